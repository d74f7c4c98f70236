//! Who holds keys, as the register tells of them: custodians by name, the recovery key, and changes of both.
//!
//! A custodian is a person. A new key in place of a lost one does not make the person another, so that nobody approves
//! under a second key what they wrote under the first. Keys themselves are unknown here; only their ids are.

use crate::domain::{
    Compartment, Condemned, CustodianId, Kind, Record, RecordId, Refusal, Role, State,
};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// One who holds a key to the register, or has held one.
#[derive(Clone, PartialEq, Eq)]
pub struct Custodian {
    /// The id of the person's first key, which stands for the person.
    pub id: CustodianId,
    /// The key that counts, or counted last.
    pub key: CustodianId,
    /// What they may do.
    pub role: Role,
    /// The name on their card.
    pub name: String,
    /// The compartments that they have the keys of.
    pub reach: Vec<Compartment>,
    /// The record of the person, where the custodian is vetted in this register: nobody decides their own case.
    pub person: Option<RecordId>,
    /// Whether they are in office.
    pub active: bool,
}

impl Custodian {
    /// A custodian in office who may read everything.
    pub fn new(id: CustodianId, role: Role, name: impl Into<String>) -> Self {
        Self {
            id,
            key: id,
            role,
            name: name.into(),
            reach: Compartment::ALL.to_vec(),
            person: None,
            active: true,
        }
    }
}

/// A custodian as a change of custodians names one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seated {
    /// The key's id.
    pub key: CustodianId,
    /// The lost key of the same person.
    pub replaces: Option<CustodianId>,
    /// What they may do.
    pub role: Role,
    /// The name.
    pub name: String,
    /// The compartments that they are given the keys of, rising.
    pub reach: Vec<Compartment>,
    /// The record of the person.
    pub person: Option<RecordId>,
}

/// How the recovery key is divided: so many sheets open it, of so many.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sheets {
    /// Sheets that are needed: at least two.
    pub need: u8,
    /// Sheets that there are.
    pub of: u8,
    /// Which set of sheets: printed on each, so that those of before are told apart.
    pub set: [u8; 2],
}

/// Who shall hold keys: the whole list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seating {
    /// The custodians.
    pub custodians: Vec<Seated>,
    /// The recovery key's sheets, where there are any.
    pub recovery: Option<Sheets>,
}

/// A change of who holds keys.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Custody {
    /// Who shall hold keys, once another confirms it.
    Propose(Seating),
    /// Yes to the proposal in this entry.
    Confirm(u64),
    /// No to the proposal in this entry, or that its author takes it back.
    Decline(u64),
    /// That compartment keys were wrapped again, or begun anew.
    Keys,
    /// Who shall hold keys, said by the recovery key.
    Recover(Seating),
}

/// A proposal that waits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offer {
    /// The entry.
    pub seq: u64,
    /// Who proposed it.
    pub by: CustodianId,
    /// When.
    pub at: Timestamp,
    /// Who shall hold keys.
    pub seating: Seating,
}

/// What the register knows of its keeping, beside the custodians themselves.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Keeping {
    /// The recovery key's sheets, and since when they count.
    pub recovery: Option<(Sheets, Timestamp)>,
    /// When the sheets were last tried.
    pub drilled: Option<Timestamp>,
    /// When a restored backup was last tried.
    pub restored: Option<Timestamp>,
    /// Up to which entry the head was last put in the diary, and when.
    pub head_noted: Option<(u64, Timestamp)>,
    /// Changes of custodians that wait for another's answer, oldest first.
    pub offers: Vec<Offer>,
    /// Disposals that wait for another's answer, oldest first.
    pub condemned: Vec<Condemned>,
    /// Persons that were disposed of, and when.
    pub disposed: BTreeMap<RecordId, Timestamp>,
}

impl State {
    /// The person whose key this is; the key's own id where nobody is known.
    pub fn person_of(&self, key: CustodianId) -> CustodianId {
        self.by_key(key).map_or(key, |custodian| custodian.id)
    }

    fn by_key(&self, key: CustodianId) -> Option<&Custodian> {
        let now = |custodian: &&Custodian| custodian.key == key || custodian.id == key;
        let before = || {
            let person = self.former_keys.get(&key)?;
            self.custodians.iter().find(|one| one.id == *person)
        };
        self.custodians.iter().find(now).or_else(before)
    }

    /// Which keys are whose, and which replaced which: for the stored state.
    pub fn key_history(
        &self,
    ) -> (
        &BTreeMap<CustodianId, CustodianId>,
        &BTreeMap<CustodianId, CustodianId>,
    ) {
        (&self.former_keys, &self.replaced)
    }

