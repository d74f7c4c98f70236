//! How long it takes from a key until the last byte of the frame that answers it has left the program:
//! `cargo bench --bench terminal`.
//!
//! The real binary on a real register, driven through a pseudo-terminal. The first frame is the one that shows that the
//! key was taken; the last is the one that shows what the register answered. Some sets and sizes only:
//! `cargo bench --bench terminal -- 80x24`.

mod founded;
mod measure;
mod pty;
mod town;

use founded::{Founded, Size};
use measure::{Outcome, Table, Times, in_earnest, wanted};
use pty::{Pressed, Pty};
use std::path::Path;
use std::time::Duration;

/// As many of each as a municipality of Lund's size keeps.
const LUND: Size = Size {
    units: 120,
    values: 400,
    positions: 300,
    persons: 700,
    cases: 700,
    saves: 40,
};

/// Far more than any municipality has.
const MANY: Size = Size {
    units: 500,
    values: 3000,
    positions: 2000,
    persons: 20_000,
    cases: 20_000,
    saves: 40,
};

/// A set for a trial of the program.
const FEW: Size = Size {
    units: 5,
    values: 12,
    positions: 8,
    persons: 12,
    cases: 12,
    saves: 1,
};

fn main() -> Outcome<()> {
    let sets = match in_earnest() {
        true => vec![("Lund-sized", LUND), ("20000 persons", MANY)],
        false => vec![("trial", FEW)],
    };
    for (name, size) in sets {
        let titles = ["80x24", "120x40"].map(|window| format!("{name}, {window}"));
        if !titles.iter().any(|title| wanted(title)) {
            continue;
        }
        let folder = tempfile::tempdir()?;
        let filled = Founded::make(folder.path())?.fill(size)?;
        let records = filled.iter().map(|(_, count, _)| count).sum();
        for (title, window) in titles.iter().zip([(80, 24), (120, 40)]) {
            if wanted(title) {
                measure(title, folder.path(), records, window)?;
            }
        }
    }
    Ok(())
}

fn measure(title: &str, folder: &Path, records: usize, window: (u16, u16)) -> Outcome<()> {
    let mut table = Table::new(&format!("from key to terminal, {title}"))?;
    table.value("records", &records.to_string(), "")?;
    let founded = Founded::at(folder);
    let (register, key) = (founded.place(), founded.path("chief.key"));
    let register = ["--register".as_ref(), register.as_os_str()];
    let key = ["--key".as_ref(), key.as_os_str()];
    let (mut unlocked, mut filled) = (Vec::new(), Vec::new());
    let rounds = if in_earnest() { 20 } else { 1 };
    let mut last = None;
    for _ in 0..rounds {
        // A new process each time: what the first one learned must not help the second.
        drop(last.take());
        let mut seat = Pty::start([register, key].concat(), folder, window)?;
        seat.until("Lås upp registret")?;
        seat.text("rätt häst batteri häftklammer")?;
        seat.send(b"\r")?;
        // The gate is gone with the first frame of the overview.
        let shown = seat.since("Lås upp registret", false)?;
        let shown = shown.ok_or("the gate was gone before the key")?;
        unlocked.push(shown);
        filled.push(seat.quiet()?.unwrap_or(shown));
        last = Some(seat);
    }
    table.row(
        "unlocked: register opened, first frame of the overview",
        &Times::new(unlocked),
        "work factor 1",
    )?;
    table.row(
        "  … until all its numbers stand there",
        &Times::new(filled),
        "",
    )?;
    let seat = last.ok_or("nothing was opened")?;
    let mut script = Script {
        seat,
        table: &mut table,
        all: (Vec::new(), Vec::new()),
    };
    play(&mut script, if in_earnest() { 1 } else { 20 })?;
    let Script { all, .. } = script;
    table.row("all of the above: first frame", &Times::new(all.0), "")?;
    table.row("all of the above: last frame", &Times::new(all.1), "")
}

