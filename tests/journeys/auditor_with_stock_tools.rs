//! An auditor without skans checks what left the register by the five commands that lie in it; with skans by one.

use crate::support::{CHIEF, World, founded, tool};
use std::fs;
use std::path::{Path, PathBuf};

const TOOLS: [&str; 6] = ["sh", "age", "age-keygen", "tar", "sha256sum", "ssh-keygen"];

/// An auditor's folder with an identity by stock `age-keygen`, and the recipient file that was handed over.
fn auditor(world: &World) -> PathBuf {
    let place = world.path("auditor");
    fs::create_dir(&place).unwrap();
    sh(
        world,
        "cd auditor && age-keygen -o identity.txt 2> said && age-keygen -y identity.txt > recipient.txt",
    );
    place
}

/// Runs shell commands in the world and panics unless all went well.
fn sh(world: &World, commands: &str) -> String {
    let output = tool("sh").unwrap().run(world, ["-e", "-u", "-c", commands]);
    String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned()
}

/// A register with something in it.
fn filled() -> World {
    let world = founded();
    let values =
        "Skyddsvärde;Slag;Nivå;Konsekvensnivå;Motivering\nÅsverket;Anläggning;H;B;Står ensamt\n";
    let file = world.file("values.csv", values);
    CHIEF
        .run(&world, &["import", file.to_str().unwrap()])
        .done();
    world
}

fn snapshot_in(place: &Path) -> PathBuf {
    let files = fs::read_dir(place)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    files
        .filter(|path| path.to_string_lossy().ends_with(".tar.age"))
        .max()
        .expect("a snapshot")
}

/// The commands that `LÄSMIG.txt` in the snapshot says.
fn told_commands(world: &World, file: &Path) -> String {
    let name = file.file_name().unwrap().to_str().unwrap();
    let peek =
        format!("cd auditor && age -d -i identity.txt {name} | tar -xO --wildcards '*/LÄSMIG.txt'");
    let commands: Vec<String> = sh(world, &peek)
        .lines()
        .filter_map(|line| line.strip_prefix("    $ ").map(str::to_owned))
        .collect();
    assert_eq!(commands.len(), 5, "{commands:?}");
    commands.join("\n")
}

fn verify(world: &World, file: &Path) -> crate::support::Terminal {
    let key = world.path("auditor/identity.txt");
    world.run([
        "verify".as_ref(),
        file.as_os_str(),
        "--key".as_ref(),
        key.as_os_str(),
    ])
}

#[test]
fn a_snapshot_is_checked_by_stock_tools_and_by_skans_and_a_changed_one_is_refused() {
    if TOOLS.iter().any(|name| tool(name).is_none()) {
        return;
    }
    let world = filled();
    let place = auditor(&world);
    let recipient = place.join("recipient.txt");
    let (recipient, out) = (recipient.to_str().unwrap(), place.to_str().unwrap());
    let purpose = "Tillsyn 2026, dnr 24-311";
    let said = CHIEF
        .run(
            &world,
            &[
                "snapshot",
                "--recipient",
                recipient,
                "--purpose",
                purpose,
                "--out",
                out,
            ],
        )
        .done();
    assert!(said.contains("är skriven, återläst och jämförd:"), "{said}");
    let file = snapshot_in(&place);
    let digest = sh(&world, &format!("sha256sum {}", file.display()));
    assert!(
        said.contains(digest.split(' ').next().unwrap()),
        "{said}\n{digest}"
    );

    let commands = told_commands(&world, &file);
    let told = sh(
        &world,
        &format!("cd auditor\n{commands}\ngrep -c Åsverket records.jsonl"),
    );
    assert_eq!(told.matches(": OK").count(), 6, "{told}");
    assert!(
        told.contains("Good \"skans-snapshot@v1\" signature"),
        "{told}"
    );

    let proved = verify(&world, &file).done();
    assert!(
        proved.contains("Åsa Öberg") && proved.contains("Björn Ek"),
        "{proved}"
    );
    // The auditor has no card, only this: the fingerprint is the one of the card.
    let card = world
        .run([
            "key".as_ref(),
            "show".as_ref(),
            CHIEF.card(&world).as_os_str(),
        ])
        .done();
    let print = card
        .lines()
        .find_map(|line| line.trim().strip_prefix("Fingeravtryck"))
        .unwrap()
        .trim();
    assert!(proved.contains(print), "{print}\n{proved}");

    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let changed = world.file("auditor/changed.tar.age", bytes);
    verify(&world, &changed).refused();
    // Also an archive that lies open, changed in its records and nowhere else.
    let tar = fs::read(
        fs::read_dir(&place)
            .unwrap()
            .map(|e| e.unwrap().path())
            .find(|p| p.extension().is_some_and(|e| e == "tar"))
            .unwrap(),
    )
    .unwrap();
    let at = tar
        .windows(9)
        .position(|part| part == "Åsverket".as_bytes())
        .unwrap();
    let mut tar = tar;
    tar[at + 3] = b'p';
    let open = world.file("auditor/open.tar", tar);
    let said = verify(&world, &open).refused();
    assert!(
        said.contains("records.jsonl") || said.contains("SHA256SUMS"),
        "{said}"
    );
}

#[test]
fn the_guide_writes_a_snapshot_that_holds() {
    if tool("age-keygen").is_none() {
        return;
    }
    let world = filled();
    let place = auditor(&world);
    let mut screen = CHIEF.unlock(&world, (100, 30));
    screen
        .keys("<F8>")
        .see("Vad ska lämnas ut?")
        .keys("<Enter>")
        .see("Märk minst en del med Space.");
    screen
        .keys("<Space><Down><Space><Enter>")
        .see("Till vem och vart?");
    screen
        .text(place.join("recipient.txt").to_str().unwrap())
        .keys("<Enter><Enter>");
    screen
        .text(place.to_str().unwrap())
        .keys("<Enter>")
        .see("Varför?");
    screen
        .text("Tillsyn 2026")
        .keys("<Enter>")
        .see("Kontrollera")
        .see("Tillsyn 2026");
    screen.keys("s").see("en mottagare").keys("<Enter>");
    assert!(!fs::read_dir(&place).unwrap().any(|entry| {
        entry
            .unwrap()
            .path()
            .extension()
            .is_some_and(|e| e == "age")
    }));
    screen
        .keys("j")
        .see("är skriven, läst tillbaka och jämförd")
        .see("SHA-256");
    screen.keys("<C-q>").done();
    verify(&world, &snapshot_in(&place)).done();
}

#[test]
fn one_changed_byte_in_the_journal_is_found_by_file_and_byte() {
    let world = filled();
    let register = world.register();
    let verify = || world.run(["verify".as_ref(), register.as_os_str()]);
    let said = verify().done();
    assert!(said.contains("i en obruten kedja"), "{said}");
    let journal = register.join("journal/00000001.skj");
    let whole = fs::read(&journal).unwrap();
    for at in [40, whole.len() / 3, whole.len() / 2, whole.len() - 40] {
        let mut changed = whole.clone();
        changed[at] ^= 0x20;
        fs::write(&journal, &changed).unwrap();
        let said = verify().refused();
        assert!(
            said.contains("journal/00000001.skj") || said.contains("00000001.skj"),
            "byte {at}\n{said}"
        );
        assert!(said.contains("byte "), "byte {at}\n{said}");
        assert!(said.contains("Registret håller inte"), "byte {at}\n{said}");
    }
    fs::write(&journal, &whole).unwrap();
    verify().done();
}
