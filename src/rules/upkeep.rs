//! Rules about the keeping of the register itself: recovery sheets and their yearly drill, the test of a restored backup, and
//! the head in words for the diary. No provision demands them in so many words; they are the house's own practice, and are
//! tagged so.

use crate::domain::{Record, State};
use crate::rules::dates::months_after;
use crate::rules::{Finding, Limits, Rule, Survey, rule};
use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

/// Something that is done again and again for the register itself.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Routine {
    /// The head in ten words and a number, put in the diary.
    Head,
    /// The recovery sheets, tried without opening anything.
    Drill,
    /// A backup, restored elsewhere and tried.
    Restore,
}

/// When a routine was done last, and when it is to be done next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Upkeep {
    /// Which.
    pub routine: Routine,
    /// When it was done last; none where it never was.
    pub last: Option<Timestamp>,
    /// When it is due; none where there is nothing to do it with.
    pub due: Option<Date>,
    /// The house's months between.
    pub months: u32,
}

/// Months from the founding within which recovery sheets are made.
const SHEETS_WITHIN: u32 = 1;

fn day(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}

/// Each routine of a register, in the order in which they come round.
pub fn upkeep(state: &State) -> [Upkeep; 3] {
    of(state, &Limits::of(state))
}

fn of(state: &State, limits: &Limits) -> [Upkeep; 3] {
    let keeping = &state.keeping;
    let since = |last: Option<Timestamp>| last.unwrap_or(state.info.created);
    let made = |routine, last: Option<Timestamp>, from: Option<Timestamp>, months| Upkeep {
        routine,
        last,
        due: from.map(|from| months_after(day(from), months)),
        months,
    };
    let noted = keeping.head_noted.map(|(_, at)| at);
    let sheets = keeping.recovery.map(|(_, made)| made);
    [
        made(
            Routine::Head,
            noted,
            Some(since(noted)),
            limits.head_note_months,
        ),
        made(
            Routine::Drill,
            keeping.drilled,
            // New sheets are as good as tried: they were just made.
            sheets.map(|made| keeping.drilled.unwrap_or(made)),
            limits.recovery_drill_months,
        ),
        made(
            Routine::Restore,
            keeping.restored,
            Some(since(keeping.restored)),
            limits.restore_test_months,
        ),
    ]
}

/// What the house does for its register, told of at the municipality.
pub(super) fn of_municipality(survey: &Survey<'_>, operator: &Record, today: Date) -> Vec<Finding> {
    let state = survey.keeping();
    let mut found = Vec::new();
    if state.keeping.recovery.is_none() {
        let due = months_after(day(state.info.created), SHEETS_WITHIN);
        found.push(
            Finding::due(&rule::RECOVERY_MISSING, operator.id, due, today).within(SHEETS_WITHIN),
        );
    }
    for one in of(state, survey.limits()) {
        let Some(due) = one.due else { continue };
        let rule: &Rule = match one.routine {
            Routine::Head => &rule::HEAD_NOTE_DUE,
            Routine::Drill => &rule::RECOVERY_DRILL_DUE,
            Routine::Restore => &rule::RESTORE_TEST_DUE,
        };
        found.push(Finding::due(rule, operator.id, due, today).within(one.months));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Sheets, Value, Values};
    use crate::rules::testing::{codes, id, record, register};
    use jiff::ToSpan;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn at(day: Date) -> Timestamp {
        day.at(12, 0, 0, 0)
            .to_zoned(TimeZone::UTC)
            .unwrap()
            .timestamp()
    }

    fn founded(on: Date) -> State {
        let municipality = Values::new().with("operator_kind", Value::Code("kommun"));
        let mut state = register(vec![record(Kind::Operator, 1, municipality)]);
        state.info.created = at(on);
        state
    }

    fn found(state: &State, today: Date) -> Vec<&'static str> {
        let own = [
            "recovery-sheets-missing",
            "recovery-drill-due",
            "restore-test-due",
            "head-note-due",
        ];
        codes(state, id(Kind::Operator, 1), today)
            .into_iter()
            .filter(|code| own.contains(code))
            .collect()
    }

    fn sheets(state: &mut State, made: Date) {
        let sheets = Sheets {
            need: 2,
            of: 3,
            set: [1, 2],
        };
        state.keeping.recovery = Some((sheets, at(made)));
    }

    #[test]
    fn a_register_without_sheets_is_told_of_a_month_after_its_founding_and_a_week_before() {
        let state = founded(date(2026, 11, 1));
        let told = |today| found(&state, today).contains(&"recovery-sheets-missing");
        assert!(!told(date(2026, 11, 23)) && told(date(2026, 11, 24)));
        let mut made = state.clone();
        sheets(&mut made, date(2026, 11, 2));
        assert!(!found(&made, date(2026, 12, 2)).contains(&"recovery-sheets-missing"));
    }

    #[test]
    fn sheets_are_tried_every_year_and_the_drill_is_told_of_thirty_days_before() {
        let mut state = founded(date(2020, 1, 1));
        let told = |state: &State, today| found(state, today).contains(&"recovery-drill-due");
        assert!(!told(&state, TODAY), "there is nothing to try");
        sheets(&mut state, date(2025, 11, 23));
        assert!(!told(&state, date(2026, 10, 23)) && told(&state, date(2026, 10, 24)));
        state.keeping.drilled = Some(at(date(2026, 10, 1)));
        assert!(!told(&state, TODAY) && told(&state, date(2027, 9, 15)));
    }

    #[test]
    fn a_backup_is_restored_every_year_and_told_of_thirty_days_before() {
        let mut state = founded(date(2025, 11, 23));
        let told = |state: &State, today| found(state, today).contains(&"restore-test-due");
        assert!(!told(&state, date(2026, 10, 23)) && told(&state, date(2026, 10, 24)));
        state.keeping.restored = Some(at(date(2026, 10, 24)));
        assert!(!told(&state, TODAY));
    }

    #[test]
    fn the_head_goes_into_the_diary_every_month_and_is_told_of_a_week_before() {
        let mut state = founded(date(2026, 10, 23));
        let told = |state: &State, today| found(state, today).contains(&"head-note-due");
        assert!(!told(&state, date(2026, 11, 15)) && told(&state, date(2026, 11, 16)));
        state.keeping.head_noted = Some((7, at(TODAY)));
        assert!(!told(&state, TODAY.saturating_add(22.days())));
        assert!(told(&state, TODAY.saturating_add(23.days())));
    }
}
