//! `chain.jsonl`: every entry as an outsider may have it, and what is disclosed of it.
//!
//! ```text
//! {"seq":1,"covered":base64,"signature":base64,"link":hex,"parts":[{"part":0,"random":base64,"payload":base64}]}
//! ```
//!
//! `covered` is what the signature covers, `parts` the opened parts of the disclosed compartments and no others.

use super::encode::{hex, push_base64, unbase64, unhex};
use crate::crypto::SIGNATURE_LEN;
use crate::journal::{Entry, Opened, RegisterId, Skeleton};
use serde::Deserialize;
use std::io::{self, Write};
use zeroize::Zeroizing;

/// The longest line, in bytes: an entry at its cap, its payload and its clear part in Base64.
pub(super) const LINE_CAP: usize = 48 << 20;

/// As it is read. Neither Base64 nor hexadecimal has anything to escape: the texts lie in the line.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    seq: u64,
    covered: &'a str,
    signature: &'a str,
    link: &'a str,
    #[serde(borrow)]
    parts: Vec<LinePart<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LinePart<'a> {
    part: u16,
    random: &'a str,
    payload: &'a str,
}

/// A part that is disclosed.
pub struct Disclosed {
    /// Its number within the entry, from 0.
    pub part: u16,
    /// Its random bytes and payload.
    pub opened: Opened,
}

/// Bytes of a line that are made before they are handed on: a multiple of three and four, so that Base64 goes on in the next.
const PIECE: usize = 48 * 1024;

/// Writes `chain.jsonl`, entry by entry.
pub struct ChainWriter<W: Write> {
    out: W,
    /// What is made of the line: one piece of memory for all of them, however long they are, wiped once.
    line: Zeroizing<String>,
}

impl<W: Write> ChainWriter<W> {
    /// Into this writer.
    pub fn new(out: W) -> Self {
        Self {
            out,
            // Not grown, which would leave a copy behind: it never holds more than a piece in Base64 and what stands before.
            line: Zeroizing::new(String::with_capacity(PIECE / 3 * 4 + 4096)),
        }
    }

    /// The next entry, and what is disclosed of it. Errors are the writer's.
    pub fn entry(&mut self, skeleton: &Skeleton, disclosed: &[Disclosed]) -> io::Result<()> {
        self.begin(skeleton)?;
        for (number, one) in disclosed.iter().enumerate() {
            self.part(number, one)?;
        }
        self.end()
    }

    fn begin(&mut self, skeleton: &Skeleton) -> io::Result<()> {
        self.line.push_str("{\"seq\":");
        self.line.push_str(&skeleton.seq.to_string());
        self.line.push_str(",\"covered\":\"");
        self.base64(&skeleton.covered())?;
        self.line.push_str("\",\"signature\":\"");
        self.base64(&skeleton.signature)?;
        self.line.push_str("\",\"link\":\"");
        self.line.push_str(&hex(&skeleton.link));
        self.line.push_str("\",\"parts\":[");
        Ok(())
    }

    fn part(&mut self, number: usize, one: &Disclosed) -> io::Result<()> {
        self.line.push_str(if number > 0 {
            ",{\"part\":"
        } else {
            "{\"part\":"
        });
        self.line.push_str(&one.part.to_string());
        self.line.push_str(",\"random\":\"");
        self.base64(&one.opened.random)?;
        self.line.push_str("\",\"payload\":\"");
        self.base64(&one.opened.payload)?;
        self.line.push_str("\"}");
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        self.line.push_str("]}\n");
        self.hand_on()
    }

    fn base64(&mut self, bytes: &[u8]) -> io::Result<()> {
        for piece in bytes.chunks(PIECE) {
            if self.line.len() + piece.len() / 3 * 4 + 1024 > self.line.capacity() {
                self.hand_on()?;
            }
            push_base64(&mut self.line, piece);
        }
        Ok(())
    }

    fn hand_on(&mut self) -> io::Result<()> {
        self.out.write_all(self.line.as_bytes())?;
        self.line.clear();
        Ok(())
    }
}

