//! The order of an opening, from top to bottom: permissions → lock → key file → chain → keys → state → office → witness and
//! mirror → the unlocking itself is journalled.

mod ahead;
mod content;
#[cfg(test)]
mod damage_tests;
mod files;
mod greeting;
mod office;
mod replay;

pub use ahead::Ahead;
pub use content::open_parts;
pub use files::{load_card, load_key, lock, look_ahead, look_at_key};

use crate::crypto::{CustodianKey, Passphrase, exercise};
use crate::disk::{self, Disk};
use crate::domain::{CustodianId, Schema};
use crate::journal::{Journal, Members, Mode, Opening, Verifier};
use crate::register::cache::Dirty;
use crate::register::layout::{About, Layout, look};
use crate::register::mend::mend;
use crate::register::mirror::At;
use crate::register::tally::Tally;
use crate::register::threshold::{first_entry, founding, members_now, open_cache};
use crate::register::{Failure, Notice, Register, attempts, damage, trouble};
use jiff::Timestamp;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Opens a register for one custodian. `stage` is told what is under way, in words of `step-<code>`. What is damaged is mended
/// from the mirror first, where there is one.
pub fn open<'a>(
    disk: Arc<dyn Disk>,
    at: impl Into<At<'a>>,
    key_file: &Path,
    passphrase: &Passphrase,
    schema: &'static Schema,
    now: Timestamp,
    stage: &mut dyn FnMut(&'static str, u64, u64),
) -> Result<Register, Failure> {
    let at = at.into();
    let attempt = |damaged_too: bool, stage: &mut dyn FnMut(&'static str, u64, u64)| {
        let hand = (key_file, passphrase);
        open_as_it_is(disk.clone(), at, hand, schema, now, damaged_too, stage)
    };
    let Some(mirror) = at.mirror else {
        return attempt(true, stage);
    };
    match attempt(false, stage) {
        Err(failure) if damage::is_damage(failure.code) || failure.code == "mirror-ahead" => {
            let from = [mirror.to_owned()];
            let progress = &mut |done, total| stage("mend", done, total);
            // Whether it could be mended, the next attempt tells: what is left is told there.
            let _ = mend(disk.as_ref(), at.register, &from, now, progress);
            attempt(true, stage)
        }
        opened => opened,
    }
}

