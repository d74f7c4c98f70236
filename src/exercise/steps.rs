//! What the vetting cases of the exercise rest on: consents, register checks, briefings, trainings, needs, follow-ups and
//! closings, made from the cases so that what is not spoiled holds.

use super::book::{Book, Row};
use super::positions::class;
use crate::domain::CaseState::{self, *};
use crate::domain::{Kind, RecordId, SecurityClass, Value, Values};
use crate::fields::catalogue;
use crate::register::Failure;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

const COURSES: &str = include_str!("tables/courses.txt");
const CERTIFICATES: &str = include_str!("tables/certificates.txt");
/// The course of a first training, and the one that refreshes it.
const GROUND: &str = "Säkerhetsskydd, grund";
const AGAIN: &str = "Säkerhetsskydd, repetition";
/// Why somebody needs access.
const NEEDS: [&str; 5] = [
    "Ansvarar för driften och behöver hela sammanställningen.",
    "Handlägger ärenden där uppgifterna ingår.",
    "Leder arbetet vid höjd beredskap.",
    "Underhåller anläggningen utan ledsagare.",
    "Administrerar systemet med högsta behörighet.",
];
/// The reason for a check where the position has none written.
const REASON: &str = "Tar del av säkerhetsskyddsklassificerade uppgifter i tjänsten.";

/// The days of a case, counted from its decision or its start.
struct Days {
    basic: Date,
    consent: Date,
    applied: Date,
    replied: Date,
}

/// One case as the steps see it.
struct Case<'a> {
    row: &'a Row,
    nth: i64,
    at: CaseState,
    position: &'a Row,
    days: Days,
    start: Option<Date>,
    end: Option<Date>,
    decided: Option<Date>,
}

fn back(day: Date, days: i64) -> Date {
    day.saturating_sub(days.days())
}

/// When the steps of a case were taken: before whatever came first of decision and start, or in the weeks before the
/// second import.
fn days(book: &Book, row: &Row, at: CaseState, nth: i64) -> Days {
    let fields = &row.values;
    let dates = [fields.date("decision_date"), fields.date("start_date")];
    let (base, ago) = match (dates.into_iter().flatten().min(), at) {
        (Some(first), _) => (first, [44, 41, 38, 6]),
        (None, Applied) => (back(book.today, nth % 8), [66, 62, 55, 54]),
        (None, _) => (back(book.today, nth % 5), [82, 78, 74, 50]),
    };
    let [basic, consent, applied, replied] = ago.map(|days| back(base, days));
    Days {
        basic,
        consent,
        applied,
        replied,
    }
}

/// The number that a case is known by, so that what varies between cases is always the same.
fn number(row: &Row) -> i64 {
    let digits = row.title.rsplit('-').next().unwrap_or_default();
    digits.parse().unwrap_or_default()
}

fn state(row: &Row) -> CaseState {
    let at = row.values.code("state").and_then(CaseState::from_code);
    at.unwrap_or(Opened)
}

/// Fills in when and by whom the basic investigation was passed.
pub(super) fn date_cases(book: &Book, rows: &mut [Row]) -> Result<(), Failure> {
    let spec = catalogue().kind(Kind::VettingCase);
    for row in rows {
        let at = state(row);
        if matches!(at, Opened | BasicInvestigation | BasicFailed) {
            continue;
        }
        let day = days(book, row, at, number(row)).basic.to_string();
        book.fill(spec, &mut row.values, "basic_date", &day, book.today)?;
        let by = "Säkerhetsskyddshandläggare";
        book.fill(spec, &mut row.values, "basic_by", by, book.today)?;
    }
    Ok(())
}

fn cases<'a>(book: &Book, rows: &'a [Row], positions: &'a [Row]) -> Vec<Case<'a>> {
    rows.iter()
        .filter_map(|row| {
            let position = row.values.reference("position")?;
            let position = positions.iter().find(|held| held.id == position)?;
            let (at, nth) = (state(row), number(row));
            Some(Case {
                nth,
                at,
                position,
                days: days(book, row, at, nth),
                start: row.values.date("start_date"),
                end: row.values.date("end_date"),
                decided: row.values.date("decision_date"),
                row,
            })
        })
        .collect()
}

/// One record about a case, or about its person.
struct Maker<'a> {
    book: &'a Book,
}

