//! What the program remembers outside the register: only where the register lies, and further places that it may reach.

use crate::disk::{self, Disk, RealDisk};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// The file of settings.
#[derive(Serialize, Deserialize, Default, Clone, PartialEq, Eq, Debug)]
pub struct Settings {
    /// Where the register lies.
    pub register: Option<PathBuf>,
    /// Folders that the program may read and write in besides those that it always may: written by hand, for a second disk.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PathBuf>,
}

fn path() -> Option<PathBuf> {
    let base = std::env::var_os("XDG_CONFIG_HOME")
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".config")))?;
    Some(base.join("skans").join("settings.json"))
}

/// The folder that the settings lie in.
pub fn folder() -> Option<PathBuf> {
    Some(path()?.parent()?.to_owned())
}

/// Makes the folder that the settings lie in. Failing to is no harm: nothing is then remembered.
pub fn make_folder() {
    if let Some(folder) = folder() {
        let _ = std::fs::create_dir_all(folder);
    }
}

/// Why what is remembered is not used, where somebody else could have written it: they could point at another register.
pub fn insecure() -> Option<crate::register::Failure> {
    let path = path().filter(|path| path.symlink_metadata().is_ok())?;
    disk::check_private(&path)
        .err()
        .map(crate::register::of_insecure)
}

/// What is remembered; nothing where the file is missing, unreadable or not this user's alone.
pub fn load() -> Settings {
    if insecure().is_some() {
        return Settings::default();
    }
    let bytes = path().and_then(|path| disk::read_all(&path, 64 * 1024).ok());
    bytes.and_then(|bytes| decode(&bytes)).unwrap_or_default()
}

/// Reads a file of settings.
pub fn decode(bytes: &[u8]) -> Option<Settings> {
    serde_json::from_slice(bytes).ok()
}

/// Where the register lies, as far as is remembered.
pub fn register() -> Option<PathBuf> {
    load().register
}

/// Where a first register is proposed.
pub fn proposed_register() -> PathBuf {
    let home = std::env::var_os("HOME")
        .map(PathBuf::from)
        .unwrap_or_default();
    std::env::var_os("XDG_DATA_HOME")
        .filter(|value| !value.is_empty())
        .map_or_else(|| home.join(".local").join("share"), PathBuf::from)
        .join("skans")
        .join("register")
}

/// Remembers where the register lies. Failing to is no harm: it is then given on the command line.
pub fn remember(register: &Path) {
    let Some(path) = path() else { return };
    let absolute = std::path::absolute(register).unwrap_or_else(|_| register.to_owned());
    let settings = Settings {
        register: Some(absolute),
        ..load()
    };
    if let (Some(folder), Ok(text)) = (path.parent(), serde_json::to_vec_pretty(&settings)) {
        let _ = std::fs::create_dir_all(folder);
        let _ = RealDisk.replace(&path, &text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_before_and_with_places_are_read_and_written_back() {
        let before = decode(b"{\"register\": \"/srv/register\"}").unwrap();
        assert_eq!(before.places, Vec::<PathBuf>::new());
        let text = serde_json::to_string(&before).unwrap();
        assert_eq!(text, "{\"register\":\"/srv/register\"}");
        let with = decode(b"{\"register\":null,\"places\":[\"/srv/kopior\"]}").unwrap();
        assert_eq!(with.places, [PathBuf::from("/srv/kopior")]);
        assert_eq!(
            decode(serde_json::to_string(&with).unwrap().as_bytes()),
            Some(with)
        );
        assert_eq!(decode(b"{\"register\": 7}"), None);
    }
}
