//! The live records as plain text: what a memory of them can be compared with.

use skans::domain::{Record, Value};
use skans::register::Register;

/// Bytes of all live records' latest versions, each as one line of JSON with the names of its filled fields; and of those
/// together with the earlier versions that wait for a review or stand as approved last, which a reviewer is shown.
pub fn of(register: &Register) -> [u64; 2] {
    let all = || register.state().all();
    let latest: u64 = all().map(|held| line(&held.record)).sum();
    let earlier = all().flat_map(|held| {
        let waiting = held.pending.iter().map(|pending| &pending.record);
        let approved = held.approved.iter().map(|approved| &approved.record);
        let versions = waiting.chain(approved);
        versions.filter(|record| record.version != held.record.version)
    });
    [
        latest,
        latest + earlier.map(|record| line(record)).sum::<u64>(),
    ]
}

fn line(record: &Record) -> u64 {
    let head = format!(
        r#"{{"put":"{}","id":"{}","number":{},"version":{},"fields":{{}}}}"#,
        record.kind.code(),
        record.id,
        record.number,
        record.version,
    );
    let fields = record.values.iter();
    // Quotation marks, colon and comma.
    let fields: usize = fields
        .map(|(name, value)| name.len() + 4 + text(value))
        .sum();
    (head.len() + 1 + fields) as u64
}

fn text(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.len() + 2,
        Value::Code(code) => code.len() + 2,
        Value::Codes(codes) => 2 + codes.iter().map(|code| code.len() + 3).sum::<usize>(),
        Value::Date(_) => 12,
        Value::Flag(flag) => {
            if *flag {
                4
            } else {
                5
            }
        }
        Value::Number(number) => number.to_string().len(),
        Value::Span(span) => span.to_string().len() + 2,
        Value::Ref(_) => 34,
        Value::Refs(ids) => 2 + ids.len() * 35,
    }
}
