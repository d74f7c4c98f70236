//! Holds the words to what they are for: both languages complete and alike, nothing unused, nothing lacking, and every
//! label and help text within its place on the screen.

// A test may stop where it stands.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

#[path = "words/source.rs"]
mod source;

use skans::domain::{EventCode, FieldSpec, FieldType, Group, KindSpec, Purpose, Role};
use skans::fields::catalogue;
use skans::rules::{ChainLink, RULES, SEQUELS};
use skans::words::{Language, Words};
use source::Source;
use std::collections::{BTreeMap, BTreeSet};

/// What may read the same in Swedish and English.
const SAME: &[&str] = &[
    "Person",
    "System",
    "Id",
    "OK",
    "BH",
    "K",
    "H",
    "KH",
    "A",
    "B",
    "C",
    "D",
    "OSL 15:2",
    "OSL 18:8",
    "OSL 18:13",
    "OSL 38:7",
    // Words that are spelt alike.
    "organisation",
    "system",
    "Säpo",
    "journal",
    "Journal",
    "import",
    "Import",
    "person",
    "Register",
    "ok",
    "Version { $version }: { $name } { $time }",
    "v{ $version }",
    // Letters to press, and forms to write in.
    "j/k",
    "l",
    "n",
    "s",
    "NNNNNN-NNNN",
    "UTF-8",
    "Windows-1252",
    "SHA-256",
    // The marks of the law are not translated where they stand as marks.
    "BEGRÄNSAT HEMLIG",
    "KONFIDENTIELL",
    "HEMLIG",
    "KVALIFICERAT HEMLIG",
    "Begränsat hemlig / D",
    "Konfidentiell / C",
    "Hemlig / B",
    "Kvalificerat hemlig / A",
    "BH/D",
    "K/C",
    "H/B",
    "KH/A",
];

/// Beyond ASCII, only what the Linux console, old fonts and print-outs have (WGL4).
const GLYPHS: &str = "åäöÅÄÖéÉ§”“’–…•·→←↑↓»«−×±≈█▓▒░─│▲▼";

/// Families of keys whose members are codes of the program: `fault-` and a fault's code.
const FAMILIES: &[&str] = &[
    "chain-", "command-", "event-", "fault-", "limit-", "purpose-", "reason-", "refusal-", "role-",
    "rule-", "sequel-", "trouble-",
];

/// Label column of a form, help panel and list column, in characters.
const LABEL: usize = 20;
const HELP: usize = 76;
const SHORT: usize = 12;

fn both() -> [Words; 2] {
    Language::ALL.map(Words::new)
}

fn every_field() -> impl Iterator<Item = (&'static KindSpec, &'static FieldSpec)> {
    catalogue()
        .kinds
        .iter()
        .flat_map(|kind| kind.fields.iter().map(move |field| (kind, field)))
}

fn every_set() -> BTreeMap<&'static str, &'static [&'static str]> {
    every_field()
        .filter_map(|(_, field)| match field.ty {
            FieldType::Choice { set, codes } | FieldType::Choices { set, codes } => {
                Some((set, codes))
            }
            _ => None,
        })
        .collect()
}

/// The keys that must be there because the catalogue is as it is.
fn keys_of_the_catalogue() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for group in Group::ALL {
        keys.insert(format!("group-{}", group.code()));
    }
    for kind in catalogue().kinds {
        let code = kind.kind.code();
        keys.insert(format!("kind-{code}"));
        keys.insert(format!("kind-{code}-many"));
        keys.insert(format!("one-{code}"));
        keys.insert(format!("form-new-{code}"));
        keys.insert(format!("command-view-{code}"));
        keys.insert(format!("command-view-{code}-help"));
        for field in kind.fields {
            keys.insert(format!("section-{}", field.section));
            keys.insert(format!("field-{code}-{}", field.name));
            keys.insert(format!("help-{code}-{}", field.name));
        }
    }
    for (set, codes) in every_set() {
        keys.extend(codes.iter().map(|code| format!("choice-{set}-{code}")));
    }
    keys
}

