//! An edition from its adoption to the next: what was adopted is read back, compared, looked at afterwards, and disclosed.

use crate::answers::answered;
use crate::desk::Desk;
use crate::world::World;
use skans::crypto::{Identity, decrypting, sha256_of};
use skans::desk::{Ask, SnapshotOrder, Told};
use skans::domain::{Adoption, Command, Compartment, InfoLevel, Kind, RecordId};
use skans::snapshot;
use skans::views::{EditionDiff, Fate};
use std::io::Read;

/// A part, two values and an analysis.
fn begin(desk: &mut Desk) -> (RecordId, RecordId, RecordId) {
    let part = desk.make(Kind::ActivityPart, &[("title", "Vatten")]);
    let part = part.to_string();
    let mut value = |title| {
        desk.make(
            Kind::ProtectiveValue,
            &[
                ("title", title),
                ("value_kind", "objekt"),
                ("part", &part),
                ("consequence", "d"),
                ("reason", "Ersätts inom ett dygn."),
            ],
        )
    };
    let (pump, valve) = (value("Pump"), value("Ventil"));
    let analysis = desk.make(
        Kind::Analysis,
        &[
            ("title", "Analys"),
            ("status", "utkast"),
            ("version_no", "1"),
        ],
    );
    (analysis, pump, valve)
}

fn approve_all(world: &World) {
    let mut deputy = world.opened("deputy");
    let items: Vec<_> = deputy
        .queue()
        .iter()
        .map(|item| (item.link.id, item.version, item.hash))
        .collect();
    deputy.do_it(Command::Approve { items }).unwrap();
}

fn adopt(desk: &mut Desk, id: RecordId) {
    let order = Adoption {
        id,
        base: desk.detail(id).version,
        by: "Siv Övningsdal".into(),
        office: "hogsta_chef",
        role: "Kommundirektör".into(),
        on: jiff::civil::date(2026, 11, 23),
        doc_ref: "KS 2026/118".into(),
        level: InfoLevel::Restricted,
        exception: None,
    };
    desk.do_it(Command::Adopt(order)).unwrap();
}

fn difference(desk: &mut Desk, from: Option<RecordId>, to: RecordId) -> EditionDiff {
    match desk.ask(Ask::EditionDiff { from, to }) {
        Ok(Told::EditionDiff(diff)) => EditionDiff::clone(&diff),
        Ok(_) => panic!("not what was asked"),
        Err(trouble) => panic!("{trouble:?}"),
    }
}

/// An adopted edition with the next one begun, in which one value is changed, one ended and one new.
fn two_editions(world: &World) -> (RecordId, RecordId, RecordId) {
    let mut chief = world.opened("chief");
    let (first, pump, valve) = begin(&mut chief);
    drop(chief);
    approve_all(world);
    let mut chief = world.opened("chief");
    adopt(&mut chief, first);
    drop(chief);
    approve_all(world);
    world.pass(2 * 24 * 60);
    let mut chief = world.opened("chief");
    let next = chief
        .do_it(Command::NewEdition {
            of: first,
            new_id: None,
        })
        .unwrap();
    chief.change(Kind::ProtectiveValue, pump, &[("consequence", "c")]);
    chief
        .do_it(Command::End {
            id: valve,
            base: 1,
            on: jiff::civil::date(2026, 11, 25),
            reason: "Riven".into(),
        })
        .unwrap();
    let part = chief.find(Kind::ActivityPart, "Vatten").to_string();
    chief.make(
        Kind::ProtectiveValue,
        &[("title", "Tank"), ("value_kind", "objekt"), ("part", &part)],
    );
    (first, next.id, pump)
}

#[test]
fn the_work_on_the_next_edition_is_compared_with_exactly_what_was_adopted() {
    let world = World::new();
    let (first, next, pump) = two_editions(&world);
    let mut chief = world.opened("chief");
    let diff = difference(&mut chief, Some(first), next);
    assert!(diff.draft && diff.same == 1);
    let changes: Vec<_> = diff.changes[1..]
        .iter()
        .map(|change| (change.link.title.as_str(), change.fate))
        .collect();
    assert_eq!(
        changes,
        [
            ("Pump", Fate::Changed),
            ("Ventil", Fate::Removed),
            ("Tank", Fate::Added)
        ]
    );
    let fields: Vec<_> = diff.changes[1]
        .diffs
        .iter()
        .map(|diff| diff.field.name)
        .collect();
    assert!(diff.changes[1].link.id == pump && fields == ["consequence"]);
    // What was adopted is what it was, whatever became of the records since.
    let adopted = difference(&mut chief, None, first);
    assert_eq!((adopted.changes.len(), adopted.draft), (3, false));
    match chief.ask(Ask::Editions(first)) {
        Ok(Told::Editions(view)) => {
            let codes: Vec<_> = view.rows.iter().map(|row| row.status[0].code).collect();
            assert_eq!(codes, ["not-adopted", "in-force"]);
        }
        _ => panic!("not what was asked"),
    }
}