/// Every screen, by the keys of daily work.
fn play(s: &mut Script<'_>, part: usize) -> Outcome<()> {
    let n = |runs: usize| (runs / part).max(2);
    s.again("overview: next pane (Tab)", n(100), &["\t"])?;
    s.again("overview: row down and up (j, k)", n(50), &["j", "k"])?;
    for (name, view) in [("values", "2"), ("persons", "4"), ("cases", "5")] {
        s.go(view, name)?;
        s.again(&format!("{name}: one row down (j)"), n(200), &["j"])?;
        s.again(&format!("{name}: one row up (k)"), n(200), &["k"])?;
        s.again(&format!("{name}: a page down"), n(60), &["\x1b[6~"])?;
        s.again(
            &format!("{name}: last and first row (G, g)"),
            n(40),
            &["G", "g"],
        )?;
        s.again(
            &format!("{name}: sort by the next column (s)"),
            n(40),
            &["s"],
        )?;
        s.again(&format!("{name}: turn the order (S)"), n(30), &["S"])?;
        s.go("/", "narrowing")?;
        let typed = ["v", "a", "t", "t", " ", "å", "s"];
        let keys: Vec<&str> = typed.into_iter().chain(typed.map(|_| "\x7f")).collect();
        s.again(
            &format!("{name}: narrowing, each key of 'vatt ås' and of taking it away"),
            n(10),
            &keys,
        )?;
        s.go("\x1b", "narrowed")?;
        s.go("g", "first row")?;
        s.again(
            &format!("{name}: record opened and left (Enter, Esc)"),
            n(60),
            &["\r", "\x1b"],
        )?;
        s.again(
            &format!("{name}: history opened and left (t, Esc)"),
            n(30),
            &["t", "\x1b"],
        )?;
    }
    s.again(
        "views: overview, values, positions, persons (1, 2, 3, 4)",
        n(25),
        &["1", "2", "3", "4"],
    )?;
    s.again("review queue and back (7, 2)", n(30), &["7", "2"])?;
    s.go("7", "review")?;
    s.again("review: next and former (j, k)", n(60), &["j", "k"])?;
    s.again("journal and back (8, 2)", n(30), &["8", "2"])?;
    s.go("8", "journal")?;
    s.again("journal: one entry down and up (j, k)", n(60), &["j", "k"])?;
    s.again("agenda and back (9, 2)", n(30), &["9", "2"])?;
    s.go("9", "agenda")?;
    s.again("agenda: down and up (j, k)", n(60), &["j", "k"])?;
    s.again(
        "check of the chain and back (F7, 2)",
        n(30),
        &["\x1b[18~", "2"],
    )?;
    s.go("\x1b[18~", "check")?;
    s.again("check: down and up (j, k)", n(60), &["j", "k"])?;
    s.go("2", "values")?;
    s.again("help opened and left (?, Esc)", n(60), &["?", "\x1b"])?;
    s.again(
        "palette: opened, 'ny v' typed, left",
        n(20),
        &[":", "n", "y", " ", "v", "\x1b"],
    )?;
    s.go("e", "form")?;
    s.again("form: a letter typed in a line of text", n(150), &["a"])?;
    s.again("form: a letter taken away", n(150), &["\x7f"])?;
    s.again("form: next field (Tab)", n(100), &["\t"])
}

/// Plays keys at a seat and writes what they took.
struct Script<'a> {
    seat: Pty,
    table: &'a mut Table,
    all: (Vec<Duration>, Vec<Duration>),
}

impl Script<'_> {
    /// A key on the way to what is measured. It must do something: a figure for another screen would mean nothing.
    fn go(&mut self, key: &str, what: &str) -> Outcome<()> {
        let pressed = self.seat.press(key.as_bytes())?;
        match pressed.bytes {
            0 => Err(format!("nothing was drawn on the way to {what}").into()),
            _ => Ok(()),
        }
    }

    /// The same keys again and again; each is timed.
    fn again(&mut self, what: &str, runs: usize, keys: &[&str]) -> Outcome<()> {
        let (mut first, mut last, mut bytes) = (Vec::new(), Vec::new(), Vec::new());
        for key in keys.iter().cycle().take(runs * keys.len()) {
            let Pressed {
                first: a,
                last: b,
                bytes: sent,
            } = self.seat.press(key.as_bytes())?;
            first.push(a);
            last.push(b);
            bytes.push(sent);
        }
        bytes.sort_unstable();
        let middle = bytes.get(bytes.len() / 2).copied().unwrap_or_default();
        let most = bytes.last().copied().unwrap_or_default();
        let note = format!("{middle} bytes, at most {most}");
        self.all.0.extend(&first);
        self.all.1.extend(&last);
        let asked = first != last;
        self.table
            .row(what, &Times::new(first), if asked { "" } else { &note })?;
        if asked {
            self.table.row(
                "  … until the answer stands there",
                &Times::new(last),
                &note,
            )?;
        }
        Ok(())
    }
}
