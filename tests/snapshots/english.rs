//! That nothing of the program's own stays in Swedish when the language is turned, on any screen that there is a picture of.

use skans::words::{Language, Words};
use std::path::Path;

/// Shorter words may be anything's name.
const LONG: usize = 14;

/// The Swedish sentences that no English one is, and that the exercise register does not itself hold.
fn swedish() -> Vec<(String, String)> {
    let (sv, en) = (Words::new(Language::Sv), Words::new(Language::En));
    let english: Vec<String> = en.keys().map(|key| en.get(key)).collect();
    sv.keys()
        .map(|key| (key.to_owned(), sv.get(key)))
        .filter(|(_, said)| said.chars().count() >= LONG && said.contains(' '))
        // What the exercise register's own positions are called.
        .filter(|(key, _)| !key.starts_with("choice-appointment_role-"))
        // What Säkerhetspolisen's own form is called, on its field sheet.
        .filter(|(key, _)| key != "one-event")
        .filter(|(_, said)| !said.contains(['{', '\u{2068}']) && !english.contains(said))
        .collect()
}

#[test]
fn nothing_of_the_programs_own_stays_in_swedish() {
    let words = swedish();
    assert!(words.len() > 500, "{}", words.len());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/snaps");
    let mut left = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.contains("_en_") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for (key, said) in &words {
            let beginning: String = said.chars().take(40).collect();
            if text.contains(beginning.trim_end()) {
                left.push(format!("{name}: {key}: {said}"));
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}
