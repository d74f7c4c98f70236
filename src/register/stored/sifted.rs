//! What lies in the store, sorted out as it is gone through: the note, the checkpoint, and the names of all pieces.

use super::{BASE, CHANGES, CHECKPOINT, NOTE};
use crate::crypto::NONCE_LEN;
use crate::domain::Held;
use crate::state::{Pair, StoreError};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was found in the store, sorted out.
pub(super) struct Sifted {
    pub pieces: BTreeMap<Vec<u8>, [u8; NONCE_LEN]>,
    pub note: Option<Vec<u8>>,
    pub checkpoint: Vec<Pair>,
    /// The records of base and changes, in the order in which they count.
    pub held: Vec<Arc<Held>>,
    pub base_bytes: usize,
    pub changes_bytes: usize,
    /// Nothing was off so far.
    pub whole: bool,
}

impl Default for Sifted {
    fn default() -> Self {
        Self {
            pieces: BTreeMap::new(),
            note: None,
            checkpoint: Vec::new(),
            held: Vec::new(),
            base_bytes: 0,
            changes_bytes: 0,
            whole: true,
        }
    }
}

impl Sifted {
    /// The next piece of records; what comes before it is noted or kept.
    pub fn next(
        &mut self,
        pairs: &mut dyn Iterator<Item = Result<Pair, StoreError>>,
    ) -> Option<Pair> {
        for pair in pairs {
            let Ok((name, value)) = pair else {
                self.whole = false;
                return None;
            };
            if name == NOTE {
                self.note = Some(value);
                continue;
            }
            // What is too short for a nonce does not open either.
            let nonce = value.first_chunk().copied().unwrap_or_default();
            self.pieces.insert(name.clone(), nonce);
            match name.first() {
                Some(&BASE) => self.base_bytes += value.len(),
                Some(&CHANGES) => self.changes_bytes += value.len(),
                Some(&CHECKPOINT) => {
                    self.checkpoint.push((name, value));
                    continue;
                }
                _ => {
                    self.whole = false;
                    continue;
                }
            }
            return Some((name, value));
        }
        None
    }
}