/// Writes `chain.jsonl` of these entries, which must be all from the first to the snapshot's head. `open` opens a part (the
/// entry, the part's number) of a disclosed compartment, and answers `None` for those of others; the entry itself is needed no
/// more.
///
/// Errors: the entries' own, `open`'s own, the writer's.
pub fn write_chain<E>(
    out: &mut dyn Write,
    register: &RegisterId,
    entries: impl IntoIterator<Item = Result<Entry, E>>,
    mut open: impl FnMut(&mut Entry, u16) -> io::Result<Option<Opened>>,
) -> io::Result<()>
where
    E: std::error::Error + Send + Sync + 'static,
{
    let mut writer = ChainWriter::new(out);
    for entry in entries {
        let mut entry = entry.map_err(io::Error::other)?;
        writer.begin(&entry.skeleton(register))?;
        let mut number = 0;
        for (part, _) in (0u16..).zip(0..entry.parts.len()) {
            if let Some(opened) = open(&mut entry, part)? {
                writer.part(number, &Disclosed { part, opened })?;
                number += 1;
            }
        }
        writer.end()?;
    }
    Ok(())
}

/// A line as it is read back.
pub(super) struct ChainLine {
    pub skeleton: Skeleton,
    pub parts: Vec<DisclosedLine>,
}

/// A part that a line discloses.
pub(super) struct DisclosedLine {
    pub part: u16,
    pub random: [u8; 32],
    pub payload: Zeroizing<Vec<u8>>,
}

impl ChainLine {
    /// Reads a line; `None` when it is not in its form. Nothing is checked yet but the form.
    pub(super) fn parse(text: &[u8]) -> Option<Self> {
        let line: Line<'_> = serde_json::from_slice(text).ok()?;
        let signature: [u8; SIGNATURE_LEN] = unbase64(line.signature)?.try_into().ok()?;
        let link: [u8; 32] = unhex(line.link)?;
        let mut bytes = unbase64(line.covered)?;
        bytes.extend_from_slice(&signature);
        bytes.extend_from_slice(&link);
        let (skeleton, used) = Skeleton::decode(&bytes).ok()?;
        if used != bytes.len() || skeleton.seq != line.seq {
            return None;
        }
        let part = |part: &LinePart<'_>| {
            Some(DisclosedLine {
                part: part.part,
                random: unbase64(part.random)?.try_into().ok()?,
                payload: Zeroizing::new(unbase64(part.payload)?),
            })
        };
        let parts: Option<Vec<_>> = line.parts.iter().map(part).collect();
        Some(Self {
            skeleton,
            parts: parts?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::testing::{REGISTER, World};

    #[test]
    fn a_line_reads_back_and_holds_only_what_was_opened() {
        let world = World::new();
        let chain = world.chain();
        let mut out = Vec::new();
        let entries = chain.iter().cloned().map(Ok::<_, io::Error>);
        write_chain(&mut out, &REGISTER, entries, |entry, part| {
            world.open(entry, part, &[1])
        })
        .unwrap();
        let lines: Vec<&[u8]> = out.split(|byte| *byte == b'\n').collect();
        assert_eq!(lines.len(), chain.len() + 1);
        for (entry, text) in chain.iter().zip(&lines) {
            let line = ChainLine::parse(text).unwrap();
            assert!(line.skeleton == entry.skeleton(&REGISTER));
            for (number, part) in (0u16..).zip(&entry.parts) {
                let shown = line.parts.iter().any(|shown| shown.part == number);
                assert_eq!(shown, part.compartment == 1);
            }
        }
        let text = String::from_utf8_lossy(lines[1]).into_owned();
        for (from, to) in [("{\"seq", "{\"more\":1,\"seq"), ("\"seq\":2", "\"seq\":3")] {
            let other = text.replacen(from, to, 1);
            assert!(other != text && ChainLine::parse(other.as_bytes()).is_none());
        }
    }
}
