//! Which edition of the provisions is in force, and which one a decision was made under.
//!
//! An edition is a record and its rows are records. It counts when the second person has approved it and as many rows as
//! it says that it has. The first edition comes with the program.

use crate::domain::{Held, Kind, Record, RecordId, State, Value, Values};
use jiff::civil::Date;

/// The edition that the program carries: its name, and the day from which the law reads as it says (SFS 2025:1472 is the
/// latest change in it).
pub const FIRST_EDITION: (&str, Date) = ("2026-11-22", Date::constant(2026, 3, 1));

/// An edition that counts.
pub struct EditionHeld<'a> {
    /// Its approved content.
    pub record: &'a Record,
    /// From when.
    pub from: Date,
}

/// The approved content of a record that has not ended.
fn approved(held: &Held) -> Option<&Record> {
    let record = &*held.approved.as_ref()?.record;
    record.ended.is_none().then_some(record)
}

/// The approved rows of an edition, by number.
pub fn edition_rows(state: &State, edition: RecordId) -> Vec<&Record> {
    let mut rows: Vec<&Record> = state
        .pointing_of(edition, Kind::Provision)
        .filter_map(approved)
        .filter(|row| row.values.reference("edition") == Some(edition))
        .collect();
    rows.sort_by_key(|row| row.number);
    rows
}

/// The editions that were loaded and that count, in the order in which they come into force.
pub fn editions(state: &State) -> Vec<EditionHeld<'_>> {
    let mut all: Vec<EditionHeld<'_>> = state
        .of_kind(Kind::ProvisionEdition)
        .filter_map(approved)
        .filter(|record| {
            let wanted = match record.values.get("rows") {
                Some(Value::Number(rows)) => usize::try_from(*rows).unwrap_or(usize::MAX),
                _ => usize::MAX,
            };
            edition_rows(state, record.id).len() == wanted
        })
        .filter_map(|record| {
            let date = |field| record.values.date(field);
            let from = date("in_force_from").or(date("as_of"))?;
            Some(EditionHeld { record, from })
        })
        .collect();
    all.sort_by_key(|edition| (edition.from, edition.record.number));
    all
}

/// The loaded edition that is in force on a day; none where it is the program's own.
pub fn edition_on(state: &State, on: Date) -> Option<EditionHeld<'_>> {
    editions(state)
        .into_iter()
        .rfind(|edition| edition.from <= on && edition.from >= FIRST_EDITION.1)
}

/// The name of the edition that a decision of a day was made under; none for a day before the first edition.
fn made_under(state: &State, on: Date) -> Option<String> {
    if on < FIRST_EDITION.1 {
        return None;
    }
    let loaded = edition_on(state, on)
        .and_then(|edition| edition.record.values.text("title").map(str::to_owned));
    Some(loaded.unwrap_or_else(|| FIRST_EDITION.0.to_owned()))
}

/// Lets a decision remember the edition that it was made under: filled when its day is entered or changed, and never
/// otherwise, whatever was typed.
pub(super) fn remember(state: &State, kind: Kind, before: Option<&Values>, values: &mut Values) {
    const FIELD: &str = "provision_edition";
    let day = match kind {
        Kind::Decision => "date",
        Kind::Position => "decision_date",
        Kind::Analysis => "adopted_date",
        _ => return,
    };
    let of = |values: &Values| values.date(day);
    let kept = before.filter(|before| of(before) == of(values));
    let edition = match (kept, of(values)) {
        (Some(before), _) => before.get(FIELD).cloned(),
        (None, Some(on)) => made_under(state, on).map(Value::Text),
        (None, None) => None,
    };
    values.set(FIELD, edition);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::register;
    use jiff::civil::date;

    fn decided(on: Option<Date>, edition: Option<&str>) -> Values {
        let mut values = Values::new();
        values.set("decision_date", on.map(Value::Date));
        values.set(
            "provision_edition",
            edition.map(|edition| Value::Text(edition.into())),
        );
        values
    }

    fn remembered(before: Option<&Values>, mut values: Values) -> Option<String> {
        remember(&register(Vec::new()), Kind::Position, before, &mut values);
        values.text("provision_edition").map(str::to_owned)
    }

    #[test]
    fn a_decision_remembers_the_edition_of_its_day_and_none_before_the_first() {
        let on = |day| remembered(None, decided(Some(day), None));
        assert_eq!(on(date(2026, 3, 1)).as_deref(), Some("2026-11-22"));
        assert_eq!(on(date(2026, 2, 28)), None);
        assert_eq!(remembered(None, decided(None, Some("x"))), None);
    }

    #[test]
    fn what_is_remembered_stays_while_the_day_does_whatever_is_typed() {
        let day = Some(date(2026, 5, 4));
        let before = decided(day, Some("annan"));
        let same = remembered(Some(&before), decided(day, Some("skriven")));
        assert_eq!(same.as_deref(), Some("annan"));
        let moved = decided(Some(date(2026, 5, 5)), Some("annan"));
        assert_eq!(
            remembered(Some(&before), moved).as_deref(),
            Some("2026-11-22")
        );
    }
}
