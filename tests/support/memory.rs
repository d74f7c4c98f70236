//! The memory of another process, read from outside and searched for what should not be there.

use std::fs::{self, File};
use std::os::unix::fs::FileExt;

/// What is searched for, by a name that may be printed.
pub struct Mark {
    /// What it is.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl Mark {
    /// A text, as it is kept in memory.
    pub fn text(name: &str, text: &str) -> Self {
        Self::bytes(name, text.as_bytes())
    }

    /// Bytes.
    pub fn bytes(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            bytes: bytes.to_vec(),
        }
    }
}

/// Where marks were found: the mark's name, the mapping, the address within the process, and what stands around it.
pub type Found = (String, String, u64, String);

/// Read at a time, with an overlap for marks that lie across.
const PIECE: usize = 1 << 20;

/// Searches all readable memory of a process. An error where it can't be read: it belongs to root.
pub fn search(process: u32, marks: &[Mark]) -> std::io::Result<Vec<Found>> {
    let memory = File::open(format!("/proc/{process}/mem"))?;
    let maps = fs::read_to_string(format!("/proc/{process}/maps"))?;
    let overlap = marks.iter().map(|mark| mark.bytes.len()).max().unwrap_or(1);
    // By the first byte, so that the whole is gone through once.
    let mut begins: Vec<Vec<&Mark>> = vec![Vec::new(); 256];
    for mark in marks {
        begins[usize::from(mark.bytes[0])].push(mark);
    }
    let mut found = Vec::new();
    let mut piece = vec![0; PIECE];
    for line in maps.lines() {
        let mut words = line.split_whitespace();
        let (Some(range), Some(rights)) = (words.next(), words.next()) else {
            continue;
        };
        let name = words.nth(3).unwrap_or("anonymous").to_owned();
        // The kernel's own pages can't be read this way.
        if !rights.starts_with('r') || name.starts_with("[v") {
            continue;
        }
        let (from, to) = range.split_once('-').unwrap();
        let mut at = u64::from_str_radix(from, 16).unwrap();
        let to = u64::from_str_radix(to, 16).unwrap();
        while at < to {
            let want = usize::try_from(to - at).unwrap().min(PIECE);
            let Ok(got @ 1..) = memory.read_at(&mut piece[..want], at) else {
                break;
            };
            let piece = &piece[..got];
            for (hit, first) in piece.iter().enumerate() {
                for mark in &begins[usize::from(*first)] {
                    if piece[hit..].starts_with(&mark.bytes) {
                        let around = &piece[hit.saturating_sub(48)..got.min(hit + 80)];
                        let around = String::from_utf8_lossy(around);
                        let around = around.replace(|c: char| c.is_control(), "·");
                        found.push((mark.name.clone(), name.clone(), at + hit as u64, around));
                    }
                }
            }
            if got < want || at + got as u64 >= to {
                at += got as u64;
            } else {
                at += (got - overlap) as u64;
            }
        }
    }
    found.dedup_by(|one, other| (&one.0, one.2) == (&other.0, other.2));
    Ok(found)
}
