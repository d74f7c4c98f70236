//! Unlocking: passphrase, key, medium, place, and who else has it open.

use super::answered;
use crate::world::{World, phrase};
use skans::crypto::{Identity, Passphrase, fingerprint, open_key_file, seal_identity_file};

#[test]
fn a_wrong_passphrase_is_told_counted_and_told_again_at_the_next_success() {
    let world = World::new();
    let mut desk = world.desk();
    let (place, key) = (world.place(), world.key("chief"));
    let named = key.display().to_string();
    for wrong in ["fel", "Åtta röda ekorrar spelar fiol 4712"] {
        let outcome = desk.unlock(&place, &key, Passphrase::new(wrong));
        answered(outcome, "passphrase-wrong", &[&named]);
    }
    let session = desk.unlock(&place, &key, phrase("chief")).unwrap();
    assert_eq!(session.failed_unlocks, 2);
    let journal = desk.journal();
    let counted = journal.iter().find(|item| item.what == "failed-unlocks");
    assert_eq!(counted.unwrap().remark.as_deref(), Some("count=2"));
    assert_eq!(
        desk.unlock(&place, &key, phrase("chief"))
            .unwrap()
            .failed_unlocks,
        0
    );
}

#[test]
fn a_passphrase_typed_with_decomposed_letters_opens_all_the_same() {
    use unicode_normalization::UnicodeNormalization;
    let world = World::new();
    let decomposed: String = crate::world::CHIEF_PHRASE.nfd().collect();
    assert_ne!(decomposed, crate::world::CHIEF_PHRASE);
    let mut desk = world.desk();
    let passphrase = Passphrase::new(&decomposed);
    desk.unlock(&world.place(), &world.key("chief"), passphrase)
        .unwrap();
}

#[test]
fn a_file_that_is_no_key_or_not_a_whole_one_is_told_apart() {
    let world = World::new();
    let mut desk = world.desk();
    let mut unlock = |path: &std::path::Path, code: &str| {
        let outcome = desk.unlock(&world.place(), path, phrase("chief"));
        answered(outcome, code, &[&path.display().to_string()]);
    };
    unlock(&world.write("brev.txt", "Hej Åsa!\n"), "key-not-a-key");
    unlock(&world.write("tom", ""), "key-not-a-key");
    unlock(&world.card("chief"), "key-not-a-key");
    unlock(&world.write("stor", vec![b'x'; 1 << 20]), "key-too-big");
    let identity = seal_identity_file(&Identity::random(), "2026-11-23", &phrase("chief"), 10);
    unlock(
        &world.write("revisor.age", identity.unwrap()),
        "key-without-signing",
    );
    let whole = std::fs::read(world.key("chief")).unwrap();
    let cut = &whole[..whole.len() - 20];
    unlock(&world.write("kapad.age", cut), "key-damaged");
    let mut changed = whole.clone();
    *changed.last_mut().unwrap() ^= 1;
    unlock(&world.write("ändrad.age", changed), "key-damaged");
}

#[test]
fn the_key_of_somebody_who_was_never_admitted_is_named_by_its_fingerprint() {
    let world = World::new();
    let key = world.key("stranger");
    let file = std::fs::read(&key).unwrap();
    let stranger = open_key_file(&file, &phrase("stranger")).unwrap();
    let print = fingerprint(&stranger.signer.public());
    let outcome = world
        .desk()
        .unlock(&world.place(), &key, phrase("stranger"));
    answered(outcome, "foreign-key", &[&print]);
    // It is no guess at a passphrase, and is not counted as one.
    let session = world
        .desk()
        .unlock(&world.place(), &world.key("chief"), phrase("chief"));
    assert_eq!(session.unwrap().failed_unlocks, 0);
}

#[test]
fn the_public_keys_of_the_exercise_open_no_real_register() {
    use skans::crypto::exercise::{CHIEF_KEY, PASSPHRASE};
    let world = World::new();
    let key = world.write("övning.age", CHIEF_KEY);
    let outcome = world
        .desk()
        .unlock(&world.place(), &key, Passphrase::new(PASSPHRASE));
    answered(outcome, "exercise-mixed", &[&key.display().to_string()]);
}

#[test]
fn a_medium_or_a_disk_that_is_not_there_is_named() {
    let world = World::new();
    let mut desk = world.desk();
    std::fs::rename(world.medium("chief"), world.path("ficka")).unwrap();
    let key = world.key("chief");
    let outcome = desk.unlock(&world.place(), &key, phrase("chief"));
    answered(outcome, "key-missing", &[&key.display().to_string()]);
    std::fs::rename(world.path("ficka"), world.medium("chief")).unwrap();

    let elsewhere = world.path("frånkopplad");
    let outcome = desk.unlock(&elsewhere, &key, phrase("chief"));
    answered(outcome, "no-register", &[&elsewhere.display().to_string()]);
    let inbox = world.make_dir("inbox");
    world.write("inbox/brev.txt", "hej");
    let outcome = desk.unlock(&inbox, &key, phrase("chief"));
    answered(outcome, "not-a-register", &[&inbox.display().to_string()]);
    desk.unlock(&world.place(), &key, phrase("chief")).unwrap();
}

#[test]
fn a_register_that_is_open_elsewhere_is_opened_when_it_is_closed_there() {
    let world = World::new();
    let mut first = world.opened("chief");
    let mut second = world.desk();
    let place = world.place();
    let outcome = second.unlock(&place, &world.key("deputy"), phrase("deputy"));
    answered(outcome, "register-in-use", &[&place.display().to_string()]);
    first.lock();
    second
        .unlock(&place, &world.key("deputy"), phrase("deputy"))
        .unwrap();
}

#[test]
fn what_is_locked_answers_nothing() {
    let world = World::new();
    let mut desk = world.opened("chief");
    desk.lock();
    answered(desk.ask(skans::desk::Ask::Overview), "locked", &[]);
    let outcome = desk.submit(skans::domain::Kind::Unit, None, &[("name", "Nämnd")], None);
    answered(outcome, "locked", &[]);
}

#[test]
fn a_folder_that_others_may_read_is_refused_by_its_name() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::new();
    let open = std::fs::Permissions::from_mode(0o750);
    std::fs::set_permissions(world.place(), open).unwrap();
    let outcome = world
        .desk()
        .unlock(&world.place(), &world.key("chief"), phrase("chief"));
    let named = world.place().display().to_string();
    answered(outcome, "insecure", &[&named, "chmod 700"]);
}
