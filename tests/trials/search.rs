//! Looking for words in bytes, in every form in which a program may have left them there.

use base64::Engine;
use base64::alphabet::{Alphabet, STANDARD, URL_SAFE};
use base64::engine::{GeneralPurpose, GeneralPurposeConfig};
use std::collections::{BTreeSet, HashMap};
use unicode_normalization::UnicodeNormalization;

/// A form is looked for by its first eight bytes, and then in full.
const START: usize = 8;

/// All the forms of some words, ready to be looked for.
pub struct Search {
    forms: Vec<Form>,
    starts: HashMap<[u8; START], Vec<usize>>,
    /// Whether any form begins with these two bytes: most places are passed by this alone.
    pairs: Vec<bool>,
}

struct Form {
    word: usize,
    name: String,
    bytes: Vec<u8>,
}

impl Search {
    /// Words of at least eight characters: shorter ones stand in random bytes by chance.
    pub fn new(words: &[&str]) -> Self {
        let mut forms = Vec::new();
        for (word, text) in words.iter().enumerate() {
            assert!(text.chars().count() >= 8, "{text} is too short to look for");
            for (name, bytes) in all_forms(text) {
                forms.push(Form { word, name, bytes });
            }
        }
        let mut search = Self {
            starts: HashMap::new(),
            pairs: vec![false; 1 << 16],
            forms,
        };
        for (at, form) in search.forms.iter().enumerate() {
            let start = *form.bytes.first_chunk::<START>().unwrap();
            search.starts.entry(start).or_default().push(at);
            search.pairs[pair(start[0], start[1])] = true;
        }
        search
    }

    /// Which words stand in the bytes, and in which form.
    pub fn find(&self, bytes: &[u8]) -> BTreeSet<(usize, &str)> {
        let mut found = BTreeSet::new();
        for at in 0..bytes.len().saturating_sub(START - 1) {
            if !self.pairs[pair(bytes[at], bytes[at + 1])] {
                continue;
            }
            let rest = &bytes[at..];
            let start = rest.first_chunk::<START>().unwrap();
            for form in self.starts.get(start).into_iter().flatten() {
                let form = &self.forms[*form];
                if rest.starts_with(&form.bytes) {
                    found.insert((form.word, form.name.as_str()));
                }
            }
        }
        found
    }

    /// Every form with the word it is of, for trying the search itself.
    pub fn forms(&self) -> impl Iterator<Item = (usize, &str, &[u8])> {
        self.forms
            .iter()
            .map(|form| (form.word, form.name.as_str(), form.bytes.as_slice()))
    }
}

fn pair(first: u8, second: u8) -> usize {
    usize::from(first) << 8 | usize::from(second)
}

/// Composed and decomposed, in both cases, folded as for finding; in four encodings; each plain, in hexadecimal, in
/// base64 wherever it begins, and as JSON escapes it.
fn all_forms(text: &str) -> BTreeSet<(String, Vec<u8>)> {
    let composed: String = text.nfc().collect();
    let mut writings = Vec::new();
    for (case, text) in [
        ("as it is", composed.clone()),
        ("upper case", composed.to_uppercase()),
        ("lower case", composed.to_lowercase()),
    ] {
        writings.push((
            format!("{case}, decomposed"),
            text.nfd().collect::<String>(),
        ));
        writings.push((case.to_owned(), text));
    }
    writings.push(("folded".to_owned(), skans::words::bare(text)));
    let mut forms = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for (writing, text) in writings {
        if !seen.insert(text.clone()) {
            continue;
        }
        let escaped = escaped(&text);
        if escaped != text {
            forms.insert((format!("{writing}, escaped"), escaped.into_bytes()));
        }
        for (encoding, bytes) in encodings(&text) {
            let name = format!("{writing}, {encoding}");
            for (shape, bytes) in shapes(&bytes) {
                forms.insert((format!("{name}{shape}"), bytes));
            }
        }
    }
    forms
}

