//! A folder with all that lies in it, kept in memory, so that a world that took seconds to make is copied in no time.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

enum Kind {
    Folder,
    File(Vec<u8>),
}

/// Folders and files with their modes, the outer ones first.
pub struct Tree(Vec<(PathBuf, u32, Kind)>);

impl Tree {
    /// Reads what lies under a folder.
    pub fn read(root: &Path) -> Self {
        let mut found = Vec::new();
        gather(root, Path::new(""), &mut found);
        Self(found)
    }

    /// Writes it under another.
    pub fn write(&self, root: &Path) {
        for (path, mode, kind) in &self.0 {
            let path = root.join(path);
            match kind {
                Kind::Folder => fs::create_dir_all(&path).unwrap(),
                Kind::File(bytes) => fs::write(&path, bytes).unwrap(),
            }
            fs::set_permissions(&path, Permissions::from_mode(*mode)).unwrap();
        }
    }
}

fn gather(root: &Path, below: &Path, found: &mut Vec<(PathBuf, u32, Kind)>) {
    for entry in fs::read_dir(root.join(below)).unwrap() {
        let entry = entry.unwrap();
        let path = below.join(entry.file_name());
        let meta = entry.metadata().unwrap();
        let mode = meta.permissions().mode() & 0o7777;
        if meta.is_dir() {
            found.push((path.clone(), mode, Kind::Folder));
            gather(root, &path, found);
        } else {
            let bytes = fs::read(entry.path()).unwrap();
            found.push((path, mode, Kind::File(bytes)));
        }
    }
}
