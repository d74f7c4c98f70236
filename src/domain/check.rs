//! Whether values fit the catalogue: the same check for the screen, an import and the command line.

use crate::domain::{
    Fault, FieldSpec, FieldType, InfoLevel, KindSpec, RecordId, Required, State, Value, Values,
    closing, has_forbidden, normalise,
};

/// Checks one value against its description: type, limits, choices, and that references lead somewhere. `also` says of
/// records that the same command makes whether they exist and are of a kind that the field takes.
pub fn check_value(
    spec: &FieldSpec,
    value: &Value,
    state: &State,
    also: &dyn Fn(RecordId) -> Option<crate::domain::Kind>,
) -> Result<(), Fault> {
    let wrong = || Err(Fault::new(spec.name, "wrong-type"));
    match (spec.ty, value) {
        (FieldType::Line(max), Value::Text(text)) => check_text(spec.name, text, max, false),
        (FieldType::Prose(max), Value::Text(text)) => check_text(spec.name, text, max, true),
        (FieldType::PersonNumber | FieldType::OrgNumber, Value::Text(text)) => {
            check_text(spec.name, text, 16, false)
        }
        (FieldType::Choice { codes, .. }, Value::Code(code)) if codes.contains(code) => Ok(()),
        (FieldType::Choices { codes, .. }, Value::Codes(chosen))
            if chosen.iter().all(|code| codes.contains(code)) =>
        {
            Ok(())
        }
        (FieldType::Date, Value::Date(date)) if (1900..=2200).contains(&date.year()) => Ok(()),
        (FieldType::Date, Value::Date(date)) => {
            Err(Fault::new(spec.name, "date-out-of-range").arg("text", date))
        }
        (FieldType::Flag, Value::Flag(_)) | (FieldType::Span, Value::Span(_)) => Ok(()),
        (FieldType::Number(low, high), Value::Number(number)) if (low..=high).contains(number) => {
            Ok(())
        }
        (FieldType::Number(low, high), Value::Number(_)) => {
            Err(Fault::new(spec.name, "number-out-of-range")
                .arg("low", low)
                .arg("high", high))
        }
        (FieldType::Ref(kinds), Value::Ref(_)) | (FieldType::Refs(kinds), Value::Refs(_)) => {
            for id in value.references() {
                let kind = state
                    .get(*id)
                    .map(|held| held.record.kind)
                    .or_else(|| also(*id));
                // What lies in a compartment without a key can't be looked up, and is left as it is.
                let unseen = || kinds.iter().any(|kind| state.is_shut(kind.compartment()));
                match kind {
                    None if unseen() => {}
                    None => return Err(Fault::new(spec.name, "reference-to-nothing")),
                    Some(kind) if !kinds.contains(&kind) => {
                        return Err(Fault::new(spec.name, "reference-of-wrong-kind")
                            .arg("kind", kind.code()));
                    }
                    Some(_) => {}
                }
            }
            Ok(())
        }
        _ => wrong(),
    }
}

fn check_text(field: &'static str, text: &str, max: u16, lines: bool) -> Result<(), Fault> {
    if text.trim().is_empty() {
        return Err(Fault::new(field, "empty-text"));
    }
    let length = text.chars().count();
    if length > usize::from(max) {
        return Err(Fault::new(field, "too-long")
            .arg("length", length)
            .arg("max", max));
    }
    if text
        .chars()
        .any(|c| has_forbidden(c) && !(lines && c == '\n'))
    {
        return Err(Fault::new(field, "control-characters"));
    }
    if normalise(text) != text {
        return Err(Fault::new(field, "not-normalised"));
    }
    Ok(())
}

/// Checks all fields of a record: each value, what is required, how it is closed, and that nothing is marked above the ceiling of the
/// installation.
pub fn check_values(
    spec: &KindSpec,
    values: &Values,
    state: &State,
    also: &dyn Fn(RecordId) -> Option<crate::domain::Kind>,
) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (name, value) in values.iter() {
        match spec.field(name) {
            Some(field) => faults.extend(check_value(field, value, state, also).err()),
            None => faults.push(Fault::new(name, "unknown-field")),
        }
    }
    for field in spec.fields {
        if field.required == Required::Yes && values.get(field.name).is_none() {
            faults.push(Fault::new(field.name, "required"));
        }
    }
    let mark = values.code("class_mark").and_then(InfoLevel::from_code);
    if mark.is_some_and(|mark| mark > state.info.ceiling) {
        faults.push(
            Fault::new("class_mark", "above-ceiling").arg("ceiling", state.info.ceiling.code()),
        );
    }
    faults.extend(closing::faults(spec.kind, values));
    faults
}
