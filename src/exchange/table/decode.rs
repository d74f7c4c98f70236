//! From bytes to text: UTF-8, UTF-16 with its mark, or the code page that Swedish spreadsheets write.

use super::TableFault;
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use zeroize::Zeroizing;

/// A file's text, and the name of its encoding.
pub(super) struct Decoded {
    pub text: Zeroizing<String>,
    pub encoding: &'static str,
}

/// Decodes a file, or says what it is instead of text.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, TableFault> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(TableFault::new("table-is-spreadsheet"));
    }
    if bytes.starts_with(b"%PDF-") {
        return Err(TableFault::new("table-not-text"));
    }
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes)
        && (encoding == UTF_16LE || encoding == UTF_16BE)
    {
        let (text, _, broken) = encoding.decode(bytes);
        return match broken {
            false => whole(text.into_owned(), "utf-16"),
            true => Err(unreadable(text.split('\u{FFFD}').next().unwrap_or(""))),
        };
    }
    let (bytes, marked) = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) => (rest, true),
        None => (bytes, false),
    };
    if let Ok(text) = std::str::from_utf8(bytes) {
        let encoding = if marked { "utf-8-bom" } else { "utf-8" };
        return whole(text.to_owned(), encoding);
    }
    // Bytes that are meant as UTF-8 and are broken somewhere must not turn into Ã¥: a file in the code page has next to
    // no sequences that happen to be letters in UTF-8.
    let letters = bytes
        .utf8_chunks()
        .any(|chunk| chunk.valid().bytes().any(|byte| !byte.is_ascii()));
    if marked || letters {
        let valid = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        return Err(unreadable(valid));
    }
    if let Some(at) = bytes
        .iter()
        .position(|byte| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D))
    {
        let before = WINDOWS_1252.decode_without_bom_handling(&bytes[..at]).0;
        return Err(unreadable(&before));
    }
    let text = WINDOWS_1252.decode_without_bom_handling(bytes).0;
    whole(text.into_owned(), "windows-1252")
}

fn whole(text: String, encoding: &'static str) -> Result<Decoded, TableFault> {
    let text = Zeroizing::new(text);
    match text.find('\0') {
        Some(at) => Err(placed("table-not-text", &text[..at])),
        None => Ok(Decoded { text, encoding }),
    }
}

fn unreadable(before: &str) -> TableFault {
    placed("table-unreadable", before)
}

/// A fault at the place to which this text leads: line and character in it, both from 1.
fn placed(code: &'static str, before: &str) -> TableFault {
    let line = before.matches('\n').count() + 1;
    let last = before.rsplit('\n').next().unwrap_or("");
    TableFault::new(code)
        .arg("line", line)
        .arg("column", last.chars().count() + 1)
}
