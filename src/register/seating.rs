//! Changes of custodians as lines of JSON, and the custodians as they lie in the disposable state.
//!
//! The names stand here, sealed; the keys stand in the entry's clear part. Both must say the same, and [`differs`] looks.

use crate::domain::{
    Compartment, Custodian, CustodianId, Custody, Keeping, Offer, RecordId, Role, Seated, Seating,
    Sheets, State,
};
use crate::journal::{MemberRole, MembersEntry, Roster};
use crate::register::{Failure, disposal_line};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

fn unreadable() -> Failure {
    Failure::new("payload-unreadable").arg("what", "members")
}

fn reach_of(json: &Json) -> Option<Vec<Compartment>> {
    let Some(codes) = json.as_array() else {
        return Some(Compartment::ALL.to_vec());
    };
    let known = |code: &Json| {
        let code = code.as_str()?;
        Compartment::ALL.into_iter().find(|one| one.code() == code)
    };
    codes.iter().map(known).collect()
}

fn seated_line(seated: &Seated) -> Json {
    let mut line = json!({
        "key": seated.key.to_string(), "role": seated.role.code(), "name": seated.name,
    });
    if seated.reach != Compartment::ALL {
        let codes: Vec<&str> = seated.reach.iter().map(|one| one.code()).collect();
        line["compartments"] = json!(codes);
    }
    if let Some(lost) = seated.replaces {
        line["replaces"] = json!(lost.to_string());
    }
    if let Some(person) = seated.person {
        line["person"] = json!(person.to_string());
    }
    line
}

fn seating_line(seating: &Seating) -> Json {
    let custodians: Vec<Json> = seating.custodians.iter().map(seated_line).collect();
    let mut line = json!({ "custodians": custodians });
    if let Some(sheets) = seating.recovery {
        line["recovery"] = sheets_line(sheets);
    }
    line
}

/// A change of custodians as what stands after `"members":` in its line.
pub fn encode(custody: &Custody) -> Json {
    match custody {
        Custody::Propose(seating) => json!({"propose": seating_line(seating)}),
        Custody::Recover(seating) => json!({"recover": seating_line(seating)}),
        Custody::Confirm(seq) => json!({"confirm": seq}),
        Custody::Decline(seq) => json!({"decline": seq}),
        Custody::Keys => json!({"keys": true}),
    }
}

fn seated(json: &Json) -> Option<Seated> {
    let id = |name: &str| json[name].as_str().map(CustodianId::parse);
    Some(Seated {
        key: id("key")??,
        replaces: match id("replaces") {
            None => None,
            Some(key) => Some(key?),
        },
        role: Role::from_code(json["role"].as_str()?)?,
        name: json["name"].as_str()?.to_owned(),
        reach: reach_of(&json["compartments"])?,
        person: match json["person"].as_str() {
            None => None,
            Some(id) => Some(RecordId::parse(id)?),
        },
    })
}

fn sheets_line(sheets: Sheets) -> Json {
    let [first, second] = sheets.set;
    json!({"need": sheets.need, "of": sheets.of, "set": format!("{first:02x}{second:02x}")})
}

fn set_of(text: &str) -> Option<[u8; 2]> {
    let number = u16::from_str_radix(text, 16)
        .ok()
        .filter(|_| text.len() == 4)?;
    Some(number.to_be_bytes())
}

fn sheets(json: &Json) -> Option<Option<Sheets>> {
    if json.is_null() {
        return Some(None);
    }
    let number = |name: &str| u8::try_from(json[name].as_u64()?).ok();
    Some(Some(Sheets {
        need: number("need")?,
        of: number("of")?,
        set: set_of(json["set"].as_str()?)?,
    }))
}

fn seating(json: &Json) -> Option<Seating> {
    let custodians = json["custodians"].as_array()?;
    Some(Seating {
        custodians: custodians.iter().map(seated).collect::<Option<_>>()?,
        recovery: sheets(&json["recovery"])?,
    })
}

/// Reads what [`encode`] wrote.
pub fn decode(json: &Json) -> Result<Custody, Failure> {
    let read = || {
        if let Some(line) = json.get("propose") {
            return Some(Custody::Propose(seating(line)?));
        }
        if let Some(line) = json.get("recover") {
            return Some(Custody::Recover(seating(line)?));
        }
        if let Some(seq) = json.get("confirm") {
            return Some(Custody::Confirm(seq.as_u64()?));
        }
        if let Some(seq) = json.get("decline") {
            return Some(Custody::Decline(seq.as_u64()?));
        }
        json.get("keys").map(|_| Custody::Keys)
    };
    read().ok_or_else(unreadable)
}

/// The journal's word for a role.
pub fn member_role(role: Role) -> MemberRole {
    match role {
        Role::Chief => MemberRole::Chief,
        Role::Deputy => MemberRole::Deputy,
        Role::Auditor => MemberRole::Auditor,
    }
}

/// The compartments of a seat as the journal writes them: none said where it is all.
pub fn reach_numbers(reach: &[Compartment]) -> Option<Vec<u16>> {
    (reach != Compartment::ALL).then(|| reach.iter().map(|one| one.number()).collect())
}

