//! What the shell promises: stale answers, locking, leaving, keys.

use crate::tui::testing::Stage;

#[test]
fn dump() {
    println!("{}", Stage::gate().text());
    println!("{}", Stage::gate().keys("fel Enter").text());
    let mut stage = Stage::open();
    println!("{}", stage.text());
    println!("{}", stage.keys("Tab j j j j j").text());
    println!("{}", stage.keys(":").text());
    println!("{}", stage.keys("aso").text());
    println!("{}", stage.keys("Esc ?").text());
    println!("{}", stage.keys("Esc 2 Enter").text());
    println!("{}", stage.keys("PgDn").text());
    println!("{}", stage.keys("Tab").text());
    println!("{}", stage.size(120, 40).text());
    println!("{}", stage.keys("?").text());
    println!("{}", stage.keys("Esc x").text());
    println!("{}", stage.keys("Rivet Enter").text());
    println!("{}", stage.size(80, 24).keys("Esc Esc Esc /aso").text());
    println!("{}", stage.keys("xx").text());
    println!("{}", stage.keys("Esc 4 Enter F9").text());
    println!("{}", stage.keys("b").text());
    println!("{}", stage.keys("Esc Esc 5 Enter Tab").text());
}
