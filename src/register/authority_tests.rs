//! Each kind of forged entry before each reader: opening with and without a state, the check of the files, the check beside
//! the work, a backup, a restoring from one and with what is left of a damaged register, and the recovery sheets.
//!
//! What only the content shows, a reader without keys can't see: it lets the bytes through, and whoever opens them refuses.
//! A snapshot's reader has tests of its own, in `snapshot/damage_tests.rs`.

use super::custody_tests::{agree, seated, seating};
use super::tests::{TODAY, World, copy_folder, person, phrase};
use super::*;
use crate::crypto::RecoverySecret;
use crate::disk::RealDisk;
use crate::domain::{Act, ContentHash, Custody, Kind, Role, Sheets};
use crate::fields::catalogue;
use crate::journal::{EntryKind, MembersEntry, Reader, approval_clear};
use std::sync::Arc;

/// A world in which everything can be forged: a unit by the chief waits, as does a person who is the deputy; a third
/// custodian came and went; the chief has proposed a change; there are sheets.
struct Forgery {
    world: World,
    sheets: crate::crypto::CustodianKey,
}

fn begun() -> Forgery {
    let mut world = World::new();
    world.make_key("third", "deputy");
    world.make_key("auditor", "auditor");
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Nämnd");
    let own = world.save(&mut chief, Kind::Person, person()).unwrap().ids[0];
    let (third, first_card) = seated(&world, "third", Role::Deputy);
    let (auditor, second_card) = seated(&world, "auditor", Role::Auditor);
    let mut wanted = seating(&chief);
    let who = chief.who();
    for one in &mut wanted.custodians {
        if one.key != who {
            one.person = Some(own);
        }
    }
    wanted.custodians.extend([third.clone(), auditor]);
    let secret = RecoverySecret::create().unwrap();
    let key = secret.key().unwrap();
    let set = secret.split(2, 2).unwrap()[0].set;
    wanted.recovery = Some(Sheets {
        need: 2,
        of: 2,
        set,
    });
    let recovery = (key.signer.public().0, key.identity.recipient());
    let cards = [first_card, second_card];
    let (now, wanted_after) = (world.now(), wanted.clone());
    let seq = chief
        .propose(wanted, &cards, Some(recovery), TODAY, now)
        .unwrap()
        .seq;
    chief.close(world.now());
    let mut deputy = world.open("deputy");
    deputy.confirm(seq, TODAY, world.now()).unwrap();
    deputy.close(world.now());
    let mut wanted = wanted_after;
    wanted.custodians.retain(|one| one.key != third.key);
    agree(&mut world, "chief", "deputy", wanted.clone(), &[]);
    let mut chief = world.open("chief");
    wanted.custodians[0].name.push('.');
    chief
        .propose(wanted, &[], None, TODAY, world.now())
        .unwrap();
    chief.close(world.now());
    Forgery { world, sheets: key }
}

/// One kind of forgery: how it is done, and as what every reader names it.
struct Kinds {
    name: &'static str,
    forge: fn(&mut World),
    why: &'static str,
    /// Whether the clear part shows it, so that a reader without keys refuses it too.
    open: bool,
}

fn held(register: &Register, kind: Kind) -> &crate::domain::Held {
    register.state().of_kind(kind).next().unwrap()
}

fn approve(register: &Register, kind: Kind, hash: Option<ContentHash>) -> (Vec<u8>, Vec<Act>) {
    let held = held(register, kind);
    let act = Act::Approve(held.record.id, 1, hash.unwrap_or(held.hash));
    (approval_clear(&[held.seq]).unwrap(), vec![act])
}

