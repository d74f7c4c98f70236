//! What a judgement looked at: when none of it has changed, nor the day, the judgement stands.

use crate::domain::{Kind, RecordId};
use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// One look past the record that is judged.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) enum Look {
    /// At a record, also one that is not there.
    Record(RecordId),
    /// At the records of a kind that point at one.
    Pointing(RecordId, Kind),
    /// At several kinds of record that point at one: noted as one look, for there are as many as there are persons.
    Around(RecordId),
    /// At all records of a kind.
    All(Kind),
}

/// The looks of one judgement. Empty and idle until somebody asks for them.
#[derive(Default)]
pub(super) struct Looks {
    kept: RefCell<Option<Vec<Look>>>,
}

impl Looks {
    /// Begins to keep them.
    pub(super) fn keep(&self) {
        *self.kept.borrow_mut() = Some(Vec::new());
    }

    /// Notes one.
    pub(super) fn note(&self, look: Look) {
        if let Some(kept) = self.kept.borrow_mut().as_mut() {
            kept.push(look);
        }
    }

    /// Those since the last taking, each once.
    pub(super) fn take(&self) -> Vec<Look> {
        let mut taken = match self.kept.borrow_mut().as_mut() {
            Some(kept) => std::mem::take(kept),
            None => Vec::new(),
        };
        taken.sort_unstable();
        taken.dedup();
        taken
    }
}

/// Found by identity, in no order.
pub(super) type ById<K, V> = HashMap<K, V, BuildHasherDefault<Drawn>>;

/// A hash of identities. They are drawn at random, so that mixing their bytes a little is enough; whoever could choose
/// them writes in the register anyway.
#[derive(Default)]
pub(super) struct Drawn(u64);

impl Hasher for Drawn {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            for (to, from) in word.iter_mut().zip(part) {
                *to = *from;
            }
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_u8(&mut self, byte: u8) {
        self.write_u64(u64::from(byte));
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn write_isize(&mut self, number: isize) {
        self.write_u64(number.cast_unsigned() as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
