//! Takes in an edition of the provisions: the path of the file, what it holds against the edition in force, and what came of it.
//! Nothing is taken before that has been seen, and nothing counts before the other custodian has approved it.

use crate::desk::{Ask, EditionSeen, Told, Trouble};
use crate::tui::screen::guide::{Answered, Prompt, pasted, typed};
use crate::tui::spoken;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{Down, LineEdit, say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Tag, Tone};
use crate::words::date;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

/// The longest path, in characters.
const PATH_MAX: usize = 400;

/// The dialog.
pub struct LoadEdition {
    path: LineEdit,
    sent: bool,
    /// What the file holds, and the question whether to take it.
    seen: Option<(Box<EditionSeen>, Prompt)>,
}

/// Rows that are named before the rest is counted.
const NAMED: usize = 4;

impl LoadEdition {
    /// Asks for the file.
    pub fn new() -> Self {
        Self {
            path: LineEdit::new(PATH_MAX),
            sent: false,
            seen: None,
        }
    }

    fn file(&self) -> PathBuf {
        PathBuf::from(self.path.text().trim())
    }
}

impl Default for LoadEdition {
    fn default() -> Self {
        Self::new()
    }
}

impl Layer for LoadEdition {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("load-edition-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.sent {
            return None;
        }
        if let Some((seen, prompt)) = &mut self.seen {
            return match prompt.key(key, cx) {
                Answered::NotMine => None,
                Answered::Stays | Answered::Says(_) => Some(Vec::new()),
                Answered::Away => {
                    self.seen = None;
                    Some(Vec::new())
                }
                Answered::Yes(_) => {
                    let seen = Some(seen.digest.clone());
                    self.sent = true;
                    let path = self.file();
                    Some(vec![Deed::Ask(0, Ask::LoadEdition { path, seen })])
                }
            };
        }
        match key.code {
            KeyCode::Esc => Some(vec![Deed::Pop]),
            KeyCode::Enter if self.path.text().trim().is_empty() => Some(Vec::new()),
            KeyCode::Enter => {
                self.sent = true;
                Some(vec![Deed::Ask(0, Ask::LookAtEdition(self.file()))])
            }
            _ => typed(&mut self.path, key, cx),
        }
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match !self.sent && self.seen.is_none() {
            true => pasted(&mut self.path, text, cx),
            false => Vec::new(),
        }
    }

    fn run(&mut self, _command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::EditionSeen(seen)) => {
                self.sent = false;
                let prompt = question(&seen, cx);
                self.seen = Some((seen, prompt));
                Vec::new()
            }
            Ok(Told::EditionLoaded(loaded)) => {
                let said = cx.words.with(
                    "edition-loaded",
                    &[
                        ("title", &loaded.title),
                        ("rows", &loaded.rows.to_string()),
                        ("unverified", &loaded.unverified.to_string()),
                        ("seq", &loaded.seq.to_string()),
                    ],
                );
                vec![Deed::Pop, Deed::Say(Tone::Done, said)]
            }
            Ok(_) => Vec::new(),
            Err(trouble) => {
                self.sent = false;
                self.seen = None;
                vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))]
            }
        }
    }

    fn awaits(&self) -> bool {
        self.sent
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        if let Some((_, prompt)) = &self.seen {
            return prompt.draw(frame, area, cx);
        }
        let place = centred(area, 70, 9);
        let panel = Panel::new(cx.words.get("load-edition-crumb")).focused(true);
        let mut down = Down::of(inset(panel.draw_over(frame, place, cx.theme)));
        text::draw_wrapped(
            frame,
            down.rows(3),
            &cx.words.get("load-edition-note"),
            cx.theme.dim,
        );
        text::draw(
            frame,
            down.row(),
            &cx.words.get("load-edition-path"),
            cx.theme.text,
        );
        self.path
            .draw_bracketed(frame, down.row(), cx.theme.field, true);
        down.row();
        text::draw(
            frame,
            down.row(),
            &cx.words.get("load-edition-keys"),
            cx.theme.dim,
        );
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if let Some((_, prompt)) = &self.seen {
            return prompt.spoken(cx.words);
        }
        spoken::typed(cx.words, &cx.words.get("load-edition-path"), &self.path)
    }
}

/// What the file holds, and whether to take it.
fn question(seen: &EditionSeen, cx: &Cx<'_>) -> Prompt {
    let words = cx.words;
    let from = seen.in_force_from.map_or("none".to_owned(), date);
    let counted = |rows: &[String]| rows.len().to_string();
    let mut said = vec![
        words.with(
            "edition-seen-dates",
            &[
                ("title", &seen.title),
                ("as_of", &date(seen.as_of)),
                ("from", &from),
                ("rows", &seen.rows.to_string()),
                ("unverified", &seen.unverified.to_string()),
            ],
        ),
        words.with(
            "edition-seen-against",
            &[
                ("against", &seen.against),
                ("added", &counted(&seen.added)),
                ("changed", &counted(&seen.changed)),
                ("removed", &counted(&seen.removed)),
            ],
        ),
    ];
    for (key, rows) in [
        ("edition-seen-added", &seen.added),
        ("edition-seen-changed", &seen.changed),
        ("edition-seen-removed", &seen.removed),
    ] {
        let mut named: Vec<String> = rows.iter().take(NAMED).cloned().collect();
        if rows.len() > NAMED {
            let more = (rows.len() - NAMED).to_string();
            named.push(words.with("review-and-more", &[("count", &more)]));
        }
        if !named.is_empty() {
            said.push(words.with(key, &[("rows", &named.join(", "))]));
        }
    }
    said.push(words.get("edition-seen-ask"));
    Prompt::new(
        cx,
        words.get("load-edition-crumb"),
        said.join("\n"),
        words.get("edition-seen-yes"),
    )
}

#[cfg(test)]
mod tests {
    use crate::tui::testing::Stage;

    #[test]
    fn the_palette_takes_an_edition_in_and_says_that_it_waits_for_approval() {
        let mut stage = Stage::open();
        stage.size(120, 40).keys(": utgåva Space läs Enter");
        let text = stage.text();
        assert!(text.contains("Läs in en utgåva"), "{text}");
        stage.keys("Enter");
        assert!(stage.text().contains("Läs in en utgåva"));
        stage.keys("/media/usb/ny.toml Enter");
        // What the file holds is seen before anything is taken, and Enter takes nothing.
        for part in ["2027-03-01", "8 nya, 1 ändrade", "Ändrade: SSF 2 kap. 1 §"] {
            let text = stage.text();
            assert!(text.contains(part), "{part}: {text}");
        }
        stage.keys("Enter n");
        assert!(stage.text().contains("/media/usb/ny.toml"));
        stage.keys("Enter j");
        let text = stage.text();
        assert!(text.contains("Utgåva 2027-01-15 inläst"), "{text}");
    }
}
