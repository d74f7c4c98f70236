//! What a custodian's own medium remembers of the chain: how far it was, and its link there, signed. A register that is
//! rolled back, all files together, is found against it.

use crate::crypto::{Signer, VerifyKey};
use crate::disk::{self, Disk};
use crate::domain::RegisterId;
use crate::register::layout::{hex, unhex};
use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// What stands in front when it is signed.
const CONTEXT: &str = "skans witness v1\n";

/// What is remembered.
pub struct Memory {
    /// The last entry's number.
    pub seq: u64,
    /// Its link.
    pub link: [u8; 32],
    /// When.
    pub at: String,
}

#[derive(Serialize, Deserialize)]
struct Written {
    skans_witness: u32,
    register: String,
    seq: u64,
    link: String,
    at: String,
    signature: String,
}

/// Where the witness of a register lies: beside the key file.
fn path(key_file: &Path, register: RegisterId) -> PathBuf {
    let short: String = register.to_string().chars().take(8).collect();
    key_file.with_file_name(format!("{short}.skans-witness"))
}

fn covered(register: RegisterId, seq: u64, link: &str, at: &str) -> String {
    format!("{CONTEXT}{register}\n{seq}\n{link}\n{at}\n")
}

/// What the medium remembers of a register; none when it remembers nothing that this custodian signed.
pub fn read(key_file: &Path, register: RegisterId, me: &VerifyKey) -> Option<Memory> {
    let bytes = disk::read_all(&path(key_file, register), 16 * 1024).ok()?;
    decode(&bytes, register, me)
}

/// The format of the witness on the medium, where it is later than this version's: it is then neither read nor written over.
pub fn newer(key_file: &Path, register: RegisterId) -> Option<u64> {
    let bytes = disk::read_all(&path(key_file, register), 16 * 1024).ok()?;
    let json: serde_json::Value = serde_json::from_slice(&bytes).ok()?;
    json["skans_witness"].as_u64().filter(|format| *format > 1)
}

/// Reads a witness; none when it is not of this register, or not signed by this custodian.
pub fn decode(bytes: &[u8], register: RegisterId, me: &VerifyKey) -> Option<Memory> {
    let written: Written = serde_json::from_slice(bytes).ok()?;
    let signature = STANDARD.decode(&written.signature).ok()?.try_into().ok()?;
    let text = covered(register, written.seq, &written.link, &written.at);
    let ours = written.skans_witness == 1
        && written.register == register.to_string()
        && me.verify(text.as_bytes(), &signature);
    ours.then_some(Memory {
        seq: written.seq,
        link: unhex(&written.link)?,
        at: written.at,
    })
}

/// Remembers how far the chain is. What a later version remembers there is left as it is. A medium that can't be written is no reason to keep the register open.
pub fn write(
    disk: &dyn Disk,
    key_file: &Path,
    register: RegisterId,
    seq: u64,
    link: [u8; 32],
    now: Timestamp,
    signer: &Signer,
) {
    if newer(key_file, register).is_some() {
        return;
    }
    let (link, at) = (hex(&link), now.to_string());
    let signature = STANDARD.encode(signer.sign(covered(register, seq, &link, &at).as_bytes()));
    let written = Written {
        skans_witness: 1,
        register: register.to_string(),
        seq,
        link,
        at,
        signature,
    };
    if let Ok(text) = serde_json::to_string_pretty(&written) {
        let _ = disk.replace(&path(key_file, register), (text + "\n").as_bytes());
    }
}
