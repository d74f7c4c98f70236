//! That the documents say what is so: the module table, the dependencies, the sums of the format's sources, and the
//! commands that the README gives.

use crate::table::{CRATES, MODULES};
use crate::tree;
use std::collections::{BTreeMap, BTreeSet};

/// The source files that define a format, and whose sums stand at the top of docs/FORMAT.md.
const FORMATS: &[&str] = &[
    "src/crypto/card.rs",
    "src/crypto/hash.rs",
    "src/crypto/headwords.rs",
    "src/crypto/keyfile.rs",
    "src/crypto/recovery.rs",
    "src/crypto/seal.rs",
    "src/crypto/shares.rs",
    "src/journal/authority.rs",
    "src/journal/entry.rs",
    "src/journal/genesis.rs",
    "src/journal/head.rs",
    "src/journal/kind.rs",
    "src/journal/members.rs",
    "src/journal/part.rs",
    "src/journal/roster.rs",
    "src/journal/segment.rs",
    "src/journal/skeleton.rs",
    "src/register/attempts.rs",
    "src/register/disposal_line.rs",
    "src/register/genesis.rs",
    "src/register/keyring.rs",
    "src/register/layout.rs",
    "src/register/payload.rs",
    "src/register/payload/comment.rs",
    "src/register/payload/edition.rs",
    "src/register/payload/line.rs",
    "src/register/payload/value.rs",
    "src/register/seating.rs",
    "src/register/witness.rs",
];

/// The rows of a table: the cells of each line that begins with `| \``, in order.
fn rows(text: &str) -> Vec<Vec<String>> {
    let lines = text.lines().filter(|line| line.starts_with("| `"));
    let cells = |line: &str| {
        let line = line.trim().trim_matches('|');
        line.split('|').map(|cell| cell.trim().to_owned()).collect()
    };
    lines.map(cells).collect()
}

/// The names between backticks, in order.
fn names(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// What stands under a heading, up to the next of the same rank.
fn section<'a>(text: &'a str, heading: &str) -> &'a str {
    let from = text.find(heading).unwrap_or_else(|| panic!("no {heading}")) + heading.len();
    let rest = &text[from..];
    &rest[..rest.find("\n## ").unwrap_or(rest.len())]
}

#[test]
fn the_architecture_document_prints_the_table_of_modules() {
    let text = tree::read("docs/ARCHITECTURE.md");
    let printed = rows(section(&text, "## Modules"));
    let printed: Vec<(&str, BTreeSet<&str>)> = printed
        .iter()
        .map(|row| (names(&row[0])[0], names(&row[1]).into_iter().collect()))
        .collect();
    let table: Vec<(&str, BTreeSet<&str>)> = MODULES
        .iter()
        .map(|(name, may)| (*name, may.iter().copied().collect()))
        .collect();
    assert_eq!(printed, table);
}

#[test]
fn the_dependencies_document_has_every_direct_dependency_and_who_uses_it() {
    let text = tree::read("docs/DEPENDENCIES.md");
    let printed = rows(section(&text, "## Direct dependencies"));
    let printed: BTreeMap<&str, BTreeSet<&str>> = printed
        .iter()
        .map(|row| (names(&row[0])[0], names(&row[2]).into_iter().collect()))
        .collect();
    let table: BTreeMap<&str, BTreeSet<&str>> = CRATES
        .iter()
        .map(|(name, may)| (*name, may.iter().copied().collect()))
        .collect();
    assert_eq!(printed, table);
}

/// What `Cargo.lock` names, with the versions: this source itself left out.
fn locked() -> BTreeMap<String, BTreeSet<String>> {
    let text = tree::read("Cargo.lock");
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in text.split("[[package]]").skip(1) {
        let said = |name: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(name));
            line.map(|value| value.trim_matches('"').to_owned())
        };
        if let (Some(name), Some(version)) = (said("name = "), said("version = "))
            && name != "skans"
        {
            found.entry(name).or_default().insert(version);
        }
    }
    found
}

