//! Values in words, for reports and lists that leave the register: what is not to leave is left out here.

use crate::domain::{
    Compartment, FieldSpec, FieldType, Kind, Record, RecordId, Sensitivity, State, Value,
};
use crate::fields::{catalogue, edit_text};
use crate::words::Words;

/// Says values, with what may be said.
pub(super) struct Say<'a> {
    pub state: &'a State,
    pub words: &'a Words,
    /// The compartments whose content may be said; of records in others only the readable number.
    pub scope: &'a [Compartment],
    /// Whether persons may be identified.
    pub identities: bool,
}

impl Say<'_> {
    /// Whether a field may be said.
    pub fn may(&self, field: &FieldSpec) -> bool {
        self.identities || field.sensitivity == Sensitivity::Plain
    }

    /// What the field is called.
    pub fn label(&self, kind: Kind, field: &FieldSpec) -> String {
        let code = kind.code();
        self.words.get(&format!("field-{code}-{}", field.name))
    }

    /// What the record is called besides its readable number; "" where that may not be said.
    pub fn title(&self, record: &Record) -> String {
        let spec = catalogue().kind(record.kind);
        let field = spec.field(spec.title).filter(|field| self.may(field));
        match field.and_then(|field| record.values.get(field.name)) {
            Some(Value::Text(text)) => text.clone(),
            Some(Value::Ref(id)) => self.link(*id),
            _ => String::new(),
        }
    }

    /// A record by readable number and title: `EN-0003 Kommunstyrelsen`.
    pub fn link(&self, id: RecordId) -> String {
        let Some(held) = self.state.get(id) else {
            return "–".to_owned();
        };
        let record = &held.record;
        let label = record.label();
        // A title that is itself a reference would lead on and on.
        let text = catalogue().kind(record.kind);
        let text = record.values.text(text.title).is_some();
        if !text || !self.scope.contains(&record.kind.compartment()) {
            return label;
        }
        format!("{label} {}", self.title(record))
            .trim_end()
            .to_owned()
    }

    /// A value in words. Several are parted by `between`.
    pub fn value(&self, field: &FieldSpec, value: &Value, between: &str) -> String {
        let choice = |set: &str, code: &str| {
            let key = format!("choice-{set}-{code}");
            match self.words.has(&key) {
                true => self.words.get(&key),
                false => code.to_owned(),
            }
        };
        match (field.ty, value) {
            (FieldType::Choice { set, .. }, Value::Code(code)) => choice(set, code),
            (FieldType::Choices { set, .. }, Value::Codes(codes)) => {
                let said: Vec<String> = codes.iter().map(|code| choice(set, code)).collect();
                said.join(between)
            }
            (_, Value::Flag(true)) => self.words.get("report-yes"),
            (_, Value::Flag(false)) => self.words.get("report-no"),
            (_, Value::Ref(id)) => self.link(*id),
            (_, Value::Refs(ids)) => {
                let said: Vec<String> = ids.iter().map(|id| self.link(*id)).collect();
                said.join(between)
            }
            _ => edit_text(field, value),
        }
    }
}
