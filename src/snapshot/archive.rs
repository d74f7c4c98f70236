//! The archive: ustar in one writing only, which stock `tar` opens and in which no byte can be another unseen.
//!
//! Every header is a function of folder, name, length and time. So the reader rebuilds it and compares, and has nothing to
//! parse: links, devices, odd paths and hidden fields can't occur.

use std::io::{self, Write};
use tar::{EntryType, Header};

/// The unit of an archive, in bytes.
pub(super) const BLOCK: usize = 512;
/// Two blocks of zeros end an archive.
pub(super) const END: [u8; 2 * BLOCK] = [0; 2 * BLOCK];

/// The header of one file.
pub(super) fn header(folder: &str, name: &str, size: u64, time: u64) -> io::Result<[u8; BLOCK]> {
    let mut header = Header::new_ustar();
    header.set_path(format!("{folder}/{name}"))?;
    header.set_entry_type(EntryType::Regular);
    header.set_mode(0o600);
    header.set_uid(0);
    header.set_gid(0);
    header.set_size(size);
    header.set_mtime(time);
    header.set_cksum();
    Ok(*header.as_bytes())
}

/// Zeros after a file of this length.
pub(super) fn padding(size: u64) -> usize {
    (size.wrapping_neg() % BLOCK as u64) as usize
}

/// Writes an archive, file by file.
pub(super) struct Archive<'a, W: Write> {
    out: W,
    folder: &'a str,
    time: u64,
}

impl<'a, W: Write> Archive<'a, W> {
    pub(super) fn new(out: W, folder: &'a str, time: u64) -> Self {
        Self { out, folder, time }
    }

    /// One file of a length that is known ahead. `fill` writes it, and must write just as much.
    pub(super) fn file<T>(
        &mut self,
        name: &str,
        size: u64,
        fill: impl FnOnce(&mut W) -> io::Result<T>,
    ) -> io::Result<T> {
        let head = header(self.folder, name, size, self.time)?;
        self.out.write_all(&head)?;
        let filled = fill(&mut self.out)?;
        self.out.write_all(&END[..padding(size)])?;
        Ok(filled)
    }

    /// Ends the archive and hands the writer back.
    pub(super) fn finish(mut self) -> io::Result<W> {
        self.out.write_all(&END)?;
        Ok(self.out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn another_reader_of_archives_sees_the_same_files() {
        let mut archive = Archive::new(Vec::new(), "folder", 1_700_000_000);
        for (name, text) in [("LÄSMIG.txt", "ett"), ("b", ""), ("c", &"x".repeat(512))] {
            archive
                .file(name, text.len() as u64, |out| {
                    out.write_all(text.as_bytes())
                })
                .unwrap();
        }
        let bytes = archive.finish().unwrap();
        assert_eq!(bytes.len() % BLOCK, 0);
        let mut read = tar::Archive::new(bytes.as_slice());
        let mut seen = Vec::new();
        for entry in read.entries().unwrap() {
            let mut entry = entry.unwrap();
            let path = entry.path().unwrap().display().to_string();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            seen.push((path, text.len()));
        }
        let expected = [("folder/LÄSMIG.txt", 3), ("folder/b", 0), ("folder/c", 512)];
        assert_eq!(seen, expected.map(|(path, len)| (path.to_owned(), len)));
    }
}
