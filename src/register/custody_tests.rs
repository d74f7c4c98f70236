//! Custodians come and go: proposed by one, confirmed by another, with keys that follow. And each way to go round it,
//! refused when the register is opened and when it is verified.

mod first_format;
mod forgery;

use super::tests::{World, person, phrase, unit};
use super::*;
use crate::domain::{Act, Command, Compartment, CustodianId, Custody, Kind, Role, Seated, Seating};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 23);

/// The custodians as they are, to be changed.
pub(super) fn seating(register: &Register) -> Seating {
    register.state().seating()
}

/// A new custodian from a card in the world's folder.
pub(super) fn seated(world: &World, who: &str, role: Role) -> (Seated, crate::crypto::Card) {
    let card = load_card(&world.path(&format!("{who}.card"))).unwrap();
    let seated = Seated {
        key: CustodianId(card.signing_key.id()),
        replaces: None,
        role,
        name: card.name.clone(),
        reach: Compartment::ALL.to_vec(),
        person: None,
    };
    (seated, card)
}

/// Proposed by one, confirmed by the other, with new sessions of both.
pub(super) fn agree(
    world: &mut World,
    by: &str,
    other: &str,
    seating: Seating,
    cards: &[crate::crypto::Card],
) {
    let mut first = world.open(by);
    let seq = first
        .propose(seating, cards, None, TODAY, world.now())
        .unwrap()
        .seq;
    first.close(world.now());
    let mut second = world.open(other);
    second.confirm(seq, TODAY, world.now()).unwrap();
    second.close(world.now());
}

/// A third custodian who writes, agreed on by the two; the custodians as they then are, to be changed.
fn with_third(world: &mut World) -> Seating {
    world.make_key("third", "deputy");
    let (third, card) = seated(world, "third", Role::Deputy);
    let mut wanted = seating(&world.open("chief"));
    wanted.custodians.push(third);
    agree(world, "chief", "deputy", wanted.clone(), &[card]);
    wanted
}

fn is_whole(world: &World) {
    let verdict = verify(&world.place(), &mut |_, _| true).unwrap();
    let findings: Vec<_> = verdict.findings.iter().map(|found| found.code).collect();
    assert!(findings.is_empty(), "{findings:?}");
}

#[test]
fn a_third_custodian_reads_what_was_written_before_once_two_have_agreed() {
    let mut world = World::new();
    world.make_key("third", "deputy");
    let mut chief = world.open("chief");
    let id = world.unit(&mut chief, "Tekniska nämnden");
    let mut wanted = seating(&chief);
    let (third, card) = seated(&world, "third", Role::Deputy);
    wanted.custodians.push(third);
    let seq = chief
        .propose(wanted, &[card], None, TODAY, world.now())
        .unwrap()
        .seq;
    let own = chief.confirm(seq, TODAY, world.now()).unwrap_err();
    assert_eq!(own.refusal.unwrap().code, "own-offer");
    chief.close(world.now());
    let early = world.try_open("third", &phrase()).err().unwrap();
    assert_eq!(early.code, "foreign-key");
    let mut deputy = world.open("deputy");
    assert_eq!(deputy.state().keeping.offers.len(), 1);
    deputy.confirm(seq, TODAY, world.now()).unwrap();
    deputy.close(world.now());
    is_whole(&world);
    let mut third = world.open("third");
    assert_eq!(third.state().in_office().count(), 3);
    assert!(third.state().get(id).is_some());
    world.approve(&mut third, id).unwrap();
    third.close(world.now());
    let chief = world.open("chief");
    let approved = chief.state().get(id).unwrap().approved.as_ref().unwrap();
    let name = &chief.state().custodian(approved.by).unwrap().name;
    assert_eq!(name, "third Åsö");
    // The state from sled says the same as one that is read from the journal.
    chief.close(world.now());
    std::fs::remove_dir_all(world.place().join("state")).unwrap();
    std::fs::create_dir(world.place().join("state")).unwrap();
    assert_eq!(world.open("chief").state().in_office().count(), 3);
}

#[test]
fn one_who_is_removed_opens_nothing_more_and_what_follows_is_under_new_keys() {
    let mut world = World::new();
    let mut wanted = with_third(&mut world);
    let deputy_key = load_key(&world.path("deputy.key"), &phrase()).unwrap();
    let deputy = CustodianId(deputy_key.signer.public().id());
    wanted.custodians.retain(|seated| seated.key != deputy);
    // The removed one confirms it: the keys then wait for one who stays, and nothing is written before.
    agree(&mut world, "chief", "deputy", wanted, &[]);
    let gone = world.try_open("deputy", &phrase()).err().unwrap();
    assert_eq!(gone.code, "custodian-removed");
    let mut chief = world.open("chief");
    assert!(
        chief
            .notices()
            .iter()
            .any(|notice| notice.code == "keys-wrapped")
    );
    let person_id = world.save(&mut chief, Kind::Person, person()).unwrap().ids[0];
    let (seq, _) = chief.head();
    let epochs: Vec<u32> = chief
        .entry(seq)
        .unwrap()
        .parts
        .iter()
        .map(|part| part.epoch)
        .collect();
    assert_eq!(epochs, [2]);
    chief.close(world.now());
    is_whole(&world);
    // Not one wrapped key in the folder opens for the one who left.
    for entry in std::fs::read_dir(world.place().join("keyring")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "age") {
            let file = std::fs::read(&path).unwrap();
            assert!(crate::crypto::unwrap(&deputy_key.identity, &file).is_err());
        }
    }
    let third = world.open("third");
    assert_eq!(
        third
            .state()
            .get(person_id)
            .unwrap()
            .record
            .values
            .text("name"),
        Some("Märta Hemligsson")
    );
    let former = third.state().custodian(deputy).unwrap();
    assert!(!former.active && former.name == "deputy Åsö");
}

