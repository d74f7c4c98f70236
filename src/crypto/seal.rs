//! Sealing: XChaCha20-Poly1305 with a random nonce, and padding so that lengths say little.

use chacha20poly1305::aead::{Aead, AeadInPlace, KeyInit, Payload};
use chacha20poly1305::{Tag, XChaCha20Poly1305, XNonce};
use std::hint::black_box;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Length of a nonce in bytes.
pub const NONCE_LEN: usize = 24;

/// Length of the tag behind a ciphertext, in bytes.
pub const TAG_LEN: usize = 16;

/// A key that seals and opens. Wiped when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct SealKey([u8; 32]);

impl SealKey {
    /// A key from its bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// A fresh random key.
    pub fn random() -> Result<Self, std::io::Error> {
        super::random().map(Self)
    }

    /// The bytes, for wrapping and deriving.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// A sealed text: nonce and ciphertext (with its tag).
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Random, never used twice with a key.
    pub nonce: [u8; NONCE_LEN],
    /// The ciphertext with its 16-byte tag.
    pub ciphertext: Vec<u8>,
}

/// That a sealed text can't be opened: another key, another place, or changed bytes. Which of them can't be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the sealed bytes do not open: they are changed, moved, or sealed with another key")]
pub struct Damaged;

/// Seals a text, bound to its place by `aad`. The error is the operating system's, when it gives no random bytes.
pub fn seal(key: &SealKey, aad: &[u8], plain: &[u8]) -> Result<Sealed, std::io::Error> {
    let nonce: [u8; NONCE_LEN] = super::random()?;
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    let ciphertext = cipher
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: plain, aad })
        .map_err(|_| std::io::Error::other("a text of this length can't be sealed"))?;
    Ok(Sealed { nonce, ciphertext })
}

/// Seals the pieces, one after the other and padded as by [`pad`]: they are laid out once, and sealed where they lie.
pub fn seal_padded(key: &SealKey, aad: &[u8], pieces: &[&[u8]]) -> Result<Sealed, std::io::Error> {
    let nonce: [u8; NONCE_LEN] = super::random()?;
    let len: usize = pieces.iter().map(|piece| piece.len()).sum();
    let full = padded_len(len + 4);
    let mut text = Zeroizing::new(Vec::with_capacity(full + TAG_LEN));
    text.extend_from_slice(&(len as u32).to_le_bytes());
    pieces
        .iter()
        .for_each(|piece| text.extend_from_slice(piece));
    text.resize(full, 0);
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    let tag = cipher
        .encrypt_in_place_detached(XNonce::from_slice(&nonce), aad, &mut text)
        .map_err(|_| std::io::Error::other("a text of this length can't be sealed"))?;
    text.extend_from_slice(&tag);
    // What was a text is a ciphertext now: it needs no wiping.
    let ciphertext = std::mem::take(&mut *text);
    Ok(Sealed { nonce, ciphertext })
}

