//! The gate as it is seen: the fields, what is under way or went wrong, and what is never shown here.

use super::{Field, Unlock};
use crate::tui::Cx;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{LineEdit, say, text};
use ratatui::{Frame, layout::Rect};

/// Columns of the labels.
const LABELS: u16 = 13;

pub(super) fn draw(gate: &Unlock, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let tall = 12 + u16::from(gate.place.is_none()) + u16::from(gate.exercise_hint.is_some()) * 2;
    let place = centred(area, 66, tall);
    let panel = Panel::new(cx.words.get("unlock-title")).focused(true);
    let mut rest = inset(panel.draw(frame, place, cx.theme));
    skip(&mut rest, u16::from(place.height >= 10));
    for field in gate.fields() {
        let (key, line) = gate.labelled(*field);
        let focused = gate.focus == *field && gate.working.is_none();
        let style = if focused {
            cx.theme.field
        } else {
            cx.theme.text
        };
        text::draw(frame, rest, &cx.words.get(key), cx.theme.text);
        let entry = Rect {
            x: rest.x.saturating_add(LABELS).min(rest.right()),
            width: rest.width.saturating_sub(LABELS),
            height: rest.height.min(1),
            ..rest
        };
        line.draw_bracketed(frame, entry, style, focused);
        skip(&mut rest, 1);
    }
    skip(&mut rest, 1);
    if let Some(hint) = &gate.exercise_hint {
        let words = cx.words.with("unlock-exercise", &[("passphrase", hint)]);
        text::draw(frame, rest, &words, cx.theme.warning);
        skip(&mut rest, 2);
    }
    let above = Rect {
        height: rest.height.saturating_sub(2),
        ..rest
    };
    gate.draw_state(frame, above, cx);
    let below = Rect {
        y: rest.bottom().saturating_sub(2).max(rest.y),
        height: rest.height.min(2),
        ..rest
    };
    text::draw_wrapped(frame, below, &cx.words.get("unlock-note"), cx.theme.dim);
}

impl Unlock {
    /// The key of a field's label, and the field.
    pub(super) fn labelled(&self, field: Field) -> (&'static str, &LineEdit) {
        match field {
            Field::Register => ("unlock-register", &self.register),
            Field::KeyFile => ("unlock-key-file", &self.key_file),
            Field::Passphrase => ("unlock-passphrase", &self.passphrase),
        }
    }

    /// Whether a medium is asked for: there is no key file, and one that comes is seen.
    pub(super) fn asks_for_medium(&self) -> bool {
        self.found.look().is_some() && self.key_file.is_empty()
    }

    /// What is under way or what went wrong.
    fn draw_state(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        if let Some(pace) = self.working {
            pace.draw(frame, area, cx.words, cx.theme, "unlock-working");
        } else if let Some(trouble) = &self.trouble {
            let words = say::trouble(cx.words, trouble);
            text::draw_wrapped(frame, area, &format!("! {words}"), cx.theme.error);
        } else if self.asks_for_medium() {
            let words = cx.words.get("unlock-insert");
            text::draw_wrapped(frame, area, &words, cx.theme.warning);
        }
    }
}

fn skip(area: &mut Rect, rows: u16) {
    let rows = rows.min(area.height);
    area.y += rows;
    area.height -= rows;
}
