//! Long because reading and writing of each line stand side by side. Acts as lines of JSON, and back: what stands inside an
//! entry's sealed parts (docs/FORMAT.md, "Payload").
//!
//! The first line of a part says when and why, each further line is one act. Fields that this version does not know are
//! kept as they are and written back.

mod comment;
mod edition;
mod line;
mod value;

use crate::crypto::{self, SealKey, Sealed};
use crate::domain::{
    Act, Compartment, ContentHash, Ended, Event, EventCode, ImportNote, Kind, KindSpec, Record,
    RecordId, RegisterId, Schema, Sensitivity, State, Values,
};
use crate::register::{Failure, disposal_line, seating};
use base64::{Engine, engine::general_purpose::STANDARD};
pub use edition::manifest_hash;
use jiff::Timestamp;
use line::{Field, Fields, PutLine};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// What stands in front of a person's identity when it is committed to.
const IDENTITY_CONTEXT: &str = "skans identity v1\n";

/// Where the keys of persons are looked up.
pub trait PersonKeys {
    /// The key of a person; none when it was never made or has been destroyed.
    fn person_key(&self, id: RecordId) -> Option<&SealKey>;
}

/// What encoding and decoding need to know.
pub struct Form<'a> {
    /// The register, bound into a person's seal.
    pub register: RegisterId,
    /// The field catalogue.
    pub schema: &'a Schema,
    /// The keys of persons.
    pub persons: &'a dyn PersonKeys,
}

/// One part of an entry, ready to be sealed, with the hash of each record's line.
pub struct PartText {
    /// The compartment.
    pub compartment: Compartment,
    /// The payload.
    pub text: Zeroizing<Vec<u8>>,
}

/// An entry's acts as they came from disk.
pub struct Opened {
    /// When, by the author's clock.
    pub at: Timestamp,
    /// Why.
    pub reason: Option<String>,
    /// The acts, each with the hash of its line.
    pub acts: Vec<(Act, ContentHash)>,
}

fn unreadable(what: &'static str) -> Failure {
    Failure::new("payload-unreadable").arg("what", what)
}

/// The hash of a record version's line, without its line feed: plain SHA-256, so that an auditor can make it with
/// `sha256sum`.
pub fn hash_line(line: &[u8]) -> ContentHash {
    ContentHash(crypto::sha256(&[line]))
}

/// The compartment that an act belongs to.
fn compartment(act: &Act, state: Option<&State>, puts: &BTreeMap<RecordId, Kind>) -> Compartment {
    let of = |id: &RecordId| {
        let kind = puts
            .get(id)
            .copied()
            .or_else(|| state?.get(*id).map(|held| held.record.kind));
        kind.map_or(Compartment::System, Kind::compartment)
    };
    match act {
        Act::Put(record) => record.kind.compartment(),
        Act::Approve(id, ..) | Act::Return(id, ..) => of(id),
        Act::Comment(comment) => of(&comment.of()),
        Act::Edition(_) => Kind::Analysis.compartment(),
        Act::Import(note) => note.kind.compartment(),
        Act::Undo(_) => puts
            .values()
            .next()
            .map_or(Compartment::System, |kind| kind.compartment()),
        Act::Event(event) => event.object.as_ref().map_or(Compartment::System, of),
        Act::Custody(_) => Compartment::System,
        Act::Dispose(_) => Compartment::Personnel,
    }
}

/// Whether an act stands in the part of another compartment than the one that its record belongs to.
pub fn is_misplaced(act: &Act, part: Compartment, state: &State) -> bool {
    let of = |id: &RecordId| state.get(*id).map(|held| held.record.kind);
    let kind = match act {
        Act::Put(record) => Some(record.kind),
        Act::Approve(id, ..) | Act::Return(id, ..) => of(id),
        Act::Comment(said) => of(&said.of()),
        Act::Edition(_) => Some(Kind::Analysis),
        Act::Import(note) => Some(note.kind),
        Act::Dispose(_) => return part != Compartment::Personnel,
        Act::Undo(_) | Act::Event(_) | Act::Custody(_) => None,
    };
    kind.is_some_and(|kind| kind.compartment() != part)
}

