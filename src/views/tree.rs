//! What a protective value depends on and what depends on it, as a tree both ways, with the level that each inherits.

use crate::domain::{ConsequenceLevel, Kind, Record, RecordId, State, Value};
use crate::rules::{self, Inherited};
use crate::views::Link;
use crate::views::show::link;
use std::collections::BTreeSet;

/// A level that is inherited, and from where.
#[derive(Clone, PartialEq, Eq)]
pub struct Heritage {
    /// The level.
    pub level: ConsequenceLevel,
    /// The value whose own level it is: SV-0012.
    pub from: String,
    /// The values between, the one nearest to `from` first.
    pub through: Vec<String>,
}

/// A value in the tree.
#[derive(Clone)]
pub struct Node {
    /// The value.
    pub link: Link,
    /// Its own levels, as codes of `info_level` and `consequence`.
    pub levels: (Option<&'static str>, Option<&'static str>),
    /// What it inherits.
    pub inherits: Option<Heritage>,
    /// The values one step further. Empty where the same value stands elsewhere in the tree with its own.
    pub next: Vec<Node>,
    /// It stands elsewhere in the tree, with what follows there.
    pub elsewhere: bool,
}

/// A value with what it needs and what needs it.
#[derive(Clone)]
pub struct Tree {
    /// What the value depends on; the value itself is the root.
    pub down: Node,
    /// What depends on the value; the value itself is the root.
    pub up: Node,
}

/// The tree of a value.
pub fn tree(state: &State, value: &Record) -> Tree {
    let survey = rules::Survey::of(state);
    let grow = |up| grow(state, &survey, value, up, &mut BTreeSet::new());
    Tree {
        down: grow(false),
        up: grow(true),
    }
}

/// What a value inherits, ready to be said.
pub fn heritage(state: &State, survey: &rules::Survey<'_>, value: &Record) -> Option<Heritage> {
    let label = |id: &RecordId| state.get(*id).map(|held| held.record.label());
    let Inherited {
        level,
        from,
        through,
    } = rules::inherited(survey, value)?;
    Some(Heritage {
        level,
        from: label(&from)?,
        through: through.iter().filter_map(label).collect(),
    })
}

fn grow(
    state: &State,
    survey: &rules::Survey<'_>,
    value: &Record,
    up: bool,
    seen: &mut BTreeSet<RecordId>,
) -> Node {
    let elsewhere = !seen.insert(value.id);
    let mut next: Vec<&Record> = if elsewhere {
        Vec::new()
    } else if up {
        let needs = |record: &&Record| below(record).contains(&value.id);
        state
            .pointing_at(value.id)
            .map(|held| &*held.record)
            .filter(|record| record.kind == Kind::ProtectiveValue && record.ended.is_none())
            .filter(needs)
            .collect()
    } else {
        below(value)
            .iter()
            .filter_map(|id| state.get(*id))
            .map(|held| &*held.record)
            .collect()
    };
    next.sort_by_key(|record| record.number);
    Node {
        link: link(state, value),
        levels: (
            value.values.code("info_level"),
            value.values.code("consequence"),
        ),
        inherits: heritage(state, survey, value),
        next: next
            .into_iter()
            .map(|record| grow(state, survey, record, up, seen))
            .collect(),
        elsewhere,
    }
}

fn below(value: &Record) -> &[RecordId] {
    value
        .values
        .get("depends_on")
        .map_or(&[], Value::references)
}
