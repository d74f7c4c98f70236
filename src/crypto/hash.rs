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
    fn derived_keys_differ_by_context() {
        let (a, b) = (derive(&[7; 32], "skans a"), derive(&[7; 32], "skans b"));
        assert_ne!(a.bytes(), b.bytes());
    }
}
