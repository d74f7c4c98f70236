//! Every change of custodians that must not count, forged and refused by its name; and those that count, with what follows.

use super::*;
use crate::crypto::Signer;
use crate::journal::testing::{REGISTER, World};
use crate::journal::{
    ChainFault, Checkpoint, Entry, EntryKind, MemberRole, NewEntry, NewPart, Position, Verifier,
    approval_clear, write,
};

/// A chain under way.
struct Chain {
    world: World,
    verifier: Verifier,
    entries: Vec<Entry>,
}

fn signer(seed: u8) -> Signer {
    Signer::from_seed(&[seed; 32])
}

fn member(signer: &Signer, letter: &str, role: MemberRole) -> Member {
    Member {
        key: signer.public(),
        recipient: format!("age1{}", letter.repeat(58)),
        role,
    }
}

fn note(compartment: u16, epoch: u32, file: u8) -> KeyNote {
    KeyNote {
        compartment,
        epoch,
        check: [4 + epoch as u8; 32],
        file_sha256: [file; 32],
    }
}

impl Chain {
    fn new() -> Self {
        let world = World::new();
        let mut verifier = Verifier::new(REGISTER);
        let genesis = world.genesis();
        verifier.feed(&genesis).unwrap();
        Self {
            world,
            verifier,
            entries: vec![genesis],
        }
    }

    /// The entry that this signer would write next.
    fn made(&self, kind: EntryKind, clear: &[u8], epoch: u32, signer: &Signer) -> Entry {
        let last = self.entries.last().unwrap();
        let part = NewPart {
            compartment: 1,
            epoch,
            key: &self.world.key,
            payload: b"note",
        };
        let new = NewEntry {
            register: REGISTER,
            seq: last.seq + 1,
            kind,
            flags: 0,
            prev: last.link,
            clear: clear.to_vec(),
            parts: vec![part],
        };
        write(new, signer).unwrap()
    }

    fn put(&mut self, entry: Entry) -> Result<u64, ChainFault> {
        self.verifier.feed(&entry).map_err(|error| error.fault)?;
        self.entries.push(entry);
        Ok(self.verifier.seq())
    }

    fn members(&mut self, entry: &MembersEntry, signer: &Signer) -> Result<u64, AuthorityError> {
        let clear = entry.encode().unwrap();
        let made = self.made(EntryKind::Members, &clear, 1, signer);
        self.put(made).map_err(of)
    }

    fn change(&mut self, epoch: u32, signer: &Signer) -> Result<u64, AuthorityError> {
        let made = self.made(EntryKind::Change, b"", epoch, signer);
        self.put(made).map_err(of)
    }

    /// The custodians as they are, to be changed and proposed.
    fn roster(&self) -> Roster {
        let members = self.verifier.members().unwrap();
        Roster {
            seats: members.seats().cloned().collect(),
            recovery: members.recovery().cloned(),
        }
    }

    /// Proposed by the chief, confirmed by the deputy.
    fn agreed(&mut self, roster: Roster) {
        let (chief, deputy) = (signer(1), signer(2));
        let seq = self
            .members(&MembersEntry::Propose(roster), &chief)
            .unwrap();
        self.members(&MembersEntry::Confirm(seq), &deputy).unwrap();
    }

    fn recovery(&mut self) -> Signer {
        let mut roster = self.roster();
        roster.recovery = Some(Recovery {
            key: signer(8).public(),
            recipient: format!("age1{}", "r".repeat(58)),
        });
        self.agreed(roster);
        signer(8)
    }
}

fn of(fault: ChainFault) -> AuthorityError {
    match fault {
        ChainFault::Authority(error) => error,
        other => panic!("{other}"),
    }
}

#[test]
fn a_change_counts_when_another_confirms_it_and_not_before() {
    let mut chain = Chain::new();
    let (chief, deputy, third) = (signer(1), signer(2), signer(4));
    let mut roster = chain.roster();
    let seat = Seat::whole(member(&third, "t", MemberRole::Deputy));
    roster.seats.push(seat);
    let seq = chain
        .members(&MembersEntry::Propose(roster), &chief)
        .unwrap();
    let stranger = chain.made(EntryKind::Change, b"", 1, &third);
    assert_eq!(chain.put(stranger), Err(ChainFault::Author));
    let own = chain.members(&MembersEntry::Confirm(seq), &chief);
    assert_eq!(own, Err(AuthorityError::Own(seq)));
    let auditor = chain.members(&MembersEntry::Confirm(seq), &signer(3));
    assert_eq!(auditor, Err(AuthorityError::Role));
    let nothing = chain.members(&MembersEntry::Confirm(seq + 9), &deputy);
    assert_eq!(nothing, Err(AuthorityError::NotAProposal(seq + 9)));
    chain.members(&MembersEntry::Confirm(seq), &deputy).unwrap();
    let again = chain.members(&MembersEntry::Confirm(seq), &deputy);
    assert_eq!(again, Err(AuthorityError::NotAProposal(seq)));
    // The new one is in office, may write, and the keys wait to be wrapped for them.
    chain.change(1, &third).unwrap();
    let members = chain.verifier.members().unwrap();
    assert!(members.unwrapped().contains(&1) && members.stale().is_empty());
    let wrapped = MembersEntry::Keys(vec![note(1, 1, 7)]);
    let strange = MembersEntry::Keys(vec![KeyNote {
        check: [9; 32],
        ..note(1, 1, 7)
    }]);
    let refused = chain.members(&strange, &chief);
    assert_eq!(refused, Err(RosterError::Keys.into()));
    chain.members(&wrapped, &chief).unwrap();
    let members = chain.verifier.members().unwrap();
    assert!(members.unwrapped().is_empty());
    assert_eq!(members.keys()[0].file_sha256, [7; 32]);
}

