//! Recovery sheets on the screen: offered, shown one at a time to be written down, and proposed when the last was shown.
//!
//! A sheet is here while it is shown and no longer: it is wiped when the next one comes, when the layer goes and at lock, and
//! the screen is drawn afresh after it. Enter neither makes nor turns a sheet.

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::guide::{Scroll, below, prose, put};
use crate::tui::spoken;
use crate::tui::widget::dialog::Question;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::Rows;
use crate::tui::widget::say;
use crate::tui::{Chord, CommandId, Context, Cx, Deed, Layer, Tag, Tone};
use crate::words::Words;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::text::Line;
use ratatui::{Frame, layout::Rect};
use zeroize::Zeroizing;

/// How the key may be divided: so many needed, of so many. The first is what is advised.
const CHOICES: [(u8, u8); 6] = [(2, 3), (2, 4), (3, 5), (2, 2), (3, 4), (4, 7)];

enum Stage {
    Offer,
    /// A sheet is on its way.
    Waiting,
    Shown {
        number: u8,
        of: u8,
        text: Zeroizing<String>,
        leaving: bool,
    },
}

/// Makes recovery sheets.
pub struct SheetsScreen {
    choices: Rows,
    stage: Stage,
    scroll: Scroll,
    /// Right after the founding: then it is said what it means to leave it.
    first: bool,
}

impl SheetsScreen {
    /// Offers to make sheets.
    pub fn new() -> Self {
        Self {
            choices: Rows::new(CHOICES.len()),
            stage: Stage::Offer,
            scroll: Scroll::default(),
            first: false,
        }
    }

    /// The same, as the last step of the founding.
    pub fn after_founding() -> Self {
        Self {
            first: true,
            ..Self::new()
        }
    }

    fn question(words: &Words) -> Question {
        Question::yes_or_no(
            words,
            words.get("sheets-leave-title"),
            words.get("sheets-leave-body"),
            (words.get("sheets-leave-yes"), words.get("sheets-leave-no")),
        )
    }

    fn away(&self, cx: &Cx<'_>) -> Vec<Deed> {
        let mut deeds = vec![Deed::Pop];
        if self.first {
            deeds.push(Deed::Say(Tone::Info, cx.words.get("sheets-later")));
        }
        deeds
    }

    fn offered(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if matches!(key.code, KeyCode::Char(_)) && Chord::typed(key).is_none() {
            return None;
        }
        let letter = |key: &str| cx.words.get(key).chars().next();
        match key.code {
            KeyCode::Esc => Some(self.away(cx)),
            KeyCode::Char(typed) if Some(typed) == letter("sheets-later-letter") => {
                Some(self.away(cx))
            }
            KeyCode::Char(typed) if Some(typed) == letter("sheets-make-letter") => {
                let (need, of) = *CHOICES.get(self.choices.selected()?)?;
                self.stage = Stage::Waiting;
                let language = cx.words.language();
                Some(vec![Deed::Ask(0, Ask::MakeSheets { need, of, language })])
            }
            KeyCode::Char('j') => {
                self.choices.down();
                Some(Vec::new())
            }
            KeyCode::Char('k') => {
                self.choices.up();
                Some(Vec::new())
            }
            _ => self.choices.key(key).then(Vec::new),
        }
    }

    /// Leaves what is under way. Nothing of it counts.
    fn drop_all(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.stage = Stage::Offer;
        let mut deeds = vec![Deed::Ask(1, Ask::DropSheets), Deed::Wipe];
        deeds.extend(self.away(cx));
        if !self.first {
            deeds.push(Deed::Say(Tone::Info, cx.words.get("sheets-left")));
        }
        deeds
    }
}

impl Default for SheetsScreen {
    fn default() -> Self {
        Self::new()
    }
}

