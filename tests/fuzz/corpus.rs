//! The seeds: what a real register, its custodians and a snapshot of it wrote once. They lie in `tests/fuzz/corpus`, made
//! by the made-up custodians, whose keys are public.

use crate::folders::copy_folder;
use skans::crypto::{self, CustodianKey, Passphrase, SealKey, exercise, sshsig};
use skans::desk::{self, Ask, Question, SnapshotOrder, Ticket, Told};
use skans::domain::{Compartment, RegisterId};
use skans::exercise::Exercise;
use skans::journal::{Entry, Position, Reader, Verifier};
use skans::register::About;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::sync::{Arc, LazyLock};

/// What the signature among the seeds is over, and for what.
pub const SIGNED: &[u8] = b"signed for the seeds\n";
/// The purpose that it is for.
pub const NAMESPACE: &str = "skans-snapshot@v1";
/// Where a part of the files of the small register lies among the seeds.
const SMALL: &str = "register";

/// The register that the seeds are of, as their public file says.
pub static REGISTER: LazyLock<RegisterId> = LazyLock::new(|| {
    let layout = skans::register::Layout::new(&folder().join(SMALL));
    About::read(&layout).unwrap().register
});

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .collect();
    found.sort();
    found
}

/// The seeds of a decoder, in order.
pub fn seeds(name: &str) -> Vec<Vec<u8>> {
    let seeds: Vec<Vec<u8>> = match place_in_register(name) {
        Some(file) => vec![fs::read(folder().join(SMALL).join(file)).unwrap()],
        None => files(&folder().join(name))
            .iter()
            .map(|file| fs::read(file).unwrap())
            .collect(),
    };
    assert!(!seeds.is_empty(), "{name} has no seeds");
    seeds
}

/// Where a decoder's seed lies when it is a file of the small register.
fn place_in_register(name: &str) -> Option<String> {
    Some(match name {
        "head" => "head".to_owned(),
        "segment" => "journal/00000001.skj".to_owned(),
        "about" => "skans.json".to_owned(),
        "persons" => "keyring/persons".to_owned(),
        "attempts" => "attempts".to_owned(),
        "custodian" => a_custodian(),
        _ => return None,
    })
}

/// The file of one custodian's public half, within the register.
pub fn a_custodian() -> String {
    let files = files(&folder().join(SMALL).join("custodians"));
    let name = files[0].file_name().unwrap().to_str().unwrap();
    format!("custodians/{name}")
}

/// Copies the small register to a place.
pub fn write_register(place: &Path) {
    copy_folder(&folder().join(SMALL), place);
}

fn put(name: &str, number: usize, bytes: &[u8]) {
    let folder = folder().join(name);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(format!("{number:02}")), bytes).unwrap();
}

fn make_by_hand() {
    for (name, number, text) in crate::by_hand::SEEDS {
        put(name, *number, text.as_bytes());
    }
}

#[test]
fn the_corpus_is_what_a_real_register_wrote_and_every_decoder_takes_its_own() {
    if std::env::var_os("SKANS_FUZZ_CORPUS").is_some_and(|how| how == "write") {
        make();
    }
    if std::env::var_os("SKANS_FUZZ_CORPUS").is_some() {
        make_by_hand();
    }
    for target in crate::targets::TARGETS {
        let decode = (target.prepare)();
        for (number, seed) in seeds(target.name).iter().enumerate() {
            assert!(decode(seed), "{}: seed {number}", target.name);
        }
    }
}

fn opened(key: &[u8]) -> CustodianKey {
    let passphrase = Passphrase::new(exercise::PASSPHRASE);
    crypto::open_key_file(key, &passphrase).unwrap_or_else(|_| panic!("a key"))
}

