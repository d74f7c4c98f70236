//! Writing a snapshot: collect, seal, read back, open and check, and only then give it its name.

use super::archive::Archive;
use super::collect::{Collect, Exporter, Receipt};
use super::encode::hex;
use super::error::SnapshotError;
use super::meter::{Tell, Teller, Watched};
use super::part::{Part, Written};
use super::pipe::{self, Drain, Filler};
use super::plan::{self, Plan};
use super::verify::Look;
use super::{Progress, README, REPORT, Step};
use crate::crypto::{Encrypting, Recipient, decrypting};
use crate::disk::Disk;
use crate::journal::RegisterId;
use std::io::Write;
use std::path::Path;

/// The name of a snapshot's file: the register's first eight digits and the last entry's number.
pub fn file_name(register: &RegisterId, seq: u64) -> String {
    format!("{}.tar.age", folder_name(register, seq))
}

/// The folder inside.
pub(super) fn folder_name(register: &RegisterId, seq: u64) -> String {
    let digits: String = hex(register).chars().take(8).collect();
    format!("skans-snapshot-{digits}-{seq}")
}

/// Writes a snapshot into a folder under [`file_name`], sealed for its recipients and for the exporter.
///
/// It is written as `<name>.part`, synced, read back and compared with what was written; then it is opened with the
/// exporter's identity and checked in full, as [`verify`](super::verify) does. Only then does it get its name. Nothing is
/// ever written over, and after an error, or when `progress` says stop, no file is left.
pub fn write(
    disk: &dyn Disk,
    folder: &Path,
    mut collect: Collect<'_>,
    exporter: &Exporter<'_>,
    progress: &mut Progress<'_>,
) -> Result<Receipt, SnapshotError> {
    let name = file_name(&collect.header.register, collect.header.seq);
    // Asked for first: a place that is taken or can't be written to costs no work.
    let part = Part::create(disk, folder, &name)?;
    let mut plan = Plan::new(&mut collect, exporter, progress)?;
    let written = seal(&part, &mut plan, &mut collect, progress)?;
    part.sync()?;
    let mut teller = Teller::begin(progress, Step::ReadBack, written.size)?;
    part.read_back(&written, &mut teller)?;
    compare(&part, &written, exporter, progress)?;
    let path = part.publish()?;
    Ok(Receipt {
        path,
        digest: hex(&written.digest),
        bytes: written.size,
        records: plan.long[1].1.lines,
        entries: plan.long[0].1.lines,
        head: (collect.header.seq, hex(&collect.header.link)),
        recipients: plan.recipients.into_iter().map(|(name, _)| name).collect(),
    })
}

/// What was kept, or the sources a second time, into the archive; a thread beside takes that into the seal, and another what
/// is sealed into the file.
fn seal(
    part: &Part<'_>,
    plan: &mut Plan,
    collect: &mut Collect<'_>,
    progress: &mut Progress<'_>,
) -> Result<Written, SnapshotError> {
    let keys: Vec<Recipient> = plan.recipients.iter().map(|(_, key)| key.clone()).collect();
    let write = |drain: Drain| {
        let mut out = part.writer();
        drain.into(&mut out)?;
        Ok(out.written())
    };
    let seal = |drain: Drain| {
        let sealed = |out: &mut Filler| {
            let mut sealing = Encrypting::new(out, &keys)?;
            drain.into(&mut sealing)?;
            sealing.finish().map(drop)
        };
        match pipe::piped("write", sealed, write)? {
            (Ok(()), written) => written,
            // Where both say no, the medium is why.
            (Err(_), Err(error)) | (Err(error), Ok(_)) => Err(error),
        }
    };
    let filled = pipe::piped("seal", |out| fill(out, plan, collect, progress), seal);
    let (filled, sealed) = filled.map_err(|error| SnapshotError::stream(README, &error))?;
    match (filled, sealed) {
        (Ok(()), Ok(written)) => Ok(written),
        (Err(error), Ok(_)) => Err(error),
        (_, Err(error)) => Err(SnapshotError::stream(REPORT, &error)),
    }
}

