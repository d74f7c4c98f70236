//! Every size is survived, also where nothing fits.

use crate::roads::{ROADS, begin};
use crate::stage::{Stage, options};
use skans::tui::Options;

/// Widths and heights around every breakpoint, and the ends.
const WIDTHS: [u16; 12] = [0, 1, 2, 9, 24, 39, 60, 79, 99, 100, 139, 220];
const HEIGHTS: [u16; 10] = [0, 1, 2, 3, 5, 6, 12, 23, 30, 70];

/// From these sizes on the focus must be seen, and the header and the keys with it.
const USABLE: (u16, u16) = (39, 12);

/// From these sizes on what the message line says is seen to its end.
const WHOLE: (u16, u16) = (79, 23);

/// A text without frames and line ends.
fn running(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || "│─┌┐└┘".contains(c));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Draws what is on the screen at every size: it never panics, never writes beyond the edge, and from the sizes that can be
/// used on never hides where one is, nor what was said.
fn sweep(stage: &mut Stage, name: &str) {
    for width in WIDTHS {
        for height in HEIGHTS {
            let text = stage.size(width, height).text();
            let rows: Vec<&str> = text.lines().collect();
            let wide = rows
                .iter()
                .all(|row| row.chars().count() <= usize::from(width));
            assert!(wide, "{name} at {width}x{height}");
            if width >= USABLE.0 && height >= USABLE.1 {
                let at = stage.cursor();
                let seen = at.is_some_and(|(x, y)| x < width && y < height);
                assert!(seen, "{name} at {width}x{height}: {at:?}\n{text}");
                let (first, last) = (rows.first(), rows.last());
                let framed = [first, last].map(|row| row.is_some_and(|row| !row.trim().is_empty()));
                assert_eq!(framed, [true, true], "{name} at {width}x{height}\n{text}");
                if let Some(said) = stage.said() {
                    let said = running(&said);
                    let end = match width >= WHOLE.0 && height >= WHOLE.1 {
                        true => said.len(),
                        false => said.find(' ').unwrap_or(said.len()),
                    };
                    let seen = running(&text).contains(&said[..end]);
                    assert!(seen, "{name} at {width}x{height}: {said}\n{text}");
                }
                // Every screen bears the level while a register is open.
                let marked = text.starts_with(" KONFIDENTIELL");
                assert_eq!(
                    marked,
                    stage.is_open(),
                    "{name} at {width}x{height}\n{text}"
                );
            }
        }
    }
    stage.size(80, 24);
}

/// Windows as small as one works in, and one that is only somewhat small.
const SMALL: [(u16, u16); 3] = [(39, 12), (40, 10), (60, 20)];
/// From this size on a question is seen to its end; in a smaller one it may be cut, and a sign says that it goes on.
const ASKED: (u16, u16) = (60, 20);

/// The first words of a text, as far as the narrowest window shows them.
fn begins(text: &str) -> String {
    let mut said = String::new();
    for word in text.split_whitespace() {
        if !said.is_empty() && said.chars().count() + word.chars().count() > 16 {
            break;
        }
        said = format!("{said} {word}").trim_start().to_owned();
    }
    said.chars().take(16).collect()
}

/// What must be seen of a question: its title and its answers, and what is asked.
fn asked(spoken: &str) -> Option<(Vec<String>, &str)> {
    let (question, answers) = spoken.split_once(" Svar: ")?;
    let answers = answers.split(". Esc").next().unwrap_or(answers);
    let mut seen: Vec<String> = answers.split("; ").filter_map(answer).collect();
    let title = question
        .split_inclusive(['.', '?', ':'])
        .next()
        .unwrap_or(question);
    seen.push(begins(title.trim_end_matches('.')));
    Some((seen, question))
}

/// What must be seen of a field that is written in: its label, and its first word or ("|") its last. "Fält 3 av 24,
/// Verksamhetsdel: VD-0001 Dricksvatten", or a line alone with its label.
fn written(spoken: &str) -> Vec<String> {
    let field = match spoken.strip_prefix("Fält ") {
        Some(numbered) => numbered.split_once(", ").map_or("", |(_, field)| field),
        None => spoken,
    };
    let Some((label, value)) = field.split_once(": ") else {
        return Vec::new();
    };
    let value = value.trim_end_matches('.');
    let shown = !value.starts_with("tomt") && !value.contains(" tecken, dolda");
    // A label may be cut where it is long, and a value stands where the cursor is: at its beginning or its end.
    let cut = |word: Option<&str>| {
        word.unwrap_or_default()
            .chars()
            .take(10)
            .collect::<String>()
    };
    let mut seen = vec![cut(label.split_whitespace().next())];
    if shown {
        let mut words = value.split_whitespace();
        let ends = [cut(words.next()), cut(words.next_back())];
        seen.push(ends.join("|").trim_end_matches('|').to_owned());
    }
    seen
}

