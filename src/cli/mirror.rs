//! The mirror without a screen: set, removed, and how it stands.

use crate::cli::args::{MirrorOrder, MirrorTask};
use crate::cli::counter::unlock;
use crate::cli::{out, settings};
use crate::desk::{Ask, Told};
use crate::say;
use crate::words::Words;

/// Does what is asked about the mirror.
pub fn run(words: &Words, order: MirrorOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let (ask, removes) = match order.task {
        MirrorTask::Status => (Ask::Mirror, false),
        MirrorTask::Set(place) => (Ask::SetMirror(place), false),
        MirrorTask::Remove => (Ask::RemoveMirror, true),
    };
    let Told::Mirror { place, row } = counter.ask(ask)? else {
        return Err(counter.gone());
    };
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
