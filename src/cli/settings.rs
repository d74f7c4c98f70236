//! What the program remembers outside the register: where the register lies, where its backups are made, and how the user
//! wants the screen to be. Codes and paths, nothing of what the register holds. The keys of one's own stand in a file beside
//! it, `keys`.

use crate::disk::{self, Disk, RealDisk};
use crate::tui::{Preferences, ThemeName};
use crate::words::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The register locks no sooner and no later than so many seconds after the last key, whatever the settings say: who reads for
/// a while should not be locked out, and who left should not have left it open.
const LOCKS: std::ops::RangeInclusive<u64> = 10..=900;

/// The file of settings.
#[derive(Serialize, Deserialize, Default, Clone, PartialEq, Eq, Debug)]
#[serde(default)]
pub struct Settings {
    register: Option<PathBuf>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    backups: Vec<PathBuf>,
    /// The place that the mirror lies in.
    #[serde(skip_serializing_if = "Option::is_none")]
    mirror: Option<PathBuf>,
    language: Option<String>,
    theme: Option<String>,
    ascii: bool,
    plain: bool,
    columns: BTreeMap<String, Vec<String>>,
    /// Seconds without a key until the register locks: written by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    lock_after_seconds: Option<u64>,
    /// Folders that the program may reach besides those that it always may: written by hand, for a second disk.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<PathBuf>,
}

impl Settings {
    fn idle(&self) -> Option<Duration> {
        let seconds = self.lock_after_seconds?;
        Some(Duration::from_secs(
            seconds.clamp(*LOCKS.start(), *LOCKS.end()),
        ))
    }
}

/// Reads a file of settings.
pub fn decode(bytes: &[u8]) -> Option<Settings> {
    serde_json::from_slice(bytes).ok()
}

/// Why what is remembered is not used, where somebody else could have written it: they could point at another register, or
/// put an order on another key.
pub fn insecure() -> Option<crate::register::Failure> {
    let path = path()?;
    let there = |path: &Path| path.symlink_metadata().is_ok();
    let keys = path.with_file_name("keys");
    let own = |path: &Path| match there(path) {
        true => disk::check_own(path),
        false => Ok(()),
    };
    let private = match there(&path) {
        true => disk::check_private(&path),
        false => Ok(()),
    };
    let found = private.and_then(|()| own(&keys));
    let found = found.and_then(|()| path.parent().map_or(Ok(()), own));
    found.err().map(crate::register::of_insecure)
}

fn read() -> Settings {
    if insecure().is_some() {
        return Settings::default();
    }
    let bytes = path().and_then(|path| disk::read_all(&path, 64 * 1024).ok());
    bytes.and_then(|bytes| decode(&bytes)).unwrap_or_default()
}

/// Writes. Failing to is no harm: it is then said on the command line, or chosen again.
fn write(written: &Settings) {
    let Some(path) = path() else { return };
    if let (Some(folder), Ok(text)) = (path.parent(), serde_json::to_vec_pretty(written)) {
        let _ = std::fs::create_dir_all(folder);
        let _ = RealDisk.replace(&path, &text);
    }
}

/// The language that was chosen last.
pub fn language() -> Language {
    preferences().language
}

/// How the screen was last wanted; what can't be read is as if it was never chosen.
pub fn preferences() -> Preferences {
    let written = read();
    let standard = Preferences::default();
    Preferences {
        language: written
            .language
            .and_then(|code| Language::from_code(&code))
            .unwrap_or(standard.language),
        theme: written
            .theme
            .and_then(|code| ThemeName::from_code(&code))
            .unwrap_or(standard.theme),
        ascii: written.ascii,
        plain: written.plain,
        columns: written.columns,
    }
}

/// Remembers how the screen is wanted.
pub fn prefer(preferences: &Preferences) {
    write(&Settings {
        language: Some(preferences.language.code().to_owned()),
        theme: Some(preferences.theme.code().to_owned()),
        ascii: preferences.ascii,
        plain: preferences.plain,
        columns: preferences.columns.clone(),
        ..read()
    });
}

/// The file with keys of one's own, and what it says; none where there is none.
pub fn keys() -> Option<(PathBuf, String)> {
    if insecure().is_some() {
        return None;
    }
    let path = path()?.with_file_name("keys");
    let bytes = disk::read_all(&path, 64 * 1024).ok()?;
    Some((path, String::from_utf8_lossy(&bytes).into_owned()))
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

/// Folders that the program may reach besides those that it always may.
pub fn places() -> Vec<PathBuf> {
    read().places
}

/// How long without a key until the register locks, where it was set.
pub fn idle() -> Option<Duration> {
    read().idle()
}

/// Where the register lies, as far as is remembered.
pub fn register() -> Option<PathBuf> {
    read().register
}

/// Where backups are made after each session.
pub fn backups() -> Vec<PathBuf> {
    read().backups
}

/// Where the mirror lies.
pub fn mirror() -> Option<PathBuf> {
    read().mirror
}

/// Remembers where the mirror lies, or that there is none.
pub fn remember_mirror(place: Option<&Path>) {
    write(&Settings {
        mirror: place.map(absolute),
        ..read()
    });
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
    write(&Settings {
        register: Some(absolute(register)),
        ..read()
    });
}

/// Remembers places for backups instead of those that were.
pub fn remember_backups(places: &[PathBuf]) {
    write(&Settings {
        backups: places.iter().map(|place| absolute(place)).collect(),
        ..read()
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_before_and_with_places_are_read_and_written_back() {
        let before = decode(b"{\"register\": \"/srv/register\"}").unwrap();
        assert!(before.places.is_empty());
        assert!(!serde_json::to_string(&before).unwrap().contains("places"));
        let with = decode(b"{\"register\":null,\"places\":[\"/srv/kopior\"]}").unwrap();
        assert_eq!(with.places, [PathBuf::from("/srv/kopior")]);
        let again = serde_json::to_string(&with).unwrap();
        assert_eq!(decode(again.as_bytes()), Some(with));
        assert_eq!(decode(b"{\"register\": 7}"), None);
    }

    #[test]
    fn the_time_until_it_locks_is_kept_within_what_is_safe() {
        assert_eq!(Settings::default().idle(), None);
        for (set, locks) in [
            (0, 10),
            (9, 10),
            (120, 120),
            (900, 900),
            (901, 900),
            (u64::MAX, 900),
        ] {
            let text = format!("{{\"lock_after_seconds\": {set}}}");
            let read = decode(text.as_bytes()).unwrap();
            assert_eq!(read.idle(), Some(Duration::from_secs(locks)), "{set}");
            // It stays when something else is written.
            let again = serde_json::to_vec(&Settings {
                plain: true,
                ..read
            })
            .unwrap();
            assert_eq!(
                decode(&again).unwrap().idle(),
                Some(Duration::from_secs(locks))
            );
        }
    }
}