#[test]
fn one_who_is_removed_writes_nothing_more_and_the_old_key_seals_nothing_more() {
    let mut chain = Chain::new();
    let (chief, deputy, third) = (signer(1), signer(2), signer(4));
    let mut roster = chain.roster();
    let seat = Seat::whole(member(&third, "t", MemberRole::Deputy));
    roster.seats.push(seat);
    chain.agreed(roster);
    let mut roster = chain.roster();
    roster.seats.remove(1);
    let seq = chain
        .members(&MembersEntry::Propose(roster), &chief)
        .unwrap();
    chain.members(&MembersEntry::Confirm(seq), &third).unwrap();
    assert_eq!(chain.change(1, &deputy), Err(AuthorityError::Gone));
    let approves = approval_clear(&[2]).unwrap();
    let approval = chain.made(EntryKind::Approval, &approves, 1, &deputy);
    let gone = ChainFault::Authority(AuthorityError::Gone);
    assert_eq!(chain.put(approval), Err(gone));
    let more = chain.members(&MembersEntry::Confirm(seq), &deputy);
    assert_eq!(more, Err(AuthorityError::Gone));
    // Nothing is written before there is a new key, and then only with it.
    assert_eq!(chain.change(1, &chief), Err(AuthorityError::OldKey(1)));
    let skipped = MembersEntry::Keys(vec![note(1, 3, 7)]);
    assert_eq!(
        chain.members(&skipped, &chief),
        Err(RosterError::Keys.into())
    );
    let keys = MembersEntry::Keys(vec![note(1, 1, 6), note(1, 2, 7)]);
    chain.members(&keys, &chief).unwrap();
    assert_eq!(chain.change(1, &chief), Err(AuthorityError::OldKey(1)));
    chain.change(2, &chief).unwrap();
    assert_eq!(chain.verifier.members().unwrap().newest(1), Some(2));
}

#[test]
fn a_person_with_a_new_key_is_no_other_person() {
    let mut chain = Chain::new();
    let (chief, deputy, new) = (signer(1), signer(2), signer(5));
    let change = chain.change(1, &chief).unwrap();
    let mut roster = chain.roster();
    let lost = roster.seats[0].member.key;
    roster.seats[0] = Seat {
        member: member(&new, "n", MemberRole::Chief),
        compartments: None,
        replaces: Some(lost),
    };
    let seq = chain
        .members(&MembersEntry::Propose(roster), &deputy)
        .unwrap();
    // Who lost the key may not lend it either: the old one still counts, and confirms as itself.
    chain.members(&MembersEntry::Confirm(seq), &chief).unwrap();
    let keys = MembersEntry::Keys(vec![note(1, 1, 6), note(1, 2, 7)]);
    chain.members(&keys, &deputy).unwrap();
    let approves = approval_clear(&[change]).unwrap();
    let approval = chain.made(EntryKind::Approval, &approves, 2, &new);
    let own = ChainFault::Authority(AuthorityError::Own(change));
    assert_eq!(chain.put(approval), Err(own));
    // Nor does the new key confirm what the old one proposed, or the other way round.
    let mut roster = chain.roster();
    roster
        .seats
        .retain(|seat| seat.member.role != MemberRole::Auditor);
    let seq = chain.members(&MembersEntry::Propose(roster), &new).unwrap();
    let own = chain.members(&MembersEntry::Confirm(seq), &new);
    assert_eq!(own, Err(AuthorityError::Own(seq)));
}

