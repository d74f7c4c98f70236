//! Files of a folder: how many bytes, and out of the page cache with them.

use super::measure::Outcome;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Takes a folder's files out of the page cache, as far as the system does as it is told.
pub fn evict(folder: &Path) -> Outcome<()> {
    for path in files(folder)? {
        let file = File::open(path)?;
        file.sync_all()?;
        rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed)?;
    }
    Ok(())
}

fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

/// Bytes of all files of a folder and of the folders in it.
pub fn sum(folder: &Path) -> Outcome<u64> {
    files(folder)?
        .iter()
        .try_fold(0, |sum, path| Ok(sum + fs::metadata(path)?.len()))
}

/// `12.3 MiB`.
pub fn mebibytes(bytes: u64) -> String {
    format!("{:.1} MiB", bytes as f64 / f64::from(1 << 20))
}
