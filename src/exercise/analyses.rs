//! The analyses of the exercise and all that hangs on them: contributions, threats, vulnerabilities, measures and the plan.

use super::book::{Book, Row, lines};
use super::dice::Dice;
use crate::domain::{Kind, RecordId, Value};
use crate::fields::catalogue;
use crate::register::Failure;
use std::collections::{BTreeMap, BTreeSet};

const ANALYSES: &str = include_str!("tables/analyses.txt");
const CONTRIBUTIONS: &str = include_str!("tables/contributions.txt");
const NEXT: &str = include_str!("tables/contributions_next.txt");
const THREATS: &str = include_str!("tables/threats.txt");
const OBSERVATIONS: &str = include_str!("tables/observations.txt");
const VULNERABILITIES: &str = include_str!("tables/vulnerabilities.txt");
const CLOSED: &str = include_str!("tables/gaps_closed.txt");
const MEASURES: &str = include_str!("tables/measures.txt");
const PLAN: &str = include_str!("tables/plan_items.txt");
const PROGRESS: &str = include_str!("tables/plan_progress.txt");
const DEPENDENCIES: &str = include_str!("tables/dependencies.txt");

/// Why nothing was found at a value.
const PROTECTED: [&str; 4] = [
    "Skalskydd, larm och tillträde är prövade mot kraven. Ingen brist har funnits.",
    "Förvaras i godkänt skåp, hanteras av få och räknas. Skyddet bedöms räcka.",
    "Genomgången med ägaren visade inget gap mot krav eller förmåga.",
    "Åtkomsten är begränsad och spåras. Kontrollen i fjol visade att det följs.",
];

/// The imports of the analysis, by the names that the story calls them.
pub(super) fn imports(
    book: &Book,
    values: &[Row],
) -> Result<BTreeMap<&'static str, Vec<Row>>, Failure> {
    let threats = threats(book, values)?;
    Ok(BTreeMap::from([
        ("analyses", book.rows(Kind::Analysis, ANALYSES)?),
        ("contributions", contributions(book, CONTRIBUTIONS)?),
        ("contributions_next", contributions(book, NEXT)?),
        ("threats", threats),
        (
            "observations",
            book.rows(Kind::ThreatObservation, OBSERVATIONS)?,
        ),
        (
            "vulnerabilities",
            book.rows(Kind::Vulnerability, VULNERABILITIES)?,
        ),
        ("gaps_closed", book.rows(Kind::Vulnerability, CLOSED)?),
        ("measures", book.rows(Kind::Measure, MEASURES)?),
        ("plan_items", book.rows(Kind::PlanItem, PLAN)?),
        ("plan_progress", book.rows(Kind::PlanItem, PROGRESS)?),
    ]))
}

/// Contributions are called by their unit, which is no text of their own.
fn contributions(book: &Book, table: &'static str) -> Result<Vec<Row>, Failure> {
    let mut rows = book.rows(Kind::Contribution, table)?;
    for (row, cells) in rows.iter_mut().zip(lines(table).skip(1)) {
        let pair: Vec<&str> = cells.into_iter().take(2).collect();
        row.title = pair.join(" / ");
        row.id = book.id(Kind::Contribution, &row.title);
    }
    Ok(rows)
}

/// Each threat is directed at the values of the parts that its row names.
fn threats(book: &Book, values: &[Row]) -> Result<Vec<Row>, Failure> {
    let mut rows = book.rows(Kind::Threat, THREATS)?;
    for row in &mut rows {
        let named = |name: &str| -> BTreeSet<&'static str> {
            let cell = row.extra.get(name).copied().unwrap_or_default();
            cell.split(';').map(str::trim).collect()
        };
        let (parts, except) = (named("+parts"), named("+except"));
        let parts: BTreeSet<RecordId> = parts
            .into_iter()
            .map(|title| book.id(Kind::ActivityPart, title))
            .collect();
        let against: Vec<RecordId> = values
            .iter()
            .filter(|value| !except.contains(value.title.as_str()))
            .filter(|value| {
                let part = value.values.reference("part");
                part.is_some_and(|part| parts.contains(&part))
            })
            .map(|value| value.id)
            .collect();
        row.values.set("values", Some(Value::Refs(against)));
    }
    Ok(rows)
}

/// Writes into the values what they depend on, and the judgement of those where no vulnerability was found.
pub(super) fn tie(book: &Book, values: &mut [Row]) -> Result<(), Failure> {
    let spec = catalogue().kind(Kind::ProtectiveValue);
    let weak: BTreeSet<&str> = lines(VULNERABILITIES)
        .skip(1)
        .filter_map(|cells| cells.get(1).copied())
        .collect();
    let needs: BTreeMap<&str, &'static str> = lines(DEPENDENCIES)
        .skip(1)
        .filter_map(|cells| Some((*cells.first()?, *cells.get(1)?)))
        .collect();
    let mut dice = Dice::new(71);
    for row in values {
        if !weak.contains(row.title.as_str()) {
            let said = dice.pick(&PROTECTED);
            book.fill(spec, &mut row.values, "protection_reason", said, book.today)?;
        }
        if let Some(needed) = needs.get(row.title.as_str()).copied() {
            book.fill(spec, &mut row.values, "depends_on", needed, book.today)?;
        }
        if row.title == "Reservdatorhall" {
            let why = "Behövs bara när huvudhallen står, och hinner då ersättas av hyrd plats.";
            book.fill(spec, &mut row.values, "inherits_reason", why, book.today)?;
        }
    }
    Ok(())
}
