//! Every size is survived, also where nothing fits.

use crate::stage::{Stage, options};
use skans::tui::Options;
use std::path::PathBuf;

/// Widths and heights around every breakpoint, and the ends.
const WIDTHS: [u16; 12] = [0, 1, 2, 9, 24, 39, 60, 79, 99, 100, 139, 220];
const HEIGHTS: [u16; 10] = [0, 1, 2, 3, 5, 6, 12, 23, 30, 70];

/// From these sizes on the focus must be seen, and the header and the keys with it.
const USABLE: (u16, u16) = (39, 12);

/// Draws what is on the screen at every size: it never panics, never writes beyond the edge, and from the sizes that can be
/// used on never hides where one is.
fn sweep(stage: &mut Stage, name: &str) {
    for width in WIDTHS {
        for height in HEIGHTS {
            let text = stage.size(width, height).text();
            let rows: Vec<&str> = text.lines().collect();
            let wide = rows
                .iter()
                .all(|row| row.chars().count() <= usize::from(width));
            assert!(wide, "{name} at {width}x{height}");
            if width >= USABLE.0 && height >= USABLE.1 {
                let at = stage.cursor();
                let seen = at.is_some_and(|(x, y)| x < width && y < height);
                assert!(seen, "{name} at {width}x{height}: {at:?}\n{text}");
                let (first, last) = (rows.first(), rows.last());
                let framed = [first, last].map(|row| row.is_some_and(|row| !row.trim().is_empty()));
                assert_eq!(framed, [true, true], "{name} at {width}x{height}\n{text}");
                // Every screen bears the level while a register is open.
                let marked = text.starts_with(" KONFIDENTIELL");
                assert_eq!(
                    marked,
                    stage.is_open(),
                    "{name} at {width}x{height}\n{text}"
                );
            }
        }
    }
    stage.size(80, 24);
}

/// Goes through screens by keys, and sweeps each.
fn walk(stage: &mut Stage, road: &[(&str, &str)]) {
    for (keys, name) in road {
        stage.keys(keys);
        sweep(stage, name);
    }
}

#[test]
fn the_first_page_lists_and_records_survive_every_size() {
    let mut stage = Stage::gate();
    sweep(&mut stage, "unlock");
    let mut stage = Stage::open();
    walk(
        &mut stage,
        &[
            ("", "overview"),
            ("Tab Tab l", "classes"),
            ("Tab Tab Tab Tab l", "trend"),
            ("2", "list"),
            ("/ vatten", "narrowing"),
            ("Esc c", "columns"),
            ("Esc f", "filters"),
            ("Esc Space Space E", "export"),
            ("Esc x", "end several"),
            ("Enter", "end several without a reason"),
            ("Rivet Enter", "end several, question"),
            ("Esc Esc 2 Enter", "record"),
            ("Tab", "record, side"),
            ("b", "tree"),
            ("Esc D", "the day of a record"),
            ("2026-09-01 Enter", "record on a day"),
            ("Esc t", "history"),
            ("Enter", "entry"),
            ("2 D", "the day of a list"),
            ("2026-09-01 Enter", "list on a day"),
            ("2 x", "end"),
            ("Rivet Enter", "end, question"),
        ],
    );
}

#[test]
fn forms_and_what_stands_over_them_survive_every_size() {
    let mut stage = Stage::open();
    walk(
        &mut stage,
        &[
            ("2 e", "form"),
            ("PgDn PgDn PgDn F4", "picker"),
            ("Esc PgUp PgUp Tab Tab Tab Tab F3", "full screen"),
            ("F3 Tab F4", "calendar"),
            ("Esc Esc", "list again"),
            ("e PgDn Right", "form, changed"),
            ("F5", "reason"),
            ("Esc Esc", "leave"),
            ("x", "throw away"),
            ("Esc 2", "leave for another view"),
            ("l 5 Enter >", "steps"),
            ("Esc Esc 4 Enter F9", "unmask"),
        ],
    );
}

