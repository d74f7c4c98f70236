//! Changes of custodians, as they are asked for: one custodian at a time, made into the whole list that is proposed.

use crate::crypto::{Card, HeadNote, Passphrase, Recipient};
use crate::desk::keeper::Keeper;
use crate::desk::work::import::expand;
use crate::desk::{CardTold, CustodyOrder, Ticket, Told, Trouble};
use crate::domain::{
    Command, Compartment, CustodianId, Event, EventCode, Kind, Role, Seated, Seating, State,
};
use crate::register::{self, Committed};
use crate::views;
use crate::words::date;
use std::path::Path;

/// Digits of a key id that are enough to name a custodian.
const SHORTEST: usize = 4;

/// The custodian in office whom a text names: by the first digits of the key id, blanks passed over, or by the name.
fn find(seating: &Seating, text: &str) -> Result<usize, Trouble> {
    let digits: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect::<String>()
        .to_ascii_lowercase();
    let is_key = digits.len() >= SHORTEST && digits.bytes().all(|b| b.is_ascii_hexdigit());
    let named = |seated: &Seated| {
        seated.name == text || (is_key && seated.key.to_string().starts_with(&digits))
    };
    let mut found = seating
        .custodians
        .iter()
        .enumerate()
        .filter(|(_, seated)| named(seated))
        .map(|(at, _)| at);
    match (found.next(), found.next()) {
        (Some(at), None) => Ok(at),
        _ => Err(Trouble::new("no-such-custodian").arg("what", text)),
    }
}

fn seated_of(card: &Card, role: Option<Role>, reach: &[Compartment]) -> Result<Seated, Trouble> {
    let own = Role::from_code(&card.role).ok_or(Trouble::new("card-role"))?;
    Ok(Seated {
        key: CustodianId(card.signing_key.id()),
        replaces: None,
        role: role.unwrap_or(own),
        name: card.name.clone(),
        reach: reach.to_vec(),
        person: None,
    })
}

/// The list that an order leads to, and the cards that it needs.
pub fn wanted(state: &State, order: &CustodyOrder) -> Result<(Seating, Vec<Card>), Trouble> {
    let mut seating = state.seating();
    let mut cards = Vec::new();
    match order {
        CustodyOrder::Add { card, role, reach } => {
            let card = register::load_card(&expand(card))?;
            seating.custodians.push(seated_of(&card, *role, reach)?);
            cards.push(card);
        }
        CustodyOrder::Remove { who } => {
            let at = find(&seating, who)?;
            seating.custodians.remove(at);
        }
        CustodyOrder::Replace { who, card } => {
            let at = find(&seating, who)?;
            let card = register::load_card(&expand(card))?;
            if let Some(seated) = seating.custodians.get_mut(at) {
                let lost = seated.key;
                seated.key = CustodianId(card.signing_key.id());
                seated.replaces = Some(lost);
            }
            cards.push(card);
        }
        CustodyOrder::HandOver { who } => {
            let at = find(&seating, who)?;
            for (other, seated) in seating.custodians.iter_mut().enumerate() {
                if other == at {
                    seated.role = Role::Chief;
                } else if seated.role == Role::Chief {
                    seated.role = Role::Deputy;
                }
            }
        }
        CustodyOrder::Sheets { sheets, .. } => seating.recovery = Some(*sheets),
        CustodyOrder::NoSheets => seating.recovery = None,
        CustodyOrder::Change {
            who,
            role,
            reach,
            person,
        } => {
            let at = find(&seating, who)?;
            let person = person.as_deref().map(|label| find_person(state, label));
            if let Some(seated) = seating.custodians.get_mut(at) {
                seated.role = role.unwrap_or(seated.role);
                if let Some(reach) = reach {
                    seated.reach.clone_from(reach);
                }
                if let Some(person) = person {
                    seated.person = Some(person?);
                }
            }
        }
    }
    Ok((seating, cards))
}

/// The record of a person, by its readable number.
fn find_person(state: &State, label: &str) -> Result<crate::domain::RecordId, Trouble> {
    let held = state
        .of_kind(Kind::Person)
        .find(|held| held.record.label().eq_ignore_ascii_case(label));
    held.map(|held| held.record.id)
        .ok_or(Trouble::new("no-such-record"))
}

impl Keeper {
    /// Who holds keys, and what waits.
    pub(in crate::desk) fn custodians(&self) -> Result<Told, Trouble> {
        let register = self.open()?;
        let (seq, link) = register.head();
        let head = HeadNote::of(&register.id().0, seq, &link).text();
        let told = views::custodians(register.state(), register.who(), self.today(), head);
        Ok(Told::Custodians(Box::new(told)))
    }

