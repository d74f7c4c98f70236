//! Wrapping for people: age files for X25519 recipients, whole or streamed.
//!
//! Must not know what is wrapped. Stock `age` opens what is made here, and its files open here.
//!
//! Known limit: while wrapping, the age library holds up to 64 KiB of the plaintext in a buffer of its own that it does
//! not wipe. While unwrapping, all buffers are wiped.

use crate::crypto::agefile::{Looked, WrapError, look};
use crate::crypto::recipient::Recipient;
use age::secrecy::ExposeSecret;
use age::stream::{StreamReader, StreamWriter};
use std::io::{self, Read, Write};
use std::str::FromStr;
use zeroize::Zeroizing;

/// The secret half of a recipient. Wiped when dropped.
#[derive(Clone)]
pub struct Identity(age::x25519::Identity);

impl Identity {
    /// A fresh identity. The age library draws it from the operating system and stops the program when that fails, so that
    /// a caller who can report the failure asks for other randomness first.
    pub fn random() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// Reads an identity, `AGE-SECRET-KEY-1…`. `None` when it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        age::x25519::Identity::from_str(text).ok().map(Self)
    }

    /// The identity of these 32 bytes, which a derivation made.
    pub(super) fn from_bytes(bytes: &[u8; 32]) -> Result<Self, io::Error> {
        let hrp = bech32::Hrp::parse("age-secret-key-").map_err(io::Error::other)?;
        let text = bech32::encode::<bech32::Bech32>(hrp, bytes).map_err(io::Error::other)?;
        let text = Zeroizing::new(text);
        let upper = Zeroizing::new(text.to_ascii_uppercase());
        Self::parse(&upper).ok_or(io::ErrorKind::InvalidData.into())
    }

    /// The public half.
    pub fn recipient(&self) -> Recipient {
        Recipient::of(&self.0.to_public())
    }

    /// The text, `AGE-SECRET-KEY-1…`, for the key file.
    pub(super) fn secret_text(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }
}

/// Wraps a payload for the recipients: a binary age file. Errors: no recipients, or no randomness.
pub fn wrap(recipients: &[Recipient], payload: &[u8]) -> Result<Vec<u8>, io::Error> {
    let room = payload.len() + payload.len() / 4096 + 256 * (recipients.len() + 1);
    let mut sealing = Encrypting::new(Vec::with_capacity(room), recipients)?;
    sealing.write_all(payload)?;
    sealing.finish()
}

/// Opens an age file, binary or armored, with an identity.
pub fn unwrap(identity: &Identity, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, WrapError> {
    let mut reader = decrypting(identity, bytes)?;
    read_all(&mut reader, bytes.len()).map_err(|error| WrapError::from_io(&error))
}

/// Everything a reader has, in one buffer that is big enough from the start, so that no copy is left behind by growing.
pub(super) fn read_all(reader: &mut impl Read, len: usize) -> io::Result<Zeroizing<Vec<u8>>> {
    let mut plain = Zeroizing::new(Vec::with_capacity(len + 64));
    reader.read_to_end(&mut plain)?;
    Ok(plain)
}

/// A writer that wraps what is written into it. Without [`Encrypting::finish`] the file is cut and does not open.
pub struct Encrypting<W: Write>(StreamWriter<W>);

impl<W: Write> Encrypting<W> {
    /// Begins an age file for the recipients. Errors: no recipients, or the writer's own.
    pub fn new(writer: W, recipients: &[Recipient]) -> Result<Self, io::Error> {
        let recipients = recipients
            .iter()
            .map(Recipient::for_age)
            .collect::<Result<Vec<_>, _>>()?;
        age::Encryptor::with_recipients(recipients.iter().map(|one| one as &dyn age::Recipient))
            .map_err(|_| io::Error::new(io::ErrorKind::InvalidInput, "no recipients to wrap for"))?
            .wrap_output(writer)
            .map(Self)
    }

    /// Ends the age file and hands the writer back.
    pub fn finish(self) -> Result<W, io::Error> {
        self.0.finish()
    }
}

impl<W: Write> Write for Encrypting<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.0.write(buf)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Opens an age file, binary or armored, for reading piece by piece. What has been read is sound, but only the end of
/// the file (a read of zero bytes) shows that nothing is cut off.
pub fn decrypting<R: Read>(identity: &Identity, reader: R) -> Result<Decrypting<R>, WrapError> {
    let file = look(reader)?;
    let inner = file.decrypt(std::iter::once(&identity.0 as &dyn age::Identity))?;
    Ok(Decrypting {
        inner,
        failed: None,
    })
}

/// The reader that [`decrypting`] makes. Its errors carry a [`WrapError`]; once it has failed it goes on failing.
pub struct Decrypting<R: Read> {
    inner: StreamReader<Looked<R>>,
    failed: Option<WrapError>,
}

impl<R: Read> Read for Decrypting<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if buf.is_empty() {
            return Ok(0);
        }
        if let Some(error) = self.failed {
            return Err(as_io(error));
        }
        self.inner.read(buf).map_err(|error| {
            // The library would call the next read after a bad chunk the end of the file.
            let error = WrapError::from_io(&error);
            self.failed = Some(error);
            as_io(error)
        })
    }
}

