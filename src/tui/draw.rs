//! Draws the whole screen: header, layers, message line, footer. Reads the model and changes nothing.
//!
//! The level mark is on every screen while a register is open. What does not fit is left out in an order that keeps the
//! mark, the top layer and the message.

use crate::tui::model::Model;
use crate::tui::widget::text;
use crate::tui::{Context, Tone, command, plain};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;
use std::time::Duration;

/// How long before it locks the message line says so, at most; no more than a fifth of the time that was set.
const WARNING: Duration = Duration::from_secs(60);

/// So wide that no screen draws two panes beside each other.
const ONE_PANE: u16 = 75;

/// Rows for what has the focus in words, where there is room: a long sentence is said to its end.
const SPOKEN: u16 = 2;

/// So many rows more a message may take that is longer than its line.
const MORE: u16 = 3;

/// Draws the model.
pub fn draw(model: &Model, frame: &mut Frame<'_>) {
    let mut places = Places::of(frame.area(), model.plain());
    if model.plain() {
        // One pane: whoever hears or feels the screen reads it line by line.
        places.body.width = places.body.width.min(ONE_PANE);
    }
    let base = model
        .stack
        .iter()
        .rposition(|open| !open.layer.is_dialog())
        .unwrap_or(0);
    let cx = model.shell.cx();
    for open in model.stack.iter().skip(base) {
        open.layer.draw(frame, places.body, &cx);
    }
    if model.plain() {
        plain::unframe(frame.buffer_mut());
    }
    header(model, frame, places.header);
    message(model, base, frame, places.message);
    spoken(model, frame, places.spoken);
    footer(model, frame, places.footer);
}

/// Where the parts stand: a pure function of the size.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Places {
    header: Rect,
    body: Rect,
    message: Rect,
    /// What has the focus, in words: in the plain mode only.
    spoken: Rect,
    footer: Rect,
}

impl Places {
    fn of(area: Rect, plain: bool) -> Self {
        let header = u16::from(area.height >= 2);
        let message = u16::from(area.height >= 3);
        let footer = u16::from(area.height >= 6);
        let spoken = match (plain, area.height) {
            (false, _) | (true, ..8) => 0,
            (true, 8..20) => 1,
            (true, _) => SPOKEN,
        };
        let row = |y: u16, height: u16| Rect { y, height, ..area };
        let end = area.bottom();
        Self {
            header: row(area.y, header),
            body: row(
                area.y + header,
                area.height
                    .saturating_sub(header + message + spoken + footer),
            ),
            message: row(end.saturating_sub(message + spoken + footer), message),
            spoken: row(end.saturating_sub(spoken + footer), spoken),
            footer: row(end.saturating_sub(footer), footer),
        }
    }
}

fn header(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let words = &model.shell.words;
    let theme = &model.shell.theme;
    let session = model.shell.session.as_ref();
    let mut left = Vec::new();
    if let Some(session) = session {
        let mark = words.get(&format!("level-mark-{}", session.ceiling.code()));
        left.push(Span::styled(format!(" {mark} "), theme.level));
    }
    let exercise = session.map_or(model.options.exercise_hint.is_some(), |session| {
        session.exercise
    });
    if exercise {
        left.push(Span::raw(" "));
        left.push(Span::styled(
            format!(" {} ", words.get("exercise-mark")),
            theme.exercise,
        ));
    }
    if session.is_some_and(|session| session.read_only.is_some()) {
        left.push(Span::raw(" "));
        let mark = words.get("header-read-only");
        left.push(Span::styled(format!(" {mark} "), theme.warning));
    }
    left.push(Span::raw("  "));
    let forms = match session {
        Some(session) => {
            let role = words.get(&format!("role-short-{}", session.role.code()));
            let time = model.until_lock().map_or(String::new(), minutes);
            let lock = words.with("header-lock", &[("time", &time)]);
            let name = &session.name;
            if model.context() == Context::Sitting {
                // What a projector shows names nobody.
                vec![format!("{lock} ")]
            } else {
                vec![
                    format!("{name} {role} · {lock} "),
                    format!("{role} · {lock} "),
                    format!("{lock} "),
                ]
            }
        }
        None => vec![format!("{} ", words.get("header-gate"))],
    };
    let used: usize = left.iter().map(|span| text::width(&span.content)).sum();
    let room = usize::from(area.width).saturating_sub(used);
    // Where it is narrow the name gives way before the path, the path from its beginning, and the countdown last.
    let fits = |form: &String| text::width(form) + 16 <= room;
    let right = forms.into_iter().find(fits).unwrap_or_default();
    let room = room.saturating_sub(text::width(&right) + 2);
    left.push(Span::styled(
        text::pad(&path(model, room), room),
        theme.accent,
    ));
    left.push(Span::raw("  "));
    left.push(Span::styled(right, theme.dim));
    text::draw_line(frame, area, Line::from(left));
}

