//! Styled text in lines of a given width, broken at spaces. Must not know what the styles mean.

use crate::tui::widget::text;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Lines of at most `columns` columns, each after `first` (the first line) or `rest` (the others), which count as columns.
/// Line ends in the text stay; a word that is too long is broken.
pub fn flow(
    runs: &[(String, Style)],
    columns: usize,
    first: Vec<Span<'static>>,
    rest: &str,
) -> Vec<Line<'static>> {
    let indent = text::width(rest);
    let room = columns.saturating_sub(indent).max(1);
    let mut out = Out {
        lines: Vec::new(),
        line: first,
        used: 0,
        rest: rest.to_owned(),
    };
    for (run, style) in runs {
        for (at, paragraph) in run.split('\n').enumerate() {
            if at > 0 {
                out.turn();
            }
            for word in paragraph.split_inclusive(' ') {
                out.word(word, *style, room);
            }
        }
    }
    out.lines.push(Line::from(out.line));
    out.lines
}

struct Out {
    lines: Vec<Line<'static>>,
    line: Vec<Span<'static>>,
    used: usize,
    rest: String,
}

impl Out {
    fn turn(&mut self) {
        let next = vec![Span::raw(self.rest.clone())];
        self.lines
            .push(Line::from(std::mem::replace(&mut self.line, next)));
        self.used = 0;
    }

    fn word(&mut self, word: &str, style: Style, room: usize) {
        let bare = word.trim_end_matches(' ');
        if self.used > 0 && self.used + text::width(bare) > room {
            self.turn();
        }
        let mut left = word;
        while text::width(left.trim_end_matches(' ')) > room {
            let part = text::head(left, room);
            if part.is_empty() {
                return;
            }
            self.line.push(Span::styled(part.to_owned(), style));
            left = &left[part.len()..];
            self.turn();
        }
        // Spaces at a line's end would count as text that does not fit.
        if self.used + text::width(left) > room {
            left = left.trim_end_matches(' ');
        }
        if left.is_empty() || (self.used == 0 && left.trim().is_empty() && word != left) {
            return;
        }
        self.line.push(Span::styled(left.to_owned(), style));
        self.used += text::width(left);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, columns: usize) -> Vec<String> {
        let runs = [(text.to_owned(), Style::new())];
        flow(&runs, columns, vec![Span::raw("− ")], "  ")
            .iter()
            .map(|line| line.to_string().trim_end().to_owned())
            .collect()
    }

    #[test]
    fn lines_break_at_spaces_keep_line_ends_and_are_indented() {
        assert_eq!(
            shown("Bortfall över två dygn\n\nmedför skada", 16),
            ["− Bortfall över", "  två dygn", "", "  medför skada"]
        );
    }

    #[test]
    fn long_words_and_no_room_end_too() {
        assert_eq!(
            shown("verksamhetsutövare", 10),
            ["− verksamh", "  etsutöva", "  re"]
        );
        for columns in 4..40 {
            let wide = |line: &String| text::width(line);
            let lines = flow(
                &[(
                    "Bortfall över ett dygn medför allvarlig skada ".into(),
                    Style::new(),
                )],
                columns,
                vec![Span::raw("− ")],
                "  ",
            );
            let most = lines.iter().map(|line| wide(&line.to_string())).max();
            assert!(most <= Some(columns), "{columns}: {most:?}");
        }
        for columns in 0..6 {
            assert!(!shown("Anläggningen 漢字 försörjer", columns).is_empty());
        }
    }
}
