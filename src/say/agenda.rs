//! The agenda as text, for paper and for the command line: week by week, what is overdue first.
//!
//! It lies open wherever it is sent, so records are named by their numbers and never by their titles.

use crate::say;
use crate::views::{Agenda, FindingRow};
use crate::words::{Words, date, days_until, week_span};

/// Columns of a date and of a distance.
const DISTANCE: usize = 18;

/// The lines: title, weeks with what falls due in each, and what the list does not say.
pub fn agenda(words: &Words, agenda: &Agenda) -> Vec<String> {
    let mut lines = vec![
        words.with("agenda-title", &[("date", &date(agenda.until))]),
        String::new(),
    ];
    let head = |row: &FindingRow| heading(words, agenda, row);
    for group in agenda.due.chunk_by(|row, next| head(row) == head(next)) {
        if let Some(first) = group.first() {
            lines.push(format!("{} ({})", head(first), group.len()));
        }
        lines.extend(group.iter().map(|row| line(words, agenda, row)));
        lines.push(String::new());
    }
    if agenda.due.is_empty() {
        lines.push(words.get("agenda-none"));
    }
    lines.extend(say::unjudged(words, &agenda.unjudged));
    let today = [("date", date(agenda.today))];
    lines.push(say::said(words, "agenda-counted", None, &today));
    lines
}

/// `Vecka 48, 2026-11-23 till 2026-11-29`; what has passed is overdue, whatever its week.
fn heading(words: &Words, agenda: &Agenda, row: &FindingRow) -> String {
    let Some(due) = row.due else {
        return String::new();
    };
    if days_until(due, agenda.today) < 0 {
        return words.get("agenda-overdue");
    }
    let (week, first, last) = week_span(due);
    let args = [
        ("week", week.to_string()),
        ("first", date(first)),
        ("last", date(last)),
    ];
    say::said(words, "agenda-week-of", None, &args)
}

fn line(words: &Words, agenda: &Agenda, row: &FindingRow) -> String {
    let distance = row
        .due
        .map_or(String::new(), |due| words.distance(due, agenda.today));
    let missing = DISTANCE.saturating_sub(distance.chars().count());
    let mut parts = vec![format!(
        "{}  {distance}{}{}  {}",
        row.due.map_or(String::new(), date),
        " ".repeat(missing),
        row.link.label,
        words.get(&format!("rule-{}", row.rule)),
    )];
    parts.extend([say::limit(words, row), row.provision.to_owned()]);
    format!("  {}", say::parts(parts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, RecordId};
    use crate::views::{ChainLink, Link, Severity};
    use crate::words::Language;

    fn row(day: &str) -> FindingRow {
        FindingRow {
            chain: ChainLink::Position,
            since: None,
            rule: "position-review-due",
            severity: Severity::Warning,
            provision: "PMFS 2022:1 6 kap.",
            link: Link {
                id: RecordId([1; 16]),
                kind: Kind::Position,
                label: "BE-0007".into(),
                title: "Hemlig titel".into(),
            },
            due: Some(day.parse().unwrap()),
            limit: "house-own-date",
            house: None,
            also: Vec::new(),
        }
    }

    fn said(days: &[&str]) -> Vec<String> {
        let view = Agenda {
            unjudged: crate::views::Unjudged::default(),
            edition: crate::views::edition().clone(),
            today: "2026-11-23".parse().unwrap(),
            until: "2027-01-10".parse().unwrap(),
            due: crate::views::Due::new(days.iter().map(|day| row(day)).collect()),
        };
        agenda(&Words::new(Language::Sv), &view)
    }

    #[test]
    fn what_is_overdue_stands_first_and_the_rest_by_iso_week_with_its_days() {
        let lines = said(&["2026-11-20", "2026-11-23", "2026-11-29", "2027-01-01"]);
        assert_eq!(lines[2], "Försenat (1)");
        assert!(
            lines[3].contains("2026-11-20  för 3 dagar sedan") && lines[3].contains("BE-0007  ")
        );
        assert_eq!(lines[5], "Vecka 48, 2026-11-23 till 2026-11-29 (2)");
        assert!(lines[6].contains("i dag") && lines[7].contains("om 6 dagar"));
        // The last week of the year ends in the next one.
        assert_eq!(lines[9], "Vecka 53, 2026-12-28 till 2027-01-03 (1)");
        assert!(lines[10].ends_with("· eget datum (husregel) · PMFS 2022:1 6 kap."));
        assert!(!lines.join(" ").contains("Hemlig titel"));
    }

    #[test]
    fn nothing_due_claims_nothing() {
        let lines = said(&[]);
        assert!(
            lines
                .iter()
                .any(|line| line.contains("säger inget om det som saknar datum"))
        );
    }
}
