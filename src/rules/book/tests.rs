use super::*;
use crate::domain::{
    Act, ContentHash, CustodianId, Ended, Record, Stamped, State, Value, Values, apply,
};
use crate::rules::Survey;
use crate::rules::finding::all_of;
use crate::rules::testing::{id, record, register};
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 23);

/// A value that position 1 reaches, with one person taking part in position 1 and one in position 2; and a system that
/// has nothing to do with them.
fn town() -> State {
    let value = Values::new()
        .with("value_kind", Value::Code("anlaggning"))
        .with("consequence", Value::Code("c"))
        .with("reason", Value::Text("Skäl".into()))
        .with("threat_reason", Value::Text("Skäl".into()))
        .with("protection_reason", Value::Text("Skäl".into()))
        .with("assessed", Value::Date(date(2026, 1, 7)));
    let reaches = Value::Refs(vec![id(Kind::ProtectiveValue, 1)]);
    let weak = Values::new().with("value", Value::Ref(id(Kind::ProtectiveValue, 1)));
    let case = |number| {
        Values::new()
            .with("person", Value::Ref(id(Kind::Person, number)))
            .with("position", Value::Ref(id(Kind::Position, number)))
            .with("decision_date", Value::Date(date(2026, 1, 7)))
            .with("state", Value::Code("deltar"))
    };
    register(vec![
        record(Kind::InfoSystem, 1, Values::new()),
        record(
            Kind::Threat,
            1,
            Values::new().with("values", reaches.clone()),
        ),
        record(Kind::Vulnerability, 1, weak),
        record(Kind::ProtectiveValue, 1, value),
        record(Kind::Position, 1, Values::new().with("values", reaches)),
        record(Kind::Position, 2, Values::new()),
        record(Kind::Person, 1, Values::new()),
        record(Kind::Person, 2, Values::new()),
        record(Kind::VettingCase, 1, case(1)),
        record(Kind::VettingCase, 2, case(2)),
    ])
}

fn put(state: &mut State, record: Record) {
    let seq = state.len() as u64 + 100 + u64::from(record.version);
    let act = Act::Put(record);
    let stamped = Stamped {
        seq,
        at: Timestamp::UNIX_EPOCH,
        author: CustodianId([1; 16]),
        act: &act,
        hash: ContentHash([1; 32]),
    };
    apply(state, stamped);
}

/// A new version of a record.
fn change(state: &mut State, of: RecordId, with: impl FnOnce(&mut Record)) {
    let mut record = state.get(of).unwrap().record.as_ref().clone();
    record.version += 1;
    with(&mut record);
    put(state, record);
}

fn rules(book: &Book, of: RecordId) -> Vec<&'static str> {
    book.of_record(of).map(|finding| finding.rule).collect()
}

#[test]
fn nothing_is_judged_twice_and_a_change_only_where_it_was_looked_at() {
    let mut state = town();
    let mut book = Book::of(&state, TODAY);
    assert_eq!(book.follow(&state, TODAY), 0);
    change(&mut state, id(Kind::InfoSystem, 1), |system| {
        system.values.set("go_live", Some(Value::Date(TODAY)));
    });
    assert_eq!(book.follow(&state, TODAY), 1);
    let found = rules(&book, id(Kind::InfoSystem, 1));
    assert!(found.contains(&"system-not-approved"), "{found:?}");
}

#[test]
fn a_case_two_steps_away_changes_what_is_found_about_the_value() {
    let mut state = town();
    let mut book = Book::of(&state, TODAY);
    let value = id(Kind::ProtectiveValue, 1);
    assert_eq!(rules(&book, value), ["depends-on-one"]);
    // A second person comes to the position that reaches it: from another position, so that the old one loses it.
    change(&mut state, id(Kind::VettingCase, 2), |case| {
        let position = Value::Ref(id(Kind::Position, 1));
        case.values.set("position", Some(position));
    });
    let judged = book.follow(&state, TODAY);
    assert!((2..8).contains(&judged), "{judged}");
    assert!(rules(&book, value).is_empty());
    change(&mut state, id(Kind::VettingCase, 2), |case| {
        case.values.set("state", Some(Value::Code("avslutad")));
    });
    book.follow(&state, TODAY);
    assert_eq!(rules(&book, value), ["depends-on-one"]);
}

#[test]
fn a_record_that_comes_where_one_was_missing_is_seen() {
    let position = Value::Ref(id(Kind::Position, 7));
    let case = Values::new()
        .with("position", position)
        .with("state", Value::Code("ansokan"));
    let mut state = register(vec![record(Kind::VettingCase, 1, case)]);
    let mut book = Book::of(&state, TODAY);
    let of = id(Kind::VettingCase, 1);
    assert!(rules(&book, of).is_empty());
    let ended = Some(Ended {
        on: TODAY,
        reason: "Indragen".into(),
    });
    put(
        &mut state,
        Record {
            ended,
            ..record(Kind::Position, 7, Values::new())
        },
    );
    book.follow(&state, TODAY);
    assert_eq!(rules(&book, of), ["case-position-ended"]);
}

