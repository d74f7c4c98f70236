//! Gallring on the command line: nothing without a decision, nothing alone, and nothing without the word that means it.

use crate::support::{CHIEF, founded};

#[test]
fn without_a_decision_and_a_person_nothing_is_disposed_of_and_the_limits_are_said_first() {
    let world = founded();
    let said = CHIEF.run(&world, &["dispose"]).done();
    assert!(said.contains("Ingen gallring väntar"), "{said}");
    let order = ["dispose", "PE-0001", "--decision", "GB-0001"];
    let said = CHIEF.run(&world, &order).refused();
    assert!(said.contains("Det går inte att ångra"), "{said}");
    assert!(said.contains("GB-0001 finns inte"), "{said}");
    let mut confirm = CHIEF.run(&world, &["dispose", "confirm", "7"]);
    confirm.answer("Skriv GALLRA för att gallra:", "ja");
    let said = confirm.refused();
    assert!(said.contains("Inget är gallrat"), "{said}");
    let mut confirm = CHIEF.run(&world, &["dispose", "confirm", "7"]);
    confirm.answer("Skriv GALLRA för att gallra:", "GALLRA");
    confirm.answer("för det går inte att ångra:", CHIEF.passphrase);
    let said = confirm.refused();
    assert!(said.contains("ingen gallring som väntar"), "{said}");
}
