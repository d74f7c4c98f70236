//! What the evidence says of a person in a position, and the timeline, as blocks of lines.

use super::sheet::Item;
use crate::domain::{Kind, Lack};
use crate::tui::Cx;
use crate::tui::screen::decorate::severity_style;
use crate::tui::widget::blocks::Block;
use crate::tui::widget::{say, text};
use crate::views::{Detail, Moment, PartRow, StandingRow};
use crate::words::date;
use ratatui::text::{Line, Span};

/// Columns of the names of the three parts, with their box.
const PARTS: usize = 14;

/// The first lines of a case and of a person: evidence found and missing. Nothing for any other record.
pub fn standings(view: &Detail, cx: &Cx<'_>, width: usize) -> Vec<Block<Item>> {
    if view.standings.is_empty() {
        return Vec::new();
    }
    let title = cx.words.get("standing-title");
    let mut blocks = vec![Block::heading(Line::styled(title, cx.theme.accent))];
    for row in &view.standings {
        if view.link.kind == Kind::Person {
            let position = row.position.as_ref().map_or("", |link| link.title.as_str());
            let words = format!("  {} {position}", row.case.label);
            let item = Item {
                link: Some(row.case.clone()),
                ..Item::default()
            };
            let line = Line::styled(text::fit(&words, width), cx.theme.text);
            blocks.push(Block::item(vec![line], item));
        }
        blocks.extend(said(row, cx, width));
        if view.link.kind == Kind::VettingCase {
            for part in &row.parts {
                blocks.extend(of_part(part, cx, width));
            }
        }
    }
    blocks.push(Block::gap());
    blocks
}

/// Everything that is missing, or that remains of the closing, and where it stands.
fn said(row: &StandingRow, cx: &Cx<'_>, width: usize) -> Vec<Block<Item>> {
    let of_parts = || row.parts.iter().flat_map(|part| &part.lacks).collect();
    let (key, lacks): (_, Vec<&Lack>) = match &row.remains {
        Some(remains) => ("standing-remains", remains.iter().collect()),
        None => ("standing-missing", of_parts()),
    };
    let missing: Vec<String> = lacks
        .into_iter()
        .map(|lack| {
            let what = cx.words.get(&format!("missing-{}", lack.code));
            format!("{what} ({})", lack.provision)
        })
        .collect();
    let mut out = Vec::new();
    let mut put = |words: String, style| {
        for line in text::wrap(&words, width.saturating_sub(4).max(1)) {
            out.push(Block::heading(Line::styled(format!("    {line}"), style)));
        }
    };
    if !missing.is_empty() {
        let what = missing.join(", ");
        put(cx.words.with(key, &[("what", &what)]), cx.theme.warning);
    }
    // What is missing was said in full.
    let lack = |code: &str| Lack::ALL.iter().any(|lack| lack.code == code);
    for status in row.status.iter().filter(|status| !lack(status.code)) {
        let style = status
            .severity
            .map_or(cx.theme.ok, |severity| severity_style(severity, cx.theme));
        put(say::status(cx.words, status), style);
    }
    out
}

/// A part with its evidence: one line for each record, which opens it.
fn of_part(part: &PartRow, cx: &Cx<'_>, width: usize) -> Vec<Block<Item>> {
    let mark = if part.lacks.is_empty() { "[x]" } else { "[ ]" };
    let name = cx.words.get(&format!("authorised-{}", part.code));
    let head = |nth: usize| {
        if nth == 0 {
            text::pad(&format!("  {mark} {name}"), PARTS + 2)
        } else {
            " ".repeat(PARTS + 2)
        }
    };
    if part.evidence.is_empty() {
        let line = Line::styled(format!("{} –", head(0)), cx.theme.dim);
        return vec![Block::heading(line)];
    }
    part.evidence
        .iter()
        .enumerate()
        .map(|(nth, (link, day))| {
            let what = cx.words.get(&format!("evidence-{}", link.kind.code()));
            let day = day.map(|day| format!(" {}", date(day))).unwrap_or_default();
            let words = format!("{what}{day}  {}", link.label);
            let room = width.saturating_sub(PARTS + 3);
            let line = Line::from(vec![
                Span::styled(head(nth), cx.theme.dim),
                Span::styled(format!(" {}", text::fit(&words, room)), cx.theme.text),
            ]);
            let item = Item {
                link: Some(link.clone()),
                ..Item::default()
            };
            Block::item(vec![line], item)
        })
        .collect()
}

