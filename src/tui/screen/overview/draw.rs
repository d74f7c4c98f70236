//! How the panes of the first page look.

use super::counts::{Count, Part, class_cell, class_name, class_rows};
use super::standing::Standing;
use super::{
    CLASSES, DUE, KINDS, MAP, OverviewScreen, PANES, REVIEW, Review, STANDING, TREND, trend,
};
use crate::tui::Cx;
use crate::tui::screen::decorate::{severity_sign, severity_style};
use crate::tui::widget::grid::Heads;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::{Column, draw_table};
use crate::tui::widget::{say, text};
use crate::views::{AHEAD_DAYS, ClassRow, FindingRow, GRADES, Overview, Severity};
use crate::words::{date, days_until, local_date, thousands};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// The panes' names: words under `overview-<name>`.
pub(super) const NAMES: [&str; PANES] = [
    "due", "map", "classes", "review", "standing", "kinds", "trend",
];

pub(super) fn pane(
    screen: &OverviewScreen,
    pane: usize,
    frame: &mut Frame<'_>,
    place: Rect,
    cx: &Cx<'_>,
) {
    let focused = screen.pane == pane;
    let title = cx
        .words
        .get(&format!("overview-{}", NAMES[pane.min(PANES - 1)]));
    let panel = Panel::new(title).focused(focused);
    let Some(view) = &screen.view else {
        let inner = inset(panel.draw(frame, place, cx.theme));
        return text::draw(frame, inner, &cx.words.get("waiting"), cx.theme.dim);
    };
    let right = match pane {
        DUE if !view.judged => String::new(),
        DUE => {
            let (count, days) = (number(view.due.len()), AHEAD_DAYS.to_string());
            let args = [("count", count.as_str()), ("days", days.as_str())];
            cx.words.with("overview-within", &args)
        }
        MAP => cx.words.get("overview-map-axes"),
        REVIEW => {
            let count = view.to_decide.len().to_string();
            cx.words.with("overview-to-you", &[("count", &count)])
        }
        _ => String::new(),
    };
    let inner = panel.right(right).draw(frame, place, cx.theme);
    match pane {
        DUE => due(screen, view, frame, inner, focused, cx),
        MAP => map(screen, view, frame, inset(inner), focused, cx),
        CLASSES => classes(screen, view, frame, inset(inner), focused, cx),
        REVIEW => review(screen, view, frame, inner, focused, cx),
        STANDING => screen
            .standing
            .draw(frame, inner, cx.theme, focused, |at, room| {
                let row = Standing::of(view, cx.lacking.len()).nth(at);
                row.map_or(Line::default(), |row| {
                    let (words, style) = row.said(view, cx);
                    let words = text::whole_parts(&words, room);
                    Line::from(Span::styled(words.to_owned(), style))
                })
            }),
        TREND => trend::draw(screen, frame, inset(inner), focused, cx),
        _ => kinds(screen, view, frame, inner, focused, cx),
    }
}

