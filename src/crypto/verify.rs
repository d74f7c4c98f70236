//! Verifying very many signatures of very few keys: the same verdict as [`VerifyKey::verify`] on each, in a good third of
//! the time, with a table of multiples for each key that has been seen often.
//!
//! Not a batch: the usual batch equation lets a signature pass, now and then, whose point has a part of small order, which
//! the strict check refuses. Whether an entry holds may not depend on chance or on who reads it.
//!
//! The tables are looked up at places that the signature tells, in a time that depends on it. Keys, signatures and messages
//! are all public here; nothing secret may ever be multiplied by them.

use super::sign::{SIGNATURE_LEN, VerifyKey};
use curve25519_dalek::constants::{ED25519_BASEPOINT_POINT, EIGHT_TORSION};
use curve25519_dalek::edwards::{CompressedEdwardsY, EdwardsPoint};
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::Identity;
use sha2::{Digest, Sha512};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many signatures of a key must have been seen before tables are made of it, and the bits of a scalar that one look-up
/// then stands for. Making them costs as much as so many signatures gain by them; wider ones have their price in the cache too.
const WIDTHS: [(usize, usize); 2] = [(64, 8), (1 << 13, 11)];
/// As many signatures of one key are verified without asking anew what is known of it.
const RUN: usize = 256;
/// A register has a handful of keys; what is beyond is verified without a table.
const MOST_KEYS: usize = 16;

/// Remembers the keys that it has seen. Cheap to clone; clones share what they know, across threads too.
#[derive(Clone, Default)]
pub struct Verifying(Arc<Mutex<Known>>);

#[derive(Default)]
struct Known {
    keys: Vec<Seen>,
    /// Of the point that all signatures are made with, of each width: made with the first key's.
    bases: Bases,
    /// Only the narrowest tables are made: where there may be no more memory for it.
    narrow: bool,
}

type Bases = [Option<Arc<Multiples>>; WIDTHS.len()];

struct Seen {
    key: VerifyKey,
    times: usize,
    tables: Option<Tables>,
    /// How many of [`WIDTHS`] have been made, or tried.
    made: usize,
}

/// What a key's signatures are verified with.
#[derive(Clone)]
struct Tables {
    base: Arc<Multiples>,
    negated_key: Arc<Multiples>,
    /// The points of small order.
    small: [CompressedEdwardsY; 8],
}

impl Verifying {
    /// One that never makes the wide tables, however many signatures it sees: they take 3.8 MiB each.
    pub fn narrow() -> Self {
        let known = Known {
            narrow: true,
            ..Known::default()
        };
        Self(Arc::new(Mutex::new(known)))
    }

    /// Whether the signature over the message is the key's: what [`VerifyKey::verify`] says.
    pub fn verify(&self, key: &VerifyKey, message: &[u8], signature: &[u8; SIGNATURE_LEN]) -> bool {
        self.verify_each([(key, message, signature)])
    }

    /// Whether each signature is its key's, for many of few keys at once.
    pub fn verify_each<'a>(
        &self,
        all: impl IntoIterator<Item = (&'a VerifyKey, &'a [u8], &'a [u8; SIGNATURE_LEN])>,
    ) -> bool {
        let all: Vec<_> = all.into_iter().collect();
        // What is known is shared by all threads: asking once for a run of the same key keeps them out of each other's way.
        let runs = all.chunk_by(|one, next| one.0 == next.0);
        runs.flat_map(|run| run.chunks(RUN)).all(|run| {
            let tables = run
                .first()
                .and_then(|(key, ..)| self.tables(key, run.len()));
            run.iter().all(|(key, message, signature)| match &tables {
                Some(tables) => tables.verify(key, message, signature),
                None => key.verify(message, signature),
            })
        })
    }

