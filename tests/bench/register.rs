//! How long a register of 10 000 records takes to open, to save in, to look at and to check: `cargo bench --bench register`.
//!
//! The register lies in the build folder's `tmp`, which must be on a real disk, and is taken away afterwards.

mod asker;
mod bare;
mod files;
mod founded;
mod long;
mod looking;
mod measure;
mod medium;
mod plain;
mod repeat;
mod town;

use asker::Asker;
use files::{evict, mebibytes, sum};
use founded::{Founded, Size, phrase};
use looking::looking;
use measure::{Outcome, Table, Times, in_earnest, timed, wanted};
use repeat::{Runs, times};
use skans::domain::Kind;
use skans::register::{self, Register, load_key};
use skans::views;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

const EARNEST: Size = Size {
    units: 1000,
    values: 3000,
    positions: 2000,
    persons: 2000,
    cases: 2000,
    saves: 500,
};
const TRIAL: Size = Size {
    units: 40,
    values: 60,
    positions: 40,
    persons: 40,
    cases: 40,
    saves: 20,
};

/// Given with a folder: the program is its own child, which opens the register there and says what that took.
const CHILD: &str = "--open";
/// What `statfs` says of a file system in memory.
const TMPFS: u64 = 0x0102_1994;

/// Also run by `wiped`, in a program with our allocator.
pub fn main() -> Outcome<()> {
    // As the program itself does.
    skans::sandbox::give_back_large();
    let words: Vec<String> = std::env::args().collect();
    if let [_, flag, folder, ..] = words.as_slice()
        && flag == CHILD
    {
        return child(Path::new(folder));
    }
    if let [_, flag, folder, ..] = words.as_slice()
        && flag == medium::CHILD
    {
        let said = medium::in_child(Path::new(folder), most_memory)?;
        writeln!(std::io::stdout(), "{said}")?;
        return Ok(());
    }
    let (size, part) = if in_earnest() {
        (EARNEST, 1)
    } else {
        (TRIAL, 20)
    };
    let runs = |many: usize| Runs::of((many / part).max(2));
    let folder = tempfile::Builder::new()
        .prefix("bench")
        .tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    if rustix::fs::statfs(folder.path())?.f_type as u64 == TMPFS {
        return Err(
            "the build folder is in memory: set CARGO_TARGET_DIR to a place on a disk".into(),
        );
    }
    let mut world = Founded::make(folder.path())?;
    let mut table = Table::new("register")?;
    for (kind, count, took) in world.fill(size)? {
        let what = format!(
            "import {count} of {}: decide, seal, sign, save",
            kind.code()
        );
        table.row(&what, &Times::new(vec![took]), "")?;
    }
    let records = size.units + size.values + size.positions + size.persons + size.cases + 1;
    let (journal, state) = (
        sum(&world.place().join("journal"))?,
        sum(&world.place().join("state"))?,
    );
    table.value("records", &records.to_string(), "")?;
    table.value("journal", &mebibytes(journal), "")?;
    table.value("computed state, of two custodians", &mebibytes(state), "")?;

    if wanted("opening") {
        opening(&mut world, &mut table, runs)?;
    }
    if wanted("saving") {
        saving(&mut world, &mut table, runs(400), runs(100))?;
    }
    if wanted("looking") {
        looking(&mut world, size, &mut table, runs)?;
    }
    if wanted("snapshots") {
        let mut asker = Asker::open(&mut world)?;
        asker.chain()?;
        medium::snapshots(&world, &mut asker, &mut table, runs(9))?;
        asker.leave()?;
        medium::memory(folder.path(), size, &mut table)?;
    }
    if wanted("checking") {
        checking(&mut world, &mut table, runs(10))?;
    }
    if wanted("alone") {
        in_a_process_of_its_own(&mut world, folder.path(), &mut table, runs(10))?;
    }
    if wanted("long") {
        let entries = if in_earnest() { 100_000 } else { 500 };
        long::long(folder.path(), entries, &mut table, runs(10))?;
    }
    if long::named("millions") {
        long::long(folder.path(), 2_000_000, &mut table, runs(10))?;
    }
    if !wanted("deriving") {
        return Ok(());
    }
    // Last, because it takes 256 MiB.
    let derive = times(runs(10), || {
        let (took, key) = timed(|| load_key(&world.path("hard.key"), &phrase()));
        key?;
        Ok(took)
    })?;
    table.row(
        "key file: derivation with work factor 18",
        &derive,
        "meant to be slow",
    )?;
    Ok(())
}

