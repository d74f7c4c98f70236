//! Tables of a point's multiples on the curve of Ed25519, for verifying: a scalar is taken a few bits at a time, and for each of its
//! digits one point is looked up and added.
//!
//! The look-ups depend on the scalar, in their places and their time: nothing secret may ever be multiplied here. The formulas are
//! the complete ones for this curve (Hisil, Wong, Carter and Dawson 2008, as RFC 8032 has them): they hold for every pair of points.

use super::field::{Field, Sum, invert_all};

/// A point: x = X/Z, y = Y/Z, xy = T/Z.
#[derive(Clone, Copy)]
pub(super) struct Point {
    x: Field,
    y: Field,
    z: Field,
    t: Field,
}

/// A point as it is added: y + x, y - x and 2dxy.
#[derive(Clone, Copy)]
struct Ready {
    plus: Sum,
    minus: Sum,
    product: Sum,
}

/// d of the curve, -121665/121666.
fn d() -> Field {
    let number = |number: u32| {
        let mut bytes = [0; 32];
        let (low, _) = bytes.split_at_mut(4);
        low.copy_from_slice(&number.to_le_bytes());
        Field::from_bytes(&bytes)
    };
    number(121_665).times(number(121_666).inverted()).negated()
}

impl Point {
    /// The one that adds nothing.
    pub(super) const NEUTRAL: Self = Self {
        x: Field::ZERO,
        y: Field::ONE,
        z: Field::ONE,
        t: Field::ZERO,
    };

    /// The point of these bytes; none where they are not the one writing of a point.
    pub(super) fn parse(bytes: &[u8; 32]) -> Option<Self> {
        let y = Field::from_bytes(bytes);
        let square = y.squared();
        let over = square.minus(Field::ONE).carried();
        let under = square.times(d()).plus(Field::ONE).carried();
        let x = over.root_of_quotient(under)?;
        let [.., last] = bytes;
        let x = if x.is_odd() == (last >> 7 == 1) {
            x
        } else {
            x.negated()
        };
        let point = Self::of(x, y);
        (point.bytes(Field::ONE) == *bytes).then_some(point)
    }

    fn of(x: Field, y: Field) -> Self {
        Self {
            x,
            y,
            z: Field::ONE,
            t: x.times(y),
        }
    }

    /// The same on the other side: what takes away what it adds.
    pub(super) fn negated(self) -> Self {
        Self {
            x: self.x.negated(),
            t: self.t.negated(),
            ..self
        }
    }

    /// Z, which [`Self::bytes`] wants inverted: of many points at once that costs least.
    pub(super) fn z(&self) -> Field {
        self.z
    }

    /// The point's writing, by what its Z inverted is.
    pub(super) fn bytes(&self, inverted_z: Field) -> [u8; 32] {
        let mut bytes = self.y.times(inverted_z).to_bytes();
        let [.., last] = &mut bytes;
        *last |= u8::from(self.x.times(inverted_z).is_odd()) << 7;
        bytes
    }

    fn ready(&self, inverted_z: Field, twice_d: Field) -> Ready {
        let (x, y) = (self.x.times(inverted_z), self.y.times(inverted_z));
        Ready {
            plus: y.plus(x).carried().sum(),
            minus: y.minus(x).carried().sum(),
            product: x.times(y).times(twice_d).sum(),
        }
    }

    #[inline(always)]
    fn plus(&self, other: &Ready) -> Self {
        let low = self.y.minus(self.x).times(other.minus);
        let high = self.y.plus(self.x).times(other.plus);
        let product = self.t.sum().times(other.product);
        let twice = self.z.plus(self.z).carried();
        Self::joined(
            high.minus(low),
            twice.minus(product),
            twice.plus(product),
            high.plus(low),
        )
    }

    #[inline(always)]
    fn less(&self, other: &Ready) -> Self {
        let low = self.y.minus(self.x).times(other.plus);
        let high = self.y.plus(self.x).times(other.minus);
        let product = self.t.sum().times(other.product);
        let twice = self.z.plus(self.z).carried();
        Self::joined(
            high.minus(low),
            twice.plus(product),
            twice.minus(product),
            high.plus(low),
        )
    }

    #[inline(always)]
    fn joined(e: Sum, f: Sum, g: Sum, h: Sum) -> Self {
        Self {
            x: e.times(f),
            y: g.times(h),
            z: f.times(g),
            t: e.times(h),
        }
    }
}

/// Multiples of a point: of each power of 2^bits the first 2^(bits - 1), and the others as their negatives.
pub(super) struct Multiples {
    bits: u32,
    all: Vec<Ready>,
}

impl Multiples {
    /// A table for so many bits at a time, from 2 to 13.
    pub(super) fn of(point: Point, bits: u32) -> Self {
        let bits = bits.clamp(2, 13);
        let (places, digits) = (places(bits), 1 << (bits - 1));
        let twice_d = d().plus(d()).carried();
        let mut all = Vec::with_capacity(places * digits);
        let (mut points, mut inverted) = (Vec::with_capacity(digits), Vec::with_capacity(digits));
        let mut power = point;
        for _ in 0..places {
            let one = power.ready(power.z.inverted(), twice_d);
            points.clear();
            let mut multiple = Point::NEUTRAL;
            for _ in 0..digits {
                multiple = multiple.plus(&one);
                points.push(multiple);
            }
            inverted.clear();
            inverted.extend(points.iter().map(Point::z));
            invert_all(&mut inverted);
            let ready = points.iter().zip(&inverted);
            all.extend(ready.map(|(point, z)| point.ready(*z, twice_d)));
            // The last is half of the next power.
            if let Some(half) = all.last() {
                power = multiple.plus(half);
            }
        }
        Self { bits, all }
    }