    /// What so many more signatures of a key are verified with. Tables that are due are made while nobody waits for them: other
    /// threads go on with those that there were.
    fn tables(&self, key: &VerifyKey, more: usize) -> Option<Tables> {
        let (at, base) = {
            let mut known = self.known();
            let widths = if known.narrow { 1 } else { WIDTHS.len() };
            let (seen, bases) = known.seen(key)?;
            seen.times = seen.times.saturating_add(more);
            let due = WIDTHS.iter().filter(|(often, _)| seen.times >= *often);
            let due = due.count().min(widths);
            if due <= seen.made {
                return seen.tables.clone();
            }
            seen.made = due;
            (due - 1, bases.get(due - 1)?.clone())
        };
        let (_, width) = WIDTHS.get(at)?;
        let base = base.unwrap_or_else(|| Arc::new(Multiples::of(ED25519_BASEPOINT_POINT, *width)));
        let tables = Tables::of(key, &base);
        let mut known = self.known();
        let (seen, bases) = known.seen(key)?;
        if let Some(place) = bases.get_mut(at) {
            place.get_or_insert(base);
        }
        // A wider one may have been made meanwhile.
        if seen.made == at + 1 {
            seen.tables.clone_from(&tables);
        }
        tables
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Known {
    /// What is known of a key, from now on if not before; none where there are as many as are remembered.
    fn seen(&mut self, key: &VerifyKey) -> Option<(&mut Seen, &mut Bases)> {
        let at = match self.keys.iter().position(|seen| seen.key == *key) {
            Some(at) => at,
            None if self.keys.len() == MOST_KEYS => return None,
            None => {
                self.keys.push(Seen {
                    key: *key,
                    times: 0,
                    tables: None,
                    made: 0,
                });
                self.keys.len() - 1
            }
        };
        Some((self.keys.get_mut(at)?, &mut self.bases))
    }
}

impl Tables {
    /// None for bytes that are no point, or one of small order: no signature of theirs holds.
    fn of(key: &VerifyKey, base: &Arc<Multiples>) -> Option<Self> {
        let point = CompressedEdwardsY(key.0).decompress()?;
        (!point.is_small_order()).then(|| Self {
            base: base.clone(),
            negated_key: Arc::new(Multiples::of(-point, base.width)),
            small: EIGHT_TORSION.map(|point| point.compress()),
        })
    }

    /// `[s]B - [k]A` must be R to the byte; R must not be of small order, and s must be reduced.
    fn verify(&self, key: &VerifyKey, message: &[u8], signature: &[u8; SIGNATURE_LEN]) -> bool {
        let (r, s) = signature.split_at(32);
        let s = <[u8; 32]>::try_from(s)
            .ok()
            .map(Scalar::from_canonical_bytes);
        let Some(s) = s.and_then(Option::<Scalar>::from) else {
            return false;
        };
        let hash = Sha512::new()
            .chain_update(r)
            .chain_update(key.0)
            .chain_update(message);
        let k = Scalar::from_hash(hash);
        let mut expected = EdwardsPoint::identity();
        self.base.add(&mut expected, &s);
        self.negated_key.add(&mut expected, &k);
        // A point that encodes to these very bytes decodes from them: R needs no decoding, and is of small order exactly
        // when they encode one of the eight that are.
        let expected = expected.compress();
        expected.as_bytes() == r && !self.small.contains(&expected)
    }
}

/// Multiples of a point: of each power of 2^width, from the first up to half as many, for the digits are signed. 640 KiB with
/// a width of 8 bits, 3.8 MiB with one of 11.
struct Multiples {
    width: usize,
    all: Vec<EdwardsPoint>,
}

impl Multiples {
    fn of(point: EdwardsPoint, width: usize) -> Self {
        let (digits, places) = (1 << (width - 1), places(width));
        let mut all = Vec::with_capacity(places * digits);
        let mut power = point;
        for _ in 0..places {
            let mut multiple = power;
            for _ in 1..digits {
                all.push(multiple);
                multiple += power;
            }
            all.push(multiple);
            power = multiple + multiple;
        }
        Self { width, all }
    }

    /// Adds the point, multiplied by a scalar: a digit at a time, none of which is doubled.
    fn add(&self, to: &mut EdwardsPoint, scalar: &Scalar) {
        let of_places = self.all.chunks_exact(1 << (self.width - 1));
        for (multiples, digit) in of_places.zip(digits(scalar, self.width)) {
            let found = usize::from(digit.unsigned_abs()).checked_sub(1);
            let Some(multiple) = found.and_then(|at| multiples.get(at)) else {
                continue;
            };
            if digit > 0 {
                *to += multiple;
            } else {
                *to -= multiple;
            }
        }
    }
}

/// Digits of a scalar, which is below 2^253: the last has room for what is carried into it.
fn places(width: usize) -> usize {
    256_usize.div_ceil(width)
}

/// A scalar's digits in base 2^width, the lowest first, each from minus half the base up to half of it. A width is at most 15.
fn digits(scalar: &Scalar, width: usize) -> impl Iterator<Item = i16> + use<> {
    let bytes = scalar.to_bytes();
    let mut carry = 0;
    (0..places(width)).map(move |place| {
        let (first, shift) = (place * width / 8, place * width % 8);
        let three = [0, 1, 2].map(|at| bytes.get(first + at).copied().unwrap_or(0));
        let [low, middle, high] = three.map(u32::from);
        let mask = (1 << width) - 1;
        let digit = ((low | middle << 8 | high << 16) >> shift & mask) as i32 + carry;
        carry = i32::from(digit >= 1 << (width - 1));
        (digit - (carry << width)) as i16
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Signer;
    use curve25519_dalek::constants::ED25519_BASEPOINT_POINT as B;
    use std::sync::LazyLock;

    static BASES: LazyLock<[Arc<Multiples>; 2]> =
        LazyLock::new(|| WIDTHS.map(|(_, width)| Arc::new(Multiples::of(B, width))));

    fn challenge(r: &EdwardsPoint, a: &EdwardsPoint, message: &[u8]) -> Scalar {
        let hash = Sha512::new()
            .chain_update(r.compress().0)
            .chain_update(a.compress().0)
            .chain_update(message);
        Scalar::from_hash(hash)
    }

    fn joined(r: &EdwardsPoint, s: &[u8; 32]) -> [u8; 64] {
        let mut out = [0u8; 64];
        out[..32].copy_from_slice(&r.compress().0);
        out[32..].copy_from_slice(s);
        out
    }

    /// What the strict check says; tables of the first so many widths must say the same.
    fn verdict_of(widths: usize, key: &VerifyKey, message: &[u8], signature: &[u8; 64]) -> bool {
        let strict = key.verify(message, signature);
        for base in BASES.iter().take(widths) {
            let tables = Tables::of(key, base);
            let quick = tables.is_some_and(|tables| tables.verify(key, message, signature));
            assert_eq!(strict, quick);
        }
        strict
    }

    fn verdict(key: &VerifyKey, message: &[u8], signature: &[u8; 64]) -> bool {
        verdict_of(1, key, message, signature)
    }

    #[test]
    fn a_table_says_of_every_signature_what_the_strict_check_says() {
        let signer = Signer::from_seed(&[5; 32]);
        let key = signer.public();
        for number in 0..40u8 {
            let message = vec![number; usize::from(number) * 7];
            let good = signer.sign(&message);
            assert!(verdict_of(2, &key, &message, &good));
            assert!(!verdict(&key, b"another", &good));
            assert!(!verdict(
                &Signer::from_seed(&[6; 32]).public(),
                &message,
                &good
            ));
            let mut changed = good;
            changed[usize::from(number) * 63 / 39] ^= 1 << (number % 8);
            assert!(!verdict(&key, &message, &changed));
        }
        for byte in 0..=255u8 {
            // Bytes that are no point, now and then, and keys that nobody has.
            verdict(&VerifyKey([byte; 32]), b"m", &[byte; 64]);
        }
    }

    #[test]
    fn forged_points_of_small_order_get_the_same_verdict_as_well() {
        let (a, r) = (Scalar::from(77u64), Scalar::from(4711u64));
        let (mut taken, mut refused) = (0, 0);
        let mut count = |yes| if yes { taken += 1 } else { refused += 1 };
        for torsion in EIGHT_TORSION {
            for number in 0..8u8 {
                // The wide ones take long to make: with one in eight.
                let widths = 1 + usize::from(number == 7);
                let message = [number];
                // R with a part of small order: a batch lets it pass now and then.
                let (key, big_r) = (B * a, B * r + torsion);
                let s = (r + challenge(&big_r, &key, &message) * a).to_bytes();
                count(verdict_of(
                    widths,
                    &VerifyKey(key.compress().0),
                    &message,
                    &joined(&big_r, &s),
                ));
                // A with a part of small order, which shows or not as the challenge falls.
                let (key, big_r) = (B * a + torsion, B * r);
                let s = (r + challenge(&big_r, &key, &message) * a).to_bytes();
                count(verdict_of(
                    widths,
                    &VerifyKey(key.compress().0),
                    &message,
                    &joined(&big_r, &s),
                ));
                // R itself of small order, and the equation true where the challenge falls right.
                for big_r in EIGHT_TORSION.into_iter().skip(usize::from(number)) {
                    let s = (challenge(&big_r, &key, &message) * a).to_bytes();
                    let signature = joined(&big_r, &s);
                    assert!(!verdict_of(
                        widths,
                        &VerifyKey(key.compress().0),
                        &message,
                        &signature
                    ));
                    let key = VerifyKey(torsion.compress().0);
                    assert!(!verdict_of(
                        widths,
                        &key,
                        &message,
                        &joined(&big_r, &[0; 32])
                    ));
                }
            }
        }
        assert!(taken > 16 && refused > 16, "{taken} {refused}");
    }

    #[test]
    fn digits_make_up_their_scalar_and_the_tables_multiply_by_it() {
        let random = |seed: u8| Scalar::hash_from_bytes::<Sha512>(&[seed]);
        let edges = [Scalar::ZERO, Scalar::ONE, -Scalar::ONE, -Scalar::from(2u8)];
        let bytes = [127u8, 128, 129, 255].map(|byte| {
            let mut all = [byte; 32];
            all[31] = 0x0f;
            Scalar::from_bytes_mod_order(all)
        });
        for scalar in edges.into_iter().chain(bytes).chain((0..64).map(random)) {
            for (base, (_, width)) in BASES.iter().zip(WIDTHS) {
                let digits: Vec<i16> = digits(&scalar, width).collect();
                let most = 1 << (width - 1);
                assert!(digits.iter().all(|digit| digit.unsigned_abs() <= most));
                let power = Scalar::from(1u64 << width);
                let sum = digits.iter().rev().fold(Scalar::ZERO, |sum, digit| {
                    let size = Scalar::from(digit.unsigned_abs());
                    sum * power + if *digit < 0 { -size } else { size }
                });
                assert_eq!(sum, scalar);
                let mut point = EdwardsPoint::identity();
                base.add(&mut point, &scalar);
                assert_eq!(point, B * scalar);
            }
        }
    }

    #[test]
    fn an_unreduced_half_is_refused() {
        let signer = Signer::from_seed(&[5; 32]);
        let mut signature = signer.sign(b"m");
        // s + l, in little-endian bytes.
        let order = (-Scalar::ONE).to_bytes();
        let mut carry = 1u16;
        for (byte, more) in signature[32..].iter_mut().zip(order) {
            carry += u16::from(*byte) + u16::from(more);
            *byte = carry as u8;
            carry >>= 8;
        }
        assert!(!verdict(&signer.public(), b"m", &signature));
    }

    #[test]
    fn wide_tables_are_made_where_there_may_be_memory_for_them() {
        let key = Signer::from_seed(&[5; 32]).public();
        let width = |all: &Verifying, more| all.tables(&key, more).map(|made| made.base.width);
        let (wide, narrow) = (Verifying::default(), Verifying::narrow());
        for all in [&wide, &narrow] {
            assert_eq!(width(all, WIDTHS[0].0 - 1), None);
            assert_eq!(width(all, 1), Some(WIDTHS[0].1));
        }
        assert_eq!(width(&wide, WIDTHS[1].0), Some(WIDTHS[1].1));
        assert_eq!(width(&narrow, WIDTHS[1].0), Some(WIDTHS[0].1));
    }

    #[test]
    fn keys_are_remembered_and_the_verdict_stays() {
        let all = Verifying::default();
        let signers: Vec<_> = (0..20u8).map(|n| Signer::from_seed(&[n; 32])).collect();
        for round in 0..WIDTHS[0].0 + 8 {
            let message = round.to_le_bytes();
            for signer in &signers {
                let signature = signer.sign(&message);
                assert!(all.verify(&signer.public(), &message, &signature));
                assert!(!all.verify(&signer.public(), b"x", &signature));
            }
        }
        let of = |signer: &Signer| (signer.public(), signer.sign(b"m"));
        let mut many: Vec<_> = [0, 0, 1, 1, 19, 0].map(|at| of(&signers[at])).to_vec();
        let each = |many: &[(VerifyKey, [u8; 64])]| {
            let claims = many
                .iter()
                .map(|(key, signature)| (key, &b"m"[..], signature));
            all.verify_each(claims)
        };
        assert!(each(&many));
        for at in 0..many.len() {
            many[at].1[40] ^= 1;
            assert!(!each(&many), "{at}");
            many[at].1[40] ^= 1;
        }
        let seen = all.0.lock().unwrap();
        assert_eq!(seen.keys.len(), MOST_KEYS);
        assert!(seen.keys.iter().all(|seen| seen.tables.is_some()));
    }
}