/// Everything that happens between the derived key and the first view.
fn opening(world: &mut Founded, table: &mut Table, runs: impl Fn(usize) -> Runs) -> Outcome<()> {
    let from_state = times(runs(40), || {
        let (took, register) = world.open("chief")?;
        world.close(register)?;
        Ok(took)
    })?;
    table.row(
        "open, after derivation, from the computed state",
        &from_state,
        "journalled: 2 fdatasync",
    )?;
    let evicted = times(runs(20), || {
        evict(&world.place())?;
        let (took, register) = world.open("chief")?;
        world.close(register)?;
        Ok(took)
    })?;
    table.row(
        "the same, no file of the register in the page cache",
        &evicted,
        "",
    )?;
    let catching_up = times(runs(20), || {
        let (_, mut register) = world.open("chief")?;
        for _ in 0..40 {
            world.save(&mut register)?;
        }
        // Dropped and not closed, as after a kill.
        drop(register);
        let (took, register) = world.open("chief")?;
        world.close(register)?;
        Ok(took)
    })?;
    table.row(
        "the same after a killed session with 40 saves",
        &catching_up,
        "41 entries checked and applied",
    )?;
    let rebuilt = times(runs(10), || {
        let state = world.place().join("state");
        for custodian in fs::read_dir(&state)? {
            fs::remove_dir_all(custodian?.path())?;
        }
        let (took, register) = world.open("chief")?;
        world.close(register)?;
        Ok(took)
    })?;
    table.row(
        "open, after derivation, state/ deleted: rebuilt",
        &rebuilt,
        "the whole chain checked and applied",
    )
}

/// One save beside the least that any durable save can cost: the same bytes appended to a file on the same disk. They
/// take turns, so that both see the same disk.
fn saving(world: &mut Founded, table: &mut Table, saves: Runs, drafts: Runs) -> Outcome<()> {
    let mut bare = OpenOptions::new()
        .create_new(true)
        .append(true)
        .open(world.path("bare"))?;
    let (_, mut register) = world.open("chief")?;
    let folder = world.place().join("journal");
    let (mut saved, mut appended, mut bytes) = (Vec::new(), Vec::new(), 0);
    for _ in 0..saves.warm + saves.timed {
        let before = sum(&folder)?;
        saved.push(world.save(&mut register)?);
        bytes = sum(&folder)? - before;
        let block = vec![0x5a; usize::try_from(bytes)?];
        let (took, done) = timed(|| bare.write_all(&block).and_then(|()| bare.sync_data()));
        done?;
        appended.push(took);
    }
    let [saved, appended] = [saved, appended].map(|all| Times::new(all[saves.warm..].to_vec()));
    table.row(
        "one save, on the platter when it returns",
        &saved,
        &format!("{bytes} bytes, 2 fdatasync; every 256th also writes the state"),
    )?;
    table.row(
        "a bare append of as many bytes, and fdatasync",
        &appended,
        "taking turns with the saves",
    )?;
    let ratio = saved.median().as_secs_f64() / appended.median().as_secs_f64();
    table.value("save / bare append, medians", &format!("{ratio:.2}"), "")?;

    let place = world.path("second");
    fs::create_dir(&place)?;
    register.mirror_in(&place, jiff::Timestamp::now(), &mut |_, _, _| true)?;
    let mirrored = times(saves, || world.save(&mut register))?;
    let told = register.mirrored().map(|mirror| mirror.code);
    if told != Some("even") {
        return Err(format!("the mirror is {told:?}").into());
    }
    table.row(
        "one save with a mirror, on both when it returns",
        &mirrored,
        "4 fdatasync, one after the other; both on this disk",
    )?;
    let ratio = mirrored.median().as_secs_f64() / saved.median().as_secs_f64();
    table.value(
        "save with a mirror / save, medians",
        &format!("{ratio:.2}"),
        "",
    )?;
    register.remove_mirror(jiff::Timestamp::now())?;
    world.close(register)?;
    let (_, mut register) = world.open_on(Arc::new(long::Hasty), "chief")?;
    let hasty = times(saves, || world.save(&mut register))?;
    table.row(
        "the same save where the platter is not waited for: what we add",
        &hasty,
        "the register's own work and the system's calls",
    )?;
    world.close(register)?;
    let (_, mut register) = world.open("chief")?;

    let text = "Uppgifterna visar tillsammans hur skyddet är ordnat. ".repeat(40);
    let sealed = times(drafts, || {
        let (took, done) =
            timed(|| register.put_draft(b"protective_value/new", Some(text.as_bytes())));
        done?;
        Ok(took)
    })?;
    table.row(
        "seal a draft of 2 kB, on the platter when it returns",
        &sealed,
        "",
    )?;
    register.put_draft(b"protective_value/new", None)?;
    world.close(register)
}

