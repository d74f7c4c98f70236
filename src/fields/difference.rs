//! What differs between two versions of a record, field by field, in the order of the form.

use crate::domain::{FieldSpec, Record, Value};

/// One field that differs.
#[derive(Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The field.
    pub field: &'static FieldSpec,
    /// What stood; none where it was empty.
    pub before: Option<Value>,
    /// What stands; none where it was emptied.
    pub after: Option<Value>,
}

/// The fields that differ. Without a record before, every filled field. That a record was ended, and fields that this
/// version of skans does not know, are not fields of the form and not told here.
pub fn difference(before: Option<&Record>, after: &Record) -> Vec<FieldChange> {
    super::catalogue()
        .kind(after.kind)
        .fields
        .iter()
        .filter_map(|field| {
            let was = before.and_then(|record| record.values.get(field.name));
            let is = after.values.get(field.name);
            (was != is).then(|| FieldChange {
                field,
                before: was.cloned(),
                after: is.cloned(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, RecordId, Values};
    use std::collections::BTreeMap;

    fn site(values: Values) -> Record {
        Record {
            kind: Kind::Site,
            id: RecordId([1; 16]),
            number: 1,
            version: 1,
            values,
            ended: None,
            unknown: BTreeMap::new(),
        }
    }

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    #[test]
    fn filled_emptied_and_changed_fields_are_told_in_the_forms_order() {
        let before = site(
            Values::new()
                .with("name", text("P-17"))
                .with("delay", text("Skal"))
                .with("detect", text("Larm")),
        );
        let after = site(
            Values::new()
                .with("name", text("P-17"))
                .with("detect", text("Larm och kamera"))
                .with("handle", text("Väktare")),
        );
        let changes = difference(Some(&before), &after);
        let names: Vec<_> = changes.iter().map(|change| change.field.name).collect();
        assert_eq!(names, ["detect", "delay", "handle"]);
        assert!(changes[1].before.is_some() && changes[1].after.is_none());
        assert!(changes[2].before.is_none() && changes[2].after.is_some());
    }

    #[test]
    fn a_new_record_differs_in_every_filled_field_and_the_same_in_none() {
        let record = site(
            Values::new()
                .with("name", text("P-17"))
                .with("note", text("x")),
        );
        assert_eq!(difference(None, &record).len(), 2);
        assert!(difference(Some(&record), &record).is_empty());
    }
}
