//! An adopted edition: what is signed is the exact content, it stands, and no forged one is read.

use super::*;
use crate::domain::{Adoption, ContentHash, Manifest, Record, edition};

/// A register with one part, one value below the levels that ask for more, and an analysis; all approved.
fn prepared(world: &mut World, chief: &mut Register) -> RecordId {
    let text = |text: &str| Value::Text(text.into());
    let part = Values::new().with("title", text("Vatten"));
    let part = world.save(chief, Kind::ActivityPart, part).unwrap().ids[0];
    let value = Values::new()
        .with("title", text("Pump"))
        .with("value_kind", Value::Code("objekt"))
        .with("part", Value::Ref(part))
        .with("consequence", Value::Code("d"))
        .with("reason", text("Ersätts inom ett dygn."));
    world.save(chief, Kind::ProtectiveValue, value).unwrap();
    let analysis = Values::new()
        .with("title", text("Säkerhetsskyddsanalys"))
        .with("status", Value::Code("utkast"));
    world.save(chief, Kind::Analysis, analysis).unwrap().ids[0]
}

fn approve_all(world: &mut World, who: &str) {
    let mut register = world.open(who);
    let items: Vec<_> = register
        .state()
        .waiting()
        .map(|held| (held.record.id, held.record.version, held.hash))
        .collect();
    if !items.is_empty() {
        register
            .commit(Command::Approve { items }, TODAY, world.now())
            .unwrap();
    }
    register.close(world.now());
}

fn order(register: &Register, id: RecordId) -> Adoption {
    Adoption {
        id,
        base: register.state().get(id).unwrap().record.version,
        by: "Siv Övningsdal".into(),
        office: "hogsta_chef",
        role: "Kommundirektör".into(),
        on: TODAY,
        doc_ref: "KS 2026/118".into(),
        level: InfoLevel::Restricted,
        exception: None,
    }
}

fn adopt(world: &mut World, register: &mut Register, id: RecordId) -> Result<Committed, Failure> {
    let order = order(register, id);
    register.commit(Command::Adopt(order), TODAY, world.now())
}

/// The manifest that an entry holds, and the record beside it.
fn told(register: &Register, seq: u64) -> (Manifest, ContentHash, Record) {
    let acts = register.tell(seq).unwrap().acts;
    let manifest = acts.iter().find_map(|(act, hash)| match act {
        Act::Edition(manifest) => Some((manifest.clone(), *hash)),
        _ => None,
    });
    let record = acts.iter().find_map(|(act, _)| match act {
        Act::Put(record) => Some(record.clone()),
        _ => None,
    });
    let (manifest, hash) = manifest.unwrap();
    (manifest, hash, record.unwrap())
}

#[test]
fn an_adoption_holds_the_manifest_and_its_hash_and_reads_back_the_same() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = prepared(&mut world, &mut chief);
    chief.close(world.now());
    approve_all(&mut world, "deputy");
    let mut chief = world.open("chief");
    let committed = adopt(&mut world, &mut chief, id).unwrap();
    let (manifest, hash, record) = told(&chief, committed.seq);
    assert_eq!(edition::manifest_hash(&record), Some(hash));
    assert_eq!(payload::manifest_hash(&manifest), hash);
    assert_eq!((manifest.version, manifest.records.len()), (2, 2));
    for (id, version, hash) in &manifest.records {
        let held = chief.state().get(*id).unwrap();
        assert_eq!((held.record.version, held.hash), (*version, *hash));
    }
    // It counts once the other custodian has approved it, and not before.
    assert!(edition::in_force(chief.state(), id).is_none());
    chief.close(world.now());
    approve_all(&mut world, "deputy");
    std::fs::remove_dir_all(world.place().join("state")).unwrap();
    std::fs::create_dir(world.place().join("state")).unwrap();
    let chief = world.open("chief");
    let in_force = edition::in_force(chief.state(), id).unwrap();
    assert_eq!(edition::manifest_hash(&in_force.record), Some(hash));
    assert!(told(&chief, committed.seq).0 == manifest);
}

