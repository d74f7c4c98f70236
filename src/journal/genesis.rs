//! The first entry's clear part: who the custodians are and which keys there are, in one canonical writing.
//!
//! ```text
//! {"exercise":bool,"custodians":[{"signing_key":hex64,"recipient":"age1…","role":"chief|deputy|auditor"}…],
//!  "keys":[{"compartment":n,"epoch":1,"check":hex64,"file_sha256":hex64}…]}
//! ```
//!
//! No spaces, members in this order, keys in the order of compartment and epoch. No names: the clear part is open to
//! whoever holds the disk.

use super::{AuthorId, hex};
use crate::crypto::VerifyKey;
use serde::{Deserialize, Serialize};

/// Custodians at most: the ledger counts them in seven bits, with two values to spare.
const MAX_CUSTODIANS: usize = 126;
/// The longest recipient, in characters: a post-quantum recipient of age has about two thousand.
const MAX_RECIPIENT: usize = 4096;

/// What a member may do, as the journal needs to know it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MemberRole {
    /// Writes, reviews, and may found the register.
    Chief,
    /// Writes and reviews.
    Deputy,
    /// Reads; writes only the traces of reading.
    Auditor,
}

impl MemberRole {
    /// Whether the role may write and review.
    pub fn writes(self) -> bool {
        self != Self::Auditor
    }
}

/// A custodian as the journal knows one: by keys and role, never by name.
#[derive(Clone, PartialEq, Eq)]
pub struct Member {
    /// The signing key's public half.
    pub key: VerifyKey,
    /// The age recipient.
    pub recipient: String,
    /// What they may do.
    pub role: MemberRole,
}

impl Member {
    /// The key id, which entries name as their author.
    pub fn id(&self) -> AuthorId {
        self.key.id()
    }
}

/// What is public of a compartment's key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct KeyNote {
    /// The compartment's code.
    pub compartment: u16,
    /// The epoch, from 1.
    pub epoch: u32,
    /// A value that only this key gives, so that a wrong key is noticed before it is used.
    pub check: [u8; 32],
    /// SHA-256 of the file in `keyring/` that wraps the key.
    pub file_sha256: [u8; 32],
}

/// Why a genesis is not one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum GenesisError {
    /// Not the canonical writing.
    #[error("the list of custodians and keys is not in its canonical form")]
    Form,
    /// There is no chief, or there are too many custodians.
    #[error("there must be a chief, and at most 126 custodians")]
    Custodians,
    /// Two custodians have the same signing key.
    #[error("two custodians have the same signing key")]
    Twice,
    /// A recipient is not one of age's.
    #[error("a custodian's recipient is not an age recipient")]
    Recipient,
    /// Two notes on the same key, or an epoch of 0.
    #[error("the keys are not one for each compartment and epoch")]
    Keys,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    exercise: bool,
    custodians: Vec<WrittenMember>,
    keys: Vec<WrittenKey>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMember {
    signing_key: String,
    recipient: String,
    role: MemberRole,
}

/// A note on a key as it is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenKey {
    compartment: u16,
    epoch: u32,
    check: String,
    file_sha256: String,
}

impl WrittenKey {
    pub(super) fn of(key: &KeyNote) -> Self {
        Self {
            compartment: key.compartment,
            epoch: key.epoch,
            check: hex::encode(&key.check),
            file_sha256: hex::encode(&key.file_sha256),
        }
    }

    pub(super) fn read(self) -> Option<KeyNote> {
        Some(KeyNote {
            compartment: self.compartment,
            epoch: self.epoch,
            check: hex::decode32(&self.check)?,
            file_sha256: hex::decode32(&self.file_sha256)?,
        })
    }
}

/// Everything that a genesis says.
pub(super) struct Genesis {
    pub exercise: bool,
    pub custodians: Vec<Member>,
    pub keys: Vec<KeyNote>,
}

impl Genesis {
    /// The canonical writing. Keys are put in order; custodians stand as given.
    pub fn encode(&self) -> Result<Vec<u8>, GenesisError> {
        let mut keys = self.keys.clone();
        keys.sort_by_key(|key| (key.compartment, key.epoch));
        check(&self.custodians, &keys)?;
        let member = |member: &Member| WrittenMember {
            signing_key: hex::encode(&member.key.0),
            recipient: member.recipient.clone(),
            role: member.role,
        };
        let written = Written {
            exercise: self.exercise,
            custodians: self.custodians.iter().map(member).collect(),
            keys: keys.iter().map(WrittenKey::of).collect(),
        };
        serde_json::to_vec(&written).map_err(|_| GenesisError::Form)
    }

