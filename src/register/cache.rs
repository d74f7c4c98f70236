//! The state as it lies between sessions: sealed pieces of records, in sled and beside it, and a note of how far they reach.
//!
//! It is sealed under a key that only this custodian can derive, so that nobody else can show this custodian a state
//! that the journal does not bear out. Anything off ends in a rebuild from the journal.

use crate::crypto::{self, SealKey};
use crate::domain::{RecordId, RegisterId, Schema, State};
use crate::journal::Place;
use crate::register::stored::{Flush, Loaded, NOTE, Stored, base_piece};
use crate::state::{Store, StoreError, Tree, Write};
use std::collections::{BTreeMap, BTreeSet};
use zeroize::Zeroizing;

/// Bytes of an entry's place.
const PLACE_LEN: usize = 16;
/// So many places lie together under one key.
const PLACES: u64 = 512;

/// What is written at the next flush.
#[derive(Default)]
pub struct Dirty {
    /// Records that changed since the last flush.
    pub changed: BTreeSet<RecordId>,
    /// Entries since the last flush: number, place, and the records that each concerns.
    pub recent: Vec<(u64, Place, Vec<RecordId>)>,
}

impl Dirty {
    /// Notes that an entry was applied.
    pub fn mark(&mut self, seq: u64, place: Place, ids: Vec<RecordId>) {
        self.changed.extend(&ids);
        self.recent.push((seq, place, ids));
    }
}

/// The sealed side of the store.
pub struct Cache {
    store: Store,
    key: SealKey,
    records: Stored,
}

/// A blinded identity, so that keys in the store can't be matched with identities in a snapshot.
fn blinded(key: &SealKey, id: RecordId) -> [u8; 16] {
    let mut out = [0u8; 16];
    out.copy_from_slice(&crypto::sha256(&[b"skans trail v1\n", key.bytes(), &id.0])[..16]);
    out
}

impl Cache {
    /// A cache over a store, sealed with a key of this custodian's.
    pub fn new(store: Store, key: SealKey, register: RegisterId) -> Self {
        Self {
            store,
            records: Stored::new(key.clone(), register),
            key,
        }
    }

    /// Fills an empty state with the records of the store. None when anything is off: the state is then rebuilt.
    pub fn load(&mut self, state: &mut State, schema: &'static Schema) -> Option<Loaded> {
        let pairs = self.store.each(Tree::Records, b"").ok()?;
        let note = self.store.get(Tree::Records, NOTE).ok().flatten();
        let base = note.and_then(|note| self.records.base_of(note));
        let base = base.and_then(|number| self.store.base(number).ok());
        let base = (0u32..).zip(base.into_iter().flatten());
        let base = base.map(|(number, piece)| Ok((base_piece(number), piece?)));
        self.records.load(base.chain(pairs), state, schema)
    }

    /// The checkpoint alone, as far as it lies there; none when it can't be opened.
    pub fn checkpoint(&self) -> Option<Vec<u8>> {
        let pairs = self.store.scan(Tree::Records, b"c").ok()?;
        self.records.checkpoint(pairs)
    }

    /// Writes what changed, with the note of how far it reaches.
    pub fn flush(
        &mut self,
        flush: Flush<'_>,
        recent: &[(u64, Place, Vec<RecordId>)],
    ) -> Result<(), StoreError> {
        let mut writes = self.places(recent)?;
        for (seq, _, ids) in recent {
            writes.extend(ids.iter().map(|id| Write {
                tree: Tree::Trails,
                key: [blinded(&self.key, *id).as_slice(), &seq.to_be_bytes()].concat(),
                value: Some(Vec::new()),
            }));
        }
        // The note goes last: what it says to be there is there.
        self.store.write(writes)?;
        let records = self.records.flush(flush, &self.store)?;
        self.store.write(records)
    }

