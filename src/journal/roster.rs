//! The clear part of an entry that changes who the custodians are, in one canonical writing.
//!
//! ```text
//! {"propose":ROSTER}   who shall hold keys, all of them; counts when another confirms it
//! {"confirm":seq}      another custodian's yes, or the recovery key's
//! {"decline":seq}      a no, or that the proposer takes it back
//! {"keys":[NOTE…]}     compartment keys wrapped anew, or begun anew
//! {"recover":ROSTER}   the recovery key admits custodians, at once
//! ROSTER = {"custodians":[{"signing_key":hex64,"recipient":"age1…","role":"chief|deputy|auditor",
//!           "compartments":[n…],"replaces":hex64}…],"recovery":{"signing_key":hex64,"recipient":"age1…"}}
//! ```
//!
//! No spaces, members in this order. `compartments` is left out for one who may read all, `replaces` for a person who had no
//! key before, `recovery` where there is none. No names: the clear part is open to whoever holds the disk.

use super::genesis::{WrittenKey, is_recipient, notes_rise};
use super::{KeyNote, Member, MemberRole, hex};
use crate::crypto::VerifyKey;
use serde::{Deserialize, Serialize};

/// A custodian as a roster names one.
#[derive(Clone, PartialEq, Eq)]
pub struct Seat {
    /// Keys and role.
    pub member: Member,
    /// The compartments whose keys the custodian is given; `None` for all.
    pub compartments: Option<Vec<u16>>,
    /// The lost key of the same person, so that a new key does not make a person another.
    pub replaces: Option<VerifyKey>,
}

impl Seat {
    /// A custodian who reads all compartments.
    pub fn whole(member: Member) -> Self {
        Self {
            member,
            compartments: None,
            replaces: None,
        }
    }

    /// Whether the custodian is given the keys of a compartment.
    pub fn reads(&self, compartment: u16) -> bool {
        self.compartments
            .as_ref()
            .is_none_or(|some| some.contains(&compartment))
    }
}

/// The recovery key's public halves. Its secret exists only as printed shares.
#[derive(Clone, PartialEq, Eq)]
pub struct Recovery {
    /// The key that signs what is recovered.
    pub key: VerifyKey,
    /// The age recipient that every compartment key is wrapped for.
    pub recipient: String,
}

/// Who shall hold keys: the whole list, so that what is confirmed is what stands.
#[derive(Clone, PartialEq, Eq)]
pub struct Roster {
    /// The custodians, in order.
    pub seats: Vec<Seat>,
    /// The recovery key, where there is one.
    pub recovery: Option<Recovery>,
}

/// What an entry of this kind says.
#[derive(Clone, PartialEq, Eq)]
pub enum MembersEntry {
    /// Who shall hold keys, once another confirms it.
    Propose(Roster),
    /// Yes to the proposal in this entry.
    Confirm(u64),
    /// No to the proposal in this entry.
    Decline(u64),
    /// Compartment keys, wrapped anew or begun anew.
    Keys(Vec<KeyNote>),
    /// Who shall hold keys, said by the recovery key.
    Recover(Roster),
}

