//! Views: each opens from its key, is drawn at every size, and shows where one stands.

use crate::tui::testing::world::World;
use crate::tui::testing::{Stage, options};
use crate::tui::{Context, Options};

#[test]
fn every_view_opens_from_its_key_above_the_overview() {
    let mut stage = Stage::open();
    for (key, crumb) in [
        ("2", "Skyddsvärden"),
        ("3", "Befattningar"),
        ("4", "Personer"),
        ("5", "Prövningsärenden"),
        ("6", "Enheter"),
        ("7", "Granskning"),
        ("8", "Journal"),
        ("F8", "Ögonblicksbild"),
    ] {
        let text = stage.keys(key).text();
        assert!(
            text.contains(&format!("Översikt › {crumb}")),
            "{key}\n{text}"
        );
        stage.keys("Esc Esc");
    }
    stage.keys("1");
    assert_eq!(stage.model.context(), Context::Overview);
}

#[test]
fn every_screen_is_drawn_at_every_size_in_both_alphabets() {
    let roads = [
        "",
        "2",
        "2 /vat",
        "2 Enter",
        "2 Enter Tab",
        "2 Enter x",
        "2 Enter xRivet Enter",
        "2 e",
        "2 n",
        "2 t",
        "4 Enter F9",
        "4 Enter F9 a",
        "7",
        "8",
        ":",
        "? ",
        "2 i",
        "F8",
        "F12",
        "F7",
        "F7 /zzz",
        "9 ss",
        ": ansökningar Enter",
        ": ansökningar Enter A",
        ": väntar Enter",
    ];
    for ascii in [false, true] {
        for road in roads {
            let world = World::new();
            let options = Options { ascii, ..options() };
            let mut stage = Stage::new(options, Box::new(move |ask| world.answer(ask)));
            stage.keys("hemligt Enter").keys(road);
            for (width, height) in [
                (0, 0),
                (1, 1),
                (2, 7),
                (9, 3),
                (20, 10),
                (80, 1),
                (80, 24),
                (99, 30),
                (100, 30),
                (120, 40),
                (200, 60),
            ] {
                let text = stage.size(width, height).text();
                if width >= 80 && height >= 24 {
                    assert!(!text.contains('⟦'), "{road}\n{text}");
                    assert!(!text.contains("{$"), "{road}\n{text}");
                    assert!(
                        !ascii || !text.contains(['─', '│', '…', '»', '·']),
                        "{text}"
                    );
                }
                stage.keys("j k");
            }
        }
    }
}

#[test]
fn the_selection_is_seen_without_colours_and_the_cursor_follows_it() {
    let mut stage = Stage::open();
    stage.keys("2 j j");
    let rows = stage.reversed();
    assert!(
        rows.iter().any(|row| row.contains("Vattentorn Östra")),
        "{rows:?}"
    );
    assert_eq!(stage.cursor(), (1, 5));
}

#[test]
fn the_language_is_turned_at_once() {
    let mut stage = Stage::open();
    stage.keys("Ctrl+L");
    assert!(stage.text().contains("Risk map"));
    stage.keys("2 Ctrl+L");
    assert!(stage.text().contains("Översikt › Skyddsvärden"));
}
