//! How a history looks: the list of who did what, and the selected entry in full.

use super::{HistoryScreen, seq_of};
use crate::tui::Cx;
use crate::tui::screen::review::{Sheet, flow};
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{say, text};
use crate::views::HistoryItem;
use crate::words::time;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

impl HistoryScreen {
    pub(super) fn draw_list(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>, focused: bool) {
        let inner = Panel::new(cx.words.get("history-list"))
            .right(cx.words.get("history-order"))
            .focused(focused)
            .draw(frame, area, cx.theme);
        if self.items.is_empty() {
            let key = if self.loaded {
                "history-nothing"
            } else {
                "history-asking"
            };
            text::draw(
                frame,
                inner,
                &format!(" {}", cx.words.get(key)),
                cx.theme.dim,
            );
            return;
        }
        self.rows
            .draw(frame, inner, cx.theme, focused, |row, columns| {
                self.items
                    .get(row)
                    .map_or_else(Line::default, |item| self.row(item, columns, cx))
            });
    }

    fn row(&self, item: &HistoryItem, columns: usize, cx: &Cx<'_>) -> Line<'static> {
        let version = match item.version {
            0 => String::new(),
            version => format!("v{version}"),
        };
        let mut spans = vec![
            Span::styled(time(item.at), cx.theme.dim),
            Span::raw(format!("  {}", text::pad(&version, 4))),
            Span::raw(text::pad(&act(cx, item), 14)),
            Span::raw(text::pad(&item.who, if columns > 64 { 20 } else { 14 })),
        ];
        // Where there is room, the list itself says what changed.
        if columns > 64 {
            spans.push(Span::raw("  "));
            spans.push(Span::styled(self.gist(item, cx), cx.theme.dim));
        }
        Line::from(spans)
    }

    /// The change in a few words: the fields, or the remark.
    pub(super) fn gist(&self, item: &HistoryItem, cx: &Cx<'_>) -> String {
        let fields: Vec<String> = item
            .diffs
            .iter()
            .map(|diff| say::field(cx.words, self.link.kind, diff.field.name))
            .collect();
        if fields.is_empty() {
            self.said(item, cx).unwrap_or_default()
        } else {
            fields.join(", ")
        }
    }

    /// What was said with it: of a comment with the name of the field that it is about.
    fn said(&self, item: &HistoryItem, cx: &Cx<'_>) -> Option<String> {
        let Some(field) = item.field else {
            return item.remark.as_ref().map(|_| remark(cx, item));
        };
        let field = say::field(cx.words, self.link.kind, field.name);
        Some(match &item.remark {
            Some(text) => {
                let args = [("field", field.as_str()), ("text", text)];
                cx.words.with("history-on-field", &args)
            }
            None => field,
        })
    }

    pub(super) fn draw_content(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        cx: &Cx<'_>,
        focused: bool,
    ) {
        let Some(item) = self.selected() else {
            Panel::new("").focused(focused).draw(frame, area, cx.theme);
            return;
        };
        let title = cx
            .words
            .with("history-entry", &[("seq", &seq_of(item.seq))]);
        let version = match item.version {
            0 => String::new(),
            version => format!("v{version}"),
        };
        let inner = inset(
            Panel::new(title)
                .right(version)
                .focused(focused)
                .draw(frame, area, cx.theme),
        );
        let columns = usize::from(inner.width);
        let head = format!("{} · {} · {}", act(cx, item), item.who, time(item.at));
        let mut lines = vec![Line::from(Span::styled(head, cx.theme.accent))];
        if let Some(said) = self.said(item, cx) {
            let runs = [(said, cx.theme.text)];
            lines.extend(flow(&runs, columns, Vec::new(), ""));
        }
        lines.push(Line::default());
        match &self.shown {
            Some(shown) => lines.extend(shown.lines(&Sheet {
                words: cx.words,
                theme: cx.theme,
                columns,
                whole: self.whole,
                heads: ["difference-before", "difference-after"],
            })),
            None => lines.push(Line::from(Span::styled(
                cx.words.get("history-no-fields"),
                cx.theme.dim,
            ))),
        }
        match focused {
            true => self.scroll.draw_focused(frame, inner, lines),
            false => self.scroll.draw(frame, inner, lines),
        }
    }
}

pub(super) fn act(cx: &Cx<'_>, item: &HistoryItem) -> String {
    cx.words.get(&format!("act-{}", item.act))
}

/// The remark, in the words that its act gives it: a reason, a comment or a purpose.
fn remark(cx: &Cx<'_>, item: &HistoryItem) -> String {
    let text = item.remark.clone().unwrap_or_default();
    let purpose = format!("purpose-{text}");
    match item.act {
        "returned" => cx.words.with("history-comment", &[("text", &text)]),
        "unmasked" if cx.words.has(&purpose) => {
            let said = cx.words.get(&purpose);
            cx.words.with("history-purpose", &[("text", &said)])
        }
        "unmasked" => cx.words.with("history-purpose", &[("text", &text)]),
        _ => cx.words.with("history-reason", &[("text", &text)]),
    }
}
