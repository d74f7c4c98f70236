//! One application for many cases: when, under which reference and how it was sent, once for all of them. The cases that
//! are held out are named with what stops them, and are left as they are.

use crate::desk::{ApplyOrder, Ask, PaperWork, Sheet, Told, Trouble};
use crate::domain::{Dispatch, Kind};
use crate::tui::screen::guide::{
    Scroll, choosable, labelled, pasted, signed, turned, typed, typed_day,
};
use crate::tui::spoken;
use crate::tui::widget::choice::{Choice, Choosable};
use crate::tui::widget::dialog::{Question, centred};
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{Down, Edited, LineEdit, say};
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crate::words::date;
use crossterm::event::{KeyCode, KeyEvent};
use jiff::civil::Date;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::{Frame, layout::Rect};

const SHEETS: Tag = 0;
const DONE: Tag = 1;
/// Columns of the labels.
const LABELS: u16 = 20;

/// The lines of the dialog, in order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum At {
    Ref,
    Method,
    Annexes,
    On,
}

impl At {
    const ALL: [Self; 4] = [Self::Ref, Self::Method, Self::Annexes, Self::On];

    /// The field of the register check that it fills.
    fn field(self) -> &'static str {
        match self {
            Self::Ref => "dispatch_ref",
            Self::Method => "dispatch_method",
            Self::Annexes => "annex_sent",
            Self::On => "application_date",
        }
    }
}

/// The dialog.
pub struct Apply {
    work: PaperWork,
    /// None until the register has answered.
    sheets: Option<Vec<Sheet>>,
    at: At,
    reference: LineEdit,
    method: Choice,
    annexes: Choice,
    on: LineEdit,
    held: Scroll,
    confirming: bool,
    sent: bool,
}

fn yes_no(cx: &Cx<'_>) -> Vec<Choosable> {
    let one = |code| Choosable {
        code,
        short: say::code_short(cx.words, "yes_no", code),
        full: say::code(cx.words, "yes_no", code),
    };
    vec![one("ja"), one("nej")]
}

impl Apply {
    /// Asks which of these cases are ready.
    pub fn new(work: PaperWork, cx: &Cx<'_>) -> Self {
        let mut on = LineEdit::new(20);
        on.set(&date(cx.today));
        Self {
            work,
            sheets: None,
            at: At::Ref,
            reference: LineEdit::new(60),
            method: Choice::new(
                choosable(cx, Kind::RegisterCheck, At::Method.field()),
                false,
            ),
            annexes: Choice::new(yes_no(cx), false),
            on,
            held: Scroll::default(),
            confirming: false,
            sent: false,
        }
    }

    fn ready(&self) -> impl Iterator<Item = &Sheet> {
        let sheets = self.sheets.as_deref().unwrap_or_default();
        sheets.iter().filter(|sheet| sheet.can_apply)
    }

    fn needs_annex(&self) -> bool {
        self.ready().any(|sheet| sheet.annex)
    }

    fn asked(&self) -> impl Iterator<Item = At> {
        let annex = self.needs_annex();
        At::ALL
            .into_iter()
            .filter(move |at| annex || *at != At::Annexes)
    }

    fn step(&mut self, back: bool) {
        let asked: Vec<At> = self.asked().collect();
        self.at = turned(&asked, self.at, back).unwrap_or(At::Ref);
    }

    fn edit(&mut self) -> Option<&mut LineEdit> {
        match self.at {
            At::Ref => Some(&mut self.reference),
            At::On => Some(&mut self.on),
            At::Method | At::Annexes => None,
        }
    }

    fn typed(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        let chosen = match self.at {
            At::Method => self.method.key(key),
            At::Annexes => self.annexes.key(key),
            _ => return typed(self.edit()?, key, cx),
        };
        (chosen != Edited::NotMine).then(Vec::new)
    }

    /// The day as typed, if it has come.
    fn day(&self, cx: &Cx<'_>) -> Option<Date> {
        let field = (Kind::RegisterCheck, At::On.field());
        typed_day(cx, field, self.on.text()).filter(|day| *day <= cx.today)
    }

