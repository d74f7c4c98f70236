//! Long because every promise of the keeper stands beside the world that they are all tried in.
//!
//! Two custodians, one register, in a temporary folder: what is saved is there, what is forged is refused, and nothing
//! can be read on disk.

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

#[test]
fn what_was_saved_is_there_for_both_custodians() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = world.unit(&mut chief, "Tekniska nämnden");
    chief.close(world.now());
    let mut deputy = world.open("deputy");
    assert_eq!(name_of(&deputy, id), "Tekniska nämnden");
    assert_eq!(deputy.last_opened().map(|(who, _)| who.len()), Some(32));
    assert_eq!(
        deputy.tally().reasons.values().next().map(String::as_str),
        Some("Första skälet")
    );
    world.approve(&mut deputy, id).unwrap();
    assert!(deputy.tally().reasons.is_empty());
    deputy.close(world.now());
    let chief = world.open("chief");
    assert!(chief.state().get(id).unwrap().is_approved());
    assert!(chief.notices().is_empty());
}

#[test]
fn a_session_that_is_killed_loses_nothing_that_was_saved() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = world.unit(&mut chief, "Före");
    // Dropped without `close`, as after kill -9: neither state nor witness is written.
    drop(chief);
    let chief = world.open("chief");
    assert_eq!(name_of(&chief, id), "Före");
}

#[test]
fn the_state_is_rebuilt_from_the_journal_and_the_same() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let unit_id = world.unit(&mut chief, "Nämnd");
    let person_id = world.save(&mut chief, Kind::Person, person()).unwrap().ids[0];
    chief.close(world.now());
    std::fs::remove_dir_all(world.place().join("state")).unwrap();
    std::fs::create_dir(world.place().join("state")).unwrap();
    let chief = world.open("chief");
    assert_eq!(name_of(&chief, unit_id), "Nämnd");
    assert_eq!(name_of(&chief, person_id), "Märta Hemligsson");
    assert!(
        chief
            .notices()
            .iter()
            .any(|notice| notice.code == "state-rebuilt")
    );
    assert_eq!(chief.trail(unit_id).len(), 1);
}

#[test]
fn whoever_opens_for_the_first_time_has_lost_no_state() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Nämnd");
    chief.close(world.now());
    let deputy = world.open("deputy");
    let rebuilt = |register: &Register| {
        let mut told = register.notices().iter();
        told.any(|notice| notice.code == "state-rebuilt")
    };
    assert!(!rebuilt(&deputy));
    deputy.close(world.now());
    std::fs::remove_dir_all(world.place().join("state")).unwrap();
    std::fs::create_dir(world.place().join("state")).unwrap();
    assert!(rebuilt(&world.open("deputy")));
}

#[test]
fn nobody_approves_own_work_and_the_chain_would_refuse_it_too() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = world.unit(&mut chief, "Eget");
    let refusal = world.approve(&mut chief, id).unwrap_err();
    assert_eq!(refusal.refusal.unwrap().code, "own-work");
    // Past the menus and past `decide`: the journal's own authority stands in the way.
    let held = chief.state().get(id).unwrap().clone();
    let forged = vec![Act::Approve(id, held.record.version, held.hash)];
    let before = chief.head();
    assert!(chief.append(forged, None, world.now()).is_err());
    assert_eq!(chief.head(), before);
}

#[test]
fn wrong_passphrase_foreign_key_and_missing_medium_are_told_apart_and_failures_counted() {
    let mut world = World::new();
    let wrong = Passphrase::new("fel fras");
    assert_eq!(
        world.try_open("chief", &wrong).err().unwrap().code,
        "passphrase-wrong"
    );
    assert_eq!(
        world.try_open("chief", &wrong).err().unwrap().code,
        "passphrase-wrong"
    );
    assert_eq!(
        world.try_open("stranger", &phrase()).err().unwrap().code,
        "foreign-key"
    );
    assert_eq!(
        world.try_open("nobody", &phrase()).err().unwrap().code,
        "key-missing"
    );
    let chief = world.open("chief");
    assert_eq!(chief.failed_unlocks(), 2);
    chief.close(world.now());
    assert_eq!(world.open("chief").failed_unlocks(), 0);
}

