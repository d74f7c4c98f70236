//! What an entry says in short: what happened, to which record first, to how many, and why. A line of the journal tells no
//! more of it, and of an import of twenty thousand rows that is known without reading them again.

use crate::domain::{
    Act, Comment, ContentHash, CustodianId, Custody, Disposal, EventCode, RecordId, State,
};
use crate::journal::Entry;
use crate::register::{Failure, Register, Told};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An entry with as many acts is noted when it is applied: reading it takes longer than a key wants to wait.
const LARGE: usize = 64;
/// So many large entries are noted, the newest: each takes some hundred bytes of what is kept of the state.
const NOTED: usize = 256;
/// What a large entry may be called; one that is called otherwise is read when it is asked for.
const CALLED: [&str; 6] = [
    "imported", "approved", "undone", "created", "changed", "ended",
];

/// What an entry says in short.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gist {
    /// Its number.
    pub seq: u64,
    /// When; none for the first entry, and where nothing can be opened.
    pub at: Option<Timestamp>,
    /// The key that signed it.
    pub author: CustodianId,
    /// Why.
    pub reason: Option<String>,
    /// Words under `entry-<code>` or `event-<code>`.
    pub what: &'static str,
    /// The first record that it concerns.
    pub object: Option<RecordId>,
    /// How many records it concerns.
    pub count: usize,
    /// Reason, comment, or details as name=value.
    pub remark: Option<String>,
    /// The previous entry's link.
    pub previous: [u8; 32],
    /// Its own.
    pub link: [u8; 32],
}

impl Gist {
    /// Of an entry that was opened; records that the state does not know are not named.
    pub fn of(told: &Told, state: &State) -> Self {
        let acts = told.acts.iter().map(|(act, _)| act);
        let (what, object, count, remark) = said(told.genesis, told.reason.clone(), acts, state);
        Self {
            seq: told.seq,
            at: told.at,
            author: told.author,
            reason: told.reason.clone(),
            what,
            object,
            count,
            remark,
            previous: told.previous,
            link: told.link,
        }
    }

    /// The same without what it says: for whoever has that from elsewhere.
    pub fn told(&self, state: &State) -> Told {
        Told {
            seq: self.seq,
            at: self.at,
            author: self.author,
            person: state.person_of(self.author),
            reason: self.reason.clone(),
            acts: Vec::new(),
            genesis: false,
            previous: self.previous,
            link: self.link,
        }
    }
}

/// A large entry as it is kept with the state: sealed with it, and rebuilt with it.
#[derive(Clone, Serialize, Deserialize)]
struct Noted {
    at: Timestamp,
    author: String,
    reason: Option<String>,
    what: String,
    object: Option<String>,
    count: usize,
    remark: Option<String>,
    previous: [u8; 32],
    link: [u8; 32],
}

/// The large entries that are noted, by number.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Large(BTreeMap<u64, Noted>);

impl Large {
    /// Notes an entry when it is applied, where it is large.
    pub(super) fn note(
        &mut self,
        state: &State,
        entry: &Entry,
        at: Timestamp,
        reason: Option<&str>,
        acts: &[(Act, ContentHash)],
    ) {
        if acts.len() < LARGE {
            return;
        }
        let told = acts.iter().map(|(act, _)| act);
        let reason = reason.map(str::to_owned);
        let (what, object, count, remark) = said(false, reason.clone(), told, state);
        if !CALLED.contains(&what) {
            return;
        }
        let noted = Noted {
            at,
            author: CustodianId(entry.author).to_string(),
            reason,
            what: what.to_owned(),
            object: object.map(|id| id.to_string()),
            count,
            remark,
            previous: entry.prev,
            link: entry.link,
        };
        self.0.insert(entry.seq, noted);
        while self.0.len() > NOTED {
            self.0.pop_first();
        }
    }

    /// What a large entry says in short; none where it was not noted.
    pub(super) fn get(&self, seq: u64) -> Option<Gist> {
        let noted = self.0.get(&seq)?;
        Some(Gist {
            seq,
            at: Some(noted.at),
            author: CustodianId::parse(&noted.author)?,
            reason: noted.reason.clone(),
            what: CALLED.into_iter().find(|code| *code == noted.what)?,
            object: match &noted.object {
                Some(id) => Some(RecordId::parse(id)?),
                None => None,
            },
            count: noted.count,
            remark: noted.remark.clone(),
            previous: noted.previous,
            link: noted.link,
        })
    }
}

