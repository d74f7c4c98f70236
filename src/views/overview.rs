//! The first page: what is due, how values and personnel stand, what waits, and what was last done to the register itself.
//!
//! Every number is the length of a list of records, so that what it opens is what it counts.

use crate::domain::{
    ById, CaseState, Compartment, ConsequenceLevel, CustodianId, Held, InfoLevel, Kind, Record,
    RecordId, SecurityClass, State,
};
use crate::rules::Book;
use crate::views::comments::count_open;
use crate::views::custodians::sheets;
use crate::views::detail::finding;
use crate::views::show::{link, name};
use crate::views::{AnalysisRow, Chain, ClassRow, GRADES, MapRow, Overview, Past};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// How far ahead the first page looks.
pub const AHEAD_DAYS: i64 = 30;

/// The first page as one custodian sees it.
pub fn overview(
    state: &State,
    book: &Book,
    who: CustodianId,
    chain: Chain,
    past: Past,
) -> Overview {
    let broken = book.broken();
    let until = book.today().saturating_add(AHEAD_DAYS.days());
    let waiting: Vec<_> = state.waiting().collect();
    let offers = &state.keeping.offers;
    let me = state.custodian(who);
    let writes = me.is_some_and(|me| me.role.writes());
    let mut pending: BTreeMap<Kind, usize> = BTreeMap::new();
    for held in &waiting {
        *pending.entry(held.record.kind).or_default() += 1;
    }
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
    let classes = match state.is_shut(Compartment::Personnel) {
        true => Vec::new(),
        false => classes(state, &broken),
    };
    Overview {
        counts: Kind::ALL
            .iter()
            .filter(|kind| !state.is_shut(kind.compartment()))
            .map(|kind| {
                let waits = pending.get(kind).copied().unwrap_or(0);
                (*kind, state.count_living(*kind), waits)
            })
            .collect(),
        classes,
        map: map(state),
        judged: true,
        breaks: broken.len(),
        due: book
            .deadlines(until)
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
        open_comments: count_open(state),
        analysis: analysis(state, &["faststalld", "granskning", "utkast"]),
        chain,
        past,
        offers: (
            offers.len(),
            offers
                .iter()
                .filter(|offer| offer.by != who && writes)
                .count(),
        ),
        sheets: sheets(state, book.today()),
        shut: state.shut.iter().copied().collect(),
    }
}

/// The first page with what is ready before the rules have judged anything.
pub fn glance(state: &State, today: Date, who: CustodianId, chain: Chain, past: Past) -> Overview {
    Overview {
        judged: false,
        ..overview(state, &Book::blank(state, today), who, chain, past)
    }
}

/// Records of a kind that have not ended.
pub(super) fn live(state: &State, kind: Kind) -> impl Iterator<Item = &Held> {
    state
        .of_kind(kind)
        .filter(|held| held.record.ended.is_none())
}

/// The latest analysis with the first of these standings that any has.
pub(super) fn analysis(state: &State, standings: &[&str]) -> Option<AnalysisRow> {
    let of = |standing: &&str| {
        live(state, Kind::Analysis)
            .filter(|held| held.record.values.code("status") == Some(*standing))
            .max_by_key(|held| (held.record.values.date("adopted_date"), held.record.number))
    };
    let held = standings.iter().find_map(of)?;
    let values = &held.record.values;
    Some(AnalysisRow {
        link: link(state, &held.record),
        status: values.code("status").unwrap_or_default().to_owned(),
        adopted: values.date("adopted_date"),
        next_due: values.date("next_due"),
    })
}

/// Protective values by level, highest first, and by their gravest open vulnerability. The consequence level counts as
/// the level it runs parallel to (A as KH). Probability is never judged.
pub(super) fn map(state: &State) -> Vec<MapRow> {
    let mut gravest: BTreeMap<RecordId, usize> = BTreeMap::new();
    for held in live(state, Kind::Vulnerability) {
        let values = &held.record.values;
        let Some(value) = values.reference("value") else {
            continue;
        };
        if values.date("closed_date").is_some() {
            continue;
        }
        let grade = values
            .code("severity")
            .and_then(|code| GRADES.iter().position(|grade| *grade == code))
            .unwrap_or(UNJUDGED);
        // One that is not judged may be the gravest, but what is known to be grave must not be hidden by it.
        let worst = gravest.entry(value).or_insert(grade);
        let rank = |grade: usize| if grade == UNJUDGED { 1 } else { 2 * grade };
        if rank(grade) > rank(*worst) {
            *worst = grade;
        }
    }
    let mut rows: Vec<MapRow> = InfoLevel::ALL
        .iter()
        .rev()
        .filter(|_| !state.is_shut(Compartment::Analysis))
        .map(|level| MapRow {
            level: level.code(),
            cells: Default::default(),
        })
        .collect();
    for held in live(state, Kind::ProtectiveValue) {
        let level = level_of(&held.record).code();
        let grade = gravest.get(&held.record.id).copied().unwrap_or(0);
        let row = rows.iter_mut().find(|row| row.level == level);
        if let Some(cell) = row.and_then(|row| row.cells.get_mut(grade)) {
            cell.push(held.record.id);
        }
    }
    rows
}

