//! That docs/PROMISES.md has a line for each promise of the threat model and of the format, and that each test it names is
//! there.

use crate::tree;
use std::collections::BTreeSet;

/// The rows of all tables: the cells of each line, without the heads.
fn rows(text: &str) -> Vec<Vec<String>> {
    let lines = text.lines().filter(|line| line.starts_with("| "));
    let cells = |line: &str| -> Vec<String> {
        let line = line.trim().trim_matches('|');
        line.split(" | ")
            .map(|cell| cell.trim().to_owned())
            .collect()
    };
    lines
        .map(cells)
        .filter(|row| row[0] != "where" && !row[0].starts_with("---"))
        .collect()
}

/// The tests that a cell names: each with the file of the link before it.
fn named(cell: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for link in cell.split("](").skip(1) {
        let (file, rest) = link.split_once(')').unwrap_or((link, ""));
        let file = file.trim_start_matches("../").to_owned();
        let tests = rest.split('`').skip(1).step_by(2);
        found.extend(tests.map(|test| (file.clone(), test.to_owned())));
    }
    found
}

#[test]
fn each_promise_has_a_test_that_is_there() {
    let mut findings = Vec::new();
    for row in rows(&tree::read("docs/PROMISES.md")) {
        let [place, _, tests, _] = row.as_slice() else {
            findings.push(format!("not four cells: {row:?}"));
            continue;
        };
        let tests = named(tests);
        if tests.is_empty() {
            findings.push(format!("{place}: names no test"));
        }
        for (file, test) in tests {
            let text = if tree::root().join(&file).is_file() {
                tree::read(&file)
            } else {
                String::new()
            };
            if !text.contains(&format!("fn {test}(")) {
                findings.push(format!("{place}: {file} has no {test}"));
            }
        }
    }
    crate::none(findings);
}

#[test]
fn each_promise_of_the_threat_model_and_the_format_has_a_line() {
    let printed = tree::read("docs/PROMISES.md");
    let places: BTreeSet<String> = rows(&printed)
        .into_iter()
        .map(|row| row[0].clone())
        .collect();
    let mut findings = Vec::new();
    let threats = tree::read("docs/THREAT-MODEL.md");
    let guarantees = threats.split("## Guarantees").nth(1).unwrap_or_default();
    let guarantees = guarantees.split("\n## ").next().unwrap_or_default();
    for line in guarantees.lines() {
        let Some((number, _)) = line.split_once(". **") else {
            continue;
        };
        if !places.contains(&format!("Guarantee {number}")) {
            findings.push(format!("no line for guarantee {number}"));
        }
    }
    for line in threats.lines() {
        let Some((who, _)) = line
            .strip_prefix("| **")
            .and_then(|rest| rest.split_once("**"))
        else {
            continue;
        };
        // Where nothing is promised, that is said.
        let told = places.contains(who) || {
            let short = who.split(',').next().unwrap_or(who);
            printed.contains(&format!("**{short}**"))
        };
        if !told {
            findings.push(format!("no line for {who}"));
        }
    }
    let format = tree::read("docs/FORMAT.md");
    for line in format.lines() {
        if let Some(section) = line.strip_prefix("## ").filter(|name| *name != "Sources")
            && !places.contains(section)
        {
            findings.push(format!("no line for the format's {section}"));
        }
    }
    crate::none(findings);
}
