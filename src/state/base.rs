//! The base of the computed records: a file of its own beside sled, written in one go and read piece by piece.
//!
//! sled keeps in memory what it has read; what is read once, at opening, and then lies in the state would lie there twice.
//! Like all here it is sealed by `register`, never the truth, and rebuilt when anything is off.

use super::StoreError;
use std::fs::{self, File, OpenOptions};
use std::io::{BufReader, BufWriter, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Bytes written or read at a time.
const CHUNK: usize = 64 * 1024;
/// What stands before the number in a base's name.
const NAME: &str = "base-";

fn path(folder: &Path, number: u64) -> PathBuf {
    folder.join(format!("{NAME}{number}"))
}

/// A base that is being written.
pub struct Base {
    out: BufWriter<File>,
}

impl Base {
    /// Begins a base under a number that is in nobody's note; what lies there under it is written over.
    pub(super) fn begin(folder: &Path, number: u64) -> Result<Self, StoreError> {
        let mut how = OpenOptions::new();
        let file = how.write(true).create(true).truncate(true).mode(0o600);
        let file = file.open(path(folder, number));
        let out = BufWriter::with_capacity(CHUNK, file.map_err(|_| StoreError("base"))?);
        Ok(Self { out })
    }

    /// One more piece.
    pub fn piece(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        let len = u32::try_from(bytes.len()).map_err(|_| StoreError("piece"))?;
        let written = self.out.write_all(&len.to_le_bytes());
        let written = written.and_then(|()| self.out.write_all(bytes));
        written.map_err(|_| StoreError("base"))
    }

    /// After the last piece: the file, which is yet to be brought to the medium.
    pub(super) fn end(self) -> Result<File, StoreError> {
        self.out.into_inner().map_err(|_| StoreError("base"))
    }
}

/// The pieces of a base, in order. After an error there is nothing more; where the file ends within a piece, that is one.
pub(super) fn pieces(
    folder: &Path,
    number: u64,
) -> Result<impl Iterator<Item = Result<Vec<u8>, StoreError>> + Send + use<>, StoreError> {
    let wrong = |_| StoreError("base");
    let file = File::open(path(folder, number)).map_err(wrong)?;
    let mut left = file.metadata().map_err(wrong)?.len();
    let mut file = BufReader::with_capacity(CHUNK, file);
    let mut piece = move || {
        let mut len = [0; 4];
        file.read_exact(&mut len).map_err(wrong)?;
        let len = u32::from_le_bytes(len);
        // What the file has no room for is not made room for in memory either.
        let rest = left.checked_sub(4 + u64::from(len));
        left = rest.ok_or(StoreError("base"))?;
        let mut bytes = vec![0; len as usize];
        file.read_exact(&mut bytes).map_err(wrong)?;
        Ok((bytes, left == 0))
    };
    let mut ended = left == 0;
    Ok(std::iter::from_fn(move || {
        if ended {
            return None;
        }
        let read = piece();
        ended = read.as_ref().map_or(true, |(_, last)| *last);
        Some(read.map(|(bytes, _)| bytes))
    }))
}

/// Takes away every base but this one.
pub(super) fn keep_only(folder: &Path, number: u64) {
    let kept = path(folder, number);
    let names = fs::read_dir(folder).into_iter().flatten().flatten();
    for found in names.filter(|found| found.file_name().to_string_lossy().starts_with(NAME)) {
        if found.path() != kept {
            // What stays is taken away another time: no note names it.
            let _ = fs::remove_file(found.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(folder: &Path, number: u64, all: &[Vec<u8>]) {
        let mut base = Base::begin(folder, number).unwrap();
        all.iter().for_each(|piece| base.piece(piece).unwrap());
        base.end().unwrap();
    }

    fn read(folder: &Path, number: u64) -> Result<Vec<Vec<u8>>, StoreError> {
        pieces(folder, number)?.collect()
    }

    #[test]
    fn pieces_come_back_in_order_and_a_file_that_is_cut_is_told_or_holds_fewer() {
        let folder = tempfile::tempdir().unwrap();
        let all: Vec<Vec<u8>> = [0, 1, 70_000, 5].map(|len| vec![7u8; len]).to_vec();
        written(folder.path(), 3, &all);
        assert_eq!(read(folder.path(), 3).unwrap(), all);
        assert!(read(folder.path(), 4).is_err());
        let whole = fs::read(path(folder.path(), 3)).unwrap();
        for cut in [0, 1, 3, 4, 8, 9, 100, 70_013, whole.len() - 1] {
            fs::write(path(folder.path(), 3), &whole[..cut]).unwrap();
            let found = read(folder.path(), 3);
            assert!(found.is_err() || found.unwrap().len() < all.len(), "{cut}");
        }
        // A length beyond the file asks for no memory.
        fs::write(path(folder.path(), 3), [0xff; 8]).unwrap();
        assert!(read(folder.path(), 3).is_err());
        written(folder.path(), 3, &all[..1]);
        written(folder.path(), 5, &all);
        keep_only(folder.path(), 5);
        assert!(read(folder.path(), 3).is_err());
        assert_eq!(read(folder.path(), 5).unwrap(), all);
    }
}
