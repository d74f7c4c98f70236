//! That the register was mended, until it is journalled: mending needs no key, journalling does, so that a small file waits
//! for the next who unlocks.
//!
//! ```text
//! skans mended 1
//! 2026-11-25T15:04:05Z entries=4-5,9 files=3 lost=none
//! ```

use crate::disk::{self, Disk};
use crate::domain::{Event, EventCode};
use crate::register::Failure;
use crate::register::layout::Layout;
use jiff::Timestamp;

/// What the file begins with.
const HEAD: &str = "skans mended 1";
/// Longer it never is.
const CAP: u64 = 64 * 1024;
/// So many ranges of entries are named; those after them are counted in the last.
const MOST: usize = 20;

/// Entries from one number to another.
pub type Range = (u64, u64);

/// What is told of one mending.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// When.
    pub at: Timestamp,
    /// Entries that another copy gave.
    pub entries: Vec<Range>,
    /// How many files were written anew.
    pub files: usize,
    /// Entries that no copy had.
    pub lost: Option<Range>,
}

fn shown((first, last): Range) -> String {
    match first == last {
        true => first.to_string(),
        false => format!("{first}-{last}"),
    }
}

/// Ranges as they are written: `4-5,9`, or `none`.
pub fn ranges(entries: &[Range]) -> String {
    if entries.is_empty() {
        return "none".to_owned();
    }
    let mut named: Vec<Range> = entries.iter().copied().take(MOST).collect();
    if let (Some(last), Some(end)) = (named.last_mut(), entries.last()) {
        last.1 = last.1.max(end.1);
    }
    let named: Vec<String> = named.into_iter().map(shown).collect();
    named.join(",")
}

fn range(text: &str) -> Option<Range> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    Some((first.parse().ok()?, last.parse().ok()?))
}

impl Line {
    fn text(&self) -> String {
        let lost: Vec<Range> = self.lost.into_iter().collect();
        let (entries, lost) = (ranges(&self.entries), ranges(&lost));
        let (at, files) = (self.at, self.files);
        format!("{at} entries={entries} files={files} lost={lost}\n")
    }

    fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let at = words.next()?.parse().ok()?;
        let mut value = |name: &str| words.next()?.strip_prefix(name)?.strip_prefix('=');
        let entries = match value("entries")? {
            "none" => Vec::new(),
            text => text.split(',').map(range).collect::<Option<_>>()?,
        };
        let files = value("files")?.parse().ok()?;
        let lost = match value("lost")? {
            "none" => None,
            text => Some(range(text)?),
        };
        let line = Self {
            at,
            entries,
            files,
            lost,
        };
        // One writing only.
        (words.next().is_none() && line.text().trim_end() == text).then_some(line)
    }

    /// What is journalled: numbers only.
    pub fn event(&self) -> Event {
        let lost: Vec<Range> = self.lost.into_iter().collect();
        Event {
            code: EventCode::Mended,
            object: None,
            details: vec![
                ("entries".to_owned(), ranges(&self.entries)),
                ("files".to_owned(), self.files.to_string()),
                ("lost".to_owned(), ranges(&lost)),
            ],
        }
    }
}

/// Reads a file of mendings; none when it is not as skans writes it.
pub fn decode(bytes: &[u8]) -> Option<Vec<Line>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let rest = text.strip_prefix(HEAD)?.strip_prefix('\n')?;
    rest.lines().map(Line::read).collect()
}

/// The mendings that wait to be journalled. A file that can't be read tells of none: it is evidence for nobody.
pub fn waiting(layout: &Layout) -> Vec<Line> {
    let bytes = disk::read_all(&layout.mended(), CAP).ok();
    bytes.and_then(|bytes| decode(&bytes)).unwrap_or_default()
}

/// Adds one.
pub fn note(disk: &dyn Disk, layout: &Layout, line: Line) -> Result<(), Failure> {
    let mut lines = waiting(layout);
    lines.push(line);
    let text: String = lines.iter().map(Line::text).collect();
    disk.replace(&layout.mended(), format!("{HEAD}\n{text}").as_bytes())?;
    Ok(())
}

/// Forgets them, once they are journalled.
pub fn clear(disk: &dyn Disk, layout: &Layout) {
    if layout.mended().exists() {
        let _ = disk.remove(&layout.mended());
        let _ = disk.sync_dir(layout.root());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(entries: &[Range], lost: Option<Range>) -> Line {
        Line {
            at: Timestamp::from_second(1_790_000_000).unwrap(),
            entries: entries.to_vec(),
            files: 3,
            lost,
        }
    }

    #[test]
    fn what_is_written_is_read_and_nothing_else_is() {
        for one in [
            line(&[], None),
            line(&[(4, 5), (9, 9)], Some((12, 12))),
            line(&[(1, 1)], Some((3, 8))),
        ] {
            let text = format!("{HEAD}\n{}", one.text());
            assert_eq!(decode(text.as_bytes()), Some(vec![one]));
            for at in 0..text.len() {
                let mut changed = text.clone().into_bytes();
                changed[at] = b'x';
                if let Some(read) = decode(&changed) {
                    let again: String = read.iter().map(Line::text).collect();
                    assert_eq!(format!("{HEAD}\n{again}").into_bytes(), changed);
                }
            }
        }
        assert_eq!(decode(b""), None);
        assert_eq!(decode(b"skans mended 2\n"), None);
    }

    #[test]
    fn many_ranges_are_drawn_together_and_none_is_left_out() {
        let many: Vec<Range> = (0..50).map(|n| (n * 3 + 1, n * 3 + 1)).collect();
        let text = ranges(&many);
        assert!(
            text.starts_with("1,4,7,") && text.ends_with("58-148"),
            "{text}"
        );
        assert_eq!(text.split(',').count(), MOST);
    }
}
