//! "Följder": what follows from a change, as lines under a form's reason, in a review and where a record ends.
//!
//! They are asked for beside the work and may come late or not at all; nothing waits for them.

use crate::desk::{Ask, Foreseen, Told, Trouble};
use crate::tui::screen::decorate::{severity_sign, severity_style};
use crate::tui::screen::review::flow;
use crate::tui::widget::say;
use crate::tui::{Cx, Deed, Tag};
use crate::views::{FindingRow, Foresight, Sequel, Severity};
use crate::words::date;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// What was asked, and the answer once it has come.
#[derive(Default)]
pub struct Follows {
    /// Tells the newest question from those whose answers are no longer wanted.
    asked: Tag,
    told: Option<Result<Box<Foresight>, Trouble>>,
}

impl Follows {
    /// Asks, under `base` and a number; what was told of another change is forgotten.
    pub fn ask(&mut self, base: Tag, change: Foreseen) -> Deed {
        self.told = None;
        self.asked = self.asked % 50 + 1;
        Deed::Ask(base + self.asked, Ask::Foresee(change))
    }

    /// Takes an answer; an older one than the newest question is dropped.
    pub fn take(&mut self, base: Tag, tag: Tag, told: Result<Told, Trouble>) {
        if tag != base + self.asked {
            return;
        }
        self.told = match told {
            Ok(Told::Foresight(seen)) => Some(Ok(seen)),
            Ok(_) => None,
            Err(trouble) => Some(Err(trouble)),
        };
    }

    /// Forgets what was told and what was asked.
    pub fn forget(&mut self) {
        self.told = None;
        self.asked = self.asked % 50 + 1;
    }

    /// What follows, once it is known.
    pub fn seen(&self) -> Option<&Foresight> {
        match &self.told {
            Some(Ok(seen)) => Some(seen),
            _ => None,
        }
    }

    /// Why it can't be known.
    pub fn trouble(&self) -> Option<&Trouble> {
        match &self.told {
            Some(Err(trouble)) => Some(trouble),
            _ => None,
        }
    }

    /// The lines: a head, and what follows, in at most so many columns.
    pub fn lines(&self, cx: &Cx<'_>, columns: usize) -> Vec<Line<'static>> {
        let words = cx.words;
        let mut lines = vec![Line::from(Span::styled(
            words.get("foresight-title"),
            cx.theme.accent,
        ))];
        let mut say = |sign: &str, said: String, style: Style| {
            let head = vec![Span::styled(format!("{sign:>2} "), style)];
            lines.extend(flow(&[(said, cx.theme.text)], columns, head, "   "));
        };
        let seen = match &self.told {
            None => {
                say("", words.get("foresight-waiting"), cx.theme.dim);
                return lines;
            }
            Some(Err(trouble)) => {
                say("!", say::trouble(words, trouble), cx.theme.warning);
                return lines;
            }
            Some(Ok(seen)) => seen,
        };
        if !seen.shut.is_empty() {
            // First of all: who reads on must know that it is not everything.
            let shut = say::reach(words, &seen.shut);
            let said = words.with("foresight-shut", &[("shut", &shut)]);
            say("!", said, cx.theme.warning);
        }
        if seen.is_quiet() {
            say("·", words.get("foresight-none"), cx.theme.dim);
        }
        for step in &seen.sequels {
            say("»", sequel(cx, step), cx.theme.accent);
        }
        for found in &seen.breaks {
            let style = severity_style(found.severity, cx.theme);
            let key = match found.severity {
                Severity::Error => "foresight-error",
                Severity::Warning => "foresight-warning",
                Severity::Notice => "foresight-notice",
            };
            say(
                severity_sign(found.severity),
                finding(cx, key, found, &[]),
                style,
            );
        }
        for found in &seen.mended {
            say(
                "−",
                finding(cx, "foresight-mended", found, &[]),
                cx.theme.dim,
            );
        }
        for (found, before) in &seen.dates {
            let due = found.due.map_or(String::new(), date);
            let said = match before {
                Some(before) => {
                    let args = [("date", due), ("before", date(*before))];
                    finding(cx, "foresight-moved", found, &args)
                }
                None => finding(cx, "foresight-date", found, &[("date", due)]),
            };
            say("·", said, cx.theme.dim);
        }
        if let Some(version) = seen.stands {
            let version = version.to_string();
            let said = words.with("foresight-stands", &[("version", &version)]);
            say("·", said, cx.theme.dim);
        }
        if !seen.pointing.is_empty() {
            let what: Vec<String> = seen
                .pointing
                .iter()
                .map(|(kind, count)| {
                    format!("{} ({count})", say::kinds(words, *kind).to_lowercase())
                })
                .collect();
            let said = words.with("foresight-pointing", &[("what", &what.join(", "))]);
            say("·", said, cx.theme.dim);
        }
        lines
    }

    /// The lines cut to so many, the last of which counts the rest.
    pub fn lines_within(&self, cx: &Cx<'_>, columns: usize, rows: usize) -> Vec<Line<'static>> {
        let mut lines = self.lines(cx, columns);
        if lines.len() > rows {
            let kept = rows.saturating_sub(1);
            let more = (lines.len() - kept).to_string();
            lines.truncate(kept);
            let said = cx.words.with("foresight-more", &[("count", &more)]);
            lines.push(Line::from(Span::styled(format!("   {said}"), cx.theme.dim)));
            lines.truncate(rows);
        }
        lines
    }
}

fn sequel(cx: &Cx<'_>, step: &Sequel) -> String {
    let count = step.count.to_string();
    let what = cx
        .words
        .with(&format!("sequel-{}", step.code), &[("count", &count)]);
    format!("{what} ({})", step.provision)
}

fn finding(cx: &Cx<'_>, key: &str, found: &FindingRow, more: &[(&str, String)]) -> String {
    let rule = cx.words.get(&format!("rule-{}", found.rule));
    let mut args = vec![
        ("record", found.link.label.as_str()),
        ("rule", rule.as_str()),
        ("provision", found.provision),
    ];
    args.extend(more.iter().map(|(name, value)| (*name, value.as_str())));
    cx.words.with(key, &args)
}
