//! Files of the register that are newer, changed, cut or gone.

use super::{answered, said};
use crate::desk::Desk;
use crate::folders::copy_folder;
use crate::world::{World, files, phrase};
use skans::desk::Trouble;
use skans::domain::Kind;
use skans::views::Session;
use std::path::Path;

/// A register with some entries, closed.
fn filled() -> World {
    let world = World::new();
    let mut desk = world.opened("chief");
    for number in 0..6 {
        let name = format!("Nämnd {number}");
        desk.make(Kind::Unit, &[("name", &name), ("unit_kind", "namnd")]);
        desk.make(Kind::Person, &[("name", &name)]);
    }
    desk.lock();
    world
}

fn open(world: &World, place: &Path) -> (Desk, Result<Session, Trouble>) {
    let mut desk = world.desk();
    let outcome = desk.unlock(place, &world.key("chief"), phrase("chief"));
    (desk, outcome)
}

/// Opens a register that was changed, and hands back what was answered.
#[track_caller]
fn refused(world: &World, place: &Path, code: &str, places: &[&str]) {
    let (_, outcome) = open(world, place);
    answered(outcome, code, places);
}

#[test]
fn a_newer_format_is_named_and_left_as_it_is() {
    let world = filled();
    let about = world.place().join("skans.json");
    let text = std::fs::read_to_string(&about).unwrap();
    let newer = text.replace("\"skans\": 1", "\"skans\": 2");
    assert_ne!(newer, text);
    std::fs::write(&about, &newer).unwrap();
    refused(
        &world,
        &world.place(),
        "newer-format",
        &[&about.display().to_string()],
    );
    assert_eq!(std::fs::read_to_string(&about).unwrap(), newer);
    std::fs::write(&about, &text).unwrap();
    // A head that says version 2, with a sum that holds, in both slots.
    let head = world.place().join("head");
    let mut bytes = std::fs::read(&head).unwrap();
    for slot in bytes.chunks_mut(4096) {
        slot[4] = 2;
        let body = 104 - 32;
        let sum = skans::crypto::sha256(&[&slot[..body]]);
        slot[body..body + 32].copy_from_slice(&sum);
    }
    std::fs::write(&head, bytes).unwrap();
    refused(&world, &world.place(), "newer-format", &["head"]);
}

#[test]
fn a_changed_byte_in_any_file_is_answered_with_its_place() {
    let world = filled();
    let copy = world.path("copy");
    for path in files(&world.place()) {
        let inside = path.strip_prefix(world.place()).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let whole = std::fs::read(&path).unwrap();
        if inside.starts_with("state") || whole.is_empty() {
            continue;
        }
        for at in [0, whole.len() / 3, whole.len() / 2, whole.len() - 1] {
            copy_folder(&world.place(), &copy);
            let mut changed = whole.clone();
            changed[at] ^= 0x20;
            std::fs::write(copy.join(inside), changed).unwrap();
            let (mut desk, outcome) = open(&world, &copy);
            let told = match outcome {
                Ok(session) => told_after_opening(&mut desk, &session),
                Err(trouble) => Some(trouble),
            };
            match told {
                Some(Trouble::Failed { code, args }) => {
                    let named = args.iter().any(|(_, value)| value.contains(&name));
                    let placed = args.iter().any(|(of, _)| *of == "seq" || *of == "offset");
                    assert!(
                        named || placed || code.starts_with("head-"),
                        "{name} {at}: {code}"
                    );
                    said(&Trouble::Failed { code, args }, code, &[]);
                }
                Some(other) => panic!("{name} {at}: {other:?}"),
                None => assert_eq!(name, "head", "byte {at} of {name} was changed and not told"),
            }
            drop(desk);
            std::fs::remove_dir_all(&copy).unwrap();
        }
    }
}

/// What is told of a register that opened: its chain is broken, or nothing but that a slot of the head was mended.
fn told_after_opening(desk: &mut Desk, session: &Session) -> Option<Trouble> {
    let chain = desk.chain_news();
    let broken = chain
        .broken
        .map(|(code, args)| Trouble::Failed { code, args });
    let healed = session
        .notices
        .iter()
        .any(|(code, _)| *code == "head-healed");
    assert!(broken.is_some() || healed || chain.finished.is_some());
    broken
}