fn fill(
    out: &mut Filler,
    plan: &mut Plan,
    collect: &mut Collect<'_>,
    progress: &mut Progress<'_>,
) -> Result<(), SnapshotError> {
    let stream = |name: &'static str| move |error| SnapshotError::stream(name, &error);
    let folder = folder_name(&collect.header.register, collect.header.seq);
    let mut archive = Archive::new(out, &folder, plan::seconds(&collect.header));
    for (name, bytes) in &plan.short {
        archive
            .file(name, bytes.len() as u64, |out| out.write_all(bytes))
            .map_err(stream(name))?;
    }
    let mut teller = Teller::begin(progress, Step::Encrypt, plan.total())?;
    let sources = [
        &mut collect.chain,
        &mut collect.records,
        &mut collect.report,
    ];
    let kept = std::mem::take(&mut plan.kept);
    for (((name, expected), source), kept) in plan.long.iter().zip(sources).zip(kept) {
        let size = expected.size;
        let filled = archive.file(name, size, |out| match kept {
            // What was summed is here still, and every block of it opens as it was: it is not summed again.
            Some(kept) => (0..kept.blocks())
                .try_for_each(|number| {
                    out.lay(|block| {
                        kept.block(number, block)?;
                        teller.more(block.len() as u64)
                    })
                })
                .map(|()| Ok(*expected)),
            None => Ok(plan::run(name, source, out, &mut teller, Some(size))),
        });
        if filled.map_err(stream(name))?? != *expected {
            return Err(SnapshotError::of("snapshot-unsteady", name));
        }
    }
    archive.finish().map(drop).map_err(stream(REPORT))
}

