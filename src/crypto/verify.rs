//! Verifying very many signatures of very few keys: the same verdict as [`VerifyKey::verify`] on each, in a quarter of
//! the time, with a table of multiples for each key that has been seen often.
//!
//! Not a batch: the usual batch equation lets a signature pass, now and then, whose point has a part of small order, which
//! the strict check refuses. Whether an entry holds may not depend on chance or on who reads it.
//!
//! The tables are looked up at places that the signature tells, in a time that depends on it. Keys, signatures and messages
//! are all public here; nothing secret may ever be multiplied by them.

use super::field::{Field, invert_all};
use super::multiples::{Multiples, Point};
use super::sign::{SIGNATURE_LEN, VerifyKey};
use curve25519_dalek::constants::{ED25519_BASEPOINT_COMPRESSED, EIGHT_TORSION};
use curve25519_dalek::edwards::CompressedEdwardsY;
use curve25519_dalek::scalar::Scalar;
use sha2::{Digest, Sha512};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Making the tables costs as much as so many signatures gain by them.
const OFTEN: u32 = 64;
/// A register has a handful of keys; what is beyond is verified without a table.
const MOST_KEYS: usize = 16;
/// Bits of a scalar that one look-up stands for: a table takes 480 KiB.
const WINDOW: u32 = 8;
/// Points that are brought to their writing at once: that takes an inversion, which is the same for one and for many.
const TOGETHER: usize = 128;

/// Remembers the keys that it has seen. Cheap to clone; clones share what they know, across threads too.
#[derive(Clone, Default)]
pub struct Verifying(Arc<Mutex<Known>>);

#[derive(Default)]
struct Known {
    keys: Vec<Seen>,
    /// Of the point that all signatures are made with; with the first key's.
    base: Option<Arc<Base>>,
}

/// What is the same for all keys.
struct Base {
    multiples: Multiples,
    /// The points of small order.
    small: [[u8; 32]; 8],
}

struct Seen {
    key: VerifyKey,
    times: u32,
    tables: Option<Tables>,
}

/// What a key's signatures are verified with.
#[derive(Clone)]
struct Tables {
    base: Arc<Base>,
    negated_key: Arc<Multiples>,
}

/// What a signature's R must be, and what it is. Its writing is asked for together with that of others.
struct Half {
    expected: Point,
    r: [u8; 32],
}

impl Verifying {
    /// Whether the signature over the message is the key's: what [`VerifyKey::verify`] says.
    pub fn verify(&self, key: &VerifyKey, message: &[u8], signature: &[u8; SIGNATURE_LEN]) -> bool {
        match self.tables(key) {
            Some(tables) => tables.verify(key, message, signature),
            None => key.verify(message, signature),
        }
    }

    /// Whether each signature is its key's, for many of few keys at once.
    pub fn verify_each<'a>(
        &self,
        all: impl IntoIterator<Item = (&'a VerifyKey, &'a [u8], &'a [u8; SIGNATURE_LEN])>,
    ) -> bool {
        // What is known is shared by all threads: asking once for a run of the same key keeps them out of each other's way.
        let mut last: Option<(&VerifyKey, Tables)> = None;
        let (mut halves, mut inverted) = (Vec::new(), Vec::new());
        for (key, message, signature) in all {
            if last.as_ref().is_none_or(|(of, _)| *of != key) {
                last = self.tables(key).map(|tables| (key, tables));
            }
            let Some((_, tables)) = &last else {
                if key.verify(message, signature) {
                    continue;
                }
                return false;
            };
            let Some(half) = tables.half(key, message, signature) else {
                return false;
            };
            halves.push(half);
            if halves.len() == TOGETHER && !tables.base.hold(&mut halves, &mut inverted) {
                return false;
            }
        }
        let base = last.map(|(_, tables)| tables.base);
        let base = base.or_else(|| self.lock().base.clone());
        base.is_none_or(|base| base.hold(&mut halves, &mut inverted))
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tables(&self, key: &VerifyKey) -> Option<Tables> {
        let mut known = self.lock();
        let Known { keys, base } = &mut *known;
        let Some(seen) = keys.iter_mut().find(|seen| seen.key == *key) else {
            if keys.len() < MOST_KEYS {
                keys.push(Seen {
                    key: *key,
                    times: 1,
                    tables: None,
                });
            }
            return None;
        };
        seen.times = seen.times.saturating_add(1);
        if seen.times == OFTEN {
            if base.is_none() {
                *base = Base::new().map(Arc::new);
            }
            seen.tables = base.as_ref().and_then(|base| Tables::of(key, base));
        }
        seen.tables.clone()
    }
}

impl Base {
    fn new() -> Option<Self> {
        let base = Point::parse(ED25519_BASEPOINT_COMPRESSED.as_bytes())?;
        Some(Self {
            multiples: Multiples::of(base, WINDOW),
            small: EIGHT_TORSION.map(|point| point.compress().to_bytes()),
        })
    }

