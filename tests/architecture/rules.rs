//! That docs/RULES.md has every rule as it is, and that what it points at is there; and that everything that names a
//! provision names one that the edition knows.

use crate::{none, tree};
use skans::fields::catalogue;
use skans::rules::{RULES, edition};

/// The cells of each row of the table of rules.
fn rows(text: &str) -> Vec<Vec<String>> {
    text.lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| {
            let cells = line.trim_matches('|').split('|');
            cells
                .map(|cell| cell.trim().trim_matches('`').to_owned())
                .collect()
        })
        .collect()
}

#[test]
fn the_document_has_every_rule_as_it_is() {
    let printed: Vec<[String; 4]> = rows(&tree::read("docs/RULES.md"))
        .into_iter()
        .map(|row| {
            [
                row[0].clone(),
                row[2].clone(),
                row[3].clone(),
                row[4].clone(),
            ]
        })
        .collect();
    let table: Vec<[String; 4]> = RULES
        .iter()
        .map(|rule| {
            let limit = if rule.limit.is_empty() {
                "-"
            } else {
                rule.limit
            };
            [
                rule.code,
                rule.provision,
                &format!("{:?}", rule.severity),
                limit,
            ]
            .map(str::to_owned)
        })
        .collect();
    assert_eq!(printed, table);
}

#[test]
fn each_rule_is_checked_and_tested_where_the_document_says() {
    let mut findings = Vec::new();
    for row in rows(&tree::read("docs/RULES.md")) {
        let (code, place, test) = (&row[0], &row[5], &row[6]);
        let beside = place.replace(".rs", "/tests.rs");
        let own = tree::read(place);
        let text = if own.contains("mod tests;") {
            tree::read(&beside)
        } else {
            own
        };
        let body = text
            .split(&format!("fn {test}("))
            .nth(1)
            .unwrap_or_default();
        let body = body.split("#[test]").next().unwrap_or_default();
        if body.is_empty() {
            findings.push(format!("{code}: no test {test} in {place}"));
        } else if !text.contains(&format!("\"{code}\"")) && !body.contains("judge(") {
            findings.push(format!("{code}: {test} does not name it"));
        }
    }
    none(findings);
}

#[test]
fn every_provision_that_is_named_is_one_that_the_edition_knows() {
    let fields = catalogue().kinds.iter().flat_map(|kind| kind.fields);
    let fields = fields
        .map(|field| field.provision)
        .filter(|name| !name.is_empty());
    let named = fields.chain(RULES.iter().map(|rule| rule.provision));
    none(
        named
            .filter(|name| edition().resolve(name).is_empty())
            .map(|name| format!("{name}: no row and no alias in src/rules/provisions.txt"))
            .collect(),
    );
}