#[test]
fn damage_far_behind_is_found_after_opening_and_stops_all_writing() {
    let world = filled();
    let segment = world.place().join("journal/00000001.skj");
    let mut bytes = std::fs::read(&segment).unwrap();
    let at = bytes.len() / 3;
    bytes[at] ^= 1;
    std::fs::write(&segment, bytes).unwrap();
    let (mut desk, outcome) = open(&world, &world.place());
    assert!(outcome.unwrap().read_only.is_none());
    let (code, args) = desk.chain_news().broken.unwrap();
    let trouble = Trouble::Failed { code, args };
    said(&trouble, "chain-finding", &["00000001.skj"]);
    let outcome = desk.submit(
        Kind::Unit,
        None,
        &[("name", "Ny"), ("unit_kind", "namnd")],
        None,
    );
    answered(outcome, "register-read-only", &[]);
    // What can be read is still read.
    assert_eq!(desk.list(Kind::Unit).rows.len(), 6);
    let journal = desk.journal();
    let damaged: Vec<_> = journal
        .iter()
        .filter(|item| item.what == "damaged")
        .collect();
    assert_eq!((journal.len(), damaged.len()), (17, 1));
    let place = damaged[0].remark.as_deref().unwrap();
    assert!(place.contains("00000001.skj"), "{place}");
    assert!(desk.verify().broken.is_some());
}

#[test]
fn files_that_are_gone_or_cut_are_named() {
    let world = filled();
    let copy = world.path("copy");
    let without = |change: &dyn Fn(&Path), code: &str, places: &[&str]| {
        copy_folder(&world.place(), &copy);
        change(&copy);
        let (_, outcome) = open(&world, &copy);
        answered(outcome, code, places);
        std::fs::remove_dir_all(&copy).unwrap();
    };
    // What is whole of the journal is shown, and nothing is written: the words say where it ends, and in which file.
    let shown = |change: &dyn Fn(&Path), place: &str| {
        copy_folder(&world.place(), &copy);
        change(&copy);
        let (mut desk, outcome) = open(&world, &copy);
        let session = outcome.unwrap();
        assert_eq!(session.read_only, Some("stays-damaged"), "{place}");
        let (code, args) = &session.notices[0];
        for language in skans::words::Language::ALL {
            let words = skans::words::Words::new(language);
            let text = skans::say::said(&words, &format!("notice-{code}"), None, args);
            assert!(text.contains(place), "{text}");
        }
        said(&Trouble::new("stays-damaged"), "stays-damaged", &[]);
        let typed = [("name", "Ny"), ("unit_kind", "namnd")];
        let outcome = desk.submit(Kind::Unit, None, &typed, None);
        answered(outcome, "register-read-only", &[]);
        drop(desk);
        std::fs::remove_dir_all(&copy).unwrap();
    };
    let gone =
        |name: &'static str| move |place: &Path| std::fs::remove_file(place.join(name)).unwrap();
    shown(&gone("head"), "head");
    without(&gone("lock"), "file-missing", &["lock"]);
    without(
        &gone("journal/00000001.skj"),
        "segment-missing",
        &["00000001.skj"],
    );
    without(&gone("keyring/persons"), "file-missing", &["persons"]);
    let no_journal = |place: &Path| std::fs::remove_dir_all(place.join("journal")).unwrap();
    without(&no_journal, "journal-missing", &["copy"]);
    let cut = |place: &Path| {
        let segment = place.join("journal/00000001.skj");
        let bytes = std::fs::read(&segment).unwrap();
        std::fs::write(segment, &bytes[..bytes.len() - 100]).unwrap();
    };
    shown(&cut, "00000001.skj");
}

#[test]
fn a_register_that_was_put_back_to_an_earlier_day_is_told_with_both_values() {
    let world = filled();
    let copy = world.path("copy");
    copy_folder(&world.place(), &copy);
    let mut desk = world.opened("chief");
    desk.make(Kind::Unit, &[("name", "Senare"), ("unit_kind", "namnd")]);
    desk.lock();
    std::fs::remove_dir_all(world.place()).unwrap();
    std::fs::rename(&copy, world.place()).unwrap();
    let (mut desk, outcome) = open(&world, &world.place());
    let session = outcome.unwrap();
    assert_eq!(session.read_only, Some("rolled-back"));
    let (code, args) = &session.notices[0];
    for language in skans::words::Language::ALL {
        let words = skans::words::Words::new(language);
        let text = skans::say::said(&words, &format!("notice-{code}"), None, args);
        // Two entries of founding, twelve records and two unlockings; the medium remembers two more.
        assert!(text.contains("16") && text.contains("18"), "{text}");
    }
    said(&Trouble::new("rolled-back"), "rolled-back", &[]);
    let outcome = desk.submit(
        Kind::Unit,
        None,
        &[("name", "Ny"), ("unit_kind", "namnd")],
        None,
    );
    answered(outcome, "register-read-only", &[]);
}