/// `skans verify`: every file that anybody can check without a key.
fn checking(world: &mut Founded, table: &mut Table, runs: Runs) -> Outcome<()> {
    let mut entries = 0;
    let place = world.place();
    let checked = times(runs, || {
        let (took, verdict) = timed(|| register::verify(&place, &mut |_, _| true));
        let verdict = verdict?;
        if !verdict.findings.is_empty() {
            return Err("the register is damaged".into());
        }
        entries = verdict.chain.entries;
        Ok(took)
    })?;
    table.row(
        "verify: whole chain, keys, custodians",
        &checked,
        &format!("{entries} entries"),
    )
}

/// How much memory an open register takes, with its views built once: a process that does nothing else. Beside it what a
/// process takes that opens a register without records, and what the records are as plain text.
fn in_a_process_of_its_own(
    world: &mut Founded,
    folder: &Path,
    table: &mut Table,
    runs: Runs,
) -> Outcome<()> {
    let mut memory = [0, 0];
    let opened = times(runs, || {
        let (took, seen) = alone(folder)?;
        memory = seen;
        Ok(took)
    })?;
    table.row(
        "open, after derivation, the first time in a process",
        &opened,
        "",
    )?;
    let bare = folder.join("bare-register");
    fs::create_dir(&bare)?;
    Founded::make(&bare)?;
    let (_, [empty, _]) = alone(&bare)?;
    let (_, register) = world.open("chief")?;
    let [latest, plain] = plain::of(&register).map(|bytes| bytes / 1024);
    world.close(register)?;
    let [opened, built] = memory;
    let held = opened.saturating_sub(empty);
    let what = "the most memory of a process that opens a register without records, KiB";
    table.value(what, &empty.to_string(), "VmHWM: program, libraries, store")?;
    let what = "the same with the records, KiB";
    table.value(what, &opened.to_string(), "VmHWM; no derivation")?;
    let what = "the live records as plain text, latest versions alone, KiB";
    let note = "names of fields and values, as JSON";
    table.value(what, &latest.to_string(), note)?;
    let what = "the same with versions that wait or stand approved beside them, KiB";
    table.value(what, &plain.to_string(), "what a reviewer is shown")?;
    let ratio = held as f64 / plain as f64;
    let of_latest = held as f64 / latest as f64;
    let note = format!("{held} KiB; {of_latest:.2} of the latest versions alone");
    table.value(
        "what the records add / plain text",
        &format!("{ratio:.2}"),
        &note,
    )?;
    table.value(
        "the same with the views, KiB",
        &built.to_string(),
        "overview and all lists built",
    )
}

/// Opens the register of a folder in a process of its own: how long it took, and the most memory after opening and with
/// the views.
fn alone(folder: &Path) -> Outcome<(Duration, [u64; 2])> {
    let output = Command::new(std::env::current_exe()?)
        .arg(CHILD)
        .arg(folder)
        .output()?;
    let said = String::from_utf8(output.stdout)?;
    let words: Vec<&str> = said.split_whitespace().collect();
    let [nanos, opened, built] = words.as_slice() else {
        return Err("the child said nothing".into());
    };
    let memory = [opened.parse()?, built.parse()?];
    Ok((Duration::from_nanos(nanos.parse()?), memory))
}

fn child(folder: &Path) -> Outcome<()> {
    let mut world = Founded::at(folder);
    let (took, register) = world.open("chief")?;
    let opened = most_memory()?;
    built(&register);
    let built = most_memory()?;
    let nanos = took.as_nanos();
    writeln!(std::io::stdout(), "{nanos} {opened} {built}")?;
    world.close(register)
}

/// The most memory that this process has had, in KiB.
fn most_memory() -> Outcome<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.ok_or("the system does not say")?;
    Ok(peak.trim().trim_end_matches(" kB").parse()?)
}

fn built(register: &Register) {
    let chain = views::Chain {
        total: 0,
        checked: 0,
        finished: None,
        broken: None,
    };
    let state = register.state();
    let book = views::Book::of(state, town::TODAY);
    let overview = views::overview(state, &book, register.who(), chain, views::Past::default());
    let lists: Vec<_> = Kind::ALL
        .iter()
        .map(|kind| views::list(state, &book, *kind))
        .collect();
    std::hint::black_box((overview, lists));
}
