//! What a field holds, read back from JSON (docs/FORMAT.md, "A record's line").

use crate::domain::{FieldType, RecordId, Span, Value};
use serde_json::Value as Json;

/// A value as a field of this type reads it; none when it is not in that form.
pub(super) fn read(ty: FieldType, json: &Json) -> Option<Value> {
    let code = |codes: &'static [&'static str], json: &Json| {
        let text = json.as_str()?;
        codes.iter().copied().find(|code| *code == text)
    };
    match ty {
        FieldType::Line(_)
        | FieldType::Prose(_)
        | FieldType::PersonNumber
        | FieldType::OrgNumber => json.as_str().map(|text| Value::Text(text.to_owned())),
        FieldType::Choice { codes, .. } => code(codes, json).map(Value::Code),
        FieldType::Choices { codes, .. } => json
            .as_array()?
            .iter()
            .map(|json| code(codes, json))
            .collect::<Option<_>>()
            .map(Value::Codes),
        FieldType::Date => json.as_str()?.parse().ok().map(Value::Date),
        FieldType::Flag => json.as_bool().map(Value::Flag),
        FieldType::Number(..) => json.as_i64().map(Value::Number),
        FieldType::Span => Span::parse(json.as_str()?).map(Value::Span),
        FieldType::Ref(_) => RecordId::parse(json.as_str()?).map(Value::Ref),
        FieldType::Refs(_) => json
            .as_array()?
            .iter()
            .map(|json| RecordId::parse(json.as_str()?))
            .collect::<Option<_>>()
            .map(Value::Refs),
    }
}
