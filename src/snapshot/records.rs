//! The records that the disclosed payloads add up to, and whether `records.jsonl` says just that.

use super::encode::hex;
use super::error::SnapshotError;
use super::lines::{self, PayloadLine, RecordLine};
use super::{CHAIN, RECORDS};
use crate::crypto;
use std::collections::HashMap;

/// The last version of a record so far.
struct Latest {
    seq: u64,
    part: u16,
    line: u32,
    digest: [u8; 32],
    approved: bool,
}

/// For each record the place and the sum of its last version: constant in size for each record, however long it is.
#[derive(Default)]
pub(super) struct Records {
    latest: HashMap<[u8; 16], Latest>,
    /// Whose last version has this sum, for approvals to be found.
    by_digest: HashMap<[u8; 32], [u8; 16]>,
    /// Versions that nobody has approved, by their sum: whose, and in which entry.
    waiting: HashMap<[u8; 32], ([u8; 16], u64)>,
    /// The sums of those versions, by record, oldest first.
    waiting_of: HashMap<[u8; 16], Vec<[u8; 32]>>,
    /// Whether what identifies persons may be given.
    identities: bool,
}

impl Records {
    /// No records yet; `identities` says whether what identifies persons may be given.
    pub(super) fn new(identities: bool) -> Self {
        Self {
            identities,
            ..Self::default()
        }
    }

    /// Takes up a payload. `approves` are the entries that the entry approves, when it is an approval.
    pub(super) fn payload(
        &mut self,
        (seq, part): (u64, u16),
        approves: &[u64],
        payload: &[u8],
    ) -> Result<(), SnapshotError> {
        for (line, text) in lines::payload_lines(payload) {
            match lines::payload_line(text) {
                PayloadLine::Put(put) => {
                    let latest = Latest {
                        seq,
                        part,
                        line,
                        digest: crypto::sha256(&[text]),
                        approved: false,
                    };
                    self.by_digest.insert(latest.digest, put.id);
                    self.waiting.insert(latest.digest, (put.id, seq));
                    let of = self.waiting_of.entry(put.id).or_default();
                    of.push(latest.digest);
                    if let Some(older) = self.latest.insert(put.id, latest) {
                        self.forget(&put.id, &older.digest);
                    }
                }
                PayloadLine::Edition if !self.edition_holds(text, payload) => {
                    return Err(SnapshotError::of("snapshot-edition", CHAIN)
                        .arg("seq", seq)
                        .arg("line", line));
                }
                PayloadLine::Edition => {}
                PayloadLine::Broken => {
                    return Err(SnapshotError::of("snapshot-payload", CHAIN)
                        .arg("seq", seq)
                        .arg("part", part)
                        .arg("line", line));
                }
                PayloadLine::Other if approves.is_empty() => {}
                PayloadLine::Other if self.approve(approves, text) => {}
                PayloadLine::Other => {
                    return Err(SnapshotError::of("snapshot-approval", CHAIN)
                        .arg("seq", seq)
                        .arg("line", line));
                }
            }
        }
        Ok(())
    }

    /// Whether an edition names exactly versions that stood last, and the analysis beside it holds the sum of the line.
    fn edition_holds(&self, text: &[u8], payload: &[u8]) -> bool {
        let Some(edition) = lines::edition(text) else {
            return false;
        };
        let stood = |(id, sum): &([u8; 16], [u8; 32])| {
            self.latest
                .get(id)
                .is_some_and(|latest| latest.digest == *sum)
        };
        let sum = crypto::sha256(&[text]);
        edition.records.iter().all(stood)
            && lines::payload_lines(payload)
                .any(|(_, line)| lines::holds_manifest(line, &edition.analysis, &sum))
    }

    fn forget(&mut self, id: &[u8; 16], digest: &[u8; 32]) {
        // The same line may have been written twice: then its sum still stands for the later one.
        if self.latest.get(id).is_some_and(|now| now.digest != *digest) {
            self.by_digest.remove(digest);
        }
    }

