//! Two custodians make their keys, and the chief founds a register, without a screen.

use crate::support::{CHIEF, DEPUTY, World, first_key, founded, init, tool, with_keys};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

fn mode(path: &std::path::Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_new_key_needs_a_strong_passphrase_written_twice_and_is_only_its_owners() {
    // The weak passphrase and the two that differ were refused on the way, or there would be no key.
    let (world, said) = first_key();
    assert!(
        said.contains("bitar, ") && said.contains("Förslag, draget för dig just nu:"),
        "{said}"
    );
    assert!(
        said.contains("Fingeravtryck") && said.contains("Säkerhetsskyddschef"),
        "{said}"
    );
    for typed in ["sommar2026", CHIEF.passphrase, DEPUTY.passphrase] {
        assert!(!said.contains(typed), "a passphrase was echoed:\n{said}");
    }
    for file in [
        CHIEF.key(&world),
        CHIEF.card(&world),
        DEPUTY.key(&world),
        DEPUTY.card(&world),
    ] {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    let card = world
        .run([
            "key".as_ref(),
            "show".as_ref(),
            CHIEF.card(&world).as_os_str(),
        ])
        .done();
    assert!(card.contains("Åsa Öberg"), "{card}");
}

#[test]
fn a_key_is_never_written_over() {
    let world = with_keys();
    let before = fs::read(CHIEF.key(&world)).unwrap();
    let said = CHIEF.make_key(&world).refused();
    assert!(
        said.contains("finns redan") && said.contains("Inget skrivs över"),
        "{said}"
    );
    assert_eq!(fs::read(CHIEF.key(&world)).unwrap(), before);
}

#[test]
fn stock_age_opens_the_key_file_with_the_passphrase() {
    if tool("age").is_none() {
        return;
    }
    let world = with_keys();
    let key = CHIEF.key(&world);
    let mut age = world.program("age", ["-d".as_ref(), key.as_os_str()]);
    age.prompt("Enter passphrase:")
        .text(CHIEF.passphrase)
        .keys("<Enter>");
    let said = age.done();
    assert!(said.contains("AGE-SECRET-KEY-1"), "{said}");
    let mut age = world.program("age", ["-d".as_ref(), key.as_os_str()]);
    age.prompt("Enter passphrase:")
        .text(DEPUTY.passphrase)
        .keys("<Enter>");
    assert!(!age.refused().contains("AGE-SECRET-KEY-1"));
}

#[test]
fn a_register_is_founded_by_command_line_and_only_its_owners() {
    let world = founded();
    assert_eq!(mode(&world.register()), 0o700);
    let said = world
        .run(["verify".as_ref(), world.register().as_os_str()])
        .done();
    assert!(
        said.contains("Registret håller: 1 poster") || said.contains("Registret håller: "),
        "{said}"
    );
    let settings = fs::read_to_string(world.path("config/skans/settings.json"));
    assert!(settings.is_ok_and(|text| text.contains("register")));
}

#[test]
fn nothing_is_founded_over_what_exists() {
    let world = founded();
    let before = fs::read(world.register().join("head")).unwrap();
    let said = init(&world, "1281", "h").refused();
    assert!(said.contains("Det finns redan något i"), "{said}");
    assert_eq!(fs::read(world.register().join("head")).unwrap(), before);
}

#[test]
fn a_municipality_that_does_not_exist_and_a_card_used_twice_are_told() {
    let world = with_keys();
    let (place, key, card) = (world.register(), CHIEF.key(&world), CHIEF.card(&world));
    let order = |municipality: &str| {
        let texts = [&place, &card, &card, &key].map(|path| path.to_str().unwrap().to_owned());
        let [place, chief, deputy, key] = texts;
        let args = [
            "init",
            "--place",
            &place,
            "--municipality",
            municipality,
            "--ceiling",
            "h",
        ];
        let more = [
            "--chief-card",
            &chief,
            "--deputy-card",
            &deputy,
            "--key",
            &key,
        ];
        world.run(args.iter().chain(&more))
    };
    let said = order("Lundd").refused();
    assert!(
        said.contains("Kommunen Lundd finns inte bland de 290"),
        "{said}"
    );
    let mut twice = order("Lund");
    twice.answer("asa-oberg.skans-key.age:", CHIEF.passphrase);
    let said = twice.refused();
    assert!(
        said.contains("är samma nyckel som ett annat kort"),
        "{said}"
    );
    assert!(!place.exists());
}

#[test]
fn a_ceiling_that_does_not_exist_is_refused_before_anything_is_asked() {
    let world = with_keys();
    let args = [
        "init",
        "--place",
        "r",
        "--municipality",
        "1281",
        "--ceiling",
        "topphemlig",
    ];
    let ended = world.run(args).ended();
    assert_eq!(ended.code, 2);
    assert!(
        ended.text.contains("Nivån topphemlig finns inte"),
        "{}",
        ended.text
    );
}
#[test]
fn what_stands_in_the_way_is_told_before_a_passphrase_is_asked_for() {
    let world = founded();
    let (register, key) = (world.register(), CHIEF.key(&world));
    let nowhere = world.path("nowhere");
    let card = CHIEF.card(&world);
    let check = |register: &Path, key: &Path| {
        let args = ["check", "--register", register.to_str().unwrap()];
        let more = ["--key", key.to_str().unwrap()];
        world.run(args.iter().chain(&more)).refused()
    };
    for (said, wanted) in [
        (check(&register, &nowhere), "Sätt in ditt medium"),
        (check(&register, &card), "ingen nyckelfil"),
        (check(&nowhere, &key), "finns inget register"),
    ] {
        assert!(said.contains(wanted), "{wanted}: {said}");
        assert!(!said.contains("Lösenfras"), "{said}");
    }
    let out = nowhere.to_str().unwrap();
    let new = |name: &str, out: &str| {
        let args = [
            "key", "new", "--name", name, "--role", "chief", "--out", out,
        ];
        world.run(args).refused()
    };
    let here = world.path("").to_str().unwrap().to_owned();
    for said in [
        new("Eva Alm", out),
        new("", &here),
        new("Eva\u{1b}[31m", &here),
    ] {
        assert!(!said.contains("lösenfras"), "{said}");
    }
    let said = world.run(["mend", "--register", out]).refused();
    assert!(said.contains("finns inget register"), "{said}");
}

#[test]
fn the_help_of_an_order_is_its_own_lines_and_what_holds_everywhere() {
    let world = World::new();
    let whole = world.run(["--help"]).done();
    let own = world.run(["custodian", "--help"]).done();
    assert!(whole.contains("skans dispose"), "{whole}");
    for told in ["custodian hand-over", "--register MAPP", "aldrig argument"] {
        assert!(own.contains(told), "{told}\n{own}");
    }
    assert!(!own.contains("skans dispose"), "{own}");
    let own = world.run(["recovery", "make", "--help"]).done();
    assert!(own.contains("--need 2") && !own.contains("drill"), "{own}");
    assert_eq!(world.run(["fly", "--help"]).done(), whole);
}
