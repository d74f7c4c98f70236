//! Who looked at what, turned round: which judgements are made again when something changes.

use crate::domain::{ById, Drawn, RecordId};
use crate::rules::looks::Look;
use std::hash::{BuildHasher, BuildHasherDefault};

/// A look that was boiled down to a number, and who looked. Two looks may have the same number, so that whoever reads it
/// asks again.
pub(super) type Mark = (u64, RecordId);

/// The mark that somebody looked.
pub(super) fn mark(look: &Look, looker: RecordId) -> Mark {
    (number(look), looker)
}

fn number(look: &Look) -> u64 {
    BuildHasherDefault::<Drawn>::default().hash_one(look)
}

/// The lookers by their looks. A whole register is laid down in one sorted row, for it has millions of looks and hardly one
/// of them is ever asked for; what is judged again later lies beside it.
#[derive(Clone, Default)]
pub(super) struct Lookers {
    laid: Vec<Mark>,
    since: ById<Look, Vec<RecordId>>,
}

impl Lookers {
    /// Those of a whole register. Each row is sorted, so that they only need merging.
    pub(super) fn of(rows: Vec<Vec<Mark>>) -> Self {
        let mut laid = rows.concat();
        laid.sort_by_key(|(number, _)| *number);
        Self {
            laid,
            since: ById::default(),
        }
    }

    /// Everybody who may have looked: the one or other has looked no more since, or at something else.
    pub(super) fn of_look(&self, look: &Look) -> impl Iterator<Item = RecordId> {
        let number = number(look);
        let (_, laid) = self
            .laid
            .split_at(self.laid.partition_point(|mark| mark.0 < number));
        let laid = laid.iter().take_while(move |mark| mark.0 == number);
        let since = self.since.get(look).into_iter().flatten();
        laid.map(|(_, looker)| *looker).chain(since.copied())
    }

    /// Somebody looks at something else than before. Both are sorted.
    pub(super) fn turn(&mut self, looker: RecordId, before: &[Look], now: &[Look]) {
        for look in now {
            if before.binary_search(look).is_err() {
                self.since.entry(*look).or_default().push(looker);
            }
        }
        for look in before {
            if now.binary_search(look).is_ok() {
                continue;
            }
            if let Some(lookers) = self.since.get_mut(look) {
                lookers.retain(|one| *one != looker);
                if lookers.is_empty() {
                    self.since.remove(look);
                }
            }
        }
    }
}
