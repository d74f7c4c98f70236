//! The agenda leaves the register as a file: numbered, marked with the level, and journalled.

use crate::support::{ASTRID, exercise};

#[test]
fn a_year_is_written_to_a_medium_with_a_number_and_the_journal_knows() {
    let world = exercise();
    let folder = world.path("paper");
    std::fs::create_dir(&folder).unwrap();
    let out = folder.to_str().unwrap();
    let said = ASTRID
        .run(&world, &["agenda", "--year", "--out", out])
        .done();
    assert!(said.contains("journalförd"), "{said}");
    let files: Vec<_> = std::fs::read_dir(&folder).unwrap().collect();
    assert_eq!(files.len(), 1);
    let path = files.into_iter().next().unwrap().unwrap().path();
    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
    assert!(name.starts_with("agenda-EX-"), "{name}");
    let number = name.trim_start_matches("agenda-").trim_end_matches(".txt");
    let text = std::fs::read_to_string(&path).unwrap();
    let first = text.lines().next().unwrap();
    assert!(
        first.contains("ÖVNING") && first.contains(number),
        "{first}"
    );
    assert!(text.contains("Agenda till "), "{text}");
    // A second one gets the next number and leaves the first alone.
    ASTRID
        .run(&world, &["agenda", "--week", "--out", out])
        .done();
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen.keys("8").see("Lista eller rapport skrevs");
    screen.keys("<Down><Enter>").see("nummer: EX-0002");
    screen.keys("<C-q>").done();
    // A file that has the number already is left as it is, and what to do is said.
    let taken = folder.join("agenda-EX-0003.txt");
    std::fs::write(&taken, "något annat").unwrap();
    let said = ASTRID.run(&world, &["agenda", "--out", out]).refused();
    assert!(said.contains("agenda-EX-0003.txt finns redan"), "{said}");
    assert!(
        said.contains("Inget skrivs över. Välj en annan plats"),
        "{said}"
    );
    assert_eq!(std::fs::read_to_string(&taken).unwrap(), "något annat");
    let missing = world.path("missing");
    let said = ASTRID
        .run(&world, &["agenda", "--out", missing.to_str().unwrap()])
        .refused();
    assert!(said.contains("Mappen finns inte"), "{said}");
}
