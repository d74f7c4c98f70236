//! How the steps of an import look.

use super::plan::{line, number, whole};
use super::{ImportScreen, Step, mapping};
use crate::desk::{ImportReceipt, PlanView, TableView};
use crate::domain::Required;
use crate::tui::Cx;
use crate::tui::screen::guide::{below, draw_step, facts, hinted, prose, put};
use crate::tui::spoken;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::{Column, draw_table};
use crate::tui::widget::{say, text};
use crate::words::thousands;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

const STEPS: [&str; 6] = ["file", "table", "kind", "columns", "plan", "receipt"];

pub(super) fn draw(screen: &ImportScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let names: Vec<String> = STEPS
        .iter()
        .map(|step| cx.words.get(&format!("import-step-{step}")))
        .collect();
    let at = screen.step as usize;
    let name = STEPS.get(at).copied().unwrap_or("file");
    let right = match (&screen.table, screen.step) {
        (Some(table), Step::Table | Step::Kind | Step::Columns | Step::Plan) => table.name.clone(),
        _ => String::new(),
    };
    let panel = Panel::new(cx.words.get(&format!("import-title-{name}"))).right(right);
    let inner = draw_step(
        frame,
        area,
        cx,
        (&names, at),
        panel,
        screen.trouble.as_ref(),
    );
    match (screen.step, &screen.table, &screen.plan, &screen.receipt) {
        (Step::File, ..) => draw_file(screen, frame, inner, cx),
        (Step::Table, Some(table), ..) => draw_sample(screen, table, frame, inner, cx),
        (Step::Kind, ..) => {
            let lines = prose(
                &cx.words.get("import-kind-hint"),
                usize::from(inner.width),
                cx.theme.dim,
            );
            let list = hinted(frame, inner, 4, lines);
            screen.kinds.draw(frame, list, cx, true);
        }
        (Step::Columns, Some(table), ..) => draw_columns(screen, table, frame, inner, cx),
        (Step::Plan, _, Some(plan), _) => draw_plan(screen, plan, frame, inner, cx),
        (Step::Receipt, _, _, Some(receipt)) => draw_receipt(screen, receipt, frame, inner, cx),
        _ => {}
    }
    if let (Some(choose), Some(column)) = (&screen.picking, screen.column.selected()) {
        let place = centred(area, 70, area.height.saturating_sub(4).min(22));
        let title = cx
            .words
            .with("import-pick-title", &[("column", &screen.head(column))]);
        let inner = inset(
            Panel::new(title)
                .focused(true)
                .draw_over(frame, place, cx.theme),
        );
        choose.draw(frame, inner, cx, true);
    }
}

/// What has the focus, in words.
pub(super) fn spoken(screen: &ImportScreen, cx: &Cx<'_>) -> String {
    let words = cx.words;
    if let Some(choose) = &screen.picking {
        return choose.spoken(cx);
    }
    match screen.step {
        Step::File => spoken::typed(words, &words.get("import-file-label"), &screen.path),
        Step::Table => {
            let row = screen.sample.selected();
            let cells = row.and_then(|at| screen.table.as_ref()?.sample.get(at));
            let what = cells.map_or(String::new(), |cells| cells.join(", "));
            spoken::row(words, &screen.sample, &what)
        }
        Step::Kind => screen.kinds.spoken(cx),
        Step::Columns => {
            let row = screen.column.selected().unwrap_or(0);
            let field = screen.columns.get(row).copied().flatten();
            let field = match (field, screen.kind) {
                (Some(name), Some(kind)) => say::field(words, kind, name),
                _ => words.get("import-not-taken"),
            };
            let what = spoken::field(words, &screen.head(row), &field);
            spoken::row(words, &screen.column, &what)
        }
        Step::Plan => {
            let spot = screen.spot.selected().and_then(|at| screen.spots.get(at));
            let what = match (spot, &screen.plan) {
                (Some(spot), Some(plan)) => whole(plan, *spot, cx),
                _ => String::new(),
            };
            spoken::row(words, &screen.spot, &what)
        }
        Step::Receipt => screen
            .receipt
            .as_ref()
            .map_or(String::new(), |receipt| taken(cx, receipt)),
    }
}

