//! How the four panes of the first page look.

use super::{CLASSES, FINDINGS, OverviewScreen, PANES, REVIEW, VALUES};
use crate::domain::{Group, Kind};
use crate::tui::Cx;
use crate::tui::screen::decorate::{severity_sign, severity_style};
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::{Column, draw_table};
use crate::tui::widget::{progress, say, text};
use crate::views::{Chain, FindingRow, Overview, Severity};
use crate::words::{clock, date, local_date, thousands};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// The kinds that are always counted: those that every register has from its first day.
const ALWAYS: [Kind; 9] = [
    Kind::Operator,
    Kind::Unit,
    Kind::ActivityPart,
    Kind::Site,
    Kind::InfoSystem,
    Kind::ProtectiveValue,
    Kind::Position,
    Kind::Person,
    Kind::VettingCase,
];

/// A row of the second pane: values at a level, a gap that is passed over, then records of a kind. Of the many other
/// kinds those that have records follow, under the name of their group.
#[derive(PartialEq, Eq)]
pub(super) enum Kinds {
    Level(&'static str),
    Gap,
    Head(Group),
    Count(Kind),
}

impl Kinds {
    pub(super) fn of(view: &Overview) -> impl Iterator<Item = Self> {
        let levels = view.levels.iter().map(|(level, _, _)| Self::Level(level));
        let others = Group::ALL.into_iter().flat_map(move |group| {
            let mut rows: Vec<Self> = view
                .counts
                .iter()
                .filter(|(kind, live, waiting)| {
                    kind.group() == group && live + waiting > 0 && !ALWAYS.contains(kind)
                })
                .map(|(kind, _, _)| Self::Count(*kind))
                .collect();
            if !rows.is_empty() {
                rows.insert(0, Self::Head(group));
            }
            rows
        });
        levels
            .chain([Self::Gap])
            .chain(ALWAYS.map(Self::Count))
            .chain(others)
    }
}

/// A row of the fourth pane.
pub(super) enum Review {
    Item(usize),
    Mine,
    Returned,
    Chain,
    Snapshot,
    Backup,
}

impl Review {
    pub(super) fn of(view: &Overview) -> impl Iterator<Item = Self> {
        // What is wrong with the register itself comes before the work that waits.
        let broken = view.chain.broken.is_some();
        let first = broken.then_some(Self::Chain);
        let items = (0..view.to_decide.len()).map(Self::Item);
        let last = [
            Self::Mine,
            Self::Returned,
            Self::Chain,
            Self::Backup,
            Self::Snapshot,
        ];
        let last = last
            .into_iter()
            .filter(move |row| !broken || !matches!(row, Self::Chain));
        first.into_iter().chain(items).chain(last)
    }
}

pub(super) fn draw(
    screen: &OverviewScreen,
    pane: usize,
    frame: &mut Frame<'_>,
    place: Rect,
    cx: &Cx<'_>,
) {
    let focused = screen.pane == pane;
    let key = ["findings", "values", "classes", "review"][pane.min(PANES - 1)];
    let title = cx.words.get(&format!("overview-{key}"));
    let panel = Panel::new(title).focused(focused);
    let Some(view) = &screen.view else {
        let inner = inset(panel.draw(frame, place, cx.theme));
        return text::draw(frame, inner, &cx.words.get("waiting"), cx.theme.dim);
    };
    let right = match pane {
        FINDINGS => thousands(i64::try_from(view.findings.len()).unwrap_or(i64::MAX)),
        REVIEW => {
            let count = view.to_decide.len().to_string();
            cx.words.with("overview-to-you", &[("count", &count)])
        }
        _ => String::new(),
    };
    let inner = panel.right(right).draw(frame, place, cx.theme);
    match pane {
        FINDINGS => findings(screen, view, frame, inner, focused, cx),
        VALUES => values(screen, view, frame, inner, focused, cx),
        CLASSES => classes(screen, view, frame, inner, focused, cx),
        _ => review(screen, view, frame, inner, focused, cx),
    }
}

fn findings(
    screen: &OverviewScreen,
    view: &Overview,
    frame: &mut Frame<'_>,
    area: Rect,
    focused: bool,
    cx: &Cx<'_>,
) {
    if view.findings.is_empty() {
        let words = cx.words.get("overview-no-findings");
        text::draw_wrapped(frame, inset(area), &words, cx.theme.dim);
        return;
    }
    let mut columns = vec![
        Column::new("", 2),
        Column::new(cx.words.get("column-what"), 14).grow(),
        Column::new(cx.words.get("column-record"), 7),
    ];
    // What falls due gets room where something does, and the date itself where there is much of it.
    if view.findings.iter().any(|found| found.due.is_some()) {
        columns.push(Column::new(cx.words.get("column-distance"), 8));
        if area.width >= 64 {
            columns.push(Column::new(cx.words.get("column-due"), 10));
        }
    }
    let rows = &screen.rows[FINDINGS];
    draw_table(frame, area, cx.theme, focused, &columns, rows, |at| {
        let Some(found) = view.findings.get(at) else {
            return Vec::new();
        };
        let style = severity_style(found.severity, cx.theme);
        let due = found.due.map_or(String::new(), date);
        let away = found.due.map_or("–".to_owned(), |due| {
            cx.words.distance_short(due, cx.today)
        });
        vec![
            (severity_sign(found.severity).to_owned(), style),
            (rule(cx, found), cx.theme.text),
            (found.link.label.clone(), cx.theme.text),
            (away, style),
            (due, cx.theme.dim),
        ]
    });
}

fn rule(cx: &Cx<'_>, found: &FindingRow) -> String {
    cx.words.get(&format!("rule-{}", found.rule))
}

fn values(
    screen: &OverviewScreen,
    view: &Overview,
    frame: &mut Frame<'_>,
    area: Rect,
    focused: bool,
    cx: &Cx<'_>,
) {
    let columns = [
        Column::new(cx.words.get("column-level"), 14).grow(),
        Column::new(cx.words.get("column-count"), 5).right(),
        Column::new(cx.words.get("column-lacks"), 6).right(),
    ];
    let none = || "·".to_owned();
    let number = |count: usize| match count {
        0 => none(),
        count => thousands(i64::try_from(count).unwrap_or(i64::MAX)),
    };
    let row = |name: String, count: usize, other: usize, grave: bool| {
        let style = if grave && other > 0 {
            cx.theme.warning
        } else {
            cx.theme.text
        };
        vec![
            (name, cx.theme.text),
            (number(count), cx.theme.text),
            (number(other), style),
        ]
    };
    let rows = &screen.rows[VALUES];
    draw_table(
        frame,
        area,
        cx.theme,
        focused,
        &columns,
        rows,
        |at| match Kinds::of(view).nth(at) {
            Some(Kinds::Level(level)) => {
                let counted = view.levels.iter().find(|(code, _, _)| *code == level);
                let (_, count, faulty) = counted.copied().unwrap_or((level, 0, 0));
                row(level_name(cx, level, area.width), count, faulty, true)
            }
            Some(Kinds::Gap) | None => Vec::new(),
            Some(Kinds::Head(group)) => vec![(say::group(cx.words, group), cx.theme.dim)],
            Some(Kinds::Count(kind)) => {
                let counted = view.counts.iter().find(|(known, _, _)| *known == kind);
                let (_, count, waiting) = counted.copied().unwrap_or((kind, 0, 0));
                let mut cells = row(say::kinds(cx.words, kind), count, waiting, false);
                if let Some(last) = cells.last_mut().filter(|_| waiting > 0) {
                    last.0 = format!("≈ {waiting}");
                }
                cells
            }
        },
    );
}

/// A level of information with the consequence level that runs parallel to it: "Hemlig / B", or "H / B".
fn level_name(cx: &Cx<'_>, level: &str, width: u16) -> String {
    let form = if width < 42 { "short" } else { "level" };
    cx.words.get(&format!("overview-{form}-{level}"))
}

fn classes(
    screen: &OverviewScreen,
    view: &Overview,
    frame: &mut Frame<'_>,
    area: Rect,
    focused: bool,
    cx: &Cx<'_>,
) {
    let number = |key: &str, width: usize| Column::new(cx.words.get(key), width).right();
    let columns = [
        Column::new(cx.words.get("column-class"), 10).grow(),
        number("column-positions", 4),
        number("column-participating", 6),
        number("column-lacks", 6),
        number("column-under-way", 5),
        number("column-waiting", 4),
    ];
    let rows = &screen.rows[CLASSES];
    draw_table(frame, area, cx.theme, focused, &columns, rows, |at| {
        let Some(class) = view.classes.get(at) else {
            return Vec::new();
        };
        let plain = |count: usize| (count.to_string(), cx.theme.text);
        let lacking = if class.lacking > 0 {
            (format!("! {}", class.lacking), cx.theme.error)
        } else {
            plain(0)
        };
        vec![
            (
                say::code(cx.words, "security_class", class.class),
                cx.theme.text,
            ),
            plain(class.positions),
            plain(class.participating),
            lacking,
            plain(class.under_way),
            plain(class.waiting),
        ]
    });
}

fn review(
    screen: &OverviewScreen,
    view: &Overview,
    frame: &mut Frame<'_>,
    area: Rect,
    focused: bool,
    cx: &Cx<'_>,
) {
    screen.rows[REVIEW].draw(frame, area, cx.theme, focused, |at, room| {
        match Review::of(view).nth(at) {
            Some(Review::Item(nth)) => {
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
            Some(Review::Mine) => counted(cx, "overview-mine", view.mine_waiting, cx.theme.text),
            Some(Review::Returned) => {
                let style = if view.returned_to_me > 0 {
                    cx.theme.warning
                } else {
                    cx.theme.text
                };
                counted(cx, "overview-returned", view.returned_to_me, style)
            }
            Some(Review::Chain) => {
                let (words, style) = chain(&view.chain, cx);
                Line::styled(words, style)
            }
            Some(Review::Snapshot) => {
                let words = match view.last.snapshot {
                    Some(at) => {
                        let day = date(local_date(at));
                        cx.words.with("overview-snapshot", &[("date", &day)])
                    }
                    None => cx.words.get("overview-no-snapshot"),
                };
                Line::styled(words, cx.theme.text)
            }
            Some(Review::Backup) => match view.last.backup {
                Some(at) => {
                    let day = date(local_date(at));
                    let words = cx.words.with("overview-backup", &[("date", &day)]);
                    Line::styled(words, cx.theme.text)
                }
                None => Line::styled(cx.words.get("overview-no-backup"), cx.theme.warning),
            },
            None => Line::default(),
        }
    });
}

fn counted(cx: &Cx<'_>, key: &str, count: usize, style: Style) -> Line<'static> {
    let count = count.to_string();
    Line::styled(cx.words.with(key, &[("count", &count)]), style)
}

/// How far the chain is checked: never more than was done in this session.
fn chain(chain: &Chain, cx: &Cx<'_>) -> (String, Style) {
    let count = thousands(i64::try_from(chain.checked).unwrap_or(i64::MAX));
    if chain.broken.is_some() {
        let words = cx.words.with("overview-chain-broken", &[("count", &count)]);
        return (format!("!! {words}"), cx.theme.error);
    }
    match chain.finished {
        Some(at) => (
            cx.words.with(
                "overview-chain-whole",
                &[("count", &count), ("time", &clock(at))],
            ),
            cx.theme.ok,
        ),
        None => {
            let percent = progress::percent(chain.checked, chain.total).unwrap_or(0);
            let args = [("percent", &*percent.to_string())];
            (
                cx.words.with("overview-chain-checking", &args),
                cx.theme.dim,
            )
        }
    }
}

/// What the selected row means, in words.
pub(super) fn status(screen: &OverviewScreen, cx: &Cx<'_>) -> String {
    let Some(view) = &screen.view else {
        return String::new();
    };
    let at = screen.rows[screen.pane].selected();
    match (screen.pane, at) {
        (FINDINGS, Some(at)) => view.findings.get(at).map_or(String::new(), |found| {
            let mut parts = vec![rule(cx, found), say::link(&found.link)];
            if found.severity == Severity::Error && found.due.is_some_and(|due| due < cx.today) {
                parts.push(cx.words.get("overdue"));
            }
            if !found.limit.is_empty() {
                parts.push(say::limit(cx.words, found));
            }
            if !found.provision.is_empty() {
                parts.push(found.provision.to_owned());
            }
            parts.join(" · ")
        }),
        (VALUES, Some(_)) => cx.words.get("overview-values-note"),
        (CLASSES, Some(_)) => cx.words.get("overview-classes-note"),
        (REVIEW, Some(_)) => match &view.chain.broken {
            Some((code, args)) => say::said(cx.words, &format!("trouble-{code}"), None, args),
            None => String::new(),
        },
        _ => String::new(),
    }
}
