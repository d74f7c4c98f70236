//! Rust source as text: without comments and literals, shipped code and tests apart, and the paths that it uses.

use crate::tree;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A file below `src/`.
pub struct Source {
    /// Its path within the repository.
    pub name: String,
    /// The module that it belongs to: `journal` for `src/journal/entry.rs`.
    pub module: String,
    /// The path of modules that it is: `journal`, `entry`.
    pub path: Vec<String>,
    /// The file as it stands.
    pub text: String,
    /// What is shipped, the rest blank.
    pub code: String,
    /// What only tests compile, the rest blank.
    pub tests: String,
}

impl Source {
    /// Every file below `src/`, read once.
    pub fn all() -> &'static [Self] {
        static ALL: LazyLock<Vec<Source>> = LazyLock::new(Source::read_all);
        &ALL
    }

    fn read_all() -> Vec<Self> {
        let names = tree::files("src")
            .into_iter()
            .filter(|name| name.ends_with(".rs"));
        let mut all: Vec<Self> = names.map(Self::read).collect();
        let mut only_tests = BTreeSet::new();
        for file in &all {
            let folder = match file.path.as_slice() {
                [root] if root == "lib" || root == "main" => "src".to_owned(),
                path => format!("src/{}", path.join("/")),
            };
            let marks = test_items(&file.code);
            let modules = marks
                .iter()
                .filter_map(|(from, to)| declared(&file.code[*from..*to]));
            only_tests.extend(modules.map(|name| format!("{folder}/{name}")));
        }
        for file in &mut all {
            let stem = file.name.trim_end_matches(".rs");
            let hit = |test: &String| stem == test || stem.starts_with(&format!("{test}/"));
            if only_tests.iter().any(hit) {
                file.tests = std::mem::take(&mut file.code);
                continue;
            }
            file.tests = blank(&file.code, &[(0, file.code.len())]);
            let marks = test_items(&file.code);
            let outside = complement(&marks, file.code.len());
            file.tests = blank(&file.code, &outside);
            file.code = blank(&file.code, &marks);
        }
        all
    }

    fn read(name: String) -> Self {
        let text = tree::read(&name);
        let path: Vec<String> = name["src/".len()..name.len() - ".rs".len()]
            .split('/')
            .map(str::to_owned)
            .collect();
        Self {
            module: path[0].clone(),
            path,
            code: bare(&text),
            tests: String::new(),
            text,
            name,
        }
    }
}

