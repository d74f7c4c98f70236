//! Whether entry follows on entry: number, links, author, signature, authority, in that order, one at a time.
//!
//! It must not know where the entries come from: a segment, a snapshot or a backup.

use super::authority::{AuthorityError, Ledger, Note};
use super::checkpoint::Checkpoint;
use super::claims::Claims;
use super::members::Members;
use super::skeleton::Skeleton;
use super::{Entry, EntryKind, Link, Position, RegisterId};
use crate::crypto::{SIGNATURE_LEN, VerifyKey, Verifying};

/// What is wrong with an entry's place in the chain.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ChainFault {
    /// It is another register's. Only a skeleton says; an entry's link fails instead.
    #[error("the entry is another register's")]
    Register,
    /// Its number is not one more than the last.
    #[error("the entry has number {found}")]
    Sequence {
        /// The number it has.
        found: u64,
    },
    /// It does not follow on the entry before it.
    #[error("the entry does not follow on the one before it")]
    Previous,
    /// Its link is not the one that follows from it: it has been changed.
    #[error("the entry is changed: its link does not hold")]
    Link,
    /// Its author is nobody that this register knows.
    #[error("the entry's author is no custodian of this register")]
    Author,
    /// Its signature is not its author's.
    #[error("the entry's signature is not its author's")]
    Signature,
    /// Its author was not allowed it.
    #[error(transparent)]
    Authority(#[from] AuthorityError),
}

impl ChainFault {
    /// Whether it takes a hand to make it: the entry is whole, but was not written by one who may. What merely broke
    /// (another number, a link that does not hold) may be bad luck.
    pub fn is_forged(&self) -> bool {
        matches!(
            self,
            Self::Author | Self::Signature | Self::Authority(_) | Self::Register
        )
    }

    /// Whether a later version of the program may understand the entry.
    pub fn is_newer(&self) -> bool {
        matches!(self, Self::Authority(AuthorityError::Newer(_)))
    }
}

/// An entry that is not what must stand at that point of the chain.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("entry {seq}: {fault}")]
pub struct ChainError {
    /// The number that the entry should have.
    pub seq: u64,
    /// What is wrong.
    #[source]
    pub fault: ChainFault,
}

/// That an entry is what must stand next in the chain: what taking it up needs, so that nothing is verified twice.
#[derive(Clone, PartialEq, Eq)]
pub struct Passed {
    seq: u64,
    prev: Link,
    link: Link,
    founded: Option<Members>,
    note: Option<Note>,
}

/// That a signature is a key's, to be verified.
struct Claim {
    key: VerifyKey,
    covered: Vec<u8>,
    signature: [u8; SIGNATURE_LEN],
}

/// The signature of an entry that is otherwise what must stand next.
pub struct Unverified {
    claim: Option<Claim>,
    verifying: Verifying,
}

impl Unverified {
    /// Whether it is its author's.
    pub fn holds(&self) -> bool {
        self.claim.as_ref().is_some_and(|claim| {
            self.verifying
                .verify(&claim.key, &claim.covered, &claim.signature)
        })
    }
}

/// Follows a chain from its beginning, or from a checkpoint.
#[derive(Clone)]
pub struct Verifier {
    register: RegisterId,
    seq: u64,
    link: Link,
    members: Option<Members>,
    ledger: Ledger,
    verifying: Verifying,
    /// The genesis could not be read: authors can't be judged, only the links. Never in a chain that is whole.
    unfounded: bool,
}

impl Verifier {
    /// At the beginning of a register's chain.
    pub fn new(register: RegisterId) -> Self {
        Self {
            register,
            seq: 0,
            link: [0; 32],
            members: None,
            ledger: Ledger::default(),
            verifying: Verifying::default(),
            unfounded: false,
        }
    }

    /// The same, with no more memory for a long chain than for a short one.
    pub fn narrow(register: RegisterId) -> Self {
        Self {
            verifying: Verifying::narrow(),
            ..Self::new(register)
        }
    }

    /// Where a checkpoint was made. The checkpoint must come from a place that only its maker can write: it is believed.
    pub fn resume(checkpoint: Checkpoint) -> Self {
        Self {
            register: checkpoint.register,
            seq: checkpoint.seq,
            link: checkpoint.link,
            members: checkpoint.members,
            ledger: checkpoint.ledger,
            verifying: Verifying::default(),
            unfounded: false,
        }
    }

    /// A checkpoint of what has been taken up so far, the last entry of which ends at `after`.
    pub fn checkpoint(&self, after: Position) -> Checkpoint {
        Checkpoint {
            register: self.register,
            seq: self.seq,
            link: self.link,
            after,
            members: self.members.clone(),
            ledger: self.ledger.clone(),
        }
    }

    /// The last entry's number; 0 before the first.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// The last entry's link; zeros before the first.
    pub fn link(&self) -> Link {
        self.link
    }

    /// Who may write; `None` before the genesis.
    pub fn members(&self) -> Option<&Members> {
        self.members.as_ref()
    }

