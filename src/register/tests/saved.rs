//! What is saved is there, for both, after a kill, and after a later version wrote; what is refused is not.

use super::*;

#[test]
fn what_was_saved_is_there_for_both_custodians() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = world.unit(&mut chief, "Tekniska nämnden");
    chief.close(world.now());
    let mut deputy = world.open("deputy");
    assert_eq!(name_of(&deputy, id), "Tekniska nämnden");
    assert_eq!(deputy.last_opened().map(|(who, _)| who.len()), Some(32));
    assert_eq!(
        deputy.tally().reasons.values().next().map(String::as_str),
        Some("Första skälet")
    );
    world.approve(&mut deputy, id).unwrap();
    assert!(deputy.tally().reasons.is_empty());
    deputy.close(world.now());
    let chief = world.open("chief");
    assert!(chief.state().get(id).unwrap().is_approved());
    assert!(chief.notices().is_empty());
}

#[test]
fn a_session_that_is_killed_loses_nothing_that_was_saved() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = world.unit(&mut chief, "Före");
    // Dropped without `close`, as after kill -9: neither state nor witness is written.
    drop(chief);
    let chief = world.open("chief");
    assert_eq!(name_of(&chief, id), "Före");
}

#[test]
fn a_draft_lies_sealed_and_survives_a_kill() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    chief
        .put_draft(b"unit/new", Some("påbörjat".as_bytes()))
        .unwrap();
    drop(chief);
    let mut chief = world.open("chief");
    assert_eq!(
        chief.draft(b"unit/new").unwrap().as_slice(),
        "påbörjat".as_bytes()
    );
    chief.put_draft(b"unit/new", None).unwrap();
    assert!(chief.draft(b"unit/new").is_none());
    chief.close(world.now());
}

#[test]
fn an_import_is_undone_by_one_counter_change() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let old = world.unit(&mut chief, "Gammal");
    let new = Register::fresh_id().unwrap();
    let rows = vec![
        Proposal {
            id: Some(old),
            kind: Kind::Unit,
            base: 1,
            values: unit("Ändrad"),
            new_id: None,
        },
        Proposal {
            id: None,
            kind: Kind::Unit,
            base: 0,
            values: unit("Ny"),
            new_id: Some(new),
        },
    ];
    let note = crate::domain::ImportNote {
        digest: "00".into(),
        kind: Kind::Unit,
        created: 1,
        updated: 1,
        unchanged: 0,
        refused: 0,
    };
    let seq = chief
        .commit(Command::Import { rows, note }, TODAY, world.now())
        .unwrap()
        .seq;
    let before = chief.before(seq).unwrap();
    chief
        .commit(
            Command::Undo {
                seq,
                before,
                reason: None,
            },
            TODAY,
            world.now(),
        )
        .unwrap();
    assert_eq!(name_of(&chief, old), "Gammal");
    assert!(chief.state().get(new).unwrap().record.ended.is_some());
    assert!(chief.state().get(old).unwrap().record.ended.is_none());
}

#[test]
fn fields_of_a_later_version_are_kept_and_written_back() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = world.unit(&mut chief, "Nämnd");
    let mut record = chief.state().get(id).unwrap().record.as_ref().clone();
    record.version += 1;
    record
        .unknown
        .insert("colour".into(), "{\"later\":[1,2]}".into());
    record.unknown.insert("^beside".into(), "true".into());
    chief
        .append(vec![Act::Put(record.clone())], None, world.now())
        .unwrap();
    drop(chief);
    let mut chief = world.open("chief");
    assert_eq!(
        chief.state().get(id).unwrap().record.unknown,
        record.unknown
    );
    let proposal = Proposal {
        id: Some(id),
        kind: Kind::Unit,
        base: 2,
        values: unit("Ny nämnd"),
        new_id: None,
    };
    chief
        .commit(
            Command::Save {
                proposal,
                reason: None,
            },
            TODAY,
            world.now(),
        )
        .unwrap();
    drop(chief);
    assert_eq!(
        world.open("chief").state().get(id).unwrap().record.unknown,
        record.unknown
    );
}

#[test]
fn nobody_approves_own_work_and_the_chain_would_refuse_it_too() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = world.unit(&mut chief, "Eget");
    let refusal = world.approve(&mut chief, id).unwrap_err();
    assert_eq!(refusal.refusal.unwrap().code, "own-work");
    // Past the menus and past `decide`: the journal's own authority stands in the way.
    let held = chief.state().get(id).unwrap().clone();
    let forged = vec![Act::Approve(id, held.record.version, held.hash)];
    let before = chief.head();
    assert!(chief.append(forged, None, world.now()).is_err());
    assert_eq!(chief.head(), before);
}

#[test]
fn nothing_above_the_ceiling_gets_in() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let values = unit("Hemlig").with("class_mark", Value::Code("h"));
    let refusal = world
        .save(&mut chief, Kind::Unit, values)
        .unwrap_err()
        .refusal
        .unwrap();
    assert_eq!(refusal.faults[0].code, "above-ceiling");
}
