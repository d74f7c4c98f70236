//! A comment with its answers as lines, the same in review, on a record's page and where it is answered.

use crate::domain::Kind;
use crate::tui::Cx;
use crate::tui::screen::review::flow;
use crate::tui::widget::say;
use crate::views::CommentRow;
use crate::words::time;
use ratatui::text::{Line, Span};

/// The lines: who, when and on which version; what was said and answered; what the field held then, and whether it is
/// resolved.
pub(super) fn thread(row: &CommentRow, cx: &Cx<'_>, columns: usize) -> Vec<Line<'static>> {
    let words = cx.words;
    let (sign, style) = match row.is_open() {
        true => ("[ ]", cx.theme.warning),
        false => ("[x]", cx.theme.ok),
    };
    let version = row.version.to_string();
    let at = time(row.at);
    let args = [
        ("name", row.by.as_str()),
        ("at", &at),
        ("version", &version),
    ];
    let head = vec![Span::styled(format!("{sign} "), style)];
    let mut lines = flow(
        &[(words.with("comment-by", &args), cx.theme.dim)],
        columns,
        head,
        "    ",
    );
    let mut say = |said: String, style| {
        let head = vec![Span::raw("    ")];
        lines.extend(flow(&[(said, style)], columns, head, "    "));
    };
    say(row.text.clone(), cx.theme.text);
    if let Some(was) = &row.was {
        let was = match say::shown(words, was) {
            nothing if nothing.is_empty() => words.get("comment-was-empty"),
            was => words.with("comment-was", &[("value", &was)]),
        };
        say(was, cx.theme.dim);
    }
    for (name, at, text) in &row.replies {
        let at = time(*at);
        let args = [("name", name.as_str()), ("at", &at)];
        say(words.with("comment-reply-by", &args), cx.theme.dim);
        say(text.clone(), cx.theme.text);
    }
    if let Some((name, at, version)) = &row.resolved {
        let (at, version) = (time(*at), version.to_string());
        let args = [("name", name.as_str()), ("at", &at), ("version", &version)];
        say(words.with("comment-resolved-by", &args), cx.theme.ok);
    }
    lines
}

/// What the field is called; of one that only a later version of the program knows, that it is not known.
pub(super) fn field_of(row: &CommentRow, kind: Kind, cx: &Cx<'_>) -> String {
    match row.field {
        Some(field) => say::field(cx.words, kind, field.name),
        None => cx.words.get("comment-field-unknown"),
    }
}
