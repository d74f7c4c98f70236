//! Long because every way round the rules is tried in the same world.
//!
//! Custodians come and go: proposed by one, confirmed by another, with keys that follow. And each way to go round it,
//! refused when the register is opened and when it is verified.

use super::tests::{World, person, phrase, unit};
use super::*;
use crate::domain::{
    Act, Command, Compartment, CustodianId, Custody, Kind, RecordId, Role, Seated, Seating,
};
use crate::journal::{EntryKind, MembersEntry, Roster, Seat};
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
    world.make_key("third", "deputy");
    let (third, card) = seated(&world, "third", Role::Deputy);
    let mut wanted = {
        let chief = world.open("chief");
        seating(&chief)
    };
    wanted.custodians.push(third);
    agree(&mut world, "chief", "deputy", wanted.clone(), &[card]);
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
    world.make_key("third", "deputy");
    let (third, card) = seated(&world, "third", Role::Deputy);
    let mut wanted = {
        let chief = world.open("chief");
        seating(&chief)
    };
    wanted.custodians.push(third);
    agree(&mut world, "chief", "deputy", wanted.clone(), &[card]);
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

/// What a forged entry says: kind, clear part, acts.
type Forged = (EntryKind, Vec<u8>, Vec<Act>);

/// What a forger with a custodian's key and the disk would append, past every check of this program.
fn forge(world: &mut World, who: &str, kind: EntryKind, clear: Vec<u8>, acts: Vec<Act>) {
    let mut register = world.open(who);
    register.append_forged((kind, clear), acts, world.now());
}

#[test]
fn what_a_forger_appends_is_refused_by_opening_and_by_verify_each_by_its_name() {
    let case = |who: &str, make: &dyn Fn(&Register) -> Forged, why: &str| {
        let mut world = World::new();
        let mut chief = world.open("chief");
        world.unit(&mut chief, "Nämnd");
        let mut wanted = seating(&chief);
        wanted.custodians.swap(0, 1);
        wanted
            .custodians
            .iter_mut()
            .for_each(|one| one.name.push('.'));
        chief
            .propose(wanted, &[], None, TODAY, world.now())
            .unwrap();
        let (kind, clear, acts) = make(&chief);
        drop(chief);
        forge(&mut world, who, kind, clear, acts);
        let refused = world.try_open("chief", &phrase()).err().unwrap();
        assert_eq!(refused.code, "journal-forged");
        assert!(
            refused.args.contains(&("why", why.to_owned())),
            "{why}: {refused:?}"
        );
        let verdict = verify(&world.place(), &mut |_, _| true).unwrap();
        let named = |found: &Failure| found.args.contains(&("why", why.to_owned()));
        assert!(verdict.findings.iter().any(named), "{why} at verify");
    };
    let offer = |register: &Register| register.state().keeping.offers[0].seq;
    let unit_of = |register: &Register| -> (RecordId, u64, crate::domain::ContentHash) {
        let held = register.state().of_kind(Kind::Unit).next().unwrap();
        (held.record.id, held.seq, held.hash)
    };
    // Own work approved.
    case(
        "chief",
        &|register| {
            let (id, seq, hash) = unit_of(register);
            let clear = crate::journal::approval_clear(&[seq]).unwrap();
            (EntryKind::Approval, clear, vec![Act::Approve(id, 1, hash)])
        },
        "own",
    );
    // A change of custodians without another's confirmation.
    case(
        "chief",
        &|register| {
            let seq = offer(register);
            let clear = MembersEntry::Confirm(seq).encode().unwrap();
            (
                EntryKind::Members,
                clear,
                vec![Act::Custody(Custody::Confirm(seq))],
            )
        },
        "own",
    );
    // A custodian who speaks for the recovery key.
    case(
        "deputy",
        &|register| {
            let seating = seating(register);
            let members = register.verifier.members().unwrap();
            let roster = Roster {
                seats: members
                    .custodians()
                    .iter()
                    .cloned()
                    .map(Seat::whole)
                    .collect(),
                recovery: None,
            };
            let clear = MembersEntry::Recover(roster).encode().unwrap();
            (
                EntryKind::Members,
                clear,
                vec![Act::Custody(Custody::Recover(seating))],
            )
        },
        "role",
    );
    // A confirmation of what nobody proposed.
    case(
        "deputy",
        &|_| {
            let clear = MembersEntry::Confirm(1).encode().unwrap();
            (
                EntryKind::Members,
                clear,
                vec![Act::Custody(Custody::Confirm(1))],
            )
        },
        "no-proposal",
    );
}

