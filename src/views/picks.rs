//! The records that can be picked, kind by kind. Each kind is made once and shared by every choice that offers it: the palette,
//! which finds all records, and the fields of the forms.

use crate::domain::{FieldType, Held, Kind, State};
use crate::fields;
use crate::views::Pick;
use crate::views::show::link;
use crate::words::Haystack;
use std::sync::Arc;

/// What can be picked, of one kind or of several.
#[derive(Clone, Default)]
pub struct Picks(Vec<Arc<Vec<Pick>>>);

impl Picks {
    /// Of these kinds, in this order.
    pub fn new(parts: Vec<Arc<Vec<Pick>>>) -> Self {
        Self(parts)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.iter().map(|part| part.len()).sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// One of them by its place.
    pub fn get(&self, at: usize) -> Option<&Pick> {
        let mut at = at;
        for part in &self.0 {
            match part.get(at) {
                Some(pick) => return Some(pick),
                None => at -= part.len(),
            }
        }
        None
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Pick> {
        self.0.iter().flat_map(|part| part.iter())
    }
}

/// The records of a kind that a reference can point at; ended ones can't be picked.
pub fn picks(state: &State, kind: Kind) -> Vec<Pick> {
    let held = state.of_kind(kind);
    held.filter_map(|held| pick(state, held)).collect()
}

/// A record as it can be picked; none of one that has ended.
pub fn pick(state: &State, held: &Held) -> Option<Pick> {
    let link = held
        .record
        .ended
        .is_none()
        .then(|| link(state, &held.record))?;
    let hay = Haystack::new(&format!("{} {}", link.label, link.title));
    Some(Pick { link, hay })
}

/// Whether records of a kind are called by what other records are called: a case by its person.
pub fn called_by_others(kind: Kind) -> bool {
    let spec = fields::catalogue().kind(kind);
    let title = spec.field(spec.title);
    title.is_some_and(|field| matches!(field.ty, FieldType::Ref(_)))
}