/// The parts that acts become, with the hash of every record line in the order of the acts.
pub fn encode(
    form: &Form<'_>,
    state: Option<&State>,
    at: Timestamp,
    reason: Option<&str>,
    acts: &[Act],
    going: &mut dyn FnMut(u64) -> bool,
) -> Result<(Vec<PartText>, Vec<ContentHash>), Failure> {
    let puts: BTreeMap<_, _> = acts
        .iter()
        .filter_map(|act| match act {
            Act::Put(record) => Some((record.id, record.kind)),
            _ => None,
        })
        .collect();
    let mut parts: BTreeMap<Compartment, Zeroizing<Vec<u8>>> = BTreeMap::new();
    let mut hashes = Vec::with_capacity(acts.len());
    for act in acts {
        if !going(hashes.len() as u64) {
            return Err(Failure::new("work-stopped"));
        }
        let line = Zeroizing::new(encode_act(form, act)?);
        hashes.push(hash_line(line.as_bytes()));
        let text = parts
            .entry(compartment(act, state, &puts))
            .or_insert_with(|| {
                let mut head = Map::new();
                head.insert("at".into(), json!(at.to_string()));
                if let Some(reason) = reason {
                    head.insert("reason".into(), json!(reason));
                }
                Zeroizing::new(Json::Object(head).to_string().into_bytes())
            });
        text.push(b'\n');
        text.extend_from_slice(line.as_bytes());
    }
    let parts = parts
        .into_iter()
        .map(|(compartment, mut text)| {
            text.push(b'\n');
            PartText { compartment, text }
        })
        .collect();
    Ok((parts, hashes))
}

fn encode_act(form: &Form<'_>, act: &Act) -> Result<String, Failure> {
    let line = match act {
        Act::Put(record) => return encode_record(form, record),
        Act::Approve(id, version, hash) => {
            json!({"approve": id.to_string(), "version": version, "hash": hash.to_string()})
        }
        Act::Return(id, version, comment) => {
            json!({"return": id.to_string(), "version": version, "comment": comment})
        }
        Act::Import(note) => json!({"import": {
            "digest": note.digest, "kind": note.kind.code(), "created": note.created, "updated": note.updated,
            "unchanged": note.unchanged, "refused": note.refused,
        }}),
        Act::Edition(manifest) => return Ok(edition::line(manifest)),
        Act::Comment(said) => comment::line(said),
        Act::Undo(seq) => json!({"undo": seq}),
        Act::Custody(custody) => json!({"members": seating::encode(custody)}),
        Act::Dispose(disposal) => json!({"dispose": disposal_line::encode(disposal)}),
        Act::Event(event) => {
            let mut line = Map::new();
            line.insert("event".into(), json!(event.code.code()));
            if let Some(object) = event.object {
                line.insert("object".into(), json!(object.to_string()));
            }
            let details: Map<_, _> = event
                .details
                .iter()
                .map(|(k, v)| (k.clone(), json!(v)))
                .collect();
            line.insert("details".into(), Json::Object(details));
            Json::Object(line)
        }
    };
    Ok(line.to_string())
}

fn encode_record(form: &Form<'_>, record: &Record) -> Result<String, Failure> {
    let spec = form.schema.kind(record.kind);
    let (mut fields, mut identity) = (BTreeMap::new(), BTreeMap::new());
    for (name, value) in record.values.iter() {
        let sealed = spec
            .field(name)
            .is_some_and(|field| field.sensitivity != Sensitivity::Plain);
        let place = if sealed { &mut identity } else { &mut fields };
        place.insert(name, Field::Known(value));
    }
    let mut extra = Map::new();
    for (name, raw) in &record.unknown {
        let value: Json = serde_json::from_str(raw).map_err(|_| unreadable("unknown"))?;
        match name.strip_prefix('^') {
            Some(name) => drop(extra.insert(name.into(), value)),
            None => drop(fields.insert(name, Field::Unknown(value))),
        };
    }
    let identity = match identity.is_empty() {
        true => None,
        false => Some(seal_identity(form, record, &Fields(identity))?),
    };
    let ended = record.ended.as_ref();
    let line = PutLine {
        put: record.kind.code(),
        id: record.id.to_string(),
        number: record.number,
        version: record.version,
        schema: spec.schema,
        fields: Fields(fields),
        identity,
        ended: ended.map(|ended| json!({"on": ended.on.to_string(), "reason": ended.reason})),
        extra,
    };
    serde_json::to_string(&line).map_err(|_| unreadable("record"))
}

fn identity_aad(register: RegisterId, id: RecordId, version: u32) -> Vec<u8> {
    let mut aad = IDENTITY_CONTEXT.as_bytes().to_vec();
    aad.extend_from_slice(&register.0);
    aad.extend_from_slice(&id.0);
    aad.extend_from_slice(&version.to_le_bytes());
    aad
}

