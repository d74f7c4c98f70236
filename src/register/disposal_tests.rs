//! A person is disposed of: name and number are nowhere afterwards, whoever looks and with whatever key; the chain holds.

use super::tests::{TODAY, World, collect_files, copy_folder, name_of, person, phrase, unit};
use super::*;
use crate::crypto::{CustodianKey, SealKey, derive};
use crate::domain::{Command, Compartment, EventCode, Kind, RecordId, Value, Values};
use crate::state::{Store, Tree};
use std::path::Path;

fn decision() -> Values {
    Values::new()
        .with("title", Value::Text("Gallring av avslutade".into()))
        .with("ref", Value::Text("2026/12".into()))
        .with("valid_from", Value::Date(TODAY))
}

/// A person who has left, and the decision: both approved.
pub(super) fn left(world: &mut World) -> (RecordId, RecordId) {
    let mut chief = world.open("chief");
    let id = world.save(&mut chief, Kind::Person, person()).unwrap().ids[0];
    let under = world
        .save(&mut chief, Kind::DisposalDecision, decision())
        .unwrap()
        .ids[0];
    let end = Command::End {
        id,
        base: 1,
        on: TODAY,
        reason: "Har slutat".into(),
    };
    chief.commit(end, TODAY, world.now()).unwrap();
    chief.close(world.now());
    let mut deputy = world.open("deputy");
    for id in [id, under] {
        world.approve(&mut deputy, id).unwrap();
    }
    deputy.close(world.now());
    (id, under)
}

pub(super) fn propose(world: &mut World, id: RecordId, decision: RecordId) -> Result<u64, Failure> {
    let mut chief = world.open("chief");
    let persons = vec![id];
    let done = chief.commit(Command::Dispose { decision, persons }, TODAY, world.now());
    chief.close(world.now());
    Ok(done?.seq)
}

fn disposed(world: &mut World) -> (RecordId, u64) {
    let (id, under) = left(world);
    let seq = propose(world, id, under).unwrap();
    let mut deputy = world.open("deputy");
    deputy
        .commit(Command::ConfirmDisposal(seq), TODAY, world.now())
        .unwrap();
    deputy.close(world.now());
    (id, seq)
}

const SECRETS: [&str; 3] = ["Hemligsson", "191212121212", "98 76 54"];

fn lacks(what: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for secret in SECRETS {
        assert!(!text.contains(secret), "{what} holds {secret}");
    }
}

/// Everything that a key of a custodian opens in a register's folder, and every raw byte of it.
fn search(place: &Path, register: &Register) {
    let mut files = Vec::new();
    collect_files(place, &mut files);
    collect_files(&place.join("state"), &mut files);
    for path in files {
        lacks(&path.display().to_string(), &std::fs::read(&path).unwrap());
    }
    for entry in register.entries() {
        let mut entry = entry.unwrap();
        for number in 0..entry.parts.len() {
            let opened = register.take_wanted(&mut entry, number, &Compartment::ALL);
            let payload = opened.unwrap().unwrap().payload;
            lacks(&format!("entry {}", entry.seq), &payload);
        }
        // What the payload seals once more opens with no key that there is.
        let told = register.tell(entry.seq).unwrap();
        for (act, _) in told.acts {
            if let crate::domain::Act::Put(record) = act {
                for (_, value) in record.values.iter() {
                    if let Value::Text(text) = value {
                        lacks("a record", text.as_bytes());
                    }
                }
            }
        }
    }
}

/// Everything in a custodian's store, opened with the custodian's own key.
fn search_store(place: &Path, key: &CustodianKey) {
    let id = crate::domain::CustodianId(key.signer.public().id());
    let folder = Layout::new(place).state(id);
    let store = Store::open(&folder).unwrap();
    let seal: SealKey = derive(&key.signer.seed(), "skans state v1");
    let register = About::read(&Layout::new(place)).unwrap().register;
    let mut opened = 0;
    let bases = crate::disk::list(&folder).unwrap();
    let bases = bases.iter().filter_map(|name| name.strip_prefix("base-"));
    let bases = bases.map(|number| store.base(number.parse().unwrap()).unwrap());
    let pieces = bases.flat_map(|base| (0..).zip(base));
    let pieces: Vec<_> = pieces
        .map(|(number, piece)| (crate::register::stored::base_piece(number), piece.unwrap()))
        .collect();
    assert!(!pieces.is_empty());
    let trees = [Tree::Records, Tree::Drafts].map(|tree| store.scan(tree, b"").unwrap());
    for pairs in trees.into_iter().chain([pieces]) {
        for (name, value) in pairs {
            let (nonce, ciphertext) = value.split_first_chunk().unwrap();
            let sealed = crate::crypto::Sealed {
                nonce: *nonce,
                ciphertext: ciphertext.to_vec(),
            };
            let aad = [b"skans state v1\n", register.0.as_slice(), &name].concat();
            let plain = crate::crypto::open(&seal, &aad, &sealed).unwrap();
            lacks("the state", &plain);
            opened += 1;
        }
    }
    assert!(opened > 1);
}

