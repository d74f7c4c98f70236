//! What is asked about copies of the register: backups, restoring, mending, and the mirror.

use super::given::Given;
use super::{Fault, Order, ScreenOrder};
use std::path::PathBuf;

/// Backups.
pub struct BackupOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// Where; the remembered places when none is named.
    pub places: Vec<PathBuf>,
    /// Make them there after each session from now on.
    pub remember: bool,
}

/// A restoring.
pub struct RestoreOrder {
    /// Which register and key, for journalling a test.
    pub at: ScreenOrder,
    /// The backup's folder.
    pub from: PathBuf,
    /// The new place.
    pub to: PathBuf,
    /// A damaged register, from which is taken what it has after the backup.
    pub damaged: Option<PathBuf>,
    /// It is a test: what was restored is opened, the test journalled, and the restored register taken away.
    pub test: bool,
}

/// A mending.
pub struct MendOrder {
    /// Which register.
    pub at: ScreenOrder,
    /// Where copies are; the remembered places when none is named.
    pub from: Vec<PathBuf>,
}

/// What is to be done about the mirror.
pub struct MirrorOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// What.
    pub task: MirrorTask,
}

/// What can be done about the mirror.
pub enum MirrorTask {
    /// How it stands.
    Status,
    /// Everything that is saved goes there too.
    Set(PathBuf),
    /// No mirror any more.
    Remove,
}

impl Given {
    /// `skans backup PLACE …`.
    pub fn backup(self) -> Result<Order, Fault> {
        Ok(Order::Backup(BackupOrder {
            at: self.at(),
            places: self.paths(1),
            remember: self.remember,
        }))
    }

    /// `skans restore BACKUP PLACE`.
    pub fn restore(self) -> Result<Order, Fault> {
        Ok(Order::Restore(RestoreOrder {
            at: self.at(),
            from: self.path(1),
            to: self.path(2),
            damaged: self.damaged,
            test: self.test,
        }))
    }

    /// `skans mend COPY …`.
    pub fn mend(self) -> Result<Order, Fault> {
        Ok(Order::Mend(MendOrder {
            at: self.at(),
            from: self.paths(1),
        }))
    }

    /// `skans mirror …`.
    pub fn mirror(self, rest: &[&str]) -> Result<Order, Fault> {
        let task = match rest {
            [] | ["status"] => MirrorTask::Status,
            ["set", _] => MirrorTask::Set(self.path(2)),
            ["remove"] => MirrorTask::Remove,
            [other, ..] => return Err(Fault::order(format!("mirror {other}"))),
        };
        Ok(Order::Mirror(MirrorOrder {
            at: self.at(),
            task,
        }))
    }
}
