//! Findings in groups: under which head each stands. All of them are grouped when the chain check is made, and not when it is
//! looked at: there may be tens of thousands.

use crate::domain::Drawn;
use crate::rules::{ChainLink, Severity};
use crate::views::FindingRow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;

/// What the findings are grouped by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grouping {
    /// By where they stand in the chains, in the order of these.
    Chain,
    /// By gravity, the gravest first.
    Severity,
    /// By rule: the gravest first, and then what there is most of.
    Rule,
}

/// What the head of a group says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Head {
    /// A link of the chains.
    Chain(ChainLink),
    /// How grave.
    Severity(Severity),
    /// A rule: words under `rule-<code>`.
    Rule(&'static str),
}

/// The findings under one head.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// What it says.
    pub head: Head,
    /// The gravest among them.
    pub gravest: Severity,
    /// Their places among all, in order.
    pub places: Vec<usize>,
}

impl Grouping {
    /// All, in the order in which they follow each other.
    pub const ALL: [Self; 3] = [Self::Chain, Self::Severity, Self::Rule];

    /// The next one, round and round.
    pub fn next(self) -> Self {
        match self {
            Self::Chain => Self::Severity,
            Self::Severity => Self::Rule,
            Self::Rule => Self::Chain,
        }
    }

    /// The groups of some findings, which are given by their places among all, in order.
    pub fn groups<'a>(self, found: impl Iterator<Item = (usize, &'a FindingRow)>) -> Vec<Group> {
        // A rule is told by where its name lies: with twenty thousand findings its letters are not compared for each.
        let mut known: HashMap<(usize, usize), usize, BuildHasherDefault<Drawn>> =
            HashMap::default();
        let mut apart: Vec<((usize, &str), Group)> = Vec::new();
        for (at, row) in found {
            let (key, head) = self.head(row);
            let place = *known
                .entry((key.0, key.1.as_ptr().addr()))
                .or_insert_with(|| {
                    let group = Group {
                        head,
                        gravest: row.severity,
                        places: Vec::new(),
                    };
                    apart.push((key, group));
                    apart.len() - 1
                });
            if let Some((_, group)) = apart.get_mut(place) {
                group.gravest = group.gravest.max(row.severity);
                group.places.push(at);
            }
        }
        let mut groups: BTreeMap<(usize, &str), Group> = BTreeMap::new();
        for (key, group) in apart {
            match groups.get_mut(&key) {
                // The same name may lie in two places.
                Some(known) => {
                    known.gravest = known.gravest.max(group.gravest);
                    known.places.extend(group.places);
                    known.places.sort_unstable();
                }
                None => drop(groups.insert(key, group)),
            }
        }
        let mut groups: Vec<Group> = groups.into_values().collect();
        if self == Self::Rule {
            groups.sort_by_key(|group| (Reverse(group.gravest), Reverse(group.places.len())));
        }
        groups
    }

    fn head(self, row: &FindingRow) -> ((usize, &'static str), Head) {
        match self {
            Self::Chain => ((row.chain as usize, ""), Head::Chain(row.chain)),
            Self::Severity => {
                let place = match row.severity {
                    Severity::Error => 0,
                    Severity::Warning => 1,
                    Severity::Notice => 2,
                };
                ((place, ""), Head::Severity(row.severity))
            }
            Self::Rule => ((0, row.rule), Head::Rule(row.rule)),
        }
    }
}
