//! A secret divided on sheets of paper: so many of them give it back, fewer say nothing of it.
//!
//! Shamir's scheme over GF(2⁸), byte by byte, with the system's random numbers. Each share is written as words of our list,
//! with two check words that find one miswritten word, name it and say what it should be. Must not know what the secret opens.

use crate::crypto::hash::random;
use crate::crypto::wordlist::{self, WordError, words};
use std::io;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Words that carry a share: 36 bytes.
const DATA_WORDS: usize = 29;
/// Words on a sheet, the two check words last.
pub const SHARE_WORDS: usize = DATA_WORDS + 2;
/// Bytes that the data words carry: number, how many are needed, which set, and the share itself.
const DATA: usize = 36;
/// The field of the check words: x¹⁰ + x³ + 1.
const FIELD: u16 = 0x409;

/// One share of a secret. Wiped when dropped; shown only as words.
#[derive(Zeroize, ZeroizeOnDrop, Clone)]
pub struct Share {
    /// Its number, from 1.
    #[zeroize(skip)]
    pub number: u8,
    /// How many are needed.
    #[zeroize(skip)]
    pub need: u8,
    /// Which division it belongs to: shares of two divisions don't go together.
    #[zeroize(skip)]
    pub set: [u8; 2],
    value: [u8; 32],
}

/// Why words are no share, or shares no secret. Shows no word but one of the list that was not written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ShareError {
    /// A word that is not in the list, or too few or too many.
    #[error(transparent)]
    Word(#[from] WordError),
    /// One word is wrong, and this one.
    #[error("word {position} is wrong")]
    Slip {
        /// Which word, the first being 1.
        position: usize,
        /// What it should be.
        should: &'static str,
    },
    /// More than one word is wrong, or words have changed places.
    #[error("more than one word is wrong")]
    Slips,
    /// The words are whole, and no share has these numbers.
    #[error("the words are not those of a sheet")]
    NotAShare,
    /// The same sheet twice.
    #[error("sheet {0} is given twice")]
    Twice(u8),
    /// Sheets of two divisions.
    #[error("the sheets do not belong together")]
    Mixed,
    /// Fewer than are needed.
    #[error("{need} sheets are needed, and {given} are given")]
    TooFew {
        /// How many are needed.
        need: u8,
        /// How many there are.
        given: usize,
    },
}

/// Multiplies in GF(2⁸) with the polynomial x⁸ + x⁴ + x³ + x + 1, in steps that do not depend on the values.
fn times(a: u8, b: u8) -> u8 {
    let (mut a, mut product) = (a, 0u8);
    for bit in 0..8 {
        let chosen = 0u8.wrapping_sub(b >> bit & 1);
        product ^= a & chosen;
        let carry = 0u8.wrapping_sub(a >> 7);
        a = a << 1 ^ (0x1b & carry);
    }
    product
}

/// The inverse in GF(2⁸): the 254th power.
fn inverse(a: u8) -> u8 {
    let (mut power, mut out) = (a, 1u8);
    for _ in 0..7 {
        power = times(power, power);
        out = times(out, power);
    }
    out
}

