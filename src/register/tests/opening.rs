//! Who may open, and what is found wrong when somebody does.

use super::*;

#[test]
fn wrong_passphrase_foreign_key_and_missing_medium_are_told_apart_and_failures_counted() {
    let mut world = World::new();
    let wrong = Passphrase::new("fel fras");
    assert_eq!(
        world.try_open("chief", &wrong).err().unwrap().code,
        "passphrase-wrong"
    );
    assert_eq!(
        world.try_open("chief", &wrong).err().unwrap().code,
        "passphrase-wrong"
    );
    assert_eq!(
        world.try_open("stranger", &phrase()).err().unwrap().code,
        "foreign-key"
    );
    assert_eq!(
        world.try_open("nobody", &phrase()).err().unwrap().code,
        "key-missing"
    );
    let chief = world.open("chief");
    assert_eq!(chief.failed_unlocks(), 2);
    chief.close(world.now());
    assert_eq!(world.open("chief").failed_unlocks(), 0);
}

#[test]
fn one_process_at_a_time() {
    let mut world = World::new();
    let chief = world.open("chief");
    assert_eq!(
        world.try_open("deputy", &phrase()).err().unwrap().code,
        "register-in-use"
    );
    drop(chief);
    assert!(world.try_open("deputy", &phrase()).is_ok());
}

#[test]
fn a_folder_that_others_may_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let mut world = World::new();
    std::fs::set_permissions(world.place(), std::fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(
        world.try_open("chief", &phrase()).err().unwrap().code,
        "insecure"
    );
}

#[test]
fn a_newer_format_and_a_damaged_public_file_are_told() {
    let mut world = World::new();
    let about = world.place().join("skans.json");
    let text = std::fs::read_to_string(&about).unwrap();
    std::fs::write(&about, text.replace("\"skans\": 1", "\"skans\": 2")).unwrap();
    assert_eq!(
        world.try_open("chief", &phrase()).err().unwrap().code,
        "newer-format"
    );
    std::fs::write(&about, text.replace("false", "true")).unwrap();
    assert_eq!(
        world.try_open("chief", &phrase()).err().unwrap().code,
        "about-damaged"
    );
}

#[test]
fn a_register_rolled_back_whole_is_found_against_the_medium() {
    let mut world = World::new();
    let copy = world.path("copy");
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Ett");
    chief.close(world.now());
    copy_folder(&world.place(), &copy);
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Två");
    chief.close(world.now());
    std::fs::remove_dir_all(world.place()).unwrap();
    std::fs::rename(&copy, world.place()).unwrap();
    let mut chief = world.open("chief");
    assert_eq!(chief.read_only(), Some("rolled-back"));
    assert_eq!(
        world
            .save(&mut chief, Kind::Unit, unit("Tre"))
            .unwrap_err()
            .code,
        "register-read-only"
    );
    drop(chief);
    // Another, whose medium remembers less, writes on: then it is another entry of that number.
    let mut files = std::fs::read_dir(world.folder.path()).unwrap();
    let witness = files.find_map(|file| {
        let path = file.unwrap().path();
        let is = path.extension().is_some_and(|end| end == "skans-witness");
        is.then_some(path)
    });
    let (witness, away) = (witness.unwrap(), world.path("away"));
    std::fs::rename(&witness, &away).unwrap();
    let mut deputy = world.open("deputy");
    for name in ["Fyra", "Fem", "Sex"] {
        world.unit(&mut deputy, name);
    }
    deputy.close(world.now());
    // Each has a medium of their own; here they lie in one folder.
    std::fs::rename(&away, &witness).unwrap();
    let chief = world.open("chief");
    assert_eq!(chief.read_only(), Some("history-other"));
    assert!(
        chief
            .notices()
            .iter()
            .any(|one| one.code == "history-other")
    );
}

#[test]
fn a_changed_byte_in_any_file_outside_the_state_is_found_and_named() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Nämnd");
    world.save(&mut chief, Kind::Person, person()).unwrap();
    chief.close(world.now());
    assert!(
        verify(&world.place(), &mut |_, _| true)
            .unwrap()
            .findings
            .is_empty()
    );
    let mut files = Vec::new();
    collect_files(&world.place(), &mut files);
    assert!(files.len() >= 10);
    for path in files {
        let whole = std::fs::read(&path).unwrap();
        // Every byte of small files, every 61st of larger ones: the whole matrix is the journal's own test.
        let step = if whole.len() < 600 { 1 } else { 61 };
        for at in (0..whole.len()).step_by(step) {
            let mut changed = whole.clone();
            changed[at] ^= 0x20;
            std::fs::write(&path, &changed).unwrap();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            match verify(&world.place(), &mut |_, _| true) {
                Err(failure) => assert!(
                    failure.args.iter().any(|(_, v)| v.contains(&name)),
                    "{name} {at}"
                ),
                Ok(verdict) => {
                    let named = verdict
                        .findings
                        .iter()
                        .any(|finding| finding.args.iter().any(|(_, value)| value.contains(&name)));
                    assert!(named, "{name} byte {at} was changed and not named");
                }
            }
        }
        std::fs::write(&path, &whole).unwrap();
    }
}