#[test]
fn an_edition_on_paper_is_not_compared() {
    let world = World::new();
    let mut chief = world.opened("chief");
    let paper = chief.make(
        Kind::Analysis,
        &[
            ("title", "På papper"),
            ("status", "faststalld"),
            ("adopted_date", "2025-01-01"),
        ],
    );
    let ask = Ask::EditionDiff {
        from: None,
        to: paper,
    };
    answered(chief.ask(ask), "edition-on-paper", &["AN-0001"]);
}

#[test]
fn a_day_that_has_passed_shows_what_stood_then_and_nothing_later() {
    let world = World::new();
    let (_, next, pump) = two_editions(&world);
    let mut chief = world.opened("chief");
    let on = jiff::civil::date(2026, 11, 23);
    let titles = match chief.ask(Ask::PastList(Kind::ProtectiveValue, on)) {
        Ok(Told::List(list)) => list
            .rows
            .iter()
            .map(|row| (row.title.clone(), row.ended))
            .collect::<Vec<_>>(),
        _ => panic!("not what was asked"),
    };
    assert_eq!(
        titles,
        [("Pump".to_owned(), false), ("Ventil".to_owned(), false)]
    );
    match chief.ask(Ask::PastDetail(pump, on)) {
        Ok(Told::Detail(detail)) => assert_eq!(detail.version, 1),
        _ => panic!("not what was asked"),
    }
    assert_eq!(chief.detail(pump).version, 2);
    answered(chief.ask(Ask::PastDetail(next, on)), "not-yet", &[]);
    let today = jiff::civil::date(2026, 11, 25);
    answered(
        chief.ask(Ask::PastDetail(pump, today)),
        "not-past",
        &["2026-11-25"],
    );
}

#[test]
fn reading_a_day_that_has_passed_tells_how_far_it_has_come_and_can_be_stopped() {
    let world = World::new();
    two_editions(&world);
    let mut chief = world.opened("chief");
    let on = jiff::civil::date(2026, 11, 23);
    let ask = || Ask::PastList(Kind::ProtectiveValue, on);
    assert!(matches!(chief.ask_to_stop(ask()), Ok(Told::Cancelled)));
    // What was stopped left nothing half read behind it.
    match chief.ask(ask()) {
        Ok(Told::List(list)) => assert_eq!(list.rows.len(), 2),
        _ => panic!("not what was asked"),
    }
    let steps = chief.came.iter().all(|(step, ..)| *step == "past");
    let last = chief.came.last().copied();
    assert!(steps && last.is_some_and(|(_, done, total)| done == total));
    // The day is kept: nothing is read again, and there is nothing to stop.
    assert!(matches!(chief.ask_to_stop(ask()), Ok(Told::List(_))));
    assert!(chief.came.is_empty());
}

#[test]
fn a_snapshot_discloses_the_manifest_and_its_hash_stands_in_the_record() {
    let world = World::new();
    let (first, ..) = two_editions(&world);
    let mut chief = world.opened("chief");
    let auditor = Identity::random();
    let order = SnapshotOrder {
        folder: world.make_dir("out"),
        recipients: vec![world.write("revisor.txt", auditor.recipient().to_string())],
        purpose: "Tillsyn".into(),
        scope: vec![Compartment::Analysis],
        identities: false,
    };
    let receipt = chief.snapshot(order).unwrap();
    let file = std::fs::File::open(&receipt.path).unwrap();
    snapshot::verify(file, std::slice::from_ref(&auditor), &mut |_, _, _| true).unwrap();
    let file = std::fs::File::open(&receipt.path).unwrap();
    let mut text = Vec::new();
    decrypting(&auditor, file)
        .unwrap()
        .read_to_end(&mut text)
        .unwrap();
    let text = String::from_utf8_lossy(&text);
    // The payloads of the chain, and among their lines the one that freezes the edition.
    let manifest = text
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .flat_map(|entry| entry["parts"].as_array().cloned().unwrap_or_default())
        .filter_map(|part| base64_of(part["payload"].as_str()?))
        .flat_map(|payload| payload.lines().map(str::to_owned).collect::<Vec<_>>())
        .find(|line| line.starts_with("{\"edition\":"))
        .unwrap();
    assert!(manifest.contains(&first.to_string()));
    let hash = sha256_of(manifest.as_bytes());
    assert!(text.contains(&format!("\"manifest\":\"{hash}\"")));
    assert!(text.contains("Innehållets summa") && text.contains("KS 2026/118"));
}

fn base64_of(text: &str) -> Option<String> {
    use base64::Engine;
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(text)
        .ok()?;
    String::from_utf8(bytes).ok()
}
