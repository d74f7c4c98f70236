//! The field that Ed25519 is over, the numbers modulo 2^255 - 19, as far as verifying needs it.
//!
//! Multiplying, adding and carrying are fiat-crypto's, which are generated together with a proof that they compute what they say, within
//! the bounds that the two types stand for; `curve25519-dalek` keeps its own to itself. Only what is public goes through here.

use fiat_crypto::curve25519_64::{
    fiat_25519_add as add, fiat_25519_carry as carry, fiat_25519_carry_mul as carry_mul,
    fiat_25519_carry_square as carry_square, fiat_25519_from_bytes as from_bytes,
    fiat_25519_loose_field_element as Loose, fiat_25519_opp as opp, fiat_25519_relax as relax,
    fiat_25519_sub as sub, fiat_25519_tight_field_element as Tight,
    fiat_25519_to_bytes as to_bytes,
};

/// A number of the field, carried: it may be added to.
#[derive(Clone, Copy)]
pub(super) struct Field(Tight);

/// A number that may be multiplied and no more: a sum or a difference.
#[derive(Clone, Copy)]
pub(super) struct Sum(Loose);

const NOTHING: [u64; 5] = [0; 5];

impl Field {
    /// 0.
    pub(super) const ZERO: Self = Self(Tight(NOTHING));
    /// 1.
    pub(super) const ONE: Self = Self(Tight([1, 0, 0, 0, 0]));

    /// The number that 255 bits stand for, the lowest byte first; the last bit is passed over.
    pub(super) fn from_bytes(bytes: &[u8; 32]) -> Self {
        let mut low = *bytes;
        let [.., last] = &mut low;
        *last &= 0x7f;
        let mut out = Tight(NOTHING);
        from_bytes(&mut out, &low);
        Self(out)
    }

    /// Its one writing, below the modulus.
    pub(super) fn to_bytes(self) -> [u8; 32] {
        let mut out = [0; 32];
        to_bytes(&mut out, &self.0);
        out
    }

    /// Whether it is odd in that writing.
    pub(super) fn is_odd(self) -> bool {
        let [first, ..] = self.to_bytes();
        first & 1 == 1
    }

    #[inline(always)]
    pub(super) fn sum(self) -> Sum {
        let mut out = Loose(NOTHING);
        relax(&mut out, &self.0);
        Sum(out)
    }

    #[inline(always)]
    pub(super) fn plus(self, other: Self) -> Sum {
        let mut out = Loose(NOTHING);
        add(&mut out, &self.0, &other.0);
        Sum(out)
    }

    #[inline(always)]
    pub(super) fn minus(self, other: Self) -> Sum {
        let mut out = Loose(NOTHING);
        sub(&mut out, &self.0, &other.0);
        Sum(out)
    }

    pub(super) fn negated(self) -> Self {
        let mut out = Loose(NOTHING);
        opp(&mut out, &self.0);
        Sum(out).carried()
    }

    #[inline(always)]
    pub(super) fn times(self, other: Self) -> Self {
        self.sum().times(other.sum())
    }

    pub(super) fn squared(self) -> Self {
        let mut out = Tight(NOTHING);
        carry_square(&mut out, &self.sum().0);
        Self(out)
    }

    fn squared_times(self, times: usize) -> Self {
        (0..times).fold(self, |square, _| square.squared())
    }

    /// To the powers of 2^250 - 1 and 11, which the two below are made of.
    fn powers(self) -> (Self, Self) {
        let two = self.squared();
        let nine = two.squared_times(2).times(self);
        let eleven = nine.times(two);
        let to_5 = eleven.squared().times(nine);
        let to_10 = to_5.squared_times(5).times(to_5);
        let to_20 = to_10.squared_times(10).times(to_10);
        let to_40 = to_20.squared_times(20).times(to_20);
        let to_50 = to_40.squared_times(10).times(to_10);
        let to_100 = to_50.squared_times(50).times(to_50);
        let to_200 = to_100.squared_times(100).times(to_100);
        (to_200.squared_times(50).times(to_50), eleven)
    }

