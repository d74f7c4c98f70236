//! Lists as their custodian keeps them: saved filters, sealed beside the drafts, and lists as files, journalled first.

use crate::crypto::sha256;
use crate::desk::keeper::Keeper;
use crate::desk::work::import::expand;
use crate::desk::{ListOrder, Told, Trouble};
use crate::disk::{Disk, DiskError};
use crate::domain::{Command, Event, EventCode, Kind, RecordId};
use crate::exchange::{ListOptions, write_csv};
use crate::register::{Failure, Register};
use crate::views::SavedFilter;
use crate::words::{Words, local_date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// More are not told apart in a list.
const MOST: usize = 50;

#[derive(Serialize, Deserialize)]
struct Written {
    text: String,
    by: String,
    falling: bool,
    all: bool,
}

fn name(kind: Kind) -> Vec<u8> {
    format!("filters {}", kind.code()).into_bytes()
}

/// The saved filters of a list; none where they can't be read.
pub fn filters(register: &Register, kind: Kind) -> Vec<SavedFilter> {
    let kept = register.draft(&name(kind));
    kept.and_then(|text| decode_filters(&text))
        .unwrap_or_default()
}

/// Reads saved filters; none where they are not as `keep_filters` writes them.
pub fn decode_filters(text: &[u8]) -> Option<Vec<SavedFilter>> {
    let written: Vec<Written> = serde_json::from_slice(text).ok()?;
    let filter = |one: Written| SavedFilter {
        text: one.text,
        by: one.by,
        falling: one.falling,
        all: one.all,
    };
    Some(written.into_iter().take(MOST).map(filter).collect())
}

/// Seals the saved filters of a list: when this returns, they are on disk.
pub fn keep_filters(
    register: &mut Register,
    kind: Kind,
    filters: &[SavedFilter],
) -> Result<(), Trouble> {
    let written: Vec<Written> = filters
        .iter()
        .take(MOST)
        .map(|one| Written {
            text: one.text.clone(),
            by: one.by.clone(),
            falling: one.falling,
            all: one.all,
        })
        .collect();
    let text =
        Zeroizing::new(serde_json::to_vec(&written).map_err(|_| Trouble::new("draft-not-sealed"))?);
    let text = Some(text.as_slice()).filter(|_| !written.is_empty());
    Ok(register.put_draft(&name(kind), text)?)
}

impl Keeper {
    /// Writes records as a list. The journal tells of it before the file is there: what has left is never untold.
    pub(in crate::desk) fn export_list(&mut self, order: &ListOrder) -> Result<Told, Trouble> {
        let (now, today) = (self.now(), self.today());
        let disk = self.disk.clone();
        let register = self.open_mut()?;
        let folder = expand(&order.folder);
        if !folder.is_dir() {
            let shown = folder.display().to_string();
            return Err(Trouble::new("list-no-folder").arg("path", &shown));
        }
        let ids: BTreeSet<RecordId> = order.ids.iter().copied().collect();
        let options = ListOptions {
            identities: false,
            ended: true,
        };
        let mut text = Zeroizing::new(Vec::new());
        let count = write_csv(
            register.state(),
            &Words::new(order.language),
            order.kind,
            options,
            &|id| ids.contains(&id),
            &mut *text,
        )
        .map_err(|_| Trouble::new("list-not-written"))?;
        let digest: String = sha256(&[&text])
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let stamp = format!(
            "{}-{}",
            local_date(now),
            digest.get(..8).unwrap_or_default()
        );
        let path = folder.join(format!("skans-{}-{stamp}.csv", order.kind.code()));
        if path.exists() {
            let shown = path.display().to_string();
            return Err(Trouble::new("list-is-there").arg("path", &shown));
        }
        let event = Event {
            code: EventCode::Printed,
            object: None,
            details: vec![
                ("kind".to_owned(), order.kind.code().to_owned()),
                ("records".to_owned(), count.to_string()),
                ("digest".to_owned(), digest),
            ],
        };
        let committed = register.commit(Command::Trace(event), today, now)?;
        // What the medium said, with the path: a full one, a read-only one and a file that has come there are told apart.
        let said = |error: DiskError| Trouble::from(Failure::from(error));
        let handle = disk.create_new(&path).map_err(said)?;
        disk.append(&handle, 0, &text).map_err(said)?;
        disk.sync_data(&handle).map_err(said)?;
        disk.sync_dir(&folder).map_err(said)?;
        let seq = committed.seq;
        if self.chain.finished.is_some() {
            self.chain.checked += 1;
        }
        self.chain.total = seq;
        Ok(Told::Listed { path, count, seq })
    }
}
