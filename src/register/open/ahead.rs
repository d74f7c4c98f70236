//! What of an opening is done while the key is being derived, which takes more than a second: the store of the custodian whose
//! key it most likely is gets opened. All in it is sealed, and nothing of it is opened before the key is there.

use crate::crypto::VerifyKey;
use crate::disk;
use crate::domain::CustodianId;
use crate::register::found::custodian_key;
use crate::register::layout::{About, Layout};
use crate::register::witness;
use crate::state::Store;
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;

/// A custodian's public half is about half a kilobyte.
const HALF_CAP: u64 = 64 * 1024;

/// A store that is being opened. It is closed again where nobody asks for it: another attempt finds it free.
pub struct Ahead {
    folder: PathBuf,
    opening: Option<JoinHandle<Option<Store>>>,
}

impl Ahead {
    /// Begins. None where it can't be told whose key it is, or that custodian has no store here: then it is opened when the
    /// key is there.
    pub fn begin(layout: &Layout, about: &About, key_file: &Path) -> Option<Self> {
        let folder = layout.state(whose(layout, about, key_file)?);
        let path = folder.is_dir().then(|| folder.clone())?;
        let opening = std::thread::Builder::new()
            .name("ahead".into())
            .spawn(move || Store::open(&path).ok())
            .ok()?;
        Some(Self {
            folder,
            opening: Some(opening),
        })
    }

    /// The store, where it is the one in this folder.
    pub fn store(mut self, folder: &Path) -> Option<Store> {
        let opened = self.opened();
        opened.filter(|_| self.folder == folder)
    }

    fn opened(&mut self) -> Option<Store> {
        self.opening.take()?.join().ok()?
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        drop(self.opened());
    }
}

/// Whose key file it is: the one who signed what lies beside it, the witness of the last time. What it says is looked at later,
/// with the key.
fn whose(layout: &Layout, about: &About, key_file: &Path) -> Option<CustodianId> {
    let folder = layout.custodians();
    let files = disk::list(&folder).ok()?;
    let keys = files.into_iter().filter_map(|name| {
        let bytes = disk::read_all(&folder.join(name), HALF_CAP).ok()?;
        custodian_key(std::str::from_utf8(&bytes).ok()?)
    });
    let signed = |key: &VerifyKey| witness::read(key_file, about.register, key).is_some();
    let key = { keys }.find(signed)?;
    Some(CustodianId(key.id()))
}