fn number(count: usize) -> String {
    thousands(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A number; none is a point, so that what is there stands out.
fn counted(count: usize) -> String {
    match count {
        0 => "·".to_owned(),
        count => number(count),
    }
}

fn due(
    screen: &OverviewScreen,
    view: &Overview,
    frame: &mut Frame<'_>,
    area: Rect,
    focused: bool,
    cx: &Cx<'_>,
) {
    if !view.judged {
        let words = cx.words.get("overview-judging");
        text::draw_wrapped(frame, inset(area), &words, cx.theme.dim);
        return;
    }
    if view.due.is_empty() {
        let days = AHEAD_DAYS.to_string();
        let words = cx.words.with("overview-nothing-due", &[("days", &days)]);
        text::draw_wrapped(frame, inset(area), &words, cx.theme.dim);
        return;
    }
    // Where there is little room, what falls due is worth more than its date and its record: the message line has both, and
    // the distance says when.
    let roomy = area.width >= 60;
    let away = |found: &FindingRow| {
        let due = found.due;
        due.map_or(String::new(), |due| cx.words.distance_short(due, cx.today))
    };
    let title = cx.words.get("column-distance");
    let widest = view.due.iter().map(|found| text::width(&away(found)));
    let widest = widest.max().unwrap_or(0).max(text::width(&title));
    let what = Column::new(cx.words.get("column-what"), 8).grow();
    let mut columns = vec![Column::new("", 2), Column::new(title, widest), what];
    if roomy {
        columns.insert(1, Column::new(cx.words.get("column-due"), 10));
        columns.push(Column::new(cx.words.get("column-record"), 7));
    }
    let rows = &screen.due;
    draw_table(frame, area, cx.theme, focused, &columns, rows, |at| {
        let Some(found) = view.due.get(at) else {
            return Vec::new();
        };
        let style = severity_style(found.severity, cx.theme);
        let mut cells = vec![
            (severity_sign(found.severity).to_owned(), style),
            (away(found), style),
            (rule(cx, found), cx.theme.text),
        ];
        if roomy {
            let date = found.due.map_or(String::new(), date);
            cells.insert(1, (date, cx.theme.text));
            cells.push((found.link.label.clone(), cx.theme.text));
        }
        cells
    });
}

fn rule(cx: &Cx<'_>, found: &FindingRow) -> String {
    cx.words.get(&format!("rule-{}", found.rule))
}

/// In which order the house mends: level and vulnerability together, never probability.
fn order(level: &str, grade: &str) -> &'static str {
    match (level, grade) {
        ("kh", "betydande" | "allvarlig") | ("h", "allvarlig") => "▓",
        ("kh", "liten") | ("h", "betydande") | ("k", "betydande" | "allvarlig") => "▒",
        _ => "",
    }
}

fn map(
    screen: &OverviewScreen,
    view: &Overview,
    frame: &mut Frame<'_>,
    area: Rect,
    focused: bool,
    cx: &Cx<'_>,
) {
    if view.map.is_empty() {
        let words = cx.words.get("reason-shut-analysis");
        text::draw_wrapped(frame, area, &words, cx.theme.dim);
        return;
    }
    let wide = area.width >= 46;
    let heads = Heads {
        label_width: if wide { 6 } else { 5 },
        cell_width: if wide { 8 } else { 5 },
        titles: GRADES
            .iter()
            .map(|grade| {
                let form = if wide { "grade-head" } else { "grade-short" };
                cx.words.get(&format!("overview-{form}-{grade}"))
            })
            .collect(),
    };
    let grid = &screen.map;
    grid.draw(frame, area, cx.theme, focused, &heads, |at| {
        let Some(row) = view.map.get(at) else {
            return Default::default();
        };
        let cells = row.cells.iter().zip(GRADES).map(|(ids, grade)| {
            let sign = match ids.len() {
                0 => "",
                _ => order(row.level, grade),
            };
            let style = match sign {
                "▓" => cx.theme.error,
                "▒" => cx.theme.warning,
                _ => cx.theme.text,
            };
            (format!("{sign}{}", counted(ids.len())), style)
        });
        let label = cx.words.get(&format!("overview-short-{}", row.level));
        (label, cells.collect())
    });
    let used = u16::try_from(view.map.len() + 1).unwrap_or(u16::MAX);
    let below = Rect {
        y: area.y.saturating_add(used).min(area.bottom()),
        height: area.height.saturating_sub(used),
        ..area
    };
    text::draw_wrapped(
        frame,
        below,
        &cx.words.get("overview-map-legend"),
        cx.theme.dim,
    );
}

fn classes(
    screen: &OverviewScreen,
    view: &Overview,
    frame: &mut Frame<'_>,
    area: Rect,
    focused: bool,
    cx: &Cx<'_>,
) {
    if view.classes.is_empty() {
        // Without the key there are no classes: not noughts, which would say something.
        let words = cx.words.get("reason-shut-personnel");
        text::draw_wrapped(frame, area, &words, cx.theme.dim);
        return;
    }
    let cell_width = if area.width >= 60 { 9 } else { 6 };
    let heads = Heads {
        label_width: 11,
        cell_width,
        titles: Part::ALL
            .iter()
            .map(|part| cx.words.get(&format!("column-{}", part.code())))
            .collect(),
    };
    let grid = &screen.classes;
    grid.draw(frame, area, cx.theme, focused, &heads, |at| {
        let of = |part: Part| class_cell(view, at, part);
        let Some((class, _)) = of(Part::Positions) else {
            return Default::default();
        };
        let cells = Part::ALL.iter().map(|part| {
            let count = of(*part).map_or(0, |(_, ids)| ids.len());
            match (part, count) {
                // Nothing is known yet: not even that there is none.
                (Part::Lacking, _) if !view.judged => ("…".to_owned(), cx.theme.dim),
                (Part::Lacking, 1..) => (format!("!{}", number(count)), cx.theme.error),
                _ => (counted(count), cx.theme.text),
            }
        });
        (class_name(cx.words, class), cells.collect())
    });
    let used = u16::try_from(class_rows(view) + 1).unwrap_or(u16::MAX);
    let below = Rect {
        y: area.y.saturating_add(used).min(area.bottom()),
        height: area.height.saturating_sub(used),
        ..area
    };
    text::draw_wrapped(frame, below, &asked(view, cx), cx.theme.dim);
}

/// How many wait for Säpo's reply, and for how long.
fn asked(view: &Overview, cx: &Cx<'_>) -> String {
    let waiting: usize = view.classes.iter().map(|row| row.waiting.len()).sum();
    let since = view
        .classes
        .iter()
        .filter_map(|row: &ClassRow| row.asked)
        .min();
    let count = number(waiting);
    match since {
        Some(since) => {
            let days = (-days_until(since, cx.today)).max(0).to_string();
            let args = [("count", count.as_str()), ("days", days.as_str())];
            cx.words.with("overview-asked-longest", &args)
        }
        None => cx.words.with("overview-asked", &[("count", &count)]),
    }
}

fn review(
    screen: &OverviewScreen,
    view: &Overview,
    frame: &mut Frame<'_>,
    area: Rect,
    focused: bool,
    cx: &Cx<'_>,
) {
    screen
        .review
        .draw(frame, area, cx.theme, focused, |at, room| {
            let row = Review::of(view).nth(at);
            row.map_or(Line::default(), |row| review_row(row, view, room, cx))
        });
}

/// A change to decide, or a count of others.
pub(super) fn review_row(row: Review, view: &Overview, room: usize, cx: &Cx<'_>) -> Line<'static> {
    let said = |key: &str, count: usize, style: Style| {
        let count = number(count);
        Line::from(Span::styled(
            cx.words.with(key, &[("count", &count)]),
            style,
        ))
    };
    let asks = |key: &str, count: usize| match count {
        0 => said(key, count, cx.theme.text),
        _ => said(key, count, cx.theme.warning),
    };
    match row {
        Review::Item(nth) => {
            view.to_decide
                .get(nth)
                .map_or(Line::default(), |(link, author, at)| {
                    let day = date(local_date(*at));
                    // The author and the day give way before the title does.
                    let left = room.saturating_sub(12);
                    let what = format!("{} {} · {author}", link.label, link.title);
                    Line::from(vec![
                        Span::styled(text::pad(&what, left), cx.theme.text),
                        Span::styled(format!("  {day}"), cx.theme.dim),
                    ])
                })
        }
        Review::Mine => said("overview-mine", view.mine_waiting, cx.theme.text),
        Review::Returned => asks("overview-returned", view.returned_to_me),
        Review::Comments => asks("overview-comments", view.open_comments),
    }
}

fn kinds(
    screen: &OverviewScreen,
    view: &Overview,
    frame: &mut Frame<'_>,
    area: Rect,
    focused: bool,
    cx: &Cx<'_>,
) {
    let columns = [
        Column::new(cx.words.get("column-kind"), 14).grow(),
        Column::new(cx.words.get("column-count"), 6).right(),
        Column::new(cx.words.get("column-review"), 7).right(),
    ];
    let rows = &screen.kinds;
    draw_table(frame, area, cx.theme, focused, &columns, rows, |at| {
        let row = Count::of(view).nth(at);
        row.map_or_else(Vec::new, |row| kind_row(row, view, cx))
    });
}

/// A kind with its records and those that wait for review, or the head of a group.
pub(super) fn kind_row(row: Count, view: &Overview, cx: &Cx<'_>) -> Vec<(String, Style)> {
    match row {
        Count::Head(group) => vec![(say::group(cx.words, group), cx.theme.dim)],
        Count::Kind(kind) => {
            let known = view.counts.iter().find(|(known, _, _)| *known == kind);
            let (_, count, waiting) = known.copied().unwrap_or((kind, 0, 0));
            let waits = match waiting {
                0 => counted(0),
                waiting => format!("≈ {waiting}"),
            };
            vec![
                (say::kinds(cx.words, kind), cx.theme.text),
                (counted(count), cx.theme.text),
                (waits, cx.theme.text),
            ]
        }
    }
}

/// What the selected thing means, in words.
pub(super) fn status(screen: &OverviewScreen, cx: &Cx<'_>) -> String {
    let Some(view) = &screen.view else {
        return String::new();
    };
    match screen.pane {
        DUE if !view.judged => cx.words.get("overview-judging"),
        DUE => {
            let found = screen.due.selected().and_then(|at| view.due.get(at));
            found.map_or(String::new(), |found| {
                let mut parts = vec![rule(cx, found), say::link(&found.link)];
                parts.extend(found.due.map(date));
                if found.severity == Severity::Error && found.due.is_some_and(|due| due < cx.today)
                {
                    parts.push(cx.words.get("overdue"));
                }
                if !found.limit.is_empty() {
                    parts.push(say::limit(cx.words, found));
                }
                if !found.provision.is_empty() {
                    parts.push(found.provision.to_owned());
                }
                parts.join(" · ")
            })
        }
        MAP => screen.map.selected().map_or(String::new(), |(row, grade)| {
            let (Some(row), Some(grade)) = (view.map.get(row), GRADES.get(grade)) else {
                return String::new();
            };
            let level = cx.words.get(&format!("overview-level-{}", row.level));
            let grade = cx.words.get(&format!("overview-grade-{grade}"));
            let args = [("level", level.as_str()), ("grade", grade.as_str())];
            cx.words.with("overview-map-cell", &args)
        }),
        CLASSES => {
            let part = screen
                .classes
                .selected()
                .and_then(|(_, part)| Part::ALL.get(part));
            part.map_or(String::new(), |part| {
                cx.words.get(&format!("overview-part-{}", part.code()))
            })
        }
        STANDING if screen.standing.selected() == Some(0) && !cx.lacking.is_empty() => {
            let names = cx
                .lacking
                .iter()
                .map(|code| cx.words.get(&format!("sandbox-{code}")));
            let names: Vec<String> = names.collect();
            cx.words
                .with("cli-hardening-failed", &[("what", &names.join(" · "))])
        }
        STANDING => match &view.chain.broken {
            Some((code, args)) => say::said(cx.words, &format!("trouble-{code}"), None, args),
            None => String::new(),
        },
        TREND => trend::status(screen, cx),
        KINDS => cx.words.get("overview-kinds-note"),
        _ => String::new(),
    }
}
