//! kill -9 at a moment that chance draws, in the middle of an import, a review, a snapshot and a backup: what was said to be
//! done is, what was not is absent or whole, and the next order goes on as if nothing had been.
//!
//! Saving on the screen has a journey of its own, `kill_in_the_middle`.

use crate::support::{ASTRID, BJORN, Custodian, Terminal, World, exercise};
use rustix::process::Signal;
use skans::crypto::{self, Passphrase, exercise as made_up};
use skans::disk::RealDisk;
use skans::domain::Kind;
use skans::register::{self, Register};
use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::BuildHasher;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Rounds with one kill in each of the four; `SKANS_KILL_ROUNDS` sets another number.
const ROUNDS: usize = 3;
/// Rows of an import.
const ROWS: usize = 40;

fn rounds() -> usize {
    let set = std::env::var("SKANS_KILL_ROUNDS").ok();
    set.and_then(|rounds| rounds.parse().ok()).unwrap_or(ROUNDS)
}

/// Kills the program somewhere within the time that it takes, or just after; answers what it had written by then.
fn kill(mut program: Terminal, takes: Duration, round: usize) -> String {
    let drawn = RandomState::new().hash_one(round) % 1000;
    let after = takes.mul_f64(drawn as f64 / 900.0);
    let begun = Instant::now();
    while begun.elapsed() < after {
        std::thread::yield_now();
    }
    program.signal(Signal::KILL).ended().text
}

/// The register as a custodian sees it.
fn seen<T>(world: &World, who: &Custodian, look: impl FnOnce(&Register) -> T) -> T {
    let (place, key) = (world.register(), who.key(world));
    let passphrase = Passphrase::new(made_up::PASSPHRASE);
    let schema = skans::fields::catalogue();
    let (disk, now) = (Arc::new(RealDisk), jiff::Timestamp::now());
    let stage = &mut |_: &'static str, _, _| {};
    let opened = register::open(disk, &place, &key, &passphrase, schema, now, stage);
    let register = opened.unwrap();
    assert_eq!(register.read_only(), None);
    look(&register)
}

fn units(world: &World, prefix: &str, approved: bool) -> usize {
    seen(world, &ASTRID, |register| {
        let units = register.state().of_kind(Kind::Unit);
        let named = units.filter(|held| {
            let name = held.record.values.text("name");
            name.is_some_and(|name| name.starts_with(prefix))
        });
        named.filter(|held| !approved || held.is_approved()).count()
    })
}

fn holds(world: &World, place: &Path) {
    let said = world.run(["verify".as_ref(), place.as_os_str()]).done();
    assert!(said.contains("Registret håller"), "{said}");
}

/// One operation that is killed again and again: how it is begun, and what must be so afterwards. Begun once without being
/// killed, for the time that it takes.
fn again_and_again(
    world: &World,
    begin: &dyn Fn(&World, usize) -> Terminal,
    after: &dyn Fn(&World, usize, &str),
) {
    let program = begin(world, 0);
    let begun = Instant::now();
    let said = { program }.ended().text;
    let takes = begun.elapsed();
    after(world, 0, &said);
    for round in 1..=rounds() {
        let said = kill(begin(world, round), takes, round);
        holds(world, &world.register());
        after(world, round, &said);
    }
}

fn import(world: &World, round: usize) -> Terminal {
    let rows: String = (0..ROWS)
        .map(|row| format!("Enhet {round}-{row};namnd\n"))
        .collect();
    let file = world.file("units.csv", format!("Namn;Slag\n{rows}"));
    ASTRID.run(world, &["import", file.to_str().unwrap()])
}

#[test]
fn an_import_that_is_killed_is_whole_or_not_there() {
    let world = exercise();
    again_and_again(&world, &import, &|world, round, said| {
        let there = units(world, &format!("Enhet {round}-"), false);
        assert!(there == 0 || there == ROWS, "{there} of {ROWS}");
        assert!(there == ROWS || !said.contains("Inlästa som"), "{said}");
    });
}