    /// The order as it stands, or the first line that lacks something.
    fn order(&self, cx: &Cx<'_>) -> Result<ApplyOrder, At> {
        let reference = self.reference.text().trim();
        if reference.is_empty() {
            return Err(At::Ref);
        }
        let method = self.method.chosen().first().copied().ok_or(At::Method)?;
        let annexes = self.annexes.chosen().first() == Some(&"ja");
        if self.needs_annex() && !annexes {
            return Err(At::Annexes);
        }
        let dispatch = Dispatch {
            on: self.day(cx).ok_or(At::On)?,
            reference: Some(reference.to_owned()),
            method: Some(method),
            annexes,
        };
        let cases = self.ready().filter_map(|sheet| sheet.about.as_ref());
        Ok(ApplyOrder {
            cases: cases.map(|about| about.id).collect(),
            dispatch,
            language: cx.words.language(),
        })
    }

    fn enter(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let last = self.asked().last();
        match self.order(cx) {
            Ok(_) => self.confirming = true,
            // On the way down Enter goes on; at the end it says what is lacking.
            Err(at) if Some(self.at) != last && at != self.at => self.step(false),
            Err(at) => {
                self.at = at;
                let field = say::field(cx.words, Kind::RegisterCheck, at.field());
                let key = match at {
                    At::On => "adopt-day-wrong",
                    At::Annexes => "apply-annexes-lack",
                    _ => "adopt-lacks",
                };
                let words = cx.words.with(key, &[("field", &field)]);
                return vec![Deed::Say(Tone::Error, words)];
            }
        }
        Vec::new()
    }

    fn question(&self, order: &ApplyOrder, cx: &Cx<'_>) -> Question {
        let words = cx.words;
        let count = order.cases.len().to_string();
        let method = self.method.words();
        let args = [
            ("count", count.as_str()),
            ("date", &date(order.dispatch.on)),
            ("ref", order.dispatch.reference.as_deref().unwrap_or("–")),
            ("method", method.as_str()),
        ];
        Question::yes_or_no(
            words,
            words.get("apply-title"),
            words.with("apply-sure", &args),
            (words.get("apply-yes"), words.get("apply-no")),
        )
    }

    fn answer(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        let order = self.order(cx).ok();
        let Some(order) = order else {
            self.confirming = false;
            return Some(Vec::new());
        };
        let yes = self.question(&order, cx).is_first(key)?;
        self.confirming = false;
        if yes {
            self.sent = true;
            return Some(vec![Deed::Ask(DONE, Ask::Apply(order))]);
        }
        Some(Vec::new())
    }

