//! What the program remembers outside the register: only where the register lies.

use crate::disk::{self, Disk, RealDisk};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

#[derive(Serialize, Deserialize, Default)]
struct Written {
    register: Option<PathBuf>,
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

/// Where the register lies, as far as is remembered.
pub fn register() -> Option<PathBuf> {
    if insecure().is_some() {
        return None;
    }
    let bytes = disk::read_all(&path()?, 64 * 1024).ok()?;
    decode(&bytes)
}

/// What a file of settings says of where the register lies.
pub fn decode(bytes: &[u8]) -> Option<PathBuf> {
    serde_json::from_slice::<Written>(bytes).ok()?.register
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
    if let (Some(folder), Ok(text)) = (
        path.parent(),
        serde_json::to_vec_pretty(&Written {
            register: Some(absolute),
        }),
    ) {
        let _ = std::fs::create_dir_all(folder);
        let _ = RealDisk.replace(&path, &text);
    }
}
