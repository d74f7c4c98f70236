//! What keys are held to, a table of what they took, and a verdict for each target with the rows that miss it.

use super::measure::{Outcome, Times, short};
use super::pty::Pressed;
use std::fmt::Write as _;
use std::io::Write as _;
use std::time::Duration;

/// What every key is held to.
#[derive(Clone, Copy)]
pub struct Limits {
    pub median: Duration,
    pub p99: Duration,
    pub longest: Duration,
    /// From unlocking to the first frame.
    pub unlocked: Duration,
}

impl Limits {
    /// In milliseconds.
    pub const fn of(median: u64, p99: u64, longest: u64) -> Self {
        Self {
            median: Duration::from_millis(median),
            p99: Duration::from_millis(p99),
            longest: Duration::from_millis(longest),
            unlocked: Duration::from_millis(100),
        }
    }

    fn of_three(&self) -> [(&'static str, Duration); 3] {
        [
            ("median", self.median),
            ("p99", self.p99),
            ("longest", self.longest),
        ]
    }
}

/// Whether the answer is held to the limits, or only the frame that says that the key was taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Both.
    Both,
    /// The first frame: what follows is work that says that it is under way, such as reading a day that has passed.
    First,
}

/// How one target was met in one table.
pub struct Verdict {
    /// Of which table.
    of: String,
    target: String,
    /// The worst figure and its row.
    worst: (Duration, String),
    /// Rows that miss it.
    over: Vec<String>,
}

/// Columns of the first column.
const FIRST: usize = 62;

/// A table of what keys took, printed row by row, and what was seen of each target.
pub struct Keys {
    out: std::io::Stdout,
    of: String,
    limits: Limits,
    /// First frame and answer, each median, 99th percentile and longest.
    seen: [[Verdict; 3]; 2],
    all: [Vec<Duration>; 2],
    unlocked: Option<Verdict>,
}

impl Keys {
    /// Prints the head.
    pub fn new(of: &str, limits: Limits) -> Outcome<Self> {
        let mut out = std::io::stdout();
        writeln!(out, "\n### from key to terminal, {of}\n")?;
        let head = [
            "runs", "median", "p99", "longest", "answer", "p99", "longest",
        ];
        let head = head.map(|word| format!("{word:>8}"));
        writeln!(
            out,
            "| {:<FIRST$} | {} | bytes | met |",
            "what",
            head.join(" | ")
        )?;
        let rule = [(); 7].map(|()| format!("{:->7}:", ""));
        writeln!(
            out,
            "| {:-<FIRST$} | {} | ----: | --- |",
            "",
            rule.join(" | ")
        )?;
        let seen = ["first frame", "answer"].map(|frame| {
            limits.of_three().map(|(what, limit)| Verdict {
                of: of.to_owned(),
                target: format!("{frame}: {what} at most {}", short(limit)),
                worst: (Duration::ZERO, String::new()),
                over: Vec::new(),
            })
        });
        Ok(Self {
            out,
            of: of.to_owned(),
            limits,
            seen,
            all: [Vec::new(), Vec::new()],
            unlocked: None,
        })
    }

    /// Prints what a key took, and holds it to the limits.
    pub fn row(&mut self, what: &str, held: Held, pressed: &[Pressed]) -> Outcome<()> {
        let times = |of: fn(&Pressed) -> Duration| pressed.iter().map(of).collect::<Vec<_>>();
        let (first, last) = (times(|key| key.first), times(|key| key.last));
        let asked = first != last;
        self.all[0].extend(&first);
        let mut missed = self.note(0, what, &first);
        if held == Held::Both {
            self.all[1].extend(&last);
            missed.extend(self.note(1, what, &last));
        }
        let (first, last) = (Times::new(first).three(), Times::new(last).three());
        let answer = if asked {
            last.map(short)
        } else {
            Default::default()
        };
        let mut bytes: Vec<usize> = pressed.iter().map(|key| key.bytes).collect();
        bytes.sort_unstable();
        let middle = bytes.get(bytes.len() / 2).copied().unwrap_or_default();
        let met = match (missed.is_empty(), held) {
            (true, Held::Both) => "yes".to_owned(),
            (true, Held::First) => "yes, first frame".to_owned(),
            (false, _) => format!("NO: {}", missed.join(", ")),
        };
        let cells = first.map(short).into_iter().chain(answer);
        self.line(what, pressed.len(), cells, &middle.to_string(), &met)
    }

