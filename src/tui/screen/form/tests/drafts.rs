//! Rule 10: what is typed is never lost, and only what is on disk is said to be.

use super::super::{SEAL, SUBMIT};
use super::*;
use crate::domain::{Fault, Refusal};

#[test]
fn rule_10_a_changed_field_is_sealed_when_left_and_said_only_when_it_is_on_disk() {
    let mut world = World::edit();
    world.retype("Vattenverk Norra");
    assert!(world.drafts().is_empty());
    world.press(KeyCode::Tab);
    let draft = world.drafts()[0];
    assert_eq!(
        draft.typed,
        [("title".to_owned(), "Vattenverk Norra".to_owned())]
    );
    assert_eq!(draft.base, 7);
    assert!(world.said.is_empty() && world.status().is_empty());
    world.sealed();
    // The status line tells: a message would push aside one that says what is wrong.
    assert!(world.said.is_empty());
    assert_eq!(world.status(), "Utkast sparat 09:41:07.");
    world.press(KeyCode::Tab);
    assert_eq!(
        world.drafts().len(),
        1,
        "an unchanged field is not sealed again"
    );
    world.press(KeyCode::F(2));
    world.sealed();
    assert_eq!(world.last_said(), "Utkast sparat 09:41:07.");
}

#[test]
fn rule_10_what_can_not_be_read_yet_is_kept_as_typed() {
    let mut world = World::edit();
    world.to("tolerable_outage");
    world.retype("24 tim");
    world.act(|form, cx| form.before_lock(cx));
    let draft = world.drafts()[0].clone();
    assert_eq!(
        draft.typed,
        [("tolerable_outage".to_owned(), "24 tim".to_owned())]
    );
    assert_eq!(draft.focus, "tolerable_outage");

    let mut again = World::opening(Kind::ProtectiveValue, Some(ID), None);
    let mut seed = seed();
    seed.draft = Some(draft);
    again.seed(seed);
    assert_eq!(again.focus(), "tolerable_outage");
    assert_eq!(again.text("tolerable_outage"), "24 tim");
    assert_eq!(again.fault("tolerable_outage"), Some("span-unreadable"));
    assert_eq!(
        again.last_said(),
        "Utkastet från 2026-11-22 09:41 är återställt. Du är tillbaka i Tål avbrott."
    );
}

#[test]
fn rule_10_every_kind_of_field_comes_back_from_a_draft() {
    let mut world = World::fresh();
    let typed: Vec<(String, String)> = VALUES
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect();
    let draft = Draft {
        key: world.sheet().key(),
        base: 0,
        typed: typed.clone(),
        focus: "reason".into(),
        at: world.now,
    };
    let mut with = blank(Kind::ProtectiveValue);
    with.links = vec![owner()];
    with.draft = Some(draft);
    world = World::opening(Kind::ProtectiveValue, None, None);
    world.seed(with);
    world.press(KeyCode::F(2));
    assert_eq!(world.drafts()[0].typed, typed);
}

#[test]
fn a_draft_of_an_older_version_says_so() {
    let mut world = World::opening(Kind::ProtectiveValue, Some(ID), None);
    let mut old = seed();
    old.draft = Some(Draft {
        key: crate::desk::DraftKey {
            kind: Kind::ProtectiveValue,
            id: Some(ID),
        },
        base: 5,
        typed: vec![
            ("title".into(), "Vattenverk".into()),
            ("gone".into(), "x".into()),
        ],
        focus: "gone".into(),
        at: world.now,
    });
    old.draft_is_stale = true;
    world.seed(old);
    assert!(
        world
            .last_said()
            .contains("började på version 5, nu gäller 7")
    );
    world.shows("Tidigare: Vattenverk Åsö");
}

#[test]
fn a_draft_that_says_what_stands_is_dropped_without_a_word() {
    let mut world = World::opening(Kind::ProtectiveValue, Some(ID), None);
    let mut same = seed();
    same.draft = Some(Draft {
        key: crate::desk::DraftKey {
            kind: Kind::ProtectiveValue,
            id: Some(ID),
        },
        base: 6,
        typed: vec![("title".into(), "Vattenverk Åsö".into())],
        focus: "title".into(),
        at: world.now,
    });
    world.seed(same);
    assert!(matches!(world.asks.last(), Some((_, Ask::DropDraft(_)))));
    assert!(world.said.is_empty());
}

#[test]
fn a_copy_gives_way_to_a_draft_that_was_begun() {
    let mut world = World::opening(Kind::ProtectiveValue, None, Some(ID));
    let mut copy = seed();
    copy.id = None;
    copy.base = 0;
    copy.label = String::new();
    copy.draft = Some(Draft {
        key: crate::desk::DraftKey {
            kind: Kind::ProtectiveValue,
            id: None,
        },
        base: 0,
        typed: vec![("title".into(), "Begonnen".into())],
        focus: "title".into(),
        at: world.now,
    });
    world.seed(copy);
    assert_eq!(
        (world.text("title"), world.text("info_level")),
        ("Begonnen".into(), String::new())
    );
    assert!(world.last_said().contains("i stället för kopian"));
}

#[test]
fn leaving_waits_until_the_draft_is_on_disk() {
    let mut world = World::edit();
    world.retype("Åsö");
    world.press(KeyCode::Esc);
    world.press(KeyCode::Char('l'));
    assert!(!world.gone);
    world.sealed();
    assert!(world.gone);
}

