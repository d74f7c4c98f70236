//! What is done in the trials, and what is looked for after it.

use super::phrase;
use crate::crypto::Card;
use crate::disk::{Disk, RealDisk};
use crate::domain::{
    Command, Compartment, CustodianId, Kind, Proposal, Role, Seated, Value, Values,
};
use crate::fields::catalogue;
use crate::register::tests::{TODAY, World};
use crate::register::*;
use std::path::PathBuf;
use std::sync::Arc;

pub(super) fn proposal(kind: Kind, values: Values) -> Proposal {
    Proposal {
        id: None,
        kind,
        base: 0,
        values,
        new_id: None,
    }
}

pub(super) fn has_unit(register: &Register, name: &str) -> bool {
    let mut units = register.state().of_kind(Kind::Unit);
    units.any(|held| held.record.values.text("name") == Some(name))
}

pub(super) fn first(register: &Register, kind: Kind) -> &crate::domain::Held {
    let mut held = register.state().of_kind(kind);
    held.next().unwrap()
}

pub(super) fn card(world: &World, who: &str) -> Card {
    load_card(&world.path(&format!("{who}.card"))).unwrap()
}

pub(super) fn seated(card: &Card) -> Seated {
    Seated {
        key: CustodianId(card.signing_key.id()),
        replaces: None,
        role: Role::Deputy,
        name: card.name.clone(),
        reach: Compartment::ALL.to_vec(),
        person: None,
    }
}

pub(super) fn offered(register: &Register) -> u64 {
    register.state().keeping.offers[0].seq
}

pub(super) fn propose_third(world: &mut World, register: &mut Register) -> Result<(), Failure> {
    let card = card(world, "third");
    let mut wanted = register.state().seating();
    wanted.custodians.push(seated(&card));
    let now = world.now();
    register
        .propose(wanted, &[card], None, TODAY, now)
        .map(drop)
}

pub(super) fn confirm(world: &mut World, register: &mut Register) -> Result<(), Failure> {
    // Again after it was said and did not get so far as the keys: it is settled, and the keys are the next opening's.
    let Some(offer) = register.state().keeping.offers.first() else {
        return Ok(());
    };
    let seq = offer.seq;
    register.confirm(seq, TODAY, world.now()).map(drop)
}

/// Whether so many are in office; and then the keys are wrapped for each of them, and for nobody else.
pub(super) fn is_settled(
    world: &mut World,
    register: &Register,
    count: usize,
    other: &str,
) -> bool {
    let members = register.verifier.members().unwrap();
    let settled = register.state().in_office().count() == count
        && register
            .state()
            .in_office()
            .any(|one| one.name.starts_with(other));
    if settled {
        assert!(members.stale().is_empty() && members.unwrapped().is_empty());
        let key = load_key(&world.path(&format!("{other}.key")), &phrase()).unwrap();
        let layout = Layout::new(&world.place());
        let ring = keyring::Keyring::open(&layout, members.keys(), &key.identity).unwrap();
        for compartment in Compartment::ALL {
            assert!(ring.holds_all(compartment, members.keys()), "{other}");
        }
    }
    settled
}

pub(super) fn decision() -> Values {
    Values::new()
        .with("title", Value::Text("Gallring av avslutade".into()))
        .with("ref", Value::Text("2026/12".into()))
        .with("valid_from", Value::Date(TODAY))
}

pub(super) fn propose_disposal(world: &mut World, register: &mut Register) -> Result<(), Failure> {
    let command = Command::Dispose {
        decision: first(register, Kind::DisposalDecision).record.id,
        persons: vec![first(register, Kind::Person).record.id],
    };
    register.commit(command, TODAY, world.now()).map(drop)
}

pub(super) fn confirm_disposal(world: &mut World, register: &mut Register) -> Result<(), Failure> {
    let seq = register.state().keeping.condemned[0].seq;
    let command = Command::ConfirmDisposal(seq);
    register.commit(command, TODAY, world.now()).map(drop)
}

pub(super) fn is_disposed(world: &mut World, register: &Register) -> bool {
    let held = first(register, Kind::Person);
    let gone = register.state().is_disposed(held.record.id);
    assert_eq!(gone, held.record.values.text("name").is_none());
    // Whoever opened has destroyed the key, even where the session before did not come so far.
    let layout = Layout::new(&world.place());
    let mut ring = keyring::Keyring::default();
    let members = register.verifier.members().unwrap();
    if let Ok(opened) = keyring::Keyring::open(&layout, members.keys(), &register.me.identity) {
        ring = opened;
    }
    ring.load_persons(&layout, register.register).unwrap();
    assert_eq!(ring.persons_known(), usize::from(!gone));
    gone
}

pub(super) fn backups(world: &World) -> PathBuf {
    world.path("disk")
}

pub(super) fn backup_of(world: &World) -> PathBuf {
    let register = About::read(&Layout::new(&world.place())).unwrap().register;
    backup_folder(&backups(world), register)
}

pub(super) fn back_up(world: &mut World, register: &mut Register) -> Result<(), Failure> {
    let (place, now) = (backups(world), world.now());
    register.back_up(&place, now, &mut |_, _, _| true).map(drop)
}

/// Whether the register says that a backup was made. What lies in the place is no backup yet, or one from which all that it
/// held before is had; and whatever it is, the next one makes it whole.
pub(super) fn backed_up(world: &mut World, register: &Register, before: Option<u64>) -> bool {
    let (folder, place) = (backup_of(world), backups(world));
    let told = register.elsewhere();
    let said = told
        .iter()
        .any(|one| one.seq > before.map_or(0, |seq| seq + 1));
    if said || before.is_some() {
        let (to, seq) = (world.path("had"), before.unwrap_or(4));
        let disk: Arc<dyn Disk> = Arc::new(RealDisk);
        let had = restore(&disk, &folder, &to, None, &mut |_, _| true);
        let had = had.unwrap_or_else(|failure| panic!("of what was backed up: {failure:?}"));
        assert!(had.seq >= seq);
        let (key, now) = (world.path("chief.key"), world.now());
        let stage = &mut |_: &'static str, _, _| {};
        let had = open(disk, &to, &key, &phrase(), catalogue(), now, stage).unwrap();
        assert!(has_unit(&had, "Kommunstyrelsen"));
        let mut persons = had.state().of_kind(Kind::Person);
        let named = persons.all(|held| held.record.values.text("name").is_some());
        assert!(named, "a person of the backup has no key");
    }
    let about = About::read(&Layout::new(&world.place())).unwrap();
    let reader = crate::journal::Reader::offline(&world.place(), about.register.0);
    let layout = Layout::new(&world.place());
    let again = backup::back_up(
        &RealDisk,
        &layout,
        &about,
        &reader,
        &place,
        &mut |_, _, _| true,
    );
    again.unwrap_or_else(|failure| panic!("the next backup: {failure:?}"));
    said
}

/// Whether a register was restored. It is not there, or whole; and restoring again makes it.
pub(super) fn restored(world: &mut World, at_least: u64) -> bool {
    let (from, to) = (backup_of(world), world.path("restored"));
    let there = look(&to).unwrap();
    if !there {
        let disk: Arc<dyn Disk> = Arc::new(RealDisk);
        restore(&disk, &from, &to, None, &mut |_, _| true)
            .unwrap_or_else(|failure| panic!("restoring again: {failure:?}"));
    }
    let verdict = verify(&to, &mut |_, _| true).unwrap();
    assert!(verdict.findings.is_empty(), "{:?}", verdict.findings);
    assert!(!there || verdict.chain.seq >= at_least);
    there
}
