//! Every number of the first page opens what it counts, or says why there is nothing to open.

use crate::stage::Stage;

/// The panes in the order of Tab, how many places each is walked through, and the key from one to the next.
const PANES: [(&str, usize, &str); 7] = [
    ("what falls due", 12, "j"),
    ("the map", 5, "j"),
    ("classes", 4, "j"),
    ("review", 6, "j"),
    ("how things stand", 6, "j"),
    ("kinds", 12, "j"),
    ("twelve months", 12, "l"),
];

/// The row above the keys.
fn message(stage: &mut Stage) -> String {
    let text = stage.text();
    let rows: Vec<&str> = text.lines().collect();
    rows[rows.len() - 2].trim().to_owned()
}

#[test]
fn every_place_of_every_pane_opens_something_or_says_why_not() {
    let mut stage = Stage::open();
    stage.size(120, 40);
    for (pane, (name, places, next)) in PANES.into_iter().enumerate() {
        // The page remembers its pane, and each pane its place.
        if pane > 0 {
            stage.keys("Tab");
        }
        for place in 0..places {
            stage.keys("g h h h h h h h h h h h h");
            for _ in 0..place {
                stage.keys(next);
            }
            let before = message(&mut stage);
            stage.keys("Enter");
            let text = stage.text();
            let opened = text.lines().next().unwrap_or_default().contains('›');
            let said = message(&mut stage);
            assert!(
                opened || (said.starts_with('!') && said != before),
                "{name} {place}: {text}"
            );
            stage.keys("Esc Esc Esc 1");
        }
    }
}

#[test]
fn a_cell_of_the_map_opens_as_many_values_as_it_counts() {
    let mut stage = Stage::open();
    stage.size(120, 40);
    let text = stage.text();
    let row = text.lines().find(|row| row.contains("K/C")).unwrap();
    let cells = row.split("K/C").nth(1).unwrap();
    let counts: Vec<usize> = cells
        .split_whitespace()
        .filter_map(|cell| cell.trim_start_matches(['▒', '▓', '›']).parse().ok())
        .collect();
    assert!(!counts.is_empty(), "{row}");
    // From left to right, passing over the cells that count nothing.
    let mut opened = Vec::new();
    stage.keys("Tab");
    for step in 0..5 {
        stage.keys("g j j h h h h h");
        for _ in 0..step {
            stage.keys("l");
        }
        stage.keys("Enter");
        let text = stage.text();
        if let Some(title) = text.lines().find(|row| row.contains("Skyddsvärden:")) {
            let parts = title.split(&['─', ' ']);
            let seen = parts.filter_map(|part| part.split_once('/')?.0.parse::<usize>().ok());
            opened.extend(seen);
            stage.keys("Esc");
        }
    }
    assert_eq!(opened, counts, "{row}");
}
