//! Checking a snapshot, in one pass and in memory that does not grow with its length but for a place for each record.

use super::check::ChainCheck;
use super::collect::{Custodian, Header};
use super::error::SnapshotError;
use super::manifest::Manifest;
use super::meter::{Teller, Watched};
use super::plan::{self, Sums};
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
    let mut teller = Teller::begin(progress, Step::Check, total)?;
    if !start.starts_with(b"age-encryption") && !start.starts_with(b"-----BEGIN AGE") {
        return examine(Watched(source, &mut teller), false);
    }
    for identity in identities {
        source.rewind().map_err(unreadable)?;
        match decrypting(identity, &mut source) {
            Ok(opened) => return examine(Watched(opened, &mut teller), true),
            Err(WrapError::NotForThis) => {}
            Err(error) => return Err(SnapshotError::wrap(error)),
        }
    }
    Err(SnapshotError::wrap(WrapError::NotForThis))
}

/// Checks an archive.
pub(super) fn examine(reader: impl Read, sealed: bool) -> Result<Verdict, SnapshotError> {
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

    let mut check = ChainCheck::new(&judged.header);
    let lines = unpacker.next(CHAIN, LONG_CAP)?;
    let digest = lines.lines(chain::LINE_CAP, |number, text| check.line(number, text))?;
    same(CHAIN, digest)?;
    check.end(&judged.header, judged.manifest.entries, &judged.custodians)?;

    let (mut records, mut approved) = (0, 0);
    let lines = unpacker.next(RECORDS, LONG_CAP)?;
    let digest = lines.lines(RECORD_CAP, |number, text| {
        approved += u64::from(check.records.meet(number, text)?);
        records += 1;
        Ok(())
    })?;
    same(RECORDS, digest)?;
    let missing = check.records.left();
    if missing != 0 || records != judged.manifest.records {
        return Err(SnapshotError::of("snapshot-record-missing", RECORDS).arg("count", missing));
    }
    same(REPORT, unpacker.next(REPORT, LONG_CAP)?.finish()?)?;
    unpacker.end(FILES[FILES.len() - 1])?;
    Ok(Verdict::new(
        &judged.header,
        &judged.custodians,
        &judged.signatory,
        &check,
        (records, approved),
        sealed,
    ))
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
