//! Bytes as Swedish words, to be read aloud, written on paper and typed in again.
//!
//! The list is our own: 1024 common words of four to eight letters, ten bits each. The first four letters tell a word
//! apart even without the dots and rings of å, ä and ö, and no two words are one slip of a finger apart. Must not know
//! what the bytes are. The order of the list is part of the format and must never change.

use std::fmt;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// How many bits one word carries.
pub const BITS_PER_WORD: usize = 10;

static WORDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("words_sv.txt").lines().collect());

/// The list, in its order: 1024 words.
pub fn words() -> &'static [&'static str] {
    &WORDS
}

/// Why words can't be turned back into bytes. Never holds what was typed; `Debug` and `Display` don't show the nearest
/// word either, for the words may be a secret.
#[derive(Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WordError {
    /// A word that is not in the list.
    #[error("word {position} is not in the list")]
    Unknown {
        /// Which word, the first being 1.
        position: usize,
        /// The only nearest word of the list, if one is near.
        nearest: Option<&'static str>,
    },
    /// Too few or too many words for the number of bytes.
    #[error("{found} words where {expected} are needed")]
    Count {
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// The last word carries bits that no encoding makes: it, or its place, is wrong.
    #[error("the last word can't stand last")]
    LastWord,
}

impl fmt::Debug for WordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The bytes as words, ten bits each, the first bits first; the last word is filled up with zeros.
pub fn encode(bytes: &[u8]) -> Vec<&'static str> {
    let count = word_count(bytes.len());
    (0..count)
        .filter_map(|word| {
            let index = (0..BITS_PER_WORD).fold(0usize, |index, bit| {
                let at = word * BITS_PER_WORD + bit;
                let byte = bytes.get(at / 8).copied().unwrap_or(0);
                index << 1 | usize::from(byte >> (7 - at % 8) & 1)
            });
            WORDS.get(index).copied()
        })
        .collect()
}

/// How many words a number of bytes becomes.
pub fn word_count(bytes: usize) -> usize {
    (bytes * 8).div_ceil(BITS_PER_WORD)
}

/// The `len` bytes that the words stand for. Blanks, hyphens and commas separate; capitals don't matter, nor whether å, ä
/// and ö are written with their marks; four letters are enough. There is no check sum: the caller has one of its own.
pub fn decode(text: &str, len: usize) -> Result<Zeroizing<Vec<u8>>, WordError> {
    let mut bytes = Zeroizing::new(vec![0u8; len]);
    let (mut found, mut spill) = (0, false);
    for word in split(text) {
        let index = find(word).ok_or_else(|| WordError::Unknown {
            position: found + 1,
            nearest: nearest(word),
        })?;
        for bit in 0..BITS_PER_WORD {
            if index >> (BITS_PER_WORD - 1 - bit) & 1 == 1 {
                let at = found * BITS_PER_WORD + bit;
                match bytes.get_mut(at / 8) {
                    Some(byte) => *byte |= 1 << (7 - at % 8),
                    None => spill = true,
                }
            }
        }
        found += 1;
    }
    let expected = word_count(len);
    if found != expected {
        return Err(WordError::Count { expected, found });
    }
    if spill {
        return Err(WordError::LastWord);
    }
    Ok(bytes)
}

/// The words of a text, as they stand between blanks, hyphens and commas.
pub(super) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '-' | ',' | '\u{2010}'..='\u{2014}'))
        .filter(|word| !word.is_empty())
}

/// Where in the list a word stands, as a word of the list or its first four letters.
pub(super) fn index(word: &str) -> Option<u16> {
    u16::try_from(find(word)?).ok()
}

/// Where in the list a word stands, however it is capitalised or marked, or given by its first four letters.
fn find(word: &str) -> Option<usize> {
    let typed = fold(word);
    let short = typed.chars().count() == 4;
    WORDS.iter().position(|known| {
        let known = fold(known);
        *known == *typed || (short && known.starts_with(typed.as_str()))
    })
}

/// Whether the text is exactly a word of the list.
pub fn is_word(text: &str) -> bool {
    WORDS.contains(&text)
}

/// The word of the list that lies nearest to a mistyped one, when one alone does, within two slips.
pub fn nearest(word: &str) -> Option<&'static str> {
    let typed = fold(word);
    // What is longer than any word and two slips is near none: a pasted page must not be measured against every word.
    let longest = WORDS.iter().map(|known| known.chars().count()).max()?;
    if typed.chars().nth(longest + 2).is_some() {
        return None;
    }
    let known = WORDS.iter().map(|known| slips(&typed, &fold(known)));
    let distances: Vec<usize> = known.collect();
    let best = *distances.iter().min()?;
    let mut nearest = WORDS
        .iter()
        .zip(&distances)
        .filter(|(_, one)| **one == best);
    let (word, _) = nearest.next()?;
    (best <= 2 && nearest.next().is_none()).then_some(*word)
}