#[test]
fn what_only_content_shows_is_refused_by_opening_by_its_name() {
    let case = |make: &dyn Fn(&Register) -> Forged, why: &str| {
        let mut world = World::new();
        let mut chief = world.open("chief");
        world.unit(&mut chief, "Nämnd");
        let (kind, clear, acts) = make(&chief);
        drop(chief);
        forge(&mut world, "deputy", kind, clear, acts);
        let refused = world.try_open("chief", &phrase()).err().unwrap();
        assert_eq!(refused.code, "journal-forged");
        assert!(
            refused.args.contains(&("why", why.to_owned())),
            "{why}: {refused:?}"
        );
    };
    // A review of other content than what was written.
    case(
        &|register| {
            let held = register.state().of_kind(Kind::Unit).next().unwrap();
            let clear = crate::journal::approval_clear(&[held.seq]).unwrap();
            let other = crate::domain::ContentHash([7; 32]);
            let act = Act::Approve(held.record.id, 1, other);
            (EntryKind::Approval, clear, vec![act])
        },
        "other-content",
    );
    // Names that do not go with the keys.
    case(
        &|register| {
            let members = register.verifier.members().unwrap();
            let mut seats: Vec<_> = members
                .custodians()
                .iter()
                .cloned()
                .map(Seat::whole)
                .collect();
            seats.reverse();
            let roster = Roster {
                seats,
                recovery: None,
            };
            let clear = MembersEntry::Propose(roster).encode().unwrap();
            let act = Act::Custody(Custody::Propose(seating(register)));
            (EntryKind::Members, clear, vec![act])
        },
        "members-differ",
    );
}

#[test]
fn an_entry_of_another_register_is_refused_by_its_name() {
    let (mut one, mut other) = (World::new(), World::new());
    let mut chief = other.open("chief");
    other.unit(&mut chief, "Nämnd");
    let (seq, _) = chief.head();
    let entry = chief.entry(seq).unwrap();
    drop(chief);
    let mut chief = one.open("chief");
    one.unit(&mut chief, "Nämnd");
    chief.append_raw(entry);
    drop(chief);
    let refused = one.try_open("chief", &phrase()).err().unwrap();
    assert!(refused.code.starts_with("journal-"), "{}", refused.code);
    let verdict = verify(&one.place(), &mut |_, _| true).unwrap();
    assert!(!verdict.findings.is_empty());
}

#[test]
fn one_who_was_removed_can_forge_nothing_with_the_old_key() {
    let mut world = World::new();
    world.make_key("third", "deputy");
    let (third, card) = seated(&world, "third", Role::Deputy);
    let mut wanted = {
        let chief = world.open("chief");
        seating(&chief)
    };
    wanted.custodians.push(third);
    agree(&mut world, "chief", "deputy", wanted.clone(), &[card]);
    let deputy = load_key(&world.path("deputy.key"), &phrase()).unwrap();
    let id = CustodianId(deputy.signer.public().id());
    wanted.custodians.retain(|seated| seated.key != id);
    agree(&mut world, "chief", "third", wanted, &[]);
    let mut chief = world.open("chief");
    let entry = chief.forged_by(&deputy, EntryKind::Event, world.now());
    chief.append_raw(entry);
    drop(chief);
    let refused = world.try_open("chief", &phrase()).err().unwrap();
    assert_eq!(refused.code, "journal-forged");
    assert!(
        refused.args.contains(&("why", "gone".to_owned())),
        "{refused:?}"
    );
    let verdict = verify(&world.place(), &mut |_, _| true).unwrap();
    let gone = |found: &Failure| found.args.contains(&("why", "gone".to_owned()));
    assert!(verdict.findings.iter().any(gone));
}

impl Register {
    /// Appends what no check of this program would let through.
    pub(super) fn append_forged(
        &mut self,
        outside: (EntryKind, Vec<u8>),
        acts: Vec<Act>,
        now: jiff::Timestamp,
    ) {
        let entry = self.sealed(outside, &acts, None, now).unwrap();
        self.append_raw(entry.0);
    }

