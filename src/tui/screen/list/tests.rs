//! Lists: finding, sorting, staying in place.

use crate::tui::testing::Stage;

#[test]
fn dump() {
    let mut stage = Stage::open();
    stage.keys("2");
    println!("{}", stage.text());
    println!("{}", stage.size(120, 40).keys("j").text());
}
