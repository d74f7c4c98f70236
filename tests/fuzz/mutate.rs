//! Changes at random, always the same from the same seed: bits, numbers, lengths, lines, pieces of another seed.

/// Numbers that break things: limits of lengths, signs and counts.
const NUMBERS: [u64; 12] = [
    0,
    1,
    0x7f,
    0x80,
    0xff,
    0x7fff,
    0xffff,
    0x7fff_ffff,
    0xffff_ffff,
    0x1_0000_0000,
    0x7fff_ffff_ffff_ffff,
    u64::MAX,
];
/// Text that breaks things.
const WORDS: [&str; 16] = [
    "\"",
    "{",
    "[",
    "]]",
    "null",
    "-1",
    "1e999",
    "99999999999999999999",
    "\u{0}",
    "\u{202e}",
    "\u{feff}",
    "å\u{30a}",
    "\r\n",
    "../",
    "9999-12-31",
    "\\ud800",
];
/// The longest that an input grows to.
const LONGEST: usize = 256 * 1024;

/// Numbers at random (xorshift*), from a seed.
pub struct Dice(u64);

impl Dice {
    /// From a seed and a name, so that no two decoders get the same.
    pub fn new(seed: u64, name: &str) -> Self {
        let mixed = name
            .bytes()
            .fold(seed ^ 0x9e37_79b9_7f4a_7c15, |mix, byte| {
                (mix ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        Self(mixed | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// Less than `limit`, which is not nought.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap()
    }

    /// One of several.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// A changed copy of a seed.
pub fn mutated(seeds: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = dice.one(seeds).clone();
    for _ in 0..=dice.below(4) {
        change(&mut bytes, seeds, dice);
    }
    bytes.truncate(LONGEST);
    bytes
}

fn change(bytes: &mut Vec<u8>, seeds: &[Vec<u8>], dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let rest = bytes.len() - at;
    match dice.below(11) {
        0 if rest > 0 => bytes[at] ^= 1 << dice.below(8),
        1 if rest > 0 => bytes[at] = dice.below(256) as u8,
        2 => bytes.truncate(at),
        3 if rest > 0 => {
            let count = 1 + dice.below(rest.min(64));
            bytes.drain(at..at + count);
        }
        4 if rest > 0 => {
            let count = 1 + dice.below(rest.min(256));
            let again = bytes[at..at + count].to_vec();
            bytes.splice(at..at, again);
        }
        5 => {
            let width = *dice.one(&[1, 2, 4, 8]);
            let number = dice.one(&NUMBERS).to_le_bytes();
            let end = bytes.len().min(at + width);
            bytes.splice(at..end, number[..width].iter().copied());
        }
        6 => {
            let word = dice.one(&WORDS).bytes();
            bytes.splice(at..at, word);
        }
        7 => {
            let other = dice.one(seeds);
            let from = dice.below(other.len() + 1);
            let count = (other.len() - from).min(1 + dice.below(512));
            bytes.splice(at..at, other[from..from + count].iter().copied());
        }
        8 => {
            let other = dice.one(seeds);
            let from = dice.below(other.len() + 1);
            bytes.truncate(at);
            bytes.extend_from_slice(&other[from..]);
        }
        9 => digits(bytes, at, dice),
        _ => swap_lines(bytes, dice),
    }
}

/// Another digit for the first one from a place on.
fn digits(bytes: &mut [u8], at: usize, dice: &mut Dice) {
    if let Some(digit) = bytes[at..].iter_mut().find(|byte| byte.is_ascii_digit()) {
        *digit = b'0' + dice.below(10) as u8;
    }
}

fn swap_lines(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    if lines.len() > 1 {
        let (one, other) = (dice.below(lines.len()), dice.below(lines.len()));
        lines.swap(one, other);
        *bytes = lines.concat();
    }
}
