//! The state as it lies in sled between sessions: sealed buckets of records, and a note of how far they reach.
//!
//! It is sealed under a key that only this custodian can derive, so that nobody else can show this custodian a state
//! that the journal does not bear out. Anything off ends in a rebuild from the journal.

use crate::crypto::{self, SealKey, Sealed};
use crate::domain::{RecordId, RegisterId, Schema, State};
use crate::journal::Place;
use crate::register::pack::{self, Unpacker};
use crate::register::seating;
use crate::register::tally::Tally;
use crate::state::{Store, StoreError, Tree, Write};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// The note's key in the tree of records: one batch writes buckets and note together.
const NOTE: &[u8] = b"note";

/// How far the buckets reach.
#[derive(Serialize, Deserialize)]
pub struct Note {
    /// The form of the buckets.
    pub form: u32,
    /// Records in all buckets.
    pub records: u64,
    /// The journal's checkpoint at that point: chain, members, ledger.
    pub checkpoint: Vec<u8>,
    /// What was counted up to there.
    pub tally: Tally,
    /// Who the custodians are there.
    #[serde(default)]
    pub custody: seating::Packed,
    /// The compartments that there was no key to: what was read then is not what can be read with other keys.
    #[serde(default)]
    pub shut: Vec<u16>,
}

/// What is written at the next flush.
#[derive(Default)]
pub struct Dirty {
    buckets: BTreeSet<u8>,
    /// Entries since the last flush: number, place, and the records that each concerns.
    pub recent: Vec<(u64, Place, Vec<RecordId>)>,
}

impl Dirty {
    /// Notes that an entry was applied.
    pub fn mark(&mut self, seq: u64, place: Place, ids: Vec<RecordId>) {
        self.buckets.extend(ids.iter().map(|id| bucket(*id)));
        self.recent.push((seq, place, ids));
    }
}

fn bucket(id: RecordId) -> u8 {
    id.0[0]
}

/// The sealed side of the store.
pub struct Cache {
    store: Store,
    key: SealKey,
    register: RegisterId,
}

