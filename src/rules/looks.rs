//! What a judgement looked at: when none of it has changed, nor the day, the judgement stands.

use crate::domain::{Kind, RecordId};
use std::cell::RefCell;

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
    /// At what the register knows of its own keeping.
    Keeping,
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