    /// Proposes a change of custodians.
    pub(in crate::desk) fn propose(&mut self, order: &CustodyOrder) -> Result<Told, Trouble> {
        let (now, today) = (self.now(), self.today());
        let register = self.open_mut()?;
        let (seating, cards) = wanted(register.state(), order)?;
        let sheets = match order {
            CustodyOrder::Sheets { key, recipient, .. } => Some((*key, recipient.clone())),
            _ => None,
        };
        let done = register.propose(seating, &cards, sheets, today, now)?;
        self.saved(&done)
    }

    /// Confirms a proposal. Where it changes what this very custodian may read, the register is closed: what is on the
    /// screen may be more than that.
    pub(in crate::desk) fn confirm(&mut self, seq: u64) -> Result<Told, Trouble> {
        let (now, today) = (self.now(), self.today());
        let register = self.open_mut()?;
        let seat = |register: &register::Register| {
            let me = register.state().custodian(register.who());
            me.map(|me| (me.key, me.role, me.reach.clone(), me.active))
        };
        let before = seat(register);
        let done = match register.confirm(seq, today, now) {
            // It counts, and what is shown of the custodians is no longer so.
            Err(failure) if failure.code == "confirmed-keys-due" => {
                self.tell(Ticket(0), Told::Changed);
                return Err(failure.into());
            }
            done => done?,
        };
        if seat(register) != before {
            self.close();
            self.tell(Ticket(0), Told::Locked);
            return Ok(Told::Locked);
        }
        self.settled(&done)
    }

    /// Journals that the sheets fit, as evidence: how many there were, and how many are needed. Nothing was opened with them.
    pub(in crate::desk) fn drilled(
        &mut self,
        key: &[u8; 32],
        recipient: &Recipient,
        sheets: u8,
    ) -> Result<Told, Trouble> {
        let (now, today) = (self.now(), self.today());
        let register = self.open_mut()?;
        if !register.is_recovery(key, recipient) {
            return Err(Trouble::new("sheets-other"));
        }
        let need = register.state().keeping.recovery;
        let need = need.map(|(sheets, _)| sheets.need).unwrap_or_default();
        let details = [("sheets", sheets), ("need", need)];
        let event = Event {
            code: EventCode::RecoveryDrilled,
            object: None,
            details: details
                .map(|(name, count)| (name.to_owned(), count.to_string()))
                .to_vec(),
        };
        let done = register.commit(Command::Trace(event), today, now)?;
        self.saved(&done)
    }

    /// What a card says.
    pub(in crate::desk) fn card(&self, path: &Path) -> Result<Told, Trouble> {
        let path = expand(path);
        let card = register::load_card(&path)?;
        let role = Role::from_code(&card.role).ok_or(Trouble::new("card-role"))?;
        let id = CustodianId(card.signing_key.id());
        let state = self.open()?.state();
        let known = state.custodian(state.person_of(id)).is_some();
        Ok(Told::Card(CardTold {
            path,
            fingerprint: card.fingerprint(),
            name: card.name,
            role,
            known,
        }))
    }

    /// Seals the own key file under another passphrase.
    pub(in crate::desk) fn change_passphrase(
        &mut self,
        old: &Passphrase,
        new: &Passphrase,
    ) -> Result<Told, Trouble> {
        let created = date(self.today());
        let now = self.now();
        let register = self.open()?;
        register.change_passphrase(old, new, &created, now)?;
        Ok(Told::PassphraseChanged(register.key_file().to_owned()))
    }

    /// Declines a proposal, or takes an own one back.
    pub(in crate::desk) fn decline(&mut self, seq: u64) -> Result<Told, Trouble> {
        let (now, today) = (self.now(), self.today());
        let done = self.open_mut()?.decline(seq, today, now)?;
        self.saved(&done)
    }

    /// Says that an entry is on disk that others may have followed at once.
    fn settled(&mut self, done: &Committed) -> Result<Told, Trouble> {
        let total = self.open()?.head().0;
        if self.chain.finished.is_some() {
            self.chain.checked += total.saturating_sub(self.chain.total);
        }
        self.chain.total = total;
        self.tell(Ticket(0), Told::Changed);
        Ok(Told::Saved {
            seq: done.seq,
            links: Vec::new(),
            at: done.at,
        })
    }
}
