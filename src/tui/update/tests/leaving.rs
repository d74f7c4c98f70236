//! Locking and leaving: when it happens, and that nothing is lost or left behind.

use super::holding;
use crate::desk::{Ask, Told, Trouble};
use crate::tui::testing::world::{World, session};
use crate::tui::testing::{Stage, options};
use crate::tui::{Context, Signal};
use std::time::Duration;

#[test]
fn locking_leaves_nothing_of_what_was_shown_in_either_buffer() {
    let mut stage = Stage::open();
    stage.size(120, 40).keys("2 j Enter");
    assert!(stage.text().contains("Råvattenledning"));
    stage.keys("F12");
    assert!(stage.asked.ends_with(&["lock", "look-ahead"]));
    assert!(stage.wiped > 0 && !stage.model.is_open());
    let remains = stage.remains();
    for word in [
        "Råvatten",
        "SV-00",
        "Vattenverk",
        "A. Lind",
        "HEMLIG",
        "B. Ek",
    ] {
        assert!(!remains.contains(word), "{word} in\n{remains}");
    }
}

#[test]
fn what_was_closed_is_dropped_after_the_frame_and_at_once_when_it_locks() {
    let mut stage = Stage::open();
    stage.keys("7 2");
    assert!(!stage.model.gone.is_empty());
    stage.model.let_go();
    assert!(stage.model.gone.is_empty());
    stage.keys("7 2 F12");
    assert!(stage.model.gone.is_empty() && !stage.model.is_open());
}

#[test]
fn it_locks_when_no_key_has_come_for_the_time_set_and_warns_a_minute_before() {
    let mut stage = Stage::open();
    stage.wait(239);
    assert!(!stage.text().contains("Låser om"));
    assert!(stage.text().contains("lås 1:01"));
    stage.wait(2);
    assert!(stage.text().contains("Låser om 59 s"), "{}", stage.text());
    stage.keys("j").wait(200);
    assert!(stage.model.is_open());
    stage.wait(100);
    assert!(!stage.model.is_open());
    assert!(stage.text().contains("Lås upp registret"));
}

#[test]
fn a_key_that_wakes_a_machine_after_the_time_is_over_locks_and_does_nothing_else() {
    let mut stage = Stage::open();
    stage.keys("2 e xyz");
    // It slept: no tick came meanwhile.
    stage.now += jiff::SignedDuration::from_hours(8);
    stage.keys("q");
    assert!(!stage.model.is_open());
    let text = stage.text();
    assert!(
        text.contains("Låst, eftersom ingen tangent") && !text.contains('•'),
        "{text}"
    );
    assert!(stage.asked.contains(&"seal-draft"));
    // What was typed before stands there again, and the key that woke it does not.
    stage.keys("hemligt Enter");
    assert!(stage.text().contains("Du är tillbaka i utkastet"));
    let mut pasted = Stage::open();
    pasted.now += jiff::SignedDuration::from_hours(8);
    pasted.model.set_now(pasted.now);
    pasted.paste("hemligt");
    assert!(!pasted.model.is_open() && !pasted.text().contains('•'));
}

#[test]
fn a_clock_that_was_set_back_does_not_keep_it_open_for_ever() {
    let mut stage = Stage::open();
    stage.now -= jiff::SignedDuration::from_hours(5);
    stage.wait(1);
    assert_eq!(stage.model.until_lock(), Some(Duration::from_secs(300)));
    stage.wait(300);
    assert!(!stage.model.is_open());
}

#[test]
fn drafts_are_sealed_before_the_keys_go_and_the_same_custodian_gets_back_to_them() {
    let mut stage = Stage::open();
    stage.keys("2 e");
    assert_eq!(stage.model.context(), Context::Form);
    stage.keys("xyz F12");
    let at = |name| stage.asked.iter().position(|asked| *asked == name);
    assert!(at("seal-draft").unwrap() < at("lock").unwrap());
    assert!(!stage.remains().contains("xyz"));
    stage.keys("hemligt Enter");
    assert_eq!(stage.model.context(), Context::Form);
    assert!(stage.text().contains("Du är tillbaka i utkastet"));
}

#[test]
fn another_custodian_does_not_get_the_formers_form() {
    let world = World::new();
    let mut times = 0;
    let answers = move |ask: &Ask| {
        if let Ask::Unlock { .. } = ask {
            times += 1;
            let mut session = session();
            if times > 1 {
                session.name = "B. Ek".into();
            }
            return Some(Ok(Told::Opened(Box::new(session))));
        }
        world.answer(ask)
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.keys("hemligt Enter 2 e xyz F12 hemligt Enter");
    assert_eq!(stage.model.context(), Context::Overview);
}

#[test]
fn a_draft_that_could_not_be_sealed_is_told_at_the_gate() {
    let mut stage = holding(|ask| matches!(ask, Ask::SealDraft(_)));
    stage.keys("2 e xyz F12");
    stage.answer(Err(Trouble::new("disk-full").arg("path", "/srv/skans")));
    assert!(
        stage.text().contains("! Disken är full: /srv/skans"),
        "{}",
        stage.text()
    );
}

#[test]
fn leaving_a_form_for_another_view_is_asked_about_and_seals_the_draft() {
    let mut stage = Stage::open();
    stage.keys("2 e xyz Ctrl+P personer Enter");
    assert!(
        stage.text().contains("Lämna formuläret?"),
        "{}",
        stage.text()
    );
    stage.keys("Enter s");
    assert_eq!(stage.model.context(), Context::Form);
    stage.keys("Ctrl+P personer Enter l");
    assert_eq!(stage.model.context(), Context::List);
    assert!(stage.asked.contains(&"seal-draft"));
    assert!(stage.text().contains("Översikt › Personer"));
}

#[test]
fn quitting_locks_first_and_leaves_when_the_keeper_has_answered() {
    let mut stage = holding(|ask| matches!(ask, Ask::Lock));
    stage.keys("Ctrl+Q");
    assert!(!stage.left && !stage.model.is_open());
    assert!(stage.asked.ends_with(&["lock", "look-ahead"]));
    stage.answer(Ok(Told::Locked));
    assert!(stage.left);
    let mut hurried = holding(|ask| matches!(ask, Ask::Lock));
    hurried.keys("Ctrl+Q Ctrl+Q");
    assert!(hurried.left);
}

#[test]
fn a_signal_to_end_seals_drafts_without_asking() {
    let mut stage = Stage::open();
    stage.keys("2 e xyz");
    stage.signal(Signal::Terminate);
    assert!(stage.asked.contains(&"seal-draft"));
    assert!(stage.left);
}

#[test]
fn esc_leads_back_to_the_overview_and_never_out() {
    let mut stage = Stage::open();
    stage.keys("2 Enter t Esc Esc Esc Esc Esc");
    assert_eq!(stage.model.context(), Context::Overview);
    assert!(!stage.left && stage.model.is_open());
}
