//! That no changed, missing, doubled or added byte, line, part, record or entry of a snapshot goes unseen, and that the
//! file in which it lies is named.

use super::testing::{OPEN, REGISTER, SHUT, World, put};
use super::verify::Look;
use super::{FILES, Source, Verdict, record_line, verify, write_chain};
use crate::crypto::{Identity, decrypting};
use crate::disk::RealDisk;
use crate::journal::{Entry, EntryKind, approval_clear};
use crate::snapshot::SnapshotError;
use crate::words::{Language, Words};
use std::fs;
use std::io::{self, Cursor, Read};

fn check(bytes: &[u8], identities: &[Identity]) -> Result<Verdict, SnapshotError> {
    let found = verify(Cursor::new(bytes), identities, &mut |_, _, _| true);
    if identities.is_empty() {
        // Read again and again, two records remembered at a time, it comes to the same. (A changed id may be another share's,
        // and is then named by the file's sum.)
        let shared = in_shares(bytes);
        let file = |found: &Result<Verdict, SnapshotError>| {
            let named = |error: SnapshotError| error.value("file").map(str::to_owned);
            found.clone().map_err(named)
        };
        assert_eq!(file(&shared), file(&found));
    }
    found
}

fn in_shares(bytes: &[u8]) -> Result<Verdict, SnapshotError> {
    let mut look = Look::within(false, 2);
    let mut readings = 1;
    while look.read(bytes)? {
        readings += 1;
    }
    assert!(readings > 1, "they were too few to be shared out");
    look.verdict()
}

/// A sealed snapshot and the archive in it.
fn snapshot(world: &World) -> (Vec<u8>, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let sealed = fs::read(world.snapshot(folder.path()).path).unwrap();
    let mut archive = Vec::new();
    let mut opened = decrypting(&world.reader, sealed.as_slice()).unwrap();
    opened.read_to_end(&mut archive).unwrap();
    (sealed, archive)
}

#[test]
fn a_sound_snapshot_holds_and_says_what_that_means() {
    let world = World::new();
    let (sealed, archive) = snapshot(&world);
    let stranger = Identity::random();
    let identities = [stranger.clone(), world.reader.clone()];
    let verdict = check(&sealed, &identities).unwrap();
    assert_eq!(
        (verdict.entries, verdict.records, verdict.approved),
        (6, 3, 1)
    );
    assert_eq!((verdict.disclosed, verdict.shut), (4, 2));
    assert_eq!(verdict.head.0, 6);
    assert_eq!(verdict.signatory.name, "Åsa Lind");
    assert_eq!(verdict.notes, ["exercise"]);
    assert_eq!(
        check(&archive, &[]).unwrap().notes,
        ["exercise", "unsealed"]
    );
    assert_eq!(
        check(&sealed, &[stranger]).unwrap_err().code,
        "snapshot-locked"
    );
    let sv = verdict.sentence(&Words::new(Language::Sv));
    assert!(
        sv.contains("Åsa Lind och Bo Ek") && sv.contains("post 6"),
        "{sv}"
    );
    let en = verdict.sentence(&Words::new(Language::En));
    assert!(
        en.contains("Åsa Lind and Bo Ek") && en.contains("entry 6"),
        "{en}"
    );
    for sentence in [sv, en] {
        assert_eq!(sentence.matches('.').count(), 1, "one sentence");
        assert!(sentence.ends_with('.'));
    }
}

#[test]
fn armor_is_taken_off() {
    let world = World::new();
    let (sealed, _) = snapshot(&world);
    let format = age::armor::Format::AsciiArmor;
    let mut armor = age::armor::ArmoredWriter::wrap_output(Vec::new(), format).unwrap();
    io::copy(&mut sealed.as_slice(), &mut armor).unwrap();
    let armored = armor.finish().unwrap();
    assert!(check(&armored, std::slice::from_ref(&world.reader)).is_ok());
}

#[test]
fn every_flipped_byte_of_the_archive_is_refused_with_a_named_file() {
    let world = World::new();
    let (_, archive) = snapshot(&world);
    // Every 97th byte falls in all kinds of places; the first bytes of every block are headers, beginnings and padding.
    let spread = (0..archive.len()).step_by(97);
    let blocks = (0..archive.len())
        .step_by(512)
        .flat_map(|at| [at, at + 1, at + 511]);
    for (at, bit) in spread.map(|at| (at, 1)).chain(blocks.map(|at| (at, 0x80))) {
        let mut changed = archive.clone();
        changed[at] ^= bit;
        let error = check(&changed, &[]).unwrap_err();
        let file = error.value("file").unwrap_or_default().to_owned();
        assert!(FILES.contains(&file.as_str()), "byte {at}: {error}");
    }
}

