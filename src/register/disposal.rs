//! Disposal (gallring): what is left to do once a disposal counts, and what it reaches.
//!
//! The entry comes first and the keys go after it, so that a session that is cut short between the two finishes at the next
//! opening. The computed state is then made anew, from a journal that no longer opens to names: nothing of the old one is
//! kept but drafts.

use crate::domain::{RecordId, Sensitivity};
use crate::journal::Verifier;
use crate::register::layout::About;
use crate::register::tally::Tally;
use crate::register::threshold::{first_entry, founding, open_cache};
use crate::register::{Failure, Register, aside};

impl Register {
    /// Destroys the keys of those who were disposed of and still have one, and makes the state anew where it still shows
    /// what identified them. False where the disk still has the keys: this session has forgotten them and writes no more, and
    /// the next opening destroys them.
    pub(super) fn finish_disposals(
        &mut self,
        stage: &mut dyn FnMut(&'static str, u64, u64),
    ) -> Result<bool, Failure> {
        let disposed: Vec<RecordId> = self.state.keeping.disposed.keys().copied().collect();
        if disposed.is_empty() {
            return Ok(true);
        }
        let destroyed = self.keyring.forget_persons(&disposed);
        let mut gone = true;
        if destroyed && self.read_only().is_none() {
            let disk = self.disk.as_ref();
            gone = self
                .keyring
                .save_persons(disk, &self.layout, self.register)
                .and_then(|()| aside::forget_person_keys(disk, &self.layout))
                .is_ok();
            self.mirror_keys();
        }
        if destroyed || disposed.iter().any(|id| self.shows_identity(*id)) {
            self.rebuild(stage)?;
        }
        if !gone {
            self.stop_writing("disposal-unfinished");
        }
        Ok(gone)
    }

    /// Whether the state holds anything that identifies this person.
    fn shows_identity(&self, id: RecordId) -> bool {
        let Some(held) = self.state.get(id) else {
            return false;
        };
        let approved = held.approved.iter().map(|mark| &mark.record);
        let pending = held.pending.iter().map(|mark| &mark.record);
        std::iter::once(&held.record)
            .chain(approved)
            .chain(pending)
            .any(|record| {
                let spec = self.schema.kind(record.kind);
                let sealed = |name: &str| {
                    spec.field(name)
                        .is_some_and(|field| field.sensitivity != Sensitivity::Plain)
                };
                record.values.iter().any(|(name, _)| sealed(name))
            })
    }

    /// Makes the state anew from the journal, in a new store. Drafts come along, sealed as they are.
    pub(super) fn rebuild(
        &mut self,
        stage: &mut dyn FnMut(&'static str, u64, u64),
    ) -> Result<(), Failure> {
        let about = About::read(&self.layout)?;
        let founding = founding(&self.layout, &self.journal, &about)?;
        let members = self
            .verifier
            .members()
            .ok_or(Failure::new("journal-empty"))?;
        let (state, keyring) = first_entry(
            &self.layout,
            (members, true),
            &founding.entry,
            &about,
            &self.me,
        )?;
        let (before, known) = (self.keyring.persons_known(), keyring.persons_known());
        // In a session that may not write, the file of keys still has what this session must no longer know.
        if known <= before {
            self.keyring = keyring;
        }
        let disposed: Vec<RecordId> = self.state.keeping.disposed.keys().copied().collect();
        self.keyring.forget_persons(&disposed);
        if let Some(cache) = self.cache.take() {
            let drafts = cache.sealed_drafts();
            drop(cache);
            let _ = std::fs::remove_dir_all(self.layout.state(self.id));
            self.cache = open_cache(
                self.disk.as_ref(),
                &self.layout,
                &self.me,
                self.id,
                self.register,
                None,
            );
            if let Some(cache) = &self.cache {
                let _ = cache.put_sealed_drafts(drafts);
            }
        }
        self.state = state;
        self.verifier = Verifier::new(self.register.0);
        self.tally = Tally::default();
        self.dirty = Default::default();
        let told = self.notices.len();
        self.load_state(stage)?;
        self.notices.truncate(told);
        Ok(())
    }
}
