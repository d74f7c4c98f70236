//! Words in Swedish and English, dates, numbers, sorting and folding.
//!
//! A leaf: it must know nothing of the rest of skans, neither records nor screens. Whoever needs a word asks by key; the
//! keys and their words stand once per language in `words/sv/` and `words/en/`, one file per area.

mod date;
mod number;
mod text;

pub use date::{clock, date, days_until, iso_week, local_date, time, time_as_written, week_span};
pub use number::{grouped, thousands};
pub use text::{Haystack, Needle, bare, fold, sort_key};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};
use unic_langid::LanguageIdentifier;

/// A language that skans speaks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Language {
    /// Swedish: what the municipality works in.
    #[default]
    Sv,
    /// English.
    En,
}

impl Language {
    /// Both, the default first.
    pub const ALL: [Self; 2] = [Self::Sv, Self::En];

    /// `sv` or `en`, as written in settings and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }
}

macro_rules! areas {
    ($language:literal: $($area:literal),*) => {
        [$(include_str!(concat!("words/", $language, "/", $area, ".ftl")),)*]
    };
}

/// The word files of a language. Both lists name the same areas.
fn sources(language: Language) -> [&'static str; 22] {
    match language {
        Language::Sv => areas!(
            "sv": "analysis", "catalogue", "kinds", "choices", "dates", "faults", "screen", "overview", "forms", "wizards", "review", "cli", "report", "rules", "chain", "help", "troubles", "vetting", "custody", "mirror", "keeping", "papers"
        ),
        Language::En => areas!(
            "en": "analysis", "catalogue", "kinds", "choices", "dates", "faults", "screen", "overview", "forms", "wizards", "review", "cli", "report", "rules", "chain", "help", "troubles", "vetting", "custody", "mirror", "keeping", "papers"
        ),
    }
}

struct Inner {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<String>,
}

/// All words of one language. Cheap to clone and shared between threads; the files are read once in a process.
#[derive(Clone)]
pub struct Words(Arc<Inner>);

impl Words {
    /// The words of a language.
    pub fn new(language: Language) -> Self {
        static READ: [OnceLock<Words>; 2] = [const { OnceLock::new() }; 2];
        let place = match language {
            Language::Sv => 0,
            Language::En => 1,
        };
        let known = READ.get(place);
        known.map_or_else(
            || Self::read(language),
            |known| known.get_or_init(|| Self::read(language)).clone(),
        )
    }

    /// Reads the word files. A line that can't be read is left out, and its key then shows as ⟦key⟧: a missing word must
    /// never take the program down. The tests hold the files to be readable and complete.
    fn read(language: Language) -> Self {
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // No direction isolates around arguments: they would be drawn as odd cells in a terminal.
        bundle.set_use_isolating(false);
        let mut keys = BTreeSet::new();
        for source in sources(language) {
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            keys.extend(source.lines().filter_map(key_of_line).map(str::to_owned));
            bundle.add_resource_overriding(resource);
        }
        keys.retain(|key| bundle.has_message(key));
        Self(Arc::new(Inner {
            language,
            bundle,
            keys,
        }))
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// The word under a key that takes no arguments; `⟦key⟧` if there is none.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The word under a key, with its arguments. An argument that is a plain whole number is handed over as a number, so
    /// that the words can tell one from many.
    pub fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        let Some(pattern) = self.0.bundle.get_message(key).and_then(|m| m.value()) else {
            return format!("⟦{key}⟧");
        };
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, value)| (*name, argument(value)))
            .collect();
        // What could not be filled in shows as {$name}; there is nobody to hand the errors to.
        let mut errors = Vec::new();
        self.0
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned()
    }

    /// Whether there is a word under a key.
    pub fn has(&self, key: &str) -> bool {
        self.0.keys.contains(key)
    }

    /// Every key, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys.iter().map(String::as_str)
    }
}

/// The key that a line of a word file defines, if it begins a definition.
fn key_of_line(line: &str) -> Option<&str> {
    if !line.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    line.split_once('=').map(|(key, _)| key.trim_end())
}

/// Only whole numbers as a computer writes them, and small enough to be exact: "0012" and typed text stay text.
fn argument(value: &str) -> FluentValue<'_> {
    match value.parse::<i64>() {
        Ok(number) if value.len() <= 15 && number.to_string() == value => FluentValue::from(number),
        _ => FluentValue::from(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_shared_between_threads() {
        fn shared<T: Send + Sync + Clone>() {}
        shared::<Words>();
    }

    #[test]
    fn a_missing_word_shows_its_key() {
        let words = Words::new(Language::Sv);
        assert_eq!(words.get("no-such-word"), "⟦no-such-word⟧");
        assert!(!words.has("no-such-word"));
    }

    #[test]
    fn every_file_reads_without_errors_and_defines_no_key_twice() {
        for language in Language::ALL {
            let mut seen = BTreeSet::new();
            for source in sources(language) {
                if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
                    panic!("{errors:?} in {source}");
                }
                for key in source.lines().filter_map(key_of_line) {
                    assert!(seen.insert(key), "{key} twice in {}", language.code());
                }
            }
            let words = Words::new(language);
            assert_eq!(words.keys().count(), seen.len());
        }
    }

    #[test]
    fn whole_numbers_are_numbers_and_other_digits_are_text() {
        let number = |text| matches!(argument(text), FluentValue::Number(_));
        assert!(number("0") && number("-3") && number("184203"));
        assert!(
            !number("0012") && !number("1 000") && !number("12d") && !number("1234567890123456")
        );
    }
}
