//! The plain mode on every screen: what has the focus is said in words, moving the focus says something else, and the
//! terminal's own cursor stands at the focus.

use crate::roads::{ROADS, begin};
use crate::stage::options;
use skans::tui::Options;

#[test]
fn on_every_screen_the_focus_is_said_changes_with_the_focus_and_has_the_cursor() {
    let plain = Options {
        plain: true,
        ..options()
    };
    let mut wrong = Vec::new();
    for (road, stops) in ROADS {
        let mut stage = begin(road, &plain);
        for [name, keys, says, moves] in *stops {
            stage.keys(keys);
            let said = stage.spoken();
            let words: Vec<&str> = said.split_whitespace().collect();
            if words.is_empty() || !words.join(" ").contains(says) {
                wrong.push(format!("{name}: not {says} but {said}\n{}", stage.text()));
            }
            if stage.cursor().is_none() {
                wrong.push(format!("{name}: no cursor\n{}", stage.text()));
            }
            let text = stage.text();
            if text.contains(['│', '─', '┌', '█', '░']) {
                wrong.push(format!("{name}: framed\n{text}"));
            }
            // What is hidden is never said.
            if said.contains("hemligt") || said.contains("övning-övning") {
                wrong.push(format!("{name}: says what is hidden"));
            }
            if !moves.is_empty() {
                let after = stage.keys(moves).spoken();
                if after == said {
                    wrong.push(format!("{name}: {moves} says the same: {said}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
