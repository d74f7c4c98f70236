//! Text as the register keeps it: NFC, without control characters, escape sequences or direction overrides.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A character that must reach neither the register nor a terminal: C0 and C1 controls, direction overrides and
/// isolates, zero-width joiners of direction, line and paragraph separators, the byte-order mark and unassigned tags.
pub fn has_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
        || matches!(c, '\u{E0000}'..='\u{E007F}')
}

/// The composed form (NFC), so that å typed as a + ring is the same as å.
pub fn normalise(text: &str) -> String {
    if is_nfc(text) {
        text.to_owned()
    } else {
        text.nfc().collect()
    }
}

/// Text made fit for a field: NFC, tabs and no-break spaces as spaces, line ends as `\n` where lines are allowed and as
/// spaces where not, everything of [`has_forbidden`] dropped, outer white space trimmed. The second value tells whether
/// anything other than normalisation and trimming was done, so that the user can be told.
pub fn clean(text: &str, lines: bool) -> (String, bool) {
    let mut touched = false;
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' | '\n' => {
                if c == '\r' && chars.peek() == Some(&'\n') {
                    chars.next();
                }
                out.push(if lines { '\n' } else { ' ' });
                touched |= !lines;
            }
            '\t' | '\u{A0}' => {
                out.push(' ');
                touched |= c == '\t';
            }
            c if has_forbidden(c) => touched = true,
            c => out.push(c),
        }
    }
    (normalise(out.trim()), touched)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_swedish_letters_become_composed() {
        assert_eq!(clean("A\u{30A}so\u{308}", false), ("Åsö".into(), false));
    }

    #[test]
    fn escape_sequences_and_direction_overrides_are_dropped_and_told() {
        assert_eq!(
            clean("a\u{1b}[31mb\u{202E}c", false),
            ("a[31mbc".into(), true)
        );
        assert_eq!(
            clean("ett\r\ntvå\ttre", true),
            ("ett\ntvå tre".into(), true)
        );
        assert_eq!(clean("ett\r\ntvå", true), ("ett\ntvå".into(), false));
    }
}
