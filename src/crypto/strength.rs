//! How hard a passphrase is to guess offline: a careful estimate, made without a network and without a large dictionary.
//!
//! It errs towards too little. A guesser knows our word list, the common words, the keyboard, the calendar and the usual
//! replacements (0 for o), so that none of them is worth more than its place in a short list; letters that look like a
//! word are worth a word and not letters. The price is that a run of letters drawn at random is undervalued too: whoever
//! wants random characters mixes classes, or takes the words that the program suggests. A line of a song is not known
//! from words that were drawn: that no estimate without a library can tell.

use crate::crypto::passphrase::Passphrase;
use crate::crypto::wordlist::is_word;
use zeroize::Zeroizing;

/// What a passphrase for a real key must reach, in bits.
pub const FLOOR_BITS: u32 = 70;

/// Tenths of a bit, so that sums are exact.
type Tenths = u32;

const LIST_WORD: Tenths = 100;
const COMMON_WORD: Tenths = 50;
/// A word that is in neither list: one of some sixteen thousand that a person would think of.
const OTHER_WORD: Tenths = 140;
const LETTER: Tenths = 47;
const DIGIT: Tenths = 33;
const SYMBOL: Tenths = 40;
const YEAR: Tenths = 60;
const DATE: Tenths = 100;
/// What stands there a second time, or goes on as one would expect.
const AGAIN: Tenths = 10;
const GOES_ON: Tenths = 3;

/// Words that every guesser tries first, beyond our own list.
const COMMON: [&str; 54] = [
    "lösenord",
    "losenord",
    "lösen",
    "hemlig",
    "hemligt",
    "sommar",
    "vinter",
    "höst",
    "vår",
    "sverige",
    "kommun",
    "kommunen",
    "säkerhet",
    "skydd",
    "skans",
    "välkommen",
    "admin",
    "administrator",
    "password",
    "passwort",
    "secret",
    "letmein",
    "welcome",
    "login",
    "master",
    "dragon",
    "monkey",
    "iloveyou",
    "sunshine",
    "princess",
    "football",
    "hejsan",
    "hejhej",
    "älskar",
    "älskling",
    "mamma",
    "pappa",
    "fotboll",
    "hockey",
    "stockholm",
    "göteborg",
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
    "test",
];

/// The rows of the keyboard, along which fingers run.
const ROWS: [&str; 4] = ["1234567890", "qwertyuiopå", "asdfghjklöä", "zxcvbnm"];

/// A piece of a passphrase and what it is worth where it stands first.
struct Piece(Zeroizing<String>, Tenths);

/// The estimate, in whole bits, rounded down.
pub fn bits(passphrase: &Passphrase) -> u32 {
    let mut seen: Vec<Piece> = Vec::new();
    let mut sum = 0;
    let separator =
        |c: char| c.is_whitespace() || matches!(c, '-' | '_' | '.' | ',' | ';' | ':' | '/' | '+');
    for token in passphrase.as_str().split(separator) {
        let plain = pieces(token);
        let (unmasked, replaced) = unmask(token);
        let unmasked = pieces(&unmasked);
        let (as_is, behind) = (
            worth(&plain, &seen),
            worth(&unmasked, &seen) + replaced * AGAIN,
        );
        sum += as_is.min(behind);
        seen.extend(if behind < as_is { unmasked } else { plain });
    }
    sum / 10
}

/// What the pieces add to what has been seen.
fn worth(pieces: &[Piece], seen: &[Piece]) -> Tenths {
    let known = |piece: &Piece, at: usize| {
        let before = pieces.get(..at).unwrap_or_default();
        before.iter().chain(seen).any(|old| *old.0 == *piece.0)
    };
    let each = pieces.iter().enumerate();
    each.map(|(at, piece)| {
        if known(piece, at) {
            piece.1.min(AGAIN)
        } else {
            piece.1
        }
    })
    .sum()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Lower,
    Upper,
    Digit,
    Other,
}

fn class(c: char) -> Class {
    match c {
        _ if c.is_numeric() => Class::Digit,
        _ if c.is_uppercase() => Class::Upper,
        _ if c.is_alphabetic() => Class::Lower,
        _ => Class::Other,
    }
}

/// A token cut where letters, digits and signs meet, and where a capital begins a new word.
fn pieces(token: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    let (mut start, mut last) = (0, None);
    for (at, c) in token.char_indices() {
        let now = class(c);
        let goes_on = match (last, now) {
            (None, _) => true,
            (Some(Class::Upper), Class::Lower) => true,
            (Some(Class::Other), _) => false,
            (Some(before), _) => before == now,
        };
        if !goes_on {
            out.extend(token.get(start..at).map(value));
            start = at;
        }
        last = Some(now);
    }
    out.extend(
        token
            .get(start..)
            .filter(|rest| !rest.is_empty())
            .map(value),
    );
    out
}

fn value(run: &str) -> Piece {
    let mut text = Zeroizing::new(String::with_capacity(run.len() * 3));
    text.extend(run.chars().flat_map(char::to_lowercase));
    let capital = run.chars().any(char::is_uppercase);
    let worth = match run.chars().next().map(class) {
        Some(Class::Digit) => digits(&text),
        Some(Class::Other) | None => SYMBOL,
        _ => letters(&text) + if capital { AGAIN } else { 0 },
    };
    Piece(text, worth)
}

