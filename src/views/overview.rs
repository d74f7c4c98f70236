//! The first page: what is due, what waits, and how things stand. Every number counts records that a list can show.

use crate::domain::{
    CaseState, Compartment, ConsequenceLevel, CustodianId, InfoLevel, Kind, SecurityClass, State,
};
use crate::rules::{Book, Severity};
use crate::views::custodians::sheets;
use crate::views::detail::finding;
use crate::views::show::{link, name};
use crate::views::{Chain, ClassRow, Overview};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// The first page as one custodian sees it.
pub fn overview(
    state: &State,
    book: &Book,
    who: CustodianId,
    chain: Chain,
    last_snapshot: Option<Timestamp>,
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
    let offers = &state.keeping.offers;
    let me = state.custodian(who);
    let writes = me.is_some_and(|me| me.role.writes());
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
        counts: Kind::ALL
            .iter()
            .filter(|kind| !state.is_shut(kind.compartment()))
            .map(|kind| {
                let live = state
                    .of_kind(*kind)
                    .filter(|held| held.record.ended.is_none())
                    .count();
                let pending = waiting
                    .iter()
                    .filter(|held| held.record.kind == *kind)
                    .count();
                (*kind, live, pending)
            })
            .collect(),
        classes: SecurityClass::ALL
            .iter()
            .rev()
            .filter(|_| !state.is_shut(Compartment::Personnel))
            .map(|class| class_row(state, *class, &broken))
            .collect(),
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
        last_snapshot,
        offers: (
            offers.len(),
            offers
                .iter()
                .filter(|offer| offer.by != who && writes)
                .count(),
        ),
        sheets: sheets(state, book.today()),
    }
}

/// Protective values by level, highest first; the consequence level counts as the level it runs parallel to (A as KH).
fn levels(
    state: &State,
    faulty: &BTreeSet<crate::domain::RecordId>,
) -> Vec<(&'static str, usize, usize)> {
    let of = |held: &crate::domain::Held| {
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
        held.record
            .info_level()
            .max(parallel)
            .unwrap_or(InfoLevel::None)
    };
    InfoLevel::ALL
        .iter()
        .rev()
        .filter(|_| !state.is_shut(Compartment::Analysis))
        .map(|level| {
            let at_level = || {
                state
                    .of_kind(Kind::ProtectiveValue)
                    .filter(|held| held.record.ended.is_none() && of(held) == *level)
            };
            (
                level.code(),
                at_level().count(),
                at_level()
                    .filter(|held| faulty.contains(&held.record.id))
                    .count(),
            )
        })
        .collect()
}

fn class_row(
    state: &State,
    class: SecurityClass,
    broken: &BTreeSet<crate::domain::RecordId>,
) -> ClassRow {
    let live = |kind| {
        state
            .of_kind(kind)
            .filter(|held| held.record.ended.is_none())
    };
    let positions: Vec<_> = live(Kind::Position)
        .filter(|held| held.record.security_class() == Some(class))
        .collect();
    let ids: BTreeSet<_> = positions.iter().map(|held| held.record.id).collect();
    let cases: Vec<_> = live(Kind::VettingCase)
        .filter(|held| {
            held.record
                .values
                .reference("position")
                .is_some_and(|id| ids.contains(&id))
        })
        .collect();
    let state_of = |held: &&crate::domain::Held| {
        held.record
            .values
            .code("state")
            .and_then(CaseState::from_code)
            .unwrap_or(CaseState::Opened)
    };
    let takes_part = |at: CaseState| {
        matches!(
            at,
            CaseState::Participating | CaseState::Reassessment | CaseState::Changing
        )
    };
    ClassRow {
        class: class.code(),
        positions: positions.len(),
        participating: cases
            .iter()
            .filter(|held| takes_part(state_of(held)))
            .count(),
        under_way: cases
            .iter()
            .filter(|held| {
                let at = state_of(held);
                !at.is_terminal() && !takes_part(at) && at != CaseState::Closing
            })
            .count(),
        waiting: cases
            .iter()
            .filter(|held| state_of(held) == CaseState::Applied)
            .count(),
        lacking: positions
            .iter()
            .chain(&cases)
            .filter(|held| broken.contains(&held.record.id))
            .count(),
    }
}
