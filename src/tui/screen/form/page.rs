//! Draws one section's fields: gutter, label, editor, and what stands beside the editor.

use super::field::{Editor, Field};
use super::layout::{first_seen, label_width, rows};
use super::{FormScreen, Sheet};
use crate::domain::{FieldType, Required, Value};
use crate::tui::Cx;
use crate::tui::widget::choice::draw_box;
use crate::tui::widget::{say, text};
use crate::views::{Link, Shown};
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::{Frame, style::Style};

/// Columns before the label: space, sign, space.
const GUTTER: u16 = 3;
/// The widest box of a line of text.
const LINE: u16 = 64;

/// How many fields of the section are above and below what is seen.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Hidden {
    pub above: usize,
    pub below: usize,
}

impl FormScreen {
    /// Draws the fields of the focused section; answers how many are not seen.
    pub(super) fn draw_page(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        sheet: &Sheet,
        cx: &Cx<'_>,
    ) -> Hidden {
        if area.is_empty() {
            return Hidden::default();
        }
        if self.full
            && let Editor::Prose(prose) = &sheet.here().editor
        {
            let inner = Rect {
                x: area.x + 1,
                width: area.width.saturating_sub(2).max(1),
                ..area
            };
            prose.draw(frame, inner, cx.theme.text, self.overlay.is_none());
            return Hidden::default();
        }
        let Some(section) = sheet.sections.get(sheet.section()) else {
            return Hidden::default();
        };
        let fields = sheet.fields.get(section.fields.clone()).unwrap_or_default();
        let focus = sheet.focus() - section.fields.start;
        let heights: Vec<u16> = fields.iter().map(|f| rows(f, area.height)).collect();
        let first = first_seen(&heights, focus, area.height);
        let longest = sheet
            .fields
            .iter()
            .map(|f| text::width(&say::field(cx.words, sheet.kind(), f.spec.name)))
            .max()
            .unwrap_or(0);
        let label = label_width(longest, area.width);
        let mut y = area.y;
        let mut drawn = first;
        for (at, (field, height)) in fields.iter().zip(&heights).enumerate().skip(first) {
            let left = area.bottom() - y;
            if left == 0 || (*height > left && at != focus) {
                break;
            }
            let place = Rect {
                y,
                height: (*height).min(left),
                ..area
            };
            self.draw_field(frame, place, label, (field, at == focus), sheet, cx);
            y += place.height;
            drawn = at + 1;
        }
        Hidden {
            above: first,
            below: fields.len() - drawn,
        }
    }

    fn draw_field(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        label: u16,
        (field, focused): (&Field, bool),
        sheet: &Sheet,
        cx: &Cx<'_>,
    ) {
        let (sign, style) = sign(field, cx);
        let remarked = if sheet.asks(field.spec.name) {
            "”"
        } else {
            " "
        };
        let name = say::field(cx.words, sheet.kind(), field.spec.name);
        let name_style = if focused {
            cx.theme.accent
        } else {
            cx.theme.text
        };
        let line = Line::from(vec![
            Span::raw(" "),
            Span::styled(sign, style),
            Span::styled(remarked, cx.theme.warning),
            Span::styled(text::pad(&name, label.into()), name_style),
        ]);
        text::draw_line(frame, area, line);
        let indent = (GUTTER + label + 2).min(area.width);
        let place = Rect {
            x: area.x + indent,
            width: area.width - indent,
            ..area
        };
        if place.is_empty() {
            // So narrow that only the label has room: the cursor still says where one is.
            if focused && area.width > 0 {
                frame.set_cursor_position((area.x, area.y));
            }
            return;
        }
        // The cursor belongs to what stands over the form.
        let focused = focused && self.overlay.is_none();
        match &field.editor {
            Editor::Line(_) => self.draw_line_field(frame, place, field, focused, cx),
            Editor::Prose(_) => draw_prose(frame, place, field, focused, cx),
            Editor::Choice(choice) => choice.draw(frame, widest(place, LINE), cx.theme, focused),
            Editor::Links { chosen, .. } => {
                let words: Vec<String> = chosen.iter().map(|link| name_of(link, cx)).collect();
                draw_box(
                    frame,
                    widest(place, LINE),
                    &words.join(", "),
                    cx.theme,
                    focused,
                );
            }
        }
    }

