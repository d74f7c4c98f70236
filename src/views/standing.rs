//! What the evidence says of a person in a position: reliable, knows, needs, what is missing, and where it stands.

use crate::domain::{Held, Kind, Lack, Record, State};
use crate::rules::{self, Status, Survey};
use crate::views::Link;
use crate::views::show::link;
use jiff::civil::Date;

/// One of the three parts, with its evidence.
#[derive(Clone)]
pub struct PartRow {
    /// `reliable`, `knows` or `needs`: words under `authorised-<code>`.
    pub code: &'static str,
    /// The records that say so, each with its day.
    pub evidence: Vec<(Link, Option<Date>)>,
    /// What is missing.
    pub lacks: Vec<Lack>,
}

/// A person in a position.
#[derive(Clone)]
pub struct StandingRow {
    /// The case.
    pub case: Link,
    /// The position.
    pub position: Option<Link>,
    /// Reliable, knows, needs.
    pub parts: Vec<PartRow>,
    /// The gravest first.
    pub status: Vec<Status>,
    /// What remains of the closing; none for a case that is not being closed.
    pub remains: Option<Vec<Lack>>,
}

/// Of a case: its own; of a person: one for each case that is not history. None for any other record.
pub fn standings(state: &State, held: &Held, today: Date) -> Vec<StandingRow> {
    let survey = Survey::of(state);
    let row = |case: &Record| {
        let standing = rules::standing(&survey, case, today)?;
        let to = |id| state.get(id).map(|held| link(state, &held.record));
        Some(StandingRow {
            case: link(state, case),
            position: case.values.reference("position").and_then(to),
            status: standing.status,
            remains: standing.remains,
            parts: standing
                .parts
                .into_iter()
                .map(|part| PartRow {
                    code: part.code,
                    evidence: part
                        .evidence
                        .into_iter()
                        .filter_map(|(id, day)| Some((to(id)?, day)))
                        .collect(),
                    lacks: part.lacks,
                })
                .collect(),
        })
    };
    match held.record.kind {
        Kind::VettingCase => row(&held.record).into_iter().collect(),
        Kind::Person => {
            let cases = state
                .pointing_of(held.record.id, Kind::VettingCase)
                .map(|held| &*held.record)
                .filter(|record| record.ended.is_none());
            let rows = cases.filter_map(row);
            rows.filter(|row| !row.status.is_empty()).collect()
        }
        _ => Vec::new(),
    }
}