    /// One divided by it: to the power of 2^255 - 21. 0 of 0.
    pub(super) fn inverted(self) -> Self {
        let (high, eleven) = self.powers();
        high.squared_times(5).times(eleven)
    }

    /// To the power of 2^252 - 3, from which roots follow.
    fn rooted(self) -> Self {
        let (high, _) = self.powers();
        high.squared_times(2).times(self)
    }

    /// A root of `self / by`, where it has one.
    pub(super) fn root_of_quotient(self, by: Self) -> Option<Self> {
        let cubed = by.squared().times(by);
        let seventh = cubed.squared().times(by);
        let root = self.times(cubed).times(self.times(seventh).rooted());
        let back = by.times(root.squared()).to_bytes();
        if back == self.to_bytes() {
            return Some(root);
        }
        let other = (back == self.negated().to_bytes()).then(|| root.times(root_of_minus_one()));
        other
    }
}

impl Sum {
    #[inline(always)]
    pub(super) fn times(self, other: Self) -> Field {
        let mut out = Tight(NOTHING);
        carry_mul(&mut out, &self.0, &other.0);
        Field(out)
    }

    #[inline(always)]
    pub(super) fn carried(self) -> Field {
        let mut out = Tight(NOTHING);
        carry(&mut out, &self.0);
        Field(out)
    }
}

/// 2 to the power of (p - 1) / 4.
fn root_of_minus_one() -> Field {
    let two = Field::ONE.plus(Field::ONE).carried();
    // (p - 1) / 4 = 2^253 - 5 = 2 (2^252 - 3) + 1.
    two.rooted().squared().times(two)
}

/// Inverts all at once: three multiplications for each, and one inversion for all. Where one of them is 0, all come out 0.
pub(super) fn invert_all(all: &mut [Field]) {
    let mut before = Vec::with_capacity(all.len());
    let mut product = Field::ONE;
    for one in all.iter() {
        before.push(product);
        product = product.times(*one);
    }
    let mut inverted = product.inverted();
    for (one, before) in all.iter_mut().zip(before).rev() {
        let next = inverted.times(*one);
        *one = inverted.times(before);
        inverted = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(number: u64) -> Field {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&number.to_le_bytes());
        Field::from_bytes(&bytes)
    }

    #[test]
    fn numbers_are_what_they_are_modulo_2_to_255_less_19() {
        let minus_one = Field::ONE.negated();
        let mut expected = [0xff; 32];
        (expected[0], expected[31]) = (0xec, 0x7f);
        assert_eq!(minus_one.to_bytes(), expected);
        assert_eq!(Field::from_bytes(&[0xff; 32]).to_bytes(), of(18).to_bytes());
        assert_eq!(of(6).times(of(7)).to_bytes(), of(42).to_bytes());
        assert_eq!(of(9).minus(of(4)).carried().to_bytes(), of(5).to_bytes());
        assert_eq!(minus_one.plus(of(3)).carried().to_bytes(), of(2).to_bytes());
        assert!(of(7).is_odd() && !of(8).is_odd());
        assert_eq!(minus_one.squared().to_bytes(), of(1).to_bytes());
        let root = root_of_minus_one();
        assert_eq!(root.squared().to_bytes(), expected);
    }

    #[test]
    fn inverses_and_roots_are_such() {
        let mut all: Vec<Field> = (1..40).map(|n| of(n * n * 0x1234_5678_9abc)).collect();
        let known = all.clone();
        invert_all(&mut all);
        for (one, inverse) in known.iter().zip(&all) {
            assert_eq!(one.times(*inverse).to_bytes(), of(1).to_bytes());
            assert_eq!(one.inverted().to_bytes(), inverse.to_bytes());
            let root = one.squared().times(of(5)).root_of_quotient(of(5)).unwrap();
            let squared = root.squared().to_bytes();
            assert_eq!(squared, one.squared().to_bytes());
        }
        // 2 is no square here, so half of all quotients have no root.
        assert!(of(2).root_of_quotient(Field::ONE).is_none());
        let mut none = [of(3), Field::ZERO];
        invert_all(&mut none);
        assert!(none.iter().all(|one| one.to_bytes() == [0; 32]));
    }
}
