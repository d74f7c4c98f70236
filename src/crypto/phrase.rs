//! What a passphrase opens of an age file: the one line that age calls an scrypt stanza.
//!
//! The age library has this too, but measures at each use how quick the machine is, which takes longer than everything else in an
//! opening beside the derivation. Here the work that is followed has a bound of its own, and nothing is measured.

use age::DecryptError;
use age_core::format::{FILE_KEY_BYTES, FileKey, Stanza};
use age_core::primitives::aead_decrypt;
use age_core::secrecy::{ExposeSecret, SecretString};
use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD};
use scrypt::Params;
use scrypt::errors::InvalidParams;
use zeroize::{Zeroize, Zeroizing};

/// What such a line begins with.
const TAG: &str = "scrypt";
/// What stands before the salt when the key is derived.
const LABEL: &[u8] = b"age-encryption.org/v1/scrypt";
const SALT_LEN: usize = 16;
/// The file's key, sealed: with the tag.
const BODY_LEN: usize = FILE_KEY_BYTES + 16;

/// The key that a passphrase and a salt make, with N = 2^`log_n`, r = 8 and p = 1.
pub(super) fn derive(
    passphrase: &str,
    salt: &[u8],
    log_n: u8,
) -> Result<Zeroizing<[u8; 32]>, InvalidParams> {
    let params = Params::new(log_n, 8, 1, 32)?;
    let mut key = Zeroizing::new([0; 32]);
    // The only error is of a length that is none.
    scrypt::scrypt(passphrase.as_bytes(), salt, &params, &mut *key).map_err(|_| InvalidParams)?;
    Ok(key)
}

/// Opens what is sealed with a passphrase, where that takes no more work than it may.
pub(super) struct ByPassphrase {
    passphrase: SecretString,
    most: u8,
}

impl ByPassphrase {
    /// With this passphrase, and N of at most 2^`most`.
    pub(super) fn new(passphrase: SecretString, most: u8) -> Self {
        Self { passphrase, most }
    }
}

/// Salt and work factor of a line, in their one writing.
fn asked(stanza: &Stanza) -> Option<([u8; SALT_LEN], u8)> {
    let [salt, factor] = stanza.args.as_slice() else {
        return None;
    };
    let log_n: u8 = factor.parse().ok()?;
    let salt = BASE64_STANDARD_NO_PAD.decode(salt).ok()?.try_into().ok()?;
    let exact = log_n.to_string() == *factor && log_n > 0 && stanza.body.len() == BODY_LEN;
    exact.then_some((salt, log_n))
}

impl age::Identity for ByPassphrase {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        if stanza.tag != TAG {
            return None;
        }
        let Some((salt, required)) = asked(stanza) else {
            return Some(Err(DecryptError::InvalidHeader));
        };
        let excess = || DecryptError::ExcessiveWork {
            required,
            target: self.most,
        };
        if required > self.most {
            return Some(Err(excess()));
        }
        let salt = [LABEL, &salt].concat();
        let Ok(key) = derive(self.passphrase.expose_secret(), &salt, required) else {
            return Some(Err(excess()));
        };
        let opened = aead_decrypt(&key, FILE_KEY_BYTES, &stanza.body);
        let opened = opened.map(|mut plain| {
            FileKey::init_with_mut(|file_key| {
                file_key.copy_from_slice(&plain);
                plain.zeroize();
            })
        });
        Some(opened.map_err(DecryptError::from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use age::Identity;

    /// A line that the library writes.
    fn line(log_n: u8) -> Stanza {
        let mut recipient = age::scrypt::Recipient::new("rätt häst".to_owned().into());
        recipient.set_work_factor(log_n);
        let key = FileKey::init_with_mut(|key| key.fill(7));
        let (mut lines, _) = age::Recipient::wrap_file_key(&recipient, &key).unwrap();
        lines.remove(0)
    }

    fn opened(stanza: &Stanza, phrase: &str) -> Option<Result<Vec<u8>, DecryptError>> {
        let by = ByPassphrase::new(phrase.to_owned().into(), 12);
        let opened = by.unwrap_stanza(stanza)?;
        Some(opened.map(|key| key.expose_secret().to_vec()))
    }

    #[test]
    fn what_the_library_seals_opens_with_its_passphrase_and_with_no_other() {
        for log_n in [1, 4, 10, 12] {
            let line = line(log_n);
            let key = opened(&line, "rätt häst").unwrap().unwrap();
            assert_eq!(key, [7; 16]);
            for other in ["rätt hast", "rätt häst ", ""] {
                let refused = opened(&line, other).unwrap();
                assert!(matches!(refused, Err(DecryptError::DecryptionFailed)));
            }
        }
    }

    #[test]
    fn only_the_one_writing_is_read_and_too_much_work_is_not_begun() {
        let sound = line(10);
        let refused = |change: &dyn Fn(&mut Stanza)| {
            let mut changed = line(10);
            change(&mut changed);
            opened(&changed, "rätt häst").unwrap().unwrap_err()
        };
        let form: [&dyn Fn(&mut Stanza); 8] = [
            &|line| line.args.truncate(1),
            &|line| line.args.push("1".into()),
            &|line| line.args[1] = "010".into(),
            &|line| line.args[1] = "+10".into(),
            &|line| line.args[1] = "0".into(),
            &|line| line.args[0].push('='),
            &|line| line.args[0].truncate(20),
            &|line| line.body.truncate(31),
        ];
        for change in form {
            let error = refused(change);
            assert!(matches!(error, DecryptError::InvalidHeader), "{error}");
        }
        let hard = refused(&|line| line.args[1] = "13".into());
        assert!(matches!(
            hard,
            DecryptError::ExcessiveWork { required: 13, .. }
        ));
        for at in 0..sound.body.len() {
            let error = refused(&|line| line.body[at] ^= 1);
            assert!(matches!(error, DecryptError::DecryptionFailed));
        }
        let mut other = sound;
        other.tag = "X25519".into();
        assert!(opened(&other, "rätt häst").is_none());
    }
}
