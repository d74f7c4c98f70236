//! A recovery sheet as text: what it is for, its words in numbered rows, and the same words as a QR code.
//!
//! A sheet is shown on the terminal, or sent to a printer's device or a pipe. It is never written into a file: whoever finds
//! enough files has the register.

use crate::crypto::Share;
use crate::words::{Words, bare};
use qrcode::{EcLevel, QrCode};
use std::fmt::Write;
use zeroize::Zeroizing;

/// Words in a row.
const ROW: usize = 4;
/// How wide a numbered word is.
const WIDE: usize = 14;
/// Letters of a word that tell it apart.
const SHORT: usize = 4;
/// Light around the code, in its squares.
const QUIET: usize = 2;

/// What stands on every sheet of a set.
pub struct Set<'a> {
    /// The municipality.
    pub municipality: &'a str,
    /// The register's id.
    pub register: String,
    /// The day.
    pub date: String,
    /// How many sheets there are.
    pub of: u8,
}

/// The sheet of a share.
pub fn text(words: &Words, set: &Set<'_>, share: &Share) -> Zeroizing<String> {
    let written = share.words();
    let (number, of) = (share.number.to_string(), set.of.to_string());
    let need = share.need.to_string();
    let mark = format!("{:02x}{:02x}", share.set[0], share.set[1]);
    let args = [
        ("number", number.as_str()),
        ("of", of.as_str()),
        ("need", need.as_str()),
        ("set", mark.as_str()),
        ("municipality", set.municipality),
        ("register", set.register.as_str()),
        ("date", set.date.as_str()),
    ];
    // Room for all of it, so that no copy is left behind by growing.
    let mut out = Zeroizing::new(String::with_capacity(16 * 1024));
    let _ = writeln!(out, "{}\n", words.with("sheet-head", &args));
    for (row, chunk) in written.chunks(ROW).enumerate() {
        for (at, word) in chunk.iter().enumerate() {
            let place = row * ROW + at + 1;
            let _ = write!(out, "{place:>4} {word:<WIDE$}");
        }
        out.push('\n');
    }
    let _ = writeln!(out, "\n{}\n", words.get("sheet-check"));
    let short: Vec<String> = written.iter().map(|word| code_of(word)).collect();
    let short = Zeroizing::new(short.join(" "));
    if let Some(code) = blocks(&short) {
        out.push_str(&code);
    }
    let _ = writeln!(out, "\n{}", words.get("sheet-foot"));
    out
}

/// A word in the code: its first letters, without marks, in capitals. Four letters are enough to read it back.
fn code_of(word: &str) -> String {
    bare(word)
        .chars()
        .take(SHORT)
        .collect::<String>()
        .to_uppercase()
}

/// A QR code in half blocks, dark on light as paper has it: two squares of it stand above each other in a letter's place.
fn blocks(text: &str) -> Option<Zeroizing<String>> {
    let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).ok()?;
    let (wide, dots) = (code.width(), code.to_colors());
    let dark = |x: usize, y: usize| {
        let inside = |at: usize| at.checked_sub(QUIET).filter(|at| *at < wide);
        match (inside(x), inside(y)) {
            (Some(x), Some(y)) => dots.get(y * wide + x) == Some(&qrcode::Color::Dark),
            _ => false,
        }
    };
    let size = wide + 2 * QUIET;
    let mut out = Zeroizing::new(String::with_capacity(size * size * 2));
    for y in (0..size).step_by(2) {
        out.push_str("    ");
        for x in 0..size {
            out.push(match (dark(x, y), dark(x, y + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        out.push('\n');
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::RecoverySecret;
    use crate::words::Language;

    fn sheet() -> (Share, Zeroizing<String>) {
        let secret = RecoverySecret::create().unwrap();
        let share = secret.split(2, 3).unwrap().remove(1);
        let set = Set {
            municipality: "Åsvik",
            register: "5a5a5a5a".into(),
            date: "2026-11-23".into(),
            of: 3,
        };
        let text = text(&Words::new(Language::Sv), &set, &share);
        (share, text)
    }

    #[test]
    fn the_words_of_a_sheet_and_of_its_code_read_back() {
        let (share, text) = sheet();
        let rows = text.lines().filter(|line| {
            line.starts_with("   ") && line.contains(" 1 ")
                || line.trim_start().starts_with(|c: char| c.is_ascii_digit())
        });
        let typed: Vec<&str> = rows
            .flat_map(str::split_whitespace)
            .filter(|word| word.chars().all(char::is_alphabetic))
            .collect();
        let back = Share::parse(&typed.join(" ")).unwrap();
        assert_eq!((back.number, back.need, back.set), (2, 2, share.set));
        let short: Vec<String> = share.words().iter().map(|word| code_of(word)).collect();
        assert!(short.iter().all(|word| word.is_ascii() && word.len() == 4));
        assert_eq!(
            Share::parse(&short.join(" ")).unwrap().words(),
            share.words()
        );
    }

    #[test]
    fn a_sheet_fits_on_a_page_and_says_what_it_is() {
        let (_, text) = sheet();
        assert!(text.contains("Blad 2 av 3") && text.contains("2026-11-23"));
        assert!(text.lines().count() <= 60, "{}", text.lines().count());
        assert!(text.lines().all(|line| line.chars().count() <= 80));
    }
}
