//! What left the register with names in it, or copies of it: it may hold what is disposed of. Noted when the entry that tells
//! of it is applied, and kept with the state, so that nobody who asks waits for the journal to be gone through.

use crate::domain::{Act, ContentHash, Event, EventCode};
use crate::journal::{Entry, EntryKind};
use crate::register::Register;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Something that left the register earlier, or was copied, and may still hold what was disposed of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Elsewhere {
    /// The entry that tells of it.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// The event's code.
    pub code: EventCode,
    /// Its number (EX-0001), the place of a backup, or another name; "" where it has none.
    pub name: String,
}

/// The events that tell of it.
const TELLING: [EventCode; 5] = [
    EventCode::Exported,
    EventCode::Printed,
    EventCode::MirrorSet,
    EventCode::MirrorRemoved,
    EventCode::BackedUp,
];

/// One of them, as it is kept: entry, time, the event's code and the name.
#[derive(Clone, Serialize, Deserialize)]
struct Noted(u64, Timestamp, String, String);

/// All of them, oldest first; of a backup that was brought onward, the last time.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Left {
    noted: Vec<Noted>,
    /// The backups among them: the entry that tells of it, up to which it reaches, and whether it was told from which.
    copies: Vec<(u64, u64, bool)>,
}

impl Left {
    /// Notes what an entry tells of, when it is applied.
    pub(super) fn note(&mut self, entry: &Entry, at: Timestamp, acts: &[(Act, ContentHash)]) {
        if entry.known_kind() != Some(EntryKind::Event) {
            return;
        }
        for (act, _) in acts {
            if let Act::Event(event) = act {
                self.note_event(entry.seq, at, event);
            }
        }
    }

    fn note_event(&mut self, seq: u64, at: Timestamp, event: &Event) {
        let detail = |wanted: &str| {
            let found = event.details.iter().find(|(name, _)| name == wanted);
            found.map(|(_, value)| value.as_str())
        };
        let holds = match event.code {
            EventCode::Exported => detail("identities") == Some("true"),
            code => TELLING.contains(&code),
        };
        if !holds {
            return;
        }
        if event.code == EventCode::BackedUp {
            let number = |name| detail(name).and_then(|text| text.parse::<u64>().ok());
            let from = number("from");
            self.bring_onward(from);
            let reaches = number("seq").unwrap_or(seq);
            self.copies.push((seq, reaches, from.is_some()));
        }
        let name = detail("number").or(detail("place")).or(detail("seq"));
        let name = name.unwrap_or_default().to_owned();
        let code = event.code.code().to_owned();
        self.noted.push(Noted(seq, at, code, name));
    }

    /// A backup that was brought onward lies as it was no more; those on other media do.
    fn bring_onward(&mut self, from: Option<u64>) {
        let gone = self
            .copies
            .iter()
            .position(|(_, reaches, told)| match from {
                Some(from) => *reaches == from,
                // Of an earlier release, which did not tell: the last stands for those before it.
                None => !told,
            });
        if let Some(at) = gone {
            let (entry, ..) = self.copies.remove(at);
            self.noted.retain(|noted| noted.0 != entry);
        }
    }
}

impl Register {
    /// What left the register before, with names, or copies of it: it may hold what is disposed of, by date.
    pub fn elsewhere(&self) -> Vec<Elsewhere> {
        // A mirror that keeps pace has lost the key with the register; one that is behind or was let go has it.
        let behind = self.mirrored().is_some_and(|mirror| mirror.is_behind());
        let told = |Noted(seq, at, code, name): &Noted| {
            let code = TELLING.into_iter().find(|known| known.code() == code)?;
            (code != EventCode::MirrorSet || behind).then(|| Elsewhere {
                seq: *seq,
                at: *at,
                code,
                name: name.clone(),
            })
        };
        self.tally().left.noted.iter().filter_map(told).collect()
    }
}
