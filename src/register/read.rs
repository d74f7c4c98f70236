//! Looking back: one entry, the entries about a record, a record as it stood before an entry.

use crate::domain::{
    Act, Compartment, ContentHash, CustodianId, Record, RecordId, Refusal, Stamped, State, apply,
};
use crate::journal::{Entry, EntryKind, Opened, Position, ReadError};
use crate::register::payload::{self, Form, IdentityText};
use crate::register::{Failure, Register};
use jiff::Timestamp;
use std::collections::btree_map::{self, BTreeMap};
use zeroize::Zeroizing;

/// One entry, opened as far as this custodian may.
pub struct Told {
    /// Its number.
    pub seq: u64,
    /// When; none for the first entry, and where nothing can be opened.
    pub at: Option<Timestamp>,
    /// The key that signed it.
    pub author: CustodianId,
    /// The person whose key that is.
    pub person: CustodianId,
    /// Why.
    pub reason: Option<String>,
    /// What it says.
    pub acts: Vec<(Act, ContentHash)>,
    /// It is the first entry.
    pub genesis: bool,
    /// The previous entry's link.
    pub previous: [u8; 32],
    /// Its own.
    pub link: [u8; 32],
}

impl Register {
    /// The raw entry with this number.
    pub fn entry(&self, seq: u64) -> Result<Entry, Failure> {
        let place = self
            .place(seq)
            .ok_or_else(|| Failure::new("no-such-entry").arg("seq", seq))?;
        let entry = self.journal.read(place)?;
        // Where an entry lies stands in the computed state, which is never believed.
        if entry.seq != seq {
            return Err(Failure::new("no-such-entry").arg("seq", seq));
        }
        Ok(entry)
    }

    /// The entry with this number, opened.
    pub fn tell(&self, seq: u64) -> Result<Told, Failure> {
        self.tell_where(seq, None)
    }

    /// The entry with this number, with all its acts about one record; others may be left out.
    pub fn tell_about(&self, seq: u64, id: RecordId) -> Result<Told, Failure> {
        self.tell_where(seq, Some(id))
    }

    fn tell_where(&self, seq: u64, about: Option<RecordId>) -> Result<Told, Failure> {
        let entry = self.entry(seq)?;
        let genesis = entry.known_kind() == Some(EntryKind::Genesis);
        let (at, reason, acts) = match self.read_acts_about(&entry, about)? {
            Some((at, reason, acts)) => (Some(at), reason, acts),
            None if genesis => (Some(self.state.info.created), None, Vec::new()),
            None => (None, None, Vec::new()),
        };
        Ok(Told {
            seq,
            at,
            author: CustodianId(entry.author),
            person: self.state.person_of(CustodianId(entry.author)),
            reason,
            acts,
            genesis,
            previous: entry.prev,
            link: entry.link,
        })
    }

    /// Opens one part of an entry, with the random bytes that prove it; none when this custodian may not.
    pub fn open_part(&self, entry: &Entry, number: usize) -> Result<Option<Opened>, Failure> {
        let Some(part) = entry.parts.get(number) else {
            return Ok(None);
        };
        let key = Compartment::from_number(part.compartment)
            .and_then(|compartment| self.keyring.compartment(compartment, part.epoch));
        let Some(key) = key else { return Ok(None) };
        entry
            .open_part(&self.register.0, number, key)
            .map(Some)
            .map_err(|_| Failure::new("part-damaged").arg("seq", entry.seq))
    }

    /// All entries, from the first.
    pub fn entries(&self) -> impl Iterator<Item = Result<Entry, ReadError>> + use<> {
        self.reader()
            .entries(Position::START)
            .map(|read| read.map(|(_, entry)| entry))
    }

    /// Opens one part of an entry where its compartment is among those wanted and this custodian may.
    pub fn open_wanted(
        &self,
        entry: &Entry,
        number: usize,
        wanted: &[Compartment],
    ) -> Result<Option<Opened>, Failure> {
        let inside = entry
            .parts
            .get(number)
            .and_then(|part| Compartment::from_number(part.compartment))
            .is_some_and(|compartment| wanted.contains(&compartment));
        if inside {
            self.open_part(entry, number)
        } else {
            Ok(None)
        }
    }

    /// The random bytes and the text of a record line's identity, for a snapshot that may hold names.
    pub fn disclose_identity(
        &self,
        line: &serde_json::Value,
    ) -> Result<Option<IdentityText>, Failure> {
        let form = Form {
            register: self.register,
            schema: self.schema,
            persons: &self.keyring,
        };
        payload::disclose_identity(&form, line)
    }

