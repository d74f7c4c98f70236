//! Requirements and evidence, editions of the provisions, and the report of the programme, without a screen.
//!
//! What is printed lies open wherever it is sent: records are named by their numbers, and the report names nothing at all.

use crate::cli::args::{CheckOrder, ProvisionsOrder, ScreenOrder};
use crate::cli::counter::unlock;
use crate::cli::out;
use crate::desk::{Ask, Told};
use crate::domain::{Command, Event, EventCode, Kind};
use crate::say;
use crate::views::{Because, Indicator, Link, RequirementRow, Requirements, RowStatus};
use crate::words::{Language, Words, date};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Says for each row of the edition which evidence is found. Errors: what the register says.
pub fn requirements(words: &Words, order: CheckOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let Told::Requirements(sheet) = counter.ask(Ask::Requirements)? else {
        return Err(counter.gone());
    };
    if order.json {
        out::line(&json_of(words, &sheet).to_string());
    } else {
        for line in lines(words, &sheet) {
            out::line(&line);
        }
    }
    Ok(())
}

/// The editions that the register holds, and which is in force.
pub fn editions(words: &Words, at: ScreenOrder) -> Result<(), String> {
    let mut counter = unlock(words, at)?;
    let Told::Requirements(sheet) = counter.ask(Ask::Requirements)? else {
        return Err(counter.gone());
    };
    let Told::List(list) = counter.ask(Ask::List(Kind::ProvisionEdition))? else {
        return Err(counter.gone());
    };
    for row in &list.rows {
        out::line(&format!("{}  {}", row.label, row.title));
    }
    out::line(&in_force(words, &sheet));
    Ok(())
}

/// Takes an edition in from a file. It counts when the other custodian has approved it.
pub fn load(words: &Words, order: ProvisionsOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let Told::EditionLoaded(loaded) = counter.ask(Ask::LoadEdition {
        path: order.file,
        seen: None,
    })?
    else {
        return Err(counter.gone());
    };
    out::line(&words.with(
        "edition-loaded",
        &[
            ("title", &loaded.title),
            ("rows", &loaded.rows.to_string()),
            ("unverified", &loaded.unverified.to_string()),
            ("seq", &loaded.seq.to_string()),
        ],
    ));
    Ok(())
}

/// The sheet for the yearly report of the programme: counts and dates, no names. That it was printed is journalled first.
pub fn report(words: &Words, at: ScreenOrder) -> Result<(), String> {
    let mut counter = unlock(words, at)?;
    let Told::Requirements(sheet) = counter.ask(Ask::Requirements)? else {
        return Err(counter.gone());
    };
    let printed = Event {
        code: EventCode::Printed,
        object: None,
        details: vec![("report".to_owned(), "indicators".to_owned())],
    };
    counter.ask(Ask::Do(Command::Trace(printed)))?;
    for line in report_lines(words, &sheet) {
        out::line(&line);
    }
    Ok(())
}

fn in_force(words: &Words, sheet: &Requirements) -> String {
    let key = if sheet.loaded {
        "edition-in-force"
    } else {
        "edition-in-force-own"
    };
    words.with(key, &[("title", &sheet.edition.title)])
}

fn share(words: &Words, have: usize, of: usize) -> String {
    words.with(
        "share",
        &[("have", &have.to_string()), ("of", &of.to_string())],
    )
}

fn labels(links: &[Link]) -> Vec<&str> {
    links.iter().map(|link| link.label.as_str()).collect()
}

fn status(words: &Words, status: RowStatus) -> String {
    words.get(&format!("row-{}", status.code()))
}

/// How many records of how many; nothing where no record is concerned.
fn counted(words: &Words, row: &RequirementRow) -> String {
    if row.of == 0 {
        words.get(&format!("because-{}", row.because.code()))
    } else {
        share(words, row.have, row.of)
    }
}

fn lines(words: &Words, sheet: &Requirements) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &sheet.rows {
        let Some(asked) = sheet.edition.provisions.get(row.at) else {
            continue;
        };
        let parts = [
            asked.id.clone(),
            status(words, row.status),
            counted(words, row),
            labels(&row.lacking).join(" "),
        ];
        lines.push(say::parts(parts));
    }
    lines.extend(counts(words, sheet));
    lines.push(in_force(words, sheet));
    lines.push(words.get("evidence-honest"));
    lines
}

/// How many rows stand how.
fn counts(words: &Words, sheet: &Requirements) -> Vec<String> {
    RowStatus::ALL
        .iter()
        .map(|one| format!("{}: {}", status(words, *one), sheet.count(*one)))
        .collect()
}

