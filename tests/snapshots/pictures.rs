//! The pictures of the main screens in the documents, made from the program itself:
//! `SKANS_WRITE_DOCS=1 cargo test --test snapshots pictures` draws them anew.

use crate::stage::{Stage, options};
use crate::svg::{Ground, svg};
use skans::tui::{Options, ThemeName};
use std::path::Path;

/// Names, the keys that lead there from the overview, the size, and the ground.
const PICTURES: [(&str, &str, (u16, u16), Ground); 10] = [
    ("overview_80x24", "", (80, 24), Ground::Dark),
    ("overview_120x40", "", (120, 40), Ground::Dark),
    ("overview_light_120x40", "", (120, 40), Ground::Light),
    ("values_120x40", "2 / vatten Enter", (120, 40), Ground::Dark),
    ("form_80x24", "2 e", (80, 24), Ground::Dark),
    ("case_80x24", "5 Enter", (80, 24), Ground::Light),
    (
        "sheet_120x40",
        ": ansökningar Enter n",
        (120, 40),
        Ground::Light,
    ),
    ("review_120x40", "7", (120, 40), Ground::Dark),
    ("check_80x24", "F7", (80, 24), Ground::Dark),
    ("help_80x24", "2 ?", (80, 24), Ground::Dark),
];

fn drawn(keys: &str, size: (u16, u16), ground: Ground) -> String {
    let theme = match ground {
        Ground::Dark => ThemeName::Standard,
        Ground::Light => ThemeName::Light,
    };
    let mut stage = Stage::open_with(Options { theme, ..options() });
    stage.size(size.0, size.1).keys(keys);
    svg(&stage.buffer(), ground)
}

#[test]
fn pictures_in_the_documents_are_of_the_program_as_it_is() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    let write = std::env::var_os("SKANS_WRITE_DOCS").is_some();
    let mut old = Vec::new();
    for (name, keys, size, ground) in PICTURES {
        let path = folder.join(format!("{name}.svg"));
        let picture = drawn(keys, size, ground);
        if write {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, &picture).unwrap();
        }
        if std::fs::read_to_string(&path).unwrap_or_default() != picture {
            old.push(name);
        }
    }
    assert!(
        old.is_empty(),
        "{old:?} are old: look at them, and draw them anew with SKANS_WRITE_DOCS=1 cargo test --test snapshots pictures"
    );
}
