//! One broken thing is named, and nothing else: for every rule, in the exercise as it is and in registers that chance has
//! changed around it.

use super::super::book::{self, lines};
use super::{SEEN, TODAY, catalogue, title};
use crate::domain::{
    Act, ContentHash, Ended, Held, Keeping, Kind, Record, RecordId, Sheets, Stamped, State, Value,
    apply,
};
use crate::rules::{Book, Finding, RULES};
use jiff::civil::Date;
use proptest::prelude::*;
use std::collections::BTreeSet;

const TABLE: &str = include_str!("../tables/near_misses.txt");

/// A record that is as it should be, and what would break it.
struct Near {
    rule: &'static str,
    subject: &'static str,
    at: &'static str,
    step: &'static str,
    also: Vec<&'static str>,
    /// The step mends; taking it back breaks.
    mends: bool,
}

fn table() -> Vec<Near> {
    lines(TABLE)
        .skip(1)
        .map(|cells| {
            let [rule, subject, at, step, also] = cells[..] else {
                panic!("{cells:?}");
            };
            Near {
                rule: rule.trim_start_matches('~'),
                subject,
                at: if at.is_empty() { subject } else { at },
                step,
                also: also.split(" & ").filter(|rule| !rule.is_empty()).collect(),
                mends: rule.starts_with('~'),
            }
        })
        .collect()
}

/// The record that is called so and has the fields of the step.
fn find<'a>(state: &'a State, called: &str, step: &str) -> &'a Held {
    let fits = |held: &&Held| {
        let spec = catalogue().kind(held.record.kind);
        let fields = step
            .split(" & ")
            .filter_map(|change| change.split_once('='));
        title(held) == called
            && fields
                .into_iter()
                .all(|(name, _)| spec.field(name).is_some())
    };
    let all: Vec<&Held> = state.all().filter(fits).collect();
    let live: Vec<&Held> = all
        .into_iter()
        .filter(|held| held.record.ended.is_none())
        .collect();
    assert_eq!(live.len(), 1, "{called}: {step}");
    live[0]
}

/// The record after the step.
fn stepped(state: &State, near: &Near) -> Record {
    let held = find(state, near.at, near.step);
    let reader = book::Book {
        today: TODAY,
        municipality: state.by_number(Kind::Operator, 1).unwrap().record.id,
    };
    let mut record = held.record.as_ref().clone();
    record.version += 1;
    if near.step == "!end" {
        record.ended = Some(Ended {
            on: TODAY,
            reason: "Avslutad".into(),
        });
        return record;
    }
    let spec = catalogue().kind(record.kind);
    let changed = reader.change(spec, &mut record.values, near.step, TODAY);
    assert!(changed.is_ok(), "{}: {}", near.rule, near.step);
    record
}

fn put(state: &mut State, seq: u64, record: Record) {
    let author = state.custodians[0].id;
    let act = Act::Put(record);
    let stamped = Stamped {
        seq,
        at: super::now(),
        author,
        act: &act,
        hash: ContentHash([7; 32]),
    };
    apply(state, stamped);
}