/// The compartments without a key, by number.
fn shut(state: &State) -> Vec<u16> {
    state.shut.iter().map(|shut| shut.number()).collect()
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
            key,
            register,
        }
    }

    fn aad(&self, name: &[u8]) -> Vec<u8> {
        [b"skans state v1\n", self.register.0.as_slice(), name].concat()
    }

    fn sealed(&self, tree: Tree, name: &[u8], plain: &[u8]) -> Option<Write> {
        let sealed = crypto::seal(&self.key, &self.aad(name), plain).ok()?;
        let value = [sealed.nonce.as_slice(), &sealed.ciphertext].concat();
        Some(Write {
            tree,
            key: name.to_vec(),
            value: Some(value),
        })
    }

    fn open(&self, name: &[u8], value: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (nonce, ciphertext) = value.split_first_chunk()?;
        let sealed = Sealed {
            nonce: *nonce,
            ciphertext: ciphertext.to_vec(),
        };
        crypto::open(&self.key, &self.aad(name), &sealed).ok()
    }

    /// Fills an empty state from the buckets. None when anything is off: the state is then rebuilt.
    pub fn load(&self, state: &mut State, schema: &Schema) -> Option<Note> {
        let mut note: Option<Note> = None;
        let mut records = 0u64;
        for (name, value) in self.store.scan(Tree::Records, b"").ok()? {
            let plain = self.open(&name, &value)?;
            if name == NOTE {
                note = Some(serde_json::from_slice(&plain).ok()?);
                continue;
            }
            let mut unpacker = Unpacker::new(&plain, schema);
            while !unpacker.is_done() {
                state.put(unpacker.held()?);
                records += 1;
            }
        }
        let note = note.filter(|note| note.form == pack::FORM && note.records == records)?;
        if note.shut != shut(state) {
            return None;
        }
        seating::unpack(&note.custody, state)?;
        Some(note)
    }

    /// The note alone; none when it can't be opened.
    pub fn note(&self) -> Option<Note> {
        let value = self.store.get(Tree::Records, NOTE).ok()??;
        let plain = self.open(NOTE, &value)?;
        let note: Note = serde_json::from_slice(&plain).ok()?;
        (note.form == pack::FORM).then_some(note)
    }

    /// Writes what changed, together with the note.
    pub fn flush(
        &self,
        state: &State,
        dirty: &mut Dirty,
        checkpoint: Vec<u8>,
        tally: &Tally,
    ) -> Result<(), StoreError> {
        let buckets = std::mem::take(&mut dirty.buckets);
        let mut plain: std::collections::BTreeMap<u8, Zeroizing<Vec<u8>>> = buckets
            .iter()
            .map(|bucket| (*bucket, Zeroizing::new(Vec::new())))
            .collect();
        for held in state.all() {
            if let Some(out) = plain.get_mut(&bucket(held.record.id)) {
                pack::pack(out, held);
            }
        }
        let mut writes: Vec<Write> = plain
            .iter()
            .filter_map(|(bucket, plain)| self.sealed(Tree::Records, &[*bucket], plain))
            .collect();
        for (seq, place, ids) in dirty.recent.drain(..) {
            writes.push(Write {
                tree: Tree::Places,
                key: seq.to_be_bytes().to_vec(),
                value: Some(place_bytes(place)),
            });
            writes.extend(ids.iter().map(|id| Write {
                tree: Tree::Trails,
                key: [blinded(&self.key, *id).as_slice(), &seq.to_be_bytes()].concat(),
                value: Some(Vec::new()),
            }));
        }
        let note = Note {
            form: pack::FORM,
            records: state.len() as u64,
            checkpoint,
            tally: tally.clone(),
            custody: seating::pack(state),
            shut: shut(state),
        };
        let note = Zeroizing::new(serde_json::to_vec(&note).unwrap_or_default());
        writes.extend(self.sealed(Tree::Records, NOTE, &note));
        self.store.write(writes)
    }

    /// Brings everything written so far to the platter.
    pub fn settle(&self) -> Result<(), StoreError> {
        self.store.settle()
    }

    /// Where an entry lies.
    pub fn place(&self, seq: u64) -> Option<Place> {
        let bytes = self.store.get(Tree::Places, &seq.to_be_bytes()).ok()??;
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

    /// Puts a sealed draft, or drops one, and brings it to the platter.
    pub fn put_draft(&self, name: &[u8], plain: Option<&[u8]>) -> Result<(), StoreError> {
        let key = crypto::sha256(&[b"skans draft v1\n", self.key.bytes(), name]).to_vec();
        let write = match plain {
            None => Some(Write {
                tree: Tree::Drafts,
                key,
                value: None,
            }),
            Some(plain) => self.sealed(Tree::Drafts, &key, &crypto::pad(plain)),
        };
        self.store.write(write.into_iter().collect())?;
        self.store.settle()
    }

    /// All drafts that open, in no order.
    pub fn drafts(&self) -> Vec<Zeroizing<Vec<u8>>> {
        let pairs = self.store.scan(Tree::Drafts, b"").unwrap_or_default();
        pairs
            .iter()
            .filter_map(|(name, value)| {
                let padded = self.open(name, value)?;
                crypto::unpad(&padded)
                    .ok()
                    .map(|plain| Zeroizing::new(plain.to_vec()))
            })
            .collect()
    }

    /// All drafts as they lie, sealed: to be put in another store of the same custodian.
    pub fn sealed_drafts(&self) -> Vec<(Vec<u8>, Vec<u8>)> {
        self.store.scan(Tree::Drafts, b"").unwrap_or_default()
    }

    /// Puts drafts that [`Cache::sealed_drafts`] gave, and brings them to the platter.
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
        let padded = self.open(&key, &value)?;
        crypto::unpad(&padded)
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
