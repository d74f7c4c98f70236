//! What is asked about the register itself: first creation, what comes in, what is taken back, disposal and the diary.

use super::given::{Given, need, number, owned};
use super::{Fault, Order, ScreenOrder};
use crate::domain::{InfoLevel, Kind};
use std::path::PathBuf;

/// First creation.
pub struct InitOrder {
    /// The register's folder.
    pub place: PathBuf,
    /// Municipality code or name.
    pub municipality: String,
    /// The highest level it may hold.
    pub ceiling: InfoLevel,
    /// The chief's card.
    pub chief_card: PathBuf,
    /// The deputy's card.
    pub deputy_card: PathBuf,
    /// The chief's key file.
    pub key: PathBuf,
    /// Recovery sheets that are made at once: how many needed, of how many, and a printer's device or a pipe.
    pub sheets: Option<(u8, u8, Option<PathBuf>)>,
}

/// An import.
pub struct ImportOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// The file.
    pub file: PathBuf,
    /// The kind that the rows become; none lets the heads say.
    pub kind: Option<Kind>,
    /// `head=field` pairs that differ from what the heads suggest; an empty field leaves the column out.
    pub columns: Vec<(String, String)>,
    /// Only say what would become of the rows.
    pub dry_run: bool,
}

/// A counter-change.
pub struct UndoOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// The entry to take back.
    pub seq: u64,
    /// Why.
    pub reason: Option<String>,
}

/// Something about disposal.
pub struct DisposeOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// What.
    pub task: DisposeTask,
}

/// What is to be done about disposal.
pub enum DisposeTask {
    /// Say what waits.
    List,
    /// Propose to destroy the keys of persons.
    Propose {
        /// The decision's readable number.
        decision: String,
        /// The persons' readable numbers.
        persons: Vec<String>,
    },
    /// Confirm the disposal in an entry.
    Confirm(u64),
    /// Decline the disposal in an entry.
    Decline(u64),
}

/// The head for the diary.
pub struct DiaryOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// The entry whose head is said to stand there; none only asks.
    pub noted: Option<u64>,
}

impl Given {
    /// `skans init`.
    pub fn init(self) -> Result<Order, Fault> {
        let named = self.need.is_some() || self.of.is_some();
        let sheets = named.then(|| self.sheets()).transpose()?;
        let sheets = sheets.map(|(need, of)| (need, of, self.to.clone()));
        let ceiling = need(self.ceiling, "--ceiling")?;
        Ok(Order::Init(InitOrder {
            place: need(self.register, "--place")?,
            municipality: need(self.municipality, "--municipality")?,
            ceiling: InfoLevel::from_code(&ceiling)
                .ok_or_else(|| Fault::of("cli-level-unknown", ceiling))?,
            chief_card: need(self.chief_card, "--chief-card")?,
            deputy_card: need(self.deputy_card, "--deputy-card")?,
            key: need(self.key, "--key")?,
            sheets,
        }))
    }

    /// `skans import FILE`.
    pub fn import(self) -> Result<Order, Fault> {
        let kind = self
            .kind
            .as_deref()
            .map(|kind| Kind::from_code(kind).ok_or_else(|| Fault::of("cli-kind-unknown", kind)));
        Ok(Order::Import(ImportOrder {
            at: self.at(),
            file: self.path(1),
            kind: kind.transpose()?,
            columns: self.columns,
            dry_run: self.dry_run,
        }))
    }

    /// `skans undo ENTRY`.
    pub fn undo(self, seq: &str) -> Result<Order, Fault> {
        Ok(Order::Undo(UndoOrder {
            at: self.at(),
            seq: number(seq)?,
            reason: self.reason,
        }))
    }

    /// `skans dispose …`.
    pub fn dispose(self, rest: &[&str]) -> Result<Order, Fault> {
        Ok(Order::Dispose(DisposeOrder {
            at: self.at(),
            task: match rest {
                [] | ["list"] => DisposeTask::List,
                ["confirm", seq] => DisposeTask::Confirm(number(seq)?),
                ["decline", seq] => DisposeTask::Decline(number(seq)?),
                persons => DisposeTask::Propose {
                    decision: need(self.decision, "--decision")?,
                    persons: owned(persons),
                },
            },
        }))
    }

    /// `skans diary …`.
    pub fn diary(self, rest: &[&str]) -> Result<Order, Fault> {
        Ok(Order::Diary(DiaryOrder {
            at: self.at(),
            noted: match rest {
                [] => None,
                ["noted", seq] => Some(number(seq)?),
                [other, ..] => return Err(Fault::order(format!("diary {other}"))),
            },
        }))
    }
}
