//! An empty exercise register with the made-up custodians, founded once. Their keys open in an instant, so it serves where
//! the strength of keys is not what is tested.

use super::custodians::Custodian;
use super::folders::copy_folder;
use super::tree::Tree;
use super::world::World;
use skans::crypto::{Card, Passphrase, exercise};
use skans::disk::RealDisk;
use skans::domain::InfoLevel;
use skans::exercise::Exercise;
use skans::register::{Founding, found, load_key};
use std::os::unix::fs::PermissionsExt;
use std::sync::{Arc, OnceLock};

/// The made-up chief.
pub const ASTRID: Custodian = Custodian {
    name: "Astrid Lind (övning)",
    role: "chief",
    medium: "chief",
    stem: "chief",
    passphrase: exercise::PASSPHRASE,
};

/// The made-up deputy.
pub const BJORN: Custodian = Custodian {
    name: "Björn Ek (övning)",
    role: "deputy",
    medium: "deputy",
    stem: "deputy",
    passphrase: exercise::PASSPHRASE,
};

/// A world with the media of both, the auditor's files and the register, whose ceiling is Hemlig.
pub fn exercise() -> World {
    static FOUNDED: OnceLock<Tree> = OnceLock::new();
    let tree = FOUNDED.get_or_init(|| {
        let world = World::new();
        for (custodian, key) in [
            (&ASTRID, exercise::CHIEF_KEY),
            (&BJORN, exercise::DEPUTY_KEY),
        ] {
            std::fs::create_dir(world.path(custodian.medium)).unwrap();
            let path = custodian.key(&world);
            std::fs::write(&path, key).unwrap();
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
        }
        world.file("auditor.txt", exercise::AUDITOR_RECIPIENTS);
        let founder = load_key(&ASTRID.key(&world), &Passphrase::new(exercise::PASSPHRASE));
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
        assert!(found(Arc::new(RealDisk), founding, &founder.ok().unwrap()).is_ok());
        Tree::read(world.root())
    });
    let world = World::new();
    tree.write(world.root());
    world
}

/// A world with the register of the exercise, its two years of history included, and the media of both.
pub fn asvik() -> World {
    static LIVED: OnceLock<Tree> = OnceLock::new();
    let tree = LIVED.get_or_init(|| {
        let made = Exercise::make(jiff::Timestamp::now(), &mut |_, _| {})
            .ok()
            .unwrap();
        let world = World::new();
        copy_folder(&made.place, &world.register());
        for (custodian, key) in [(&ASTRID, &made.chief_key), (&BJORN, &made.deputy_key)] {
            std::fs::create_dir(world.path(custodian.medium)).unwrap();
            std::fs::copy(key, custodian.key(&world)).unwrap();
        }
        Tree::read(world.root())
    });
    let world = World::new();
    tree.write(world.root());
    world
}