#[test]
fn every_cut_and_every_addition_is_refused() {
    let world = World::new();
    let (sealed, archive) = snapshot(&world);
    for end in (0..archive.len()).step_by(331).chain([archive.len() - 1]) {
        assert!(check(&archive[..end], &[]).is_err(), "cut at {end}");
    }
    for more in [&b"x"[..], &[0; 512], &[0; 10_240]] {
        assert!(check(&[&archive, more].concat(), &[]).is_err());
    }
    let reader = [world.reader.clone()];
    for at in (0..sealed.len()).step_by(997) {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert!(check(&changed, &reader).is_err(), "byte {at}");
        assert!(check(&sealed[..at], &reader).is_err(), "cut at {at}");
    }
}

/// Writes a snapshot that a custodian has made wrong on purpose, and hands back why it was refused.
fn refusal<'a>(
    world: &'a World,
    chain: &'a [Entry],
    change: impl FnOnce(&mut super::Collect<'a>),
) -> SnapshotError {
    let folder = tempfile::tempdir().unwrap();
    let mut collect = world.collect(chain);
    change(&mut collect);
    let error = world.write(&RealDisk, folder.path(), collect).unwrap_err();
    assert!(crate::disk::list(folder.path()).unwrap().is_empty());
    error
}

fn records(lines: Vec<Vec<u8>>) -> Source<'static> {
    Source::new(move |out| lines.iter().try_for_each(|line| out.write_all(line)))
}

#[test]
fn records_that_are_left_out_added_doubled_or_other_are_refused_though_signed() {
    let world = World::new();
    let chain = world.chain();
    let lines = world.records(&chain);
    let code = |lines: Vec<Vec<u8>>| {
        let error = refusal(&world, &chain, |collect| collect.records = records(lines));
        assert_eq!(error.value("file"), Some("records.jsonl"));
        error.code
    };
    assert_eq!(code(lines[1..].to_vec()), "snapshot-record-missing");
    let doubled = [&lines[..], &lines[..1]].concat();
    assert_eq!(code(doubled), "snapshot-record-unknown");
    let foreign = record_line(2, 0, 2, false, put(8, 1, 1).as_bytes(), None);
    assert_eq!(
        code([&lines[..], &[foreign]].concat()),
        "snapshot-record-unknown"
    );
    let older = record_line(2, 0, 3, false, put(2, 1, 300).as_bytes(), None);
    let with = |at: usize, line| {
        let mut lines = lines.clone();
        lines[at] = line;
        lines
    };
    assert_eq!(code(with(1, older)), "snapshot-record-differs");
    let other = record_line(2, 0, 2, false, put(1, 1, 21).as_bytes(), None);
    assert_eq!(code(with(0, other)), "snapshot-record-differs");
    let approved = record_line(2, 0, 2, true, put(1, 1, 20).as_bytes(), None);
    assert_eq!(code(with(0, approved)), "snapshot-record-approved");
    assert_eq!(code(with(0, b"{}\n".to_vec())), "snapshot-record-form");
}

#[test]
fn entries_and_parts_that_are_left_out_or_beyond_the_scope_are_refused_though_signed() {
    let world = World::new();
    let chain = world.chain();
    let code = |entries: &[Entry], scope: &[u16], skip: u64| {
        let source = Source::new(|out| {
            let all = entries.iter().cloned().map(Ok::<_, io::Error>);
            write_chain(out, &REGISTER, all, |entry, part| match entry.seq == skip {
                true => Ok(None),
                false => world.open(entry, part, scope),
            })
        });
        let error = refusal(&world, &chain, move |collect| collect.chain = source);
        assert_eq!(error.value("file"), Some("chain.jsonl"));
        error.code
    };
    assert_eq!(code(&chain, &[OPEN], 3), "snapshot-undisclosed");
    assert_eq!(code(&chain, &[OPEN, SHUT], 0), "snapshot-undisclosed");
    assert_eq!(code(&chain[..5], &[OPEN], 0), "snapshot-head");
    assert_eq!(code(&chain[1..], &[OPEN], 0), "snapshot-entry-link");
    let gap = [&chain[..3], &chain[4..]].concat();
    assert_eq!(code(&gap, &[OPEN], 0), "snapshot-entry-link");
    assert_eq!(code(&[], &[OPEN], 0), "snapshot-head");
    // The same register's, but from another line of time.
    let other = world.chain();
    let beyond = chain[..2].iter().chain(&other[2..]).cloned();
    assert_eq!(
        code(&beyond.collect::<Vec<_>>(), &[OPEN], 0),
        "snapshot-entry-link"
    );
}

#[test]
fn a_part_beyond_the_scope_is_refused() {
    let world = World::new();
    let chain = world.chain();
    // The last part of an entry, so that nothing in scope follows it.
    let error = refusal(&world, &chain, |collect| {
        collect.chain = Source::new(|out| {
            let all = chain.iter().cloned().map(Ok::<_, io::Error>);
            write_chain(out, &REGISTER, all, |entry, part| {
                let scope: &[u16] = if entry.seq == 5 { &[SHUT] } else { &[OPEN] };
                world.open(entry, part, scope)
            })
        });
    });
    assert_eq!(error.code, "snapshot-beyond");
    assert_eq!(error.value("seq"), Some("5"));
}

