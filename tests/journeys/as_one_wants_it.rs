//! The screen as its custodian wants it: keys of one's own, looks that are remembered, and a list on a medium.

use crate::support::{ASTRID, World, exercise};
use std::path::Path;

fn keys_file(world: &World, text: &str) {
    std::fs::create_dir_all(world.path("config/skans")).unwrap();
    world.file("config/skans/keys", text);
}

#[test]
fn keys_of_ones_own_run_and_those_that_collide_are_refused_with_line_and_key() {
    let world = exercise();
    keys_file(&world, "# mina tangenter\nview.unit = z\n");
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen.see("Översikt").keys("z");
    screen.see("Översikt › Enheter").keys("<C-q>");
    screen.done();
    keys_file(&world, "# mina tangenter\nlist.sort = j\n");
    let mut screen = world.open(&ASTRID.key(&world), (120, 40));
    let said = screen.refused();
    assert!(
        said.contains("Rad 2") && said.contains("j skulle betyda både"),
        "{said}"
    );
    keys_file(&world, "list.sort = [\n");
    let said = world.open(&ASTRID.key(&world), (120, 40)).refused();
    assert!(
        said.contains("Rad 1") && said.contains("[ finns inte"),
        "{said}"
    );
}

#[test]
fn plain_mode_and_language_are_there_the_next_time() {
    let world = exercise();
    let mut screen = ASTRID.unlock(&world, (80, 24));
    screen
        .see("Frister")
        .keys(":")
        .text("enkelt")
        .keys("<Enter>");
    screen.see("Frister,").keys("<C-l>").see("Deadlines,");
    screen.keys("<C-q>").done();
    let settings = world.path("config/skans/settings.json");
    let begun = std::time::Instant::now();
    while !std::fs::read_to_string(&settings).is_ok_and(|text| text.contains("\"plain\": true")) {
        assert!(begun.elapsed().as_secs() < 60, "nothing is remembered");
        std::thread::yield_now();
    }
    let mut screen = world.open(&ASTRID.key(&world), (80, 24));
    screen.see("Unlock").text(ASTRID.passphrase).keys("<Enter>");
    screen.see("Deadlines,");
    let text = screen.screen();
    assert!(!text.contains('│') && !text.contains('─'), "{text}");
    screen.keys("<C-q>").done();
}

#[test]
fn marked_rows_leave_as_a_file_without_names_and_the_journal_tells_of_it() {
    let world = exercise();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lund_organisation.csv");
    ASTRID
        .run(&world, &["import", data.to_str().unwrap()])
        .done();
    let out = world.path("out");
    std::fs::create_dir(&out).unwrap();
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen.keys("6").see("EN-0001").keys("<Space><Space>E");
    screen
        .see("Skriv ut listan")
        .text(out.to_str().unwrap())
        .keys("<Enter>");
    screen.see("2 poster skrevs till");
    let file = std::fs::read_dir(&out).unwrap().next().unwrap().unwrap();
    let text = std::fs::read_to_string(file.path()).unwrap();
    assert_eq!(text.lines().count(), 3, "{text}");
    screen
        .keys("8")
        .see("Journal")
        .keys("/")
        .text("händelse:skrevs")
        .keys("<Enter>");
    screen.see("1 av");
    screen.keys("<C-q>").done();
}