    /// Whether each R is what it must be, to the byte, and not of small order. A point that encodes to these very bytes decodes
    /// from them: R needs no decoding, and is of small order exactly when its bytes are those of one of the eight that are.
    fn hold(&self, halves: &mut Vec<Half>, inverted: &mut Vec<Field>) -> bool {
        inverted.clear();
        inverted.extend(halves.iter().map(|half| half.expected.z()));
        invert_all(inverted);
        let mut all = halves.drain(..).zip(inverted.iter());
        all.all(|(half, z)| half.expected.bytes(*z) == half.r && !self.small.contains(&half.r))
    }
}

impl Tables {
    /// None for bytes that are no point, or one of small order, of which no signature holds, and for a point in another
    /// writing than its one, which the strict check takes: it is asked then.
    fn of(key: &VerifyKey, base: &Arc<Base>) -> Option<Self> {
        let point = CompressedEdwardsY(key.0).decompress()?;
        if point.is_small_order() {
            return None;
        }
        let point = Point::parse(&key.0)?;
        Some(Self {
            base: base.clone(),
            negated_key: Arc::new(Multiples::of(point.negated(), WINDOW)),
        })
    }

    /// `[s]B - [k]A`, which R must be. None when s is not reduced.
    fn half(
        &self,
        key: &VerifyKey,
        message: &[u8],
        signature: &[u8; SIGNATURE_LEN],
    ) -> Option<Half> {
        let (r, s) = signature.split_first_chunk::<32>()?;
        let s = Option::<Scalar>::from(Scalar::from_canonical_bytes(s.try_into().ok()?))?;
        let hash = Sha512::new()
            .chain_update(r)
            .chain_update(key.0)
            .chain_update(message);
        let k = Scalar::from_hash(hash);
        let mut expected = Point::NEUTRAL;
        self.base.multiples.add(&mut expected, s.as_bytes());
        self.negated_key.add(&mut expected, k.as_bytes());
        Some(Half { expected, r: *r })
    }

    fn verify(&self, key: &VerifyKey, message: &[u8], signature: &[u8; SIGNATURE_LEN]) -> bool {
        let half = self.half(key, message, signature);
        half.is_some_and(|half| self.base.hold(&mut vec![half], &mut Vec::new()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Signer;
    use curve25519_dalek::constants::ED25519_BASEPOINT_POINT as B;
    use curve25519_dalek::edwards::EdwardsPoint;
    use std::sync::LazyLock;

    static BASE: LazyLock<Arc<Base>> = LazyLock::new(|| Arc::new(Base::new().unwrap()));

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

    /// What the strict check says; the one with a table must say the same.
    fn verdict(key: &VerifyKey, message: &[u8], signature: &[u8; 64]) -> bool {
        let strict = key.verify(message, signature);
        if let Some(tables) = Tables::of(key, &BASE) {
            assert_eq!(strict, tables.verify(key, message, signature));
        }
        strict
    }

    #[test]
    fn a_table_says_of_every_signature_what_the_strict_check_says() {
        let signer = Signer::from_seed(&[5; 32]);
        let key = signer.public();
        for number in 0..40u8 {
            let message = vec![number; usize::from(number) * 7];
            let good = signer.sign(&message);
            assert!(verdict(&key, &message, &good));
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
                let message = [number];
                // R with a part of small order: a batch lets it pass now and then.
                let (key, big_r) = (B * a, B * r + torsion);
                let s = (r + challenge(&big_r, &key, &message) * a).to_bytes();
                count(verdict(
                    &VerifyKey(key.compress().0),
                    &message,
                    &joined(&big_r, &s),
                ));
                // A with a part of small order, which shows or not as the challenge falls.
                let (key, big_r) = (B * a + torsion, B * r);
                let s = (r + challenge(&big_r, &key, &message) * a).to_bytes();
                count(verdict(
                    &VerifyKey(key.compress().0),
                    &message,
                    &joined(&big_r, &s),
                ));
                // R itself of small order, and the equation true where the challenge falls right.
                for big_r in EIGHT_TORSION.into_iter().skip(usize::from(number)) {
                    let s = (challenge(&big_r, &key, &message) * a).to_bytes();
                    let signature = joined(&big_r, &s);
                    assert!(!verdict(&VerifyKey(key.compress().0), &message, &signature));
                    let key = VerifyKey(torsion.compress().0);
                    assert!(!verdict(&key, &message, &joined(&big_r, &[0; 32])));
                }
            }
        }
        assert!(taken > 16 && refused > 16, "{taken} {refused}");
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
    fn keys_are_remembered_and_the_verdict_stays() {
        let all = Verifying::default();
        let signers: Vec<_> = (0..20u8).map(|n| Signer::from_seed(&[n; 32])).collect();
        for round in 0..OFTEN + 8 {
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
