//! A disk whose power can be cut: it knows what has reached the medium, and leaves behind what a cut would.
//!
//! What was written and not yet waited for may be lost, kept, or half of it kept; a name that was made, changed or removed
//! and not yet waited for may stand as before or as after. It is harsher than ext4: a file's own fsync does not bring its
//! name to the medium, only the folder's does.

use super::{Action, Disk, DiskError, DiskResult, Handle, RealDisk};
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// What a cut leaves of what was not waited for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Left {
    /// Nothing.
    Nothing,
    /// Everything.
    Everything,
    /// Half of the bytes of each file, and all names.
    Half,
    /// All names, and no bytes: the names overtook what they name.
    Names,
    /// All bytes, and no names.
    Bytes,
}

impl Left {
    pub(crate) const ALL: [Self; 5] = [
        Self::Nothing,
        Self::Everything,
        Self::Half,
        Self::Names,
        Self::Bytes,
    ];
}

/// What has reached the medium.
#[derive(Default)]
struct Medium {
    calls: usize,
    /// Bytes of files, by their number in the file system.
    bytes: BTreeMap<u64, Vec<u8>>,
    /// Names, with what they name: a file's number, or none for a folder.
    names: BTreeMap<PathBuf, Option<u64>>,
    /// Files that have lost their name: held open, so that no new file gets their number.
    nameless: Vec<fs::File>,
}

impl Medium {
    fn hold(&mut self, path: &Path) {
        self.nameless.extend(fs::File::open(path));
    }
}

/// The real file system below a folder, until the power is cut before call number `cut`.
pub(crate) struct PowerDisk {
    root: PathBuf,
    cut: usize,
    /// Says of every wait that it is over, and waits for nothing: what a careless program would do.
    careless: bool,
    medium: Mutex<Medium>,
}

fn names_below(root: &Path) -> BTreeMap<PathBuf, Option<u64>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let about = fs::symlink_metadata(&path).unwrap();
            if about.is_dir() {
                found.insert(path.clone(), None);
                folders.push(path);
            } else {
                found.insert(path, Some(about.ino()));
            }
        }
    }
    found
}

impl PowerDisk {
    /// Everything that is there now has reached the medium.
    pub(crate) fn new(root: &Path, cut: usize) -> Self {
        let names = names_below(root);
        let files = names
            .iter()
            .filter_map(|(path, number)| number.map(|n| (n, path)));
        let bytes = files
            .map(|(n, path)| (n, fs::read(path).unwrap()))
            .collect();
        let medium = Medium {
            calls: 0,
            bytes,
            names,
            nameless: Vec::new(),
        };
        Self {
            root: root.to_owned(),
            cut,
            careless: false,
            medium: Mutex::new(medium),
        }
    }

    /// Never cut, and nothing that is waited for reaches the medium.
    pub(crate) fn careless(root: &Path) -> Self {
        Self {
            careless: true,
            ..Self::new(root, usize::MAX)
        }
    }

