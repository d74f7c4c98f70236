//! What the process takes away from itself before it opens anything: sockets, other programs, core dumps, other files
//! than the places that it was started for.
//!
//! Must know nothing of registers, keys or screens. Nothing here is fatal: a measure that the system refuses is reported
//! as data, and whoever started decides whether to go on. A measure counts as on only when the system, asked afterwards,
//! says so.

mod calls;
mod evidence;
mod paths;
mod wiping;

use evidence::Status;
pub use paths::Places;
use rustix::fs::Mode;
use rustix::mm::MlockAllFlags;
use rustix::process::{self, DumpableBehavior, Resource, Rlimit};
pub use wiping::{Wiping, give_back_large};

/// How a measure stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Standing {
    /// In force: the system was asked afterwards and said so.
    On,
    /// Not in force, with what the system said.
    Failed(String),
}

/// One measure. Its words are found under `sandbox-<code>`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Measure {
    /// Which: `core`, `dump`, `umask`, `privileges`, `calls`, `swap`, `paths`.
    pub code: &'static str,
    /// How it stands.
    pub standing: Standing,
}

/// What came of hardening the process.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hardening {
    /// The measures in the order they were taken.
    pub measures: Vec<Measure>,
}

impl Hardening {
    /// How one measure stands.
    pub fn standing(&self, code: &str) -> Option<&Standing> {
        let found = self.measures.iter().find(|measure| measure.code == code);
        found.map(|measure| &measure.standing)
    }

    /// The measures that are not in force though they should be.
    pub fn failed(&self) -> impl Iterator<Item = &Measure> {
        let failed = |measure: &&Measure| matches!(measure.standing, Standing::Failed(_));
        self.measures.iter().filter(failed)
    }

    /// Confines the process to the places, for good. To be called once, while there is one thread: only that thread and
    /// those that it starts are confined.
    pub fn confine(&mut self, places: &Places) {
        self.add("paths", paths::confine(places));
    }

    fn add(&mut self, code: &'static str, outcome: Result<(), String>) {
        let standing = outcome.map_or_else(Standing::Failed, |()| Standing::On);
        self.measures.push(Measure { code, standing });
    }
}

/// Takes away what the process does not need, in all its threads and for good: what is started later can't get it back.
/// To be called first of all, while there is one thread and nothing is open. Calling it twice does no harm.
pub fn harden() -> Hardening {
    let mut report = Hardening {
        measures: Vec::new(),
    };
    report.add("core", no_core());
    report.add("dump", no_dump());
    process::umask(Mode::RWXG | Mode::RWXO);
    let filtered = calls::deny();
    let status = Status::of_this_process();
    report.add("umask", status.expect("Umask", "0077"));
    report.add("privileges", status.expect("NoNewPrivs", "1"));
    // Mode 2 is "filter". It says that a filter is there, and the call before said which.
    report.add(
        "calls",
        filtered.and_then(|()| status.expect("Seccomp", "2")),
    );
    report.add("swap", evidence::no_swap().or_else(|_| locked()));
    report
}

/// Where there is swap: that none of this process's memory is written to it, as far as the user's limit allows. Pages are
/// locked when they are first touched, and only without a limit: under one, the key derivation's memory would end the
/// program instead.
fn locked() -> Result<(), String> {
    let limit = process::getrlimit(Resource::Memlock);
    if limit.maximum.is_some() {
        return Err("swap is in use, and locked memory is limited".to_owned());
    }
    let none = Rlimit {
        current: None,
        maximum: None,
    };
    process::setrlimit(Resource::Memlock, none).map_err(|errno| errno.to_string())?;
    let all = MlockAllFlags::CURRENT | MlockAllFlags::FUTURE | MlockAllFlags::ONFAULT;
    rustix::mm::mlockall(all).map_err(|errno| errno.to_string())
}

/// No core file, now or later: the hard limit is lowered too.
fn no_core() -> Result<(), String> {
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    process::setrlimit(Resource::Core, none).map_err(|errno| errno.to_string())?;
    match process::getrlimit(Resource::Core) == none {
        true => Ok(()),
        false => Err("the limit was not taken".to_owned()),
    }
}

/// No other process of the same user may read this one's memory, environment or open files; and no core dump, even where
/// a program takes them.
fn no_dump() -> Result<(), String> {
    process::set_dumpable_behavior(DumpableBehavior::NotDumpable)
        .map_err(|errno| errno.to_string())?;
    match process::dumpable_behavior() {
        Ok(DumpableBehavior::NotDumpable) => Ok(()),
        Ok(_) => Err("the setting was not taken".to_owned()),
        Err(errno) => Err(errno.to_string()),
    }
}
