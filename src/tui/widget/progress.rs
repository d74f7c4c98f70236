//! How far a piece of work has come: a bar, per cent, and how long is left. The one widget for it: everything that takes more
//! than half a second is shown with it.
//!
//! The bar is of block characters; `--ascii` turns them into `#` and `.` like every other sign.

use crate::tui::Theme;
use crate::tui::widget::{Down, text};
use crate::words::Words;
use jiff::{SignedDuration, Timestamp};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// Nothing is said of the time left before so much has passed: the first figures jump.
const SURE: SignedDuration = SignedDuration::from_millis(700);

/// Columns of the bar in a line.
const BAR: usize = 24;

/// A piece of work under way: its step (words under `step-<code>`), how far it has come, and since when.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pace {
    step: &'static str,
    began: Timestamp,
    now: Timestamp,
    /// How much was done when the step began.
    from: u64,
    done: u64,
    total: u64,
}

impl Pace {
    /// Work that has been asked for, and of which nothing has been told yet.
    pub fn begin(now: Timestamp) -> Self {
        Self {
            step: "",
            began: now,
            now,
            from: 0,
            done: 0,
            total: 0,
        }
    }

    /// How far it has come now. Another step begins its own time.
    pub fn tell(&mut self, step: &'static str, done: u64, total: u64, now: Timestamp) {
        if step != self.step || done < self.done {
            (self.step, self.began, self.from) = (step, now, done);
        }
        (self.done, self.total, self.now) = (done, total, now);
    }

    /// The step under way; "" before the first.
    pub fn step(&self) -> &'static str {
        self.step
    }

    /// Whether it can be stopped. A derivation and an opening can't, nor today's judgement, which every page rests on; what is
    /// half mended would be worse than damaged; and an entry that is being written is stopped by nothing.
    pub fn can_stop(&self) -> bool {
        !matches!(
            self.step,
            "derive" | "open" | "replay" | "mend" | "judge" | "write" | "take-in"
        )
    }

    /// When it was last told how far it has come.
    pub fn told(&self) -> Timestamp {
        self.now
    }

    /// Units done, of how many; 0 while the total is unknown.
    pub fn counts(&self) -> (u64, u64) {
        (self.done, self.total)
    }

    /// How long is left of the step at the pace it has had; none before that can be said.
    pub fn left(&self) -> Option<SignedDuration> {
        let passed = self.now.duration_since(self.began);
        let gone = self.done.checked_sub(self.from).filter(|gone| *gone > 0)?;
        let rest = self.total.checked_sub(self.done).filter(|rest| *rest > 0)?;
        if passed < SURE {
            return None;
        }
        let millis = passed.as_millis().checked_mul(i128::from(rest))? / i128::from(gone);
        Some(SignedDuration::from_millis(i64::try_from(millis).ok()?))
    }

    /// "cirka 12 s kvar"; "" before that can be said.
    pub fn left_words(&self, words: &Words) -> String {
        let Some(left) = self.left() else {
            return String::new();
        };
        let seconds = left.as_secs() + i64::from(left.subsec_millis() > 0);
        let (key, count) = match seconds {
            ..=90 => ("progress-seconds", seconds.max(1)),
            _ => ("progress-minutes", (seconds + 59) / 60),
        };
        words.with(key, &[("count", &count.to_string())])
    }

    /// The step, its share and what is left, in words: "Verifierar kedjan 40 %, cirka 12 s kvar". `otherwise` is the key of
    /// the words before the first step.
    pub fn words(&self, words: &Words, otherwise: &str) -> String {
        let key = format!("step-{}", self.step);
        let mut said = if words.has(&key) {
            words.get(&key)
        } else {
            words.get(otherwise)
        };
        if let Some(share) = percent(self.done, self.total) {
            said.push_str(&format!(" {share} %"));
        }
        let left = self.left_words(words);
        if !left.is_empty() {
            said.push_str(&format!(", {left}"));
        }
        said
    }

    /// Draws the line, on two where it does not fit on one.
    pub fn draw(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        words: &Words,
        theme: &Theme,
        otherwise: &str,
    ) {
        let mut line = self.line(words, theme, otherwise);
        let mut down = Down::of(area);
        if line.width() > usize::from(area.width) && line.spans.len() > 1 && area.height > 1 {
            let said = line.spans.split_off(2);
            text::draw_line(frame, down.row(), line);
            line = Line::from(said);
        }
        text::draw_line(frame, down.row(), line);
    }

    /// The same with a bar before it, as one line. The plain mode has no bar: the share stands in the words.
    pub fn line(&self, words: &Words, theme: &Theme, otherwise: &str) -> Line<'static> {
        let mut said = self.words(words, otherwise);
        if !self.step.is_empty() && self.can_stop() {
            said.push_str(&format!(". {}", words.get("progress-stops")));
        }
        let said = Span::styled(said, theme.text);
        if theme.plain || self.total == 0 {
            return Line::from(said);
        }
        Line::from(vec![
            Span::styled(self.bar(BAR), theme.accent),
            Span::raw("  "),
            said,
        ])
    }

    /// A bar of this many columns.
    pub fn bar(&self, columns: usize) -> String {
        bar(columns, self.done, self.total)
    }
}

