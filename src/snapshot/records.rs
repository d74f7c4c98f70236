//! The records that the disclosed payloads add up to, and whether `records.jsonl` says just that.

use super::encode::hex;
use super::error::SnapshotError;
use super::lines::{self, PayloadLine, RecordLine};
use super::share::{SHARES, Share};
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

/// A version that nobody has approved.
struct Waiting {
    id: [u8; 16],
    seq: u64,
    /// The sum of the version before it, which is approved with it.
    before: [u8; 32],
}

/// For each record of a share the place and the sum of its last version, and for each version that waits whose it is.
pub(super) struct Records {
    latest: HashMap<[u8; 16], Latest>,
    /// By their sum.
    waiting: HashMap<[u8; 32], Waiting>,
    /// The records that are looked at; the others are passed over.
    share: Share,
    /// So many records, and so many versions, are remembered at most, as far as the records can be shared out.
    most: usize,
    /// Approvals so far, and those of them whose version waited, by the share that its record is in.
    approvals: u64,
    found: [u64; SHARES],
    /// Whether what identifies persons may be given.
    identities: bool,
}

impl Records {
    /// No records yet; `identities` says whether what identifies persons may be given.
    pub(super) fn new(identities: bool, share: Share, most: usize) -> Self {
        Self {
            latest: HashMap::new(),
            waiting: HashMap::new(),
            share,
            most,
            approvals: 0,
            found: [0; SHARES],
            identities,
        }
    }

    /// What was looked at: it may have become less while it was read.
    pub(super) fn share(&self) -> Share {
        self.share
    }

    /// Approvals in all, and those whose version waited.
    pub(super) fn approvals(&self) -> (u64, u64) {
        (self.approvals, self.found.iter().sum())
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
                    let digest = crypto::sha256(&[text]);
                    self.put(put.id, (seq, part, line), digest);
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

    /// Takes up a version at its place.
    fn put(&mut self, id: [u8; 16], (seq, part, line): (u64, u16, u32), digest: [u8; 32]) {
        if !self.share.holds(&id) {
            return;
        }
        let latest = Latest {
            seq,
            part,
            line,
            digest,
            approved: false,
        };
        let older = self.latest.insert(id, latest);
        let older = older.map_or([0; 32], |older| older.digest);
        let again = self.waiting.get(&digest).map(|same| same.before);
        let before = again.filter(|_| older == digest).unwrap_or(older);
        self.waiting.insert(digest, Waiting { id, seq, before });
        while self.latest.len().max(self.waiting.len()) >= self.most {
            let Some(half) = self.share.halved() else {
                break;
            };
            self.share = half;
            self.latest.retain(|id, _| half.holds(id));
            self.waiting.retain(|_, one| half.holds(&one.id));
            let shares = self.found.iter_mut().enumerate();
            let dropped = shares.filter(|(share, _)| !half.holds_share(*share));
            dropped.for_each(|(_, found)| *found = 0);
        }
    }

    /// Whether an edition names exactly versions that stood last, and the analysis beside it holds the sum of the line.
    fn edition_holds(&self, text: &[u8], payload: &[u8]) -> bool {
        let Some(edition) = lines::edition(text) else {
            return false;
        };
        let stood = |(id, sum): &([u8; 16], [u8; 32])| {
            let latest = self.latest.get(id);
            !self.share.holds(id) || latest.is_some_and(|latest| latest.digest == *sum)
        };
        let sum = crypto::sha256(&[text]);
        edition.records.iter().all(stood)
            && lines::payload_lines(payload)
                .any(|(_, line)| lines::holds_manifest(line, &edition.analysis, &sum))
    }

    /// Takes up a line of an approval. False when it approves something else than a version that waits, in an entry that the
    /// clear part names. Where records are passed over, it may be one of theirs: that is seen when all shares are summed.
    fn approve(&mut self, approves: &[u64], text: &[u8]) -> bool {
        // A last version that waits no more has been approved: of the others, those that the line names are now. The clear
        // part, by which four eyes are judged, must name the entry too.
        for digest in lines::hashes(text) {
            let waits = self.waiting.get(&digest);
            if let Some(latest) = waits.and_then(|waits| self.latest.get_mut(&waits.id)) {
                latest.approved |= latest.digest == digest && approves.contains(&latest.seq);
            }
        }
        if !text.starts_with(b"{\"approve\":") {
            return true;
        }
        self.approvals += 1;
        let waits = |digest: &[u8; 32]| {
            let waits = self.waiting.get(digest);
            waits.is_some_and(|waits| approves.contains(&waits.seq))
        };
        let Some(mut digest) = lines::hashes(text).find(waits) else {
            return !self.share.is_whole();
        };
        // What stands before the approved version is approved with it.
        if let Some(approved) = self.waiting.remove(&digest) {
            if let Some(found) = self.found.get_mut(Share::of(&approved.id)) {
                *found += 1;
            }
            digest = approved.before;
        }
        while let Some(older) = self.waiting.remove(&digest) {
            digest = older.before;
        }
        true
    }

    /// How many records there are that have not been met in `records.jsonl` yet.
    pub(super) fn left(&self) -> usize {
        self.latest.len()
    }

    /// Checks a line of `records.jsonl`. Returns whether the record is approved, and nothing of one that is passed over. Each
    /// record is met once.
    pub(super) fn meet(&mut self, number: u64, text: &[u8]) -> Result<Option<bool>, SnapshotError> {
        let fault = |code| SnapshotError::of(code, RECORDS).arg("line", number);
        let line = RecordLine::parse(text).ok_or_else(|| fault("snapshot-record-form"))?;
        let PayloadLine::Put(put) = lines::payload_line(line.record) else {
            return Err(fault("snapshot-record-form"));
        };
        if !self.share.holds(&put.id) {
            return Ok(None);
        }
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
        Ok(Some(latest.approved))
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
            let mut records = all();
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

    fn all() -> Records {
        Records::new(false, Share::WHOLE, usize::MAX)
    }

    fn put(id: u8, version: u8) -> Vec<u8> {
        let id = hex(&[id; 16]);
        format!(r#"{{"put":"site","id":"{id}","version":{version}}}"#).into_bytes()
    }

    /// Record 1 in two versions, the second approved; record 2 not approved.
    fn records() -> Records {
        let mut records = all();
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
        assert_eq!(records.meet(1, text.trim_ascii_end()), Ok(Some(true)));
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
        assert_eq!(records.meet(1, text.trim_ascii_end()), Ok(Some(false)));
        // Record 2 waits still, and the new version.
        assert_eq!(records.waiting.len(), 2);
    }
}