/// A finding: its rule, its record, and of the rule that is looked at its date.
type Named = (&'static str, RecordId, Option<Date>);

/// What a book has found: breaks and what is near, and of one rule also what lies far ahead.
fn found(book: &Book, state: &State, of: &str) -> BTreeSet<Named> {
    let tells = |finding: &&Finding| finding.is_ripe() || finding.rule == of;
    let named = |finding: &Finding| {
        let due = finding.due.filter(|_| finding.rule == of);
        (finding.rule, finding.record, due)
    };
    state
        .all()
        .flat_map(|held| book.all_of(held.record.id))
        .filter(tells)
        .map(named)
        .collect()
}

/// What the register knows of its own keeping after a step `!name=-days`; none where the step is another.
fn kept(state: &State, step: &str) -> Option<Keeping> {
    let (name, days) = step.strip_prefix('!')?.split_once('=')?;
    let days: i64 = days.trim_end_matches('d').parse().unwrap();
    let at = super::now() + jiff::SignedDuration::from_hours(24 * days);
    let mut keeping = state.keeping.clone();
    let sheets = Sheets {
        need: 2,
        of: 3,
        set: [1, 2],
    };
    match name {
        "sheets" => keeping.recovery = Some((sheets, at)),
        "restored" => keeping.restored = Some(at),
        "noted" => keeping.head_noted = Some((1, at)),
        _ => panic!("{step}"),
    }
    Some(keeping)
}

/// Breaks one thing in a register, and holds the chain check to naming it and nothing else.
fn breaks_exactly(state: &mut State, book: &mut Book, near: &Near, seq: u64) -> Result<(), String> {
    if let Some(after) = kept(state, near.step) {
        let mut broken = after;
        if near.mends {
            broken = std::mem::replace(&mut state.keeping, broken);
            book.follow_changes(state, TODAY, &[]);
        }
        let sound = found(book, state, near.rule);
        state.keeping = broken;
        book.follow_changes(state, TODAY, &[]);
        return names_exactly(state, book, near, &sound);
    }
    let after = stepped(state, near);
    let before = state.get(after.id).unwrap().record.as_ref().clone();
    let id = after.id;
    let mut broken = after;
    if near.mends {
        put(state, seq, broken);
        book.follow_changes(state, TODAY, &[id]);
        broken = before;
        broken.version += 2;
    }
    let sound = found(book, state, near.rule);
    put(state, seq + 1, broken);
    book.follow_changes(state, TODAY, &[id]);
    names_exactly(state, book, near, &sound)
}

/// Whether what is found beyond what was found before is what was broken.
fn names_exactly(
    state: &State,
    book: &Book,
    near: &Near,
    sound: &BTreeSet<Named>,
) -> Result<(), String> {
    let all = found(book, state, near.rule);
    let new: Vec<Named> = all.difference(sound).copied().collect();
    let is_meant = |named: &Named| {
        let at = state.get(named.1).map(title);
        named.0 == near.rule && at.as_deref() == Some(near.subject)
    };
    let is_known = |named: &Named| is_meant(named) || near.also.contains(&named.0);
    if new.iter().any(is_meant) && new.iter().all(is_known) {
        return Ok(());
    }
    let said: Vec<String> = new
        .iter()
        .map(|(rule, at, _)| format!("{rule} {}", state.get(*at).map(title).unwrap_or_default()))
        .collect();
    Err(format!("{} {} {}: {said:?}", near.rule, near.at, near.step))
}

#[test]
fn every_rule_has_a_near_miss_that_one_step_breaks_and_nothing_else_is_named() {
    let rows = table();
    let shown: BTreeSet<&str> = rows.iter().map(|near| near.rule).collect();
    let all: BTreeSet<&str> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(shown, all);
    let fresh = Book::of(&SEEN.state, TODAY);
    let failed: Vec<String> = rows
        .iter()
        .filter_map(|near| {
            let (mut state, mut book) = (SEEN.state.clone(), fresh.clone());
            breaks_exactly(&mut state, &mut book, near, 100_000).err()
        })
        .collect();
    assert_eq!(failed, Vec::<String>::new());
}

/// The register with what is spoiled in it mended, as far as the table says how.
pub(super) fn mended(state: &State) -> State {
    let mut state = state.clone();
    for (seq, near) in (100_000..).zip(table().iter().filter(|near| near.mends)) {
        match kept(&state, near.step) {
            Some(keeping) => state.keeping = keeping,
            None => {
                let record = stepped(&state, near);
                put(&mut state, seq, record);
            }
        }
    }
    state
}

/// Changes that break nothing by themselves: notes, and more of what stands alone.
fn stir(state: &mut State, seq: u64, seed: u64) {
    let all: Vec<Record> = state
        .all()
        .map(|held| held.record.as_ref().clone())
        .collect();
    let at = usize::try_from(seed % all.len() as u64).unwrap();
    let mut record = all[at].clone();
    let alone = matches!(record.kind, Kind::Site | Kind::Person | Kind::Course);
    if alone && seed.is_multiple_of(3) {
        record.id = RecordId([u8::try_from(seq % 251).unwrap(); 16]);
        record.number = state.next_number(record.kind);
        record.version = 1;
        let name = catalogue().kind(record.kind).title;
        let called = format!("Ny {seq}");
        record.values.set(name, Some(Value::Text(called)));
    } else {
        record.version += 1;
        record.values.set("note", Some(Value::Text("Sedd.".into())));
    }
    put(state, seq, record);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_any_register_one_broken_thing_is_named_and_nothing_else(
        stirs in proptest::collection::vec(any::<u64>(), 0..40),
        which in any::<prop::sample::Index>(),
    ) {
        let mut state = SEEN.state.clone();
        for (seq, seed) in (90_000..).zip(stirs) {
            stir(&mut state, seq, seed);
        }
        let mut book = Book::of(&state, TODAY);
        let rows = table();
        let broken = breaks_exactly(&mut state, &mut book, which.get(&rows), 100_000);
        prop_assert_eq!(broken, Ok(()));
    }
}