const KINDS: &[Kinds] = &[
    Kinds {
        name: "self-approval",
        forge: |world| {
            let mut chief = world.open("chief");
            let (clear, acts) = approve(&chief, Kind::Unit, None);
            chief.append_forged((EntryKind::Approval, clear), acts, world.now());
        },
        why: "own",
        open: true,
    },
    Kinds {
        name: "a decision on one's own case",
        forge: |world| {
            let mut deputy = world.open("deputy");
            let (clear, acts) = approve(&deputy, Kind::Person, None);
            deputy.append_forged((EntryKind::Approval, clear), acts, world.now());
        },
        why: "own-case",
        open: false,
    },
    Kinds {
        name: "a removed custodian",
        forge: |world| {
            let gone = load_key(&world.path("third.key"), &phrase()).unwrap();
            let mut chief = world.open("chief");
            let entry = chief.forged_by(&gone, EntryKind::Event, world.now());
            chief.append_raw(entry);
        },
        why: "gone",
        open: true,
    },
    Kinds {
        name: "a role changed by the one who proposed it",
        forge: |world| {
            let mut chief = world.open("chief");
            let seq = chief.state().keeping.offers[0].seq;
            let clear = MembersEntry::Confirm(seq).encode().unwrap();
            let acts = vec![Act::Custody(Custody::Confirm(seq))];
            chief.append_forged((EntryKind::Members, clear), acts, world.now());
        },
        why: "own",
        open: true,
    },
    Kinds {
        name: "a role changed by an auditor",
        forge: |world| {
            let mut auditor = world.open("auditor");
            let seq = auditor.state().keeping.offers[0].seq;
            let clear = MembersEntry::Confirm(seq).encode().unwrap();
            let acts = vec![Act::Custody(Custody::Confirm(seq))];
            auditor.append_forged((EntryKind::Members, clear), acts, world.now());
        },
        why: "role",
        open: true,
    },
    Kinds {
        name: "a review of other content",
        forge: |world| {
            let mut deputy = world.open("deputy");
            let other = Some(ContentHash([7; 32]));
            let (clear, acts) = approve(&deputy, Kind::Unit, other);
            deputy.append_forged((EntryKind::Approval, clear), acts, world.now());
        },
        why: "other-content",
        open: false,
    },
    Kinds {
        name: "a review that its clear part does not tell of",
        forge: |world| {
            let mut deputy = world.open("deputy");
            let (_, acts) = approve(&deputy, Kind::Unit, None);
            // The other change that waits: the person's.
            let clear = approval_clear(&[held(&deputy, Kind::Person).seq]).unwrap();
            deputy.append_forged((EntryKind::Approval, clear), acts, world.now());
        },
        why: "hidden-approval",
        open: false,
    },
    Kinds {
        name: "an entry of the same custodian, moved from another register",
        forge: |world| {
            let mut other = World {
                folder: tempfile::tempdir().unwrap(),
                clock: world.clock,
            };
            for file in ["chief.key", "chief.card", "deputy.card"] {
                std::fs::copy(world.path(file), other.path(file)).unwrap();
            }
            other.found_on(Arc::new(RealDisk)).unwrap();
            let mut there = other.open("chief");
            other.unit(&mut there, "Annan kommuns nämnd");
            let (seq, _) = there.head();
            let moved = there.entry(seq).unwrap();
            let mut chief = world.open("chief");
            chief.append_raw(moved);
        },
        why: "signature",
        open: true,
    },
];

fn named(failure: &Failure, why: &str) -> bool {
    failure.args.contains(&("why", why.to_owned()))
}

fn without_state(world: &World) {
    let state = world.place().join("state");
    std::fs::remove_dir_all(&state).unwrap();
    std::fs::create_dir(&state).unwrap();
}

/// Whoever opens it refuses it by its name, with the state of before and without.
fn refused_by_whoever_opens(world: &mut World, told: &str, why: &str) {
    for fresh in [false, true] {
        if fresh {
            without_state(world);
        }
        for who in ["chief", "deputy", "auditor"] {
            let refused = world.try_open(who, &phrase()).err();
            let refused = refused.unwrap_or_else(|| panic!("{told}: {who} opens it"));
            assert!(named(&refused, why), "{told}, {who}: {refused:?}");
        }
    }
}

