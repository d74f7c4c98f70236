//! Which files and folders the process can reach: named places and nothing else, by landlock, for good.
//!
//! Rights are given to what is there when this is called; a name that is made, or a medium that is mounted, below such a
//! folder afterwards is reached too. No place gives the right to run a program or to make a device, a pipe, a socket or
//! a link.

use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd,
    Ruleset, RulesetAttr, RulesetCreatedAttr, RulesetError, RulesetStatus, Scope,
};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The newest rules that are asked for. An older kernel gives what it has.
const ASKED: ABI = ABI::V6;

/// The places that the process keeps.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Places {
    /// Files and folders to read in.
    pub read: Vec<PathBuf>,
    /// Files and folders to read and write in.
    pub write: Vec<PathBuf>,
    /// Devices to read, write and set: the terminal.
    pub devices: Vec<PathBuf>,
}

fn reading() -> BitFlags<AccessFs> {
    AccessFs::ReadFile | AccessFs::ReadDir
}

fn writing() -> BitFlags<AccessFs> {
    reading()
        | AccessFs::WriteFile
        | AccessFs::Truncate
        | AccessFs::MakeReg
        | AccessFs::MakeDir
        | AccessFs::RemoveFile
        | AccessFs::RemoveDir
        | AccessFs::Refer
}

/// What a file that is no folder can be given.
fn of_files() -> BitFlags<AccessFs> {
    AccessFs::ReadFile | AccessFs::WriteFile | AccessFs::Truncate | AccessFs::IoctlDev
}

/// Confines this thread, and every thread that it starts, to the places. What is not there is passed over.
pub(super) fn confine(places: &Places) -> Result<(), String> {
    let status = ruleset(places).map_err(|error| error.to_string())?;
    if status == RulesetStatus::NotEnforced {
        return Err("the kernel has no landlock".to_owned());
    }
    proven(places)
}

fn ruleset(places: &Places) -> Result<RulesetStatus, RulesetError> {
    let mut rules = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(ASKED))?
        .handle_access(AccessNet::from_all(ASKED))?
        .scope(Scope::from_all(ASKED))?
        .create()?;
    let device = AccessFs::ReadFile | AccessFs::WriteFile | AccessFs::IoctlDev;
    for (paths, access) in [
        (&places.read, reading()),
        (&places.write, writing()),
        (&places.devices, device),
    ] {
        for path in paths {
            let Ok(held) = PathFd::new(path) else {
                continue;
            };
            let access = if path.is_dir() {
                access
            } else {
                access & of_files()
            };
            rules = rules.add_rule(PathBeneath::new(held, access))?;
        }
    }
    Ok(rules.restrict_self()?.ruleset)
}

/// Asks the system: the root folder, which is nobody's place, must be shut now.
fn proven(places: &Places) -> Result<(), String> {
    let root = Path::new("/");
    let given = places.read.iter().chain(&places.write);
    if given.into_iter().any(|path| path == root) {
        return Err("the whole file system was asked for".to_owned());
    }
    match std::fs::read_dir(root) {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Ok(()),
        Err(error) => Err(error.to_string()),
        Ok(_) => Err("the rules were not taken".to_owned()),
    }
}
