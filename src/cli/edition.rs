//! The editions of the analysis without a screen: which there are, and which records and fields differ.
//!
//! What is printed lies open wherever it is sent, so records are named by their numbers, and what fields hold is not said.

use crate::cli::args::EditionOrder;
use crate::cli::counter::{Counter, unlock};
use crate::cli::out;
use crate::desk::{Ask, Told};
use crate::domain::Kind;
use crate::say;
use crate::views::{EditionChange, EditionDiff, EditionRow, Editions, Link};
use crate::words::{Words, date};
use std::collections::BTreeSet;

/// Says which editions there are, or what one changed against the edition before it.
pub fn run(words: &Words, order: EditionOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let all = analyses(&mut counter)?;
    let Some(label) = order.difference else {
        for line in list(words, &all) {
            out::line(&line);
        }
        return Ok(());
    };
    let rows = all.iter().flat_map(|editions| &editions.rows);
    let named = |label: &str| {
        let mut rows = rows.clone();
        let found = rows.find(|row| row.link.label.eq_ignore_ascii_case(label));
        found.ok_or_else(|| words.with("cli-edition-unknown", &[("what", label)]))
    };
    let row = named(&label)?;
    let from = order.from.as_deref().map(named).transpose()?;
    // An edition on paper has no content here: what followed it is compared with nothing.
    let known = |id| rows.clone().any(|row| row.link.id == id && row.known);
    let before = row.before.filter(|id| known(*id));
    let from = from.map(|row| row.link.id).or(before);
    let to = row.link.id;
    let Told::EditionDiff(diff) = counter.ask(Ask::EditionDiff { from, to })? else {
        return Err(counter.gone());
    };
    for line in difference(words, &diff) {
        out::line(&line);
    }
    Ok(())
}

/// The editions of every analysis, each line of editions once.
fn analyses(counter: &mut Counter<'_>) -> Result<Vec<Editions>, String> {
    let Told::List(list) = counter.ask(Ask::List(Kind::Analysis))? else {
        return Err(counter.gone());
    };
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for row in &list.rows {
        if seen.contains(&row.id) {
            continue;
        }
        let Told::Editions(editions) = counter.ask(Ask::Editions(row.id))? else {
            return Err(counter.gone());
        };
        seen.extend(editions.rows.iter().map(|row| row.link.id));
        all.push(*editions);
    }
    Ok(all)
}

fn list(words: &Words, all: &[Editions]) -> Vec<String> {
    let mut lines: Vec<String> = all
        .iter()
        .flat_map(|editions| &editions.rows)
        .map(|row| edition(words, row))
        .collect();
    if lines.is_empty() {
        lines.push(words.get("editions-none"));
    }
    lines
}

/// One edition on one line, its empty parts left out.
fn edition(words: &Words, row: &EditionRow) -> String {
    let number = match row.number.is_empty() {
        true => String::new(),
        false => words.with("editions-number", &[("number", &row.number)]),
    };
    let mut parts = vec![row.link.label.clone(), number];
    parts.extend(row.status.iter().map(|status| say::status(words, status)));
    parts.push(row.adopted.map_or(String::new(), date));
    parts.push(row.doc_ref.clone());
    if row.exception {
        parts.push(words.get("editions-exception"));
    }
    say::parts(parts)
}

fn difference(words: &Words, diff: &EditionDiff) -> Vec<String> {
    let to = match diff.draft {
        true => words.with("editions-draft", &[("label", &diff.to.label)]),
        false => diff.to.label.clone(),
    };
    let head = match &diff.from {
        Some(Link { label, .. }) => format!("{label} → {to}"),
        None => format!("{to}. {}", words.get("editions-first")),
    };
    let counts = say::edition_counts(diff);
    let counts: Vec<(&str, &str)> = counts.iter().map(|(n, c)| (*n, c.as_str())).collect();
    let mut lines = vec![head, words.with("editions-counts", &counts)];
    lines.extend(diff.changes.iter().map(|change| changed(words, change)));
    lines
}

/// One record on one line: what became of it, and the names of the fields that differ.
fn changed(words: &Words, change: &EditionChange) -> String {
    let fate = words.get(&format!("fate-{}", change.fate.code()));
    let kind = change.link.kind;
    let fields: Vec<String> = change
        .diffs
        .iter()
        .filter(|_| change.fate == crate::views::Fate::Changed)
        .map(|diff| say::field(words, kind, diff.field.name))
        .collect();
    match fields.is_empty() {
        true => format!("  {} {fate}", change.link.label),
        false => format!("  {} {fate}: {}", change.link.label, fields.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::RecordId;
    use crate::fields::catalogue;
    use crate::views::{Fate, FieldDiff, Shown};
    use crate::words::Language;

    fn link(label: &str) -> Link {
        Link {
            id: RecordId([1; 16]),
            kind: Kind::ProtectiveValue,
            label: label.into(),
            title: "Hemlig titel".into(),
        }
    }

    #[test]
    fn records_and_fields_are_named_and_nothing_of_what_they_hold() {
        let field = catalogue()
            .kind(Kind::ProtectiveValue)
            .field("consequence")
            .unwrap();
        let change = |label, fate| EditionChange {
            link: link(label),
            fate,
            diffs: vec![FieldDiff {
                field,
                before: Shown::Text("Hemligt före".into()),
                after: Shown::Text("Hemligt efter".into()),
            }],
        };
        let diff = EditionDiff {
            from: Some(link("AN-0001")),
            to: link("AN-0002"),
            draft: true,
            changes: vec![
                change("SV-0001", Fate::Changed),
                change("SV-0002", Fate::Added),
            ],
            same: 3,
        };
        let said = difference(&Words::new(Language::Sv), &diff);
        assert_eq!(
            said,
            [
                "AN-0001 → AN-0002, som den står nu",
                "1 nya, 1 ändrade, 0 borttagna, 3 lika.",
                "  SV-0001 ändrad: Konsekvensnivå",
                "  SV-0002 ny",
            ]
        );
        assert!(!said.join("").contains("Hemlig"));
    }

    #[test]
    fn an_edition_is_one_line_without_its_title() {
        let row = EditionRow {
            link: link("AN-0001"),
            number: "2".into(),
            status: Vec::new(),
            adopted: Some(jiff::civil::date(2026, 3, 1)),
            by: "Vd".into(),
            doc_ref: "KS 2026/1".into(),
            exception: true,
            known: true,
            before: None,
        };
        let words = Words::new(Language::Sv);
        assert_eq!(
            edition(&words, &row),
            "AN-0001 · utgåva 2 · 2026-03-01 · KS 2026/1 · med undantag"
        );
        assert_eq!(list(&words, &[]).len(), 1);
    }
}
