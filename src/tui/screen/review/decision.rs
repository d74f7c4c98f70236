//! The right pane: what changed, why, and what can be decided; and the words of the decision.

use super::{Decision, ReviewScreen, Sheet, flow};
use crate::tui::Cx;
use crate::tui::screen::guide::Prompt;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{say, text};
use crate::views::QueueItem;
use crate::words::{thousands, time};
use ratatui::text::{Line, Span};
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
    let Some((item, shown)) = screen.selected().zip(screen.shown.as_ref()) else {
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
    let columns = usize::from(inner.width);
    let mut lines = about(item, cx, columns);
    lines.extend(shown.lines(&Sheet {
        words: cx.words,
        theme: cx.theme,
        columns,
        whole: screen.whole,
        heads: ["difference-now", "difference-proposed"],
    }));
    lines.push(Line::default());
    lines.extend(screen.follows.lines(cx, columns));
    match focused {
        true => screen.scroll.draw_focused(frame, inner, lines),
        false => screen.scroll.draw(frame, inner, lines),
    }
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

/// Who, when and why, above the fields.
fn about(item: &QueueItem, cx: &Cx<'_>, columns: usize) -> Vec<Line<'static>> {
    let theme = cx.theme;
    let seq = thousands(i64::try_from(item.seq).unwrap_or(i64::MAX));
    let who = cx.words.with(
        "review-by",
        &[
            ("author", &item.author),
            ("at", &time(item.at)),
            ("seq", &seq),
        ],
    );
    let mut lines = vec![Line::from(Span::styled(who, theme.dim))];
    let mut say = |key: &str, name: &str, value: &str, style| {
        let said = cx
            .words
            .with(key, &[("author", &item.author), (name, value)]);
        lines.extend(flow(&[(said, style)], columns, Vec::new(), ""));
    };
    if let Some(reason) = &item.reason {
        say("review-reason", "reason", reason, theme.text);
    }
    if let Some(comment) = &item.returned {
        say("review-returned", "comment", comment, theme.warning);
    }
    if item.ends {
        say("review-ends", "reason", "", theme.warning);
    }
    lines.push(Line::default());
    lines
}

fn draw_choices(item: &QueueItem, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let mut row = inset(Panel::new(cx.words.get("review-decision")).draw(frame, area, cx.theme));
    let said: &[&str] = if item.mine_to_decide {
        &[
            "review-choice-approve",
            "review-choice-return",
            "review-choice-none",
        ]
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

/// The question before a decision.
pub(super) fn question(cx: &Cx<'_>, decision: &Decision) -> Prompt {
    let words = cx.words;
    match decision {
        Decision::Approve(items) => Prompt::new(
            cx,
            words.get("review-approve-title"),
            words.with("review-approve-body", &[("what", &named(cx, items))]),
            words.get("review-approve-yes"),
        ),
        Decision::Return(item) => {
            let what = named(cx, std::slice::from_ref(item));
            Prompt::new(
                cx,
                words.get("review-return-title"),
                words.with(
                    "review-return-body",
                    &[("what", &what), ("author", &item.author)],
                ),
                words.get("review-return-yes"),
            )
            .with_reason(
                words.with("review-return-label", &[("author", &item.author)]),
                words.get("review-return-hint"),
                true,
            )
        }
    }
}

/// What was decided, once it is on disk.
pub(super) fn done(cx: &Cx<'_>, decision: &Decision, seq: u64) -> String {
    let seq = thousands(i64::try_from(seq).unwrap_or(i64::MAX));
    let (key, what) = match decision {
        Decision::Approve(items) => ("review-approved", named(cx, items)),
        Decision::Return(item) => ("review-sent-back", named(cx, std::slice::from_ref(item))),
    };
    cx.words.with(key, &[("what", &what), ("seq", &seq)])
}

/// The versions by name, and how many more.
fn named(cx: &Cx<'_>, items: &[QueueItem]) -> String {
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
