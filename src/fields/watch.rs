//! Watches what is written about persons: a personal number where none belongs, and words that hint at health, crime,
//! money, belief or what a register check showed. It warns and never refuses: the list is short and knows no context, and
//! a warning that can be answered is read.

use crate::domain::{Compartment, FieldSpec, FieldType, Kind};
use crate::fields::parse;
use jiff::civil::Date;
use std::sync::LazyLock;

const TABLE: &str = include_str!("watched.txt");

/// Why a text is warned of: words under `caution-<code>`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Caution {
    /// `number`, `register`, `crime`, `health`, `finance` or `belief`.
    pub code: &'static str,
    /// What asks for it.
    pub provision: &'static str,
}

const NUMBER: Caution = Caution {
    code: "number",
    provision: "DSL 3 kap. 10 §",
};

/// The group of words with its provision.
fn caution(group: &str) -> Option<Caution> {
    let (code, provision) = match group {
        "register" => ("register", "SSF 5 kap. 19 §"),
        "crime" => ("crime", "SSL 3 kap. 21 §"),
        "health" => ("health", "GDPR art. 5.1 c"),
        "finance" => ("finance", "GDPR art. 5.1 c"),
        "belief" => ("belief", "GDPR art. 5.1 c"),
        _ => return None,
    };
    Some(Caution { code, provision })
}

/// A group with its stems, and the stems that are no hint.
struct Group {
    caution: Caution,
    stems: Vec<&'static str>,
    harmless: Vec<&'static str>,
}

static GROUPS: LazyLock<Vec<Group>> = LazyLock::new(|| {
    TABLE
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (group, stems) = line.split_once('|')?;
            let (harmless, stems): (Vec<&str>, Vec<&str>) = stems
                .split_whitespace()
                .partition(|stem| stem.starts_with('!'));
            Some(Group {
                caution: caution(group)?,
                stems,
                harmless: harmless
                    .iter()
                    .filter_map(|stem| stem.strip_prefix('!'))
                    .collect(),
            })
        })
        .collect()
});

/// What should be thought of once more in a text about a person; none for other kinds and for fields that are not text.
pub fn watch(kind: Kind, field: &FieldSpec, text: &str, today: Date) -> Option<Caution> {
    let free = matches!(field.ty, FieldType::Line(_) | FieldType::Prose(_));
    if !free || kind.compartment() != Compartment::Personnel {
        return None;
    }
    if holds_number(text, today) {
        return Some(NUMBER);
    }
    // What a position does and what a person is called are no notes about somebody.
    if matches!(kind, Kind::Position | Kind::Person) {
        return None;
    }
    let text = text.to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphabetic());
    words.find_map(|word| {
        GROUPS.iter().find_map(|group| {
            let begins = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
            (begins(&group.stems) && !begins(&group.harmless)).then_some(group.caution)
        })
    })
}

/// Whether a personal number stands anywhere in the text, by the catalogue's own reading of one.
fn holds_number(text: &str, today: Date) -> bool {
    let number = FieldSpec {
        ty: FieldType::PersonNumber,
        ..crate::fields::spec::NOTE
    };
    let runs = text.split(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '+' | '−' | '–')));
    runs.filter(|run| run.chars().filter(char::is_ascii_digit).count() >= 10)
        .any(|run| matches!(parse(&number, run, today), Ok(Some(_))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::catalogue;
    use jiff::civil::date;

    fn of(kind: Kind, field: &str, text: &str) -> Option<&'static str> {
        let spec = catalogue().kind(kind).field(field).unwrap();
        watch(kind, spec, text, date(2026, 11, 23)).map(|caution| caution.code)
    }

    fn note(text: &str) -> Option<&'static str> {
        of(Kind::VettingCase, "note", text)
    }

    #[test]
    fn a_personal_number_is_found_however_it_is_written() {
        for text in [
            "811228-9874",
            "Gäller 19811228-9874, se akten",
            "198112289874",
            "(8112289874)",
        ] {
            assert_eq!(note(text), Some("number"), "{text}");
        }
        // Wrong check digit, a diary number, a telephone number, a date.
        for text in [
            "811228-9875",
            "KS 2026/1234567890",
            "046-3550000",
            "2026-11-23",
        ] {
            assert_eq!(note(text), None, "{text}");
        }
    }

    #[test]
    fn words_about_health_crime_money_belief_and_registers_are_found() {
        for (text, code) in [
            ("Sjukskriven sedan maj", "health"),
            ("tidigare DÖMD", "crime"),
            ("Har skulder hos kronofogden", "finance"),
            ("politiskt aktiv", "belief"),
            ("Utfallet gicks igenom", "register"),
        ] {
            assert_eq!(note(text), Some(code), "{text}");
        }
        for text in [
            "Byter rum i mars",
            "brottningslokalen",
            "oskuldsfull",
            "Skuldror",
            "",
        ] {
            assert_eq!(note(text), None, "{text}");
        }
    }

    #[test]
    fn only_what_is_kept_about_persons_is_watched() {
        let text = "Dömd och sjukskriven";
        assert_eq!(of(Kind::ProtectiveValue, "reason", text), None);
        assert_eq!(of(Kind::Position, "check_reason", text), None);
        assert_eq!(of(Kind::Person, "name", text), None);
        assert_eq!(of(Kind::Person, "contact", "811228-9874"), Some("number"));
        assert_eq!(of(Kind::Position, "note", "811228-9874"), Some("number"));
        assert_eq!(of(Kind::FollowUp, "note", text), Some("crime"));
        assert_eq!(of(Kind::RegisterCheck, "reason", text), Some("crime"));
    }

    #[test]
    fn every_group_of_the_table_has_its_words_and_its_provision() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
        assert_eq!(lines.count(), GROUPS.len());
        for group in GROUPS.iter() {
            assert!(group.stems.len() > 3, "{}", group.caution.code);
            let lower = |stem: &&str| *stem == stem.to_lowercase();
            assert!(group.stems.iter().all(lower));
        }
    }
}
