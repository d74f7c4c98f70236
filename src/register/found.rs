//! First creation: everything is made beside the place and renamed into it, so that there is never half a register.

use crate::crypto::{Card, CustodianKey, VerifyKey, exercise};
use crate::disk::{self, Disk};
use crate::domain::{
    Act, Compartment, Custodian, CustodianId, InfoLevel, Kind, Record, RecordId, RegisterId,
    RegisterInfo, Role, Schema, State, Value, Values,
};
use crate::journal::{EntryKind, Journal, Member, MemberRole, Members, NewEntry, NewPart, write};
use crate::register::Failure;
use crate::register::keyring::Keyring;
use crate::register::layout::{About, Layout, hex, look, make_folders, unhex};
use crate::register::payload::{self, Form};
use crate::register::{genesis, open::load_card, seating};
use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a new register is made from.
pub struct Founding {
    /// Its folder; must not exist, or be empty.
    pub place: PathBuf,
    /// Municipality code.
    pub municipality_code: String,
    /// The municipality.
    pub municipality: String,
    /// The supervising board (SSF 8 kap. 1 §).
    pub authority: String,
    /// The highest level that it may hold.
    pub ceiling: InfoLevel,
    /// An exercise.
    pub exercise: bool,
    /// The cards of the custodians; the founder's is among them.
    pub cards: Vec<Card>,
    /// The schema version source.
    pub schema: &'static Schema,
    /// Now.
    pub now: Timestamp,
}

/// Reads two cards and refuses what can't found a register: the same key twice, no chief, keys of the exercise.
pub fn cards(paths: &[&Path], exercise_register: bool) -> Result<Vec<Card>, Failure> {
    let cards: Vec<Card> = paths
        .iter()
        .map(|path| load_card(path))
        .collect::<Result<_, _>>()?;
    for (place, card) in cards.iter().enumerate() {
        let path = paths
            .get(place)
            .map(|path| path.display().to_string())
            .unwrap_or_default();
        if exercise::is_exercise_key(&card.signing_key) != exercise_register {
            return Err(Failure::new("exercise-mixed").arg("path", path));
        }
        if cards
            .iter()
            .take(place)
            .any(|other| other.signing_key == card.signing_key)
        {
            return Err(Failure::new("same-card").arg("path", path));
        }
    }
    Ok(cards)
}

/// Makes the register, signed by the founder. Nothing is left behind on failure.
pub fn found(
    disk: Arc<dyn Disk>,
    founding: Founding,
    founder: &CustodianKey,
) -> Result<(), Failure> {
    if look(&founding.place)? {
        return Err(Failure::new("register-exists").arg("path", founding.place.display()));
    }
    let name = founding
        .place
        .file_name()
        .ok_or_else(|| Failure::new("not-a-place").arg("path", founding.place.display()))?;
    let parent = match founding.place.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    let beside = parent.join(format!(".{}.new", name.to_string_lossy()));
    match std::fs::symlink_metadata(&beside) {
        Ok(_) => clear_away(&beside)?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(_) => return Err(Failure::new("not-a-place").arg("path", beside.display())),
    }
    let made = make(&disk, &founding, founder, &beside).and_then(|()| {
        if founding.place.exists() {
            std::fs::remove_dir(&founding.place).map_err(|_| {
                Failure::new("register-exists").arg("path", founding.place.display())
            })?;
        }
        disk.rename(&beside, &founding.place)?;
        disk.sync_dir(&parent)?;
        Ok(())
    });
    if made.is_err() {
        let _ = std::fs::remove_dir_all(&beside);
    }
    made
}

/// Takes away the half of an earlier creation that was cut short. Only what a creation makes is touched.
fn clear_away(beside: &Path) -> Result<(), Failure> {
    let ours = [
        "skans.json",
        "custodians",
        "keyring",
        "state",
        "journal",
        "head",
        "lock",
    ];
    let names = disk::list(beside)?;
    if names
        .iter()
        .any(|name| !ours.contains(&name.trim_end_matches(".tmp")))
    {
        return Err(Failure::new("not-a-register").arg("path", beside.display()));
    }
    std::fs::remove_dir_all(beside)
        .map_err(|_| Failure::new("not-a-place").arg("path", beside.display()))
}

