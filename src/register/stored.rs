//! The records as they lie sealed in the store, and a note of how far they reach.
//!
//! A **base** of pieces in order of identity, in a file of its own, **changes** that were written since, oldest first, and
//! the journal's **checkpoint** in pieces. What has changed is written and nothing else; when the changes have grown, the base is made
//! anew. The **note** names every piece by its nonce, so that no earlier piece can stand in a later one's place.

use crate::crypto::{self, NONCE_LEN, SealKey, Unsealed};
use crate::domain::{Held, Names, RecordId, RegisterId, Schema, State, Work};
use crate::register::pack::{self, Unpacker};
use crate::register::seating;
use crate::register::tally::Tally;
use crate::state::{Pair, Store, StoreError, Tree, Write};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};
use zeroize::Zeroizing;

mod sifted;

use sifted::Sifted;

/// The note's key in the tree of records: one batch writes pieces and note together.
pub const NOTE: &[u8] = b"note";
/// First byte of the name of a piece of the base.
const BASE: u8 = b'b';
/// First byte of the key of a piece of changes; the last entry's number at their flush and the piece's own follow.
const CHANGES: u8 = b'd';
/// How the key of the first piece of a flush's changes ends.
const FIRST: [u8; 4] = [0; 4];
/// First byte of the key of a piece of the checkpoint.
const CHECKPOINT: u8 = b'c';
/// A piece of the base is ended when it has so many bytes: each is opened and read by itself.
const BASE_PIECE: usize = 32 * 1024;
/// The checkpoint is cut in pieces of so many bytes, of which a save changes the first and the last.
const CHECKPOINT_PIECE: usize = 4 * 1024;
/// Changes of fewer bytes than this are never a reason to make the base anew.
const FEW: usize = 128 * 1024;
/// As many flushes as this are, in any case: each is a look-up at opening.
const MANY: usize = 512;

/// What stands in the note.
#[derive(Serialize, Deserialize)]
struct Note {
    /// The form of the pieces and the catalogue that they refer to.
    form: [u8; 32],
    /// The number of the base; none is made of no records.
    base: Option<u64>,
    /// Records in all.
    records: u64,
    /// A hash of the names of all pieces and of their nonces.
    pieces: [u8; 32],
    /// What was counted up to there.
    tally: Tally,
    /// Who the custodians are there.
    custody: seating::Packed,
    /// The compartments that there was no key to: what was read then is not what can be read with other keys.
    shut: Vec<u16>,
}

/// What was found in the store.
pub struct Loaded {
    /// The journal's checkpoint up to which it reaches.
    pub checkpoint: Vec<u8>,
    /// What was counted up to there.
    pub tally: Tally,
}

/// What to write: where the sealed bytes came from is known here alone.
pub struct Flush<'a> {
    /// The register as it stands.
    pub state: &'a State,
    /// The catalogue.
    pub schema: &'a Schema,
    /// The records that changed since the last flush.
    pub changed: BTreeSet<RecordId>,
    /// The last entry's number.
    pub seq: u64,
    /// The journal's checkpoint.
    pub checkpoint: &'a [u8],
    /// What was counted.
    pub tally: &'a Tally,
    /// Whether there is time: the base is then made anew a good while before it must.
    pub at_leisure: bool,
}

/// The pieces that lie in the store.
pub struct Stored {
    key: SealKey,
    register: RegisterId,
    pieces: BTreeMap<Vec<u8>, [u8; NONCE_LEN]>,
    /// What each piece of the checkpoint held when it was written.
    checkpoint: Vec<[u8; 32]>,
    base: Option<u64>,
    base_bytes: usize,
    changes_bytes: usize,
}

/// The name of a piece of the base, from 0.
pub fn base_piece(number: u32) -> Vec<u8> {
    [&[BASE], number.to_be_bytes().as_slice()].concat()
}

impl Stored {
    /// Nothing is known of the store yet.
    pub fn new(key: SealKey, register: RegisterId) -> Self {
        Self {
            key,
            register,
            pieces: BTreeMap::new(),
            checkpoint: Vec::new(),
            base: None,
            base_bytes: 0,
            changes_bytes: 0,
        }
    }