    /// The places of entries, put behind those of the entries before them.
    fn places(&self, recent: &[(u64, Place, Vec<RecordId>)]) -> Result<Vec<Write>, StoreError> {
        let mut pieces: BTreeMap<u64, Vec<u8>> = BTreeMap::new();
        for (seq, place, _) in recent {
            let (number, index) = (seq / PLACES, (seq % PLACES) as usize * PLACE_LEN);
            let piece = match pieces.entry(number) {
                std::collections::btree_map::Entry::Occupied(piece) => piece.into_mut(),
                std::collections::btree_map::Entry::Vacant(free) => {
                    let before = self.store.get(Tree::Places, &number.to_be_bytes())?;
                    free.insert(before.unwrap_or_default())
                }
            };
            piece.resize(index, 0);
            piece.extend_from_slice(&place_bytes(*place));
        }
        let written = pieces.into_iter().map(|(number, piece)| Write {
            tree: Tree::Places,
            key: number.to_be_bytes().to_vec(),
            value: Some(piece),
        });
        Ok(written.collect())
    }

    /// Brings everything written so far to the medium.
    pub fn settle(&self) -> Result<(), StoreError> {
        self.store.settle()
    }

    /// Where an entry lies.
    pub fn place(&self, seq: u64) -> Option<Place> {
        let number = (seq / PLACES).to_be_bytes();
        let piece = self.store.get(Tree::Places, &number).ok()??;
        let bytes = piece.get((seq % PLACES) as usize * PLACE_LEN..)?;
        let (segment, rest) = bytes.split_first_chunk()?;
        let (offset, rest) = rest.split_first_chunk()?;
        let len = rest.first_chunk()?;
        Some(Place {
            segment: u32::from_le_bytes(*segment),
            offset: u64::from_le_bytes(*offset),
            len: u32::from_le_bytes(*len),
        })
    }

    /// The entries that concern a record, oldest first, as far as they were flushed.
    pub fn trail(&self, id: RecordId) -> Vec<u64> {
        let pairs = self
            .store
            .scan(Tree::Trails, &blinded(&self.key, id))
            .unwrap_or_default();
        pairs
            .iter()
            .filter_map(|(key, _)| key.last_chunk().map(|seq| u64::from_be_bytes(*seq)))
            .collect()
    }

    /// Puts a sealed draft, or drops one, and brings it to the medium.
    pub fn put_draft(&self, name: &[u8], plain: Option<&[u8]>) -> Result<(), StoreError> {
        let key = crypto::sha256(&[b"skans draft v1\n", self.key.bytes(), name]).to_vec();
        let write = match plain {
            None => Some(Write {
                tree: Tree::Drafts,
                key,
                value: None,
            }),
            Some(plain) => Some(Write {
                tree: Tree::Drafts,
                value: Some(
                    self.records
                        .seal(&key, &crypto::pad(plain))
                        .ok_or(StoreError("seal"))?,
                ),
                key,
            }),
        };
        self.store.write(write.into_iter().collect())?;
        self.store.settle()
    }

    /// All drafts as they lie, sealed: to be put in another store of the same custodian.
    pub fn sealed_drafts(&self) -> Vec<(Vec<u8>, Vec<u8>)> {
        self.store.scan(Tree::Drafts, b"").unwrap_or_default()
    }

    /// Puts drafts that [`Cache::sealed_drafts`] gave, and brings them to the medium.
    pub fn put_sealed_drafts(&self, drafts: Vec<(Vec<u8>, Vec<u8>)>) -> Result<(), StoreError> {
        let writes = drafts.into_iter().map(|(key, value)| Write {
            tree: Tree::Drafts,
            key,
            value: Some(value),
        });
        self.store.write(writes.collect())?;
        self.store.settle()
    }

    /// A draft, by its name.
    pub fn draft(&self, name: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let key = crypto::sha256(&[b"skans draft v1\n", self.key.bytes(), name]).to_vec();
        let value = self.store.get(Tree::Drafts, &key).ok()??;
        let padded = self.records.open(&key, value)?;
        crypto::unpad(padded.text())
            .ok()
            .map(|plain| Zeroizing::new(plain.to_vec()))
    }
}

fn place_bytes(place: Place) -> Vec<u8> {
    [
        place.segment.to_le_bytes().as_slice(),
        &place.offset.to_le_bytes(),
        &place.len.to_le_bytes(),
    ]
    .concat()
}
