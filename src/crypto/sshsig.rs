//! Signatures that stock OpenSSH verifies: SSHSIG with Ed25519 keys and SHA-512.
//!
//! An auditor needs nothing but `ssh-keygen -Y verify`. Must not know what is signed. The namespace keeps a signature for
//! one purpose from being used for another. Format: PROTOCOL.sshsig of OpenSSH.

use crate::crypto::sign::{SIGNATURE_LEN, Signer, VerifyKey};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256, Sha512};
use std::io;

const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----";
const END: &str = "-----END SSH SIGNATURE-----";
const MAGIC: &[u8] = b"SSHSIG";
const VERSION: u32 = 1;
const KIND: &[u8] = b"ssh-ed25519";
/// OpenSSH breaks its armor at this width.
const WIDTH: usize = 70;
/// The largest signature file that is read, in bytes.
const CAP: usize = 16 * 1024;

/// Why a signature doesn't hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum SshSigError {
    /// Not an armored SSH signature.
    #[error("this is not an SSH signature")]
    NotASignature,
    /// An SSH signature that is cut, changed in form, or of a kind that is not used here.
    #[error("the SSH signature is damaged or of an unknown kind")]
    Damaged,
    /// Made for another purpose.
    #[error("the signature was made for another purpose")]
    OtherNamespace,
    /// Made with another key.
    #[error("the signature was made with another key")]
    OtherKey,
    /// Not over this message.
    #[error("the signature is not over this message")]
    BadSignature,
}

/// The hash of a message that is too large to hold: write it in, then sign or verify.
#[derive(Clone)]
pub struct Message {
    sha512: Sha512,
    sha256: Sha256,
}

impl Message {
    /// An empty message.
    pub fn new() -> Self {
        Self {
            sha512: Sha512::new(),
            sha256: Sha256::new(),
        }
    }

    /// A whole message.
    pub fn of(bytes: &[u8]) -> Self {
        let mut message = Self::new();
        message.update(bytes);
        message
    }

    /// More of the message.
    pub fn update(&mut self, bytes: &[u8]) {
        self.sha512.update(bytes);
        self.sha256.update(bytes);
    }

    fn hash(&self, name: &[u8]) -> Option<Vec<u8>> {
        match name {
            b"sha512" => Some(self.sha512.clone().finalize().to_vec()),
            // Never made here, but ssh-keygen can be told to.
            b"sha256" => Some(self.sha256.clone().finalize().to_vec()),
            _ => None,
        }
    }
}

impl Default for Message {
    fn default() -> Self {
        Self::new()
    }
}

