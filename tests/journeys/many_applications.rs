//! Applications for many: sheets with numbers leave for a purpose, one letter becomes one entry, replies come in a batch,
//! and what is held out is told and left as it is.

use crate::support::{ASTRID, World, exercise};

/// Numbers of nobody: those that Skatteverket sets aside for tests.
const NUMBERS: [&str; 3] = ["18900101-9802", "18900102-9801", "18900103-9800"];

fn import(world: &World, kind: &str, table: &str) {
    let file = world.file(&format!("{kind}.csv"), table);
    let path = file.to_str().unwrap();
    ASTRID.run(world, &["import", path, "--kind", kind]).done();
}

/// Three persons of whom the third has not consented.
fn ready() -> World {
    let world = exercise();
    import(
        &world,
        "operator",
        "Namn;Organisationsnummer;Slag\nÅsviks kommun;212000-1132;kommun\n",
    );
    import(
        &world,
        "position",
        "Befattning;Verksamhetsutövare;Säkerhetsklass;Kontrollorsak;Beslutad;Beslutad av;Prövade alternativ\n\
         Jourledare;Åsviks kommun;3;Leder driften vid störning;2026-01-12;kommunen;Kan inte delas\n",
    );
    let mut persons = String::from("Namn;Personnummer\n");
    let mut cases = String::from("Person;Befattning;Deltar som;Läge;Antas delta;Underlag;Utredd\n");
    for (name, number) in ["Alva", "Bo", "Cia"].into_iter().zip(NUMBERS) {
        persons.push_str(&format!("{name} Provdotter;{number}\n"));
        cases.push_str(&format!(
            "{name} Provdotter;Jourledare;anstalld_kommun;samtycke;ja;interview;2026-02-02\n"
        ));
    }
    import(&world, "person", &persons);
    import(&world, "vetting_case", &cases);
    import(
        &world,
        "consent",
        "Prövningsärende;Lämnat\nPR-0001;2026-02-03\nPR-0002;2026-02-03\n",
    );
    world
}

#[test]
fn many_are_applied_for_in_one_entry_and_one_that_lacks_consent_is_held_out() {
    let world = ready();
    let cases = ["PR-0001", "PR-0002", "PR-0003"];
    let run = |order: &[&str]| {
        let mut all = vec![order[0]];
        all.extend(cases);
        all.extend(&order[1..]);
        ASTRID.run(&world, &all)
    };
    let said = run(&["paper"]).done();
    assert!(
        said.contains("PR-0001 klar") && said.contains("PR-0003 hålls utanför"),
        "{said}"
    );
    assert!(
        said.contains("SSL 3 kap. 18 §") && !said.contains("Provdotter"),
        "{said}"
    );

    let folder = world.path("ut");
    std::fs::create_dir(&folder).unwrap();
    let out = folder.to_str().unwrap();
    let said = run(&["paper", "--out", out]).done();
    assert!(said.contains("application-EX-0001.txt"), "{said}");
    for number in NUMBERS {
        assert!(!said.contains(number), "{said}");
    }
    let text = std::fs::read_to_string(folder.join("application-EX-0001.txt")).unwrap();
    assert_eq!(text.matches('\u{C}').count(), 2);
    for number in NUMBERS {
        assert!(text.contains(number), "{text}");
    }

    let sent = [
        "apply",
        "--ref",
        "KS 2026/88",
        "--method",
        "bud",
        "--date",
        "2026-11-02",
    ];
    let mut dry = sent.to_vec();
    dry.push("--dry-run");
    let said = run(&dry).done();
    assert!(said.contains("PR-0003 hålls utanför"), "{said}");
    assert!(
        ASTRID
            .run(&world, &["waiting"])
            .done()
            .contains("Ingen ansökan väntar")
    );
    let said = run(&sent).done();
    assert!(said.contains("Ansökan antecknad för 2"), "{said}");
    // What was sent is not sent again.
    let said = run(&sent).refused();
    assert!(
        said.contains("redan skickad") && said.contains("Inget av ärendena"),
        "{said}"
    );

    let said = ASTRID.run(&world, &["waiting"]).done();
    assert!(
        said.contains("PR-0001 · RK-0001 · Klass 3 · 2026-11-02"),
        "{said}"
    );
    assert!(
        said.contains("KS 2026/88") && !said.contains("PR-0003"),
        "{said}"
    );
    let early = ["reply", "PR-0001", "--date", "2026-11-01"];
    let said = ASTRID.run(&world, &early).refused();
    assert!(said.contains("före ansökan"), "{said}");
    let replied = ["reply", "PR-0001", "RK-0002", "--date", "2026-11-20"];
    let said = ASTRID.run(&world, &replied).done();
    assert!(said.contains("Svar antecknat för 2"), "{said}");
    let nobody = ASTRID.run(&world, &["waiting"]).done();
    assert!(nobody.contains("Ingen ansökan väntar"), "{nobody}");

    // What was entered as one is taken back as one.
    let entry = said.rsplit("post ").next().unwrap();
    let entry = entry.trim().trim_end_matches('.');
    ASTRID.run(&world, &["undo", entry]).done();
    let said = ASTRID.run(&world, &["waiting"]).done();
    assert!(
        said.contains("PR-0001") && said.contains("PR-0002"),
        "{said}"
    );
    let said = ASTRID.run(&world, &replied).done();
    assert!(said.contains("Svar antecknat för 2"), "{said}");

    // The journal knows whose number stood on paper and why, and what was sent as one.
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen.keys("4").see("Alva Provdotter").keys("t");
    screen.see("nummer visat").see("Ändamål: Registerkontroll");
    screen.keys("5").see("PR-0001").keys("t");
    screen
        .see("Svar på 2 ansökningar")
        .keys("<Down><Down><Down>");
    screen.see("Ansökan om registerkontroll för 2 ärenden");
    screen.keys("8").see("Lista eller rapport skrevs");
    screen.keys("/").text("skrevs").keys("<Enter><Enter>");
    screen.see("personer: 3").see("EX-0001");
    screen.keys("<C-q>").done();
}

#[test]
fn the_report_leaves_as_a_file_and_has_neither_names_nor_numbers() {
    let world = ready();
    let folder = world.path("ut");
    std::fs::create_dir(&folder).unwrap();
    let out = folder.to_str().unwrap();
    let said = ASTRID.run(&world, &["report", "--out", out]).done();
    assert!(said.contains("director-report-EX-0001.txt"), "{said}");
    let text = std::fs::read_to_string(folder.join("director-report-EX-0001.txt")).unwrap();
    assert!(
        text.starts_with("HEMLIG") && text.contains("Vad som behövs"),
        "{text}"
    );
    for word in ["Provdotter", "PR-00", "BE-00", "1890"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
    let unknown = ASTRID.run(&world, &["paper", "PR-0099"]).refused();
    assert!(unknown.contains("PR-0099 finns inte"), "{unknown}");
    let wrong = ["apply", "PR-0001", "--ref", "K", "--method", "duva"];
    let said = ASTRID.run(&world, &wrong).refused();
    assert!(said.contains("duva") && said.contains("krypto"), "{said}");
}
