//! An edition from the first letter to four eyes: the chief adopts, the deputy approves, and the command line says what the
//! work on the next one differs in without saying what it is about.

use crate::support::{ASTRID, BJORN, World, exercise};

const SIZE: (u16, u16) = (120, 40);

fn import(world: &World, name: &str, text: &str) {
    let file = world.file(name, text);
    let kind = name.trim_end_matches(".csv");
    let order = ["import", file.to_str().unwrap(), "--kind", kind];
    ASTRID.run(world, &order).done();
}

/// A part, a value and an analysis, none of it approved.
fn filled() -> World {
    let world = exercise();
    import(
        &world,
        "activity_part.csv",
        "Benämning;Anteckning\nVatten;Övning\n",
    );
    let values = "Benämning;Slag;Verksamhetsdel;Konsekvensnivå;Motivering\n\
                  Pumpen;Objekt;Vatten;D;Ersätts inom ett dygn\n";
    import(&world, "protective_value.csv", values);
    import(
        &world,
        "analysis.csv",
        "Benämning;Läge;Versionsnummer\nAnalysen;Utkast;1\n",
    );
    world
}

#[test]
fn the_chief_adopts_and_it_counts_when_the_deputy_has_approved_it() {
    let world = filled();
    let said = ASTRID.run(&world, &["edition", "list"]).done();
    assert!(
        said.contains("AN-0001 · utgåva 1 · EJ FASTSTÄLLD"),
        "{said}"
    );

    let mut chief = ASTRID.unlock(&world, SIZE);
    chief
        .keys(":")
        .text("säkerhetsskyddsanalyser")
        .keys("<Enter>");
    chief.see("AN-0001").keys("<Enter>").see("v1").keys("A");
    chief.see("2 poster saknar bedömning eller granskning");
    chief.text("Siv Övningsdal").keys("<Tab><Tab><Tab><Tab>");
    chief.text("KS 2026/300").keys("<Tab><Tab>");
    chief.text("Granskas före jul").keys("<Enter>");
    // Enter adopts nothing; the letter does.
    chief.see("fryses i exakt den lydelse").keys("<Enter>");
    chief.see("fryses i exakt den lydelse").keys("j");
    chief
        .see("AN-0001 fastställd, post")
        .see("VÄNTAR PÅ GODKÄNNANDE");
    world.lock(&mut chief);

    let mut deputy = BJORN.unlock(&world, SIZE);
    deputy.keys("7").see("Väntar på dig").keys("<End>");
    deputy.see("AN-0001").see("Granskas före jul");
    // What is signed is more than a sum: the records of the edition, kind by kind.
    deputy.see("Utgåvan innehåller").see("Skyddsvärden: 1 ny");
    deputy.keys("a");
    deputy.see("Signera godkännande av AN-0001").keys("j");
    deputy.see("Godkänt: AN-0001");
    world.lock(&mut deputy);

    let said = BJORN.run(&world, &["edition", "list"]).done();
    assert!(said.contains("AN-0001 · utgåva 1 · GÄLLER"), "{said}");
    assert!(said.contains("med undantag"), "{said}");

    let mut chief = ASTRID.unlock(&world, SIZE);
    chief
        .keys(":")
        .text("säkerhetsskyddsanalyser")
        .keys("<Enter>");
    chief.see("AN-0001").keys("<Enter>").see("GÄLLER").keys("U");
    chief.see("Ett utkast läggs upp").keys("j");
    chief.see("AN-0002 är påbörjad");
    world.lock(&mut chief);
    let values = "Benämning;Slag;Konsekvensnivå\nPumpen;Objekt;C\n";
    import(&world, "protective_value.csv", values);
    let said = ASTRID.run(&world, &["edition", "diff", "an-0002"]).done();
    assert!(
        said.contains("AN-0001 → AN-0002, som den står nu"),
        "{said}"
    );
    assert!(said.contains("  SV-0001 ändrad: Konsekvensnivå"), "{said}");
    assert!(!said.contains("Pumpen"), "{said}");
    let said = ASTRID
        .run(&world, &["edition", "diff", "AN-0009"])
        .refused();
    assert!(said.contains("Utgåvan AN-0009 finns inte"), "{said}");
}