impl Maker<'_> {
    fn row(
        &self,
        kind: Kind,
        title: String,
        about: (&'static str, RecordId),
        typed: &[(&'static str, String)],
    ) -> Result<Row, Failure> {
        let spec = catalogue().kind(kind);
        let mut values = Values::new().with(about.0, Value::Ref(about.1));
        for (field, text) in typed {
            self.book
                .fill(spec, &mut values, field, text, self.book.today)?;
        }
        Ok(Row {
            kind,
            id: self.book.id(kind, &title),
            title,
            values,
            extra: BTreeMap::new(),
        })
    }
}

/// The records of all steps, by the names that the story imports them under. `second` are the cases of the second import;
/// what theirs are called ends in `-2`.
pub(super) fn rows(
    book: &Book,
    first: &[Row],
    second: &[Row],
    positions: &[Row],
) -> Result<BTreeMap<&'static str, Vec<Row>>, Failure> {
    let maker = Maker { book };
    let (first, second) = (
        cases(book, first, positions),
        cases(book, second, positions),
    );
    let mut made = BTreeMap::from([
        ("courses", book.rows(Kind::Course, COURSES)?),
        ("certificates", book.rows(Kind::Certificate, CERTIFICATES)?),
    ]);
    type Make = fn(&Maker<'_>, &Case<'_>) -> Result<Vec<Row>, Failure>;
    let plans: [(&str, &str, Make); 7] = [
        ("consents", "consents-2", consent),
        ("checks", "checks-2", check),
        ("briefings", "", briefing),
        ("trainings", "", training),
        ("needs", "", need),
        ("follow-ups", "", follow_up),
        ("closings", "", closing),
    ];
    for (name, again, make) in plans {
        let mut of = |name, cases: &[Case<'_>]| -> Result<(), Failure> {
            let mut rows = Vec::new();
            for case in cases {
                rows.extend(make(&maker, case)?);
            }
            made.insert(name, rows);
            Ok(())
        };
        of(name, &first)?;
        if !again.is_empty() {
            of(again, &second)?;
        }
    }
    Ok(made)
}

fn is_classed(case: &Case<'_>) -> bool {
    class(case.position) > Some(SecurityClass::Without)
}

fn mark(case: &Case<'_>) -> (&'static str, String) {
    let high = class(case.position) > Some(SecurityClass::Three);
    ("class_mark", if high { "k" } else { "bh" }.to_owned())
}

fn about(case: &Case<'_>) -> (&'static str, RecordId) {
    ("case", case.row.id)
}

fn person<'a>(case: &Case<'a>) -> Option<(&'static str, RecordId)> {
    Some(("person", case.row.values.reference("person")?))
}

fn consent(maker: &Maker<'_>, case: &Case<'_>) -> Result<Vec<Row>, Failure> {
    let never = matches!(
        case.at,
        Opened | BasicInvestigation | BasicPassed | BasicFailed
    );
    if never || !is_classed(case) {
        return Ok(Vec::new());
    }
    let typed = [
        ("date", case.days.consent.to_string()),
        ("form_ref", format!("Blankett S {}", 100 + case.nth)),
        mark(case),
    ];
    let title = format!("samtycke {}", case.row.title);
    Ok(vec![maker.row(
        Kind::Consent,
        title,
        about(case),
        &typed,
    )?])
}

fn check(maker: &Maker<'_>, case: &Case<'_>) -> Result<Vec<Row>, Failure> {
    let never = matches!(
        case.at,
        Opened | BasicInvestigation | BasicPassed | BasicFailed | Consent
    );
    if never || !is_classed(case) {
        return Ok(Vec::new());
    }
    let high = class(case.position) > Some(SecurityClass::Three);
    let hired = matches!(
        case.row.values.code("participation"),
        Some("uppdragstagare" | "leverantor")
    );
    let reason = case.position.values.text("check_reason").unwrap_or(REASON);
    let code = class(case.position).map_or("", SecurityClass::code);
    let mut typed = vec![
        ("class", code.to_owned()),
        (
            "purpose",
            if hired { "avtal" } else { "anstallning" }.to_owned(),
        ),
        ("reason", reason.to_owned()),
        ("application_date", case.days.applied.to_string()),
        ("dispatch_ref", format!("Exp {}", 4000 + case.nth * 3)),
        ("annex_sent", if high { "ja" } else { "" }.to_owned()),
        mark(case),
    ];
    if case.at == Applied {
        typed.push(("status", "ansokt".to_owned()));
    } else {
        typed.push(("reply_date", case.days.replied.to_string()));
        let over = match case.at {
            Closed => case.end,
            Rejected => case.decided,
            _ => None,
        };
        match over {
            Some(end) => {
                typed.push(("status", "avanmald".to_owned()));
                typed.push(("deregistered_date", back(end, -2).to_string()));
            }
            None => typed.push(("status", "aktiv".to_owned())),
        }
        if let (Some(decided), 0) = (case.decided, case.nth % 6) {
            typed.push(("documents_received", "ja".to_owned()));
            typed.push(("returned_date", back(decided, -3).to_string()));
        }
    }
    let title = format!("kontroll {}", case.row.title);
    Ok(vec![maker.row(
        Kind::RegisterCheck,
        title,
        about(case),
        &typed,
    )?])
}

