//! Draws what stands beside the fields: the list of sections with faults and changes, and the help of the focused field.

use super::layout::HELP;
use super::{FormScreen, Sheet};
use crate::domain::Required;
use crate::fields;
use crate::tui::Cx;
use crate::tui::spoken;
use crate::tui::widget::{Down, say, text};
use crate::views::Shown;
use crate::words::{clock, days_until};
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::{Frame, style::Style};

impl FormScreen {
    /// The three rows about the focused field: help, fault, what stood before. Each always on its own row.
    pub(super) fn draw_help(&self, frame: &mut Frame<'_>, area: Rect, sheet: &Sheet, cx: &Cx<'_>) {
        let field = sheet.here();
        let fault = field
            .fault
            .as_ref()
            .map(|fault| format!("! {}", say::fault(cx.words, fault)));
        // What is wrong comes before what should be thought of once more.
        let wrong = fault
            .map(|fault| (fault, cx.theme.error))
            .or_else(|| caution(sheet, cx).map(|caution| (caution, cx.theme.warning)));
        let mut row = Rect { height: 1, ..area };
        if area.height < HELP {
            // One row: what is wrong says more than what is right.
            let (words, style) = wrong.unwrap_or_else(|| (help(sheet, cx), cx.theme.dim));
            return text::draw(frame, row.intersection(area), &words, style);
        }
        let before = self.before(sheet, cx);
        // What the reviewer said of it has the row of what is wrong, or else the last.
        let remark = Self::remark(sheet, cx);
        let (wrong, before) = match (wrong, remark) {
            (None, Some(remark)) => (Some((remark, cx.theme.warning)), before),
            (wrong, Some(remark)) => (wrong, remark),
            (wrong, None) => (wrong, before),
        };
        let columns = usize::from(area.width);
        let long = wrong
            .as_ref()
            .is_some_and(|(words, _)| text::wrap(words, columns).len() > 1);
        // What is wrong is said to its end: where what stood before has the last row, the help gives way.
        let (help_rows, wrong_rows) = match (wrong.is_some(), before.is_empty()) {
            (false, true) => (3, 0),
            (false, false) => (2, 0),
            (true, true) => (1, 2),
            (true, false) if long => (0, 2),
            (true, false) => (1, 1),
        };
        let mut down = Down::of(Rect {
            height: HELP,
            ..area
        });
        text::draw_wrapped(frame, down.rows(help_rows), &help(sheet, cx), cx.theme.text);
        if let Some((words, style)) = wrong {
            text::draw_wrapped(frame, down.rows(wrong_rows), &words, style);
        }
        row.y = area.y + 2;
        row.height = 1;
        text::draw(frame, row, &before, cx.theme.dim);
    }

    /// What has the focus, in words: what stands over the form, or the field with its section, value and fault.
    pub(super) fn say_focus(&self, cx: &Cx<'_>) -> String {
        if let Some(overlay) = &self.overlay {
            return overlay.spoken(self, cx);
        }
        let Some(sheet) = &self.sheet else {
            return cx.words.get("form-loading");
        };
        let field = sheet.here();
        let name = say::field(cx.words, sheet.kind(), field.spec.name);
        let at = sheet.focus() + 1;
        let (at, all) = (at.to_string(), sheet.fields.len().to_string());
        let args = [("row", &*at), ("count", &*all), ("what", &*name)];
        let label = cx.words.with("spoken-form-field", &args);
        let mut said = spoken::field(cx.words, &label, &field.spoken(cx.words));
        if let Some(fault) = &field.fault {
            said = format!("{said} {}", say::fault(cx.words, fault));
        } else if field.spec.required == Required::Yes && !field.is_filled() {
            said = format!("{said} {}", cx.words.get("spoken-required"));
        } else if field.differs() {
            said = format!("{said} {}", cx.words.get("spoken-changed"));
        }
        said
    }

    /// What stood before, what was approved, what someone else wrote meanwhile, or how long a number is shown.
    fn before(&self, sheet: &Sheet, cx: &Cx<'_>) -> String {
        let field = sheet.here();
        if let Some(peek) = &self.peek {
            let args = [("time", &*clock(peek.until))];
            return cx.words.with("form-peek-until", &args);
        }
        let said = |shown: &Shown| match shown {
            Shown::Empty => cx.words.get("form-empty"),
            shown => say::shown(cx.words, shown).replace('\n', " "),
        };
        let mut parts = Vec::new();
        if field.differs() && !sheet.is_new() {
            let key = if field.meanwhile {
                "form-stands-now"
            } else {
                "form-before"
            };
            parts.push(cx.words.with(key, &[("value", &said(&field.shown))]));
        }
        if let Some(approved) = &field.approved {
            let args = [("value", &*said(approved))];
            parts.push(cx.words.with("form-approved", &args));
        }
        let mut out = parts.join(" · ");
        if field.differs() {
            if !out.is_empty() {
                out.push_str("   ");
            }
            out.push_str(&cx.words.get("form-restore-hint"));
        }
        out
    }

