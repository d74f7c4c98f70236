//! Comments on fields in a register on disk: what is said is there after opening, and what is forged no reader takes.

use super::custody_tests::{agree, seated, seating};
use super::tests::{TODAY, World, person, phrase};
use super::*;
use crate::domain::{
    Act, Command, Comment, Compartment, ContentHash, CustodianId, Kind, RecordId, Role,
};
use crate::journal::EntryKind;

fn comment(register: &Register, id: RecordId, field: &str) -> Comment {
    let held = register.state().get(id).unwrap();
    Comment::Write {
        of: id,
        version: held.record.version,
        hash: held.hash,
        field: field.into(),
        text: "Ange källan.\nSe även ”dnr 24”.".into(),
    }
}

#[test]
fn what_is_said_of_a_field_is_there_for_the_other_and_survives_opening_from_both_sides() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = world.unit(&mut chief, "Nämnd");
    chief.close(world.now());

    let mut deputy = world.open("deputy");
    let said = comment(&deputy, id, "name");
    let written = deputy
        .commit(Command::Comment(said), TODAY, world.now())
        .unwrap();
    assert_eq!(written.ids, [id]);
    deputy.close(world.now());

    // Read from the journal, since the chief's own state is older than the comment.
    let mut chief = world.open("chief");
    let thread = chief.state().get(id).unwrap().threads.clone();
    assert_eq!(thread.len(), 1);
    assert_eq!(thread[0].text, "Ange källan.\nSe även ”dnr 24”.");
    assert_eq!(thread[0].on.version, 1);
    let to = written.seq;
    let answer = Comment::Reply {
        of: id,
        to,
        text: "Källan är delegationsordningen.".into(),
    };
    chief
        .commit(Command::Comment(answer), TODAY, world.now())
        .unwrap();
    chief.close(world.now());

    // Read from the state that the chief's session wrote.
    let chief = world.open("chief");
    let thread = &chief.state().get(id).unwrap().threads[0];
    assert_eq!(thread.replies.len(), 1);
    assert_eq!(thread.seq, to);
    assert!(thread.is_open() && thread.hash == chief.state().get(id).unwrap().hash);
    assert_eq!(chief.trail(id).len(), 3);
    chief.close(world.now());

    let mut deputy = world.open("deputy");
    deputy
        .commit(
            Command::Comment(Comment::Resolve { of: id, to }),
            TODAY,
            world.now(),
        )
        .unwrap();
    deputy.close(world.now());
    let deputy = world.open("deputy");
    let resolved = deputy.state().get(id).unwrap().threads[0].resolved;
    assert_eq!(resolved.unwrap().by, deputy.who());
    deputy.close(world.now());
    let verdict = verify(&world.place(), &mut |_, _| true).unwrap();
    assert!(verdict.findings.is_empty());
}

#[test]
fn a_comment_can_not_be_taken_back_as_a_change_can() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = world.unit(&mut chief, "Nämnd");
    chief.close(world.now());
    let mut deputy = world.open("deputy");
    let said = comment(&deputy, id, "name");
    let seq = deputy
        .commit(Command::Comment(said), TODAY, world.now())
        .unwrap()
        .seq;
    let before = deputy.before(seq).unwrap();
    assert!(before.is_empty());
    let undo = Command::Undo {
        seq,
        before,
        reason: None,
    };
    let refused = deputy.commit(undo, TODAY, world.now()).unwrap_err();
    assert_eq!(refused.refusal.unwrap().code, "nothing-to-undo");
}

/// What a forged entry says.
type Forged = (EntryKind, Vec<Act>);

/// Lets a custodian's key write past every check, and says what the other's opening says of it.
fn refused(who: &str, make: &dyn Fn(&Register, RecordId) -> Forged) -> String {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = world.unit(&mut chief, "Nämnd");
    chief.close(world.now());
    let mut register = world.open(who);
    let (kind, acts) = make(&register, id);
    register.append_forged((kind, Vec::new()), acts, world.now());
    drop(register);
    let refused = world.try_open("chief", &phrase()).err().unwrap();
    assert_eq!(refused.code, "journal-forged");
    let why = refused.args.into_iter().find(|(name, _)| *name == "why");
    why.unwrap().1
}