/// Opens the file with the exporter's identity and checks it in full. Its signature, made over the sums of what was
/// collected, holds only if every file inside is what was collected.
fn compare(
    part: &Part<'_>,
    written: &Written,
    exporter: &Exporter<'_>,
    progress: &mut Progress<'_>,
) -> Result<(), SnapshotError> {
    let mut look = Look::new(true);
    loop {
        let file = part.reopen()?;
        let mut teller = Teller::begin(progress, Step::Compare, written.size)?;
        let opened = decrypting(exporter.identity, file).map_err(SnapshotError::wrap)?;
        let read = pipe::ahead("open", opened, |ahead| {
            look.read(Watched(ahead, &mut teller))
        });
        if !read.map_err(|error| SnapshotError::stream(README, &error))?? {
            return look.verdict().map(drop);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::RealDisk;
    use crate::snapshot::Source;
    use crate::snapshot::testing::{OddDisk, World};
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    fn names(folder: &Path) -> Vec<String> {
        crate::disk::list(folder).unwrap()
    }

    #[test]
    fn a_snapshot_gets_its_name_last_and_is_its_owners_alone() {
        let world = World::new();
        let folder = tempfile::tempdir().unwrap();
        let receipt = world.snapshot(folder.path());
        assert_eq!(names(folder.path()), ["skans-snapshot-a1a1a1a1-6.tar.age"]);
        let mode = fs::metadata(&receipt.path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let bytes = fs::read(&receipt.path).unwrap();
        assert_eq!(receipt.digest, crate::crypto::sha256_of(&bytes));
        assert_eq!(receipt.bytes, bytes.len() as u64);
        assert_eq!((receipt.entries, receipt.records), (6, 3));
        assert_eq!(receipt.recipients, ["Länsstyrelsen", "Åsa Lind"]);
    }

    #[test]
    fn nothing_is_written_over() {
        let world = World::new();
        let chain = world.chain();
        let folder = tempfile::tempdir().unwrap();
        for taken in [
            "skans-snapshot-a1a1a1a1-6.tar.age",
            "skans-snapshot-a1a1a1a1-6.tar.age.part",
        ] {
            let path = folder.path().join(taken);
            fs::write(&path, b"mine").unwrap();
            let error = world.write(&RealDisk, folder.path(), world.collect(&chain));
            assert_eq!(error.unwrap_err().code, "snapshot-exists");
            assert_eq!(fs::read(&path).unwrap(), b"mine");
            assert_eq!(names(folder.path()), [taken]);
            fs::remove_file(path).unwrap();
        }
        let none = folder.path().join("none");
        let error = world.write(&RealDisk, &none, world.collect(&chain));
        assert_eq!(error.unwrap_err().code, "snapshot-no-folder");
    }

    #[test]
    fn a_full_medium_at_any_deed_leaves_no_file() {
        let world = World::new();
        let chain = world.chain();
        let folder = tempfile::tempdir().unwrap();
        for fail_at in 1.. {
            let disk = OddDisk {
                fail_at,
                ..OddDisk::default()
            };
            match world.write(&disk, folder.path(), world.collect(&chain)) {
                Err(error) => {
                    assert_eq!(error.code, "snapshot-full");
                    assert!(names(folder.path()).is_empty(), "deed {fail_at}");
                }
                Ok(_) => {
                    // Make, write, sync, take the name, rename, sync the folder.
                    assert_eq!(fail_at, 7);
                    break;
                }
            }
        }
    }

    #[test]
    fn what_the_medium_changed_is_found_by_reading_back() {
        let world = World::new();
        let chain = world.chain();
        let folder = tempfile::tempdir().unwrap();
        let disk = OddDisk {
            rots: true,
            ..OddDisk::default()
        };
        let error = world.write(&disk, folder.path(), world.collect(&chain));
        assert_eq!(error.unwrap_err().code, "snapshot-differs");
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn it_can_be_stopped_in_every_step_and_leaves_no_file() {
        let world = World::new();
        let chain = world.chain();
        let folder = tempfile::tempdir().unwrap();
        let exporter = Exporter {
            signer: &world.chief,
            identity: &world.own,
        };
        let steps = [Step::Collect, Step::Encrypt, Step::ReadBack, Step::Compare];
        for stop in steps {
            let mut collect = world.collect(&chain);
            // Long enough for every step to tell how far it has come.
            collect.report = Source::new(|out| out.write_all(&vec![b'x'; 1 << 20]));
            let mut progress = |step, _, _| step != stop;
            let error = write(&RealDisk, folder.path(), collect, &exporter, &mut progress);
            assert!(error.unwrap_err().is_cancelled(), "{stop:?}");
            assert!(names(folder.path()).is_empty());
        }
    }

    #[test]
    fn sources_that_differ_or_fail_are_named() {
        let world = World::new();
        let chain = world.chain();
        let folder = tempfile::tempdir().unwrap();
        let exporter = Exporter {
            signer: &world.chief,
            identity: &world.own,
        };
        let code = |report: Source<'_>| {
            let mut collect = world.collect(&chain);
            collect.report = report;
            collect.aside = None;
            let mut on = |_, _, _| true;
            let error = write(&RealDisk, folder.path(), collect, &exporter, &mut on);
            let error = error.unwrap_err();
            assert!(names(folder.path()).is_empty());
            (error.code, error.value("file").map(str::to_owned))
        };
        let report = Some("report.txt".to_owned());
        for second in ["shorter", "longer than it was", "other text."] {
            let mut run = 0;
            let unsteady = Source::new(|out| {
                run += 1;
                out.write_all(if run == 1 {
                    b"first text."
                } else {
                    second.as_bytes()
                })
            });
            assert_eq!(code(unsteady), ("snapshot-unsteady", report.clone()));
        }
        let fails = Source::new(|_| Err(std::io::ErrorKind::InvalidData.into()));
        assert_eq!(code(fails), ("snapshot-source", report));
    }

    #[test]
    fn what_there_is_room_for_is_made_once_and_the_rest_twice() {
        let world = World::new();
        let chain = world.chain();
        let exporter = Exporter {
            signer: &world.chief,
            identity: &world.own,
        };
        let aside = tempfile::tempdir().unwrap();
        let none = aside.path().join("none");
        for (place, expected) in [(None, 2), (Some(none), 2), (Some(aside.path().into()), 1)] {
            let folder = tempfile::tempdir().unwrap();
            let (mut runs, mut collect) = (0, world.collect(&chain));
            collect.report = Source::new(|out| {
                runs += 1;
                out.write_all(&vec![b'x'; 1 << 20])
            });
            collect.aside = place;
            let mut on = |_, _, _| true;
            let disk = &RealDisk;
            write(disk, folder.path(), collect, &exporter, &mut on).unwrap();
            assert_eq!(runs, expected);
            assert!(names(aside.path()).is_empty());
        }
    }

    #[test]
    fn only_a_custodian_who_may_write_signs() {
        let world = World::new();
        let chain = world.chain();
        let folder = tempfile::tempdir().unwrap();
        let stranger = crate::crypto::Signer::from_seed(&[9; 32]);
        for signer in [&stranger, &world.auditor] {
            let exporter = Exporter {
                signer,
                identity: &world.own,
            };
            let collect = world.collect(&chain);
            let error = write(
                &RealDisk,
                folder.path(),
                collect,
                &exporter,
                &mut |_, _, _| true,
            );
            assert_eq!(error.unwrap_err().code, "snapshot-signer");
            assert!(names(folder.path()).is_empty());
        }
    }
}