/// What happened, what is planned and what falls due; each line opens the record that says so.
pub fn timeline(view: &Detail, cx: &Cx<'_>, width: usize) -> Vec<Block<Item>> {
    if view.timeline.is_empty() {
        return Vec::new();
    }
    let title = cx.words.get("timeline-title");
    let mut blocks = vec![Block::heading(Line::styled(title, cx.theme.accent))];
    blocks.extend(
        view.timeline
            .iter()
            .map(|moment| of_moment(moment, cx, width)),
    );
    blocks.push(Block::gap());
    blocks
}

fn of_moment(moment: &Moment, cx: &Cx<'_>, width: usize) -> Block<Item> {
    let what = if moment.due {
        cx.words.get(&format!("rule-{}", moment.code))
    } else {
        cx.words.get(&format!("moment-{}", moment.code))
    };
    let late = moment.due && moment.day < cx.today;
    let (sign, style) = match (moment.planned || moment.due, late) {
        (_, true) => ("!", cx.theme.error),
        (true, _) => ("o", cx.theme.accent),
        _ => ("•", cx.theme.dim),
    };
    let far = if moment.planned || moment.due {
        cx.words.distance_short(moment.day, cx.today)
    } else {
        moment.link.label.clone()
    };
    let room = width.saturating_sub(16 + text::width(&far)).max(1);
    let line = Line::from(vec![
        Span::styled(format!("  {} ", date(moment.day)), cx.theme.text),
        Span::styled(format!("{sign} "), style),
        Span::styled(text::pad(&text::fit(&what, room), room), cx.theme.text),
        Span::styled(format!(" {far}"), cx.theme.dim),
    ]);
    let item = Item {
        link: Some(moment.link.clone()),
        ..Item::default()
    };
    Block::item(vec![line], item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::RecordId;
    use crate::tui::theme::{Theme, ThemeName};
    use crate::views::Link;
    use crate::words::{Language, Words};
    use jiff::{Timestamp, civil::Date};

    #[test]
    fn a_case_that_is_closed_says_what_remains_of_it_and_not_what_its_evidence_lacks() {
        let (words, theme) = (Words::new(Language::Sv), Theme::new(ThemeName::Mono));
        let cx = Cx {
            columns: &crate::tui::layer::NO_COLUMNS,
            words: &words,
            theme: &theme,
            today: Date::constant(2026, 11, 23),
            now: Timestamp::UNIX_EPOCH,
            session: None,
            lacking: &[],
        };
        let said = |remains: Option<Vec<Lack>>| {
            let row = StandingRow {
                case: Link {
                    id: RecordId([1; 16]),
                    kind: Kind::VettingCase,
                    label: "PR-0001".into(),
                    title: String::new(),
                },
                position: None,
                parts: vec![PartRow {
                    code: "reliable",
                    evidence: Vec::new(),
                    lacks: vec![Lack::REPLY],
                }],
                status: Vec::new(),
                remains,
            };
            let blocks = super::said(&row, &cx, 100);
            let lines = blocks.iter().flat_map(|block| &block.lines);
            lines.map(ToString::to_string).collect::<String>()
        };
        let provision = Lack::TALK.provision;
        assert_eq!(
            said(Some(vec![Lack::TALK])).trim(),
            format!("Återstår av avslutet: avslutande samtal ({provision})")
        );
        assert_eq!(said(Some(Vec::new())), "");
        assert!(said(None).contains("Saknas: svar och löpande registerkontroll"));
    }
}
