//! Folding, finding and sorting of Swedish text.
//!
//! Finding forgives case and, ranked last, diacritics: "aso" finds Åsö, after those that say "aso". Sorting is Swedish:
//! å ä ö after z, w with v, é with e, and digits as the numbers they write, so that BE-2 comes before BE-10.

use unicode_normalization::char::decompose_canonical;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Composed (NFC) and in lower case, so that case and the way of typing make no difference.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    if is_nfc(text) {
        text.to_lowercase()
    } else {
        text.nfc().collect::<String>().to_lowercase()
    }
}

/// Folded, and without diacritics: å and ä become a, ö and ø become o, é becomes e.
pub fn bare(text: &str) -> String {
    bare_of_folded(&fold(text))
}

fn bare_of_folded(folded: &str) -> String {
    if folded.is_ascii() {
        return folded.to_owned();
    }
    let mut out = String::with_capacity(folded.len());
    for c in folded.chars() {
        match c {
            'ø' => out.push('o'),
            'æ' => out.push('a'),
            'đ' | 'ð' => out.push('d'),
            'ł' => out.push('l'),
            'ß' => out.push_str("ss"),
            c => decompose_canonical(c, |part| {
                if !is_mark(part) {
                    out.push(part);
                }
            }),
        }
    }
    out
}

/// The combining marks that Latin letters decompose into.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

/// A text made ready to be searched many times.
#[derive(Clone, PartialEq, Eq)]
pub struct Haystack {
    folded: String,
    /// Empty when it is the same as `folded`.
    bare: String,
}

impl Haystack {
    /// Folds the text once.
    pub fn new(text: &str) -> Self {
        let folded = fold(text);
        let mut bare = bare_of_folded(&folded);
        if bare == folded {
            bare = String::new();
        }
        Self { folded, bare }
    }

    fn bare(&self) -> &str {
        if self.bare.is_empty() {
            &self.folded
        } else {
            &self.bare
        }
    }
}

/// What is looked for: words that must all occur, in any order.
#[derive(Clone, PartialEq, Eq)]
pub struct Needle {
    folded: Vec<String>,
    bare: Vec<String>,
}

impl Needle {
    /// Folds the query once. An empty query finds everything.
    pub fn new(query: &str) -> Self {
        let folded: Vec<String> = fold(query).split_whitespace().map(str::to_owned).collect();
        let bare = folded.iter().map(|word| bare_of_folded(word)).collect();
        Self { folded, bare }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// How well a text matches: 0 where the text begins with the first word, 1 where all words occur with their
    /// diacritics, 2 where they occur without. `None` where a word is missing.
    pub fn rank(&self, haystack: &Haystack) -> Option<u8> {
        self.rank_beside(haystack, 0)
    }

    /// Which of the words a text has, with or without their diacritics, as bits for [`Needle::rank_beside`].
    pub fn had_by(&self, text: &str) -> u64 {
        let haystack = Haystack::new(text);
        (0..u64::BITS)
            .zip(self.folded.iter().zip(&self.bare))
            .filter(|(_, (folded, bare))| {
                haystack.folded.contains(*folded) || haystack.bare().contains(*bare)
            })
            .fold(0, |had, (at, _)| had | 1 << at)
    }

    /// As [`Needle::rank`], where some words were found beside the haystack: those rank last.
    pub fn rank_beside(&self, haystack: &Haystack, had: u64) -> Option<u8> {
        if self.folded.iter().all(|w| haystack.folded.contains(w)) {
            let begins = self
                .folded
                .first()
                .is_none_or(|w| haystack.folded.starts_with(w));
            return Some(u8::from(!begins));
        }
        let bare = haystack.bare();
        let beside = |at| had.checked_shr(at).unwrap_or(0) & 1 == 1;
        let mut words = (0..).zip(&self.bare);
        words
            .all(|(at, w)| beside(at) || bare.contains(w))
            .then_some(2)
    }
}

impl Needle {
    /// As [`Needle::rank`]; 3 where the letters only occur in their order, with others between, from the first letter of a
    /// word on: "nsv" finds "nytt skyddsvärde".
    pub fn fuzzy(&self, haystack: &Haystack) -> Option<u8> {
        self.rank(haystack).or_else(|| {
            let mut wanted = self.bare.iter().flat_map(|word| word.chars());
            let mut next = wanted.next()?;
            let mut begun = false;
            let mut before = ' ';
            for c in haystack.bare().chars() {
                if c == next && (begun || !before.is_alphanumeric()) {
                    begun = true;
                    match wanted.next() {
                        Some(c) => next = c,
                        None => return Some(3),
                    }
                }
                before = c;
            }
            None
        })
    }
}

/// Bytes that compare as Swedish text sorts: letters first of all, then diacritics and w, then case.
pub fn sort_key(text: &str) -> Vec<u8> {
    let folded = fold(text);
    let mut key = Vec::with_capacity(folded.len() * 3 + 2);
    let mut chars = folded.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '0'..='9' => {
                let mut digits: Vec<u8> = Vec::new();
                let mut next = Some(c);
                while let Some(digit) = next {
                    // Leading zeros do not count; the tie-break below still tells 007 from 7.
                    if !(digits.is_empty() && digit == '0') {
                        digits.push(digit as u8);
                    }
                    next = chars.next_if(char::is_ascii_digit);
                }
                key.push(DIGITS);
                key.push(u8::try_from(digits.len()).unwrap_or(u8::MAX));
                key.extend(digits);
            }
            c => push_weight(&mut key, c),
        }
    }
    key.push(0);
    key.extend(folded.bytes());
    key.push(0);
    key.extend(text.chars().map(|c| 1 + u8::from(c.is_uppercase())));
    key
}

