//! Nothing of what the register holds can be read on disk: not in the register, its computed state, on the media, or in
//! a snapshot, while it is open, as a kill leaves it, or locked.

use crate::desk::{Desk, draft};
use crate::folders::copy_folder;
use crate::search::Search;
use crate::world::{CHIEF_PHRASE, DEPUTY_PHRASE, World, files, phrase};
use skans::crypto::{Identity, Passphrase, decrypting};
use skans::desk::SnapshotOrder;
use skans::domain::{Command, Compartment, Kind, Purpose, RecordId};
use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What is known of a word: where a snapshot with everything in it must show it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    /// In a snapshot, when it is opened.
    Snapshot,
    /// Nowhere, opened or not: what opens the register, and what was never submitted.
    Nowhere,
    /// On the media only: what a card says.
    Cards,
}
use Where::{Cards, Nowhere, Snapshot};

/// The words, each written once in the whole world, and what they are.
const MARKS: &[(&str, Where)] = &[
    // A unit.
    ("Grävlingsnämnden i Össjö", Snapshot),
    ("556677-8899", Snapshot),
    ("Överingenjör för grävling", Snapshot),
    ("gryt@grävling.example", Snapshot),
    ("Anteckning om grytet ÅÄÖ-77", Snapshot),
    // A part of the operation, a place, a system.
    ("Dricksvattenförsörjningen Ålabäck", Snapshot),
    ("Bortfall märks i åtta Åbodar", Snapshot),
    ("Neutralplats Örtagård", Snapshot),
    ("Kamera på södra gaveln, mörker", Snapshot),
    ("Styrsystemet Älvkungen", Snapshot),
    ("KS 2026/98765-Ä", Snapshot),
    // A protective value.
    ("Reservvattentäkten Ugglebo", Snapshot),
    ("Täkten försörjer sjukhuset Ängsö", Snapshot),
    ("NATO RESTRÄNT 7781", Snapshot),
    // A position.
    ("Driftingenjör Ödlan", Snapshot),
    ("Når alla ritningar över kulverten", Snapshot),
    ("Delning av rollen prövades, Ö", Snapshot),
    ("beslutsnummer BÅT-44/26", Snapshot),
    // A person.
    ("Åskväder Sjöblömqvist", Snapshot),
    ("19121212-1212", Snapshot),
    ("191212121212", Snapshot),
    ("telefon 046-98 76 54 Åsa", Snapshot),
    // A vetting case.
    ("Beredningssekreterare Ålund", Snapshot),
    ("Handling PRÖV-2026:5531", Snapshot),
    // Reasons and comments.
    ("Skälet är det nya vattenavtalet", Snapshot),
    ("Åter: skriv om kapaciteten först", Snapshot),
    ("Plötsligt avslut av förrådet", Snapshot),
    ("Ångrat, filen var en övningsfil", Snapshot),
    // Drafts, never submitted.
    ("Påbörjad Görvälnsson", Nowhere),
    ("19671010-9530", Nowhere),
    ("Halvskriven mening om bergrummet", Nowhere),
    // A file that was imported: its name, and what stood in it.
    ("förvaltningslista_Ångest", Nowhere),
    ("Skogsförvaltningen Älvdalen-Östra", Snapshot),
    ("Rad som inte togs in, Ödmården", Nowhere),
    // An export.
    ("Tillsyn på begäran av Åklagaren", Snapshot),
    // The municipality, and who keeps the register.
    ("Örnsköldsvik", Snapshot),
    ("Astrid Lindqvist", Cards),
    ("Björn Ekman", Cards),
    // What opens it, and what did not.
    (CHIEF_PHRASE, Nowhere),
    (DEPUTY_PHRASE, Nowhere),
    ("fel fras från början till slut", Nowhere),
];

fn mark(start: &str) -> &'static str {
    let found = MARKS.iter().find(|(text, _)| text.starts_with(start));
    found.unwrap_or_else(|| panic!("no mark {start}")).0
}

