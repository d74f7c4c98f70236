//! Reading numbers and pieces from bytes that nobody has vouched for.

/// That the bytes end before what was asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Short {
    /// Where the missing piece should have begun.
    pub at: usize,
}

/// Walks over bytes and never past their end.
#[derive(Clone)]
pub(super) struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// How far it has come.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// How many bytes are left.
    pub(super) fn left(&self) -> usize {
        self.bytes.len() - self.at
    }

    /// The next `len` bytes.
    pub(super) fn take(&mut self, len: usize) -> Result<&'a [u8], Short> {
        let short = Short { at: self.at };
        let end = self.at.checked_add(len).ok_or(short)?;
        let piece = self.bytes.get(self.at..end).ok_or(short)?;
        self.at = end;
        Ok(piece)
    }

    /// The next `N` bytes as an array.
    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], Short> {
        let short = Short { at: self.at };
        <[u8; N]>::try_from(self.take(N)?).map_err(|_| short)
    }

    pub(super) fn u16(&mut self) -> Result<u16, Short> {
        self.array().map(u16::from_le_bytes)
    }

    pub(super) fn u32(&mut self) -> Result<u32, Short> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn u64(&mut self) -> Result<u64, Short> {
        self.array().map(u64::from_le_bytes)
    }

    /// A u32 length and as many bytes.
    pub(super) fn counted(&mut self) -> Result<&'a [u8], Short> {
        let len = self.u32()?;
        // On a machine where a u32 does not fit, the piece can't be there either.
        let len = usize::try_from(len).map_err(|_| Short { at: self.at })?;
        self.take(len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stops_at_the_end_and_says_where() {
        let mut cursor = Cursor::new(&[2, 0, 0, 0, 7, 8, 9]);
        assert_eq!(cursor.counted().unwrap(), [7, 8]);
        assert_eq!((cursor.at(), cursor.left()), (6, 1));
        assert_eq!(cursor.u16(), Err(Short { at: 6 }));
        assert_eq!(cursor.take(usize::MAX), Err(Short { at: 6 }));
        assert_eq!(cursor.take(1).unwrap(), [9]);
    }
}
