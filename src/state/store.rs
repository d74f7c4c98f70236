//! A contained sled: errors and panics of the store become one kind of error, after which the state is rebuilt.

use super::base::{self, Base};
use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// sled's memory for pages; its default would take a gigabyte. It lets go of pages only after some thousand look-ups: what
/// is large and read once lies in a [`Base`] instead.
const CACHE_BYTES: u64 = 1024 * 1024;

/// The trees of the store.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tree {
    /// Changes of records, sealed, since the base was written.
    Records,
    /// Where each entry lies in the journal.
    Places,
    /// Which entries concern which record, by blinded identity.
    Trails,
    /// Sealed drafts.
    Drafts,
    /// How far the state has come, and sealed notes.
    Notes,
}

impl Tree {
    const ALL: [Self; 5] = [
        Self::Records,
        Self::Places,
        Self::Trails,
        Self::Drafts,
        Self::Notes,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Records => "records",
            Self::Places => "places",
            Self::Trails => "trails",
            Self::Drafts => "drafts",
            Self::Notes => "notes",
        }
    }

    fn index(self) -> usize {
        Self::ALL.iter().position(|tree| *tree == self).unwrap_or(0)
    }
}

/// A key and its value.
pub type Pair = (Vec<u8>, Vec<u8>);

/// One change: a value put, or a key removed.
pub struct Write {
    /// Where.
    pub tree: Tree,
    /// The key.
    pub key: Vec<u8>,
    /// The value; none removes the key.
    pub value: Option<Vec<u8>>,
}

/// That the store can't be used: which step failed, and nothing of what lies in it. The state is rebuilt from the journal.
#[derive(Debug, thiserror::Error)]
#[error("the computed state can't be used and is rebuilt from the journal ({0})")]
pub struct StoreError(pub &'static str);

/// The store.
pub struct Store {
    folder: PathBuf,
    db: sled::Db,
    trees: Vec<sled::Tree>,
    base: Mutex<Current>,
}

/// The base that counts.
#[derive(Default)]
struct Current {
    number: u64,
    /// Until it is on the medium.
    unsettled: Option<File>,
}

fn contained<T>(
    what: &'static str,
    work: impl FnOnce() -> sled::Result<T>,
) -> Result<T, StoreError> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(_)) | Err(_) => Err(StoreError(what)),
    }
}

