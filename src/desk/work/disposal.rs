//! Disposals, as they are asked for: by readable numbers.

use crate::crypto::Passphrase;
use crate::desk::keeper::Keeper;
use crate::desk::shelf::{Of, Page};
use crate::desk::work::drop_draft;
use crate::desk::{DraftKey, Ticket, Told, Trouble};
use crate::domain::{Command, Kind, RecordId, State};
use crate::register::{Elsewhere, Register};
use crate::views::{self, Disposals, ElsewhereRow};
use std::sync::Arc;

/// The record of a kind with a readable number.
fn numbered(state: &State, kind: Kind, label: &str) -> Result<RecordId, Trouble> {
    let found = state
        .of_kind(kind)
        .find(|held| held.record.label().eq_ignore_ascii_case(label));
    found
        .map(|held| held.record.id)
        .ok_or_else(|| Trouble::new("no-such-number").arg("label", label))
}

/// What left the register, with names in it.
fn elsewhere(register: &Register) -> Vec<ElsewhereRow> {
    let row = |one: Elsewhere| ElsewhereRow {
        at: one.at,
        event: one.code.code(),
        name: one.name,
    };
    register.elsewhere().into_iter().map(row).collect()
}

impl Keeper {
    /// What waits, and what left the register earlier with names in it.
    pub(in crate::desk) fn disposals(&mut self) -> Result<Told, Trouble> {
        let Page::Disposals(mut page) = self.page(Of::Disposals)? else {
            return Err(Trouble::new("locked"));
        };
        // Whether a mirror keeps pace is no entry: it is told as it is now.
        let elsewhere = elsewhere(self.open()?);
        if page.elsewhere != elsewhere {
            Arc::make_mut(&mut page).elsewhere = elsewhere;
        }
        Ok(Told::Disposals(page))
    }

    /// The same, made now.
    pub(in crate::desk) fn disposals_now(&self) -> Result<Disposals, Trouble> {
        let register = self.open()?;
        Ok(views::disposals(
            register.state(),
            register.who(),
            self.today(),
            elsewhere(register),
        ))
    }

    /// Proposes to destroy the keys of persons under a decision.
    pub(in crate::desk) fn dispose(
        &mut self,
        decision: &str,
        persons: &[String],
    ) -> Result<Told, Trouble> {
        let (now, today) = (self.now(), self.today());
        let register = self.open_mut()?;
        let state = register.state();
        let command = Command::Dispose {
            decision: numbered(state, Kind::DisposalDecision, decision)?,
            persons: persons
                .iter()
                .map(|label| numbered(state, Kind::Person, label))
                .collect::<Result<_, _>>()?,
        };
        let done = register.commit(command, today, now)?;
        self.saved(&done)
    }

    /// Confirms a disposal: the keys are destroyed, and drafts of those persons with them.
    pub(in crate::desk) fn confirm_disposal(
        &mut self,
        seq: u64,
        passphrase: &Passphrase,
    ) -> Result<Told, Trouble> {
        let (now, today) = (self.now(), self.today());
        let register = self.open_mut()?;
        register.prove(passphrase, now)?;
        let condemned = register.state().keeping.condemned.iter();
        let persons: Vec<RecordId> = condemned
            .filter(|one| one.seq == seq)
            .flat_map(|one| one.persons.clone())
            .collect();
        for id in persons {
            let key = DraftKey {
                kind: Kind::Person,
                id: Some(id),
            };
            drop_draft(register, key)?;
        }
        let done = register.commit(Command::ConfirmDisposal(seq), today, now);
        // A past day that was played again before still has the names.
        self.past = None;
        self.shelf.forget_past();
        let done = match done {
            // It counts, and what is shown of those persons is no longer so.
            Err(failure) if failure.code == "disposed-keys-due" => {
                self.tell(Ticket(0), Told::Changed);
                return Err(failure.into());
            }
            done => done?,
        };
        self.saved(&done)
    }

    /// Declines a disposal.
    pub(in crate::desk) fn decline_disposal(&mut self, seq: u64) -> Result<Told, Trouble> {
        let (now, today) = (self.now(), self.today());
        let register = self.open_mut()?;
        let done = register.commit(Command::DeclineDisposal(seq), today, now)?;
        self.saved(&done)
    }
}