/// An indicator in words.
fn indicator(words: &Words, one: &Indicator) -> String {
    let said = words.get(&format!("indicator-{}", one.code.replace('.', "-")));
    let mut line = format!("{} {said}: {}", one.code, share(words, one.have, one.of));
    if let Some(last) = one.last {
        line.push_str(&format!(
            ", {}",
            words.with("last-on", &[("date", &date(last))])
        ));
    }
    line
}

fn report_lines(words: &Words, sheet: &Requirements) -> Vec<String> {
    let mut lines = vec![
        words.with("sheet-title", &[("date", &date(sheet.today))]),
        words.get("sheet-open"),
        String::new(),
    ];
    if !sheet.shut.is_empty() {
        let shut = say::reach(words, &sheet.shut);
        lines.push(words.with("unjudged-shut", &[("shut", &shut)]));
    }
    lines.extend(sheet.indicators.iter().map(|one| indicator(words, one)));
    lines.push(String::new());
    let mut areas: BTreeMap<&str, BTreeMap<RowStatus, usize>> = BTreeMap::new();
    for row in &sheet.rows {
        if let Some(asked) = sheet.edition.provisions.get(row.at) {
            let area = areas.entry(asked.area.as_str()).or_default();
            *area.entry(row.status).or_default() += 1;
        }
    }
    for (area, counts) in areas {
        let said: Vec<String> = counts
            .iter()
            .map(|(one, count)| format!("{} {count}", status(words, *one)))
            .collect();
        let name = words.get(&format!("choice-provision_area-{area}"));
        lines.push(format!("{name}: {}", said.join(", ")));
    }
    lines.push(String::new());
    lines.push(in_force(words, sheet));
    lines.push(words.get("evidence-honest"));
    lines
}

fn json_of(words: &Words, sheet: &Requirements) -> Value {
    let rows = sheet.rows.iter().filter_map(|row| {
        let asked = sheet.edition.provisions.get(row.at)?;
        let says = match words.language() {
            Language::Sv => &asked.sv,
            Language::En => &asked.en,
        };
        Some(json!({
            "provision": asked.id,
            "area": asked.area,
            "says": says,
            "verified": asked.verified,
            "status": row.status.code(),
            "because": row.because.code(),
            "judged": matches!(row.because, Because::Judged(_)),
            "have": row.have,
            "of": row.of,
            "lacking": labels(&row.lacking),
            "shown": labels(&row.shown),
        }))
    });
    let indicators = sheet.indicators.iter().map(|one| {
        json!({ "indicator": one.code, "have": one.have, "of": one.of, "last": one.last.map(date) })
    });
    json!({
        "today": date(sheet.today),
        "edition": sheet.edition.title,
        "requirements": rows.collect::<Vec<Value>>(),
        "indicators": indicators.collect::<Vec<Value>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::RecordId;
    use crate::views::edition;

    fn sheet() -> Requirements {
        let link = |number: u8| Link {
            id: RecordId([number; 16]),
            kind: Kind::Site,
            label: format!("PL-000{number}"),
            title: "Hemlig titel".into(),
        };
        Requirements {
            shut: Vec::new(),
            today: jiff::civil::date(2026, 11, 23),
            edition: edition().clone(),
            loaded: false,
            rows: vec![RequirementRow {
                at: 0,
                status: RowStatus::Partial,
                because: Because::Records,
                reason: None,
                have: 1,
                of: 2,
                lacking: vec![link(1)],
                shown: vec![link(2)],
            }],
            indicators: vec![Indicator {
                code: "3.17",
                have: 8,
                of: 9,
                last: Some(jiff::civil::date(2026, 5, 4)),
            }],
        }
    }

    #[test]
    fn a_row_says_what_is_found_and_which_records_lack_it_and_never_that_it_is_lawful() {
        let words = Words::new(Language::Sv);
        let said = lines(&words, &sheet()).join("\n");
        assert!(
            said.starts_with("SSL 1 kap. 1 § · delvis · 1 av 2 · PL-0001\n"),
            "{said}"
        );
        let json = json_of(&words, &sheet());
        assert_eq!(json["requirements"][0]["status"], "partial");
        for text in [said, json.to_string()] {
            assert!(!text.contains("Hemlig titel") && !text.to_lowercase().contains("laglig"));
        }
    }

    #[test]
    fn the_report_has_counts_and_dates_and_no_record_at_all() {
        let said = report_lines(&Words::new(Language::Sv), &sheet()).join("\n");
        assert!(said.contains(": 8 av 9, senast 2026-05-04"), "{said}");
        assert!(said.contains("Organisation: delvis 1"), "{said}");
        assert!(!said.contains("PL-0"), "{said}");
    }
}
