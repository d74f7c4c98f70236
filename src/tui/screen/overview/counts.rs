//! What is counted: parts of a security class, and records of each kind.

use crate::domain::{Group, Kind, RecordId};
use crate::tui::widget::say;
use crate::views::{ClassRow, Overview};
use crate::words::Words;

/// A number of a security class.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Positions,
    Participating,
    UnderWay,
    Waiting,
    Lacking,
}

impl Part {
    pub(super) const ALL: [Self; 5] = [
        Self::Positions,
        Self::Participating,
        Self::UnderWay,
        Self::Waiting,
        Self::Lacking,
    ];

    /// Words under `column-<code>` and `list-only-<code>`.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Positions => "positions",
            Self::Participating => "participating",
            Self::UnderWay => "under-way",
            Self::Waiting => "waiting",
            Self::Lacking => "lacks",
        }
    }

    /// What is counted.
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Positions | Self::Lacking => Kind::Position,
            _ => Kind::VettingCase,
        }
    }

    pub(super) fn of(self, row: &ClassRow) -> &[RecordId] {
        match self {
            Self::Positions => &row.positions,
            Self::Participating => &row.participating,
            Self::UnderWay => &row.under_way,
            Self::Waiting => &row.waiting,
            Self::Lacking => &row.lacking,
        }
    }
}

/// The code of the row below the classes, which counts them together: words under `overview-class-all`.
pub(super) const TOGETHER: &str = "all";

/// How many rows the classes have, with the one that counts them together; none without the key.
pub(super) fn class_rows(view: &Overview) -> usize {
    match view.classes.len() {
        0 => 0,
        classes => classes + 1,
    }
}

/// A number of a class, or of all together below them: the code of the row, and what is counted.
pub(super) fn class_cell(
    view: &Overview,
    row: usize,
    part: Part,
) -> Option<(&'static str, Vec<RecordId>)> {
    if row == view.classes.len() && row > 0 {
        let all = view.classes.iter().flat_map(|row| part.of(row));
        return Some((TOGETHER, all.copied().collect()));
    }
    let row = view.classes.get(row)?;
    Some((row.class, part.of(row).to_vec()))
}

/// What a row of the classes is called.
pub(super) fn class_name(words: &Words, code: &str) -> String {
    match code {
        TOGETHER => words.get("overview-class-all"),
        code => say::code(words, "security_class", code),
    }
}

/// The kinds that are always counted: those that every register has from its first day.
const ALWAYS: [Kind; 9] = [
    Kind::Operator,
    Kind::Unit,
    Kind::ActivityPart,
    Kind::Site,
    Kind::InfoSystem,
    Kind::ProtectiveValue,
    Kind::Position,
    Kind::Person,
    Kind::VettingCase,
];

/// A row of the pane of kinds. Of the many other kinds those that have records follow, under the name of their group.
#[derive(PartialEq, Eq)]
pub(super) enum Count {
    Head(Group),
    Kind(Kind),
}

impl Count {
    pub(super) fn of(view: &Overview) -> impl Iterator<Item = Self> {
        let others = Group::ALL.into_iter().flat_map(move |group| {
            let mut rows: Vec<Self> = view
                .counts
                .iter()
                .filter(|(kind, live, waiting)| {
                    kind.group() == group && live + waiting > 0 && !ALWAYS.contains(kind)
                })
                .map(|(kind, _, _)| Self::Kind(*kind))
                .collect();
            if !rows.is_empty() {
                rows.insert(0, Self::Head(group));
            }
            rows
        });
        // Of a kind whose compartment there is no key to, nothing is counted.
        let known = |kind: &Kind| view.counts.iter().any(|(counted, _, _)| counted == kind);
        let always = ALWAYS.into_iter().filter(known).map(Self::Kind);
        always.chain(others)
    }
}