    /// The cases that it is recorded for, and those that are held out with what stops them.
    fn below(&self, cx: &Cx<'_>, width: usize) -> Vec<Line<'static>> {
        let Some(sheets) = &self.sheets else {
            return vec![Line::styled(cx.words.get("waiting"), cx.theme.dim)];
        };
        let mut lines = Vec::new();
        let mut put = |sign: &str, words: &str, style: Style| {
            lines.extend(signed((sign, style), words, width, cx));
        };
        let ready = self.ready().count().to_string();
        let titles = |sheets: &mut dyn Iterator<Item = &Sheet>| -> String {
            let labels = sheets.filter_map(|sheet| Some(sheet.about.as_ref()?.label.clone()));
            labels.collect::<Vec<String>>().join(", ")
        };
        let words = cx.words.with(
            "apply-ready",
            &[("count", &ready), ("labels", &titles(&mut self.ready()))],
        );
        put("+", &words, cx.theme.ok);
        let held: Vec<&Sheet> = sheets.iter().filter(|sheet| !sheet.can_apply).collect();
        if !held.is_empty() {
            let count = held.len().to_string();
            let words = cx.words.with("apply-held", &[("count", &count)]);
            put("!", &words, cx.theme.error);
        }
        for sheet in held {
            let why = sheet.stops.join(" ");
            let why = match why.is_empty() {
                true => cx.words.get("fault-apply-not-now"),
                false => why,
            };
            put(" ", &format!("{}: {why}", sheet.title), cx.theme.text);
        }
        lines
    }
}

impl Layer for Apply {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("apply-crumb")
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.method
            .relabel(choosable(cx, Kind::RegisterCheck, At::Method.field()));
        self.annexes.relabel(yes_no(cx));
        let ask = Ask::Paper(self.work.clone(), cx.words.language());
        vec![Deed::Ask(SHEETS, ask)]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.sent {
            return None;
        }
        if self.confirming {
            return self.answer(key, cx);
        }
        match key.code {
            KeyCode::Esc => return Some(vec![Deed::Pop]),
            KeyCode::Enter => return Some(self.enter(cx)),
            KeyCode::Tab | KeyCode::Down => self.step(false),
            KeyCode::BackTab | KeyCode::Up => self.step(true),
            KeyCode::PageDown | KeyCode::PageUp => {
                self.held.key(key);
            }
            _ => return self.typed(key, cx),
        }
        Some(Vec::new())
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        let busy = self.confirming || self.sent;
        match self.edit().filter(|_| !busy) {
            Some(edit) => pasted(edit, text, cx),
            None => Vec::new(),
        }
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match (tag, told) {
            // After it was recorded nothing is ready any more.
            (SHEETS, Ok(Told::Paper(_))) if self.sent => Vec::new(),
            (SHEETS, Ok(Told::Paper(paper))) => {
                self.sheets = Some(paper.sheets);
                if self.ready().next().is_some() {
                    return Vec::new();
                }
                let held = self.sheets.as_deref().unwrap_or_default();
                let why: Vec<&str> = held
                    .iter()
                    .flat_map(|sheet| sheet.stops.first())
                    .map(String::as_str)
                    .collect();
                let why = why.first().copied().unwrap_or_default();
                let words = cx.words.with("apply-none", &[("why", why)]);
                vec![Deed::Pop, Deed::Say(Tone::Error, words)]
            }
            (DONE, Ok(Told::Saved { seq, .. })) => {
                let count = self.ready().count().to_string();
                let args = [("count", count.as_str()), ("seq", &seq.to_string())];
                let words = cx.words.with("apply-done", &args);
                vec![Deed::Pop, Deed::Say(Tone::Done, words)]
            }
            (tag, Err(trouble)) => {
                (self.sent, self.confirming) = (false, false);
                let say = Deed::Say(Tone::Error, say::trouble(cx.words, &trouble));
                match tag {
                    SHEETS => vec![Deed::Pop, say],
                    _ => vec![say],
                }
            }
            _ => Vec::new(),
        }
    }

    fn awaits(&self) -> bool {
        self.sheets.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        if self.confirming
            && let Ok(order) = self.order(cx)
        {
            return self.question(&order, cx).draw(frame, area, cx.theme);
        }
        let place = centred(area, 96, area.height.min(22));
        let panel = Panel::new(cx.words.get("apply-title")).focused(true);
        let mut down = Down::of(inset(panel.draw_over(frame, place, cx.theme)));
        for at in self.asked() {
            let focused = self.at == at;
            let label = say::field(cx.words, Kind::RegisterCheck, at.field());
            let entry = labelled(frame, down.row(), cx, (&label, LABELS), focused);
            match at {
                At::Ref => &self.reference,
                At::On => &self.on,
                At::Method => {
                    self.method.draw(frame, entry, cx.theme, focused);
                    continue;
                }
                At::Annexes => {
                    self.annexes.draw(frame, entry, cx.theme, focused);
                    continue;
                }
            }
            .draw_bracketed(frame, entry, cx.theme.field, focused);
        }
        down.row();
        let rest = down.rest();
        let lines = self.below(cx, usize::from(rest.width));
        self.held.draw(frame, rest, lines);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if self.confirming
            && let Ok(order) = self.order(cx)
        {
            return self.question(&order, cx).spoken(cx.words);
        }
        let label = say::field(cx.words, Kind::RegisterCheck, self.at.field());
        match self.at {
            At::Method => spoken::field(cx.words, &label, &self.method.spoken(cx.words)),
            At::Annexes => spoken::field(cx.words, &label, &self.annexes.spoken(cx.words)),
            At::Ref => spoken::typed(cx.words, &label, &self.reference),
            At::On => spoken::typed(cx.words, &label, &self.on),
        }
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        cx.words.get("apply-keys")
    }
}

#[cfg(test)]
mod tests;
