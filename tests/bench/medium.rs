//! Snapshots, beside stock `age` on the same bytes: the two take turns, so that both see the same disk.

use super::asker::Asker;
use super::files::mebibytes;
use super::founded::{Founded, Size};
use super::long::Hasty;
use super::measure::{Outcome, Table, Times, timed};
use super::repeat::Runs;
use skans::crypto::{Identity, decrypting};
use skans::desk::{Ask, SnapshotOrder, Told};
use skans::domain::Compartment;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// One who may have snapshots, and where they lie.
struct Medium {
    folder: PathBuf,
    recipient: String,
    identity: Identity,
    file: PathBuf,
    many: usize,
}

impl Medium {
    fn new(folder: PathBuf) -> Outcome<Self> {
        fs::create_dir(&folder)?;
        let identity = Identity::random();
        let recipient = identity.recipient().as_str().to_owned();
        let file = folder.join("auditor.txt");
        fs::write(&file, format!("{recipient}\n"))?;
        Ok(Self {
            folder,
            recipient,
            identity,
            file,
            many: 0,
        })
    }

    fn order(&mut self) -> Outcome<(SnapshotOrder, PathBuf)> {
        self.many += 1;
        let folder = self.folder.join(self.many.to_string());
        fs::create_dir(&folder)?;
        let order = SnapshotOrder {
            folder: folder.clone(),
            recipients: vec![self.file.clone()],
            purpose: "Tillsyn".into(),
            scope: Compartment::ALL.to_vec(),
            identities: true,
        };
        Ok((order, folder))
    }

    /// What is in a snapshot, as one file, for `age`.
    fn opened(&self, snapshot: &Path) -> Outcome<PathBuf> {
        let plain = self.folder.join("plain.tar");
        let mut opened = decrypting(&self.identity, BufReader::new(File::open(snapshot)?))?;
        io::copy(&mut opened, &mut BufWriter::new(File::create(&plain)?))?;
        Ok(plain)
    }

    /// `age -r` to a file, and the wait for the disk.
    fn age(&self, plain: &Path) -> Outcome<Duration> {
        let out = self.folder.join("plain.age");
        let (took, done) = timed(|| -> io::Result<bool> {
            let mut age = Command::new("age");
            age.arg("-r").arg(&self.recipient).arg("-o").arg(&out);
            let held = age.arg(plain).stderr(Stdio::null()).status()?.success();
            File::open(&out)?.sync_data()?;
            Ok(held)
        });
        fs::remove_file(&out)?;
        match done? {
            true => Ok(took),
            false => Err("age refused".into()),
        }
    }
}

/// Snapshots of everything, each step of them, and `age` on the same bytes.
pub fn snapshots(world: &Founded, asker: &mut Asker, table: &mut Table, runs: Runs) -> Outcome<()> {
    let mut medium = Medium::new(world.path("medium"))?;
    let peer = Command::new("age").arg("--version").output().is_ok();
    let (mut whole, mut peers, mut bytes) = (Vec::new(), Vec::new(), 0);
    let mut steps: [Vec<Duration>; 3] = Default::default();
    for run in 0..runs.warm + runs.timed {
        let (order, folder) = medium.order()?;
        let began = Instant::now();
        let (took, told) = asker.ask(Ask::Snapshot(order))?;
        let ended = began + took;
        let Told::Snapshot(receipt) = told else {
            return Err("no snapshot".into());
        };
        bytes = receipt.bytes;
        let at = |step: &str| asker.step(step).ok_or("a step was not told");
        let (seal, back) = (at("snapshot-encrypt")?, at("snapshot-read-back")?);
        let sealed = match peer {
            true => Some(medium.age(&medium.opened(&receipt.path)?)?),
            false => None,
        };
        fs::remove_dir_all(folder)?;
        if run >= runs.warm {
            whole.push(took);
            steps[0].push(seal.saturating_duration_since(began));
            steps[1].push(back.saturating_duration_since(seal));
            steps[2].push(ended.saturating_duration_since(back));
            peers.extend(sealed);
        }
    }
    let note = format!("{} each", mebibytes(bytes));
    let what = "snapshot of everything: written, read back, compared, journalled";
    table.row(what, &Times::new(whole), &note)?;
    let [collected, sealed, checked] = steps.map(Times::new);
    table.row(
        "  … of it: read, made and summed",
        &collected,
        "on two threads",
    )?;
    let note = "sealed beside; opened from where it lay meanwhile; on the platter";
    table.row("  … of it: sealed and written", &sealed, note)?;
    let note = "every byte read, opened, every signature verified";
    table.row("  … of it: read back, compared, journalled", &checked, note)?;
    if peers.is_empty() {
        return table.value("stock age on the same bytes", "", "age is not installed");
    }
    let peers = Times::new(peers);
    let what = "stock age on the same bytes: age -r, and fdatasync";
    table.row(
        what,
        &peers,
        "taking turns with the snapshots; they lie there ready",
    )?;
    let ratio = peers.median().as_secs_f64() / sealed.median().as_secs_f64();
    let note = "of the step that seals and writes";
    table.value("speed, as a part of age's", &format!("{ratio:.2}"), note)
}

/// How much more memory a process takes when it makes a snapshot: said by the process itself, see [`in_child`]. Beside this
/// register one with as many records and far more entries, and that one again with three times as many.
pub fn memory(folder: &Path, size: Size, table: &mut Table) -> Outcome<()> {
    let long = folder.join("longer");
    fs::create_dir(&long)?;
    let mut longer = Founded::make(&long)?;
    longer.fill(size)?;
    for (name, folder, saves) in [
        ("this one", folder, 0),
        ("one with far more entries", long.as_path(), 40),
        ("that one with three times as many", long.as_path(), 80),
    ] {
        if saves > 0 {
            let (_, mut register) = longer.open_on(Arc::new(Hasty), "chief")?;
            for _ in 0..size.saves * saves {
                longer.save(&mut register)?;
            }
            longer.close(register)?;
        }
        let output = Command::new(std::env::current_exe()?)
            .arg(CHILD)
            .arg(folder)
            .output()?;
        let said = String::from_utf8(output.stdout)?;
        let what = format!("memory that a snapshot adds to an open register: {name}, KiB");
        let (more, bytes) = said
            .trim()
            .split_once(' ')
            .ok_or("the child said nothing")?;
        table.value(&what, more, &format!("{} each", mebibytes(bytes.parse()?)))?;
    }
    Ok(())
}

/// Given with a folder: the program is its own child, and says how much a snapshot of the register there adds.
pub const CHILD: &str = "--snapshot";

/// Opens, lets the chain be checked, makes two snapshots; answers KiB and the bytes of the last.
pub fn in_child(folder: &Path, most: impl Fn() -> Outcome<u64>) -> Outcome<String> {
    let mut world = Founded::at(folder);
    let place = tempfile::tempdir()?;
    let mut medium = Medium::new(place.path().join("medium"))?;
    let mut asker = Asker::open(&mut world)?;
    asker.chain()?;
    asker.ask(Ask::OverviewJudged)?;
    let (before, mut bytes) = (most()?, 0);
    for _ in 0..2 {
        let (order, _) = medium.order()?;
        if let (_, Told::Snapshot(receipt)) = asker.ask(Ask::Snapshot(order))? {
            bytes = receipt.bytes;
        }
    }
    let more = most()?.saturating_sub(before);
    asker.leave()?;
    Ok(format!("{more} {bytes}"))
}
