//! Which findings are seen and under which heads. Pure.

use crate::domain::Drawn;
use crate::views::{ChainLink, FindingRow, Severity};
use crate::words::{Haystack, Needle};
use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;

/// What the findings are grouped by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grouping {
    Chain,
    Severity,
    Rule,
}

impl Grouping {
    /// The next one, round and round.
    pub fn next(self) -> Self {
        match self {
            Self::Chain => Self::Severity,
            Self::Severity => Self::Rule,
            Self::Rule => Self::Chain,
        }
    }

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Chain => "check-by-chain",
            Self::Severity => "check-by-severity",
            Self::Rule => "check-by-rule",
        }
    }
}

/// What the head of a group says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Head {
    Chain(ChainLink),
    Severity(Severity),
    Rule(&'static str),
}

/// A line of the list: the head of a group with its count, which is passed over, or a finding by its place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    Head(Head, usize, Severity),
    Finding(usize),
}

/// Which findings are seen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sift {
    pub grouping: Grouping,
    /// The least grave that are seen; none for all.
    pub least: Option<Severity>,
    /// Only one link of the chain.
    pub chain: Option<ChainLink>,
    /// Only one rule.
    pub rule: Option<&'static str>,
}

impl Sift {
    /// All, by the chain.
    pub const fn all() -> Self {
        Self {
            grouping: Grouping::Chain,
            least: None,
            chain: None,
            rule: None,
        }
    }

    /// Whether anything is left out.
    pub fn narrows(&self) -> bool {
        self.least.is_some() || self.chain.is_some() || self.rule.is_some()
    }

    /// All are seen again; the grouping stays.
    pub fn clear(&mut self) {
        *self = Self {
            grouping: self.grouping,
            ..Self::all()
        };
    }

    /// All, only breaks, breaks and warnings, and all again.
    pub fn next_severity(&mut self) {
        self.least = match self.least {
            None => Some(Severity::Error),
            Some(Severity::Error) => Some(Severity::Warning),
            Some(_) => None,
        };
    }

    fn keeps(&self, row: &FindingRow) -> bool {
        self.least.is_none_or(|least| row.severity >= least)
            && self.chain.is_none_or(|chain| row.chain == chain)
            && self.rule.is_none_or(|rule| row.rule == rule)
    }

    /// The places of the findings that match, among those of a wider search or among all. A finding matches where each word
    /// is in what it is called (`said`) or in its records (`hays`).
    pub fn matching(
        rows: &[FindingRow],
        hays: &[Haystack],
        wider: Option<&[usize]>,
        needle: &Needle,
        said: impl Fn(&FindingRow) -> String,
    ) -> Vec<usize> {
        let mut had: HashMap<_, u64, BuildHasherDefault<Drawn>> = HashMap::default();
        let mut matches = |at: usize| {
            let (Some(row), Some(hay)) = (rows.get(at), hays.get(at)) else {
                return false;
            };
            let texts = [row.rule, row.limit, row.provision].map(|text| text.as_ptr().addr());
            let had = had.entry((texts, row.house, row.chain as usize));
            let had = *had.or_insert_with(|| needle.had_by(&said(row)));
            needle.rank_beside(hay, had).is_some()
        };
        match wider {
            Some(places) => places.iter().copied().filter(|at| matches(*at)).collect(),
            None => (0..rows.len()).filter(|at| matches(*at)).collect(),
        }
    }

    /// The lines: groups in the order of the chain, of gravity, or of how much there is; within a group as they come.
    /// `among` are the places of those that match; none where all do.
    pub fn entries(&self, rows: &[FindingRow], among: Option<&[usize]>) -> Vec<Entry> {
        // A rule is told by where its name lies: with twenty thousand findings its letters are not compared for each.
        let mut known: HashMap<(usize, usize), usize, BuildHasherDefault<Drawn>> =
            HashMap::default();
        let mut found: Vec<((usize, &str), Head, Vec<usize>)> = Vec::new();
        let mut put = |at: usize, row: &FindingRow| {
            if !self.keeps(row) {
                return;
            }
            let (key, head) = self.head(row);
            let place = *known
                .entry((key.0, key.1.as_ptr().addr()))
                .or_insert_with(|| {
                    found.push((key, head, Vec::new()));
                    found.len() - 1
                });
            if let Some((.., places)) = found.get_mut(place) {
                places.push(at);
            }
        };
        match among {
            Some(places) => places
                .iter()
                .filter_map(|at| Some((*at, rows.get(*at)?)))
                .for_each(|(at, row)| put(at, row)),
            None => rows.iter().enumerate().for_each(|(at, row)| put(at, row)),
        }
        let mut groups: BTreeMap<(usize, &str), (Head, Vec<usize>)> = BTreeMap::new();
        for (key, head, places) in found {
            let group = groups.entry(key).or_insert((head, Vec::new()));
            let again = !group.1.is_empty();
            group.1.extend(places);
            // The same name may lie in two places.
            if again {
                group.1.sort_unstable();
            }
        }
        let mut groups: Vec<(Head, Vec<usize>)> = groups.into_values().collect();
        if self.grouping == Grouping::Rule {
            groups.sort_by_key(|(_, places)| {
                let gravest = places
                    .iter()
                    .filter_map(|at| rows.get(*at))
                    .map(|row| row.severity);
                (
                    std::cmp::Reverse(gravest.max()),
                    std::cmp::Reverse(places.len()),
                )
            });
        }
        let mut entries = Vec::new();
        for (head, places) in groups {
            let gravest = places
                .iter()
                .filter_map(|at| rows.get(*at))
                .map(|row| row.severity);
            let gravest = gravest.max().unwrap_or(Severity::Notice);
            entries.push(Entry::Head(head, places.len(), gravest));
            entries.extend(places.into_iter().map(Entry::Finding));
        }
        entries
    }

