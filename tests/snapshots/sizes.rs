//! Every size is survived, also where nothing fits.

use crate::stage::Stage;

/// Widths and heights around every breakpoint, and the ends.
const WIDTHS: [u16; 12] = [0, 1, 2, 9, 24, 39, 60, 79, 99, 100, 139, 220];
const HEIGHTS: [u16; 10] = [0, 1, 2, 3, 5, 6, 12, 23, 30, 70];

/// Draws what is on the screen at every size.
fn sweep(stage: &mut Stage, name: &str) {
    for width in WIDTHS {
        for height in HEIGHTS {
            let text = stage.size(width, height).text();
            let rows: Vec<&str> = text.lines().collect();
            let wide = rows
                .iter()
                .all(|row| row.chars().count() <= usize::from(width));
            assert!(wide, "{name} at {width}x{height}");
        }
    }
    stage.size(80, 24);
}

#[test]
fn the_main_screens_survive_every_size() {
    let mut stage = Stage::gate();
    sweep(&mut stage, "unlock");
    let mut stage = Stage::open();
    for (keys, name) in [
        ("", "overview"),
        ("2", "list"),
        ("/ vatten", "narrowing"),
        ("Enter Enter", "detail"),
        ("t", "history"),
        ("Enter", "entry"),
        ("Esc Esc e", "form"),
        ("PgDn PgDn PgDn F4", "picker"),
        ("Esc PgUp PgUp Tab Tab Tab Tab Tab F4", "calendar"),
        ("Esc 2 Esc", "leave"),
        ("l 7", "review"),
        ("Enter", "change"),
        ("a", "question"),
        ("Esc 8", "journal"),
        ("?", "help"),
        ("Esc :", "palette"),
        ("Esc F8", "snapshot"),
        ("1 Tab Tab l", "classes"),
        ("Tab Tab Tab Tab l", "trend"),
        ("2 c", "columns"),
        ("Esc f", "filters"),
        ("Esc Space Space E", "export"),
        ("Esc x", "end several"),
        ("Esc : sammanträde Enter Right", "sitting map"),
        ("Right", "sitting value"),
        ("End", "sitting decision"),
        (": ansökningar Enter", "paper"),
        ("p", "paper written"),
        ("Esc A", "application"),
        ("Esc : väntar Enter", "waiting"),
        ("R", "reply"),
        ("Esc : kommundirekt Enter", "report"),
        (": enkelt Enter 1", "plain overview"),
        ("2", "plain list"),
        ("e", "plain form"),
        ("Esc : ansökningar Enter", "plain paper"),
        (": väntar Enter", "plain waiting"),
    ] {
        stage.keys(keys);
        sweep(&mut stage, name);
    }
}