/// Opens what [`seal`] made with the same key and the same `aad`.
pub fn open(key: &SealKey, aad: &[u8], sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>, Damaged> {
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    cipher
        .decrypt(
            XNonce::from_slice(&sealed.nonce),
            Payload {
                msg: &sealed.ciphertext,
                aad,
            },
        )
        .map(Zeroizing::new)
        .map_err(|_| Damaged)
}

/// A piece's number as its nonce.
fn numbered(number: u64) -> XNonce {
    let mut nonce = [0; NONCE_LEN];
    let (_, end) = nonce.split_at_mut(NONCE_LEN - 8);
    end.copy_from_slice(&number.to_le_bytes());
    nonce.into()
}

/// Seals a piece where it lies, with a key that was drawn for these pieces alone and is kept nowhere: each number is used
/// once. What is returned must be there when it is opened.
pub fn seal_numbered(
    key: &SealKey,
    number: u64,
    piece: &mut [u8],
) -> Result<[u8; TAG_LEN], std::io::Error> {
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    cipher
        .encrypt_in_place_detached(&numbered(number), b"", piece)
        .map(Into::into)
        .map_err(|_| std::io::Error::other("a text of this length can't be sealed"))
}

/// Opens what [`seal_numbered`] sealed, where it lies.
pub fn open_numbered(
    key: &SealKey,
    number: u64,
    piece: &mut [u8],
    tag: &[u8; TAG_LEN],
) -> Result<(), Damaged> {
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    cipher
        .decrypt_in_place_detached(&numbered(number), b"", piece, Tag::from_slice(tag))
        .map_err(|_| Damaged)
}

/// Opens a ciphertext in its own memory.
pub fn open_own(
    key: &SealKey,
    aad: &[u8],
    nonce: &[u8; NONCE_LEN],
    ciphertext: Vec<u8>,
) -> Result<Zeroizing<Vec<u8>>, Damaged> {
    let mut text = Zeroizing::new(ciphertext);
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    cipher
        .decrypt_in_place(XNonce::from_slice(nonce), aad, &mut *text)
        .map_err(|_| Damaged)?;
    Ok(text)
}

/// Opens `nonce ‖ ciphertext` in its own memory, for much that is opened at once. None when it does not open.
pub fn open_joined(key: &SealKey, aad: &[u8], joined: Vec<u8>) -> Option<Unsealed> {
    let mut joined = Unsealed(joined);
    let (nonce, sealed) = joined.0.split_first_chunk_mut::<NONCE_LEN>()?;
    let (ciphertext, tag) = sealed.split_at_mut_checked(sealed.len().checked_sub(TAG_LEN)?)?;
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    cipher
        .decrypt_in_place_detached(
            XNonce::from_slice(nonce),
            aad,
            ciphertext,
            Tag::from_slice(tag),
        )
        .ok()?;
    Some(joined)
}

/// What [`open_joined`] opened. Wiped when dropped.
pub struct Unsealed(Vec<u8>);

impl Drop for Unsealed {
    /// In one go: byte by byte takes longer than opening did.
    fn drop(&mut self) {
        self.0.fill(0);
        // The zeroes must be believed to be looked at, or they would be left out.
        black_box(self.0.as_slice());
    }
}

impl Unsealed {
    /// The text.
    pub fn text(&self) -> &[u8] {
        self.0
            .get(NONCE_LEN..self.0.len().saturating_sub(TAG_LEN))
            .unwrap_or_default()
    }
}

/// The padded length of `len` bytes: 256, 512, 1024, 2048, 4096, then Padmé (at most 12 % more).
fn padded_len(len: usize) -> usize {
    if len <= 4096 {
        return len.next_power_of_two().max(256);
    }
    // Padmé: keep only the top log2(log2(len)) + 1 bits of the length.
    let exponent = usize::BITS - 1 - len.leading_zeros();
    let kept = u32::BITS - exponent.leading_zeros();
    let mask = (1usize << (exponent - kept)) - 1;
    (len + mask) & !mask
}

/// A text with its length in front and zeros behind, so that its sealed length says little.
pub fn pad(plain: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut out = Zeroizing::new(Vec::with_capacity(padded_len(plain.len() + 4)));
    out.extend_from_slice(&(plain.len() as u32).to_le_bytes());
    out.extend_from_slice(plain);
    let full = padded_len(out.len());
    out.resize(full, 0);
    out
}

/// Bytes of the length in front of a padded text.
pub const PADDED_HEAD: usize = 4;

/// The text within what [`pad`] made; refused when the length or the zeros are not as they should be.
pub fn unpad(padded: &[u8]) -> Result<&[u8], Damaged> {
    let (head, rest) = padded.split_first_chunk::<4>().ok_or(Damaged)?;
    let len = u32::from_le_bytes(*head) as usize;
    if len > rest.len()
        || padded.len() != padded_len(len + 4)
        || rest[len..].iter().any(|byte| *byte != 0)
    {
        return Err(Damaged);
    }
    Ok(&rest[..len])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_opens_only_with_its_key_in_its_place() {
        let (key, other) = (SealKey::from_bytes([1; 32]), SealKey::from_bytes([2; 32]));
        let sealed = seal(&key, b"here", b"text").unwrap();
        assert_eq!(open(&key, b"here", &sealed).unwrap().as_slice(), b"text");
        assert!(open(&other, b"here", &sealed).is_err());
        assert!(open(&key, b"there", &sealed).is_err());
        let mut changed = sealed.clone();
        changed.ciphertext[0] ^= 1;
        assert!(open(&key, b"here", &changed).is_err());
        for len in [0, 1, 252, 253, 5000] {
            let text = vec![7u8; len];
            let sealed = seal_padded(&key, b"here", &[&text[..len / 3], &text[len / 3..]]).unwrap();
            let opened = open(&key, b"here", &sealed).unwrap();
            assert_eq!(opened.as_slice(), pad(&text).as_slice());
        }
        let own = |sealed: &Sealed| {
            let opened = open_own(&key, b"here", &sealed.nonce, sealed.ciphertext.clone());
            opened.ok().map(|text| text.to_vec())
        };
        assert_eq!(own(&sealed), Some(b"text".to_vec()));
        assert_eq!(own(&changed), None);
        let joined = |sealed: &Sealed| [sealed.nonce.as_slice(), &sealed.ciphertext].concat();
        let opened = open_joined(&key, b"here", joined(&sealed)).unwrap();
        assert_eq!(opened.text(), b"text");
        assert!(open_joined(&key, b"here", joined(&changed)).is_none());
        assert!(open_joined(&key, b"there", joined(&sealed)).is_none());
        for len in [0, 10, 24, 30, 39] {
            assert!(open_joined(&key, b"here", joined(&sealed)[..len].to_vec()).is_none());
        }
    }

    #[test]
    fn a_piece_opens_only_under_its_number_with_its_tag() {
        let key = SealKey::random().unwrap();
        let mut piece = *b"a piece of text";
        let tag = seal_numbered(&key, 7, &mut piece).unwrap();
        assert!(piece != *b"a piece of text");
        let sealed = piece;
        assert!(open_numbered(&key, 8, &mut piece.clone(), &tag).is_err());
        assert!(open_numbered(&key, 7, &mut piece.clone(), &[0; TAG_LEN]).is_err());
        for at in 0..sealed.len() {
            let mut changed = sealed;
            changed[at] ^= 1;
            assert!(open_numbered(&key, 7, &mut changed, &tag).is_err());
        }
        open_numbered(&key, 7, &mut piece, &tag).unwrap();
        assert_eq!(&piece, b"a piece of text");
    }

    #[test]
    fn padding_hides_the_length_and_comes_off_again() {
        for len in [0, 1, 251, 252, 253, 4092, 4093, 70_000, 1_000_003] {
            let plain = vec![7u8; len];
            let padded = pad(&plain);
            assert!(padded.len() >= 256 && padded.len() as f64 <= (len as f64 + 4.0) * 2.0 + 256.0);
            assert!(len < 4096 || padded.len() as f64 <= len as f64 * 1.12);
            assert_eq!(unpad(&padded).unwrap(), plain);
        }
        assert!(unpad(&[]).is_err());
        let mut dirty = pad(b"x").to_vec();
        *dirty.last_mut().unwrap() = 1;
        assert!(unpad(&dirty).is_err());
    }
}