#[test]
fn what_nobody_has_approved_is_not_adopted_and_every_record_in_the_way_is_named() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = prepared(&mut world, &mut chief);
    let refused = adopt(&mut world, &mut chief, id)
        .unwrap_err()
        .refusal
        .unwrap();
    assert_eq!(refused.code, "edition-not-ready");
    assert_eq!(refused.args, [("records", "VD-0001, SV-0001".to_owned())]);
    let excepted = Adoption {
        exception: Some("Granskas i januari.".into()),
        ..order(&chief, id)
    };
    chief
        .commit(Command::Adopt(excepted), TODAY, world.now())
        .unwrap();
    let record = chief.state().get(id).unwrap().record.clone();
    assert_eq!(record.values.text("exception"), Some("Granskas i januari."));
    let behind = record
        .values
        .get("exception_records")
        .map(Value::references);
    assert_eq!(behind.map(<[_]>::len), Some(2));
}

#[test]
fn an_adopted_edition_stands_but_for_its_plan_answers_and_note() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = prepared(&mut world, &mut chief);
    chief.close(world.now());
    approve_all(&mut world, "deputy");
    let mut chief = world.open("chief");
    adopt(&mut world, &mut chief, id).unwrap();
    let mut change = |world: &mut World, field, value| {
        let record = chief.state().get(id).unwrap().record.clone();
        let proposal = Proposal {
            id: Some(id),
            kind: Kind::Analysis,
            base: record.version,
            values: record.values.clone().with(field, value),
            new_id: None,
        };
        let command = Command::Save {
            proposal,
            reason: None,
        };
        let done = chief.commit(command, TODAY, world.now());
        done.err().map(|failure| failure.refusal.unwrap().code)
    };
    let text = |text: &str| Value::Text(text.into());
    for (field, value) in [
        ("title", text("Annan")),
        ("adopted_by", text("Annan")),
        ("status", Value::Code("utkast")),
        ("manifest", text(&"0".repeat(64))),
    ] {
        assert_eq!(
            change(&mut world, field, value),
            Some("edition-frozen"),
            "{field}"
        );
    }
    assert_eq!(change(&mut world, "plan_version", text("1")), None);
    let answered = Value::Date(TODAY);
    assert_eq!(change(&mut world, "daf_received", answered), None);
    assert_eq!(change(&mut world, "note", text("Plan följer.")), None);
}

#[test]
fn an_adoption_that_nobody_approved_can_be_taken_back_and_one_that_counts_can_not() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = prepared(&mut world, &mut chief);
    chief.close(world.now());
    approve_all(&mut world, "deputy");
    let mut chief = world.open("chief");
    let undo = |world: &mut World, chief: &mut Register, seq| {
        let command = Command::Undo {
            seq,
            before: chief.before(seq).unwrap(),
            reason: None,
        };
        chief.commit(command, TODAY, world.now())
    };
    let first = adopt(&mut world, &mut chief, id).unwrap().seq;
    undo(&mut world, &mut chief, first).unwrap();
    let record = chief.state().get(id).unwrap().record.clone();
    assert_eq!(record.values.code("status"), Some("utkast"));
    let second = adopt(&mut world, &mut chief, id).unwrap().seq;
    chief.close(world.now());
    approve_all(&mut world, "deputy");
    let mut chief = world.open("chief");
    let refused = undo(&mut world, &mut chief, second).unwrap_err();
    assert_eq!(refused.refusal.unwrap().code, "edition-frozen");
}

#[test]
fn a_new_edition_continues_an_adopted_one_and_is_begun_once() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = prepared(&mut world, &mut chief);
    let begin = |world: &mut World, chief: &mut Register| {
        let command = Command::NewEdition {
            of: id,
            new_id: None,
        };
        chief.commit(command, TODAY, world.now())
    };
    let early = begin(&mut world, &mut chief).unwrap_err();
    assert_eq!(early.refusal.unwrap().code, "edition-not-adopted");
    chief.close(world.now());
    approve_all(&mut world, "deputy");
    let mut chief = world.open("chief");
    adopt(&mut world, &mut chief, id).unwrap();
    let next = begin(&mut world, &mut chief).unwrap().ids[0];
    let record = chief.state().get(next).unwrap().record.clone();
    assert_eq!(record.values.reference("supersedes"), Some(id));
    assert_eq!(record.values.code("status"), Some("utkast"));
    assert!(record.values.get("manifest").is_none() && record.values.get("doc_ref").is_none());
    let again = begin(&mut world, &mut chief).unwrap_err();
    assert_eq!(again.refusal.unwrap().code, "edition-begun");
}