    /// Reads the canonical writing and nothing else.
    pub fn decode(clear: &[u8]) -> Result<Self, GenesisError> {
        let written: Written = serde_json::from_slice(clear).map_err(|_| GenesisError::Form)?;
        let bytes = |text: &str| hex::decode32(text).ok_or(GenesisError::Form);
        let mut custodians = Vec::with_capacity(written.custodians.len());
        for member in written.custodians {
            custodians.push(Member {
                key: VerifyKey(bytes(&member.signing_key)?),
                recipient: member.recipient,
                role: member.role,
            });
        }
        let keys: Option<Vec<_>> = written.keys.into_iter().map(WrittenKey::read).collect();
        let genesis = Self {
            exercise: written.exercise,
            custodians,
            keys: keys.ok_or(GenesisError::Form)?,
        };
        if genesis.encode()? != clear {
            return Err(GenesisError::Form);
        }
        Ok(genesis)
    }
}

fn check(custodians: &[Member], keys: &[KeyNote]) -> Result<(), GenesisError> {
    let chief = custodians
        .iter()
        .any(|member| member.role == MemberRole::Chief);
    if !chief || custodians.len() > MAX_CUSTODIANS {
        return Err(GenesisError::Custodians);
    }
    let mut ids: Vec<_> = custodians.iter().map(Member::id).collect();
    ids.sort_unstable();
    if ids.windows(2).any(|pair| pair.first() == pair.last()) {
        return Err(GenesisError::Twice);
    }
    if !custodians
        .iter()
        .all(|member| is_recipient(&member.recipient))
    {
        return Err(GenesisError::Recipient);
    }
    if !notes_rise(keys) {
        return Err(GenesisError::Keys);
    }
    Ok(())
}

/// Whether a text can be an age recipient's.
pub(super) fn is_recipient(text: &str) -> bool {
    text.strip_prefix("age1")
        .is_some_and(|rest| !rest.is_empty())
        && text.len() <= MAX_RECIPIENT
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// Whether notes rise by compartment and epoch, and epochs count from 1.
pub(super) fn notes_rise(keys: &[KeyNote]) -> bool {
    let key = |note: &KeyNote| (note.compartment, note.epoch);
    keys.windows(2)
        .all(|pair| pair.first().map(key) < pair.last().map(key))
        && keys.iter().all(|note| note.epoch != 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::testing::World;

    fn genesis() -> Genesis {
        let note = |compartment, epoch| KeyNote {
            compartment,
            epoch,
            check: [1; 32],
            file_sha256: [2; 32],
        };
        Genesis {
            exercise: false,
            custodians: World::new().members(),
            keys: vec![note(2, 1), note(1, 1)],
        }
    }

    #[test]
    fn one_writing_reads_back_and_no_other() {
        let clear = genesis().encode().unwrap();
        let text = String::from_utf8(clear.clone()).unwrap();
        assert!(text.starts_with(r#"{"exercise":false,"custodians":[{"signing_key":""#));
        let back = Genesis::decode(&clear).unwrap();
        assert!(back.custodians == genesis().custodians);
        assert_eq!(back.keys[0].compartment, 1, "keys are put in order");
        assert_eq!(back.encode().unwrap(), clear);
        for (from, to) in [
            ("{\"exercise", "{ \"exercise"),
            ("\"compartment\":1", "\"compartment\":01"),
            ("\"chief\"", "\"Chief\""),
            ("\"exercise\":false", "\"exercise\":false,\"more\":1"),
            ("0101", "010A"),
        ] {
            let other = text.replacen(from, to, 1);
            assert_ne!(other, text);
            let found = Genesis::decode(other.as_bytes());
            assert!(matches!(found, Err(GenesisError::Form)), "{to}");
        }
    }

    #[test]
    fn impossible_lists_are_refused() {
        let refused = |change: fn(&mut Genesis)| {
            let mut genesis = genesis();
            change(&mut genesis);
            genesis.encode().unwrap_err()
        };
        let no_chief = refused(|genesis| drop(genesis.custodians.remove(0)));
        assert_eq!(no_chief, GenesisError::Custodians);
        let twice = refused(|genesis| genesis.custodians[1].key = genesis.custodians[0].key);
        assert_eq!(twice, GenesisError::Twice);
        let recipient = refused(|genesis| genesis.custodians[0].recipient = "age1\"".into());
        assert_eq!(recipient, GenesisError::Recipient);
        let keys = refused(|genesis| genesis.keys[1] = genesis.keys[0]);
        assert_eq!(keys, GenesisError::Keys);
    }
}
