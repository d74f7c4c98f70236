//! How the steps of the first run look.

use super::order::Line as Typed;
use super::{FirstRunScreen, Step};
use crate::domain::InfoLevel;
use crate::tui::Cx;
use crate::tui::screen::guide::{below, draw_step, facts, hinted, prose, put};
use crate::tui::spoken;
use crate::tui::widget::found::Found;
use crate::tui::widget::panel::Panel;
use crate::tui::widget::progress::Pace;
use crate::tui::widget::text;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

fn name(step: Step) -> &'static str {
    match step {
        Step::Place => "place",
        Step::Municipality => "municipality",
        Step::Ceiling => "ceiling",
        Step::Cards => "cards",
        Step::Key => "key",
        Step::Control => "control",
    }
}

/// What has the focus, in words.
pub(super) fn spoken(screen: &FirstRunScreen, cx: &Cx<'_>) -> String {
    let words = cx.words;
    let order = &screen.order;
    if let Some(pace) = screen.working {
        return pace.words(words, "first-working");
    }
    match (screen.line(), screen.step) {
        (Some(line), _) => spoken::typed(words, &words.get(label(line)), order.edit(line)),
        (None, Step::Municipality) => order.municipalities.spoken(cx),
        (None, Step::Ceiling) => {
            let said = words.get(&format!("first-ceiling-{}", order.ceiling().code()));
            spoken::row(words, &order.levels, &said)
        }
        _ => words.get("first-create-hint"),
    }
}

pub(super) fn draw(screen: &FirstRunScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let names: Vec<String> = Step::ALL
        .iter()
        .map(|step| cx.words.get(&format!("first-step-{}", name(*step))))
        .collect();
    let at = screen.step as usize;
    let panel = Panel::new(cx.words.get(&format!("first-title-{}", name(screen.step))));
    let inner = draw_step(
        frame,
        area,
        cx,
        (&names, at),
        panel,
        screen.trouble.as_ref(),
    );
    if let Some(pace) = screen.working {
        return draw_work(frame, inner, cx, pace);
    }
    let hint = cx.words.get(&format!("first-hint-{}", name(screen.step)));
    let lines = prose(&hint, usize::from(inner.width), cx.theme.dim);
    let lines_of = u16::try_from(screen.step.lines().len()).unwrap_or(0);
    let needs = match screen.step {
        Step::Municipality | Step::Ceiling => 5,
        _ => 3 * lines_of,
    };
    let rest = hinted(frame, inner, needs, lines);
    match screen.step {
        Step::Municipality => draw_municipality(screen, frame, rest, cx),
        Step::Ceiling => draw_ceiling(screen, frame, rest, cx),
        Step::Control => draw_control(screen, frame, rest, cx),
        Step::Place | Step::Cards | Step::Key => draw_lines(screen, frame, rest, cx),
    }
}

/// The key of a line's label.
fn label(line: Typed) -> &'static str {
    match line {
        Typed::Place => "first-label-place",
        Typed::ChiefCard => "first-label-chief-card",
        Typed::DeputyCard => "first-label-deputy-card",
        Typed::ChiefKey => "first-label-chief-key",
        Typed::Passphrase => "first-label-passphrase",
    }
}

fn draw_lines(screen: &FirstRunScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let mut rest = area;
    let lines = screen.step.lines();
    // Where not all of them fit, the one that is typed in stands first.
    let fit = usize::from(area.height) + 1 >= 3 * lines.len();
    let first = if fit { 0 } else { screen.focus };
    for (at, line) in lines.iter().enumerate().skip(first) {
        text::draw(frame, rest, &cx.words.get(label(*line)), cx.theme.text);
        let focused = screen.focus == at && !screen.question.stands();
        let style = if focused {
            cx.theme.field
        } else {
            cx.theme.text
        };
        let field = below(rest, 1);
        screen
            .order
            .edit(*line)
            .draw_bracketed(frame, field, style, focused);
        let found = screen.order.found(*line).map_or(0, Found::count);
        if focused && found > 1 {
            let count = found.to_string();
            let said = cx.words.with("first-found", &[("count", &count)]);
            text::draw(frame, below(field, 1), &said, cx.theme.dim);
        }
        rest = below(field, 3);
    }
}

fn draw_municipality(screen: &FirstRunScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let list = Rect {
        height: area.height.saturating_sub(2),
        ..area
    };
    screen.order.municipalities.draw(frame, list, cx, true);
    let said = match screen.order.municipality() {
        Some(row) => cx.words.with(
            "first-board",
            &[("municipality", row.name), ("board", row.authority)],
        ),
        None => cx.words.get("first-no-municipality"),
    };
    text::draw(frame, below(area, list.height + 1), &said, cx.theme.accent);
}

fn draw_ceiling(screen: &FirstRunScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let count = u16::try_from(InfoLevel::ALL.len()).unwrap_or(5);
    let list = Rect {
        height: area.height.min(count),
        ..area
    };
    let levels = &screen.order.levels;
    levels.draw(frame, list, cx.theme, true, |row, _| {
        let sign = if levels.selected() == Some(row) {
            "(•)"
        } else {
            "( )"
        };
        let code = InfoLevel::ALL.get(row).map_or("", |level| level.code());
        let said = cx.words.get(&format!("first-ceiling-{code}"));
        Line::from(format!("{sign} {said}"))
    });
    let rest = below(area, list.height + 1);
    let lines = prose(
        &cx.words.get("first-ceiling-decision"),
        usize::from(rest.width),
        cx.theme.warning,
    );
    put(frame, rest, lines);
}

fn draw_control(screen: &FirstRunScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let order = &screen.order;
    let label = |key: &str| words.get(&format!("first-fact-{key}"));
    let typed = |line| order.edit(line).text().trim().to_owned();
    let (name, board) = order.municipality().map_or((String::new(), ""), |row| {
        (format!("{} ({})", row.name, row.code), row.authority)
    });
    let level = words.get(&format!("first-ceiling-{}", order.ceiling().code()));
    let rows = [
        (label("place"), typed(Typed::Place)),
        (label("municipality"), name),
        (label("board"), board.to_owned()),
        (label("ceiling"), level),
        (label("chief-card"), typed(Typed::ChiefCard)),
        (label("deputy-card"), typed(Typed::DeputyCard)),
        (label("chief-key"), typed(Typed::ChiefKey)),
    ];
    let columns = usize::from(area.width);
    let mut lines = facts(cx, columns, &rows);
    lines.push(Line::default());
    let hint = words.get("first-create-hint");
    lines.extend(prose(&hint, columns, cx.theme.text));
    screen.scroll.draw_focused(frame, area, lines);
}

/// What is under way, how far it has come and how long is left.
fn draw_work(frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>, pace: Pace) {
    let said = pace.words(cx.words, "first-working");
    let wide = usize::from(area.width).min(60);
    let lines = vec![
        Line::from(Span::styled(said, cx.theme.text)),
        Line::default(),
        Line::from(Span::styled(pace.bar(wide), cx.theme.accent)),
    ];
    put(frame, area, lines);
}
