//! Text from other programs: what is pasted is cleaned and told, and letters typed as two become one.

use crate::support::{ASTRID, exercise};

#[test]
fn pasted_control_characters_stay_out_and_decomposed_letters_are_composed() {
    let world = exercise();
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen
        .keys("2")
        .see("Här finns inga")
        .keys("n")
        .see("* Benämning");
    screen.paste("Ra\u{30a}vatten\tNorra\u{1b}[31m\u{202e}\r\nO\u{308}n\u{7}");
    screen
        .see("Inklistrat togs in utan tabbar, radbyten och styrtecken")
        .see("Råvatten Norra");
    let shown = screen.screen();
    assert!(
        !shown.contains('\u{30a}') && !shown.contains('\u{202e}'),
        "{shown}"
    );
    screen
        .keys("<Tab>")
        .text("anl")
        .see("Slag: välj")
        .see("» Anläggning")
        .keys("<Enter>")
        .see("• Slag");
    screen
        .keys("<F5>")
        .see("Följder")
        .keys("<Enter>")
        .see("SV-0001 version 1 sparad")
        .see("Råvatten Norra")
        .see("Ön");
    screen.keys("<C-q>").done();
    // The same name, typed as one does, is the same record.
    let typed = world.file(
        "v.csv",
        "Skyddsvärde;Slag\nRåvatten Norra[31m Ön;Anläggning\n",
    );
    let said = ASTRID
        .run(&world, &["import", typed.to_str().unwrap(), "--dry-run"])
        .done();
    assert!(said.contains("Oförändrade: 1."), "{said}");
}
