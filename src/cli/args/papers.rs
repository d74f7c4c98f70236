//! What is asked about papers, applications and replies.

use super::ScreenOrder;
use std::path::PathBuf;

/// Papers of some records.
pub struct PapersOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// The records' readable numbers.
    pub labels: Vec<String>,
    /// The folder to write them into as a file; none says only which are ready.
    pub out: Option<PathBuf>,
}

/// One application for many cases.
pub struct ApplicationOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// The cases' readable numbers.
    pub labels: Vec<String>,
    /// When it was sent, as typed; today when nothing is said.
    pub date: Option<String>,
    /// The municipality's reference.
    pub reference: String,
    /// How it was sent.
    pub method: String,
    /// Whether the annexes of class 1 and 2 went along.
    pub annexes: bool,
    /// Only say which cases are ready.
    pub dry_run: bool,
}

/// Replies that came on one day.
pub struct ReplyOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// The readable numbers of cases or register checks.
    pub labels: Vec<String>,
    /// When they came, as typed; today when nothing is said.
    pub date: Option<String>,
}

/// The report.
pub struct ReportOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// The folder to write the report to the municipal director into; none says the indicators.
    pub out: Option<PathBuf>,
}
