//! What is counted: parts of a security class, and records of each kind.

use crate::domain::{Group, Kind, RecordId};
use crate::views::{ClassRow, Overview};

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
