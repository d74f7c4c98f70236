//! A record's fields, review, findings and referrers as blocks of lines.

use crate::domain::FieldSpec;
use crate::tui::Cx;
use crate::tui::screen::decorate::{mark_key, mark_sign, severity_sign, severity_style};
use crate::tui::screen::threads::{field_of, thread};
use crate::tui::widget::blocks::Block;
use crate::tui::widget::{say, text};
use crate::views::{CommentRow, Detail, Line as FieldLine, Link, ReviewMark, Shown};
use crate::words::{date, local_date, time};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Columns of the labels.
const LABELS: usize = 22;

/// What a block is about.
#[derive(Clone, Default)]
pub struct Item {
    /// The record it leads to.
    pub link: Option<Link>,
    /// The field.
    pub field: Option<&'static FieldSpec>,
    /// The field's name, if its value is masked.
    pub masked: Option<&'static str>,
    /// The comment, by its entry.
    pub comment: Option<u64>,
}

/// What is done with fields that nothing stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Empty {
    /// They are shown with a dash.
    Shown,
    /// They are left out, to save room.
    Left,
}

/// The fields, section by section.
pub fn fields(view: &Detail, cx: &Cx<'_>, width: usize, empty: Empty) -> Vec<Block<Item>> {
    let mut blocks = Vec::new();
    for (section, lines) in &view.sections {
        let shown: Vec<&FieldLine> = lines
            .iter()
            .filter(|line| empty == Empty::Shown || line.shown != Shown::Empty)
            .collect();
        if shown.is_empty() {
            continue;
        }
        if !blocks.is_empty() {
            blocks.push(Block::gap());
        }
        let title = cx.words.get(&format!("section-{section}"));
        blocks.push(heading(title, cx));
        for line in shown {
            field(view, line, cx, width, &mut blocks);
        }
    }
    blocks
}

fn heading(title: String, cx: &Cx<'_>) -> Block<Item> {
    Block::heading(Line::styled(title, cx.theme.accent))
}

/// One field: a block, or one block for each record that it points at.
fn field(
    view: &Detail,
    line: &FieldLine,
    cx: &Cx<'_>,
    width: usize,
    blocks: &mut Vec<Block<Item>>,
) {
    let label = say::field(cx.words, view.link.kind, line.field.name);
    let open = |row: &&CommentRow| {
        row.is_open() && row.field.is_some_and(|field| field.name == line.field.name)
    };
    let sign = match (line.changed, view.comments.iter().any(|row| open(&row))) {
        (true, true) => "≈”",
        (true, false) => "≈ ",
        (false, true) => " ”",
        (false, false) => "  ",
    };
    let labels = LABELS.min(width * 2 / 5);
    let room = width.saturating_sub(labels + 4).max(1);
    let item = Item {
        field: Some(line.field),
        ..Item::default()
    };
    if let Shown::Links(links) = &line.shown
        && !links.is_empty()
    {
        for (nth, link) in links.iter().enumerate() {
            let label = if nth == 0 { label.as_str() } else { "" };
            let item = Item {
                link: Some(link.clone()),
                ..item.clone()
            };
            let lines = labelled(sign, label, labels, text::wrap(&say::link(link), room), cx);
            blocks.push(Block::item(lines, item));
        }
        return;
    }
    let (value, style) = match &line.shown {
        Shown::Empty => ("–".to_owned(), cx.theme.dim),
        Shown::Date(day) => (
            format!(
                "{} {} · {}",
                date(*day),
                cx.words.weekday_short(*day),
                cx.words.distance(*day, cx.today)
            ),
            cx.theme.text,
        ),
        Shown::Masked(masked) => (
            format!("{masked}   {}", cx.words.get("detail-masked")),
            cx.theme.text,
        ),
        shown => (say::shown(cx.words, shown), cx.theme.text),
    };
    let masked = matches!(line.shown, Shown::Masked(_)).then_some(line.field.name);
    let mut lines = labelled(sign, &label, labels, text::wrap(&value, room), cx);
    for line in &mut lines {
        if let Some(last) = line.spans.last_mut() {
            last.style = style;
        }
    }
    blocks.push(Block::item(lines, Item { masked, ..item }));
}

