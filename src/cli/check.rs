//! The chain check and the agenda without a screen.
//!
//! What is printed lies open wherever it is sent, so records are named by their numbers and never by their titles.

use crate::cli::args::{AgendaOrder, CheckOrder};
use crate::cli::out;
use crate::cli::register::unlock;
use crate::desk::{Ask, Told};
use crate::say;
use crate::views::{FindingRow, Findings, Severity};
use crate::words::{Words, date, iso_week, local_date};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};

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

/// Says everything that falls due within so many weeks, week by week.
pub fn agenda(words: &Words, order: AgendaOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let today = local_date(Timestamp::now());
    let until = today.saturating_add(i64::from(order.weeks).weeks());
    let Told::Agenda(agenda) = counter.ask(Ask::Agenda(until))? else {
        return Err(counter.gone());
    };
    for line in weeks(words, &agenda.rows, today) {
        out::line(&line);
    }
    out::line(&words.with("agenda-until", &[("date", &date(agenda.until))]));
    Ok(())
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
    let parts = [
        row.link.label.clone(),
        words.get(&format!("rule-{}", row.rule)),
        row.due.map_or(String::new(), date),
        say::limit(words, row),
        row.provision.to_owned(),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("  {}", parts.join(" · "))
}

/// The findings, by severity.
fn lines(words: &Words, found: &Findings) -> Vec<String> {
    let mut lines = Vec::new();
    for group in found
        .rows
        .chunk_by(|row, next| row.severity == next.severity)
    {
        if let Some(first) = group.first() {
            let name = words.get(&format!("severity-{}", code(first.severity)));
            lines.push(format!("{name} ({})", group.len()));
        }
        lines.extend(group.iter().map(|row| line(words, row)));
    }
    if lines.is_empty() {
        lines.push(words.get("overview-no-findings"));
    }
    lines.push(words.with("check-edition", &[("date", &found.edition.title)]));
    lines.push(words.get("check-honest"));
    lines
}

fn weeks(words: &Words, rows: &[FindingRow], today: Date) -> Vec<String> {
    let week = |row: &FindingRow| match row.due {
        Some(due) if due < today => words.get("overdue"),
        Some(due) => words.with("agenda-week", &[("week", &iso_week(due).to_string())]),
        None => String::new(),
    };
    let mut lines = Vec::new();
    for group in rows.chunk_by(|row, next| week(row) == week(next)) {
        lines.extend(group.first().map(week));
        lines.extend(group.iter().map(|row| {
            let away = row
                .due
                .map_or(String::new(), |due| words.distance(due, today));
            format!("{} · {away}", line(words, row))
        }));
    }
    if lines.is_empty() {
        lines.push(words.get("agenda-none"));
    }
    lines
}

fn json_of(words: &Words, found: &Findings) -> Value {
    let rows = found.rows.iter().map(|row| {
        let asks = found.edition.resolve(row.provision);
        json!({
            "rule": row.rule,
            "says": words.get(&format!("rule-{}", row.rule)),
            "severity": code(row.severity),
            "record": row.link.label,
            "provision": row.provision,
            "verified": !asks.is_empty() && asks.iter().all(|asked| asked.verified),
            "due": row.due.map(date),
            "limit": (!row.limit.is_empty()).then_some(row.limit),
            "house": row.house,
            "also": row.also.iter().map(|link| &link.label).collect::<Vec<_>>(),
        })
    });
    json!({
        "today": date(found.today),
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
            since: None,
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
        Findings {
            today: TODAY,
            edition: crate::views::edition().clone(),
            rows: vec![
                row(Severity::Error, due),
                row(Severity::Warning, Some(TODAY)),
            ],
        }
    }

    #[test]
    fn findings_stand_under_their_severity_and_name_records_by_number_only() {
        let words = Words::new(Language::Sv);
        let said = lines(&words, &found()).join("\n");
        assert!(said.starts_with("Brister (1)\n  BE-0007 · "), "{said}");
        assert!(said.contains("Varningar (1)") && said.contains("PMFS 2022:1 6 kap."));
        let json = json_of(&words, &found()).to_string();
        assert!(!said.contains("Hemlig titel") && !json.contains("Hemlig titel"));
        let none = Findings {
            today: TODAY,
            edition: crate::views::edition().clone(),
            rows: Vec::new(),
        };
        assert_eq!(lines(&words, &none).len(), 3);
    }

    #[test]
    fn json_says_which_provisions_were_not_read() {
        let json = json_of(&Words::new(Language::En), &found());
        let first = &json["findings"][0];
        assert_eq!(first["severity"], "error");
        assert_eq!(first["due"], "2026-11-20");
        assert_eq!(first["verified"], false);
        assert_eq!(json["edition"], "2026-11-22");
    }

    #[test]
    fn the_agenda_stands_by_week_and_what_is_overdue_first() {
        let words = Words::new(Language::Sv);
        let said = weeks(&words, &found().rows, TODAY);
        assert_eq!(
            (said.len(), said[0].as_str(), said[2].as_str()),
            (4, "försenad", "v. 48")
        );
        assert!(said[1].ends_with("för 3 dagar sedan") && said[3].ends_with("i dag"));
        assert_eq!(weeks(&words, &[], TODAY).len(), 1);
    }
}