/// Divides a secret into `of` shares of which `need` give it back. `set` marks them as belonging together.
///
/// Errors: fewer than two needed, more needed than there are, or no random numbers.
pub fn split(secret: &[u8; 32], need: u8, of: u8, set: [u8; 2]) -> io::Result<Vec<Share>> {
    if need < 2 || need > of {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    // One polynomial for each byte; the secret is where they meet zero.
    let mut higher = Zeroizing::new(Vec::with_capacity(usize::from(need) - 1));
    for _ in 1..need {
        higher.push(random::<32>()?);
    }
    let share = |number: u8| {
        let mut value = [0u8; 32];
        for coefficients in higher.iter().rev() {
            for (slot, coefficient) in value.iter_mut().zip(coefficients) {
                *slot = times(*slot ^ coefficient, number);
            }
        }
        for (slot, byte) in value.iter_mut().zip(secret) {
            *slot ^= byte;
        }
        Share {
            number,
            need,
            set,
            value,
        }
    };
    Ok((1..=of).map(share).collect())
}

/// The secret that shares give. More than are needed may be given; they are then held against it.
pub fn combine(shares: &[Share]) -> Result<Zeroizing<[u8; 32]>, ShareError> {
    let given = shares.len();
    let first = shares
        .first()
        .ok_or(ShareError::TooFew { need: 2, given })?;
    for (at, share) in shares.iter().enumerate() {
        if (share.need, share.set) != (first.need, first.set) {
            return Err(ShareError::Mixed);
        }
        let before = shares.iter().take(at);
        if before.into_iter().any(|other| other.number == share.number) {
            return Err(ShareError::Twice(share.number));
        }
    }
    let need = usize::from(first.need);
    let (used, more) = shares.split_at_checked(need).ok_or(ShareError::TooFew {
        need: first.need,
        given,
    })?;
    for extra in more {
        if *value_at(used, extra.number) != extra.value {
            return Err(ShareError::Mixed);
        }
    }
    Ok(value_at(used, 0))
}

/// What the polynomials through these shares are at a number.
fn value_at(shares: &[Share], number: u8) -> Zeroizing<[u8; 32]> {
    let mut out = Zeroizing::new([0u8; 32]);
    for share in shares {
        let weight = shares
            .iter()
            .filter(|other| other.number != share.number)
            .fold(1, |weight, other| {
                let over = inverse(share.number ^ other.number);
                times(weight, times(number ^ other.number, over))
            });
        for (slot, byte) in out.iter_mut().zip(&share.value) {
            *slot ^= times(weight, *byte);
        }
    }
    out
}

/// Multiplies in the field of the check words.
fn check_times(a: u16, b: u16) -> u16 {
    let (mut a, mut product) = (a, 0);
    for bit in 0..10 {
        if b >> bit & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 0x400 != 0 {
            a ^= FIELD;
        }
    }
    product
}

fn check_power(exponent: usize) -> u16 {
    (0..exponent).fold(1, |power, _| check_times(power, 2))
}

fn check_inverse(a: u16) -> u16 {
    // Every element but 0 gives 1 as its 1023rd power.
    (0..1022).fold(1, |power, _| check_times(power, a))
}

/// The sum of the words, and their sum with each weighed by its place: both are 0 where no word is wrong.
fn sums(symbols: &[u16]) -> (u16, u16) {
    let mut weight = 1;
    let mut sums = (0, 0);
    for symbol in symbols {
        sums = (sums.0 ^ symbol, sums.1 ^ check_times(weight, *symbol));
        weight = check_times(weight, 2);
    }
    sums
}

impl Share {
    /// The words on the sheet, in order.
    pub fn words(&self) -> Vec<&'static str> {
        let mut data = Zeroizing::new(Vec::with_capacity(DATA));
        data.extend_from_slice(&[self.number, self.need, self.set[0], self.set[1]]);
        data.extend_from_slice(&self.value);
        let mut written = wordlist::encode(&data);
        let symbols: Vec<u16> = written.iter().filter_map(|w| wordlist::index(w)).collect();
        let (plain, weighed) = sums(&symbols);
        let (last, end) = (check_power(DATA_WORDS), check_power(DATA_WORDS + 1));
        let second = check_times(
            weighed ^ check_times(last, plain),
            check_inverse(last ^ end),
        );
        for symbol in [plain ^ second, second] {
            written.extend(words().get(usize::from(symbol)));
        }
        written
    }

    /// Reads the words of a sheet. A single wrong word is named, with what it should be.
    pub fn parse(text: &str) -> Result<Self, ShareError> {
        let mut symbols = Zeroizing::new(Vec::with_capacity(SHARE_WORDS));
        for (at, word) in wordlist::split(text).enumerate() {
            symbols.push(wordlist::index(word).ok_or_else(|| WordError::Unknown {
                position: at + 1,
                nearest: wordlist::nearest(word),
            })?);
        }
        if symbols.len() != SHARE_WORDS {
            return Err(ShareError::Word(WordError::Count {
                expected: SHARE_WORDS,
                found: symbols.len(),
            }));
        }
        match sums(&symbols) {
            (0, 0) => {}
            (0, _) | (_, 0) => return Err(ShareError::Slips),
            (wrong, weighed) => return Err(slip(&symbols, wrong, weighed)),
        }
        let data: Vec<&str> = symbols
            .iter()
            .take(DATA_WORDS)
            .filter_map(|symbol| words().get(usize::from(*symbol)).copied())
            .collect();
        let text = Zeroizing::new(data.join(" "));
        let data = wordlist::decode(&text, DATA).map_err(|_| ShareError::NotAShare)?;
        let [number, need, first, second, rest @ ..] = data.as_slice() else {
            return Err(ShareError::NotAShare);
        };
        let value = rest.try_into().map_err(|_| ShareError::NotAShare)?;
        if *number == 0 || *need < 2 {
            return Err(ShareError::NotAShare);
        }
        Ok(Self {
            number: *number,
            need: *need,
            set: [*first, *second],
            value,
        })
    }
}