    pub(super) fn append_raw(&mut self, mut entry: crate::journal::Entry) {
        // The journal itself wants numbers and links in order; the rest is the reader's to see.
        let (seq, link) = self.head();
        (entry.seq, entry.prev) = (seq + 1, link);
        entry.relink(&self.register.0);
        self.journal.append(&entry).unwrap();
        self.read_only = Some("forged");
        // What a session writes of its state at its end would be of a chain that nobody has.
        self.cache = None;
    }

    /// The same unit in an entry's place, under another name of the same length.
    pub(super) fn rewritten(
        &mut self,
        entry: &crate::journal::Entry,
        now: jiff::Timestamp,
    ) -> crate::journal::Entry {
        let (_, _, acts) = self.read_acts(entry).unwrap().unwrap();
        let acts: Vec<Act> = acts
            .into_iter()
            .map(|(act, _)| match act {
                Act::Put(record) => Act::Put(crate::domain::Record {
                    values: unit("Hämnd"),
                    ..record
                }),
                other => other,
            })
            .collect();
        let form = payload::Form {
            register: self.register,
            schema: self.schema,
            persons: &self.keyring,
        };
        let (texts, _) = payload::encode(&form, Some(&self.state), now, None, &acts).unwrap();
        let part = &texts[0];
        let (epoch, key) = self.keyring.newest(part.compartment).unwrap();
        let new = crate::journal::NewEntry {
            register: self.register.0,
            seq: entry.seq,
            kind: EntryKind::Change,
            flags: 0,
            prev: entry.prev,
            clear: Vec::new(),
            parts: vec![crate::journal::NewPart {
                compartment: part.compartment.number(),
                epoch,
                key,
                payload: &part.text,
            }],
        };
        crate::journal::write(new, &self.me.signer).unwrap()
    }

    pub(super) fn forged_by(
        &self,
        key: &crate::crypto::CustodianKey,
        kind: EntryKind,
        _: jiff::Timestamp,
    ) -> crate::journal::Entry {
        let (seq, prev) = self.head();
        let new = crate::journal::NewEntry {
            register: self.register.0,
            seq: seq + 1,
            kind,
            flags: 0,
            prev,
            clear: Vec::new(),
            parts: Vec::new(),
        };
        crate::journal::write(new, &key.signer).unwrap()
    }
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

#[test]
fn a_register_of_the_first_format_opens_and_takes_a_change_of_custodians() {
    use crate::crypto::{Passphrase, exercise};
    let folder = tempfile::tempdir().unwrap();
    let kept =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/register-v1-2026-11");
    let place = folder.path().join("register");
    super::tests::copy_folder(&kept, &place);
    std::fs::create_dir(place.join("state")).unwrap();
    make_private(&place);
    assert!(
        verify(&place, &mut |_, _| true)
            .unwrap()
            .findings
            .is_empty()
    );
    let mut clock = 1_796_000_000;
    let mut open_as = |key: &[u8]| {
        let path = folder.path().join("custodian.key");
        std::fs::write(&path, key).unwrap();
        clock += 60;
        open(
            std::sync::Arc::new(crate::disk::RealDisk),
            &place,
            &path,
            &Passphrase::new(exercise::PASSPHRASE),
            crate::fields::catalogue(),
            jiff::Timestamp::from_second(clock).unwrap(),
            &mut |_, _, _| {},
        )
        .unwrap()
    };
    let now = jiff::Timestamp::from_second(1_797_000_000).unwrap();
    let mut chief = open_as(exercise::CHIEF_KEY);
    let unit = chief.state().of_kind(Kind::Unit).next().unwrap();
    assert_eq!(unit.record.values.text("name"), Some("Tekniska nämnden"));
    assert!(unit.is_approved());
    let person = chief.state().of_kind(Kind::Person).next().unwrap();
    assert_eq!(person.record.values.text("name"), Some("Märta Hemligsson"));
    let mut wanted = seating(&chief);
    wanted.custodians[1].reach = vec![Compartment::Organisation, Compartment::System];
    let seq = chief.propose(wanted, &[], None, TODAY, now).unwrap().seq;
    chief.close(now);
    let mut deputy = open_as(exercise::DEPUTY_KEY);
    deputy.confirm(seq, TODAY, now).unwrap();
    deputy.close(now);
    open_as(exercise::CHIEF_KEY).close(now);
    assert!(
        verify(&place, &mut |_, _| true)
            .unwrap()
            .findings
            .is_empty()
    );
    let deputy = open_as(exercise::DEPUTY_KEY);
    assert_eq!(deputy.state().of_kind(Kind::Person).count(), 0);
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
