//! One hash everywhere, SHA-256, so that an auditor needs nothing exotic; HKDF-SHA256 for derivation.

use crate::crypto::SealKey;
use hkdf::Hkdf;
use sha2::{Digest, Sha256};

/// SHA-256 over the pieces, one after the other.
pub fn sha256(pieces: &[&[u8]]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for piece in pieces {
        hasher.update(piece);
    }
    hasher.finalize().into()
}

/// SHA-256 of one piece, in lower-case hexadecimal, as `sha256sum` prints it.
pub fn sha256_of(bytes: &[u8]) -> String {
    sha256(&[bytes])
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The commitment to a payload: SHA-256(context ‖ 32 random bytes ‖ payload). Whoever is given the random bytes and the
/// payload can check it; whoever is not learns nothing from it.
pub fn commitment(context: &str, random: &[u8; 32], payload: &[u8]) -> [u8; 32] {
    sha256(&[context.as_bytes(), random, payload])
}

/// A key of its own for one use, from a secret: HKDF-SHA256 with the context as info.
pub fn derive(secret: &[u8; 32], context: &str) -> SealKey {
    let mut out = [0u8; 32];
    // 32 bytes are always within HKDF's limit of 255 blocks, so that expansion can't fail.
    let _ = Hkdf::<Sha256>::new(None, secret).expand(context.as_bytes(), &mut out);
    SealKey::from_bytes(out)
}

/// The context that [`key_check`] is given for compartment keys.
pub const KEY_CHECK_CONTEXT: &str = "skans compartment key v1\0";

/// What shows that a compartment's key is the one that an epoch was begun with, without showing the key:
/// SHA-256(context ‖ compartment ‖ epoch ‖ key), the numbers little-endian. The key is 256 random bits, so
/// that nothing can be guessed from it.
pub fn key_check(context: &str, compartment: u16, epoch: u32, key: &SealKey) -> [u8; 32] {
    sha256(&[
        context.as_bytes(),
        &compartment.to_le_bytes(),
        &epoch.to_le_bytes(),
        key.bytes(),
    ])
}

/// Random bytes from the operating system. The error is the system's own.
pub fn random<const N: usize>() -> Result<[u8; N], std::io::Error> {
    let mut out = [0u8; N];
    getrandom::fill(&mut out).map_err(std::io::Error::other)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sha256_of_abc_is_the_published_vector() {
        assert_eq!(
            sha256_of(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(sha256(&[b"a", b"bc"]), sha256(&[b"abc"]));
    }

    #[test]
    fn a_key_check_binds_compartment_epoch_and_key() {
        let (a, b) = (SealKey::from_bytes([1; 32]), SealKey::from_bytes([2; 32]));
        let check = |compartment, epoch, key| key_check(KEY_CHECK_CONTEXT, compartment, epoch, key);
        let checks = [
            check(1, 1, &a),
            check(1, 1, &b),
            check(2, 1, &a),
            check(1, 2, &a),
            key_check("another\0", 1, 1, &a),
        ];
        let by_hand = [
            b"skans compartment key v1\0\x01\0\x01\0\0\0".as_slice(),
            &[1; 32],
        ];
        assert_eq!(checks[0], sha256(&by_hand));
        assert!((1..5).all(|i| checks[..i].iter().all(|seen| *seen != checks[i])));
    }

    #[test]
    fn derived_keys_differ_by_context() {
        let (a, b) = (derive(&[7; 32], "skans a"), derive(&[7; 32], "skans b"));
        assert_ne!(a.bytes(), b.bytes());
    }
}
