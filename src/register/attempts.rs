//! Failed unlocks since the last good one: counted on disk, slowed, shown and journalled at the next success.
//!
//! The pause is kept by the file, so that starting the program again does not shorten it. Whoever can change the file can
//! also copy the key file and guess elsewhere: what holds against guessing is the passphrase and its derivation. The pause
//! is for the keyboard in an office.

use crate::disk::{self, Disk};
use crate::register::layout::Layout;
use jiff::{SignedDuration, Timestamp};

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

/// As many failures cost no pause.
const FREE: u32 = 3;
/// The first pause and the longest one, in seconds. Each failure doubles it.
const FIRST_PAUSE: i64 = 10;
const LONGEST_PAUSE: i64 = 300;

/// How long is waited after so many failures.
fn pause(failures: u32) -> SignedDuration {
    let Some(over) = failures.checked_sub(FREE) else {
        return SignedDuration::ZERO;
    };
    // Six doublings are past the longest.
    let seconds = FIRST_PAUSE << over.min(6);
    SignedDuration::from_secs(seconds.min(LONGEST_PAUSE))
}

/// Seconds until the next attempt is heard; none where it is now. A clock that was set back begins the pause anew, once:
/// otherwise it would last until the old time comes again.
pub fn pause_left(disk: &dyn Disk, layout: &Layout, now: Timestamp) -> Option<i64> {
    let bytes = disk::read_all(&layout.attempts(), 64 * 1024).ok()?;
    let count = read(&bytes)?;
    let last = std::str::from_utf8(&bytes).ok()?.lines().last()?;
    let last: Timestamp = last.parse().ok()?;
    let pause = pause(count);
    if last > now && !pause.is_zero() {
        write(disk, layout, count, &[&now.to_string()]);
        return Some(pause.as_secs());
    }
    let left = pause.saturating_sub(now.duration_since(last));
    // A part of a second is waited for too.
    left.is_positive()
        .then(|| left.as_secs() + i64::from(left.subsec_nanos() > 0))
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
    write(disk, layout, count, times.get(from..).unwrap_or_default());
}

fn write(disk: &dyn Disk, layout: &Layout, count: u32, times: &[&str]) {
    let text = format!("{HEAD} {count}\n{}\n", times.join("\n"));
    let _ = disk.replace(&layout.attempts(), text.as_bytes());
}

/// Forgets them, after a success that has been journalled.
pub fn clear(disk: &dyn Disk, layout: &Layout) {
    if layout.attempts().exists() {
        let _ = disk.remove(&layout.attempts());
    }
}

/// Counts anew from one, where the file can't be read: it is then never a way round the pause.
pub fn begin_anew(disk: &dyn Disk, layout: &Layout, now: Timestamp) {
    write(disk, layout, failed(layout), &[&now.to_string()]);
}

/// Whether the file, if there is one, is as skans writes it.
pub fn is_whole(layout: &Layout) -> bool {
    disk::read_all(&layout.attempts(), 64 * 1024)
        .map_or_else(|error| error.is_missing(), |bytes| read(&bytes).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::RealDisk;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    #[test]
    fn the_pause_begins_after_the_third_failure_and_doubles_up_to_five_minutes() {
        let seconds = |failures| pause(failures).as_secs();
        assert_eq!([0, 1, 2].map(seconds), [0, 0, 0]);
        assert_eq!([3, 4, 5, 6, 7, 8].map(seconds), [10, 20, 40, 80, 160, 300]);
        assert_eq!(seconds(u32::MAX), 300);
    }

    #[test]
    fn the_pause_is_kept_by_the_file_and_ends() {
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout::new(folder.path());
        assert_eq!(pause_left(&RealDisk, &layout, at(0)), None);
        for second in [0, 1] {
            note(&RealDisk, &layout, at(second));
            assert_eq!(pause_left(&RealDisk, &layout, at(second)), None);
        }
        note(&RealDisk, &layout, at(2));
        for (second, left) in [(2, Some(10)), (11, Some(1)), (12, None)] {
            assert_eq!(pause_left(&RealDisk, &layout, at(second)), left, "{second}");
        }
        assert!(is_whole(&layout));
        clear(&RealDisk, &layout);
        assert_eq!(failed(&layout), 0);
    }

    #[test]
    fn a_clock_that_is_set_back_begins_the_pause_anew_and_does_not_lengthen_it() {
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout::new(folder.path());
        for second in 0..4 {
            note(&RealDisk, &layout, at(second));
        }
        let year = 365 * 24 * 3600;
        assert_eq!(pause_left(&RealDisk, &layout, at(-year)), Some(20));
        assert_eq!(pause_left(&RealDisk, &layout, at(-year + 19)), Some(1));
        assert_eq!(pause_left(&RealDisk, &layout, at(-year + 20)), None);
        assert_eq!(failed(&layout), 4);
    }

    #[test]
    fn a_file_that_is_damaged_pauses_nobody_and_counts_as_one() {
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout::new(folder.path());
        for damaged in [
            "",
            "skans attempts 1 99999999999\n",
            "x",
            "skans attempts 1 9\nx\n",
        ] {
            std::fs::write(layout.attempts(), damaged).unwrap();
            assert_eq!(pause_left(&RealDisk, &layout, at(0)), None, "{damaged:?}");
            assert_eq!(failed(&layout), 1, "{damaged:?}");
        }
    }
}