    /// The register as the entries whose time is `within` made it: for looking back, never for writing. The entries are
    /// those that led to the one that this session holds to be the last, link by link, and no others. `going` is told how
    /// many of how many entries are read; where it answers false the work stops, with the failure `work-stopped`.
    pub fn as_of(
        &self,
        within: &dyn Fn(Timestamp) -> bool,
        going: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<State, Failure> {
        let mut state = State::new(self.state.info.clone(), self.state.custodians.clone());
        state.shut = self.state.shut.clone();
        let mut link = [0; 32];
        for entry in self.entries() {
            let entry = entry?;
            if entry.seq > self.verifier.seq() {
                break;
            }
            if entry.prev != link || !entry.link_holds(&self.register.0) {
                return Err(Failure::new("journal-broken").arg("seq", entry.seq));
            }
            link = entry.link;
            if !going(entry.seq, self.verifier.seq()) {
                return Err(Failure::new("work-stopped"));
            }
            let Some((at, _, acts)) = self.read_acts(&entry)? else {
                continue;
            };
            if !within(at) {
                continue;
            }
            for (act, hash) in &acts {
                let stamped = Stamped {
                    seq: entry.seq,
                    at,
                    author: CustodianId(entry.author),
                    act,
                    hash: *hash,
                };
                apply(&mut state, stamped);
            }
        }
        if link != self.verifier.link() {
            return Err(Failure::new("journal-broken").arg("seq", self.verifier.seq()));
        }
        Ok(state)
    }

    /// The numbers of the entries about a record, oldest first.
    pub fn trail(&self, id: RecordId) -> Vec<u64> {
        let mut seqs = self
            .cache
            .as_ref()
            .map(|cache| cache.trail(id))
            .unwrap_or_default();
        seqs.extend(
            self.dirty
                .recent
                .iter()
                .filter(|(_, _, ids)| ids.contains(&id))
                .map(|(seq, ..)| *seq),
        );
        seqs.dedup();
        seqs
    }

    /// Whether the newest entry about a record is the one that took this entry back.
    fn is_undone(&self, seq: u64, of: &[(Act, ContentHash)]) -> Result<bool, Failure> {
        let put = of.iter().find_map(|(act, _)| match act {
            Act::Put(record) => self.state.get(record.id),
            _ => None,
        });
        let Some(held) = put.filter(|held| held.seq > seq) else {
            return Ok(false);
        };
        let newest = self.tell(held.seq)?;
        Ok(newest
            .acts
            .iter()
            .any(|(act, _)| matches!(act, Act::Undo(taken) if *taken == seq)))
    }

    /// What stood before an entry, for each record that it put: what undoing it brings back.
    pub fn before(&self, seq: u64) -> Result<Vec<(RecordId, Option<Record>)>, Failure> {
        let told = self.tell(seq)?;
        if self.is_undone(seq, &told.acts)? {
            return Err(Refusal::new("already-undone").arg("seq", seq).into());
        }
        let mut before = BTreeMap::new();
        // Each entry is opened once, though thousands of records may have come with it.
        let mut opened: BTreeMap<u64, Told> = BTreeMap::new();
        for (act, _) in &told.acts {
            let Act::Put(record) = act else { continue };
            let earlier = self
                .trail(record.id)
                .into_iter()
                .rev()
                .filter(|number| *number < seq);
            let mut last = None;
            for number in earlier {
                let told = match opened.entry(number) {
                    btree_map::Entry::Occupied(told) => told.into_mut(),
                    btree_map::Entry::Vacant(free) => free.insert(self.tell(number)?),
                };
                last = told.acts.iter().find_map(|(act, _)| match act {
                    Act::Put(old) if old.id == record.id => Some(old.clone()),
                    _ => None,
                });
                if last.is_some() {
                    break;
                }
            }
            before.insert(record.id, last);
        }
        Ok(before.into_iter().collect())
    }

    /// Seals a draft under a name and brings it to the medium; none drops it.
    pub fn put_draft(&mut self, name: &[u8], plain: Option<&[u8]>) -> Result<(), Failure> {
        let cache = self.cache.as_ref().ok_or(Failure::new("state-lost"))?;
        cache
            .put_draft(name, plain)
            .map_err(|_| Failure::new("state-lost"))
    }

    /// A sealed draft.
    pub fn draft(&self, name: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        self.cache.as_ref()?.draft(name)
    }
}
