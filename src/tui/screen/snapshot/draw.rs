//! How the steps of a snapshot look.

use super::order::Field;
use super::{SnapshotScreen, Step, is_shut};
use crate::desk::SnapshotReceipt;
use crate::domain::Compartment;
use crate::tui::Cx;
use crate::tui::screen::guide::{below, draw_step, facts, hinted, prose, put, tick};
use crate::tui::spoken;
use crate::tui::widget::panel::Panel;
use crate::tui::widget::progress::{bar, percent};
use crate::tui::widget::text;
use crate::words::thousands;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

const STEPS: [&str; 6] = [
    "scope",
    "recipients",
    "purpose",
    "control",
    "create",
    "receipt",
];

pub(super) fn draw(screen: &SnapshotScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let names: Vec<String> = STEPS
        .iter()
        .map(|step| cx.words.get(&format!("snapshot-step-{step}")))
        .collect();
    let at = screen.step as usize;
    let name = STEPS.get(at).copied().unwrap_or("scope");
    let panel = Panel::new(cx.words.get(&format!("snapshot-title-{name}")));
    let inner = draw_step(
        frame,
        area,
        cx,
        (&names, at),
        panel,
        screen.trouble.as_ref(),
    );
    match (screen.step, &screen.receipt) {
        (Step::Scope, _) => draw_scope(screen, frame, inner, cx),
        (Step::Recipients, _) => draw_recipients(screen, frame, inner, cx),
        (Step::Purpose, _) => draw_purpose(screen, frame, inner, cx),
        (Step::Control, _) => draw_control(screen, frame, inner, cx),
        (Step::Create, _) => draw_work(screen, frame, inner, cx),
        (Step::Receipt, Some(receipt)) => draw_receipt(screen, receipt, frame, inner, cx),
        (Step::Receipt, None) => {}
    }
}

/// What has the focus, in words.
pub(super) fn spoken(screen: &SnapshotScreen, cx: &Cx<'_>) -> String {
    let words = cx.words;
    let order = &screen.order;
    match screen.step {
        Step::Scope => {
            let line = order.lines.selected().unwrap_or(0);
            let key = if order.is_chosen(line) {
                "spoken-marked"
            } else {
                "spoken-unmarked"
            };
            let what = format!("{}, {}", scope_line(line, cx), words.get(key));
            spoken::row(words, &order.lines, &what)
        }
        Step::Recipients if order.field == Field::Recipient => spoken::typed(
            words,
            &words.get("snapshot-recipient-label"),
            &order.recipient,
        ),
        Step::Recipients => {
            spoken::typed(words, &words.get("snapshot-folder-label"), &order.folder)
        }
        Step::Purpose => spoken::typed(words, &words.get("snapshot-purpose-label"), &order.purpose),
        Step::Control | Step::Receipt => {
            let name = STEPS.get(screen.step as usize).copied().unwrap_or("scope");
            let title = words.get(&format!("snapshot-title-{name}"));
            spoken::text(words, &title, screen.scroll.seen())
        }
        Step::Create => {
            let pace = screen.progress.pace;
            pace.map_or_else(
                || words.get("snapshot-working"),
                |pace| pace.words(words, "snapshot-working"),
            )
        }
    }
}

/// What a line of the scope says.
fn scope_line(line: usize, cx: &Cx<'_>) -> String {
    match Compartment::ALL.get(line) {
        Some(compartment) => cx
            .words
            .get(&format!("snapshot-compartment-{}", compartment.code())),
        None => cx.words.get("snapshot-identities"),
    }
}

fn hint(frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>, keys: &[&str]) -> Rect {
    let mut rest = area;
    for key in keys {
        let lines = prose(&cx.words.get(key), usize::from(rest.width), cx.theme.dim);
        rest = put(frame, rest, lines);
    }
    rest
}

fn draw_scope(screen: &SnapshotScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let said = prose(
        &cx.words.get("snapshot-scope-hint"),
        usize::from(area.width),
        cx.theme.dim,
    );
    let rest = hinted(frame, area, 5, said);
    let list = Rect {
        height: rest.height.min(5),
        ..rest
    };
    let lines = &screen.order.lines;
    lines.draw(frame, list, cx.theme, true, |line, _| {
        let shut = Compartment::ALL.get(line);
        if let Some(one) = shut.filter(|one| is_shut(cx, **one)) {
            let why = cx.words.get(&format!("reason-shut-{}", one.code()));
            return Line::from(Span::styled(format!(" –  {why}"), cx.theme.dim));
        }
        let sign = if screen.order.is_chosen(line) {
            "[x]"
        } else {
            "[ ]"
        };
        Line::from(format!("{sign} {}", scope_line(line, cx)))
    });
    hint(frame, below(rest, 6), cx, &["snapshot-identities-hint"]);
}

fn draw_recipients(screen: &SnapshotScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let order = &screen.order;
    let columns = usize::from(area.width);
    let said = prose(
        &cx.words.get("snapshot-recipients-hint"),
        columns,
        cx.theme.dim,
    );
    // The recipients, and two fields with their labels.
    let mut rest = hinted(frame, area, 7, said);
    let mut lines = Vec::new();
    for path in &order.recipients {
        let said = format!("[x] {}", path.display());
        let said = text::fit_end(&said, columns);
        lines.push(Line::from(Span::styled(said, cx.theme.text)));
    }
    if lines.is_empty() {
        lines.push(Line::from(Span::styled(
            cx.words.get("snapshot-no-recipients"),
            cx.theme.dim,
        )));
    }
    // The fields below must always be seen.
    let room = usize::from(rest.height.saturating_sub(6)).max(1);
    let over = lines.len().saturating_sub(room);
    rest = below(put(frame, rest, lines.split_off(over)), 1);
    for (key, edit, field) in [
        (
            "snapshot-recipient-label",
            &order.recipient,
            Field::Recipient,
        ),
        ("snapshot-folder-label", &order.folder, Field::Folder),
    ] {
        text::draw(frame, rest, &cx.words.get(key), cx.theme.text);
        let focused = order.field == field && !screen.question.stands();
        let style = if focused {
            cx.theme.field
        } else {
            cx.theme.text
        };
        edit.draw_bracketed(frame, below(rest, 1), style, focused);
        rest = below(rest, 3);
    }
}

