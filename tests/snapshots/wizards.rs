//! Import and snapshot, step by step.

use crate::picture;
use crate::stage::Stage;

fn import() -> Stage {
    let mut stage = Stage::open();
    stage.keys("Ctrl+p importera Enter");
    stage
}

#[test]
fn an_import_step_by_step() {
    let mut stage = import();
    stage.keys("/home/chef/listor/skyddsvarden_fel.csv");
    picture(&mut stage, "import_1_file");
    stage.keys("Enter");
    picture(&mut stage, "import_2_table");
    stage.keys("Enter");
    picture(&mut stage, "import_3_kind");
    stage.keys("Enter");
    picture(&mut stage, "import_4_columns");
    stage.keys("F4");
    picture(&mut stage, "import_4_pick");
    stage.keys("Esc F5");
    picture(&mut stage, "import_5_plan");
    stage.keys("t");
    picture(&mut stage, "import_5_question");
    stage.keys("j");
    picture(&mut stage, "import_6_receipt");
}

#[test]
fn a_file_that_is_not_there_and_one_that_is_no_table() {
    let mut stage = import();
    stage.keys("/media/usb/saknas.csv Enter");
    picture(&mut stage, "import_missing");
    let mut stage = import();
    stage.keys("/home/chef/listor/README.md Enter");
    picture(&mut stage, "import_no_table");
}

#[test]
fn a_snapshot_step_by_step() {
    let mut stage = Stage::open();
    stage.keys("F8 Space j Space j Space");
    picture(&mut stage, "snapshot_1_scope");
    stage.keys("Enter Enter Tab /media/usb");
    picture(&mut stage, "snapshot_2_recipients");
    stage
        .keys("Enter")
        .paste("Tillsyn 2026, länsstyrelsens begäran");
    picture(&mut stage, "snapshot_3_purpose");
    stage.keys("Enter");
    picture(&mut stage, "snapshot_4_control");
    stage.keys("s");
    picture(&mut stage, "snapshot_4_question");
    stage.keys("j");
    picture(&mut stage, "snapshot_6_receipt");
}
