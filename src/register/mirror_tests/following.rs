//! What is saved is in the mirror too, also when it was away; a mirror of something else is left alone, and one is removed
//! by an entry of its own.

use super::super::tests::person;
use super::*;

#[test]
fn what_is_saved_is_in_the_mirror_too_keys_and_all_and_after_the_next_opening_as_well() {
    let (mut world, mut chief) = mirrored();
    save(&mut world, &mut chief, "Byggnadsnämnden");
    same(&world);
    world.save(&mut chief, Kind::Person, person()).unwrap();
    same(&world);
    close(&mut world, chief);
    let mut chief = reopen(&mut world);
    assert!(chief.notices().is_empty(), "{:?}", chief.notices());
    save(&mut world, &mut chief, "Vård- och omsorgsnämnden");
    assert_eq!(code(&chief), "even");
    same(&world);
    // The mirror is a whole register's files: it can be restored from.
    let to = world.path("restored");
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    let restored = restore(&disk, &folder(&world), &to, None, &mut |_, _| true).unwrap();
    assert_eq!(restored.seq, chief.head().0);
}

#[test]
fn a_mirror_that_is_taken_away_stops_nothing_is_told_and_catches_up_when_it_is_back() {
    let (mut world, mut chief) = mirrored();
    let (there, away) = (folder(&world), world.path("away"));
    fs::rename(&there, &away).unwrap();
    save(&mut world, &mut chief, "Byggnadsnämnden");
    assert_eq!(code(&chief), "missing");
    assert!(!there.exists(), "never made again by itself");
    // A mount point without its disk is an empty folder: nothing is written into it.
    fs::create_dir(&there).unwrap();
    save(&mut world, &mut chief, "Miljönämnden");
    assert_eq!(code(&chief), "foreign");
    assert_eq!(fs::read_dir(&there).unwrap().count(), 0);
    close(&mut world, chief);
    fs::remove_dir(&there).unwrap();
    let mut chief = reopen(&mut world);
    assert!(
        chief
            .notices()
            .iter()
            .any(|one| one.code == "mirror-behind")
    );
    assert_eq!(code(&chief), "missing");
    fs::rename(&away, &there).unwrap();
    save(&mut world, &mut chief, "Kulturnämnden");
    assert_eq!(code(&chief), "even");
    same(&world);
}

#[test]
fn a_mirror_of_another_history_or_register_is_left_alone_and_the_first_makes_it_read_only() {
    let (mut world, chief) = mirrored();
    close(&mut world, chief);
    let before = world.path("before");
    copy_folder(&world.place(), &before);
    let mut chief = reopen(&mut world);
    save(&mut world, &mut chief, "Byggnadsnämnden");
    close(&mut world, chief);
    fs::remove_dir_all(world.place()).unwrap();
    fs::rename(&before, world.place()).unwrap();
    fs::remove_file(world.path("chief.skans-witness")).ok();
    for entry in fs::read_dir(world.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "skans-witness") {
            fs::remove_file(path).unwrap();
        }
    }
    // It went on without its mirror, and has become another.
    let mut chief = world.open("chief");
    assert!(
        chief
            .notices()
            .iter()
            .any(|one| one.code == "mirror-unknown")
    );
    assert_eq!(code(&chief), "unknown");
    for number in 0..5 {
        save(&mut world, &mut chief, &format!("Annan {number}"));
    }
    close(&mut world, chief);
    let segment = folder(&world).join("journal/00000001.skj");
    let held = fs::read(&segment).unwrap();
    let chief = reopen(&mut world);
    assert_eq!(chief.read_only(), Some("mirror-other"));
    assert_eq!(fs::read(&segment).unwrap(), held);
    drop(chief);
    // Another register's mirror under this one's name.
    let (mut other, stranger) = mirrored();
    close(&mut other, stranger);
    let there = folder(&world);
    fs::remove_dir_all(&there).unwrap();
    copy_folder(&folder(&other), &there);
    let mut chief = reopen(&mut world);
    assert_eq!((chief.read_only(), code(&chief)), (None, "foreign"));
    save(&mut world, &mut chief, "Miljönämnden");
    assert_eq!(
        fs::read(folder(&world).join("head")).unwrap(),
        fs::read(folder(&other).join("head")).unwrap()
    );
}

#[test]
fn a_mirror_is_removed_by_an_entry_of_its_own_and_its_files_are_left() {
    let (mut world, mut chief) = mirrored();
    let inside = world.place().join("state");
    let now = world.now();
    let refused = chief.mirror_in(&inside, now, &mut |_, _, _| true);
    assert_eq!(refused.unwrap_err().code, "mirror-inside");
    let now = world.now();
    chief.remove_mirror(now).unwrap();
    assert_eq!(chief.mirrored(), None);
    let head = fs::read(folder(&world).join("head")).unwrap();
    save(&mut world, &mut chief, "Byggnadsnämnden");
    assert_eq!(fs::read(folder(&world).join("head")).unwrap(), head);
    assert_eq!(chief.remove_mirror(now).unwrap_err().code, "mirror-none");
    close(&mut world, chief);
    assert_eq!(world.open("chief").mirrored(), None);
}