    /// How many calls there were, those after the cut included.
    pub(crate) fn calls(&self) -> usize {
        self.lock().calls
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Medium> {
        self.medium.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn call<T>(
        &self,
        action: Action,
        path: &Path,
        work: impl FnOnce(&mut Medium) -> DiskResult<T>,
    ) -> DiskResult<T> {
        let mut medium = self.lock();
        medium.calls += 1;
        if medium.calls > self.cut {
            let gone = std::io::Error::from_raw_os_error(5);
            return Err(DiskError::new(action, path, gone));
        }
        work(&mut medium)
    }

    /// Writes to another folder what is found after the cut. What did not go through this disk (the computed state) is
    /// there only where everything is.
    pub(crate) fn leave(&self, left: Left, to: &Path) {
        let medium = self.lock();
        let live = names_below(&self.root);
        let names = match left {
            Left::Nothing | Left::Bytes => medium.names.clone(),
            Left::Everything | Left::Half | Left::Names => live.clone(),
        };
        let now: BTreeMap<u64, &PathBuf> = live
            .iter()
            .filter_map(|(path, number)| number.map(|number| (number, path)))
            .collect();
        for (path, number) in names {
            let relative = path.strip_prefix(&self.root).unwrap();
            let is_state = relative
                .components()
                .any(|part| part.as_os_str() == "state");
            if is_state && left != Left::Everything {
                continue;
            }
            let place = to.join(relative);
            let Some(number) = number else {
                // A folder whose own folder did not reach the medium is not there, nor is what is in it.
                let _ = fs::create_dir(&place);
                continue;
            };
            let old = medium.bytes.get(&number).cloned().unwrap_or_default();
            let new = now
                .get(&number)
                .map_or_else(|| old.clone(), |path| fs::read(path).unwrap());
            let bytes = match left {
                Left::Nothing | Left::Names => old,
                Left::Everything | Left::Bytes => new,
                Left::Half => torn(old, &new),
            };
            let _ = fs::write(&place, bytes);
        }
        // Permissions are looked at when a register is opened.
        for (path, number) in names_below(to) {
            use std::os::unix::fs::PermissionsExt;
            let mode = if number.is_some() { 0o600 } else { 0o700 };
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        }
    }
}

/// The old bytes with the first half of what differs.
fn torn(mut old: Vec<u8>, new: &[u8]) -> Vec<u8> {
    let begins = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let half = begins + (new.len() - begins).div_ceil(2);
    old.resize(old.len().max(half), 0);
    old[begins..half].copy_from_slice(&new[begins..half]);
    old
}

impl Disk for PowerDisk {
    fn make_dir(&self, path: &Path) -> DiskResult<()> {
        self.call(Action::MakeDir, path, |_| RealDisk.make_dir(path))
    }

    fn create_new(&self, path: &Path) -> DiskResult<Handle> {
        self.call(Action::Create, path, |_| RealDisk.create_new(path))
    }

    fn open_write(&self, path: &Path) -> DiskResult<Handle> {
        self.call(Action::Open, path, |_| RealDisk.open_write(path))
    }

    fn append(&self, handle: &Handle, at: u64, bytes: &[u8]) -> DiskResult<()> {
        self.call(Action::Write, handle.path(), |_| {
            RealDisk.append(handle, at, bytes)
        })
    }

    fn write_at(&self, handle: &Handle, offset: u64, bytes: &[u8]) -> DiskResult<()> {
        self.call(Action::Write, handle.path(), |_| {
            RealDisk.write_at(handle, offset, bytes)
        })
    }

    fn sync_data(&self, handle: &Handle) -> DiskResult<()> {
        self.call(Action::Sync, handle.path(), |medium| {
            if self.careless {
                return Ok(());
            }
            let size = handle.size()? as usize;
            let bytes = handle.bytes_at(0, size)?;
            medium.bytes.insert(handle.number(), bytes);
            Ok(())
        })
    }

    fn sync_dir(&self, path: &Path) -> DiskResult<()> {
        self.call(Action::Sync, path, |medium| {
            if self.careless {
                return Ok(());
            }
            let live = names_below(&self.root);
            let inside = |name: &PathBuf| name.parent() == Some(path);
            medium
                .names
                .retain(|name, _| !inside(name) || live.contains_key(name));
            let here = live.into_iter().filter(|(name, _)| inside(name));
            medium.names.extend(here);
            Ok(())
        })
    }

    fn truncate(&self, handle: &Handle, len: u64) -> DiskResult<()> {
        self.call(Action::Truncate, handle.path(), |_| {
            RealDisk.truncate(handle, len)
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> DiskResult<()> {
        self.call(Action::Rename, from, |medium| {
            medium.hold(to);
            RealDisk.rename(from, to)?;
            // What lies in a folder that is renamed goes with it; its names reached the medium under the old one.
            let moved: Vec<_> = medium
                .names
                .keys()
                .filter(|name| name.starts_with(from) && *name != from)
                .cloned()
                .collect();
            for name in moved {
                let number = medium.names.get(&name).copied().flatten();
                if let Ok(relative) = name.strip_prefix(from) {
                    medium.names.insert(to.join(relative), number);
                }
            }
            Ok(())
        })
    }

    fn rename_new(&self, from: &Path, to: &Path) -> DiskResult<()> {
        self.call(Action::Rename, from, |_| RealDisk.rename_new(from, to))
    }

    fn remove(&self, path: &Path) -> DiskResult<()> {
        self.call(Action::Remove, path, |medium| {
            medium.hold(path);
            RealDisk.remove(path)
        })
    }

    fn free_space(&self, path: &Path) -> DiskResult<u64> {
        self.call(Action::FreeSpace, path, |_| RealDisk.free_space(path))
    }
}
