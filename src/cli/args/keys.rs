//! What is asked about keys: key files, who holds keys, and recovery sheets.

use super::given::{Given, need, number};
use super::{Fault, Order, ScreenOrder};
use crate::desk::CustodyOrder;
use crate::domain::Role;
use std::path::PathBuf;

/// A new key.
pub struct KeyOrder {
    /// The custodian's name.
    pub name: String,
    /// Chief, deputy or auditor.
    pub role: Role,
    /// The folder that key file and card are written into.
    pub out: PathBuf,
}

/// Something about custodians.
pub struct CustodianOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// What.
    pub task: CustodianTask,
}

/// What is to be done about custodians.
pub enum CustodianTask {
    /// Say who holds keys, and what waits.
    List,
    /// Propose a change.
    Propose(CustodyOrder),
    /// Confirm the proposal in an entry.
    Confirm(u64),
    /// Decline the proposal in an entry.
    Decline(u64),
}

/// Something about recovery sheets.
pub struct RecoveryOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// What.
    pub task: RecoveryTask,
}

/// What is to be done with recovery sheets.
pub enum RecoveryTask {
    /// Make new ones.
    Make {
        /// How many are to be needed.
        need: u8,
        /// How many there are to be.
        of: u8,
        /// A printer's device or a pipe; none for the terminal.
        to: Option<PathBuf>,
    },
    /// Try them.
    Drill,
    /// Propose that they no longer count.
    Retire,
    /// Admit the owners of these cards, when every key is lost.
    Open(Vec<PathBuf>),
    /// Confirm the proposal in an entry, when the other's key is lost.
    Confirm(u64),
}

impl Given {
    /// `skans key new`.
    pub fn key_new(self) -> Result<Order, Fault> {
        let role = need(self.role.as_deref(), "--role")?;
        Ok(Order::KeyNew(KeyOrder {
            name: need(self.name, "--name")?,
            role: Role::from_code(role).ok_or_else(|| Fault::of("cli-role-unknown", role))?,
            out: need(self.out, "--out")?,
        }))
    }

    /// `skans custodian …`.
    pub fn custodian(self, rest: &[&str]) -> Result<Order, Fault> {
        Ok(Order::Custodian(CustodianOrder {
            at: self.at(),
            task: self.custodian_task(rest)?,
        }))
    }

    /// What is to be done about custodians.
    fn custodian_task(&self, rest: &[&str]) -> Result<CustodianTask, Fault> {
        let card = || need(self.card.clone(), "--card");
        let change = match rest {
            [] | ["list"] => return Ok(CustodianTask::List),
            ["confirm", seq] => return Ok(CustodianTask::Confirm(number(seq)?)),
            ["decline", seq] => return Ok(CustodianTask::Decline(number(seq)?)),
            ["add"] => CustodyOrder::Add {
                card: card()?,
                role: self.role()?,
                reach: self.scope()?,
            },
            ["remove", who] => CustodyOrder::Remove {
                who: (*who).to_owned(),
            },
            ["hand-over", who] => CustodyOrder::HandOver {
                who: (*who).to_owned(),
            },
            ["replace", who] => CustodyOrder::Replace {
                who: (*who).to_owned(),
                card: card()?,
            },
            ["role", who] => {
                let (role, person) = (self.role()?, self.person.clone());
                let named = self.scope.is_some();
                let reach = named.then(|| self.scope()).transpose()?;
                if role.is_none() && reach.is_none() && person.is_none() {
                    return Err(Fault::of("cli-option-missing", "--role"));
                }
                CustodyOrder::Change {
                    who: (*who).to_owned(),
                    role,
                    reach,
                    person,
                }
            }
            [other, ..] => {
                return Err(Fault::order(format!("custodian {other}")));
            }
        };
        Ok(CustodianTask::Propose(change))
    }

    /// `skans recovery …`.
    pub fn recovery(self, rest: &[&str]) -> Result<Order, Fault> {
        Ok(Order::Recovery(RecoveryOrder {
            at: self.at(),
            task: self.recovery_task(rest)?,
        }))
    }

    /// What is to be done with recovery sheets.
    fn recovery_task(&self, rest: &[&str]) -> Result<RecoveryTask, Fault> {
        match rest {
            ["make"] => {
                let (needed, of) = self.sheets()?;
                Ok(RecoveryTask::Make {
                    need: needed,
                    of,
                    to: self.to.clone(),
                })
            }
            ["drill"] => Ok(RecoveryTask::Drill),
            ["retire"] => Ok(RecoveryTask::Retire),
            ["open"] if self.cards.is_empty() => Err(Fault::of("cli-option-missing", "--card")),
            ["open"] => Ok(RecoveryTask::Open(self.cards.clone())),
            ["confirm", seq] => Ok(RecoveryTask::Confirm(number(seq)?)),
            other => {
                let other = other.first().copied().unwrap_or_default();
                Err(Fault::order(format!("recovery {other}").trim_end()))
            }
        }
    }
}
