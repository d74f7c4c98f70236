//! Requirements and evidence, the report, and a new edition of the provisions, from the command line.

use crate::support::{ASTRID, exercise};
use std::path::Path;

fn data(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    folder.join(name).to_str().unwrap().to_owned()
}

#[test]
fn requirements_the_report_and_an_edition_that_waits_for_approval() {
    let world = exercise();
    let said = ASTRID.run(&world, &["check", "--requirements"]).done();
    assert!(said.contains("SSL 4 kap. 20 § · "), "{said}");
    assert!(said.contains("overifierad utgåva"), "{said}");
    assert!(!said.to_lowercase().contains("laglig"), "{said}");
    let json = ASTRID
        .run(&world, &["check", "--requirements", "--json"])
        .done();
    assert!(json.contains("\"indicator\":\"3.21\""), "{json}");

    let said = ASTRID.run(&world, &["report"]).done();
    assert!(said.contains("3.16 "), "{said}");
    for hidden in ["Magnus", "Vattenverk", "VU-0", "SV-0"] {
        assert!(!said.contains(hidden), "{said}");
    }

    let file = data("utgava_2027.toml");
    let said = ASTRID.run(&world, &["provisions", "load", &file]).done();
    assert!(
        said.contains("Utgåva 2026-11-23 inläst") && said.contains("2 rader, 1 overifierade"),
        "{said}"
    );
    // Nobody has approved it: the first edition is still in force.
    let said = ASTRID.run(&world, &["provisions"]).done();
    assert!(said.contains("FU-0001  2026-11-23"), "{said}");
    assert!(said.contains("Gällande utgåva: 2026-11-22"), "{said}");
    let said = ASTRID.run(&world, &["provisions", "load", &file]).refused();
    assert!(said.contains("finns redan som FU-0001"), "{said}");
}
