//! What is the same everywhere: help, the palette, leaving.

use crate::picture;
use crate::stage::Stage;

#[test]
fn help() {
    let mut stage = Stage::open();
    stage.keys("2 ?");
    picture(&mut stage, "help");
    stage.keys("lås");
    picture(&mut stage, "help_search");
}

#[test]
fn the_palette() {
    let mut stage = Stage::open();
    stage.keys(":");
    picture(&mut stage, "palette");
    stage.keys("vatten");
    picture(&mut stage, "palette_search");
}
