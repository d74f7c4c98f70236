//! Takes in an edition of the provisions: the path of the file, what it holds against the edition in force, and what came of it.
//! Nothing is taken before that has been seen, and nothing counts before the other custodian has approved it.

use crate::desk::{Ask, EditionSeen, Told, Trouble};
use crate::tui::screen::guide::{Asks, Entered, OneLine, Outcome, Prompt, Standing, prose};
use crate::tui::widget::say;
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crate::words::date;
use crossterm::event::KeyEvent;
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

/// The longest path, in characters.
const PATH_MAX: usize = 400;

/// The dialog.
pub struct LoadEdition {
    path: OneLine,
    /// What the file holds, and the question whether to take it.
    seen: Standing<Box<EditionSeen>>,
}

/// Rows that are named before the rest is counted.
const NAMED: usize = 4;

impl LoadEdition {
    /// Asks for the file.
    pub fn new() -> Self {
        Self {
            path: OneLine::new(PATH_MAX),
            seen: Standing::none(),
        }
    }

    fn file(&self) -> PathBuf {
        PathBuf::from(self.path.text())
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

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.path.is_sent() {
            return None;
        }
        if self.seen.stands() {
            return Some(match self.seen.key(key, cx)? {
                Outcome::Yes(seen, _) => {
                    self.path.send();
                    let (path, seen) = (self.file(), Some(seen.digest));
                    vec![Deed::Ask(0, Ask::LoadEdition { path, seen })]
                }
                Outcome::Else(deeds) => deeds,
            });
        }
        Some(match self.path.key(key, cx)? {
            Entered::Away => vec![Deed::Pop],
            Entered::Line if self.path.text().is_empty() => Vec::new(),
            Entered::Line => {
                self.path.send();
                vec![Deed::Ask(0, Ask::LookAtEdition(self.file()))]
            }
            Entered::Stays(said) => said,
        })
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match self.seen.stands() {
            true => Vec::new(),
            false => self.path.paste(text, cx),
        }
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::EditionSeen(seen)) => {
                self.path.answered();
                let prompt = question(&seen, cx);
                self.seen.ask(seen, prompt);
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
                self.path.answered();
                self.seen.take_away();
                vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))]
            }
        }
    }

    fn awaits(&self) -> bool {
        self.path.is_sent()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        if self.seen.stands() {
            return self.seen.draw(frame, area, cx);
        }
        let words = cx.words;
        let note = words.get("load-edition-note");
        let asks = Asks {
            title: words.get("load-edition-crumb"),
            body: prose(&note, OneLine::columns(area), cx.theme.text),
            label: words.get("load-edition-path"),
            keys: words.get("load-edition-keys"),
        };
        self.path.draw(frame, area, cx, asks);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let label = cx.words.get("load-edition-path");
        let asked = self.seen.spoken(cx);
        asked.unwrap_or_else(|| self.path.spoken(cx, &label))
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
