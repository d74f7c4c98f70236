//! What the recovery sheets are for: when keys are lost, they admit custodians, or give a proposal its second yes.
//!
//! The sheets are two persons by themselves, for fewer than two never open anything; so what the recovery key says of
//! custodians counts at once. It says nothing else: no reader takes another entry from it.

use crate::crypto::{Card, CustodianKey, exercise};
use crate::disk::Disk;
use crate::domain::{Act, Compartment, CustodianId, Custody, Role, Schema, Seated, Seating, State};
use crate::journal::{EntryKind, MembersEntry};
use crate::register::custody::refused;
use crate::register::mirror::At;
use crate::register::open::open_for_recovery;
use crate::register::{Failure, Register};
use jiff::Timestamp;
use std::sync::Arc;

/// What the sheets are to do.
pub enum Recovering {
    /// Admit these cards' owners, as the only custodians: every other key is lost.
    Admit(Vec<Card>),
    /// Confirm the proposal in an entry, in place of a custodian whose key is lost.
    Confirm(u64),
}

/// Does it, with the key that the sheets gave. Returns the entry from which it counts.
pub fn recover<'a>(
    disk: Arc<dyn Disk>,
    at: impl Into<At<'a>>,
    key: CustodianKey,
    what: &Recovering,
    schema: &'static Schema,
    now: Timestamp,
    stage: &mut dyn FnMut(&'static str, u64, u64),
) -> Result<u64, Failure> {
    // Nothing is wrapped for sheets of another register, or of before: not even who the custodians are can be read.
    let mut register = open_for_recovery(disk, at.into(), key, schema, now, stage).map_err(
        |failure| match failure.code {
            "foreign-key" | "custodian-removed" => Failure::new("sheets-other"),
            _ => failure,
        },
    )?;
    match what {
        Recovering::Admit(cards) => register.admit_by_sheets(cards, now),
        Recovering::Confirm(seq) => register.confirm_by_sheets(*seq, now),
    }
}

/// The cards' owners as custodians. One whose name is a custodian's is the same person with a new key.
fn seating(state: &State, cards: &[Card]) -> Result<Seating, Failure> {
    let mut custodians = Vec::with_capacity(cards.len());
    for card in cards {
        if exercise::is_exercise_key(&card.signing_key) != state.info.exercise {
            return Err(Failure::new("exercise-mixed").arg("path", &card.name));
        }
        let key = CustodianId(card.signing_key.id());
        let same = state
            .in_office()
            .find(|one| one.name == card.name && one.key != key);
        custodians.push(Seated {
            key,
            replaces: same.map(|one| one.key),
            role: Role::from_code(&card.role).ok_or(Failure::new("card-role"))?,
            name: card.name.clone(),
            reach: Compartment::ALL.to_vec(),
            person: same.and_then(|one| one.person),
        });
    }
    Ok(Seating {
        custodians,
        recovery: state.keeping.recovery.map(|(sheets, _)| sheets),
    })
}

impl Register {
    fn admit_by_sheets(&mut self, cards: &[Card], now: Timestamp) -> Result<u64, Failure> {
        let seating = seating(&self.state, cards)?;
        let roster = self.roster(&seating, cards, None)?;
        self.say_by_sheets(
            Custody::Recover(seating),
            &MembersEntry::Recover(roster),
            now,
        )
    }

    fn confirm_by_sheets(&mut self, seq: u64, now: Timestamp) -> Result<u64, Failure> {
        let offers = &self.state.keeping.offers;
        if !offers.iter().any(|offer| offer.seq == seq) {
            return Err(crate::domain::Refusal::new("no-such-offer")
                .arg("seq", seq)
                .into());
        }
        self.say_by_sheets(Custody::Confirm(seq), &MembersEntry::Confirm(seq), now)
    }

    /// Writes it, and wraps every key for those who are custodians now.
    fn say_by_sheets(
        &mut self,
        custody: Custody,
        entry: &MembersEntry,
        now: Timestamp,
    ) -> Result<u64, Failure> {
        let clear = entry.encode().map_err(|error| refused(&error))?;
        let outside = (EntryKind::Members, clear);
        let done = self.append_as(outside, vec![Act::Custody(custody)], None, now)?;
        let members = self
            .verifier
            .members()
            .ok_or(Failure::new("journal-empty"))?;
        let stale = members.stale().clone();
        let due: Vec<(Compartment, bool)> = stale
            .union(members.unwrapped())
            .filter_map(|number| Compartment::from_number(*number))
            .map(|compartment| (compartment, stale.contains(&compartment.number())))
            .collect();
        match self.rewrap(&due, now) {
            Ok(_) => Ok(done.seq),
            Err(_) => Err(Failure::new("recovered-keys-due").arg("seq", done.seq)),
        }
    }
}
