//! The report to the municipal director in words, to be read in two minutes. It names nobody and no record.

use super::{Paper, Part, Sheet};
use crate::domain::InfoLevel;
use crate::views::{Director, Indicator, Moved};
use crate::words::{Words, date, local_date, thousands};
use jiff::Timestamp;

/// The report as a paper of one sheet.
pub fn director(words: &Words, view: &Director) -> Paper {
    let mut report = Report {
        words,
        sheet: Sheet {
            about: None,
            title: words.with("director-title", &[("municipality", &view.municipality)]),
            parts: Vec::new(),
            stops: Vec::new(),
            mend: None,
            can_apply: false,
            annex: false,
            persons: Vec::new(),
            level: InfoLevel::None,
        },
    };
    report.opening(view);
    report.stands(view);
    report.lacks(view);
    report.decided(view);
    report.asked(view);
    report.indicators(view);
    report.sheet.parts.push(Part::Gap);
    report.sheet.text(words.get("director-honest"));
    Paper {
        what: "director-report",
        sheets: vec![report.sheet],
    }
}

struct Report<'a> {
    words: &'a Words,
    sheet: Sheet,
}

impl Report<'_> {
    fn pair(&mut self, key: &str, text: String) {
        self.sheet.parts.push(Part::Pair {
            name: self.words.get(key),
            text,
            gap: false,
            at: None,
        });
    }

    fn count(&self, number: usize) -> String {
        thousands(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// A number and how it has moved: `12 (+3)`, `12 (oförändrat)`, or the number alone.
    fn moved(&self, moved: Moved) -> String {
        let now = self.count(moved.now);
        match moved.then {
            None => now,
            Some(then) if then == moved.now => {
                format!("{now} ({})", self.words.get("director-same"))
            }
            Some(then) if then < moved.now => {
                format!("{now} (+{})", self.count(moved.now - then))
            }
            Some(then) => format!("{now} (−{})", self.count(then - moved.now)),
        }
    }

    fn opening(&mut self, view: &Director) {
        let text = match view.since {
            Some(since) => self.words.with("director-since", &[("date", &date(since))]),
            None => self
                .words
                .with("director-first", &[("date", &date(view.from))]),
        };
        self.sheet.text(text);
    }

    fn stands(&mut self, view: &Director) {
        let words = self.words;
        self.sheet.heading(words.get("director-stands"));
        let analysis = match &view.analysis {
            None => words.get("overview-no-analysis"),
            Some(row) => {
                let status = words.get(&format!("choice-analysis_status-{}", row.status));
                let adopted = row.adopted.map(|day| {
                    let distance = words.distance(day, view.today);
                    format!(" {}, {distance}", date(day))
                });
                format!("{status}{}", adopted.unwrap_or_default())
            }
        };
        self.pair("director-analysis", analysis);
        self.pair("director-values", self.moved(view.values));
        for row in &view.classes {
            let class = words.get(&format!("choice-security_class-{}", row.class));
            let waiting = match (row.waiting, row.asked) {
                (0, _) | (_, None) => String::new(),
                (count, Some(oldest)) => words.with(
                    "director-class-waiting",
                    &[
                        ("count", &count.to_string()),
                        ("distance", &words.distance(oldest, view.today)),
                    ],
                ),
            };
            let text = words.with(
                "director-class",
                &[
                    ("positions", &row.positions.to_string()),
                    ("participating", &row.participating.to_string()),
                    ("under", &row.under_way.to_string()),
                ],
            );
            self.sheet.parts.push(Part::Pair {
                name: class,
                text: format!("{text}{waiting}"),
                gap: false,
                at: None,
            });
        }
        self.pair("director-agreements", self.moved(view.agreements));
        self.pair("director-events", self.count(view.events));
        self.pair("director-backup", self.last(view.past.backup));
        self.pair("director-drill", self.last(view.past.drill));
    }

    fn last(&self, at: Option<Timestamp>) -> String {
        match at {
            Some(at) => date(local_date(at)),
            None => self.words.get("director-never"),
        }
    }

    fn lacks(&mut self, view: &Director) {
        let words = self.words;
        self.sheet.heading(words.get("director-lacks"));
        self.pair("director-broken", self.moved(view.broken));
        self.pair("director-gaps", self.moved(view.gaps));
        self.pair("director-overdue", self.moved(view.overdue));
        self.pair("director-coming", self.count(view.coming));
        if view.lacks.is_empty() {
            return;
        }
        self.sheet.text(words.get("director-most"));
        for (link, moved) in &view.lacks {
            let text = words.get(&format!("chain-{}", link.code()));
            let line = format!("– {text}: {}", self.moved(*moved));
            self.sheet.text(line);
        }
    }

    fn decided(&mut self, view: &Director) {
        let words = self.words;
        let from = date(view.from);
        self.sheet
            .heading(words.with("director-decided", &[("date", &from)]));
        if view.decided.is_empty() {
            return self.sheet.text(words.get("director-decided-nothing"));
        }
        for (code, count) in &view.decided {
            self.pair(&format!("director-decided-{code}"), self.count(*count));
        }
    }

    fn asked(&mut self, view: &Director) {
        let words = self.words;
        self.sheet.heading(words.get("director-asked"));
        if view.asked.is_empty() {
            self.sheet.text(words.get("director-asked-nothing"));
        }
        for (code, count) in &view.asked {
            let args = [("count", count.to_string())];
            let args: Vec<(&str, &str)> = args.iter().map(|(n, v)| (*n, v.as_str())).collect();
            let text = words.with(&format!("director-ask-{code}"), &args);
            self.sheet.text(format!("– {text}"));
        }
        // What the chief asks besides can't be reckoned.
        self.sheet.text(words.get("director-asked-own"));
    }

    fn indicators(&mut self, view: &Director) {
        let words = self.words;
        self.sheet.heading(words.get("director-indicators"));
        for (now, then) in &view.indicators {
            let name = words.get(&format!("indicator-{}", now.code.replace('.', "-")));
            let share = |one: &Indicator| {
                let (have, of) = (one.have.to_string(), one.of.to_string());
                words.with("share", &[("have", &have), ("of", &of)])
            };
            let mut text = share(now);
            if let Some(last) = now.last {
                let last = words.with("last-on", &[("date", &date(last))]);
                text = format!("{text}, {last}");
            }
            text = match then {
                None => text,
                Some(then) if (then.have, then.of) == (now.have, now.of) => {
                    format!("{text} ({})", words.get("director-same"))
                }
                Some(then) => {
                    let then = share(then);
                    format!(
                        "{text} ({})",
                        words.with("director-was", &[("share", &then)])
                    )
                }
            };
            self.sheet.parts.push(Part::Pair {
                name: format!("{} {name}", now.code),
                text,
                gap: false,
                at: None,
            });
        }
    }
}
