//! History and journal, as the screen shows them.

use crate::desk::Trouble;
use crate::domain::{
    Act, Comment, CustodianId, Custody, Disposal, EventCode, Held, Record, RecordId, State, edition,
};
use crate::fields;
use crate::register::{Failure, Register, Told};
use crate::views::{self, Chain, History, HistoryItem, Journal, JournalItem};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// A record's history, newest first: who, when, and what differs from the version before.
pub fn history(register: &Register, id: RecordId) -> Result<History, Trouble> {
    let state = register.state();
    let held = state.get(id).ok_or(Trouble::new("no-such-record"))?;
    let mut before: Option<Record> = None;
    let mut items = Vec::new();
    // What each comment is about: its answers name only the comment.
    let mut about: BTreeMap<u64, String> = BTreeMap::new();
    for seq in register.trail(id) {
        let told = register.tell_about(seq, id)?;
        for (act, _) in &told.acts {
            let Act::Comment(comment) = act else {
                items.extend(step(state, &told, act, id, &mut before));
                continue;
            };
            if let Comment::Write { field, .. } = comment {
                about.insert(seq, field.clone());
            }
            items.push(remarked(state, &told, comment, held, &about));
        }
    }
    items.reverse();
    Ok(History {
        link: views::link(state, &held.record),
        items,
    })
}

/// What was said of a field.
fn remarked(
    state: &State,
    told: &Told,
    comment: &Comment,
    held: &Held,
    about: &BTreeMap<u64, String>,
) -> HistoryItem {
    let (act, version, to, text) = match comment {
        Comment::Write { version, text, .. } => ("commented", *version, told.seq, Some(text)),
        Comment::Reply { to, text, .. } => ("answered", 0, *to, Some(text)),
        Comment::Resolve { to, .. } => ("resolved", 0, *to, None),
    };
    let spec = fields::catalogue().kind(held.record.kind);
    HistoryItem {
        act,
        version,
        remark: text.cloned(),
        field: about.get(&to).and_then(|field| spec.field(field)),
        ..blank(state, told)
    }
}

/// Who did something, and when.
fn blank(state: &State, told: &Told) -> HistoryItem {
    HistoryItem {
        seq: told.seq,
        at: told.at.unwrap_or(Timestamp::UNIX_EPOCH),
        who: views::name(state, told.person),
        act: "",
        version: 0,
        diffs: Vec::new(),
        remark: told.reason.clone(),
        field: None,
    }
}

/// What one act means to one record; none when it concerns another.
fn step(
    state: &State,
    told: &Told,
    act: &Act,
    id: RecordId,
    before: &mut Option<Record>,
) -> Option<HistoryItem> {
    let mut item = blank(state, told);
    match act {
        Act::Put(record) if record.id == id => {
            let was_ended = before.as_ref().is_some_and(|old| old.ended.is_some());
            item.act = match (&before, &record.ended) {
                (None, _) => "created",
                (Some(_), Some(_)) if !was_ended => "ended",
                (Some(_), None) if was_ended => "reopened",
                _ if adopts(before.as_ref(), record) => "adopted",
                _ => "changed",
            };
            item.version = record.version;
            item.diffs = views::diffs(state, before.as_ref(), record);
            *before = Some(record.clone());
        }
        Act::Approve(of, version, _) if *of == id => {
            (item.act, item.version) = ("approved", *version)
        }
        Act::Return(of, version, comment) if *of == id => {
            (item.act, item.version) = ("returned", *version);
            item.remark = Some(comment.clone());
        }
        Act::Event(event) if event.object == Some(id) && event.code == EventCode::Unmasked => {
            item.act = "unmasked";
            item.remark = event
                .details
                .iter()
                .find(|(name, _)| name == "purpose")
                .map(|(_, code)| code.clone());
        }
        _ => return None,
    }
    Some(item)
}

/// Whether a version is the one that an edition was adopted in.
fn adopts(before: Option<&Record>, record: &Record) -> bool {
    let now = edition::manifest_hash(record);
    now.is_some() && now != before.and_then(edition::manifest_hash)
}

/// A page of the journal, newest first.
pub fn journal(
    register: &Register,
    chain: &Chain,
    before: u64,
    count: usize,
    object: Option<RecordId>,
) -> Result<Journal, Trouble> {
    let (total, _) = register.head();
    let seqs: Vec<u64> = match object {
        Some(id) => register
            .trail(id)
            .into_iter()
            .rev()
            .filter(|seq| *seq < before)
            .take(count)
            .collect(),
        None => (1..before.min(total + 1)).rev().take(count).collect(),
    };
    let mut names = BTreeMap::new();
    let items = seqs
        .into_iter()
        .map(|seq| match register.tell(seq) {
            Ok(told) => item(register, chain, told, &mut names),
            // Where something is damaged, the journal is needed most: the rest of it is still shown.
            Err(failure) => damaged(seq, &failure),
        })
        .collect();
    Ok(Journal {
        chain: chain.clone(),
        total,
        items,
    })
}

/// An entry that can't be read, with its place.
fn damaged(seq: u64, failure: &Failure) -> JournalItem {
    let place = failure.args.iter();
    let place: Vec<String> = place.map(|(name, at)| format!("{name}={at}")).collect();
    JournalItem {
        seq,
        at: Timestamp::UNIX_EPOCH,
        who: String::new(),
        what: "damaged",
        object: None,
        count: 0,
        link_hash: String::new(),
        key: String::new(),
        previous: String::new(),
        remark: Some(place.join(" ")),
        checked: false,
    }
}

fn item(
    register: &Register,
    chain: &Chain,
    told: Told,
    names: &mut BTreeMap<CustodianId, String>,
) -> JournalItem {
    let state = register.state();
    let mut what = if told.genesis { "genesis" } else { "sealed" };
    let mut object = None;
    let mut count = 0;
    let mut remark = told.reason.clone();
    for (act, _) in &told.acts {
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
            object = object.or(state.get(id));
        }
    }
    let who = names
        .entry(told.person)
        .or_insert_with(|| views::name(state, told.person))
        .clone();
    let hex = |bytes: &[u8]| {
        bytes
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    JournalItem {
        seq: told.seq,
        at: told.at.unwrap_or(Timestamp::UNIX_EPOCH),
        who,
        what,
        object: object.map(|held| views::link(state, &held.record)),
        count,
        link_hash: hex(&told.link),
        key: grouped(&told.author.to_string()),
        previous: hex(&told.previous),
        remark,
        checked: told.seq <= chain.checked && chain.broken.is_none(),
    }
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

/// A key id in groups of four, as cards show it.
fn grouped(id: &str) -> String {
    let upper = id.to_ascii_uppercase();
    let groups: Vec<&str> = (0..upper.len())
        .step_by(4)
        .filter_map(|at| upper.get(at..at + 4))
        .collect();
    groups.join(" ")
}