fn briefing(maker: &Maker<'_>, case: &Case<'_>) -> Result<Vec<Row>, Failure> {
    let (Some(start), Some(person)) = (case.start, person(case)) else {
        return Ok(Vec::new());
    };
    let typed = [
        ("date", back(start, case.nth % 3).to_string()),
        ("by", "Säkerhetsskyddshandläggare".to_owned()),
        ("signed", "ja".to_owned()),
        ("class_mark", "bh".to_owned()),
    ];
    let title = format!("upplysning {}", case.row.title);
    Ok(vec![maker.row(
        Kind::SecrecyBriefing,
        title,
        person,
        &typed,
    )?])
}

fn training(maker: &Maker<'_>, case: &Case<'_>) -> Result<Vec<Row>, Failure> {
    let (Some(start), Some(person)) = (case.start, person(case)) else {
        return Ok(Vec::new());
    };
    let row = |name: &str, course: &str, day: Date| {
        let typed = [
            ("course", course.to_owned()),
            ("date", day.to_string()),
            ("result", "fullfoljd".to_owned()),
            ("class_mark", "bh".to_owned()),
        ];
        let title = format!("{name} {}", case.row.title);
        maker.row(Kind::TrainingRecord, title, person, &typed)
    };
    let first = back(start, 1 + case.nth % 6);
    let mut rows = vec![row("utbildning", GROUND, first)?];
    if case.at == Participating && first < back(maker.book.today, 620) {
        let day = back(maker.book.today, 395 + case.nth);
        rows.push(row("repetition", AGAIN, day)?);
    }
    Ok(rows)
}

fn need(maker: &Maker<'_>, case: &Case<'_>) -> Result<Vec<Row>, Failure> {
    let Some(start) = case.start else {
        return Ok(Vec::new());
    };
    let nth = usize::try_from(case.nth).unwrap_or_default();
    let need = NEEDS.get(nth % NEEDS.len()).copied().unwrap_or_default();
    let day = case.decided.map_or(start, |decided| start.max(decided));
    let mut typed = vec![
        ("need", need.to_owned()),
        ("granted", day.to_string()),
        ("granted_by", "Närmaste chef".to_owned()),
        mark(case),
    ];
    typed.extend(case.end.map(|end| ("revoked", end.to_string())));
    let title = format!("behov {}", case.row.title);
    let mut row = maker.row(Kind::Authorisation, title, about(case), &typed)?;
    for (field, of) in [("values", "values"), ("info_level", "max_level")] {
        let value = case.position.values.get(of).cloned();
        row.values.set(field, value);
    }
    Ok(vec![row])
}

fn follow_up(maker: &Maker<'_>, case: &Case<'_>) -> Result<Vec<Row>, Failure> {
    if case.at != Participating {
        return Ok(Vec::new());
    }
    let typed = [
        (
            "date",
            back(maker.book.today, 70 + case.nth * 5 % 190).to_string(),
        ),
        ("by", "Närmaste chef".to_owned()),
        ("result", "inget_nytt".to_owned()),
        mark(case),
    ];
    let title = format!("uppföljning {}", case.row.title);
    Ok(vec![maker.row(
        Kind::FollowUp,
        title,
        about(case),
        &typed,
    )?])
}

fn closing(maker: &Maker<'_>, case: &Case<'_>) -> Result<Vec<Row>, Failure> {
    let (Some(end), Closed) = (case.end, case.at) else {
        return Ok(Vec::new());
    };
    let mut typed = vec![
        ("talk", "genomfort".to_owned()),
        ("talk_date", back(end, 2).to_string()),
        ("confidentiality_reminder", back(end, 2).to_string()),
        ("access_withdrawn", end.to_string()),
        mark(case),
    ];
    if is_classed(case) {
        typed.push(("deregistered", back(end, -2).to_string()));
    }
    let title = format!("avslut {}", case.row.title);
    Ok(vec![maker.row(
        Kind::Closing,
        title,
        about(case),
        &typed,
    )?])
}
