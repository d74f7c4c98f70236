//! Who the custodians are at a point of the chain: the founding entry, and every change of custodians since that counted.
//!
//! Everything here follows from clear parts, so that every reader decides alike. It must not know names or what is sealed.

use super::AuthorId;
use super::authority::AuthorityError;
use super::genesis::{Genesis, GenesisError, KeyNote, Member};
use super::roster::{MembersEntry, Recovery, Roster, RosterError, Seat};
use crate::crypto::VerifyKey;
use std::collections::BTreeSet;
use std::fmt;

/// The number that stands for the recovery key in the ledger: no custodian's.
pub(super) const RECOVERY: u8 = 126;

/// Somebody who holds or has held a key.
#[derive(Clone, PartialEq, Eq)]
struct Holder {
    /// The key id, which is a hash: made once, and asked for at every entry.
    id: AuthorId,
    seat: Seat,
    /// The person: a new key of the same person keeps the number.
    person: u8,
    /// Whether the key counts now.
    active: bool,
}

/// A proposal that nobody has answered yet.
#[derive(Clone, PartialEq, Eq)]
pub struct Proposed {
    /// The entry.
    pub seq: u64,
    /// Who proposed it.
    pub author: AuthorId,
    /// Who shall hold keys.
    pub roster: Roster,
    person: u8,
}

/// An entry that was taken up here, so that a checkpoint can tell it again.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub seq: u64,
    pub author: AuthorId,
    pub clear: Vec<u8>,
}

/// Who signed, as far as authority goes.
pub(super) enum Author<'a> {
    /// A custodian in office: the person's number, and the seat.
    Custodian(u8, &'a Seat),
    /// The recovery key.
    Recovery,
}

/// Who may write what, from the genesis on.
#[derive(Clone, PartialEq, Eq)]
pub struct Members {
    exercise: bool,
    holders: Vec<Holder>,
    /// The members in office, in order.
    active: Vec<Member>,
    recovery: Option<Recovery>,
    former_recovery: Vec<VerifyKey>,
    keys: Vec<KeyNote>,
    /// Compartments that somebody could read who no longer may: they wait for a new key.
    stale: BTreeSet<u16>,
    /// Compartments that somebody may read whom the keys are not wrapped for yet.
    unwrapped: BTreeSet<u16>,
    proposals: Vec<Proposed>,
    /// The genesis and what followed, for a checkpoint to carry.
    clear: Vec<u8>,
    steps: Vec<Step>,
}

impl fmt::Debug for Members {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Members({} in office)", self.active.len())
    }
}

impl Members {
    /// The genesis' clear part, in canonical form.
    pub fn genesis_clear(
        exercise: bool,
        custodians: &[Member],
        keys: &[KeyNote],
    ) -> Result<Vec<u8>, GenesisError> {
        let genesis = Genesis {
            exercise,
            custodians: custodians.to_vec(),
            keys: keys.to_vec(),
        };
        genesis.encode()
    }

    /// The members that a genesis' clear part names.
    pub fn from_genesis(clear: &[u8]) -> Result<Self, GenesisError> {
        let genesis = Genesis::decode(clear)?;
        let holders = (0u8..)
            .zip(&genesis.custodians)
            .map(|(person, member)| Holder {
                id: member.id(),
                seat: Seat::whole(member.clone()),
                person,
                active: true,
            });
        Ok(Self {
            exercise: genesis.exercise,
            holders: holders.collect(),
            active: genesis.custodians,
            recovery: None,
            former_recovery: Vec::new(),
            keys: genesis.keys,
            stale: BTreeSet::new(),
            unwrapped: BTreeSet::new(),
            proposals: Vec::new(),
            clear: clear.to_vec(),
            steps: Vec::new(),
        })
    }

    /// The genesis' clear part, and the entries that changed it.
    pub(super) fn told(&self) -> (&[u8], &[Step]) {
        (&self.clear, &self.steps)
    }

    /// How many persons have held keys: the ledger's numbers are below it.
    pub(super) fn persons(&self) -> usize {
        let last = self.holders.iter().map(|holder| holder.person).max();
        last.map_or(0, |last| usize::from(last) + 1)
    }

    /// Whether the register is for exercise only.
    pub fn exercise(&self) -> bool {
        self.exercise
    }

    /// The custodians in office, in order.
    pub fn custodians(&self) -> &[Member] {
        &self.active
    }

    /// The custodians in office, with what they may read.
    pub fn seats(&self) -> impl Iterator<Item = &Seat> {
        self.holders
            .iter()
            .filter(|holder| holder.active)
            .map(|holder| &holder.seat)
    }

    /// The recovery key, where there is one.
    pub fn recovery(&self) -> Option<&Recovery> {
        self.recovery.as_ref()
    }

    /// What is public of the compartments' keys: the newest wrapping of each, by compartment and epoch.
    pub fn keys(&self) -> &[KeyNote] {
        &self.keys
    }

    /// The newest epoch of a compartment.
    pub fn newest(&self, compartment: u16) -> Option<u32> {
        let of = self
            .keys
            .iter()
            .filter(|note| note.compartment == compartment);
        of.map(|note| note.epoch).max()
    }

