//! Changing who holds keys: proposed by one custodian, confirmed by another, and then the keys follow.
//!
//! The names go sealed, the keys in the clear part. A change counts with its confirmation; wrapping the keys for those who
//! are left is an entry of its own, so that whoever stays can do it, and not the one who was removed.

use crate::crypto::{Card, Recipient, VerifyKey, exercise};
use crate::domain::{
    Act, Command, Compartment, Context, CustodianId, Custody, Role, Seated, Seating, decide,
};
use crate::journal::{EntryKind, Member, MembersEntry, Recovery, Roster, Seat};
use crate::register::keep::Committed;
use crate::register::seating::{member_role, reach_numbers};
use crate::register::{Failure, Register, payload};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeSet;

impl Register {
    /// Proposes who shall hold keys. `cards` are those of custodians who are new, or have a new key; `recovery` is the public
    /// halves of a new recovery key (what signs, and what is wrapped for), where the seating names new sheets.
    pub fn propose(
        &mut self,
        seating: Seating,
        cards: &[Card],
        recovery: Option<([u8; 32], Recipient)>,
        today: Date,
        now: Timestamp,
    ) -> Result<Committed, Failure> {
        let recovery = recovery.map(|(key, recipient)| Recovery {
            key: VerifyKey(key),
            recipient: recipient.to_string(),
        });
        let custody = Custody::Propose(seating.clone());
        let entry = |register: &Self| {
            let roster = register.roster(&seating, cards, recovery)?;
            Ok(MembersEntry::Propose(roster))
        };
        self.write_custody(custody, entry, today, now)
    }

    /// Confirms the proposal in an entry: from then on it counts. The keys follow at once where this custodian stays and
    /// holds them.
    pub fn confirm(&mut self, seq: u64, today: Date, now: Timestamp) -> Result<Committed, Failure> {
        let entry = |_: &Self| Ok(MembersEntry::Confirm(seq));
        let done = self.write_custody(Custody::Confirm(seq), entry, today, now)?;
        if self.tend_keys(now).is_err() {
            // The change counts; the keys are the next opening's.
            self.stop_writing("keys-not-written");
            return Err(Failure::new("confirmed-keys-due").arg("seq", done.seq));
        }
        Ok(done)
    }

    /// Declines the proposal in an entry, or takes an own one back.
    pub fn decline(&mut self, seq: u64, today: Date, now: Timestamp) -> Result<Committed, Failure> {
        let entry = |_: &Self| Ok(MembersEntry::Decline(seq));
        self.write_custody(Custody::Decline(seq), entry, today, now)
    }

    /// Whether they may is judged before the keys are: who may only read is told that, whatever they asked for.
    fn write_custody(
        &mut self,
        custody: Custody,
        entry: impl FnOnce(&Self) -> Result<MembersEntry, Failure>,
        today: Date,
        now: Timestamp,
    ) -> Result<Committed, Failure> {
        let mut unused = || crate::domain::RecordId([0; 16]);
        let mut context = Context {
            schema: self.schema,
            who: self.who(),
            manifest_hash: &payload::manifest_hash,
            today,
            fresh: &mut unused,
            going: &mut |_, _| true,
        };
        let change = decide(&self.state, &mut context, Command::Custody(custody))?;
        let clear = entry(self)?.encode().map_err(|error| refused(&error))?;
        let outside = (EntryKind::Members, clear);
        let done = self.append_as(outside, change.acts, change.reason, now)?;
        self.flush();
        Ok(done)
    }

    /// The keys behind a list of names. Errors: it can't follow on who the custodians are.
    pub(super) fn roster(
        &self,
        seating: &Seating,
        cards: &[Card],
        recovery: Option<Recovery>,
    ) -> Result<Roster, Failure> {
        let members = self
            .verifier
            .members()
            .ok_or(Failure::new("journal-empty"))?;
        let exercised = self.state.info.exercise;
        let seat = |seated: &Seated| {
            let known = members.known(&seated.key.0);
            let card = || {
                cards
                    .iter()
                    .find(|card| card.signing_key.id() == seated.key.0)
            };
            let (key, recipient) = match known {
                Some(member) => (member.key, member.recipient.clone()),
                None => {
                    let card = card().ok_or(Failure::new("card-needed"))?;
                    if exercise::is_exercise_key(&card.signing_key) != exercised {
                        return Err(Failure::new("exercise-mixed").arg("path", &card.name));
                    }
                    (card.signing_key, card.recipient.to_string())
                }
            };
            let lost = |key: CustodianId| members.key_of(&key.0).ok_or(Failure::new("foreign-key"));
            Ok(Seat {
                member: Member {
                    key,
                    recipient,
                    role: member_role(seated.role),
                },
                compartments: reach_numbers(&seated.reach),
                replaces: seated.replaces.map(lost).transpose()?,
            })
        };
        let roster = Roster {
            seats: seating
                .custodians
                .iter()
                .map(seat)
                .collect::<Result<_, Failure>>()?,
            recovery: match seating.recovery {
                None => None,
                Some(_) => recovery.or_else(|| members.recovery().cloned()),
            },
        };
        members.fits(&roster).map_err(|error| refused(&error))?;
        Ok(roster)
    }

