//! A register on a real disk, founded and filled through the same commands as daily work: imports, single saves, and
//! another custodian's approval.

use super::measure::{Outcome, timed};
use super::town::{Made, TODAY, Town};
use jiff::Timestamp;
use skans::crypto::{Card, CustodianKey, Passphrase};
use skans::disk::{Disk, RealDisk};
use skans::domain::{Command, ContentHash, ImportNote, InfoLevel, Kind, Proposal, RecordId, Value};
use skans::fields::catalogue;
use skans::register::{Committed, Founding, Register, cards, found, load_key, open};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How many records of each kind.
#[derive(Clone, Copy)]
pub struct Size {
    pub units: usize,
    pub values: usize,
    pub positions: usize,
    pub persons: usize,
    pub cases: usize,
    /// Of the values, how many are then saved again, one by one.
    pub saves: usize,
}

/// The passphrase of every key here.
pub fn phrase() -> Passphrase {
    Passphrase::new("rätt häst batteri häftklammer")
}

/// The folder with keys and register.
pub struct Founded {
    folder: PathBuf,
    clock: i64,
    /// Single saves so far: each says something that none said before.
    saves: usize,
}

impl Founded {
    /// What a folder holds that [`Founded::make`] was called on before.
    pub fn at(folder: &Path) -> Self {
        // Later than anything that was written there.
        Self {
            folder: folder.to_owned(),
            clock: 1_795_500_000,
            saves: 0,
        }
    }

    /// Makes two custodians and a register in a folder. The key files ask for next to no work, so that opening can be
    /// measured without derivation.
    pub fn make(folder: &Path) -> Outcome<Self> {
        let world = Self {
            folder: folder.to_owned(),
            clock: 1_795_000_000,
            saves: 0,
        };
        let [chief, _] = ["chief", "deputy"].map(|role| world.make_key(role));
        std::fs::write(
            world.path("hard.key"),
            chief?.seal_key_file("2026-11-23", &phrase(), skans::crypto::WORK_FACTOR)?,
        )?;
        let cards = cards(
            &[&world.path("chief.card"), &world.path("deputy.card")],
            false,
        )?;
        let founder = load_key(&world.path("chief.key"), &phrase())?;
        let founding = Founding {
            place: world.place(),
            municipality_code: "1281".into(),
            municipality: "Lund".into(),
            authority: "Länsstyrelsen i Skåne län".into(),
            ceiling: InfoLevel::Confidential,
            exercise: false,
            cards,
            schema: catalogue(),
            now: Timestamp::from_second(world.clock)?,
        };
        found(Arc::new(RealDisk), founding, &founder)?;
        Ok(world)
    }

    fn make_key(&self, role: &str) -> Outcome<CustodianKey> {
        let key = CustodianKey::create()?;
        let sealed = key.seal_key_file("2026-11-23", &phrase(), 1)?;
        std::fs::write(self.path(&format!("{role}.key")), sealed)?;
        let card = Card::sign(&key, &format!("{role} Åsö"), role, "2026-11-23")?;
        std::fs::write(self.path(&format!("{role}.card")), card)?;
        Ok(key)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub fn place(&self) -> PathBuf {
        self.path("register")
    }

    pub fn now(&mut self) -> Outcome<Timestamp> {
        self.clock += 1;
        Ok(Timestamp::from_second(self.clock)?)
    }

    /// Opens the register, and says how long it took after the key was derived.
    pub fn open(&mut self, who: &str) -> Outcome<(Duration, Register)> {
        self.open_on(Arc::new(RealDisk), who)
    }

    /// The same on another disk.
    pub fn open_on(&mut self, disk: Arc<dyn Disk>, who: &str) -> Outcome<(Duration, Register)> {
        let key = self.path(&format!("{who}.key"));
        let (now, place) = (self.now()?, self.place());
        let mut derived = Instant::now();
        let mut stage = |step: &'static str, _, _| {
            if step == "open" {
                derived = Instant::now();
            }
        };
        let register = open(disk, &place, &key, &phrase(), catalogue(), now, &mut stage)?;
        Ok((derived.elapsed(), register))
    }

    pub fn close(&mut self, register: Register) -> Outcome<()> {
        register.close(self.now()?);
        Ok(())
    }

    pub fn commit(
        &mut self,
        register: &mut Register,
        command: Command,
    ) -> Outcome<(Duration, Committed)> {
        let now = self.now()?;
        let (took, done) = timed(|| register.commit(command, TODAY, now));
        Ok((took, done?))
    }

    /// A single save, and how long it took.
    pub fn save(&mut self, register: &mut Register) -> Outcome<Duration> {
        let save = change(register, self.saves)?;
        self.saves += 1;
        Ok(self.commit(register, save)?.0)
    }

    /// Fills it; answers how long each import took, with the number of its rows.
    pub fn fill(&mut self, size: Size) -> Outcome<Vec<(Kind, usize, Duration)>> {
        let mut town = Town::default();
        let mut took = Vec::new();
        let (_, mut chief) = self.open("chief")?;
        for (kind, count) in [
            (Kind::Unit, size.units),
            (Kind::ProtectiveValue, size.values),
            (Kind::Position, size.positions),
            (Kind::Person, size.persons),
            (Kind::VettingCase, size.cases),
        ] {
            let rows = town.make(kind, count);
            let import = import(kind, rows);
            took.push((kind, count, self.commit(&mut chief, import)?.0));
        }
        self.close(chief)?;
        let (_, mut deputy) = self.open("deputy")?;
        // The cases are left, so that a queue of some length waits.
        for kind in [
            Kind::Unit,
            Kind::ProtectiveValue,
            Kind::Position,
            Kind::Person,
        ] {
            let items: Vec<(RecordId, u32, ContentHash)> = deputy
                .state()
                .of_kind(kind)
                .map(|held| (held.record.id, held.record.version, held.hash))
                .collect();
            self.commit(&mut deputy, Command::Approve { items })?;
        }
        self.close(deputy)?;
        let (_, mut chief) = self.open("chief")?;
        for _ in 0..size.saves {
            self.save(&mut chief)?;
        }
        self.close(chief)?;
        Ok(took)
    }
}

pub fn import(kind: Kind, rows: Vec<Made>) -> Command {
    let note = ImportNote {
        digest: "0".repeat(64),
        kind,
        created: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        updated: 0,
        unchanged: 0,
        refused: 0,
    };
    let row = |(id, kind, values)| Proposal {
        id: None,
        kind,
        base: 0,
        values,
        new_id: Some(id),
    };
    Command::Import {
        rows: rows.into_iter().map(row).collect(),
        note,
    }
}

/// What a single save changes: a protective value gets another reason, with the author's reason for it.
fn change(register: &Register, number: usize) -> Outcome<Command> {
    let state = register.state();
    let many = state.next_number(Kind::ProtectiveValue) - 1;
    let which = u32::try_from(number)? % many + 1;
    let held = state
        .by_number(Kind::ProtectiveValue, which)
        .ok_or("no such value")?;
    let mut values = held.record.values.clone();
    let reason = values.text("reason").unwrap_or_default();
    let before = reason.split(" Ändring ").next().unwrap_or_default();
    let reason = format!("{before} Ändring {number} efter årets genomgång av anläggningen.");
    values.set("reason", Some(Value::Text(reason)));
    let proposal = Proposal {
        id: Some(held.record.id),
        kind: Kind::ProtectiveValue,
        base: held.record.version,
        values,
        new_id: None,
    };
    let reason = Some("Skälen är sedda över vid årets genomgång.".to_owned());
    Ok(Command::Save { proposal, reason })
}