    fn draw_line_field(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        field: &Field,
        focused: bool,
        cx: &Cx<'_>,
    ) {
        let Editor::Line(line) = &field.editor else {
            return;
        };
        let width = match field.spec.ty {
            FieldType::Line(max) => max.saturating_add(5).min(LINE),
            FieldType::Date => 16,
            FieldType::Span | FieldType::Number(..) => 14,
            _ => 20,
        };
        let place = Rect {
            height: 1,
            ..widest(area, width)
        };
        let style = if focused {
            cx.theme.field
        } else {
            cx.theme.text
        };
        match masked(field, focused) {
            Some(mask) => {
                let shown = self
                    .peek
                    .as_ref()
                    .filter(|_| focused)
                    .map_or(mask.as_str(), |peek| peek.text.as_str());
                let room = usize::from(place.width).saturating_sub(4);
                let line = Line::from(vec![
                    Span::raw("[ "),
                    Span::styled(text::pad(shown, room), style),
                    Span::raw(" ]"),
                ]);
                text::draw_line(frame, place, line);
                if focused {
                    frame.set_cursor_position((place.x + 2.min(place.width - 1), place.y));
                }
            }
            None => line.draw_bracketed(frame, place, style, focused),
        }
        let beside = Rect {
            x: place.right().saturating_add(1).min(area.right()),
            width: area.width.saturating_sub(place.width + 1),
            height: 1,
            ..area
        };
        text::draw(
            frame,
            beside,
            &beside_words(field, focused, cx),
            cx.theme.dim,
        );
    }
}

fn sign<'a>(field: &Field, cx: &Cx<'_>) -> (&'a str, Style) {
    if field.fault.is_some() {
        ("!", cx.theme.error)
    } else if field.differs() {
        ("•", cx.theme.accent)
    } else if field.spec.required == Required::Yes && !field.is_filled() {
        ("*", cx.theme.warning)
    } else {
        (" ", cx.theme.text)
    }
}

/// The mask that is drawn in the text's place: what stands and was not touched, and what was typed and left.
fn masked(field: &Field, focused: bool) -> Option<String> {
    match &field.shown {
        Shown::Masked(mask) if field.is_veiled() => Some(mask.clone()),
        _ if field.spec.sensitivity == crate::domain::Sensitivity::Masked
            && !focused
            && field.is_filled() =>
        {
            let digits: String = field.text().chars().filter(char::is_ascii_digit).collect();
            Some(crate::fields::masked(&Value::Text(digits)))
        }
        _ => None,
    }
}

fn draw_prose(frame: &mut Frame<'_>, area: Rect, field: &Field, focused: bool, cx: &Cx<'_>) {
    let Editor::Prose(prose) = &field.editor else {
        return;
    };
    let place = widest(area, LINE + 8);
    let text_rows = Rect {
        x: place.x + 2.min(place.width - 1),
        width: place.width.saturating_sub(2).max(1),
        height: area.height.saturating_sub(1).max(1),
        ..place
    };
    // An edge, so that an empty field is seen to be one.
    for row in text_rows.rows().filter(|_| place.width > 2) {
        let edge = Rect {
            x: place.x,
            width: 1,
            ..row
        };
        text::draw(frame, edge, "│", cx.theme.text);
    }
    let style = if focused {
        cx.theme.field
    } else {
        cx.theme.text
    };
    prose.draw(frame, text_rows, style, focused);
    if area.height < 2 {
        return;
    }
    let (seen, all) = (usize::from(text_rows.height), prose.rows());
    let words = if all > seen {
        let args = [("seen", &*seen.to_string()), ("all", &*all.to_string())];
        format!("{} ▼", cx.words.with("form-rows", &args))
    } else if focused {
        cx.words.get("form-rows-free")
    } else {
        return;
    };
    let place = Rect {
        y: area.bottom() - 1,
        height: 1,
        ..text_rows
    };
    let line = text::pad_left(&words, place.width.into());
    text::draw(frame, place, &line, cx.theme.dim);
}

/// What stands to the right of a line: weekday and distance of a date; in the focused field also how it may be written.
fn beside_words(field: &Field, focused: bool, cx: &Cx<'_>) -> String {
    let hint = |key: &str| {
        if focused {
            cx.words.get(key)
        } else {
            String::new()
        }
    };
    match field.spec.ty {
        FieldType::Date => match field.value(cx.today) {
            Ok(Some(Value::Date(day))) => {
                let said = format!(
                    "{} · {}",
                    cx.words.weekday_short(day),
                    cx.words.distance(day, cx.today)
                );
                // While it stands as typed, the date that it will become.
                if field.text() != day.to_string() {
                    format!("= {day} {said}")
                } else if focused {
                    format!("{said}   {}", cx.words.get("form-calendar"))
                } else {
                    said
                }
            }
            _ => hint("form-hint-date"),
        },
        FieldType::Span => hint("form-hint-span"),
        FieldType::Number(low, high) if focused => format!("{low}–{high}"),
        FieldType::PersonNumber => hint("form-hint-person-number"),
        FieldType::OrgNumber => hint("form-hint-org-number"),
        _ => String::new(),
    }
}

fn name_of(link: &Link, cx: &Cx<'_>) -> String {
    if link.label.is_empty() {
        cx.words.get("form-unknown-record")
    } else if link.title.is_empty() {
        link.label.clone()
    } else {
        format!("{} ({})", link.title, link.label)
    }
}

fn widest(area: Rect, width: u16) -> Rect {
    let room = area.width.saturating_sub(1).max(1).min(area.width);
    Rect {
        width: width.min(room),
        ..area
    }
}
