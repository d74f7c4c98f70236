//! A large change is told on the way, and stopped where nothing of it is on disk yet.

use super::*;
use crate::domain::ImportNote;

fn persons(count: usize) -> Command {
    let row = |number: usize| Proposal {
        id: None,
        kind: Kind::Person,
        base: 0,
        values: Values::new().with("name", Value::Text(format!("Person {number}"))),
        new_id: Some(Register::fresh_id().unwrap()),
    };
    let note = ImportNote {
        digest: "00".into(),
        kind: Kind::Person,
        created: count as u32,
        updated: 0,
        unchanged: 0,
        refused: 0,
    };
    let rows = (0..count).map(row).collect();
    Command::Import { rows, note }
}

/// Every file but the computed state, with what is in it.
fn on_disk(world: &World) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    collect_files(&world.place(), &mut files);
    let read = |path: PathBuf| {
        let bytes = std::fs::read(&path).unwrap();
        (path, bytes)
    };
    let mut files: Vec<_> = files.into_iter().map(read).collect();
    files.sort();
    files
}

#[test]
fn an_import_is_told_step_by_step_and_said_to_be_taken_in_only_when_it_is_on_disk() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let mut told = Vec::new();
    let (now, place) = (world.now(), world.place());
    let size = || {
        let mut files = Vec::new();
        collect_files(&place, &mut files);
        let sizes = files
            .iter()
            .map(|file| std::fs::metadata(file).unwrap().len());
        sizes.sum::<u64>()
    };
    let mut going = |step, done, of| {
        told.push((step, done, of, size()));
        true
    };
    let seq = chief
        .commit_told(persons(5), TODAY, now, &mut going)
        .unwrap()
        .seq;
    let mut steps: Vec<&str> = told.iter().map(|(step, ..)| *step).collect();
    steps.dedup();
    assert_eq!(steps, ["decide", "seal", "write", "take-in"]);
    let of = |step| told.iter().filter(move |(one, ..)| *one == step);
    assert_eq!(of("decide").count(), 5);
    // Five persons, and what is noted of the import.
    assert_eq!(
        of("seal").map(|(_, done, of, _)| (*done, *of)).next_back(),
        Some((5, 6))
    );
    assert_eq!(
        of("take-in")
            .map(|(_, done, of, _)| (*done, *of))
            .next_back(),
        Some((6, 6))
    );
    // What is on disk grows once, between the last word before it is written and the first after it.
    let before = of("decide").next().unwrap().3;
    assert!(of("write").all(|(.., size)| *size == before));
    let after = of("take-in").next().unwrap().3;
    assert!(after > before && of("take-in").all(|(.., size)| *size == after));
    assert_eq!(chief.head().0, seq);
}

#[test]
fn stopped_before_it_is_written_nothing_is_on_disk_and_afterwards_it_is_not_asked() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let (head, before) = (chief.head(), on_disk(&world));
    for (step, at) in [("decide", 0), ("decide", 4), ("seal", 0), ("seal", 5)] {
        let now = world.now();
        let mut going = |one: &str, done, _| (one, done) != (step, at);
        let stopped = chief.commit_told(persons(5), TODAY, now, &mut going);
        let failure = stopped.unwrap_err();
        let code = failure
            .refusal
            .as_ref()
            .map_or(failure.code, |refusal| refusal.code);
        assert_eq!(code, "work-stopped", "{step} {at}");
        assert_eq!(chief.head(), head);
        assert!(on_disk(&world) == before, "{step} {at}");
        assert_eq!(chief.state().of_kind(Kind::Person).count(), 0);
    }
    // From the writing on a no is not heard: it is saved, whole, and there after a kill.
    let now = world.now();
    let mut going = |step: &str, _, _| !matches!(step, "write" | "take-in");
    chief
        .commit_told(persons(5), TODAY, now, &mut going)
        .unwrap();
    drop(chief);
    let again = world.open("chief");
    let names = |held: &crate::domain::Held| held.record.values.text("name").map(str::to_owned);
    assert_eq!(
        again
            .state()
            .of_kind(Kind::Person)
            .filter_map(names)
            .count(),
        5
    );
}

#[test]
fn an_entry_that_would_be_too_large_leaves_no_key_of_anybody_on_disk() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let (head, before) = (chief.head(), on_disk(&world));
    let Command::Import { mut rows, note } = persons(1) else {
        panic!("an import")
    };
    let text = "å".repeat(4_000);
    rows.extend((0..2_200).map(|number| {
        Proposal {
            id: None,
            kind: Kind::ActivityPart,
            base: 0,
            values: Values::new()
                .with("title", Value::Text(format!("Del {number}")))
                .with("reason", Value::Text(text.clone())),
            new_id: None,
        }
    }));
    let mut written = false;
    let mut going = |step: &str, _, _| {
        written |= step == "write";
        true
    };
    let now = world.now();
    let large = Command::Import { rows, note };
    let failure = chief
        .commit_told(large, TODAY, now, &mut going)
        .unwrap_err();
    assert_eq!((failure.code, written), ("entry-too-large", false));
    assert_eq!(chief.head(), head);
    assert!(on_disk(&world) == before);
}
