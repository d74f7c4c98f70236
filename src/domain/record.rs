//! A record: one thing that the chief keeps, in one version.

use crate::domain::{ClassMark, ConsequenceLevel, InfoLevel, Kind, RecordId, SecurityClass, Value};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// The filled fields of a record, by the catalogue's names. Absent means empty.
///
/// Sorted by name, each name once. Not a map: a record has a dozen fields, and thousands of records are made at opening.
/// Most records of a kind fill the same fields, so that the list of names can be one for all of them ([`Names`]).
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Values {
    names: Arc<Vec<&'static str>>,
    /// One for each name.
    filled: Vec<Value>,
}

/// The lists of names that records fill, each kept once.
#[derive(Default)]
pub struct Names {
    all: HashSet<Arc<Vec<&'static str>>>,
    /// The last list of each kind: most often the next record's as well.
    last: HashMap<Kind, Arc<Vec<&'static str>>>,
}

impl Names {
    /// Values by these names, one for each, as they stand in order.
    pub fn fill(&mut self, kind: Kind, names: &[&'static str], filled: Vec<Value>) -> Values {
        if let Some(last) = self.last.get(&kind).filter(|last| ***last == *names)
            && filled.len() == names.len()
        {
            return Values {
                names: last.clone(),
                filled,
            };
        }
        let mut values = Values::with_capacity(filled.len());
        for (name, value) in names.iter().zip(filled) {
            values.set(name, Some(value));
        }
        values.share(self);
        self.last.insert(kind, values.names.clone());
        values
    }
}

impl Values {
    /// No field filled.
    pub fn new() -> Self {
        Self::default()
    }

    /// No field filled, with room for so many.
    pub fn with_capacity(fields: usize) -> Self {
        Self {
            names: Arc::new(Vec::with_capacity(fields)),
            filled: Vec::with_capacity(fields),
        }
    }

    fn place(&self, field: &str) -> Result<usize, usize> {
        // Most fields are filled in order: the end is looked at first.
        match self.names.last() {
            Some(last) if *last >= field => self.names.binary_search_by(|name| (*name).cmp(field)),
            _ => Err(self.names.len()),
        }
    }

    /// The value of a field.
    pub fn get(&self, field: &str) -> Option<&Value> {
        // Of so few names most differ in length already: quicker than a search by halves.
        let place = self.names.iter().position(|name| *name == field)?;
        self.filled.get(place)
    }

    /// Fills or empties a field.
    pub fn set(&mut self, field: &'static str, value: Option<Value>) {
        match (self.place(field), value) {
            (Ok(place), Some(value)) => self.filled[place] = value,
            (Ok(place), None) => {
                Arc::make_mut(&mut self.names).remove(place);
                self.filled.remove(place);
            }
            (Err(place), Some(value)) => {
                Arc::make_mut(&mut self.names).insert(place, field);
                self.filled.insert(place, value);
            }
            (Err(_), None) => {}
        }
    }

    /// Keeps the list of names together with all others that are the same.
    pub fn share(&mut self, names: &mut Names) {
        match names.all.get(&self.names) {
            Some(known) => self.names = known.clone(),
            None => drop(names.all.insert(self.names.clone())),
        }
    }

    /// Builder form of [`Values::set`].
    pub fn with(mut self, field: &'static str, value: Value) -> Self {
        self.set(field, Some(value));
        self
    }

    /// The filled fields, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.names.iter().copied().zip(&self.filled)
    }

    /// How many fields are filled.
    pub fn len(&self) -> usize {
        self.filled.len()
    }

    /// Whether no field is filled.
    pub fn is_empty(&self) -> bool {
        self.filled.is_empty()
    }

    /// The text of a text field, or nothing.
    pub fn text(&self, field: &str) -> Option<&str> {
        match self.get(field) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The code of a choice field, or nothing.
    pub fn code(&self, field: &str) -> Option<&'static str> {
        match self.get(field) {
            Some(Value::Code(code)) => Some(code),
            _ => None,
        }
    }

    /// The date of a date field, or nothing.
    pub fn date(&self, field: &str) -> Option<Date> {
        match self.get(field) {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        }
    }

    /// The yes or no of a flag; unanswered counts as no.
    pub fn flag(&self, field: &str) -> bool {
        matches!(self.get(field), Some(Value::Flag(true)))
    }

    /// The record that a reference field points at.
    pub fn reference(&self, field: &str) -> Option<RecordId> {
        match self.get(field) {
            Some(Value::Ref(id)) => Some(*id),
            _ => None,
        }
    }
}

/// That a record has ended: it stays in the register, but no longer counts.
#[derive(Clone, PartialEq, Eq)]
pub struct Ended {
    /// Since when.
    pub on: Date,
    /// Why, in a short sentence.
    pub reason: String,
}

/// One version of one record.
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    /// What it is about.
    pub kind: Kind,
    /// Its identity for ever.
    pub id: RecordId,
    /// The readable number for people, unique within the kind.
    pub number: u32,
    /// 1 for the first.
    pub version: u32,
    /// The filled fields.
    pub values: Values,
    /// Ended, and why.
    pub ended: Option<Ended>,
    /// Fields that a later version of skans wrote and this one does not know: kept as they are, and written back.
    pub unknown: BTreeMap<String, String>,
}

impl Record {
    /// The readable number: SV-0012.
    pub fn label(&self) -> String {
        self.kind.label(self.number)
    }

    /// The level at which this row is handled; unset counts as none.
    pub fn class_mark(&self) -> ClassMark {
        self.values
            .code("class_mark")
            .and_then(ClassMark::from_code)
            .unwrap_or(ClassMark::None)
    }

    /// The level of the information that the record describes.
    pub fn info_level(&self) -> Option<InfoLevel> {
        self.values
            .code("info_level")
            .and_then(InfoLevel::from_code)
    }

    /// The consequence level of what the record describes.
    pub fn consequence(&self) -> Option<ConsequenceLevel> {
        self.values
            .code("consequence")
            .and_then(ConsequenceLevel::from_code)
    }

    /// The security class of a position.
    pub fn security_class(&self) -> Option<SecurityClass> {
        self.values.code("class").and_then(SecurityClass::from_code)
    }

    /// Every record that this one points at.
    pub fn references(&self) -> impl Iterator<Item = (&'static str, RecordId)> {
        self.values
            .iter()
            .flat_map(|(field, value)| value.references().iter().map(move |id| (field, *id)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_that_fill_the_same_fields_share_their_names_until_one_changes() {
        let filled = |text: &str| {
            let text = Value::Text(text.into());
            Values::new().with("name", text.clone()).with("head", text)
        };
        let (mut one, mut other, mut names) = (filled("a"), filled("b"), Names::default());
        one.share(&mut names);
        other.share(&mut names);
        assert!(Arc::ptr_eq(&one.names, &other.names) && one != other);
        let order: Vec<_> = other.iter().map(|(name, _)| name).collect();
        assert_eq!(order, ["head", "name"]);
        other.set("head", None);
        other.set("after", Some(Value::Flag(true)));
        assert_eq!((one.text("head"), other.text("head")), (Some("a"), None));
        assert_eq!((other.text("name"), other.len()), (Some("b"), 2));
        assert!(other.flag("after") && one == filled("a"));
        // Filled at once they are the same, in whatever order they come.
        let text = |text: &str| Value::Text(text.into());
        for order in [["head", "name"], ["name", "head"], ["head", "name"]] {
            let at_once = names.fill(Kind::Unit, &order, vec![text("a"), text("a")]);
            assert!(at_once == one && Arc::ptr_eq(&at_once.names, &one.names));
        }
    }
}
