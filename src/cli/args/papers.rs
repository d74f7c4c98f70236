//! What is asked about papers, applications and replies.

use super::given::{Given, need, owned};
use super::{Fault, Order, ScreenOrder};
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

impl Given {
    /// `skans paper RECORD …`.
    pub fn paper(self, labels: &[&str]) -> Result<Order, Fault> {
        Ok(Order::Papers(PapersOrder {
            at: self.at(),
            labels: owned(labels),
            out: self.out,
        }))
    }

    /// `skans apply CASE …`.
    pub fn apply(self, labels: &[&str]) -> Result<Order, Fault> {
        Ok(Order::Apply(ApplicationOrder {
            at: self.at(),
            labels: owned(labels),
            date: self.date,
            reference: need(self.reference, "--ref")?,
            method: need(self.method, "--method")?,
            annexes: self.annexes,
            dry_run: self.dry_run,
        }))
    }

    /// `skans reply RECORD …`.
    pub fn reply(self, labels: &[&str]) -> Result<Order, Fault> {
        Ok(Order::Reply(ReplyOrder {
            at: self.at(),
            labels: owned(labels),
            date: self.date,
        }))
    }

    /// `skans report`.
    pub fn report(self) -> Result<Order, Fault> {
        Ok(Order::Report(ReportOrder {
            at: self.at(),
            out: self.out,
        }))
    }
}
