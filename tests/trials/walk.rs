//! The daily work of two custodians, from the first record to the journal that tells of it.

use crate::answers::answered;
use crate::desk::{Desk, draft};
use crate::world::{World, phrase};
use skans::crypto::sha256;
use skans::disk::RealDisk;
use skans::domain::{Act, Command, Compartment, Kind, RecordId};
use skans::fields::catalogue;
use skans::register::{self, Register};
use skans::say;
use skans::views::{FieldDiff, ReviewMark};
use skans::words::{Language, Words};
use std::path::PathBuf;
use std::sync::Arc;

/// A field's change as people read it: name, old, new.
pub fn read(kind: Kind, diff: &FieldDiff) -> (String, String, String) {
    let words = Words::new(Language::Sv);
    (
        say::field(&words, kind, diff.field.name),
        say::shown(&words, &diff.before),
        say::shown(&words, &diff.after),
    )
}

/// The register without the desk, for looking at what stands in its entries.
fn bare(world: &World) -> Register {
    register::open(
        Arc::new(RealDisk),
        &world.place(),
        &world.key("deputy"),
        &phrase("deputy"),
        catalogue(),
        jiff::Timestamp::from_second(1_795_500_000).unwrap(),
        &mut |_, _, _| {},
    )
    .unwrap()
}

/// The line of a record as it stands in its entry.
fn record_line(register: &Register, seq: u64, id: RecordId) -> Vec<u8> {
    let mut entry = register.entry(seq).unwrap();
    let id = format!("\"id\":\"{id}\"");
    for number in 0..entry.parts.len() {
        let opened = register.take_wanted(&mut entry, number, &Compartment::ALL);
        let opened = opened.unwrap().unwrap();
        let mut lines = opened.payload.split(|byte| *byte == b'\n');
        let holds = |line: &&[u8]| String::from_utf8_lossy(line).contains(&id);
        if let Some(line) = lines.find(holds) {
            return line.to_vec();
        }
    }
    panic!("no line of {id} in entry {seq}");
}

pub fn unit(desk: &mut Desk, name: &str) -> RecordId {
    desk.make(Kind::Unit, &[("name", name), ("unit_kind", "namnd")])
}

pub fn water(desk: &mut Desk) -> RecordId {
    desk.submit(
        Kind::ProtectiveValue,
        None,
        &[
            ("title", "Vattenverk Åsö"),
            ("value_kind", "anlaggning"),
            ("consequence", "b"),
            ("tolerable_outage", "48h"),
        ],
        Some("Ny analys"),
    )
    .unwrap()
    .id
}

#[test]
fn what_one_writes_the_other_approves_by_the_hash_of_its_very_bytes() {
    let world = World::new();
    let mut chief = world.opened("chief");
    let id = water(&mut chief);
    assert_eq!(chief.detail(id).mark, ReviewMark::New);
    let own = chief.waiting(id).unwrap();
    assert!(!own.mine_to_decide);
    drop(chief);

    let mut deputy = world.opened("deputy");
    let item = deputy.waiting(id).unwrap();
    assert!(item.mine_to_decide);
    assert_eq!((item.version, item.approved_version), (1, 0));
    assert_eq!(
        (item.author.as_str(), item.reason.as_deref()),
        ("Astrid Lindqvist", Some("Ny analys"))
    );
    assert!(
        item.diffs
            .iter()
            .all(|diff| read(Kind::ProtectiveValue, diff).1.is_empty())
    );
    let approval = deputy.approve(id).unwrap();
    assert!(deputy.waiting(id).is_none());
    let detail = deputy.detail(id);
    assert_eq!(detail.mark, ReviewMark::Approved);
    let (by, _, version) = detail.approved.unwrap();
    assert_eq!((by.as_str(), version), ("Björn Ekman", 1));
    drop(deputy);

    let register = bare(&world);
    let line = record_line(&register, item.seq, id);
    assert!(line.starts_with(b"{\"put\":\"protective_value\""));
    assert_eq!(item.hash.0, sha256(&[&line]));
    let told = register.tell(approval.seq).unwrap();
    let signed: Vec<_> = told.acts.iter().map(|(act, _)| act).collect();
    assert!(matches!(signed[..], [Act::Approve(of, 1, hash)] if *of == id && *hash == item.hash));
}

