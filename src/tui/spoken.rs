//! What has the focus, in words: the sentences that the plain mode says on the message line, for screen readers and braille
//! lines. Labels come before values, and what is a sign on the screen is a word here.
//!
//! Each layer answers `Layer::spoken` with one of these; nothing here knows what a layer shows.

use crate::tui::widget::LineEdit;
use crate::tui::widget::blocks::{Block, Place};
use crate::tui::widget::rows::Rows;
use crate::words::Words;
use ratatui::style::Style;
use ratatui::text::Line;

/// Marks as they are drawn, and the keys of their words.
const SIGNS: [(&str, &str); 4] = [
    ("[x]", "spoken-marked"),
    ("[ ]", "spoken-unmarked"),
    ("(•)", "spoken-chosen"),
    ("( )", "spoken-not-chosen"),
];

/// "Rad 2 av 65: …", or that there is nothing.
pub fn row(words: &Words, rows: &Rows, what: &str) -> String {
    match rows.selected() {
        Some(at) => numbered(words, at, rows.len(), what),
        None => words.get("spoken-no-rows"),
    }
}

/// The chosen block of a page: "Rad 2 av 65: Benämning: Vattenverk".
pub fn block<T>(words: &Words, place: &Place, blocks: &[Block<T>]) -> String {
    match place.standing(blocks) {
        Some((at, count, block)) => numbered(words, at, count, &lines(words, &block.lines)),
        None => words.get("spoken-no-rows"),
    }
}

fn numbered(words: &Words, at: usize, count: usize, what: &str) -> String {
    let (at, count) = ((at + 1).to_string(), count.to_string());
    let args = [("row", &*at), ("count", &*count), ("what", what)];
    words.with("spoken-row", &args)
}

/// A label and what stands in its field.
pub fn field(words: &Words, label: &str, value: &str) -> String {
    let empty = words.get("spoken-empty");
    let value = match value.trim() {
        "" => empty.as_str(),
        value => value,
    };
    let label = label.trim();
    let colon = if ends(label) { "" } else { ":" };
    format!("{label}{colon} {}", sentence(value))
}

/// A question, what is said about it, and its answers.
pub fn question(words: &Words, title: &str, body: &str, answers: &str) -> String {
    let args = [("answers", answers)];
    let mut parts = vec![sentence(title), sentence(body)];
    parts.retain(|part| !part.is_empty());
    parts.push(words.with("spoken-answers", &args));
    parts.join(" ")
}

/// Ends with a full stop, once.
fn sentence(text: &str) -> String {
    let text = text.trim();
    match text.is_empty() || ends(text) {
        true => text.to_owned(),
        false => format!("{text}."),
    }
}

fn ends(text: &str) -> bool {
    text.ends_with(['.', '!', '?', ':', '…'])
}

/// A label and what is typed after it. What is masked on the screen is never said: only how long it is.
pub fn typed(words: &Words, label: &str, line: &LineEdit) -> String {
    if line.is_masked() && !line.is_empty() {
        let count = line.text().chars().count().to_string();
        let masked = words.with("spoken-masked", &[("count", &count)]);
        return field(words, label, &masked);
    }
    field(words, label, line.text())
}

/// Text that is read by scrolling: its title, and which of its lines are seen.
pub fn text(words: &Words, title: &str, (first, last, all): (usize, usize, usize)) -> String {
    let [first, last, all] = [first, last, all].map(|number| number.to_string());
    let args = [
        ("title", title),
        ("first", &*first),
        ("last", &*last),
        ("all", &*all),
    ];
    words.with("spoken-lines", &args)
}

/// The cells of a row as one sentence; what is empty or a dash is passed over.
pub fn cells(cells: &[(String, Style)]) -> String {
    let said = cells.iter().map(|(cell, _)| cell.trim());
    let said: Vec<&str> = said.filter(|cell| !matches!(*cell, "" | "–")).collect();
    said.join(", ")
}

/// Drawn lines as one sentence: what stands first in a line is the label of the rest.
pub fn lines(words: &Words, lines: &[Line<'_>]) -> String {
    let mut said: Vec<String> = Vec::new();
    for line in lines {
        let drawn: String = line.spans.iter().map(|span| &*span.content).collect();
        let begins = drawn.starts_with(|c: char| !c.is_whitespace());
        let part = squeezed(words, &drawn);
        if part.is_empty() {
            continue;
        }
        match said.last_mut() {
            // What goes on further in is the same value, broken for the width.
            Some(before) if !begins && !before.ends_with(['.', '!', '?']) => {
                before.push(' ');
                before.push_str(&part);
            }
            _ => said.push(part),
        }
    }
    said.join(" ")
}

/// A drawn line without its columns: "Benämning      Vattenverk" becomes "Benämning: Vattenverk".
fn squeezed(words: &Words, drawn: &str) -> String {
    let mut drawn = drawn.trim().to_owned();
    for (sign, key) in SIGNS {
        if drawn.contains(sign) {
            drawn = drawn.replace(sign, &format!("{},", words.get(key)));
        }
    }
    let columns: Vec<&str> = drawn
        .split("  ")
        .map(str::trim)
        .filter(|column| !column.is_empty())
        .collect();
    match columns.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [label, rest @ ..] => {
            let colon = if label.ends_with([':', ',', '.']) {
                ""
            } else {
                ":"
            };
            format!("{label}{colon} {}", rest.join(", "))
        }
    }
}

#[cfg(test)]
mod tests;
