//! Finds the record that a text means: its readable number, its title, or its organisation or personal number.

use super::Ground;
use super::row::Row;
use crate::domain::{FieldType, Kind, Record, RecordId, State, clean};
use crate::fields::{catalogue, parse};
use crate::words::fold;
use jiff::civil::Date;
use std::collections::HashMap;

/// A record that was found.
pub(super) struct Found {
    /// Which.
    pub id: RecordId,
    /// It was named together with others that were not: "m.fl.".
    pub others: bool,
}

/// Why none was found.
pub(super) enum Miss {
    /// Nothing is called so.
    NotFound,
    /// Several are; their readable numbers.
    Ambiguous(String),
}

/// The titles of the records, and of the file's own rows, of the kinds that the columns point at.
pub(super) struct Lookup<'a> {
    state: &'a State,
    titles: HashMap<(Kind, String), Vec<Target>>,
    folded: HashMap<(Kind, String), Vec<Target>>,
    numbers: HashMap<(Kind, String), Vec<Target>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Target {
    id: RecordId,
    ended: bool,
}

impl<'a> Lookup<'a> {
    pub fn new(ground: &Ground<'a>) -> Self {
        let mut lookup = Self {
            state: ground.state,
            titles: HashMap::new(),
            folded: HashMap::new(),
            numbers: HashMap::new(),
        };
        let mut kinds: Vec<Kind> = Vec::new();
        for column in &ground.columns {
            kinds.extend(column.targets());
        }
        kinds.sort_unstable();
        kinds.dedup();
        for kind in kinds {
            for held in ground.state.of_kind(kind) {
                lookup.add_record(&held.record);
            }
        }
        lookup
    }

    fn add_record(&mut self, record: &Record) {
        let spec = catalogue().kind(record.kind);
        let target = Target {
            id: record.id,
            ended: record.ended.is_some(),
        };
        if let Some(title) = record.values.text(spec.title) {
            self.add_title(record.kind, title, target);
        }
        for field in spec.fields {
            if let (FieldType::OrgNumber | FieldType::PersonNumber, Some(number)) =
                (field.ty, record.values.text(field.name))
            {
                let key = (record.kind, number.to_owned());
                self.numbers.entry(key).or_default().push(target);
            }
        }
    }

    fn add_title(&mut self, kind: Kind, title: &str, target: Target) {
        for (map, key) in [
            (&mut self.titles, title.to_owned()),
            (&mut self.folded, spaced(&fold(title))),
        ] {
            let targets = map.entry((kind, key)).or_default();
            if !targets.iter().any(|have| have.id == target.id) {
                targets.push(target);
            }
        }
    }

    /// Adds the file's own rows, also those that are refused, so that it can be said why a reference to one fails.
    pub fn add(&mut self, kind: Kind, rows: &[Row]) {
        for row in rows {
            let again = row
                .faults
                .iter()
                .any(|(_, fault)| fault.code == "duplicate-row");
            if !row.title.is_empty() && !again {
                let target = Target {
                    id: row.id,
                    ended: false,
                };
                self.add_title(kind, &row.title, target);
            }
        }
    }

    /// Finds the record of one of these kinds that a text means.
    pub fn find(&self, kinds: &[Kind], text: &str, today: Date) -> Result<Found, Miss> {
        let (text, _) = clean(text, false);
        if let Some(id) = self.by_label(kinds, &text) {
            return Ok(Found { id, others: false });
        }
        let first = self
            .by_title(kinds, &text)
            .or_else(|| self.by_number(kinds, &text, today));
        let (found, others) = match first {
            Some(found) => (found, false),
            None => {
                let main = without_others(&text).ok_or(Miss::NotFound)?;
                (self.by_title(kinds, main).ok_or(Miss::NotFound)?, true)
            }
        };
        found.map(|id| Found { id, others })
    }

    /// `SV-0012`, alone or before its title, as lists from the register write it. Before another title it is another
    /// register's number, or a mistake, and not followed.
    fn by_label(&self, kinds: &[Kind], text: &str) -> Option<RecordId> {
        let (label, title) = text.split_once(' ').unwrap_or((text, ""));
        let (prefix, number) = label.split_once('-')?;
        let kind = kinds
            .iter()
            .find(|kind| kind.prefix().eq_ignore_ascii_case(prefix))?;
        let digits = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        let number = digits.then(|| number.parse().ok()).flatten()?;
        let record = &self.state.by_number(*kind, number)?.record;
        let own = record.values.text(catalogue().kind(*kind).title);
        let same = |own: &str| spaced(&fold(own)) == spaced(&fold(title));
        (title.is_empty() || own.is_some_and(same)).then_some(record.id)
    }

    /// The exact title before the folded one.
    fn by_title(&self, kinds: &[Kind], text: &str) -> Option<Result<RecordId, Miss>> {
        self.one(&self.titles, kinds, text)
            .or_else(|| self.one(&self.folded, kinds, &spaced(&fold(text))))
    }

    fn by_number(&self, kinds: &[Kind], text: &str, today: Date) -> Option<Result<RecordId, Miss>> {
        for kind in kinds {
            for field in catalogue().kind(*kind).fields {
                if let FieldType::OrgNumber | FieldType::PersonNumber = field.ty
                    && let Ok(Some(crate::domain::Value::Text(number))) = parse(field, text, today)
                    && let Some(found) = self.one(&self.numbers, &[*kind], &number)
                {
                    return Some(found);
                }
            }
        }
        None
    }

    /// The one record under a key: of those that still count if there are any, else of those that have ended.
    fn one(
        &self,
        map: &HashMap<(Kind, String), Vec<Target>>,
        kinds: &[Kind],
        key: &str,
    ) -> Option<Result<RecordId, Miss>> {
        let mut all: Vec<Target> = Vec::new();
        for kind in kinds {
            all.extend(map.get(&(*kind, key.to_owned())).into_iter().flatten());
        }
        if all.iter().any(|target| !target.ended) {
            all.retain(|target| !target.ended);
        }
        match all.as_slice() {
            [] => None,
            [target] => Some(Ok(target.id)),
            several => {
                let labels = labels(self.state, several.iter().map(|target| target.id));
                Some(Err(Miss::Ambiguous(labels)))
            }
        }
    }
}

/// The readable numbers of the first of these records.
pub(super) fn labels(state: &State, ids: impl Iterator<Item = RecordId>) -> String {
    const SHOWN: usize = 4;
    let mut labels: Vec<String> = ids
        .filter_map(|id| state.get(id))
        .map(|held| held.record.label())
        .take(SHOWN + 1)
        .collect();
    if let Some(last) = labels.get_mut(SHOWN) {
        *last = "…".to_owned();
    }
    labels.join(", ")
}

/// With single spaces between words.
pub(super) fn spaced(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// The name before "m.fl.", as lists of owners write it for the one who leads and others.
fn without_others(text: &str) -> Option<&str> {
    ["m.fl.", "m.fl", "m. fl.", "mfl", "mfl.", "m fl"]
        .iter()
        .find_map(|ending| text.strip_suffix(ending)?.strip_suffix(' '))
        .map(|name| name.trim_end_matches([' ', ',']))
        .filter(|name| !name.is_empty())
}
