//! Saving while the power goes, as far as a test can take it: what was shown as saved is there, and nothing is corrupt.

use crate::support::{ASTRID, World, exercise};
use rustix::process::Signal;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::time::{Duration, Instant};

/// Rounds with one kill each; `SKANS_KILL_ROUNDS` sets another number.
const ROUNDS: u32 = 8;
/// The longest time after the first acknowledged save in which the kill falls.
const SPREAD: Duration = Duration::from_millis(60);

/// On the first page, when the mirror has everything and lies on the register's own disk, as in a test.
const EVEN: &str = "samma filsystem";
/// Said with a save that only one disk has.
const ONE_DISK: &str = "Bara på en disk";

fn name_of(round: u32, number: u32) -> String {
    format!("Värde {round}-{number}.")
}

/// What was shown when the kill fell.
struct Shown {
    /// So many were shown as saved.
    saved: u32,
    /// The numbers of those that were shown as saved with no word of one disk only.
    whole: Vec<u32>,
}

/// Saves values one after the other on the screen, after those that are `held`, until it is killed. Where there is a mirror,
/// it has all that is held when this begins.
fn save_until_killed(
    world: &World,
    round: u32,
    (held, mirror): (usize, bool),
    after: Duration,
) -> Shown {
    let mut screen = ASTRID.unlock(world, (100, 30));
    if mirror {
        screen.see(EVEN);
    }
    screen.keys("2").see("Skyddsvärden").keys("n");
    // What was being written when the kill fell is offered again.
    if screen.see_one(&["* Benämning", "är återställt"]) == 1 {
        screen
            .keys("<Esc>")
            .see("kasta …")
            .keys("x")
            .see("Skriv ny")
            .text("ny")
            .keys("<Enter>");
    } else {
        screen.keys("<Esc>");
    }
    screen.see_no("Avsnitt");
    let mut shown = Shown {
        saved: 0,
        whole: Vec::new(),
    };
    let mut first: Option<Instant> = None;
    for number in 1.. {
        screen.keys("n").see("* Benämning");
        let name = name_of(round, number);
        screen
            .text(&name)
            .keys("<Tab>")
            .text("anl")
            .see("Slag: välj")
            .see("» Anläggning")
            .keys("<Enter>")
            .see("• Slag");
        let told = format!("SV-{:04} version 1 sparad", held + number as usize);
        let saved = |screen: &vt100::Screen| screen.contents().contains(&told);
        // A mirror that does not answer in time is not waited for, and that is said with the save.
        let whole = |screen: &vt100::Screen| !screen.contents().contains(ONE_DISK);
        screen.keys("<F5>").see("Följder").keys("<Enter>");
        if let Some(first) = first {
            // Anywhere between the key and what it leads to, also after it.
            while first.elapsed() < after {
                if screen.look(saved) {
                    break;
                }
                std::thread::yield_now();
            }
            if first.elapsed() >= after {
                // One look for both: the screen goes on changing.
                let (saved, whole) = screen.look(|screen| (saved(screen), whole(screen)));
                shown.saved += u32::from(saved);
                shown.whole.extend((saved && whole).then_some(number));
                screen.signal(Signal::KILL).ended();
                return shown;
            }
        }
        screen.until("not saved", saved);
        shown.saved = number;
        shown.whole.extend(
            screen
                .look(|screen| saved(screen) && whole(screen))
                .then_some(number),
        );
        first.get_or_insert_with(Instant::now);
    }
    shown
}

/// How many of these values are in the register with the content that was written, as an import of the same would find.
fn found(world: &World, names: &[String]) -> usize {
    let rows: String = names
        .iter()
        .map(|name| format!("{name};Anläggning\n"))
        .collect();
    let file = world.file("names.csv", format!("Skyddsvärde;Slag\n{rows}"));
    let said = ASTRID
        .run(world, &["import", file.to_str().unwrap(), "--dry-run"])
        .done();
    let counts = said.split("Oförändrade: ").nth(1).unwrap();
    assert!(
        said.contains("Ändras: 0.") && said.contains("Tas inte in: 0."),
        "{said}"
    );
    counts.split('.').next().unwrap().parse().unwrap()
}

