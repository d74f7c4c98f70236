//! Reading an archive back, in one pass, file after expected file, and nothing else.

use super::archive::{self, BLOCK, END};
use super::error::SnapshotError;
use sha2::{Digest, Sha256};
use std::io::{self, BufRead, BufReader, Read};
use tar::Header;
use zeroize::Zeroizing;

/// Bytes read at a time.
const CHUNK: usize = 64 * 1024;

/// Reads an archive that [`archive::Archive`] wrote.
pub(super) struct Unpacker<R> {
    inner: R,
    /// Folder and time, from the first header; the rest must have the same.
    place: Option<(String, u64)>,
}

impl<R: Read> Unpacker<R> {
    pub(super) fn new(inner: R) -> Self {
        Self { inner, place: None }
    }

    /// The folder that the files lie in; "" before the first file.
    pub(super) fn folder(&self) -> &str {
        self.place.as_ref().map_or("", |(folder, _)| folder)
    }

    /// The time that the files bear, in seconds since 1970; 0 before the first file.
    pub(super) fn time(&self) -> u64 {
        self.place.as_ref().map_or(0, |(_, time)| *time)
    }

    /// The next file, which must have this name and at most `cap` bytes. The file before must have been finished.
    pub(super) fn next(
        &mut self,
        name: &'static str,
        cap: u64,
    ) -> Result<Member<'_, R>, SnapshotError> {
        let form = || SnapshotError::of("snapshot-form", name);
        let mut block = [0; BLOCK];
        self.inner
            .read_exact(&mut block)
            .map_err(|error| SnapshotError::stream(name, &error))?;
        let found = Header::from_byte_slice(&block);
        let size = found.entry_size().map_err(|_| form())?;
        let place = match &self.place {
            Some(place) => place.clone(),
            None => (folder_of(found, name).ok_or_else(form)?, {
                found.mtime().map_err(|_| form())?
            }),
        };
        let expected = archive::header(&place.0, name, size, place.1).map_err(|_| form())?;
        if expected != block {
            return Err(form());
        }
        if size > cap {
            return Err(SnapshotError::of("snapshot-large", name));
        }
        self.place = Some(place);
        Ok(Member {
            inner: &mut self.inner,
            name,
            size,
            left: size,
            hasher: Sha256::new(),
        })
    }

    /// After the last file: the end of the archive, and of what it lies in.
    pub(super) fn end(mut self, last: &'static str) -> Result<(), SnapshotError> {
        let stream = |error: io::Error| SnapshotError::stream(last, &error);
        let mut end = [1; END.len()];
        self.inner.read_exact(&mut end).map_err(stream)?;
        let more = self.inner.read(&mut [0]).map_err(stream)?;
        if end != END || more != 0 {
            return Err(SnapshotError::of("snapshot-form", last).arg("where", "end"));
        }
        Ok(())
    }
}

/// The folder in a header's path, when it is one plain folder and the file has the expected name.
fn folder_of(header: &Header, name: &str) -> Option<String> {
    let path = header.path().ok()?;
    let folder = path.to_str()?.strip_suffix(name)?.strip_suffix('/')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    (!folder.is_empty() && folder.chars().all(plain)).then(|| folder.to_owned())
}

/// One file of the archive, summed while it is read.
pub(super) struct Member<'a, R> {
    inner: &'a mut R,
    name: &'static str,
    size: u64,
    left: u64,
    hasher: Sha256,
}

impl<R: Read> Read for Member<'_, R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let room = usize::try_from(self.left)
            .unwrap_or(usize::MAX)
            .min(buf.len());
        if room == 0 {
            return Ok(0);
        }
        let read = self.inner.read(&mut buf[..room])?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.left -= read as u64;
        self.hasher.update(&buf[..read]);
        Ok(read)
    }
}

impl<R: Read> Member<'_, R> {
    /// Reads what is left, then the padding. Returns the SHA-256 of the whole file.
    pub(super) fn finish(mut self) -> Result<[u8; 32], SnapshotError> {
        let stream = |error: io::Error| SnapshotError::stream(self.name, &error);
        let mut chunk = Zeroizing::new(vec![0; CHUNK]);
        while self.left > 0 {
            if let Err(error) = self.read(&mut chunk) {
                return Err(SnapshotError::stream(self.name, &error));
            }
        }
        let mut zeros = [1; BLOCK];
        let zeros = &mut zeros[..archive::padding(self.size)];
        self.inner.read_exact(zeros).map_err(stream)?;
        if zeros.iter().any(|byte| *byte != 0) {
            return Err(SnapshotError::of("snapshot-form", self.name));
        }
        Ok(self.hasher.finalize().into())
    }

    /// The whole of a short file, and its SHA-256.
    pub(super) fn whole(mut self) -> Result<(Vec<u8>, [u8; 32]), SnapshotError> {
        let mut bytes = Vec::with_capacity(usize::try_from(self.size).unwrap_or(0));
        self.read_to_end(&mut bytes)
            .map_err(|error| SnapshotError::stream(self.name, &error))?;
        Ok((bytes, self.finish()?))
    }

    /// The file line by line. Each line ends with a line feed, which is not handed on, and has at most `cap` bytes.
    pub(super) fn lines(
        self,
        cap: usize,
        mut each: impl FnMut(u64, &[u8]) -> Result<(), SnapshotError>,
    ) -> Result<[u8; 32], SnapshotError> {
        let name = self.name;
        let mut reader = BufReader::with_capacity(CHUNK, self);
        let mut line = Zeroizing::new(Vec::new());
        for number in 1.. {
            line.clear();
            let read = read_line(&mut reader, &mut line, cap);
            read.map_err(|error| SnapshotError::stream(name, &error))?;
            if line.is_empty() {
                break;
            }
            match line.strip_suffix(b"\n") {
                Some(text) => each(number, text)?,
                None => return Err(SnapshotError::of("snapshot-line", name).arg("line", number)),
            }
        }
        reader.into_inner().finish()
    }
}

