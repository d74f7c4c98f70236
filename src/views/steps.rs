//! The next steps of a vetting case, with what the form of each starts with.

use crate::domain::{Held, Kind, Lack, Makes, RecordId, State, next_steps, prefilled};
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
