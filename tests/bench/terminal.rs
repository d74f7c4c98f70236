//! How long it takes from a key until the last byte of the frame that answers it has left the program:
//! `cargo bench --bench terminal`.
//!
//! The real binary on a real register, driven through a pseudo-terminal. The first frame is the one that shows that the
//! key was taken; the last is the one that shows what the register answered. Both are held to the limits, and what misses
//! them is named at the end. Some sets and sizes only: `cargo bench --bench terminal -- 80x24`.

mod deep;
mod founded;
mod measure;
mod pty;
mod town;
mod verdict;
mod walk;

use founded::{Founded, Size};
use measure::{Outcome, Table, Times, in_earnest, wanted};
use pty::{Pressed, Pty};
use std::path::Path;
use std::time::Duration;
use verdict::{Held, Keys, Limits, Verdict};
use walk::Walk;

/// What is asked of the program with a register as large as a municipality's.
const ORDINARY: Limits = Limits::of(2, 8, 16);
/// And with far more.
const LARGE: Limits = Limits::of(3, 12, 16);

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

/// So long somebody reads the first page.
const READING: Duration = Duration::from_secs(3);

fn main() -> Outcome<()> {
    let sets = match in_earnest() {
        true => vec![
            ("Lund-sized", LUND, ORDINARY),
            ("20000 persons", MANY, LARGE),
        ],
        false => vec![("trial", FEW, ORDINARY)],
    };
    let mut verdicts = Vec::new();
    for (name, size, limits) in sets {
        let windows = [(80, 24), (120, 40)];
        let titled = windows.map(|(wide, high)| (format!("{name}, {wide}x{high}"), (wide, high)));
        if !titled.iter().any(|(title, _)| wanted(title)) {
            continue;
        }
        let folder = tempfile::tempdir()?;
        let mut founded = Founded::make(folder.path())?;
        let imports = founded.fill(size)?;
        deep::deepen(&mut founded)?;
        let (_, register) = founded.open("chief")?;
        let records = register.state().len();
        founded.close(register)?;
        let mut set = Table::new(&format!("the set: {name}"))?;
        set.value("records", &records.to_string(), "")?;
        let imports = imports.into_iter().map(|(.., took)| took).collect();
        set.row("imports that it was filled by", &Times::new(imports), "")?;
        for (title, window) in titled.iter().filter(|(title, _)| wanted(title)) {
            let title = format!("{title}, {records} records");
            verdicts.extend(measure(&title, folder.path(), *window, limits)?);
        }
    }
    verdict::print(&verdicts)
}

fn measure(
    title: &str,
    folder: &Path,
    window: (u16, u16),
    limits: Limits,
) -> Outcome<Vec<Verdict>> {
    let mut table = Keys::new(title, limits)?;
    let founded = Founded::at(folder);
    let (register, key) = (founded.place(), founded.path("chief.key"));
    let register = ["--register".as_ref(), register.as_os_str()];
    let key = ["--key".as_ref(), key.as_os_str()];
    let (rounds, part) = if in_earnest() { (20, 1) } else { (1, 40) };
    let (mut unlocked, mut meanwhile) = (Vec::new(), Vec::new());
    let mut last = None;
    for round in 0..rounds {
        // A new process each time: what the first one learned must not help the second.
        drop(last.take());
        let mut seat = Pty::start([register, key].concat(), folder, window)?;
        seat.until("Lås upp registret")?;
        seat.text("rätt häst batteri häftklammer")?;
        seat.send(b"\r")?;
        let first = seat.until("Frister")?;
        if round % 2 == 1 {
            // Every other time keys are pressed while all is still read and judged.
            for key in ["\t", "2", "j", "4", "j", "1", "\t"] {
                let first = seat.interrupt(key.as_bytes())?;
                meanwhile.push(Pressed {
                    first,
                    last: first,
                    bytes: 0,
                });
            }
            seat.calm()?;
        } else {
            let filled = seat.calm()?;
            let last = filled.last.max(first);
            unlocked.push(Pressed {
                first,
                last,
                ..filled
            });
        }
        last = Some(seat);
    }
    table.unlocked("unlocked: first frame; all its numbers", &unlocked)?;
    let while_it_counts = "a key while all is read and judged after unlocking";
    table.row(while_it_counts, Held::First, &meanwhile)?;
    let mut seat = last.ok_or("nothing was opened")?;
    // Whoever has unlocked reads the first page: what will be asked for is made meanwhile.
    if in_earnest() {
        std::thread::sleep(READING);
        seat.calm()?;
    }
    let mut walk = Walk {
        seat,
        table: &mut table,
        part,
    };
    walk.play()?;
    table.end()
}
