//! Folders as they lie on a disk, for tests that keep, copy and compare them.

use std::path::Path;

/// A copy of a folder with its permissions, in a place that is new or an empty folder.
pub fn copy_folder(from: &Path, to: &Path) {
    if !to.exists() {
        std::fs::create_dir_all(to).unwrap();
    }
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
    std::fs::set_permissions(to, std::fs::metadata(from).unwrap().permissions()).unwrap();
}
