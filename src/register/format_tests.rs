//! Registers of every format that was ever released open for ever; whatever is of a later format is refused by its file and
//! both formats, and left as it was.

use super::keyring::Keyring;
use super::layout::{FORMAT, Layout};
use super::pack;
use super::tests::{World, copy_folder, person, phrase};
use super::*;
use crate::crypto::{self, Passphrase, exercise};
use crate::disk::{Disk, RealDisk};
use crate::domain::{Compartment, Kind};
use crate::journal::KeyNote;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The registers that were kept, one or more of each format.
fn kept() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let found = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let named = found.filter(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.starts_with("register-v")
    });
    named.map(|entry| entry.path()).collect()
}

/// A kept register as it would lie on a workstation, with the made-up custodians' keys under the passphrase of these tests.
pub(super) fn laid_out(from: &Path) -> World {
    let world = World {
        folder: tempfile::tempdir().unwrap(),
        clock: 1_796_000_000,
    };
    copy_folder(from, &world.place());
    fs::create_dir(world.place().join("state")).unwrap();
    super::custody_tests::make_private(&world.place());
    let public = Passphrase::new(exercise::PASSPHRASE);
    for (name, file) in [
        ("chief", exercise::CHIEF_KEY),
        ("deputy", exercise::DEPUTY_KEY),
    ] {
        let key = crypto::open_key_file(file, &public).unwrap();
        let sealed = key.seal_key_file("2026-11-23", &phrase(), 2).unwrap();
        fs::write(world.path(&format!("{name}.key")), sealed).unwrap();
    }
    world
}

/// The register of the first format that was kept.
pub(super) fn first_kept() -> PathBuf {
    kept().into_iter().min().unwrap()
}

#[test]
fn a_register_of_each_format_that_was_released_is_kept_opens_and_is_written_on() {
    let kept = kept();
    for format in 1..=FORMAT {
        let of = format!("register-v{format}-");
        let named = |path: &&PathBuf| path.file_name().unwrap().to_string_lossy().starts_with(&of);
        assert!(
            kept.iter().any(|path| named(&path)),
            "none of format {format}"
        );
    }
    for path in kept {
        let mut world = laid_out(&path);
        let whole = |world: &World| {
            let verdict = verify(&world.place(), &mut |_, _| true).unwrap();
            assert!(verdict.findings.is_empty(), "{}", path.display());
        };
        whole(&world);
        let mut chief = world.open("chief");
        let told: Vec<_> = chief.notices().iter().map(|notice| notice.code).collect();
        assert_eq!(told, ["state-rebuilt"], "{}", path.display());
        let persons = chief.state().of_kind(Kind::Person);
        let named = persons.filter(|held| held.record.values.text("name").is_some());
        assert!(named.count() > 0);
        let id = world.save(&mut chief, Kind::Person, person()).unwrap().ids[0];
        chief.close(world.now());
        let mut deputy = world.open("deputy");
        world.approve(&mut deputy, id).unwrap();
        deputy.close(world.now());
        whole(&world);
    }
}

/// The files below a folder, by their names from it.
fn files_below(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => {
                    let name = path.strip_prefix(folder).unwrap().to_owned();
                    found.insert(name, fs::read(&path).unwrap());
                }
            }
        }
    }
    found
}

