//! A small made-up register for the tests of this module: three custodians, two compartments, eight entries, and its
//! snapshot.

use super::{
    Collect, Custodian, Exporter, Header, Receipt, Scope, SnapshotError, Source, payload_lines,
    record_line, write, write_chain,
};
use crate::crypto::{Identity, SealKey, Signer, sha256_of};
use crate::disk::{Action, Disk, DiskError, DiskResult, Handle, RealDisk};
use crate::journal::{
    Entry, EntryKind, KeyNote, Member, MemberRole, Members, NewEntry, NewPart, Opened, RegisterId,
    approval_clear, write as write_entry,
};
use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The register's id.
pub(super) const REGISTER: RegisterId = [0xa1; 16];
/// The compartment that is disclosed, and the one that is not.
pub(super) const OPEN: u16 = 1;
pub(super) const SHUT: u16 = 3;

/// Keys and custodians.
pub(super) struct World {
    pub chief: Signer,
    pub deputy: Signer,
    pub auditor: Signer,
    pub own: Identity,
    pub reader: Identity,
    keys: [(u16, SealKey); 2],
}

/// A record's line in a payload. With å, and with a length that depends on `size`.
pub(super) fn put(id: u8, version: u32, size: usize) -> String {
    let (id, text) = (format!("{id:032x}"), "å".repeat(size));
    format!(
        r#"{{"put":"site","id":"{id}","number":1,"version":{version},"schema":1,"fields":{{"name":"{text}"}}}}"#
    )
}

impl World {
    pub fn new() -> Self {
        Self {
            chief: Signer::from_seed(&[1; 32]),
            deputy: Signer::from_seed(&[2; 32]),
            auditor: Signer::from_seed(&[3; 32]),
            own: Identity::random(),
            reader: Identity::random(),
            keys: [
                (OPEN, SealKey::from_bytes([4; 32])),
                (SHUT, SealKey::from_bytes([5; 32])),
            ],
        }
    }

    pub fn custodians(&self) -> Vec<Custodian> {
        let one = |name: &str, role, signer: &Signer| Custodian {
            name: name.to_owned(),
            role,
            key: signer.public(),
        };
        vec![
            one("Åsa Lind", MemberRole::Chief, &self.chief),
            one("Bo Ek", MemberRole::Deputy, &self.deputy),
            one("Rut Dahl", MemberRole::Auditor, &self.auditor),
        ]
    }

    fn genesis_clear(&self) -> Vec<u8> {
        let member = |custodian: Custodian| Member {
            key: custodian.key,
            recipient: self.own.recipient().to_string(),
            role: custodian.role,
        };
        let members: Vec<Member> = self.custodians().into_iter().map(member).collect();
        let note = |compartment| KeyNote {
            compartment,
            epoch: 1,
            check: [1; 32],
            file_sha256: [2; 32],
        };
        Members::genesis_clear(true, &members, &[note(OPEN), note(SHUT)]).unwrap()
    }

    /// Puts one more entry on the chain.
    pub fn append(
        &self,
        chain: &mut Vec<Entry>,
        (kind, clear): (EntryKind, Vec<u8>),
        signer: &Signer,
        parts: &[(u16, String)],
    ) {
        let key = |code| {
            &self
                .keys
                .iter()
                .find(|(known, _)| *known == code)
                .unwrap()
                .1
        };
        let part = |(compartment, payload): &'_ (u16, String)| (*compartment, payload.clone());
        let payloads: Vec<_> = parts.iter().map(part).collect();
        let new = NewEntry {
            register: REGISTER,
            seq: chain.len() as u64 + 1,
            kind,
            flags: 0,
            prev: chain.last().map_or([0; 32], |entry| entry.link),
            clear,
            parts: payloads
                .iter()
                .map(|(compartment, payload)| NewPart {
                    compartment: *compartment,
                    epoch: 1,
                    key: key(*compartment),
                    payload: payload.as_bytes(),
                })
                .collect(),
        };
        chain.push(write_entry(new, signer).unwrap());
    }

