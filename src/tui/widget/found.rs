//! Files that stand on media, one of which is put in a line: F4 goes to the next.
//!
//! What was named when skans started stays among them whether or not it is there; what was found is looked for again, since
//! the next custodian's medium comes when the last one's has gone.

use crate::desk::Ask;
use crate::tui::widget::LineEdit;
use std::path::{Path, PathBuf};

/// Files to choose among.
#[derive(Clone, Default)]
pub struct Found {
    named: Vec<PathBuf>,
    found: Vec<PathBuf>,
    /// Where files are looked for beside media; none looks nowhere.
    beside: Option<Vec<PathBuf>>,
}

impl Found {
    /// Those that were known at the start, and the folders where others may come.
    pub fn new(named: &[PathBuf], beside: Option<&[PathBuf]>) -> Self {
        Self {
            named: named.to_vec(),
            found: Vec::new(),
            beside: beside.map(<[PathBuf]>::to_vec),
        }
    }

    /// What is asked to see what stands on media now; none where nothing is looked for.
    pub fn look(&self) -> Option<Ask> {
        self.beside.clone().map(Ask::Media)
    }

    /// Whether others may come, or there are others already.
    pub fn may_change(&self) -> bool {
        self.beside.is_some() || self.count() > 1
    }

    /// Takes what media hold now in the place of what they held.
    pub fn take(&mut self, found: Vec<PathBuf>) {
        self.found = found;
        self.found.retain(|path| !self.named.contains(path));
    }

    /// One of them by its place, for a line that is empty.
    pub fn nth(&self, at: usize) -> Option<&Path> {
        self.all().nth(at)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.all().count()
    }

    /// Puts the file after the one that stands in a line. False when there is no other.
    pub fn put_next(&self, line: &mut LineEdit) -> bool {
        let stands = PathBuf::from(line.text());
        let after = self
            .all()
            .skip_while(|path| *path != stands)
            .nth(1)
            .or_else(|| self.nth(0));
        let Some(next) = after.filter(|next| *next != stands) else {
            return false;
        };
        line.set(&next.to_string_lossy());
        true
    }

    fn all(&self) -> impl Iterator<Item = &Path> {
        self.named.iter().chain(&self.found).map(PathBuf::as_path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_file_follows_the_one_that_stands_and_comes_round() {
        let [a, b, c] = ["/media/a", "/media/b", "/media/c"].map(PathBuf::from);
        let mut files = Found::new(std::slice::from_ref(&a), None);
        let mut line = LineEdit::new(100);
        assert!(files.put_next(&mut line));
        assert_eq!(line.text(), "/media/a");
        assert!(!files.put_next(&mut line), "there is no other");
        assert!(files.look().is_none() && !files.may_change());
        files.take(vec![a.clone(), b.clone(), c.clone()]);
        assert_eq!(files.count(), 3);
        for next in [&b, &c, &a] {
            assert!(files.put_next(&mut line));
            assert_eq!(line.text(), next.to_string_lossy());
        }
        files.take(vec![c]);
        assert_eq!(files.count(), 2, "what is gone is not offered");
        line.set("/typed/by/hand");
        assert!(files.put_next(&mut line));
        assert_eq!(line.text(), "/media/a");
    }
}
