//! Times work and says how long it took: a warm-up, then N runs, and of these the median, the 99th percentile and the
//! longest. It judges nothing: what is too slow is for whoever reads the table.

use std::fmt::Write as _;
use std::io::Write as _;
use std::time::{Duration, Instant};

/// What a benchmark answers.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How long each of the runs took, shortest first.
pub struct Times(Vec<Duration>);

impl Times {
    /// From the times of single runs.
    pub fn new(mut times: Vec<Duration>) -> Self {
        times.sort();
        Self(times)
    }

    /// The time that so many of a hundred runs did not exceed.
    fn percentile(&self, of_hundred: usize) -> Duration {
        let place = (self.0.len() * of_hundred).div_ceil(100).saturating_sub(1);
        self.0.get(place).copied().unwrap_or_default()
    }

    /// Median, 99th percentile and longest.
    pub fn three(&self) -> [Duration; 3] {
        let longest = self.0.last().copied().unwrap_or_default();
        [self.median(), self.percentile(99), longest]
    }

    /// The time that half of the runs did not exceed.
    pub fn median(&self) -> Duration {
        self.percentile(50)
    }
}

/// Does work and says how long it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = work();
    (start.elapsed(), done)
}

/// Whether this is a measurement (`cargo bench`) and not a trial of the program (`cargo test --benches`, or `--quick`):
/// then everything is small.
pub fn in_earnest() -> bool {
    let mut words = std::env::args();
    words.any(|word| word == "--bench") && !std::env::args().any(|word| word == "--quick")
}

/// Whether a part is to be measured: all are, unless the command line names some (`cargo bench --bench frame -- 80x24`).
pub fn wanted(part: &str) -> bool {
    let mut named = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .peekable();
    named.peek().is_none() || named.any(|word| part.contains(&word))
}

/// A table that is printed row by row, as Markdown that is also readable as it stands.
pub struct Table {
    out: std::io::Stdout,
}

/// Columns of the first column.
const FIRST: usize = 68;

impl Table {
    /// Prints the head.
    pub fn new(title: &str) -> Outcome<Self> {
        let mut out = std::io::stdout();
        writeln!(out, "\n## {title}\n")?;
        let head = ["runs", "median", "p99", "longest"].map(|word| format!("{word:>9}"));
        writeln!(out, "| {:<FIRST$} | {} | note |", "what", head.join(" | "))?;
        let rule = [(); 4].map(|()| format!("{:->8}:", ""));
        writeln!(out, "| {:-<FIRST$} | {} | ---- |", "", rule.join(" | "))?;
        Ok(Self { out })
    }

    /// Prints a row.
    pub fn row(&mut self, what: &str, times: &Times, note: &str) -> Outcome<()> {
        let cells = times.three().map(short);
        self.line(what, &times.0.len().to_string(), cells, note)
    }

    /// Prints a row that holds one value and no times.
    pub fn value(&mut self, what: &str, value: &str, note: &str) -> Outcome<()> {
        let empty = String::new;
        self.line(what, "", [value.to_owned(), empty(), empty()], note)
    }

    fn line(&mut self, what: &str, runs: &str, cells: [String; 3], note: &str) -> Outcome<()> {
        let mut line = format!("| {what:<FIRST$} | {runs:>9} |");
        for cell in cells {
            write!(line, " {cell:>9} |")?;
        }
        writeln!(self.out, "{line} {note} |")?;
        self.out.flush()?;
        Ok(())
    }
}

/// `1.23 ms`, with three digits that count.
pub fn short(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    let (value, unit) = match micros {
        m if m < 1e3 => (m, "µs"),
        m if m < 1e6 => (m / 1e3, "ms"),
        m => (m / 1e6, "s"),
    };
    let decimals = match value {
        v if v < 9.995 => 2,
        v if v < 99.95 => 1,
        _ => 0,
    };
    format!("{value:.decimals$} {unit}")
}