    /// Compartments whose key must be begun anew before anything is written in them again.
    pub fn stale(&self) -> &BTreeSet<u16> {
        &self.stale
    }

    /// Compartments whose keys must be wrapped again, because somebody may read them who can't open them yet.
    pub fn unwrapped(&self) -> &BTreeSet<u16> {
        &self.unwrapped
    }

    /// The member in office with this key id.
    pub fn member(&self, id: &AuthorId) -> Option<&Member> {
        self.active.iter().find(|member| member.id() == *id)
    }

    /// The member with this key id, in office or not.
    pub fn known(&self, id: &AuthorId) -> Option<&Member> {
        self.holder(id).map(|holder| &holder.seat.member)
    }

    /// The seat in office with this key id.
    pub fn seat(&self, id: &AuthorId) -> Option<&Seat> {
        self.seats().find(|seat| seat.member.id() == *id)
    }

    /// Whether this key id was a custodian's and is no longer.
    pub fn is_former(&self, id: &AuthorId) -> bool {
        self.holder(id).is_some_and(|holder| !holder.active)
    }

    /// The signing key with this key id, of anybody who holds or has held one.
    pub fn key_of(&self, id: &AuthorId) -> Option<VerifyKey> {
        let recovery = || {
            let now = self.recovery.iter().map(|recovery| recovery.key);
            let mut all = now.chain(self.former_recovery.iter().copied());
            all.find(|key| key.id() == *id)
        };
        let holder = self.holder(id).map(|holder| holder.seat.member.key);
        holder.or_else(recovery)
    }

    fn holder(&self, id: &AuthorId) -> Option<&Holder> {
        self.holders.iter().find(|holder| holder.id == *id)
    }

