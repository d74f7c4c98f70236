//! Reads what a person typed, or a file holds, into a value. The same for the form, an import and the command line.
//!
//! Faults are data: what is wrong is a code, and the words say how it should be. The text as typed goes with the fault
//! only where the field can't identify a person.

mod date;
mod number;
#[cfg(test)]
mod round_trip;
mod text;

use crate::domain::{Fault, FieldSpec, FieldType, RecordId, Sensitivity, Span, Value, clean};
use jiff::civil::Date;

/// Reads a text as the value of a field. Nothing but white space is an empty field. Relative dates and the century of a
/// short personal number are counted from `today`.
pub fn parse(spec: &FieldSpec, text: &str, today: Date) -> Result<Option<Value>, Fault> {
    let (cleaned, _) = clean(text, matches!(spec.ty, FieldType::Prose(_)));
    if cleaned.is_empty() {
        return Ok(None);
    }
    let typed = cleaned.as_str();
    let value = match spec.ty {
        FieldType::Line(max) | FieldType::Prose(max) => {
            text::within(spec, &cleaned, max)?;
            Value::Text(cleaned)
        }
        FieldType::Choice { codes, .. } => Value::Code(choice(spec, codes, typed)?),
        FieldType::Choices { codes, .. } => choices(spec, codes, typed)?,
        FieldType::Date => Value::Date(date::read(spec, typed, today)?),
        FieldType::Flag => Value::Flag(flag(spec, typed)?),
        FieldType::Number(low, high) => Value::Number(number(spec, typed, low, high)?),
        FieldType::Span => Value::Span(span(spec, typed)?),
        FieldType::Ref(_) => Value::Ref(reference(spec, typed)?),
        FieldType::Refs(_) => references(spec, typed)?,
        FieldType::PersonNumber => Value::Text(number::person(spec, typed, today)?),
        FieldType::OrgNumber => Value::Text(number::organisation(spec, typed)?),
    };
    Ok(Some(value))
}

/// A fault that repeats what was typed, shortened, unless that could identify a person.
fn unread(spec: &FieldSpec, code: &'static str, typed: &str) -> Fault {
    const SHOWN: usize = 32;
    if spec.sensitivity != Sensitivity::Plain {
        return Fault::new(spec.name, code);
    }
    let mut text: String = typed.chars().take(SHOWN).collect();
    if text.len() < typed.len() {
        text.push('…');
    }
    Fault::new(spec.name, code).arg("text", text)
}