#[test]
fn a_change_after_the_approval_shows_what_differs_from_what_was_approved() {
    let world = World::new();
    let mut chief = world.opened("chief");
    let id = water(&mut chief);
    drop(chief);
    let mut deputy = world.opened("deputy");
    deputy.approve(id).unwrap();
    drop(deputy);

    let mut chief = world.opened("chief");
    chief.change(Kind::ProtectiveValue, id, &[("tolerable_outage", "24h")]);
    // Two changes, one of them back to what was approved: the difference is from the approval, not from the last.
    chief.change(
        Kind::ProtectiveValue,
        id,
        &[
            ("tolerable_outage", "12h"),
            ("consequence", "c"),
            ("info_level", "h"),
        ],
    );
    chief.change(Kind::ProtectiveValue, id, &[("consequence", "b")]);
    let detail = chief.detail(id);
    assert_eq!((detail.mark, detail.version), (ReviewMark::Changed, 4));
    let seed = chief.form(Kind::ProtectiveValue, Some(id));
    let words = Words::new(Language::Sv);
    let field = |name| seed.fields.iter().find(|field| field.name == name).unwrap();
    let approved = field("tolerable_outage").approved.as_ref().unwrap();
    assert_eq!(say::shown(&words, approved), "48 timmar");
    assert!(field("consequence").approved.is_none());
    drop(chief);

    let mut deputy = world.opened("deputy");
    let item = deputy.waiting(id).unwrap();
    assert_eq!((item.version, item.approved_version), (4, 1));
    let diffs: Vec<_> = item
        .diffs
        .iter()
        .map(|diff| read(Kind::ProtectiveValue, diff))
        .collect();
    let line = |name: &str, old: &str, new: &str| (name.to_owned(), old.to_owned(), new.to_owned());
    let level = words.get("field-protective_value-info_level");
    let outage = words.get("field-protective_value-tolerable_outage");
    assert_eq!(
        diffs,
        [
            line(&level, "", "Hemlig"),
            line(&outage, "48 timmar", "12 timmar")
        ]
    );
    deputy.approve(id).unwrap();
    assert_eq!(deputy.detail(id).mark, ReviewMark::Approved);
}

#[test]
fn a_form_that_was_begun_on_an_older_version_is_refused_and_its_draft_kept() {
    let world = World::new();
    let mut chief = world.opened("chief");
    let id = water(&mut chief);
    chief
        .seal_draft(draft(
            Kind::ProtectiveValue,
            Some(id),
            1,
            &[("reason", "Min text")],
        ))
        .unwrap();
    drop(chief);
    let mut deputy = world.opened("deputy");
    deputy.change(Kind::ProtectiveValue, id, &[("tolerable_outage", "24h")]);
    drop(deputy);

    let mut chief = world.opened("chief");
    let before = chief.journal().len();
    let typed = [("reason", "Min text")];
    let stale = chief.submit(Kind::ProtectiveValue, Some((id, 1)), &typed, None);
    answered(stale, "changed-meanwhile", &["SV-0001", "2"]);
    assert_eq!(chief.journal().len(), before);
    let seed = chief.form(Kind::ProtectiveValue, Some(id));
    assert!(seed.draft_is_stale);
    let kept = seed.draft.unwrap();
    assert_eq!((kept.base, kept.typed[0].1.as_str()), (1, "Min text"));
    // On what stands now, the same text goes in, and takes nothing of the other's away.
    chief
        .submit(Kind::ProtectiveValue, Some((id, 2)), &typed, None)
        .unwrap();
    let seed = chief.form(Kind::ProtectiveValue, Some(id));
    assert!(seed.draft.is_none());
    let text = |name| {
        &seed
            .fields
            .iter()
            .find(|field| field.name == name)
            .unwrap()
            .text
    };
    assert_eq!(
        (text("reason").as_str(), text("tolerable_outage").as_str()),
        ("Min text", "24h")
    );
}

#[test]
fn a_draft_survives_a_kill_and_belongs_to_its_author() {
    let world = World::new();
    let mut chief = world.opened("chief");
    chief
        .seal_draft(draft(Kind::Person, None, 0, &[("name", "Karin")]))
        .unwrap();
    let left = world.killed("left");
    let mut other = world.desk();
    other
        .unlock(&left, &world.key("deputy"), phrase("deputy"))
        .unwrap();
    assert!(other.form(Kind::Person, None).draft.is_none());
    other
        .unlock(&left, &world.key("chief"), phrase("chief"))
        .unwrap();
    let kept = other.form(Kind::Person, None).draft.unwrap();
    assert_eq!(
        (kept.typed[0].1.as_str(), kept.focus.as_str()),
        ("Karin", "name")
    );
}

