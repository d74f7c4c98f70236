//! The mirror and the mending of a damaged register, on the screen.

use crate::picture;
use crate::stage::Stage;

#[test]
fn a_mirror_is_set_and_missed() {
    let mut stage = Stage::open();
    stage.keys(": spegel Enter");
    picture(&mut stage, "mirror_none");
    stage.keys("/media/usb");
    stage.keys("Enter");
    picture(&mut stage, "mirror_set");
    stage.keys(": spegel Enter");
    picture(&mut stage, "mirror_is");
    stage.keys("Esc");
    stage.unplug("/media/usb");
    stage.keys("6 n Byggnadsnämnden Tab nä Enter F5 Enter");
    picture(&mut stage, "mirror_missed");
}

#[test]
fn places_of_backups() {
    let mut stage = Stage::open();
    stage.keys(": platser Space för Enter");
    picture(&mut stage, "backup_places_none");
    stage.keys("/media/saknas Enter");
    picture(&mut stage, "backup_places_missing");
}

#[test]
fn a_damaged_register_is_shown_as_far_as_it_holds_and_offers_to_be_mended() {
    let mut stage = Stage::damaged();
    picture(&mut stage, "damaged_overview");
    stage.keys(": laga Enter");
    picture(&mut stage, "mend_dialog");
    stage.keys("/media/usb Enter");
    picture(&mut stage, "mend_no_copy");
}