    /// Takes up a line of an approval. False when it approves something else than a version that waits, in an entry that the
    /// clear part names.
    fn approve(&mut self, approves: &[u64], text: &[u8]) -> bool {
        if text.starts_with(b"{\"approve\":") {
            let waits = |digest: &[u8; 32]| {
                let (id, seq) = self.waiting.get(digest)?;
                approves.contains(seq).then_some((*id, *digest))
            };
            let Some((id, approved)) = lines::hashes(text).find_map(|digest| waits(&digest)) else {
                return false;
            };
            // What stands before the approved version is approved with it.
            let of = self.waiting_of.remove(&id).unwrap_or_default();
            let place = of.iter().position(|digest| *digest == approved);
            let (done, left) = of.split_at(place.map_or(0, |place| place + 1));
            for digest in done {
                self.waiting.remove(digest);
            }
            if !left.is_empty() {
                self.waiting_of.insert(id, left.to_vec());
            }
        }
        for digest in lines::hashes(text) {
            let id = self.by_digest.get(&digest);
            if let Some(latest) = id.and_then(|id| self.latest.get_mut(id)) {
                // The clear part, by which four eyes are judged, must name the entry too.
                latest.approved |= approves.contains(&latest.seq);
            }
        }
        true
    }

    /// How many records there are that have not been met in `records.jsonl` yet.
    pub(super) fn left(&self) -> usize {
        self.latest.len()
    }

