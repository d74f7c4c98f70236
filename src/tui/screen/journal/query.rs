//! What is looked for in the journal: words, and terms such as `objekt:SV-0012 vem:ek sedan:2026-11-01 händelse:godkänd`.
//!
//! The terms are understood in both languages, whatever the screen speaks: a habit is not lost with Ctrl+L. A term that is
//! not written to its end takes nothing away.

use crate::words::{Haystack, Needle, fold, local_date};
use jiff::Timestamp;
use jiff::civil::Date;

/// What an entry says, made ready to be searched.
pub(super) struct Said {
    pub(super) all: Haystack,
    pub(super) object: Haystack,
    pub(super) who: Haystack,
    pub(super) event: Haystack,
}

/// A query.
pub(super) struct Query {
    words: Needle,
    object: Option<Needle>,
    who: Option<Needle>,
    event: Option<Needle>,
    since: Option<Date>,
    until: Option<Date>,
}

impl Query {
    /// Reads what is typed.
    pub(super) fn new(text: &str) -> Self {
        let mut query = Self {
            words: Needle::new(""),
            object: None,
            who: None,
            event: None,
            since: None,
            until: None,
        };
        let mut rest = Vec::new();
        for word in text.split_whitespace() {
            let term = word
                .split_once(':')
                .map(|(name, value)| (fold(name), value));
            match term.as_ref().map(|(name, value)| (name.as_str(), *value)) {
                Some(("objekt" | "object", value)) => query.object = needle(value),
                Some(("vem" | "who", value)) => query.who = needle(value),
                Some(("händelse" | "handelse" | "event", value)) => query.event = needle(value),
                Some(("sedan" | "since", value)) => query.since = day(value, false),
                Some(("till" | "until", value)) => query.until = day(value, true),
                _ => rest.push(word),
            }
        }
        query.words = Needle::new(&rest.join(" "));
        query
    }

    /// Whether nothing is looked for.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
            && self.object.is_none()
            && self.who.is_none()
            && self.event.is_none()
            && self.since.is_none()
            && self.until.is_none()
    }

    /// Whether an entry is what is looked for.
    pub(super) fn finds(&self, said: &Said, at: Timestamp) -> bool {
        let has = |needle: &Option<Needle>, hay: &Haystack| {
            needle
                .as_ref()
                .is_none_or(|needle| needle.rank(hay).is_some())
        };
        let day = local_date(at);
        self.words.rank(&said.all).is_some()
            && has(&self.object, &said.object)
            && has(&self.who, &said.who)
            && has(&self.event, &said.event)
            && self.since.is_none_or(|since| day >= since)
            && self.until.is_none_or(|until| day <= until)
    }
}

fn needle(value: &str) -> Option<Needle> {
    Some(Needle::new(value)).filter(|needle| !needle.is_empty())
}

/// A day, or the first or last day of a month or a year.
fn day(value: &str, last: bool) -> Option<Date> {
    if let Ok(day) = value.parse::<Date>() {
        return Some(day);
    }
    let (year, month) = match value.split_once('-') {
        Some((year, month)) => (year, Some(month.parse::<i8>().ok()?)),
        None => (value, None),
    };
    if year.len() != 4 {
        return None;
    }
    let year = year.parse::<i16>().ok()?;
    let first = Date::new(year, month.unwrap_or(1), 1).ok()?;
    Some(match (last, month) {
        (false, _) => first,
        (true, Some(_)) => first.last_of_month(),
        (true, None) => first.last_of_year(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said() -> Said {
        Said {
            all: Haystack::new("Godkänd B. Ek SV-0012 Vattenverk Åsö"),
            object: Haystack::new("SV-0012 Vattenverk Åsö"),
            who: Haystack::new("B. Ek"),
            event: Haystack::new("Godkänd"),
        }
    }

    fn finds(text: &str) -> bool {
        // Half past midnight in Sweden, the second of November.
        let at = "2026-11-01T23:30:00Z".parse().unwrap();
        Query::new(text).finds(&said(), at)
    }

    #[test]
    fn terms_and_words_must_all_hold() {
        assert!(finds("objekt:SV-0012 sedan:2026-11-01"));
        assert!(finds("object:aso who:ek event:godk vattenverk"));
        assert!(!finds("objekt:SV-0013"));
        assert!(!finds("vem:lind"));
        assert!(!finds("händelse:ändrad"));
        assert!(!finds("objekt:SV-0012 pumpstation"));
    }

    #[test]
    fn days_months_and_years_are_counted_in_swedish_time() {
        assert!(finds("sedan:2026-11-02 till:2026-11-02"));
        assert!(!finds("till:2026-11-01"));
        assert!(!finds("sedan:2026-11-03"));
        assert!(finds("sedan:2026-11 till:2026-11"));
        assert!(finds("since:2026 until:2026"));
        assert!(!finds("sedan:2027"));
    }

    #[test]
    fn a_term_that_is_not_written_to_its_end_takes_nothing_away() {
        for text in [
            "objekt:",
            "sedan:",
            "sedan:20",
            "sedan:2026-",
            "sedan:2026-1x",
            "till:2026-13",
        ] {
            assert!(finds(text), "{text}");
        }
        assert!(Query::new("sedan:").is_empty());
        assert!(!Query::new("sedan:2026").is_empty());
    }
}
