//! A record: one thing that the chief keeps, in one version.

use crate::domain::{ClassMark, ConsequenceLevel, InfoLevel, Kind, RecordId, SecurityClass, Value};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The filled fields of a record, by the catalogue's names. Absent means empty.
///
/// Sorted by name, each name once. Not a map: a record has a dozen fields, and thousands of records are made at opening.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Values(Vec<(&'static str, Value)>);

impl Values {
    /// No field filled.
    pub fn new() -> Self {
        Self::default()
    }

    /// No field filled, with room for so many.
    pub fn with_capacity(fields: usize) -> Self {
        Self(Vec::with_capacity(fields))
    }

    fn place(&self, field: &str) -> Result<usize, usize> {
        // Most fields are filled in order: the end is looked at first.
        match self.0.last() {
            Some((last, _)) if *last >= field => {
                self.0.binary_search_by(|(name, _)| (*name).cmp(field))
            }
            _ => Err(self.0.len()),
        }
    }

    /// The value of a field.
    pub fn get(&self, field: &str) -> Option<&Value> {
        // Of so few names most differ in length already: quicker than a search by halves.
        let mut all = self.0.iter();
        all.find(|(name, _)| *name == field).map(|(_, value)| value)
    }

    /// Fills or empties a field.
    pub fn set(&mut self, field: &'static str, value: Option<Value>) {
        match (self.place(field), value) {
            (Ok(place), Some(value)) => self.0[place].1 = value,
            (Ok(place), None) => drop(self.0.remove(place)),
            (Err(place), Some(value)) => self.0.insert(place, (field, value)),
            (Err(_), None) => {}
        }
    }

    /// Builder form of [`Values::set`].
    pub fn with(mut self, field: &'static str, value: Value) -> Self {
        self.set(field, Some(value));
        self
    }

    /// The filled fields, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }

    /// How many fields are filled.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no field is filled.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
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