impl io::Write for Message {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Signs a message for a purpose, as `ssh-keygen -Y sign -n namespace` would: the armored text of a `.sig` file.
pub fn sign(signer: &Signer, namespace: &str, message: &Message) -> String {
    let hash = message.sha512.clone().finalize();
    let signature = signer.sign(&to_be_signed(namespace.as_bytes(), b"sha512", &hash));
    let mut blob = MAGIC.to_vec();
    blob.extend(VERSION.to_be_bytes());
    put(&mut blob, &key_blob(&signer.public()));
    put(&mut blob, namespace.as_bytes());
    put(&mut blob, b"");
    put(&mut blob, b"sha512");
    let mut inner = Vec::new();
    put(&mut inner, KIND);
    put(&mut inner, &signature);
    put(&mut blob, &inner);

    let encoded = BASE64_STANDARD.encode(blob);
    let mut out = format!("{BEGIN}\n");
    for (at, c) in encoded.chars().enumerate() {
        if at > 0 && at % WIDTH == 0 {
            out.push('\n');
        }
        out.push(c);
    }
    out + "\n" + END + "\n"
}

/// Verifies an armored signature over a message, made for this purpose with this key.
pub fn verify(
    armored: &str,
    namespace: &str,
    message: &Message,
    key: &VerifyKey,
) -> Result<(), SshSigError> {
    let blob = unarmor(armored)?;
    let parts = Parts::read(&blob).ok_or(SshSigError::Damaged)?;
    if parts.namespace != namespace.as_bytes() {
        return Err(SshSigError::OtherNamespace);
    }
    if parts.key != key_blob(key) {
        return Err(SshSigError::OtherKey);
    }
    let hash = message.hash(parts.hash).ok_or(SshSigError::Damaged)?;
    let signed = to_be_signed(parts.namespace, parts.hash, &hash);
    key.verify(&signed, &parts.signature)
        .then_some(())
        .ok_or(SshSigError::BadSignature)
}

/// The key as OpenSSH writes it in a `.pub` file, without a line end. Line ends and other controls in the comment become
/// blanks.
pub fn public_line(key: &VerifyKey, comment: &str) -> String {
    let encoded = BASE64_STANDARD.encode(key_blob(key));
    let comment = comment.replace(char::is_control, " ");
    format!("ssh-ed25519 {encoded} {comment}")
        .trim_end()
        .to_owned()
}

/// A line of an `allowed_signers` file: who may sign for which purposes. `None` when the principal or a namespace holds
/// anything but ASCII letters, digits and `.@_-`, which could mean more to OpenSSH than one name.
pub fn allowed_signers_line(
    principal: &str,
    namespaces: &[&str],
    key: &VerifyKey,
) -> Option<String> {
    let plain = |text: &&str| {
        let allowed = |c: char| c.is_ascii_alphanumeric() || ".@_-".contains(c);
        !text.is_empty() && text.chars().all(allowed)
    };
    if !plain(&principal) || namespaces.is_empty() || !namespaces.iter().all(plain) {
        return None;
    }
    let purposes = namespaces.join(",");
    let key = public_line(key, "");
    Some(format!("{principal} namespaces=\"{purposes}\" {key}"))
}

fn put(out: &mut Vec<u8>, field: &[u8]) {
    // Everything that is put is far shorter than four gigabytes.
    out.extend((field.len() as u32).to_be_bytes());
    out.extend(field);
}

fn key_blob(key: &VerifyKey) -> Vec<u8> {
    let mut blob = Vec::new();
    put(&mut blob, KIND);
    put(&mut blob, &key.0);
    blob
}

fn to_be_signed(namespace: &[u8], hash_name: &[u8], hash: &[u8]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    put(&mut out, namespace);
    put(&mut out, b"");
    put(&mut out, hash_name);
    put(&mut out, hash);
    out
}

fn unarmor(armored: &str) -> Result<Vec<u8>, SshSigError> {
    let text = armored.trim();
    let inner = text.strip_prefix(BEGIN).ok_or(SshSigError::NotASignature)?;
    let inner = inner.strip_suffix(END).ok_or(SshSigError::Damaged)?;
    if text.len() > CAP || !inner.starts_with(['\r', '\n']) || !inner.ends_with('\n') {
        return Err(SshSigError::Damaged);
    }
    let encoded: String = inner.split(['\r', '\n']).collect();
    BASE64_STANDARD
        .decode(encoded)
        .map_err(|_| SshSigError::Damaged)
}

struct Parts<'a> {
    key: &'a [u8],
    namespace: &'a [u8],
    hash: &'a [u8],
    signature: [u8; SIGNATURE_LEN],
}

impl<'a> Parts<'a> {
    /// The fields of the blob; nothing may stand behind them.
    fn read(blob: &'a [u8]) -> Option<Self> {
        let mut rest = blob.strip_prefix(MAGIC)?;
        let version;
        (version, rest) = rest.split_first_chunk::<4>()?;
        let key = take(&mut rest)?;
        let namespace = take(&mut rest)?;
        // Whatever is in the reserved field is not signed for; only an empty one is known.
        let reserved = take(&mut rest)?;
        let hash = take(&mut rest)?;
        let mut inner = take(&mut rest)?;
        let kind = take(&mut inner)?;
        let signature = take(&mut inner)?.try_into().ok()?;
        let known = u32::from_be_bytes(*version) == VERSION && kind == KIND && reserved.is_empty();
        (known && rest.is_empty() && inner.is_empty()).then_some(Self {
            key,
            namespace,
            hash,
            signature,
        })
    }
}

