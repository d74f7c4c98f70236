//! Taking in an edition of the provisions: the file is read whole, and all its rows become one change.

use super::import::expand;
use crate::crypto;
use crate::desk::{EditionReceipt, EditionSeen, Trouble};
use crate::domain::{Command, ImportNote, Kind, Proposal, RecordId, Value, Values, normalise};
use crate::exchange::{EDITION_MAX, EditionFault, EditionFile, EditionRow, read_edition, too_big};
use crate::register::{Failure, Register};
use crate::views;
use jiff::civil::Date;
use std::path::Path;

impl From<EditionFault> for Trouble {
    fn from(fault: EditionFault) -> Self {
        Self::Failed {
            code: fault.code,
            args: vec![("line", fault.line.to_string()), ("key", fault.key)],
        }
    }
}

/// The file, read whole, and its sum.
fn read(path: &Path) -> Result<(EditionFile, String), Trouble> {
    let bytes = crate::disk::read_all(&expand(path), EDITION_MAX as u64).map_err(|error| {
        match error.is_too_large() {
            true => Trouble::from(too_big()),
            false => Trouble::from(Failure::from(error)),
        }
    })?;
    let digest = crypto::sha256_of(&bytes);
    let text = String::from_utf8(bytes).map_err(|_| Trouble::new("edition-not-text"))?;
    Ok((read_edition(&normalise(&text))?, digest))
}

/// What the file holds, and how it differs from the edition in force; nothing is taken.
pub fn look_at_edition(
    register: &Register,
    path: &Path,
    today: Date,
) -> Result<EditionSeen, Trouble> {
    let (file, digest) = read(path)?;
    let now = views::edition_in_force(register.state(), today);
    let held = |id: &str| now.provisions.iter().find(|row| row.id == id);
    let differs = |row: &EditionRow, old: &views::Provision| {
        (
            &row.act,
            row.area,
            row.verified,
            &row.sv,
            &row.en,
            &row.evidence,
        ) != (
            &old.act,
            &old.area,
            old.verified,
            &old.sv,
            &old.en,
            &old.evidence,
        )
    };
    let (mut added, mut changed) = (Vec::new(), Vec::new());
    for row in &file.rows {
        match held(&row.id) {
            None => added.push(row.id.clone()),
            Some(old) if differs(row, old) => changed.push(row.id.clone()),
            Some(_) => {}
        }
    }
    let gone = |old: &&views::Provision| file.rows.iter().all(|row| row.id != old.id);
    let removed = now.provisions.iter().filter(gone);
    Ok(EditionSeen {
        removed: removed.map(|row| row.id.clone()).collect(),
        as_of: file.as_of,
        in_force_from: file.in_force_from,
        rows: file.rows.len(),
        unverified: file.rows.iter().filter(|row| !row.verified).count(),
        against: now.title.clone(),
        title: file.title,
        added,
        changed,
        digest,
    })
}

/// The change that takes the file in, and what will be told of it. Errors: what is wrong with the file, with line and key;
/// that an edition with its name is there already; that it is another file than the one that was looked at.
pub fn edition(
    register: &Register,
    path: &Path,
    seen: Option<&str>,
) -> Result<(Command, EditionReceipt), Trouble> {
    let (file, digest) = read(path)?;
    if seen.is_some_and(|seen| seen != digest) {
        return Err(Trouble::new("edition-other-file").arg("path", path.display()));
    }
    let same = register
        .state()
        .of_kind(Kind::ProvisionEdition)
        .filter(|held| held.record.ended.is_none())
        .find(|held| held.record.values.text("title") == Some(file.title.as_str()));
    if let Some(held) = same {
        return Err(Trouble::new("edition-there")
            .arg("title", &file.title)
            .arg("label", held.record.label()));
    }
    let id = Register::fresh_id()?;
    let mut values = Values::new()
        .with("title", Value::Text(file.title.clone()))
        .with("as_of", Value::Date(file.as_of))
        .with("rows", number(file.rows.len()))
        .with("digest", Value::Text(digest.clone()));
    values.set("in_force_from", file.in_force_from.map(Value::Date));
    let mut rows = vec![new(Kind::ProvisionEdition, values, Some(id))];
    rows.extend(
        file.rows
            .iter()
            .map(|row| new(Kind::Provision, content(row, id), None)),
    );
    let receipt = EditionReceipt {
        seq: 0,
        title: file.title,
        rows: file.rows.len(),
        unverified: file.rows.iter().filter(|row| !row.verified).count(),
    };
    let note = ImportNote {
        digest,
        kind: Kind::ProvisionEdition,
        created: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        updated: 0,
        unchanged: 0,
        refused: 0,
    };
    Ok((Command::Import { rows, note }, receipt))
}

fn number(count: usize) -> Value {
    Value::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

fn new(kind: Kind, values: Values, new_id: Option<RecordId>) -> Proposal {
    Proposal {
        id: None,
        kind,
        base: 0,
        values,
        new_id,
    }
}

fn content(row: &EditionRow, edition: RecordId) -> Values {
    let text = |text: &str| Value::Text(text.to_owned());
    let mut values = Values::new()
        .with("row", text(&row.id))
        .with("edition", Value::Ref(edition))
        .with("act", text(&row.act))
        .with("area", Value::Code(row.area))
        .with("verified", Value::Flag(row.verified))
        .with("sv", text(&row.sv))
        .with("en", text(&row.en))
        .with("evidence", text(&row.evidence));
    let called = row.called.join("; ");
    values.set(
        "called",
        (!called.is_empty()).then_some(Value::Text(called)),
    );
    values
}
