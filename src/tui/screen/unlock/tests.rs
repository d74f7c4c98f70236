//! The gate: nothing is told before it is open, and no passphrase lingers.

use crate::desk::{Ask, MediaTold, Told, Trouble};
use crate::tui::Options;
use crate::tui::testing::world::{World, session};
use crate::tui::testing::{Stage, options};
use std::cell::Cell;
use std::path::PathBuf;
use std::rc::Rc;

#[test]
fn nothing_of_the_register_is_seen_before_it_is_open() {
    let text = Stage::gate().size(120, 40).text();
    for word in [
        "exempelstad",
        "Exempelstad",
        "Lind",
        "HEMLIG",
        "ÖVNING",
        "/srv",
    ] {
        assert!(!text.contains(word), "{word} in\n{text}");
    }
}

#[test]
fn a_wrong_passphrase_is_told_and_wiped_and_typed_again() {
    let mut stage = Stage::gate();
    stage.keys("hemlgt Enter");
    let text = stage.text();
    assert!(!text.contains('•'), "{text}");
    assert!(text.contains(" ! "), "{text}");
    stage.keys("hemligt Enter");
    assert!(stage.model.is_open());
    assert!(stage.text().contains("Senast upplåst av B. Ek"));
}

#[test]
fn the_passphrase_is_hidden_until_asked_for_and_leaves_no_trace() {
    let mut stage = Stage::gate();
    stage.keys("tallkotte");
    assert!(stage.text().contains("•••••••••") && !stage.text().contains("tallkotte"));
    stage.keys("F9");
    assert!(stage.text().contains("tallkotte"));
    stage.keys("F9");
    assert!(!stage.remains().contains("tallkotte"));
    stage.keys("F9 Enter");
    assert!(!stage.text().contains("tallkotte"));
}

#[test]
fn a_typed_passphrase_is_forgotten_after_a_minute() {
    let mut stage = Stage::gate();
    stage.keys("tallkotte F9").wait(59);
    assert!(stage.text().contains("tallkotte"));
    assert!(stage.model.needs_tick());
    stage.wait(2);
    assert!(stage.text().contains("Lösenfrasen tömdes"));
    assert!(!stage.remains().contains("tallkotte"));
    assert!(!stage.model.needs_tick());
}

#[test]
fn enter_leads_to_what_is_lacking_and_f4_to_the_next_key_file() {
    let mut stage = Stage::gate();
    stage.keys("F4");
    assert!(stage.text().contains("/media/reserv/lind"));
    let world = World::new();
    let bare = Options {
        register: None,
        key_files: Vec::new(),
        ..options()
    };
    let answers = move |ask: &Ask| {
        if let Ask::Unlock {
            register, key_file, ..
        } = ask
        {
            assert_eq!(*register, PathBuf::from("/srv/r"));
            assert_eq!(*key_file, PathBuf::from("/media/n"));
        }
        world.answer(ask)
    };
    let mut stage = Stage::new(bare, Box::new(answers));
    stage.keys("/srv/r Enter");
    stage.paste("/media/n");
    stage.keys("Enter hemligt Enter");
    assert!(stage.model.is_open());
}

#[test]
fn failed_attempts_and_what_opening_found_are_told_first() {
    let answers = |ask: &Ask| match ask {
        Ask::Unlock { .. } => {
            let mut session = session();
            session.failed_unlocks = 2;
            Some(Ok(Told::Opened(Box::new(session))))
        }
        Ask::LookAhead { .. } => Some(Ok(Told::LooksRight)),
        _ => None,
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.keys("hemligt Enter");
    let text = stage.text();
    assert!(
        text.contains("! 2 misslyckade försök att låsa upp"),
        "{text}"
    );
}

/// A desk where a medium comes and goes.
fn with_a_medium(there: &Rc<Cell<bool>>, named: &[PathBuf]) -> Stage {
    let world = World::new();
    let seen = there.clone();
    let answers = move |ask: &Ask| match ask {
        Ask::LookAhead { .. } if !seen.get() => Some(Err(Trouble::new("key-missing"))),
        Ask::Media(beside) => {
            assert_eq!(*beside, [PathBuf::from("/srv/skans")]);
            let key_file = PathBuf::from("/media/ek/ek.skans-key.age");
            Some(Ok(Told::Media(MediaTold {
                key_files: seen.get().then_some(key_file).into_iter().collect(),
                cards: Vec::new(),
            })))
        }
        _ => world.answer(ask),
    };
    let options = Options {
        key_files: named.to_vec(),
        beside: Some(vec![PathBuf::from("/srv/skans")]),
        ..options()
    };
    Stage::new(options, Box::new(answers))
}

#[test]
fn a_medium_that_is_not_there_is_told_before_a_passphrase_is_typed_and_costs_none() {
    let there = Rc::new(Cell::new(false));
    let named = [PathBuf::from("/media/lind/lind.skans-key.age")];
    let mut stage = with_a_medium(&there, &named);
    assert!(stage.text().contains(" ! "), "{}", stage.text());
    stage.keys("hemligt Enter");
    let text = stage.text();
    assert!(text.contains("•••••••") && text.contains(" ! "), "{text}");
    assert!(!stage.asked.contains(&"unlock"), "nothing was sent");
    there.set(true);
    stage.wait(1);
    let text = stage.text();
    assert!(text.contains("•••••••") && !text.contains(" ! "), "{text}");
    stage.keys("Enter");
    assert!(stage.model.is_open());
}

#[test]
fn a_key_file_on_a_medium_that_comes_is_found_by_itself() {
    let there = Rc::new(Cell::new(false));
    let mut stage = with_a_medium(&there, &[]);
    assert!(stage.text().contains("Sätt in ditt medium."));
    stage.wait(1);
    assert!(stage.text().contains("Sätt in ditt medium."));
    there.set(true);
    stage.wait(1);
    let text = stage.text();
    assert!(text.contains("/media/ek/ek.skans-key.age"), "{text}");
    assert!(!stage.model.needs_tick(), "nothing is looked for any more");
    stage.keys("hemligt Enter");
    assert!(stage.model.is_open());
}

#[test]
fn f4_finds_the_medium_of_the_next_custodian_though_it_came_later() {
    let there = Rc::new(Cell::new(true));
    let named = [PathBuf::from("/media/lind/lind.skans-key.age")];
    let mut stage = with_a_medium(&there, &named);
    stage.keys("F4");
    assert!(stage.text().contains("/media/ek/ek.skans-key.age"));
    stage.keys("F4");
    assert!(stage.text().contains("/media/lind/lind.skans-key.age"));
    there.set(false);
    stage.keys("F4");
    assert!(stage.text().contains("Ingen annan nyckelfil hittades"));
}