    /// Adds the point multiplied by a scalar, the lowest byte first, which must be below 2^253.
    pub(super) fn add(&self, to: &mut Point, scalar: &[u8; 32]) {
        let multiples = self.all.chunks_exact(1 << (self.bits - 1));
        for (multiples, digit) in multiples.zip(digits(scalar, self.bits)) {
            let found = digit.unsigned_abs().checked_sub(1);
            let Some(multiple) = found.and_then(|at| multiples.get(usize::from(at))) else {
                continue;
            };
            *to = match digit > 0 {
                true => to.plus(multiple),
                false => to.less(multiple),
            };
        }
    }
}

/// Digits of a scalar below 2^253: the last has room for what is carried into it.
fn places(bits: u32) -> usize {
    254_usize.div_ceil(bits as usize)
}

/// A scalar's digits in base 2^bits, the lowest first, each from -2^(bits - 1) to 2^(bits - 1).
fn digits(scalar: &[u8; 32], bits: u32) -> impl Iterator<Item = i16> {
    let (words, _) = scalar.as_chunks::<8>();
    let mut limbs = [0u64; 5];
    for (limb, word) in limbs.iter_mut().zip(words) {
        *limb = u64::from_le_bytes(*word);
    }
    let (mask, half) = ((1u64 << bits) - 1, 1u64 << (bits - 1));
    let mut carry = 0;
    (0..places(bits)).map(move |place| {
        let (limb, at) = (place * bits as usize / 64, place * bits as usize % 64);
        let of = |limb: usize| limbs.get(limb).copied().unwrap_or(0);
        let high = match at {
            0 => 0,
            at => of(limb + 1) << (64 - at),
        };
        let digit = ((of(limb) >> at | high) & mask) + carry;
        carry = u64::from(digit > half);
        // Below 2^14: nothing is cut off.
        digit as i16 - ((carry << bits) as i16)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use curve25519_dalek::constants::{ED25519_BASEPOINT_POINT as B, EIGHT_TORSION};
    use curve25519_dalek::edwards::{CompressedEdwardsY, EdwardsPoint};
    use curve25519_dalek::scalar::Scalar;
    use curve25519_dalek::traits::Identity;
    use sha2::Sha512;

    fn random(seed: u32) -> Scalar {
        Scalar::hash_from_bytes::<Sha512>(&seed.to_le_bytes())
    }

    fn bytes(point: &Point) -> [u8; 32] {
        point.bytes(point.z.inverted())
    }

    fn scalars() -> impl Iterator<Item = Scalar> {
        let edges = [Scalar::ZERO, Scalar::ONE, -Scalar::ONE, -Scalar::from(2u8)];
        let bytes = [127u8, 128, 129, 255].map(|byte| {
            let mut all = [byte; 32];
            all[31] = 0x0f;
            Scalar::from_bytes_mod_order(all)
        });
        edges.into_iter().chain(bytes).chain((0..64).map(random))
    }

    #[test]
    fn points_are_read_where_the_library_reads_them_and_have_one_writing() {
        for number in 0..600 {
            let [low, high, ..] = random(number).to_bytes();
            for encoded in [
                (B * random(number)).compress().0,
                random(number).to_bytes(),
                [low; 32],
                [low, high]
                    .into_iter()
                    .chain([0xff; 30])
                    .collect::<Vec<u8>>()
                    .try_into()
                    .unwrap(),
            ] {
                let theirs = CompressedEdwardsY(encoded).decompress();
                // The library takes other writings too: those are left to it.
                let theirs = theirs.filter(|point| point.compress().0 == encoded);
                let ours = Point::parse(&encoded);
                assert_eq!(ours.is_some(), theirs.is_some());
                let ours = ours.map(|point| bytes(&point));
                assert_eq!(ours, theirs.map(|_| encoded));
            }
        }
        for torsion in EIGHT_TORSION {
            let encoded = torsion.compress().0;
            assert_eq!(bytes(&Point::parse(&encoded).unwrap()), encoded);
        }
    }

    #[test]
    fn digits_make_up_their_scalar_and_tables_multiply_by_it() {
        // Points of full order, of small order, and with a part of it, which the formulas must hold for as well.
        let points = [B, -B * random(1), B + EIGHT_TORSION[1], EIGHT_TORSION[3]];
        for bits in [2, 5, 8, 11, 13] {
            for (number, theirs) in points.iter().enumerate() {
                if bits > 8 && number > 1 {
                    continue;
                }
                let point = Point::parse(&theirs.compress().0).unwrap();
                let (table, against) = (
                    Multiples::of(point, bits),
                    Multiples::of(point.negated(), bits),
                );
                for scalar in scalars() {
                    let base = Scalar::from(1u64 << bits);
                    let all: Vec<i16> = digits(scalar.as_bytes(), bits).collect();
                    let most = 1u16 << (bits - 1);
                    assert!(all.iter().all(|digit| digit.unsigned_abs() <= most));
                    let sum = all.iter().rev().fold(Scalar::ZERO, |sum, digit| {
                        let size = Scalar::from(digit.unsigned_abs());
                        sum * base + if *digit < 0 { -size } else { size }
                    });
                    assert_eq!(sum, scalar);
                    let mut ours = Point::NEUTRAL;
                    table.add(&mut ours, scalar.as_bytes());
                    assert_eq!(bytes(&ours), (theirs * scalar).compress().0);
                    against.add(&mut ours, scalar.as_bytes());
                    assert_eq!(bytes(&ours), EdwardsPoint::identity().compress().0);
                }
            }
        }
    }
}
