//! One cell to one value, as a column of a file may write it: choices also in words, references by number or title.

use super::alias;
use super::lookup::{Lookup, Miss};
use crate::domain::{Fault, FieldSpec, FieldType, Kind, KindSpec, RecordId, Value};
use crate::fields::parse;
use crate::words::{Words, bare, fold};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A column that is taken.
pub(super) struct Column {
    /// Its place in the file.
    pub at: usize,
    /// Its head in the file.
    pub head: String,
    /// The field that it fills.
    pub spec: &'static FieldSpec,
    /// What its choices are called; empty for other fields.
    names: Names,
}

/// What a cell said.
pub(super) struct Read {
    /// The value; none for an empty cell.
    pub value: Option<Value>,
    /// What was read otherwise than it is written.
    pub note: Option<Fault>,
}

/// The columns that are taken, each field once.
pub(super) fn columns(
    spec: &'static KindSpec,
    heads: &[String],
    mapping: &[Option<&'static str>],
    words: [&Words; 2],
) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (at, (head, name)) in heads.iter().zip(mapping).enumerate() {
        let Some(spec) = name.and_then(|name| spec.field(name)) else {
            continue;
        };
        if columns.iter().all(|column| column.spec.name != spec.name) {
            columns.push(Column {
                at,
                head: head.clone(),
                spec,
                names: Names::of(spec.ty, words),
            });
        }
    }
    columns
}

impl Column {
    /// The kinds that the field points at.
    pub fn targets(&self) -> &'static [Kind] {
        match self.spec.ty {
            FieldType::Ref(kinds) | FieldType::Refs(kinds) => kinds,
            _ => &[],
        }
    }

    /// Whether the field points at this kind.
    pub fn points_at(&self, kind: Kind) -> bool {
        self.targets().contains(&kind)
    }

    /// Whether line ends in a cell are lost.
    pub fn is_one_line(&self) -> bool {
        matches!(self.spec.ty, FieldType::Line(_))
    }

    /// Whether a text is called as a choice of the field is.
    pub fn names_choice(&self, text: &str) -> bool {
        self.names.find_all(text).is_some()
    }

    /// Reads a cell.
    pub fn read(&self, text: &str, today: Date, lookup: &Lookup<'_>) -> Result<Read, Fault> {
        let spec = self.spec;
        let plain = |value| Ok(Read { value, note: None });
        match spec.ty {
            FieldType::Choice { .. } => match self.names.find(text) {
                Some(code) => plain(Some(Value::Code(code))),
                None => plain(parse(spec, text, today)?),
            },
            FieldType::Choices { codes, .. } => match self.names.find_all(text) {
                Some(found) => {
                    let chosen = codes.iter().copied().filter(|code| found.contains(code));
                    plain(Some(Value::Codes(chosen.collect())))
                }
                None => plain(parse(spec, text, today)?),
            },
            // A date that is counted from today would be another one at the next reading of the same file.
            FieldType::Date if text.chars().filter(char::is_ascii_digit).count() < 5 => {
                Err(Fault::new(spec.name, "date-unreadable").arg("text", short(text)))
            }
            FieldType::Date if text.starts_with(['+', '-', '−']) => {
                Err(Fault::new(spec.name, "date-unreadable").arg("text", short(text)))
            }
            FieldType::Ref(kinds) => {
                let (id, note) = self.reference(kinds, text, today, lookup)?;
                let value = Some(Value::Ref(id));
                Ok(Read { value, note })
            }
            FieldType::Refs(kinds) => self.references(kinds, text, today, lookup),
            _ => plain(parse(spec, text, today)?),
        }
    }

    fn reference(
        &self,
        kinds: &[Kind],
        text: &str,
        today: Date,
        lookup: &Lookup<'_>,
    ) -> Result<(RecordId, Option<Fault>), Fault> {
        let field = self.spec.name;
        let person = kinds.contains(&Kind::Person);
        match lookup.find(kinds, text, today) {
            Ok(found) if found.others => {
                let note = Fault::new(field, "reference-and-others").arg("text", short(text));
                Ok((found.id, Some(note)))
            }
            Ok(found) => Ok((found.id, None)),
            // What was written may be a name or a personal number: it is not repeated.
            Err(Miss::NotFound) if person => Err(Fault::new(field, "person-not-found")),
            Err(Miss::NotFound) => {
                Err(Fault::new(field, "reference-not-found").arg("text", short(text)))
            }
            Err(Miss::Ambiguous(labels)) => {
                Err(Fault::new(field, "reference-ambiguous").arg("labels", labels))
            }
        }
    }

    /// Several references: apart by `|`, semicolons or line ends; by commas only where a part is no title as it stands.
    fn references(
        &self,
        kinds: &[Kind],
        text: &str,
        today: Date,
        lookup: &Lookup<'_>,
    ) -> Result<Read, Fault> {
        let mut ids: Vec<RecordId> = Vec::new();
        let mut note = None;
        let mut take = |id, more: Option<Fault>| {
            if !ids.contains(&id) {
                ids.push(id);
            }
            note = note.take().or(more);
        };
        let signs = if text.contains('|') {
            &['|'][..]
        } else {
            &[';', '\n']
        };
        for part in parts(text, signs) {
            match self.reference(kinds, part, today, lookup) {
                Ok((id, more)) => take(id, more),
                Err(fault) if fault.code != "reference-ambiguous" && part.contains(',') => {
                    for part in parts(part, &[',']) {
                        let (id, more) = self.reference(kinds, part, today, lookup)?;
                        take(id, more);
                    }
                }
                Err(fault) => return Err(fault),
            }
        }
        let value = (!ids.is_empty()).then_some(Value::Refs(ids));
        Ok(Read { value, note })
    }
}

