//! Seals, signatures, key files and cards: bytes in, bytes out.
//!
//! Must not know what a record, a register's folder or a screen is. Secrets live in types that wipe themselves when
//! dropped and implement neither `Debug`, `Display` nor `Serialize`.

mod hash;
mod seal;
mod sign;
pub mod sshsig;

pub use hash::{KEY_CHECK_CONTEXT, commitment, derive, key_check, random, sha256, sha256_of};
pub use seal::{Damaged, NONCE_LEN, SealKey, Sealed, open, pad, seal, unpad};
pub use sign::{SIGNATURE_LEN, Signer, VerifyKey};
