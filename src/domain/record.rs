//! A record: one thing that the chief keeps, in one version.

use crate::domain::{ClassMark, ConsequenceLevel, InfoLevel, Kind, RecordId, SecurityClass, Value};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// The filled fields of a record, by the catalogue's names. Absent means empty.
///
/// Sorted by name, each name once. Not a map: a record has a dozen fields, and thousands of records are made at opening.
/// Most records of a kind fill the same fields, so that the list of names can be one for all of them ([`Names`]).
#[derive(Clone, Default)]
pub struct Values {
    names: Arc<Vec<&'static str>>,
    filled: Filled,
}

/// One value for each name.
#[derive(Clone)]
enum Filled {
    Own(Vec<Value>),
    Shared(Box<Shared>),
}

/// What another version of the record has, but for some values.
#[derive(Clone)]
struct Shared {
    /// It fills the same fields, and has its own values.
    of: Arc<Record>,
    /// By their place among the names.
    but: Vec<(usize, Value)>,
}

impl Default for Filled {
    fn default() -> Self {
        Self::Own(Vec::new())
    }
}

impl PartialEq for Values {
    fn eq(&self, other: &Self) -> bool {
        self.names == other.names && self.all().eq(other.all())
    }
}

impl Eq for Values {}

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
                filled: Filled::Own(filled),
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
            filled: Filled::Own(Vec::with_capacity(fields)),
        }
    }

    /// The value at a place among the names.
    fn at(&self, place: usize) -> Option<&Value> {
        match &self.filled {
            Filled::Own(own) => own.get(place),
            Filled::Shared(shared) => {
                let own = shared.but.iter().find(|(changed, _)| *changed == place);
                match own {
                    Some((_, value)) => Some(value),
                    None => shared.of.values.at(place),
                }
            }
        }
    }

    fn all(&self) -> impl Iterator<Item = &Value> {
        (0..self.names.len()).filter_map(|place| self.at(place))
    }

    /// Fills or empties, with what is this version's own from then on.
    fn change(&mut self, change: impl FnOnce(&mut Vec<Value>)) {
        let mut own = match std::mem::take(&mut self.filled) {
            Filled::Own(own) => own,
            shared => {
                self.filled = shared;
                self.all().cloned().collect()
            }
        };
        change(&mut own);
        self.filled = Filled::Own(own);
    }

    /// Keeps no more than what differs from another version of the record, where that is little. What it says stays the same.
    pub fn share_with(&mut self, other: &Arc<Record>) {
        let Filled::Own(theirs) = &other.values.filled else {
            return;
        };
        let Filled::Own(own) = &mut self.filled else {
            return;
        };
        if self.names != other.values.names {
            return;
        }
        let differs = |(own, theirs): (&Value, &Value)| own != theirs;
        let count = own.iter().zip(theirs).filter(|pair| differs(*pair)).count();
        if count > own.len() / 2 {
            return;
        }
        let mut but = Vec::with_capacity(count);
        for (place, (value, theirs)) in own.drain(..).zip(theirs).enumerate() {
            if value != *theirs {
                but.push((place, value));
            }
        }
        self.names = other.values.names.clone();
        let of = other.clone();
        self.filled = Filled::Shared(Box::new(Shared { of, but }));
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
        self.at(place)
    }

    /// Fills or empties a field.
    pub fn set(&mut self, field: &'static str, value: Option<Value>) {
        match (self.place(field), value) {
            (Ok(place), Some(value)) => self.change(|all| all[place] = value),
            (Ok(place), None) => {
                self.change(|all| drop(all.remove(place)));
                Arc::make_mut(&mut self.names).remove(place);
            }
            (Err(place), Some(value)) => {
                self.change(|all| all.insert(place, value));
                Arc::make_mut(&mut self.names).insert(place, field);
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
        self.names.iter().copied().zip(self.all())
    }

    /// How many fields are filled.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether no field is filled.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
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
    fn a_version_that_shares_with_another_says_the_same_and_can_be_changed() {
        let filled = |name: &str, head: &str| {
            let text = |text: &str| Some(Value::Text(text.into()));
            let mut values = Values::new();
            values.set("name", text(name));
            values.set("head", text(head));
            values.set("open", Some(Value::Flag(true)));
            values
        };
        let record = |values| {
            Arc::new(Record {
                kind: Kind::Unit,
                id: RecordId([1; 16]),
                number: 1,
                version: 1,
                values,
                ended: None,
                unknown: BTreeMap::new(),
            })
        };
        let latest = record(filled("a", "b"));
        for (name, head, shares) in [("a", "b", true), ("x", "b", true), ("x", "y", false)] {
            let own = filled(name, head);
            let mut shared = own.clone();
            shared.share_with(&latest);
            assert_eq!(matches!(shared.filled, Filled::Shared(_)), shares);
            assert!(shared == own);
            assert!(own.eq(&shared));
            assert_eq!(shared.len(), 3);
            assert!(shared.iter().eq(own.iter()));
            let texts = (shared.text("name"), shared.text("head"));
            assert_eq!(texts, (Some(name), Some(head)));
            // Not through one that shares itself, and not where other fields are filled.
            let mut again = own.clone();
            again.share_with(&record(shared.clone()));
            assert_eq!(matches!(again.filled, Filled::Shared(_)), !shares);
            for change in ["head", "name"] {
                let (mut one, mut other) = (shared.clone(), own.clone());
                for values in [&mut one, &mut other] {
                    values.set(change, None);
                    values.set("open", Some(Value::Flag(false)));
                    values.set("after", Some(Value::Flag(true)));
                }
                assert!(one == other && one.get(change).is_none() && one.flag("after"));
                one.share_with(&latest);
                assert!(matches!(one.filled, Filled::Own(_)) && one == other);
            }
        }
        assert_eq!(
            latest.values.text("head"),
            Some("b"),
            "nobody's changes are another's"
        );
    }

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
