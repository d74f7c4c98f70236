//! Properties of reading: what is shown for editing reads back as the same value, and no text makes reading panic.

use super::{number, parse, text};
use crate::domain::{FieldSpec, FieldType, RecordId, Span, SpanUnit, Value, clean};
use crate::fields::spec::field;
use crate::fields::{catalogue, edit_text};
use jiff::ToSpan;
use jiff::civil::Date;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const TODAY: Date = jiff::civil::date(2026, 11, 22);

/// Values have no Debug, so that they never reach a log; proptest asks for one.
#[derive(Clone)]
struct Hidden(Value);

impl std::fmt::Debug for Hidden {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(value)")
    }
}

fn every_field() -> Vec<&'static FieldSpec> {
    catalogue()
        .kinds
        .iter()
        .flat_map(|kind| kind.fields)
        .collect()
}

fn hidden<S: Strategy + 'static>(
    from: S,
    make: impl Fn(S::Value) -> Value + 'static,
) -> BoxedStrategy<Hidden> {
    from.prop_map(move |drawn| Hidden(make(drawn))).boxed()
}

fn texts(ty: FieldType, max: u16, lines: bool) -> BoxedStrategy<Hidden> {
    let typed = prop_oneof!["[ -~åäöÅÄÖé\n]{1,60}", "\\PC{1,40}"];
    let kept = typed
        .prop_map(move |typed| clean(&typed, lines).0)
        .prop_filter("a text that the field takes", move |text| {
            !text.is_empty() && text::within(&field("s", "f", ty), text, max).is_ok()
        });
    hidden(kept, Value::Text)
}

fn person_number((days, serial, coordination): (i32, u16, bool)) -> Value {
    let birth = TODAY.saturating_sub(days.days());
    let day = birth.day() + if coordination { 60 } else { 0 };
    let head = format!("{:04}{:02}{day:02}{serial:03}", birth.year(), birth.month());
    let check = number::check_digit(&head[2..]);
    Value::Text(format!("{head}{check}"))
}

fn organisation_number((middle, rest): (u8, u32)) -> Value {
    let head = format!("55{middle}{rest:05}");
    let check = number::check_digit(&head);
    Value::Text(format!("{}-{}{check}", &head[..6], &head[6..]))
}

fn values_of(ty: FieldType) -> BoxedStrategy<Hidden> {
    let ids = any::<[u8; 16]>();
    let units = select(&[SpanUnit::Hours, SpanUnit::Days, SpanUnit::Weeks][..]);
    match ty {
        FieldType::Line(max) => texts(ty, max, false),
        FieldType::Prose(max) => texts(ty, max, true),
        FieldType::Choice { codes, .. } => hidden(select(codes), Value::Code),
        FieldType::Choices { codes, .. } => {
            hidden(subsequence(codes, 1..=codes.len()), Value::Codes)
        }
        FieldType::Date => hidden(-40_000..60_000i32, |days| {
            Value::Date(TODAY.saturating_add(days.days()))
        }),
        FieldType::Flag => hidden(any::<bool>(), Value::Flag),
        FieldType::Number(low, high) => hidden(low..=high, Value::Number),
        FieldType::Span => hidden((1..=9999u32, units), |(count, unit)| {
            Value::Span(Span { count, unit })
        }),
        FieldType::Ref(_) => hidden(ids, |id| Value::Ref(RecordId(id))),
        FieldType::Refs(_) => hidden(prop::collection::btree_set(ids, 1..5), |set| {
            Value::Refs(set.into_iter().map(RecordId).collect())
        }),
        FieldType::PersonNumber => hidden((0..40_000i32, 0..1000u16, any::<bool>()), person_number),
        FieldType::OrgNumber => hidden((20..100u8, 0..100_000u32), organisation_number),
    }
}

proptest! {
    #[test]
    fn what_is_shown_for_editing_reads_back_as_the_same_value(
        (spec, value) in select(every_field())
            .prop_flat_map(|spec| values_of(spec.ty).prop_map(move |value| (spec, value))),
    ) {
        let text = edit_text(spec, &value.0);
        let read = parse(spec, &text, TODAY).ok().flatten();
        prop_assert!(read == Some(value.0), "{}: {text:?}", spec.name);
    }

    #[test]
    fn no_text_whatever_makes_reading_panic(text in any::<String>()) {
        for spec in every_field() {
            let _ = parse(spec, &text, TODAY);
        }
    }

    #[test]
    fn no_text_of_digits_and_signs_makes_reading_panic(text in "[-+/0-9 å−a-z]{0,14}") {
        for spec in every_field() {
            let _ = parse(spec, &text, TODAY);
        }
    }
}
