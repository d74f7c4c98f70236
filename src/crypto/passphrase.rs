//! Passphrases: what opens a custodian's key file.
//!
//! Must not know where they are typed or what they open.

use crate::crypto::strength::{FLOOR_BITS, bits};
use crate::crypto::wordlist::words;
use std::io;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// How many words a suggested passphrase has.
const SUGGESTED_WORDS: usize = 8;

/// A passphrase in NFC, so that an å typed in one piece and one typed in two give the same key. Wiped when dropped;
/// neither shown, printed nor compared but by [`Passphrase::same_as`].
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// A passphrase from what was typed. Nothing is cut off: a blank at the end counts. The caller wipes its own buffer.
    pub fn new(typed: &str) -> Self {
        // NFC is at most three times as long in UTF-8, so that the buffer never moves and leaves a copy behind.
        let mut text = Zeroizing::new(String::with_capacity(typed.len() * 3));
        text.extend(typed.nfc());
        Self(text)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the repetition is the same as what was typed first.
    pub fn same_as(&self, other: &Self) -> bool {
        *self.0 == *other.0
    }

    /// As the age library takes it, in a buffer of its exact size.
    pub(super) fn for_age(&self) -> age::secrecy::SecretString {
        age::secrecy::SecretString::from(self.as_str().to_owned())
    }
}

/// A passphrase of eight words drawn from the list, joined by hyphens: 80 bits. Each word is ten random bits, so that
/// every word is as likely as any other without anything being thrown away. A draw with so many words twice that it
/// would not pass the floor (about one in four thousand) is drawn again. The error is the operating system's.
pub fn suggest() -> Result<Passphrase, io::Error> {
    // More than a few bad draws can't be chance: then the system's randomness is broken, and nothing should use it.
    for _ in 0..4 {
        let passphrase = draw()?;
        if bits(&passphrase) >= FLOOR_BITS {
            return Ok(passphrase);
        }
    }
    Err(io::Error::other("the system's random numbers repeat"))
}

fn draw() -> Result<Passphrase, io::Error> {
    let random = Zeroizing::new(super::random::<{ 2 * SUGGESTED_WORDS }>()?);
    let mut text = Zeroizing::new(String::with_capacity(SUGGESTED_WORDS * 20));
    for pair in random.as_chunks::<2>().0 {
        let index = usize::from(u16::from_le_bytes(*pair)) % words().len();
        let word = words()
            .get(index)
            .ok_or_else(|| io::Error::other("the word list is empty"))?;
        if !text.is_empty() {
            text.push('-');
        }
        text.push_str(word);
    }
    Ok(Passphrase(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::wordlist::is_word;
    use std::collections::HashSet;

    #[test]
    fn an_a_with_a_ring_is_the_same_however_it_is_typed() {
        let (one, two) = (Passphrase::new("å"), Passphrase::new("a\u{30a}"));
        assert!(one.same_as(&two));
        assert_eq!(two.as_str(), "\u{e5}");
        assert!(!one.same_as(&Passphrase::new("å ")));
    }

    #[test]
    fn suggestions_are_eight_words_and_pass_the_floor() {
        let mut seen = HashSet::new();
        for _ in 0..100 {
            let made = suggest().unwrap();
            let listed: Vec<&str> = made.as_str().split('-').collect();
            assert_eq!(listed.len(), 8);
            assert!(listed.iter().all(|word| is_word(word)));
            assert!(bits(&made) >= FLOOR_BITS);
            seen.insert(made.as_str().to_owned());
        }
        assert_eq!(seen.len(), 100);
    }

    #[test]
    fn the_draw_reaches_the_whole_list() {
        let mut seen = HashSet::new();
        for _ in 0..2000 {
            seen.extend(draw().unwrap().as_str().split('-').map(str::to_owned));
        }
        // 16000 draws miss a given word with a chance of 2 in ten million.
        assert!(seen.len() >= 1020, "{}", seen.len());
    }
}