#[test]
fn an_approval_that_is_killed_is_there_where_it_was_shown() {
    let world = exercise();
    import(&world, 0).done();
    let begin = |world: &World, _| {
        let mut screen = BJORN.unlock(world, (120, 40));
        screen.keys("7").see("Väntar på dig").keys("<End>");
        screen
            .see("a Godkänn:")
            .keys("a")
            .see("Signera godkännande");
        screen.keys("j");
        screen
    };
    // The first is waited for, since the screen does not end by itself.
    let mut screen = begin(&world, 0);
    let begun = Instant::now();
    screen.see("Godkänt:");
    let takes = begun.elapsed();
    screen.keys("<C-q>").done();
    let mut approved = units(&world, "Enhet", true);
    assert_eq!(approved, 1);
    for round in 1..=rounds() {
        let said = kill(begin(&world, round), takes, round);
        holds(&world, &world.register());
        let now = units(&world, "Enhet", true);
        assert!(now == approved || now == approved + 1, "{now}");
        assert!(now > approved || !said.contains("Godkänt:"), "{said}");
        approved = now;
    }
}

#[test]
fn a_snapshot_that_is_killed_is_whole_or_has_no_name() {
    let world = exercise();
    import(&world, 0).done();
    fs::create_dir(world.path("out")).unwrap();
    let begin = |world: &World, _| {
        let (to, out) = (world.path("auditor.txt"), world.path("out"));
        let (to, out) = (to.to_str().unwrap(), out.to_str().unwrap());
        let order = [
            "snapshot",
            "--recipient",
            to,
            "--purpose",
            "Tillsyn",
            "--out",
            out,
        ];
        ASTRID.run(world, &order)
    };
    let passphrase = Passphrase::new(made_up::PASSPHRASE);
    let key = crypto::open_key_file(made_up::CHIEF_KEY, &passphrase);
    let identity = key.unwrap_or_else(|_| panic!("a key")).identity;
    let files = |world: &World| -> Vec<PathBuf> {
        let found = fs::read_dir(world.path("out")).unwrap();
        found.map(|entry| entry.unwrap().path()).collect()
    };
    again_and_again(&world, &begin, &|world, _, said| {
        let mut named = 0;
        for path in files(world) {
            if path.extension().is_some_and(|end| end == "age") {
                named += 1;
                let file = fs::File::open(&path).unwrap();
                let identities = std::slice::from_ref(&identity);
                let checked = skans::snapshot::verify(file, identities, &mut |_, _, _| true);
                assert!(checked.is_ok(), "{}", path.display());
            }
            fs::remove_file(path).unwrap();
        }
        assert!(
            named == 1 || !said.contains("är skriven, återläst"),
            "{said}"
        );
    });
}

#[test]
fn a_backup_that_is_killed_is_finished_by_the_next() {
    let world = exercise();
    fs::create_dir(world.path("disk")).unwrap();
    let begin = |world: &World, round| {
        // Something new each time.
        import(world, round).done();
        let place = world.path("disk");
        ASTRID.run(world, &["backup", place.to_str().unwrap()])
    };
    again_and_again(&world, &begin, &|world, _, said| {
        let backups = || {
            let found = fs::read_dir(world.path("disk")).unwrap();
            let found = found.map(|entry| entry.unwrap().path());
            let named = found.filter(|path| path.extension().is_none());
            named.collect::<Vec<_>>()
        };
        // Cut short or not, what lies under its name can be restored from.
        for folder in backups() {
            let to = world.path("had");
            let order = ["restore".as_ref(), folder.as_os_str(), to.as_os_str()];
            world.run(order).done();
            holds(world, &to);
            fs::remove_dir_all(to).unwrap();
        }
        assert!(
            backups().len() == 1 || !said.contains("verifierad"),
            "{said}"
        );
        let place = world.path("disk");
        ASTRID
            .run(world, &["backup", place.to_str().unwrap()])
            .done();
        assert_eq!(backups().len(), 1);
        holds(world, &backups()[0]);
    });
}
