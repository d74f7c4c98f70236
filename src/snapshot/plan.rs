//! What the archive will hold, before a byte of it is written: the short files, and lengths and sums of all.

use super::collect::{Collect, Custodian, Exporter, Header, Source};
use super::encode::{hex, unhex};
use super::error::SnapshotError;
use super::kept::{Keeping, Kept, Room};
use super::manifest::{Manifest, Sealed};
use super::meter::{Aside, Meter, Sum, Tell, Teller, TooMuch};
use super::{
    CHAIN, MANIFEST, Progress, README, RECORDS, REPORT, SIGNATURE, SIGNERS, SUMMED, SUMS, Step,
    readme, signers,
};
use crate::crypto::{self, Recipient};
use std::io;
use std::thread;

/// The archive's contents.
pub(super) struct Plan {
    /// The short files, in their order, which come before the long ones.
    pub short: Vec<(&'static str, Vec<u8>)>,
    /// The long files' sums, in their order.
    pub long: [(&'static str, Sum); 3],
    /// The long files themselves, as far as there was room.
    pub kept: [Option<Kept>; 3],
    /// For whom it is sealed.
    pub recipients: Vec<(String, Recipient)>,
}

impl Plan {
    /// Runs the sources a first time, and makes the short files and the signature. What the sources wrote is kept as far as
    /// there is room.
    pub(super) fn new(
        collect: &mut Collect<'_>,
        exporter: &Exporter<'_>,
        progress: &mut Progress<'_>,
    ) -> Result<Self, SnapshotError> {
        let author = author(&collect.custodians, exporter)?;
        let recipients = recipients(&collect.recipients, &author, exporter);
        let room = Room::on(collect.aside.as_deref());
        let (long, kept) = sums(collect, &room, progress)?;
        let sealed = |(name, recipient): &(String, Recipient)| Sealed {
            name: name.clone(),
            recipient: recipient.to_string(),
        };
        let counts = (long[0].1.lines, long[1].1.lines);
        let manifest = Manifest::new(
            &collect.header,
            &collect.custodians,
            recipients.iter().map(sealed).collect(),
            &author.key,
            counts,
        );
        let readme = readme::readme(&collect.header, &collect.custodians, &author);
        let signers = signers::allowed_signers(&collect.custodians)?;
        let manifest = manifest.encode()?;
        let mut digests = vec![
            (README, Sum::of(&readme).digest),
            (SIGNERS, Sum::of(&signers).digest),
            (MANIFEST, Sum::of(&manifest).digest),
        ];
        digests.extend(long.iter().map(|(name, sum)| (*name, sum.digest)));
        let sums = Sums(digests).encode();
        let signature = signers::sign(exporter.signer, &sums);
        Ok(Self {
            short: vec![
                (README, readme),
                (SUMS, sums),
                (SIGNATURE, signature),
                (SIGNERS, signers),
                (MANIFEST, manifest),
            ],
            long,
            kept,
            recipients,
        })
    }

    /// Bytes in all long files.
    pub(super) fn total(&self) -> u64 {
        self.long.iter().map(|(_, sum)| sum.size).sum()
    }
}

/// Runs the sources for their sums: the records on this thread, chain and report, which take as long together, on another.
fn sums(
    collect: &mut Collect<'_>,
    room: &Room,
    progress: &mut Progress<'_>,
) -> Result<Collected, SnapshotError> {
    let mut teller = Teller::begin(progress, Step::Collect, 0)?;
    let (chain, records, report) = (
        &mut collect.chain,
        &mut collect.records,
        &mut collect.report,
    );
    let aside = Aside::default();
    let [chain, records, report] = thread::scope(|scope| {
        let beside = thread::Builder::new()
            .name("collect".into())
            .stack_size(crypto::SCRUBBED_STACK)
            .spawn_scoped(scope, || {
                let sum = |name, source| keep(name, source, room, &mut &aside);
                let sums = sum(CHAIN, chain).and_then(|chain| Ok([chain, sum(REPORT, report)?]));
                // It has opened entries: nothing of them stays on its stack.
                crypto::scrub_stack();
                sums
            });
        let beside = beside.map_err(|error| SnapshotError::stream(CHAIN, &error))?;
        let records = keep(RECORDS, records, room, &mut teller);
        if records.is_err() {
            aside.stop();
        }
        let ended = |_| SnapshotError::stream(CHAIN, &io::ErrorKind::Other.into());
        let beside = beside.join().map_err(ended)?;
        // What went wrong here stopped the other, if it did.
        let records = records?;
        let [chain, report] = beside?;
        Ok([chain, records, report])
    })?;
    teller
        .more(aside.passed())
        .map_err(|error| SnapshotError::stream(CHAIN, &error))?;
    let sums = [(CHAIN, chain.0), (RECORDS, records.0), (REPORT, report.0)];
    Ok((sums, [chain.1, records.1, report.1]))
}

/// Sums of the long files, and what was kept of them.
type Collected = ([(&'static str, Sum); 3], [Option<Kept>; 3]);

/// Runs a source for its sum, and keeps what it wrote while there is room.
fn keep(
    name: &'static str,
    source: &mut Source<'_>,
    room: &Room,
    teller: &mut dyn Tell,
) -> Result<(Sum, Option<Kept>), SnapshotError> {
    let mut keeping = Keeping::new(room);
    let sum = run(name, source, &mut keeping, teller, None)?;
    Ok((sum, keeping.kept()))
}

/// Runs a source into a writer, and sums what it wrote.
pub(super) fn run(
    name: &'static str,
    source: &mut Source<'_>,
    out: &mut dyn io::Write,
    teller: &mut dyn Tell,
    expected: Option<u64>,
) -> Result<Sum, SnapshotError> {
    let mut meter = Meter::new(out, teller, expected);
    match source.run(&mut meter) {
        Ok(()) => Ok(meter.sum()),
        Err(error) if error.get_ref().is_some_and(|inner| inner.is::<TooMuch>()) => {
            let code = match expected {
                Some(_) => "snapshot-unsteady",
                None => "snapshot-large",
            };
            Err(SnapshotError::of(code, name))
        }
        Err(error) => Err(SnapshotError::stream(name, &error)),
    }
}

/// The exporter among the custodians.
fn author(custodians: &[Custodian], exporter: &Exporter<'_>) -> Result<Custodian, SnapshotError> {
    let key = exporter.signer.public();
    let found = custodians
        .iter()
        .find(|one| one.key == key && one.role.writes());
    found
        .cloned()
        .ok_or_else(|| SnapshotError::new("snapshot-signer"))
}

/// Everyone it is sealed for: the exporter too, who must be able to open it again in order to compare it.
fn recipients(
    named: &[(String, Recipient)],
    author: &Custodian,
    exporter: &Exporter<'_>,
) -> Vec<(String, Recipient)> {
    let own = exporter.identity.recipient();
    let mut all: Vec<(String, Recipient)> = Vec::with_capacity(named.len() + 1);
    for (name, recipient) in named {
        let known = all.iter().any(|(_, other)| other == recipient);
        if !known && *recipient != own {
            all.push((name.clone(), recipient.clone()));
        }
    }
    all.push((author.name.clone(), own));
    all
}

/// The file SHA256SUMS: names and sums, in order.
pub(super) struct Sums(Vec<(&'static str, [u8; 32])>);

impl Sums {
    /// As `sha256sum` writes it.
    fn encode(&self) -> Vec<u8> {
        let line = |(name, digest): &(&str, [u8; 32])| format!("{}  {name}\n", hex(digest));
        self.0.iter().map(line).collect::<String>().into_bytes()
    }

    /// Reads it; it must name just the files that it covers, in their order.
    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        let mut lines = std::str::from_utf8(bytes).ok()?.split('\n');
        let mut sums = Vec::with_capacity(SUMMED.len());
        for name in SUMMED {
            let (digest, found) = lines.next()?.split_once("  ")?;
            sums.push((name, unhex(digest).filter(|_| found == name)?));
        }
        (lines.next() == Some("") && lines.next().is_none()).then_some(Self(sums))
    }

    /// Whether the sums have this one for the file.
    pub(super) fn holds(&self, name: &'static str, digest: &[u8; 32]) -> bool {
        self.0.contains(&(name, *digest))
    }
}

/// Whether the header's moment can be written in an archive.
pub(super) fn seconds(header: &Header) -> u64 {
    u64::try_from(header.created.as_second()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_have_one_writing() {
        let all: Vec<_> = SUMMED.iter().map(|name| (*name, [7; 32])).collect();
        let bytes = Sums(all).encode();
        assert!(Sums::decode(&bytes).unwrap().holds(REPORT, &[7; 32]));
        assert!(!Sums::decode(&bytes).unwrap().holds(REPORT, &[8; 32]));
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 0x10;
            let sound = Sums::decode(&changed)
                .is_some_and(|sums| SUMMED.iter().all(|name| sums.holds(name, &[7; 32])));
            assert!(!sound, "byte {at}");
        }
        assert!(Sums::decode(&bytes[..bytes.len() - 1]).is_none());
        assert!(Sums::decode(&[bytes.as_slice(), b"\n"].concat()).is_none());
    }
}
