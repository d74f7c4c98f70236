//! Draws the form: the frame of its parts, and what stands over it.

use super::layout::Places;
use super::overlay::Overlay;
use super::page::Hidden;
use super::{FormScreen, Sheet};
use crate::tui::Cx;
use crate::tui::screen::guide::put;
use crate::tui::widget::dialog::{Question, centred};
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{LineEdit, say, text};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

impl FormScreen {
    pub(super) fn draw_form(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let area = area.intersection(frame.area());
        if area.is_empty() {
            return;
        }
        let Some(sheet) = &self.sheet else {
            return text::draw(frame, area, &cx.words.get("form-loading"), cx.theme.dim);
        };
        match Places::of(area) {
            Places::Wide {
                sections,
                page,
                help,
            } => {
                self.wide.set(true);
                let inner =
                    Panel::new(cx.words.get("form-sections")).draw(frame, sections, cx.theme);
                self.draw_sections(frame, inner, sheet, cx);
                let inner = Panel::new(self.title(sheet, cx))
                    .right(version(sheet, cx))
                    .focused(true)
                    .draw(frame, page, cx.theme);
                let hidden = self.draw_page(frame, inner, sheet, cx);
                let below = Rect {
                    y: page.bottom() - 1,
                    height: 1,
                    ..inset(page)
                };
                more(frame, below, hidden, cx);
                let name = say::field(cx.words, sheet.kind(), sheet.here().spec.name);
                let title = cx.words.with("form-help", &[("field", &name)]);
                let inner = Panel::new(title).draw(frame, help, cx.theme);
                self.draw_help(frame, inset(inner), sheet, cx);
            }
            Places::Narrow {
                title,
                rules,
                page,
                help,
            } => {
                self.wide.set(false);
                let left = inset(title);
                let counts = self.counts(sheet, true, cx);
                let room = usize::from(left.width).saturating_sub(text::width(&counts) + 1);
                let head = text::pad(&self.title(sheet, cx), room);
                let line = Line::from(vec![
                    Span::styled(head, cx.theme.accent),
                    Span::raw(" "),
                    Span::styled(counts, cx.theme.dim),
                ]);
                text::draw_line(frame, left, line);
                for rule in rules {
                    let line = "─".repeat(rule.width.into());
                    text::draw(frame, rule, &line, cx.theme.frame);
                }
                let hidden = self.draw_page(frame, page, sheet, cx);
                more(frame, inset(rules[1]), hidden, cx);
                self.draw_help(frame, inset(help), sheet, cx);
            }
        }
        self.draw_overlay(frame, area, cx);
    }

    /// `2 Bedömning`, and in how many sections; the field's name when it fills the page.
    fn title(&self, sheet: &Sheet, cx: &Cx<'_>) -> String {
        if self.full {
            let name = say::field(cx.words, sheet.kind(), sheet.here().spec.name);
            return cx.words.with("form-full", &[("field", &name)]);
        }
        let at = sheet.section();
        let name = sheet.sections.get(at).map_or_else(String::new, |s| {
            cx.words.get(&format!("section-{}", s.name))
        });
        let (number, all) = ((at + 1).to_string(), sheet.sections.len().to_string());
        if self.wide.get() {
            return format!("{number} {name}");
        }
        cx.words.with(
            "form-section-of",
            &[("number", &number), ("name", &name), ("all", &all)],
        )
    }

    pub(super) fn draw_status(&self, cx: &Cx<'_>) -> String {
        let Some(sheet) = &self.sheet else {
            return String::new();
        };
        let sealed = self.sealed_words(cx);
        // Where it is narrow, the counts stand in the title already.
        if !self.wide.get() {
            return sealed;
        }
        let counts = self.counts(sheet, false, cx);
        if sealed.is_empty() {
            counts
        } else {
            format!("{sealed} {counts}.")
        }
    }