/// The text with comments and the insides of literals made blank, byte for byte as long as before.
pub fn bare(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let after_word = at > 0 && is_word(bytes[at - 1]);
        let end = if rest.starts_with(b"//") {
            at + rest
                .iter()
                .position(|byte| *byte == b'\n')
                .unwrap_or(rest.len())
        } else if rest.starts_with(b"/*") {
            at + block_comment(rest)
        } else if let Some(len) = raw_string(rest).filter(|_| !after_word) {
            at + len
        } else if rest[0] == b'"' {
            at + quoted(rest, b'"')
        } else if rest[0] == b'\'' && is_char(rest) {
            at + quoted(rest, b'\'')
        } else {
            at += 1;
            continue;
        };
        out[at..end]
            .iter_mut()
            .filter(|byte| **byte != b'\n')
            .for_each(|byte| *byte = b' ');
        at = end;
    }
    String::from_utf8(out).unwrap()
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn block_comment(rest: &[u8]) -> usize {
    let (mut depth, mut at) = (0usize, 0);
    while at < rest.len() {
        if rest[at..].starts_with(b"/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if rest[at..].starts_with(b"*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

/// The length of a raw string that begins here: `r"…"`, `r#"…"#`, `br#"…"#`.
fn raw_string(rest: &[u8]) -> Option<usize> {
    let mark = rest
        .iter()
        .position(|byte| *byte == b'r')
        .filter(|at| *at == 0 || (*at == 1 && rest[0] == b'b'))?;
    let hashes = rest[mark + 1..]
        .iter()
        .take_while(|byte| **byte == b'#')
        .count();
    if rest.get(mark + 1 + hashes) != Some(&b'"') {
        return None;
    }
    let close = [b"\"".as_slice(), &vec![b'#'; hashes]].concat();
    let body = mark + hashes + 2;
    let end = rest[body..]
        .windows(close.len())
        .position(|window| window == close)?;
    Some(body + end + close.len())
}

fn quoted(rest: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != quote {
        at += if rest[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

/// Whether a quotation mark begins a character and not a lifetime.
fn is_char(rest: &[u8]) -> bool {
    let text = String::from_utf8_lossy(&rest[1..rest.len().min(8)]);
    let mut chars = text.chars();
    match chars.next() {
        Some('\\') => true,
        Some(_) => chars.next() == Some('\''),
        None => false,
    }
}

/// Where the items stand that only tests compile, attribute included.
fn test_items(code: &str) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, mark) in code.match_indices("#[cfg(test)]") {
        if found.last().is_some_and(|(_, end)| at < *end) {
            continue;
        }
        let (mut depth, mut end) = (0i32, code.len());
        for (offset, byte) in code.bytes().enumerate().skip(at + mark.len()) {
            match byte {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' => depth -= 1,
                b'}' => {
                    depth -= 1;
                    if depth == 0 {
                        end = offset + 1;
                        break;
                    }
                }
                b';' if depth == 0 => {
                    end = offset + 1;
                    break;
                }
                _ => {}
            }
        }
        found.push((at, end));
    }
    found
}

/// The name in `mod name;`.
fn declared(item: &str) -> Option<&str> {
    let (_, rest) = item.trim_end().strip_suffix(';')?.rsplit_once("mod ")?;
    rest.bytes().all(is_word).then_some(rest)
}

fn complement(ranges: &[(usize, usize)], len: usize) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut from = 0;
    for (start, end) in ranges {
        out.push((from, *start));
        from = *end;
    }
    out.push((from, len));
    out
}

fn blank(text: &str, ranges: &[(usize, usize)]) -> String {
    let mut out = text.as_bytes().to_vec();
    for (from, to) in ranges {
        out[*from..*to]
            .iter_mut()
            .filter(|byte| **byte != b'\n')
            .for_each(|byte| *byte = b' ');
    }
    String::from_utf8(out).unwrap()
}

/// The line of a place, from 1.
pub fn line(text: &str, at: usize) -> usize {
    text.as_bytes()[..at]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count()
        + 1
}

/// Where a word stands by itself.
pub fn words(code: &str, word: &str) -> Vec<usize> {
    let bytes = code.as_bytes();
    let alone = |at: usize| {
        let before = at.checked_sub(1).map(|before| bytes[before]);
        let after = bytes.get(at + word.len()).copied();
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    };
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(|at| alone(*at))
        .collect()
}

/// A path that is used, from the crate's root.
pub struct Use {
    /// Where, counted from 1.
    pub line: usize,
    /// Its parts.
    pub path: Vec<String>,
}

/// Every path into the crate that stands in the code of the module at `own`.
pub fn uses(code: &str, own: &[String]) -> Vec<Use> {
    let mut found = Vec::new();
    let mut add = |at: usize, rest: &str| {
        let mut paths = Vec::new();
        expand(&[], rest, &mut paths);
        let line = line(code, at);
        found.extend(
            paths
                .into_iter()
                .filter(|path| !path.is_empty())
                .map(|path| Use { line, path }),
        );
    };
    for root in ["crate", "skans"] {
        for at in words(code, root) {
            let rest = code[at + root.len()..].trim_start();
            if let Some(rest) = rest.strip_prefix("::").filter(|_| !follows_path(code, at)) {
                add(at, rest);
            }
        }
    }
    for at in words(code, "super")
        .into_iter()
        .filter(|at| !follows_path(code, *at))
    {
        let (mut rest, mut up) = (&code[at..], 0);
        while let Some(below) = rest
            .strip_prefix("super")
            .and_then(|rest| rest.trim_start().strip_prefix("::"))
        {
            (rest, up) = (below.trim_start(), up + 1);
        }
        // As many steps up as the module is deep lead to the crate's root.
        if up >= own.len() {
            add(at, rest);
        }
    }
    found
}

fn follows_path(code: &str, at: usize) -> bool {
    code[..at].trim_end().ends_with("::")
}

/// Writes out a path or a tree of paths at the front of the text, and returns what is left after it.
fn expand<'a>(before: &[String], text: &'a str, into: &mut Vec<Vec<String>>) -> &'a str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix('}') {
                return after;
            }
            let left = expand(before, rest, into).trim_start();
            // `as name` stands between a path and its comma.
            let stop = left.find([',', '}']).unwrap_or(left.len());
            rest = left[stop..].strip_prefix(',').unwrap_or(&left[stop..]);
            if rest.is_empty() {
                return rest;
            }
        }
    }
    let len = text.bytes().take_while(|byte| is_word(*byte)).count();
    let (name, rest) = text.split_at(len);
    let mut path = before.to_vec();
    if !name.is_empty() {
        path.push(name.to_owned());
    }
    match rest
        .trim_start()
        .strip_prefix("::")
        .filter(|_| !name.is_empty())
    {
        Some(below) if !below.trim_start().starts_with('<') => expand(&path, below, into),
        _ => {
            into.push(path);
            rest
        }
    }
}

