//! The first page: what is due, what waits, and how things stand. Every number counts records that a list can show.

use crate::domain::{
    CaseState, ConsequenceLevel, CustodianId, Held, InfoLevel, Kind, RecordId, SecurityClass, State,
};
use crate::rules::{Book, Severity};
use crate::views::detail::finding;
use crate::views::show::{link, name};
use crate::views::{Chain, ClassRow, Kept, Overview};
use std::collections::{BTreeMap, BTreeSet};

/// The first page as one custodian sees it.
pub fn overview(
    state: &State,
    book: &Book,
    who: CustodianId,
    chain: Chain,
    last: Kept,
) -> Overview {
    let found = book.findings();
    let faulty: BTreeSet<_> = found
        .iter()
        .filter(|f| f.severity >= Severity::Warning)
        .map(|finding| finding.record)
        .collect();
    let broken: BTreeSet<_> = found
        .iter()
        .filter(|f| f.severity == Severity::Error)
        .map(|finding| finding.record)
        .collect();
    let waiting: Vec<_> = state.waiting().collect();
    let mut to_decide: Vec<_> = waiting
        .iter()
        .filter_map(|held| {
            let pending = held.waits_for(who)?;
            Some((
                link(state, &held.record),
                name(state, pending.author),
                pending.at,
            ))
        })
        .collect();
    to_decide.sort_by_key(|(_, _, at)| *at);
    Overview {
        counts: counts(state),
        classes: classes(state, &broken),
        levels: levels(state, &faulty),
        findings: found
            .into_iter()
            .filter_map(|f| finding(state, book, f))
            .collect(),
        to_decide,
        mine_waiting: waiting
            .iter()
            .filter(|held| held.pending.iter().any(|p| p.author == who) && held.returned.is_none())
            .count(),
        returned_to_me: waiting
            .iter()
            .filter(|held| held.returned.is_some() && held.author == who)
            .count(),
        chain,
        last,
    }
}

/// By kind: how many live records, and how many with versions that wait.
fn counts(state: &State) -> Vec<(Kind, usize, usize)> {
    let mut counts: BTreeMap<Kind, (usize, usize)> = BTreeMap::new();
    for held in state.all() {
        let (live, pending) = counts.entry(held.record.kind).or_default();
        *live += usize::from(held.record.ended.is_none());
        *pending += usize::from(!held.is_approved());
    }
    Kind::ALL
        .iter()
        .map(|kind| {
            let (live, pending) = counts.get(kind).copied().unwrap_or_default();
            (*kind, live, pending)
        })
        .collect()
}

/// The records of a kind that have not ended.
fn live(state: &State, kind: Kind) -> impl Iterator<Item = &Held> {
    state
        .of_kind(kind)
        .filter(|held| held.record.ended.is_none())
}

/// Protective values by level, highest first; the consequence level counts as the level it runs parallel to (A as KH).
fn levels(state: &State, faulty: &BTreeSet<RecordId>) -> Vec<(&'static str, usize, usize)> {
    let mut counts: BTreeMap<InfoLevel, (usize, usize)> = BTreeMap::new();
    for held in live(state, Kind::ProtectiveValue) {
        let parallel = held
            .record
            .consequence()
            .map(|consequence| match consequence {
                ConsequenceLevel::A => InfoLevel::TopSecret,
                ConsequenceLevel::B => InfoLevel::Secret,
                ConsequenceLevel::C => InfoLevel::Confidential,
                ConsequenceLevel::D => InfoLevel::Restricted,
                ConsequenceLevel::None => InfoLevel::None,
            });
        let level = held.record.info_level().max(parallel);
        let (all, lacking) = counts.entry(level.unwrap_or(InfoLevel::None)).or_default();
        *all += 1;
        *lacking += usize::from(faulty.contains(&held.record.id));
    }
    InfoLevel::ALL
        .iter()
        .rev()
        .map(|level| {
            let (all, lacking) = counts.get(level).copied().unwrap_or_default();
            (level.code(), all, lacking)
        })
        .collect()
}

/// By security class, highest first: its positions, and the cases that concern them.
fn classes(state: &State, broken: &BTreeSet<RecordId>) -> Vec<ClassRow> {
    let mut rows: Vec<(SecurityClass, ClassRow)> = SecurityClass::ALL
        .iter()
        .rev()
        .map(|class| (*class, no_one_in(*class)))
        .collect();
    let mut row_of = BTreeMap::new();
    for held in live(state, Kind::Position) {
        let class = held.record.security_class();
        let Some(row) = rows.iter().position(|(of, _)| Some(*of) == class) else {
            continue;
        };
        row_of.insert(held.record.id, row);
        rows[row].1.positions += 1;
        rows[row].1.lacking += usize::from(broken.contains(&held.record.id));
    }
    for held in live(state, Kind::VettingCase) {
        let position = held.record.values.reference("position");
        let Some(row) = position.and_then(|id| row_of.get(&id)) else {
            continue;
        };
        let row = &mut rows[*row].1;
        let stands = held.record.values.code("state");
        let stands = stands
            .and_then(CaseState::from_code)
            .unwrap_or(CaseState::Opened);
        match stands {
            CaseState::Participating | CaseState::Reassessment | CaseState::Changing => {
                row.participating += 1;
            }
            CaseState::Closing => {}
            other => row.under_way += usize::from(!other.is_terminal()),
        }
        row.waiting += usize::from(stands == CaseState::Applied);
        row.lacking += usize::from(broken.contains(&held.record.id));
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

fn no_one_in(class: SecurityClass) -> ClassRow {
    ClassRow {
        class: class.code(),
        positions: 0,
        participating: 0,
        under_way: 0,
        waiting: 0,
        lacking: 0,
    }
}
