//! Adopting takes every line, and a letter; Enter alone adopts nothing.

use super::*;
use crate::tui::screen::guide::stage::{Stage, asked, said};

fn link() -> Link {
    Link {
        kind: Kind::Analysis,
        label: "AN-0001".into(),
        ..crate::tui::screen::guide::stage::link(1, "Säkerhetsskyddsanalys")
    }
}

fn open(stage: &Stage, gaps: bool) -> Adopt {
    let mut screen = Adopt::new(link(), &stage.cx());
    screen.refresh(&stage.cx());
    let gaps = match gaps {
        true => vec![(
            crate::tui::screen::guide::stage::link(3, "Pump"),
            vec!["threat"],
        )],
        false => Vec::new(),
    };
    let view = Readiness {
        link: link(),
        version: 4,
        records: 12,
        level: InfoLevel::Confidential,
        status: Vec::new(),
        replaces: None,
        gaps,
    };
    stage.told(
        &mut screen,
        READINESS,
        Told::Readiness(std::sync::Arc::new(view)),
    );
    screen
}

fn fill(stage: &Stage, screen: &mut Adopt) {
    stage.keys(screen, "Siv");
    for _ in 0..4 {
        stage.press(screen, KeyCode::Tab);
    }
    stage.keys(screen, "KS 1");
}

#[test]
fn of_many_that_stand_in_the_way_each_is_come_by_page_by_page_to_what_follows() {
    use crate::tui::screen::guide::stage::link as record;
    let stage = Stage::new();
    let mut screen = open(&stage, true);
    // Of one line, of two and of three.
    let titled = |nth: u32| "Pump vid ån ".repeat(nth as usize % 3 * 6 + 1);
    let gaps = (1..301).map(|nth| (record(nth, &titled(nth)), vec!["threat", "threat"]));
    let view = Readiness {
        gaps: gaps.collect(),
        ..(**screen.view.as_ref().unwrap()).clone()
    };
    stage.told(
        &mut screen,
        READINESS,
        Told::Readiness(std::sync::Arc::new(view)),
    );
    let mut seen = std::collections::BTreeSet::new();
    let mut before = String::new();
    loop {
        let shown = stage.draw(&screen, 80, 24);
        let words = shown.split_whitespace();
        seen.extend(words.filter_map(|word| word.strip_prefix("SV-")?.parse::<u32>().ok()));
        if shown == before {
            break;
        }
        before = shown;
        stage.press(&mut screen, KeyCode::PageDown);
    }
    assert!(seen.into_iter().eq(1..301));
    assert!(
        before.contains("SV-0300") && before.contains('·'),
        "{before}"
    );
    // And back again, to the first.
    for _ in 0..100 {
        stage.press(&mut screen, KeyCode::PageUp);
    }
    let first = stage.draw(&screen, 80, 24);
    assert!(first.contains("SV-0001"), "{first}");
}

#[test]
fn it_draws_at_every_size_and_names_what_stands_in_the_way() {
    let stage = Stage::new();
    let [narrow, wide] = stage.draw_everywhere(&open(&stage, true));
    for shown in [narrow, wide] {
        assert!(shown.contains("Pump: saknar hotbedömning"), "{shown}");
        assert!(shown.contains("Undantag, skäl"), "{shown}");
    }
    let [narrow, _] = stage.draw_everywhere(&open(&stage, false));
    assert!(!narrow.contains("Undantag, skäl"), "{narrow}");
}

#[test]
fn enter_goes_on_and_the_letter_adopts() {
    let stage = Stage::new();
    let mut screen = open(&stage, false);
    fill(&stage, &mut screen);
    stage.press(&mut screen, KeyCode::Enter);
    assert!(screen.confirming);
    for _ in 0..3 {
        assert!(asked(&stage.press(&mut screen, KeyCode::Enter)).is_empty());
    }
    let deeds = stage.keys(&mut screen, "j");
    match asked(&deeds)[..] {
        [(DONE, Ask::Do(Command::Adopt(order)))] => {
            assert_eq!((order.by.as_str(), order.doc_ref.as_str()), ("Siv", "KS 1"));
            assert_eq!((order.base, order.office), (4, "hogsta_chef"));
            assert_eq!(order.level, InfoLevel::Confidential);
            assert!(order.exception.is_none());
        }
        _ => panic!("nothing was adopted"),
    }
}

#[test]
fn what_is_lacking_is_said_where_it_is_lacking() {
    let stage = Stage::new();
    let mut screen = open(&stage, true);
    fill(&stage, &mut screen);
    for _ in 0..2 {
        stage.press(&mut screen, KeyCode::Tab);
    }
    assert!(screen.at == At::Exception);
    let words = said(&stage.press(&mut screen, KeyCode::Enter));
    assert!(words.contains("Undantag, skäl saknas"), "{words}");
    // A level below the content is not taken.
    stage.keys(&mut screen, "Kompletteras");
    screen.level.choose(&["bh"]);
    let words = said(&stage.press(&mut screen, KeyCode::Enter));
    assert!(words.contains("lägre än innehållets"), "{words}");
}

#[test]
fn an_office_at_or_below_the_chief_is_warned_of_before_it_is_signed() {
    let stage = Stage::new();
    let mut screen = open(&stage, false);
    fill(&stage, &mut screen);
    stage.press(&mut screen, KeyCode::Enter);
    assert!(!stage.draw(&screen, 80, 24).contains("Regelkontrollen"));
    stage.keys(&mut screen, "n");
    screen.office.choose(&["skc"]);
    stage.press(&mut screen, KeyCode::Enter);
    let shown = stage.draw(&screen, 80, 24);
    assert!(shown.contains("Regelkontrollen"), "{shown}");
}

#[test]
fn no_leaves_everything_as_it_was() {
    let stage = Stage::new();
    let mut screen = open(&stage, false);
    fill(&stage, &mut screen);
    stage.press(&mut screen, KeyCode::Enter);
    assert!(asked(&stage.keys(&mut screen, "n")).is_empty());
    assert!(!screen.confirming && screen.by.text() == "Siv");
}