fn seal_identity(form: &Form<'_>, record: &Record, identity: &Fields<'_>) -> Result<Json, Failure> {
    let key = form
        .persons
        .person_key(record.id)
        .ok_or(Failure::new("person-key-missing"))?;
    let random: [u8; 32] = crypto::random().map_err(|_| Failure::new("no-randomness"))?;
    let text = serde_json::to_string(identity).map_err(|_| unreadable("identity"))?;
    let text = Zeroizing::new(text);
    let aad = identity_aad(form.register, record.id, record.version);
    let sealed = crypto::seal_padded(key, &aad, &[&random, text.as_bytes()])
        .map_err(|_| Failure::new("no-randomness"))?;
    let commitment = crypto::commitment(IDENTITY_CONTEXT, &random, text.as_bytes());
    Ok(json!({
        "commitment": ContentHash(commitment).to_string(),
        "nonce": STANDARD.encode(sealed.nonce),
        "sealed": STANDARD.encode(&sealed.ciphertext),
    }))
}

/// Reads a part's payload.
pub fn decode(form: &Form<'_>, text: &[u8]) -> Result<Opened, Failure> {
    decode_where(form, text, |_| true)
}

/// Reads of a part's payload what may concern one record: an import has thousands of others.
pub fn decode_about(form: &Form<'_>, text: &[u8], id: RecordId) -> Result<Opened, Failure> {
    let name = id.to_string();
    decode_where(form, text, |line| {
        // What is no text is read, and refused, as everywhere.
        std::str::from_utf8(line).map_or(true, |line| line.contains(&name))
    })
}

fn decode_where(
    form: &Form<'_>,
    text: &[u8],
    wanted: impl Fn(&[u8]) -> bool,
) -> Result<Opened, Failure> {
    let mut lines = text
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty());
    let head: Json = lines
        .next()
        .and_then(|line| serde_json::from_slice(line).ok())
        .ok_or(unreadable("head"))?;
    let at = head["at"]
        .as_str()
        .and_then(|at| at.parse().ok())
        .ok_or(unreadable("at"))?;
    let reason = head["reason"].as_str().map(str::to_owned);
    let mut acts = Vec::new();
    for line in lines.filter(|line| wanted(line)) {
        let json: Json = serde_json::from_slice(line).map_err(|_| unreadable("line"))?;
        if let Some(act) = decode_act(form, json)? {
            acts.push((act, hash_line(line)));
        }
    }
    Ok(Opened { at, reason, acts })
}

fn id_of(json: &Json) -> Result<RecordId, Failure> {
    json.as_str()
        .and_then(RecordId::parse)
        .ok_or(unreadable("id"))
}

fn number_of<T: TryFrom<u64>>(json: &Json) -> Result<T, Failure> {
    json.as_u64()
        .and_then(|n| T::try_from(n).ok())
        .ok_or(unreadable("number"))
}

/// One act; none for a line of a kind that a later version writes and that changes no record.
fn decode_act(form: &Form<'_>, json: Json) -> Result<Option<Act>, Failure> {
    let act = if json.get("put").is_some() {
        Act::Put(decode_record(form, json)?)
    } else if let Some(id) = json.get("approve") {
        let hash = json["hash"]
            .as_str()
            .and_then(ContentHash::parse)
            .ok_or(unreadable("hash"))?;
        Act::Approve(id_of(id)?, number_of(&json["version"])?, hash)
    } else if let Some(id) = json.get("return") {
        let comment = json["comment"].as_str().ok_or(unreadable("comment"))?;
        Act::Return(id_of(id)?, number_of(&json["version"])?, comment.to_owned())
    } else if let Some(said) = comment::read(&json)? {
        Act::Comment(said)
    } else if let Some(note) = json.get("import") {
        Act::Import(ImportNote {
            digest: note["digest"].as_str().unwrap_or_default().to_owned(),
            kind: note["kind"]
                .as_str()
                .and_then(Kind::from_code)
                .ok_or(unreadable("kind"))?,
            created: number_of(&note["created"])?,
            updated: number_of(&note["updated"])?,
            unchanged: number_of(&note["unchanged"])?,
            refused: number_of(&note["refused"])?,
        })
    } else if let Some(id) = json.get("edition") {
        Act::Edition(edition::read(id, &json)?)
    } else if let Some(seq) = json.get("undo") {
        Act::Undo(number_of(seq)?)
    } else if let Some(members) = json.get("members") {
        Act::Custody(seating::decode(members)?)
    } else if let Some(disposal) = json.get("dispose") {
        Act::Dispose(disposal_line::decode(disposal)?)
    } else if let Some(code) = json.get("event").and_then(Json::as_str) {
        let Some(code) = EventCode::from_code(code) else {
            return Ok(None);
        };
        let object = json.get("object").map(id_of).transpose()?;
        let details = json["details"].as_object().cloned().unwrap_or_default();
        let text = |value: Json| value.as_str().map(str::to_owned).unwrap_or_default();
        Act::Event(Event {
            code,
            object,
            details: details.into_iter().map(|(k, v)| (k, text(v))).collect(),
        })
    } else {
        return Ok(None);
    };
    Ok(Some(act))
}

