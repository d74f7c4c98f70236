//! What a forger with a key and the disk writes past every check of this program, refused by whoever reads it.

use super::*;
use crate::domain::RecordId;
use crate::journal::{EntryKind, MembersEntry, Roster, Seat};

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
    let mut wanted = with_third(&mut world);
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
    pub(in crate::register) fn append_forged(
        &mut self,
        outside: (EntryKind, Vec<u8>),
        acts: Vec<Act>,
        now: jiff::Timestamp,
    ) {
        let entry = self
            .sealed(outside, &acts, None, now, &mut |_, _, _| true)
            .unwrap();
        self.append_raw(entry.0);
    }

    pub(in crate::register) fn append_raw(&mut self, mut entry: crate::journal::Entry) {
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
    pub(in crate::register) fn rewritten(
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
        let (texts, _) =
            payload::encode(&form, Some(&self.state), now, None, &acts, &mut |_| true).unwrap();
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

    pub(in crate::register) fn forged_by(
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
