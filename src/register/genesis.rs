//! What the first entry seals: whose register it is, its ceiling, and what the custodians are called.

use crate::domain::{Custodian, CustodianId, InfoLevel, RegisterId, RegisterInfo, Role};
use crate::register::Failure;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Written {
    municipality_code: String,
    municipality: String,
    authority: String,
    ceiling: String,
    exercise: bool,
    custodians: Vec<Named>,
}

#[derive(Serialize, Deserialize)]
struct Named {
    key: String,
    role: String,
    name: String,
}

#[derive(Serialize, Deserialize)]
struct Line {
    genesis: Written,
}

/// The payload of the first entry.
pub fn encode(
    at: Timestamp,
    info: &RegisterInfo,
    custodians: &[Custodian],
) -> Result<String, Failure> {
    let line = Line {
        genesis: Written {
            municipality_code: info.municipality_code.clone(),
            municipality: info.municipality.clone(),
            authority: info.authority.clone(),
            ceiling: info.ceiling.code().to_owned(),
            exercise: info.exercise,
            custodians: custodians
                .iter()
                .map(|custodian| Named {
                    key: custodian.id.to_string(),
                    role: custodian.role.code().to_owned(),
                    name: custodian.name.clone(),
                })
                .collect(),
        },
    };
    let line = serde_json::to_string(&line).map_err(|_| Failure::new("payload-unreadable"))?;
    Ok(format!(
        "{}\n{line}\n",
        serde_json::json!({ "at": at.to_string() })
    ))
}

/// Reads the payload of the first entry.
pub fn decode(
    register: RegisterId,
    text: &[u8],
) -> Result<(RegisterInfo, Vec<Custodian>), Failure> {
    let unreadable = || Failure::new("payload-unreadable").arg("what", "genesis");
    let mut lines = text.split(|byte| *byte == b'\n');
    let head: serde_json::Value = lines
        .next()
        .and_then(|line| serde_json::from_slice(line).ok())
        .ok_or_else(unreadable)?;
    let created = head["at"]
        .as_str()
        .and_then(|at| at.parse().ok())
        .ok_or_else(unreadable)?;
    let Line { genesis } = lines
        .next()
        .and_then(|line| serde_json::from_slice(line).ok())
        .ok_or_else(unreadable)?;
    let info = RegisterInfo {
        id: register,
        municipality_code: genesis.municipality_code,
        municipality: genesis.municipality,
        authority: genesis.authority,
        ceiling: InfoLevel::from_code(&genesis.ceiling).ok_or_else(unreadable)?,
        exercise: genesis.exercise,
        created,
    };
    let custodians = genesis
        .custodians
        .into_iter()
        .map(|named| {
            let id = CustodianId::parse(&named.key).ok_or_else(unreadable)?;
            let role = Role::from_code(&named.role).ok_or_else(unreadable)?;
            Ok(Custodian::new(id, role, named.name))
        })
        .collect::<Result<_, Failure>>()?;
    Ok((info, custodians))
}
