//! Records of every kind as chance fills them from the field catalogue: each value fits its field, each reference leads
//! somewhere. The same seed gives the same records. Nothing here knows what any field means.

use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use skans::crypto::sha256;
use skans::domain::{
    Act, ContentHash, Custodian, CustodianId, Ended, FieldSpec, FieldType, InfoLevel, Kind, Record,
    RecordId, RegisterId, RegisterInfo, Role, Span, SpanUnit, Stamped, State, Value, Values, apply,
};
use skans::fields::catalogue;
use std::collections::BTreeMap;

/// The day in the middle of all dates.
pub const TODAY: Date = date(2026, 11, 23);
/// Who writes and who approves.
pub const CHIEF: CustodianId = CustodianId([1; 16]);
pub const DEPUTY: CustodianId = CustodianId([2; 16]);

/// Numbers that look drawn and are the same every time (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % sides.max(1) as u64).unwrap_or(0)
    }

    /// One of several.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())]
    }

    /// A day within three years of the middle one.
    pub fn day(&mut self) -> Date {
        let days = i64::try_from(self.roll(2190)).unwrap_or(0) - 1095;
        TODAY.saturating_add(days.days())
    }
}

/// The identity of the record with this number; spread as random ones are.
pub fn id(kind: Kind, number: u32) -> RecordId {
    let hash = sha256(&[kind.code().as_bytes(), &number.to_be_bytes()]);
    let mut id = [0; 16];
    id.copy_from_slice(&hash[..16]);
    RecordId(id)
}

/// A register without records.
pub fn empty() -> State {
    let custodian = |id, role, name: &str| Custodian::new(id, role, name);
    let info = RegisterInfo {
        id: RegisterId([9; 16]),
        municipality_code: "9999".into(),
        municipality: "Exempelstad".into(),
        authority: "Länsstyrelsen".into(),
        ceiling: InfoLevel::TopSecret,
        exercise: true,
        created: Timestamp::UNIX_EPOCH,
    };
    State::new(
        info,
        vec![
            custodian(CHIEF, Role::Chief, "A. Lind"),
            custodian(DEPUTY, Role::Deputy, "B. Ek"),
        ],
    )
}

/// How many records of each kind a reference may lead to, by number from 1.
pub type Counts = BTreeMap<Kind, u32>;

fn value(dice: &mut Dice, field: &FieldSpec, known: &Counts) -> Option<Value> {
    let reference = |dice: &mut Dice, kinds: &[Kind]| {
        let there: Vec<Kind> = kinds
            .iter()
            .copied()
            .filter(|kind| known.get(kind).is_some_and(|count| *count > 0))
            .collect();
        let kind = *there.get(dice.roll(there.len()))?;
        let count = usize::try_from(known[&kind]).unwrap_or(1);
        let number = u32::try_from(dice.roll(count)).unwrap_or(0) + 1;
        Some(id(kind, number))
    };
    Some(match field.ty {
        FieldType::Line(_) => Value::Text(format!("Rad {}", dice.roll(1000))),
        FieldType::Prose(_) => Value::Text("Bedömt tillsammans med driften.".into()),
        FieldType::Choice { codes, .. } => Value::Code(dice.one(codes)),
        FieldType::Choices { codes, .. } => Value::Codes(vec![dice.one(codes)]),
        FieldType::Date => Value::Date(dice.day()),
        FieldType::Flag => Value::Flag(dice.roll(2) == 0),
        FieldType::Number(low, high) => {
            let width = usize::try_from(high - low).unwrap_or(0).min(30);
            Value::Number(low + i64::try_from(dice.roll(width + 1)).unwrap_or(0))
        }
        FieldType::Span => Value::Span(Span {
            count: 24,
            unit: SpanUnit::Hours,
        }),
        FieldType::Ref(kinds) => Value::Ref(reference(dice, kinds)?),
        FieldType::Refs(kinds) => {
            let count = 1 + dice.roll(3);
            let mut ids: Vec<RecordId> =
                (0..count).filter_map(|_| reference(dice, kinds)).collect();
            ids.sort();
            ids.dedup();
            if ids.is_empty() {
                return None;
            }
            Value::Refs(ids)
        }
        FieldType::PersonNumber => Value::Text("191212121212".into()),
        FieldType::OrgNumber => Value::Text("2120000142".into()),
    })
}

/// The fields of a record: each filled in `filled` of ten cases.
pub fn values(dice: &mut Dice, kind: Kind, known: &Counts, filled: usize) -> Values {
    let mut values = Values::new();
    for field in catalogue().kind(kind).fields {
        if dice.roll(10) < filled {
            values.set(field.name, value(dice, field, known));
        }
    }
    values
}

/// A record of a kind, in its first version.
pub fn record(dice: &mut Dice, kind: Kind, number: u32, known: &Counts, filled: usize) -> Record {
    let ended = (dice.roll(20) == 0).then(|| Ended {
        on: dice.day(),
        reason: "Avvecklad".into(),
    });
    Record {
        kind,
        id: id(kind, number),
        number,
        version: 1,
        values: values(dice, kind, known, filled),
        ended,
        unknown: BTreeMap::new(),
    }
}

/// Writes a version of a record.
pub fn put(state: &mut State, seq: u64, record: Record) {
    let hash = ContentHash(sha256(&[&record.id.0, &record.version.to_be_bytes()]));
    let act = Act::Put(record);
    let at =
        Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(i64::try_from(seq).unwrap_or(0));
    let author = DEPUTY;
    apply(
        state,
        Stamped {
            seq,
            at,
            author,
            act: &act,
            hash,
        },
    );
}

/// Approves the latest version of a record, where one waits.
pub fn approve(state: &mut State, seq: u64, of: RecordId) {
    let Some(pending) = state.get(of).and_then(|held| held.pending.last()) else {
        return;
    };
    let act = Act::Approve(of, pending.record.version, pending.hash);
    let hash = pending.hash;
    let at = pending.at;
    apply(
        state,
        Stamped {
            seq,
            at,
            author: CHIEF,
            act: &act,
            hash,
        },
    );
}