#[test]
fn after_a_disposal_name_and_number_are_nowhere_and_the_chain_holds() {
    let mut world = World::new();
    let (id, _) = disposed(&mut world);
    let verdict = verify(&world.place(), &mut |_, _| true).unwrap();
    assert!(verdict.findings.is_empty());
    for who in ["deputy", "chief"] {
        // Who opens next makes their own state anew; before that it lies there as it was, sealed for them alone.
        let register = world.open(who);
        assert_eq!(name_of(&register, id), "–");
        assert!(register.state().is_disposed(id));
        search(&world.place(), &register);
        register.close(world.now());
        let key = load_key(&world.path(&format!("{who}.key")), &phrase()).unwrap();
        search_store(&world.place(), &key);
    }
    // Nor is it in a later copy of the whole folder.
    let copy = world.path("copy");
    copy_folder(&world.place(), &copy);
    let mut files = Vec::new();
    collect_files(&copy, &mut files);
    for path in files {
        lacks("a later copy", &std::fs::read(path).unwrap());
    }
}

#[test]
fn a_disposal_takes_a_decision_an_ended_person_and_two_custodians() {
    let mut world = World::new();
    let (id, under) = left(&mut world);
    let code = |done: Result<u64, Failure>| done.unwrap_err().refusal.unwrap().code;
    let nothing = propose(&mut world, id, id);
    assert_eq!(code(nothing), "dispose-without-decision");
    let mut chief = world.open("chief");
    let alive = world.save(&mut chief, Kind::Person, person()).unwrap().ids[0];
    let unapproved = world
        .save(&mut chief, Kind::DisposalDecision, decision())
        .unwrap()
        .ids[0];
    let unit_id = world
        .save(&mut chief, Kind::Unit, unit("Nämnd"))
        .unwrap()
        .ids[0];
    chief.close(world.now());
    assert_eq!(code(propose(&mut world, alive, under)), "dispose-not-ended");
    assert_eq!(
        code(propose(&mut world, unit_id, under)),
        "dispose-only-persons"
    );
    let early = propose(&mut world, id, unapproved);
    assert_eq!(code(early), "decision-not-approved");
    let seq = propose(&mut world, id, under).unwrap();
    let mut chief = world.open("chief");
    let own = chief.commit(Command::ConfirmDisposal(seq), TODAY, world.now());
    assert_eq!(own.unwrap_err().refusal.unwrap().code, "own-offer");
    assert_eq!(
        name_of(&chief, id),
        "Märta Hemligsson",
        "nothing is gone yet"
    );
    chief.close(world.now());
    let mut deputy = world.open("deputy");
    deputy
        .commit(Command::DeclineDisposal(seq), TODAY, world.now())
        .unwrap();
    let late = deputy.commit(Command::ConfirmDisposal(seq), TODAY, world.now());
    assert_eq!(late.unwrap_err().refusal.unwrap().code, "no-such-disposal");
    assert_eq!(name_of(&deputy, id), "Märta Hemligsson");
}

#[test]
fn what_is_disposed_of_is_not_written_anew_and_not_undone() {
    let mut world = World::new();
    let (id, seq) = disposed(&mut world);
    let mut chief = world.open("chief");
    let version = chief.state().get(id).unwrap().record.version;
    let before = chief.before(seq + 1).unwrap();
    let undo = Command::Undo {
        seq: seq + 1,
        before,
        reason: None,
    };
    assert!(chief.commit(undo, TODAY, world.now()).is_err());
    let held = chief.state().get(id).unwrap().record.as_ref().clone();
    let act = crate::domain::Act::Put(crate::domain::Record {
        version: version + 1,
        values: person(),
        ..held
    });
    let forged = chief.append(vec![act], None, world.now()).unwrap_err();
    assert!(
        forged.args.contains(&("why", "disposed".to_owned())),
        "{forged:?}"
    );
}

