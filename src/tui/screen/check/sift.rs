//! Which findings are seen and under which heads. Pure.

use crate::domain::Drawn;
use crate::views::{ChainLink, FindingRow, Group, Grouping, Head, Severity};
use crate::words::{Haystack, Needle};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

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

    /// What is seen, in groups. `among` are the places of those that match; none where all do.
    pub fn groups(&self, rows: &[FindingRow], among: Option<&[usize]>) -> Vec<Group> {
        let kept = |(_, row): &(usize, &FindingRow)| self.keeps(row);
        match among {
            Some(places) => {
                let found = places.iter().filter_map(|at| Some((*at, rows.get(*at)?)));
                self.grouping.groups(found.filter(kept))
            }
            None => self.grouping.groups(rows.iter().enumerate().filter(kept)),
        }
    }
}

/// The lines of groups: each head, and what stands under it.
pub fn entries(groups: &[Group]) -> Vec<Entry> {
    let lines = groups.iter().map(|group| group.places.len() + 1).sum();
    let mut entries = Vec::with_capacity(lines);
    for group in groups {
        entries.push(Entry::Head(group.head, group.places.len(), group.gravest));
        entries.extend(group.places.iter().copied().map(Entry::Finding));
    }
    entries
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
        entries(&sift.groups(&rows, Some(&found)))
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
