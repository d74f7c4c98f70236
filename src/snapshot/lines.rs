//! Lines: of `records.jsonl`, and of the payloads that the entries hold.
//!
//! A line of `records.jsonl` has one writing, so that the record in it is found by position and compared byte by byte with
//! what was signed:
//!
//! ```text
//! {"seq":12,"part":0,"line":2,"approved":true,"record":<the very line of the payload>}
//! ```
//!
//! Where names may be given, what identifies a person stands before the record, with the random bytes that prove the
//! record's commitment to it:
//!
//! ```text
//! …,"approved":true,"identity":{"random":<hex>,"fields":<the very text>},"record":…
//! ```

use super::encode::{hex, unhex};
use crate::crypto;
use serde::Deserialize;
use serde::de::IgnoredAny;

/// What stands in front of an identity when it is committed to.
const IDENTITY_CONTEXT: &str = "skans identity v1\n";

/// A record's line for `records.jsonl`, with its line feed. `seq` is the entry that holds the record's latest version,
/// `part` the part of it (from 0), `line` the line of that part's payload (from 1), `approved` whether that version is
/// approved, `record` the line itself, without line feed, byte by byte, and `identity` the random bytes and the text of
/// what identifies the person, where that may be given.
pub fn record_line(
    seq: u64,
    part: u16,
    line: u32,
    approved: bool,
    record: &[u8],
    identity: Option<(&[u8; 32], &[u8])>,
) -> Vec<u8> {
    let head = format!("{{\"seq\":{seq},\"part\":{part},\"line\":{line},\"approved\":{approved}");
    let mut out = Vec::with_capacity(head.len() + record.len() + 16);
    out.extend_from_slice(head.as_bytes());
    if let Some((random, fields)) = identity {
        out.extend_from_slice(
            format!(",\"identity\":{{\"random\":\"{}\",\"fields\":", hex(random)).as_bytes(),
        );
        out.extend_from_slice(fields);
        out.push(b'}');
    }
    out.extend_from_slice(b",\"record\":");
    out.extend_from_slice(record);
    out.extend_from_slice(b"}\n");
    out
}

/// The lines of a payload, numbered from 1, without their line feeds.
pub fn payload_lines(payload: &[u8]) -> impl Iterator<Item = (u32, &[u8])> {
    let text = payload.strip_suffix(b"\n").unwrap_or(payload);
    (1..).zip(text.split(|byte| *byte == b'\n'))
}

/// A line of `records.jsonl`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct RecordLine<'a> {
    pub seq: u64,
    pub part: u16,
    pub line: u32,
    pub approved: bool,
    pub record: &'a [u8],
    identity: Option<([u8; 32], &'a [u8])>,
}

impl<'a> RecordLine<'a> {
    /// Reads the one writing, without line feed.
    pub(super) fn parse(text: &'a [u8]) -> Option<Self> {
        let mut rest = text;
        let seq = number(&mut rest, b"{\"seq\":")?;
        let part = number(&mut rest, b",\"part\":")?;
        let line = number(&mut rest, b",\"line\":")?;
        rest = rest.strip_prefix(b",\"approved\":")?;
        let approved = rest.starts_with(b"true");
        rest = rest.strip_prefix(if approved { &b"true"[..] } else { b"false" })?;
        let mut identity = None;
        if let Some(after) = rest.strip_prefix(b",\"identity\":{\"random\":\"") {
            let (random, after) = after.split_at_checked(64)?;
            let after = after.strip_prefix(b"\",\"fields\":")?;
            // Within a JSON string a quotation mark is escaped, so that this can't be part of a value.
            let end = after
                .windows(RECORD.len())
                .position(|window| window == RECORD)?;
            let (fields, behind) = after.split_at_checked(end)?;
            identity = Some((unhex(std::str::from_utf8(random).ok()?)?, fields));
            rest = behind.strip_prefix(b"}")?;
        }
        let record = rest.strip_prefix(b",\"record\":")?.strip_suffix(b"}")?;
        Some(Self {
            seq,
            part: part.try_into().ok()?,
            line: line.try_into().ok()?,
            approved,
            record,
            identity,
        })
    }

    /// Whether what identifies the person, if it is given, is what the record is committed to.
    pub(super) fn identity_holds(&self) -> bool {
        let Some((random, fields)) = self.identity else {
            return true;
        };
        let commitment = hex(&crypto::commitment(IDENTITY_CONTEXT, &random, fields));
        serde_json::from_slice::<serde_json::Value>(self.record)
            .is_ok_and(|record| record["identity"]["commitment"].as_str() == Some(&commitment))
    }

    /// Whether what identifies a person is given.
    pub(super) fn has_identity(&self) -> bool {
        self.identity.is_some()
    }
}

/// Where an identity ends and the record begins.
const RECORD: &[u8] = b"},\"record\":{";

/// A whole number after a label, as a computer writes it.
fn number(rest: &mut &[u8], label: &[u8]) -> Option<u64> {
    let after = rest.strip_prefix(label)?;
    let end = after.iter().position(|byte| !byte.is_ascii_digit())?;
    let (digits, behind) = after.split_at_checked(end)?;
    let digits = std::str::from_utf8(digits).ok()?;
    let value: u64 = digits.parse().ok()?;
    *rest = behind;
    (value.to_string() == digits).then_some(value)
}

/// A record version in a payload, as far as it is looked at here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Put {
    pub id: [u8; 16],
}

/// What a line of a payload is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum PayloadLine {
    /// A record version.
    Put(Put),
    /// What an adopted edition froze.
    Edition,
    /// Begins as one of these, and is none.
    Broken,
    /// Something else.
    Other,
}

