//! Sheets are made, counted, tried with a slip of the pen, and open the register when every key is lost.

use crate::support::{CHIEF, DEPUTY, Terminal, World, founded};

/// The words of the sheet that is on the screen, in order.
fn words(terminal: &Terminal) -> Vec<String> {
    let screen = terminal.screen();
    let rows = screen.lines().filter(|line| {
        let mut pieces = line.split_whitespace();
        let number = pieces.next().and_then(|piece| piece.parse::<u8>().ok());
        number.is_some()
            && pieces
                .next()
                .is_some_and(|word| word.chars().all(char::is_alphabetic))
    });
    rows.flat_map(str::split_whitespace)
        .filter(|piece| piece.chars().all(char::is_alphabetic))
        .map(str::to_owned)
        .collect()
}

/// Makes two sheets of which both are needed, and lets them count.
fn made(world: &World) -> Vec<Vec<String>> {
    let mut chief = CHIEF.run(world, &["recovery", "make", "--need", "2", "--of", "2"]);
    let mut sheets = Vec::new();
    for number in 1..=2 {
        chief.see(&format!("Blad {number} av 2"));
        chief.prompt("det visas inte igen.");
        sheets.push(words(&chief));
        chief.keys("<Enter>");
    }
    let said = chief.done();
    assert!(!chief.screen().contains(&sheets[0].join(" ")));
    let seq = said
        .split("Föreslaget som post ")
        .nth(1)
        .and_then(|rest| rest.split('.').next())
        .unwrap()
        .to_owned();
    let mut confirm = DEPUTY.run(world, &["custodian", "confirm", &seq]);
    confirm.answer("Skriv BEKRÄFTA för att bekräfta:", "BEKRÄFTA");
    confirm.done();
    sheets
}

fn order(world: &World, order: &[&str]) -> Terminal {
    let register = world.register();
    let mut args: Vec<&str> = order.to_vec();
    args.extend(["--register", register.to_str().unwrap()]);
    world.run(args)
}

#[test]
fn a_drill_names_the_word_that_was_written_wrong_and_is_journalled() {
    let world = founded();
    let sheets = made(&world);
    assert!(sheets.iter().all(|sheet| sheet.len() == 31));
    let key = CHIEF.key(&world);
    let mut drill = order(
        &world,
        &["recovery", "drill", "--key", key.to_str().unwrap()],
    );
    let mut slip = sheets[0].clone();
    let other = if slip[6] == "adjö" {
        "affär"
    } else {
        "adjö"
    };
    other.clone_into(&mut slip[6]);
    drill.prompt(">").text(slip.join(" ")).keys("<Enter>");
    drill.see(&format!("Ord 7 är fel. Det ska vara {}", sheets[0][6]));
    for sheet in &sheets {
        drill.prompt(">").text(sheet.join(" ")).keys("<Enter>");
    }
    drill.answer("asa-oberg.skans-key.age:", CHIEF.passphrase);
    let said = drill.done();
    assert!(said.contains("Bladen passar registret"), "{said}");
    let said = CHIEF.run(&world, &["custodian", "list"]).done();
    assert!(said.contains("Återställningsblad: 2 av 2"), "{said}");
}

#[test]
fn lose_all_but_the_sheets_and_the_register_opens_again() {
    let world = founded();
    let sheets = made(&world);
    std::fs::remove_file(CHIEF.key(&world)).unwrap();
    std::fs::remove_file(DEPUTY.key(&world)).unwrap();
    let medium = world.path("nytt-medium");
    std::fs::create_dir(&medium).unwrap();
    let out = medium.to_str().unwrap();
    let new = [
        "key", "new", "--name", CHIEF.name, "--role", "chief", "--out", out,
    ];
    let mut new = world.run(new);
    new.answer("Ny lösenfras:", CHIEF.passphrase);
    new.answer("Skriv den en gång till:", CHIEF.passphrase);
    new.done();
    let card = medium.join("asa-oberg.skans-card");
    let mut open = order(
        &world,
        &["recovery", "open", "--card", card.to_str().unwrap()],
    );
    for sheet in &sheets {
        open.prompt(">").text(sheet.join(" ")).keys("<Enter>");
    }
    let said = open.done();
    assert!(said.contains("nycklarna är förseglade på nytt"), "{said}");
    let key = medium.join("asa-oberg.skans-key.age");
    let mut list = order(
        &world,
        &["custodian", "list", "--key", key.to_str().unwrap()],
    );
    list.answer("asa-oberg.skans-key.age:", CHIEF.passphrase);
    let said = list.done();
    assert!(
        said.contains("Åsa Öberg") && said.contains("tidigare nyckelbärare"),
        "{said}"
    );
    let place = world.register();
    let place = place.to_str().unwrap();
    let whole = world.run(["verify", place]).done();
    let head = whole.split("Journalens läge: ").nth(1).unwrap().trim();
    let head = head.lines().next().unwrap();
    let same = ["verify", place, "--witness", head];
    let said = world.run(same).done();
    assert!(said.contains("Läget i diariet är registrets"), "{said}");
    let mut typed: Vec<&str> = head.split(' ').collect();
    typed[2] = if typed[2] == "adjö" {
        "affär"
    } else {
        "adjö"
    };
    let typed = typed.join(" ");
    let wrong = ["verify", place, "--witness", &typed];
    let said = world.run(wrong).refused();
    assert!(
        said.contains("ord 3 är inte registrets") || said.contains("annat än registrets"),
        "{said}"
    );
}

#[test]
fn a_new_passphrase_opens_the_key_and_the_old_one_does_not() {
    let world = founded();
    let key = CHIEF.key(&world);
    let mut seal = world.run(["key", "passphrase", key.to_str().unwrap()]);
    seal.answer("asa-oberg.skans-key.age:", CHIEF.passphrase);
    seal.answer("Ny lösenfras:", DEPUTY.passphrase);
    seal.answer("Skriv den en gång till:", DEPUTY.passphrase);
    seal.done();
    CHIEF.run(&world, &["custodian", "list"]).refused();
    let mut list = order(&world, &["custodian", "--key", key.to_str().unwrap()]);
    list.answer("asa-oberg.skans-key.age:", DEPUTY.passphrase);
    assert!(list.done().contains("Björn Ek"));
}
