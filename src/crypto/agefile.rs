//! Reading the outside of an age file: binary or ASCII-armored, ours, cut, foreign, or of a later version.
//!
//! Must not know who it is for or what is inside. The age library tells these cases apart only partly (a short file and
//! a foreign file are both an input error to it) and reads a header of any length, so that the head is read here first,
//! within a cap.

use age::armor::ArmoredReader;
use age::{DecryptError, Decryptor};
use std::io::{self, BufRead, BufReader, Chain, Cursor, Read};

const ARMOR: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
const MAGIC: &[u8] = b"age-encryption.org/";
const FIRST_LINE: &[u8] = b"age-encryption.org/v1\n";
/// Room for well over two hundred X25519 recipients; more is not a header of ours.
const HEAD_CAP: usize = 32 * 1024;

/// Why an age file doesn't open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum WrapError {
    /// Whole as far as can be told, but none of its recipients is this identity.
    #[error("the file is not wrapped for this identity")]
    NotForThis,
    /// Changed, or cut short, or with something behind its end.
    #[error("the file is damaged or cut short")]
    Damaged,
    /// Something else than an age file.
    #[error("this is not an age file")]
    NotAge,
    /// An age file of a version that this program doesn't know.
    #[error("the file is of a later age format")]
    Newer,
    /// The reader below failed.
    #[error("the file could not be read: {0}")]
    Io(io::ErrorKind),
}

impl WrapError {
    /// What an error of a reader means: bad bytes are damage, all else is the medium's.
    pub(super) fn from_io(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => Self::Damaged,
            kind => Self::Io(kind),
        }
    }
}

impl From<DecryptError> for WrapError {
    fn from(error: DecryptError) -> Self {
        match error {
            DecryptError::NoMatchingKeys => Self::NotForThis,
            DecryptError::UnknownFormat => Self::Newer,
            DecryptError::Io(error) => Self::from_io(&error),
            _ => Self::Damaged,
        }
    }
}

type Rewound<R> = BufReader<Chain<Cursor<Vec<u8>>, R>>;

/// The binary bytes of an age file, whichever form it came in.
pub(super) enum Body<R> {
    /// Binary.
    Plain(Rewound<R>),
    /// ASCII armor, taken off.
    Armored(Box<ArmoredReader<BufReader<Rewound<R>>>>),
}

impl<R: Read> Read for Body<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(inner) => inner.read(buf),
            Self::Armored(inner) => inner.read(buf),
        }
    }
}

impl<R: Read> BufRead for Body<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        match self {
            Self::Plain(inner) => inner.fill_buf(),
            Self::Armored(inner) => inner.fill_buf(),
        }
    }

    fn consume(&mut self, amount: usize) {
        match self {
            Self::Plain(inner) => inner.consume(amount),
            Self::Armored(inner) => inner.consume(amount),
        }
    }
}

/// The body of an age file whose head has been read and looked at.
pub(super) type Looked<R> = Chain<Cursor<Vec<u8>>, Body<R>>;

/// Looks at the head of what may be an age file and hands back a decryptor that stands at its payload.
pub(super) fn look<R: Read>(mut reader: R) -> Result<Decryptor<Looked<R>>, WrapError> {
    let mut start = Vec::with_capacity(ARMOR.len());
    let wanted = ARMOR.len() as u64;
    reader
        .by_ref()
        .take(wanted)
        .read_to_end(&mut start)
        .map_err(|error| WrapError::from_io(&error))?;
    let armored = start == ARMOR;
    if !armored && !start.starts_with(MAGIC) {
        let cut = !start.is_empty() && (ARMOR.starts_with(&start) || MAGIC.starts_with(&start));
        return Err(if cut {
            WrapError::Damaged
        } else {
            WrapError::NotAge
        });
    }
    let rewound = BufReader::new(Cursor::new(start).chain(reader));
    let mut body = if armored {
        Body::Armored(Box::new(ArmoredReader::new(rewound)))
    } else {
        Body::Plain(rewound)
    };
    let head = read_head(&mut body)?;
    Ok(Decryptor::new_buffered(Cursor::new(head).chain(body))?)
}

/// The header, from the version line to the line with its MAC.
fn read_head<R: BufRead>(body: &mut R) -> Result<Vec<u8>, WrapError> {
    let mut head = Vec::new();
    loop {
        let start = head.len();
        let room = HEAD_CAP.saturating_sub(start) as u64;
        body.by_ref()
            .take(room)
            .read_until(b'\n', &mut head)
            .map_err(|error| WrapError::from_io(&error))?;
        let line = head.get(start..).unwrap_or_default();
        if start == 0 && line != FIRST_LINE {
            return Err(match (line.starts_with(MAGIC), line.ends_with(b"\n")) {
                (true, true) => WrapError::Newer,
                (true, false) => WrapError::Damaged,
                (false, _) => WrapError::NotAge,
            });
        }
        if !line.ends_with(b"\n") {
            return Err(WrapError::Damaged);
        }
        if line.starts_with(b"---") {
            return Ok(head);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(bytes: &[u8]) -> WrapError {
        look(bytes).err().unwrap()
    }

    #[test]
    fn foreign_cut_and_later_files_are_told_apart() {
        assert_eq!(refusal(b""), WrapError::NotAge);
        assert_eq!(refusal(b"hello, this is a letter\n"), WrapError::NotAge);
        assert_eq!(refusal(b"age-encr"), WrapError::Damaged);
        assert_eq!(refusal(b"-----BEGIN AGE"), WrapError::Damaged);
        assert_eq!(refusal(b"age-encryption.org/v1\n-> X2"), WrapError::Damaged);
        assert_eq!(refusal(b"age-encryption.org/v2\nx\n"), WrapError::Newer);
        assert_eq!(
            refusal(b"-----BEGIN PGP MESSAGE-----\n\nxxxxxxxxxxxxxx\n"),
            WrapError::NotAge
        );
    }

    #[test]
    fn a_header_without_end_is_refused_and_not_read_for_ever() {
        let endless = FIRST_LINE.chain(io::repeat(b'a'));
        assert_eq!(look(endless).err().unwrap(), WrapError::Damaged);
        let lines = FIRST_LINE.chain(Cursor::new("-> a\n\n".repeat(100_000)));
        assert_eq!(look(lines).err().unwrap(), WrapError::Damaged);
    }

    #[test]
    fn a_failing_medium_is_not_called_damage() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::ErrorKind::PermissionDenied.into())
            }
        }
        let error = look(Broken).err().unwrap();
        assert_eq!(error, WrapError::Io(io::ErrorKind::PermissionDenied));
    }
}