/// Makes the seeds anew.
fn make() {
    let _ = fs::remove_dir_all(folder());
    let big = Exercise::make(jiff::Timestamp::now(), &mut |_, _| {}).unwrap();
    let key = opened(exercise::CHIEF_KEY);
    let layout = skans::register::Layout::new(&big.place);
    let register = About::read(&layout).unwrap().register;
    for (number, path) in files(&big.place.join("keyring")).iter().enumerate() {
        let bytes = fs::read(path).unwrap();
        if crypto::unwrap(&key.identity, &bytes).is_ok() {
            put("wrapped", number, &bytes);
        }
    }
    let mut verifier = Verifier::new(register.0);
    let (mut kept, mut seen) = (0, BTreeSet::new());
    for (number, entry) in Reader::offline(&big.place, register.0)
        .entries(Position::START)
        .enumerate()
    {
        let (place, entry) = entry.unwrap();
        verifier.feed(&entry).unwrap();
        let texts = payloads(&big.place, &entry, register, &key);
        let mut of_a_new_shape = false;
        for text in &texts {
            of_a_new_shape |= seen.insert((entry.kind, shapes(text)));
        }
        // The first ones, then one in ten, and whatever has a line of another shape than those before.
        if number > 8 && number % 10 != 0 && !of_a_new_shape {
            continue;
        }
        put("entry", kept, &entry.encode());
        put("skeleton", kept, &entry.skeleton(&register.0).encode());
        for text in texts.iter().filter(|_| number > 0) {
            put("payload", kept, text);
        }
        if number % 50 == 0 {
            put(
                "checkpoint",
                kept,
                &verifier.checkpoint(place.after()).to_bytes(),
            );
        }
        kept += 1;
    }
    small();
    let small = folder().join(SMALL);
    let register = *REGISTER;
    let first = Reader::offline(&small, register.0)
        .entries(Position::START)
        .next();
    let (_, first) = first.unwrap().unwrap();
    put("genesis", 0, &payloads(&small, &first, register, &key)[0]);
    put("keyfile", 0, exercise::CHIEF_KEY);
    put("keyfile", 1, exercise::DEPUTY_KEY);
    put("card", 0, exercise::CHIEF_CARD.as_bytes());
    put("card", 1, exercise::DEPUTY_CARD.as_bytes());
    put("recipients", 0, exercise::AUDITOR_RECIPIENTS.as_bytes());
    let message = sshsig::Message::of(SIGNED);
    put(
        "sshsig",
        0,
        sshsig::sign(&key.signer, NAMESPACE, &message).as_bytes(),
    );
    put(
        "settings",
        0,
        b"{\n  \"register\": \"/srv/skans/register\"\n}",
    );
    let mended = "skans mended 1\n2026-11-25T15:04:05Z entries=4-5,9 files=3 lost=none\n";
    put("mended", 0, mended.as_bytes());
    let tables = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let tables = files(&tables)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|end| end == "csv"));
    for (number, path) in tables.enumerate() {
        put("csv", number, &fs::read(path).unwrap());
    }
}

/// The shapes of a payload's lines: the names in each.
fn shapes(text: &[u8]) -> BTreeSet<Vec<String>> {
    let lines = text.split(|byte| *byte == b'\n');
    let names = lines.filter_map(|line| {
        let line: serde_json::Map<_, _> = serde_json::from_slice(line).ok()?;
        Some(line.keys().cloned().collect())
    });
    names.collect()
}

/// The payloads of an entry that the key may read.
fn payloads(place: &Path, entry: &Entry, register: RegisterId, key: &CustodianKey) -> Vec<Vec<u8>> {
    let mut keys = BTreeMap::new();
    for compartment in Compartment::ALL {
        let file = place.join(format!("keyring/{}.1.age", compartment.code()));
        let text = crypto::unwrap(&key.identity, &fs::read(file).unwrap()).unwrap();
        let coded = std::str::from_utf8(&text)
            .unwrap()
            .trim_end()
            .rsplit(' ')
            .next()
            .unwrap();
        use base64::{Engine, engine::general_purpose::STANDARD};
        let bytes: [u8; 32] = STANDARD.decode(coded).unwrap().try_into().unwrap();
        keys.insert(compartment.number(), SealKey::from_bytes(bytes));
    }
    let parts = entry.parts.iter().enumerate();
    parts
        .map(|(number, part)| {
            let opened = entry.open_part(&register.0, number, &keys[&part.compartment]);
            opened.unwrap().payload.to_vec()
        })
        .collect()
}