fn letters(text: &str) -> Tenths {
    if is_word(text) {
        return LIST_WORD;
    }
    if COMMON.contains(&text) {
        return COMMON_WORD;
    }
    let (fresh, expected) = surprises(text);
    let drawn = match fresh {
        0..=2 => fresh * LETTER,
        // The longer a word, the more its beginning says of the rest.
        _ => (LETTER + (fresh - 1) * 20).min(OTHER_WORD),
    };
    drawn + expected.min(10) * GOES_ON
}

fn digits(text: &str) -> Tenths {
    let number = |range| {
        text.get(range)
            .and_then(|part: &str| part.parse::<u32>().ok())
    };
    let day = |at: usize| {
        number(at..at + 2).is_some_and(|month| (1..=12).contains(&month))
            // 61 to 91 are the days of coordination numbers.
            && number(at + 2..at + 4).is_some_and(|day| (1..=31).contains(&(day % 60)))
    };
    let (fresh, expected) = surprises(text);
    let drawn = fresh * DIGIT + expected * GOES_ON;
    let known = match text.len() {
        4 if number(0..4).is_some_and(|year| (1900..2100).contains(&year)) => YEAR,
        4 if day(0) => DATE - DIGIT,
        6 if day(2) => DATE,
        8 if day(4) => DATE,
        10 if day(2) => DATE + 4 * DIGIT,
        12 if day(4) => DATE + 4 * DIGIT,
        _ => drawn,
    };
    known.min(drawn)
}

/// How many characters are new, and how many only repeat or go on in the direction of the two before (abcd, 9876, qwer,
/// aaaa).
fn surprises(text: &str) -> (u32, u32) {
    let (mut fresh, mut expected) = (0, 0);
    let (mut last, mut direction) = (None, None);
    for c in text.chars() {
        let step = last.and_then(|before| step(before, c));
        if step.is_some() && step == direction || step == Some(0) {
            expected += 1;
        } else {
            fresh += 1;
        }
        direction = step;
        last = Some(c);
    }
    (fresh, expected)
}

/// One step along the alphabet or a row of the keyboard: 1, -1, or 0 for the same character again.
fn step(a: char, b: char) -> Option<i64> {
    let near = |x: i64, y: i64| (y - x).abs().le(&1).then_some(y - x);
    let in_row = |row: &str| {
        let place = |c: char| row.chars().position(|key| key == c).map(|at| at as i64);
        place(a).zip(place(b)).and_then(|(x, y)| near(x, y))
    };
    near(i64::from(u32::from(a)), i64::from(u32::from(b)))
        .or_else(|| ROWS.iter().find_map(|row| in_row(row)))
}

/// The token with the usual replacements taken back, and how many there were.
fn unmask(token: &str) -> (Zeroizing<String>, u32) {
    let mut out = Zeroizing::new(String::with_capacity(token.len()));
    let mut replaced = 0;
    for c in token.chars() {
        let letter = match c {
            '0' => 'o',
            '1' | '!' => 'i',
            '3' => 'e',
            '4' | '@' => 'a',
            '5' | '$' => 's',
            '7' => 't',
            _ => c,
        };
        replaced += u32::from(letter != c);
        out.push(letter);
    }
    (out, replaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> u32 {
        bits(&Passphrase::new(text))
    }

    #[test]
    fn separated_words_of_the_list_are_worth_ten_bits_each() {
        assert_eq!(
            of("blåbär-ekorre-pingvin-ananas-museum-kompass-atlas-våffla"),
            80
        );
        assert_eq!(of("blåbär ekorre pingvin ananas museum kompass"), 60);
        assert!(of("blåbärekorrepingvinananasmuseumkompassatlasvåffla") < 20);
        assert!(of("blåbär-blåbär-blåbär-blåbär-blåbär-blåbär-blåbär-blåbär") < 20);
        assert!(of("Blåbär-BLÅBÄR-blåbär") < 20);
    }

    #[test]
    fn what_people_choose_stays_far_below_the_floor() {
        for weak in [
            "",
            "a",
            "lösenord",
            "Sommar2024!",
            "P@ssw0rd1234",
            "qwertyuiopasdfghjklzxcvbnm",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "12345678901234567890",
            "abcdefghijklmnopqrstuvwxyzåäö",
            "19720511-1234",
            "Björn1972Astrid1974",
            "övning-övning-övning",
            "correct horse battery staple",
            "Kommunen2026Kommunen2026",
            "!!!!!!!!!!!!!!!!!!!!!!!!!!!",
            "hejhejhejhejhejhejhejhejhejhej",
        ] {
            assert!(of(weak) < 60, "{weak}: {}", of(weak));
        }
        assert!(of("Sommar2024!") < 25 && of("l0s3n0rd") < 20 && of("19720511") <= 10);
    }

    #[test]
    fn random_characters_of_mixed_classes_pass_when_there_are_enough() {
        assert!(of("k7Qz9fLx2pWmR4tB8vHd3nYs") >= FLOOR_BITS);
        assert!(of("k7Qz9fLx2p") < FLOOR_BITS);
    }

    #[test]
    fn adding_never_takes_strength_away() {
        let text = "våffla-Sommar2024!-k7Qz9-qwerty-19720511";
        let ends = text
            .char_indices()
            .map(|(at, _)| at)
            .filter(|at| text[..*at].ends_with('-'));
        let sums: Vec<u32> = ends.map(|at| of(&text[..at])).collect();
        assert!(sums.is_sorted() && sums.len() == 4, "{sums:?}");
    }
}
