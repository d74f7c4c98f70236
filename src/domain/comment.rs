//! Comments on single fields while a version is reviewed: who may write, answer and resolve them, and how they change what
//! stands. Each belongs to an exact version, by its hash, and is known by the journal entry that holds it.

use crate::domain::{
    ContentHash, CustodianId, Held, Record, RecordId, Refusal, Schema, State, clean,
};
use jiff::Timestamp;
use std::sync::Arc;

/// The longest comment or answer, in characters.
pub const COMMENT_MAX: usize = 2000;

/// What is asked for, and what an entry says, of comments.
#[derive(Clone, PartialEq, Eq)]
pub enum Comment {
    /// A comment on one field of a version that waits for approval.
    Write {
        /// The record.
        of: RecordId,
        /// The version that was read.
        version: u32,
        /// The hash of exactly what was read.
        hash: ContentHash,
        /// The field, by the catalogue's name.
        field: String,
        /// What is said of it.
        text: String,
    },
    /// An answer to a comment. What was resolved is open again.
    Reply {
        /// The record.
        of: RecordId,
        /// The entry that holds the comment.
        to: u64,
        /// The answer.
        text: String,
    },
    /// That nothing more is asked for.
    Resolve {
        /// The record.
        of: RecordId,
        /// The entry that holds the comment.
        to: u64,
    },
}

impl Comment {
    /// The record that it is about.
    pub fn of(&self) -> RecordId {
        match self {
            Self::Write { of, .. } | Self::Reply { of, .. } | Self::Resolve { of, .. } => *of,
        }
    }
}

/// An answer to a comment.
#[derive(Clone, PartialEq, Eq)]
pub struct Reply {
    /// The entry that holds it.
    pub seq: u64,
    /// Who answered.
    pub by: CustodianId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub text: String,
}

/// That a comment is resolved.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Resolved {
    /// The entry that says so.
    pub seq: u64,
    /// Who said so.
    pub by: CustodianId,
    /// When.
    pub at: Timestamp,
    /// The version that stood then.
    pub version: u32,
}

/// A comment with its answers.
#[derive(Clone)]
pub struct Thread {
    /// The entry that holds the comment: its name for ever.
    pub seq: u64,
    /// Who commented.
    pub by: CustodianId,
    /// When.
    pub at: Timestamp,
    /// Exactly what was commented on.
    pub on: Arc<Record>,
    /// Its hash.
    pub hash: ContentHash,
    /// Who wrote that version: they answer.
    pub author: CustodianId,
    /// The field.
    pub field: String,
    /// What was said.
    pub text: String,
    /// The answers, oldest first.
    pub replies: Vec<Reply>,
    /// Set while it is resolved.
    pub resolved: Option<Resolved>,
}

impl Thread {
    /// Whether it still asks for something.
    pub fn is_open(&self) -> bool {
        self.resolved.is_none()
    }

    /// Whether the field holds something else than what was commented on.
    pub fn is_answered_by(&self, record: &Record) -> bool {
        let field = self.field.as_str();
        self.on.values.get(field) != record.values.get(field)
            || self.on.unknown.get(field) != record.unknown.get(field)
            || self.on.ended != record.ended
    }
}

impl Held {
    /// The comment that an entry holds.
    pub fn thread(&self, seq: u64) -> Option<&Thread> {
        self.threads.iter().find(|thread| thread.seq == seq)
    }
}

/// Why somebody may not resolve a comment, as a code; nothing when they may.
///
/// Whoever asked may say that they have their answer. Others may once the field holds something else than what was
/// commented on: an objection is met by a change, not waved off. Where the one who asked holds no keys any longer, anybody
/// may who did not write what was commented on; otherwise nobody could.
pub fn may_not_resolve(
    state: &State,
    held: &Held,
    thread: &Thread,
    who: CustodianId,
) -> Option<&'static str> {
    let in_office = state
        .custodian(thread.by)
        .is_some_and(|custodian| custodian.active && custodian.role.writes());
    let may = thread.by == who
        || thread.is_answered_by(&held.record)
        || (!in_office && thread.author != who);
    (!may).then_some("comment-unanswered")
}

