//! The bytes on the medium, put together by hand: whoever changes the format changes these, and the format's version.

use super::testing::{REGISTER, World};
use super::{Entry, Head, Part, Place, head, segment};
use crate::crypto::{self, Sealed};
use crate::disk::RealDisk;
use std::fs;

fn entry() -> Entry {
    let part = Part {
        compartment: 0x0201,
        epoch: 3,
        commitment: [0xcc; 32],
        sealed: Sealed {
            nonce: [0xee; 24],
            ciphertext: b"sealed".to_vec(),
        },
    };
    Entry {
        seq: 7,
        kind: 2,
        flags: 0,
        author: [0xaa; 16],
        prev: [0xbb; 32],
        clear: b"clear".to_vec(),
        parts: vec![part],
        signature: [0xdd; 64],
        link: [0xff; 32],
    }
}

#[test]
fn an_entry_is_laid_out_as_documented() {
    let expected = [
        &b"SKJ1"[..],
        &[247, 0, 0, 0],
        &[7, 0, 0, 0, 0, 0, 0, 0],
        &[2, 0],
        &[0, 0],
        &[0xaa; 16],
        &[0xbb; 32],
        &[5, 0, 0, 0],
        b"clear",
        &[1, 0],
        &[1, 2],
        &[3, 0, 0, 0],
        &[0xee; 24],
        &[0xcc; 32],
        &[6, 0, 0, 0],
        b"sealed",
        &[0xdd; 64],
        &[0xff; 32],
    ]
    .concat();
    assert_eq!(expected.len(), 247);
    assert_eq!(entry().encode(), expected);
}

#[test]
fn a_signature_covers_what_is_documented_and_a_link_follows_from_it() {
    let covered = [
        &b"skans entry v1\0"[..],
        &REGISTER,
        &[7, 0, 0, 0, 0, 0, 0, 0],
        &[2, 0],
        &[0, 0],
        &[0xaa; 16],
        &[0xbb; 32],
        &[5, 0, 0, 0],
        b"clear",
        &[1, 0],
        &[1, 2],
        &[3, 0, 0, 0],
        &[0xcc; 32],
        &[6, 0, 0, 0],
        &crypto::sha256(&[&[0xee; 24], b"sealed"]),
    ]
    .concat();
    let mut entry = entry();
    assert_eq!(entry.covered(&REGISTER), covered);
    entry.link = crypto::sha256(&[b"skans link v1\0", &[0xbb; 32], &covered, &[0xdd; 64]]);
    assert!(entry.link_holds(&REGISTER));
}

#[test]
fn a_part_is_sealed_and_committed_to_as_documented() {
    let world = World::new();
    let entry = world.change(7, [3; 32], &[b"one", b"two"]);
    let author = world.chief.public().id();
    let bound_to = [
        &b"skans seal v1\0"[..],
        &REGISTER,
        &[7, 0, 0, 0, 0, 0, 0, 0],
        &author,
        &[2, 0],
        &[1, 0],
        &[1, 0, 0, 0],
        &[1, 0],
    ]
    .concat();
    let part = &entry.parts[1];
    let padded = crypto::open(&world.key, &bound_to, &part.sealed).unwrap();
    let plain = crypto::unpad(&padded).unwrap();
    assert_eq!(&plain[32..], b"two");
    let committed = crypto::sha256(&[b"skans part v1\0", plain]);
    assert_eq!(part.commitment, committed);
}

#[test]
fn segment_headers_and_head_slots_are_laid_out_as_documented() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(segment::folder(dir.path())).unwrap();
    super::store::new_segment(&RealDisk, dir.path(), REGISTER, 2, 9, [0xbb; 32]).unwrap();
    let mut expected = [
        &b"SKJSEG1\n"[..],
        &REGISTER,
        &[2, 0, 0, 0],
        &[9, 0, 0, 0, 0, 0, 0, 0],
        &[0xbb; 32],
        &[0; 28],
    ]
    .concat();
    expected.extend(crypto::sha256(&[&expected]));
    let written = fs::read(dir.path().join("journal/00000002.skj")).unwrap();
    assert_eq!(written, expected);

    let place = Place {
        segment: 2,
        offset: 128,
        len: 247,
    };
    let named = Head::after(7, [0xff; 32], place);
    head::HeadFile::create(&RealDisk, dir.path(), named).unwrap();
    let mut slot = [
        &b"SKHD"[..],
        &[1, 0, 0, 0],
        &[2, 0, 0, 0, 0, 0, 0, 0],
        &[7, 0, 0, 0, 0, 0, 0, 0],
        &[2, 0, 0, 0],
        &[0x77, 1, 0, 0, 0, 0, 0, 0],
        &[247, 0, 0, 0],
        &[0xff; 32],
    ]
    .concat();
    slot.extend(crypto::sha256(&[&slot]));
    slot.resize(4096, 0);
    let written = fs::read(dir.path().join("head")).unwrap();
    assert_eq!(written.len(), 8192);
    assert_eq!(written[4096..], slot, "the second slot counts first");
}