#[test]
fn a_session_that_is_killed_between_the_entry_and_the_keys_finishes_at_the_next_opening() {
    let mut world = World::new();
    let (id, under) = left(&mut world);
    let seq = propose(&mut world, id, under).unwrap();
    let keys = Layout::new(&world.place()).person_keys();
    let before = std::fs::read(&keys).unwrap();
    let mut deputy = world.open("deputy");
    deputy
        .commit(Command::ConfirmDisposal(seq), TODAY, world.now())
        .unwrap();
    drop(deputy);
    // As if the power had gone before the file was written anew.
    std::fs::write(&keys, &before).unwrap();
    let chief = world.open("chief");
    assert_eq!(name_of(&chief, id), "–");
    assert_ne!(std::fs::read(&keys).unwrap(), before);
}

#[test]
fn drafts_survive_a_disposal() {
    let mut world = World::new();
    let (id, under) = left(&mut world);
    let mut deputy = world.open("deputy");
    deputy.put_draft(b"unit/new", Some(b"utkast")).unwrap();
    deputy.close(world.now());
    let seq = propose(&mut world, id, under).unwrap();
    let mut deputy = world.open("deputy");
    deputy
        .commit(Command::ConfirmDisposal(seq), TODAY, world.now())
        .unwrap();
    assert_eq!(deputy.draft(b"unit/new").unwrap().as_slice(), b"utkast");
    assert_eq!(deputy.elsewhere(), []);
}

#[test]
fn a_backup_holds_who_was_disposed_of_until_it_is_brought_onward_and_is_named_before() {
    let mut world = World::new();
    let (id, under) = left(&mut world);
    let place = world.path("second");
    std::fs::create_dir(&place).unwrap();
    let mut chief = world.open("chief");
    let made = chief
        .back_up(&place, world.now(), &mut |_, _, _| true)
        .unwrap();
    // A copy on another medium is another copy, wherever the medium is mounted, until it is brought onward itself.
    let other = world.path("third");
    std::fs::create_dir(&other).unwrap();
    chief
        .back_up(&other, world.now(), &mut |_, _, _| true)
        .unwrap();
    let away = world.path("away");
    std::fs::rename(&place, &away).unwrap();
    std::fs::create_dir(&place).unwrap();
    chief
        .back_up(&place, world.now(), &mut |_, _, _| true)
        .unwrap();
    let named = |register: &Register| {
        let named = register.elsewhere();
        assert!(named.iter().all(|one| one.code == EventCode::BackedUp));
        let names = named.into_iter().map(|one| one.name);
        names.collect::<Vec<_>>()
    };
    let [second, third] = [&place, &other].map(|path| path.display().to_string());
    assert_eq!(named(&chief), [&second, &third, &second].map(String::clone));
    std::fs::remove_dir_all(&place).unwrap();
    std::fs::rename(&away, &place).unwrap();
    chief
        .back_up(&place, world.now(), &mut |_, _, _| true)
        .unwrap();
    assert_eq!(named(&chief), [&third, &second, &second].map(String::clone));
    chief.close(world.now());
    let persons = |folder: &Path| std::fs::read(Layout::new(folder).person_keys()).unwrap();
    let held = persons(&made.folder);

    let seq = propose(&mut world, id, under).unwrap();
    let mut deputy = world.open("deputy");
    deputy
        .commit(Command::ConfirmDisposal(seq), TODAY, world.now())
        .unwrap();
    assert_eq!(
        persons(&made.folder),
        held,
        "honestly: the old copy still opens"
    );
    deputy
        .back_up(&place, world.now(), &mut |_, _, _| true)
        .unwrap();
    deputy.close(world.now());
    assert_eq!(persons(&made.folder), persons(&world.place()));
    assert_ne!(persons(&made.folder), held);
    let mut files = Vec::new();
    collect_files(&made.folder, &mut files);
    for path in files {
        lacks(&path.display().to_string(), &std::fs::read(&path).unwrap());
    }
}
