//! What the first run must do: keep what was typed, say what is lacking, make nothing by Enter, keep no passphrase.

use super::*;
use crate::desk::FoundOrder;
use crate::domain::InfoLevel;
use crate::tui::screen::guide::stage::{Stage, asked, running, said, says_done};
use std::path::PathBuf;

fn screen() -> FirstRunScreen {
    let media = |name: &str| PathBuf::from(format!("/media/usb/{name}"));
    FirstRunScreen::new(
        Path::new("/srv/register"),
        Found::new(&[media("a.skans-key.age"), media("b.skans-key.age")], None),
        Found::new(&[media("a.card"), media("b.card"), media("c.card")], None),
    )
}

fn at_control(stage: &Stage) -> FirstRunScreen {
    let mut screen = screen();
    assert!(stage.draw_everywhere(&screen)[0].contains("/srv/register"));
    stage.press(&mut screen, KeyCode::Enter);
    stage.keys(&mut screen, "lund");
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(
        narrow.contains("Lund: tillsyn av Länsstyrelsen i Skåne län"),
        "{narrow}"
    );
    stage.press(&mut screen, KeyCode::Enter);
    for _ in 0..3 {
        stage.press(&mut screen, KeyCode::Down);
    }
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("(•) Hemlig (H)"));
    assert!(running(&narrow).contains("inte godkänt för någon nivå"));
    stage.press(&mut screen, KeyCode::Enter);
    stage.draw_everywhere(&screen);
    stage.press(&mut screen, KeyCode::Enter);
    stage.press(&mut screen, KeyCode::F(4));
    assert!(stage.draw(&screen, 80, 20).contains("c.card"));
    stage.press(&mut screen, KeyCode::Enter);
    stage.press(&mut screen, KeyCode::Enter);
    assert!(said(&stage.press(&mut screen, KeyCode::Enter)).contains("lösenfrasen"));
    stage.keys(&mut screen, "hemlig fras");
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(!narrow.contains("hemlig fras"));
    stage.press(&mut screen, KeyCode::Enter);
    assert_eq!(screen.step, Step::Control);
    screen
}

fn ordered(deeds: &[Deed]) -> &FoundOrder {
    match asked(deeds)[..] {
        [(FOUND, Ask::Found(order))] => order,
        _ => panic!("the register was not asked for"),
    }
}

#[test]
fn nothing_is_made_by_enter_and_the_order_holds_what_was_chosen() {
    let stage = Stage::new();
    let mut screen = at_control(&stage);
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(
        narrow.contains("Lund (1281)") && narrow.contains("b.skans-key")
            || narrow.contains("a.skans-key")
    );
    let mut deeds = stage.press(&mut screen, KeyCode::Char('s'));
    stage.draw_everywhere(&screen);
    deeds.extend(stage.press(&mut screen, KeyCode::Enter));
    assert!(asked(&deeds).is_empty());
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    let order = ordered(&deeds);
    assert_eq!(order.municipality_code, "1281");
    assert_eq!(order.ceiling, InfoLevel::Secret);
    assert_eq!(order.deputy_card, PathBuf::from("/media/usb/c.card"));
    assert_eq!(order.passphrase.as_str(), "hemlig fras");
    assert!(!says_done(&deeds));
    assert!(
        screen.order.passphrase.is_empty(),
        "the passphrase was kept"
    );
    stage.draw_everywhere(&screen);
}

#[test]
fn an_opened_register_leads_to_the_overview_and_only_then_is_it_done() {
    let stage = Stage::new();
    let mut screen = at_control(&stage);
    stage.keys(&mut screen, "sj");
    let deeds = stage.told(
        &mut screen,
        FOUND,
        Told::Progress {
            step: "derive",
            done: 1,
            total: 2,
        },
    );
    assert!(!says_done(&deeds));
    let session = stage.cx().session.cloned().unwrap();
    let deeds = stage.told(&mut screen, FOUND, Told::Opened(Box::new(session)));
    assert!(matches!(deeds[0], Deed::Root(_)) && says_done(&deeds));
}

#[test]
fn a_trouble_is_shown_and_everything_but_the_passphrase_stays() {
    let stage = Stage::new();
    let mut screen = at_control(&stage);
    stage.keys(&mut screen, "sj");
    let deeds = stage.trouble(&mut screen, FOUND, "made-up");
    assert!(!says_done(&deeds));
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("made-up") && screen.step == Step::Key && screen.focus == 1);
    for _ in 0..9 {
        stage.press(&mut screen, KeyCode::Esc);
    }
    assert_eq!(screen.step, Step::Place);
    assert_eq!(screen.order.municipality().unwrap().name, "Lund");
    assert_eq!(screen.order.ceiling(), InfoLevel::Secret);
}

#[test]
fn the_lowest_level_and_no_municipality_by_accident() {
    let stage = Stage::new();
    let mut screen = screen();
    assert_eq!(screen.order.ceiling(), InfoLevel::None);
    stage.press(&mut screen, KeyCode::Enter);
    stage.keys(&mut screen, "finns inte");
    let deeds = stage.press(&mut screen, KeyCode::Enter);
    assert!(said(&deeds).contains("Välj en kommun") && screen.step == Step::Municipality);
}

#[test]
fn the_two_cards_must_differ() {
    let stage = Stage::new();
    let mut screen = screen();
    screen.go(Step::Cards, 1);
    screen
        .order
        .edit_mut(Line::DeputyCard)
        .set("/media/usb/a.card");
    let deeds = stage.press(&mut screen, KeyCode::Enter);
    assert!(said(&deeds).contains("var sitt"));
}

#[test]
fn a_passphrase_is_wiped_after_a_minute_and_shown_only_on_request() {
    let stage = Stage::new();
    let mut screen = at_control(&stage);
    stage.press(&mut screen, KeyCode::Esc);
    assert_eq!(screen.line(), Some(Line::Passphrase));
    let deeds = stage.press(&mut screen, KeyCode::F(9));
    assert!(matches!(deeds[..], [Deed::Wipe]));
    assert!(stage.draw(&screen, 80, 20).contains("hemlig fras"));
    let mut later = stage.cx();
    assert!(screen.tick(&later).is_empty());
    later.now += SignedDuration::from_secs(61);
    assert!(!screen.tick(&later).is_empty());
    assert!(screen.order.passphrase.is_empty() && !screen.peeking);
}