    /// Wraps the keys of compartments that wait for it, and begins those anew that somebody can open who no longer may. Only
    /// what this custodian holds in full; the rest waits for one who does. True when something was written.
    pub(super) fn tend_keys(&mut self, now: Timestamp) -> Result<bool, Failure> {
        let Some(members) = self.verifier.members() else {
            return Ok(false);
        };
        let seat = members.seat(&self.id.0);
        let Some(seat) = seat.filter(|seat| seat.member.role.writes()) else {
            return Ok(false);
        };
        if self.read_only().is_some() {
            return Ok(false);
        }
        let due: Vec<(Compartment, bool)> = members
            .stale()
            .union(members.unwrapped())
            .filter(|number| seat.reads(**number))
            .filter_map(|number| Compartment::from_number(*number))
            .filter(|compartment| self.keyring.holds_all(*compartment, members.keys()))
            .map(|compartment| (compartment, members.stale().contains(&compartment.number())))
            .collect();
        self.rewrap(&due, now)
    }

    /// Wraps the keys of these compartments again; those with true are begun anew.
    pub(super) fn rewrap(
        &mut self,
        due: &[(Compartment, bool)],
        now: Timestamp,
    ) -> Result<bool, Failure> {
        let Some(members) = self.verifier.members().filter(|_| !due.is_empty()) else {
            return Ok(false);
        };
        let mut made = Vec::new();
        for (compartment, begin) in due {
            let readers = members
                .readers(compartment.number())
                .into_iter()
                .map(|text| Recipient::parse(text).map_err(|_| Failure::new("recipient-refused")))
                .collect::<Result<Vec<_>, _>>()?;
            made.extend(self.keyring.rewrap(
                self.disk.as_ref(),
                &self.layout,
                *compartment,
                *begin,
                &readers,
            )?);
        }
        let notes = made.iter().map(|made| made.note).collect();
        let clear = MembersEntry::Keys(notes)
            .encode()
            .map_err(|error| refused(&error))?;
        self.mirror_keys();
        // Sealed with the new keys already: they count with this very entry.
        self.keyring.take_up(made);
        let outside = (EntryKind::Members, clear);
        let written = self.append_as(outside, vec![Act::Custody(Custody::Keys)], None, now);
        if let Err(failure) = written {
            // The new keys never counted. What would be sealed with them could not be opened, so nothing more is written.
            self.stop_writing("keys-not-written");
            return Err(failure);
        }
        self.tidy_keyring();
        self.seal_persons_again()?;
        self.mirror_keys();
        self.flush();
        Ok(true)
    }

    /// Writes the keys of persons under the newest key of their compartment, where they still lie under an older one.
    pub(super) fn seal_persons_again(&mut self) -> Result<(), Failure> {
        let Some((newest, _)) = self.keyring.newest(Compartment::Personnel) else {
            return Ok(());
        };
        if crate::register::keyring::persons_epoch(&self.layout)? != newest {
            self.keyring
                .save_persons(self.disk.as_ref(), &self.layout, self.register)?;
        }
        Ok(())
    }

    /// Takes away wrapped keys that no note names any more: those that a removed custodian could open among them. What can't
    /// be taken away is never read.
    fn tidy_keyring(&self) {
        let Some(members) = self.verifier.members() else {
            return;
        };
        let named: BTreeSet<_> = members
            .keys()
            .iter()
            .filter_map(|note| {
                let compartment = Compartment::from_number(note.compartment)?;
                Some(crate::register::keyring::wrapped(
                    &self.layout,
                    note,
                    compartment,
                ))
            })
            .collect();
        let folder = self.layout.keyring();
        for name in crate::disk::list(&folder).unwrap_or_default() {
            let path = folder.join(&name);
            if name.ends_with(".age") && !named.contains(&path) {
                let _ = self.disk.remove(&path);
            }
        }
        let _ = self.disk.sync_dir(&folder);
    }

    /// What is public of the recovery key, where there is one.
    pub fn recovery(&self) -> Option<&Recovery> {
        self.verifier.members()?.recovery()
    }

    /// Whether these are the public halves of the recovery key.
    pub fn is_recovery(&self, key: &[u8; 32], recipient: &Recipient) -> bool {
        self.recovery()
            .is_some_and(|held| held.key.0 == *key && held.recipient == recipient.as_str())
    }

    /// What the custodian's own seat allows, as the chain says.
    pub fn my_role(&self) -> Role {
        self.state
            .custodian(self.who())
            .map_or(Role::Auditor, |custodian| custodian.role)
    }
}

/// A list of custodians that the journal would refuse, as the register's failure.
pub fn refused(error: &crate::journal::RosterError) -> Failure {
    use crate::journal::RosterError as E;
    Failure::new(match error {
        E::Form | E::Keys => "members-form",
        E::Chief => "members-chief",
        E::TooFew => "members-too-few",
        E::TooMany => "members-too-many",
        E::Twice => "members-twice",
        E::Recipient => "members-recipient",
        E::Compartments => "members-compartments",
        E::Replaces => "members-replaces",
    })
}