fn rounds(usual: u32) -> u32 {
    let set = std::env::var("SKANS_KILL_ROUNDS").ok();
    set.and_then(|n| n.parse().ok()).unwrap_or(usual)
}

#[test]
fn what_was_shown_as_saved_is_there_and_the_register_holds() {
    killed(&exercise(), rounds(ROUNDS), None);
}

#[test]
fn what_was_shown_as_saved_is_on_both_disks_where_there_are_two() {
    let world = exercise();
    let second = world.path("second");
    std::fs::create_dir(&second).unwrap();
    let order = ["mirror", "set", second.to_str().unwrap()];
    ASTRID.run(&world, &order).done();
    let look = |shown: &[String]| {
        // The register's own disk is gone; what was shown as saved is restored from the mirror alone, on another machine and with
        // a copy of the medium: an opening is an entry. Where the kill fell before the last one reached the mirror, the two would
        // have another history from there on, and this register is to be gone on with.
        let apart = World::new();
        let medium = apart.path(ASTRID.medium);
        std::fs::create_dir(&medium).unwrap();
        for file in std::fs::read_dir(world.path(ASTRID.medium)).unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), medium.join(file.file_name())).unwrap();
        }
        let mirror = std::fs::read_dir(&second).unwrap().next().unwrap();
        let (from, to) = (mirror.unwrap().path(), apart.register());
        apart
            .run(["restore".as_ref(), from.as_os_str(), to.as_os_str()])
            .done();
        assert_eq!(found(&apart, shown), shown.len());
    };
    killed(&world, rounds(ROUNDS / 2), Some(&look));
    let said = ASTRID.run(&world, &["mirror"]).done();
    assert!(said.contains("i takt"), "{said}");
}

/// Is shown names.
type Look<'a> = &'a dyn Fn(&[String]);

/// Rounds of saving, each ended by a kill. Where there is a mirror, `look` is shown the names that both disks have, as the screen
/// said, before anything opens the register again.
fn killed(world: &World, rounds: u32, look: Option<Look>) {
    let mut names = Vec::new();
    for round in 1..=rounds {
        let drawn = RandomState::new().hash_one(round) % 1000;
        let after = SPREAD.mul_f64(drawn as f64 / 1000.0);
        let held = (names.len(), look.is_some());
        let Shown {
            saved: shown,
            whole,
        } = save_until_killed(world, round, held, after);
        assert!(shown > 0);
        let said = world
            .run(["verify".as_ref(), world.register().as_os_str()])
            .done();
        assert!(said.contains("Registret håller"), "{said}");
        if let Some(look) = look {
            let both = whole.iter().map(|number| name_of(round, *number));
            look(&names.iter().cloned().chain(both).collect::<Vec<_>>());
        }
        names.extend((1..=shown).map(|number| name_of(round, number)));
        assert_eq!(
            found(world, &names),
            names.len(),
            "round {round}, killed {after:?} after the first"
        );
        // What was under way when the kill fell may be there, or not.
        let under_way = [name_of(round, shown + 1), name_of(round, shown + 2)];
        let there = found(world, &under_way);
        assert!(there <= 1, "round {round}");
        if there == 1 {
            names.push(under_way[0].clone());
        }
    }
    assert_eq!(found(world, &names), names.len());
}

#[test]
fn a_save_cut_short_is_told_and_put_aside_and_nothing_else_is_touched() {
    let world = exercise();
    let verify = || world.run(["verify".as_ref(), world.register().as_os_str()]);
    let journal = world.register().join("journal/00000001.skj");
    let whole = std::fs::read(&journal).unwrap();
    let torn = [&whole[..], &whole[whole.len() - 300..whole.len() - 100]].concat();
    std::fs::write(&journal, torn).unwrap();
    let said = verify().done();
    assert!(said.contains("200 byte av ett avbrutet sparande"), "{said}");
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen
        .see("Ett avbrutet sparande (200 byte) är undanlagt.")
        .keys("<C-q>")
        .done();
    let said = verify().done();
    assert!(said.contains("Undanlagt avbrutet sparande"), "{said}");
    assert!(std::fs::read(&journal).unwrap().starts_with(&whole));
}
