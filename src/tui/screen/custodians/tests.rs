use super::seat::Seat;
use crate::desk::{Ask, CardTold, CustodyOrder, Told};
use crate::domain::{Compartment, Role};
use crate::tui::screen::guide::stage::{Stage as Bare, asked, running};
use crate::tui::testing::Stage;
use crate::tui::widget::found::Found;
use crossterm::event::KeyCode;
use std::path::PathBuf;

#[test]
fn the_palette_leads_to_the_custodians_and_enter_changes_nothing() {
    let mut stage = Stage::open();
    stage.size(120, 40).keys(": n y c k e l b Enter");
    let shown = stage.text();
    assert!(
        shown.contains("A. Lind") && shown.contains("B. Ek"),
        "{shown}"
    );
    assert!(shown.contains("Återställningsblad: inga"), "{shown}");
    let before = stage.asked.len();
    stage.keys("t");
    assert!(stage.text().contains("Ta bort"), "{}", stage.text());
    stage.keys("Enter Space t");
    assert_eq!(
        stage.asked.len(),
        before,
        "neither Enter, Space nor the key that asked answers"
    );
    stage.keys("Esc");
    assert_eq!(stage.asked.len(), before);
    stage.keys("j t j");
    assert_eq!(stage.asked.last().copied(), Some("propose"));
}

#[test]
fn the_office_is_handed_over_in_one_change_and_not_to_whoever_has_it() {
    let mut stage = Stage::open();
    stage.size(80, 24).keys(": n y c k e l b Enter l");
    assert!(stage.text().contains("redan"), "{}", stage.text());
    stage.keys("j l j");
    assert_eq!(stage.asked.last().copied(), Some("propose"));
}

#[test]
fn a_role_and_compartments_are_chosen_and_proposed_by_a_letter() {
    let mut stage = Stage::open();
    stage.size(80, 24).keys(": n y c k e l b Enter j o");
    let before = stage.asked.len();
    stage.keys("Enter j j j j j Space");
    assert_eq!(stage.asked.len(), before, "Enter proposes nothing");
    assert!(stage.text().contains("[ ] personal"), "{}", stage.text());
    stage.keys("f");
    assert_eq!(stage.asked.last().copied(), Some("propose"));
}

#[test]
fn a_new_custodian_is_seen_with_the_fingerprint_before_anything_is_proposed() {
    let stage = Bare::new();
    let mut seat = Seat::add(Found::new(
        &[PathBuf::from("/media/usb/ny.skans-card")],
        None,
    ));
    let deeds = stage.press(&mut seat, KeyCode::Enter);
    assert!(matches!(asked(&deeds)[..], [(_, Ask::Card(_))]));
    let card = CardTold {
        path: "/media/usb/ny.skans-card".into(),
        name: "Cecilia Dahl".into(),
        role: Role::Auditor,
        fingerprint: "0123 4567 89AB CDEF 0123 4567 89AB CDEF".into(),
        known: false,
    };
    stage.told(&mut seat, 1, Told::Card(card));
    let page = running(&stage.draw(&seat, 80, 20));
    assert!(
        page.contains("0123 4567 89AB CDEF 0123 4567 89AB CDEF")
            && page.contains("grupp för grupp"),
        "{page}"
    );
    // Down to personnel, which is taken away; system can't be.
    stage.keys(&mut seat, "jjjjj jj ");
    let deeds = stage.keys(&mut seat, "f");
    match asked(&deeds)[..] {
        [(_, Ask::Propose(CustodyOrder::Add { role, reach, .. }))] => {
            assert_eq!(*role, Some(Role::Auditor));
            assert_eq!(
                reach[..],
                [
                    Compartment::Organisation,
                    Compartment::Analysis,
                    Compartment::System
                ]
            );
        }
        _ => panic!("not proposed"),
    }
    stage.draw_everywhere(&seat);
}

#[test]
fn a_passphrase_is_changed_by_three_hidden_lines_that_agree() {
    let mut stage = Stage::open();
    stage.size(80, 24).keys(": n y c k e l b Enter p");
    let before = stage.asked.len();
    stage.keys("gammal Enter nyfras Enter annan Enter");
    assert_eq!(stage.asked.len(), before, "{}", stage.text());
    assert!(!stage.text().contains("nyfras"), "{}", stage.text());
}
