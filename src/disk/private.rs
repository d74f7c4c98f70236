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

/// Whether nobody else can write a file or folder, or put another in its place: it is this user's own, no link, and group and
/// others may at most read.
pub fn check_own(path: &Path) -> Result<(), Insecure> {
    match check_private(path) {
        Err(Insecure::Open { mode, .. }) if mode & 0o022 == 0 => Ok(()),
        found => found,
    }
}

/// A folder that holds more than this, or goes deeper, is not a register's.
const DEEPEST: u8 = 6;

/// The same of a folder and everything in it: the first that is not private is the answer. The folder `except` need only
/// be this user's own and no link; what lies in it is passed over.
pub fn check_tree(path: &Path, except: &Path) -> Result<(), Insecure> {
    look_in(path, except, DEEPEST)
}

fn look_in(path: &Path, except: &Path, deeper: u8) -> Result<(), Insecure> {
    match check_private(path) {
        Err(Insecure::Open { .. }) if path == except => {}
        found => found?,
    }
    if deeper == 0 || path == except || !path.is_dir() {
        return Ok(());
    }
    for name in fs::read_dir(path).map_err(|source| DiskError::new(Action::List, path, source))? {
        let name = name.map_err(|source| DiskError::new(Action::List, path, source))?;
        look_in(&name.path(), except, deeper - 1)?;
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
        assert!(matches!(check_own(&link), Err(Insecure::Link { .. })));
        for (mode, own) in [(0o600, true), (0o644, true), (0o664, false), (0o602, false)] {
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(check_own(&file).is_ok(), own, "{mode:o}");
        }
        allow(0o600);
        fs::remove_file(&link).unwrap();
        fs::create_dir(dir.path().join("d")).unwrap();
        let folder = fs::Permissions::from_mode(0o700);
        fs::set_permissions(dir.path().join("d"), folder.clone()).unwrap();
        fs::set_permissions(dir.path(), folder).unwrap();
        let inner = dir.path().join("d/inner");
        fs::write(&inner, b"").unwrap();
        fs::set_permissions(&inner, fs::Permissions::from_mode(0o644)).unwrap();
        let found = check_tree(dir.path(), &link).unwrap_err();
        assert!(matches!(found, Insecure::Open { path, .. } if path == inner));
        let except = inner.parent().unwrap();
        let open = fs::Permissions::from_mode(0o755);
        fs::set_permissions(except, open).unwrap();
        assert!(check_tree(dir.path(), except).is_ok());
        assert!(check_tree(dir.path(), &link).is_err());
        let shut = fs::Permissions::from_mode(0o700);
        fs::set_permissions(except, shut).unwrap();
        fs::set_permissions(&inner, fs::Permissions::from_mode(0o600)).unwrap();
        assert!(check_tree(dir.path(), &link).is_ok());
        let none = check_private(&dir.path().join("none"));
        assert!(matches!(none, Err(Insecure::Unseen(_))));
    }
}