#[test]
fn review_journal_checks_and_agenda_survive_every_size() {
    let mut stage = Stage::open();
    walk(
        &mut stage,
        &[
            ("7", "review"),
            ("Enter", "change"),
            ("a", "question"),
            ("Esc r", "comment"),
            ("Esc Esc 8", "journal"),
            ("Enter", "journal, entry"),
            ("Esc / vem:björn", "journal, narrowing"),
            ("Esc 9", "agenda"),
            ("p", "print"),
            ("Esc F7", "chain check"),
            ("/ saknas", "chain check, narrowing"),
            ("Esc b", "requirements"),
            ("Enter", "evidence"),
            ("Esc v", "indicators"),
            ("?", "help"),
            ("Esc :", "palette"),
            ("Esc 1 : nyckelb Enter", "custodians"),
            ("j t", "custodians, question"),
            (
                "Esc : Space läs Space in Space en Enter",
                "an edition to read",
            ),
        ],
    );
}

#[test]
fn guides_analysis_and_sitting_survive_every_size() {
    let mut stage = Stage::open();
    walk(
        &mut stage,
        &[
            ("F8", "snapshot, scope"),
            ("Space Enter", "snapshot, recipients"),
            ("Enter Enter /media/usb Enter", "snapshot, purpose"),
            ("Tillsyn Enter", "snapshot, control"),
            ("s", "snapshot, question"),
            (
                "Esc Esc Esc Esc Esc Esc 1 : importera Enter",
                "import, file",
            ),
            (
                "/home/chef/listor/skyddsvarden_fel.csv Enter",
                "import, table",
            ),
            ("Enter", "import, kind"),
            ("Enter", "import, columns"),
            ("F4", "import, field"),
            ("Esc F5", "import, plan"),
            ("t", "import, question"),
            ("Esc Esc Esc Esc Esc Esc 1 : analyser Enter", "analyses"),
            ("Enter d", "editions"),
            ("Enter", "what differs"),
            ("Esc Esc Esc G Enter A", "adopt"),
            ("Esc 1 : sammanträde Enter Right", "sitting map"),
            ("Right", "sitting value"),
            ("End", "sitting decision"),
            ("Esc 1 : analysens Space kedja Enter", "chain"),
            ("b", "chain, break"),
            ("m", "chain, link"),
            ("Esc h G l l l", "chain, loose"),
            ("Esc 1 : öppna Space komm Enter", "open comments"),
        ],
    );
}

#[test]
fn papers_and_those_who_wait_survive_every_size() {
    let mut stage = Stage::open();
    walk(
        &mut stage,
        &[
            (": ansökningar Enter", "paper"),
            ("p", "paper written"),
            ("Esc A", "application"),
            ("Esc : väntar Enter", "waiting"),
            ("R", "reply"),
            ("Esc : kommundirekt Enter", "report"),
        ],
    );
}

#[test]
fn the_plain_mode_and_ascii_survive_every_size() {
    let mut stage = Stage::open_with(Options {
        plain: true,
        ascii: true,
        ..options()
    });
    walk(
        &mut stage,
        &[
            ("", "plain overview"),
            ("2", "plain list"),
            ("e", "plain form"),
            ("Esc 7 Enter", "plain review"),
            ("F7", "plain chain check"),
            ("?", "plain help"),
        ],
    );
}

#[test]
fn the_first_run_survives_every_size() {
    let mut stage = Stage::new(Options {
        first_run: true,
        exercise_hint: None,
        cards: ["/media/lind/lind.skans-card", "/media/ek/ek.skans-card"]
            .map(PathBuf::from)
            .to_vec(),
        ..options()
    });
    walk(
        &mut stage,
        &[
            ("", "place"),
            ("Enter lund", "municipality"),
            ("Enter", "ceiling"),
            ("Enter", "cards"),
            ("Enter Enter Enter", "key"),
            ("korrekt-häst-batteri Enter", "control"),
            ("s", "question"),
        ],
    );
}