fn draw_file(screen: &ImportScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    text::draw(
        frame,
        area,
        &cx.words.get("import-file-label"),
        cx.theme.text,
    );
    let field = below(area, 1);
    screen
        .path
        .draw_bracketed(frame, field, cx.theme.field, true);
    let mut rest = below(field, 2);
    for key in ["import-file-hint", "import-file-format", "import-file-safe"] {
        let lines = prose(&cx.words.get(key), usize::from(rest.width), cx.theme.dim);
        rest = put(frame, rest, lines);
    }
}

fn draw_sample(
    screen: &ImportScreen,
    table: &TableView,
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Cx<'_>,
) {
    let words = cx.words;
    let separator = match table.separator {
        '\t' => words.get("import-separator-tab"),
        ';' => words.get("import-separator-semicolon"),
        ',' => words.get("import-separator-comma"),
        other => other.to_string(),
    };
    let label = |key: &str| words.get(&format!("import-label-{key}"));
    let rows = [
        (label("digest"), table.digest.clone()),
        (
            label("encoding"),
            words.with(
                "import-encoding",
                &[
                    (
                        "encoding",
                        &words.get(&format!("encoding-{}", table.encoding)),
                    ),
                    ("separator", &separator),
                ],
            ),
        ),
        (
            label("rows"),
            words.with(
                "import-rows",
                &[
                    ("rows", &number(table.rows)),
                    ("columns", &number(table.columns.len())),
                ],
            ),
        ),
    ];
    let said = facts(cx, usize::from(area.width), &rows);
    let rest = hinted(frame, area, 4, said);
    let columns: Vec<Column> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, head)| {
            let cells = table.sample.iter().filter_map(|row| row.get(at));
            let widest = cells.map(|cell| text::width(cell)).max().unwrap_or(0);
            Column::new(head.clone(), widest.max(text::width(head)).clamp(3, 24))
        })
        .collect();
    draw_table(
        frame,
        rest,
        cx.theme,
        true,
        &columns,
        &screen.sample,
        |row| {
            let cells = table.sample.get(row).into_iter().flatten();
            cells
                .map(|cell| (cell.replace('\n', " "), cx.theme.text))
                .collect()
        },
    );
}

fn draw_columns(
    screen: &ImportScreen,
    table: &TableView,
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Cx<'_>,
) {
    let words = cx.words;
    let Some(kind) = screen.kind else { return };
    let lacking = mapping::lacking(kind, &screen.columns);
    let said = if lacking.is_empty() {
        (words.get("import-nothing-lacks"), cx.theme.dim)
    } else {
        let names: Vec<String> = lacking
            .iter()
            .map(|name| say::field(words, kind, name))
            .collect();
        let names = names.join(", ");
        let said = words.with("import-lacks", &[("fields", &names)]);
        (format!("! {said}"), cx.theme.error)
    };
    let foot = prose(&said.0, usize::from(area.width), said.1);
    let tall = u16::try_from(foot.len()).unwrap_or(1).min(3);
    let list = Rect {
        height: area.height.saturating_sub(tall + 1),
        ..area
    };
    let columns = [
        Column::new(words.get("import-column-head"), 20).grow(),
        Column::new(words.get("import-column-sample"), 18).grow(),
        Column::new(words.get("import-column-field"), 26).grow(),
    ];
    draw_table(
        frame,
        list,
        cx.theme,
        true,
        &columns,
        &screen.column,
        |row| {
            let sample = table
                .sample
                .iter()
                .filter_map(|cells| cells.get(row))
                .find(|cell| !cell.is_empty());
            let field = screen.columns.get(row).copied().flatten();
            let must = mapping::fields(kind)
                .iter()
                .any(|spec| Some(spec.name) == field && spec.required == Required::Yes);
            let field = match field {
                Some(name) => {
                    let sign = if must { "* " } else { "  " };
                    (
                        format!("{sign}{}", say::field(words, kind, name)),
                        cx.theme.accent,
                    )
                }
                None => (format!("  {}", words.get("import-not-taken")), cx.theme.dim),
            };
            vec![
                (screen.head(row), cx.theme.text),
                (
                    sample.cloned().unwrap_or_default().replace('\n', " "),
                    cx.theme.dim,
                ),
                field,
            ]
        },
    );
    put(frame, below(area, list.height + 1), foot);
}