#[test]
fn a_forged_edition_is_refused_by_every_reader() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = prepared(&mut world, &mut chief);
    chief.close(world.now());
    approve_all(&mut world, "deputy");
    let mut chief = world.open("chief");
    let state = chief.state();
    let draft = state.get(id).unwrap().record.as_ref().clone();
    let whole = edition::manifest(state, &draft);
    let record = |manifest: &Manifest| Record {
        version: 2,
        values: draft
            .values
            .clone()
            .with("status", Value::Code("faststalld"))
            .with(
                "manifest",
                Value::Text(payload::manifest_hash(manifest).to_string()),
            ),
        ..draft.clone()
    };
    let mut forge = |acts: Vec<Act>| {
        let failure = chief.append(acts, None, Timestamp::from_second(world.clock + 1).unwrap());
        let failure = failure.unwrap_err();
        assert_eq!(failure.code, "journal-forged");
        let why = failure.args.into_iter().find(|(name, _)| *name == "why");
        why.unwrap().1
    };
    let with =
        |manifest: &Manifest| vec![Act::Edition(manifest.clone()), Act::Put(record(manifest))];
    // A record left out, another version of one, another hash, one twice.
    for change in 0..4 {
        let mut other = whole.clone();
        match change {
            0 => drop(other.records.pop()),
            1 => other.records[0].1 += 1,
            2 => other.records[0].2 = ContentHash([3; 32]),
            _ => other.records.push(whole.records[0]),
        }
        assert_eq!(forge(with(&other)), "edition-forged", "{change}");
    }
    // A hash of something else, a manifest alone, an adopted record alone.
    let mut lying = record(&whole);
    lying
        .values
        .set("manifest", Some(Value::Text("0".repeat(64))));
    assert_eq!(
        forge(vec![Act::Edition(whole.clone()), Act::Put(lying)]),
        "edition-forged"
    );
    assert_eq!(forge(vec![Act::Edition(whole.clone())]), "edition-forged");
    assert_eq!(forge(vec![Act::Put(record(&whole))]), "edition-changed");
}

#[test]
fn an_adoption_says_who_where_and_when_and_is_never_below_its_content() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = prepared(&mut world, &mut chief);
    let marked = Values::new()
        .with("title", Value::Text("Elnät".into()))
        .with("class_mark", Value::Code("k"));
    world.save(&mut chief, Kind::ActivityPart, marked).unwrap();
    chief.close(world.now());
    approve_all(&mut world, "deputy");
    let mut chief = world.open("chief");
    let mut refused = |world: &mut World, change: &dyn Fn(&mut Adoption)| {
        let mut order = order(&chief, id);
        order.level = InfoLevel::Confidential;
        change(&mut order);
        let done = chief.commit(Command::Adopt(order), TODAY, world.now());
        done.err().map(|failure| failure.refusal.unwrap().code)
    };
    let tomorrow = TODAY.tomorrow().unwrap();
    let incomplete = Some("adoption-incomplete");
    assert_eq!(
        refused(&mut world, &|order| order.by = " ".into()),
        incomplete
    );
    assert_eq!(
        refused(&mut world, &|order| order.role = String::new()),
        incomplete
    );
    assert_eq!(
        refused(&mut world, &|order| order.doc_ref = String::new()),
        incomplete
    );
    let ahead = refused(&mut world, &|order| order.on = tomorrow);
    assert_eq!(ahead, Some("adoption-ahead"));
    let low = refused(&mut world, &|order| order.level = InfoLevel::Restricted);
    assert_eq!(low, Some("edition-below-content"));
    let stale = refused(&mut world, &|order| order.base = 7);
    assert_eq!(stale, Some("changed-meanwhile"));
    assert_eq!(refused(&mut world, &|_| ()), None);
    let again = refused(&mut world, &|_| ());
    assert_eq!(again, Some("edition-adopted"));
}