/// Why a clear part is not one, or a list of custodians is none that a register can have.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum RosterError {
    /// Not the canonical writing.
    #[error("the change of custodians is not in its canonical form")]
    Form,
    /// No chief.
    #[error("there must be a chief")]
    Chief,
    /// Too few who could confirm each other's changes, and no recovery key.
    #[error("there must be two custodians who write, or one and a recovery key")]
    TooFew,
    /// More than the ledger can count.
    #[error("there can be at most 126 custodians, former ones included")]
    TooMany,
    /// Two have the same signing key.
    #[error("two custodians have the same signing key")]
    Twice,
    /// A recipient is not one of age's, or is not the one that the key came with.
    #[error("a custodian's recipient is not an age recipient, or not the one of that key")]
    Recipient,
    /// A list of compartments that is empty or does not rise.
    #[error("a custodian's compartments are not a rising list")]
    Compartments,
    /// What is replaced is no earlier custodian's key, or stays beside the new one.
    #[error("the key that is replaced is none of an earlier custodian, or stays")]
    Replaces,
    /// The notes on keys do not continue what there is.
    #[error("the keys do not continue those that there are")]
    Keys,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum Written {
    Propose(WrittenRoster),
    Confirm(u64),
    Decline(u64),
    Keys(Vec<WrittenKey>),
    Recover(WrittenRoster),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRoster {
    custodians: Vec<WrittenSeat>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recovery: Option<WrittenRecovery>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSeat {
    signing_key: String,
    recipient: String,
    role: MemberRole,
    #[serde(skip_serializing_if = "Option::is_none")]
    compartments: Option<Vec<u16>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    replaces: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRecovery {
    signing_key: String,
    recipient: String,
}

fn key_of(text: &str) -> Result<VerifyKey, RosterError> {
    hex::decode32(text).map(VerifyKey).ok_or(RosterError::Form)
}

impl WrittenRoster {
    fn of(roster: &Roster) -> Self {
        let seat = |seat: &Seat| WrittenSeat {
            signing_key: hex::encode(&seat.member.key.0),
            recipient: seat.member.recipient.clone(),
            role: seat.member.role,
            compartments: seat.compartments.clone(),
            replaces: seat.replaces.map(|key| hex::encode(&key.0)),
        };
        Self {
            custodians: roster.seats.iter().map(seat).collect(),
            recovery: roster.recovery.as_ref().map(|recovery| WrittenRecovery {
                signing_key: hex::encode(&recovery.key.0),
                recipient: recovery.recipient.clone(),
            }),
        }
    }

    fn read(self) -> Result<Roster, RosterError> {
        let seat = |seat: WrittenSeat| {
            Ok(Seat {
                member: Member {
                    key: key_of(&seat.signing_key)?,
                    recipient: seat.recipient,
                    role: seat.role,
                },
                compartments: seat.compartments,
                replaces: seat.replaces.as_deref().map(key_of).transpose()?,
            })
        };
        let recovery = |recovery: WrittenRecovery| {
            Ok(Recovery {
                key: key_of(&recovery.signing_key)?,
                recipient: recovery.recipient,
            })
        };
        Ok(Roster {
            seats: self
                .custodians
                .into_iter()
                .map(seat)
                .collect::<Result<_, _>>()?,
            recovery: self.recovery.map(recovery).transpose()?,
        })
    }
}

impl MembersEntry {
    /// The canonical writing. Notes on keys are put in order.
    pub fn encode(&self) -> Result<Vec<u8>, RosterError> {
        let written = match self {
            Self::Propose(roster) => Written::Propose(WrittenRoster::of(roster)),
            Self::Recover(roster) => Written::Recover(WrittenRoster::of(roster)),
            Self::Confirm(seq) => Written::Confirm(*seq),
            Self::Decline(seq) => Written::Decline(*seq),
            Self::Keys(notes) => {
                let mut notes = notes.clone();
                notes.sort_by_key(|note| (note.compartment, note.epoch));
                Written::Keys(notes.iter().map(WrittenKey::of).collect())
            }
        };
        serde_json::to_vec(&written).map_err(|_| RosterError::Form)
    }

    /// Reads the canonical writing and nothing else.
    pub fn decode(clear: &[u8]) -> Result<Self, RosterError> {
        let written: Written = serde_json::from_slice(clear).map_err(|_| RosterError::Form)?;
        let read = match written {
            Written::Propose(roster) => Self::Propose(roster.read()?),
            Written::Recover(roster) => Self::Recover(roster.read()?),
            Written::Confirm(seq) => Self::Confirm(seq),
            Written::Decline(seq) => Self::Decline(seq),
            Written::Keys(notes) => Self::Keys(
                notes
                    .into_iter()
                    .map(WrittenKey::read)
                    .collect::<Option<_>>()
                    .ok_or(RosterError::Form)?,
            ),
        };
        if read.encode()? != clear {
            return Err(RosterError::Form);
        }
        match &read {
            Self::Propose(roster) | Self::Recover(roster) => roster.check()?,
            Self::Keys(notes) if !notes_rise(notes) || notes.is_empty() => {
                return Err(RosterError::Keys);
            }
            _ => {}
        }
        Ok(read)
    }
}

impl Roster {
    /// Whether a register can have these custodians, whatever came before.
    pub fn check(&self) -> Result<(), RosterError> {
        let members = || self.seats.iter().map(|seat| &seat.member);
        if !members().any(|member| member.role == MemberRole::Chief) {
            return Err(RosterError::Chief);
        }
        let writers = members().filter(|member| member.role.writes()).count();
        if writers < 2 && self.recovery.is_none() {
            return Err(RosterError::TooFew);
        }
        let recovery = self.recovery.as_ref();
        let mut ids: Vec<_> = members().map(Member::id).collect();
        ids.extend(recovery.map(|recovery| recovery.key.id()));
        ids.sort_unstable();
        if ids.windows(2).any(|pair| pair.first() == pair.last()) {
            return Err(RosterError::Twice);
        }
        let mut recipients = members()
            .map(|member| member.recipient.as_str())
            .chain(recovery.map(|recovery| recovery.recipient.as_str()));
        if !recipients.all(is_recipient) {
            return Err(RosterError::Recipient);
        }
        let rising = |some: &Vec<u16>| {
            !some.is_empty() && some.windows(2).all(|pair| pair.first() < pair.last())
        };
        let lists = self
            .seats
            .iter()
            .filter_map(|seat| seat.compartments.as_ref());
        if !lists.into_iter().all(rising) {
            return Err(RosterError::Compartments);
        }
        let mut replaced: Vec<_> = self
            .seats
            .iter()
            .filter_map(|seat| seat.replaces)
            .map(|key| key.id())
            .collect();
        let stays = |id: &super::AuthorId| members().any(|member| member.id() == *id);
        if replaced.iter().any(stays) {
            return Err(RosterError::Replaces);
        }
        replaced.sort_unstable();
        if replaced.windows(2).any(|pair| pair.first() == pair.last()) {
            return Err(RosterError::Replaces);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::testing::World;

    fn roster() -> Roster {
        let world = World::new();
        let mut seats: Vec<_> = world.members().into_iter().map(Seat::whole).collect();
        seats[2].compartments = Some(vec![1, 4]);
        seats[1].replaces = Some(VerifyKey([9; 32]));
        Roster {
            seats,
            recovery: Some(Recovery {
                key: VerifyKey([8; 32]),
                recipient: format!("age1{}", "r".repeat(58)),
            }),
        }
    }

    #[test]
    fn one_writing_reads_back_and_no_other() {
        let note = |compartment, epoch| KeyNote {
            compartment,
            epoch,
            check: [1; 32],
            file_sha256: [2; 32],
        };
        for entry in [
            MembersEntry::Propose(roster()),
            MembersEntry::Recover(roster()),
            MembersEntry::Confirm(7),
            MembersEntry::Decline(7),
            MembersEntry::Keys(vec![note(2, 1), note(1, 2)]),
        ] {
            let clear = entry.encode().unwrap();
            let back = MembersEntry::decode(&clear).unwrap();
            assert_eq!(back.encode().unwrap(), clear);
            let text = String::from_utf8(clear).unwrap();
            for (from, to) in [("{\"", "{ \""), ("}", ",\"x\":1}"), (":", ": ")] {
                let other = text.replacen(from, to, 1);
                if other != text {
                    let found = MembersEntry::decode(other.as_bytes()).err();
                    assert_eq!(found, Some(RosterError::Form), "{other}");
                }
            }
        }
        assert_eq!(
            MembersEntry::Confirm(7).encode().unwrap(),
            b"{\"confirm\":7}"
        );
        assert!(MembersEntry::decode(b"{\"keys\":[]}").is_err());
    }

    #[test]
    fn impossible_lists_are_refused_each_by_its_name() {
        let refused = |change: fn(&mut Roster)| {
            let mut roster = roster();
            change(&mut roster);
            let clear = MembersEntry::Propose(roster).encode().unwrap();
            MembersEntry::decode(&clear).err()
        };
        assert_eq!(refused(|_| {}), None);
        let chief = refused(|roster| roster.seats[0].member.role = MemberRole::Deputy);
        assert_eq!(chief, Some(RosterError::Chief));
        let few = refused(|roster| {
            roster.seats[1].member.role = MemberRole::Auditor;
            roster.recovery = None;
        });
        assert_eq!(few, Some(RosterError::TooFew));
        let with_recovery = refused(|roster| roster.seats[1].member.role = MemberRole::Auditor);
        assert_eq!(with_recovery, None);
        let twice = refused(|roster| roster.seats[1].member.key = roster.seats[0].member.key);
        assert_eq!(twice, Some(RosterError::Twice));
        let same = refused(|roster| {
            let key = roster.seats[0].member.key;
            roster.recovery.as_mut().unwrap().key = key;
        });
        assert_eq!(same, Some(RosterError::Twice));
        let recipient = refused(|roster| roster.seats[0].member.recipient = "age1Q".into());
        assert_eq!(recipient, Some(RosterError::Recipient));
        for list in [vec![], vec![2, 1], vec![1, 1]] {
            let mut roster = roster();
            roster.seats[0].compartments = Some(list);
            assert_eq!(roster.check(), Err(RosterError::Compartments));
        }
        let stays = refused(|roster| roster.seats[1].replaces = Some(roster.seats[0].member.key));
        assert_eq!(stays, Some(RosterError::Replaces));
        let both = refused(|roster| roster.seats[0].replaces = Some(VerifyKey([9; 32])));
        assert_eq!(both, Some(RosterError::Replaces));
    }
}