#[test]
fn the_dependencies_document_has_the_versions_of_the_lock_and_names_every_crate_in_it() {
    let text = tree::read("docs/DEPENDENCIES.md");
    let locked = locked();
    let direct = section(&text, "## Direct dependencies");
    let mut findings = Vec::new();
    for row in rows(direct) {
        let name = names(&row[0])[0];
        let version = row[1].split(',').next().unwrap_or_default();
        if !locked
            .get(name)
            .is_some_and(|known| known.contains(version))
        {
            findings.push(format!("{name} {version} is not in Cargo.lock"));
        }
    }
    let tests = direct.split("For tests only:").nth(1).unwrap_or_default();
    for (name, versions) in &locked {
        let of_tests = versions
            .iter()
            .any(|version| tests.contains(&format!("{name} ({version}")));
        if !of_tests && !names(&text).contains(&name.as_str()) {
            findings.push(format!(
                "{name} is in Cargo.lock and nowhere in the document"
            ));
        }
    }
    let brought = section(&text, "## What they bring");
    for name in names(brought) {
        if !locked.contains_key(name) && name != "Cargo.lock" {
            findings.push(format!("{name} is in the document and not in Cargo.lock"));
        }
    }
    crate::none(findings);
}

#[test]
fn the_format_document_was_read_again_after_the_last_change_of_a_format() {
    let text = tree::read("docs/FORMAT.md");
    // As `sha256sum` writes them, so that `sha256sum -c` checks them and its output can be put in their place.
    let lines = section(&text, "## Sources")
        .lines()
        .filter_map(|line| line.split_once("  "));
    let written: BTreeMap<String, String> = lines
        .map(|(sum, name)| (name.to_owned(), sum.to_owned()))
        .filter(|(name, _)| name.ends_with(".rs"))
        .collect();
    let found: BTreeMap<String, String> = FORMATS
        .iter()
        .map(|name| {
            (
                (*name).to_owned(),
                skans::crypto::sha256_of(tree::read(name).as_bytes()),
            )
        })
        .collect();
    let stale = found
        .iter()
        .filter(|(name, sum)| written.get(*name) != Some(sum));
    let stale: Vec<String> = stale.map(|(name, sum)| format!("{sum}  {name}")).collect();
    assert!(
        stale.is_empty(),
        "read docs/FORMAT.md against these files, mend what is no longer so, and put these sums in it:\n{}",
        stale.join("\n")
    );
    assert_eq!(
        written.len(),
        found.len(),
        "docs/FORMAT.md sums a file that defines no format"
    );
}

#[test]
fn the_readme_gives_the_two_commands_as_they_are_run() {
    let text = tree::read("README.md");
    let commands: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("cargo "))
        .collect();
    for command in ["cargo run --release -- demo", "cargo test"] {
        assert!(
            commands.contains(&command),
            "README.md lacks the line {command:?}"
        );
    }
    let checks = tree::read(".ci/run");
    assert!(
        checks.contains("README.md"),
        ".ci/run must take the command for the tests from README.md"
    );
}

#[test]
fn the_licence_is_the_whole_eupl_and_is_named_in_the_manifest() {
    let text = tree::read("LICENSE");
    for article in 1..=15 {
        assert!(
            text.lines()
                .any(|line| line.starts_with(&format!("{article}."))),
            "article {article}"
        );
    }
    assert!(text.starts_with("EUROPEAN UNION PUBLIC LICENCE v. 1.2") && text.contains("Appendix"));
    assert!(tree::read("Cargo.toml").contains("license = \"EUPL-1.2\""));
}

#[test]
fn every_document_that_a_document_points_at_is_there() {
    let mut findings = Vec::new();
    for name in tree::files(".")
        .iter()
        .map(|name| name.trim_start_matches("./"))
        .filter(|name| name.ends_with(".md"))
    {
        let text = tree::read(name);
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        for target in text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            let path = target.split('#').next().unwrap_or_default();
            if path.is_empty() || path.contains("://") {
                continue;
            }
            if !tree::root().join(folder).join(path).exists() {
                findings.push(format!("{name}: {path}"));
            }
        }
    }
    crate::none(findings);
}
