//! The files that an opening needs before anything of the journal: a card, a key file, the lock.

use crate::crypto::{self, Card, CustodianKey, Passphrase};
use crate::disk::{self, DiskError};
use crate::register::layout::{Layout, look};
use crate::register::{Failure, trouble};
use std::fs::{File, TryLockError};
use std::path::Path;

/// A card is about half a kilobyte.
const CARD_CAP: u64 = 64 * 1024;

/// Why a file of a custodian's was not read, said of that kind of file where it is missing or too large.
fn not_read(error: DiskError, path: &Path, missing: &'static str, big: &'static str) -> Failure {
    if error.is_missing() {
        Failure::new(missing).arg("path", path.display())
    } else if error.is_too_large() {
        Failure::new(big).arg("path", path.display())
    } else {
        error.into()
    }
}

/// Reads a card from a file.
pub fn load_card(path: &Path) -> Result<Card, Failure> {
    let bytes = disk::read_all(path, CARD_CAP)
        .map_err(|error| not_read(error, path, "card-missing", "card-too-big"))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| Failure::new("card-not-a-card").arg("path", path.display()))?;
    Card::parse(&text).map_err(|error| trouble::of_card(&error, path))
}

fn read_key(path: &Path) -> Result<Vec<u8>, Failure> {
    let cap = crypto::KEY_FILE_CAP as u64;
    disk::read_all(path, cap).map_err(|error| not_read(error, path, "key-missing", "key-too-big"))
}

/// Looks whether a passphrase is worth asking for: there is a register, and a file that can be a key file. Nothing is opened,
/// counted or journalled; whose key it is, and whether the register knows it, is said only when the passphrase was right.
pub fn look_ahead(place: &Path, key_file: &Path) -> Result<(), Failure> {
    if !look(place)? {
        return Err(Failure::new("no-register").arg("path", place.display()));
    }
    look_at_key(key_file)
}

/// Looks whether a file can be a key file.
pub fn look_at_key(path: &Path) -> Result<(), Failure> {
    crypto::look_at_key_file(&read_key(path)?).map_err(|error| trouble::of_key_file(&error, path))
}

/// Opens a key file.
pub fn load_key(path: &Path, passphrase: &Passphrase) -> Result<CustodianKey, Failure> {
    let bytes = read_key(path)?;
    crypto::open_key_file(&bytes, passphrase).map_err(|error| trouble::of_key_file(&error, path))
}

/// Takes the lock; it is held as long as the file is open. Refuses when another process has it, and names that process.
pub fn lock(layout: &Layout) -> Result<File, Failure> {
    let path = layout.lock();
    let file = File::open(&path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new("file-missing").arg("path", path.display()),
        kind => Failure::new("disk-failed")
            .arg("path", path.display())
            .arg("why", trouble::of_io(kind)),
    })?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            let held = disk::holder(&path).map_or("none".to_owned(), |by| by.to_string());
            Err(Failure::new("register-in-use")
                .arg("path", layout.root().display())
                .arg("process", held))
        }
        Err(TryLockError::Error(error)) => Err(Failure::new("disk-failed")
            .arg("path", path.display())
            .arg("why", trouble::of_io(error.kind()))),
    }
}
