//! Maps of what is found by identity and never gone through in order: a look-up is one step however large the register.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Found by identity, in no order.
pub type ById<K, V> = HashMap<K, V, BuildHasherDefault<Drawn>>;

/// A hash of identities. They are drawn at random, so that mixing their bytes a little is enough; whoever could choose
/// them writes in the register anyway. Good for what there are few of as well, such as codes and days.
#[derive(Default)]
pub struct Drawn(u64);

impl Hasher for Drawn {
    fn write(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while let Some((word, after)) = rest.split_first_chunk() {
            self.write_u64(u64::from_le_bytes(*word));
            rest = after;
        }
        for byte in rest {
            self.write_u8(*byte);
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_u8(&mut self, byte: u8) {
        self.write_u64(u64::from(byte));
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn write_isize(&mut self, number: isize) {
        self.write_u64(number.cast_unsigned() as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