/// What is decided about comments: what is to be written, in its clean form.
pub(super) fn decide(
    state: &State,
    schema: &Schema,
    who: CustodianId,
    comment: Comment,
) -> Result<Comment, Refusal> {
    let held = state
        .get(comment.of())
        .ok_or(Refusal::new("no-such-record"))?;
    let label = held.record.label();
    if state.is_own_case(who, &held.record) {
        return Err(Refusal::new("own-case")
            .arg("label", label)
            .under("SSL 3 kap. 4 §"));
    }
    if state.is_disposed(held.record.id) {
        return Err(Refusal::new("disposed-already").arg("label", label));
    }
    let thread = |to: u64| {
        let none = || Refusal::new("no-such-comment").arg("label", label.as_str());
        held.thread(to).ok_or_else(none)
    };
    match comment {
        Comment::Write {
            of,
            version,
            hash,
            field,
            text,
        } => {
            let pending = held
                .pending
                .iter()
                .find(|pending| pending.record.version == version)
                .ok_or_else(|| {
                    Refusal::new("not-waiting")
                        .arg("label", label.as_str())
                        .arg("version", version)
                })?;
            if pending.hash != hash {
                return Err(Refusal::new("other-content").arg("label", label));
            }
            if pending.author == who {
                return Err(Refusal::new("comment-own").arg("label", label));
            }
            if schema.kind(held.record.kind).field(&field).is_none() {
                return Err(Refusal::new("comment-no-field").arg("label", label));
            }
            let text = said(&text)?;
            Ok(Comment::Write {
                of,
                version,
                hash,
                field,
                text,
            })
        }
        Comment::Reply { of, to, text } => {
            thread(to)?;
            let text = said(&text)?;
            Ok(Comment::Reply { of, to, text })
        }
        Comment::Resolve { of, to } => {
            let thread = thread(to)?;
            if !thread.is_open() {
                return Err(Refusal::new("comment-resolved").arg("label", label));
            }
            match may_not_resolve(state, held, thread, who) {
                Some(code) => Err(Refusal::new(code).arg("label", label)),
                None => Ok(Comment::Resolve { of, to }),
            }
        }
    }
}

fn said(text: &str) -> Result<String, Refusal> {
    let (text, _) = clean(text, true);
    if text.trim().is_empty() {
        return Err(Refusal::new("comment-empty"));
    }
    if text.chars().count() > COMMENT_MAX {
        return Err(Refusal::new("sentence-too-long").arg("max", COMMENT_MAX));
    }
    Ok(text)
}

/// What is wrong with a comment that stands in the journal, as a code; nothing for what its author could decide.
pub fn forged(state: &State, author: CustodianId, comment: &Comment) -> Option<&'static str> {
    let Some(held) = state.get(comment.of()) else {
        return Some("comments-nothing");
    };
    if state.is_own_case(author, &held.record) {
        return Some("own-case");
    }
    if state.is_disposed(held.record.id) {
        return Some("disposed");
    }
    match comment {
        Comment::Write { version, hash, .. } => {
            let on = |pending: &&crate::domain::Pending| {
                pending.record.version == *version && pending.hash == *hash
            };
            match held.pending.iter().find(on) {
                None => Some("comments-nothing"),
                Some(pending) if pending.author == author => Some("comments-own"),
                Some(_) => None,
            }
        }
        Comment::Reply { to, .. } => held.thread(*to).is_none().then_some("answers-nothing"),
        Comment::Resolve { to, .. } => match held.thread(*to).filter(|thread| thread.is_open()) {
            None => Some("answers-nothing"),
            Some(thread) => {
                may_not_resolve(state, held, thread, author).map(|_| "resolves-anothers")
            }
        },
    }
}

/// How a stored comment changes what stands.
pub(super) fn apply(
    state: &mut State,
    seq: u64,
    by: CustodianId,
    at: Timestamp,
    comment: &Comment,
) {
    let Some(mut held) = state.get(comment.of()).cloned() else {
        return;
    };
    let stands = held.record.version;
    let found = |held: &mut Held, to: u64| held.threads.iter().position(|t| t.seq == to);
    match comment {
        Comment::Write {
            version,
            hash,
            field,
            text,
            ..
        } => {
            let on = held
                .pending
                .iter()
                .find(|pending| pending.record.version == *version && pending.hash == *hash);
            let Some(on) = on.cloned() else { return };
            held.threads.push(Thread {
                seq,
                by,
                at,
                on: on.record,
                hash: *hash,
                author: on.author,
                field: field.clone(),
                text: text.clone(),
                replies: Vec::new(),
                resolved: None,
            });
        }
        Comment::Reply { to, text, .. } => {
            let Some(place) = found(&mut held, *to) else {
                return;
            };
            let thread = &mut held.threads[place];
            thread.resolved = None;
            thread.replies.push(Reply {
                seq,
                by,
                at,
                text: text.clone(),
            });
        }
        Comment::Resolve { to, .. } => {
            let Some(place) = found(&mut held, *to) else {
                return;
            };
            held.threads[place].resolved = Some(Resolved {
                seq,
                by,
                at,
                version: stands,
            });
        }
    }
    state.put(held);
}

#[cfg(test)]
mod tests;
