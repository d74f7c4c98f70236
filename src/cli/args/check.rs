//! What is asked of the register as it stands: the chain, requirements, editions, and what falls due.

use super::given::Given;
use super::{Ahead, Fault, Order, ScreenOrder, ahead};
use std::path::PathBuf;

/// A check of the chain.
pub struct CheckOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// For programs, not for people.
    pub json: bool,
    /// The rows of the edition with their evidence instead of what the rules find.
    pub requirements: bool,
}

/// A new edition.
pub struct ProvisionsOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// The file.
    pub file: PathBuf,
}

/// An agenda.
pub struct AgendaOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// How far ahead.
    pub ahead: Ahead,
    /// The folder to write it into as a file; none says it.
    pub out: Option<PathBuf>,
}

/// The editions of the analysis.
pub struct EditionOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// The edition to compare, by its number; none lists them all.
    pub difference: Option<String>,
    /// What it is compared with; none takes the edition before it.
    pub from: Option<String>,
}

impl Given {
    /// `skans check`.
    pub fn check(self) -> Result<Order, Fault> {
        Ok(Order::Check(CheckOrder {
            at: self.at(),
            json: self.json,
            requirements: self.requirements,
        }))
    }

    /// `skans provisions load FILE`.
    pub fn load_edition(self) -> Result<Order, Fault> {
        Ok(Order::LoadEdition(ProvisionsOrder {
            at: self.at(),
            file: self.path(2),
        }))
    }

    /// `skans agenda`.
    pub fn agenda(self) -> Result<Order, Fault> {
        Ok(Order::Agenda(AgendaOrder {
            at: self.at(),
            ahead: ahead::of(self.ahead, self.weeks)?,
            out: self.out,
        }))
    }

    /// `skans edition …`: to compare one with another, or with none to list them.
    pub fn edition(self, difference: Option<&str>, from: Option<&str>) -> Result<Order, Fault> {
        Ok(Order::Edition(EditionOrder {
            at: self.at(),
            difference: difference.map(str::to_owned),
            from: from.map(str::to_owned),
        }))
    }
}