fn labelled(
    sign: &str,
    label: &str,
    labels: usize,
    value: Vec<String>,
    cx: &Cx<'_>,
) -> Vec<Line<'static>> {
    value
        .into_iter()
        .enumerate()
        .map(|(nth, part)| {
            let (sign, label) = if nth == 0 { (sign, label) } else { ("  ", "") };
            Line::from(vec![
                Span::styled(sign.to_owned(), cx.theme.warning),
                Span::styled(text::pad(label, labels), cx.theme.dim),
                Span::raw("  "),
                Span::styled(part, cx.theme.text),
            ])
        })
        .collect()
}

/// Whether the record is an analysis that says it is adopted.
pub fn adopted(view: &Detail) -> bool {
    let mut lines = view.sections.iter().flat_map(|(_, lines)| lines);
    let said = Shown::Code {
        set: "analysis_status",
        code: "faststalld",
    };
    lines.any(|line| line.shown == said)
}

/// What the record is said to be, and the level that it inherits.
pub fn status(view: &Detail, cx: &Cx<'_>, width: usize) -> Vec<Block<Item>> {
    let mut blocks = Vec::new();
    let room = width.saturating_sub(2).max(1);
    let mut put = |words: String, style: Style| {
        blocks.extend(text::wrap(&words, room).into_iter().map(|line| {
            Block::heading(Line::from(vec![Span::raw("  "), Span::styled(line, style)]))
        }));
    };
    for status in &view.status {
        let style = status
            .severity
            .map_or(cx.theme.ok, |severity| severity_style(severity, cx.theme));
        put(say::status(cx.words, status), style);
    }
    if let Some(heritage) = &view.inherits {
        put(say::heritage(cx.words, heritage), cx.theme.text);
    }
    if blocks.is_empty() {
        return blocks;
    }
    blocks.insert(0, heading(cx.words.get("detail-status"), cx));
    blocks.push(Block::gap());
    blocks
}

/// Where the record stands in review: who wrote, who approved, what the reviewer said, whether it has ended.
pub fn review(view: &Detail, cx: &Cx<'_>, width: usize) -> Vec<Block<Item>> {
    let mut blocks = vec![heading(cx.words.get("detail-review"), cx)];
    let room = width.saturating_sub(2).max(1);
    let mut put = |words: String, style: Style| {
        for line in text::wrap(&words, room) {
            blocks.push(Block::heading(Line::from(vec![
                Span::raw("  "),
                Span::styled(line, style),
            ])));
        }
    };
    let style = match view.mark {
        ReviewMark::Approved => cx.theme.ok,
        ReviewMark::Returned => cx.theme.error,
        ReviewMark::New | ReviewMark::Changed => cx.theme.warning,
    };
    let sign = mark_sign(view.mark).trim();
    let gap = if sign.is_empty() { "" } else { " " };
    let mark = cx.words.get(mark_key(view.mark));
    put(format!("{sign}{gap}{mark}"), style);
    let (author, at) = &view.changed;
    let args = [
        ("version", view.version.to_string()),
        ("name", author.clone()),
        ("time", time(*at)),
    ];
    put(with(cx, "detail-changed", &args), cx.theme.text);
    if let Some((name, at, version)) = &view.approved {
        let args = [
            ("version", version.to_string()),
            ("name", name.clone()),
            ("time", time(*at)),
        ];
        put(with(cx, "detail-approved", &args), cx.theme.text);
    }
    if let Some((comment, name)) = &view.returned {
        let args = [("name", name.clone()), ("comment", comment.clone())];
        put(with(cx, "detail-returned", &args), cx.theme.error);
    }
    if let Some(at) = view.disposed {
        let day = date(local_date(at));
        put(
            with(cx, "detail-disposed", &[("date", day)]),
            cx.theme.warning,
        );
    }
    if let Some((day, reason)) = &view.ended {
        let args = [("date", date(*day)), ("reason", reason.clone())];
        put(with(cx, "detail-ended", &args), cx.theme.warning);
    }
    if let Some(at) = view.draft {
        let args = [("time", time(at))];
        put(with(cx, "detail-draft", &args), cx.theme.warning);
    }
    blocks.push(Block::gap());
    blocks
}