impl Register {
    /// What an entry says in short.
    pub fn gist(&self, seq: u64) -> Result<Gist, Failure> {
        match self.noted(seq) {
            Some(gist) => Ok(gist),
            None => Ok(Gist::of(&self.tell(seq)?, self.state())),
        }
    }

    /// The same of a large entry that was noted when it was applied; none of any other.
    pub fn noted(&self, seq: u64) -> Option<Gist> {
        self.tally().large.get(seq)
    }
}

/// What acts come to: a code, the first record, how many records, and what is remarked.
fn said<'a>(
    genesis: bool,
    reason: Option<String>,
    acts: impl Iterator<Item = &'a Act>,
    state: &State,
) -> (&'static str, Option<RecordId>, usize, Option<String>) {
    let mut what = if genesis { "genesis" } else { "sealed" };
    let mut object = None;
    let mut count = 0;
    let mut remark = reason;
    for act in acts {
        let id = match act {
            Act::Put(record) => {
                if !matches!(what, "imported" | "undone" | "adopted") {
                    what = match (record.version, &record.ended) {
                        (1, _) => "created",
                        (_, Some(_)) => "ended",
                        _ => "changed",
                    };
                }
                Some(record.id)
            }
            Act::Approve(id, ..) => {
                what = "approved";
                Some(*id)
            }
            Act::Return(id, _, comment) => {
                what = "returned";
                remark = Some(comment.clone());
                Some(*id)
            }
            Act::Comment(comment) => {
                (what, remark) = match comment {
                    Comment::Write { text, .. } => ("commented", Some(text.clone())),
                    Comment::Reply { text, .. } => ("answered", Some(text.clone())),
                    Comment::Resolve { to, .. } => ("resolved", Some(format!("#{to}"))),
                };
                Some(comment.of())
            }
            Act::Import(_) => {
                what = "imported";
                None
            }
            Act::Edition(_) => {
                what = "adopted";
                None
            }
            Act::Undo(_) => {
                what = "undone";
                None
            }
            Act::Dispose(disposal) => {
                let (said, persons, of) = disposal_told(disposal);
                (what, remark) = (said, of);
                count += persons.len().saturating_sub(1);
                persons.first().copied()
            }
            Act::Custody(custody) => {
                (what, remark) = custody_told(custody);
                None
            }
            Act::Event(event) => {
                // What opening found stands before the unlocking in the same entry, and is what there is to know of it.
                let first = what == "sealed";
                let mut said: Vec<String> = remark.take().into_iter().collect();
                // Whose numbers stand on a paper lies in another part, before that it left: the paper is what happened.
                let paper = what == "unmasked" && event.code == EventCode::Printed;
                if paper {
                    said.clear();
                }
                let on_paper = !first && event.code == EventCode::Unmasked;
                if first || paper {
                    what = event.code.code();
                } else if !on_paper && event.code != EventCode::Unlocked {
                    said.push(event.code.code().to_owned());
                }
                let details = event.details.iter().filter(|_| !on_paper);
                // One detail is one word here; a blank in it is a fixed one.
                let one = |value: &str| value.replace(' ', "\u{a0}");
                said.extend(details.map(|(name, value)| format!("{name}={}", one(value))));
                remark = (!said.is_empty()).then(|| said.join(" "));
                event.object
            }
        };
        if let Some(id) = id {
            count += 1;
            object = object.or(state.get(id).map(|_| id));
        }
    }
    (what, object, count, remark)
}

/// What a disposal is called, whom it concerns, and which entry it answers.
fn disposal_told(disposal: &Disposal) -> (&'static str, Vec<RecordId>, Option<String>) {
    match disposal {
        Disposal::Propose { persons, .. } => ("disposal-proposed", persons.clone(), None),
        Disposal::Confirm { of, persons } => (
            "disposed",
            persons.iter().map(|(id, _)| *id).collect(),
            Some(format!("#{of}")),
        ),
        Disposal::Decline(of) => ("disposal-declined", Vec::new(), Some(format!("#{of}"))),
    }
}

/// What a change of custodians is called, and which entry it answers.
fn custody_told(custody: &Custody) -> (&'static str, Option<String>) {
    match custody {
        Custody::Propose(_) => ("custody-proposed", None),
        Custody::Confirm(seq) => ("custody-confirmed", Some(format!("#{seq}"))),
        Custody::Decline(seq) => ("custody-declined", Some(format!("#{seq}"))),
        Custody::Keys => ("custody-keys", None),
        Custody::Recover(_) => ("custody-recovered", None),
    }
}
