//! Checking a snapshot, in memory that does not grow with it: in one reading, and in more of them where there are very many
//! records.

use super::check::ChainCheck;
use super::collect::{Custodian, Header};
use super::error::SnapshotError;
use super::manifest::Manifest;
use super::meter::{Teller, Watched};
use super::plan::{self, Sums};
use super::records::Records;
use super::share::Share;
use super::signers;
use super::unpack::Unpacker;
use super::verdict::Verdict;
use super::write::folder_name;
use super::{
    CHAIN, FILES, LONG_CAP, MANIFEST, Progress, README, RECORDS, REPORT, SHORT_CAP, SIGNATURE,
    SIGNERS, SUMS, Step, chain,
};
use crate::crypto::{Identity, WrapError, decrypting};
use crate::journal::MAX_ENTRY;
use std::io::{Read, Seek};

/// The longest line of `records.jsonl`, in bytes: a payload's line and the words around it.
const RECORD_CAP: usize = MAX_ENTRY + 256;

/// So many records, and versions that wait, are remembered in one reading: what a hash table of some three mebibytes holds.
const MOST: usize = 28_672;

/// Checks a snapshot: sealed for one of the identities, binary or armored, or the archive as it comes out of `age -d`.
///
/// Nothing of it is shown or kept; what it proves, [`Verdict::sentence`] says. The error names the file inside in which the
/// first fault was found, and tells a seal that opens with none of the identities from damage.
pub fn verify(
    mut source: impl Read + Seek,
    identities: &[Identity],
    progress: &mut Progress<'_>,
) -> Result<Verdict, SnapshotError> {
    let unreadable = |error: std::io::Error| SnapshotError::wrap(WrapError::Io(error.kind()));
    let total = source.seek(std::io::SeekFrom::End(0)).map_err(unreadable)?;
    source.rewind().map_err(unreadable)?;
    let mut start = Vec::new();
    (&mut source)
        .take(16)
        .read_to_end(&mut start)
        .map_err(unreadable)?;
    source.rewind().map_err(unreadable)?;
    if !start.starts_with(b"age-encryption") && !start.starts_with(b"-----BEGIN AGE") {
        let mut look = Look::new(false);
        loop {
            source.rewind().map_err(unreadable)?;
            let mut teller = Teller::begin(progress, Step::Check, total)?;
            if !look.read(Watched(&mut source, &mut teller))? {
                return look.verdict();
            }
        }
    }
    for identity in identities {
        let mut look = Look::new(true);
        loop {
            source.rewind().map_err(unreadable)?;
            let opened = match decrypting(identity, &mut source) {
                Ok(opened) => opened,
                Err(WrapError::NotForThis) => break,
                Err(error) => return Err(SnapshotError::wrap(error)),
            };
            let mut teller = Teller::begin(progress, Step::Check, total)?;
            if !look.read(Watched(opened, &mut teller))? {
                return look.verdict();
            }
        }
    }
    Err(SnapshotError::wrap(WrapError::NotForThis))
}

/// A check of an archive: it is read once, and again as long as more is to be remembered than may be.
pub(super) struct Look {
    sealed: bool,
    most: usize,
    share: Share,
    /// What the first reading found, and the sums that it was of.
    found: Option<(Verdict, Vec<u8>)>,
    /// Records and approved ones, and approvals whose version waited, of the shares that are done.
    done: (u64, u64, u64),
}

impl Look {
    /// Nothing is read yet. `sealed` says whether the archive lay in a seal.
    pub(super) fn new(sealed: bool) -> Self {
        Self::within(sealed, MOST)
    }

    /// The same, with so much to be remembered at most in one reading.
    pub(super) fn within(sealed: bool, most: usize) -> Self {
        Self {
            sealed,
            most,
            share: Share::WHOLE,
            found: None,
            done: (0, 0, 0),
        }
    }

    /// Reads the archive. True when it must be read once more from its beginning.
    pub(super) fn read(&mut self, reader: impl Read) -> Result<bool, SnapshotError> {
        let mut unpacker = Unpacker::new(reader);
        let mut short = |name| unpacker.next(name, SHORT_CAP)?.whole();
        let (_, readme) = short(README)?;
        let (sums, _) = short(SUMS)?;
        let (signature, _) = short(SIGNATURE)?;
        let (signers, signers_digest) = short(SIGNERS)?;
        let (manifest, manifest_digest) = short(MANIFEST)?;
        let front = Front {
            sums: &sums,
            signature: &signature,
            signers: &signers,
            manifest: &manifest,
            digests: [
                (README, readme),
                (SIGNERS, signers_digest),
                (MANIFEST, manifest_digest),
            ],
        };
        let judged = front.judge()?;
        if unpacker.folder() != folder_name(&judged.header.register, judged.header.seq)
            || unpacker.time() != plan::seconds(&judged.header)
        {
            return Err(SnapshotError::of("snapshot-form", README));
        }
        let same = |name: &'static str, digest: [u8; 32]| match judged.sums.holds(name, &digest) {
            true => Ok(()),
            false => Err(SnapshotError::of("snapshot-changed", name)),
        };
        // All files follow from the sums: with the same ones it is the same archive.
        let again = match &self.found {
            Some((_, of)) if *of != sums => {
                return Err(SnapshotError::of("snapshot-changed", SUMS));
            }
            found => found.is_some(),
        };

