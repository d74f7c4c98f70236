//! Everything that the exercise imports, made before the register is opened for it.

use super::book::{Book, Row};
use super::{analyses, cases, flaws, persons, positions, steps, values};
use crate::crypto;
use crate::domain::{ImportNote, Kind, RecordId, SecurityClass};
use crate::register::Failure;
use std::collections::{BTreeMap, BTreeSet};

const OPERATORS: &str = include_str!("tables/operators.txt");
const UNITS: &str = include_str!("tables/units.txt");
const PARTS: &str = include_str!("tables/activity_parts.txt");
const SITES: &str = include_str!("tables/sites.txt");
const SYSTEMS: &str = include_str!("tables/systems.txt");
const VALUES: &str = include_str!("tables/values.txt");
const POSITIONS: &str = include_str!("tables/positions.txt");
const CONTROLS: &str = include_str!("tables/controls.txt");
const LOG_REVIEWS: &str = include_str!("tables/log_reviews.txt");

/// What is imported as it stands in its table: the outside, events, documents, offices and control.
const PLAIN: [(&str, Kind, &str); 21] = [
    (
        "house_limits",
        Kind::HouseLimits,
        include_str!("tables/house_limits.txt"),
    ),
    (
        "not_applicable",
        Kind::NotApplicable,
        include_str!("tables/not_applicable.txt"),
    ),
    (
        "exposure_cases",
        Kind::ExposureCase,
        include_str!("tables/exposure_cases.txt"),
    ),
    (
        "agreements",
        Kind::Agreement,
        include_str!("tables/agreements.txt"),
    ),
    (
        "agreement_controls",
        Kind::AgreementControl,
        include_str!("tables/agreement_controls.txt"),
    ),
    (
        "transfer_cases",
        Kind::TransferCase,
        include_str!("tables/transfer_cases.txt"),
    ),
    (
        "consultations",
        Kind::Consultation,
        include_str!("tables/consultations.txt"),
    ),
    (
        "notifications",
        Kind::Notification,
        include_str!("tables/notifications.txt"),
    ),
    (
        "appointments",
        Kind::Appointment,
        include_str!("tables/appointments.txt"),
    ),
    (
        "applicability",
        Kind::Applicability,
        include_str!("tables/applicability.txt"),
    ),
    (
        "unit_follow_ups",
        Kind::UnitFollowUp,
        include_str!("tables/unit_follow_ups.txt"),
    ),
    (
        "steering_documents",
        Kind::SteeringDocument,
        include_str!("tables/steering_documents.txt"),
    ),
    ("reports", Kind::Report, include_str!("tables/reports.txt")),
    (
        "disposal_decisions",
        Kind::DisposalDecision,
        include_str!("tables/disposal_decisions.txt"),
    ),
    (
        "documents",
        Kind::Document,
        include_str!("tables/documents.txt"),
    ),
    (
        "inventory_rounds",
        Kind::InventoryRound,
        include_str!("tables/inventory_rounds.txt"),
    ),
    ("events", Kind::Event, include_str!("tables/events.txt")),
    (
        "information_transfers",
        Kind::InformationTransfer,
        include_str!("tables/information_transfers.txt"),
    ),
    (
        "control_findings",
        Kind::ControlFinding,
        include_str!("tables/control_findings.txt"),
    ),
    (
        "supervision_cases",
        Kind::SupervisionCase,
        include_str!("tables/supervision_cases.txt"),
    ),
    (
        "decisions",
        Kind::Decision,
        include_str!("tables/decisions.txt"),
    ),
];

/// The imports, by the names that the story calls them.
pub(super) struct Plan(BTreeMap<&'static str, Vec<Row>>);

impl Plan {
    /// Reads the tables, makes what is made by rule, and spoils what shall be wrong.
    pub(super) fn make(book: &Book) -> Result<Self, Failure> {
        let units = book.rows(Kind::Unit, UNITS)?;
        let parts = book.rows(Kind::ActivityPart, PARTS)?;
        let mut positions = positions::rows(book, POSITIONS, &units)?;
        flaws::spoil(book, &mut positions)?;
        let (mut cases, mut applications) = cases::rows(book, &positions)?;
        for rows in [&mut cases, &mut applications] {
            flaws::spoil(book, rows)?;
            steps::date_cases(book, rows)?;
        }
        let steps = steps::rows(book, &cases, &applications, &positions)?;
        let high = high(&positions, cases.iter().chain(&applications));
        let mut persons = persons::rows(book, &|id| high.contains(&id))?;
        let newcomers = persons.split_off(cases::FIRST_PERSONS.min(persons.len()));
        let mut values = values::rows(book, VALUES, &parts)?;
        analyses::tie(book, &mut values)?;
        let mut imports = analyses::imports(book, &values)?;
        imports.extend([
            ("operators", book.rows(Kind::Operator, OPERATORS)?),
            ("values", values),
            ("units", units),
            ("activity_parts", parts),
            ("sites", book.rows(Kind::Site, SITES)?),
            ("systems", book.rows(Kind::InfoSystem, SYSTEMS)?),
            ("persons", persons),
            ("newcomers", newcomers),
            ("cases", cases),
            ("applications", applications),
            ("controls", book.rows(Kind::Site, CONTROLS)?),
            ("log_reviews", book.rows(Kind::InfoSystem, LOG_REVIEWS)?),
        ]);
        imports.extend(steps);
        for (name, kind, table) in PLAIN {
            imports.insert(name, book.rows(kind, table)?);
        }
        for rows in imports.values_mut() {
            flaws::spoil(book, rows)?;
        }
        imports.insert("positions", positions);
        Ok(Self(imports))
    }

    /// The rows of an import.
    pub(super) fn import(&self, name: &str) -> &[Row] {
        self.0.get(name).map(Vec::as_slice).unwrap_or_default()
    }
}

/// What an import was: the digest is of the titles, as there is no file.
pub(super) fn note(rows: &[Row], kind: Kind, updated: usize) -> ImportNote {
    let titles: Vec<&str> = rows.iter().map(|row| row.title.as_str()).collect();
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    ImportNote {
        digest: crypto::sha256_of(titles.join("\n").as_bytes()),
        kind,
        created: count(rows.len().saturating_sub(updated)),
        updated: count(updated),
        unchanged: 0,
        refused: 0,
    }
}

/// The persons whose cases are about a position in class 1 or 2.
fn high<'a>(positions: &[Row], cases: impl Iterator<Item = &'a Row>) -> BTreeSet<RecordId> {
    let positions: BTreeSet<RecordId> = positions
        .iter()
        .filter(|row| positions::class(row) > Some(SecurityClass::Three))
        .map(|row| row.id)
        .collect();
    cases
        .filter(|case| {
            case.values
                .reference("position")
                .is_some_and(|id| positions.contains(&id))
        })
        .filter_map(|case| case.values.reference("person"))
        .collect()
}