    /// Which base a note names; none when it does not open.
    pub fn base_of(&self, note: Vec<u8>) -> Option<u64> {
        self.note(note)?.base
    }

    fn note(&self, note: Vec<u8>) -> Option<Note> {
        serde_json::from_slice(self.open(NOTE, note)?.text()).ok()
    }

    fn aad(&self, name: &[u8]) -> Vec<u8> {
        [b"skans state v1\n", self.register.0.as_slice(), name].concat()
    }

    /// Seals a text under its name.
    pub fn seal(&self, name: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
        let sealed = crypto::seal(&self.key, &self.aad(name), plain).ok()?;
        Some([sealed.nonce.as_slice(), &sealed.ciphertext].concat())
    }

    /// Opens what [`Self::seal`] made.
    pub fn open(&self, name: &[u8], value: Vec<u8>) -> Option<Unsealed> {
        crypto::open_joined(&self.key, &self.aad(name), value)
    }

    /// Fills an empty state from what lies in the store. None when anything is off: the state is then rebuilt.
    pub fn load(
        &mut self,
        pairs: impl Iterator<Item = Result<Pair, StoreError>> + Send,
        state: &mut State,
        schema: &'static Schema,
    ) -> Option<Loaded> {
        let sifted = self.sift(pairs, schema);
        // Known also when something is off: they are what is taken away then.
        self.pieces = sifted.pieces;
        self.changes_bytes = sifted.changes_bytes;
        let found = match sifted.whole {
            true => {
                self.base_bytes = sifted.base_bytes;
                self.believed(sifted.note, sifted.checkpoint, sifted.held, state, schema)
            }
            false => None,
        };
        if found.is_none() {
            self.base_bytes = 0;
            self.checkpoint.clear();
        }
        found
    }

    /// Holds what was read against the note that names it.
    fn believed(
        &mut self,
        note: Option<Vec<u8>>,
        pieces: Vec<Pair>,
        held: Vec<Arc<Held>>,
        state: &mut State,
        schema: &'static Schema,
    ) -> Option<Loaded> {
        let mut checkpoint = Vec::new();
        for (name, value) in pieces {
            let piece = self.open(&name, value)?;
            self.checkpoint.push(crypto::sha256(&[piece.text()]));
            checkpoint.extend_from_slice(piece.text());
        }
        let note = self.note(note?)?;
        if note.form != pack::form(schema) || note.pieces != self.digest() {
            return None;
        }
        if note.shut != shut(state) {
            return None;
        }
        self.base = note.base;
        seating::unpack(&note.custody, state)?;
        state.fill(held, both);
        (state.len() as u64 == note.records).then_some(Loaded {
            checkpoint,
            tally: note.tally,
        })
    }

    /// The checkpoint of these pieces, for a look ahead; whether they are the note's is seen when all is loaded.
    pub fn checkpoint(&self, pairs: Vec<Pair>) -> Option<Vec<u8>> {
        let mut checkpoint = Vec::new();
        for (name, value) in pairs {
            checkpoint.extend_from_slice(self.open(&name, value)?.text());
        }
        Some(checkpoint)
    }

    /// Goes through what lies there, on two threads, each of which takes a piece, opens and reads it, and lets it go: what
    /// is sealed is never all in memory, beside the records that it becomes.
    fn sift(
        &self,
        pairs: impl Iterator<Item = Result<Pair, StoreError>> + Send,
        schema: &'static Schema,
    ) -> Sifted {
        let sieve = Mutex::new((pairs, Sifted::default()));
        let next = || {
            let mut sieve = sieve.lock().unwrap_or_else(PoisonError::into_inner);
            let (pairs, sifted) = &mut *sieve;
            sifted.next(pairs)
        };
        let work = || {
            let (mut read, mut names) = (Vec::new(), Names::default());
            let mut whole = true;
            while let Some((name, value)) = next() {
                match self.unpack(&name, value, schema, &mut names) {
                    Some(held) => read.push((name, held)),
                    None => whole = false,
                }
            }
            (read, whole)
        };
        let (mut read, whole) = std::thread::scope(|scope| {
            let beside = std::thread::Builder::new()
                .name("unpack".into())
                .stack_size(crypto::SCRUBBED_STACK)
                .spawn_scoped(scope, || {
                    let read = work();
                    // It has opened records: nothing of them stays on its stack.
                    crypto::scrub_stack();
                    read
                });
            let (mut read, mut whole) = work();
            // Where no thread was to be had, this one has done it all.
            match beside.map(|beside| beside.join()) {
                Ok(Ok((more, too))) => {
                    read.extend(more);
                    whole &= too;
                }
                Ok(Err(_)) => whole = false,
                Err(_) => {}
            }
            (read, whole)
        });
        let (_, mut sifted) = sieve.into_inner().unwrap_or_else(PoisonError::into_inner);
        sifted.whole &= whole;
        // By name: the base before the changes, and these oldest first, so that what is later counts.
        read.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        sifted.held = read.into_iter().flat_map(|(_, held)| held).collect();
        sifted
    }

