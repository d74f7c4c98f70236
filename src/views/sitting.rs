//! The analysis as it is gone through at a sitting: value by value, highest level first, each with its chain. No person is
//! in it: what a projector shows is seen by everyone in the room.

use crate::domain::{Held, Kind, Record, RecordId, State};
use crate::views::overview::{analysis, level_of, live, map};
use crate::views::show::link;
use crate::views::{AnalysisRow, Link, MapRow};
use jiff::civil::Date;

/// A measure against a vulnerability, and how far the plan has brought it.
#[derive(Clone)]
pub struct SittingMeasure {
    /// The measure.
    pub link: Link,
    /// Its item of the plan: a code of the set `plan_status`, and when it is due.
    pub planned: Option<(String, Option<Date>)>,
}

/// A vulnerability that is open.
#[derive(Clone)]
pub struct SittingGap {
    /// The vulnerability.
    pub link: Link,
    /// A code of the set `severity`; "" where nobody has judged it.
    pub severity: String,
    /// What is done about it.
    pub measures: Vec<SittingMeasure>,
}

/// A value with its chain.
#[derive(Clone)]
pub struct SittingValue {
    /// The value.
    pub link: Link,
    /// The level of its row of the map: a code of the set `info_level`.
    pub level: &'static str,
    /// Why it is worth protecting.
    pub reason: String,
    /// What threatens it.
    pub threats: Vec<Link>,
    /// Its open vulnerabilities.
    pub gaps: Vec<SittingGap>,
}

/// The walk through an analysis.
#[derive(Clone)]
pub struct Sitting {
    /// The municipality.
    pub municipality: String,
    /// The analysis that is worked on, or else the one in force.
    pub analysis: Option<AnalysisRow>,
    /// The map of levels and vulnerabilities.
    pub map: Vec<MapRow>,
    /// The values, highest level first.
    pub values: Vec<SittingValue>,
}

/// The walk, as things stand.
pub fn sitting(state: &State) -> Sitting {
    let mut values: Vec<(&Held, _)> = live(state, Kind::ProtectiveValue)
        .map(|held| (held, level_of(&held.record)))
        .collect();
    values.sort_by_key(|(held, level)| (std::cmp::Reverse(*level), held.record.number));
    Sitting {
        municipality: state.info.municipality.clone(),
        analysis: analysis(state, &["granskning", "utkast", "faststalld"]),
        map: map(state),
        values: values
            .into_iter()
            .map(|(held, level)| value(state, &held.record, level.code()))
            .collect(),
    }
}

/// Live records of a kind that point at one.
fn pointing(state: &State, id: RecordId, kind: Kind) -> impl Iterator<Item = &Record> {
    let mut found: Vec<&Record> = state
        .pointing_at(id)
        .filter(|held| held.record.kind == kind && held.record.ended.is_none())
        .map(|held| &*held.record)
        .collect();
    found.sort_by_key(|record| record.number);
    found.into_iter()
}

fn value(state: &State, record: &Record, level: &'static str) -> SittingValue {
    SittingValue {
        link: link(state, record),
        level,
        reason: record.values.text("reason").unwrap_or_default().to_owned(),
        threats: pointing(state, record.id, Kind::Threat)
            .map(|threat| link(state, threat))
            .collect(),
        gaps: pointing(state, record.id, Kind::Vulnerability)
            .filter(|gap| gap.values.date("closed_date").is_none())
            .map(|gap| SittingGap {
                link: link(state, gap),
                severity: gap.values.code("severity").unwrap_or_default().to_owned(),
                measures: pointing(state, gap.id, Kind::Measure)
                    .map(|measure| SittingMeasure {
                        link: link(state, measure),
                        planned: pointing(state, measure.id, Kind::PlanItem)
                            .next()
                            .map(|item| {
                                let status = item.values.code("status").unwrap_or_default();
                                (status.to_owned(), item.values.date("due_date"))
                            }),
                    })
                    .collect(),
            })
            .collect(),
    }
}
