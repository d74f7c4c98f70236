//! What the chain check and the agenda say alike of a finding: its date, and what its provision asks.

use crate::tui::screen::decorate::severity_style;
use crate::tui::screen::detail::DetailScreen;
use crate::tui::screen::review::flow;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{say, text};
use crate::tui::{Cx, Deed, open};
use crate::views::{Edition, FindingRow, Routine, Severity, Since};
use crate::words::{Language, date};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// The rule in words.
pub(super) fn rule(cx: &Cx<'_>, found: &FindingRow) -> String {
    cx.words.get(&format!("rule-{}", found.rule))
}

/// The legal word, and the house's number beside it; "" for a rule without one.
pub(super) fn limit(cx: &Cx<'_>, found: &FindingRow) -> String {
    say::limit(cx.words, found)
}

/// How far the date is away; a dash for what has none.
pub(super) fn away(cx: &Cx<'_>, found: &FindingRow) -> String {
    found.due.map_or("–".to_owned(), |due| {
        cx.words.distance_short(due, cx.today)
    })
}

/// Opens what mends a finding: the form of its record, or the routine that it is about.
pub(super) fn mend(found: &FindingRow) -> Deed {
    Deed::Push(match routine(found.rule) {
        Some(routine) => open::upkeep(Some(routine)),
        None => open::form(found.link.kind, Some(found.link.id), None),
    })
}

/// The routine that a rule is about; none for those about records.
pub(super) fn routine(rule: &str) -> Option<Routine> {
    Some(match rule {
        "head-note-due" => Routine::Head,
        "recovery-sheets-missing" | "recovery-drill-due" => Routine::Drill,
        "restore-test-due" => Routine::Restore,
        _ => return None,
    })
}

/// Opens what a finding is about: its record, or the routine.
pub(super) fn look_at(found: &FindingRow) -> Deed {
    Deed::Push(match routine(found.rule) {
        Some(routine) => open::upkeep(Some(routine)),
        None => Box::new(DetailScreen::new(found.link.clone())),
    })
}

/// Since when it is so, for a column: `2026-10-01`; `≤ 2026-10-01` where it was so then and may have been before.
pub(super) fn since_short(found: &FindingRow) -> String {
    match found.since {
        Some(Since::On(day)) => date(day),
        Some(Since::AtLeast(day)) => format!("≤ {}", date(day)),
        None => "–".to_owned(),
    }
}

/// Since when it is so, and what that rests on; "" where its date lies ahead.
fn since(cx: &Cx<'_>, found: &FindingRow) -> String {
    let (key, day) = match found.since {
        Some(Since::On(day)) => ("since-on", day),
        Some(Since::AtLeast(day)) => ("since-at-least", day),
        None => return String::new(),
    };
    let distance = cx.words.distance(day, cx.today);
    cx.words
        .with(key, &[("date", &date(day)), ("distance", &distance)])
}

/// A finding in words, for the plain mode: how grave, what, where, when and by what limit.
pub(super) fn spoken_finding(cx: &Cx<'_>, found: &FindingRow) -> String {
    let grave = match found.severity {
        Severity::Error => "legend-error",
        Severity::Warning => "legend-warning",
        Severity::Notice => "legend-notice",
    };
    let mut parts = vec![cx.words.get(grave), rule(cx, found), say::link(&found.link)];
    if let Some(due) = found.due {
        parts.push(format!(
            "{} {}",
            date(due),
            cx.words.distance(due, cx.today)
        ));
    }
    parts.push(limit(cx, found));
    parts.push(found.provision.to_owned());
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

/// The box under a list: the selected finding, and its provision's own text with the edition that it is from.
pub(super) fn draw_finding(
    found: Option<&FindingRow>,
    edition: Option<&Edition>,
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Cx<'_>,
) {
    let words = cx.words;
    let Some(found) = found else {
        Panel::new("").draw(frame, area, cx.theme);
        return;
    };
    let said = edition.map_or(String::new(), |edition| {
        words.with("check-edition", &[("date", &edition.title)])
    });
    let inner = inset(
        Panel::new(found.provision)
            .right(said)
            .draw(frame, area, cx.theme),
    );
    let style = severity_style(found.severity, cx.theme);
    let mut rows = vec![
        (Some("what"), rule(cx, found), style),
        (
            Some("record"),
            match routine(found.rule) {
                Some(_) => words.get("check-mend-routine"),
                None => words.with("check-mend", &[("record", &say::link(&found.link))]),
            },
            cx.theme.text,
        ),
    ];
    let due = found
        .due
        .map(|due| format!("{}, {}", date(due), words.distance(due, cx.today)));
    let due = [due.unwrap_or_default(), limit(cx, found)];
    let due: Vec<String> = due.into_iter().filter(|part| !part.is_empty()).collect();
    if !due.is_empty() {
        rows.push((Some("due"), due.join(" · "), cx.theme.text));
    }
    let since = since(cx, found);
    if !since.is_empty() {
        rows.push((Some("since"), since, cx.theme.text));
    }
    if !found.also.is_empty() {
        let also: Vec<String> = found.also.iter().map(say::link).collect();
        rows.push((Some("also"), also.join(", "), cx.theme.text));
    }
    let requirements = edition.map_or(Vec::new(), |edition| edition.resolve(found.provision));
    for (at, asked) in requirements.iter().enumerate() {
        let said = match words.language() {
            Language::Sv => asked.sv.as_str(),
            Language::En => asked.en.as_str(),
        };
        let mark = if asked.verified {
            String::new()
        } else {
            format!(" ({})", words.get("check-unverified"))
        };
        // Where a name stands for several rows, each says which it is.
        let which = if requirements.len() > 1 {
            format!("{}: ", asked.id)
        } else {
            String::new()
        };
        let label = (at == 0).then_some("asks");
        rows.push((label, format!("{which}{said}{mark}"), cx.theme.text));
    }
    let label = |key: Option<&str>| {
        key.map_or(String::new(), |key| {
            words.get(&format!("check-label-{key}"))
        })
    };
    let wide = rows.iter().map(|(key, ..)| text::width(&label(*key))).max();
    let wide = wide.unwrap_or(0);
    let rest = " ".repeat(wide + 2);
    let mut lines = Vec::new();
    for (key, said, style) in rows {
        let head = format!("{}  ", text::pad(&label(key), wide));
        let head = vec![Span::styled(head, cx.theme.dim)];
        lines.extend(flow(
            &[(said, style)],
            usize::from(inner.width),
            head,
            &rest,
        ));
    }
    // What it does not say stands at the foot, whatever else has room.
    let above = usize::from(inner.height.saturating_sub(1));
    lines.truncate(above);
    let mut place = Rect { height: 1, ..inner };
    for line in lines {
        text::draw_line(frame, place, line);
        place.y = place.y.saturating_add(1);
    }
    if inner.height > 1 {
        let foot = Rect {
            y: inner.bottom().saturating_sub(1),
            height: 1,
            ..inner
        };
        let honest = Span::styled(words.get("check-honest"), cx.theme.dim);
        text::draw_line(frame, foot, Line::from(honest));
    }
}

/// The list above and the box below it, where there is room for both.
pub(super) fn split(area: Rect) -> (Rect, Option<Rect>) {
    let below = (area.height * 2 / 5).clamp(9, 13);
    if area.height < below + 8 {
        return (area, None);
    }
    let list = Rect {
        height: area.height - below,
        ..area
    };
    let below = Rect {
        y: list.bottom(),
        height: below,
        ..area
    };
    (list, Some(below))
}
