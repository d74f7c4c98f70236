//! History and journal, as the screen shows them.

use crate::desk::Trouble;
use crate::domain::{Act, Comment, CustodianId, EventCode, Held, Record, RecordId, State, edition};
use crate::fields;
use crate::register::{Failure, Gist, Register, Told};
use crate::views::{self, Chain, History, HistoryItem, Journal, JournalItem};
use crate::words::grouped;
use jiff::Timestamp;
use std::collections::btree_map::{BTreeMap, Entry};
use std::fmt::Write as _;

/// A record's history, newest first: who, when, and what differs from the version before.
pub fn history(register: &Register, id: RecordId) -> Result<History, Trouble> {
    let state = register.state();
    let held = state.get(id).ok_or(Trouble::new("no-such-record"))?;
    let mut before: Option<Record> = None;
    let mut items = Vec::new();
    // What each comment is about: its answers name only the comment.
    let mut about: BTreeMap<u64, String> = BTreeMap::new();
    for (nth, seq) in register.trail(id).into_iter().enumerate() {
        // Of an import of thousands the record itself is what there is to tell, and it may stand here already.
        let noted = register.noted(seq);
        if let Some(item) = noted.and_then(|noted| short(state, &noted, held, nth, &mut before)) {
            items.push(item);
            continue;
        }
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

/// The step of a record in a large entry, where what that entry put or approved is still at hand; none where it must be
/// read. `nth` counts the entries about the record from its first.
fn short(
    state: &State,
    noted: &Gist,
    held: &Held,
    nth: usize,
    before: &mut Option<Record>,
) -> Option<HistoryItem> {
    let told = noted.told(state);
    let id = held.record.id;
    match noted.what {
        "imported" => {
            // Where it put more than the version that follows, it is read.
            let next = before.as_ref().map_or(1, |before| before.version + 1);
            let put = put_by(held, noted.seq, nth).filter(|put| put.version == next)?;
            step(state, &told, &Act::Put(put.clone()), id, before)
        }
        "approved" => {
            let approved = held.approved.as_ref();
            let approved = approved.filter(|approved| approved.seq == noted.seq)?;
            let act = Act::Approve(id, approved.record.version, approved.hash);
            step(state, &told, &act, id, before)
        }
        _ => None,
    }
}

/// The version that an entry put, where it is among those that the register keeps at hand. The first entry about a record
/// is the one that made it.
fn put_by(held: &Held, seq: u64, nth: usize) -> Option<&Record> {
    let pending = held.pending.iter().find(|pending| pending.seq == seq);
    let made = held
        .approved
        .as_ref()
        .map(|approved| &approved.record)
        .filter(|record| nth == 0 && record.version == 1);
    let latest = (held.seq == seq).then_some(&held.record);
    let found = latest.or(pending.map(|pending| &pending.record)).or(made);
    found.map(|record| &**record)
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

/// What entries say in short, as far as they were looked at: an entry is never another. Nothing stays here when the
/// register is closed.
#[derive(Default)]
pub struct Gists {
    known: BTreeMap<u64, Gist>,
    /// With so many entries one of the newest could not be read: it is left until it is asked for.
    given_up: Option<u64>,
}

/// So many are kept; with more, all are let go.
const KEPT: usize = 10_000;
/// So many of the newest are read before anybody asks, and so many at a time.
const READY: u64 = 64;
const AT_A_TIME: usize = 8;

impl Gists {
    fn get(&mut self, register: &Register, seq: u64) -> Result<&Gist, Failure> {
        if self.known.len() >= KEPT && !self.known.contains_key(&seq) {
            self.known.clear();
        }
        match self.known.entry(seq) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(free) => Ok(free.insert(register.gist(seq)?)),
        }
    }

    /// Whether some of the newest entries have not been looked at.
    pub fn lacks_newest(&self, total: u64) -> bool {
        self.given_up != Some(total) && newest(total).any(|seq| !self.known.contains_key(&seq))
    }

    /// Looks at some of them.
    pub fn read_newest(&mut self, register: &Register) {
        let (total, _) = register.head();
        let lacking = newest(total).filter(|seq| !self.known.contains_key(seq));
        let lacking: Vec<u64> = lacking.take(AT_A_TIME).collect();
        if !lacking
            .into_iter()
            .all(|seq| self.get(register, seq).is_ok())
        {
            self.given_up = Some(total);
        }
    }
}

fn newest(total: u64) -> impl Iterator<Item = u64> {
    (total.saturating_sub(READY) + 1..=total).rev()
}

/// A page of the journal, newest first.
pub fn journal(
    register: &Register,
    gists: &mut Gists,
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
        .map(|seq| match gists.get(register, seq) {
            Ok(gist) => item(register.state(), chain, gist, &mut names),
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
    state: &State,
    chain: &Chain,
    gist: &Gist,
    names: &mut BTreeMap<CustodianId, String>,
) -> JournalItem {
    let person = state.person_of(gist.author);
    let who = names
        .entry(person)
        .or_insert_with(|| views::name(state, person))
        .clone();
    let object = gist.object.and_then(|id| state.get(id));
    JournalItem {
        seq: gist.seq,
        at: gist.at.unwrap_or(Timestamp::UNIX_EPOCH),
        who,
        what: gist.what,
        object: object.map(|held| views::link(state, &held.record)),
        count: gist.count,
        link_hash: hex(&gist.link),
        key: grouped(&gist.author.to_string()),
        previous: hex(&gist.previous),
        remark: gist.remark.clone(),
        checked: gist.seq <= chain.checked && chain.broken.is_none(),
    }
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a text does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
