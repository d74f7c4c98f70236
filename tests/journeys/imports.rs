//! Files that a municipality has already: taken in as one change, told row by row, and taken back.

use crate::support::{ASTRID, Terminal, World, exercise};
use std::path::Path;

/// A file of the tests, copied to where the screen reaches.
fn copied(world: &World, name: &str) -> String {
    let copy = world.path(name);
    std::fs::copy(data(name), &copy).unwrap();
    copy.to_str().unwrap().to_owned()
}

fn data(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(name)
        .to_str()
        .unwrap()
        .to_owned()
}

fn import(world: &World, file: &str) -> String {
    ASTRID.run(world, &["import", file]).done()
}

#[test]
fn a_file_is_one_change_that_changes_nothing_the_second_time_and_is_taken_back_by_one() {
    let world = exercise();
    let lund = data("lund_organisation.csv");
    let said = ASTRID.run(&world, &["import", &lund, "--dry-run"]).done();
    assert!(
        said.contains("Kolumnen overordnad blir Hör till."),
        "{said}"
    );
    assert!(
        said.contains("Kolumnen kalla tas inte in.") && !said.contains("Inlästa"),
        "{said}"
    );
    let said = import(&world, &lund);
    assert!(
        said.contains("36 nya, 0 ändrade. Ångra med skans undo "),
        "{said}"
    );
    let seq = said
        .split("skans undo ")
        .nth(1)
        .unwrap()
        .split('.')
        .next()
        .unwrap()
        .to_owned();
    let said = import(&world, &lund);
    assert!(
        said.contains("Nya: 0. Ändras: 0. Oförändrade: 36. Tas inte in: 0."),
        "{said}"
    );
    assert!(
        said.contains("Inget att ta in: registret säger redan detsamma."),
        "{said}"
    );
    let said = ASTRID
        .run(&world, &["undo", &seq, "--reason", "Fel fil"])
        .done();
    assert!(
        said.contains(&format!("Post {seq} är tagen tillbaka genom post ")),
        "{said}"
    );
    assert!(said.contains("(36 berörda)"), "{said}");
    let said = ASTRID.run(&world, &["undo", &seq]).refused();
    assert!(said.contains("är redan ångrad"), "{said}");
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen
        .keys("6")
        .see("36 avslutade döljs")
        .keys("a")
        .see("Kommunstyrelsen")
        .keys("<C-q>")
        .done();
}

#[test]
fn a_table_of_an_older_spreadsheet_is_read_as_it_was_meant() {
    let world = exercise();
    import(&world, &data("lund_organisation.csv"));
    let said = import(&world, &data("befattningar_1252.csv"));
    assert!(
        said.contains("Inlästa som post") && said.contains("3 nya"),
        "{said}"
    );
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen
        .keys("3")
        .see("Säkerhetsskyddschef")
        .see("Räddningstj")
        .see("Klass 2");
    screen.keys("<C-q>").done();
}

#[test]
fn what_is_wrong_with_a_row_is_told_by_line_column_and_remedy() {
    let world = exercise();
    import(&world, &data("lund_organisation.csv"));
    let said = import(&world, &data("skyddsvarden_fel.csv"));
    for told in [
        "Rad 3 tas inte in. Nivå: ”Mycket hemlig” finns inte att välja.",
        "Rad 4 tas inte in. Bedömd: ”2026-02-30” är ingen dag i kalendern. Kontrollera dag och månad.",
        "Rad 5 tas inte in. Tålbart avbrott: ”snart” går inte att läsa. Skriv 24h, 3d eller 2v.",
        "Rad 6 tas inte in. Ägare: ”Rymdförvaltningen” finns varken i registret eller i filen.",
        "Rad 7 tas inte in. Skyddsvärde: Fältet är tomt.",
        "Rad 8 tas inte in: Samma post står redan på rad 2. Ta bort den ena raden.",
        "Nya: 2. Ändras: 0. Oförändrade: 0. Tas inte in: 6.",
    ] {
        assert!(said.contains(told), "{told}\n{said}");
    }
    let above = world.file(
        "above.csv",
        "Skyddsvärde;Slag;Hanteringsnivå\nA;Uppgift;KH\n",
    );
    let order = ["import", above.to_str().unwrap()];
    let said = ASTRID.run(&world, &order).refused();
    for told in [
        "Nivån är högre än registret får innehålla. Välj högst Hemlig",
        "Inget har tagits in. Rätta raderna ovan",
    ] {
        assert!(said.contains(told), "{told}\n{said}");
    }
}

