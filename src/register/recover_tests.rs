//! Lose all but the sheets, and the register opens again; lose too many sheets, and it does not.

use super::tests::{World, person, phrase};
use super::*;
use crate::crypto::{CustodianKey, RecoverySecret, Share};
use crate::disk::RealDisk;
use crate::domain::{CustodianId, Kind, Role, Seated, Sheets};
use crate::fields::catalogue;
use jiff::civil::{Date, date};
use std::sync::Arc;

const TODAY: Date = date(2026, 11, 23);

/// Two of three sheets, proposed by the chief and confirmed by the deputy.
fn with_sheets(world: &mut World) -> Vec<Share> {
    let secret = RecoverySecret::create().unwrap();
    let key = secret.key().unwrap();
    let mut chief = world.open("chief");
    let mut wanted = chief.state().seating();
    let sheets = secret.split(2, 3).unwrap();
    wanted.recovery = Some(Sheets {
        need: 2,
        of: 3,
        set: sheets[0].set,
    });
    let recovery = (key.signer.public().0, key.identity.recipient());
    let seq = chief
        .propose(wanted, &[], Some(recovery), TODAY, world.now())
        .unwrap()
        .seq;
    chief.close(world.now());
    let mut deputy = world.open("deputy");
    deputy.confirm(seq, TODAY, world.now()).unwrap();
    deputy.close(world.now());
    sheets
}

/// As the sheets are typed: through their words.
fn typed(sheets: &[Share]) -> CustodianKey {
    let read: Vec<Share> = sheets
        .iter()
        .map(|sheet| Share::parse(&sheet.words().join(" ")).unwrap())
        .collect();
    RecoverySecret::combine(&read).unwrap().key().unwrap()
}

fn by_sheets(world: &mut World, sheets: &[Share], what: &Recovering) -> Result<u64, Failure> {
    let (place, now) = (world.place(), world.now());
    recover(
        Arc::new(RealDisk),
        &place,
        typed(sheets),
        what,
        catalogue(),
        now,
        &mut |_, _, _| {},
    )
}

fn is_whole(world: &World) {
    let verdict = verify(&world.place(), &mut |_, _| true).unwrap();
    let findings: Vec<_> = verdict.findings.iter().map(|found| found.code).collect();
    assert!(findings.is_empty(), "{findings:?}");
}

#[test]
fn when_all_keys_are_lost_two_sheets_of_three_open_the_register_again() {
    let mut world = World::new();
    let sheets = with_sheets(&mut world);
    let mut chief = world.open("chief");
    let id = world.save(&mut chief, Kind::Person, person()).unwrap().ids[0];
    let (before, _) = chief.head();
    chief.close(world.now());
    for lost in ["chief.key", "deputy.key"] {
        std::fs::remove_file(world.path(lost)).unwrap();
    }
    std::fs::remove_dir_all(world.place().join("state")).unwrap();
    std::fs::create_dir(world.place().join("state")).unwrap();
    world.make_key("new-chief", "chief");
    world.make_key("new-deputy", "deputy");
    let cards =
        ["new-chief.card", "new-deputy.card"].map(|name| load_card(&world.path(name)).unwrap());
    let seq = by_sheets(&mut world, &sheets[1..], &Recovering::Admit(cards.to_vec())).unwrap();
    assert!(seq > before);
    is_whole(&world);
    let mut chief = world.open("new-chief");
    let held = chief.state().get(id).unwrap();
    assert_eq!(held.record.values.text("name"), Some("Märta Hemligsson"));
    assert_eq!(chief.state().in_office().count(), 2);
    world.unit(&mut chief, "Efteråt");
    chief.close(world.now());
    let mut deputy = world.open("new-deputy");
    world.approve(&mut deputy, id).unwrap();
    is_whole(&world);
}

#[test]
fn the_remaining_custodian_and_the_sheets_replace_a_lost_key() {
    let mut world = World::new();
    let sheets = with_sheets(&mut world);
    world.make_key("deputy-new", "deputy");
    let card = load_card(&world.path("deputy-new.card")).unwrap();
    let mut chief = world.open("chief");
    let who = chief.who();
    let mut wanted = chief.state().seating();
    let lost = wanted
        .custodians
        .iter_mut()
        .find(|one| one.key != who)
        .unwrap();
    *lost = Seated {
        key: CustodianId(card.signing_key.id()),
        replaces: Some(lost.key),
        ..lost.clone()
    };
    let seq = chief
        .propose(wanted, &[card], None, TODAY, world.now())
        .unwrap()
        .seq;
    chief.close(world.now());
    by_sheets(&mut world, &sheets[..2], &Recovering::Confirm(seq)).unwrap();
    is_whole(&world);
    let gone = world.try_open("deputy", &phrase()).err().unwrap();
    assert_eq!(gone.code, "custodian-removed");
    let deputy = world.open("deputy-new");
    let me = deputy.state().custodian(deputy.who()).unwrap();
    assert_eq!((me.role, me.name.as_str()), (Role::Deputy, "deputy Åsö"));
}

#[test]
fn other_sheets_and_sheets_of_before_open_nothing() {
    let mut world = World::new();
    let none = RecoverySecret::create().unwrap().split(2, 2).unwrap();
    let refused = by_sheets(&mut world, &none, &Recovering::Admit(Vec::new()))
        .err()
        .unwrap();
    assert_eq!(refused.code, "sheets-other");
    let first = with_sheets(&mut world);
    let refused = by_sheets(&mut world, &none, &Recovering::Admit(Vec::new()))
        .err()
        .unwrap();
    assert_eq!(refused.code, "sheets-other");
    // New sheets: those of before are paper.
    with_sheets(&mut world);
    let refused = by_sheets(&mut world, &first[..2], &Recovering::Admit(Vec::new()))
        .err()
        .unwrap();
    assert_eq!(refused.code, "sheets-other");
    is_whole(&world);
}
