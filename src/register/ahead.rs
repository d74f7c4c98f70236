//! What can be said before a passphrase is asked for: that there is a register, and a key file to open.
//!
//! Whose key it is, and whether the register knows it, is said only when the passphrase was right.

use crate::crypto;
use crate::disk;
use crate::register::layout::look;
use crate::register::open::not_read;
use crate::register::{Failure, trouble};
use std::path::Path;

/// Looks whether a passphrase is worth asking for. Nothing is opened, counted or journalled.
pub fn look_ahead(place: &Path, key_file: &Path) -> Result<(), Failure> {
    if !look(place)? {
        return Err(Failure::new("no-register").arg("path", place.display()));
    }
    look_at_key(key_file)
}

/// Looks whether a file can be a key file.
pub fn look_at_key(path: &Path) -> Result<(), Failure> {
    let cap = crypto::KEY_FILE_CAP as u64;
    let bytes = disk::read_all(path, cap)
        .map_err(|error| not_read(error, path, "key-missing", "key-too-big"))?;
    crypto::look_at_key_file(&bytes).map_err(|error| trouble::of_key_file(&error, path))
}