impl Layer for SheetsScreen {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("sheets-crumb")
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        let leaving = match &mut self.stage {
            Stage::Offer => return self.offered(key, cx),
            // Esc must not leave what comes next without its layer.
            Stage::Waiting => return (key.code == KeyCode::Esc).then(Vec::new),
            Stage::Shown { leaving, .. } => leaving,
        };
        if *leaving {
            return Some(match Self::question(cx.words).is_first(key)? {
                true => self.drop_all(cx),
                false => {
                    *leaving = false;
                    Vec::new()
                }
            });
        }
        if matches!(key.code, KeyCode::Char(_)) && Chord::typed(key).is_none() {
            return None;
        }
        let next = cx.words.get("sheets-next-letter").chars().next();
        match key.code {
            KeyCode::Esc => {
                *leaving = true;
                Some(Vec::new())
            }
            KeyCode::Char(typed) if Some(typed) == next => {
                self.stage = Stage::Waiting;
                Some(vec![Deed::Wipe, Deed::Ask(0, Ask::NextSheet)])
            }
            KeyCode::Char('j') => Some(self.turned("list.down")),
            KeyCode::Char('k') => Some(self.turned("list.up")),
            _ => self.scroll.key(key).then(Vec::new),
        }
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Sheet { number, of, text }) => {
                self.scroll.reset();
                self.stage = Stage::Shown {
                    number,
                    of,
                    text,
                    leaving: false,
                };
                Vec::new()
            }
            Ok(Told::Saved { seq, .. }) => {
                let seq = seq.to_string();
                let words = cx.words.with("sheets-proposed", &[("seq", &seq)]);
                vec![Deed::Pop, Deed::Wipe, Deed::Say(Tone::Done, words)]
            }
            Ok(_) => Vec::new(),
            Err(trouble) => {
                self.stage = Stage::Offer;
                vec![
                    Deed::Wipe,
                    Deed::Say(Tone::Error, say::trouble(cx.words, &trouble)),
                ]
            }
        }
    }

    fn before_lock(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        self.stage = Stage::Offer;
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let words = cx.words;
        let title = match &self.stage {
            Stage::Shown { number, of, .. } => words.with(
                "sheets-title",
                &[("number", &number.to_string()), ("of", &of.to_string())],
            ),
            _ => words.get("sheets-crumb"),
        };
        let inner = inset(
            Panel::new(title)
                .focused(true)
                .draw_over(frame, area, cx.theme),
        );
        let columns = usize::from(inner.width);
        match &self.stage {
            Stage::Offer => {
                let key = match self.first {
                    true => "sheets-offer-first",
                    false => "sheets-offer",
                };
                let rest = put(frame, inner, prose(&words.get(key), columns, cx.theme.text));
                let list = Rect {
                    height: below(rest, 1).height.min(CHOICES.len() as u16),
                    ..below(rest, 1)
                };
                self.choices
                    .draw(frame, list, cx.theme, true, |at, _| choice(cx, at));
                let rest = below(rest, list.height + 2);
                put(
                    frame,
                    rest,
                    prose(&words.get("sheets-offer-keys"), columns, cx.theme.accent),
                );
            }
            Stage::Waiting => {
                put(
                    frame,
                    inner,
                    prose(&words.get("waiting"), columns, cx.theme.dim),
                );
            }
            Stage::Shown {
                number,
                of,
                text,
                leaving,
            } => {
                let key = match number == of {
                    true => "sheets-keys-last",
                    false => "sheets-keys",
                };
                let keys = prose(&words.get(key), columns, cx.theme.accent);
                let tall = u16::try_from(keys.len()).unwrap_or(1) + 1;
                let rest = below(put(frame, inner, keys), 1);
                let sheet = Rect {
                    height: inner.height.saturating_sub(tall),
                    ..rest
                };
                let lines = text.lines().map(|line| Line::from(line.to_owned()));
                self.scroll.draw_focused(frame, sheet, lines.collect());
                if *leaving {
                    Self::question(words).draw(frame, area, cx.theme);
                }
            }
        }
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let words = cx.words;
        match &self.stage {
            Stage::Offer => {
                let line = self.choices.selected().map(|at| choice(cx, at));
                let what = spoken::lines(words, line.as_slice());
                spoken::row(words, &self.choices, &what)
            }
            Stage::Waiting => words.get("waiting"),
            Stage::Shown { leaving: true, .. } => Self::question(words).spoken(words),
            Stage::Shown { number, of, .. } => {
                let args = [("number", &*number.to_string()), ("of", &*of.to_string())];
                let title = words.with("sheets-title", &args);
                spoken::text(words, &title, self.scroll.seen())
            }
        }
    }
}

impl SheetsScreen {
    fn turned(&self, command: &'static str) -> Vec<Deed> {
        self.scroll.run(CommandId(command));
        Vec::new()
    }
}

fn choice(cx: &Cx<'_>, at: usize) -> Line<'static> {
    let (need, of) = CHOICES.get(at).copied().unwrap_or_default();
    let key = match at {
        0 => "sheets-choice-advised",
        _ => "sheets-choice",
    };
    Line::from(
        cx.words
            .with(key, &[("need", &need.to_string()), ("of", &of.to_string())]),
    )
}

#[cfg(test)]
mod tests;