    /// Whether the entry would be taken up, without taking it up: for one's own entry, before it is appended. What is
    /// returned takes it up afterwards.
    pub fn check(&self, entry: &Entry) -> Result<Passed, ChainError> {
        self.judge(&entry.skeleton(&self.register))
    }

    /// The same but for the signature, which [`Unverified::holds`] tells: for one's own entry, whose signature is verified
    /// while it is being written.
    pub fn check_but_signature(&self, entry: &Entry) -> Result<(Passed, Unverified), ChainError> {
        let signature = entry.signature;
        let mut claim = None;
        let passed = self.judge_by(&entry.skeleton(&self.register), &mut |key, covered| {
            claim = Some(Claim {
                key: *key,
                covered,
                signature,
            });
            true
        })?;
        let verifying = self.verifying.clone();
        Ok((passed, Unverified { claim, verifying }))
    }

    /// Takes up the entry that was checked last. Nothing may have been taken up since; if something has, nothing is now.
    pub fn take_up(&mut self, passed: Passed) -> Result<(), ChainError> {
        let seq = self.seq.saturating_add(1);
        if passed.seq != seq || passed.prev != self.link {
            let fault = ChainFault::Sequence { found: passed.seq };
            return Err(ChainError { seq, fault });
        }
        if passed.founded.is_some() {
            self.members = passed.founded;
        }
        match passed.note {
            Some(note) => self.ledger.push(note),
            None => self.ledger.lose_until(passed.seq),
        }
        self.seq = passed.seq;
        self.link = passed.link;
        Ok(())
    }

    /// Takes up the next entry. After an error nothing has changed.
    pub fn feed(&mut self, entry: &Entry) -> Result<(), ChainError> {
        self.feed_skeleton(&entry.skeleton(&self.register))
    }

    /// Takes up the next entry, of which only the skeleton is at hand. After an error nothing has changed.
    pub fn feed_skeleton(&mut self, entry: &Skeleton) -> Result<(), ChainError> {
        let passed = self.judge(entry)?;
        self.take_up(passed)
    }

    /// After damage: lets the chain go on with this entry, whose link holds and whose number is later than the last.
    pub(super) fn bridge(&mut self, entry: &Skeleton) {
        self.seq = entry.seq.saturating_sub(1);
        self.link = entry.prev;
        self.ledger.lose_until(self.seq);
        self.unfounded = self.members.is_none() && self.seq > 0;
    }

    /// Takes up the next entry but for its signature, which is to be verified beside.
    pub(super) fn feed_claiming(
        &mut self,
        entry: &Skeleton,
        claims: &mut Claims<'_>,
    ) -> Result<(), ChainError> {
        let passed = self.judge_by(entry, &mut |key, covered| {
            claims.push(key, &covered, &entry.signature);
            true
        })?;
        self.take_up(passed)
    }

    fn judge(&self, entry: &Skeleton) -> Result<Passed, ChainError> {
        self.judge_by(entry, &mut |key, covered| {
            self.verifying.verify(key, &covered, &entry.signature)
        })
    }

    fn judge_by(
        &self,
        entry: &Skeleton,
        signed: &mut dyn FnMut(&VerifyKey, Vec<u8>) -> bool,
    ) -> Result<Passed, ChainError> {
        let seq = self.seq.saturating_add(1);
        match self.faults(entry, seq, signed) {
            Ok((founded, note)) => Ok(Passed {
                seq,
                prev: entry.prev,
                link: entry.link,
                founded,
                note,
            }),
            Err(fault) => Err(ChainError { seq, fault }),
        }
    }