    /// Sets what [`State::key_history`] told. Only the loading of a stored state calls this.
    pub fn set_key_history(
        &mut self,
        former: BTreeMap<CustodianId, CustodianId>,
        replaced: BTreeMap<CustodianId, CustodianId>,
    ) {
        (self.former_keys, self.replaced) = (former, replaced);
    }

    /// The custodians in office.
    pub fn in_office(&self) -> impl Iterator<Item = &Custodian> {
        self.custodians.iter().filter(|custodian| custodian.active)
    }

    /// The custodians in office, as a change of custodians would name them.
    pub fn seating(&self) -> Seating {
        let seated = |custodian: &Custodian| Seated {
            key: custodian.key,
            replaces: self.replaced_by(custodian),
            role: custodian.role,
            name: custodian.name.clone(),
            reach: custodian.reach.clone(),
            person: custodian.person,
        };
        Seating {
            custodians: self.in_office().map(seated).collect(),
            recovery: self.keeping.recovery.map(|(sheets, _)| sheets),
        }
    }

    /// The key that a custodian's present key replaced, if any: the one before it.
    fn replaced_by(&self, custodian: &Custodian) -> Option<CustodianId> {
        self.replaced.get(&custodian.key).copied()
    }

    /// Lets a list of custodians count.
    pub(super) fn seat(&mut self, seating: &Seating, at: Timestamp) {
        for custodian in &mut self.custodians {
            custodian.active = false;
        }
        for seated in &seating.custodians {
            if let Some(lost) = seated.replaces {
                let person = self.person_of(lost);
                self.former_keys.insert(lost, person);
                self.former_keys.insert(seated.key, person);
                self.replaced.insert(seated.key, lost);
            }
            let id = self.person_of(seated.key);
            let made = Custodian {
                id,
                key: seated.key,
                role: seated.role,
                name: seated.name.clone(),
                reach: seated.reach.clone(),
                person: seated.person,
                active: true,
            };
            match self.custodians.iter_mut().find(|known| known.id == id) {
                Some(known) => *known = made,
                None => self.custodians.push(made),
            }
        }
        let before = self.keeping.recovery.map(|(sheets, _)| sheets);
        if before != seating.recovery {
            self.keeping.recovery = seating.recovery.map(|sheets| (sheets, at));
            self.keeping.drilled = None;
        }
        self.keeping.offers.clear();
    }

    /// Whether a record is about this custodian's own vetting: nobody decides their own case.
    pub fn is_own_case(&self, who: CustodianId, record: &Record) -> bool {
        let own = self.custodian(who).and_then(|custodian| custodian.person);
        let Some(own) = own.filter(|_| record.kind.compartment() == Compartment::Personnel) else {
            return false;
        };
        let about = |id: RecordId| {
            id == own
                || self.get(id).is_some_and(|held| {
                    held.record.kind == Kind::VettingCase
                        && held.record.values.reference("person") == Some(own)
                })
        };
        record.id == own || record.references().any(|(_, to)| about(to))
    }

    /// Whether this session has no key to a compartment.
    pub fn is_shut(&self, compartment: Compartment) -> bool {
        self.shut.contains(&compartment)
    }
}

/// Whether a change of custodians may be written. The list itself, as keys, is judged by the journal.
pub(super) fn decide(state: &State, who: CustodianId, custody: &Custody) -> Result<(), Refusal> {
    let offered = |seq: u64| {
        let found = state.keeping.offers.iter().find(|offer| offer.seq == seq);
        found.ok_or(Refusal::new("no-such-offer").arg("seq", seq))
    };
    match custody {
        Custody::Propose(seating) | Custody::Recover(seating) => {
            if *seating == state.seating() {
                return Err(Refusal::new("nothing-changed"));
            }
            let sound = |sheets: Sheets| sheets.need >= 2 && sheets.need <= sheets.of;
            if seating.recovery.is_some_and(|sheets| !sound(sheets)) {
                return Err(Refusal::new("sheets-too-few"));
            }
            let system = |seated: &Seated| seated.reach.contains(&Compartment::System);
            if !seating.custodians.iter().all(system) {
                return Err(Refusal::new("reach-without-system"));
            }
            for seated in &seating.custodians {
                if seated.name.trim().is_empty() {
                    return Err(Refusal::new("custodian-without-name"));
                }
            }
            Ok(())
        }
        Custody::Confirm(seq) => match offered(*seq)?.by == who {
            true => Err(Refusal::new("own-offer").arg("seq", seq)),
            false => Ok(()),
        },
        Custody::Decline(seq) => offered(*seq).map(|_| ()),
        Custody::Keys => Ok(()),
    }
}

#[cfg(test)]
mod tests;