#[test]
fn one_process_at_a_time() {
    let mut world = World::new();
    let chief = world.open("chief");
    assert_eq!(
        world.try_open("deputy", &phrase()).err().unwrap().code,
        "register-in-use"
    );
    drop(chief);
    assert!(world.try_open("deputy", &phrase()).is_ok());
}

#[test]
fn a_draft_lies_sealed_and_survives_a_kill() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    chief
        .put_draft(b"unit/new", Some("påbörjat".as_bytes()))
        .unwrap();
    drop(chief);
    let mut chief = world.open("chief");
    assert_eq!(
        chief.draft(b"unit/new").unwrap().as_slice(),
        "påbörjat".as_bytes()
    );
    chief.put_draft(b"unit/new", None).unwrap();
    assert!(chief.draft(b"unit/new").is_none());
    chief.close(world.now());
}

#[test]
fn an_import_is_undone_by_one_counter_change() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let old = world.unit(&mut chief, "Gammal");
    let new = Register::fresh_id().unwrap();
    let rows = vec![
        Proposal {
            id: Some(old),
            kind: Kind::Unit,
            base: 1,
            values: unit("Ändrad"),
            new_id: None,
        },
        Proposal {
            id: None,
            kind: Kind::Unit,
            base: 0,
            values: unit("Ny"),
            new_id: Some(new),
        },
    ];
    let note = crate::domain::ImportNote {
        digest: "00".into(),
        kind: Kind::Unit,
        created: 1,
        updated: 1,
        unchanged: 0,
        refused: 0,
    };
    let seq = chief
        .commit(Command::Import { rows, note }, TODAY, world.now())
        .unwrap()
        .seq;
    let before = chief.before(seq).unwrap();
    chief
        .commit(
            Command::Undo {
                seq,
                before,
                reason: None,
            },
            TODAY,
            world.now(),
        )
        .unwrap();
    assert_eq!(name_of(&chief, old), "Gammal");
    assert!(chief.state().get(new).unwrap().record.ended.is_some());
    assert!(chief.state().get(old).unwrap().record.ended.is_none());
}

#[test]
fn a_register_rolled_back_whole_is_found_against_the_medium() {
    let mut world = World::new();
    let copy = world.path("copy");
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Ett");
    chief.close(world.now());
    copy_folder(&world.place(), &copy);
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Två");
    chief.close(world.now());
    std::fs::remove_dir_all(world.place()).unwrap();
    std::fs::rename(&copy, world.place()).unwrap();
    let mut chief = world.open("chief");
    assert_eq!(chief.read_only(), Some("rolled-back"));
    assert_eq!(
        world
            .save(&mut chief, Kind::Unit, unit("Tre"))
            .unwrap_err()
            .code,
        "register-read-only"
    );
    drop(chief);
    // Another, whose medium remembers less, writes on: then it is another entry of that number.
    let mut files = std::fs::read_dir(world.folder.path()).unwrap();
    let witness = files.find_map(|file| {
        let path = file.unwrap().path();
        let is = path.extension().is_some_and(|end| end == "skans-witness");
        is.then_some(path)
    });
    let (witness, away) = (witness.unwrap(), world.path("away"));
    std::fs::rename(&witness, &away).unwrap();
    let mut deputy = world.open("deputy");
    for name in ["Fyra", "Fem", "Sex"] {
        world.unit(&mut deputy, name);
    }
    deputy.close(world.now());
    // Each has a medium of their own; here they lie in one folder.
    std::fs::rename(&away, &witness).unwrap();
    let chief = world.open("chief");
    assert_eq!(chief.read_only(), Some("history-other"));
    assert!(
        chief
            .notices()
            .iter()
            .any(|one| one.code == "history-other")
    );
}

pub(super) fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
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

#[test]
fn nothing_above_the_ceiling_gets_in() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let values = unit("Hemlig").with("class_mark", Value::Code("h"));
    let refusal = world
        .save(&mut chief, Kind::Unit, values)
        .unwrap_err()
        .refusal
        .unwrap();
    assert_eq!(refusal.faults[0].code, "above-ceiling");
}

#[test]
fn a_folder_that_others_may_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let mut world = World::new();
    std::fs::set_permissions(world.place(), std::fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(
        world.try_open("chief", &phrase()).err().unwrap().code,
        "insecure"
    );
}