fn draw_plan(
    screen: &ImportScreen,
    plan: &PlanView,
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Cx<'_>,
) {
    let words = cx.words;
    let counts = words.with(
        "import-counts",
        &[
            ("kind", &say::kinds(words, plan.kind)),
            ("created", &number(plan.created)),
            ("updated", &number(plan.updated)),
            ("unchanged", &number(plan.unchanged)),
            ("refused", &number(plan.refused)),
        ],
    );
    let columns = usize::from(area.width);
    let mut lines = prose(&counts, columns, cx.theme.accent);
    let left_out: Vec<&str> = plan
        .columns
        .iter()
        .filter(|column| column.field.is_none())
        .map(|column| column.head.as_str())
        .collect();
    if !left_out.is_empty() {
        let said = words.with("import-left-out", &[("columns", &left_out.join(", "))]);
        lines.extend(prose(&said, columns, cx.theme.dim).into_iter().take(2));
    }
    if !plan.lacking.is_empty() {
        let names: Vec<String> = plan
            .lacking
            .iter()
            .map(|name| say::field(words, plan.kind, name))
            .collect();
        let said = words.with("import-lacks", &[("fields", &names.join(", "))]);
        lines.extend(prose(&format!("! {said}"), columns, cx.theme.error));
    }
    let key = if screen.only_refused {
        "import-only-refused"
    } else {
        "import-all-rows"
    };
    lines.push(Line::from(Span::styled(words.get(key), cx.theme.dim)));
    let rest = put(frame, area, lines);
    let foot = if rest.height >= 8 { 3 } else { 0 };
    let list = Rect {
        height: rest.height - foot,
        ..rest
    };
    if screen.spots.is_empty() {
        text::draw(frame, list, &words.get("import-no-rows"), cx.theme.dim);
    }
    screen.spot.draw(frame, list, cx.theme, true, |row, _| {
        screen
            .spots
            .get(row)
            .map_or_else(Line::default, |spot| line(plan, *spot, cx))
    });
    // The selected line in full: a fault is longer than a row.
    if let Some(spot) = screen.spot.selected().and_then(|at| screen.spots.get(at)) {
        let place = below(rest, rest.height - foot);
        text::draw_wrapped(frame, place, &whole(plan, *spot, cx), cx.theme.text);
    }
}

fn draw_receipt(
    screen: &ImportScreen,
    receipt: &ImportReceipt,
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Cx<'_>,
) {
    let words = cx.words;
    let columns = usize::from(area.width);
    let lines = prose(&taken(cx, receipt), columns, cx.theme.ok);
    if !area.is_empty() {
        // Whoever feels the screen finds what came of it.
        frame.set_cursor_position((area.x, area.y));
    }
    let rest = below(put(frame, area, lines), 1);
    let label = |key: &str| words.get(&format!("import-label-{key}"));
    let rows = [
        (label("created"), number(receipt.created)),
        (label("updated"), number(receipt.updated)),
        (label("unchanged"), number(receipt.unchanged)),
        (label("refused"), number(receipt.refused)),
    ];
    let mut rest = below(put(frame, rest, facts(cx, columns, &rows)), 1);
    if let Some(table) = &screen.table {
        let rows = [
            (label("file"), table.name.clone()),
            (label("digest"), table.digest.clone()),
        ];
        rest = below(put(frame, rest, facts(cx, columns, &rows)), 1);
    }
    let said = match screen.undone {
        Some(seq) => {
            let seq = thousands(i64::try_from(seq).unwrap_or(i64::MAX));
            words.with("import-undone", &[("seq", &seq)])
        }
        None => words.get("import-next-review"),
    };
    put(frame, rest, prose(&said, columns, cx.theme.text));
}

/// That the import was taken, once it is on disk.
pub(super) fn taken(cx: &Cx<'_>, receipt: &ImportReceipt) -> String {
    let seq = thousands(i64::try_from(receipt.seq).unwrap_or(i64::MAX));
    cx.words.with(
        "import-taken",
        &[
            ("count", &(receipt.created + receipt.updated).to_string()),
            ("seq", &seq),
        ],
    )
}
