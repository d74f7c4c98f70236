//! Writes a list as a file: where to, and then that it is written, under which number.

use crate::desk::{Ask, Lines, PaperOrder, PaperWork, PrintOrder, Told, Trouble};
use crate::domain::Purpose;
use crate::tui::screen::guide::{Asks, Entered, OneLine, prose};
use crate::tui::widget::say;
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crossterm::event::KeyEvent;
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

/// The longest path, in characters.
const PATH_MAX: usize = 400;

/// What is written.
enum Written {
    /// Lines, as they are seen.
    Lines(&'static str, Lines),
    /// A paper, made by the register when it is written; what the personal numbers on it are for, if it has any.
    Paper(PaperWork, Option<Purpose>),
}

/// The dialog that writes a list or a paper.
pub struct Print {
    written: Written,
    folder: OneLine,
}

impl Print {
    /// Asks where to write these lines.
    pub fn new(what: &'static str, lines: Lines) -> Self {
        Self::of(Written::Lines(what, lines))
    }

    /// Asks where to write a paper.
    pub fn paper(work: PaperWork, purpose: Option<Purpose>) -> Self {
        Self::of(Written::Paper(work, purpose))
    }

    fn of(written: Written) -> Self {
        Self {
            written,
            folder: OneLine::new(PATH_MAX),
        }
    }

    fn send(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        if self.folder.text().is_empty() {
            return vec![Deed::Say(Tone::Error, cx.words.get("print-needs-folder"))];
        }
        self.folder.send();
        let (folder, language) = (PathBuf::from(self.folder.text()), cx.words.language());
        let ask = match &self.written {
            Written::Lines(what, lines) => Ask::Print(PrintOrder {
                what,
                lines: lines.clone(),
                folder,
                language,
            }),
            Written::Paper(work, purpose) => Ask::WritePaper(PaperOrder {
                work: work.clone(),
                folder,
                language,
                purpose: *purpose,
            }),
        };
        vec![Deed::Ask(0, ask)]
    }

    /// What it says before it asks where.
    fn body(&self, cx: &Cx<'_>) -> String {
        match &self.written {
            Written::Lines(..) => cx.words.get("print-body"),
            Written::Paper(_, None) => cx.words.get("paper-write-body"),
            Written::Paper(_, Some(purpose)) => {
                let purpose = cx.words.get(&format!("purpose-{}", purpose.code()));
                cx.words.with(
                    "paper-write-persons",
                    &[("purpose", &purpose.to_lowercase())],
                )
            }
        }
    }
}

impl Layer for Print {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("print-crumb")
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        Some(match self.folder.key(key, cx)? {
            Entered::Away => vec![Deed::Pop],
            Entered::Line => self.send(cx),
            Entered::Stays(said) => said,
        })
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        self.folder.paste(text, cx)
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Printed { number, path }) => {
                let args = [("number", number), ("path", path.display().to_string())];
                let words = say::said(cx.words, "print-done", None, &args);
                vec![Deed::Pop, Deed::Say(Tone::Done, words)]
            }
            Ok(Told::Cancelled) => {
                self.folder.answered();
                vec![Deed::Say(Tone::Info, cx.words.get("work-stopped"))]
            }
            Ok(_) => Vec::new(),
            Err(trouble) => {
                self.folder.answered();
                vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))]
            }
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let asks = Asks {
            title: cx.words.get("print-crumb"),
            body: prose(&self.body(cx), OneLine::columns(area), cx.theme.text),
            label: cx.words.get("print-folder"),
            keys: cx.words.get("print-keys"),
        };
        self.folder.draw(frame, area, cx, asks);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        self.folder.spoken(cx, &cx.words.get("print-folder"))
    }
}

#[cfg(test)]
mod tests {
    use crate::desk::{Ask, PrintOrder, Told, Trouble};
    use crate::tui::Context;
    use crate::tui::testing::world::World;
    use crate::tui::testing::{Stage, options};
    use crate::words::Words;
    use std::cell::RefCell;
    use std::rc::Rc;

    fn stage(fails: bool) -> (Stage, Rc<RefCell<Vec<PrintOrder>>>) {
        let world = World::new();
        let orders = Rc::new(RefCell::new(Vec::new()));
        let kept = orders.clone();
        let answers = move |ask: &Ask| match ask {
            Ask::Print(order) => {
                kept.borrow_mut().push(order.clone());
                Some(if fails {
                    Err(Trouble::new("print-no-folder").arg("path", "/media/usb"))
                } else {
                    Ok(Told::Printed {
                        number: "EX-0003".into(),
                        path: "/media/usb/agenda-EX-0003.txt".into(),
                    })
                })
            }
            ask => world.answer(ask),
        };
        let mut stage = Stage::new(options(), Box::new(answers));
        stage.keys("hemligt Enter 9 s p");
        (stage, orders)
    }

    #[test]
    fn p_writes_what_is_seen_by_number_and_says_where_it_is() {
        let (mut stage, orders) = stage(false);
        stage.keys("Enter");
        assert!(orders.borrow().is_empty() && stage.text().contains("Skriv vilken mapp"));
        stage.keys("/media/usb Enter");
        let text = stage.text();
        assert!(
            text.contains("EX-0003") && text.contains("/media/usb/agenda-EX-0003.txt"),
            "{text}"
        );
        let orders = orders.borrow();
        let lines = (orders[0].lines)(&Words::new(orders[0].language)).join("\n");
        assert!(
            lines.contains("Vecka ") && lines.contains("2027-11-22"),
            "{lines}"
        );
        assert!(!lines.contains("Vattenverk"), "{lines}");
        assert_eq!(stage.model.context(), Context::Agenda);
    }

    #[test]
    fn what_fails_can_be_tried_again_and_esc_writes_nothing() {
        let (mut stage, orders) = stage(true);
        stage.keys("/media/usb Enter");
        assert!(
            stage.text().contains("Mappen finns inte"),
            "{}",
            stage.text()
        );
        stage.keys("Enter");
        assert_eq!(orders.borrow().len(), 2);
        stage.keys("Esc");
        assert_eq!(stage.model.context(), Context::Agenda);
    }
}
