//! After locking, nothing of the register is in the program's memory: no key, no passphrase, no word of a record. The
//! memory is read from outside, as by whoever takes the machine.

use crate::support::{CHIEF, Mark, Terminal, World, founded, search};
use base64::{Engine, engine::general_purpose::STANDARD};
use skans::crypto::{CustodianKey, Passphrase, open_key_file, unwrap};
use std::fs;
use std::io::Read;

/// Words that are nowhere else, in the fields of a record.
const TITLE: &str = "Zebrafinkens kvarnhjul";
const PROSE: &str = "Gräsandsboet i turbinhallen nattbevakas";
const PERSON: &str = "Tolvina Knäckebrödsson";

/// The chief's key, opened as the program opens it.
fn key(world: &World) -> CustodianKey {
    let bytes = fs::read(CHIEF.key(world)).unwrap();
    open_key_file(&bytes, &Passphrase::new(CHIEF.passphrase)).unwrap_or_else(|_| panic!("a key"))
}

/// What the key file says, opened as stock age opens it.
fn key_text(world: &World) -> String {
    let bytes = fs::read(CHIEF.key(world)).unwrap();
    let passphrase = age::secrecy::SecretString::from(CHIEF.passphrase.to_owned());
    let opener = age::scrypt::Identity::new(passphrase);
    let opened = age::Decryptor::new(age::armor::ArmoredReader::new(&*bytes)).unwrap();
    let mut text = String::new();
    let mut reader = opened
        .decrypt(std::iter::once(&opener as &dyn age::Identity))
        .unwrap();
    reader.read_to_string(&mut text).unwrap();
    text
}

/// What must not be in memory while it is locked.
fn marks(world: &World) -> Vec<Mark> {
    let key = key(world);
    let mut marks = vec![
        Mark::text("title", TITLE),
        Mark::text("prose", PROSE),
        Mark::text("person", PERSON),
        Mark::text("number", "19121212"),
        Mark::text("passphrase", CHIEF.passphrase),
        Mark::text("half of the passphrase", &CHIEF.passphrase[..24]),
        Mark::bytes("signing key", key.signer.seed().as_slice()),
        Mark::text(
            "signing key as text",
            &STANDARD.encode(key.signer.seed().as_slice()),
        ),
    ];
    // What SHA-512 makes of it signs.
    let expanded = <sha2::Sha512 as sha2::Digest>::digest(key.signer.seed().as_slice());
    marks.push(Mark::bytes(
        "second half of the signing key",
        &expanded[32..],
    ));
    let text = key_text(world);
    let identity = text
        .lines()
        .find(|line| line.starts_with("AGE-SECRET-KEY-1"))
        .unwrap();
    marks.push(Mark::text("identity as text", &identity[16..]));
    let raw = bech32::decode(identity).unwrap().1;
    marks.push(Mark::bytes("identity", &raw));
    let state = skans::crypto::derive(&key.signer.seed(), "skans state v1");
    marks.push(Mark::bytes("key of the state", state.bytes()));
    for file in fs::read_dir(world.register().join("keyring")).unwrap() {
        let path = file.unwrap().path();
        let Ok(text) = unwrap(&key.identity, &fs::read(&path).unwrap()) else {
            continue;
        };
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::str::from_utf8(&text).unwrap().trim();
        let coded = text.rsplit(' ').next().unwrap();
        marks.push(Mark::text(&format!("{name} as text"), coded));
        marks.push(Mark::bytes(&name, &STANDARD.decode(coded).unwrap()));
    }
    assert!(marks.len() >= 12, "the compartments' keys are lacking");
    marks
}

/// The marks that are found, or none where the memory can't be read: then it is said aloud, and where CI is set, it fails.
fn found(screen: &Terminal, marks: &[Mark]) -> Option<Vec<String>> {
    match search(screen.process(), marks) {
        Ok(found) => Some(
            found
                .into_iter()
                .map(|(name, place, at, around)| format!("{name} in {place} at {at:x}: {around}"))
                .collect(),
        ),
        Err(error) => {
            assert!(
                std::env::var_os("CI").is_none(),
                "the memory can't be read: {error}"
            );
            eprintln!(
                "PASSED OVER: the memory of a program that is not dumpable is root's to read: {error}"
            );
            None
        }
    }
}