#[test]
fn a_role_is_changed_only_by_those_who_may() {
    let mut chain = Chain::new();
    let auditor = signer(3);
    let mut roster = chain.roster();
    roster.seats[2].member.role = MemberRole::Chief;
    let raised = MembersEntry::Propose(roster.clone());
    let refused = chain.members(&raised, &auditor);
    assert_eq!(refused, Err(AuthorityError::Role));
    let seq = chain.members(&raised, &signer(1)).unwrap();
    let refused = chain.members(&MembersEntry::Confirm(seq), &auditor);
    assert_eq!(refused, Err(AuthorityError::Role));
    // A custodian does not speak for the recovery key.
    let recovered = chain.members(&MembersEntry::Recover(roster), &signer(2));
    assert_eq!(recovered, Err(AuthorityError::Role));
    chain
        .members(&MembersEntry::Decline(seq), &signer(2))
        .unwrap();
    let late = chain.members(&MembersEntry::Confirm(seq), &signer(2));
    assert_eq!(late, Err(AuthorityError::NotAProposal(seq)));
}

#[test]
fn one_who_lacks_a_compartment_writes_and_wraps_nothing_in_it() {
    let mut chain = Chain::new();
    let deputy = signer(2);
    let mut roster = chain.roster();
    roster.seats[1].compartments = Some(vec![2, 4]);
    chain.agreed(roster);
    let keys = MembersEntry::Keys(vec![note(1, 1, 6), note(1, 2, 7)]);
    let refused = chain.members(&keys, &deputy);
    assert_eq!(refused, Err(AuthorityError::Compartment(1)));
    chain.members(&keys, &signer(1)).unwrap();
    let refused = chain.change(2, &deputy);
    assert_eq!(refused, Err(AuthorityError::Compartment(1)));
    chain.change(2, &signer(1)).unwrap();
}

#[test]
fn the_recovery_key_admits_custodians_and_writes_nothing_else() {
    let mut chain = Chain::new();
    let early = chain.members(&MembersEntry::Recover(chain.roster()), &signer(1));
    assert_eq!(early, Err(AuthorityError::Role));
    let recovery = chain.recovery();
    for kind in [EntryKind::Change, EntryKind::Event] {
        let made = chain.made(kind, b"", 1, &recovery);
        let role = ChainFault::Authority(AuthorityError::Role);
        assert_eq!(chain.put(made), Err(role));
    }
    let proposed = chain.members(&MembersEntry::Propose(chain.roster()), &recovery);
    assert_eq!(proposed, Err(AuthorityError::Role));
    // All keys are lost: two new custodians.
    let new = [signer(11), signer(12)];
    let roster = Roster {
        seats: vec![
            Seat::whole(member(&new[0], "c", MemberRole::Chief)),
            Seat::whole(member(&new[1], "d", MemberRole::Deputy)),
        ],
        recovery: chain.roster().recovery,
    };
    chain
        .members(&MembersEntry::Recover(roster.clone()), &recovery)
        .unwrap();
    assert_eq!(chain.change(1, &signer(1)), Err(AuthorityError::Gone));
    let keys = MembersEntry::Keys(vec![note(1, 1, 6), note(1, 2, 7)]);
    chain.members(&keys, &recovery).unwrap();
    chain.change(2, &new[0]).unwrap();
    // New sheets: the old recovery key is no longer one.
    let mut roster = chain.roster();
    roster.recovery = None;
    let seq = chain
        .members(&MembersEntry::Propose(roster.clone()), &new[0])
        .unwrap();
    chain.members(&MembersEntry::Confirm(seq), &new[1]).unwrap();
    let old = chain.members(&MembersEntry::Recover(roster), &recovery);
    assert_eq!(old, Err(AuthorityError::Gone));
}

#[test]
fn the_recovery_key_is_the_second_hand_when_one_of_two_is_lost() {
    let mut chain = Chain::new();
    let recovery = chain.recovery();
    let mut roster = chain.roster();
    let lost = roster.seats[1].member.key;
    roster.seats[1] = Seat {
        member: member(&signer(6), "n", MemberRole::Deputy),
        compartments: None,
        replaces: Some(lost),
    };
    let seq = chain
        .members(&MembersEntry::Propose(roster), &signer(1))
        .unwrap();
    chain
        .members(&MembersEntry::Confirm(seq), &recovery)
        .unwrap();
    assert_eq!(chain.change(1, &signer(2)), Err(AuthorityError::Gone));
}

#[test]
fn a_checkpoint_carries_the_changes_of_custodians() {
    let mut chain = Chain::new();
    chain.recovery();
    let mut roster = chain.roster();
    roster.seats[2].compartments = Some(vec![1]);
    let proposal = MembersEntry::Propose(roster);
    chain.members(&proposal, &signer(1)).unwrap();
    let bytes = chain.verifier.checkpoint(Position::START).to_bytes();
    let back = Checkpoint::from_bytes(&bytes).unwrap();
    let resumed = Verifier::resume(back);
    assert!(resumed.members() == chain.verifier.members());
    assert_eq!(resumed.members().unwrap().proposals.len(), 1);
    for cut in 0..bytes.len() {
        assert!(Checkpoint::from_bytes(&bytes[..cut]).is_err());
    }
}
