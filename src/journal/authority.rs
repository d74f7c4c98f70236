//! Who may write what: judged entry by entry, from the clear parts alone, so that every reader can do it.
//!
//! It must not know what is sealed. An entry whose author was not allowed it at that point of the chain is refused,
//! whoever wrote it and however.

use super::genesis::{GenesisError, MemberRole};
use super::members::{Author, Members, RECOVERY};
use super::roster::RosterError;
use super::{AuthorId, EntryKind, SkeletonPart};
use serde::{Deserialize, Serialize};

/// Why an author was not allowed an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum AuthorityError {
    /// The first entry is not a genesis, or a genesis is not the first.
    #[error("a register has one founding entry, and it is the first")]
    Founding,
    /// The genesis does not say what it must.
    #[error(transparent)]
    Genesis(#[from] GenesisError),
    /// The author is no member.
    #[error("the author is no custodian of this register")]
    Stranger,
    /// The author was a custodian, or the recovery key, and is no longer.
    #[error("the author was no longer a custodian when this was written")]
    Gone,
    /// The author's role does not allow it.
    #[error("the author's role does not allow this kind of entry")]
    Role,
    /// The clear part of an approval, a return or a comment is not in its canonical form.
    #[error("the clear part is not in its canonical form")]
    Form,
    /// What is approved or returned is not an earlier change.
    #[error("entry {0} is not an earlier change")]
    NotAChange(u64),
    /// The author approves or returns their own change.
    #[error("entry {0} is the author's own change")]
    Own(u64),
    /// The change of custodians is not one that can stand.
    #[error(transparent)]
    Roster(#[from] RosterError),
    /// What is confirmed or declined is no proposal that waits.
    #[error("entry {0} is no proposal that waits for an answer")]
    NotAProposal(u64),
    /// A part lies in a compartment that its author may not read.
    #[error("the author may not read compartment {0}")]
    Compartment(u16),
    /// A part is sealed with a key that somebody has who no longer may, or that is not the newest.
    #[error("compartment {0} is sealed with a key that no longer counts")]
    OldKey(u16),
    /// A kind of entry that a later version of the program knows.
    #[error("entries of kind {0} are newer than this program")]
    Newer(u16),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Approves {
    approves: Vec<u64>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Returns {
    returns: u64,
}

/// The clear part of an approval of these entries, in order and each once. `None` when there are none.
pub fn approval_clear(seqs: &[u64]) -> Option<Vec<u8>> {
    let mut approves = seqs.to_vec();
    approves.sort_unstable();
    approves.dedup();
    if approves.is_empty() {
        return None;
    }
    serde_json::to_vec(&Approves { approves }).ok()
}

/// The clear part of a return of this entry.
pub fn return_clear(seq: u64) -> Vec<u8> {
    format!("{{\"returns\":{seq}}}").into_bytes()
}

/// The seqs that an approval names; refused when it is not as [`approval_clear`] writes it.
fn approved(clear: &[u8]) -> Result<Vec<u64>, AuthorityError> {
    let Approves { approves } = serde_json::from_slice(clear).map_err(|_| AuthorityError::Form)?;
    match approval_clear(&approves) {
        Some(written) if written == clear => Ok(approves),
        _ => Err(AuthorityError::Form),
    }
}

/// The seq that a return names; refused when it is not as [`return_clear`] writes it.
fn returned(clear: &[u8]) -> Result<u64, AuthorityError> {
    let Returns { returns } = serde_json::from_slice(clear).map_err(|_| AuthorityError::Form)?;
    if return_clear(returns) != clear {
        return Err(AuthorityError::Form);
    }
    Ok(returns)
}

/// For each entry so far, who wrote it and whether it was a change: one byte each.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Ledger(Vec<u8>);

/// The ledger's mark of a change.
const CHANGE: u8 = 0x80;
/// An entry that could not be read, in a check that goes on after damage.
const LOST: u8 = 0x7f;

impl Ledger {
    /// How many entries there are.
    pub fn len(&self) -> u64 {
        self.0.len() as u64
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Notes one more entry that was allowed.
    pub(super) fn push(&mut self, note: Note) {
        self.0.push(note.0);
    }

    /// Notes that entries up to and including `seq` can't be judged.
    pub(super) fn lose_until(&mut self, seq: u64) {
        while self.len() < seq {
            self.0.push(LOST);
        }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// A ledger from its bytes, when they name nobody but these persons and the recovery key.
    pub(super) fn from_bytes(bytes: &[u8], persons: usize) -> Option<Self> {
        let known = |byte: &u8| *byte == RECOVERY || usize::from(byte & !CHANGE) < persons;
        bytes.iter().all(known).then(|| Self(bytes.to_vec()))
    }

    fn of(&self, seq: u64) -> Option<u8> {
        let index = usize::try_from(seq.checked_sub(1)?).ok()?;
        self.0.get(index).copied()
    }
}

/// What the ledger will say of an entry that was allowed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Note(u8);

impl Members {
    /// Whether this author may write an entry of this kind, clear part and parts, as the one that follows on the ledger.
    /// What is returned is what the ledger is to note when the entry is taken up, and the members after it where it changes
    /// them.
    pub fn allows(
        &self,
        kind: u16,
        author: &AuthorId,
        clear: &[u8],
        parts: &[SkeletonPart],
        ledger: &Ledger,
    ) -> Result<(Note, Option<Self>), AuthorityError> {
        let who = self.author(author)?;
        let kind = match EntryKind::from_code(kind) {
            None | Some(EntryKind::Settings) => return Err(AuthorityError::Newer(kind)),
            Some(known) => known,
        };
        if ledger.is_empty() != (kind == EntryKind::Genesis) {
            return Err(AuthorityError::Founding);
        }
        let (index, seat) = match who {
            Author::Custodian(person, seat) => (person, seat),
            Author::Recovery if kind == EntryKind::Members => {
                let after = self.after(ledger.len() + 1, author, clear)?;
                return Ok((Note(RECOVERY), Some(after)));
            }
            Author::Recovery => return Err(AuthorityError::Role),
        };
        let role = match kind {
            EntryKind::Genesis => seat.member.role == MemberRole::Chief && self.told().0 == clear,
            EntryKind::Event => true,
            _ => seat.member.role.writes(),
        };
        if !role {
            return Err(AuthorityError::Role);
        }
        if kind == EntryKind::Members {
            let after = self.after(ledger.len() + 1, author, clear)?;
            return Ok((Note(index), Some(after)));
        }
        for part in parts {
            let compartment = part.compartment;
            if !seat.reads(compartment) {
                return Err(AuthorityError::Compartment(compartment));
            }
            let newest = self.newest(compartment);
            if self.stale().contains(&compartment) || newest.is_some_and(|new| new != part.epoch) {
                return Err(AuthorityError::OldKey(compartment));
            }
        }
        match kind {
            EntryKind::Approval => approved(clear)?
                .into_iter()
                .try_for_each(|seq| another_s(ledger, seq, index))?,
            EntryKind::Return => another_s(ledger, returned(clear)?, index)?,
            // What is commented on, and by whom, is nothing that an outsider needs.
            EntryKind::Comment if !clear.is_empty() => return Err(AuthorityError::Form),
            _ => {}
        }
        let note = Note(match kind {
            EntryKind::Change => index | CHANGE,
            _ => index,
        });
        Ok((note, None))
    }
}

/// Whether an earlier entry is a change, and another's than member `index`'s.
fn another_s(ledger: &Ledger, seq: u64, index: u8) -> Result<(), AuthorityError> {
    match ledger.of(seq) {
        Some(LOST) => Ok(()),
        Some(byte) if byte == index | CHANGE => Err(AuthorityError::Own(seq)),
        Some(byte) if byte & CHANGE != 0 => Ok(()),
        _ => Err(AuthorityError::NotAChange(seq)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::testing::World;

    /// Genesis by the chief, a change by the chief, one by the deputy.
    fn begun(world: &World) -> (Members, Ledger) {
        let clear = world.genesis_clear();
        let members = Members::from_genesis(&clear).unwrap();
        let mut ledger = Ledger::default();
        for (kind, author, clear) in [
            (1, world.chief.public().id(), clear.as_slice()),
            (2, world.chief.public().id(), b""),
            (2, world.deputy.public().id(), b""),
        ] {
            let (note, _) = members.allows(kind, &author, clear, &[], &ledger).unwrap();
            ledger.push(note);
        }
        (members, ledger)
    }

    #[test]
    fn four_eyes_are_two_persons() {
        let world = World::new();
        let (members, ledger) = begun(&world);
        let chief = world.chief.public().id();
        let judge = |kind, clear: &[u8]| {
            members
                .allows(kind, &chief, clear, &[], &ledger)
                .map(|_| ())
        };
        let approve = |seqs: &[u64]| judge(3, &approval_clear(seqs).unwrap());
        assert_eq!(approve(&[3]), Ok(()));
        assert_eq!(approve(&[2]), Err(AuthorityError::Own(2)));
        assert_eq!(approve(&[3, 2]), Err(AuthorityError::Own(2)));
        assert_eq!(approve(&[1]), Err(AuthorityError::NotAChange(1)));
        assert_eq!(approve(&[4]), Err(AuthorityError::NotAChange(4)));
        assert_eq!(approve(&[0]), Err(AuthorityError::NotAChange(0)));
        assert_eq!(judge(4, &return_clear(3)), Ok(()));
        assert_eq!(judge(4, &return_clear(2)), Err(AuthorityError::Own(2)));
        assert_eq!(approval_clear(&[]), None);
        for clear in [
            "{\"approves\":[]}",
            "{\"approves\":[3,3]}",
            "{\"approves\":[3,2]}",
            "{\"approves\": [3]}",
            "{\"approves\":[3],\"x\":1}",
            "",
        ] {
            assert_eq!(judge(3, clear.as_bytes()), Err(AuthorityError::Form));
        }
        assert_eq!(judge(4, b"{\"returns\":3.0}"), Err(AuthorityError::Form));
    }

    #[test]
    fn roles_and_kinds_are_kept_apart() {
        let world = World::new();
        let (members, ledger) = begun(&world);
        let auditor = world.auditor.public().id();
        let judge = |kind, author, clear: &[u8]| {
            members
                .allows(kind, author, clear, &[], &ledger)
                .map(|_| ())
        };
        assert_eq!(judge(5, &auditor, b"x"), Ok(()));
        assert_eq!(judge(2, &auditor, b""), Err(AuthorityError::Role));
        let yes = approval_clear(&[2]).unwrap();
        assert_eq!(judge(3, &auditor, &yes), Err(AuthorityError::Role));
        let returned = judge(4, &auditor, &return_clear(2));
        assert_eq!(returned, Err(AuthorityError::Role));
        assert_eq!(judge(8, &auditor, b""), Err(AuthorityError::Role));
        assert_eq!(judge(5, &[0; 16], b""), Err(AuthorityError::Stranger));
        let chief = world.chief.public().id();
        for kind in [0, 7, 9, u16::MAX] {
            assert_eq!(judge(kind, &chief, b""), Err(AuthorityError::Newer(kind)));
        }
        assert_eq!(judge(8, &chief, b""), Ok(()));
        assert_eq!(judge(8, &chief, b"{}"), Err(AuthorityError::Form));
        let again = judge(1, &chief, &world.genesis_clear());
        assert_eq!(again, Err(AuthorityError::Founding));
        let first = |kind, author| {
            let clear = world.genesis_clear();
            let none = Ledger::default();
            members.allows(kind, author, &clear, &[], &none).map(|_| ())
        };
        assert_eq!(first(1, &chief), Ok(()));
        assert_eq!(first(2, &chief), Err(AuthorityError::Founding));
        let deputy = world.deputy.public().id();
        assert_eq!(first(1, &deputy), Err(AuthorityError::Role));
    }
}
