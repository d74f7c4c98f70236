//! Verifying very many signatures of very few keys: the same verdict as [`VerifyKey::verify`] on each, in two thirds of the
//! time, with a table of multiples for each key that has been seen often.
//!
//! Not a batch: the usual batch equation lets a signature pass, now and then, whose point has a part of small order, which
//! the strict check refuses. Whether an entry holds may not depend on chance or on who reads it.

use super::sign::{SIGNATURE_LEN, VerifyKey};
use curve25519_dalek::constants::ED25519_BASEPOINT_TABLE;
use curve25519_dalek::edwards::{CompressedEdwardsY, EdwardsBasepointTable};
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::BasepointTable;
use sha2::{Digest, Sha512};
use std::sync::{Arc, Mutex, PoisonError};

/// Making a table costs as much as so many signatures gain by it.
const OFTEN: u32 = 32;
/// A register has a handful of keys; what is beyond is verified without a table.
const MOST_KEYS: usize = 16;

/// Remembers the keys that it has seen. Cheap to clone; clones share what they know, across threads too.
#[derive(Clone, Default)]
pub struct Verifying(Arc<Mutex<Vec<Seen>>>);

struct Seen {
    key: VerifyKey,
    times: u32,
    table: Option<Arc<Multiples>>,
}

/// Multiples of the negative of a public key's point.
struct Multiples(EdwardsBasepointTable);

impl Verifying {
    /// Whether the signature over the message is the key's: what [`VerifyKey::verify`] says.
    pub fn verify(&self, key: &VerifyKey, message: &[u8], signature: &[u8; SIGNATURE_LEN]) -> bool {
        match self.table(key) {
            Some(table) => table.verify(key, message, signature),
            None => key.verify(message, signature),
        }
    }

    fn table(&self, key: &VerifyKey) -> Option<Arc<Multiples>> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(seen) = all.iter_mut().find(|seen| seen.key == *key) else {
            if all.len() < MOST_KEYS {
                all.push(Seen {
                    key: *key,
                    times: 1,
                    table: None,
                });
            }
            return None;
        };
        seen.times = seen.times.saturating_add(1);
        if seen.times == OFTEN {
            seen.table = Multiples::of(key).map(Arc::new);
        }
        seen.table.clone()
    }
}

impl Multiples {
    /// None for bytes that are no point, or one of small order: no signature of theirs holds.
    fn of(key: &VerifyKey) -> Option<Self> {
        let point = CompressedEdwardsY(key.0).decompress()?;
        (!point.is_small_order()).then(|| Self(EdwardsBasepointTable::create(&-point)))
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
        let expected = ED25519_BASEPOINT_TABLE * &s + &self.0 * &k;
        // A point that encodes to these very bytes decodes from them: R needs no decoding, and is of small order exactly
        // when what it must equal is.
        expected.compress().as_bytes() == r && !expected.is_small_order()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Signer;
    use curve25519_dalek::constants::{ED25519_BASEPOINT_POINT as B, EIGHT_TORSION};
    use curve25519_dalek::edwards::EdwardsPoint;

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
        let quick = Multiples::of(key).is_some_and(|table| table.verify(key, message, signature));
        assert_eq!(strict, quick);
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
        let seen = all.0.lock().unwrap();
        assert_eq!(seen.len(), MOST_KEYS);
        assert!(seen.iter().all(|seen| seen.table.is_some()));
    }
}
