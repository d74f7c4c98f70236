//! A vetting case with its evidence, for the domain's tests: complete, so that each test takes one thing away.

use crate::domain::{
    ContentHash, Custodian, CustodianId, Held, InfoLevel, Kind, Record, RecordId, RegisterId,
    RegisterInfo, Role, State, Value, Values,
};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A Monday.
pub const TODAY: Date = date(2026, 11, 23);
pub const CHIEF: CustodianId = CustodianId([1; 16]);
pub const DEPUTY: CustodianId = CustodianId([2; 16]);

pub fn id(kind: Kind, number: u8) -> RecordId {
    let mut bytes = [kind as u8; 16];
    bytes[15] = number;
    RecordId(bytes)
}

/// The fields of a record: `case` and `person` point at the first of their kind, what looks like a date is one, `ja` is a
/// flag where it is one, and the rest are codes or, after a quotation mark, text.
pub fn values(typed: &[(&'static str, &'static str)]) -> Values {
    let mut values = Values::new();
    for (field, text) in typed {
        let value = match (*field, *text) {
            ("case", _) => Value::Ref(id(Kind::VettingCase, 1)),
            ("person", _) => Value::Ref(id(Kind::Person, 1)),
            ("position", _) => Value::Ref(id(Kind::Position, 1)),
            ("annex_sent" | "documents_received" | "citizenship_confirmed", text) => {
                Value::Flag(text == "ja")
            }
            ("basis_elements", text) => Value::Codes(vec![text]),
            (_, text) => match (text.parse(), text.strip_prefix('"')) {
                (Ok(date), _) => Value::Date(date),
                (_, Some(text)) => Value::Text(text.to_owned()),
                _ => Value::Code(text),
            },
        };
        values.set(field, Some(value));
    }
    values
}

pub fn record(kind: Kind, number: u8, typed: &[(&'static str, &'static str)]) -> Record {
    Record {
        kind,
        id: id(kind, number),
        number: number.into(),
        version: 1,
        values: values(typed),
        ended: None,
        unknown: BTreeMap::new(),
    }
}

pub fn held(record: Record) -> Held {
    Held {
        record: Arc::new(record),
        hash: ContentHash([0; 32]),
        seq: 1,
        author: CHIEF,
        at: Timestamp::UNIX_EPOCH,
        approved: None,
        pending: Vec::new(),
        returned: None,
        threads: Vec::new(),
    }
}

/// A person who takes part since February in class 2, with everything that this needs.
pub fn complete() -> Vec<Record> {
    let about = ("case", "");
    vec![
        record(Kind::Person, 1, &[("citizenship_confirmed", "ja")]),
        record(
            Kind::Position,
            1,
            &[("class", "2"), ("decision_date", "2025-12-01")],
        ),
        record(
            Kind::VettingCase,
            1,
            &[
                ("person", ""),
                ("position", ""),
                ("participation", "anstalld_kommun"),
                ("expected_participation", "ja"),
                ("state", "deltar"),
                ("basis_elements", "interview"),
                ("basic_date", "2026-01-07"),
                ("decision", "godkand"),
                ("decision_date", "2026-01-30"),
                ("start_date", "2026-02-02"),
            ],
        ),
        record(Kind::Consent, 1, &[about, ("date", "2026-01-08")]),
        record(
            Kind::RegisterCheck,
            1,
            &[
                about,
                ("class", "2"),
                ("application_date", "2026-01-09"),
                ("annex_sent", "ja"),
                ("reply_date", "2026-01-26"),
                ("status", "aktiv"),
            ],
        ),
        record(
            Kind::SecrecyBriefing,
            1,
            &[("person", ""), ("date", "2026-02-02")],
        ),
        record(
            Kind::TrainingRecord,
            1,
            &[("person", ""), ("date", "2026-02-01")],
        ),
        record(
            Kind::Authorisation,
            1,
            &[
                about,
                ("need", "\"Leder driften"),
                ("granted", "2026-02-02"),
            ],
        ),
    ]
}

/// What is public about a register of tests.
pub fn info() -> RegisterInfo {
    RegisterInfo {
        id: RegisterId([9; 16]),
        municipality_code: "9999".into(),
        municipality: "Exempelstad".into(),
        authority: "Länsstyrelsen".into(),
        ceiling: InfoLevel::Secret,
        exercise: true,
        created: Timestamp::UNIX_EPOCH,
    }
}

/// A register of records, with a chief and a deputy.
pub fn register(records: Vec<Record>) -> State {
    let custodian = |id, role| Custodian::new(id, role, String::new());
    let custodians = vec![
        custodian(CHIEF, Role::Chief),
        custodian(DEPUTY, Role::Deputy),
    ];
    let mut state = State::new(info(), custodians);
    for record in records {
        state.put(held(record));
    }
    state
}

/// The complete register with some fields of one record changed; an empty text empties a field.
pub fn with(kind: Kind, typed: &[(&'static str, &'static str)]) -> Vec<Record> {
    let mut records = complete();
    for record in records.iter_mut().filter(|record| record.kind == kind) {
        for (field, text) in typed {
            let value = (!text.is_empty())
                .then(|| values(&[(field, text)]))
                .and_then(|values| values.get(field).cloned());
            record.values.set(field, value);
        }
    }
    records
}

/// The complete register without the records of a kind.
pub fn without(kind: Kind) -> Vec<Record> {
    let mut records = complete();
    records.retain(|record| record.kind != kind);
    records
}

/// A case that has consented and asks for its application, with what the form wants; `with` changes it further.
pub fn ready() -> Vec<Record> {
    let mut records = with(Kind::VettingCase, &[("state", "samtycke")]);
    records.retain(|record| record.kind != Kind::RegisterCheck);
    for one in &mut records {
        match one.kind {
            Kind::Person => one
                .values
                .set("person_no", Some(Value::Text("189001019802".into()))),
            Kind::Position => {
                one.values.set("title", Some(Value::Text("Jour".into())));
                one.values
                    .set("check_reason", Some(Value::Text("Styr driften".into())));
                let operator = Value::Ref(id(Kind::Operator, 1));
                one.values.set("operator", Some(operator));
            }
            _ => {}
        }
    }
    records.push(record(
        Kind::Operator,
        1,
        &[("name", "\"Kommunen"), ("org_no", "\"212000-1132")],
    ));
    records
}
