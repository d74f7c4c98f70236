//! The base beside sled: killed at any point the note names one that is there, and one that is damaged, missing or an earlier
//! one ends in a rebuild, never in other records.

use super::tests::{World, copy_folder, name_of};
use super::*;
use crate::domain::{CustodianId, RecordId};
use crate::register::layout::Layout;
use std::fs;
use std::path::{Path, PathBuf};

/// A register that was closed twice, each time with a base of its own.
struct Twice {
    world: World,
    ids: Vec<RecordId>,
    /// The whole folder after the first time.
    first: PathBuf,
    /// And after the second.
    second: PathBuf,
}

const FIRST: [&str; 3] = ["Nämnd ett", "Nämnd två", "Nämnd tre"];
const SECOND: [&str; 8] = [
    "Nämnd ett",
    "Nämnd två",
    "Nämnd tre",
    "Nämnd fyra",
    "Nämnd fem",
    "Nämnd sex",
    "Nämnd sju",
    "Nämnd åtta",
];

impl Twice {
    fn new() -> Self {
        let mut world = World::new();
        let mut ids = Vec::new();
        let mut more = |world: &mut World, names: &[&str]| {
            let mut chief = world.open("chief");
            ids.extend(names.iter().map(|name| world.unit(&mut chief, name)));
            let now = world.now();
            chief.close(now);
        };
        more(&mut world, &FIRST);
        let (first, second) = (world.path("first"), world.path("second"));
        copy_folder(&world.place(), &first);
        // More than half of all records are new: the base is made anew.
        more(&mut world, &SECOND[FIRST.len()..]);
        copy_folder(&world.place(), &second);
        Self {
            world,
            ids,
            first,
            second,
        }
    }

    fn put(&self, folder: &Path) {
        fs::remove_dir_all(self.world.place()).unwrap();
        copy_folder(folder, &self.world.place());
        // The medium's memory of the head is not what is tried here.
        for found in crate::disk::list(self.world.folder.path()).unwrap() {
            if found.ends_with("-witness") {
                fs::remove_file(self.world.path(&found)).unwrap();
            }
        }
    }

    /// Where the chief's bases lie.
    fn bases(&self) -> Vec<PathBuf> {
        let me = load_key(&self.world.path("chief.key"), &super::tests::phrase()).unwrap();
        let id = CustodianId(me.signer.public().id());
        let folder = Layout::new(&self.world.place()).state(id);
        let names = crate::disk::list(&folder).unwrap();
        let names = names.into_iter().filter(|name| name.starts_with("base-"));
        names.map(|name| folder.join(name)).collect()
    }

    /// Opens, sees that the records are these, and answers whether the state was rebuilt for it.
    fn rebuilt(&mut self, names: &[&str], close: bool) -> bool {
        let chief = self.world.open("chief");
        for (id, name) in self.ids.iter().zip(names) {
            assert_eq!(name_of(&chief, *id), *name);
        }
        assert_eq!(chief.state().len(), names.len() + 1, "and the municipality");
        let rebuilt = chief
            .notices()
            .iter()
            .any(|one| one.code == "state-rebuilt");
        let now = self.world.now();
        if close {
            chief.close(now);
        }
        rebuilt
    }
}

#[test]
fn a_kill_around_the_writing_of_a_base_costs_no_rebuild() {
    let mut twice = Twice::new();
    let [old, new] = [twice.first.clone(), twice.second.clone()].map(|folder| {
        twice.put(&folder);
        let bases = twice.bases();
        assert_eq!(bases.len(), 1, "one alone is left");
        (bases[0].clone(), fs::read(&bases[0]).unwrap())
    });
    assert!(old.0 != new.0 && old.1 != new.1);
    // The new one was being written, whole or in part, when the note still named the old one.
    for part in [0, 3, new.1.len() / 2, new.1.len()] {
        twice.put(&twice.first.clone());
        fs::write(&new.0, &new.1[..part]).unwrap();
        assert!(!twice.rebuilt(&FIRST, true), "{part}");
    }
    // The note named the new one, and the old one was not taken away yet.
    twice.put(&twice.second.clone());
    fs::write(&old.0, &old.1).unwrap();
    assert!(!twice.rebuilt(&SECOND, true));
    assert!(!twice.rebuilt(&SECOND, false));
}

#[test]
fn a_base_that_is_damaged_missing_or_an_earlier_one_is_never_believed() {
    let mut twice = Twice::new();
    twice.put(&twice.first.clone());
    let earlier = fs::read(&twice.bases()[0]).unwrap();
    twice.put(&twice.second.clone());
    let path = twice.bases()[0].clone();
    let whole = fs::read(&path).unwrap();
    assert!(!twice.rebuilt(&SECOND, false));
    let flipped = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        bytes
    };
    let mut harms: Vec<Vec<u8>> = (0..whole.len()).step_by(131).map(flipped).collect();
    harms.extend([0, 1, 2, 3, 4, 27, 28, whole.len() - 1].map(flipped));
    harms.extend([0, 3, 4, 5, 200, whole.len() - 1].map(|cut| whole[..cut].to_vec()));
    harms.extend([earlier, [whole.as_slice(), &whole].concat(), vec![0; 5000]]);
    harms.push([whole.as_slice(), &[0]].concat());
    for (number, harm) in harms.iter().enumerate() {
        twice.put(&twice.second.clone());
        fs::write(&path, harm).unwrap();
        assert!(twice.rebuilt(&SECOND, true), "harm {number}");
        // What was rebuilt is whole.
        assert!(!twice.rebuilt(&SECOND, false), "harm {number}");
    }
    twice.put(&twice.second.clone());
    fs::remove_file(&path).unwrap();
    assert!(twice.rebuilt(&SECOND, true));
}

#[test]
fn changes_beyond_a_piece_come_back_in_order_without_a_rebuild() {
    let mut world = World::new();
    let mut chief = world.open("chief");
    let ids: Vec<RecordId> = (0..240)
        .map(|number| world.unit(&mut chief, &format!("Nämnd {number}")))
        .collect();
    let now = world.now();
    chief.close(now);
    // Twice, so that the later flush counts; fewer than half of all records, so that the base stays.
    for round in 0..2 {
        let mut chief = world.open("chief");
        for id in &ids[..110] {
            let held = chief.state().get(*id).unwrap();
            let name = format!("{round} {}", "Å".repeat(90));
            let values = held.record.values.clone();
            let proposal = crate::domain::Proposal {
                id: Some(*id),
                kind: crate::domain::Kind::Unit,
                base: held.record.version,
                values: values.with("name", crate::domain::Value::Text(name)),
                new_id: None,
            };
            let reason = None;
            let command = crate::domain::Command::Save { proposal, reason };
            chief
                .commit(command, super::tests::TODAY, world.now())
                .unwrap();
        }
        let now = world.now();
        chief.close(now);
        let chief = world.open("chief");
        assert!(chief.notices().is_empty());
        for (number, id) in ids.iter().enumerate() {
            let name = name_of(&chief, *id);
            let expected = if number < 110 {
                name.starts_with(&format!("{round} Å"))
            } else {
                name == format!("Nämnd {number}")
            };
            assert!(expected, "{name}");
        }
    }
    let state = world.place().join("state");
    for custodian in fs::read_dir(state).unwrap() {
        let blobs = custodian.unwrap().path().join("blobs");
        assert!(fs::read_dir(blobs).unwrap().next().is_none());
    }
}
