//! Values as text: the form in which they are typed and exported, and the mask.

use crate::domain::{FieldSpec, FieldType, Value};

/// The text that [`parse`](super::parse) reads back as this value: what the form and an export file hold.
pub fn edit_text(spec: &FieldSpec, value: &Value) -> String {
    match value {
        Value::Text(text) if spec.ty == FieldType::PersonNumber => shown_person_number(text),
        Value::Text(text) => text.clone(),
        Value::Code(code) => (*code).to_owned(),
        Value::Codes(codes) => codes.join(" "),
        Value::Date(date) => date.to_string(),
        Value::Flag(true) => "ja".to_owned(),
        Value::Flag(false) => "nej".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Span(span) => span.to_string(),
        Value::Ref(id) => id.to_string(),
        Value::Refs(ids) => {
            let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
            ids.join(" ")
        }
    }
}

/// A personal number as people write it: `19121212-1212`. Any other text is given back as it is.
pub fn shown_person_number(number: &str) -> String {
    match number.split_at_checked(8) {
        Some((birth, last)) if is_person_number(number) => format!("{birth}-{last}"),
        _ => number.to_owned(),
    }
}

/// A masked value: of a personal number only the century shows, so that the length and the kind are seen and nobody is
/// identified.
pub fn masked(value: &Value) -> String {
    match value {
        Value::Text(text) if is_person_number(text) => {
            let century: String = text.chars().take(2).collect();
            format!("{century}••••••-••••")
        }
        _ => "••••••••".to_owned(),
    }
}

fn is_person_number(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_century_of_a_personal_number_shows() {
        assert_eq!(masked(&Value::Text("191212121212".into())), "19••••••-••••");
        assert_eq!(masked(&Value::Text("okänt".into())), "••••••••");
    }

    #[test]
    fn a_personal_number_is_shown_with_its_hyphen() {
        assert_eq!(shown_person_number("191212121212"), "19121212-1212");
        assert_eq!(shown_person_number("åäöåäö"), "åäöåäö");
    }
}