impl Store {
    /// Opens the store in a folder, making it when there is none.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        remove_unfinished_snapshots(folder);
        let (db, trees) = contained("open", || {
            let db = sled::Config::new()
                .path(folder)
                .cache_capacity(CACHE_BYTES)
                .flush_every_ms(None)
                .open()?;
            let trees = Tree::ALL
                .iter()
                .map(|tree| db.open_tree(tree.name()))
                .collect::<Result<_, _>>()?;
            Ok((db, trees))
        })?;
        Ok(Self {
            folder: folder.to_owned(),
            db,
            trees,
            base: Mutex::default(),
        })
    }

    /// Begins a base under a number that no note names yet.
    pub fn begin_base(&self, number: u64) -> Result<Base, StoreError> {
        Base::begin(&self.folder, number)
    }

    /// After its last piece: from now on it is the one that counts. The others are taken away when it is on the medium.
    pub fn end_base(&self, number: u64, base: Base) -> Result<(), StoreError> {
        let unsettled = Some(base.end()?);
        *self.current() = Current { number, unsettled };
        Ok(())
    }

    /// The pieces of the base that the note names, one at a time. After an error there is nothing more.
    pub fn base(
        &self,
        number: u64,
    ) -> Result<impl Iterator<Item = Result<Vec<u8>, StoreError>> + Send + use<>, StoreError> {
        self.current().number = number;
        base::pieces(&self.folder, number)
    }

    fn current(&self) -> std::sync::MutexGuard<'_, Current> {
        self.base.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tree(&self, tree: Tree) -> Result<&sled::Tree, StoreError> {
        self.trees.get(tree.index()).ok_or(StoreError("tree"))
    }

    /// A value.
    pub fn get(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let tree = self.tree(tree)?;
        contained("get", || Ok(tree.get(key)?.map(|value| value.to_vec())))
    }

    /// All pairs whose key begins so, in order.
    pub fn scan(&self, tree: Tree, prefix: &[u8]) -> Result<Vec<Pair>, StoreError> {
        let tree = self.tree(tree)?;
        contained("scan", || {
            tree.scan_prefix(prefix)
                .map(|pair| pair.map(|(key, value)| (key.to_vec(), value.to_vec())))
                .collect()
        })
    }

    /// The same, one at a time: they need not all be in memory at once. After an error there is nothing more.
    pub fn each(
        &self,
        tree: Tree,
        prefix: &[u8],
    ) -> Result<impl Iterator<Item = Result<Pair, StoreError>> + Send + use<>, StoreError> {
        let tree = self.tree(tree)?;
        let mut found = contained("scan", || Ok(tree.scan_prefix(prefix)))?;
        let mut failed = false;
        Ok(std::iter::from_fn(move || {
            if failed {
                return None;
            }
            let pair = contained("scan", || found.next().transpose());
            failed = pair.is_err();
            let pair = pair.map(|pair| pair.map(|(key, value)| (key.to_vec(), value.to_vec())));
            pair.transpose()
        }))
    }

    /// Makes the changes, one batch per tree.
    pub fn write(&self, writes: Vec<Write>) -> Result<(), StoreError> {
        let mut batches: Vec<sled::Batch> =
            Tree::ALL.iter().map(|_| sled::Batch::default()).collect();
        for write in writes {
            if let Some(batch) = batches.get_mut(write.tree.index()) {
                match write.value {
                    Some(value) => batch.insert(write.key, value),
                    None => batch.remove(write.key),
                }
            }
        }
        contained("write", || {
            self.trees
                .iter()
                .zip(batches)
                .try_for_each(|(tree, batch)| tree.apply_batch(batch))
        })
    }

    /// Brings everything written so far to the medium. sled's own flush does not reach it on Linux, so its file is
    /// synchronised as well.
    pub fn settle(&self) -> Result<(), StoreError> {
        let mut base = self.current();
        if let Some(file) = &base.unsettled {
            file.sync_data().map_err(|_| StoreError("fdatasync"))?;
        }
        contained("flush", || self.db.flush())?;
        let file = File::open(self.folder.join("db")).map_err(|_| StoreError("file"))?;
        file.sync_data().map_err(|_| StoreError("fdatasync"))?;
        // The note on the medium names this one: until then the one before was needed.
        if base.unsettled.take().is_some() {
            base::keep_only(&self.folder, base.number);
        }
        Ok(())
    }
}

/// A left-over of an interrupted snapshot makes sled unopenable; removing it loses nothing.
fn remove_unfinished_snapshots(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().ends_with(".generating") {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(tree: Tree, key: &[u8], value: &[u8]) -> Write {
        Write {
            tree,
            key: key.to_vec(),
            value: Some(value.to_vec()),
        }
    }

    #[test]
    fn what_was_settled_is_there_after_opening_again() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        store
            .write(vec![
                put(Tree::Drafts, b"a1", b"x"),
                put(Tree::Drafts, b"b", b"y"),
            ])
            .unwrap();
        store
            .write(vec![Write {
                tree: Tree::Drafts,
                key: b"b".to_vec(),
                value: None,
            }])
            .unwrap();
        store.settle().unwrap();
        drop(store);
        let store = Store::open(folder.path()).unwrap();
        assert_eq!(
            store.scan(Tree::Drafts, b"a").unwrap(),
            vec![(b"a1".to_vec(), b"x".to_vec())]
        );
        let each: Result<Vec<Pair>, _> = store.each(Tree::Drafts, b"").unwrap().collect();
        assert_eq!(each.unwrap(), store.scan(Tree::Drafts, b"").unwrap());
        assert_eq!(store.get(Tree::Drafts, b"b").unwrap(), None);
        assert_eq!(store.get(Tree::Records, b"a1").unwrap(), None);
    }

    #[test]
    fn a_ruined_store_is_an_error_or_empty_and_never_a_panic() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("conf"), b"ruined").unwrap();
        std::fs::write(folder.path().join("db"), vec![0x5a; 4096]).unwrap();
        // sled may open such a folder as an empty store: whoever opens it compares its notes with the journal's head.
        let found =
            Store::open(folder.path()).map(|store| store.scan(Tree::Notes, b"").unwrap().len());
        assert!(!matches!(found, Ok(1..)));
    }
}