fn encodings(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let wide: Vec<u16> = text.encode_utf16().collect();
    let mut all = vec![
        ("UTF-8", text.as_bytes().to_vec()),
        (
            "UTF-16LE",
            wide.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        ),
        (
            "UTF-16BE",
            wide.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
        ),
    ];
    let (bytes, _, unmappable) = encoding_rs::WINDOWS_1252.encode(text);
    if !unmappable && bytes != text.as_bytes() {
        all.push(("Windows-1252", bytes.into_owned()));
    }
    all
}

fn shapes(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut all = vec![
        (String::new(), bytes.to_vec()),
        (", hex".to_owned(), hex.clone().into_bytes()),
        (", HEX".to_owned(), hex.to_uppercase().into_bytes()),
    ];
    for (name, alphabet) in [("base64", STANDARD), ("base64url", URL_SAFE)] {
        for before in 0..3 {
            let inner = base64_inner(bytes, before, &alphabet);
            all.push((format!(", {name}+{before}"), inner));
        }
    }
    all
}

/// What surely stands in the base64 text of anything in which the bytes stand after `before` others (modulo three).
fn base64_inner(bytes: &[u8], before: usize, alphabet: &Alphabet) -> Vec<u8> {
    let engine = GeneralPurpose::new(alphabet, GeneralPurposeConfig::new());
    let mut padded = vec![0; before];
    padded.extend_from_slice(bytes);
    let text = engine.encode(&padded).into_bytes();
    let (from, to) = ((before * 8).div_ceil(6), padded.len() * 8 / 6);
    text[from..to].to_vec()
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for unit in text.encode_utf16() {
        match char::from_u32(u32::from(unit)) {
            Some(c) if c.is_ascii() => out.push(c),
            _ => out.push_str(&format!("\\u{unit:04x}")),
        }
    }
    out
}

/// Bytes that look like nothing, the same at every run.
fn noise(len: usize) -> Vec<u8> {
    let mut at: u64 = 0x9E37_79B9_7F4A_7C15;
    let step = |_| {
        at ^= at << 13;
        at ^= at >> 7;
        at ^= at << 17;
        at as u8
    };
    (0..len).map(step).collect()
}

#[test]
fn the_search_finds_every_form_and_nothing_in_noise() {
    let words = ["Åskväder Sjöblömqvist", "19121212-1212", "Över ön är ärtan"];
    let search = Search::new(&words);
    let noise = noise(200_000);
    assert!(search.find(&noise).is_empty());
    for (word, name, bytes) in search.forms() {
        let hidden = [&noise[..1001], bytes, &noise[1001..2001]].concat();
        assert!(search.find(&hidden).contains(&(word, name)), "{name}");
    }
}

#[test]
fn the_forms_are_those_that_programs_write() {
    let search = Search::new(&["Åsögatan"]);
    let held = |text: &[u8]| !search.find(text).is_empty();
    for text in [
        "i Åsögatan 4",
        "ÅSÖGATAN",
        "A\u{30a}so\u{308}gatan",
        "\"\\u00c5s\\u00f6gatan\"",
        "c38573c3b6676174616e",
        "C38573C3B6676174616E",
        "asogatan",
    ] {
        assert!(held(text.as_bytes()), "{text}");
    }
    // What Windows writes, and what base64 makes of it at each of its three places.
    assert!(held(b"i \xc5s\xf6gatan 4"));
    assert!(held(b"\xc5\0s\0\xf6\0g\0a\0t\0a\0n\0"));
    for before in ["", "i", "i "] {
        use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
        let text = format!("{before}Åsögatan 4");
        assert!(held(BASE64_STANDARD.encode(&text).as_bytes()));
        assert!(held(BASE64_URL_SAFE_NO_PAD.encode(&text).as_bytes()));
    }
    assert!(!held("Åsgatan".as_bytes()));
}
