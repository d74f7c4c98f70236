//! What was damaged is kept aside when a sound file takes its place: `aside/<when>/…`, as it lay in the register's folder.
//!
//! Nothing ever reads it again. Only the file of person keys is not left there for good: a disposal takes it away too.

use crate::disk::{self, Disk};
use crate::register::Failure;
use crate::register::layout::Layout;
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// The folder within the register's.
pub const FOLDER: &str = "aside";

/// Where the files of one mending are kept.
pub struct Aside {
    root: PathBuf,
    folder: PathBuf,
}

impl Aside {
    /// A folder that nothing lies in yet; it is made with the first file.
    pub fn new(root: &Path, now: Timestamp) -> Self {
        let stamp = now.strftime("%Y%m%dT%H%M%SZ").to_string();
        let above = root.join(FOLDER);
        let names = std::iter::once(stamp.clone()).chain((2..).map(|n| format!("{stamp}-{n}")));
        let mut free = names
            .map(|name| above.join(name))
            .filter(|path| !path.exists());
        Self {
            root: root.to_owned(),
            folder: free.next().unwrap_or(above),
        }
    }

    /// The folder, when anything was kept.
    pub fn kept(&self) -> Option<PathBuf> {
        self.folder.is_dir().then(|| self.folder.clone())
    }

    /// Keeps a file, named from the register's folder. It stays in its place too, so that whatever takes its place can do so
    /// in one step; where it can't be read to its end, it is moved.
    pub fn keep(&self, disk: &dyn Disk, file: &str) -> Result<(), Failure> {
        let from = self.root.join(file);
        if from.symlink_metadata().is_err() {
            return Ok(());
        }
        let to = self.place(disk, file)?;
        if disk.copy_verified(&from, &to).is_err() {
            disk.rename(&from, &to)?;
        }
        self.settle(disk, &to)
    }

    /// Moves a file that has no business where it lies.
    pub fn take(&self, disk: &dyn Disk, file: &str) -> Result<(), Failure> {
        let to = self.place(disk, file)?;
        let from = self.root.join(file);
        disk.rename(&from, &to)?;
        if let Some(folder) = from.parent() {
            disk.sync_dir(folder)?;
        }
        self.settle(disk, &to)
    }

    fn place(&self, disk: &dyn Disk, file: &str) -> Result<PathBuf, Failure> {
        let to = self.folder.join(file);
        let mut missing: Vec<&Path> = to
            .ancestors()
            .skip(1)
            .take_while(|folder| !folder.is_dir())
            .collect();
        while let Some(folder) = missing.pop() {
            disk.make_dir(folder)?;
            if let Some(above) = folder.parent() {
                disk.sync_dir(above)?;
            }
        }
        Ok(to)
    }

    fn settle(&self, disk: &dyn Disk, kept: &Path) -> Result<(), Failure> {
        let folder = kept.parent().unwrap_or(&self.folder);
        Ok(disk.sync_dir(folder)?)
    }
}

/// Takes away every file of person keys that was kept aside: a key that is destroyed must lie nowhere.
pub fn forget_person_keys(disk: &dyn Disk, layout: &Layout) -> Result<(), Failure> {
    let above = layout.root().join(FOLDER);
    for name in disk::list(&above).unwrap_or_default() {
        let folder = above.join(name).join("keyring");
        let kept = folder.join("persons");
        if kept.exists() {
            disk.remove(&kept)?;
            disk.sync_dir(&folder)?;
        }
    }
    Ok(())
}