#[test]
fn a_new_day_is_a_new_judgement_of_everything() {
    let state = town();
    let mut book = Book::of(&state, TODAY);
    let later = date(2028, 1, 8);
    assert_eq!(book.follow(&state, later), state.len());
    assert_eq!(book.today(), later);
    let due = |book: &Book| {
        book.findings()
            .iter()
            .any(|f| f.rule == "value-assessment-due")
    };
    assert!(due(&book) && !due(&Book::of(&state, TODAY)));
    let until = book.deadlines(date(2028, 12, 31));
    assert_eq!(until.len(), 1);
}

#[test]
fn what_is_found_has_been_so_at_least_since_the_last_thing_that_was_looked_at() {
    let mut state = town();
    let value = id(Kind::ProtectiveValue, 1);
    let mut book = Book::of(&state, TODAY);
    assert_eq!(book.stood_since(&state, value), Some(Timestamp::UNIX_EPOCH));
    let at: Timestamp = "2026-11-20T08:00:00Z".parse().unwrap();
    let mut case = state.get(id(Kind::VettingCase, 1)).unwrap().clone();
    (case.at, case.seq) = (at, case.seq + 1);
    state.put(case);
    book.follow(&state, TODAY);
    assert_eq!(book.stood_since(&state, value), Some(at));
    let system = book.stood_since(&state, id(Kind::InfoSystem, 1));
    assert_eq!(system, Some(Timestamp::UNIX_EPOCH));
}

/// More units than are judged without a crew, each below another, and every third of them closed down.
fn large() -> State {
    let units = (1..=1_300).map(|number| {
        let parent = Value::Ref(id(Kind::Unit, number / 2 + 1));
        let values = Values::new().with("parent", parent);
        let kind = Value::Code(if number % 2 == 0 {
            "namnd"
        } else {
            "avdelning"
        });
        let ended = (number % 3 == 0).then(|| Ended {
            on: TODAY,
            reason: "Avvecklad".into(),
        });
        Record {
            ended,
            ..record(Kind::Unit, number, values.with("unit_kind", kind))
        }
    });
    register(units.collect())
}

#[test]
fn a_crew_finds_what_one_finds_and_a_change_is_followed_as_before() {
    let mut state = large();
    let mut book = Book::default();
    book.follow_with(&state, TODAY, |work| {
        std::thread::scope(|scope| {
            scope.spawn(work);
            work();
        });
    });
    let alone = Survey::of(&state);
    for held in state.all() {
        let found = all_of(&alone, held, TODAY);
        assert_eq!(book.all_of(held.record.id), found);
    }
    let codes = |book: &Book, number| rules(book, id(Kind::Unit, number));
    assert!(!codes(&book, 8).contains(&"points-at-ended"));
    let ended = Some(Ended {
        on: TODAY,
        reason: "Avvecklad".into(),
    });
    change(&mut state, id(Kind::Unit, 5), |unit| unit.ended = ended);
    // Itself and 8, which lies below it; 9 does as well, but has ended.
    assert_eq!(book.follow(&state, TODAY), 2);
    assert!(codes(&book, 8).contains(&"points-at-ended"));
    change(&mut state, id(Kind::Unit, 5), |unit| unit.ended = None);
    book.follow(&state, TODAY);
    assert!(!codes(&book, 8).contains(&"points-at-ended"));
}

#[test]
fn whoever_follows_is_told_how_far_it_has_come_and_stops_it_and_then_nothing_is_judged() {
    let state = large();
    let said = std::sync::Mutex::new(Vec::new());
    let mut book = Book::default();
    let going = |done: usize, total: usize| {
        said.lock().unwrap().push((done, total));
        true
    };
    let judged = book.follow_told(&state, TODAY, alone, &going);
    assert_eq!(judged, Some(state.len()));
    let said = said.into_inner().unwrap();
    assert!(said.len() > 5, "{said:?}");
    assert!(said.windows(2).all(|pair| pair[0].0 < pair[1].0));
    assert!(said.iter().all(|(done, total)| done < total), "{said:?}");
    let whole = book.findings().len();
    assert!(whole > 0);
    // Stopped in the middle of a new day: neither the old day nor half of the new one is left.
    let morrow = TODAY.tomorrow().unwrap();
    let stopped = book.follow_told(&state, morrow, alone, &|done, _| done < 300);
    assert_eq!((stopped, book.findings().len()), (None, 0));
    assert_eq!(book.follow(&state, TODAY), state.len());
    assert_eq!(book.findings().len(), whole);
}
