//! How long it takes from a key to the frame that answers it: `cargo bench --bench frame`.
//!
//! Everything that the screen's thread does, down to the bytes for the terminal: update, draw, compare with the frame
//! before, encode. What a terminal takes to show them is not in it.

mod measure;
mod stage;
mod town;

use crossterm::event::KeyCode;
use measure::{Outcome, Table, Times, in_earnest, wanted};
use stage::{Stage, key, state};

fn main() -> Outcome<()> {
    let many = if in_earnest() { 1 } else { 20 };
    for rows in [5000 / many, 20_000 / many, 50_000 / many] {
        for (width, height) in [(80, 24), (120, 40)] {
            let title = format!("from key to frame, {rows} rows, {width}x{height}");
            if !wanted(&title) {
                continue;
            }
            let mut table = Table::new(&title)?;
            let mut script = Script {
                stage: Stage::open(state(rows)?, width, height)?,
                table: &mut table,
            };
            play(&mut script, if in_earnest() { 1 } else { 10 })?;
        }
    }
    Ok(())
}

fn play(script: &mut Script<'_>, part: usize) -> Outcome<()> {
    let code = KeyCode::Char;
    script.go("2")?;
    script.sees("SV-0001")?;
    let first = script.stage.sent().len();
    script.table.value(
        "bytes of the first frame of the list",
        &first.to_string(),
        "",
    )?;
    script.again("list: one row down (j)", 600 / part, &[code('j')])?;
    script.again("list: one row up (k)", 600 / part, &[code('k')])?;
    script.again("list: a page down", 200 / part, &[KeyCode::PageDown])?;
    script.go("g")?;
    script.again(
        "list: to the last row and to the first (G, g)",
        200 / part,
        &[code('G'), code('g')],
    )?;
    script.narrow(
        "list: narrowing, each key of 'vatten ås' and of taking it away",
        20 / part + 1,
    )?;
    script.again(
        "list: sort by the next column, keys made afresh the first time (s)",
        60 / part,
        &[code('s')],
    )?;
    script.again("list: turn the order (S)", 100 / part, &[code('S')])?;
    script.again(
        "list: ended records shown and hidden (a)",
        100 / part,
        &[code('a')],
    )?;
    script.again(
        "detail: opened and left (Enter, Esc)",
        200 / part,
        &[KeyCode::Enter, KeyCode::Esc],
    )?;
    script.again(
        "views: overview, positions, back to values (1, 3, 2)",
        60 / part,
        &[code('1'), code('3'), code('2')],
    )?;
    script.again(
        "review queue and back (7, 2)",
        60 / part,
        &[code('7'), code('2')],
    )?;
    script.again(
        "help opened and left (?, Esc)",
        100 / part,
        &[code('?'), KeyCode::Esc],
    )?;
    script.go("e")?;
    script.sees("SV-")?;
    script.again(
        "form: a letter typed in a line of text",
        300 / part,
        &[code('a')],
    )?;
    script.again("form: next field (Tab)", 200 / part, &[KeyCode::Tab])
}

/// Plays keys on a stage and writes what they took.
struct Script<'a> {
    stage: Stage,
    table: &'a mut Table,
}

impl Script<'_> {
    fn go(&mut self, keys: &str) -> Outcome<()> {
        self.stage.type_text(keys)
    }

    /// That the last key led where it should: a figure for another screen would mean nothing.
    fn sees(&self, text: &str) -> Outcome<()> {
        match self.stage.sent().contains(text) {
            true => Ok(()),
            false => Err(format!("{text} is not on the screen").into()),
        }
    }

    /// The same keys again and again; each is timed.
    fn again(&mut self, what: &str, runs: usize, keys: &[KeyCode]) -> Outcome<()> {
        self.keys(
            what,
            keys.iter().copied().cycle().take(runs.max(2) * keys.len()),
        )
    }

    fn narrow(&mut self, what: &str, rounds: usize) -> Outcome<()> {
        self.go("/")?;
        let text = "vatten ås";
        let typed = text.chars().map(KeyCode::Char);
        let round = typed.chain(text.chars().map(|_| KeyCode::Backspace));
        let keys: Vec<_> = std::iter::repeat_n(round, rounds).flatten().collect();
        self.keys(what, keys.into_iter())?;
        self.stage.press(key(KeyCode::Esc)).map(|_| ())
    }

    fn keys(&mut self, what: &str, keys: impl Iterator<Item = KeyCode>) -> Outcome<()> {
        let (mut first, mut last, mut bytes) = (Vec::new(), Vec::new(), Vec::new());
        for code in keys {
            let pressed = self.stage.press(key(code))?;
            first.push(pressed.first);
            last.push(pressed.last);
            bytes.push(pressed.bytes);
        }
        bytes.sort_unstable();
        let middle = bytes.get(bytes.len() / 2).copied().unwrap_or_default();
        let most = bytes.last().copied().unwrap_or_default();
        let asked = first != last;
        let note = format!("{middle} bytes, at most {most}");
        let (first, last) = (Times::new(first), Times::new(last));
        if !asked {
            return self.table.row(what, &first, &note);
        }
        self.table.row(what, &first, "")?;
        self.table
            .row("  … until the answer stands there", &last, &note)
    }
}