/// Which word is wrong, when one is, and what it should be.
fn slip(symbols: &[u16], wrong: u16, weighed: u16) -> ShareError {
    let place = check_times(weighed, check_inverse(wrong));
    let at = (0..SHARE_WORDS).find(|at| check_power(*at) == place);
    let right = at.and_then(|at| {
        let symbol = symbols.get(at)? ^ wrong;
        Some((at, *words().get(usize::from(symbol))?))
    });
    match right {
        Some((at, should)) => ShareError::Slip {
            position: at + 1,
            should,
        },
        None => ShareError::Slips,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiplying_and_inverting_are_those_of_the_field() {
        // The example of FIPS 197, section 4.2.
        assert_eq!(times(0x57, 0x83), 0xc1);
        assert_eq!(times(0x57, 0x13), 0xfe);
        assert!((1..=255u8).all(|a| times(a, inverse(a)) == 1));
        let powers: std::collections::BTreeSet<u16> = (0..1023).map(check_power).collect();
        assert_eq!(powers.len(), 1023, "2 makes the whole field");
        assert!((1..1024).all(|a| check_times(a, check_inverse(a)) == 1));
    }

    #[test]
    fn every_choice_of_enough_shares_gives_the_secret_and_fewer_do_not() {
        let secret: [u8; 32] = std::array::from_fn(|at| at as u8 * 7);
        for (need, of) in [(2, 2), (2, 3), (3, 5), (5, 5)] {
            let shares = split(&secret, need, of, [1, 2]).unwrap();
            for chosen in 0u32..1 << of {
                let some: Vec<Share> = (0..usize::from(of))
                    .filter(|at| chosen >> at & 1 == 1)
                    .map(|at| shares[at].clone())
                    .collect();
                let found = combine(&some);
                if some.len() >= usize::from(need) {
                    assert_eq!(*found.unwrap(), secret);
                } else if !some.is_empty() {
                    let given = some.len();
                    assert_eq!(found.err(), Some(ShareError::TooFew { need, given }));
                    assert_ne!(*value_at(&some, 0), secret);
                }
            }
        }
        assert!(split(&secret, 1, 3, [0; 2]).is_err());
        assert!(split(&secret, 4, 3, [0; 2]).is_err());
    }

    #[test]
    fn shares_that_do_not_belong_together_are_refused_by_name() {
        let one = split(&[1; 32], 2, 3, [1, 1]).unwrap();
        let other = split(&[1; 32], 2, 3, [2, 2]).unwrap();
        let again = split(&[1; 32], 2, 3, [1, 1]).unwrap();
        let twice = combine(&[one[0].clone(), one[0].clone()]).err();
        assert_eq!(twice, Some(ShareError::Twice(1)));
        let mixed = combine(&[one[0].clone(), other[1].clone()]).err();
        assert_eq!(mixed, Some(ShareError::Mixed));
        let three = [one[0].clone(), one[1].clone(), again[2].clone()];
        assert_eq!(combine(&three).err(), Some(ShareError::Mixed));
    }

    #[test]
    fn one_wrong_word_is_named_with_what_it_should_be() {
        let share = &split(&[9; 32], 2, 2, [3, 4]).unwrap()[0];
        let sheet = share.words();
        assert_eq!(sheet.len(), SHARE_WORDS);
        let back = Share::parse(&sheet.join(" ")).unwrap();
        assert_eq!((back.number, back.need, back.set), (1, 2, [3, 4]));
        assert_eq!(back.value, share.value);
        for at in 0..SHARE_WORDS {
            let mut typed = sheet.clone();
            let other = words().iter().find(|word| **word != typed[at]).unwrap();
            typed[at] = other;
            let found = Share::parse(&typed.join(" ")).err();
            let slip = ShareError::Slip {
                position: at + 1,
                should: sheet[at],
            };
            assert_eq!(found, Some(slip));
        }
    }

    #[test]
    fn two_wrong_words_and_words_that_changed_places_are_never_taken() {
        let share = &split(&[9; 32], 2, 2, [3, 4]).unwrap()[0];
        let sheet = share.words();
        for at in 1..SHARE_WORDS {
            let mut typed = sheet.clone();
            typed.swap(0, at);
            assert!(typed == sheet || Share::parse(&typed.join(" ")).is_err());
        }
        let short = sheet[1..].join(" ");
        let found = Share::parse(&short).err();
        let count = WordError::Count {
            expected: SHARE_WORDS,
            found: SHARE_WORDS - 1,
        };
        assert_eq!(found, Some(ShareError::Word(count)));
        let unknown = format!("qqqqqq {short}");
        let found = Share::parse(&unknown).err();
        let first = |error: &ShareError| {
            matches!(
                error,
                ShareError::Word(WordError::Unknown { position: 1, .. })
            )
        };
        assert!(found.is_some_and(|error| first(&error)));
    }

    #[test]
    fn the_words_of_a_sheet_never_change() {
        let share = Share {
            number: 1,
            need: 2,
            set: [3, 4],
            value: [9; 32],
        };
        // The format's own example: see docs/FORMAT.md.
        let rest = "atlas dunge nypon grotta ".repeat(6);
        assert_eq!(
            share.words().join(" "),
            format!("affär armband final alfabet {rest}atlas ökning stall")
        );
    }
}
