//! A vetting taken a step further at the real terminal: what can be done is offered, what can't says why, and the record
//! that a case waited for moves it.

use crate::support::{ASTRID, Terminal, World};

#[test]
fn the_next_step_is_one_key_away_and_says_what_is_lacking() {
    let world = World::new();
    let mut screen = Terminal::start(world.skans(["demo"]), (100, 30));
    screen.see("Övning. Lösenfras: ");
    screen.text(ASTRID.passphrase).keys("<Enter>");
    screen.see("Översikt").keys("5").see("PR-0001");
    screen.keys("/").text("PR-0072").keys("<Enter>");
    screen.keys("<Enter>").see("Belägg");
    screen.see("Saknas: samtycke (SSL 3 kap. 18 §)");
    // No register check is offered before the consent.
    screen.keys(">").see("Nästa steg i PR-0072");
    screen
        .see("Lägg in samtycke")
        .see_no("Ansök om registerkontroll");
    screen.keys("<Enter>").see("Nytt samtycke");
    screen.keys("<F5>").see("PR-0072 går vidare.");
    screen.keys(">").see("Ansök om registerkontroll");
    // What is filled in beforehand counts as typed: leaving asks, once the form stands there.
    screen.keys("<Enter>").see("Kontrollorsak");
    screen.keys("<Esc>").see("Lämna?").keys("l").see("Belägg");
    screen.keys("<C-q>").done();
}
