//! What the shell promises: stale answers, locking, leaving, keys.

use crate::tui::Signal;
use crate::tui::testing::Stage;

#[test]
fn dump() {
    let mut stage = Stage::open();
    println!("{}", stage.text());
    println!("{}", stage.size(120, 40).text());
}