    /// The sections with how much is filled, then what is wrong, then what is changed.
    pub(super) fn draw_sections(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        sheet: &Sheet,
        cx: &Cx<'_>,
    ) {
        let room = usize::from(area.width);
        let mut lines: Vec<Line<'static>> = Vec::new();
        let faults = sheet.faults();
        for (at, section) in sheet.sections.iter().enumerate() {
            let here = at == sheet.section();
            let (filled, all) = sheet.filled(section.fields.clone());
            let wrong = faults.iter().any(|fault| section.fields.contains(fault));
            let count = format!("{filled}/{all}{}", if wrong { " !" } else { "  " });
            let name = cx.words.get(&format!("section-{}", section.name));
            let left = room.saturating_sub(text::width(&count) + 1);
            let head = format!("{}{} {name}", if here { "» " } else { "  " }, at + 1);
            let style = if here { cx.theme.accent } else { cx.theme.text };
            lines.push(Line::from(vec![
                Span::styled(text::pad(&head, left), style),
                Span::raw(" "),
                Span::styled(count, if wrong { cx.theme.error } else { cx.theme.dim }),
            ]));
        }
        let named = |sign: &str, at: &usize, style: Style| {
            let name = say::field(cx.words, sheet.kind(), sheet.fields[*at].spec.name);
            let line = format!("{sign} {} {name}", sheet.number(*at));
            Line::styled(text::fit(&line, room), style)
        };
        let lists = [
            ("form-faults", "!", &faults, cx.theme.error),
            ("form-changed", "•", &sheet.changed(), cx.theme.text),
        ];
        for (head, sign, places, style) in lists {
            if !places.is_empty() {
                lines.push(Line::default());
                lines.push(Line::styled(cx.words.get(head), cx.theme.dim));
                lines.extend(places.iter().map(|at| named(sign, at, style)));
            }
        }
        let mut row = Rect { height: 1, ..area };
        for line in lines.into_iter().take(area.height.into()) {
            text::draw_line(frame, row, line);
            row.y += 1;
        }
    }

    /// `14 av 17 fält ifyllda · 1 fel · 2 ändrade`, or short: `14/17 · 1 fel · 2 ändrade`.
    pub(super) fn counts(&self, sheet: &Sheet, short: bool, cx: &Cx<'_>) -> String {
        let (filled, all) = sheet.filled(0..sheet.fields.len());
        let (filled, all) = (filled.to_string(), all.to_string());
        let mut parts = vec![if short {
            format!("{filled}/{all}")
        } else {
            let args = [("filled", filled.as_str()), ("all", &all)];
            cx.words.with("form-filled", &args)
        }];
        for (key, count) in [
            ("form-count-faults", sheet.faults().len()),
            ("form-count-changed", sheet.changed().len()),
        ] {
            if count > 0 {
                parts.push(cx.words.with(key, &[("count", &count.to_string())]));
            }
        }
        parts.join(" · ")
    }

    /// When the draft was last on disk: the time of day, and the date where it was not today.
    pub(super) fn sealed_words(&self, cx: &Cx<'_>) -> String {
        match self.sealed {
            None => String::new(),
            Some(at) if days_until(crate::words::local_date(at), cx.today) == 0 => {
                cx.words.with("form-draft-sealed", &[("time", &clock(at))])
            }
            Some(at) => cx
                .words
                .with("form-draft-sealed", &[("time", &crate::words::time(at))]),
        }
    }
}

/// What is written about a person and should be thought of once more. Nothing is refused for it.
fn caution(sheet: &Sheet, cx: &Cx<'_>) -> Option<String> {
    let field = sheet.here();
    let caution = fields::watch(sheet.kind(), field.spec, &field.text(), cx.today)?;
    let args = [("provision", caution.provision)];
    Some(cx.words.with(&format!("caution-{}", caution.code), &args))
}

fn help(sheet: &Sheet, cx: &Cx<'_>) -> String {
    let spec = sheet.here().spec;
    let key = format!("help-{}-{}", sheet.kind().code(), spec.name);
    let mut out = if cx.words.has(&key) {
        cx.words.get(&key).replace('\n', " ")
    } else {
        String::new()
    };
    // Most help says its source itself.
    if !spec.provision.is_empty() && !out.contains(spec.provision) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&format!("({})", spec.provision));
    }
    out
}
