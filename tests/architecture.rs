//! Holds the source to docs/ARCHITECTURE.md: which module may use which, what may be reached at all, how long a file may
//! be, and that docs/FORMAT.md was read again after the formats changed.
//!
//! It reads the source as text. Comments and literals are taken out first, and so is what only tests compile.

// A test may stop where it stands.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

#[path = "architecture/documents.rs"]
mod documents;
#[path = "architecture/promises.rs"]
mod promises;
#[path = "architecture/reach.rs"]
mod reach;
#[path = "architecture/rules.rs"]
mod rules;
#[path = "architecture/source.rs"]
mod source;
#[path = "architecture/table.rs"]
mod table;
#[path = "architecture/tree.rs"]
mod tree;

use source::Source;
use std::collections::BTreeSet;
use table::{CRATES, ITEMS, MODULES, TESTS_ALSO};

/// Fails with every finding on a line of its own.
#[track_caller]
fn none(findings: Vec<String>) {
    assert!(findings.is_empty(), "\n  {}\n", findings.join("\n  "));
}

fn allowed(module: &str) -> Option<&'static [&'static str]> {
    let row = MODULES.iter().find(|(name, _)| *name == module);
    row.map(|(_, may)| *may)
}

#[test]
fn every_module_has_its_row_and_every_row_its_module() {
    let found: BTreeSet<String> = Source::all()
        .iter()
        .map(|file| file.module.clone())
        .collect();
    let rows: BTreeSet<String> = MODULES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(found, rows);
}

#[test]
fn no_module_reaches_where_it_may_not() {
    let mut findings = Vec::new();
    for file in Source::all() {
        let may = allowed(&file.module).unwrap_or_default();
        let also = TESTS_ALSO.iter().filter(|(name, _)| *name == file.module);
        let also: Vec<&str> = also.flat_map(|(_, uses)| uses.iter().copied()).collect();
        for (text, test) in [(&file.code, false), (&file.tests, true)] {
            for found in source::uses(text, &file.path) {
                let target = found.path[0].as_str();
                let known = allowed(target).is_some();
                let own = target == file.module;
                let allowed = may.contains(&target) || (test && also.contains(&target));
                if known && !own && !allowed {
                    let place = format!("{}:{}", file.name, found.line);
                    findings.push(format!("{place}: {} may not use {target}", file.module));
                }
            }
        }
    }
    none(findings);
}

#[test]
fn of_some_modules_only_some_items_may_be_used() {
    let mut findings = Vec::new();
    for file in Source::all() {
        for found in source::uses(&file.code, &file.path) {
            let rule = ITEMS
                .iter()
                .find(|(from, to, _)| *from == file.module && *to == found.path[0]);
            if let Some((from, to, items)) = rule {
                let item = found.path.get(1).map_or("", String::as_str);
                if !items.contains(&item) {
                    let place = format!("{}:{}", file.name, found.line);
                    findings.push(format!("{place}: {from} may not use {to}::{item}"));
                }
            }
        }
    }
    none(findings);
}

#[test]
fn the_table_is_a_direction_and_no_circle() {
    // A row may name only modules whose rows stand above it, so that the order of the table is an order of layers.
    let mut above = BTreeSet::new();
    for (module, may) in MODULES {
        for target in *may {
            assert!(
                above.contains(target),
                "{module} names {target}, which stands below it"
            );
        }
        above.insert(*module);
    }
}

#[test]
fn foreign_crates_are_used_where_they_belong_and_nowhere_else() {
    let mut findings = Vec::new();
    for file in Source::all() {
        for (name, modules) in CRATES {
            if modules.contains(&file.module.as_str()) {
                continue;
            }
            for line in source::crate_uses(&file.code, &name.replace('-', "_")) {
                findings.push(format!(
                    "{}:{line}: {} may not use the crate {name}",
                    file.name, file.module
                ));
            }
        }
    }
    none(findings);
}

#[test]
fn every_direct_dependency_has_its_row() {
    let rows: BTreeSet<&str> = CRATES.iter().map(|(name, _)| *name).collect();
    let manifest = tree::read("Cargo.toml");
    let found = tree::dependencies(&manifest);
    assert_eq!(
        found.iter().map(String::as_str).collect::<BTreeSet<_>>(),
        rows
    );
}

#[test]
fn the_crate_root_only_names_modules() {
    // A re-export there would let one module reach another under a third one's name.
    let all = Source::all();
    let root = all.iter().find(|file| file.name == "src/lib.rs");
    let code = &root.expect("src/lib.rs").code;
    assert!(source::words(code, "use").is_empty());
}

#[test]
fn every_layer_says_what_has_the_focus() {
    let mut findings = Vec::new();
    for file in Source::all() {
        let Some(at) = file.code.find("impl Layer for ") else {
            continue;
        };
        if !file.code[at..].contains("fn spoken(") {
            findings.push(format!("{}: what has the focus is not said", file.name));
        }
    }
    none(findings);
}
