//! The right pane: what changed, why, and what can be decided; and the words of the decision.

use super::{Decision, ReviewScreen, content};
use crate::tui::Cx;
use crate::tui::screen::guide::Prompt;
use crate::tui::screen::threads::field_of;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{say, text};
use crate::views::QueueItem;
use crate::words::thousands;
use ratatui::{Frame, layout::Rect};

/// Rows of the pane for the decision, frame included; left out where the screen is too low for it.
const PANE: u16 = 6;
/// Labels that a question names before it counts the rest.
const NAMED: usize = 6;

pub(super) fn draw(
    screen: &ReviewScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Cx<'_>,
    focused: bool,
) {
    let pane = if area.height >= PANE * 2 { PANE } else { 0 };
    let upper = Rect {
        height: area.height - pane,
        ..area
    };
    let lower = Rect {
        y: upper.bottom(),
        height: pane,
        ..area
    };
    let Some(item) = screen.selected().filter(|_| screen.shown.is_some()) else {
        Panel::new(cx.words.get("review-content"))
            .focused(focused)
            .draw(frame, area, cx.theme);
        return;
    };
    let title = cx.words.with(
        if item.approved_version == 0 {
            "review-content-new"
        } else {
            "review-content-of"
        },
        &[("label", &say::link(&item.link))],
    );
    let inner = inset(
        Panel::new(title)
            .right(versions(item))
            .focused(focused)
            .draw(frame, upper, cx.theme),
    );
    // Two columns are kept for the mark of what is stood on.
    let columns = usize::from(inner.width).saturating_sub(2);
    let all = content::passages(screen, item, cx, columns);
    screen.reader.draw(frame, inner, cx.theme, focused, all);
    if pane > 0 {
        draw_choices(item, frame, lower, cx);
    }
}

fn versions(item: &QueueItem) -> String {
    match item.approved_version {
        0 => format!("v{}", item.version),
        approved => format!("v{approved} → v{}", item.version),
    }
}

fn draw_choices(item: &QueueItem, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let mut row = inset(Panel::new(cx.words.get("review-decision")).draw(frame, area, cx.theme));
    let said: &[&str] = if item.mine_to_decide {
        &[
            "review-choice-approve",
            "review-choice-return",
            "review-choice-none",
        ]
    } else if item.barred == Some("own-case") {
        &["review-choice-own", "review-choice-case"]
    } else {
        &["review-choice-own", "review-choice-own-why"]
    };
    let version = item.version.to_string();
    for key in said {
        let args = [("label", item.link.label.as_str()), ("version", &version)];
        text::draw(frame, row, &cx.words.with(key, &args), cx.theme.text);
        row.y = row.y.saturating_add(1);
        row.height = row.height.saturating_sub(1);
    }
}

/// The question before a decision: of what, how many, which comments are still open, and what is held out.
pub(super) fn question(screen: &ReviewScreen, cx: &Cx<'_>, decision: &Decision) -> Prompt {
    let words = cx.words;
    let several = |items: &[QueueItem], one: &str, many: &str, author: &str| {
        let (what, count) = (named(cx, items), items.len().to_string());
        let args = [("what", &*what), ("count", &count), ("author", author)];
        let mut body = words.with(if items.len() == 1 { one } else { many }, &args);
        let entries = items.iter().map(|item| item.seq).collect();
        let held_out = (items.len() > 1)
            .then(|| screen.held_out(&entries, cx))
            .flatten();
        for more in [open_comments(cx, items), held_out].into_iter().flatten() {
            body = format!("{body} {more}");
        }
        body
    };
    match decision {
        Decision::Approve(items) => Prompt::new(
            cx,
            words.get("review-approve-title"),
            several(items, "review-approve-body", "review-approve-many", ""),
            words.get("review-approve-yes"),
        ),
        Decision::Return(items) => {
            let author = items.first().map_or("", |item| &item.author);
            Prompt::new(
                cx,
                words.get("review-return-title"),
                several(items, "review-return-body", "review-return-many", author),
                words.get("review-return-yes"),
            )
            .with_reason(
                words.with("review-return-label", &[("author", author)]),
                words.get("review-return-hint"),
            )
        }
    }
}

/// Comments that still ask for something: where, so that nobody approves past them unknowingly.
fn open_comments(cx: &Cx<'_>, items: &[QueueItem]) -> Option<String> {
    let open: Vec<String> = items
        .iter()
        .flat_map(|item| {
            let open = item.comments.iter().filter(|row| row.is_open());
            open.map(|row| {
                let field = field_of(row, item.link.kind, cx);
                format!("{} {field}", item.link.label)
            })
        })
        .collect();
    if open.is_empty() {
        return None;
    }
    let mut named: Vec<&str> = open.iter().take(NAMED).map(String::as_str).collect();
    let more = (open.len() > NAMED).then(|| {
        let more = (open.len() - NAMED).to_string();
        cx.words.with("review-and-more", &[("count", &more)])
    });
    named.extend(more.as_deref());
    let count = open.len().to_string();
    let args = [("count", &*count), ("where", &named.join(", "))];
    Some(cx.words.with("review-open-comments", &args))
}

/// What was decided, once it is on disk.
pub(super) fn done(cx: &Cx<'_>, decision: &Decision, seq: u64) -> String {
    let seq = thousands(i64::try_from(seq).unwrap_or(i64::MAX));
    let (key, items) = match decision {
        Decision::Approve(items) => ("review-approved", items),
        Decision::Return(items) => ("review-sent-back", items),
    };
    cx.words
        .with(key, &[("what", &named(cx, items)), ("seq", &seq)])
}

/// The versions by name, and how many more.
pub(super) fn named(cx: &Cx<'_>, items: &[QueueItem]) -> String {
    let mut said: Vec<String> = items
        .iter()
        .take(NAMED)
        .map(|item| format!("{} v{}", item.link.label, item.version))
        .collect();
    if items.len() > NAMED {
        let more = (items.len() - NAMED).to_string();
        said.push(cx.words.with("review-and-more", &[("count", &more)]));
    }
    said.join(", ")
}
