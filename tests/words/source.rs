//! Reads the word files and the program's own source, as text.

use skans::words::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path, ending: &str, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, ending, into);
        } else if path.extension().is_some_and(|found| found == ending) {
            into.push(path);
        }
    }
}

/// Every definition of a language, terms (`-name`) included: key and text, lines joined by a line feed.
pub fn definitions(language: Language) -> BTreeMap<String, String> {
    let mut paths = Vec::new();
    files(
        &root().join("words").join(language.code()),
        "ftl",
        &mut paths,
    );
    let mut out: BTreeMap<String, String> = BTreeMap::new();
    for path in paths {
        let mut key = String::new();
        for line in fs::read_to_string(path).unwrap().lines() {
            if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
                let (name, text) = line.split_once('=').unwrap();
                key = name.trim().to_owned();
                out.insert(key.clone(), text.trim().to_owned());
            } else if line.starts_with([' ', '}'])
                && let Some(text) = out.get_mut(&key)
            {
                text.push('\n');
                text.push_str(line.trim());
            }
        }
    }
    out
}

/// The names after `$`.
pub fn arguments(text: &str) -> BTreeSet<String> {
    text.split('$')
        .skip(1)
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
                .collect()
        })
        .collect()
}

/// What stands outside `{ … }`.
pub fn outside_braces(text: &str) -> String {
    let mut depth = 0;
    text.chars()
        .filter(|c| {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => return depth == 0,
            }
            false
        })
        .collect()
}

/// The program's own source without its comments and tests.
pub struct Source {
    text: String,
    literals: BTreeSet<String>,
    /// What stands before the first `{` of a literal: the beginnings of keys that are put together.
    beginnings: BTreeSet<String>,
}

impl Source {
    /// Reads every file under `src`. The families are beginnings of keys known beforehand.
    pub fn read(families: &[&str]) -> Self {
        let mut paths = Vec::new();
        files(&root(), "rs", &mut paths);
        let mut text = String::new();
        for path in paths {
            let shown = path.to_string_lossy();
            let only_tests = ["tests.rs", "/tests/", "/testing", "round_trip.rs"];
            if only_tests.iter().any(|part| shown.contains(part)) {
                continue;
            }
            let whole = fs::read_to_string(path).unwrap();
            let own = whole
                .split("#[cfg(test)]\nmod tests {")
                .next()
                .unwrap_or_default();
            for line in own
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
            {
                text.push_str(line);
                text.push('\n');
            }
        }
        let literals = literals(&text);
        let beginnings = literals
            .iter()
            .filter_map(|literal| literal.split_once('{'))
            .filter(|(beginning, _)| beginning.ends_with('-'))
            .map(|(beginning, _)| beginning)
            .chain(families.iter().copied())
            .map(str::to_owned)
            .collect();
        Self {
            text,
            literals,
            beginnings,
        }
    }

    /// The codes that stand as a literal in a call, before its first closing bracket: `Refusal::new("code"`.
    pub fn codes_given(&self, call: &str) -> BTreeSet<String> {
        let mut codes = BTreeSet::new();
        for (at, _) in self.text.match_indices(call) {
            let joined = self.text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            let arguments = self.text[at + call.len()..].split(')').next();
            let literal = arguments.and_then(|text| text.split('"').nth(1));
            if let (false, Some(code)) = (joined, literal)
                && !code.is_empty()
                && code
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            {
                codes.insert(code.to_owned());
            }
        }
        codes
    }

    /// Whether the program asks for a key: whole as a literal, or put together from a beginning and a code that stand as
    /// literals (a command's name is written `room.deed`), or from a beginning and a number.
    pub fn asks_for(&self, key: &str) -> bool {
        self.literals.contains(key)
            || self.beginnings.iter().any(|beginning| {
                key.strip_prefix(beginning.as_str()).is_some_and(|rest| {
                    ["", "-do", "-help", "-short", "-keys"]
                        .iter()
                        .filter_map(|ending| rest.strip_suffix(ending))
                        .any(|code| self.is_code(code))
                })
            })
    }

    fn is_code(&self, code: &str) -> bool {
        let dotted = code.replacen('-', ".", 1);
        (!code.is_empty() && code.bytes().all(|b| b.is_ascii_digit()))
            || self.literals.contains(code)
            || self.literals.contains(&dotted)
            || code.split_once('-').is_some_and(|(kind, field)| {
                self.literals.contains(kind) && self.literals.contains(field)
            })
    }
}

/// The string literals of Rust source without comments on lines of their own.
fn literals(text: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            // A quotation mark as a character: '"'.
            '\'' if chars.as_str().starts_with("\"'") => {
                chars.nth(1);
            }
            '"' => {
                let mut literal = String::new();
                while let Some(c) = chars.next() {
                    match c {
                        '"' => break,
                        '\\' => literal.extend(chars.next()),
                        c => literal.push(c),
                    }
                }
                out.insert(literal);
            }
            _ => {}
        }
    }
    out
}
