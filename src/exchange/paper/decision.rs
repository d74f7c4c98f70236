//! The documentation of how a vetting ended (SSF 5 kap. 4 §). Of one that was not passed only that it is over: neither a
//! reason nor anything that hints at one is in the register.

use super::case::title;
use super::fill::{choice, lacking_own};
use super::{Making, Part, Place, Sheet};
use crate::domain::{CaseState, Entry, Evidence, Held, Kind, Record, Value, application};
use crate::words::date;

/// The documentation of one case.
pub(super) fn sheet(making: Making<'_>, held: &Held) -> Sheet {
    let case = &*held.record;
    let words = making.words;
    let made = application(making.state, case, making.today);
    let evidence = &made.evidence;
    let mut sheet = Sheet::new(held, title(&made));
    for record in [evidence.person, evidence.position].into_iter().flatten() {
        sheet.level = sheet.level.max(record.class_mark());
    }
    let at = case.values.code("state").and_then(CaseState::from_code);
    let over = matches!(at, Some(CaseState::Rejected | CaseState::BasicFailed));
    sheet.text(words.get("paper-in-swedish"));
    sheet.heading(words.get("paper-vetting-title"));
    for field in [
        "decision_by",
        "decision_role",
        "decision_date",
        "decision_ref",
    ] {
        sheet.parts.push(pair(making, case, field));
    }
    sheet.heading(words.get("paper-placement-decision"));
    let said = |record: Option<&Record>, field: &str| {
        let text = record.and_then(|record| record.values.text(field));
        text.map_or_else(|| words.get("paper-lacks"), str::to_owned)
    };
    let name = said(evidence.person, "name");
    let post = said(evidence.position, "title");
    let args = [("name", name.as_str()), ("title", post.as_str())];
    if over {
        sheet.text(words.with("paper-vetting-over", &args));
        sheet.text(words.get("paper-vetting-no-reason"));
    } else {
        sheet.text(words.with("paper-vetting-passed", &args));
        sheet.heading(words.get("paper-vetting-basis"));
        for text in basis(making, evidence) {
            sheet.text(format!("– {text}"));
        }
        sheet.text(words.get("paper-vetting-content"));
    }
    sheet.parts.push(Part::Gap);
    sheet.text(words.get("paper-signature"));
    sheet
}

fn pair(making: Making<'_>, case: &Record, field: &'static str) -> Part {
    let entry = Entry {
        kind: Kind::VettingCase,
        id: Some(case.id),
        field,
    };
    let text = match case.values.get(field) {
        Some(Value::Text(text)) => Some(text.clone()),
        Some(Value::Date(day)) => Some(date(*day)),
        _ => None,
    };
    let gap = text.is_none();
    Part::Pair {
        name: making.words.get(&format!("field-vetting_case-{field}")),
        text: text.unwrap_or_else(|| lacking_own(making, entry)),
        gap,
        at: gap.then(|| Place {
            entry,
            typed: Vec::new(),
        }),
    }
}

/// What the assessment rests on, by days and kinds: what was said is in no register.
fn basis(making: Making<'_>, evidence: &Evidence<'_>) -> Vec<String> {
    let words = making.words;
    let on = |day: jiff::civil::Date| date(day);
    let mut said = Vec::new();
    if let Some(Value::Codes(codes)) = evidence.case.values.get("basis_elements") {
        let parts: Vec<String> = codes
            .iter()
            .map(|code| words.get(&format!("choice-basis-{code}")).to_lowercase())
            .collect();
        said.push(words.with("paper-vetting-inquiry", &[("parts", &parts.join(", "))]));
    }
    if let Some(class) = evidence
        .position
        .and_then(|position| choice(making, position, "class"))
    {
        said.push(words.with("paper-vetting-class", &[("class", &class.to_lowercase())]));
    }
    if let Some(day) = evidence
        .running_check(making.today)
        .and_then(|check| check.values.date("reply_date"))
    {
        said.push(words.with("paper-vetting-checked", &[("date", &on(day))]));
    }
    said
}