    fn unpack(
        &self,
        name: &[u8],
        value: Vec<u8>,
        schema: &'static Schema,
        names: &mut Names,
    ) -> Option<Vec<Arc<Held>>> {
        let piece = self.open(name, value)?;
        let mut unpacker = Unpacker::new(piece.text(), schema, names);
        let mut found = Vec::new();
        while !unpacker.is_done() {
            found.push(Arc::new(unpacker.held()?));
        }
        Some(found)
    }

    fn digest(&self) -> [u8; 32] {
        let mut text = Vec::new();
        for (name, nonce) in &self.pieces {
            // Names differ in their first byte or have the same length: nothing can be cut otherwise.
            text.extend_from_slice(name);
            text.extend_from_slice(nonce);
        }
        crypto::sha256(&[b"skans pieces v1\n", &text])
    }

    /// What must be written into the store, together with the note that names it. A new base lies in its file already.
    pub fn flush(&mut self, flush: Flush<'_>, store: &Store) -> Result<Vec<Write>, StoreError> {
        let mut writes = Vec::new();
        if self.is_due(&flush) {
            self.write_base(&flush, store, &mut writes)?;
        } else {
            self.write_changes(&flush, &mut writes)?;
        }
        self.write_checkpoint(flush.checkpoint, &mut writes)?;
        let note = Note {
            form: pack::form(flush.schema),
            base: self.base,
            records: flush.state.len() as u64,
            pieces: self.digest(),
            tally: flush.tally.clone(),
            custody: seating::pack(flush.state),
            shut: shut(flush.state),
        };
        let note = serde_json::to_vec(&note).map_err(|_| StoreError("note"))?;
        let value = self.sealed(NOTE, &Zeroizing::new(note))?;
        writes.push(write(NOTE.to_vec(), Some(value)));
        Ok(writes)
    }

    /// The changed records, in pieces as those of the base: what is long would be read whole, and sled keeps what is longer
    /// still in files of its own.
    fn write_changes(
        &mut self,
        flush: &Flush<'_>,
        writes: &mut Vec<Write>,
    ) -> Result<(), StoreError> {
        let mut changed = flush.changed.iter().filter_map(|id| flush.state.get(*id));
        for number in 0u32.. {
            let mut plain = Zeroizing::new(Vec::with_capacity(BASE_PIECE * 2));
            for held in changed.by_ref() {
                pack::pack(&mut plain, held, flush.schema);
                if plain.len() >= BASE_PIECE {
                    break;
                }
            }
            if plain.is_empty() {
                break;
            }
            self.changes_bytes += plain.len();
            let (seq, number) = (flush.seq.to_be_bytes(), number.to_be_bytes());
            let name = [[CHANGES].as_slice(), &seq, &number].concat();
            self.put(name, &plain, writes)?;
        }
        Ok(())
    }

    /// Whether the base is to be made anew: the changes have grown too many, or are most of the register.
    fn is_due(&self, flush: &Flush<'_>) -> bool {
        let changes = self.pieces.range(vec![CHANGES]..vec![CHANGES + 1]);
        let flushes = changes.filter(|(name, _)| name.ends_with(&FIRST)).count();
        let share = if flush.at_leisure { 8 } else { 1 };
        self.base_bytes == 0
            || flush.changed.len() > flush.state.len() / 2
            || flushes >= MANY
            || self.changes_bytes > FEW.max(self.base_bytes) / share
    }