/// Reads up to the next line feed, and no more than one byte beyond the cap. A long line is made room for by a quarter at a
/// time: by doubling, as a vector does it by itself, it would take three times its length.
fn read_line(reader: &mut impl BufRead, line: &mut Vec<u8>, cap: usize) -> io::Result<()> {
    while line.len() <= cap {
        let step = CHUNK.min(cap + 1 - line.len());
        if line.capacity() - line.len() < step {
            line.reserve_exact(step.max(line.len() / 4));
        }
        let read = reader.take(step as u64).read_until(b'\n', line)?;
        if read == 0 || line.ends_with(b"\n") {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::archive::Archive;

    fn archive(name: &str, text: &[u8]) -> Vec<u8> {
        let mut archive = Archive::new(Vec::new(), "folder-1", 9);
        let write = |out: &mut Vec<u8>| io::Write::write_all(out, text);
        archive.file(name, text.len() as u64, write).unwrap();
        archive.finish().unwrap()
    }

    #[test]
    fn every_changed_byte_is_refused_or_changes_the_sum() {
        let bytes = archive("a", b"one\ntwo\n");
        let read = |bytes: &[u8]| {
            let mut unpacker = Unpacker::new(bytes);
            let sum = unpacker.next("a", 100)?.finish()?;
            let place = (unpacker.folder().to_owned(), unpacker.time());
            unpacker.end("a")?;
            Ok::<_, SnapshotError>((sum, place))
        };
        let sound = read(&bytes).unwrap();
        assert_eq!(sound.1, ("folder-1".to_owned(), 9));
        for at in 0..bytes.len() {
            for bit in [1, 0x80] {
                let mut changed = bytes.clone();
                changed[at] ^= bit;
                assert!(read(&changed).ok() != Some(sound.clone()), "byte {at}");
            }
        }
        for end in 0..bytes.len() {
            assert!(read(&bytes[..end]).is_err(), "cut at {end}");
        }
        assert!(read(&[bytes.as_slice(), b"\0"].concat()).is_err());
    }

    #[test]
    fn other_names_links_and_sizes_beyond_the_cap_are_refused() {
        let code = |bytes: &[u8]| Unpacker::new(bytes).next("a", 3).err().map(|e| e.code);
        assert_eq!(code(&archive("a", b"one")), None);
        assert_eq!(code(&archive("a", b"four")), Some("snapshot-large"));
        assert_eq!(code(&archive("b", b"one")), Some("snapshot-form"));
        assert_eq!(code(&archive("b/a", b"one")), Some("snapshot-form"));
        let with = |change: fn(&mut Header)| {
            let mut header = Header::new_ustar();
            header.set_path("folder-1/a").unwrap();
            header.set_mode(0o600);
            header.set_size(0);
            header.set_uid(0);
            header.set_gid(0);
            header.set_entry_type(tar::EntryType::Regular);
            change(&mut header);
            header.set_cksum();
            header.as_bytes().to_vec()
        };
        assert_eq!(code(&with(|_| {})), None);
        let link = |header: &mut Header| {
            header.set_entry_type(tar::EntryType::Symlink);
            header.set_link_name("/etc/passwd").unwrap();
        };
        assert_eq!(code(&with(link)), Some("snapshot-form"));
        let absolute = |header: &mut Header| header.set_path_absolute("/a").unwrap();
        assert_eq!(code(&with(absolute)), Some("snapshot-form"));
        assert_eq!(code(&with(|h| h.set_mode(0o644))), Some("snapshot-form"));
    }

    #[test]
    fn lines_end_with_a_line_feed_and_have_a_cap() {
        let lines = |text: &[u8]| {
            let bytes = archive("a", text);
            let mut seen = Vec::new();
            let mut unpacker = Unpacker::new(bytes.as_slice());
            let sum = unpacker.next("a", 100)?.lines(5, |number, line| {
                seen.push((number, line.len()));
                Ok(())
            })?;
            assert_eq!(sum, crate::crypto::sha256(&[text]));
            Ok::<_, SnapshotError>(seen)
        };
        assert_eq!(lines(b"one\n\nfive5\n").unwrap(), [(1, 3), (2, 0), (3, 5)]);
        assert_eq!(lines(b"").unwrap(), []);
        for text in [&b"one"[..], b"sixsix\n", b"a\nb"] {
            assert_eq!(lines(text).unwrap_err().code, "snapshot-line");
        }
        // A line longer than what is read at a time is one line, and its memory is little more than that.
        for len in [CHUNK - 1, CHUNK, CHUNK + 1, 9 * CHUNK + 7] {
            let text = [vec![b'x'; len], b"\nmore\n".to_vec()].concat();
            let mut reader = BufReader::with_capacity(CHUNK, text.as_slice());
            let mut line = Vec::new();
            for expected in [&text[..=len], b"more\n", b""] {
                line.clear();
                read_line(&mut reader, &mut line, len).unwrap();
                assert!(line == expected);
            }
            assert!(line.capacity() <= len + len / 4 + 2 * CHUNK);
        }
    }
}
