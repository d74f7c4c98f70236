use super::*;
use crate::exchange::world::{LUND, TODAY, World, words};

fn options(scope: &[Compartment], identities: bool) -> ReportOptions {
    ReportOptions {
        today: TODAY,
        level: InfoLevel::Restricted,
        export_number: "EX-0001".into(),
        purpose: "Till granskaren\u{1b}[2J".into(),
        scope: scope.to_vec(),
        identities,
        head: (7, [0xAB; 32]),
    }
}

fn written(world: &World, options: &ReportOptions) -> String {
    let mut out = Vec::new();
    report(&world.state, words()[0], options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn world() -> World {
    let mut world = World::new();
    let lund = world.plan(LUND);
    world.take(lund);
    world.import(
        "skyddsvärde;slag;kategorier;motivering;ägare\n\
         Reservvatten;Objekt;yttre, inre;\"Första stycket.\n\nAndra stycket.\";Tekniska nämnden\n",
    );
    world.import("namn;personnummer\nAnna Ek;19121212-1212\n");
    world.import("befattning;skyddsvärden;klass\nDriftchef;Reservvatten;2\n");
    world.import("person;befattning;läge\nAnna Ek;Driftchef;initierad\n");
    world.end(Kind::Unit, "Visit Lund AB");
    world
}

#[test]
fn every_page_says_the_level_and_the_exercise_and_every_line_fits() {
    let text = written(&world(), &options(&Compartment::ALL, true));
    assert!(text.split('\u{C}').count() > 2);
    for (at, page) in text.split('\u{C}').enumerate() {
        let first = page.lines().next().unwrap();
        assert!(first.starts_with("BEGRÄNSAT HEMLIG "), "{first}");
        assert!(first.contains(" ÖVNING ") && first.ends_with(&format!("sid {}", at + 1)));
        assert!(page.lines().count() <= page::LINES);
    }
    assert!(
        text.lines()
            .all(|line| line.trim_start_matches('\u{C}').width() <= WIDTH)
    );
    assert!(!text.contains(['\u{1b}', '⟦']));
    assert!(text.ends_with("Slut på rapporten. Poster: 40.\n"));
}

#[test]
fn records_are_told_with_words_links_and_their_standing() {
    let text = written(&world(), &options(&Compartment::ALL, true));
    for line in [
        "SV-0001 Reservvatten",
        "  Slag                    Objekt",
        "                          Andra stycket.",
        "  Hör till                EN-0002 Kommunfullmäktige",
        "  Avslutad                2026-11-22: Upphör",
        "  Granskning              Version 2, inte granskad",
        "PR-0001 PE-0001 Anna Ek",
        "  Personnummer            19121212-1212",
        "Enheter                                       36               1              36",
    ] {
        assert!(text.lines().any(|have| have == line), "{line}\n{text}");
    }
}

#[test]
fn what_is_outside_the_scope_is_named_by_number_only() {
    const SCOPE: &[Compartment] = &[Compartment::Personnel];
    let text = written(&world(), &options(SCOPE, false));
    assert!(text.contains("Poster: 3."));
    for secret in ["Reservvatten", "Anna", "1212-1212", "Kommunfullmäktige"] {
        assert!(!text.contains(secret), "{secret}");
    }
    assert!(text.contains("SV-0001\n") && text.contains("PR-0001 PE-0001\n"));
    assert!(text.contains("ingår inte"));
}

#[test]
fn the_level_is_raised_to_that_of_the_gravest_record() {
    let mut world = world();
    world.import("skyddsvärde;slag;hanteringsnivå\nReservkraft;Objekt;K\n");
    let text = written(&world, &options(&Compartment::ALL, false));
    assert!(text.starts_with("KONFIDENTIELL "));
    let text = written(&world, &options(&[Compartment::Personnel], false));
    assert!(text.starts_with("BEGRÄNSAT HEMLIG "));
}

#[test]
fn every_word_of_files_and_rows_exists_in_both_languages() {
    let table = [
        "empty",
        "no-rows",
        "no-head",
        "empty-head",
        "same-head",
        "one-column",
        "ragged",
        "open-quote",
        "long-cell",
        "unreadable",
        "not-text",
        "is-spreadsheet",
        "too-big",
        "too-many-rows",
        "too-many-columns",
        "too-many-cells",
    ];
    let fault = [
        "reference-not-found",
        "reference-ambiguous",
        "person-not-found",
        "reference-refused",
        "reference-cycle",
        "duplicate-row",
        "key-ambiguous",
        "key-needed",
        "step-not-allowed",
        "cleaned",
        "reference-and-others",
        "reopens",
        "date-unreadable",
        "choice-unknown",
    ];
    for words in words() {
        for code in table {
            assert!(words.has(&format!("trouble-table-{code}")), "{code}");
            assert!(words.has(&format!("trouble-table-{code}-do")), "{code}");
        }
        for code in fault {
            assert!(words.has(&format!("fault-{code}")), "{code}");
        }
    }
}
