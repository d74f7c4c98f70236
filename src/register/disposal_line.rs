//! Disposals as lines of JSON, and as they lie in the disposable state.

use crate::domain::{Condemned, ContentHash, CustodianId, Disposal, RecordId};
use crate::register::Failure;
use jiff::Timestamp;
use serde_json::{Value as Json, json};

/// A disposal as what stands after `"dispose":` in its line.
pub fn encode(disposal: &Disposal) -> Json {
    let text = |id: &RecordId| id.to_string();
    match disposal {
        Disposal::Propose { decision, persons } => {
            let persons: Vec<String> = persons.iter().map(text).collect();
            json!({"propose": {"decision": text(decision), "persons": persons}})
        }
        Disposal::Confirm { of, persons } => {
            let line = |(id, hashes): &(RecordId, Vec<ContentHash>)| {
                let hashes: Vec<String> = hashes.iter().map(ContentHash::to_string).collect();
                json!([text(id), hashes])
            };
            let persons: Vec<Json> = persons.iter().map(line).collect();
            json!({"confirm": {"of": of, "persons": persons}})
        }
        Disposal::Decline(of) => json!({"decline": of}),
    }
}

/// Reads what [`encode`] wrote.
pub fn decode(json: &Json) -> Result<Disposal, Failure> {
    let id = |json: &Json| RecordId::parse(json.as_str()?);
    let read = || {
        if let Some(line) = json.get("propose") {
            let persons = line["persons"].as_array()?;
            return Some(Disposal::Propose {
                decision: id(&line["decision"])?,
                persons: persons.iter().map(id).collect::<Option<_>>()?,
            });
        }
        if let Some(line) = json.get("confirm") {
            let person = |json: &Json| {
                let hashes = json[1].as_array()?;
                let hash = |json: &Json| ContentHash::parse(json.as_str()?);
                let hashes = hashes.iter().map(hash).collect::<Option<_>>()?;
                Some((id(&json[0])?, hashes))
            };
            let persons = line["persons"].as_array()?;
            return Some(Disposal::Confirm {
                of: line["of"].as_u64()?,
                persons: persons.iter().map(person).collect::<Option<_>>()?,
            });
        }
        json.get("decline")?.as_u64().map(Disposal::Decline)
    };
    let wrong = || Failure::new("payload-unreadable").arg("what", "dispose");
    read().ok_or_else(wrong)
}

/// A disposal that waits, for the disposable state.
pub fn pack(one: &Condemned) -> (u64, String, Timestamp, Json) {
    let line = encode(&Disposal::Propose {
        decision: one.decision,
        persons: one.persons.clone(),
    });
    (one.seq, one.by.to_string(), one.at, line)
}

/// Reads what [`pack`] packed.
pub fn unpack((seq, by, at, line): &(u64, String, Timestamp, Json)) -> Option<Condemned> {
    let Ok(Disposal::Propose { decision, persons }) = decode(line) else {
        return None;
    };
    Some(Condemned {
        seq: *seq,
        by: CustodianId::parse(by)?,
        at: *at,
        decision,
        persons,
    })
}
