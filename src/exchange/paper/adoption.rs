//! The decision that adopts a protective security analysis, from the analysis's own record. Which content it freezes is
//! named by number and hash: what the analysis says is not repeated in a decision.

use super::fill::lacking_own;
use super::{Making, Part, Place, Sheet};
use crate::domain::{Entry, Held, Kind, Record, Value};
use crate::words::date;

/// The paragraphs that it rests on, and what each is cited for: words under `paper-cites-<code>`.
pub(super) const CITED: [(&str, &str); 3] = [
    ("SSL 2 kap. 1 §", "analysis"),
    ("SSF 2 kap. 1 §", "update"),
    ("PMFS 2022:1 1 kap. 4 §", "documented"),
];

/// What the case system wants first, in this order.
const HEAD: [&str; 6] = [
    "title",
    "version_no",
    "adopted_by",
    "adopted_by_role",
    "adopted_date",
    "doc_ref",
];

fn entry(record: &Record, field: &'static str) -> Entry {
    Entry {
        kind: record.kind,
        id: Some(record.id),
        field,
    }
}

/// A field of the analysis, or that it is lacking.
fn said(making: Making<'_>, record: &Record, field: &'static str) -> String {
    match record.values.get(field) {
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Date(day)) => date(*day),
        Some(Value::Ref(id)) => {
            let held = making.state.get(*id);
            let name = held.and_then(|held| held.record.values.text("name"));
            name.map_or_else(|| making.words.get("paper-lacks"), str::to_owned)
        }
        _ => lacking_own(making, entry(record, field)),
    }
}

/// The decision on one analysis.
pub(super) fn sheet(making: Making<'_>, held: &Held) -> Sheet {
    let record = &*held.record;
    let words = making.words;
    let mut sheet = Sheet::new(held, words.get("paper-adoption-title"));
    sheet.text(words.get("paper-in-swedish"));
    sheet.parts.push(Part::Gap);
    for field in HEAD {
        let gap = record.values.get(field).is_none();
        sheet.parts.push(Part::Pair {
            name: words.get(&format!("field-analysis-{field}")),
            text: said(making, record, field),
            gap,
            at: gap.then(|| Place {
                entry: entry(record, field),
                typed: Vec::new(),
            }),
        });
    }
    let of = |field| said(making, record, field);
    sheet.heading(words.get("paper-placement-decision"));
    let args = [
        ("by", of("adopted_by_role")),
        ("title", of("title")),
        ("version", of("version_no")),
        ("operator", of("operator")),
        ("label", record.label()),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(n, v)| (*n, v.as_str())).collect();
    sheet.text(words.with("paper-adoption-adopts", &args));
    match record.values.text("manifest") {
        Some(hash) => sheet.text(words.with("paper-adoption-frozen", &[("hash", hash)])),
        None => sheet.text(words.get("paper-adoption-not-frozen")),
    }
    if let Some(old) = record.values.reference("supersedes") {
        let old = making.state.get(old).map(|held| held.record.label());
        let label = old.unwrap_or_else(|| words.get("paper-lacks"));
        sheet.text(words.with("paper-adoption-supersedes", &[("label", &label)]));
    }
    if let Some(exception) = record.values.text("exception") {
        sheet.text(words.with("paper-adoption-exception", &[("text", exception)]));
    }
    sheet.heading(words.get("paper-placement-provisions"));
    for (provision, code) in CITED {
        sheet.parts.push(Part::Pair {
            name: provision.to_owned(),
            text: words.get(&format!("paper-cites-{code}")),
            gap: false,
            at: None,
        });
    }
    sheet.heading(words.get("paper-placement-validity"));
    let due = of("next_due");
    sheet.text(words.with("paper-adoption-holds", &[("due", &due)]));
    sheet.heading(words.get("paper-placement-told"));
    let contributions = making
        .state
        .pointing_of(record.id, Kind::Contribution)
        .filter(|held| held.record.ended.is_none())
        .count();
    if contributions > 0 {
        let count = contributions.to_string();
        let text = words.with("paper-adoption-told-units", &[("count", &count)]);
        sheet.text(format!("– {text}"));
    }
    sheet.text(format!("– {}", words.get("paper-adoption-told-chief")));
    sheet.parts.push(Part::Gap);
    sheet.text(words.get("paper-signature"));
    sheet
}