fn parts<'t>(text: &'t str, signs: &[char]) -> impl Iterator<Item = &'t str> {
    text.split(signs)
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// A text as far as a fault repeats it.
fn short(text: &str) -> String {
    const SHOWN: usize = 40;
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// Letters and digits only, without diacritics: how heads and choices are compared.
pub(super) fn key(text: &str) -> String {
    bare(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What the codes of a set are called, in both languages.
#[derive(Default)]
struct Names {
    folded: BTreeMap<String, Vec<&'static str>>,
    keys: BTreeMap<String, Vec<&'static str>>,
}

impl Names {
    fn of(ty: FieldType, words: [&Words; 2]) -> Self {
        let mut names = Self::default();
        let (FieldType::Choice { set, codes } | FieldType::Choices { set, codes }) = ty else {
            return names;
        };
        for code in codes.iter().copied() {
            names.add(code, code);
            for words in words {
                for form in ["choice", "short"] {
                    let name = format!("{form}-{set}-{code}");
                    if words.has(&name) {
                        names.add(&words.get(&name), code);
                    }
                }
            }
            for alias in alias::of_choice(set, code) {
                names.add(alias, code);
            }
        }
        names
    }

    fn add(&mut self, name: &str, code: &'static str) {
        for (map, key) in [(&mut self.folded, fold(name)), (&mut self.keys, key(name))] {
            // A name of signs only would be the same as any other of signs only.
            if key.is_empty() {
                continue;
            }
            let codes = map.entry(key).or_default();
            // A code always means itself, whatever another code is called.
            if name == code {
                *codes = vec![code];
            } else if !codes.contains(&code) && !codes.iter().any(|own| fold(own) == fold(name)) {
                codes.push(code);
            }
        }
    }

    /// The one code that is called so.
    fn find(&self, text: &str) -> Option<&'static str> {
        let text = text.trim();
        let found = self
            .folded
            .get(&fold(text))
            .filter(|codes| codes.len() == 1);
        let found = found.or_else(|| self.keys.get(&key(text)));
        match found.map(Vec::as_slice) {
            Some([code]) => Some(code),
            _ => None,
        }
    }

    /// All codes of a list: apart by commas and the like, or by spaces where the parts are no words as they stand.
    fn find_all(&self, text: &str) -> Option<Vec<&'static str>> {
        let mut found = Vec::new();
        if let Some(code) = self.find(text) {
            return Some(vec![code]);
        }
        let signs = match text.contains('|') {
            true => &['|'][..],
            false => &[',', '/', '+', ';', '\n'],
        };
        for part in parts(text, signs) {
            match self.find(part) {
                Some(code) => found.push(code),
                None => {
                    let each: Option<Vec<_>> = part
                        .split_whitespace()
                        .map(|word| self.find(word))
                        .collect();
                    found.extend(each?);
                }
            }
        }
        (!found.is_empty()).then_some(found)
    }
}
