//! The limits of text.

use crate::domain::{Fault, FieldSpec};
use unicode_segmentation::UnicodeSegmentation;

/// The longest single character, as a reader sees it, in bytes. A terminal cell keeps this much in place; more would lie
/// on the heap, where wiping the screen at lock doesn't reach it.
const CHARACTER_MAX: usize = 24;

/// Checks the length, counted in characters, and that no single character is made of too many parts.
pub(super) fn within(spec: &FieldSpec, text: &str, max: u16) -> Result<(), Fault> {
    let length = text.chars().count();
    if length > usize::from(max) {
        return Err(Fault::new(spec.name, "too-long")
            .arg("length", length)
            .arg("max", max));
    }
    if !text.is_ascii()
        && text
            .graphemes(true)
            .any(|grapheme| grapheme.len() > CHARACTER_MAX)
    {
        return Err(Fault::new(spec.name, "character-too-complex"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::FieldType;
    use crate::fields::spec::field;

    #[test]
    fn length_is_counted_in_characters_and_stacked_marks_are_refused() {
        let spec = field("s", "f", FieldType::Line(3));
        assert!(within(&spec, "åäö", 3).is_ok());
        assert_eq!(within(&spec, "åäöx", 3).unwrap_err().code, "too-long");
        let stacked = format!("a{}", "\u{301}".repeat(20));
        assert_eq!(
            within(&spec, &stacked, 100).unwrap_err().code,
            "character-too-complex"
        );
    }
}