/// Opens it as it lies; `damaged_too` lets a damaged journal be opened for reading.
fn open_as_it_is(
    disk: Arc<dyn Disk>,
    at: At<'_>,
    (key_file, passphrase): (&Path, &Passphrase),
    schema: &'static Schema,
    now: Timestamp,
    damaged_too: bool,
    stage: &mut dyn FnMut(&'static str, u64, u64),
) -> Result<Register, Failure> {
    let (layout, about, held) = approach(at.register)?;
    if let Some(seconds) = attempts::pause_left(disk.as_ref(), &layout, now) {
        return Err(Failure::new("unlock-paused")
            .arg("seconds", seconds)
            .arg("count", attempts::failed(&layout)));
    }
    stage("derive", 0, 0);
    let ahead = Ahead::begin(&layout, &about, key_file);
    let me = match load_key(key_file, passphrase) {
        Ok(me) => me,
        Err(failure) => {
            if failure.code == "passphrase-wrong" {
                attempts::note(disk.as_ref(), &layout, now);
            }
            return Err(failure);
        }
    };
    stage("open", 0, 0);
    if exercise::is_exercise_key(&me.signer.public()) != about.exercise {
        return Err(Failure::new("exercise-mixed").arg("path", key_file.display()));
    }
    let hand = Hand {
        me,
        key_file: key_file.to_owned(),
        keeps_state: true,
        ahead,
    };
    let (mut register, members) = enter(disk, layout, &about, held, hand, schema, stage)?;
    if !damaged_too && register.read_only == Some(damage::STAYS) {
        return Err(Failure::new("journal-damaged"));
    }
    register.take_office(&members)?;
    register.look_at_witness();
    match register.take_up_mirror(at.mirror, now, stage) {
        Err(_) if damaged_too => register.read_only = Some("mirror-other"),
        taken => taken?,
    }
    register.finish_disposals(stage)?;
    register.keep_keys(now)?;
    register.greet(now)?;
    Ok(register)
}

/// Opens a register for the recovery key, to change who holds keys and nothing else. Nothing is kept of the session: no
/// state, no witness.
pub(super) fn open_for_recovery(
    disk: Arc<dyn Disk>,
    at: At<'_>,
    me: CustodianKey,
    schema: &'static Schema,
    now: Timestamp,
    stage: &mut dyn FnMut(&'static str, u64, u64),
) -> Result<Register, Failure> {
    let (layout, about, held) = approach(at.register)?;
    let key = me.signer.public();
    let hand = Hand {
        me,
        key_file: at.register.to_owned(),
        keeps_state: false,
        ahead: None,
    };
    let (mut register, members) = enter(disk, layout, &about, held, hand, schema, stage)?;
    register.take_up_mirror(at.mirror, now, stage)?;
    match register.recovery() {
        Some(recovery) if recovery.key == key && register.keys_are(&members) => Ok(register),
        Some(_) => Err(Failure::new("sheets-other")),
        None => Err(Failure::new("sheets-none-made")),
    }
}

/// Who may read it and what it is are judged, and the lock is taken, before a key is read.
fn approach(place: &Path) -> Result<(Layout, About, File), Failure> {
    if !look(place)? {
        return Err(Failure::new("no-register").arg("path", place.display()));
    }
    let layout = Layout::new(place);
    // The store makes its files as the umask says; they are sealed, disposable, and in a folder that is looked at.
    disk::check_tree(place, &layout.states()).map_err(trouble::of_insecure)?;
    let about = About::read(&layout)?;
    let held = lock(&layout)?;
    Ok((layout, about, held))
}

/// Who opens, and what is kept of it.
struct Hand {
    me: CustodianKey,
    key_file: PathBuf,
    keeps_state: bool,
    /// What was done meanwhile.
    ahead: Option<Ahead>,
}

/// Reads the register up to its end, for whoever has a key to it. Whether they are in office is the caller's to ask.
fn enter(
    disk: Arc<dyn Disk>,
    layout: Layout,
    about: &About,
    held: File,
    hand: Hand,
    schema: &'static Schema,
    stage: &mut dyn FnMut(&'static str, u64, u64),
) -> Result<(Register, Members), Failure> {
    let Hand {
        me,
        key_file,
        keeps_state,
        ahead,
    } = hand;
    let mut notices = Vec::new();
    let (journal, opening, read_only) = open_journal(&disk, &layout, about, &mut notices)?;
    if let Some(tail) = &opening.tail {
        notices.push(Notice::new("tail-cut").arg("bytes", tail.bytes));
    }
    if opening.rolled_forward > 0 {
        notices.push(Notice::new("rolled-forward").arg("entries", opening.rolled_forward));
    }
    if opening.head.is_some() {
        notices.push(Notice::new("head-healed"));
    }

    let id = CustodianId(me.signer.public().id());
    let founding = founding(&layout, &journal, about)?;
    let cache = keeps_state
        .then(|| open_cache(disk.as_ref(), &layout, &me, id, about.register, ahead))
        .flatten();
    let (members, whole) = members_now(
        &layout,
        &journal,
        founding.members,
        id,
        cache.as_ref(),
        about.register,
    );
    let whole = whole && read_only != Some(damage::STAYS);
    let (state, keyring) = first_entry(&layout, (&members, whole), &founding.entry, about, &me)?;
    let mut register = Register {
        cache,
        register: about.register,
        disk,
        schema,
        id,
        journal,
        keyring,
        state,
        verifier: Verifier::new(about.register.0),
        tally: Tally::default(),
        dirty: Dirty::default(),
        notices,
        read_only,
        last_opened: None,
        failed_unlocks: attempts::failed(&layout),
        key_file,
        mirror_place: None,
        unflushed: 0,
        me,
        layout,
        _lock: held,
    };
    register.load_state(stage)?;
    Ok((register, members))
}

/// The journal with what was healed at its opening, and why nothing may be written, where that is so: it is damaged, or the
/// disk takes nothing.
fn open_journal(
    disk: &Arc<dyn Disk>,
    layout: &Layout,
    about: &About,
    notices: &mut Vec<Notice>,
) -> Result<(Journal, Opening, Option<&'static str>), Failure> {
    let open = |mode| Journal::open(disk.clone(), layout.root(), about.register.0, mode);
    let failure = match open(Mode::ReadWrite) {
        Ok((journal, opening)) => return Ok((journal, opening, None)),
        Err(error) => Failure::from(error),
    };
    if damage::is_damage(failure.code) {
        let journal = damage::open(disk.clone(), layout, about, failure, notices)?;
        return Ok((journal, Opening::default(), Some(damage::STAYS)));
    }
    if failure.code == "disk-read-only" {
        let (journal, opening) = open(Mode::ReadOnly)?;
        return Ok((journal, opening, Some("stays-read-only")));
    }
    Err(failure)
}