/// The place of a vulnerability whose gravity nobody has judged.
const UNJUDGED: usize = GRADES.len() - 1;

pub(super) fn level_of(record: &Record) -> InfoLevel {
    let parallel = record.consequence().map(|consequence| match consequence {
        ConsequenceLevel::A => InfoLevel::TopSecret,
        ConsequenceLevel::B => InfoLevel::Secret,
        ConsequenceLevel::C => InfoLevel::Confidential,
        ConsequenceLevel::D => InfoLevel::Restricted,
        ConsequenceLevel::None => InfoLevel::None,
    });
    record.info_level().max(parallel).unwrap_or(InfoLevel::None)
}

/// Cases whose register check was applied for and not answered, and since when.
fn asked_of_sapo(state: &State) -> BTreeMap<RecordId, Date> {
    let mut asked = BTreeMap::new();
    for held in live(state, Kind::RegisterCheck) {
        let values = &held.record.values;
        if let (Some(case), Some(since), None) = (
            values.reference("case"),
            values.date("application_date"),
            values.date("reply_date"),
        ) {
            let first = asked.entry(case).or_insert(since);
            *first = since.min(*first);
        }
    }
    asked
}

/// The classes, the highest first: one goes through positions and cases once, whatever their number.
fn classes(state: &State, broken: &BTreeSet<RecordId>) -> Vec<ClassRow> {
    let asked = asked_of_sapo(state);
    let all = SecurityClass::ALL.iter().rev();
    let mut rows: Vec<(ClassRow, BTreeSet<RecordId>)> = all
        .map(|class| {
            let row = ClassRow {
                class: class.code(),
                positions: Vec::new(),
                participating: Vec::new(),
                under_way: Vec::new(),
                waiting: Vec::new(),
                lacking: Vec::new(),
                asked: None,
            };
            (row, BTreeSet::new())
        })
        .collect();
    let mut place_of: ById<RecordId, usize> = ById::default();
    for held in live(state, Kind::Position) {
        let id = held.record.id;
        let class = held.record.security_class().map(|class| class.code());
        let place = rows.iter().position(|(row, _)| Some(row.class) == class);
        let Some((place, (row, lacking))) = place.and_then(|at| Some((at, rows.get_mut(at)?)))
        else {
            continue;
        };
        place_of.insert(id, place);
        row.positions.push(id);
        if broken.contains(&id) {
            lacking.insert(id);
        }
    }
    for held in live(state, Kind::VettingCase) {
        let values = &held.record.values;
        let position = values.reference("position");
        let place = position.and_then(|id| Some((id, *place_of.get(&id)?)));
        let Some((position, (row, lacking))) =
            place.and_then(|(id, at)| Some((id, rows.get_mut(at)?)))
        else {
            continue;
        };
        let id = held.record.id;
        if broken.contains(&id) {
            lacking.insert(position);
        }
        let at = values
            .code("state")
            .and_then(CaseState::from_code)
            .unwrap_or(CaseState::Opened);
        match at {
            CaseState::Participating | CaseState::Reassessment | CaseState::Changing => {
                row.participating.push(id);
            }
            CaseState::Closing => {}
            at if at.is_terminal() => {}
            at => {
                row.under_way.push(id);
                let since = asked.get(&id);
                if at == CaseState::Applied || since.is_some() {
                    row.waiting.push(id);
                }
                row.asked = row.asked.into_iter().chain(since.copied()).min();
            }
        }
    }
    rows.into_iter()
        .map(|(mut row, lacking)| {
            row.positions.sort_unstable();
            row.lacking = lacking.into_iter().collect();
            row
        })
        .collect()
}
