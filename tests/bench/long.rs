//! A register that has been kept for long: many entries, most about the same records. How long it takes to open from the
//! last checked point, and to verify every signature.
//!
//! 100 000 entries always; two million when asked for by name (`cargo bench --bench register -- millions`): they take
//! minutes to write. They are written without waiting for the platter, which changes nothing of what is read.

use super::bare;
use super::files::{evict, mebibytes, sum};
use super::founded::{Founded, Size};
use super::measure::{Outcome, Table, Times, timed};
use super::repeat::{Runs, times};
use super::town::TODAY;
use skans::disk::{Disk, DiskResult, Handle, RealDisk};
use skans::domain::{Command, Kind, Proposal, Value};
use skans::register::{self, Register};
use std::path::Path;
use std::sync::Arc;

/// The real file system, but nothing is waited for.
pub struct Hasty;

impl Disk for Hasty {
    fn make_dir(&self, path: &Path) -> DiskResult<()> {
        RealDisk.make_dir(path)
    }
    fn create_new(&self, path: &Path) -> DiskResult<Handle> {
        RealDisk.create_new(path)
    }
    fn open_write(&self, path: &Path) -> DiskResult<Handle> {
        RealDisk.open_write(path)
    }
    fn append(&self, handle: &Handle, at: u64, bytes: &[u8]) -> DiskResult<()> {
        RealDisk.append(handle, at, bytes)
    }
    fn write_at(&self, handle: &Handle, offset: u64, bytes: &[u8]) -> DiskResult<()> {
        RealDisk.write_at(handle, offset, bytes)
    }
    fn sync_data(&self, _: &Handle) -> DiskResult<()> {
        Ok(())
    }
    fn sync_dir(&self, _: &Path) -> DiskResult<()> {
        Ok(())
    }
    fn truncate(&self, handle: &Handle, len: u64) -> DiskResult<()> {
        RealDisk.truncate(handle, len)
    }
    fn rename(&self, from: &Path, to: &Path) -> DiskResult<()> {
        RealDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> DiskResult<()> {
        RealDisk.remove(path)
    }
    fn free_space(&self, path: &Path) -> DiskResult<u64> {
        RealDisk.free_space(path)
    }
}

/// Saves between two approvals at most: what waits for a review is written with each of its versions, and nothing that is
/// measured depends on how many there are.
const SITTING: u64 = 8000;

/// A register of so many entries, opened and verified.
pub fn long(folder: &Path, entries: u64, table: &mut Table, runs: Runs) -> Outcome<()> {
    let folder = folder.join(format!("long{entries}"));
    std::fs::create_dir(&folder)?;
    let mut world = Founded::make(&folder)?;
    world.fill(Size {
        units: 1000,
        values: 100,
        positions: 100,
        persons: 100,
        cases: 100,
        saves: 0,
    })?;
    let (took, done) = timed(|| write(&mut world, entries));
    done?;
    let place = world.place();
    let note = format!(
        "{}; written in {:.0} s without waiting for the platter; computed state {}",
        mebibytes(sum(&place.join("journal"))?),
        took.as_secs_f64(),
        mebibytes(sum(&place.join("state"))?),
    );
    table.value("entries", &entries.to_string(), &note)?;
    let opened = times(runs, || {
        let (took, register) = world.open("chief")?;
        world.close(register)?;
        Ok(took)
    })?;
    let what = format!("open {entries} entries from the last checked point");
    table.row(&what, &opened, "")?;
    let cold = times(runs, || {
        evict(&place)?;
        let (took, register) = world.open("chief")?;
        world.close(register)?;
        Ok(took)
    })?;
    table.row(
        "the same, no file of the register in the page cache",
        &cold,
        "",
    )?;
    let mut told = 0u64;
    let (took, verdict) = timed(|| {
        register::verify(&place, &mut |_, _| {
            told += 1;
            true
        })
    });
    let verdict = verdict?;
    if !verdict.findings.is_empty() {
        return Err("the register is damaged".into());
    }
    let what = format!(
        "verify {} entries: every link and signature",
        verdict.chain.entries
    );
    let note = format!("progress told {told} times");
    table.row(&what, &Times::new(vec![took]), &note)?;
    bare::beside(took, verdict.chain.entries, table)?;
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

/// Saves by the one, and now and then an approval of everything by the other, as in daily work.
fn write(world: &mut Founded, entries: u64) -> Outcome<()> {
    let mut reached = 0;
    while reached < entries {
        let (_, mut chief) = world.open_on(Arc::new(Hasty), "chief")?;
        let until = entries.min(reached + (entries / 50).clamp(1, SITTING));
        while chief.head().0 < until {
            touch(world, &mut chief)?;
        }
        world.close(chief)?;
        let (_, mut deputy) = world.open_on(Arc::new(Hasty), "deputy")?;
        let waiting = deputy.state().waiting();
        let items = waiting.map(|held| (held.record.id, held.record.version, held.hash));
        let items: Vec<_> = items.collect();
        let now = world.now()?;
        deputy.commit(Command::Approve { items }, TODAY, now)?;
        reached = deputy.head().0;
        world.close(deputy)?;
    }
    Ok(())
}

/// A single save of something short: a unit gets another head.
fn touch(world: &mut Founded, register: &mut Register) -> Outcome<()> {
    let (seq, _) = register.head();
    let state = register.state();
    let which = u32::try_from(seq % 1000)? + 1;
    let held = state.by_number(Kind::Unit, which).ok_or("no such unit")?;
    let head = Value::Text(format!("Chef {seq}"));
    let proposal = Proposal {
        id: Some(held.record.id),
        kind: Kind::Unit,
        base: held.record.version,
        values: held.record.values.clone().with("head_role", head),
        new_id: None,
    };
    let reason = None;
    register.commit(Command::Save { proposal, reason }, TODAY, world.now()?)?;
    Ok(())
}

/// Whether a part is asked for by its name: what takes too long to be measured every time.
pub fn named(part: &str) -> bool {
    std::env::args().skip(1).any(|word| word == part)
}