/// The lines on which a foreign crate is used.
pub fn crate_uses(code: &str, name: &str) -> Vec<usize> {
    let places = words(code, name).into_iter().filter(|at| {
        let (before, after) = (code[..*at].trim_end(), code[at + name.len()..].trim_start());
        let path = after.starts_with("::") && !before.ends_with("::");
        let whole = before.ends_with("use") && after.starts_with([';', ' ']);
        path || whole
    });
    places.map(|at| line(code, at)).collect()
}

mod tests {
    use super::*;

    fn paths(code: &str) -> Vec<String> {
        let own = ["tui".to_owned(), "draw".to_owned()];
        uses(&bare(code), &own)
            .iter()
            .map(|found| found.path.join("::"))
            .collect()
    }

    #[test]
    fn uses_are_found_however_they_are_written() {
        assert_eq!(paths("use crate::domain::Kind;"), ["domain::Kind"]);
        assert_eq!(
            paths("use crate::{crypto::{self, Signer as S}, words};"),
            ["crypto::self", "crypto::Signer", "words"]
        );
        assert_eq!(
            paths("let x = crate :: state::open(&y, crate::disk::Z);"),
            ["state::open", "disk::Z"]
        );
        assert_eq!(paths("skans::cli::run::<u8>(1)"), ["cli::run"]);
        assert_eq!(
            paths("use super::super::journal::Entry; use super::model;"),
            ["journal::Entry"]
        );
    }

    #[test]
    fn comments_and_literals_are_no_code() {
        assert!(paths("// crate::state\n/* a /* crate::state */ crate::state */").is_empty());
        assert!(
            paths("f(\"crate::state \\\" crate::state\", r#\"crate::state\"#, b\"crate::a\")")
                .is_empty()
        );
        assert_eq!(
            paths("fn f<'a>(x: &'a u8) { g('\"', '\\'', crate::state::X) }"),
            ["state::X"]
        );
        assert_eq!(bare("a \"å\nb\" c").matches('\n').count(), 1);
    }

    #[test]
    fn what_only_tests_compile_is_told_apart() {
        let code =
            "fn a() {}\n#[cfg(test)]\nmod tests {\n use crate::b; }\nfn c() { crate::d::e() }";
        let marks = test_items(code);
        assert_eq!(marks.len(), 1);
        assert!(
            !blank(code, &marks).contains("crate::b") && blank(code, &marks).contains("crate::d")
        );
        let code = "#[cfg(test)]\nmod testing;\nuse crate::d;";
        let (from, to) = test_items(code)[0];
        assert_eq!(declared(&code[from..to]), Some("testing"));
    }

    #[test]
    fn crates_are_told_from_modules_of_the_same_name() {
        assert_eq!(crate_uses("use age::x;\nlet y = age::z();", "age"), [1, 2]);
        assert!(crate_uses("crate::age::x(); manage::y(); let age = 1;", "age").is_empty());
    }
}
