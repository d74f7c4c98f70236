//! The chain check and the agenda without a screen.
//!
//! What is printed lies open wherever it is sent, so records are named by their numbers and never by their titles.

use crate::cli::args::{AgendaOrder, CheckOrder};
use crate::cli::counter::unlock;
use crate::cli::out;
use crate::desk::{Ask, PrintOrder, Told};
use crate::say;
use crate::views::{ChainLink, FindingRow, Findings, Severity, Since};
use crate::words::{Words, date, local_date};
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Value, json};
use std::sync::Arc;

/// Says everything that the rules find. Errors: also that there is a break, so that the exit status tells of it.
pub fn check(words: &Words, order: CheckOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let Told::Findings(found) = counter.ask(Ask::Findings)? else {
        return Err(counter.gone());
    };
    if order.json {
        out::line(&json_of(words, &found).to_string());
    } else {
        for line in lines(words, &found) {
            out::line(&line);
        }
    }
    let grave = |row: &&FindingRow| row.severity == Severity::Error;
    match found.rows.iter().filter(grave).count() {
        0 => Ok(()),
        count => Err(words.with("cli-check-breaks", &[("count", &count.to_string())])),
    }
}

/// Says everything that falls due in the time that was asked for, week by week; or writes it as a file with an export
/// number, journalled.
pub fn agenda(words: &Words, order: AgendaOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let today = local_date(Timestamp::now());
    let until = order.ahead.until(today);
    let Told::Agenda(agenda) = counter.ask(Ask::Agenda(until))? else {
        return Err(counter.gone());
    };
    let Some(folder) = order.out else {
        let lines = say::agenda(words, &agenda);
        lines.iter().for_each(|line| out::line(line));
        return Ok(());
    };
    let order = PrintOrder {
        what: "agenda",
        lines: Arc::new(move |words: &Words| say::agenda(words, &agenda)),
        folder,
        language: words.language(),
    };
    counter.print(Ask::Print(order))
}

fn code(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
    }
}

/// One finding on one line, its empty parts left out.
fn line(words: &Words, row: &FindingRow) -> String {
    let also: Vec<&str> = row.also.iter().map(|link| link.label.as_str()).collect();
    let parts = [
        row.link.label.clone(),
        words.get(&format!("rule-{}", row.rule)),
        also.join(", "),
        row.due.map_or(String::new(), date),
        say::limit(words, row),
        row.provision.to_owned(),
    ];
    format!(" {}", say::parts(parts))
}

/// `!!`, ` !` or ` ·`: how grave it is, also without colours.
fn sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "!!",
        Severity::Warning => " !",
        Severity::Notice => " ·",
    }
}

/// The findings link by link of the chain, the gravest first, and how many there are of each gravity.
fn lines(words: &Words, found: &Findings) -> Vec<String> {
    let mut lines = Vec::new();
    for link in ChainLink::ALL {
        let group: Vec<&FindingRow> = found.rows.iter().filter(|row| row.chain == *link).collect();
        if group.is_empty() {
            continue;
        }
        lines.push(format!("{} ({})", say::chain(words, *link), group.len()));
        for row in group {
            let since = say::since_briefly(words, row);
            let told = line(words, row);
            let since = if since.is_empty() {
                since
            } else {
                format!(" · {since}")
            };
            lines.push(format!("{}{told}{since}", sign(row.severity)));
        }
    }
    if lines.is_empty() {
        lines.push(words.get("overview-no-findings"));
    } else {
        lines.push(say::finding_counts(words, &found.counts));
    }
    lines.extend(say::unjudged(words, &found.unjudged));
    lines.push(words.with("check-edition", &[("date", &found.edition.title)]));
    lines.push(words.get("check-honest"));
    lines
}

/// The day since when it is so, or was so at the latest.
fn since_day(row: &FindingRow) -> Option<Date> {
    match row.since? {
        Since::On(day) | Since::AtLeast(day) => Some(day),
    }
}

fn json_of(words: &Words, found: &Findings) -> Value {
    let rows = found.rows.iter().map(|row| {
        let asks = found.edition.resolve(row.provision);
        json!({
            "rule": row.rule,
            "says": words.get(&format!("rule-{}", row.rule)),
            "severity": code(row.severity),
            "chain": row.chain.code(),
            "since": since_day(row).map(date),
            "since_exactly": matches!(row.since, Some(Since::On(_))),
            "record": row.link.label,
            "provision": row.provision,
            "verified": !asks.is_empty() && asks.iter().all(|asked| asked.verified),
            "due": row.due.map(date),
            "limit": (!row.limit.is_empty()).then_some(row.limit),
            "house": row.house,
            "also": row.also.iter().map(|link| &link.label).collect::<Vec<_>>(),
        })
    });
    let shut = found.unjudged.shut.iter().map(|one| one.code());
    json!({
        "today": date(found.today),
        "not_judged": {
            "compartments": shut.collect::<Vec<_>>(),
            "rules": found.unjudged.rules,
        },
        "edition": found.edition.title,
        "findings": rows.collect::<Vec<Value>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, RecordId};
    use crate::views::Link;
    use crate::words::Language;

    const TODAY: Date = jiff::civil::date(2026, 11, 23);

    fn row(severity: Severity, due: Option<Date>) -> FindingRow {
        FindingRow {
            chain: crate::views::ChainLink::Position,
            since: due.filter(|due| *due < TODAY).map(Since::On),
            rule: "position-review-due",
            severity,
            provision: "PMFS 2022:1 6 kap.",
            link: Link {
                id: RecordId([1; 16]),
                kind: Kind::Position,
                label: "BE-0007".into(),
                title: "Hemlig titel".into(),
            },
            due,
            limit: "house-own-date",
            house: None,
            also: Vec::new(),
        }
    }

    fn found() -> Findings {
        let due = Some(jiff::civil::date(2026, 11, 20));
        findings_of(vec![
            row(Severity::Error, due),
            row(Severity::Warning, Some(TODAY)),
        ])
    }

    fn findings_of(rows: Vec<FindingRow>) -> Findings {
        let edition = crate::views::edition().clone();
        Findings::new(TODAY, edition, rows, crate::views::Unjudged::default())
    }

    #[test]
    fn findings_stand_under_their_link_since_when_and_name_records_by_number_only() {
        let words = Words::new(Language::Sv);
        let said = lines(&words, &found()).join("\n");
        assert!(
            said.starts_with("Befattningar (2)\n!! BE-0007 · "),
            "{said}"
        );
        assert!(
            said.contains("sedan 2026-11-20") && said.contains("\n ! BE-0007"),
            "{said}"
        );
        assert!(said.contains("Brister 1, varningar 1") && said.contains("PMFS 2022:1 6 kap."));
        let json = json_of(&words, &found()).to_string();
        assert!(!said.contains("Hemlig titel") && !json.contains("Hemlig titel"));
        assert_eq!(lines(&words, &findings_of(Vec::new())).len(), 3);
    }

    #[test]
    fn json_says_which_provisions_were_not_read() {
        let json = json_of(&Words::new(Language::En), &found());
        let first = &json["findings"][0];
        assert_eq!(first["severity"], "error");
        assert_eq!(first["due"], "2026-11-20");
        assert_eq!(first["verified"], false);
        assert_eq!(first["chain"], "position");
        assert_eq!(
            (&first["since"], &first["since_exactly"]),
            (&"2026-11-20".into(), &true.into())
        );
        assert_eq!(json["findings"][1]["since"], Value::Null);
        assert_eq!(json["edition"], "2026-11-22");
    }
}
