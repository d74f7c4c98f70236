//! A custodian's key file: an age file with a passphrase, and in it an age identity file with the signing key beside.
//!
//! Stock age can use it (`age -d -i chief.skans-key.age …`), so that what was wrapped for a custodian can be opened
//! without this program. Must not know where the file lies. Every buffer that holds the keys or the passphrase is wiped,
//! but for the one in the age library that [`crate::crypto::wrap()`] tells of.

use crate::crypto::agefile::{Looked, WrapError, look};
use crate::crypto::passphrase::Passphrase;
use crate::crypto::phrase::{self, ByPassphrase};
use crate::crypto::sign::Signer;
use crate::crypto::wrap::{Identity, read_all};
use age::{DecryptError, Decryptor};
use base64::{Engine, prelude::BASE64_STANDARD};
use std::io::{self, Write};
use zeroize::Zeroizing;

/// The work factor of real keys: scrypt with N = 2^18 takes about a second and 256 MiB for each guess.
pub const WORK_FACTOR: u8 = 18;
/// The work factor of [`derive_a_share`].
const SHARE_FACTOR: u8 = 13;
/// How many times [`derive_a_share`] goes into the derivation of a real key.
pub const SHARES: u32 = 1 << (WORK_FACTOR - SHARE_FACTOR);
/// The highest work factor that is followed when reading, so that a hostile file can't take all memory.
pub const MAX_WORK_FACTOR: u8 = 20;
/// The largest key file that is read, in bytes.
pub const KEY_FILE_CAP: usize = 64 * 1024;

const SIGNING_KEY: &str = "# skans-signing-key: ";
const IDENTITY: &str = "AGE-SECRET-KEY-1";

/// Why a key file doesn't open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum KeyFileError {
    /// The passphrase is another one. (Damage to the one line that the passphrase opens can't be told from this.)
    #[error("the passphrase does not open this key file")]
    WrongPassphrase,
    /// Not an age file with a passphrase, of a later age format, or without an age identity in it.
    #[error("this is not a key file")]
    NotAKeyFile,
    /// Changed or cut short.
    #[error("the key file is damaged or cut short")]
    Damaged,
    /// An age identity without a signing key: it can open, but not write in a register.
    #[error("this is an age identity without a signing key")]
    NoSigningKey,
    /// A work factor (log2 of N) above [`MAX_WORK_FACTOR`].
    #[error("the key file asks for a work factor of {0}, which is more than is allowed")]
    TooHard(u8),
    /// Larger than [`KEY_FILE_CAP`].
    #[error("the file is too large for a key file")]
    TooBig,
}

/// What a custodian holds: what opens and what signs. Wiped when dropped.
#[derive(Clone)]
pub struct CustodianKey {
    /// Opens what is wrapped for the custodian.
    pub identity: Identity,
    /// Signs the custodian's entries.
    pub signer: Signer,
}

impl CustodianKey {
    /// A fresh key. The error is the operating system's.
    pub fn create() -> Result<Self, io::Error> {
        // First, because it reports a failing system where the age library would stop the program.
        let signer = Signer::random()?;
        let identity = Identity::random();
        Ok(Self { identity, signer })
    }

    /// The key file. `created` is a date for people to read; `log_n` the work factor, [`WORK_FACTOR`] for real keys.
    /// Errors: a date that is not one line, or a work factor that could not be read again.
    pub fn seal_key_file(
        &self,
        created: &str,
        passphrase: &Passphrase,
        log_n: u8,
    ) -> Result<Vec<u8>, io::Error> {
        let seed = self.signer.seed();
        let encoded = Zeroizing::new(BASE64_STANDARD.encode(seed.as_slice()));
        seal_identity(&self.identity, Some(&encoded), created, passphrase, log_n)
    }
}

/// Seals an identity alone, without a signing key: an auditor's. Otherwise as [`CustodianKey::seal_key_file`].
pub fn seal_identity_file(
    identity: &Identity,
    created: &str,
    passphrase: &Passphrase,
    log_n: u8,
) -> Result<Vec<u8>, io::Error> {
    seal_identity(identity, None, created, passphrase, log_n)
}

fn seal_identity(
    identity: &Identity,
    seed: Option<&str>,
    created: &str,
    passphrase: &Passphrase,
    log_n: u8,
) -> Result<Vec<u8>, io::Error> {
    let refuse = |why: &'static str| Err(io::Error::new(io::ErrorKind::InvalidInput, why));
    if !(1..=MAX_WORK_FACTOR).contains(&log_n) {
        return refuse("a work factor that could not be read again");
    }
    if created.len() > 64 || created.contains(char::is_control) {
        return refuse("a date is one short line");
    }
    let recipient = identity.recipient();
    let secret = identity.secret_text();
    // Big enough from the start: growing would leave a copy of the keys behind.
    let mut text = Zeroizing::new(String::with_capacity(1024));
    for part in [
        "# created: ",
        created,
        "\n# public key: ",
        recipient.as_str(),
        "\n",
    ] {
        text.push_str(part);
    }
    for part in seed.iter().flat_map(|seed| [SIGNING_KEY, seed, "\n"]) {
        text.push_str(part);
    }
    text.push_str(&secret);
    text.push('\n');

    let mut recipient = age::scrypt::Recipient::new(passphrase.for_age());
    recipient.set_work_factor(log_n);
    let encryptor =
        age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
            .map_err(|_| io::Error::other("the passphrase can't be used"))?;
    let mut writer = encryptor.wrap_output(Vec::new())?;
    writer.write_all(text.as_bytes())?;
    writer.finish()
}

