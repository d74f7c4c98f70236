//! Looks for files by their names where media are mounted. Only names are read here.

use std::path::{Path, PathBuf};

/// Where workstations mount media, one folder per medium, with or without one per user above it.
pub const MOUNTS: [&str; 3] = ["/media", "/run/media", "/mnt"];
/// How deep below a mount point is looked.
const DEPTH: u8 = 3;
/// More names than this in one folder are not looked through.
const MOST: usize = 4096;

/// Files whose name ends so, on mounted media and in the given folders, in the order of their names.
pub fn find(ending: &str, beside: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in beside {
        look(folder, ending, 0, &mut found);
    }
    for mount in MOUNTS {
        look(Path::new(mount), ending, DEPTH, &mut found);
    }
    found.sort();
    found.dedup();
    found
}

fn look(folder: &Path, ending: &str, depth: u8, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten().take(MOST) {
        let Ok(kind) = entry.file_type() else {
            continue;
        };
        if kind.is_file() && entry.file_name().to_string_lossy().ends_with(ending) {
            found.push(entry.path());
        } else if kind.is_dir() && depth > 0 {
            look(&entry.path(), ending, depth - 1, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_with_the_ending_are_found() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.skans-key.age", "a.skans-key.age", "a.skans-card"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        std::fs::create_dir(folder.path().join("c.skans-key.age")).unwrap();
        let mut found = Vec::new();
        look(folder.path(), ".skans-key.age", 0, &mut found);
        found.sort();
        assert_eq!(
            found,
            ["a.skans-key.age", "b.skans-key.age"].map(|name| folder.path().join(name))
        );
    }
}