#[test]
fn no_reader_takes_a_comment_that_its_author_could_not_write() {
    let written = |register: &Register, id| vec![Act::Comment(comment(register, id, "name"))];
    assert_eq!(
        refused("chief", &|register, id| (
            EntryKind::Comment,
            written(register, id)
        )),
        "comments-own"
    );
    assert_eq!(
        refused("deputy", &|register, id| {
            let mut said = comment(register, id, "name");
            if let Comment::Write { hash, .. } = &mut said {
                *hash = ContentHash([7; 32]);
            }
            (EntryKind::Comment, vec![Act::Comment(said)])
        }),
        "comments-nothing"
    );
    for of_nothing in [
        |id| Comment::Resolve { of: id, to: 2 },
        |id| Comment::Reply {
            of: id,
            to: 2,
            text: "x".into(),
        },
    ] {
        assert_eq!(
            refused("deputy", &|_, id| (
                EntryKind::Comment,
                vec![Act::Comment(of_nothing(id))]
            )),
            "answers-nothing"
        );
    }
    assert_eq!(
        refused("deputy", &|register, id| {
            let twice = [written(register, id), written(register, id)].concat();
            (EntryKind::Comment, twice)
        }),
        "comments-twice"
    );
}

#[test]
fn no_reader_takes_an_entry_that_does_something_else_than_its_kind_says() {
    // As a trace even an auditor could write it.
    assert_eq!(
        refused("deputy", &|register, id| {
            let said = vec![Act::Comment(comment(register, id, "name"))];
            (EntryKind::Event, said)
        }),
        "other-kind"
    );
    assert_eq!(
        refused("deputy", &|register, id| {
            let held = register.state().get(id).unwrap();
            let mut record = held.record.as_ref().clone();
            record.version += 1;
            (EntryKind::Event, vec![Act::Put(record)])
        }),
        "other-kind"
    );
    assert_eq!(
        refused("deputy", &|register, id| {
            let held = register.state().get(id).unwrap();
            let back = Act::Return(id, held.record.version, "x".into());
            (EntryKind::Comment, vec![back])
        }),
        "other-kind"
    );
}

#[test]
fn who_may_not_read_a_compartment_has_no_way_to_speak_in_it() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = world.save(&mut chief, Kind::Person, person()).unwrap().ids[0];
    let said = comment(&chief, id, "name");
    let mut wanted = seating(&chief);
    let who = chief.who();
    for one in &mut wanted.custodians {
        if one.key != who {
            one.reach = vec![Compartment::Organisation, Compartment::System];
        }
    }
    chief.close(world.now());
    agree(&mut world, "chief", "deputy", wanted, &[]);
    world.open("chief").close(world.now());

    let mut deputy = world.open("deputy");
    let refused = deputy
        .commit(Command::Comment(said.clone()), TODAY, world.now())
        .unwrap_err();
    assert_eq!(refused.refusal.unwrap().code, "no-such-record");
    // Past the decision it lands in a compartment that the deputy has: there it is no comment on a person.
    deputy.append_forged(
        (EntryKind::Comment, Vec::new()),
        vec![Act::Comment(said)],
        world.now(),
    );
    drop(deputy);
    let refused = world.try_open("chief", &phrase()).err().unwrap();
    assert_eq!(refused.code, "journal-forged");
    assert!(
        refused.args.contains(&("why", "misplaced".to_owned())),
        "{refused:?}"
    );
}

#[test]
fn an_auditor_and_one_who_left_are_stopped_by_the_clear_parts_alone() {
    let mut world = World::new();
    world.make_key("reader", "auditor");
    let mut chief = world.open("chief");
    let id = world.unit(&mut chief, "Nämnd");
    let mut wanted = seating(&chief);
    chief.close(world.now());
    let (reader, card) = seated(&world, "reader", Role::Auditor);
    wanted.custodians.push(reader);
    agree(&mut world, "chief", "deputy", wanted.clone(), &[card]);

    let mut reader = world.open("reader");
    let said = comment(&reader, id, "name");
    let refused = reader
        .commit(Command::Comment(said.clone()), TODAY, world.now())
        .unwrap_err();
    assert_eq!(refused.refusal.unwrap().code, "role-reads-only");
    let place = world.folder.path().join("kept");
    super::tests::copy_folder(&world.place(), &place);
    reader.append_forged(
        (EntryKind::Comment, Vec::new()),
        vec![Act::Comment(said)],
        world.now(),
    );
    drop(reader);
    let why = |world: &mut World| {
        let refused = world.try_open("chief", &phrase()).err().unwrap();
        assert_eq!(refused.code, "journal-forged");
        let why = refused.args.into_iter().find(|(name, _)| *name == "why");
        why.unwrap().1
    };
    assert_eq!(why(&mut world), "role");

    std::fs::remove_dir_all(world.place()).unwrap();
    std::fs::rename(place, world.place()).unwrap();
    let gone = load_key(&world.path("reader.key"), &phrase()).unwrap();
    let who = CustodianId(gone.signer.public().id());
    wanted.custodians.retain(|one| one.key != who);
    agree(&mut world, "chief", "deputy", wanted, &[]);
    let mut chief = world.open("chief");
    let entry = chief.forged_by(&gone, EntryKind::Comment, world.now());
    chief.append_raw(entry);
    drop(chief);
    assert_eq!(why(&mut world), "gone");
}
