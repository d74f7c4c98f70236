//! The pictures of the main screens in the documents, made from the program itself, at both sizes and on both grounds:
//! `SKANS_WRITE_DOCS=1 cargo test --test snapshots pictures` draws them anew.

use crate::SIZES;
use crate::stage::{Stage, options};
use crate::svg::{Ground, svg};
use skans::tui::{Options, ThemeName};
use std::path::Path;

/// The main screens, and the keys that lead to each from anywhere.
const SCREENS: [(&str, &str); 13] = [
    ("overview", "1"),
    ("values", "2 / vatten Enter"),
    ("value", "2 Enter"),
    ("form", "2 e"),
    ("person", "4 Enter"),
    ("case", "5 Enter"),
    ("review", "7"),
    ("journal", "8"),
    ("agenda", "9"),
    ("check", "F7"),
    ("sheet", "1 : ansökningar Enter n"),
    ("help", "2 ?"),
    ("palette", "1 : vatten"),
];

#[test]
fn pictures_in_the_documents_are_of_the_program_as_it_is() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    let write = std::env::var_os("SKANS_WRITE_DOCS").is_some();
    let mut old = Vec::new();
    for (ground, mark, theme) in [
        (Ground::Dark, "", ThemeName::Standard),
        (Ground::Light, "_light", ThemeName::Light),
    ] {
        let mut stage = Stage::open_with(Options { theme, ..options() });
        for (screen, keys) in SCREENS {
            for (width, height) in SIZES {
                // The size first: a list asks for what stands beside it when it knows that there is room.
                stage.size(width, height).keys("Esc Esc Esc 1").keys(keys);
                let name = format!("{screen}{mark}_{width}x{height}.svg");
                let path = folder.join(&name);
                let picture = svg(&stage.picture(), ground);
                if write {
                    std::fs::create_dir_all(&folder).unwrap();
                    std::fs::write(&path, &picture).unwrap();
                }
                if std::fs::read_to_string(&path).unwrap_or_default() != picture {
                    old.push(name);
                }
            }
        }
    }
    assert!(
        old.is_empty(),
        "{old:?} are old: look at them, and draw them anew with SKANS_WRITE_DOCS=1 cargo test --test snapshots pictures"
    );
}