    fn head(&self, row: &FindingRow) -> ((usize, &'static str), Head) {
        match self.grouping {
            Grouping::Chain => ((row.chain as usize, ""), Head::Chain(row.chain)),
            Grouping::Severity => {
                let place = match row.severity {
                    Severity::Error => 0,
                    Severity::Warning => 1,
                    Severity::Notice => 2,
                };
                ((place, ""), Head::Severity(row.severity))
            }
            Grouping::Rule => ((0, row.rule), Head::Rule(row.rule)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, RecordId};
    use crate::views::Link;

    fn row(rule: &'static str, chain: ChainLink, severity: Severity) -> FindingRow {
        FindingRow {
            chain,
            since: None,
            rule,
            severity,
            provision: "SSL 2 kap. 1 §",
            link: Link {
                id: RecordId([1; 16]),
                kind: Kind::Unit,
                label: "EN-0001".into(),
                title: rule.into(),
            },
            due: None,
            limit: "",
            house: None,
            also: Vec::new(),
        }
    }

    fn rows() -> (Vec<FindingRow>, Vec<Haystack>) {
        let rows = vec![
            row("vetted", ChainLink::Vetting, Severity::Error),
            row("valued", ChainLink::Value, Severity::Warning),
            row("vetted", ChainLink::Vetting, Severity::Error),
            row("placed", ChainLink::Value, Severity::Notice),
        ];
        let hays = rows
            .iter()
            .map(|row| Haystack::new(&row.link.label))
            .collect();
        (rows, hays)
    }

    fn heads(sift: &Sift, query: &str) -> Vec<(Head, usize)> {
        let (rows, hays) = rows();
        let said = |row: &FindingRow| row.rule.to_owned();
        let found = Sift::matching(&rows, &hays, None, &Needle::new(query), said);
        sift.entries(&rows, Some(&found))
            .into_iter()
            .filter_map(|entry| match entry {
                Entry::Head(head, count, _) => Some((head, count)),
                Entry::Finding(_) => None,
            })
            .collect()
    }

    #[test]
    fn groups_stand_in_the_order_of_the_chain_of_gravity_or_with_the_gravest_rule_first() {
        let mut sift = Sift::all();
        let chain = [
            (Head::Chain(ChainLink::Value), 2),
            (Head::Chain(ChainLink::Vetting), 2),
        ];
        assert_eq!(heads(&sift, ""), chain);
        sift.grouping = sift.grouping.next();
        let severity = [
            (Head::Severity(Severity::Error), 2),
            (Head::Severity(Severity::Warning), 1),
            (Head::Severity(Severity::Notice), 1),
        ];
        assert_eq!(heads(&sift, ""), severity);
        sift.grouping = sift.grouping.next();
        let rule = [
            (Head::Rule("vetted"), 2),
            (Head::Rule("valued"), 1),
            (Head::Rule("placed"), 1),
        ];
        assert_eq!(heads(&sift, ""), rule);
        assert_eq!(sift.grouping.next(), Grouping::Chain);
    }

    #[test]
    fn each_choice_leaves_out_the_rest_and_together_they_leave_out_more() {
        let mut sift = Sift::all();
        assert!(!sift.narrows());
        sift.next_severity();
        assert_eq!(heads(&sift, ""), [(Head::Chain(ChainLink::Vetting), 2)]);
        sift.next_severity();
        assert_eq!(heads(&sift, "").len(), 2);
        sift.chain = Some(ChainLink::Value);
        assert_eq!(heads(&sift, ""), [(Head::Chain(ChainLink::Value), 1)]);
        sift.rule = Some("vetted");
        assert!(heads(&sift, "").is_empty() && sift.narrows());
        sift.clear();
        assert_eq!(heads(&sift, "placed"), [(Head::Chain(ChainLink::Value), 1)]);
        sift.next_severity();
        sift.next_severity();
        sift.next_severity();
        assert!(!sift.narrows());
    }
}