/// A register of a few entries with a person, its witness, and a snapshot of it.
fn small() {
    let world = tempfile::tempdir().unwrap();
    let at = |name: &str| world.path().join(name);
    fs::write(at("chief.skans-key.age"), exercise::CHIEF_KEY).unwrap();
    fs::write(at("auditor.txt"), exercise::AUDITOR_RECIPIENTS).unwrap();
    let card = |text| skans::crypto::Card::parse(text).unwrap_or_else(|_| panic!("a card"));
    let founding = skans::register::Founding {
        place: at("register"),
        municipality_code: "9999".into(),
        municipality: "Åsvik".into(),
        authority: "Länsstyrelsen i Övningslän".into(),
        ceiling: skans::domain::InfoLevel::Secret,
        exercise: true,
        cards: vec![card(exercise::CHIEF_CARD), card(exercise::DEPUTY_CARD)],
        schema: skans::fields::catalogue(),
        now: jiff::Timestamp::now(),
    };
    let disk = Arc::new(skans::disk::RealDisk);
    skans::register::found(disk, founding, &opened(exercise::CHIEF_KEY)).unwrap();
    let (send, answers) = channel();
    let clock = Arc::new(jiff::Timestamp::now);
    let (client, keeper) = desk::start(skans::fields::catalogue(), clock, send).unwrap();
    let ask = |number: u64, ask: Ask| {
        client.ask(Question {
            ticket: Ticket(number),
            ask,
        });
        let mut told = answers
            .iter()
            .filter(|answer| answer.ticket == Ticket(number));
        told.find_map(|answer| match answer.told {
            Ok(Told::Progress { .. }) => None,
            told => Some(told.unwrap_or_else(|trouble| panic!("{trouble:?}"))),
        })
    };
    ask(
        1,
        Ask::Unlock {
            register: at("register"),
            key_file: at("chief.skans-key.age"),
            passphrase: Passphrase::new(exercise::PASSPHRASE),
        },
    );
    fs::write(
        at("p.csv"),
        "Namn;Personnummer\nTolvan Tolvansson;19121212-1212\n",
    )
    .unwrap();
    let Some(Told::Table(table)) = ask(2, Ask::ReadTable(at("p.csv"))) else {
        panic!("no table")
    };
    let (kind, columns) = table
        .mappings
        .iter()
        .find(|(kind, _)| *kind == skans::domain::Kind::Person)
        .unwrap();
    ask(
        3,
        Ask::PlanImport {
            kind: *kind,
            columns: columns.clone(),
        },
    );
    ask(4, Ask::RunImport);
    let told = ask(
        5,
        Ask::Snapshot(SnapshotOrder {
            folder: world.path().to_owned(),
            recipients: vec![at("auditor.txt")],
            purpose: "Frön".into(),
            scope: Compartment::ALL.to_vec(),
            identities: true,
        }),
    );
    let Some(Told::Snapshot(receipt)) = told else {
        panic!("no snapshot")
    };
    client.ask(Question {
        ticket: Ticket(0),
        ask: Ask::Leave,
    });
    keeper.join().unwrap();
    fs::remove_dir_all(at("register/state")).unwrap();
    fs::write(
        at("register/attempts"),
        "skans attempts 1 1\n2026-11-23T10:00:00Z\n",
    )
    .unwrap();
    copy_folder(&at("register"), &folder().join(SMALL));
    let witness = files(world.path())
        .into_iter()
        .find(|path| path.extension().is_some_and(|end| end == "skans-witness"));
    put("witness", 0, &fs::read(witness.unwrap()).unwrap());
    let sealed = fs::read(&receipt.path).unwrap();
    put("snapshot", 0, &sealed);
    let mut open = Vec::new();
    let key = opened(exercise::CHIEF_KEY);
    let mut reader = crypto::decrypting(&key.identity, &*sealed).unwrap();
    std::io::Read::read_to_end(&mut reader, &mut open).unwrap();
    put("snapshot", 1, &open);
}