/// Whether any line of a payload is a version of a record, or begins as one.
pub(super) fn holds_version(payload: &[u8]) -> bool {
    payload_lines(payload).any(|(_, line)| line.starts_with(b"{\"put\":"))
}

/// Reads a line of a payload. Only `put`, `id` and `version` are looked at.
pub(super) fn payload_line(text: &[u8]) -> PayloadLine {
    #[derive(Deserialize)]
    struct Seen {
        #[serde(rename = "put")]
        _put: IgnoredAny,
        id: String,
        #[serde(rename = "version")]
        _version: u64,
    }
    if text.starts_with(b"{\"edition\":") {
        return match edition(text) {
            Some(_) => PayloadLine::Edition,
            None => PayloadLine::Broken,
        };
    }
    if !text.starts_with(b"{\"put\":") {
        return PayloadLine::Other;
    }
    let seen: Option<Seen> = serde_json::from_slice(text).ok();
    let id = seen.and_then(|seen| unhex(&seen.id));
    id.map_or(PayloadLine::Broken, |id| PayloadLine::Put(Put { id }))
}

/// What an adopted edition froze, as far as it is looked at here: the analysis, and each record with the sum of its line.
pub(super) struct Edition {
    pub analysis: [u8; 16],
    pub records: Vec<([u8; 16], [u8; 32])>,
}

/// Reads the line that an adoption writes.
pub(super) fn edition(text: &[u8]) -> Option<Edition> {
    #[derive(Deserialize)]
    struct Seen {
        edition: String,
        records: Vec<(String, u64, String)>,
    }
    let seen: Seen = serde_json::from_slice(text).ok()?;
    let records = seen.records.iter();
    Some(Edition {
        analysis: unhex(&seen.edition)?,
        records: records
            .map(|(id, _, sum)| Some((unhex(id)?, unhex(sum)?)))
            .collect::<Option<_>>()?,
    })
}

/// Whether a line is the version of a record that holds this sum as its manifest.
pub(super) fn holds_manifest(text: &[u8], id: &[u8; 16], sum: &[u8; 32]) -> bool {
    if payload_line(text) != PayloadLine::Put(Put { id: *id }) {
        return false;
    }
    serde_json::from_slice::<serde_json::Value>(text)
        .is_ok_and(|line| line["fields"]["manifest"].as_str() == Some(&hex(sum)))
}

/// The 64-digit hexadecimal strings in a line: the hashes that an approval names.
pub(super) fn hashes(text: &[u8]) -> impl Iterator<Item = [u8; 32]> {
    text.split(|byte| *byte == b'"')
        .filter(|piece| piece.len() == 64)
        .filter_map(|piece| unhex(std::str::from_utf8(piece).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "000102030405060708090a0b0c0d0e0f";

    #[test]
    fn a_record_line_reads_back_in_one_writing_only() {
        let record = br#"{"put":"site","name":"}\",\"record\":{"}"#;
        let text = record_line(12, 0, 2, true, record, None);
        assert!(
            text.starts_with(br#"{"seq":12,"part":0,"line":2,"approved":true,"record":{"put""#)
        );
        let _: serde_json::Value = serde_json::from_slice(&text).unwrap();
        let inner = text.strip_suffix(b"\n").unwrap();
        let read = RecordLine::parse(inner).unwrap();
        assert_eq!((read.seq, read.part, read.line), (12, 0, 2));
        assert!(read.approved && read.record == record);
        let not = record_line(1, 0, 2, false, b"{}", None);
        assert!(!RecordLine::parse(not.trim_ascii_end()).unwrap().approved);
        for (from, to) in [
            (":12,", ":012,"),
            (":12,", ": 12,"),
            (":12,", ":-12,"),
            ("true", "True"),
            ("\"part\":0", "\"part\":65536"),
            ("{\"seq", "{\"more\":1,\"seq"),
        ] {
            let other = String::from_utf8_lossy(inner).replacen(from, to, 1);
            assert!(RecordLine::parse(other.as_bytes()).is_none(), "{to}");
        }
        assert!(RecordLine::parse(b"").is_none());
        assert!(RecordLine::parse(b"{\"seq\":1").is_none());
    }

    #[test]
    fn record_versions_are_told_from_other_lines() {
        let put = format!(r#"{{"put":"site","id":"{ID}","version":3,"later":[1]}}"#);
        assert!(matches!(payload_line(put.as_bytes()), PayloadLine::Put(put) if put.id[15] == 15));
        for broken in [
            r#"{"put":"site"}"#.to_owned(),
            put.replace(ID, "0001"),
            put.replace(":3", ":-3"),
            put.replace('}', ""),
        ] {
            assert_eq!(payload_line(broken.as_bytes()), PayloadLine::Broken);
        }
        assert_eq!(
            payload_line(br#"{"at":"2026-11-22T07:58:00Z"}"#),
            PayloadLine::Other
        );
        let lines: Vec<_> = payload_lines(b"a\n\nb\n").collect();
        assert_eq!(lines, [(1, &b"a"[..]), (2, b""), (3, b"b")]);
        assert_eq!(payload_lines(b"a").count(), 1);
    }

    #[test]
    fn hashes_are_found_whatever_the_line_calls_them() {
        let line = format!(r#"{{"approve":"{ID}","hash":"{}"}}"#, "ab".repeat(32));
        assert_eq!(hashes(line.as_bytes()).collect::<Vec<_>>(), [[0xab; 32]]);
    }
}
