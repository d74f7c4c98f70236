//! The head of a chain as ten Swedish words and a number, to be written in the diary on paper: whoever holds the disk can
//! roll back every file on it, but not the paper.
//!
//! Nine words are 90 bits of a hash over register, number and link; the tenth is a check of the nine and the number, so that
//! a slip of the pen is told from another history. Must not know what a chain is.

use crate::crypto::hash::sha256;
use crate::crypto::wordlist::{self, WordError, words};

/// Words in all.
pub const HEAD_WORDS: usize = 10;

/// What stands in front of what the words are a hash of.
const CONTEXT: &[u8] = b"skans head words v1\0";
/// What stands in front of what the check word is a hash of.
const CHECK_CONTEXT: &[u8] = b"skans head check v1\0";

/// Words and number as somebody wrote them down.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeadNote {
    /// The entry.
    pub seq: u64,
    words: [u16; HEAD_WORDS],
}

/// Why a text is not words and a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum HeadNoteError {
    /// There is no number, or more than one.
    #[error("there must be one number after the words")]
    Number,
    /// A word that is not in the list, or too few or too many words.
    #[error(transparent)]
    Word(#[from] WordError),
}

/// How a note stands to what a chain says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum HeadMatch {
    /// It is the same: everything up to that entry still stands.
    Stands,
    /// The note is not whole in itself: these words (the first is 1) are not what the chain gives, and were most likely
    /// written wrong.
    Slip(Vec<usize>),
    /// The note is whole, and the chain is another.
    Another,
}

fn check(seq: u64, words: &[u16]) -> u16 {
    let mut text = CHECK_CONTEXT.to_vec();
    text.extend_from_slice(&seq.to_le_bytes());
    for word in words {
        text.extend_from_slice(&word.to_le_bytes());
    }
    let [first, second, ..] = sha256(&[&text]);
    u16::from(first) << 2 | u16::from(second) >> 6
}

impl HeadNote {
    /// The note of an entry: its register, number and link.
    pub fn of(register: &[u8; 16], seq: u64, link: &[u8; 32]) -> Self {
        let hash = sha256(&[CONTEXT, register, &seq.to_le_bytes(), link]);
        let mut note = [0u16; HEAD_WORDS];
        for (at, word) in note.iter_mut().take(HEAD_WORDS - 1).enumerate() {
            *word = (0..10).fold(0, |word, bit| {
                let at = at * 10 + bit;
                word << 1 | u16::from(hash[at / 8] >> (7 - at % 8) & 1)
            });
        }
        note[HEAD_WORDS - 1] = check(seq, &note[..HEAD_WORDS - 1]);
        Self { seq, words: note }
    }

    /// Reads words and number as they were written down; four letters of a word are enough.
    pub fn parse(text: &str) -> Result<Self, HeadNoteError> {
        let mut numbers = Vec::new();
        let mut typed = Vec::new();
        for piece in wordlist::split(text) {
            match piece.bytes().all(|byte| byte.is_ascii_digit()) {
                true => numbers.push(piece),
                false => typed.push(piece),
            }
        }
        let [number] = numbers.as_slice() else {
            return Err(HeadNoteError::Number);
        };
        let seq = number.parse().map_err(|_| HeadNoteError::Number)?;
        let mut words = Vec::with_capacity(HEAD_WORDS);
        for (at, word) in typed.iter().enumerate() {
            words.push(wordlist::index(word).ok_or_else(|| WordError::Unknown {
                position: at + 1,
                nearest: wordlist::nearest(word),
            })?);
        }
        let found = words.len();
        let words = words.try_into().map_err(|_| WordError::Count {
            expected: HEAD_WORDS,
            found,
        })?;
        Ok(Self { seq, words })
    }

    /// Whether the check word goes with the others and the number.
    pub fn is_whole(&self) -> bool {
        self.words[HEAD_WORDS - 1] == check(self.seq, &self.words[..HEAD_WORDS - 1])
    }

    /// How the note stands to what a chain gives for the same number.
    pub fn against(&self, chain: &Self) -> HeadMatch {
        if self == chain {
            return HeadMatch::Stands;
        }
        if self.is_whole() {
            return HeadMatch::Another;
        }
        let pairs = self.words.iter().zip(&chain.words).enumerate();
        HeadMatch::Slip(
            pairs
                .filter(|(_, (mine, its))| mine != its)
                .map(|(at, _)| at + 1)
                .collect(),
        )
    }

    /// The words, without the number.
    pub fn words(&self) -> Vec<&'static str> {
        self.words
            .iter()
            .filter_map(|word| words().get(usize::from(*word)).copied())
            .collect()
    }

    /// Words and number as they are written down.
    pub fn text(&self) -> String {
        format!("{} {}", self.words().join(" "), self.seq)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note() -> HeadNote {
        HeadNote::of(&[0x5a; 16], 1234, &[7; 32])
    }

    #[test]
    fn words_and_number_read_back_however_they_are_written() {
        let text = note().text();
        assert_eq!(text.split(' ').count(), 11);
        assert_eq!(HeadNote::parse(&text), Ok(note()));
        let upper = text.to_uppercase().replace(' ', ", ");
        assert_eq!(HeadNote::parse(&upper), Ok(note()));
        let short: Vec<String> = text
            .split(' ')
            .map(|w| w.chars().take(4).collect())
            .collect();
        assert_eq!(HeadNote::parse(&short.join("-")), Ok(note()));
        assert!(note().is_whole());
        assert_eq!(note().against(&note()), HeadMatch::Stands);
    }

    #[test]
    fn each_slip_is_named_by_its_word_and_another_history_is_no_slip() {
        let mut slips = 0;
        for at in 0..HEAD_WORDS {
            let mut typed = note();
            typed.words[at] ^= 1;
            // One slip in a thousand passes the check word, and is then taken for another history: never for the same.
            match typed.against(&note()) {
                HeadMatch::Slip(words) => {
                    assert_eq!(words, [at + 1]);
                    slips += 1;
                }
                other => assert_eq!(other, HeadMatch::Another),
            }
        }
        assert!(slips >= HEAD_WORDS - 1);
        let other = HeadNote::of(&[0x5a; 16], 1234, &[8; 32]);
        assert_eq!(other.against(&note()), HeadMatch::Another);
        let mut number = note();
        number.seq += 1;
        assert!(!number.is_whole());
    }

    #[test]
    fn what_is_not_ten_words_and_a_number_is_refused_by_its_place() {
        let text = note().text();
        let nine = text.replacen(' ', "x ", 1);
        let found = HeadNote::parse(&nine);
        let unknown = |found: &Result<_, HeadNoteError>| {
            matches!(
                found,
                Err(HeadNoteError::Word(WordError::Unknown { position: 1, .. }))
            )
        };
        assert!(unknown(&found), "{found:?}");
        let without = text.rsplit_once(' ').unwrap().0;
        assert_eq!(HeadNote::parse(without), Err(HeadNoteError::Number));
        let more = format!("{text} 7");
        assert_eq!(HeadNote::parse(&more), Err(HeadNoteError::Number));
        let less = text.split_once(' ').unwrap().1;
        assert_eq!(
            HeadNote::parse(less),
            Err(HeadNoteError::Word(WordError::Count {
                expected: 10,
                found: 9
            }))
        );
    }

    #[test]
    fn the_words_of_a_head_never_change() {
        // The format's own example: see docs/FORMAT.md.
        assert_eq!(
            note().text(),
            "extra meter tanke metod väldig penna harpa neon engelsk gräs 1234"
        );
    }
}
