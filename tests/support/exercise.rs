//! An empty exercise register with the made-up custodians, founded once. Their keys open in an instant, so it serves where
//! the strength of keys is not what is tested.

use super::terminal::Terminal;
use super::tree::Tree;
use super::world::World;
use skans::crypto::{Card, Passphrase, exercise};
use skans::disk::RealDisk;
use skans::domain::InfoLevel;
use skans::register::{Founding, found, load_key};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

pub use skans::crypto::exercise::PASSPHRASE;

/// A made-up custodian's key file: `chief` or `deputy`.
pub fn exercise_custodian(world: &World, who: &str) -> PathBuf {
    world.path(who).join(format!("{who}.skans-key.age"))
}

/// A world with the media of both and the register.
pub fn exercise() -> World {
    static FOUNDED: OnceLock<Tree> = OnceLock::new();
    let tree = FOUNDED.get_or_init(|| {
        let world = World::new();
        for (who, key) in [("chief", exercise::CHIEF_KEY), ("deputy", exercise::DEPUTY_KEY)] {
            std::fs::create_dir(world.path(who)).unwrap();
            let path = exercise_custodian(&world, who);
            std::fs::write(&path, key).unwrap();
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
        }
        world.file("auditor.txt", exercise::AUDITOR_RECIPIENTS);
        world.file("auditor.skans-key.age", exercise::AUDITOR_KEY);
        let chief = exercise_custodian(&world, "chief");
        let founder = load_key(&chief, &Passphrase::new(PASSPHRASE)).ok().unwrap();
        let card = |text| Card::parse(text).ok().unwrap();
        let founding = Founding {
            place: world.register(),
            municipality_code: "9999".into(),
            municipality: "Åsvik".into(),
            authority: "Länsstyrelsen i Övningslän".into(),
            ceiling: InfoLevel::Secret,
            exercise: true,
            cards: vec![card(exercise::CHIEF_CARD), card(exercise::DEPUTY_CARD)],
            schema: skans::fields::catalogue(),
            now: jiff::Timestamp::now(),
        };
        assert!(found(Arc::new(RealDisk), founding, &founder).is_ok());
        Tree::read(world.root())
    });
    let world = World::new();
    tree.write(world.root());
    world
}

/// Opens the screen of an exercise as `chief` or `deputy`, and unlocks it.
pub fn open_exercise(world: &World, who: &str, size: (u16, u16)) -> Terminal {
    let mut terminal = world.open(&exercise_custodian(world, who), size);
    terminal.see("Lås upp registret").text(PASSPHRASE).keys("<Enter>");
    terminal.see_no("Lås upp registret");
    terminal
}

/// Runs an order that unlocks the exercise.
pub fn run_exercise(world: &World, who: &str, order: &[&str]) -> Terminal {
    let (register, key) = (world.register(), exercise_custodian(world, who));
    let mut args: Vec<&str> = order.to_vec();
    args.extend(["--register", register.to_str().unwrap(), "--key", key.to_str().unwrap()]);
    let mut terminal = world.run(args);
    terminal.answer(&format!("{who}.skans-key.age:"), PASSPHRASE);
    terminal
}
