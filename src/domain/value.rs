//! What a field can hold.

use crate::domain::RecordId;
use jiff::civil::Date;
use std::fmt;

/// The unit of a [`Span`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum SpanUnit {
    /// Hours, written `h`.
    Hours,
    /// Days, written `d`.
    Days,
    /// Weeks, written `v` (veckor).
    Weeks,
}

impl SpanUnit {
    /// The letter that stands for the unit in text and in the journal.
    pub fn letter(self) -> char {
        match self {
            Self::Hours => 'h',
            Self::Days => 'd',
            Self::Weeks => 'v',
        }
    }
}

/// A length of time as the chief wrote it: 24h, 3d, 2v.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Span {
    /// How many units; 1 to 9999.
    pub count: u32,
    /// Of which length.
    pub unit: SpanUnit,
}

impl Span {
    /// Reads `24h`, `3d` or `2v`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (last, _) = text.char_indices().next_back()?;
        let (digits, letter) = text.split_at(last);
        let unit = match letter {
            "h" => SpanUnit::Hours,
            "d" => SpanUnit::Days,
            "v" => SpanUnit::Weeks,
            _ => return None,
        };
        if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let count: u32 = digits.parse().ok()?;
        (count > 0).then_some(Self { count, unit })
    }

    /// The length in hours, for comparing.
    pub fn hours(self) -> u32 {
        self.count
            * match self.unit {
                SpanUnit::Hours => 1,
                SpanUnit::Days => 24,
                SpanUnit::Weeks => 168,
            }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.count, self.unit.letter())
    }
}

/// The content of one field. An empty field is absent; there is no empty value.
#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    /// Text, NFC, without control characters other than newline in prose.
    Text(String),
    /// One code of the field's choices.
    Code(&'static str),
    /// Several codes of the field's choices, in the catalogue's order, none twice.
    Codes(Vec<&'static str>),
    /// A calendar date.
    Date(Date),
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A length of time.
    Span(Span),
    /// Another record.
    Ref(RecordId),
    /// Several other records, none twice.
    Refs(Vec<RecordId>),
}

impl Value {
    /// The records that this value points at.
    pub fn references(&self) -> &[RecordId] {
        match self {
            Self::Ref(id) => std::slice::from_ref(id),
            Self::Refs(ids) => ids,
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_a_number_and_a_letter_and_nothing_else() {
        assert_eq!(Span::parse("24h").map(Span::hours), Some(24));
        assert_eq!(Span::parse("2v").map(|s| s.to_string()), Some("2v".into()));
        for wrong in [
            "", "h", "0h", "24", "24 h", "24tim", "99999h", "-1d", "3å", "３d",
        ] {
            assert_eq!(Span::parse(wrong), None, "{wrong}");
        }
    }
}
