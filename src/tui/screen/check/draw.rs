//! Draws the chain check: what is left out, and the list with its heads.

use super::ChainCheckScreen;
use super::sift::Entry;
use crate::tui::Cx;
use crate::tui::screen::decorate::{severity_sign, severity_style};
use crate::tui::screen::due::{away, limit, rule, since_short};
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::{Column, draw_table};
use crate::tui::widget::{say, text};
use crate::views::{Grouping, Head, Severity};
use ratatui::{Frame, layout::Rect};

/// What is left out, in words; "" where all is seen.
pub(super) fn sifted(screen: &ChainCheckScreen, cx: &Cx<'_>) -> String {
    let words = cx.words;
    let mut parts = Vec::new();
    match screen.sift.least {
        Some(Severity::Error) => parts.push(words.get("check-only-errors")),
        Some(_) => parts.push(words.get("check-no-notices")),
        None => {}
    }
    if let Some(chain) = screen.sift.chain {
        parts.push(say::chain(words, chain));
    }
    if let Some(rule) = screen.sift.rule {
        parts.push(words.get(&format!("rule-{rule}")));
    }
    if parts.is_empty() {
        return String::new();
    }
    words.with("check-only", &[("what", &parts.join(" · "))])
}

/// The key of the words for what findings are grouped by.
fn grouped(by: Grouping) -> &'static str {
    match by {
        Grouping::Chain => "check-by-chain",
        Grouping::Severity => "check-by-severity",
        Grouping::Rule => "check-by-rule",
    }
}

/// What the head of a group says.
fn head(cx: &Cx<'_>, head: Head) -> String {
    match head {
        Head::Chain(link) => say::chain(cx.words, link),
        Head::Severity(severity) => say::severity(cx.words, severity),
        Head::Rule(rule) => cx.words.get(&format!("rule-{rule}")),
    }
}

pub(super) fn draw_list(screen: &ChainCheckScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let mut panel = Panel::new(words.get(grouped(screen.sift.grouping))).focused(true);
    if let Some(view) = &screen.view {
        let found = (screen.entries.len() - screen.heads).to_string();
        let total = view.rows.len().to_string();
        panel = panel.right(words.with("check-count", &[("found", &found), ("total", &total)]));
    }
    let inner = panel.draw(frame, area, cx.theme);
    if screen.rows.is_empty() {
        let said = match &screen.view {
            None => words.get("waiting"),
            Some(view) if view.rows.is_empty() => words.get("overview-no-findings"),
            Some(_) if screen.narrow.text().is_empty() => words.get("check-all-left-out"),
            Some(_) => words.with("list-no-match", &[("text", screen.narrow.text())]),
        };
        text::draw_wrapped(frame, inset(inner), &said, cx.theme.dim);
        return;
    }
    let columns = [
        Column::new("", 2),
        Column::new(words.get("column-what"), 36).grow(),
        Column::new(words.get("column-record"), 7),
        Column::new(words.get("column-since"), 12),
        Column::new(words.get("column-distance"), 10),
        Column::new(words.get("column-provision"), 18),
        Column::new(words.get("column-limit"), 30),
    ];
    let focused = !screen.narrow.is_typing();
    draw_table(
        frame,
        inner,
        cx.theme,
        focused,
        &columns,
        &screen.rows,
        |row| {
            let entry = screen.entries.get(row);
            if let Some(Entry::Head(of, count, gravest)) = entry {
                let style = severity_style(*gravest, cx.theme);
                let said = format!("{} ({count})", head(cx, *of));
                return vec![(said, style)];
            }
            let Some(found) = screen.found(entry) else {
                return Vec::new();
            };
            let style = severity_style(found.severity, cx.theme);
            vec![
                (severity_sign(found.severity).to_owned(), style),
                (rule(cx, found), cx.theme.text),
                (found.link.label.clone(), cx.theme.accent),
                (since_short(found), cx.theme.text),
                (away(cx, found), style),
                (found.provision.to_owned(), cx.theme.dim),
                (limit(cx, found), cx.theme.dim),
            ]
        },
    );
}
