//! Whether a path is its owner's alone.

use super::{Action, DiskError};
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// Why a path is not safe to use.
#[derive(Debug, thiserror::Error)]
pub enum Insecure {
    /// It could not be looked at.
    #[error(transparent)]
    Unseen(#[from] DiskError),
    /// It is a symbolic link, which can be pointed elsewhere.
    #[error("{} is a symbolic link", path.display())]
    Link {
        /// The path.
        path: PathBuf,
    },
    /// Another user owns it.
    #[error("{} is owned by user {owner}", path.display())]
    Owner {
        /// The path.
        path: PathBuf,
        /// The owner's number.
        owner: u32,
    },
    /// Group or others may do something with it.
    #[error("{} is open to others (mode {mode:o})", path.display())]
    Open {
        /// The path.
        path: PathBuf,
        /// The permission bits.
        mode: u32,
    },
}

/// Whether a file or folder is this user's own and nothing is allowed to group or others.
pub fn check_private(path: &Path) -> Result<(), Insecure> {
    let meta =
        fs::symlink_metadata(path).map_err(|source| DiskError::new(Action::Read, path, source))?;
    let path = || path.to_owned();
    if meta.is_symlink() {
        return Err(Insecure::Link { path: path() });
    }
    if meta.uid() != rustix::process::geteuid().as_raw() {
        let owner = meta.uid();
        return Err(Insecure::Owner {
            path: path(),
            owner,
        });
    }
    let mode = meta.mode() & 0o7777;
    if mode & 0o077 != 0 {
        return Err(Insecure::Open { path: path(), mode });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn only_the_owners_own_is_private() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("f");
        fs::write(&file, b"").unwrap();
        let allow = |mode| fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
        allow(0o600);
        assert!(check_private(&file).is_ok());
        for mode in [0o640, 0o604, 0o610, 0o620] {
            allow(mode);
            let found = check_private(&file).unwrap_err();
            assert!(matches!(found, Insecure::Open { mode: m, .. } if m == mode));
        }
        let link = dir.path().join("l");
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert!(matches!(check_private(&link), Err(Insecure::Link { .. })));
        let none = check_private(&dir.path().join("none"));
        assert!(matches!(none, Err(Insecure::Unseen(_))));
    }
}