    /// What follows, in as many lines as the box has room for.
    fn following(&self, area: Rect, cx: &Cx<'_>) -> Vec<Line<'static>> {
        let columns = usize::from(area.width.min(LINE_DIALOG).saturating_sub(4));
        let rows = usize::from(area.height.saturating_sub(LINE_DIALOG_ROWS));
        self.follows.lines_within(cx, columns, rows)
    }

    fn draw_overlay(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        match &self.overlay {
            None => {}
            Some(Overlay::Leave(question)) => {
                let on_disk = self.sealing == 0 && !self.unsealed && self.sealed.is_some();
                let key = if on_disk {
                    "form-leave-sealed"
                } else {
                    "form-leave-unsealed"
                };
                let said = Question {
                    title: question.title.clone(),
                    body: cx.words.get(key),
                    choices: question.choices.clone(),
                };
                said.draw(frame, area, cx.theme);
                park(frame, area);
            }
            Some(Overlay::Purpose(question)) => {
                question.draw(frame, area, cx.theme);
                park(frame, area);
            }
            Some(Overlay::Discard(line)) => {
                let word = self.discard_word(cx.words);
                let body = cx.words.with("form-discard-body", &[("word", &word)]);
                let texts = [
                    cx.words.get("form-discard"),
                    body,
                    cx.words.get("form-discard-keys"),
                ];
                draw_line_dialog(frame, area, &texts, Some(line), Vec::new(), cx);
            }
            Some(Overlay::Follows) => {
                let texts = [
                    cx.words.get("form-reason"),
                    cx.words.get("form-follows-body"),
                    cx.words.get("form-reason-keys"),
                ];
                let follows = self.following(area, cx);
                draw_line_dialog(frame, area, &texts, None, follows, cx);
                park(frame, area);
            }
            Some(Overlay::Reason(line)) => {
                let texts = [
                    cx.words.get("form-reason"),
                    cx.words.get("form-reason-body"),
                    cx.words.get("form-reason-keys"),
                ];
                let follows = self.following(area, cx);
                draw_line_dialog(frame, area, &texts, Some(line), follows, cx);
            }
            Some(Overlay::Calendar(calendar)) => calendar.draw(frame, area, cx.words, cx.theme),
            Some(Overlay::Picker(picker, _)) => picker.draw(frame, area, cx.words, cx.theme),
        }
    }
}

/// Columns of a box with a line to fill, frame included.
const LINE_DIALOG: u16 = 70;
/// Rows of it that are no text: frame, gaps, line and keys.
const LINE_DIALOG_ROWS: u16 = 9;

/// `SV-0012 v7 → förslag`, or that it is new.
fn version(sheet: &Sheet, cx: &Cx<'_>) -> String {
    if sheet.is_new() {
        return cx.words.get("form-version-new");
    }
    let version = sheet.base.to_string();
    cx.words.with(
        "form-version",
        &[("label", sheet.label.as_str()), ("version", &version)],
    )
}

/// How many fields of the section are above and below, on the line under the page.
fn more(frame: &mut Frame<'_>, area: Rect, hidden: Hidden, cx: &Cx<'_>) {
    let mut parts = Vec::new();
    for (sign, count) in [("▲", hidden.above), ("▼", hidden.below)] {
        if count > 0 {
            parts.push(format!("{sign} {count}"));
        }
    }
    if parts.is_empty() || area.is_empty() {
        return;
    }
    let words = format!(
        " {} ",
        cx.words.with("form-more", &[("count", &parts.join("  "))])
    );
    let wide = u16::try_from(text::width(&words)).unwrap_or(area.width);
    let place = Rect {
        x: area.right().saturating_sub(wide).max(area.x),
        width: wide.min(area.width),
        ..area
    };
    text::draw(frame, place, &words, cx.theme.accent);
}

/// A question has no field: the cursor waits in its corner instead of in a field that can't be typed in.
fn park(frame: &mut Frame<'_>, area: Rect) {
    frame.set_cursor_position((area.x, area.bottom().saturating_sub(1)));
}

/// A box with a line to fill: title, what it is for, the line, the keys.
fn draw_line_dialog(
    frame: &mut Frame<'_>,
    area: Rect,
    [title, body, keys]: &[String; 3],
    line: Option<&LineEdit>,
    follows: Vec<Line<'static>>,
    cx: &Cx<'_>,
) {
    let columns = usize::from(area.width.min(LINE_DIALOG).saturating_sub(4));
    let wrapped = u16::try_from(text::wrap(body, columns).len()).unwrap_or(1);
    let more = match u16::try_from(follows.len()).unwrap_or(0) {
        0 => 0,
        rows => rows + 1,
    };
    let lined = if line.is_some() { 6 } else { 4 };
    let place = centred(area, LINE_DIALOG, wrapped + lined + more);
    let inner = inset(
        Panel::new(title.as_str())
            .focused(true)
            .draw_over(frame, place, cx.theme),
    );
    // Where it is low, the line itself stays to the last.
    let said = wrapped.min(inner.height.saturating_sub(1));
    let top = Rect {
        height: said,
        ..inner
    };
    text::draw_wrapped(frame, top, body, cx.theme.text);
    let gap = u16::from(inner.height > said + 2);
    let row = |y: u16| {
        Rect {
            y,
            height: 1,
            ..inner
        }
        .intersection(inner)
    };
    let at = row(inner.y + said + gap);
    let mut below = at.y;
    if let Some(line) = line {
        line.draw_bracketed(frame, at, cx.theme.field, true);
        below = at.y + 1 + gap;
    }
    let last = row(inner.bottom().saturating_sub(1));
    if last.y > at.y {
        text::draw(frame, last, keys, cx.theme.dim);
    }
    let between = Rect {
        y: below,
        height: last.y.saturating_sub(below),
        ..inner
    };
    put(frame, between.intersection(inner), follows);
}
