//! The recovery key: one random secret that exists only as shares on paper, and the keys that follow from it.

use crate::crypto::hash::{derive, random, sha256};
use crate::crypto::shares::{self, Share, ShareError};
use crate::crypto::{CustodianKey, Identity, Signer};
use std::io;
use zeroize::Zeroizing;

/// A recovery secret, for as long as it takes to print it or to use it. Wiped when dropped.
pub struct RecoverySecret(Zeroizing<[u8; 32]>);

impl RecoverySecret {
    /// A fresh one. The error is the operating system's.
    pub fn create() -> io::Result<Self> {
        Ok(Self(Zeroizing::new(random()?)))
    }

    /// The one that sheets give. What they give is some secret; whether it is a register's, its public halves show.
    pub fn combine(shares: &[Share]) -> Result<Self, ShareError> {
        shares::combine(shares).map(Self)
    }

    /// Divides it on `of` sheets of which `need` give it back.
    pub fn split(&self, need: u8, of: u8) -> io::Result<Vec<Share>> {
        let key = self.key()?;
        let [first, second, ..] = sha256(&[&key.signer.public().0]);
        shares::split(&self.0, need, of, [first, second])
    }

    /// The age identity and the signing key that follow from it, each by a derivation of its own.
    pub fn key(&self) -> io::Result<CustodianKey> {
        let identity = derive(&self.0, "skans recovery identity v1");
        let seed = derive(&self.0, "skans recovery signing v1");
        Ok(CustodianKey {
            identity: Identity::from_bytes(identity.bytes())?,
            signer: Signer::from_seed(seed.bytes()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_give_the_same_keys_and_other_sheets_give_others() {
        let secret = RecoverySecret::create().unwrap();
        let sheets = secret.split(2, 3).unwrap();
        let back = RecoverySecret::combine(&sheets[1..]).unwrap();
        let (key, again) = (secret.key().unwrap(), back.key().unwrap());
        assert!(key.signer.public() == again.signer.public());
        assert_eq!(key.identity.recipient(), again.identity.recipient());
        let file = crate::crypto::wrap(&[key.identity.recipient()], b"key").unwrap();
        let opened = crate::crypto::unwrap(&again.identity, &file).unwrap();
        assert_eq!(opened.as_slice(), b"key");
        let other = RecoverySecret::create().unwrap().key().unwrap();
        assert!(other.signer.public() != key.signer.public());
        assert!(sheets.iter().all(|sheet| sheet.set == sheets[0].set));
    }
}