/// What was said of the fields, each comment with its field above it.
pub fn comments(view: &Detail, cx: &Cx<'_>, width: usize) -> Vec<Block<Item>> {
    if view.comments.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(cx.words.get("detail-comments"), cx)];
    for row in &view.comments {
        let mut lines = vec![Line::styled(
            format!("  {}", field_of(row, view.link.kind, cx)),
            cx.theme.dim,
        )];
        lines.extend(
            thread(row, cx, width.saturating_sub(2))
                .into_iter()
                .map(|mut line| {
                    line.spans.insert(0, Span::raw("  "));
                    line
                }),
        );
        let item = Item {
            field: row.field,
            comment: Some(row.seq),
            ..Item::default()
        };
        blocks.push(Block::item(lines, item));
    }
    blocks.push(Block::gap());
    blocks
}

fn with(cx: &Cx<'_>, key: &str, args: &[(&'static str, String)]) -> String {
    say::said(cx.words, key, None, args)
}

/// What the rules find about the record.
pub fn findings(view: &Detail, cx: &Cx<'_>, width: usize) -> Vec<Block<Item>> {
    if view.findings.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(cx.words.get("detail-findings"), cx)];
    let room = width.saturating_sub(6).max(1);
    for found in &view.findings {
        let mut words = cx.words.get(&format!("rule-{}", found.rule));
        if let Some(due) = found.due {
            let distance = cx.words.distance(due, cx.today);
            words.push_str(&format!(": {} ({distance})", date(due)));
        }
        if !found.limit.is_empty() {
            words.push_str(&format!(", {}", say::limit(cx.words, found)));
        }
        if !found.provision.is_empty() {
            words.push_str(&format!(". {}", found.provision));
        }
        let style = severity_style(found.severity, cx.theme);
        let lines = text::wrap(&words, room)
            .into_iter()
            .enumerate()
            .map(|(nth, line)| {
                let sign = if nth == 0 {
                    severity_sign(found.severity)
                } else {
                    "  "
                };
                Line::from(vec![
                    Span::styled(format!("{sign} "), style),
                    Span::styled(line, cx.theme.text),
                ])
            })
            .collect();
        blocks.push(Block::item(lines, Item::default()));
    }
    blocks.push(Block::gap());
    blocks
}

/// The records that point at this one, by the field that does.
pub fn referrers(view: &Detail, cx: &Cx<'_>, width: usize) -> Vec<Block<Item>> {
    let mut blocks = vec![heading(cx.words.get("detail-referrers"), cx)];
    if view.referrers.is_empty() {
        let words = format!("  {}", cx.words.get("detail-no-referrers"));
        blocks.push(Block::heading(Line::styled(words, cx.theme.dim)));
    }
    for (link, field) in &view.referrers {
        let through = say::field(cx.words, link.kind, field.name);
        let words = say::link(link);
        let room = width.saturating_sub(text::width(&through) + 4);
        let line = Line::from(vec![
            Span::raw("  "),
            Span::styled(text::pad(&words, room.max(8)), cx.theme.text),
            Span::styled(format!("  {through}"), cx.theme.dim),
        ]);
        let item = Item {
            link: Some(link.clone()),
            ..Item::default()
        };
        blocks.push(Block::item(vec![line], item));
    }
    blocks
}
