//! A personal number is shown only for a purpose, for a moment, and the journal knows.

use crate::support::{ASTRID, Terminal, exercise};

/// The digits that are seen, without what stands between them: the number can be written in several ways.
fn digits(screen: &Terminal) -> String {
    screen.all().chars().filter(char::is_ascii_digit).collect()
}

/// On the page of the only person, where the number is asked for.
fn asks_to_see(screen: &mut Terminal) {
    screen
        .keys("4")
        .see("› Personer")
        .see("1/1")
        .keys("<Enter>")
        .see("F9 visar");
    screen.keys("<F9>").see("Varför behöver du se det?");
}

#[test]
fn it_is_shown_for_a_purpose_journalled_and_gone_again() {
    let world = exercise();
    // A number that stands for nobody.
    let file = world.file(
        "p.csv",
        "Namn;Personnummer\nTolvan Tolvansson;19121212-1212\n",
    );
    let said = ASTRID
        .run(&world, &["import", file.to_str().unwrap()])
        .done();
    assert!(
        !said.contains("1212-1212") && said.contains("1 nya"),
        "{said}"
    );
    let mut screen = ASTRID.unlock(&world, (120, 40));
    let masked =
        |screen: &Terminal| assert!(!digits(screen).contains("12121212"), "{}", screen.screen());
    screen.keys("4").see("Tolvan Tolvansson").see("PE-0001");
    masked(&screen);
    screen.keys("<Enter>").see("F9 visar");
    masked(&screen);
    screen.keys("t").see("PE-0001 historik").see("Personnummer");
    masked(&screen);
    screen
        .keys("<Esc>")
        .see("F9 visar")
        .keys("e")
        .see("Redigera PE-0001");
    screen.see("Personnummer");
    masked(&screen);
    screen
        .keys("<Esc>")
        .see("F9 visar")
        .keys("7")
        .see("Granskning")
        .see("PE-0001");
    masked(&screen);

    asks_to_see(&mut screen);
    screen.keys("<Enter>");
    masked(&screen);
    screen.keys("a").see("Döljs om");
    assert!(
        digits(&screen).contains("191212121212"),
        "{}",
        screen.screen()
    );
    screen.keys("<Enter>").see_no("Döljs om");
    masked(&screen);
    screen
        .keys("8")
        .see("Maskerad uppgift visades")
        .see("PE-0001");
    masked(&screen);

    asks_to_see(&mut screen);
    screen.keys("a").see("Döljs om");
    screen.keys("<F12>").see("Lås upp registret");
    masked(&screen);
    let ended = screen.keys("<C-q>").ended();
    assert!(!ended.text.contains("1212"));
}