/// Above white space and signs, below letters.
const DIGITS: u8 = 0x30;
const LETTERS: u8 = 0x40;

fn push_weight(key: &mut Vec<u8>, c: char) {
    match c {
        'w' => key.push(LETTERS + (b'v' - b'a')),
        'a'..='z' => key.push(LETTERS + (c as u8 - b'a')),
        'å' => key.push(LETTERS + 26),
        'ä' | 'æ' => key.push(LETTERS + 27),
        'ö' | 'ø' | 'ő' => key.push(LETTERS + 28),
        'ü' | 'ű' => key.push(LETTERS + (b'y' - b'a')),
        c if c.is_whitespace() => key.push(1),
        // Signs keep their order of ASCII, below the digits.
        '!'..='/' => key.push(2 + (c as u8 - b'!')),
        ':'..='@' => key.push(17 + (c as u8 - b':')),
        '['..='`' => key.push(24 + (c as u8 - b'[')),
        '{'..='~' => key.push(30 + (c as u8 - b'{')),
        c if c.is_ascii() => key.push(1),
        c => {
            let mut letters = [0u8; 4];
            let mut count = 0;
            for part in bare_of_folded(c.encode_utf8(&mut [0; 4])).chars() {
                if part.is_ascii_lowercase() && count < letters.len() {
                    letters[count] = LETTERS + (part as u8 - b'a');
                    count += 1;
                }
            }
            if count > 0 {
                key.extend_from_slice(&letters[..count]);
            } else {
                // Other scripts and signs come last, in the order of their code points.
                key.push(0xF0);
                key.extend_from_slice(&(c as u32).to_be_bytes()[1..]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(mut names: Vec<&str>) -> Vec<&str> {
        names.sort_by_key(|name| sort_key(name));
        names
    }

    #[test]
    fn the_way_of_typing_makes_no_difference() {
        assert_eq!(fold("A\u{30A}SO\u{308}"), "åsö");
        assert_eq!(bare("Åsö Café Ørsted Łódź"), "aso cafe orsted lodz");
    }

    #[test]
    fn words_found_beside_a_text_count_for_it_and_rank_last() {
        let (hay, needle) = (Haystack::new("Karin Alm"), Needle::new("alm ansokan"));
        assert_eq!(needle.had_by("Ansökan pågår"), 0b10);
        assert_eq!(needle.rank(&hay), None);
        assert_eq!(needle.rank_beside(&hay, 0b10), Some(2));
        assert_eq!(needle.rank_beside(&hay, 0b01), None);
        // More words than there are bits are still looked for.
        let many = Needle::new(&"a ".repeat(70));
        assert_eq!(many.had_by("a"), u64::MAX);
        assert_eq!(many.rank_beside(&Haystack::new("b"), u64::MAX), None);
    }

    #[test]
    fn swedish_letters_come_last_and_numbers_count() {
        assert_eq!(
            sorted(vec![
                "Öberg", "Zorn", "Åsa", "Ärla", "Aho", "BE-10", "BE-2", "BE-0007"
            ]),
            [
                "Aho", "BE-2", "BE-0007", "BE-10", "Zorn", "Åsa", "Ärla", "Öberg"
            ]
        );
    }

    #[test]
    fn w_stands_with_v_and_accents_with_their_letter() {
        assert_eq!(
            sorted(vec!["Wallin", "Vallén", "Vallin", "Vallen", "Vik"]),
            ["Vallen", "Vallén", "Vallin", "Wallin", "Vik"]
        );
        assert_eq!(
            sorted(vec!["Müller", "Myhr", "Mz", "Mx"]),
            ["Mx", "Myhr", "Müller", "Mz"]
        );
    }

    #[test]
    fn a_shorter_word_and_then_small_letters_come_first() {
        assert_eq!(
            sorted(vec!["Ek A", "ek", "Ek", "Eka"]),
            ["ek", "Ek", "Ek A", "Eka"]
        );
    }

    #[test]
    fn letters_in_their_order_are_found_last() {
        let rank = |query, text| Needle::new(query).fuzzy(&Haystack::new(text));
        assert_eq!(rank("nytt", "nytt skyddsvärde"), Some(0));
        assert_eq!(rank("nsv", "nytt skyddsvärde"), Some(3));
        assert_eq!(rank("skdv", "nytt skyddsvärde"), Some(3));
        assert_eq!(rank("oskyd", "nytt skyddsvärde"), None);
        assert_eq!(rank("yt", "nytt"), Some(1));
        assert_eq!(rank("xyz", "nytt"), None);
        assert_eq!(rank("", "nytt"), Some(0));
    }

    #[test]
    fn all_words_must_occur_and_prefixes_rank_first() {
        let rank = |query, text| Needle::new(query).rank(&Haystack::new(text));
        assert_eq!(rank("vatt", "Vattenverk Åsö"), Some(0));
        assert_eq!(rank("ÅSÖ", "Vattenverk Åsö"), Some(1));
        assert_eq!(rank("aso", "Vattenverk Åsö"), Some(2));
        assert_eq!(rank("aso", "Aso"), Some(0));
        assert_eq!(rank("åsö vatten", "Vattenverk Åsö"), Some(1));
        assert_eq!(rank("åsö larm", "Vattenverk Åsö"), None);
        assert_eq!(rank("", "Vattenverk"), Some(0));
    }
}