    fn faults(
        &self,
        entry: &Skeleton,
        seq: u64,
        signed: &mut dyn FnMut(&VerifyKey, Vec<u8>) -> bool,
    ) -> Result<(Option<Members>, Option<Note>), ChainFault> {
        if entry.register != self.register {
            return Err(ChainFault::Register);
        }
        if entry.seq != seq {
            return Err(ChainFault::Sequence { found: entry.seq });
        }
        if entry.prev != self.link {
            return Err(ChainFault::Previous);
        }
        let covered = entry.covered();
        if !entry.link_follows(&covered) {
            return Err(ChainFault::Link);
        }
        if self.unfounded {
            return Ok((None, None));
        }
        let founded = match &self.members {
            Some(_) => None,
            None if EntryKind::from_code(entry.kind) == Some(EntryKind::Genesis) => {
                Some(Members::from_genesis(&entry.clear).map_err(AuthorityError::from)?)
            }
            None => return Err(AuthorityError::Founding.into()),
        };
        let members = founded.as_ref().or(self.members.as_ref());
        let members = members.ok_or(AuthorityError::Founding)?;
        let key = members.key_of(&entry.author).ok_or(ChainFault::Author)?;
        if !signed(&key, covered) {
            return Err(ChainFault::Signature);
        }
        let (note, changed) = members.allows(
            entry.kind,
            &entry.author,
            &entry.clear,
            &entry.parts,
            &self.ledger,
        )?;
        Ok((changed.or(founded), Some(note)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Signer;
    use crate::journal::testing::{REGISTER, World};
    use crate::journal::{NewEntry, approval_clear, write};

    fn fault(verifier: &Verifier, entry: &Entry) -> ChainFault {
        let before = (verifier.seq(), verifier.link());
        let mut tried = verifier.clone();
        let error = tried.feed(entry).unwrap_err();
        assert_eq!(
            (tried.seq(), tried.link()),
            before,
            "an error changes nothing"
        );
        assert_eq!(verifier.check(entry).err(), Some(error));
        match verifier.check_but_signature(entry) {
            Ok((_, signature)) => assert!(!signature.holds(), "{error}"),
            Err(same) => assert_eq!(same, error),
        }
        assert_eq!(error.seq, before.0 + 1);
        error.fault
    }

    #[test]
    fn a_chain_is_followed_and_each_fault_has_its_name() {
        let world = World::new();
        let mut verifier = Verifier::new(REGISTER);
        let genesis = world.genesis();
        assert_eq!(
            fault(&verifier, &world.change(1, [0; 32], &[b"x"])),
            ChainFault::Authority(AuthorityError::Founding)
        );
        verifier.feed(&genesis).unwrap();
        let entry = world.change(2, genesis.link, &[b"x"]);

        let mut changed = entry.clone();
        changed.parts[0].sealed.ciphertext[3] ^= 1;
        assert_eq!(fault(&verifier, &changed), ChainFault::Link);
        assert_eq!(
            fault(&verifier, &world.change(3, genesis.link, &[b"x"])),
            ChainFault::Sequence { found: 3 }
        );
        assert_eq!(
            fault(&verifier, &world.change(2, [1; 32], &[b"x"])),
            ChainFault::Previous
        );
        let stranger = Signer::from_seed(&[99; 32]);
        let by = |signer: &Signer, kind, clear: &[u8]| {
            let new = NewEntry {
                register: REGISTER,
                seq: 2,
                kind,
                flags: 0,
                prev: genesis.link,
                clear: clear.to_vec(),
                parts: Vec::new(),
            };
            write(new, signer).unwrap()
        };
        let foreign = by(&stranger, EntryKind::Change, b"");
        assert_eq!(fault(&verifier, &foreign), ChainFault::Author);
        // A stranger who signs in the chief's name, and mends the link.
        let mut forged = foreign.clone();
        forged.author = world.chief.public().id();
        let covered = forged.covered(&REGISTER);
        forged.signature = stranger.sign(&covered);
        forged.link = super::super::skeleton::link(&forged.prev, &covered, &forged.signature);
        assert_eq!(fault(&verifier, &forged), ChainFault::Signature);
        assert!(fault(&verifier, &forged).is_forged());
        let audit = by(&world.auditor, EntryKind::Change, b"");
        assert_eq!(
            fault(&verifier, &audit),
            ChainFault::Authority(AuthorityError::Role)
        );
        let newer = by(&world.chief, EntryKind::Settings, b"");
        assert!(fault(&verifier, &newer).is_newer());

        let (passed, again) = (verifier.check(&entry).unwrap(), verifier.check(&entry));
        verifier.take_up(passed).unwrap();
        assert_eq!((verifier.seq(), verifier.link()), (2, entry.link));
        assert!(verifier.take_up(again.unwrap()).is_err(), "only once");
        let own = approval_clear(&[2]).unwrap();
        let own = world.next(&entry, EntryKind::Approval, own, &world.chief);
        assert_eq!(
            fault(&verifier, &own),
            ChainFault::Authority(AuthorityError::Own(2))
        );
        let yes = approval_clear(&[2]).unwrap();
        let yes = world.next(&entry, EntryKind::Approval, yes, &world.deputy);
        verifier.feed_skeleton(&yes.skeleton(&REGISTER)).unwrap();
        let elsewhere = yes.skeleton(&[0; 16]);
        let error = verifier.feed_skeleton(&elsewhere).unwrap_err();
        assert_eq!(error.fault, ChainFault::Register);
    }

    #[test]
    fn a_checkpoint_goes_on_where_it_was_made() {
        let world = World::new();
        let chain = world.chain(6);
        let mut verifier = Verifier::new(REGISTER);
        for entry in &chain[..4] {
            verifier.feed(entry).unwrap();
        }
        let after = Position {
            segment: 3,
            offset: 999,
        };
        let bytes = verifier.checkpoint(after).to_bytes();
        let checkpoint = Checkpoint::from_bytes(&bytes).unwrap();
        assert_eq!((checkpoint.seq(), checkpoint.after()), (4, after));
        let mut resumed = Verifier::resume(checkpoint);
        for entry in &chain[4..] {
            resumed.feed(entry).unwrap();
        }
        assert_eq!(resumed.link(), chain[5].link);
        let yes = approval_clear(&[2]).unwrap();
        let own = world.next(&chain[5], EntryKind::Approval, yes, &world.chief);
        let error = resumed.feed(&own).unwrap_err();
        assert_eq!(
            error.fault,
            ChainFault::Authority(AuthorityError::Own(2)),
            "the ledger came along"
        );
        for cut in 0..bytes.len() {
            assert!(Checkpoint::from_bytes(&bytes[..cut]).is_err());
        }
    }
}