        let records = Records::new(judged.header.identities, self.share, self.most);
        let mut check = ChainCheck::new(&judged.header, records, again);
        let lines = unpacker.next(CHAIN, LONG_CAP)?;
        let digest = lines.lines(chain::LINE_CAP, |number, text| check.line(number, text))?;
        same(CHAIN, digest)?;
        if !again {
            check.end(&judged.header, judged.manifest.entries, &judged.custodians)?;
        }

        let (mut lines, mut records, mut approved) = (0, 0, 0);
        let file = unpacker.next(RECORDS, LONG_CAP)?;
        let digest = file.lines(RECORD_CAP, |number, text| {
            lines += 1;
            let met = check.records.meet(number, text)?;
            records += u64::from(met.is_some());
            approved += u64::from(met == Some(true));
            Ok(())
        })?;
        same(RECORDS, digest)?;
        let missing = check.records.left();
        if missing != 0 || lines != judged.manifest.records {
            return Err(SnapshotError::of("snapshot-record-missing", RECORDS).arg("count", missing));
        }
        same(REPORT, unpacker.next(REPORT, LONG_CAP)?.finish()?)?;
        unpacker.end(FILES[FILES.len() - 1])?;
        if !again {
            let verdict = Verdict::new(
                &judged.header,
                &judged.custodians,
                &judged.signatory,
                &check,
                self.sealed,
            );
            self.found = Some((verdict, sums));
        }
        let (approvals, met) = check.records.approvals();
        self.done = (
            self.done.0 + records,
            self.done.1 + approved,
            self.done.2 + met,
        );
        Ok(self.goes_on(check.records.share(), approvals))
    }

    /// Whether records are left that were passed over so far.
    fn goes_on(&mut self, share: Share, approvals: u64) -> bool {
        if let Some(next) = share.next() {
            self.share = next;
            return true;
        }
        // An approval that is nobody's, or two records' at once: looked at with all that it takes, the reading names it.
        let odd = !share.is_whole() && self.done.2 != approvals;
        if odd {
            *self = Self::within(self.sealed, usize::MAX);
        }
        odd
    }

    /// What was found, when nothing is to be read any more.
    pub(super) fn verdict(self) -> Result<Verdict, SnapshotError> {
        let (records, approved, _) = self.done;
        let (verdict, _) = self
            .found
            .ok_or_else(|| SnapshotError::of("snapshot-form", README))?;
        Ok(Verdict {
            records,
            approved,
            ..verdict
        })
    }
}

/// The short files, by which the rest is judged.
struct Front<'a> {
    sums: &'a [u8],
    signature: &'a [u8],
    signers: &'a [u8],
    manifest: &'a [u8],
    digests: [(&'static str, [u8; 32]); 3],
}

/// What the short files say, when they hold.
struct Judged {
    sums: Sums,
    manifest: Manifest,
    header: Header,
    custodians: Vec<Custodian>,
    signatory: Custodian,
}

impl Front<'_> {
    /// The sums first, so that a changed file is named and not only the signature that it breaks.
    fn judge(&self) -> Result<Judged, SnapshotError> {
        let sums =
            Sums::decode(self.sums).ok_or_else(|| SnapshotError::of("snapshot-changed", SUMS))?;
        for (name, digest) in &self.digests {
            if !sums.holds(name, digest) {
                return Err(SnapshotError::of("snapshot-changed", name));
            }
        }
        let manifest = Manifest::decode(self.manifest)?;
        let (header, custodians) = (manifest.header()?, manifest.custodians()?);
        let signatory = signers::signatory(&custodians, self.sums, self.signature)?.clone();
        let author = super::encode::hex(&signatory.key.id());
        if signers::allowed_signers(&custodians)? != self.signers || author != manifest.author {
            return Err(SnapshotError::of("snapshot-signers", SIGNERS));
        }
        Ok(Judged {
            sums,
            manifest,
            header,
            custodians,
            signatory,
        })
    }
}
