//! A draft whose content was saved is not offered again, even when the process died before it could be dropped.

use crate::desk::{draft, value};
use crate::folders::copy_folder;
use crate::world::World;
use skans::domain::Kind;
use std::path::Path;

/// Puts back the computed state that was kept aside: drafts lie in it, and the journal has run ahead of it, which is how
/// a process leaves them that dies between a save and the dropping of its draft.
fn put_back(world: &World, kept: &Path) {
    let state = world.place().join("state");
    std::fs::remove_dir_all(&state).unwrap();
    copy_folder(kept, &state);
}

#[test]
fn a_new_record_that_was_saved_is_not_offered_as_a_draft_again() {
    let world = World::new();
    let kept = world.path("kept");
    let mut desk = world.opened("chief");
    let typed = [("name", "Räddningsnämnden"), ("unit_kind", "namnd")];
    desk.seal_draft(draft(Kind::Unit, None, 0, &typed)).unwrap();
    desk.lock();
    copy_folder(&world.place().join("state"), &kept);

    let mut desk = world.opened("chief");
    assert!(desk.form(Kind::Unit, None).draft.is_some());
    let saved = desk.make(Kind::Unit, &typed);
    desk.lock();
    put_back(&world, &kept);

    let mut desk = world.opened("chief");
    assert!(desk.form(Kind::Unit, None).draft.is_none());
    assert_eq!(desk.find(Kind::Unit, "Räddningsnämnden"), saved);
    // The next one is another record.
    let typed = [("name", "Hamnnämnden"), ("unit_kind", "namnd")];
    desk.seal_draft(draft(Kind::Unit, None, 0, &typed)).unwrap();
    assert_ne!(desk.make(Kind::Unit, &typed), saved);
}

#[test]
fn a_change_that_was_saved_is_not_offered_as_a_draft_again_and_one_that_was_not_is() {
    let world = World::new();
    let kept = world.path("kept");
    let mut desk = world.opened("chief");
    let id = desk.make(
        Kind::Unit,
        &[("name", "Hamnnämnden"), ("unit_kind", "namnd")],
    );
    let renamed = [("name", "Hamn- och trafiknämnden")];
    desk.seal_draft(draft(Kind::Unit, Some(id), 1, &renamed))
        .unwrap();
    desk.lock();
    copy_folder(&world.place().join("state"), &kept);

    let mut desk = world.opened("chief");
    desk.change(Kind::Unit, id, &renamed);
    desk.lock();
    put_back(&world, &kept);
    let mut desk = world.opened("chief");
    assert!(desk.form(Kind::Unit, Some(id)).draft.is_none());

    // Somebody else's change meanwhile leaves the draft, and tells that it is old.
    let other = vec![("name", value(Kind::Unit, "name", "Trafiknämnden"))];
    desk.submit_values(Kind::Unit, Some((id, 2)), other, None)
        .unwrap();
    desk.lock();
    put_back(&world, &kept);
    let mut desk = world.opened("chief");
    let seed = desk.form(Kind::Unit, Some(id));
    assert!(seed.draft.is_some() && seed.draft_is_stale);
}
