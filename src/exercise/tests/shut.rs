//! With the keys of some compartments only, nothing is found that is not found with all of them.

use super::near::mended;
use super::{SEEN, TODAY, title};
use crate::domain::{Compartment, Held, State};
use crate::rules::{self, Because, Book};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The register as somebody sees it without the keys of these compartments.
fn without(whole: &State, shut: &[Compartment]) -> State {
    let mut state = State::new(whole.info.clone(), whole.custodians.clone());
    state.keeping = whole.keeping.clone();
    state.shut = shut.iter().copied().collect();
    let open = |held: &&Held| !shut.contains(&held.record.kind.compartment());
    let all = whole.all().filter(open).cloned().map(Arc::new).collect();
    state.fill(all, |one, other| {
        one();
        other();
    });
    state
}

fn found(state: &State) -> BTreeSet<(&'static str, String)> {
    let named = |rule, id| (rule, title(state.get(id).unwrap()));
    Book::of(state, TODAY)
        .findings()
        .into_iter()
        .map(|found| named(found.rule, found.record))
        .collect()
}

#[test]
fn whoever_lacks_keys_is_told_of_no_break_that_is_none() {
    let mut wrong = BTreeSet::new();
    // What is spoiled in the exercise hides what would be found wrongly there: so also with that mended.
    for whole in [SEEN.state.clone(), mended(&SEEN.state)] {
        wrong.extend(wrong_in(&whole));
    }
    assert_eq!(wrong, BTreeSet::new());
}

fn wrong_in(whole: &State) -> BTreeSet<String> {
    let all = found(whole);
    let mut wrong = BTreeSet::new();
    for shut in choices() {
        let some = found(&without(whole, &shut));
        let more = some.difference(&all);
        wrong.extend(more.map(|(rule, at)| format!("{rule}: {at}, without {shut:?}")));
    }
    wrong
}

/// Every choice of compartments that a custodian may lack: system is always given.
fn choices() -> impl Iterator<Item = Vec<Compartment>> {
    let some = [
        Compartment::Organisation,
        Compartment::Analysis,
        Compartment::Personnel,
    ];
    (1..8u8).map(move |mask| {
        let taken = some.iter().enumerate();
        let taken = taken.filter(|(at, _)| mask & (1 << at) != 0);
        taken.map(|(_, one)| *one).collect()
    })
}

#[test]
fn whoever_lacks_keys_reads_each_requirement_as_it_is_or_as_not_judged() {
    let whole = &SEEN.state;
    let rows = |state: &State| {
        let edition = rules::edition_in_force(state, TODAY);
        rules::requirements(state, &Book::of(state, TODAY), &edition)
    };
    let all = rows(whole);
    for shut in choices() {
        let some = rows(&without(whole, &shut));
        assert_eq!(some.len(), all.len());
        let judged = some.iter().filter(|row| row.because != Because::Shut);
        assert!(judged.clone().count() < all.len(), "{shut:?}");
        for row in judged {
            let before = &all[row.row];
            let better = row.status == before.status || row.lacking.len() < before.lacking.len();
            assert!(better, "{row:?} {before:?}, without {shut:?}");
        }
    }
}

#[test]
fn whoever_lacks_keys_reads_each_indicator_as_it_is_or_not_at_all() {
    let whole = &SEEN.state;
    let all = rules::indicators(whole, &Book::of(whole, TODAY));
    for shut in choices() {
        let state = without(whole, &shut);
        let some = rules::indicators(&state, &Book::of(&state, TODAY));
        assert!(some.len() < all.len(), "{shut:?}");
        assert!(some.iter().all(|one| all.contains(one)), "without {shut:?}");
    }
}