    fn write_base(
        &mut self,
        flush: &Flush<'_>,
        store: &Store,
        writes: &mut Vec<Write>,
    ) -> Result<(), StoreError> {
        // A state of before there was a file had its base in the store.
        let in_store = |name: &&Vec<u8>| match name.first() {
            Some(&BASE) => self.base.is_none(),
            first => first != Some(&CHECKPOINT),
        };
        let gone = self.pieces.keys().filter(in_store);
        writes.extend(gone.map(|name| write(name.clone(), None)));
        self.pieces
            .retain(|name, _| name.first() == Some(&CHECKPOINT));
        (self.base_bytes, self.changes_bytes) = (0, 0);
        let number = self.base.map_or(1, |before| before.wrapping_add(1));
        let mut base = store.begin_base(number)?;
        let mut plain = Zeroizing::new(Vec::with_capacity(BASE_PIECE * 2));
        let mut records = flush.state.by_identity().peekable();
        let mut names = (0u32..).map(base_piece);
        while let Some(held) = records.next() {
            pack::pack(&mut plain, held, flush.schema);
            if plain.len() >= BASE_PIECE || records.peek().is_none() {
                let name = names.next().ok_or(StoreError("pieces"))?;
                self.base_bytes += plain.len();
                let value = self.sealed(&name, &plain)?;
                base.piece(&value)?;
                self.named(name, &value)?;
                plain.clear();
            }
        }
        store.end_base(number, base)?;
        self.base = Some(number);
        Ok(())
    }

    fn write_checkpoint(
        &mut self,
        checkpoint: &[u8],
        writes: &mut Vec<Write>,
    ) -> Result<(), StoreError> {
        let mut hashes = Vec::new();
        let mut last = vec![CHECKPOINT];
        for (number, piece) in (0u32..).zip(checkpoint.chunks(CHECKPOINT_PIECE)) {
            let hash = crypto::sha256(&[piece]);
            last = [&[CHECKPOINT], number.to_be_bytes().as_slice()].concat();
            if self.checkpoint.get(number as usize) != Some(&hash) {
                self.put(last.clone(), piece, writes)?;
            }
            hashes.push(hash);
        }
        self.checkpoint = hashes;
        let beyond = self.pieces.range(last.clone()..vec![CHECKPOINT + 1]);
        let beyond: Vec<_> = beyond.map(|(name, _)| name.clone()).collect();
        for name in beyond.into_iter().filter(|name| *name != last) {
            self.pieces.remove(&name);
            writes.push(write(name, None));
        }
        Ok(())
    }

    fn put(
        &mut self,
        name: Vec<u8>,
        plain: &[u8],
        writes: &mut Vec<Write>,
    ) -> Result<(), StoreError> {
        let value = self.sealed(&name, plain)?;
        self.named(name.clone(), &value)?;
        writes.push(write(name, Some(value)));
        Ok(())
    }

    fn sealed(&self, name: &[u8], plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        self.seal(name, plain).ok_or(StoreError("seal"))
    }

    /// Knows a piece by its nonce.
    fn named(&mut self, name: Vec<u8>, value: &[u8]) -> Result<(), StoreError> {
        let nonce = value.first_chunk().ok_or(StoreError("seal"))?;
        self.pieces.insert(name, *nonce);
        Ok(())
    }
}

/// Does two pieces of work over records at once, where another thread is to be had.
fn both(one: Work<'_>, other: Work<'_>) {
    let done = std::thread::scope(|scope| {
        let beside = std::thread::Builder::new()
            .name("fill".into())
            .stack_size(crypto::SCRUBBED_STACK);
        let beside = beside.spawn_scoped(scope, || {
            other();
            crypto::scrub_stack();
        });
        one();
        beside.is_ok_and(|beside| beside.join().is_ok())
    });
    if !done {
        other();
    }
}

/// The compartments without a key, by number.
fn shut(state: &State) -> Vec<u16> {
    state.shut.iter().map(|shut| shut.number()).collect()
}

fn write(key: Vec<u8>, value: Option<Vec<u8>>) -> Write {
    Write {
        tree: Tree::Records,
        key,
        value,
    }
}
