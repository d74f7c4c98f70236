//! Ed25519 signatures, strictly verified.

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

/// Length of a signature in bytes.
pub const SIGNATURE_LEN: usize = 64;

/// The secret half of a custodian's signing key. Wiped when dropped.
#[derive(Clone)]
pub struct Signer(SigningKey);

impl Signer {
    /// A fresh key.
    pub fn random() -> Result<Self, std::io::Error> {
        let seed = Zeroizing::new(super::random::<32>()?);
        Ok(Self(SigningKey::from_bytes(&seed)))
    }

    /// The key with this seed.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// The seed, for the key file and for deriving what only this custodian can open.
    pub fn seed(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    /// The public half.
    pub fn public(&self) -> VerifyKey {
        VerifyKey(self.0.verifying_key().to_bytes())
    }

    /// Signs a message. The caller puts a context in front, so that no signature serves two purposes.
    pub fn sign(&self, message: &[u8]) -> [u8; SIGNATURE_LEN] {
        self.0.sign(message).to_bytes()
    }
}

/// The public half of a signing key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct VerifyKey(pub [u8; 32]);

impl VerifyKey {
    /// Whether the signature over the message is this key's. Small-order keys and malleable forms are refused.
    pub fn verify(&self, message: &[u8], signature: &[u8; SIGNATURE_LEN]) -> bool {
        VerifyingKey::from_bytes(&self.0).is_ok_and(|key| {
            key.verify_strict(message, &Signature::from_bytes(signature))
                .is_ok()
        })
    }

    /// The key's id: the first 16 bytes of its SHA-256.
    pub fn id(&self) -> [u8; 16] {
        let mut id = [0u8; 16];
        id.copy_from_slice(&super::sha256(&[&self.0])[..16]);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_holds_for_its_message_and_key_only() {
        let (a, b) = (Signer::from_seed(&[1; 32]), Signer::from_seed(&[2; 32]));
        let signature = a.sign(b"message");
        assert!(a.public().verify(b"message", &signature));
        assert!(!a.public().verify(b"messagf", &signature));
        assert!(!b.public().verify(b"message", &signature));
    }
}
