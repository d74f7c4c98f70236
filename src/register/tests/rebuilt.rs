//! The state is computed: what is lost of it comes back from the journal, and what has lost its key does not.

use super::*;

#[test]
fn the_state_is_rebuilt_from_the_journal_and_the_same() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let unit_id = world.unit(&mut chief, "Nämnd");
    let person_id = world.save(&mut chief, Kind::Person, person()).unwrap().ids[0];
    chief.close(world.now());
    std::fs::remove_dir_all(world.place().join("state")).unwrap();
    std::fs::create_dir(world.place().join("state")).unwrap();
    let chief = world.open("chief");
    assert_eq!(name_of(&chief, unit_id), "Nämnd");
    assert_eq!(name_of(&chief, person_id), "Märta Hemligsson");
    assert!(
        chief
            .notices()
            .iter()
            .any(|notice| notice.code == "state-rebuilt")
    );
    assert_eq!(chief.trail(unit_id).len(), 1);
}

#[test]
fn whoever_opens_for_the_first_time_has_lost_no_state() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Nämnd");
    chief.close(world.now());
    let deputy = world.open("deputy");
    let rebuilt = |register: &Register| {
        let mut told = register.notices().iter();
        told.any(|notice| notice.code == "state-rebuilt")
    };
    assert!(!rebuilt(&deputy));
    deputy.close(world.now());
    std::fs::remove_dir_all(world.place().join("state")).unwrap();
    std::fs::create_dir(world.place().join("state")).unwrap();
    assert!(rebuilt(&world.open("deputy")));
}

#[test]
fn a_person_stands_without_a_name_when_the_key_is_gone() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let id = world.save(&mut chief, Kind::Person, person()).unwrap().ids[0];
    drop(chief);
    // Disposal in its crudest form: the keys of persons as they were before this one.
    let layout = Layout::new(&world.place());
    let founder = load_key(&world.path("chief.key"), &phrase()).unwrap();
    let first =
        crate::journal::Reader::offline(&world.place(), About::read(&layout).unwrap().register.0);
    let entry = first
        .entries(crate::journal::Position::START)
        .next()
        .unwrap()
        .unwrap()
        .1;
    let members = crate::journal::Members::from_genesis(&entry.clear).unwrap();
    let ring = keyring::Keyring::open(&layout, members.keys(), &founder.identity).unwrap();
    ring.save_persons(&RealDisk, &layout, About::read(&layout).unwrap().register)
        .unwrap();
    std::fs::remove_dir_all(world.place().join("state")).unwrap();
    std::fs::create_dir(world.place().join("state")).unwrap();
    let chief = world.open("chief");
    assert_eq!(name_of(&chief, id), "–");
}