/// "j: signera" stands as the letter and what it does.
fn answer(said: &str) -> Option<String> {
    let (letter, means) = said.split_once(": ")?;
    Some(format!("{letter} {}", begins(means)))
}

/// In a small window what is asked and what can be answered is seen, and the field that one writes in with what stands in it.
fn hides_nothing(stage: &mut Stage, name: &str, types: bool, faults: &mut Vec<String>) {
    let spoken = stage.focus();
    let (seen, question) = match asked(&spoken) {
        Some((seen, question)) => (seen, Some(question)),
        None if types && !name.ends_with("filter") => (written(&spoken), None),
        None => return,
    };
    for (width, height) in SMALL {
        let text = stage.size(width, height).text();
        let there = running(&text);
        let is_there = |words: &&String| words.split('|').any(|one| there.contains(one));
        for words in seen.iter().filter(|words| !is_there(words)) {
            faults.push(format!(
                "{name} at {width}x{height} hides {words:?}\n{text}"
            ));
        }
        let Some(question) = &question else { continue };
        let whole = there.contains(&running(question).replace(". ", " "))
            || question
                .split_whitespace()
                .all(|word| there.contains(word.trim_end_matches('.')));
        let large = width >= ASKED.0 && height >= ASKED.1;
        if !whole && (large || !text.contains('…')) {
            faults.push(format!(
                "{name} at {width}x{height} cuts {question:?}\n{text}"
            ));
        }
    }
    stage.size(80, 24);
}

#[test]
fn in_a_small_window_no_question_answer_or_focused_field_is_hidden() {
    let mut faults = Vec::new();
    for (road, stops) in ROADS {
        let mut stage = begin(road, &options());
        for [name, keys, _, moves] in *stops {
            stage.keys(keys);
            let types = *moves == "x" || name.starts_with("form, ");
            hides_nothing(&mut stage, name, types, &mut faults);
            stage.keys(moves);
        }
    }
    assert!(
        faults.is_empty(),
        "{}\n{} faults",
        faults.join("\n"),
        faults.len()
    );
}

/// Goes along the roads of these names, and sweeps each stop.
fn walk(names: &[&str], options: &Options) {
    for name in names {
        let road = ROADS.iter().find(|(road, _)| road == name);
        let (road, stops) = road.expect(name);
        let mut stage = begin(road, options);
        for [name, keys, _, moves] in *stops {
            stage.keys(keys);
            sweep(&mut stage, name);
            stage.keys(moves);
        }
    }
}

#[test]
fn the_first_page_and_what_opens_over_it_survive_every_size() {
    walk(&["first page", "checks"], &options());
}

#[test]
fn lists_and_records_survive_every_size() {
    walk(&["records"], &options());
}

#[test]
fn forms_and_what_stands_over_them_survive_every_size() {
    walk(&["forms", "founding"], &options());
}

#[test]
fn review_and_analysis_survive_every_size() {
    walk(&["review", "analysis"], &options());
}

#[test]
fn guides_survive_every_size() {
    walk(&["guides", "papers"], &options());
}

#[test]
fn the_keeping_of_the_register_survives_every_size() {
    walk(&["keeping"], &options());
}

#[test]
fn the_plain_mode_and_ascii_survive_every_size() {
    let plain = Options {
        plain: true,
        ascii: true,
        ..options()
    };
    walk(&["first page", "records", "forms", "review"], &plain);
}

#[test]
fn no_road_is_left_out() {
    let swept = [
        "first page",
        "checks",
        "records",
        "forms",
        "founding",
        "review",
        "analysis",
        "guides",
        "papers",
        "keeping",
    ];
    assert_eq!(swept.len(), ROADS.len());
    assert!(ROADS.iter().all(|(road, _)| swept.contains(road)));
}
