//! The left pane: what waits, two lines each.

use super::{Pane, ReviewScreen, SAID_WITHIN, content, key_of};
use crate::tui::Cx;
use crate::tui::spoken;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{say, text};
use crate::views::QueueItem;
use crate::words::local_date;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

pub(super) fn draw(
    screen: &ReviewScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Cx<'_>,
    focused: bool,
) {
    let title = cx.words.get("review-inbox");
    let inner = Panel::new(title)
        .right(screen.items().len().to_string())
        .focused(focused)
        .draw(frame, area, cx.theme);
    if screen.items().is_empty() {
        let key = if screen.loaded {
            "review-nothing"
        } else {
            "review-asking"
        };
        text::draw_wrapped(frame, inset(inner), &cx.words.get(key), cx.theme.dim);
        return;
    }
    let mut place = inner;
    for row in screen.rows.window(usize::from(inner.height / 2)) {
        let Some(item) = screen.items().get(row) else {
            continue;
        };
        let chosen = screen.rows.selected() == Some(row);
        let both = Rect { height: 2, ..place }.intersection(inner);
        for line in lines(screen, item, chosen, cx) {
            text::draw_line(frame, place, line);
            place.y = place.y.saturating_add(1);
            place.height = place.height.saturating_sub(1);
        }
        if chosen && focused && !both.is_empty() {
            frame.set_cursor_position((both.x, both.y));
        }
        if chosen {
            let style = if focused {
                cx.theme.selected
            } else {
                Style::new().add_modifier(Modifier::BOLD)
            };
            frame.buffer_mut().set_style(
                Rect {
                    height: 1.min(both.height),
                    ..both
                },
                style,
            );
        }
    }
}

/// What has the focus, in words.
pub(super) fn spoken(screen: &ReviewScreen, cx: &Cx<'_>) -> String {
    if let Some(asked) = screen.question.spoken(cx) {
        return asked;
    }
    let Some(item) = screen.selected() else {
        return spoken::row(cx.words, &screen.rows, "");
    };
    let link = say::link(&item.link);
    if screen.pane == Pane::Content {
        let all = content::passages(screen, item, cx, SAID_WITHIN);
        return match screen.reader.standing(&all) {
            Some(lines) => spoken::field(cx.words, &link, &spoken::lines(cx.words, lines)),
            None => spoken::text(cx.words, &link, screen.reader.seen()),
        };
    }
    let lines = lines(screen, item, false, cx);
    spoken::row(cx.words, &screen.rows, &spoken::lines(cx.words, &lines))
}

pub(super) fn lines(
    screen: &ReviewScreen,
    item: &QueueItem,
    chosen: bool,
    cx: &Cx<'_>,
) -> [Line<'static>; 2] {
    let mark = match (item.mine_to_decide, screen.marked.contains(&key_of(item))) {
        (false, _) => "   ",
        (true, true) => "[x]",
        (true, false) => "[ ]",
    };
    let head = Line::from(vec![
        Span::raw(if chosen { "» " } else { "  " }),
        Span::raw(format!("{mark} ")),
        Span::styled(item.link.label.clone(), cx.theme.accent),
        Span::raw(format!(" {}", item.link.title)),
    ]);
    // What a narrow pane cuts is what can be read beside it.
    let under = if item.mine_to_decide {
        let day = local_date(item.at);
        format!("{} · {} · {day}", what(item, cx), item.author)
    } else {
        let waits = cx.words.get("review-waits-for-other");
        format!("{waits} · {}", what(item, cx))
    };
    // What asks for something stands first: a narrow pane cuts the end.
    let mut spans = vec![Span::raw("      ")];
    let open = item.open_comments();
    if open > 0 {
        let count = open.to_string();
        let said = cx.words.with("review-what-comments", &[("count", &count)]);
        spans.push(Span::styled(said, cx.theme.warning));
        spans.push(Span::styled(" · ", cx.theme.dim));
    }
    spans.push(Span::styled(under, cx.theme.dim));
    [head, Line::from(spans)]
}

/// What the version is: new, changed or ended, and whether it stands returned.
pub(super) fn what(item: &QueueItem, cx: &Cx<'_>) -> String {
    let count = item.diffs.len().to_string();
    if item.returned.is_some() {
        cx.words.get("review-what-returned")
    } else if item.ends {
        cx.words.get("review-what-ended")
    } else if item.approved_version == 0 {
        cx.words.get("review-what-new")
    } else {
        cx.words.with("review-what-changed", &[("count", &count)])
    }
}