#[test]
fn a_file_that_is_no_table_is_told_and_nothing_is_taken() {
    let world = exercise();
    let refused = |file: &str| ASTRID.run(&world, &["import", file]).refused();
    let piped = world.file("piped.csv", "Skyddsvärde|Slag\nA|Uppgift\n");
    let said = refused(piped.to_str().unwrap());
    assert!(
        said.contains("Filen har bara en kolumn.") && said.contains("Spara filen som CSV"),
        "{said}"
    );
    let said = refused("finns-inte.csv");
    assert!(said.contains("finns-inte.csv finns inte"), "{said}");
    let empty = world.file("empty.csv", "");
    assert!(!refused(empty.to_str().unwrap()).contains("Inlästa"));
    let strange = world.file("strange.csv", "Alfa;Beta\n1;2\n");
    let said = refused(strange.to_str().unwrap());
    assert!(said.contains("Ange --kind"), "{said}");
}

/// Goes from the list of a kind to the preview of a file.
fn preview(screen: &mut Terminal, list: &str, file: &str) {
    screen
        .keys(list)
        .see("Här finns inga")
        .keys("i")
        .see("Vilken fil?");
    screen
        .text(file)
        .keys("<Enter>")
        .see("SHA-256")
        .keys("<Enter>")
        .see("Vad är raderna?");
    screen
        .keys("<Enter>")
        .see("Vilket fält fyller varje kolumn?");
}

#[test]
fn the_guide_shows_what_would_happen_takes_it_as_one_change_and_takes_it_back() {
    let world = exercise();
    let mut screen = ASTRID.unlock(&world, (120, 40));
    preview(&mut screen, "6", &copied(&world, "lund_organisation.csv"));
    screen
        .see("overordnad")
        .see("Hör till")
        .keys("<F5>")
        .see("36 nya, 0 ändrade, 0 oförändrade, 0 avvisade");
    screen
        .keys("t")
        .see("Ta in lund_organisation.csv som en enda ändring?")
        .keys("<Enter>");
    screen
        .see("ja, signera och ta in")
        .keys("j")
        .see("36 poster togs in som en ändring. Signerad som post");
    screen
        .keys("u")
        .see("Varför ångras journalpost")
        .text("Fel fil")
        .keys("<Enter>")
        .see("ja, signera motposten");
    screen
        .keys("j")
        .see("Importen är ångrad. Motposten är post");
    screen.keys("<Esc>").see("36 avslutade döljs");
    screen.keys("<C-q>").done();
}

#[test]
fn the_guide_tells_what_is_wrong_with_rows_and_with_the_file() {
    let world = exercise();
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen
        .keys("2")
        .see("Här finns inga")
        .keys("i")
        .see("Vilken fil?");
    let piped = world.file("piped.csv", "Skyddsvärde|Slag\nA|Uppgift\n");
    screen
        .text(piped.to_str().unwrap())
        .keys("<Enter>")
        .see("Filen har bara en kolumn.");
    screen
        .keys("<C-u>")
        .text(copied(&world, "skyddsvarden_fel.csv"))
        .keys("<Enter>")
        .see("SHA-256");
    screen
        .keys("<Enter>")
        .see("Vad är raderna?")
        .keys("<Enter>")
        .see("Vilket fält fyller")
        .keys("<F5>");
    // Nothing is imported yet that row 2 could point at either.
    screen.see("1 nya, 0 ändrade, 0 oförändrade, 7 avvisade");
    screen
        .see("är ingen dag i kalendern")
        .see("”Rymdförvaltningen” finns varken");
    screen
        .keys("t")
        .see("7 rader avvisas och tas inte in")
        .keys("j")
        .see("En post togs in som en ändring");
    screen
        .keys("<Esc>")
        .see("SV-0001")
        .see_no("SV-0002")
        .keys("<C-q>")
        .done();
}
