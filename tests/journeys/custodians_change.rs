//! Keys change hands on the command line: whoever confirms reads what it is, with the fingerprint of every key, and means it.

use crate::support::{CHIEF, Custodian, DEPUTY, World, founded};

/// The deputy's next key, on a medium of its own.
const NEXT: Custodian = Custodian {
    medium: "nytt-medium",
    ..DEPUTY
};

/// Makes a key, and gives its card's path and its fingerprint as it was shown.
fn key(world: &World, of: &Custodian) -> (String, String) {
    std::fs::create_dir(world.path(of.medium)).unwrap();
    let medium = world.path(of.medium);
    let medium = medium.to_str().unwrap();
    let order = [
        "key", "new", "--name", of.name, "--role", of.role, "--out", medium,
    ];
    let mut made = world.run(order);
    made.answer("Ny lösenfras:", of.passphrase);
    made.answer("Skriv den en gång till:", of.passphrase);
    let said = made.done();
    let print = said.split("Fingeravtryck").nth(1).unwrap().lines().next();
    let card = format!("{medium}/{}.skans-card", of.stem);
    (card, print.unwrap().trim().to_owned())
}

fn proposed(said: &str) -> String {
    let rest = said.split("Föreslaget som post ").nth(1).unwrap();
    rest.split('.').next().unwrap().to_owned()
}

#[test]
fn a_key_that_is_let_in_is_shown_with_its_fingerprint_and_confirmed_by_a_word() {
    let world = founded();
    let rut = Custodian {
        name: "Rut Visor",
        role: "auditor",
        medium: "revisorns-medium",
        stem: "rut-visor",
        passphrase: CHIEF.passphrase,
    };
    let (card, print) = key(&world, &rut);
    let scope = "system,organisation,analysis";
    let order = ["custodian", "add", "--card", &card, "--scope", scope];
    let said = CHIEF.run(&world, &order).done();
    assert!(said.contains(&print), "{said}");
    let seq = proposed(&said);

    let own = CHIEF.run(&world, &["custodian", "confirm", &seq]).refused();
    assert!(own.contains("är ditt eget"), "{own}");
    let mut confirm = DEPUTY.run(&world, &["custodian", "confirm", &seq]);
    confirm
        .see(&print)
        .see("läser organisation, analys, system");
    confirm.answer("Skriv BEKRÄFTA för att bekräfta:", "ja");
    let said = confirm.refused();
    assert!(said.contains("Inget är bekräftat"), "{said}");
    let said = CHIEF.run(&world, &["custodian", "list"]).done();
    assert!(said.contains(&format!("Förslag i post {seq}")), "{said}");

    let mut confirm = DEPUTY.run(&world, &["custodian", "confirm", &seq]);
    confirm.answer("Skriv BEKRÄFTA för att bekräfta:", "BEKRÄFTA");
    confirm.done();
    let said = rut.run(&world, &["custodian"]).done();
    assert!(said.contains("Rut Visor, Revisor, du"), "{said}");
    let said = rut
        .run(&world, &["custodian", "remove", CHIEF.name])
        .refused();
    assert!(said.contains("får bara läsa"), "{said}");
}

#[test]
fn a_lost_key_is_replaced_the_office_handed_over_and_the_one_who_left_is_shut_out() {
    let world = founded();
    let (card, print) = key(&world, &NEXT);
    let order = ["custodian", "replace", DEPUTY.name, "--card", &card];
    let said = CHIEF.run(&world, &order).done();
    let confirm = |who: &Custodian, seq: &str| {
        let mut confirm = who.run(&world, &["custodian", "confirm", seq]);
        confirm.answer("Skriv BEKRÄFTA för att bekräfta:", "BEKRÄFTA");
        confirm.done()
    };
    let said = confirm(&DEPUTY, &proposed(&said));
    assert!(said.contains("registret är stängt"), "{said}");
    let said = DEPUTY.run(&world, &["custodian"]).refused();
    assert!(said.contains("tidigare nyckelbärare"), "{said}");
    // Whoever left could not seal the keys for the new one: one who stays does, and that is said until it is done.
    let said = NEXT.run(&world, &["custodian"]).refused();
    assert!(said.contains("inte förseglade för dig än"), "{said}");
    CHIEF.run(&world, &["custodian"]).done();
    let said = NEXT.run(&world, &["custodian"]).done();
    assert!(said.contains(&print), "{said}");

    let order = ["custodian", "hand-over", NEXT.name];
    let said = CHIEF.run(&world, &order).done();
    confirm(&NEXT, &proposed(&said));
    let said = NEXT.run(&world, &["custodian"]).done();
    assert!(said.contains("Björn Ek, Säkerhetsskyddschef, du"), "{said}");
    assert!(said.contains("Åsa Öberg, Ställföreträdare"), "{said}");

    let cia = Custodian {
        name: "Cia Dal",
        role: "deputy",
        medium: "den-tredjes-medium",
        stem: "cia-dal",
        passphrase: CHIEF.passphrase,
    };
    let (card, _) = key(&world, &cia);
    let said = NEXT
        .run(&world, &["custodian", "add", "--card", &card])
        .done();
    confirm(&CHIEF, &proposed(&said));
    let order = ["custodian", "remove", CHIEF.name];
    let said = NEXT.run(&world, &order).done();
    confirm(&cia, &proposed(&said));
    let said = CHIEF.run(&world, &["custodian"]).refused();
    assert!(said.contains("tidigare nyckelbärare"), "{said}");
    let place = world.register();
    let said = world.run(["verify", place.to_str().unwrap()]).done();
    assert!(said.contains("Registret håller"), "{said}");
}
