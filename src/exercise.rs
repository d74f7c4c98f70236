//! A throwaway register of a municipality that does not exist, Åsviks kommun, for trying skans out and for practising.
//!
//! Everything in it is invented: places, companies, persons, texts. Its custodians are the made-up ones whose keys are
//! public, so a real register refuses them, and the register is marked as an exercise from its first entry on. It is
//! made with the same commands as real work and has two years of history; every rule has something to find, and both
//! custodians have something to review.
//!
//! Must not know screens or words.

mod analyses;
mod book;
mod calendar;
mod cases;
mod dice;
mod flaws;
mod folder;
mod persons;
mod plan;
mod positions;
mod steps;
mod story;
mod values;

use crate::crypto::{Card, Passphrase, exercise};
use crate::disk::{Disk, RealDisk};
use crate::domain::InfoLevel;
use crate::fields::catalogue;
use crate::register::{Failure, Founding, found, load_key};
use calendar::Calendar;
use folder::TempFolder;
use jiff::Timestamp;
use std::path::PathBuf;
use std::sync::Arc;

/// How many days ago the register was founded: 26 months.
const FOUNDED_DAYS_AGO: i64 = 792;

/// An exercise register and what opens it. The passphrase of all three key files is [`exercise::PASSPHRASE`].
///
/// Dropping it removes everything, as far as the system lets it; a program that is killed leaves the folder behind. Close
/// the register first.
pub struct Exercise {
    /// The register's folder.
    pub place: PathBuf,
    /// The key file of the chief, Astrid Lind.
    pub chief_key: PathBuf,
    /// The key file of the deputy, Björn Ek.
    pub deputy_key: PathBuf,
    /// The recipient file of the auditor, for snapshots.
    pub auditor_recipients: PathBuf,
    /// The key file of the auditor, for opening snapshots.
    pub auditor_key: PathBuf,
    folder: TempFolder,
}

impl Exercise {
    /// Makes the exercise as it would stand at `now`. `progress` is told how much is done, and of how much.
    ///
    /// Errors: no private folder can be made, or it can't be written to.
    pub fn make(now: Timestamp, progress: &mut dyn FnMut(u64, u64)) -> Result<Self, Failure> {
        let folder = TempFolder::make()?;
        // One folder for each, as they would be on media of their own: what a medium remembers lies beside the key.
        let put = |medium: &str, files: &[(&str, &[u8])]| -> Result<PathBuf, Failure> {
            let medium = folder.path().join(medium);
            RealDisk.make_dir(&medium)?;
            for (name, bytes) in files {
                RealDisk.replace(&medium.join(name), bytes)?;
            }
            Ok(medium)
        };
        let chief = put("chief", &[("chief.skans-key.age", exercise::CHIEF_KEY)])?;
        let deputy = put("deputy", &[("deputy.skans-key.age", exercise::DEPUTY_KEY)])?;
        let recipients = exercise::AUDITOR_RECIPIENTS.as_bytes();
        let auditor = put(
            "auditor",
            &[
                ("auditor.skans-key.age", exercise::AUDITOR_KEY),
                ("auditor.txt", recipients),
            ],
        )?;
        let place = Place {
            register: folder.path().join("register"),
            chief_key: chief.join("chief.skans-key.age"),
            deputy_key: deputy.join("deputy.skans-key.age"),
        };
        let mut calendar = Calendar::new(now);
        begin(&place, calendar.begin(FOUNDED_DAYS_AGO))?;
        story::tell(&place, &mut calendar, progress)?;
        Ok(Self {
            place: place.register,
            chief_key: place.chief_key,
            deputy_key: place.deputy_key,
            auditor_recipients: auditor.join("auditor.txt"),
            auditor_key: auditor.join("auditor.skans-key.age"),
            folder,
        })
    }

    /// The private folder that holds all of it and goes away with it; there is room for snapshots, too.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }
}

/// Where the story finds the register and its keys.
struct Place {
    register: PathBuf,
    chief_key: PathBuf,
    deputy_key: PathBuf,
}

/// Founds the register. Its ceiling is K, so that the mark of the level is seen beside that of the exercise.
fn begin(place: &Place, now: Timestamp) -> Result<(), Failure> {
    let card = |text| Card::parse(text).map_err(|_| Failure::new("card-damaged"));
    let founder = load_key(&place.chief_key, &Passphrase::new(exercise::PASSPHRASE))?;
    let founding = Founding {
        place: place.register.clone(),
        municipality_code: "9999".to_owned(),
        municipality: "Åsvik".to_owned(),
        authority: "Länsstyrelsen i Övningslän".to_owned(),
        ceiling: InfoLevel::Confidential,
        exercise: true,
        cards: vec![card(exercise::CHIEF_CARD)?, card(exercise::DEPUTY_CARD)?],
        schema: catalogue(),
        now,
    };
    found(Arc::new(RealDisk), founding, &founder)
}

#[cfg(test)]
mod tests;
