//! That whatever can go wrong, every step and every note has its words in both languages.

use super::Step;
use crate::words::{Language, Words};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Every code in the sources of this module that begins like those of errors.
fn codes() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/snapshot");
    let mut codes = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name.ends_with("tests.rs") || name == "testing.rs" || !name.ends_with(".rs") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for piece in text
            .split('"')
            .filter(|piece| piece.starts_with("snapshot-"))
        {
            codes.insert(piece.to_owned());
        }
    }
    codes
}

#[test]
fn every_error_says_what_happened_and_what_to_do() {
    let codes = codes();
    assert!(codes.len() > 30, "{codes:?}");
    for language in Language::ALL {
        let words = Words::new(language);
        for code in &codes {
            // A few are keys of words themselves.
            let told =
                words.has(&format!("trouble-{code}")) && words.has(&format!("trouble-{code}-do"));
            assert!(told || words.has(code), "{code} in {}", language.code());
        }
    }
}

#[test]
fn every_step_note_and_measure_has_a_name() {
    let steps = [
        Step::Collect,
        Step::Encrypt,
        Step::ReadBack,
        Step::Compare,
        Step::Check,
    ];
    let mut keys: Vec<String> = steps.map(|step| format!("step-{}", step.code())).into();
    let notes = ["exercise", "identities", "unsealed", "single"];
    keys.extend(notes.map(|note| format!("snapshot-note-{note}")));
    let measures = [
        "core",
        "dump",
        "umask",
        "privileges",
        "calls",
        "swap",
        "paths",
    ];
    keys.extend(measures.map(|measure| format!("sandbox-{measure}")));
    for language in Language::ALL {
        let words = Words::new(language);
        for key in &keys {
            assert!(words.has(key), "{key} in {}", language.code());
        }
    }
}