#[test]
fn a_newer_format_and_a_damaged_public_file_are_told() {
    let mut world = World::new();
    let about = world.place().join("skans.json");
    let text = std::fs::read_to_string(&about).unwrap();
    std::fs::write(&about, text.replace("\"skans\": 1", "\"skans\": 2")).unwrap();
    assert_eq!(
        world.try_open("chief", &phrase()).err().unwrap().code,
        "newer-format"
    );
    std::fs::write(&about, text.replace("false", "true")).unwrap();
    assert_eq!(
        world.try_open("chief", &phrase()).err().unwrap().code,
        "about-damaged"
    );
}

#[test]
fn fields_of_a_later_version_are_kept_and_written_back() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = world.unit(&mut chief, "Nämnd");
    let mut record = chief.state().get(id).unwrap().record.as_ref().clone();
    record.version += 1;
    record
        .unknown
        .insert("colour".into(), "{\"later\":[1,2]}".into());
    record.unknown.insert("^beside".into(), "true".into());
    chief
        .append(vec![Act::Put(record.clone())], None, world.now())
        .unwrap();
    drop(chief);
    let mut chief = world.open("chief");
    assert_eq!(
        chief.state().get(id).unwrap().record.unknown,
        record.unknown
    );
    let proposal = Proposal {
        id: Some(id),
        kind: Kind::Unit,
        base: 2,
        values: unit("Ny nämnd"),
        new_id: None,
    };
    chief
        .commit(
            Command::Save {
                proposal,
                reason: None,
            },
            TODAY,
            world.now(),
        )
        .unwrap();
    drop(chief);
    assert_eq!(
        world.open("chief").state().get(id).unwrap().record.unknown,
        record.unknown
    );
}

#[test]
fn a_person_stands_without_a_name_when_the_key_is_gone() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = world.save(&mut chief, Kind::Person, person()).unwrap().ids[0];
    drop(chief);
    // Disposal in its crudest form: the keys of persons as they were before this one.
    let layout = Layout::new(&world.place());
    let founder = load_key(&world.path("chief.key"), &phrase()).unwrap();
    let first =
        crate::journal::Reader::offline(&world.place(), About::read(&layout).unwrap().register.0);
    let entry = first
        .entries(crate::journal::Position::START)
        .next()
        .unwrap()
        .unwrap()
        .1;
    let members = crate::journal::Members::from_genesis(&entry.clear).unwrap();
    let ring = keyring::Keyring::open(&layout, members.keys(), &founder.identity).unwrap();
    ring.save_persons(&RealDisk, &layout, About::read(&layout).unwrap().register)
        .unwrap();
    std::fs::remove_dir_all(world.place().join("state")).unwrap();
    std::fs::create_dir(world.place().join("state")).unwrap();
    let chief = world.open("chief");
    assert_eq!(name_of(&chief, id), "–");
}

#[test]
fn a_changed_byte_in_any_file_outside_the_state_is_found_and_named() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Nämnd");
    world.save(&mut chief, Kind::Person, person()).unwrap();
    chief.close(world.now());
    assert!(
        verify(&world.place(), &mut |_, _| true)
            .unwrap()
            .findings
            .is_empty()
    );
    let mut files = Vec::new();
    collect_files(&world.place(), &mut files);
    assert!(files.len() >= 10);
    for path in files {
        let whole = std::fs::read(&path).unwrap();
        // Every byte of small files, every 61st of larger ones: the whole matrix is the journal's own test.
        let step = if whole.len() < 600 { 1 } else { 61 };
        for at in (0..whole.len()).step_by(step) {
            let mut changed = whole.clone();
            changed[at] ^= 0x20;
            std::fs::write(&path, &changed).unwrap();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            match verify(&world.place(), &mut |_, _| true) {
                Err(failure) => assert!(
                    failure.args.iter().any(|(_, v)| v.contains(&name)),
                    "{name} {at}"
                ),
                Ok(verdict) => {
                    let named = verdict
                        .findings
                        .iter()
                        .any(|finding| finding.args.iter().any(|(_, value)| value.contains(&name)));
                    assert!(named, "{name} byte {at} was changed and not named");
                }
            }
        }
        std::fs::write(&path, &whole).unwrap();
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

mod editions;