#[test]
fn a_state_that_another_release_computed_is_made_anew_and_so_it_is_wherever_that_was_cut_short() {
    let mut world = World::new();
    let states = world.place().join("state");
    pack::as_another_release(|| {
        let mut chief = world.open("chief");
        world.unit(&mut chief, "Kommunstyrelsen");
        world.save(&mut chief, Kind::Person, person()).unwrap();
        chief.put_draft(b"unit/new", Some(b"halv")).unwrap();
        chief.close(world.now());
    });
    let before = files_below(&states);
    let right = |register: &Register, told: &str| {
        let names: Vec<_> = [Kind::Unit, Kind::Person]
            .into_iter()
            .flat_map(|kind| register.state().of_kind(kind))
            .map(|held| held.record.values.text("name").map(str::to_owned))
            .collect();
        let wanted = ["Kommunstyrelsen", "Märta Hemligsson"].map(|name| Some(name.to_owned()));
        assert_eq!(names, wanted, "{told}");
        assert_eq!(register.read_only(), None, "{told}");
    };
    let told = |register: &Register| {
        register
            .notices()
            .iter()
            .map(|one| one.code)
            .collect::<Vec<_>>()
    };
    let chief = world.open("chief");
    assert_eq!(told(&chief), ["state-rebuilt"]);
    right(&chief, "made anew");
    // What is nowhere else came along.
    assert_eq!(*chief.draft(b"unit/new").unwrap(), *b"halv");
    drop(chief);
    let after = files_below(&states);
    let chief = world.open("chief");
    assert!(
        told(&chief).is_empty(),
        "made anew once: {:?}",
        told(&chief)
    );
    drop(chief);
    // The files up to a byte are as they were after it, and from there as before it.
    let names: BTreeSet<&PathBuf> = before.keys().chain(after.keys()).collect();
    let mut cut_short = 0;
    for (number, name) in names.iter().enumerate() {
        for share in 0..=16 {
            let _ = fs::remove_dir_all(&states);
            let mut wrote = Vec::new();
            for (other, path) in names.iter().enumerate() {
                let of = |files: &BTreeMap<PathBuf, Vec<u8>>| files.get(*path).cloned();
                let (old, new) = (of(&before), of(&after));
                let bytes = match other.cmp(&number) {
                    std::cmp::Ordering::Less => new,
                    std::cmp::Ordering::Greater => old,
                    std::cmp::Ordering::Equal => {
                        let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
                        let at = new.len() * share / 16;
                        let rest = old.get(at..).unwrap_or_default();
                        Some([&new[..at], rest].concat())
                    }
                };
                wrote.extend(bytes.map(|bytes| (states.join(path), bytes)));
            }
            fs::create_dir(&states).unwrap();
            super::custody_tests::make_private(&states);
            for (path, bytes) in wrote {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, bytes).unwrap();
            }
            let told = format!("{} {share}/16", name.display());
            let chief = world.open("chief");
            right(&chief, &told);
            cut_short += 1;
        }
    }
    assert!(cut_short > 30, "{cut_short}");
}

/// A file with one byte of another value, and the sum over its front made right again.
fn made_newer(path: &Path, at: usize, byte: u8, summed: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] = byte;
    let sum = crypto::sha256(&[&bytes[..summed]]);
    bytes[summed..summed + 32].copy_from_slice(&sum);
    fs::write(path, bytes).unwrap();
}

fn replaced(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(path, text.replace(from, to)).unwrap();
}