    /// Who signed, or why they no longer may.
    pub(super) fn author(&self, id: &AuthorId) -> Result<Author<'_>, AuthorityError> {
        if let Some(holder) = self.holder(id) {
            return match holder.active {
                true => Ok(Author::Custodian(holder.person, &holder.seat)),
                false => Err(AuthorityError::Gone),
            };
        }
        let recovery = self.recovery.as_ref();
        if recovery.is_some_and(|recovery| recovery.key.id() == *id) {
            return Ok(Author::Recovery);
        }
        match self.former_recovery.iter().any(|key| key.id() == *id) {
            true => Err(AuthorityError::Gone),
            false => Err(AuthorityError::Stranger),
        }
    }

    /// The members after an entry that changes them, when its author was allowed it.
    pub(super) fn after(
        &self,
        seq: u64,
        id: &AuthorId,
        clear: &[u8],
    ) -> Result<Self, AuthorityError> {
        let author = self.author(id)?;
        if let Author::Custodian(_, seat) = &author
            && !seat.member.role.writes()
        {
            return Err(AuthorityError::Role);
        }
        let entry = MembersEntry::decode(clear)?;
        let mut next = self.clone();
        match (entry, author) {
            (MembersEntry::Propose(roster), Author::Custodian(person, _)) => {
                self.fits(&roster)?;
                next.proposals.push(Proposed {
                    seq,
                    author: *id,
                    roster,
                    person,
                });
            }
            (MembersEntry::Confirm(of), author) => {
                let proposed = self.proposed(of)?;
                if let Author::Custodian(person, _) = author
                    && person == proposed.person
                {
                    return Err(AuthorityError::Own(of));
                }
                next.seat_all(&proposed.roster)?;
            }
            (MembersEntry::Decline(of), Author::Custodian(..)) => {
                self.proposed(of)?;
                next.proposals.retain(|proposed| proposed.seq != of);
            }
            (MembersEntry::Keys(notes), author) => {
                let reads = |compartment| match author {
                    Author::Custodian(_, seat) => seat.reads(compartment),
                    Author::Recovery => true,
                };
                next.take_keys(&notes, &reads)?;
            }
            (MembersEntry::Recover(roster), Author::Recovery) => {
                self.fits(&roster)?;
                next.seat_all(&roster)?;
            }
            _ => return Err(AuthorityError::Role),
        }
        next.steps.push(Step {
            seq,
            author: *id,
            clear: clear.to_vec(),
        });
        Ok(next)
    }

    /// The members after an entry that changes them, before its signature is looked at: for finding the keys that a check
    /// of the chain needs. What it says is held against the chain once that is checked.
    pub fn glimpse(&self, seq: u64, id: &AuthorId, clear: &[u8]) -> Result<Self, AuthorityError> {
        self.after(seq, id, clear)
    }

    fn proposed(&self, seq: u64) -> Result<&Proposed, AuthorityError> {
        let found = self.proposals.iter().find(|proposed| proposed.seq == seq);
        found.ok_or(AuthorityError::NotAProposal(seq))
    }

    /// Whether a roster goes on from what there is.
    pub fn fits(&self, roster: &Roster) -> Result<(), RosterError> {
        roster.check()?;
        let mut new = 0;
        for seat in &roster.seats {
            match self.holder(&seat.member.id()) {
                Some(known) if known.seat.member.recipient != seat.member.recipient => {
                    return Err(RosterError::Recipient);
                }
                // A key keeps its person: what it replaced is said once, when it comes.
                Some(known) if known.seat.replaces != seat.replaces => {
                    return Err(RosterError::Replaces);
                }
                Some(_) => {}
                None => {
                    let replaced = seat.replaces.map(|key| self.holder(&key.id()).is_some());
                    if replaced == Some(false) {
                        return Err(RosterError::Replaces);
                    }
                    new += usize::from(replaced.is_none());
                }
            }
            if self.is_recovery(&seat.member.id()) {
                return Err(RosterError::Twice);
            }
        }
        if let Some(recovery) = &roster.recovery
            && self.holder(&recovery.key.id()).is_some()
        {
            return Err(RosterError::Twice);
        }
        if self.persons() + new > usize::from(RECOVERY) {
            return Err(RosterError::TooMany);
        }
        Ok(())
    }

    fn is_recovery(&self, id: &AuthorId) -> bool {
        let now = self.recovery.iter().map(|recovery| recovery.key);
        now.chain(self.former_recovery.iter().copied())
            .any(|key| key.id() == *id)
    }

    /// Lets a roster count from now on.
    fn seat_all(&mut self, roster: &Roster) -> Result<(), RosterError> {
        let before = self.clone();
        for holder in &mut self.holders {
            holder.active = false;
        }
        for seat in &roster.seats {
            let id = seat.member.id();
            let at = self.holders.iter().position(|holder| holder.id == id);
            let person = match (at.and_then(|at| self.holders.get(at)), seat.replaces) {
                (Some(known), _) => known.person,
                (None, Some(lost)) => {
                    let lost = self.holder(&lost.id()).ok_or(RosterError::Replaces)?;
                    lost.person
                }
                (None, None) => u8::try_from(self.persons()).map_err(|_| RosterError::TooMany)?,
            };
            let holder = Holder {
                id,
                seat: seat.clone(),
                person,
                active: true,
            };
            match at.and_then(|at| self.holders.get_mut(at)) {
                Some(known) => *known = holder,
                None => self.holders.push(holder),
            }
        }
        self.active = self.seats().map(|seat| seat.member.clone()).collect();
        if self.recovery != roster.recovery {
            let former = self.recovery.take().map(|recovery| recovery.key);
            self.former_recovery.extend(former);
            self.recovery = roster.recovery.clone();
        }
        self.proposals.clear();
        let compartments: BTreeSet<u16> = self.keys.iter().map(|note| note.compartment).collect();
        for compartment in compartments {
            let (old, new) = (before.hands(compartment), self.hands(compartment));
            let lost = old.difference(&new).next().is_some();
            let gained = new.difference(&old).next().is_some();
            if lost {
                self.stale.insert(compartment);
            }
            if gained {
                self.unwrapped.insert(compartment);
            }
        }
        Ok(())
    }

    /// Whose keys open a compartment, by key id.
    fn hands(&self, compartment: u16) -> BTreeSet<AuthorId> {
        let seats = self.seats().filter(|seat| seat.reads(compartment));
        seats
            .map(|seat| seat.member.id())
            .chain(self.recovery.iter().map(|recovery| recovery.key.id()))
            .collect()
    }

    /// For whom a compartment's keys are to be wrapped: recipients.
    pub fn readers(&self, compartment: u16) -> BTreeSet<&str> {
        let seats = self.seats().filter(|seat| seat.reads(compartment));
        seats
            .map(|seat| seat.member.recipient.as_str())
            .chain(
                self.recovery
                    .iter()
                    .map(|recovery| recovery.recipient.as_str()),
            )
            .collect()
    }

    /// Takes up keys that were wrapped again, or begun: at most one new epoch for each compartment, the next one.
    fn take_keys(
        &mut self,
        notes: &[KeyNote],
        reads: &dyn Fn(u16) -> bool,
    ) -> Result<(), AuthorityError> {
        let mut begun = BTreeSet::new();
        for note in notes {
            if !reads(note.compartment) {
                return Err(AuthorityError::Compartment(note.compartment));
            }
            let newest = self.newest(note.compartment).ok_or(RosterError::Keys)?;
            let known = self
                .keys
                .iter_mut()
                .find(|known| (known.compartment, known.epoch) == (note.compartment, note.epoch));
            match known {
                Some(known) if known.check == note.check => *known = *note,
                None if note.epoch == newest + 1 && begun.insert(note.compartment) => {
                    self.keys.push(*note);
                }
                _ => return Err(RosterError::Keys.into()),
            }
        }
        self.keys.sort_by_key(|note| (note.compartment, note.epoch));
        for compartment in begun {
            self.stale.remove(&compartment);
        }
        let named = |key: &KeyNote| {
            notes
                .iter()
                .any(|note| (note.compartment, note.epoch) == (key.compartment, key.epoch))
        };
        let keys = &self.keys;
        self.unwrapped.retain(|compartment| {
            let mut of = keys.iter().filter(|key| key.compartment == *compartment);
            !of.all(named)
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests;