fn lacking<'a>(words: &Words, keys: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    keys.into_iter()
        .filter(|key| !words.has(key))
        .cloned()
        .collect()
}

#[test]
fn both_languages_have_the_same_keys() {
    let [sv, en] = both();
    let (sv, en): (BTreeSet<_>, BTreeSet<_>) = (sv.keys().collect(), en.keys().collect());
    let only = |a: &BTreeSet<&str>, b: &BTreeSet<&str>| -> Vec<String> {
        a.difference(b).map(ToString::to_string).collect()
    };
    assert_eq!(only(&sv, &en), Vec::<String>::new(), "only in Swedish");
    assert_eq!(only(&en, &sv), Vec::<String>::new(), "only in English");
}

#[test]
fn both_languages_use_the_same_arguments() {
    let (sv, en) = (
        source::definitions(Language::Sv),
        source::definitions(Language::En),
    );
    assert!(sv.len() > 300);
    for (key, text) in &sv {
        let other = en.get(key).map(String::as_str).unwrap_or_default();
        assert_eq!(source::arguments(text), source::arguments(other), "{key}");
    }
}

#[test]
fn no_text_is_left_untranslated() {
    let en = source::definitions(Language::En);
    let untranslated: Vec<String> = source::definitions(Language::Sv)
        .into_iter()
        .filter(|(key, text)| en.get(key) == Some(text))
        .filter(|(_, text)| !SAME.contains(&text.as_str()))
        .filter(|(_, text)| source::outside_braces(text).contains(char::is_alphabetic))
        .map(|(key, text)| format!("{key} = {text}"))
        .collect();
    assert_eq!(untranslated, Vec::<String>::new());
}

#[test]
fn every_word_can_be_said_in_full_and_only_in_characters_that_every_screen_has() {
    for words in both() {
        for (key, text) in source::definitions(words.language()) {
            if key.starts_with('-') {
                continue;
            }
            let arguments = source::arguments(&text);
            let args: Vec<(&str, &str)> =
                arguments.iter().map(|name| (name.as_str(), "1")).collect();
            let said = words.with(&key, &args);
            assert!(
                !said.trim().is_empty() && !said.contains(['{', '⟦', '$']),
                "{key}: {said}"
            );
            let odd: String = said
                .chars()
                .filter(|c| !c.is_ascii() && !GLYPHS.contains(*c))
                .collect();
            assert_eq!(odd, "", "{key}: {said}");
        }
    }
}

#[test]
fn the_catalogue_has_all_its_words() {
    for words in both() {
        assert_eq!(
            lacking(&words, &keys_of_the_catalogue()),
            Vec::<String>::new()
        );
    }
}

#[test]
fn the_domains_codes_have_their_words() {
    let mut keys: Vec<String> = Vec::new();
    keys.extend(Purpose::ALL.map(|purpose| format!("purpose-{}", purpose.code())));
    keys.extend(EventCode::ALL.map(|event| format!("event-{}", event.code())));
    keys.extend(
        [Role::Chief, Role::Deputy, Role::Auditor].map(|role| format!("role-{}", role.code())),
    );
    for words in both() {
        assert_eq!(lacking(&words, &keys), Vec::<String>::new());
    }
}

