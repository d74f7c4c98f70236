//! What the shell promises, subject by subject.

mod answers;
mod commands;
mod leaving;
mod views;

use crate::desk::Ask;
use crate::tui::testing::world::World;
use crate::tui::testing::{Stage, options};

/// A stage whose keeper holds back the answers to questions of one name.
fn holding(held: fn(&Ask) -> bool) -> Stage {
    let world = World::new();
    let answers = move |ask: &Ask| {
        if held(ask) { None } else { world.answer(ask) }
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.keys("hemligt Enter");
    stage
}
