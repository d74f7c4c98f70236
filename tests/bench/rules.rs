//! What the chain check and the agenda cost: `cargo bench --bench rules`.
//!
//! A register of every kind, filled by chance from the field catalogue, so that most rules have something to say. How
//! long the journal is makes no difference: the rules read what stands.

#[path = "../support/chance.rs"]
mod chance;
mod measure;
mod repeat;

use chance::{Counts, Dice, TODAY, approve, empty, id, put, record};
use jiff::ToSpan;
use measure::{Outcome, Table, Times, in_earnest, timed, wanted};
use repeat::{Runs, times};
use skans::domain::{Compartment, Kind, State};
use skans::views::{self, Book, Chain};
use std::hint::black_box;

/// A municipality as large as Lund: 400 persons, 200 values, 400 measures, and what belongs to them. What is not named
/// has as many as there are values.
const LUND: &[(Kind, u32)] = &[
    (Kind::Operator, 6),
    (Kind::Unit, 60),
    (Kind::Site, 40),
    (Kind::InfoSystem, 60),
    (Kind::Position, 150),
    (Kind::Person, 400),
    (Kind::VettingCase, 400),
    (Kind::Analysis, 4),
    (Kind::Threat, 400),
    (Kind::Vulnerability, 400),
    (Kind::Measure, 400),
    (Kind::PlanItem, 400),
    (Kind::RegisterCheck, 400),
    (Kind::Consent, 400),
    (Kind::FollowUp, 400),
    (Kind::SecrecyBriefing, 400),
    (Kind::Course, 12),
    (Kind::TrainingRecord, 800),
    (Kind::Authorisation, 400),
    (Kind::Appointment, 10),
    (Kind::Notification, 10),
    (Kind::SteeringDocument, 20),
    (Kind::DisposalDecision, 10),
];
const REST: u32 = 200;

fn main() -> Outcome<()> {
    let small = if in_earnest() { 1 } else { 40 };
    for (name, times, runs) in [("Lund", 1, 200), ("stress", 50, 10)] {
        let mut counts: Counts = Kind::ALL.iter().map(|kind| (*kind, REST)).collect();
        counts.extend(LUND.iter().copied());
        for (kind, count) in &mut counts {
            // The stress set has 20 000 persons with all that is kept about each, and 5 000 values.
            let of_persons = kind.compartment() == Compartment::Personnel;
            let factor = if of_persons || times == 1 {
                times
            } else {
                times / 2
            };
            *count = (*count * factor / small).max(1);
        }
        let title = format!("chain check and agenda, {name}");
        if wanted(&title) {
            play(&title, &counts, Runs::of((runs / small as usize).max(2)))?;
        }
    }
    Ok(())
}

fn town(counts: &Counts) -> State {
    let mut dice = Dice(7);
    let mut state = empty();
    let mut seq = 0;
    for (kind, count) in counts {
        for number in 1..=*count {
            seq += 1;
            let mut made = record(&mut dice, *kind, number, counts, 8);
            // Ended records are not judged: nearly all go on.
            made.ended = made.ended.filter(|_| number % 5 == 0);
            put(&mut state, seq, made);
            if number % 20 != 0 {
                approve(&mut state, seq, id(*kind, number));
            }
        }
    }
    state
}

fn play(title: &str, counts: &Counts, runs: Runs) -> Outcome<()> {
    let mut state = town(counts);
    let until = TODAY.saturating_add(1.year());
    let mut table = Table::new(title)?;
    table.value("records", &state.len().to_string(), "")?;
    let mut book = Book::of(&state, TODAY);
    let said = |count: usize| count.to_string();
    table.value("findings", &said(book.findings().len()), "")?;
    table.value("due within a year", &said(book.deadlines(until).len()), "")?;
    let fresh = times(runs, || Ok(timed(|| Book::of(&state, TODAY)).0))?;
    table.row("everything judged afresh: opening, a new day", &fresh, "")?;
    let check = times(runs, || Ok(timed(|| views::findings(&state, &book)).0))?;
    table.row("chain check, nothing changed", &check, "")?;
    let agenda = times(runs, || Ok(timed(|| views::agenda(&state, &book, until)).0))?;
    table.row("agenda of a year, nothing changed", &agenda, "")?;
    let both = times(runs, || {
        let (took, all) = timed(|| {
            let book = Book::of(&state, TODAY);
            (
                views::findings(&state, &book),
                views::agenda(&state, &book, until),
            )
        });
        black_box(all);
        Ok(took)
    })?;
    table.row("judged afresh, chain check and agenda together", &both, "")?;
    let mut seq = 10_000_000;
    for kind in [
        Kind::ProtectiveValue,
        Kind::Position,
        Kind::Person,
        Kind::VettingCase,
        Kind::RegisterCheck,
        Kind::Unit,
    ] {
        let (took, judged) = changes(&mut state, &mut book, kind, counts, &mut seq, runs)?;
        let what = format!("judged again after one change: {}", kind.code());
        table.row(&what, &took, &format!("{judged} records at most"))?;
    }
    let who = chance::CHIEF;
    let chain = || Chain {
        total: 0,
        checked: 0,
        finished: None,
        broken: None,
    };
    let overview = times(runs, || {
        let (took, view) =
            timed(|| views::overview(&state, &book, who, chain(), Default::default()));
        black_box(view);
        Ok(took)
    })?;
    table.row("overview, nothing changed", &overview, "")
}

/// Writes a record of a kind again, and lets the book follow.
fn changes(
    state: &mut State,
    book: &mut Book,
    kind: Kind,
    counts: &Counts,
    seq: &mut u64,
    runs: Runs,
) -> Outcome<(Times, usize)> {
    let mut dice = Dice(11);
    let mut most = 0;
    let took = times(runs, || {
        *seq += 1;
        let count = usize::try_from(counts[&kind])?;
        let number = u32::try_from(1 + dice.roll(count))?;
        let version = state
            .get(id(kind, number))
            .map_or(0, |held| held.record.version);
        let mut next = record(&mut dice, kind, number, counts, 8);
        next.version = version + 1;
        put(state, *seq, next);
        let (took, judged) = timed(|| book.follow_changes(state, TODAY, &[id(kind, number)]));
        most = most.max(judged);
        Ok(took)
    })?;
    Ok((took, most))
}