#[test]
fn an_organisation_is_imported_once_found_again_and_undone_as_one() {
    let world = World::new();
    let mut chief = world.opened("chief");
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/lund_organisation.csv");
    let table = chief.table(&file).unwrap();
    assert_eq!((table.rows, table.separator), (36, ','));
    assert_eq!(table.suggestion.unwrap().0, Kind::Unit);
    let plan = chief.plan(&file, Kind::Unit);
    assert_eq!(
        (plan.created, plan.refused),
        (36, 0),
        "{:?}",
        plan.rows
            .iter()
            .flat_map(|row| &row.faults)
            .collect::<Vec<_>>()
    );
    let before = chief.journal().len();
    let receipt = chief.import().unwrap();
    assert_eq!(
        (receipt.created, receipt.updated, receipt.refused),
        (36, 0, 0)
    );
    assert_eq!(chief.journal().len(), before + 1, "one change");
    let board = chief.find(Kind::Unit, "Miljöförvaltningen");
    let words = Words::new(Language::Sv);
    let detail = chief.detail(board);
    let parent = detail
        .sections
        .iter()
        .flat_map(|(_, lines)| lines)
        .find(|line| line.field.name == "parent");
    assert!(say::shown(&words, &parent.unwrap().shown).ends_with("Miljönämnden"));

    let again = chief.plan(&file, Kind::Unit);
    assert_eq!((again.created, again.updated, again.unchanged), (0, 0, 36));
    answered(chief.import(), "nothing-changed", &[]);

    let saved = chief.undo(receipt.seq, "Fel fil").unwrap();
    assert_eq!(saved.seq, receipt.seq + 1);
    assert!(chief.list(Kind::Unit).rows.iter().all(|row| row.ended));
    assert_eq!(chief.journal()[0].what, "undone");
    let again = chief.undo(receipt.seq, "Igen").err();
    assert!(
        matches!(&again, Some(skans::desk::Trouble::Refused(refusal)) if refusal.code == "already-undone"),
        "{again:?}"
    );
    assert_eq!(chief.journal()[1].what, "imported");
}

#[test]
fn several_are_approved_in_one_entry_and_one_that_is_own_stops_all() {
    let world = World::new();
    let mut chief = world.opened("chief");
    let (first, second) = (unit(&mut chief, "Första"), unit(&mut chief, "Andra"));
    drop(chief);
    let mut deputy = world.opened("deputy");
    let third = unit(&mut deputy, "Egen");
    let mut items = Vec::new();
    for id in [first, second, third] {
        let item = deputy.waiting(id).unwrap();
        items.push((id, item.version, item.hash));
    }
    let all = Command::Approve {
        items: items.clone(),
    };
    answered(deputy.do_it(all), "own-work", &["EN-0003"]);
    assert_eq!(
        deputy
            .queue()
            .iter()
            .filter(|item| item.mine_to_decide)
            .count(),
        3,
        "and the founding operator"
    );
    items.pop();
    let before = deputy.journal().len();
    deputy.do_it(Command::Approve { items }).unwrap();
    assert_eq!(deputy.journal().len(), before + 1);
    assert!(deputy.waiting(first).is_none() && deputy.waiting(second).is_none());
    let overview = deputy.overview();
    assert_eq!((overview.to_decide.len(), overview.mine_waiting), (1, 1));
}

#[test]
fn a_change_on_top_of_anothers_waits_until_that_is_approved() {
    let world = World::new();
    let mut chief = world.opened("chief");
    let id = unit(&mut chief, "Nämnd");
    drop(chief);
    let mut deputy = world.opened("deputy");
    deputy.change(Kind::Unit, id, &[("contact", "väster")]);
    // The chief's version can be approved, the deputy's own on top of it not.
    let item = deputy.waiting(id).unwrap();
    assert_eq!((item.version, item.mine_to_decide), (1, true));
    deputy.approve(id).unwrap();
    assert_eq!(deputy.detail(id).mark, ReviewMark::Changed);
    assert!(!deputy.waiting(id).unwrap().mine_to_decide);
    drop(deputy);
    let mut chief = world.opened("chief");
    assert_eq!(chief.waiting(id).unwrap().version, 2);
    chief.approve(id).unwrap();
    assert_eq!(chief.detail(id).mark, ReviewMark::Approved);
}