#[test]
fn each_kind_of_forged_entry_is_refused_by_each_reader_by_its_name() {
    let Forgery {
        world: begun,
        sheets,
    } = begun();
    for Kinds {
        name,
        forge,
        why,
        open,
    } in KINDS
    {
        let mut world = World {
            folder: tempfile::tempdir().unwrap(),
            clock: begun.clock,
        };
        let place = world.folder.path().to_owned();
        std::fs::remove_dir(&place).unwrap();
        copy_folder(begun.folder.path(), &place);
        // A backup of before, and then the forged entry.
        let backups = world.path("disk");
        std::fs::create_dir(&backups).unwrap();
        let mut chief = world.open("chief");
        let now = world.now();
        let made = chief.back_up(&backups, now, &mut |_, _, _| true).unwrap();
        chief.close(world.now());
        forge(&mut world);

        refused_by_whoever_opens(&mut world, name, why);
        let about = About::read(&Layout::new(&world.place())).unwrap();
        let place = world.place();
        let reader = || Reader::offline(&place, about.register.0);
        let seen = |failure: Option<&Failure>, by: &str| match failure {
            Some(failure) => assert!(*open && named(failure, why), "{name}, {by}: {failure:?}"),
            None => assert!(!open, "{name}, {by}: not seen"),
        };
        let verdict = verify(&world.place(), &mut |_, _| true).unwrap();
        seen(verdict.findings.first(), "the check of the files");
        let beside = ChainReader {
            reader: reader(),
            mirror: None,
        };
        let checked = beside.check(&mut |_, _| true);
        seen(checked.broken.as_ref(), "the check beside the work");
        let checked = beside.check_files(&mut |_, _| true);
        seen(checked.broken.as_ref(), "the check of the files beside");

        // The sheets: whoever has them holds a key.
        let what = Recovering::Admit(Vec::new());
        let now = world.now();
        let stage = &mut |_: &'static str, _, _| {};
        let disk = Arc::new(RealDisk);
        let refused = recover(disk, &place, sheets.clone(), &what, catalogue(), now, stage);
        assert!(named(&refused.unwrap_err(), why), "{name}, the sheets");

        // Mending takes what holds, and no more; a backup that has it is none.
        let (to, disk) = (
            world.path("mended"),
            Arc::new(RealDisk) as Arc<dyn crate::disk::Disk>,
        );
        let mended = restore(&disk, &made.folder, &to, Some(&place), &mut |_, _| true).unwrap();
        let forged = reader().head().unwrap().seq;
        assert_eq!(
            mended.seq,
            if *open { forged - 1 } else { forged },
            "{name}"
        );
        let layout = Layout::new(&place);
        let backup = backup::back_up(
            &RealDisk,
            &layout,
            &about,
            &reader(),
            &backups,
            &mut |_, _, _| true,
        );
        assert_eq!(backup.is_err(), *open, "{name}, a backup");
        let (to, none) = (world.path("restored"), None);
        let restored = restore(&disk, &made.folder, &to, none, &mut |_, _| true);
        assert_eq!(restored.is_err(), *open, "{name}, restoring");
        if !open {
            std::fs::rename(&place, world.path("aside")).unwrap();
            std::fs::rename(&to, &place).unwrap();
            refused_by_whoever_opens(&mut world, name, why);
        }
    }
}

#[test]
fn looking_back_shows_no_entry_but_those_that_led_to_the_last() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Nämnd");
    let (seq, _) = chief.head();
    world.unit(&mut chief, "Annan");
    let place = chief.place(seq).unwrap();
    let genuine = chief.entry(seq).unwrap();
    chief.close(world.now());
    // The one who wrote it writes it again, otherwise, in its place: signed, sealed and as long.
    let mut chief = world.open("chief");
    let rewritten = chief.rewritten(&genuine, world.now());
    assert_eq!(rewritten.encoded_len(), genuine.encoded_len());
    assert!(chief.as_of(&|_| true, &mut |_, _| true).is_ok());
    let path = world.place().join("journal/00000001.skj");
    let mut bytes = std::fs::read(&path).unwrap();
    let at = usize::try_from(place.offset).unwrap();
    bytes[at..at + place.len as usize].copy_from_slice(&rewritten.encode());
    std::fs::write(&path, bytes).unwrap();
    let refused = chief.as_of(&|_| true, &mut |_, _| true).err().unwrap();
    assert_eq!(refused.code, "journal-broken");
    let beside = chief.chain().check(&mut |_, _| true);
    assert_eq!(beside.entries, seq);
}
