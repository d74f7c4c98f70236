//! Pages of plain text: 80 columns, 60 lines, the level on top of each, a form feed between them.

use std::io::{self, Write};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns of a page.
pub(in crate::exchange) const WIDTH: usize = 80;
/// Lines of a page, its head included.
pub(super) const LINES: usize = 60;

/// Writes lines, and begins a new page with its head when one is full.
pub(in crate::exchange) struct Pages<'a> {
    out: &'a mut dyn Write,
    /// Left, middle and right of the first line of a page; the number of the page is added to the right.
    pub head: [String; 3],
    /// The second line of a page.
    pub under: String,
    /// What a page's number is called: the words for number n.
    pub number: &'a dyn Fn(usize) -> String,
    page: usize,
    line: usize,
}

impl<'a> Pages<'a> {
    pub fn new(
        out: &'a mut dyn Write,
        head: [String; 3],
        under: String,
        number: &'a dyn Fn(usize) -> String,
    ) -> Self {
        Self {
            out,
            head,
            under,
            number,
            page: 0,
            line: LINES,
        }
    }

    /// Writes one line, which is expected to fit.
    pub fn line(&mut self, text: &str) -> io::Result<()> {
        if self.line >= LINES {
            self.turn()?;
        }
        // An empty line on top of a page would only cost room.
        if text.is_empty() && self.line == HEAD_LINES {
            return Ok(());
        }
        self.line += 1;
        writeln!(self.out, "{}", text.trim_end())
    }

    /// Begins a new page unless this many lines fit on this one.
    pub fn room(&mut self, lines: usize) -> io::Result<()> {
        match self.line + lines > LINES {
            true => self.turn(),
            false => Ok(()),
        }
    }

    /// Goes on with a new page.
    pub fn fresh(&mut self) -> io::Result<()> {
        self.turn()
    }

    fn turn(&mut self) -> io::Result<()> {
        if self.page > 0 {
            write!(self.out, "\u{C}")?;
        }
        self.page += 1;
        let [left, middle, right] = &self.head;
        let right = format!("{right}  {}", (self.number)(self.page));
        let free = WIDTH.saturating_sub(left.width() + middle.width() + right.trim_start().width());
        let (before, after) = (free / 2, free - free / 2);
        writeln!(
            self.out,
            "{left}{}{middle}{}{}",
            " ".repeat(before),
            " ".repeat(after),
            right.trim_start()
        )?;
        for under in wrap(&self.under, WIDTH).iter().take(1) {
            writeln!(self.out, "{under}")?;
        }
        writeln!(self.out, "{}\n", "─".repeat(WIDTH))?;
        self.line = HEAD_LINES;
        Ok(())
    }

    /// A name and its text beside it, wrapped.
    pub fn pair(&mut self, indent: usize, name: &str, text: &str) -> io::Result<()> {
        const NAME: usize = 26;
        let room = NAME.saturating_sub(indent + 2);
        let lines = wrap(text, WIDTH - NAME);
        let mut names = wrap(name, room).into_iter();
        let count = lines.len().max(names.len());
        let mut lines = lines.into_iter();
        for _ in 0..count {
            let name = names.next().unwrap_or_default();
            let fill = NAME.saturating_sub(indent + name.width());
            let text = lines.next().unwrap_or_default();
            self.line(&format!("{:indent$}{name}{:fill$}{text}", "", ""))?;
        }
        Ok(())
    }
}

/// Lines of the head of a page.
const HEAD_LINES: usize = 4;

/// How many columns a text takes.
fn columns(text: &str) -> usize {
    // Most words are plain letters, a column each.
    match text.bytes().all(|byte| byte.is_ascii_graphic()) {
        true => text.len(),
        false => text.width(),
    }
}

/// A text in lines of at most this many columns: at its own line ends, else between words, else within a long word.
/// Never no line at all.
pub(in crate::exchange) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        let mut used = 0;
        for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
            let wide = columns(word);
            if used > 0 && used + 1 + wide <= width {
                line.push(' ');
                line.push_str(word);
                used += 1 + wide;
                continue;
            }
            if used > 0 {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            if wide <= width {
                line.push_str(word);
                used = wide;
                continue;
            }
            for part in word.graphemes(true) {
                let wide = part.width();
                if used > 0 && used + wide > width {
                    lines.push(std::mem::take(&mut line));
                    used = 0;
                }
                line.push_str(part);
                used += wide;
            }
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_is_broken_between_words_and_only_long_words_within() {
        assert_eq!(wrap("ett två tre", 7), ["ett två", "tre"]);
        assert_eq!(wrap("abcdefgh i", 3), ["abc", "def", "gh", "i"]);
        assert_eq!(wrap("a\n\nb", 9), ["a", "", "b"]);
        assert_eq!(wrap("", 9), [""]);
    }

    #[test]
    fn every_page_has_its_head_and_no_more_lines_than_fit() {
        let mut out = Vec::new();
        let number = |page: usize| format!("sid {page}");
        let head = ["HEMLIG".into(), "ÖVNING".into(), "EX-0001".into()];
        let mut pages = Pages::new(&mut out, head, "Lund".into(), &number);
        for at in 0..200 {
            pages.line(&at.to_string()).unwrap();
        }
        let text = String::from_utf8(out).unwrap();
        let pages: Vec<&str> = text.split('\u{C}').collect();
        assert_eq!(pages.len(), 4);
        for (at, page) in pages.iter().enumerate() {
            let first = page.lines().next().unwrap();
            assert!(first.starts_with("HEMLIG ") && first.ends_with(&format!("sid {}", at + 1)));
            assert_eq!(first.width(), WIDTH);
            assert!(page.lines().count() <= LINES);
        }
    }

    proptest! {
        #[test]
        fn wrapped_lines_fit_and_nothing_is_lost(text in "[a-zåäö \n漢]{0,80}", width in 2usize..20) {
            let lines = wrap(&text, width);
            prop_assert!(lines.iter().all(|line| line.width() <= width));
            let letters = |text: &str| text.replace([' ', '\n'], "");
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
