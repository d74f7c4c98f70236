//! Every number of the first page opens what it counts, or says why there is nothing to open.

use crate::stage::Stage;

/// The panes in the order of Tab, how many places each is walked through, and the key from one to the next.
const PANES: [(&str, usize, &str); 7] = [
    ("what falls due", 12, "j"),
    ("the map", 5, "j"),
    ("classes", 5, "j"),
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
    for (width, height) in [(80, 24), (120, 40)] {
        let mut stage = Stage::open();
        stage.size(width, height);
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
                let first = text.lines().next().unwrap_or_default();
                let opened = !first.contains("Översikt  ");
                let said = message(&mut stage);
                assert!(
                    opened || (said.starts_with('!') && said != before),
                    "{name} {place} at {width}x{height}: {text}"
                );
                stage.keys("Esc Esc Esc 1");
            }
        }
    }
}

fn repeat(stage: &mut Stage, key: &str, times: usize) {
    for _ in 0..times {
        stage.keys(key);
    }
}

/// The count in a list's title: "16/16" or "16".
fn listed(stage: &mut Stage) -> Option<usize> {
    let text = stage.text();
    let title = text.lines().nth(1)?;
    let count = title
        .rsplit(['─', ' '])
        .find(|part| part.starts_with(|c: char| c.is_ascii_digit()))?;
    count.split('/').next()?.parse().ok()
}

#[test]
fn a_number_of_a_class_opens_as_many_as_it_counts_and_so_does_a_kind() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut stage = Stage::open();
        stage.size(width, height).keys("Tab Tab");
        let text = stage.text();
        for (down, class) in ["Klass 1", "Klass 2", "Klass 3", "Utan klass", "Alla"]
            .into_iter()
            .enumerate()
        {
            let row = text
                .lines()
                .find(|row| row.starts_with(&format!("│ {class}")))
                .unwrap();
            let row = row.split('│').nth(1).unwrap().replacen(class, "", 1);
            let cells: Vec<String> = row
                .split_whitespace()
                .map(|cell| cell.trim_start_matches(['!', '›', '»']).to_owned())
                .filter(|cell| !cell.is_empty())
                .collect();
            assert_eq!(cells.len(), 5, "{row}");
            for (right, cell) in cells.iter().enumerate() {
                let Ok(count) = cell.parse::<usize>() else {
                    continue;
                };
                stage.keys("g h h h h h");
                repeat(&mut stage, "j", down);
                repeat(&mut stage, "l", right);
                stage.keys("Enter");
                assert_eq!(
                    listed(&mut stage),
                    Some(count),
                    "{class} {right}: {}",
                    stage.text()
                );
                stage.keys("Esc 1");
            }
        }
    }
    let mut stage = Stage::open();
    stage.size(120, 40).keys("Tab Tab Tab Tab Tab");
    for step in 0..9 {
        stage.keys("g");
        repeat(&mut stage, "j", step);
        let text = stage.text();
        let row = text.lines().filter_map(|row| row.rsplit_once('»')).next();
        let row = row.unwrap().1.trim_end_matches(['│', ' ']).to_owned();
        let numbers: Vec<usize> = row
            .split_whitespace()
            .filter_map(|part| part.parse().ok())
            .collect();
        stage.keys("Enter");
        assert_eq!(
            listed(&mut stage).as_ref(),
            numbers.first(),
            "{row}: {}",
            stage.text()
        );
        stage.keys("Esc 1");
    }
}

#[test]
fn the_breaks_that_are_counted_are_counted_again_where_they_open() {
    let mut stage = Stage::open();
    stage.keys("Tab Tab Tab Tab g j j");
    let text = stage.text();
    let counted = text.split("Kedjekoll: ").nth(1).unwrap();
    let counted = counted.split_whitespace().next().unwrap().to_owned();
    stage.keys("Enter");
    let text = stage.text();
    assert!(
        text.contains(&format!("Poster med brist: {counted}.")),
        "{text}"
    );
}

#[test]
fn a_row_of_the_review_opens_the_queue_at_what_it_names() {
    let mut stage = Stage::open();
    stage.size(120, 40).keys("Tab Tab Tab");
    let text = stage.text();
    let rows: Vec<&str> = text
        .lines()
        .filter_map(|row| row.split("││").nth(1))
        .filter(|row| row.contains("· Björn"))
        .collect();
    assert!(rows.len() > 2, "{text}");
    for row in rows {
        let label = row
            .split_whitespace()
            .find(|part| part.contains("-00"))
            .unwrap()
            .to_owned();
        stage.keys("g");
        while !stage
            .text()
            .lines()
            .any(|row| row.contains('»') && row.contains(&label))
        {
            stage.keys("j");
        }
        stage.keys("Enter");
        let stands = stage
            .text()
            .lines()
            .any(|row| row.contains('»') && row.contains(&label));
        assert!(stands, "{label}: {}", stage.text());
        stage.keys("Esc 1");
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
