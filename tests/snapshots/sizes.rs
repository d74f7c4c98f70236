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
