//! Papers on the screen: a sheet at a time, read-only, personal numbers masked. From here they are written as a file, what
//! they lack is entered, and what was sent is recorded.

mod draw;

use crate::desk::{Ask, Paper, PaperWork, Sheet, Ticket, Told, Trouble};
use crate::domain::{Entry, Kind, Purpose, RecordId};
use crate::tui::screen::apply::Apply;
use crate::tui::screen::form::FormScreen;
use crate::tui::screen::guide::Scroll;
use crate::tui::screen::print::Print;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::words::date;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Frame, layout::Rect};

/// The reader.
pub struct PaperScreen {
    work: PaperWork,
    paper: Option<Box<Paper>>,
    at: usize,
    scroll: Scroll,
}

/// Where the first thing that is lacking is entered.
struct Mend {
    entry: Entry,
    typed: Vec<(&'static str, String)>,
}

impl PaperScreen {
    /// The papers of some records, or a report.
    pub fn new(work: PaperWork) -> Self {
        Self {
            work,
            paper: None,
            at: 0,
            scroll: Scroll::default(),
        }
    }

    /// The papers of these records.
    pub fn of(ids: Vec<RecordId>) -> Self {
        Self::new(PaperWork::Records(ids))
    }

    fn sheets(&self) -> &[Sheet] {
        self.paper.as_ref().map_or(&[], |paper| &paper.sheets)
    }

    fn sheet(&self) -> Option<&Sheet> {
        self.sheets().get(self.at)
    }

    /// Where to enter what the sheet lacks first; else the record that it is about.
    fn mend(&self) -> Option<Mend> {
        let sheet = self.sheet()?;
        let place = sheet.first_place();
        let about = || {
            let about = sheet.about.as_ref()?;
            // A case is carried on by its steps, not through its form.
            (about.kind != Kind::VettingCase).then_some(Mend {
                entry: Entry {
                    kind: about.kind,
                    id: Some(about.id),
                    field: "",
                },
                typed: Vec::new(),
            })
        };
        place
            .map(|place| Mend {
                entry: place.entry,
                typed: place.typed.clone(),
            })
            .or_else(about)
    }

    /// What the numbers on it are for, where it has any.
    fn purpose(&self) -> Option<Purpose> {
        let paper = self.paper.as_ref()?;
        (!paper.persons().is_empty()).then_some(Purpose::RegisterCheck)
    }

    fn turn(&mut self, by: isize) {
        let last = self.sheets().len().saturating_sub(1);
        self.at = self.at.saturating_add_signed(by).min(last);
        self.scroll.reset();
    }