fn as_io(error: WrapError) -> io::Error {
    let kind = match error {
        WrapError::Io(kind) => kind,
        _ => io::ErrorKind::InvalidData,
    };
    io::Error::new(kind, error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two() -> (Identity, Identity) {
        (Identity::random(), Identity::random())
    }

    #[test]
    fn what_is_wrapped_opens_for_its_recipients_only() {
        let (a, b) = two();
        let file = wrap(&[a.recipient(), b.recipient()], b"key").unwrap();
        assert_eq!(unwrap(&a, &file).unwrap().as_slice(), b"key");
        assert_eq!(unwrap(&b, &file).unwrap().as_slice(), b"key");
        let other = unwrap(&Identity::random(), &file).unwrap_err();
        assert_eq!(other, WrapError::NotForThis);
        assert!(wrap(&[], b"key").is_err());
        let again = Identity::parse(&a.secret_text()).unwrap();
        assert_eq!(again.recipient(), a.recipient());
    }

    #[test]
    fn every_cut_and_every_flipped_byte_is_an_error() {
        let (a, _) = two();
        let file = wrap(&[a.recipient()], b"secret").unwrap();
        for end in 0..file.len() {
            let error = unwrap(&a, &file[..end]).unwrap_err();
            assert!(matches!(error, WrapError::Damaged | WrapError::NotAge));
            assert!(end == 0 || error == WrapError::Damaged, "cut at {end}");
        }
        for at in 0..file.len() {
            let mut changed = file.clone();
            changed[at] ^= 1;
            assert!(unwrap(&a, &changed).is_err(), "flipped at {at}");
        }
        let longer = [file.as_slice(), b"x"].concat();
        assert_eq!(unwrap(&a, &longer).unwrap_err(), WrapError::Damaged);
    }

    #[test]
    fn streams_of_every_awkward_length_come_back_and_a_cut_one_keeps_failing() {
        let (a, b) = two();
        for len in [0, 1, 65_535, 65_536, 65_537, 200_000] {
            let plain: Vec<u8> = (0..len).map(|i| i as u8).collect();
            let mut writer = Encrypting::new(Vec::new(), &[a.recipient(), b.recipient()]).unwrap();
            for piece in plain.chunks(1000) {
                writer.write_all(piece).unwrap();
            }
            let file = writer.finish().unwrap();
            let mut back = Vec::new();
            let mut reader = decrypting(&b, file.as_slice()).unwrap();
            reader.read_to_end(&mut back).unwrap();
            assert_eq!(back, plain);
            let mut cut = decrypting(&b, &file[..file.len() - 1]).unwrap();
            let first = cut.read_to_end(&mut Vec::new()).unwrap_err();
            let inner = first.get_ref().unwrap().downcast_ref::<WrapError>();
            assert_eq!(inner, Some(&WrapError::Damaged));
            assert!(cut.read(&mut [0]).is_err());
        }
    }

    #[test]
    fn armored_files_open_too() {
        let (a, _) = two();
        let file = wrap(&[a.recipient()], &[7; 5000]).unwrap();
        let mut armor =
            age::armor::ArmoredWriter::wrap_output(Vec::new(), age::armor::Format::AsciiArmor)
                .unwrap();
        armor.write_all(&file).unwrap();
        let armored = String::from_utf8(armor.finish().unwrap()).unwrap();
        assert_eq!(
            unwrap(&a, armored.as_bytes()).unwrap().as_slice(),
            [7; 5000]
        );
        let crlf = armored.replace('\n', "\r\n");
        assert_eq!(unwrap(&a, crlf.as_bytes()).unwrap().as_slice(), [7; 5000]);
        let cut = &armored[..armored.len() / 2];
        assert_eq!(unwrap(&a, cut.as_bytes()).unwrap_err(), WrapError::Damaged);
    }
}