/// Lower case, composed, without the marks of å, ä and ö.
fn fold(word: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(word.len() * 3));
    for c in word.nfc().flat_map(char::to_lowercase) {
        out.push(match c {
            'å' | 'ä' => 'a',
            'ö' => 'o',
            other => other,
        });
    }
    out
}

/// How many letters must be put in, left out, changed or swapped with the next to make one word of the other.
fn slips(a: &str, b: &str) -> usize {
    let (mut before, mut last): (Vec<usize>, Vec<usize>) =
        (Vec::new(), (0..=b.chars().count()).collect());
    let mut left = None;
    for (i, x) in a.chars().enumerate() {
        let mut row = vec![i + 1];
        let mut above = None;
        for (j, y) in b.chars().enumerate() {
            let get = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX - 1);
            let mut best = (get(&last, j) + usize::from(x != y))
                .min(get(&last, j + 1) + 1)
                .min(get(&row, j) + 1);
            if j > 0 && left == Some(y) && above == Some(x) {
                best = best.min(get(&before, j - 1) + 1);
            }
            row.push(best);
            above = Some(y);
        }
        left = Some(x);
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    #[test]
    fn the_list_keeps_its_promises() {
        let list = words();
        assert_eq!(list.len(), 1024);
        let allowed = |c| matches!(c, 'a'..='z' | 'å' | 'ä' | 'ö');
        for word in list {
            assert!((4..=8).contains(&word.chars().count()), "{word}");
            assert!(word.chars().all(allowed), "{word}");
        }
        let starts: HashSet<String> = list.iter().map(|word| fold(word)[..4].to_owned()).collect();
        assert_eq!(
            starts.len(),
            1024,
            "four letters tell the words apart, marks or not"
        );
    }

    #[test]
    fn the_order_of_the_list_never_changes() {
        assert_eq!(
            crate::crypto::sha256_of(include_bytes!("words_sv.txt")),
            "5a949f1d43409a803cea1870a22e5ecb68dc7e45a327919eef32d20474c1b40d"
        );
    }

    #[test]
    fn no_two_words_are_one_slip_apart() {
        let folded: Vec<_> = words().iter().map(|word| fold(word)).collect();
        for (i, a) in folded.iter().enumerate() {
            for b in &folded[i + 1..] {
                let close = a.chars().count().abs_diff(b.chars().count()) < 2;
                assert!(!close || slips(a, b) > 1, "{} and {}", **a, **b);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]
        #[test]
        fn bytes_become_words_and_bytes_again(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
            let text = encode(&bytes).join("-");
            let back = decode(&text, bytes.len()).unwrap();
            prop_assert_eq!(back.as_slice(), bytes.as_slice());
        }
    }

    #[test]
    fn words_are_read_as_people_type_them() {
        let bytes = [0x10, 0x20, 0x30, 0x40, 0x50];
        let listed = encode(&bytes);
        assert_eq!(listed.len(), 4);
        let loud = listed.join(", ").to_uppercase();
        assert_eq!(*decode(&loud, 5).unwrap(), bytes);
        let short: Vec<String> = listed
            .iter()
            .map(|word| fold(word)[..4].to_owned())
            .collect();
        assert_eq!(*decode(&short.join(" "), 5).unwrap(), bytes);
    }

    #[test]
    fn a_slip_is_named_by_its_place_with_the_word_that_was_meant() {
        let hint = |text: &str| match decode(text, 5).unwrap_err() {
            WordError::Unknown { position, nearest } => (position, nearest),
            other => panic!("{other}"),
        };
        assert_eq!(hint("blåbär ekorre pingvni adjö"), (3, Some("pingvin")));
        assert_eq!(hint("blåbär eckorre"), (2, Some("ekorre")));
        assert_eq!(hint("qqqqqqqq"), (1, None));
        assert_eq!(hint(&"ekorre".repeat(50_000)), (1, None));
        let error = decode("xyzzy", 5).unwrap_err();
        assert!(!format!("{error} {error:?}").contains("xyzzy"));
    }

    #[test]
    fn wrong_counts_and_impossible_last_words_are_refused() {
        let count = WordError::Count {
            expected: 4,
            found: 2,
        };
        assert_eq!(decode("blåbär ekorre", 5).unwrap_err(), count);
        let last = words()[1023];
        assert_eq!(decode(last, 1).unwrap_err(), WordError::LastWord);
    }
}
