//! What the program remembers outside the register: where the register lies, and where its backups are made. Never a secret.

use crate::disk::{self, Disk, RealDisk};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

#[derive(Serialize, Deserialize, Default)]
struct Written {
    register: Option<PathBuf>,
    #[serde(default)]
    backups: Vec<PathBuf>,
}

fn path() -> Option<PathBuf> {
    let base = std::env::var_os("XDG_CONFIG_HOME")
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".config")))?;
    Some(base.join("skans").join("settings.json"))
}

fn read() -> Written {
    let bytes = path().and_then(|path| disk::read_all(&path, 64 * 1024).ok());
    bytes
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

fn write(written: &Written) {
    let Some(path) = path() else { return };
    if let (Some(folder), Ok(text)) = (path.parent(), serde_json::to_vec_pretty(written)) {
        let _ = std::fs::create_dir_all(folder);
        let _ = RealDisk.replace(&path, &text);
    }
}

/// Where the register lies, as far as is remembered.
pub fn register() -> Option<PathBuf> {
    read().register
}

/// Where backups are made after each session.
pub fn backups() -> Vec<PathBuf> {
    read().backups
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

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Remembers where the register lies. Failing to is no harm: it is then given on the command line.
pub fn remember(register: &Path) {
    write(&Written {
        register: Some(absolute(register)),
        ..read()
    });
}

/// Remembers places for backups instead of those that were.
pub fn remember_backups(places: &[PathBuf]) {
    write(&Written {
        backups: places.iter().map(|place| absolute(place)).collect(),
        ..read()
    });
}