fn search() -> Search {
    let words: Vec<&str> = MARKS.iter().map(|(text, _)| *text).collect();
    Search::new(&words)
}

/// What stands readable in the files of a folder, and in their names, said for people.
fn readable(search: &Search, folder: &Path, but: &[Where]) -> Vec<String> {
    let mut out = Vec::new();
    let all = files(folder);
    assert!(all.len() > 1, "{} is nearly empty", folder.display());
    for path in all {
        let mut bytes = std::fs::read(&path).unwrap();
        bytes.extend_from_slice(path.to_string_lossy().as_bytes());
        for (word, form) in search.find(&bytes) {
            let (text, place) = MARKS[word];
            if !but.contains(&place) {
                out.push(format!("{}: “{text}” ({form})", path.display()));
            }
        }
    }
    out
}

fn fill(world: &World, desk: &mut Desk) -> RecordId {
    let unit = desk.make(
        Kind::Unit,
        &[
            ("name", mark("Grävlingsnämnden")),
            ("unit_kind", "namnd"),
            ("org_no", mark("556677")),
            ("head_role", mark("Överingenjör")),
            ("contact", mark("gryt@")),
            ("note", mark("Anteckning")),
        ],
    );
    let part = desk.make(
        Kind::ActivityPart,
        &[
            ("title", mark("Dricksvatten")),
            ("unit", &unit.to_string()),
            ("reason", mark("Bortfall")),
        ],
    );
    let site = desk.make(
        Kind::Site,
        &[("name", mark("Neutralplats")), ("detect", mark("Kamera"))],
    );
    let system = desk.make(
        Kind::InfoSystem,
        &[
            ("name", mark("Styrsystemet")),
            ("approval_ref", mark("KS 2026")),
        ],
    );
    let value = desk
        .submit(
            Kind::ProtectiveValue,
            None,
            &[
                ("title", mark("Reservvatten")),
                ("value_kind", "anlaggning"),
                ("part", &part.to_string()),
                ("reason", mark("Täkten")),
                ("foreign_level", mark("NATO")),
                ("site", &site.to_string()),
                ("system", &system.to_string()),
            ],
            Some(mark("Skälet")),
        )
        .unwrap()
        .id;
    let position = desk.make(
        Kind::Position,
        &[
            ("title", mark("Driftingenjör")),
            ("values", &value.to_string()),
            ("class", "2"),
            ("check_reason", mark("Når alla")),
            ("alternative_considered", mark("Delning")),
            ("decision_ref", mark("beslutsnummer")),
        ],
    );
    let person = desk.make(
        Kind::Person,
        &[
            ("name", mark("Åskväder")),
            ("person_no", mark("19121212-1212")),
            ("contact", mark("telefon")),
        ],
    );
    desk.make(
        Kind::VettingCase,
        &[
            ("person", &person.to_string()),
            ("position", &position.to_string()),
            ("state", "initierad"),
            ("assessor", mark("Beredningssekreterare")),
            ("decision_ref", mark("Handling PRÖV")),
        ],
    );
    assert_eq!(
        desk.unmask(person, "person_no", Purpose::RegisterCheck),
        mark("19121212-1212")
    );
    desk.do_it(Command::End {
        id: site,
        base: 1,
        on: jiff::civil::date(2026, 11, 23),
        reason: mark("Plötsligt").to_owned(),
    })
    .unwrap();
    import(world, desk);
    desk.seal_draft(draft(
        Kind::Person,
        None,
        0,
        &[("name", mark("Påbörjad")), ("person_no", mark("19671010"))],
    ))
    .unwrap();
    desk.seal_draft(draft(
        Kind::ProtectiveValue,
        Some(value),
        1,
        &[("reason", mark("Halvskriven"))],
    ))
    .unwrap();
    value
}