fn decode_record(form: &Form<'_>, json: Json) -> Result<Record, Failure> {
    let Json::Object(mut line) = json else {
        return Err(unreadable("record"));
    };
    let mut take = |name: &str| line.remove(name).unwrap_or(Json::Null);
    let kind = take("put")
        .as_str()
        .and_then(Kind::from_code)
        .ok_or(unreadable("kind"))?;
    let spec = form.schema.kind(kind);
    let mut record = Record {
        kind,
        id: id_of(&take("id"))?,
        number: number_of(&take("number"))?,
        version: number_of(&take("version"))?,
        values: Values::new(),
        ended: None,
        unknown: BTreeMap::new(),
    };
    take("schema");
    let (fields, identity, ended) = (take("fields"), take("identity"), take("ended"));
    if let Json::Object(ended) = ended {
        let on = ended
            .get("on")
            .and_then(Json::as_str)
            .and_then(|on| on.parse().ok())
            .ok_or(unreadable("ended"))?;
        let reason = ended
            .get("reason")
            .and_then(Json::as_str)
            .unwrap_or_default()
            .to_owned();
        record.ended = Some(Ended { on, reason });
    }
    fill(spec, &mut record, fields);
    if !identity.is_null() {
        open_identity(form, spec, &mut record, &identity)?;
    }
    record.unknown.extend(
        line.into_iter()
            .map(|(name, value)| (format!("^{name}"), value.to_string())),
    );
    Ok(record)
}

/// Fills what the catalogue knows; what it does not know, or not in this form, is kept raw.
fn fill(spec: &'static KindSpec, record: &mut Record, fields: Json) {
    let Json::Object(fields) = fields else { return };
    for (name, json) in fields {
        match spec
            .field(&name)
            .and_then(|field| Some((field.name, value::read(field.ty, &json)?)))
        {
            Some((name, value)) => record.values.set(name, Some(value)),
            None => {
                record.unknown.insert(name, json.to_string());
            }
        }
    }
}

/// The random bytes and the text of a record line's identity, which prove its commitment; none without identity or key.
pub fn disclose_identity(form: &Form<'_>, line: &Json) -> Result<Option<IdentityText>, Failure> {
    let identity = &line["identity"];
    if identity.is_null() {
        return Ok(None);
    }
    unseal_identity(
        form,
        id_of(&line["id"])?,
        number_of(&line["version"])?,
        identity,
    )
}

/// Random bytes and text of an identity.
pub type IdentityText = ([u8; 32], Zeroizing<Vec<u8>>);

/// Opens a person's identity. Without the key (destroyed by disposal) the record stands without name and number.
fn open_identity(
    form: &Form<'_>,
    spec: &'static KindSpec,
    record: &mut Record,
    identity: &Json,
) -> Result<(), Failure> {
    if let Some((_, text)) = unseal_identity(form, record.id, record.version, identity)? {
        fill(
            spec,
            record,
            serde_json::from_slice(&text).map_err(|_| unreadable("identity"))?,
        );
    }
    Ok(())
}

fn unseal_identity(
    form: &Form<'_>,
    id: RecordId,
    version: u32,
    identity: &Json,
) -> Result<Option<IdentityText>, Failure> {
    let Some(key) = form.persons.person_key(id) else {
        return Ok(None);
    };
    let bytes = |name: &str| {
        identity[name]
            .as_str()
            .and_then(|text| STANDARD.decode(text).ok())
            .ok_or(unreadable("identity"))
    };
    let nonce = bytes("nonce")?
        .try_into()
        .map_err(|_| unreadable("identity"))?;
    let sealed = Sealed {
        nonce,
        ciphertext: bytes("sealed")?,
    };
    let aad = identity_aad(form.register, id, version);
    let padded = crypto::open(key, &aad, &sealed).map_err(|_| unreadable("identity"))?;
    let plain = crypto::unpad(&padded).map_err(|_| unreadable("identity"))?;
    let (random, text) = plain
        .split_first_chunk::<32>()
        .ok_or(unreadable("identity"))?;
    let commitment = ContentHash(crypto::commitment(IDENTITY_CONTEXT, random, text));
    if identity["commitment"].as_str() != Some(commitment.to_string().as_str()) {
        return Err(unreadable("identity"));
    }
    Ok(Some((*random, Zeroizing::new(text.to_vec()))))
}