    /// Genesis; changes by both; an approval; a change with a part that stays shut; an event by the auditor; a new version.
    pub fn chain(&self) -> Vec<Entry> {
        let at = r#"{"at":"2026-11-22T07:58:00Z"}"#;
        let change = || (EntryKind::Change, Vec::new());
        let lines = |lines: &[String]| format!("{at}\n{}\n", lines.join("\n"));
        let mut chain = Vec::new();
        let genesis = (EntryKind::Genesis, self.genesis_clear());
        self.append(&mut chain, genesis, &self.chief, &[]);
        let first = lines(&[put(1, 1, 20), put(2, 1, 300)]);
        self.append(&mut chain, change(), &self.chief, &[(OPEN, first)]);
        let second = lines(&[put(2, 2, 30), put(3, 1, 5)]);
        let hidden = lines(&[put(9, 1, 9)]);
        let parts = [(SHUT, hidden), (OPEN, second)];
        self.append(&mut chain, change(), &self.deputy, &parts);
        let hashes = [put(2, 2, 30), put(3, 1, 5)].map(|line| sha256_of(line.as_bytes()));
        let yes = hashes.map(|hash| format!(r#"{{"approve":"x","version":1,"hash":"{hash}"}}"#));
        let approval = (EntryKind::Approval, approval_clear(&[3]).unwrap());
        self.append(&mut chain, approval, &self.chief, &[(OPEN, lines(&yes))]);
        let event = (EntryKind::Event, Vec::new());
        self.append(&mut chain, event, &self.auditor, &[(SHUT, lines(&[]))]);
        let last = lines(&[put(3, 2, 700)]);
        self.append(&mut chain, change(), &self.chief, &[(OPEN, last)]);
        chain
    }

    /// Opens a part of one of these compartments.
    pub fn open(&self, entry: &Entry, part: u16, scope: &[u16]) -> io::Result<Option<Opened>> {
        let compartment = entry.parts[usize::from(part)].compartment;
        if !scope.contains(&compartment) {
            return Ok(None);
        }
        let (_, key) = self
            .keys
            .iter()
            .find(|(code, _)| *code == compartment)
            .unwrap();
        let opened = entry.open_part(&REGISTER, usize::from(part), key);
        opened.map(Some).map_err(io::Error::other)
    }

    pub fn header(&self) -> Header {
        self.header_of(&self.chain())
    }

    /// The head's link differs from chain to chain, since every entry has random bytes of its own.
    pub fn header_of(&self, chain: &[Entry]) -> Header {
        let last = chain.last().unwrap();
        Header {
            register: REGISTER,
            municipality: "Exempelköping".to_owned(),
            exercise: true,
            level: "HEMLIG".to_owned(),
            number: "EX-0001".to_owned(),
            purpose: "Tillsyn".to_owned(),
            scope: vec![Scope {
                code: OPEN,
                name: "organisation".to_owned(),
            }],
            identities: false,
            created: "2026-11-22T08:00:00Z".parse().unwrap(),
            seq: last.seq,
            link: last.link,
        }
    }

    /// The lines of `records.jsonl`: places, approvals and records as they stand at the end of [`World::chain`].
    pub fn records(&self, chain: &[Entry]) -> Vec<Vec<u8>> {
        let places = [(2, 0, 2, false), (3, 1, 2, true), (6, 0, 2, false)];
        let line = |(seq, part, line, approved): (u64, u16, u32, bool)| {
            let entry = &chain[seq as usize - 1];
            let opened = self.open(entry, part, &[OPEN]).unwrap().unwrap();
            let mut lines = payload_lines(&opened.payload);
            let (_, record) = lines.find(|(number, _)| *number == line).unwrap();
            record_line(seq, part, line, approved, record, None)
        };
        places.map(line).into()
    }

    /// Everything for a snapshot of this chain.
    pub fn collect<'a>(&'a self, chain: &'a [Entry]) -> Collect<'a> {
        let records = self.records(chain);
        Collect {
            header: self.header_of(chain),
            custodians: self.custodians(),
            recipients: vec![("Länsstyrelsen".to_owned(), self.reader.recipient())],
            chain: Source::new(|out| {
                let entries = chain.iter().cloned().map(Ok::<_, io::Error>);
                write_chain(out, &REGISTER, entries, |entry, part| {
                    self.open(entry, part, &[OPEN])
                })
            }),
            records: Source::new(move |out| {
                records.iter().try_for_each(|line| out.write_all(line))
            }),
            report: Source::new(|out: &mut dyn Write| writeln!(out, "Rapport\n\nTre uppgifter.")),
            aside: Some(std::env::temp_dir()),
        }
    }

    /// Writes a snapshot by the chief.
    pub fn write(
        &self,
        disk: &dyn Disk,
        folder: &Path,
        collect: Collect<'_>,
    ) -> Result<Receipt, SnapshotError> {
        let exporter = Exporter {
            signer: &self.chief,
            identity: &self.own,
        };
        write(disk, folder, collect, &exporter, &mut |_, _, _| true)
    }

    /// A whole snapshot of the world's chain, for the recipient.
    pub fn snapshot(&self, folder: &Path) -> Receipt {
        let chain = self.chain();
        self.write(&RealDisk, folder, self.collect(&chain)).unwrap()
    }
}

/// A disk on which one deed fails, or which writes something else than it was given.
#[derive(Default)]
pub(super) struct OddDisk {
    /// Which deed fails, from 1; removing never fails.
    pub fail_at: usize,
    /// Whether bytes are changed on their way to the medium.
    pub rots: bool,
    pub done: AtomicUsize,
}

impl OddDisk {
    fn deed(&self, action: Action, path: &Path) -> DiskResult<()> {
        match self.done.fetch_add(1, Ordering::SeqCst) + 1 == self.fail_at {
            true => {
                let full = io::Error::from_raw_os_error(libc::ENOSPC);
                Err(DiskError::new(action, path, full))
            }
            false => Ok(()),
        }
    }
}

impl Disk for OddDisk {
    fn make_dir(&self, path: &Path) -> DiskResult<()> {
        RealDisk.make_dir(path)
    }
    fn create_new(&self, path: &Path) -> DiskResult<Handle> {
        self.deed(Action::Create, path)?;
        RealDisk.create_new(path)
    }
    fn open_write(&self, path: &Path) -> DiskResult<Handle> {
        RealDisk.open_write(path)
    }
    fn append(&self, handle: &Handle, at: u64, bytes: &[u8]) -> DiskResult<()> {
        self.deed(Action::Write, handle.path())?;
        let mut bytes = bytes.to_vec();
        if let Some(last) = bytes.last_mut() {
            *last ^= u8::from(self.rots);
        }
        RealDisk.append(handle, at, &bytes)
    }
    fn write_at(&self, handle: &Handle, offset: u64, bytes: &[u8]) -> DiskResult<()> {
        RealDisk.write_at(handle, offset, bytes)
    }
    fn sync_data(&self, handle: &Handle) -> DiskResult<()> {
        self.deed(Action::Sync, handle.path())?;
        RealDisk.sync_data(handle)
    }
    fn sync_dir(&self, path: &Path) -> DiskResult<()> {
        self.deed(Action::Sync, path)?;
        RealDisk.sync_dir(path)
    }
    fn truncate(&self, handle: &Handle, len: u64) -> DiskResult<()> {
        RealDisk.truncate(handle, len)
    }
    fn rename(&self, from: &Path, to: &Path) -> DiskResult<()> {
        self.deed(Action::Rename, from)?;
        RealDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> DiskResult<()> {
        RealDisk.remove(path)
    }
    fn free_space(&self, path: &Path) -> DiskResult<u64> {
        RealDisk.free_space(path)
    }
}