fn take<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (len, behind) = rest.split_first_chunk::<4>()?;
    let (field, behind) = behind.split_at_checked(u32::from_be_bytes(*len) as usize)?;
    *rest = behind;
    Some(field)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPACE: &str = "skans-snapshot@v1";

    fn signer() -> Signer {
        Signer::from_seed(&[9; 32])
    }

    #[test]
    fn a_signature_holds_for_its_message_purpose_and_key_only() {
        let text = sign(&signer(), SPACE, &Message::of(b"message"));
        let key = signer().public();
        let of = |space, message: &[u8], key| verify(&text, space, &Message::of(message), key);
        assert_eq!(of(SPACE, b"message", &key), Ok(()));
        assert_eq!(of(SPACE, b"massage", &key), Err(SshSigError::BadSignature));
        assert_eq!(
            of("git", b"message", &key),
            Err(SshSigError::OtherNamespace)
        );
        let other = Signer::from_seed(&[8; 32]).public();
        assert_eq!(of(SPACE, b"message", &other), Err(SshSigError::OtherKey));
        let mut streamed = Message::new();
        io::copy(&mut b"message".as_slice(), &mut streamed).unwrap();
        assert_eq!(sign(&signer(), SPACE, &streamed), text);
    }

    #[test]
    fn any_changed_bit_and_any_cut_is_refused() {
        let message = Message::of(b"message");
        let key = signer().public();
        let text = sign(&signer(), SPACE, &message);
        let blob = unarmor(&text).unwrap();
        let armored = |blob: &[u8]| format!("{BEGIN}\n{}\n{END}\n", BASE64_STANDARD.encode(blob));
        assert_eq!(verify(&armored(&blob), SPACE, &message, &key), Ok(()));
        for at in 0..blob.len() {
            let mut changed = blob.clone();
            changed[at] ^= 1;
            assert!(
                verify(&armored(&changed), SPACE, &message, &key).is_err(),
                "at {at}"
            );
            assert!(
                verify(&armored(&blob[..at]), SPACE, &message, &key).is_err(),
                "cut {at}"
            );
        }
        let longer = [blob.as_slice(), b"x"].concat();
        assert!(verify(&armored(&longer), SPACE, &message, &key).is_err());
        let of = |text: &str| verify(text, SPACE, &message, &key);
        assert_eq!(of("a letter"), Err(SshSigError::NotASignature));
        assert_eq!(of(&text[..100]), Err(SshSigError::Damaged));
        assert_eq!(of(&text.replace('\n', "\r\n")), Ok(()));
    }

    #[test]
    fn lines_for_openssh_can_not_be_broken_out_of() {
        let key = signer().public();
        assert!(public_line(&key, "a\nssh-rsa b").ends_with(" a ssh-rsa b"));
        assert_eq!(public_line(&key, "a").lines().count(), 1);
        let line = allowed_signers_line("chief", &[SPACE, "skans-review@v1"], &key).unwrap();
        let start = "chief namespaces=\"skans-snapshot@v1,skans-review@v1\" ssh-ed25519 AAAA";
        assert!(line.starts_with(start), "{line}");
        for principal in ["", "*", "a b", "a,b", "!a", "#a", "å"] {
            assert_eq!(allowed_signers_line(principal, &[SPACE], &key), None);
        }
        assert_eq!(allowed_signers_line("chief", &[], &key), None);
        assert_eq!(allowed_signers_line("chief", &["a\" x=\""], &key), None);
    }
}
