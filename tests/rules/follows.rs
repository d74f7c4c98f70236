//! Whatever changes, the book that followed says the same as one that is written afresh.

use crate::chance::{Counts, Dice, TODAY, approve, empty, id, put, record};
use jiff::ToSpan;
use proptest::prelude::*;
use skans::domain::{Act, ContentHash, Kind, RecordId, Stamped, State, apply};
use skans::rules::{Book, Finding, Limits};
use std::collections::BTreeSet;

/// So many records of each kind: few, so that they meet.
const EACH: u32 = 3;

fn counts() -> Counts {
    Kind::ALL.iter().map(|kind| (*kind, EACH)).collect()
}

/// What a book says, of every record and in every order in which it is read.
fn said(book: &Book, state: &State) -> (Vec<Finding>, Vec<Finding>, Vec<Finding>) {
    let until = TODAY.saturating_add(9.years());
    let own = |found: Vec<&Finding>| found.into_iter().cloned().collect();
    let each = state
        .all()
        .flat_map(|held| book.all_of(held.record.id).to_vec());
    (
        own(book.findings()),
        own(book.deadlines(until)),
        each.collect(),
    )
}

/// One change of a register: another version of a record, an end, an approval, a return, a new record.
fn change(state: &mut State, dice: &mut Dice, seq: u64, touched: &mut BTreeSet<RecordId>) {
    let kind = dice.one(Kind::ALL);
    let number = 1 + u32::try_from(dice.roll(EACH as usize + 1)).unwrap_or(0);
    let of = id(kind, number);
    touched.insert(of);
    let Some(held) = state.get(of).cloned() else {
        return put(state, seq, record(dice, kind, number, &counts(), 6));
    };
    match dice.roll(8) {
        0 => approve(state, seq, of),
        1 => {
            let act = Act::Return(of, held.record.version, "Nej".into());
            let stamped = Stamped {
                seq,
                at: held.at,
                author: crate::chance::CHIEF,
                act: &act,
                hash: ContentHash([0; 32]),
            };
            apply(state, stamped);
        }
        // One field of what stands.
        2..6 => {
            let fresh = record(dice, kind, number, &counts(), 10);
            let fields = skans::fields::catalogue().kind(kind).fields;
            let field = fields[dice.roll(fields.len())].name;
            let mut next = held.record.as_ref().clone();
            next.version += 1;
            let value = (dice.roll(3) > 0)
                .then(|| fresh.values.get(field).cloned())
                .flatten();
            next.values.set(field, value);
            put(state, seq, next);
        }
        _ => {
            let mut next = record(dice, kind, number, &counts(), 6);
            next.version = held.record.version + 1;
            put(state, seq, next);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_any_changes_the_book_is_as_if_written_afresh(seed in any::<u64>(), steps in 1usize..40) {
        let mut dice = Dice(seed);
        let mut state = empty();
        let mut seq = 0;
        for number in 1..=EACH {
            for kind in Kind::ALL {
                seq += 1;
                let made = record(&mut dice, *kind, number, &counts(), 6);
                put(&mut state, seq, made);
            }
        }
        let mut today = TODAY;
        let mut book = Book::of(&state, today);
        let mut touched = BTreeSet::new();
        let mut limits = Limits::of(&state);
        for step in 0..steps {
            seq += 1;
            change(&mut state, &mut dice, seq, &mut touched);
            if dice.roll(3) > 0 {
                let new_day = dice.roll(12) == 0;
                if new_day {
                    today = today.saturating_add(17.days());
                }
                // Told what has changed, or not: it is the same.
                let changed: Vec<RecordId> = std::mem::take(&mut touched).into_iter().collect();
                let judged = if dice.roll(2) == 0 {
                    book.follow(&state, today)
                } else {
                    book.follow_changes(&state, today, &changed)
                };
                // Other limits are another ground: everything is judged again, as on a new day.
                let before = std::mem::replace(&mut limits, Limits::of(&state));
                let other_limits = before != limits;
                let all = state.len();
                prop_assert!(
                    new_day || other_limits || judged < all,
                    "step {step} judged {judged} of {all}"
                );
                prop_assert_eq!(said(&book, &state), said(&Book::of(&state, today), &state));
            }
        }
        book.follow(&state, today);
        prop_assert_eq!(said(&book, &state), said(&Book::of(&state, today), &state));
    }
}