fn make(
    disk: &Arc<dyn Disk>,
    founding: &Founding,
    founder: &CustodianKey,
    beside: &Path,
) -> Result<(), Failure> {
    let register = RegisterId(crate::crypto::random().map_err(|_| Failure::new("no-randomness"))?);
    let me = founder.signer.public();
    let mut members = Vec::new();
    let mut custodians = Vec::new();
    for card in &founding.cards {
        let role = Role::from_code(&card.role).ok_or(Failure::new("card-role"))?;
        let recipient = card.recipient.to_string();
        members.push(Member {
            key: card.signing_key,
            recipient,
            role: seating::member_role(role),
        });
        custodians.push(Custodian::new(
            CustodianId(card.signing_key.id()),
            role,
            card.name.clone(),
        ));
    }
    if !members
        .iter()
        .any(|member| member.key == me && member.role == MemberRole::Chief)
    {
        return Err(Failure::new("founder-not-chief"));
    }

    let layout = Layout::new(beside);
    make_folders(disk.as_ref(), &layout)?;
    let readers: Vec<_> = founding
        .cards
        .iter()
        .map(|card| card.recipient.clone())
        .collect();
    let (keyring, notes) = Keyring::found(disk.as_ref(), &layout, &readers)?;
    keyring.save_persons(disk.as_ref(), &layout, register)?;
    for member in &members {
        let line = custodian_file(member, founder);
        disk.replace(&layout.custodian(CustodianId(member.id())), line.as_bytes())?;
    }
    let about = About {
        register,
        created: founding.now,
        exercise: founding.exercise,
        founder: me,
    };
    disk.replace(&layout.about(), about.text(&founder.signer)?.as_bytes())?;
    disk.replace(&layout.lock(), b"")?;

    let info = RegisterInfo {
        id: register,
        municipality_code: founding.municipality_code.clone(),
        municipality: founding.municipality.clone(),
        authority: founding.authority.clone(),
        ceiling: founding.ceiling,
        exercise: founding.exercise,
        created: founding.now,
    };
    let clear = Members::genesis_clear(founding.exercise, &members, &notes)
        .map_err(|error| Failure::new("genesis-refused").arg("why", error))?;
    let text = genesis::encode(founding.now, &info, &custodians)?;
    let mut journal = Journal::create(disk.clone(), beside, register.0)?;
    let (epoch, key) = keyring
        .newest(Compartment::System)
        .ok_or(Failure::new("compartment-shut"))?;
    let part = NewPart {
        compartment: Compartment::System.number(),
        epoch,
        key,
        payload: text.as_bytes(),
    };
    let first = write(
        NewEntry {
            register: register.0,
            seq: 1,
            kind: EntryKind::Genesis,
            flags: 0,
            prev: [0; 32],
            clear,
            parts: vec![part],
        },
        &founder.signer,
    )
    .map_err(|error| Failure::new("entry-refused").arg("why", error))?;
    journal.append(&first)?;

    // The municipality itself is the first operator: everything else belongs to it or beside it.
    let state = State::new(info.clone(), custodians);
    let values = Values::new()
        .with("name", Value::Text(called(&info.municipality)))
        .with("operator_kind", Value::Code("kommun"))
        .with("authorities", Value::Text(info.authority.clone()))
        .with("controlled", Value::Flag(true));
    let operator = Act::Put(Record {
        kind: Kind::Operator,
        id: RecordId(crate::crypto::random().map_err(|_| Failure::new("no-randomness"))?),
        number: 1,
        version: 1,
        values,
        ended: None,
        unknown: BTreeMap::new(),
    });
    let form = Form {
        register,
        schema: founding.schema,
        persons: &keyring,
    };
    let (parts, _) = payload::encode(
        &form,
        Some(&state),
        founding.now,
        None,
        std::slice::from_ref(&operator),
        &mut |_| true,
    )?;
    let parts = parts
        .iter()
        .map(|part| {
            let (epoch, key) = keyring
                .newest(part.compartment)
                .ok_or(Failure::new("compartment-shut"))?;
            Ok(NewPart {
                compartment: part.compartment.number(),
                epoch,
                key,
                payload: &part.text,
            })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    let second = write(
        NewEntry {
            register: register.0,
            seq: 2,
            kind: EntryKind::Change,
            flags: 0,
            prev: first.link,
            clear: Vec::new(),
            parts,
        },
        &founder.signer,
    )
    .map_err(|error| Failure::new("entry-refused").arg("why", error))?;
    journal.append(&second)?;
    Ok(())
}

/// What a municipality is usually called: a genitive s after a consonant (Lunds kommun, but Umeå kommun, Borås kommun).
/// The chief mends the exceptions in the record.
fn called(municipality: &str) -> String {
    let bare = municipality.ends_with(|c: char| "aeiouyåäösxz".contains(c));
    format!("{municipality}{} kommun", if bare { "" } else { "s" })
}

/// What stands in front of a custodian's file when it is signed.
const CUSTODIAN_CONTEXT: &str = "skans custodian v1\n";

/// A custodian's public half, signed by who admitted them. No names.
pub fn custodian_file(member: &Member, by: &CustodianKey) -> String {
    let body = custodian_body(member, by.signer.public().0);
    let signature = STANDARD.encode(
        by.signer
            .sign(format!("{CUSTODIAN_CONTEXT}{body}").as_bytes()),
    );
    format!("{body}\n{signature}\n")
}

/// The signed line of a custodian's file.
fn custodian_body(member: &Member, by: [u8; 32]) -> String {
    let role = match member.role {
        MemberRole::Chief => "chief",
        MemberRole::Deputy => "deputy",
        MemberRole::Auditor => "auditor",
    };
    serde_json::json!({
        "custodian": 1, "signing_key": hex(&member.key.0), "recipient": member.recipient, "role": role,
        "admitted_by": hex(&by),
    })
    .to_string()
}

/// The signing key that a custodian's file names. Nothing of the file is checked.
pub fn custodian_key(text: &str) -> Option<VerifyKey> {
    let json: serde_json::Value = serde_json::from_str(text.lines().next()?).ok()?;
    json["signing_key"].as_str().and_then(unhex).map(VerifyKey)
}

/// The format of a custodian's file, where it is later than this version's.
pub fn custodian_file_newer(text: &str) -> Option<u64> {
    let json: serde_json::Value = serde_json::from_str(text.lines().next()?).ok()?;
    let format = json["custodian"].as_u64()?;
    (format > 1).then_some(format)
}

/// Whether a custodian's file says what the chain says, to the byte.
pub fn custodian_file_holds(text: &str, member: &Member, by: &VerifyKey) -> bool {
    let body = custodian_body(member, by.0);
    let Some(signature) = text
        .strip_prefix(&body)
        .and_then(|rest| rest.strip_prefix('\n'))
    else {
        return false;
    };
    let Some(signature) = signature.strip_suffix('\n') else {
        return false;
    };
    STANDARD
        .decode(signature)
        .ok()
        .filter(|bytes| STANDARD.encode(bytes) == signature)
        .and_then(|bytes| bytes.try_into().ok())
        .is_some_and(|signature| {
            by.verify(format!("{CUSTODIAN_CONTEXT}{body}").as_bytes(), &signature)
        })
}