/// An import of one row that is taken and one that is not, undone afterwards.
fn import(world: &World, desk: &mut Desk) {
    let inbox = world.make_dir("inbox");
    let path = inbox.join(format!("{}.csv", mark("förvaltningslista")));
    let (taken, refused) = (mark("Skogsförvaltningen"), mark("Rad som"));
    let text = format!("Namn;Typ\n{taken};forvaltning\n{refused};{refused}\n");
    std::fs::write(&path, text).unwrap();
    let plan = desk.plan(&path, Kind::Unit);
    assert_eq!((plan.created, plan.refused), (1, 1));
    let receipt = desk.import().unwrap();
    desk.undo(receipt.seq, mark("Ångrat")).unwrap();
}

fn export(world: &World, desk: &mut Desk) -> (PathBuf, Identity) {
    let auditor = Identity::random();
    let recipients = format!("# name: Revisor\n{}\n", auditor.recipient());
    let out = world.make_dir("out");
    let order = SnapshotOrder {
        folder: out.clone(),
        recipients: vec![world.write("revisor.txt", recipients)],
        purpose: mark("Tillsyn").to_owned(),
        scope: Compartment::ALL.to_vec(),
        identities: true,
    };
    let receipt = desk.snapshot(order).unwrap();
    assert_eq!(receipt.path.parent(), Some(out.as_path()));
    (receipt.path, auditor)
}

#[test]
fn nothing_is_readable_on_disk() {
    let world = World::bare();
    world.found_at(&world.place(), "2284");
    let search = search();
    let none = |when: &str, folder: &Path| {
        let cards = folder == world.media();
        let found = readable(&search, folder, if cards { &[Cards] } else { &[] });
        assert!(found.is_empty(), "{when}:\n  {}", found.join("\n  "));
    };

    let mut desk = world.desk();
    let wrong = Passphrase::new(mark("fel fras"));
    assert!(
        desk.unlock(&world.place(), &world.key("chief"), wrong)
            .is_err()
    );
    desk.unlock(&world.place(), &world.key("chief"), phrase("chief"))
        .unwrap();
    let value = fill(&world, &mut desk);
    desk.lock();
    desk.unlock(&world.place(), &world.key("deputy"), phrase("deputy"))
        .unwrap();
    desk.send_back(value, mark("Åter: skriv")).unwrap();
    none("while it is open", &world.place());

    // As a kill leaves it, and after somebody else has opened what was left.
    let left = world.killed("killed");
    none("killed", &left);
    let mut second = world.desk();
    second
        .unlock(&left, &world.key("chief"), phrase("chief"))
        .unwrap();
    none("killed and opened again", &left);
    let seed = second.form(Kind::Person, None);
    assert_eq!(
        seed.draft.unwrap().typed[0].1,
        mark("Påbörjad"),
        "the draft is there for its author"
    );
    drop(second);

    let (snapshot, auditor) = export(&world, &mut desk);
    desk.lock();
    none("locked", &world.place());
    none("on the media", &world.media());

    // The computed state made anew.
    let anew = world.path("anew");
    copy_folder(&world.place(), &anew);
    std::fs::remove_dir_all(anew.join("state")).unwrap();
    std::fs::create_dir(anew.join("state")).unwrap();
    desk.unlock(&anew, &world.key("chief"), phrase("chief"))
        .unwrap();
    desk.lock();
    none("rebuilt", &anew);

    let sealed = std::fs::read(&snapshot).unwrap();
    assert_eq!(search.find(&sealed), BTreeSet::new());

    // And the same search, in the same snapshot, opened: it must find what it looks for, or it shows nothing.
    let mut opened = Vec::new();
    let mut reader = decrypting(&auditor, sealed.as_slice()).unwrap();
    reader.read_to_end(&mut opened).unwrap();
    let found: BTreeSet<usize> = search.find(&opened).iter().map(|(word, _)| *word).collect();
    for (word, (text, place)) in MARKS.iter().enumerate() {
        let expected = *place != Nowhere;
        assert_eq!(
            found.contains(&word),
            expected,
            "“{text}” in the opened snapshot"
        );
    }
    // The deputy's passphrase and the chief's must not be in one another's key files either, which the media hold.
    assert!(files(&world.media()).contains(&world.key("chief")));
}
