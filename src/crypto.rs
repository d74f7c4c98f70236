//! Seals, signatures, key files and cards: bytes in, bytes out.
//!
//! Must not know what a record, a register's folder or a screen is. Secrets live in types that wipe themselves when
//! dropped and implement neither `Debug`, `Display` nor `Serialize`.
//!
//! - For the journal: [`seal()`], [`open`], [`pad`], [`Signer`], [`VerifyKey`], [`sha256`], [`commitment`], [`derive()`],
//!   [`key_check`].
//! - For people's keys: [`CustodianKey`] and its key file under a [`Passphrase`], its public [`Card`], [`Recipient`]s and
//!   the files they come in.
//! - For what is given to people: [`wrap()`] and [`unwrap`] (age), [`Encrypting`] and [`decrypting`] for streams,
//!   [`sshsig`] for signatures that stock OpenSSH checks, [`encode_words`] and [`decode_words`] for paper and telephone.
//! - [`exercise`] holds the public demonstration keys, so that real registers can refuse them.

mod agefile;
mod card;
pub mod exercise;
mod hash;
mod headwords;
mod keyfile;
mod passphrase;
mod phrase;
mod recipient;
mod recovery;
mod scrub;
mod seal;
mod shares;
mod sign;
pub mod sshsig;
#[cfg(test)]
mod stock;
mod strength;
mod verify;
mod wordlist;
mod wrap;

pub use agefile::WrapError;
pub use card::{Card, CardError, ROLES, fingerprint};
pub use hash::{KEY_CHECK_CONTEXT, commitment, derive, key_check, random, sha256, sha256_of};
pub use headwords::{HEAD_WORDS, HeadMatch, HeadNote, HeadNoteError};
pub use keyfile::{
    CustodianKey, KEY_FILE_CAP, KeyFileError, MAX_WORK_FACTOR, SHARES, WORK_FACTOR, derive_a_share,
    look_at_key_file, open_identity_file, open_key_file, seal_identity_file,
};
pub use passphrase::{Passphrase, suggest};
pub use recipient::{
    Recipient, RecipientError, RecipientFile, RecipientFileError, parse_recipient_file,
};
pub use recovery::RecoverySecret;
pub use scrub::{SCRUBBED_STACK, scrub_stack};
pub use seal::{
    Damaged, NONCE_LEN, PADDED_HEAD, SealKey, Sealed, TAG_LEN, Unsealed, open, open_joined,
    open_numbered, open_own, pad, seal, seal_numbered, seal_padded, unpad,
};
pub use shares::{SHARE_WORDS, Share, ShareError};
pub use sign::{SIGNATURE_LEN, Signer, VerifyKey};
pub use strength::{FLOOR_BITS, bits};
pub use verify::Verifying;
pub use wordlist::{
    BITS_PER_WORD, WordError, decode as decode_words, encode as encode_words, is_word, nearest,
    word_count, words,
};
pub use wrap::{Decrypting, Encrypting, Identity, decrypting, unwrap, wrap};
