//! Where the evidence of a row is looked for: [`TABLES`] says which file has which row.

mod act_agreements;
mod act_duties;
mod act_supervision;
mod act_vetting;
mod asks;
mod municipality;
mod ordinance_protection;
mod ordinance_vetting;
mod other_acts;
mod regulations;

use crate::domain::Kind;
use asks::Ask;

/// What it means that the register has nothing that a row concerns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum When {
    /// There should be something: evidence is missing.
    Always,
    /// The row asks for something only when there is a case.
    ThereIsACase,
}

/// Where evidence is looked for.
pub(super) enum Look {
    /// The program is built so that it can't be otherwise.
    Design,
    /// At least one record of the kind shows it.
    Some(Kind, Ask),
    /// Each record of the kind that it concerns (the first question) shows it (the second).
    Each(Kind, Ask, Ask, When),
}

/// A row of the edition, by its id, and where its evidence is looked for.
type Row = (&'static str, Look);

/// The tables with what the ids of their rows begin with, in the order of the edition.
pub(super) const TABLES: &[(&[&str], &[Row])] = &[
    (&["SSL 1 kap.", "SSL 2 kap."], act_duties::ROWS),
    (&["SSL 3 kap.", "SSL overg"], act_vetting::ROWS),
    (&["SSL 4 kap."], act_agreements::ROWS),
    (
        &["SSL 5 kap.", "SSL 6 kap.", "SSL 7 kap.", "SSL 8 kap."],
        act_supervision::ROWS,
    ),
    (
        &["SSF 2 kap.", "SSF 3 kap.", "SSF 4 kap."],
        ordinance_protection::ROWS,
    ),
    (
        &["SSF 5 kap.", "SSF 6 kap.", "SSF 8 kap."],
        ordinance_vetting::ROWS,
    ),
    (&["PMFS"], regulations::ROWS),
    (&["OSL", "DSL", "GDPR", "Arkivlagen"], other_acts::ROWS),
    (&["Lund"], municipality::ROWS),
];

/// Every row that the program knows.
pub(super) fn rows() -> impl Iterator<Item = &'static Row> {
    TABLES.iter().flat_map(|(_, rows)| *rows)
}