/// A bar of this many columns. An unknown total (0) gives an empty bar.
pub fn bar(columns: usize, done: u64, total: u64) -> String {
    let full = filled(columns, done, total);
    let mut out = "█".repeat(full);
    out.push_str(&"░".repeat(columns - full));
    out
}

/// Whole per cent, 0 to 100; none while the total is unknown.
pub fn percent(done: u64, total: u64) -> Option<u64> {
    (total > 0).then(|| {
        let share = u128::from(done.min(total)) * 100 / u128::from(total);
        u64::try_from(share).unwrap_or(100)
    })
}

fn filled(columns: usize, done: u64, total: u64) -> usize {
    if total == 0 {
        return 0;
    }
    let share = u128::from(done.min(total)) * columns as u128 / u128::from(total);
    usize::try_from(share).unwrap_or(columns).min(columns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn at(millis: i64) -> Timestamp {
        Timestamp::from_millisecond(1_700_000_000_000 + millis).unwrap()
    }

    #[test]
    fn the_time_left_follows_the_pace_and_is_not_said_before_it_is_known() {
        let words = Words::new(Language::Sv);
        let mut pace = Pace::begin(at(0));
        assert_eq!(pace.words(&words, "waiting"), words.get("waiting"));
        pace.tell("verify", 0, 100, at(0));
        pace.tell("verify", 50, 100, at(600));
        assert_eq!(
            (pace.left(), pace.left_words(&words)),
            (None, String::new())
        );
        pace.tell("verify", 50, 100, at(3000));
        assert_eq!(pace.left(), Some(SignedDuration::from_secs(3)));
        assert_eq!(
            pace.words(&words, "waiting"),
            "Verifierar kedjan 50 %, cirka 3 s kvar"
        );
        pace.tell("verify", 99, 100, at(3000));
        assert_eq!(pace.left_words(&words), "cirka 1 s kvar");
        pace.tell("verify", 100, 100, at(3000));
        assert_eq!(pace.left(), None);
    }

    #[test]
    fn long_work_is_said_in_minutes_and_another_step_has_its_own_time() {
        let words = Words::new(Language::En);
        let mut pace = Pace::begin(at(0));
        pace.tell("verify", 1, 1000, at(0));
        pace.tell("verify", 11, 1000, at(2000));
        assert_eq!(pace.left_words(&words), "about 4 min left");
        pace.tell("backup", 500, 1000, at(2000));
        assert_eq!(pace.left(), None);
        pace.tell("backup", 750, 1000, at(4000));
        assert_eq!(pace.left(), Some(SignedDuration::from_secs(2)));
        // Without a total nothing is reckoned.
        pace.tell("backup", 760, 0, at(5000));
        assert_eq!(pace.left(), None);
    }

    #[test]
    fn the_bar_has_its_width_and_is_full_only_when_all_is_done() {
        assert_eq!(bar(4, 1, 2), "██░░");
        assert_eq!(bar(4, 99, 100), "███░");
        assert_eq!(bar(4, 100, 100), "████");
        assert_eq!(bar(4, 200, 100), "████");
        assert_eq!(bar(3, 5, 0), "░░░");
        assert_eq!(bar(0, 1, 1), "");
        assert_eq!(percent(u64::MAX - 1, u64::MAX), Some(99));
        assert_eq!((percent(0, 0), percent(7, 7)), (None, Some(100)));
    }
}
