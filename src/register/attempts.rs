//! Failed unlocks since the last good one: counted on disk, shown and journalled at the next success.

use crate::disk::{self, Disk};
use crate::register::layout::Layout;
use jiff::Timestamp;

/// What the file begins with.
const HEAD: &str = "skans attempts 1";
/// A line per attempt that is kept.
const KEPT: usize = 100;

/// How many times unlocking has failed since the last success. A file that can't be read counts as one failure: it is
/// never a reason not to open.
pub fn failed(layout: &Layout) -> u32 {
    match disk::read_all(&layout.attempts(), 64 * 1024) {
        Ok(bytes) => read(&bytes).unwrap_or(1),
        Err(_) => 0,
    }
}

fn read(bytes: &[u8]) -> Option<u32> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut lines = text.lines();
    let count = lines.next()?.strip_prefix(HEAD)?.trim().parse().ok()?;
    lines
        .all(|line| line.parse::<Timestamp>().is_ok())
        .then_some(count)
}

/// Notes one more. Failing to note is no reason to say anything else than that the unlocking failed.
pub fn note(disk: &dyn Disk, layout: &Layout, now: Timestamp) {
    let count = failed(layout).saturating_add(1);
    let old = disk::read_all(&layout.attempts(), 64 * 1024).unwrap_or_default();
    let old = String::from_utf8(old).unwrap_or_default();
    let mut times: Vec<&str> = old.lines().skip(1).collect();
    let now = now.to_string();
    times.push(&now);
    let from = times.len().saturating_sub(KEPT);
    let text = format!(
        "{HEAD} {count}\n{}\n",
        times.get(from..).unwrap_or_default().join("\n")
    );
    let _ = disk.replace(&layout.attempts(), text.as_bytes());
}

/// Forgets them, after a success that has been journalled.
pub fn clear(disk: &dyn Disk, layout: &Layout) {
    if layout.attempts().exists() {
        let _ = disk.remove(&layout.attempts());
    }
}

/// Whether the file, if there is one, is as skans writes it.
pub fn is_whole(layout: &Layout) -> bool {
    disk::read_all(&layout.attempts(), 64 * 1024)
        .map_or_else(|error| error.is_missing(), |bytes| read(&bytes).is_some())
}