#[test]
fn whatever_is_of_a_later_format_is_refused_by_its_file_and_both_formats_and_left_alone() {
    type Make = fn(&World) -> PathBuf;
    let cases: [(&str, Make); 5] = [
        ("skans.json", |world| {
            let path = world.place().join("skans.json");
            replaced(&path, "\"skans\": 1", "\"skans\": 2");
            path
        }),
        ("a custodian", |world| {
            let mut names = crate::disk::list(&world.place().join("custodians")).unwrap();
            let path = world.place().join("custodians").join(names.remove(0));
            replaced(&path, "\"custodian\":1", "\"custodian\":2");
            path
        }),
        ("persons", |world| {
            let path = Layout::new(&world.place()).person_keys();
            let summed = fs::read(&path).unwrap().len() - 32;
            made_newer(&path, 6, b'2', summed);
            path
        }),
        ("a segment", |world| {
            let path = world.place().join("journal/00000001.skj");
            made_newer(&path, 6, b'2', 96);
            path
        }),
        ("head", |world| {
            let path = world.place().join("head");
            let bytes = fs::read(&path).unwrap();
            let mut both = Vec::new();
            for slot in bytes.chunks(4096) {
                let mut slot = slot.to_vec();
                slot[4] = 2;
                let sum = crypto::sha256(&[&slot[..72]]);
                slot[72..104].copy_from_slice(&sum);
                both.extend(slot);
            }
            fs::write(&path, both).unwrap();
            path
        }),
    ];
    for (told, make) in cases {
        let mut world = World::new();
        let path = make(&world);
        let before = fs::read(&path).unwrap();
        let refused = world.try_open("chief", &phrase()).err();
        let refused = refused.unwrap_or_else(|| panic!("{told} was opened"));
        let said = |name: &str| {
            let arg = refused.args.iter().find(|(arg, _)| *arg == name);
            arg.unwrap_or_else(|| panic!("{told}: {refused:?}"))
                .1
                .clone()
        };
        assert_eq!(refused.code, "newer-format", "{told}: {refused:?}");
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(said("path").contains(&file), "{told}: {refused:?}");
        assert_eq!(
            (said("format"), said("known")),
            ("2".into(), FORMAT.to_string())
        );
        let names = |failure: &Failure| {
            let newer = failure.code == "newer-format"
                || failure.args.contains(&("why", "newer".to_owned()));
            newer && failure.args.iter().any(|(_, said)| said.contains(&file))
        };
        match verify(&world.place(), &mut |_, _| true) {
            Err(failure) => assert!(names(&failure), "{told}: {failure:?}"),
            Ok(verdict) => {
                assert!(
                    verdict.findings.iter().any(names),
                    "{told}: {:?}",
                    verdict.findings
                );
            }
        }
        assert_eq!(fs::read(&path).unwrap(), before, "{told} was changed");
    }
}

#[test]
fn a_card_a_witness_and_a_wrapped_key_of_a_later_format_are_named_and_left_alone() {
    let mut world = World::new();
    let card = world.path("chief.card");
    replaced(&card, "\"skans-card\": 1", "\"skans-card\": 2");
    let refused = load_card(&card).err().unwrap();
    assert_eq!(refused.code, "newer-format");
    assert!(
        refused.args.contains(&("format", "2".into())),
        "{refused:?}"
    );

    let chief = world.open("chief");
    chief.close(world.now());
    let mut files = fs::read_dir(world.folder.path()).unwrap();
    let witness = files.find_map(|entry| {
        let path = entry.unwrap().path();
        path.extension()
            .is_some_and(|end| end == "skans-witness")
            .then_some(path)
    });
    let witness = witness.unwrap();
    replaced(&witness, "\"skans_witness\": 1", "\"skans_witness\": 2");
    let before = fs::read(&witness).unwrap();
    let chief = world.open("chief");
    let told = chief
        .notices()
        .iter()
        .find(|notice| notice.code == "witness-newer");
    assert_eq!(told.unwrap().args, [("format", "2".to_owned())]);
    chief.close(world.now());
    assert_eq!(fs::read(&witness).unwrap(), before);

    // A key's line can only be of a later format in a file that the chain names.
    let me = load_key(&world.path("chief.key"), &phrase()).unwrap();
    let line = b"skans-compartment-key 2 4 7 AAAA and more\n";
    let file = crypto::wrap(&[me.identity.recipient()], line).unwrap();
    let layout = Layout::new(&world.place());
    let note = KeyNote {
        compartment: Compartment::System.number(),
        epoch: 7,
        check: [0; 32],
        file_sha256: crypto::sha256(&[&file]),
    };
    let path = layout.compartment_key(Compartment::System, 7);
    RealDisk.replace(&path, &file).unwrap();
    let refused = Keyring::open(&layout, &[note], &me.identity).err().unwrap();
    assert_eq!(refused.code, "newer-format");
    assert!(
        refused.args.contains(&("format", "2".into())),
        "{refused:?}"
    );
}
