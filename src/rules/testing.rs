//! Records for the rules' tests.

use crate::domain::testing::info;
use crate::domain::{
    Act, ContentHash, CustodianId, Kind, Record, RecordId, Stamped, State, Values, apply,
};
use crate::rules::{Book, Finding, Survey, of_record};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The identity of a record by kind and number.
pub fn id(kind: Kind, number: u32) -> RecordId {
    let mut bytes = [kind as u8; 16];
    bytes[12..].copy_from_slice(&number.to_be_bytes());
    RecordId(bytes)
}

/// A record in its first version.
pub fn record(kind: Kind, number: u32, values: Values) -> Record {
    Record {
        kind,
        id: id(kind, number),
        number,
        version: 1,
        values,
        ended: None,
        unknown: BTreeMap::new(),
    }
}

/// A register of these records.
pub fn register(records: Vec<Record>) -> State {
    let mut state = State::new(info(), Vec::new());
    for (seq, record) in (1..).zip(records) {
        let act = Act::Put(record);
        let stamped = Stamped {
            seq,
            at: Timestamp::UNIX_EPOCH,
            author: CustodianId([1; 16]),
            act: &act,
            hash: ContentHash([1; 32]),
        };
        apply(&mut state, stamped);
    }
    state
}

/// Approves the latest version of a record, as a second custodian would.
pub fn approve(state: &mut State, of: RecordId) {
    let version = state.get(of).unwrap().record.version;
    let act = Act::Approve(of, version, ContentHash([1; 32]));
    let stamped = Stamped {
        seq: 1000,
        at: Timestamp::UNIX_EPOCH,
        author: CustodianId([2; 16]),
        act: &act,
        hash: ContentHash([1; 32]),
    };
    apply(state, stamped);
}

/// Everything that the rules find in this register.
pub fn findings(state: &State, today: Date) -> Vec<Finding> {
    Book::of(state, today)
        .findings()
        .into_iter()
        .cloned()
        .collect()
}

/// The rules that find something about a record of this register.
pub fn codes(state: &State, of: RecordId, today: Date) -> Vec<&'static str> {
    let held = state.get(of).unwrap();
    of_record(&Survey::of(state), held, today)
        .into_iter()
        .map(|finding| finding.rule)
        .collect()
}
