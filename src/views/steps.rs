//! The next steps of a vetting case, with what the form of each starts with.

use crate::domain::{
    CaseState, Held, Kind, Lack, Makes, Record, RecordId, State, next_steps, prefilled,
};
use crate::views::Link;
use crate::views::show::link;
use jiff::civil::Date;

/// One step that may come next.
#[derive(Clone)]
pub struct StepRow {
    /// Words under `vetting-step-<code>`.
    pub code: &'static str,
    /// The kind whose form it opens.
    pub kind: Kind,
    /// The record that is filled in; none for a new one.
    pub id: Option<RecordId>,
    /// What the form starts with, by field, in the form of `fields::edit_text`.
    pub typed: Vec<(&'static str, String)>,
    /// What is lacking; nothing when the step is allowed.
    pub lacks: Vec<Lack>,
}

/// The steps of a case; none for any other record.
pub fn steps(state: &State, held: &Held, today: Date) -> Vec<StepRow> {
    let case = &held.record;
    if case.kind != Kind::VettingCase {
        return Vec::new();
    }
    next_steps(state, case, today)
        .into_iter()
        .map(|step| {
            let (kind, id) = match step.makes {
                Makes::State(_) => (Kind::VettingCase, Some(case.id)),
                Makes::New(kind) => (kind, None),
                Makes::Fill(kind, id, _) => (kind, Some(id)),
            };
            StepRow {
                code: step.code,
                kind,
                id,
                typed: prefilled(state, case, step.makes, today),
                lacks: step.lacks,
            }
        })
        .collect()
}

/// The cases of a person that still go on, by number; none for any other record.
pub fn live_cases(state: &State, held: &Held) -> Vec<Link> {
    if held.record.kind != Kind::Person {
        return Vec::new();
    }
    let goes_on = |case: &Record| {
        let at = case.values.code("state").and_then(CaseState::from_code);
        case.ended.is_none() && !at.is_some_and(CaseState::is_terminal)
    };
    let mut cases: Vec<&Record> = state
        .pointing_at(held.record.id)
        .map(|held| &*held.record)
        .filter(|record| record.kind == Kind::VettingCase && goes_on(record))
        .collect();
    cases.sort_by_key(|case| case.number);
    cases.into_iter().map(|case| link(state, case)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{id, register, with};

    #[test]
    fn a_person_leads_to_the_cases_that_still_go_on() {
        let of = |state| {
            let register = register(with(Kind::VettingCase, &[("state", state)]));
            let person = register.get(id(Kind::Person, 1)).unwrap();
            let case = register.get(id(Kind::VettingCase, 1)).unwrap();
            assert!(live_cases(&register, case).is_empty());
            live_cases(&register, person).len()
        };
        // One that has just begun says nothing of its evidence, but has steps.
        assert_eq!((of("initierad"), of("avslut"), of("avslutad")), (1, 1, 0));
    }
}
