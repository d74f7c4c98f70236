//! Saving while the power goes, as far as a test can take it: what was shown as saved is there, and nothing is corrupt.

use crate::support::{ASTRID, World, exercise};
use rustix::process::Signal;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::time::{Duration, Instant};

/// Rounds with one kill each; `SKANS_KILL_ROUNDS` sets another number.
const ROUNDS: u32 = 10;
/// The longest time after the first acknowledged save in which the kill falls.
const SPREAD: Duration = Duration::from_millis(60);

/// Saves values one after the other on the screen until it is killed; answers how many were shown as saved.
fn save_until_killed(world: &World, round: u32, after: Duration) -> u32 {
    let mut screen = ASTRID.unlock(world, (100, 30));
    screen.keys("2").see("Skyddsvärden");
    let mut shown = 0;
    let mut first: Option<Instant> = None;
    for number in 1.. {
        screen.keys("n").see("* Benämning");
        let name = format!("Värde {round}-{number}.");
        screen.text(&name).keys("<Tab>").text("anl").see("Slag: välj").see("» Anläggning").keys("<Enter>").see("• Slag");
        let saved = |screen: &vt100::Screen| screen.contents().contains("version 1 sparad") && screen.contents().contains(&name);
        screen.keys("<F5>");
        if let Some(first) = first {
            // Anywhere between the key and what it leads to, also after it.
            while first.elapsed() < after {
                if screen.look(saved) {
                    break;
                }
                std::thread::yield_now();
            }
            if first.elapsed() >= after {
                shown += u32::from(screen.look(saved));
                screen.signal(Signal::KILL).ended();
                return shown;
            }
        }
        screen.until("not saved", saved);
        shown = number;
        first.get_or_insert_with(Instant::now);
    }
    shown
}

#[test]
fn what_was_shown_as_saved_is_there_and_the_register_holds() {
    let rounds = std::env::var("SKANS_KILL_ROUNDS").ok().and_then(|n| n.parse().ok()).unwrap_or(ROUNDS);
    let world = exercise();
    for round in 1..=rounds {
        let drawn = RandomState::new().hash_one(round) % 1000;
        let after = SPREAD.mul_f64(drawn as f64 / 1000.0);
        let shown = save_until_killed(&world, round, after);
        let said = world.run(["verify".as_ref(), world.register().as_os_str()]).done();
        assert!(said.contains("Registret håller"), "{said}");
        let mut screen = ASTRID.unlock(&world, (120, 40));
        for number in 1..=shown {
            let name = format!("Värde {round}-{number}.");
            screen.keys("2").see("Skyddsvärden").keys("/").text(&name).see(&format!("filtrerat")).see(&name).keys("<Esc>");
            screen.see_no("filtrerat");
        }
        screen.keys("<C-q>").done();
    }
}
