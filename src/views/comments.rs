//! Comments on fields, ready to be said.

use crate::domain::{CustodianId, FieldSpec, Held, State, may_not_resolve};
use crate::fields;
use crate::views::show::{link, name, shown};
use crate::views::{Link, Shown};
use jiff::Timestamp;

/// A comment on a field, with its answers.
#[derive(Clone)]
pub struct CommentRow {
    /// The entry that holds it: its name.
    pub seq: u64,
    /// The field; none for one that only a later version of the program knows.
    pub field: Option<&'static FieldSpec>,
    /// The version that was commented on.
    pub version: u32,
    /// Who commented.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What was said.
    pub text: String,
    /// The answers, oldest first: who, when, what.
    pub replies: Vec<(String, Timestamp, String)>,
    /// Who resolved it, when, and the version that stood then.
    pub resolved: Option<(String, Timestamp, u32)>,
    /// What the field held when it was commented on, where it holds something else now.
    pub was: Option<Shown>,
    /// Why the one who looks may not resolve it, as the code of a refusal; none where they may.
    pub kept: Option<&'static str>,
}

impl CommentRow {
    /// Whether it still asks for something.
    pub fn is_open(&self) -> bool {
        self.resolved.is_none()
    }
}

/// The comments on a record, in the order of its fields; on one field the oldest first.
pub fn comments(state: &State, held: &Held, who: CustodianId) -> Vec<CommentRow> {
    let spec = fields::catalogue().kind(held.record.kind);
    let place = |row: &CommentRow| {
        let field = row.field.map(|field| field.name);
        spec.fields.iter().position(|of| Some(of.name) == field)
    };
    let mut rows: Vec<CommentRow> = held
        .threads
        .iter()
        .map(|thread| {
            let field = spec.field(&thread.field);
            let was = field.filter(|_| thread.is_answered_by(&held.record));
            let was = was.map(|field| shown(state, field, thread.on.values.get(field.name)));
            CommentRow {
                seq: thread.seq,
                field,
                version: thread.on.version,
                by: name(state, thread.by),
                at: thread.at,
                text: thread.text.clone(),
                replies: thread
                    .replies
                    .iter()
                    .map(|reply| (name(state, reply.by), reply.at, reply.text.clone()))
                    .collect(),
                resolved: thread
                    .resolved
                    .map(|resolved| (name(state, resolved.by), resolved.at, resolved.version)),
                was,
                kept: may_not_resolve(state, held, thread, who),
            }
        })
        .collect();
    rows.sort_by_key(|row| (place(row).unwrap_or(usize::MAX), row.seq));
    rows
}

/// Every comment that still asks for something, with its record; what was said last first.
pub fn open_comments(state: &State, who: CustodianId) -> Vec<(Link, CommentRow)> {
    let mut open: Vec<(Link, CommentRow)> = with_open(state)
        .flat_map(|held| {
            let of = link(state, &held.record);
            let rows = comments(state, held, who).into_iter();
            rows.filter(CommentRow::is_open)
                .map(move |row| (of.clone(), row))
        })
        .collect();
    open.sort_by_key(|(_, row)| {
        std::cmp::Reverse(row.replies.last().map_or(row.at, |last| last.1))
    });
    open
}

/// How many of them there are.
pub fn count_open(state: &State) -> usize {
    let open = |held: &Held| {
        let threads = held.threads.iter();
        threads.filter(|thread| thread.resolved.is_none()).count()
    };
    with_open(state).map(open).sum()
}

fn with_open(state: &State) -> impl Iterator<Item = &Held> {
    state.commented().filter(|held| {
        let mut threads = held.threads.iter();
        held.record.ended.is_none() && threads.any(|thread| thread.resolved.is_none())
    })
}
