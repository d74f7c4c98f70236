//! Whole screens as pictures: the real program on a made-up register, drawn without a terminal.
//!
//! A picture that changes is looked at before it is committed: run with `INSTA_UPDATE=always` and read the difference.

// A test may stop where it stands.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod analysis;
mod copies;
mod daily;
mod english;
mod gate;
mod keeping;
#[path = "../../src/tui/testing/key_names.rs"]
mod key_names;
mod overview_opens;
mod papers;
mod pictures;
mod plain;
mod record;
mod review;
mod roads;
mod shell;
mod sizes;
mod stage;
mod svg;
mod vetting;
mod wizards;

use stage::Stage;

/// The sizes that pictures are taken at: what a plain terminal has, and what a workstation's usually has.
const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

/// Compares what is on the screen with the pictures of this name, one for each size and language. The language is turned on
/// the spot, as its user may, and back.
#[track_caller]
fn picture(stage: &mut Stage, name: &str) {
    one_language(stage, name);
    stage.keys("Ctrl+l");
    one_language(stage, &format!("{name}_en"));
    stage.keys("Ctrl+l");
}

/// The same in the language that the screen is in: where a message that was said once belongs to the picture.
#[track_caller]
fn one_language(stage: &mut Stage, name: &str) {
    for (width, height) in SIZES {
        let text = stage.size(width, height).text();
        insta::with_settings!({
            snapshot_path => "snaps",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(format!("{name}_{width}x{height}"), text);
        });
    }
}