    /// Prints how long it took from unlocking to the first frame, and until all that it counts stands there.
    pub fn unlocked(&mut self, what: &str, pressed: &[Pressed]) -> Outcome<()> {
        let first = Times::new(pressed.iter().map(|key| key.first).collect()).three();
        let last = Times::new(pressed.iter().map(|key| key.last).collect()).three();
        let over = first[2] > self.limits.unlocked;
        self.unlocked = Some(Verdict {
            of: self.of.clone(),
            target: format!(
                "unlocked: first frame under {}",
                short(self.limits.unlocked)
            ),
            worst: (first[2], what.to_owned()),
            over: over.then(|| what.to_owned()).into_iter().collect(),
        });
        let cells = first.map(short).into_iter().chain(last.map(short));
        self.line(
            what,
            pressed.len(),
            cells,
            "",
            if over { "NO" } else { "yes" },
        )
    }

    /// Prints what all keys took together; answers the verdicts.
    pub fn end(mut self) -> Outcome<Vec<Verdict>> {
        let [first, last] = std::mem::take(&mut self.all);
        let runs = first.len();
        let cells = [first, last].map(|times| Times::new(times).three().map(short));
        self.line(
            "all of the above",
            runs,
            cells.into_iter().flatten(),
            "",
            "",
        )?;
        let [first, last] = self.seen;
        Ok(self.unlocked.into_iter().chain(first).chain(last).collect())
    }

    /// Notes figures under each target; answers those that are over.
    fn note(&mut self, frame: usize, what: &str, times: &[Duration]) -> Vec<&'static str> {
        let figures = Times::new(times.to_vec()).three();
        let mut missed = Vec::new();
        let of = self.limits.of_three();
        for ((verdict, figure), (name, limit)) in self.seen[frame].iter_mut().zip(figures).zip(of) {
            if figure > verdict.worst.0 {
                verdict.worst = (figure, what.to_owned());
            }
            if figure > limit {
                verdict.over.push(format!("{what} {}", short(figure)));
                missed.push(name);
            }
        }
        missed
    }

    fn line(
        &mut self,
        what: &str,
        runs: usize,
        cells: impl Iterator<Item = String>,
        bytes: &str,
        met: &str,
    ) -> Outcome<()> {
        let mut line = format!("| {what:<FIRST$} | {runs:>8} |");
        for cell in cells {
            write!(line, " {cell:>8} |")?;
        }
        writeln!(self.out, "{line} {bytes:>5} | {met} |")?;
        Ok(self.out.flush()?)
    }
}

/// Prints all verdicts, to be read at a glance.
pub fn print(verdicts: &[Verdict]) -> Outcome<()> {
    let mut out = std::io::stdout();
    writeln!(out, "\n### what keys are held to\n")?;
    writeln!(
        out,
        "| target | set and window | met | worst | rows over it |"
    )?;
    writeln!(out, "| --- | --- | --- | --- | --- |")?;
    let mut targets: Vec<&str> = Vec::new();
    for verdict in verdicts {
        if !targets.contains(&verdict.target.as_str()) {
            targets.push(&verdict.target);
        }
    }
    for target in targets {
        for verdict in verdicts.iter().filter(|one| one.target == target) {
            let Verdict {
                of, worst, over, ..
            } = verdict;
            let met = if over.is_empty() { "yes" } else { "NO" };
            let (figure, row) = (short(worst.0), &worst.1);
            let over = over.join("; ");
            writeln!(
                out,
                "| {target} | {of} | {met} | {figure}: {row} | {over} |"
            )?;
        }
    }
    Ok(out.flush()?)
}
