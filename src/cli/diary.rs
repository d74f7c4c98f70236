//! The routines and the head for the diary without a screen.

use crate::cli::args::DiaryOrder;
use crate::cli::counter::unlock;
use crate::cli::out;
use crate::desk::{Ask, Told};
use crate::say;
use crate::views::{Routine, UpkeepRow};
use crate::words::{Words, date, local_date};

/// Says how the routines stand and the head in words; or journals that the head stands in the diary.
pub fn run(words: &Words, order: DiaryOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let Told::Upkeep(view) = counter.ask(Ask::Upkeep)? else {
        return Err(counter.gone());
    };
    let (seq, head) = &view.head;
    if let Some(noted) = order.noted {
        let seq = counter.save(Ask::NoteHead(noted))?;
        out::line(&words.with("upkeep-noted", &[("seq", &seq.to_string())]));
        return Ok(());
    }
    for row in &view.rows {
        out::line(&line(words, row));
    }
    out::line(&say::sheets(words, view.sheets.as_ref()));
    out::line(&words.with("upkeep-head-at", &[("seq", &seq.to_string())]));
    out::line(&format!("  {head}"));
    out::line(&words.get("cli-diary-do"));
    Ok(())
}

fn line(words: &Words, row: &UpkeepRow) -> String {
    let name = words.get(match row.routine {
        Routine::Head => "upkeep-head",
        Routine::Drill => "upkeep-drill",
        Routine::Restore => "upkeep-restore",
    });
    let never = || words.get("overview-never");
    let last = row.last.map_or_else(never, |at| date(local_date(at)));
    let due = row.due.map_or_else(|| "–".to_owned(), date);
    let args = [("what", name.as_str()), ("last", &last), ("due", &due)];
    words.with("cli-diary-row", &args)
}