fn filled() -> World {
    let world = founded();
    let values = world.file(
        "v.csv",
        format!("Skyddsvärde;Slag;Beskrivning\n{TITLE};Anläggning;{PROSE}\n"),
    );
    let persons = world.file(
        "p.csv",
        format!("Namn;Personnummer\n{PERSON};19121212-1212\n"),
    );
    for file in [values, persons] {
        CHIEF
            .run(&world, &["import", file.to_str().unwrap()])
            .done();
        fs::remove_file(file).unwrap();
    }
    world
}

/// Locks, and waits until nothing is found any more: the gate is shown while the register is still being closed.
fn lock_and_search(world: &World, screen: &mut Terminal, marks: &[Mark]) {
    world.lock(screen);
    let begun = std::time::Instant::now();
    let mut after = found(screen, marks).unwrap();
    while !after.is_empty() && begun.elapsed().as_secs() < 20 {
        after = found(screen, marks).unwrap();
    }
    assert!(after.is_empty(), "after locking:\n{}", after.join("\n"));
}

#[test]
fn after_locking_no_key_no_passphrase_and_no_word_of_a_record_is_in_memory() {
    let world = filled();
    let marks = marks(&world);
    let mut screen = world.open(&CHIEF.key(&world), (120, 40));
    screen.see("Lås upp registret");
    let Some(before) = found(&screen, &marks) else {
        return;
    };
    assert!(
        before.is_empty(),
        "before unlocking:\n{}",
        before.join("\n")
    );
    // Key by key, as a person types.
    for letter in CHIEF.passphrase.chars() {
        screen.text(letter.to_string());
    }
    screen
        .keys("<Enter>")
        .see_no("Lås upp registret")
        .see("Kedja hel");
    // Read, opened for editing, and seen in lists, history and search.
    screen.keys("2").see(TITLE).keys("<Enter>").see(PROSE);
    screen
        .keys("t")
        .see("SV-0001 historik")
        .keys("<Esc>")
        .see_no("SV-0001 historik");
    screen
        .keys("e")
        .see("Redigera SV-0001")
        .keys("<Esc>")
        .see_no("Redigera SV-0001");
    screen.keys("4").see(PERSON).keys("<Enter>").see("F9 visar");
    screen
        .keys("<F9>")
        .see("Varför behöver du se det?")
        .keys("<Enter>")
        .keys("a")
        .see("Döljs om");
    let open = found(&screen, &marks).unwrap();
    for name in [
        "title",
        "person",
        "signing key",
        "identity",
        "personnel.1.age",
    ] {
        let seen = open.iter().any(|line| line.starts_with(name));
        assert!(
            seen,
            "{name} is not found while it is open: the search is blind"
        );
    }
    lock_and_search(&world, &mut screen, &marks);
    screen.keys("<C-q>").done();
}

#[test]
fn what_was_typed_and_not_saved_is_wiped_too() {
    let world = filled();
    let mut marks = marks(&world);
    marks.push(Mark::text("typed", "Vitkindad gås"));
    marks.push(Mark::text("pasted", "Klistrad kungsörn"));
    marks.push(Mark::text("searched", "sökt sidensvans"));
    let mut screen = world.open(&CHIEF.key(&world), (120, 40));
    // At once, as from a fast hand or a paste.
    screen
        .see("Lås upp registret")
        .text(CHIEF.passphrase)
        .keys("<Enter>");
    screen.see_no("Lås upp registret").see("Kedja hel");
    if found(&screen, &[]).is_none() {
        return;
    }
    screen
        .keys("2")
        .see(TITLE)
        .keys("/")
        .text("sökt sidensvans")
        .see("sökt sidensvans");
    screen.keys("<Esc>").see(TITLE).keys("<Enter>").see(PROSE);
    screen
        .keys("e")
        .see("Redigera SV-0001")
        .keys("<C-u>")
        .text("Vitkindad gås")
        .see("Vitkindad gås");
    screen
        .keys("<C-u>")
        .paste("Klistrad kungsörn")
        .see("Klistrad kungsörn");
    lock_and_search(&world, &mut screen, &marks);
    screen.keys("<C-q>").done();
}