    /// The form of the report that was made, filled in with what is known of it.
    fn report(cx: &Cx<'_>) -> FormScreen {
        let typed = vec![
            ("title", cx.words.get("paper-director-report")),
            ("report_kind", "annan".to_owned()),
            ("period", cx.today.year().to_string()),
            ("produced", date(cx.today)),
            ("recipient", cx.words.get("director-recipient")),
            ("ref", String::new()),
        ];
        FormScreen::new(Kind::Report, None, None)
            .typed(typed)
            .at("ref")
    }
}

impl Layer for PaperScreen {
    fn context(&self) -> Context {
        Context::Paper
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        match &self.paper {
            Some(paper) => cx.words.get(&format!("paper-{}", paper.what)),
            None => cx.words.get("paper-crumb"),
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let ask = Ask::Paper(self.work.clone(), cx.words.language());
        vec![Deed::Ask(0, ask)]
    }

    fn key(&mut self, key: &KeyEvent, _cx: &Cx<'_>) -> Option<Vec<Deed>> {
        // Whoever leaves before it is made waits for it no more.
        (key.code == KeyCode::Esc && self.paper.is_none())
            .then(|| vec![Deed::Ask(0, Ask::Cancel(Ticket(0))), Deed::Pop])
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        let report = self.work == PaperWork::Director;
        let ready = self.sheets().iter().any(|sheet| sheet.can_apply);
        let why = match command.0 {
            "paper.next" if self.at + 1 >= self.sheets().len() => "paper-last",
            "paper.previous" if self.at == 0 => "paper-first",
            "paper.mend" if self.mend().is_none() => "paper-nothing-lacks",
            "paper.sent" if !report && !ready => "paper-not-ready",
            "paper.write" if self.paper.is_none() => "paper-not-ready",
            _ => return Ok(()),
        };
        Err(Reason::new(why))
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        if self.scroll.run(command) {
            return Vec::new();
        }
        match command.0 {
            "paper.next" => self.turn(1),
            "paper.previous" => self.turn(-1),
            "paper.write" => {
                let print = Print::paper(self.work.clone(), self.purpose());
                return vec![Deed::Push(Box::new(print))];
            }
            "paper.mend" => {
                let form = self.mend().map(|mend| {
                    let Entry { kind, id, field } = mend.entry;
                    FormScreen::new(kind, id, None).typed(mend.typed).at(field)
                });
                let push = |form: FormScreen| Deed::Push(Box::new(form));
                return form.map(push).into_iter().collect();
            }
            "paper.sent" => {
                return match &self.work {
                    PaperWork::Director => vec![Deed::Push(Box::new(Self::report(cx)))],
                    work => vec![Deed::Push(Box::new(Apply::new(work.clone(), cx)))],
                };
            }
            _ => {}
        }
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Paper(paper)) => {
                self.at = self.at.min(paper.sheets.len().saturating_sub(1));
                self.paper = Some(paper);
                Vec::new()
            }
            Ok(Told::Cancelled) if self.paper.is_none() => vec![
                Deed::Pop,
                Deed::Say(Tone::Info, cx.words.get("work-stopped")),
            ],
            Ok(_) => Vec::new(),
            Err(trouble) => vec![
                Deed::Pop,
                Deed::Say(Tone::Error, say::trouble(cx.words, &trouble)),
            ],
        }
    }

    fn awaits(&self) -> bool {
        self.paper.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let Some(sheet) = self.sheet() else {
            let inner = Panel::new("").focused(true).draw(frame, area, cx.theme);
            let said = cx.words.get("paper-making");
            return text::draw(frame, inner, &said, cx.theme.dim);
        };
        let (at, of) = (self.at + 1, self.sheets().len());
        let right = match of {
            1 => String::new(),
            _ => cx.words.with(
                "share",
                &[("have", &at.to_string()), ("of", &of.to_string())],
            ),
        };
        let panel = Panel::new(sheet.title.as_str()).right(right).focused(true);
        let inner = inset(panel.draw(frame, area, cx.theme));
        let lines = draw::lines(sheet, cx, usize::from(inner.width));
        self.scroll.draw_focused(frame, inner, lines);
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let Some(sheet) = self.sheet() else {
            return cx.words.get("paper-making");
        };
        let (at, count) = ((self.at + 1).to_string(), self.sheets().len().to_string());
        let args = [
            ("at", at.as_str()),
            ("count", count.as_str()),
            ("what", sheet.title.as_str()),
        ];
        let said = cx.words.with("spoken-sheet", &args);
        match sheet.stops.is_empty() {
            true => said,
            false => format!("{said}. {}", cx.words.get("paper-held-out")),
        }
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        let Some(sheet) = self.sheet() else {
            return String::new();
        };
        let gaps = sheet.gaps().to_string();
        let held = self.sheets().iter().filter(|one| !one.stops.is_empty());
        let held = held.count().to_string();
        let key = match (&self.work, held.as_str()) {
            (PaperWork::Director, _) => "paper-status-report",
            _ if self.purpose().is_none() => "paper-status-plain",
            (_, "0") => "paper-status",
            _ => "paper-status-held",
        };
        cx.words.with(key, &[("gaps", &gaps), ("held", &held)])
    }
}

#[cfg(test)]
mod tests;