#[test]
fn a_new_key_in_place_of_a_lost_one_is_the_same_person() {
    let mut world = World::new();
    let mut wanted = with_third(&mut world);
    let mut deputy = world.open("deputy");
    let id = world.unit(&mut deputy, "Nämnd");
    let who = deputy.who();
    deputy.close(world.now());
    // The deputy loses the medium; chief and third put the new key in place.
    world.make_key("deputy-new", "deputy");
    let (mut new, card) = seated(&world, "deputy-new", Role::Deputy);
    let lost = wanted
        .custodians
        .iter()
        .position(|seated| seated.key == who)
        .unwrap();
    new.replaces = Some(who);
    new.name = "deputy Åsö".into();
    wanted.custodians[lost] = new;
    agree(&mut world, "chief", "third", wanted, &[card]);
    let mut again = world.open("deputy-new");
    assert_eq!(again.who(), who, "the person keeps the id");
    let own = world.approve(&mut again, id).unwrap_err();
    assert_eq!(own.refusal.unwrap().code, "own-work");
    world.unit(&mut again, "Annan nämnd");
    again.close(world.now());
    let gone = world.try_open("deputy", &phrase()).err().unwrap();
    assert_eq!(gone.code, "custodian-removed");
    is_whole(&world);
    // A second change on top of the first names what was replaced as it stands.
    let mut chief = world.open("chief");
    let mut wanted = seating(&chief);
    let (mut auditor, card) = {
        world.make_key("auditor", "auditor");
        seated(&world, "auditor", Role::Auditor)
    };
    auditor.reach = vec![Compartment::Organisation, Compartment::System];
    wanted.custodians.push(auditor);
    chief
        .propose(wanted, &[card], None, TODAY, world.now())
        .unwrap();
}

#[test]
fn without_the_personnel_key_there_are_no_persons_not_even_a_count() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let person_id = world.save(&mut chief, Kind::Person, person()).unwrap().ids[0];
    let unit_id = world.unit(&mut chief, "Nämnd");
    world.make_key("reader", "auditor");
    let (mut reader, card) = seated(&world, "reader", Role::Auditor);
    reader.reach = vec![Compartment::Organisation, Compartment::System];
    let mut wanted = seating(&chief);
    wanted.custodians.push(reader);
    chief.close(world.now());
    agree(&mut world, "chief", "deputy", wanted.clone(), &[card]);
    let mut auditor = world.open("reader");
    assert!(auditor.state().get(unit_id).is_some());
    assert!(auditor.state().get(person_id).is_none());
    assert_eq!(auditor.state().of_kind(Kind::Person).count(), 0);
    assert!(auditor.state().is_shut(Compartment::Personnel));
    let refused = world
        .save(&mut auditor, Kind::Unit, unit("Ny"))
        .unwrap_err();
    assert_eq!(refused.refusal.unwrap().code, "role-reads-only");
    auditor.close(world.now());
    is_whole(&world);
    // The compartment is given later: then everything is there, and taken again: then nothing is.
    let last = wanted.custodians.len() - 1;
    for (reach, there) in [
        (Compartment::ALL.to_vec(), true),
        (vec![Compartment::System], false),
    ] {
        wanted.custodians[last].reach = reach;
        agree(&mut world, "deputy", "chief", wanted.clone(), &[]);
        let auditor = world.open("reader");
        assert_eq!(auditor.state().get(person_id).is_some(), there);
        assert_eq!(auditor.state().get(unit_id).is_some(), there);
        drop(auditor);
    }
    let mut chief = world.open("chief");
    world.save(&mut chief, Kind::Person, person()).unwrap();
    is_whole(&world);
}

#[test]
fn nobody_decides_their_own_case() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let person_id = world.save(&mut chief, Kind::Person, person()).unwrap().ids[0];
    let mut wanted = seating(&chief);
    let who = chief.who();
    let deputy = wanted
        .custodians
        .iter_mut()
        .find(|one| one.key != who)
        .unwrap();
    deputy.person = Some(person_id);
    chief.close(world.now());
    agree(&mut world, "chief", "deputy", wanted, &[]);
    let mut deputy = world.open("deputy");
    let own = world.approve(&mut deputy, person_id).unwrap_err();
    assert_eq!(own.refusal.unwrap().code, "own-case");
    // Written past the decision, it is refused by whoever reads.
    let held = deputy.state().get(person_id).unwrap();
    let act = Act::Approve(person_id, 1, held.hash);
    let forged = deputy.append(vec![act], None, world.now()).unwrap_err();
    assert_eq!(forged.code, "journal-forged");
    assert!(forged.args.contains(&("why", "own-case".to_owned())));
}

#[test]
fn a_command_of_custodians_without_keys_writes_nothing() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let mut wanted = seating(&chief);
    wanted.custodians[1].name = "Annan".into();
    let command = Command::Custody(Custody::Propose(wanted));
    let refused = chief.commit(command, TODAY, world.now()).unwrap_err();
    assert_eq!(refused.code, "members-need-keys");
}

/// A version control system keeps no modes: only the owner may look into a register.
pub(super) fn make_private(folder: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700)).unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => make_private(&path),
            false => {
                std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap()
            }
        }
    }
}