fn draw_purpose(screen: &SnapshotScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    text::draw(
        frame,
        area,
        &cx.words.get("snapshot-purpose-label"),
        cx.theme.text,
    );
    let field = below(area, 1);
    let purpose = &screen.order.purpose;
    purpose.draw_bracketed(frame, field, cx.theme.field, !screen.question.stands());
    hint(frame, below(field, 2), cx, &["snapshot-purpose-hint"]);
}

/// What is ordered, said once more before it is done.
fn ordered(screen: &SnapshotScreen, cx: &Cx<'_>) -> Vec<(String, String)> {
    let words = cx.words;
    let order = &screen.order;
    let label = |key: &str| words.get(&format!("snapshot-label-{key}"));
    let scope: Vec<String> = order
        .scope()
        .iter()
        .map(|compartment| words.get(&format!("snapshot-compartment-{}", compartment.code())))
        .collect();
    let identities = if order.identities {
        "snapshot-identities-with"
    } else {
        "snapshot-identities-without"
    };
    let recipients: Vec<String> = order
        .recipients
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    vec![
        (label("scope"), scope.join("\n")),
        (label("identities"), words.get(identities)),
        (label("recipients"), recipients.join("\n")),
        (label("folder"), order.folder.text().trim().to_owned()),
        (label("purpose"), order.purpose.text().trim().to_owned()),
    ]
}

fn draw_control(screen: &SnapshotScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let columns = usize::from(area.width);
    let mut lines = facts(cx, columns, &ordered(screen, cx));
    lines.push(Line::default());
    let hint = cx.words.get("snapshot-control-hint");
    lines.extend(prose(&hint, columns, cx.theme.text));
    let handling = cx.words.get("snapshot-handling");
    lines.extend(prose(&handling, columns, cx.theme.dim));
    screen.scroll.draw_focused(frame, area, lines);
}

fn draw_work(screen: &SnapshotScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let progress = &screen.progress;
    let now = progress.begun.len().saturating_sub(1);
    let (done, total) = progress.counts();
    let mut lines = vec![Line::default()];
    let steps = progress.begun.iter().chain(progress.ahead());
    for (at, step) in steps.enumerate() {
        let under_way = at == now && !progress.begun.is_empty();
        let sign = if progress.begun.is_empty() {
            "[ ]"
        } else {
            tick(at, now)
        };
        let mut said = format!(
            "{sign} {}",
            text::pad(&words.get(&format!("step-{step}")), 44)
        );
        if under_way && total > 0 {
            let counts = [("done", words.bytes(done)), ("total", words.bytes(total))];
            let counts = counts.each_ref().map(|(name, n)| (*name, n.as_str()));
            said.push_str(&words.with("snapshot-progress", &counts));
        }
        let style = if under_way {
            cx.theme.accent
        } else {
            cx.theme.text
        };
        lines.push(Line::from(Span::styled(said, style)));
    }
    lines.push(Line::default());
    let wide = usize::from(area.width).saturating_sub(8).min(60);
    let share = percent(done, total).map_or_else(String::new, |share| format!("  {share} %"));
    let drawn = bar(wide, done, total);
    let left = progress
        .pace
        .map_or(String::new(), |pace| pace.left_words(words));
    lines.push(Line::from(vec![
        Span::styled(drawn, cx.theme.accent),
        Span::raw(share),
    ]));
    // Its own row always, so that nothing moves when the time is known.
    lines.push(Line::from(Span::styled(left, cx.theme.text)));
    lines.push(Line::default());
    let rest = put(frame, area, lines);
    hint(frame, rest, cx, &["snapshot-work-hint"]);
}

fn draw_receipt(
    screen: &SnapshotScreen,
    receipt: &SnapshotReceipt,
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Cx<'_>,
) {
    let words = cx.words;
    let columns = usize::from(area.width);
    let label = |key: &str| words.get(&format!("snapshot-label-{key}"));
    let whole = |n: u64| thousands(i64::try_from(n).unwrap_or(i64::MAX));
    let (seq, link) = &receipt.head;
    let size = words.with(
        "snapshot-size",
        &[
            ("size", &words.bytes(receipt.bytes)),
            ("bytes", &whole(receipt.bytes)),
        ],
    );
    let holds = words.with(
        "snapshot-holds",
        &[
            ("records", &whole(receipt.records as u64)),
            ("entries", &whole(receipt.entries)),
        ],
    );
    let head = words.with("snapshot-head", &[("seq", &whole(*seq)), ("link", link)]);
    let rows = [
        (label("number"), receipt.number.clone()),
        (label("file"), receipt.path.display().to_string()),
        (label("digest"), receipt.digest.clone()),
        (label("size"), size),
        (label("holds"), holds),
        (label("head"), head),
        (label("recipients"), receipt.recipients.join("\n")),
    ];
    let mut lines = facts(cx, columns, &rows);
    lines.push(Line::default());
    let handling = words.get("snapshot-handling");
    lines.extend(prose(&handling, columns, cx.theme.warning));
    screen.scroll.draw_focused(frame, area, lines);
}