/// The path of crumbs in this many columns; crumbs are left out from the beginning.
fn path(model: &Model, columns: usize) -> String {
    let cx = model.shell.cx();
    let crumbs: Vec<String> = model
        .stack
        .iter()
        .map(|open| open.layer.crumb(&cx))
        .filter(|crumb| !crumb.is_empty())
        .collect();
    for skipped in 0..crumbs.len() {
        let mut path = crumbs[skipped..].join(" › ");
        if skipped > 0 {
            path = format!("… › {path}");
        }
        if text::width(&path) <= columns {
            return path;
        }
    }
    text::fit(crumbs.last().map_or("", String::as_str), columns)
}

/// `4:52`.
fn minutes(left: Duration) -> String {
    // Rounded up, so that it says 0:00 only when it locks.
    let seconds = left.as_secs() + u64::from(left.subsec_nanos() > 0);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn message(model: &Model, base: usize, frame: &mut Frame<'_>, area: Rect) {
    let theme = &model.shell.theme;
    let area = Rect {
        x: area.x.saturating_add(1).min(area.right()),
        width: area.width.saturating_sub(1),
        ..area
    };
    let warned = WARNING.min(model.options.idle / 5);
    if let Some(left) = model.until_lock().filter(|left| *left <= warned) {
        let words = model
            .shell
            .words
            .with("locks-soon", &[("seconds", &left.as_secs().to_string())]);
        return text::draw(frame, area, &words, theme.warning);
    }
    match &model.message {
        Some((tone, words)) => {
            let (sign, style) = match tone {
                Tone::Info => ("", theme.text),
                Tone::Done => ("", theme.ok),
                Tone::Error => ("! ", theme.error),
            };
            said(frame, area, &format!("{sign}{words}"), style);
        }
        None => {
            let cx = model.shell.cx();
            if let Some(pace) = model.work_to_show() {
                return text::draw_line(frame, area, pace.line(cx.words, theme, "waiting"));
            }
            let status = model
                .stack
                .iter()
                .skip(base)
                .rev()
                .map(|open| open.layer.status(&cx))
                .find(|status| !status.is_empty());
            let status = status.unwrap_or_default();
            let status = text::whole_parts(&status, usize::from(area.width));
            text::draw(frame, area, status, theme.dim);
        }
    }
}

/// A message, to its end where it can be: what does not fit on the line takes the rows above it until the next key.
fn said(frame: &mut Frame<'_>, area: Rect, words: &str, style: Style) {
    let lines = text::wrap(words, usize::from(area.width)).len();
    let more = u16::try_from(lines.saturating_sub(1)).unwrap_or(MORE);
    // Never more than a quarter of what is shown.
    let more = more.min(MORE).min(area.y / 4);
    let place = Rect {
        y: area.y - more,
        height: area.height + more,
        ..area
    };
    if more > 0 {
        let whole = Rect {
            x: 0,
            width: place.right(),
            ..place
        };
        frame.render_widget(Clear, whole);
    }
    text::draw_wrapped(frame, place, words, style);
}

/// What has the focus, in words. Rows of its own, so that a message and the focus never hide each other.
fn spoken(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let area = Rect {
        x: area.x.saturating_add(1).min(area.right()),
        width: area.width.saturating_sub(1),
        ..area
    };
    if area.height > 0 {
        text::draw_wrapped(frame, area, &model.spoken(), model.shell.theme.text);
    }
}

/// The keys of what can be done here, generated from the registry; those with the highest numbers give way first.
fn footer(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let words = &model.shell.words;
    let theme = &model.shell.theme;
    let context = model.context();
    let Some(top) = model.stack.last() else {
        return;
    };
    let writes = typing(context) || top.layer.typing();
    let keymap = model.options.keys;
    let mut offered: Vec<_> = keymap
        .all()
        .filter(|spec| spec.footer > 0 && command::reaches(spec, context))
        .filter(|spec| model.enabled(top.id, spec).is_ok())
        .filter(|spec| model.is_open() || spec.id.0 != "everywhere.lock")
        // From the first page there is no way back.
        .filter(|spec| model.stack.len() > 1 || spec.id.0 != "everywhere.back")
        .filter_map(|spec| Some((spec, command::shown_key(spec, context, writes)?)))
        .collect();
    offered.sort_by_key(|(spec, _)| spec.footer);
    let items: Vec<(u8, String, String)> = offered
        .into_iter()
        .map(|(spec, chord)| {
            // Some lines stand for several keys, and say so themselves.
            let keys = format!("{}-keys", spec.key());
            let key = if words.has(&keys) && !writes && !keymap.is_changed(spec.id) {
                words.get(&keys)
            } else {
                chord.to_string()
            };
            let short = format!("{}-short", spec.key());
            let label = if words.has(&short) {
                words.get(&short)
            } else {
                spec.label(words)
            };
            (spec.footer, key, label)
        })
        .collect();
    let room = usize::from(area.width).saturating_sub(2);
    let mut spans = vec![Span::raw(" ")];
    for (key, label) in fitting(items, room) {
        if spans.len() > 1 {
            spans.push(Span::raw("  "));
        }
        spans.push(Span::styled(key, theme.accent));
        spans.push(Span::styled(format!(" {label}"), Style::new()));
    }
    text::draw_line(frame, area, Line::from(spans));
}

fn typing(context: Context) -> bool {
    matches!(context, Context::Form | Context::Gate | Context::FirstRun)
}

/// As many items as fit, in their order; help keeps its place as long as anything does.
fn fitting(items: Vec<(u8, String, String)>, room: usize) -> Vec<(String, String)> {
    let wide = |key: &str, label: &str| text::width(key) + text::width(label) + 3;
    let mut kept: Vec<(usize, u8)> = Vec::new();
    let mut used = 0;
    let mut by_worth: Vec<usize> = (0..items.len()).collect();
    // Help (60) is worth as much as what stands first.
    by_worth.sort_by_key(|at| {
        let footer = items[*at].0;
        if footer == 60 { 11 } else { footer }
    });
    for at in by_worth {
        let (footer, key, label) = &items[at];
        let width = wide(key, label);
        if used + width <= room + 2 {
            used += width;
            kept.push((at, *footer));
        }
    }
    kept.sort_by_key(|(_, footer)| *footer);
    kept.into_iter()
        .filter_map(|(at, _)| items.get(at))
        .map(|(_, key, label)| (key.clone(), label.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_has_what_the_other_rows_leave() {
        for height in 0..40 {
            let area = Rect::new(0, 0, 80, height);
            for plain in [false, true] {
                let places = Places::of(area, plain);
                let parts = [
                    places.header,
                    places.body,
                    places.message,
                    places.spoken,
                    places.footer,
                ];
                assert_eq!(parts.iter().map(|part| part.height).sum::<u16>(), height);
                assert!(places.body.height > 0 || height == 0);
                for part in parts {
                    assert_eq!(part.intersection(area), part);
                }
            }
        }
    }

    #[test]
    fn the_countdown_is_in_minutes_and_seconds() {
        assert_eq!(minutes(Duration::from_millis(299_001)), "5:00");
        assert_eq!(minutes(Duration::from_secs(61)), "1:01");
        assert_eq!(minutes(Duration::ZERO), "0:00");
    }

    #[test]
    fn a_narrow_footer_keeps_help_and_the_first_keys() {
        let item = |footer, key: &str, label: &str| (footer, key.to_owned(), label.to_owned());
        let items = vec![
            item(10, "j", "rad"),
            item(20, "Enter", "öppna"),
            item(60, "?", "hjälp"),
            item(90, "Esc", "tillbaka"),
        ];
        let keys = |room| -> Vec<String> {
            fitting(items.clone(), room)
                .into_iter()
                .map(|(key, _)| key)
                .collect()
        };
        assert_eq!(keys(80), ["j", "Enter", "?", "Esc"]);
        assert_eq!(keys(28), ["j", "Enter", "?"]);
        assert_eq!(keys(15), ["j", "?"]);
        assert!(keys(0).is_empty());
    }
}
