//! The folder that an exercise lies in, and that goes away with it.

use crate::crypto;
use crate::disk::{Disk, RealDisk};
use crate::register::Failure;
use std::path::{Path, PathBuf};

/// Memory that looks like a disk; what lies there is gone at the latest when the machine is switched off.
const IN_MEMORY: &str = "/dev/shm";

/// A private folder (mode 0700, never one that was there before) with a name that can't be guessed. It is removed when
/// this is dropped, as far as the system lets it: a program that is killed leaves it behind.
pub(super) struct TempFolder {
    path: PathBuf,
}

impl TempFolder {
    /// Makes the folder, in memory where that can be done, otherwise among the system's temporary files.
    pub(super) fn make() -> Result<Self, Failure> {
        let drawn: [u8; 8] = crypto::random().map_err(|_| Failure::new("no-randomness"))?;
        let name = format!("skans-ovning-{:016x}", u64::from_be_bytes(drawn));
        let in_memory = Path::new(IN_MEMORY).join(&name);
        if RealDisk.make_dir(&in_memory).is_ok() {
            return Ok(Self { path: in_memory });
        }
        let path = std::env::temp_dir().join(name);
        RealDisk.make_dir(&path)?;
        Ok(Self { path })
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for TempFolder {
    fn drop(&mut self) {
        // Nobody is left to tell, and what lies there is made up and sealed with public keys.
        let _ = std::fs::remove_dir_all(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::check_private;

    #[test]
    fn two_folders_are_private_different_and_gone_when_dropped() {
        let (one, two) = (TempFolder::make().unwrap(), TempFolder::make().unwrap());
        assert_ne!(one.path(), two.path());
        assert!(check_private(one.path()).is_ok());
        std::fs::write(one.path().join("f"), b"x").unwrap();
        let path = one.path().to_owned();
        drop(one);
        assert!(!path.exists() && two.path().exists());
    }
}
