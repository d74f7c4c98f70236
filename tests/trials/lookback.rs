//! What is told afterwards: the history of a record, the journal, and that a number was shown.

use crate::answers::answered;
use crate::desk::Desk;
use crate::walk::{read, unit, water};
use crate::world::World;
use skans::desk::{Ask, Told};
use skans::domain::{Command, Kind, Purpose, RecordId};
use skans::say;
use skans::views::ReviewMark;
use skans::words::{Language, Words};

#[test]
fn the_history_tells_who_when_and_what_became_of_what() {
    let world = World::new();
    let mut chief = world.opened("chief");
    let id = water(&mut chief);
    world.pass(90);
    chief.change(Kind::ProtectiveValue, id, &[("tolerable_outage", "24h")]);
    drop(chief);
    let mut deputy = world.opened("deputy");
    deputy.send_back(id, "Ange källan").unwrap();
    let detail = deputy.detail(id);
    assert_eq!(detail.mark, ReviewMark::Returned);
    assert_eq!(
        detail.returned,
        Some(("Ange källan".to_owned(), "Björn Ekman".to_owned()))
    );
    deputy
        .do_it(Command::End {
            id,
            base: 2,
            on: jiff::civil::date(2026, 11, 23),
            reason: "Rivet".to_owned(),
        })
        .unwrap();
    let history = deputy.history(id);
    let acts: Vec<_> = history
        .iter()
        .map(|item| {
            (
                item.act,
                item.version,
                item.who.as_str(),
                item.remark.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        acts,
        [
            ("ended", 3, "Björn Ekman", Some("Rivet")),
            ("returned", 2, "Björn Ekman", Some("Ange källan")),
            ("changed", 2, "Astrid Lindqvist", None),
            ("created", 1, "Astrid Lindqvist", Some("Ny analys")),
        ]
    );
    let change = &history[2];
    assert_eq!(change.diffs.len(), 1);
    let (_, old, new) = read(Kind::ProtectiveValue, &change.diffs[0]);
    assert_eq!((old.as_str(), new.as_str()), ("48 timmar", "24 timmar"));
    assert_eq!(
        history[2].at.as_second() - history[3].at.as_second(),
        90 * 60
    );
    // An ended record is not edited; undoing the ending takes it up again.
    let form = Ask::Form {
        kind: Kind::ProtectiveValue,
        id: Some(id),
        like: None,
    };
    answered(deputy.ask(form), "record-ended", &["SV-0001"]);
    let ending = history[0].seq;
    deputy.undo(ending, "Fel post").unwrap();
    let again = &deputy.history(id)[0];
    assert_eq!(
        (again.act, again.remark.as_deref()),
        ("reopened", Some("Fel post"))
    );
    answered(
        deputy.undo(ending, "en gång till"),
        "already-undone",
        &[&ending.to_string()],
    );
}

#[test]
fn a_number_is_journalled_before_it_is_shown_and_only_in_codes() {
    let world = World::new();
    let mut chief = world.opened("chief");
    let typed = [("name", "Karin Alm"), ("person_no", "19811228-9874")];
    let person = chief.make(Kind::Person, &typed);
    let masked = format!(
        "{:?}",
        say::shown(&Words::new(Language::Sv), &shown(&mut chief, person))
    );
    assert!(masked.contains("19••••••-••••"), "{masked}");
    let before = chief.journal().len();
    let number = chief.unmask(person, "person_no", Purpose::Supervision);
    assert_eq!(number, "19811228-9874");
    let journal = chief.journal();
    assert_eq!(journal.len(), before + 1);
    let entry = &journal[0];
    assert_eq!(
        (entry.what, entry.object.as_ref().map(|link| link.id)),
        ("unmasked", Some(person))
    );
    assert_eq!(
        entry.remark.as_deref(),
        Some("field=person_no purpose=supervision")
    );
    let history = chief.history(person);
    assert_eq!(
        (history[0].act, history[0].remark.as_deref()),
        ("unmasked", Some("supervision"))
    );
    let empty = Ask::Unmask {
        id: person,
        field: "contact",
        purpose: Purpose::Supervision,
    };
    answered(chief.ask(empty), "nothing-to-show", &[]);
    drop(chief);

    // Where nothing can be journalled, nothing is shown.
    let segment = world.place().join("journal/00000001.skj");
    let mut bytes = std::fs::read(&segment).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    std::fs::write(&segment, bytes).unwrap();
    let mut chief = world.opened("chief");
    assert!(chief.chain_news().broken.is_some());
    let ask = Ask::Unmask {
        id: person,
        field: "person_no",
        purpose: Purpose::Supervision,
    };
    answered(chief.ask(ask), "register-read-only", &[]);
}

fn shown(desk: &mut Desk, person: RecordId) -> skans::views::Shown {
    let detail = desk.detail(person);
    let mut lines = detail.sections.into_iter().flat_map(|(_, lines)| lines);
    lines
        .find(|line| line.field.name == "person_no")
        .unwrap()
        .shown
}

#[test]
fn the_journal_is_one_chain_from_the_first_entry_to_the_last() {
    let world = World::new();
    let mut chief = world.opened("chief");
    let id = unit(&mut chief, "Nämnd");
    chief.lock();
    let mut deputy = world.opened("deputy");
    deputy.approve(id).unwrap();
    assert!(deputy.chain_news().finished.is_some());
    let chain = deputy.verify();
    let journal = deputy.journal();
    assert_eq!(
        (chain.total, chain.checked),
        (journal.len() as u64, journal.len() as u64)
    );
    let what: Vec<_> = journal.iter().rev().map(|item| item.what).collect();
    assert_eq!(
        what,
        [
            "genesis", "created", "unlocked", "unlocked", "created", "unlocked", "approved"
        ]
    );
    for pair in journal.windows(2) {
        assert_eq!(
            (pair[0].seq, &pair[0].previous),
            (pair[1].seq + 1, &pair[1].link_hash)
        );
        assert!(pair[0].at >= pair[1].at && pair[0].checked);
    }
    let first = journal.last().unwrap();
    assert_eq!(
        (first.seq, first.previous.as_str()),
        (1, "0".repeat(64).as_str())
    );
    // A page, and the pages of one record.
    let page = Ask::Journal {
        before: 4,
        count: 2,
        object: None,
    };
    let Ok(Told::Journal(page)) = deputy.ask(page) else {
        panic!("not what was asked")
    };
    let seqs: Vec<u64> = page.items.iter().map(|item| item.seq).collect();
    assert_eq!((page.total, seqs), (7, vec![3, 2]));
    let about = Ask::Journal {
        before: u64::MAX,
        count: 10,
        object: Some(id),
    };
    let Ok(Told::Journal(about)) = deputy.ask(about) else {
        panic!("not what was asked")
    };
    let seqs: Vec<u64> = about.items.iter().map(|item| item.seq).collect();
    assert_eq!(seqs, [7, 5]);
}