/// Does a small part of the work that deriving a real key is, with nothing that is secret: for reckoning how long that takes.
pub fn derive_a_share() {
    // With a factor of its own it can't fail.
    let _ = phrase::derive("", b"", SHARE_FACTOR);
}

/// Opens a custodian's key file, binary or armored.
pub fn open_key_file(bytes: &[u8], passphrase: &Passphrase) -> Result<CustodianKey, KeyFileError> {
    let (identity, seed) = open(bytes, passphrase)?;
    let seed = seed.ok_or(KeyFileError::NoSigningKey)?;
    Ok(CustodianKey {
        identity,
        signer: Signer::from_seed(&seed),
    })
}

/// Looks at the head of what may be a key file, without its passphrase. `Ok` says that a passphrase is worth asking for, no more.
pub fn look_at_key_file(bytes: &[u8]) -> Result<(), KeyFileError> {
    head(bytes).map(drop)
}

/// Opens an identity that is sealed with a passphrase, whether or not a signing key lies beside it: an auditor's.
pub fn open_identity_file(bytes: &[u8], passphrase: &Passphrase) -> Result<Identity, KeyFileError> {
    open(bytes, passphrase).map(|(identity, _)| identity)
}

type Opened = (Identity, Option<Zeroizing<[u8; 32]>>);

/// The file, which stands at its payload.
fn head(bytes: &[u8]) -> Result<Decryptor<Looked<&[u8]>>, KeyFileError> {
    if bytes.len() > KEY_FILE_CAP {
        return Err(KeyFileError::TooBig);
    }
    let file = look(bytes).map_err(refusal)?;
    match file.is_scrypt() {
        true => Ok(file),
        false => Err(KeyFileError::NotAKeyFile),
    }
}

fn open(bytes: &[u8], passphrase: &Passphrase) -> Result<Opened, KeyFileError> {
    let file = head(bytes)?;
    let opener = ByPassphrase::new(passphrase.for_age(), MAX_WORK_FACTOR);
    let mut reader = file
        .decrypt(std::iter::once(&opener as &dyn age::Identity))
        .map_err(|error| match error {
            DecryptError::DecryptionFailed => KeyFileError::WrongPassphrase,
            DecryptError::ExcessiveWork { required, .. } if required > MAX_WORK_FACTOR => {
                KeyFileError::TooHard(required)
            }
            other => refusal(WrapError::from(other)),
        })?;
    let plain = read_all(&mut reader, bytes.len()).map_err(|_| KeyFileError::Damaged)?;
    let text = std::str::from_utf8(&plain).map_err(|_| KeyFileError::NotAKeyFile)?;
    read(text)
}

fn refusal(error: WrapError) -> KeyFileError {
    match error {
        WrapError::NotAge | WrapError::Newer | WrapError::NotForThis => KeyFileError::NotAKeyFile,
        WrapError::Damaged | WrapError::Io(_) => KeyFileError::Damaged,
    }
}

/// Reads the identity file within: comments, one identity, and at most one signing key.
fn read(text: &str) -> Result<Opened, KeyFileError> {
    let (mut identity, mut seed) = (None, None);
    for line in text.lines().map(str::trim_end) {
        if let Some(encoded) = line.strip_prefix(SIGNING_KEY) {
            let decoded = decode_seed(encoded).ok_or(KeyFileError::Damaged)?;
            if seed.replace(decoded).is_some() {
                return Err(KeyFileError::Damaged);
            }
        } else if line.starts_with(IDENTITY) {
            let parsed = Identity::parse(line).ok_or(KeyFileError::Damaged)?;
            if identity.replace(parsed).is_some() {
                return Err(KeyFileError::Damaged);
            }
        } else if !line.is_empty() && !line.starts_with('#') {
            return Err(KeyFileError::NotAKeyFile);
        }
    }
    Ok((identity.ok_or(KeyFileError::NotAKeyFile)?, seed))
}