#[test]
fn an_entry_whose_author_was_not_allowed_it_is_refused() {
    let world = World::new();
    let mut chain = world.chain();
    let change = (EntryKind::Change, Vec::new());
    world.append(&mut chain, change, &world.auditor, &[]);
    let error = refusal(&world, &chain, |_| {});
    assert_eq!(
        (error.code, error.value("seq")),
        ("snapshot-entry-authority", Some("7"))
    );
    let mut chain = world.chain();
    let stranger = crate::crypto::Signer::from_seed(&[77; 32]);
    let change = (EntryKind::Change, Vec::new());
    world.append(&mut chain, change, &stranger, &[]);
    let error = refusal(&world, &chain, |_| {});
    assert_eq!(error.code, "snapshot-entry-signature");
}

#[test]
fn an_approval_of_other_content_or_of_a_hidden_entry_is_refused_though_signed() {
    let world = World::new();
    let line = |text: &str| {
        let hash = crate::crypto::sha256_of(text.as_bytes());
        format!("{{\"at\":\"x\"}}\n{{\"approve\":\"x\",\"hash\":\"{hash}\",\"version\":1}}\n")
    };
    let refused = |named: &[u64], text: &str| {
        let mut chain = world.chain();
        let approval = (EntryKind::Approval, approval_clear(named).unwrap());
        let parts = [(OPEN, line(text))];
        world.append(&mut chain, approval, &world.deputy, &parts);
        let error = refusal(&world, &chain, |_| {});
        assert_eq!(error.value("seq"), Some("7"), "{error}");
        error.code
    };
    // What the chief wrote in entry 6 waits for the deputy, and nothing else does.
    assert_eq!(refused(&[6], &put(3, 2, 701)), "snapshot-approval");
    assert_eq!(refused(&[6], &put(3, 1, 5)), "snapshot-approval");
    assert_eq!(refused(&[2], &put(3, 2, 700)), "snapshot-approval");
    assert_eq!(refused(&[3], &put(3, 2, 700)), "snapshot-entry-authority");
}

#[test]
fn custodians_and_facts_must_be_the_founding_entrys() {
    let world = World::new();
    let chain = world.chain();
    let fewer = refusal(&world, &chain, |collect| drop(collect.custodians.pop()));
    assert_eq!(fewer.code, "snapshot-custodians");
    let turned = refusal(&world, &chain, |collect| collect.custodians.swap(0, 1));
    assert_eq!(turned.code, "snapshot-custodians");
    let real = refusal(&world, &chain, |collect| collect.header.exercise = false);
    assert_eq!(real.code, "snapshot-custodians");
    let other = refusal(&world, &chain, |collect| collect.header.register = [0; 16]);
    assert_eq!(other.code, "snapshot-entry-link");
    let link = refusal(&world, &chain, |collect| collect.header.link = [0; 32]);
    assert_eq!(link.code, "snapshot-head");
}

#[test]
fn a_broken_record_version_in_a_payload_is_named_by_its_place() {
    let world = World::new();
    let mut chain = world.chain();
    let change = (EntryKind::Change, Vec::new());
    let payload = "{\"at\":1}\n{\"put\":\"site\",\"id\":\"x\"}\n".to_owned();
    world.append(&mut chain, change, &world.chief, &[(OPEN, payload)]);
    let error = refusal(&world, &chain, |_| {});
    assert_eq!(error.code, "snapshot-payload");
    assert_eq!(
        (error.value("seq"), error.value("line")),
        (Some("7"), Some("2"))
    );
}

#[test]
fn a_version_in_an_entry_that_is_no_change_is_refused() {
    let world = World::new();
    let mut chain = world.chain();
    // A trace is what an auditor too may write.
    let trace = (EntryKind::Event, Vec::new());
    let payload = format!("{{\"at\":1}}\n{}\n", put(1, 9, 0));
    world.append(&mut chain, trace, &world.auditor, &[(OPEN, payload)]);
    let error = refusal(&world, &chain, |_| {});
    assert_eq!(
        (error.code, error.value("seq")),
        ("snapshot-other-kind", Some("7"))
    );
}

#[test]
fn checking_can_be_stopped() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let chain = world.chain();
    let mut collect = world.collect(&chain);
    collect.report = Source::new(|out| out.write_all(&vec![b'x'; 1 << 20]));
    let receipt = world.write(&RealDisk, folder.path(), collect).unwrap();
    let file = fs::File::open(receipt.path).unwrap();
    let stopped = verify(file, std::slice::from_ref(&world.reader), &mut |_, _, _| {
        false
    });
    assert!(stopped.unwrap_err().is_cancelled());
}