#[test]
fn who_types_on_while_leaving_stays() {
    let mut world = World::edit();
    world.retype("Åsö");
    world.press(KeyCode::Esc);
    world.press(KeyCode::Char('l'));
    world.type_in("n");
    world.sealed();
    assert!(!world.gone);
    assert_eq!(world.text("title"), "Åsön");
}

#[test]
fn a_draft_that_could_not_be_sealed_keeps_the_form_open() {
    let mut world = World::edit();
    world.retype("Åsö");
    world.press(KeyCode::Esc);
    world.press(KeyCode::Char('l'));
    world.answer(SEAL, Err(Trouble::new("disk-full")));
    assert!(!world.gone && world.said.last().unwrap().0 == Tone::Error);
    assert_eq!(world.text("title"), "Åsö");
    world.asks.clear();
    world.press(KeyCode::F(2));
    assert_eq!(world.drafts().len(), 1);
}

#[test]
fn restoring_the_last_changed_field_drops_the_draft() {
    let mut world = World::edit();
    world.retype("Åsö");
    world.press(KeyCode::Tab);
    world.sealed();
    world.press(KeyCode::BackTab);
    world.ctrl('r');
    assert_eq!(world.text("title"), "Vattenverk Åsö");
    world.ctrl('z');
    assert_eq!(world.text("title"), "Åsö");
    world.ctrl('r');
    world.press(KeyCode::Tab);
    assert!(matches!(world.asks.last(), Some((_, Ask::DropDraft(_)))));
    assert!(world.status().is_empty());
}

#[test]
fn an_answer_never_writes_over_what_was_typed() {
    let mut world = World::edit();
    world.retype("Mitt namn");
    let mut newer = seed();
    newer.base = 8;
    set(&mut newer, "title", "Deras namn");
    set(&mut newer, "foreign_level", "NATO SECRET");
    world.act(|form, cx| form.refresh(cx));
    world.seed(newer);
    assert_eq!(world.text("title"), "Mitt namn");
    assert_eq!(world.text("foreign_level"), "NATO SECRET");
    assert!(
        world
            .last_said()
            .contains("SV-0012 fick version 8 under tiden. Ett fält")
    );
    world.shows("Ändrat av annan, nu: Deras namn");
    world.press(KeyCode::F(5));
    world.press(KeyCode::Enter);
    assert_eq!(world.submitted().unwrap().base, 8);
}

#[test]
fn changed_meanwhile_keeps_what_is_typed_and_fetches_what_stands() {
    let mut world = World::edit();
    world.retype("Mitt namn");
    world.press(KeyCode::F(5));
    world.press(KeyCode::Enter);
    world.asks.clear();
    world.answer(
        SUBMIT,
        Err(Trouble::Refused(
            Refusal::new("changed-meanwhile").arg("label", "SV-0012"),
        )),
    );
    assert!(matches!(world.asks.last(), Some((_, Ask::Form { .. }))));
    assert!(!world.gone);
    world.type_in("!");
    assert_eq!(world.text("title"), "Mitt namn!");
}

#[test]
fn what_is_wrong_with_no_field_of_the_form_is_said() {
    let mut world = World::edit();
    world.retype("Mitt namn");
    world.press(KeyCode::F(5));
    world.press(KeyCode::Enter);
    let mut refusal = Refusal::new("fields-at-fault");
    refusal.faults.push(Fault::new("", "unknown-field"));
    world.answer(SUBMIT, Err(Trouble::Refused(refusal)));
    assert!(world.last_said().contains("finns inte i den här versionen"));
}

#[test]
fn saved_is_said_with_version_time_entry_and_who_is_to_review_and_the_draft_goes() {
    let mut world = World::edit();
    world.retype("Mitt namn");
    world.press(KeyCode::F(5));
    world.press(KeyCode::Enter);
    let link = Link {
        id: ID,
        kind: Kind::ProtectiveValue,
        label: "SV-0012".into(),
        title: "Mitt namn".into(),
    };
    let at = world.now;
    world.answer(
        SUBMIT,
        Ok(Told::Saved {
            seq: 9,
            links: vec![link],
            at,
        }),
    );
    assert_eq!(
        world.last_said(),
        "SV-0012 version 8 sparad 09:41:07, post 9. Ska granskas av den andra."
    );
    assert!(world.gone);
    assert!(matches!(world.asks.last(), Some((_, Ask::DropDraft(_)))));
}

#[test]
fn records_of_a_draft_that_have_no_name_yet_are_asked_for() {
    let mut world = World::opening(Kind::ProtectiveValue, None, None);
    let mut seed = blank(Kind::ProtectiveValue);
    seed.draft = Some(Draft {
        key: crate::desk::DraftKey {
            kind: Kind::ProtectiveValue,
            id: None,
        },
        base: 0,
        typed: vec![("owner".into(), OWNER.to_string())],
        focus: "owner".into(),
        at: world.now,
    });
    world.seed(seed);
    world.shows("(posten hämtas)");
    assert!(matches!(
        world.asks.last(),
        Some((super::super::NAMES, Ask::Picks(_)))
    ));
    world.answer(super::super::NAMES, Ok(picks()));
    world.shows("Tekniska nämnden (EN-0003)");
}
