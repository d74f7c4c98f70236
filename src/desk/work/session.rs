//! First creation and unlocking.

use crate::crypto::Passphrase;
use crate::desk::keeper::Keeper;
use crate::desk::reckon::Reckoned;
use crate::desk::work::import::expand;
use crate::desk::work::mirror;
use crate::desk::{FoundOrder, Ticket, Told, Trouble};
use crate::fields::municipalities;
use crate::register::{self, Founding, Register};
use crate::views;
use std::path::Path;

impl Keeper {
    /// Opens the register and starts the check of the whole chain beside the work.
    pub(in crate::desk) fn unlock(
        &mut self,
        ticket: Ticket,
        place: &Path,
        key_file: &Path,
        passphrase: &Passphrase,
    ) -> Result<Told, Trouble> {
        self.close();
        let (place, key_file) = (expand(place), expand(key_file));
        let mut reckoned = None;
        let mut stage = |step, done, total| {
            // The step itself can't say how far it has come.
            reckoned =
                (step == "derive").then(|| Reckoned::derivations(1, ticket, self.answers.clone()));
            self.tell(ticket, Told::Progress { step, done, total });
        };
        let at = register::At {
            register: &place,
            mirror: self.mirror.as_deref(),
        };
        let register = register::open(
            self.disk.clone(),
            at,
            &key_file,
            passphrase,
            self.schema,
            self.now(),
            &mut stage,
        );
        drop(reckoned);
        let register = register?;
        let session = session(&register);
        self.register = Some(Box::new(register));
        self.watch_chain();
        Ok(Told::Opened(Box::new(session)))
    }

    /// Makes a register and opens it.
    pub(in crate::desk) fn found(
        &mut self,
        ticket: Ticket,
        order: FoundOrder,
    ) -> Result<Told, Trouble> {
        let municipality = municipalities::by_code(&order.municipality_code).ok_or_else(|| {
            Trouble::new("municipality-unknown").arg("code", &order.municipality_code)
        })?;
        let place = expand(&order.place);
        let key_file = expand(&order.chief_key);
        let (chief_card, deputy_card) = (expand(&order.chief_card), expand(&order.deputy_card));
        let cards = register::cards(&[&chief_card, &deputy_card], false)?;
        let reckoned = Reckoned::derivations(1, ticket, self.answers.clone());
        let founder = register::load_key(&key_file, &order.passphrase)?;
        drop(reckoned);
        let founding = Founding {
            place: place.clone(),
            municipality_code: municipality.code.to_owned(),
            municipality: municipality.name.to_owned(),
            authority: municipality.authority.to_owned(),
            ceiling: order.ceiling,
            exercise: false,
            cards,
            schema: self.schema,
            now: self.now(),
        };
        register::found(self.disk.clone(), founding, &founder)?;
        drop(founder);
        self.unlock(ticket, &place, &key_file, &order.passphrase)
    }
}

/// What the screen is told about a session.
fn session(register: &Register) -> views::Session {
    let state = register.state();
    let me = state.custodian(register.who());
    views::Session {
        name: me
            .map(|custodian| custodian.name.clone())
            .unwrap_or_default(),
        role: me.map_or(crate::domain::Role::Auditor, |custodian| custodian.role),
        municipality: state.info.municipality.clone(),
        authority: state.info.authority.clone(),
        ceiling: state.info.ceiling,
        exercise: state.info.exercise,
        last_opened: register.last_opened().map(|(who, at)| {
            let name = crate::domain::CustodianId::parse(who).map(|id| views::name(state, id));
            (name.unwrap_or_default(), at)
        }),
        failed_unlocks: register.failed_unlocks(),
        notices: register
            .notices()
            .iter()
            .map(|notice| (notice.code, notice.args.clone()))
            .collect(),
        read_only: register.read_only(),
        shut: state.shut.iter().copied().collect(),
    }
}

/// What was last done for the register itself: snapshot, backup, drill, and how its mirror stands.
pub fn past_of(register: &Register) -> views::Past {
    let tally = register.tally();
    views::Past {
        snapshot: tally.last_snapshot,
        backup: tally.last_backup,
        drill: tally.last_restore_test,
        mirror: mirror::row(register),
    }
}
