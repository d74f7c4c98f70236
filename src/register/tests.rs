//! Two custodians, one register, in a temporary folder: the world that the keeper's promises are tried in.

mod editions;
mod opening;
mod rebuilt;
mod saved;
mod told;

use super::*;
use crate::crypto::{Card, CustodianKey, Passphrase};
use crate::disk::{Disk, RealDisk};
use crate::domain::{Act, Command, InfoLevel, Kind, Proposal, RecordId, Value, Values};
use crate::fields::catalogue;
use jiff::{Timestamp, civil::Date, civil::date};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(super) const TODAY: Date = date(2026, 11, 23);

pub(super) struct World {
    pub(super) folder: tempfile::TempDir,
    pub(super) clock: i64,
}

pub(super) fn phrase() -> Passphrase {
    Passphrase::new("rätt häst batteri häftklammer")
}

impl World {
    /// A founded register.
    pub(super) fn new() -> Self {
        let world = Self::with_keys();
        world.found_on(Arc::new(RealDisk)).unwrap();
        world
    }

    /// Custodians' keys, and no register yet.
    pub(super) fn with_keys() -> Self {
        let world = Self {
            folder: tempfile::tempdir().unwrap(),
            clock: 1_790_000_000,
        };
        for (name, role) in [
            ("chief", "chief"),
            ("deputy", "deputy"),
            ("stranger", "chief"),
        ] {
            world.make_key(name, role);
        }
        world
    }

    /// Founds the register.
    pub(super) fn found_on(&self, disk: Arc<dyn Disk>) -> Result<(), Failure> {
        let cards = cards(
            &[&self.path("chief.card"), &self.path("deputy.card")],
            false,
        )?;
        let founder = load_key(&self.path("chief.key"), &phrase())?;
        let founding = Founding {
            place: self.place(),
            municipality_code: "1281".into(),
            municipality: "Lund".into(),
            authority: "Länsstyrelsen i Skåne län".into(),
            ceiling: InfoLevel::Confidential,
            exercise: false,
            cards,
            schema: catalogue(),
            now: Timestamp::from_second(self.clock).unwrap(),
        };
        found(disk, founding, &founder)
    }

    pub(super) fn make_key(&self, name: &str, role: &str) {
        let key = CustodianKey::create().unwrap();
        let sealed = key.seal_key_file("2026-11-23", &phrase(), 2).unwrap();
        std::fs::write(self.path(&format!("{name}.key")), sealed).unwrap();
        let card = Card::sign(&key, &format!("{name} Åsö"), role, "2026-11-23").unwrap();
        std::fs::write(self.path(&format!("{name}.card")), card).unwrap();
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn place(&self) -> PathBuf {
        self.path("register")
    }

    pub(super) fn try_open(&mut self, who: &str, phrase: &Passphrase) -> Result<Register, Failure> {
        self.open_on(Arc::new(RealDisk), who, phrase)
    }

    pub(super) fn open_on(
        &mut self,
        disk: Arc<dyn Disk>,
        who: &str,
        phrase: &Passphrase,
    ) -> Result<Register, Failure> {
        let now = self.now();
        let key = self.path(&format!("{who}.key"));
        open(
            disk,
            &self.place(),
            &key,
            phrase,
            catalogue(),
            now,
            &mut |_, _, _| {},
        )
    }

    pub(super) fn open(&mut self, who: &str) -> Register {
        self.try_open(who, &phrase()).unwrap()
    }

    pub(super) fn now(&mut self) -> Timestamp {
        self.clock += 60;
        Timestamp::from_second(self.clock).unwrap()
    }

    pub(super) fn save(
        &mut self,
        register: &mut Register,
        kind: Kind,
        values: Values,
    ) -> Result<Committed, Failure> {
        let proposal = Proposal {
            id: None,
            kind,
            base: 0,
            values,
            new_id: None,
        };
        register.commit(
            Command::Save {
                proposal,
                reason: Some("Första skälet".into()),
            },
            TODAY,
            self.now(),
        )
    }

    pub(super) fn unit(&mut self, register: &mut Register, name: &str) -> RecordId {
        self.save(register, Kind::Unit, unit(name)).unwrap().ids[0]
    }

    pub(super) fn approve(
        &mut self,
        register: &mut Register,
        id: RecordId,
    ) -> Result<Committed, Failure> {
        let held = register.state().get(id).unwrap();
        let items = vec![(id, held.record.version, held.hash)];
        register.commit(Command::Approve { items }, TODAY, self.now())
    }
}

pub(super) fn unit(name: &str) -> Values {
    Values::new()
        .with("name", Value::Text(name.into()))
        .with("unit_kind", Value::Code("namnd"))
}

pub(super) fn person() -> Values {
    Values::new()
        .with("name", Value::Text("Märta Hemligsson".into()))
        .with("person_no", Value::Text("191212121212".into()))
        .with("contact", Value::Text("telefon 046-98 76 54".into()))
}

pub(super) fn name_of(register: &Register, id: RecordId) -> String {
    let held = register.state().get(id).unwrap();
    held.record.values.text("name").unwrap_or("–").to_owned()
}

/// A copy of a folder with its permissions, in a place that is new or an empty folder.
pub(super) fn copy_folder(from: &Path, to: &Path) {
    if !to.exists() {
        std::fs::create_dir(to).unwrap();
    }
    std::fs::set_permissions(to, std::fs::metadata(from).unwrap().permissions()).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

pub(super) fn collect_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("state") {
                collect_files(&path, files);
            }
        } else if !path.ends_with("lock") {
            files.push(path);
        }
    }
}