#[test]
fn every_code_that_the_program_can_give_has_its_words() {
    const GIVEN: &[(&str, &str)] = &[
        ("Refusal::new(", "refusal-"),
        ("Fault::new(", "fault-"),
        ("unread(", "fault-"),
        ("fault(", "fault-"),
        ("Trouble::new(", "trouble-"),
        ("Reason::new(", "reason-"),
    ];
    let source = Source::read(FAMILIES);
    let mut keys = BTreeSet::new();
    for (call, family) in GIVEN {
        keys.extend(source.codes_given(call).into_iter().map(|code| {
            match code.starts_with("snapshot-") {
                // A snapshot's faults are troubles of the whole file.
                true => format!("trouble-{code}"),
                false => format!("{family}{code}"),
            }
        }));
    }
    keys.extend(SEQUELS.iter().map(|step| format!("sequel-{}", step.code)));
    keys.extend(
        ChainLink::ALL
            .iter()
            .map(|link| format!("chain-{}", link.code())),
    );
    for rule in RULES {
        keys.insert(format!("rule-{}", rule.code));
        if !rule.limit.is_empty() {
            keys.insert(format!("limit-{}", rule.limit));
        }
    }
    assert!(keys.len() > 40, "{keys:?}");
    for words in both() {
        assert_eq!(lacking(&words, &keys), Vec::<String>::new());
    }
}

#[test]
fn no_key_is_unused() {
    let source = Source::read(FAMILIES);
    let follows = keys_of_the_catalogue();
    let sets = every_set();
    let unused: Vec<String> = source::definitions(Language::Sv)
        .into_keys()
        .filter(|key| !key.starts_with('-'))
        .filter(|key| !follows.contains(key))
        .filter(|key| {
            !sets.iter().any(|(set, codes)| {
                let code = key.strip_prefix(&format!("short-{set}-"));
                code.is_some_and(|code| codes.contains(&code))
            })
        })
        .filter(|key| !source.asks_for(key))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn labels_fit_their_column() {
    for words in both() {
        for (kind, field) in every_field() {
            let label = words.get(&format!("field-{}-{}", kind.kind.code(), field.name));
            let width = label.chars().count();
            assert!((2..=LABEL).contains(&width), "{width}: {label}");
        }
    }
}

#[test]
fn no_two_labels_of_a_kind_read_the_same() {
    for words in both() {
        for kind in catalogue().kinds {
            let labels: BTreeSet<String> = kind
                .fields
                .iter()
                .map(|field| words.get(&format!("field-{}-{}", kind.kind.code(), field.name)))
                .collect();
            assert_eq!(labels.len(), kind.fields.len(), "{:?}", kind.kind);
        }
    }
}

#[test]
fn help_fits_its_panel_and_names_the_provision() {
    for words in both() {
        for (kind, field) in every_field() {
            let help = words.get(&format!("help-{}-{}", kind.kind.code(), field.name));
            assert!(help.lines().count() <= 2, "{help}");
            for line in help.lines() {
                assert!(line.chars().count() <= HELP, "{line}");
            }
            let on_one_line = help.replace('\n', " ");
            assert!(
                on_one_line.contains(field.provision),
                "{}: {help}",
                field.provision
            );
        }
    }
}

#[test]
fn choices_have_short_forms_where_they_need_them_and_fit_their_columns() {
    for words in both() {
        for (set, codes) in every_set() {
            for code in codes {
                let short = short(&words, set, code);
                assert!(short.chars().count() <= SHORT, "{set} {code}: {short}");
            }
        }
        for (_, field) in every_field().filter(|(_, field)| field.column > 0) {
            if let FieldType::Choice { set, codes } = field.ty {
                for code in codes {
                    let short = short(&words, set, code);
                    assert!(
                        short.chars().count() <= usize::from(field.column),
                        "{} {short}",
                        field.name
                    );
                }
            }
        }
    }
}

#[test]
fn no_two_choices_of_a_set_read_the_same() {
    for words in both() {
        for (set, codes) in every_set() {
            let long: BTreeSet<String> = codes
                .iter()
                .map(|code| words.get(&format!("choice-{set}-{code}")))
                .collect();
            let brief: BTreeSet<String> =
                codes.iter().map(|code| short(&words, set, code)).collect();
            assert_eq!(
                (long.len(), brief.len()),
                (codes.len(), codes.len()),
                "{set}"
            );
        }
    }
}

fn short(words: &Words, set: &str, code: &str) -> String {
    let key = format!("short-{set}-{code}");
    if words.has(&key) {
        words.get(&key)
    } else {
        words.get(&format!("choice-{set}-{code}"))
    }
}
