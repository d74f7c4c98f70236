//! How a comment looks while it is written: what it is about, and the editor.

use super::{COMMENT_MAX, CommentScreen};
use crate::tui::Cx;
use crate::tui::screen::review::{Difference, Sheet};
use crate::tui::screen::threads::thread;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::say;
use ratatui::text::Line;
use ratatui::{Frame, layout::Rect};

impl CommentScreen {
    /// What is commented on, or what was said of it.
    pub(super) fn draw_above(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let field = self.field_name(cx);
        let mut panel = Panel::new(format!("{field} · {}", say::link(&self.link)));
        if self.rows.len() > 1 {
            let (at, all) = ((self.at + 1).to_string(), self.rows.len().to_string());
            let args = [("at", at.as_str()), ("all", &all)];
            panel = panel.right(cx.words.with("comment-of", &args));
        }
        let inner = inset(panel.draw(frame, area, cx.theme));
        let lines = self.above(cx, inner.width.into());
        self.scroll.draw(frame, inner, lines);
    }

    fn above(&self, cx: &Cx<'_>, columns: usize) -> Vec<Line<'static>> {
        let Some(row) = self.row() else {
            let Some(diff) = &self.diff else {
                return Vec::new();
            };
            let diffs = std::slice::from_ref(diff);
            return Difference::new(cx.words, self.link.kind, diffs).lines(&Sheet {
                words: cx.words,
                theme: cx.theme,
                columns,
                whole: true,
                heads: ["difference-now", "difference-proposed"],
            });
        };
        let mut lines = thread(row, cx, columns);
        if row.is_open() && row.kept.is_none() && row.was.is_some() {
            lines.push(Line::default());
            lines.push(Line::styled(
                cx.words.get("comment-may-resolve"),
                cx.theme.accent,
            ));
        }
        lines
    }

    /// What is written: a new comment, or an answer.
    pub(super) fn editor_title(&self, cx: &Cx<'_>) -> String {
        match (self.row(), self.on) {
            (None, Some(on)) => {
                let version = on.version.to_string();
                cx.words.with("comment-new", &[("version", &version)])
            }
            (Some(row), _) if !row.is_open() => cx.words.get("comment-answer-opens"),
            _ => cx.words.get("comment-answer"),
        }
    }

    pub(super) fn draw_editor(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let title = self.editor_title(cx);
        let used = self.prose.text().chars().count();
        let panel = Panel::new(title)
            .right(format!("{used}/{COMMENT_MAX}"))
            .focused(true);
        let inner = inset(panel.draw(frame, area, cx.theme));
        self.prose.draw(frame, inner, cx.theme.text, true);
    }
}