fn decode_seed(encoded: &str) -> Option<Zeroizing<[u8; 32]>> {
    let bytes = Zeroizing::new(BASE64_STANDARD.decode(encoded).ok()?);
    let mut seed = Zeroizing::new([0; 32]);
    (bytes.len() == seed.len()).then(|| {
        seed.copy_from_slice(&bytes);
        seed
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const EASY: u8 = 10;

    fn pass(text: &str) -> Passphrase {
        Passphrase::new(text)
    }

    /// Seals any text as age does with a passphrase.
    fn sealed(text: &str, log_n: u8) -> Vec<u8> {
        let mut recipient = age::scrypt::Recipient::new("ord".to_owned().into());
        recipient.set_work_factor(log_n);
        age::encrypt(&recipient, text.as_bytes()).unwrap()
    }

    fn refused(bytes: &[u8]) -> KeyFileError {
        open_key_file(bytes, &pass("ord")).err().unwrap()
    }

    #[test]
    fn a_key_file_gives_back_the_keys_that_were_sealed() {
        let key = CustodianKey::create().unwrap();
        let file = key
            .seal_key_file("2026-11-23", &pass("på å"), EASY)
            .unwrap();
        let back = open_key_file(&file, &pass("pa\u{30a} a\u{30a}")).unwrap();
        assert_eq!(back.signer.public(), key.signer.public());
        assert_eq!(back.identity.recipient(), key.identity.recipient());
        let wrong = open_key_file(&file, &pass("på a")).err().unwrap();
        assert_eq!(wrong, KeyFileError::WrongPassphrase);
    }

    #[test]
    fn the_inside_is_an_identity_file_that_stock_age_reads() {
        let key = CustodianKey::create().unwrap();
        let file = key.seal_key_file("2026-11-23", &pass("ord"), EASY).unwrap();
        let plain = age::decrypt(&age::scrypt::Identity::new("ord".to_owned().into()), &file);
        let text = String::from_utf8(plain.unwrap()).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "# created: 2026-11-23");
        assert_eq!(
            lines[1],
            format!("# public key: {}", key.identity.recipient())
        );
        assert!(lines[2].starts_with(SIGNING_KEY) && lines[3].starts_with(IDENTITY));
        assert_eq!(lines.len(), 4);
        age::IdentityFile::from_buffer(text.as_bytes()).unwrap();
    }

    #[test]
    fn an_identity_without_a_signing_key_is_told_apart() {
        let identity = Identity::random();
        let file = seal_identity_file(&identity, "2026-11-23", &pass("ord"), EASY).unwrap();
        assert_eq!(refused(&file), KeyFileError::NoSigningKey);
        let back = open_identity_file(&file, &pass("ord")).unwrap();
        assert_eq!(back.recipient(), identity.recipient());
    }

    #[test]
    fn foreign_files_are_not_key_files() {
        let identity = Identity::random();
        let for_key = crate::crypto::wrap(&[identity.recipient()], b"x").unwrap();
        let secret = identity.secret_text();
        for foreign in [
            b"a letter".to_vec(),
            Vec::new(),
            secret.as_bytes().to_vec(),
            for_key,
            sealed("a diary", EASY),
            sealed("# only a comment\n", EASY),
        ] {
            assert_eq!(refused(&foreign), KeyFileError::NotAKeyFile);
        }
    }

    #[test]
    fn a_work_factor_above_the_cap_is_refused_without_doing_the_work() {
        let mut file = String::from_utf8_lossy(&sealed("x", EASY)).into_owned();
        file = file.replacen(" 10\n", " 21\n", 1);
        assert_eq!(refused(file.as_bytes()), KeyFileError::TooHard(21));
        file = file.replacen(" 21\n", " 255\n", 1);
        assert_eq!(refused(file.as_bytes()), KeyFileError::TooHard(255));
        let key = CustodianKey::create().unwrap();
        for log_n in [0, MAX_WORK_FACTOR + 1, 64, 255] {
            assert!(key.seal_key_file("2026", &pass("ord"), log_n).is_err());
        }
        assert!(key.seal_key_file("2026\nx", &pass("ord"), EASY).is_err());
    }

    #[test]
    fn damage_is_seen_wherever_it_lies() {
        let key = CustodianKey::create().unwrap();
        let file = key.seal_key_file("2026", &pass("ord"), 1).unwrap();
        for at in 0..file.len() {
            let mut changed = file.clone();
            changed[at] ^= 1;
            assert!(open_key_file(&changed, &pass("ord")).is_err(), "at {at}");
        }
        for end in 1..file.len() {
            assert_eq!(refused(&file[..end]), KeyFileError::Damaged, "cut at {end}");
        }
        assert_eq!(refused(&vec![b'a'; KEY_FILE_CAP + 1]), KeyFileError::TooBig);
        let secret = key.identity.secret_text();
        let two = format!("{}\n{}\n", *secret, *secret);
        assert_eq!(refused(&sealed(&two, 1)), KeyFileError::Damaged);
        let short = format!("{SIGNING_KEY}AAAA\n{}\n", *secret);
        assert_eq!(refused(&sealed(&short, 1)), KeyFileError::Damaged);
    }

    #[test]
    fn errors_can_cross_threads_and_say_nothing_secret() {
        fn crosses<T: std::error::Error + Send + Sync + 'static>(_: T) {}
        crosses(KeyFileError::TooHard(30));
        assert!(KeyFileError::TooHard(30).to_string().contains("30"));
    }
}
