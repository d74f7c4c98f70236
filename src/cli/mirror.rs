//! The mirror without a screen: set, removed, and how it stands.

use crate::cli::args::{MirrorOrder, MirrorTask};
use crate::cli::counter::{Counter, unlock};
use crate::cli::{out, settings};
use crate::desk::{Ask, Told};
use crate::say;
use crate::views::MirrorRow;
use crate::words::Words;
use std::path::PathBuf;

/// So many times more a mirror that is catching up is asked; each time it has as long as a save gives it.
const ASKED: u32 = 15;

fn stands(counter: &mut Counter, ask: Ask) -> Result<(Option<PathBuf>, Option<MirrorRow>), String> {
    match counter.ask(ask)? {
        Told::Mirror { place, row } => Ok((place, row)),
        _ => Err(counter.gone()),
    }
}

/// Does what is asked about the mirror.
pub fn run(words: &Words, order: MirrorOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let (ask, removes) = match order.task {
        MirrorTask::Status => (Ask::Mirror, false),
        MirrorTask::Set(place) => (Ask::SetMirror(place), false),
        MirrorTask::Remove => (Ask::RemoveMirror, true),
    };
    let (mut place, mut row) = stands(&mut counter, ask)?;
    for _ in 0..ASKED {
        // One that is catching up would be cut short by going now.
        let Some(catching) = row.filter(|row| row.code == "catching") else {
            break;
        };
        out::progress(&say::mirror(words, &catching));
        (place, row) = stands(&mut counter, Ask::Mirror)?;
    }
    out::progress_done();
    if place != settings::mirror() {
        settings::remember_mirror(place.as_deref());
    }
    if removes {
        out::line(&words.get("cli-mirror-removed"));
        return Ok(());
    }
    let Some(row) = row else {
        out::line(&words.get("cli-mirror-none"));
        return Ok(());
    };
    if let Some(place) = &place {
        let path = place.display().to_string();
        out::line(&words.with("cli-mirror-place", &[("path", &path)]));
    }
    out::line(&say::mirror(words, &row));
    if row.same_disk {
        out::line(&words.get("mirror-same-disk"));
    }
    match row.is_behind() {
        true => Err(words.get("mirror-one-disk")),
        false => Ok(()),
    }
}