    /// Checks a line of `records.jsonl`. Returns whether the record is approved. Each record is met once.
    pub(super) fn meet(&mut self, number: u64, text: &[u8]) -> Result<bool, SnapshotError> {
        let fault = |code| SnapshotError::of(code, RECORDS).arg("line", number);
        let line = RecordLine::parse(text).ok_or_else(|| fault("snapshot-record-form"))?;
        let PayloadLine::Put(put) = lines::payload_line(line.record) else {
            return Err(fault("snapshot-record-form"));
        };
        let Some(latest) = self.latest.remove(&put.id) else {
            return Err(fault("snapshot-record-unknown").arg("id", hex(&put.id)));
        };
        let place = (latest.seq, latest.part, latest.line);
        if place != (line.seq, line.part, line.line)
            || latest.digest != crypto::sha256(&[line.record])
        {
            return Err(fault("snapshot-record-differs").arg("seq", latest.seq));
        }
        if !line.identity_holds() || (line.has_identity() && !self.identities) {
            return Err(fault("snapshot-record-identity").arg("seq", latest.seq));
        }
        if latest.approved != line.approved {
            return Err(fault("snapshot-record-approved").arg("seq", latest.seq));
        }
        Ok(latest.approved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::record_line;

    #[test]
    fn an_edition_names_what_stood_last_and_its_sum_stands_in_the_record() {
        let (one, older) = (put(1, 2), put(1, 1));
        let line = |content: &[u8]| {
            let sum = hex(&crypto::sha256(&[content]));
            let (analysis, id) = (hex(&[9; 16]), hex(&[1; 16]));
            format!(r#"{{"edition":"{analysis}","records":[["{id}",2,"{sum}"]],"version":2}}"#)
        };
        let adopted = |sum: &str| {
            let id = hex(&[9; 16]);
            format!(
                r#"{{"put":"analysis","id":"{id}","version":2,"fields":{{"manifest":"{sum}"}}}}"#
            )
        };
        let taken = |edition: &str, record: &str| {
            let mut records = Records::new(false);
            for put in [&older, &one] {
                records.payload((1, 0), &[], put).unwrap();
            }
            let payload = format!("{edition}\n{record}\n");
            let taken = records.payload((2, 0), &[], payload.as_bytes());
            taken.err().map(|error| error.code)
        };
        let whole = line(&one);
        let sum = hex(&crypto::sha256(&[whole.as_bytes()]));
        assert_eq!(taken(&whole, &adopted(&sum)), None);
        let other = Some("snapshot-edition");
        assert_eq!(taken(&whole, &adopted(&hex(&[0; 32]))), other);
        assert_eq!(taken(&whole, "{}"), other);
        let stale = line(&older);
        let sum = hex(&crypto::sha256(&[stale.as_bytes()]));
        assert_eq!(taken(&stale, &adopted(&sum)), other);
        assert_eq!(taken(r#"{"edition":7}"#, "{}"), Some("snapshot-payload"));
    }

    fn put(id: u8, version: u8) -> Vec<u8> {
        let id = hex(&[id; 16]);
        format!(r#"{{"put":"site","id":"{id}","version":{version}}}"#).into_bytes()
    }

    /// Record 1 in two versions, the second approved; record 2 not approved.
    fn records() -> Records {
        let mut records = Records::default();
        let first = [b"{\"at\":1}".as_slice(), &put(1, 1), &put(2, 1)].join(&b'\n');
        records.payload((2, 0), &[], &first).unwrap();
        records.payload((3, 1), &[], &put(1, 2)).unwrap();
        // The clear part names entry 3 alone: what else stands in the approval is refused.
        for (line, holds) in [(put(2, 1), false), (put(1, 3), false), (put(1, 2), true)] {
            let approval = approval(&line);
            let taken = records.payload((4, 0), &[3], approval.as_bytes());
            assert_eq!(taken.is_ok(), holds);
        }
        records
    }

    fn approval(line: &[u8]) -> String {
        let hash = hex(&crypto::sha256(&[line]));
        format!("{{\"approve\":\"x\",\"hash\":\"{hash}\"}}")
    }

    fn code(seq: u64, part: u16, line: u32, approved: bool, record: &[u8]) -> &'static str {
        let text = record_line(seq, part, line, approved, record, None);
        let met = records().meet(1, text.trim_ascii_end());
        met.map_or_else(|error| error.code, |_| "")
    }

    #[test]
    fn only_the_last_version_at_its_place_with_its_approval_is_taken() {
        assert_eq!(code(3, 1, 1, true, &put(1, 2)), "");
        assert_eq!(code(2, 0, 2, true, &put(1, 1)), "snapshot-record-differs");
        assert_eq!(code(3, 0, 1, true, &put(1, 2)), "snapshot-record-differs");
        assert_eq!(code(3, 1, 1, true, &put(1, 3)), "snapshot-record-differs");
        assert_eq!(code(3, 1, 1, false, &put(1, 2)), "snapshot-record-approved");
        assert_eq!(code(3, 1, 1, true, &put(9, 2)), "snapshot-record-unknown");
        assert_eq!(code(3, 1, 1, true, b"{}"), "snapshot-record-form");
        assert_eq!(code(2, 0, 3, false, &put(2, 1)), "");
        assert_eq!(code(2, 0, 3, true, &put(2, 1)), "snapshot-record-approved");
    }

    #[test]
    fn a_record_is_met_once_and_the_rest_is_counted() {
        let mut records = records();
        assert_eq!(records.left(), 2);
        let text = record_line(3, 1, 1, true, &put(1, 2), None);
        assert_eq!(records.meet(1, text.trim_ascii_end()), Ok(true));
        assert_eq!(records.left(), 1);
        assert!(records.meet(2, text.trim_ascii_end()).is_err());
    }

    #[test]
    fn a_newer_version_waits_for_approval_again() {
        let mut records = records();
        // What was approved once waits no more; what stands on it, and what stood before it, waits until one is approved.
        let again = approval(&put(1, 2));
        assert!(records.payload((5, 0), &[3], again.as_bytes()).is_err());
        records.payload((5, 0), &[], &put(1, 3)).unwrap();
        let text = record_line(5, 0, 1, false, &put(1, 3), None);
        assert_eq!(records.meet(1, text.trim_ascii_end()), Ok(false));
        assert_eq!(records.by_digest.len(), 2);
    }
}