fn find(codes: &[&'static str], typed: &str) -> Option<&'static str> {
    let typed = typed.to_lowercase();
    codes.iter().copied().find(|code| *code == typed)
}

fn choice(spec: &FieldSpec, codes: &[&'static str], typed: &str) -> Result<&'static str, Fault> {
    find(codes, typed)
        .ok_or_else(|| unread(spec, "choice-unknown", typed).arg("codes", codes.join(", ")))
}

/// Several codes, apart by spaces, commas or semicolons; kept in the catalogue's order.
fn choices(spec: &FieldSpec, codes: &[&'static str], typed: &str) -> Result<Value, Fault> {
    let mut chosen = Vec::new();
    for part in parts(typed) {
        chosen.push(choice(spec, codes, part)?);
    }
    if chosen.is_empty() {
        return Err(unread(spec, "choice-unknown", typed).arg("codes", codes.join(", ")));
    }
    Ok(Value::Codes(
        codes
            .iter()
            .copied()
            .filter(|code| chosen.contains(code))
            .collect(),
    ))
}

fn parts(typed: &str) -> impl Iterator<Item = &str> {
    typed
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'))
        .filter(|part| !part.is_empty())
}

fn flag(spec: &FieldSpec, typed: &str) -> Result<bool, Fault> {
    match typed.to_lowercase().as_str() {
        "ja" | "j" | "yes" | "y" | "x" | "sant" | "true" | "1" => Ok(true),
        "nej" | "n" | "no" | "falskt" | "false" | "0" => Ok(false),
        _ => Err(unread(spec, "flag-unreadable", typed)),
    }
}

fn number(spec: &FieldSpec, typed: &str, low: i64, high: i64) -> Result<i64, Fault> {
    let digits: String = typed.chars().filter(|c| *c != ' ').collect();
    let number: i64 = digits
        .replace('−', "-")
        .parse()
        .map_err(|_| unread(spec, "number-unreadable", typed))?;
    if !(low..=high).contains(&number) {
        return Err(Fault::new(spec.name, "number-out-of-range")
            .arg("low", low)
            .arg("high", high));
    }
    Ok(number)
}

/// `24h`, `3d`, `2v`; also with a space, in capitals, and with the English w for weeks.
fn span(spec: &FieldSpec, typed: &str) -> Result<Span, Fault> {
    let squeezed: String = typed
        .to_lowercase()
        .chars()
        .filter(|c| *c != ' ')
        .map(|c| if c == 'w' { 'v' } else { c })
        .collect();
    Span::parse(&squeezed).ok_or_else(|| unread(spec, "span-unreadable", typed))
}

/// A record's identity in hexadecimal, as [`edit_text`](super::edit_text) writes it. Names and readable numbers are
/// looked up by whoever holds the records.
fn reference(spec: &FieldSpec, typed: &str) -> Result<RecordId, Fault> {
    RecordId::parse(typed).ok_or_else(|| unread(spec, "reference-unreadable", typed))
}

fn references(spec: &FieldSpec, typed: &str) -> Result<Value, Fault> {
    let mut ids = Vec::new();
    for part in parts(typed) {
        let id = reference(spec, part)?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.is_empty() {
        return Err(unread(spec, "reference-unreadable", typed));
    }
    Ok(Value::Refs(ids))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, SpanUnit};
    use crate::fields::catalogue;
    use crate::fields::spec::field;

    const TODAY: Date = jiff::civil::date(2026, 11, 22);

    fn read(ty: FieldType, text: &str) -> Result<Option<Value>, Fault> {
        parse(&field("s", "f", ty), text, TODAY)
    }

    fn code(ty: FieldType, text: &str) -> &'static str {
        read(ty, text).err().unwrap().code
    }

    #[test]
    fn white_space_and_control_characters_alone_are_an_empty_field() {
        for text in ["", "  ", "\t", "\u{202E}\u{7}"] {
            assert!(read(FieldType::Line(5), text).unwrap().is_none());
            assert!(read(FieldType::Date, text).unwrap().is_none());
        }
    }

    #[test]
    fn choices_are_read_by_code_in_any_order_and_kept_in_the_catalogues() {
        let ty = crate::fields::sets::CATEGORY;
        let value = read(ty, "samhall; YTTRE,yttre").unwrap();
        assert!(value == Some(Value::Codes(vec!["yttre", "samhall"])));
        let fault = read(ty, "yttre okänd").err().unwrap();
        assert_eq!(fault.code, "choice-unknown");
        assert_eq!(fault.args[0], ("text", "okänd".to_owned()));
    }

    #[test]
    fn flags_numbers_and_spans_forgive_what_is_clear_and_refuse_the_rest() {
        assert!(read(FieldType::Flag, "Yes").unwrap() == Some(Value::Flag(true)));
        assert!(read(FieldType::Flag, "nej").unwrap() == Some(Value::Flag(false)));
        assert_eq!(code(FieldType::Flag, "kanske"), "flag-unreadable");
        let seats = FieldType::Number(1, 9999);
        assert!(read(seats, "1 200").unwrap() == Some(Value::Number(1200)));
        assert_eq!(code(seats, "0"), "number-out-of-range");
        assert_eq!(code(seats, "tre"), "number-unreadable");
        let day = Span {
            count: 24,
            unit: SpanUnit::Hours,
        };
        assert!(read(FieldType::Span, "24 H").unwrap() == Some(Value::Span(day)));
        assert_eq!(code(FieldType::Span, "24 tim"), "span-unreadable");
        assert_eq!(code(FieldType::Span, "0d"), "span-unreadable");
    }

    #[test]
    fn a_fault_never_repeats_what_was_typed_about_a_person() {
        let person = catalogue().kind(Kind::Person);
        for name in ["person_no", "name"] {
            let spec = person.field(name).unwrap();
            let fault = parse(spec, &"1912-Svensson".repeat(20), TODAY)
                .err()
                .unwrap();
            assert!(fault.args.iter().all(|(arg, _)| *arg != "text"), "{name}");
        }
    }
}