/// Whether names and keys of a change do not say the same.
pub fn differs(custody: &Custody, clear: &[u8]) -> bool {
    let same = |seating: &Seating, roster: &Roster| {
        let said = seating.custodians.iter().map(|seated| {
            (
                seated.key,
                member_role(seated.role),
                reach_numbers(&seated.reach),
                seated.replaces,
            )
        });
        let shown = roster.seats.iter().map(|seat| {
            (
                CustodianId(seat.member.id()),
                seat.member.role,
                seat.compartments.clone(),
                seat.replaces.map(|key| CustodianId(key.id())),
            )
        });
        said.eq(shown) && seating.recovery.is_some() == roster.recovery.is_some()
    };
    let Ok(entry) = MembersEntry::decode(clear) else {
        return true;
    };
    !match (custody, &entry) {
        (Custody::Propose(seating), MembersEntry::Propose(roster))
        | (Custody::Recover(seating), MembersEntry::Recover(roster)) => same(seating, roster),
        (Custody::Confirm(said), MembersEntry::Confirm(shown))
        | (Custody::Decline(said), MembersEntry::Decline(shown)) => said == shown,
        (Custody::Keys, MembersEntry::Keys(_)) => true,
        _ => false,
    }
}

/// The custodians and what is kept beside them, as the disposable state holds them.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Packed {
    custodians: Vec<PackedCustodian>,
    former: Vec<(String, String)>,
    replaced: Vec<(String, String)>,
    recovery: Option<(Json, Timestamp)>,
    drilled: Option<Timestamp>,
    restored: Option<Timestamp>,
    head_noted: Option<(u64, Timestamp)>,
    offers: Vec<(u64, String, Timestamp, Json)>,
    #[serde(default)]
    condemned: Vec<(u64, String, Timestamp, Json)>,
    disposed: Vec<(String, Timestamp)>,
}

#[derive(Clone, Serialize, Deserialize)]
struct PackedCustodian {
    id: String,
    active: bool,
    seated: Json,
}

/// Packs what a state holds of its keeping.
pub fn pack(state: &State) -> Packed {
    let keeping = &state.keeping;
    let pairs = |map: &BTreeMap<CustodianId, CustodianId>| {
        map.iter()
            .map(|(from, to)| (from.to_string(), to.to_string()))
            .collect()
    };
    let (former, replaced) = state.key_history();
    let custodian = |one: &Custodian| PackedCustodian {
        id: one.id.to_string(),
        active: one.active,
        seated: seated_line(&Seated {
            key: one.key,
            replaces: None,
            role: one.role,
            name: one.name.clone(),
            reach: one.reach.clone(),
            person: one.person,
        }),
    };
    let offer = |offer: &Offer| {
        let line = seating_line(&offer.seating);
        (offer.seq, offer.by.to_string(), offer.at, line)
    };
    Packed {
        custodians: state.custodians.iter().map(custodian).collect(),
        former: pairs(former),
        replaced: pairs(replaced),
        recovery: keeping
            .recovery
            .map(|(sheets, since)| (sheets_line(sheets), since)),
        drilled: keeping.drilled,
        restored: keeping.restored,
        head_noted: keeping.head_noted,
        offers: keeping.offers.iter().map(offer).collect(),
        condemned: keeping.condemned.iter().map(disposal_line::pack).collect(),
        disposed: keeping
            .disposed
            .iter()
            .map(|(id, at)| (id.to_string(), *at))
            .collect(),
    }
}

/// Fills a state with what [`pack`] packed; `None` when it is not that.
pub fn unpack(packed: &Packed, state: &mut State) -> Option<()> {
    let custodian = |packed: &PackedCustodian| {
        let seated = seated(&packed.seated)?;
        Some(Custodian {
            id: CustodianId::parse(&packed.id)?,
            key: seated.key,
            role: seated.role,
            name: seated.name,
            reach: seated.reach,
            person: seated.person,
            active: packed.active,
        })
    };
    let pairs = |pairs: &[(String, String)]| -> Option<BTreeMap<CustodianId, CustodianId>> {
        pairs
            .iter()
            .map(|(from, to)| Some((CustodianId::parse(from)?, CustodianId::parse(to)?)))
            .collect()
    };
    let offer = |(seq, by, at, line): &(u64, String, Timestamp, Json)| {
        Some(Offer {
            seq: *seq,
            by: CustodianId::parse(by)?,
            at: *at,
            seating: seating(line)?,
        })
    };
    if packed.custodians.is_empty() {
        return None;
    }
    let custodians = packed.custodians.iter().map(custodian);
    state.custodians = custodians.collect::<Option<_>>()?;
    state.set_key_history(pairs(&packed.former)?, pairs(&packed.replaced)?);
    let recovery = match &packed.recovery {
        None => None,
        Some((line, since)) => Some((sheets(line)??, *since)),
    };
    state.keeping = Keeping {
        recovery,
        drilled: packed.drilled,
        restored: packed.restored,
        head_noted: packed.head_noted,
        offers: packed.offers.iter().map(offer).collect::<Option<_>>()?,
        condemned: packed
            .condemned
            .iter()
            .map(disposal_line::unpack)
            .collect::<Option<_>>()?,
        disposed: packed
            .disposed
            .iter()
            .map(|(id, at)| Some((RecordId::parse(id)?, *at)))
            .collect::<Option<_>>()?,
    };
    Some(())
}
