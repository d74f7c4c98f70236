//! Two custodians with real keys, made once by `skans key new`, and a register founded once by `skans init`.

use super::terminal::Terminal;
use super::tree::Tree;
use super::world::World;
use std::path::PathBuf;
use std::sync::OnceLock;

/// Someone who keeps the register.
pub struct Custodian {
    /// The name on the card.
    pub name: &'static str,
    /// The role, as the command line knows it.
    pub role: &'static str,
    /// The folder of the medium.
    pub medium: &'static str,
    /// What the files on it begin with.
    pub stem: &'static str,
    /// What opens the key file.
    pub passphrase: &'static str,
}

/// The chief.
pub const CHIEF: Custodian = Custodian {
    name: "Åsa Öberg",
    role: "chief",
    medium: "chefens-medium",
    stem: "asa-oberg",
    passphrase: "rätt häst batteri häftklammer skogsbryn kvarnsten fågelbo",
};

/// The deputy.
pub const DEPUTY: Custodian = Custodian {
    name: "Björn Ek",
    role: "deputy",
    medium: "ställföreträdarens-medium",
    stem: "bjorn-ek",
    passphrase: "lampa gärdsgård sju ekorrar månljus tegelsten vinteräpple",
};

impl Custodian {
    /// The key file.
    pub fn key(&self, world: &World) -> PathBuf {
        world
            .path(self.medium)
            .join(format!("{}.skans-key.age", self.stem))
    }

    /// The card.
    pub fn card(&self, world: &World) -> PathBuf {
        world
            .path(self.medium)
            .join(format!("{}.skans-card", self.stem))
    }

    /// Starts `skans key new` on the medium.
    pub fn make_key(&self, world: &World) -> Terminal {
        let medium = world.path(self.medium);
        let _ = std::fs::create_dir(&medium);
        let medium = medium.to_str().unwrap();
        world.run([
            "key", "new", "--name", self.name, "--role", self.role, "--out", medium,
        ])
    }

    /// Opens the screen and unlocks the register.
    pub fn unlock(&self, world: &World, size: (u16, u16)) -> Terminal {
        let mut terminal = world.open(&self.key(world), size);
        self.unlock_at(&mut terminal);
        terminal
    }

    /// Unlocks where the gate stands with this custodian's key file.
    pub fn unlock_at(&self, terminal: &mut Terminal) {
        terminal
            .see("Lås upp registret")
            .text(self.passphrase)
            .keys("<Enter>");
        terminal.see_no("Lås upp registret");
    }

    /// Runs an order that unlocks this world's register with this custodian's key.
    pub fn run(&self, world: &World, order: &[&str]) -> Terminal {
        let (register, key) = (world.register(), self.key(world));
        let mut args: Vec<&str> = order.to_vec();
        args.extend([
            "--register",
            register.to_str().unwrap(),
            "--key",
            key.to_str().unwrap(),
        ]);
        let mut terminal = world.run(args);
        terminal.answer(&format!("{}.skans-key.age:", self.stem), self.passphrase);
        terminal
    }
}

struct Made {
    media: Tree,
    /// What was said while the chief's key was made.
    said: String,
}

/// The two media, made once. The chief first writes a passphrase that is too weak, and then two that differ.
fn made() -> &'static Made {
    static MADE: OnceLock<Made> = OnceLock::new();
    MADE.get_or_init(|| {
        let world = World::new();
        let mut deputy = DEPUTY.make_key(&world);
        let mut chief = CHIEF.make_key(&world);
        chief.answer("Ny lösenfras:", "sommar2026");
        chief.see("För lätt att gissa");
        chief.answer("Ny lösenfras:", CHIEF.passphrase);
        chief.answer("Skriv den en gång till:", DEPUTY.passphrase);
        chief.see("De två är inte lika");
        for (terminal, custodian) in [(&mut chief, &CHIEF), (&mut deputy, &DEPUTY)] {
            terminal.answer("Ny lösenfras:", custodian.passphrase);
            terminal.answer("Skriv den en gång till:", custodian.passphrase);
        }
        let said = chief.done();
        deputy.done();
        let keep = World::new();
        for custodian in [&CHIEF, &DEPUTY] {
            let (from, to) = (world.path(custodian.medium), keep.path(custodian.medium));
            std::fs::rename(from, to).unwrap();
        }
        Made {
            media: Tree::read(keep.root()),
            said,
        }
    })
}

/// A world with the two media, without a register.
pub fn with_keys() -> World {
    let world = World::new();
    made().media.write(world.root());
    world
}

/// A world as after `skans key new`, and what was said while the chief's key was made.
pub fn first_key() -> (World, &'static str) {
    (with_keys(), &made().said)
}

/// A world with the two media and a founded register of Lund with the ceiling Hemlig.
pub fn founded() -> World {
    static FOUNDED: OnceLock<Tree> = OnceLock::new();
    let tree = FOUNDED.get_or_init(|| {
        let world = with_keys();
        init(&world, "1281", "h").done();
        Tree::read(world.root())
    });
    let world = World::new();
    tree.write(world.root());
    world
}

/// Starts `skans init` and answers its question.
pub fn init(world: &World, municipality: &str, ceiling: &str) -> Terminal {
    let (place, key) = (world.register(), CHIEF.key(world));
    let (chief, deputy) = (CHIEF.card(world), DEPUTY.card(world));
    let mut terminal = world.run([
        "init".as_ref(),
        "--place".as_ref(),
        place.as_os_str(),
        "--municipality".as_ref(),
        municipality.as_ref(),
        "--ceiling".as_ref(),
        ceiling.as_ref(),
        "--chief-card".as_ref(),
        chief.as_os_str(),
        "--deputy-card".as_ref(),
        deputy.as_os_str(),
        "--key".as_ref(),
        key.as_os_str(),
    ]);
    terminal.answer("asa-oberg.skans-key.age:", CHIEF.passphrase);
    terminal
}
