//! Before a register is open: unlocking it, and the guided first run.

use crate::picture;
use crate::stage::{Stage, options};
use skans::tui::Options;
use std::path::PathBuf;

#[test]
fn unlocking() {
    let mut stage = Stage::gate();
    picture(&mut stage, "unlock");
    stage.keys("fel Enter");
    picture(&mut stage, "unlock_wrong");
}

#[test]
fn locked() {
    let mut stage = Stage::open();
    stage.keys("2 F12");
    picture(&mut stage, "locked");
}

#[test]
fn the_first_run_step_by_step() {
    let mut stage = Stage::new(Options {
        first_run: true,
        exercise_hint: None,
        recipients: Vec::new(),
        cards: ["/media/lind/lind.skans-card", "/media/ek/ek.skans-card"]
            .map(PathBuf::from)
            .to_vec(),
        ..options()
    });
    picture(&mut stage, "first_run_1_place");
    stage.keys("Enter lund");
    picture(&mut stage, "first_run_2_municipality");
    stage.keys("Enter");
    picture(&mut stage, "first_run_3_ceiling");
    stage.keys("Enter");
    picture(&mut stage, "first_run_4_cards");
    stage.keys("Enter Enter Enter").keys("korrekt-häst-batteri");
    picture(&mut stage, "first_run_5_key");
    stage.keys("Enter");
    picture(&mut stage, "first_run_6_control");
    stage.keys("s");
    picture(&mut stage, "first_run_7_question");
}
