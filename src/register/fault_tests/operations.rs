//! Everything that changes a register or its copies: what goes before it, who does it, and what is there when it is done.

use super::bases::{Base, by_sheets};
use super::deeds::*;
use crate::disk::{Disk, RealDisk};
use crate::domain::{Command, ImportNote, Kind, Proposal, RecordId};
use crate::fields::catalogue;
use crate::register::tests::{TODAY, World, person, unit};
use crate::register::*;
use std::sync::Arc;

/// What is done.
pub(super) enum Deed {
    /// Opening itself.
    Opening,
    /// Something in a session, which then ends without a word, as by kill -9.
    In(fn(&mut World, &mut Register) -> Result<(), Failure>),
    /// Something in a session that is closed as it should be.
    Closed(fn(&mut World, &mut Register) -> Result<(), Failure>),
    /// Something that needs no session, or is one of its own.
    On(fn(&mut World, Arc<dyn Disk>) -> Result<(), Failure>),
}

/// One operation.
pub(super) struct Operation {
    pub name: &'static str,
    pub base: Base,
    /// Who does it.
    pub who: &'static str,
    /// Who looks afterwards.
    pub looks: &'static str,
    pub deed: Deed,
    /// Whether what it does is there. Whatever else must hold is asserted in it.
    pub done: fn(&mut World, &Register) -> bool,
    /// Whether it may be there though it was refused: what is disposable, or is finished by the next opening.
    pub may: bool,
}

const fn session(
    name: &'static str,
    base: Base,
    who: &'static str,
    deed: fn(&mut World, &mut Register) -> Result<(), Failure>,
    done: fn(&mut World, &Register) -> bool,
) -> Operation {
    Operation {
        name,
        base,
        who,
        looks: who,
        deed: Deed::In(deed),
        done,
        may: false,
    }
}

const ID: RecordId = RecordId([0x42; 16]);

/// All that is changed anywhere, and its names.
pub(super) const OPERATIONS: &[Operation] = &[
    Operation {
        name: "open",
        base: Base::Unit,
        who: "chief",
        looks: "chief",
        deed: Deed::Opening,
        done: |_, _| true,
        may: true,
    },
    Operation {
        name: "open what the first release wrote",
        base: Base::FirstFormat,
        who: "chief",
        looks: "deputy",
        deed: Deed::Opening,
        done: |_, _| true,
        may: true,
    },
    Operation {
        name: "upgrade: open what another release computed, and make it anew",
        base: Base::ComputedByAnother,
        who: "chief",
        looks: "chief",
        deed: Deed::Opening,
        done: |_, register| has_unit(register, "Kommunstyrelsen"),
        may: true,
    },
    Operation {
        name: "open after failures",
        base: Base::Attempts,
        who: "chief",
        looks: "chief",
        deed: Deed::Opening,
        done: |_, _| true,
        may: true,
    },
    Operation {
        name: "open, where new keys are due",
        base: Base::KeysDue,
        who: "chief",
        looks: "chief",
        deed: Deed::Opening,
        done: |world, register| is_settled(world, register, 2, "third"),
        may: true,
    },
    Operation {
        name: "open, where a key is to be destroyed",
        base: Base::DisposalDue,
        who: "chief",
        looks: "chief",
        deed: Deed::Opening,
        done: is_disposed,
        may: true,
    },
    Operation {
        name: "a wrong passphrase",
        base: Base::Attempts,
        who: "chief",
        looks: "chief",
        deed: Deed::On(|world, disk| {
            let wrong = crate::crypto::Passphrase::new("fel fras");
            let failure = world.open_on(disk, "chief", &wrong).err().unwrap();
            assert_eq!(failure.code, "passphrase-wrong");
            Ok(())
        }),
        // The count is a trace: one that could not be noted is not there, and the two before it are.
        done: |_, register| {
            let failed = register.failed_unlocks();
            assert!((2..=3).contains(&failed), "{failed}");
            true
        },
        may: true,
    },
    session(
        "save",
        Base::Unit,
        "chief",
        |world, register| world.save(register, Kind::Unit, unit("Ny nämnd")).map(drop),
        |_, register| has_unit(register, "Ny nämnd"),
    ),
    session(
        "save a person, whose key is written first",
        Base::Unit,
        "chief",
        |world, register| {
            // As a form does: what failed is saved again under the same identity.
            let proposal = Proposal {
                new_id: Some(ID),
                ..proposal(Kind::Person, person())
            };
            let reason = None;
            let command = Command::Save { proposal, reason };
            register.commit(command, TODAY, world.now()).map(drop)
        },
        |_, register| {
            let held = register.state().get(ID);
            // A person that stands has a name: the key was on the medium before the entry.
            held.is_some_and(|held| {
                assert!(held.record.values.text("name").is_some());
                true
            })
        },
    ),
    session(
        "import",
        Base::Unit,
        "chief",
        |world, register| {
            let rows = (0..20).map(|n| proposal(Kind::Unit, unit(&format!("Rad {n}"))));
            let note = ImportNote {
                digest: "0".repeat(64),
                kind: Kind::Unit,
                created: 20,
                updated: 0,
                unchanged: 0,
                refused: 0,
            };
            let rows = rows.collect();
            let now = world.now();
            let command = Command::Import { rows, note };
            register.commit(command, TODAY, now).map(drop)
        },
        |_, register| {
            let found = (0..20)
                .filter(|n| has_unit(register, &format!("Rad {n}")))
                .count();
            assert!(
                found == 0 || found == 20,
                "an import is one change: {found}"
            );
            found == 20
        },
    ),
    session(
        "approve",
        Base::Unit,
        "deputy",
        |world, register| {
            let id = first(register, Kind::Unit).record.id;
            world.approve(register, id).map(drop)
        },
        |_, register| first(register, Kind::Unit).is_approved(),
    ),
    session(
        "return",
        Base::Unit,
        "deputy",
        |world, register| {
            let held = first(register, Kind::Unit);
            let command = Command::Return {
                items: vec![(held.record.id, held.record.version)],
                comment: "Skälen saknas.".into(),
            };
            register.commit(command, TODAY, world.now()).map(drop)
        },
        |_, register| first(register, Kind::Unit).returned.is_some(),
    ),
    Operation {
        name: "a draft, and closing with its witness",
        base: Base::Unit,
        who: "chief",
        looks: "chief",
        deed: Deed::Closed(|_, register| {
            register.put_draft(b"unit/new", Some("Utkast".as_bytes()))
        }),
        // The computed state is disposable: a draft may go with it, but nothing else does.
        done: |_, _| true,
        may: true,
    },
    session(
        "propose a custodian",
        Base::Unit,
        "chief",
        propose_third,
        |_, register| !register.state().keeping.offers.is_empty(),
    ),
    session(
        "decline a custodian",
        Base::ThirdOffered,
        "deputy",
        |world, register| {
            let seq = offered(register);
            register.decline(seq, TODAY, world.now()).map(drop)
        },
        |_, register| register.state().keeping.offers.is_empty(),
    ),
    session(
        "admit a custodian, for whom the keys are wrapped",
        Base::ThirdOffered,
        "deputy",
        confirm,
        |world, register| is_settled(world, register, 3, "third"),
    ),
    session(
        "remove a custodian, after whom there are new keys",
        Base::RemovalOffered,
        "third",
        confirm,
        |world, register| is_settled(world, register, 2, "chief"),
    ),
    Operation {
        looks: "chief",
        ..session(
            "one's own removal, after which another makes the new keys",
            Base::RemovalOffered,
            "deputy",
            confirm,
            |world, register| is_settled(world, register, 2, "third"),
        )
    },
    session(
        "a new key in place of a lost one",
        Base::KeyOffered,
        "third",
        confirm,
        |world, register| is_settled(world, register, 3, "deputy-new"),
    ),
    session(
        "recovery sheets",
        Base::SheetsOffered,
        "deputy",
        confirm,
        |_, register| {
            let there = register.recovery().is_some();
            assert_eq!(there, register.state().keeping.recovery.is_some());
            there
        },
    ),
    Operation {
        name: "recover by the sheets",
        base: Base::Sheets,
        who: "chief",
        looks: "new-chief",
        deed: Deed::On(|world, disk| {
            let cards = ["new-chief", "new-deputy"].map(|who| card(world, who));
            let what = Recovering::Admit(cards.to_vec());
            let (place, now) = (world.place(), world.now());
            let key = by_sheets(world);
            let stage = &mut |_: &'static str, _, _| {};
            recover(disk, &place, key, &what, catalogue(), now, stage).map(drop)
        }),
        done: |world, register| is_settled(world, register, 2, "new-deputy"),
        may: false,
    },
    session(
        "propose a disposal",
        Base::Left,
        "chief",
        propose_disposal,
        |_, register| !register.state().keeping.condemned.is_empty(),
    ),
    session(
        "a disposal, after which the key is destroyed",
        Base::DisposalOffered,
        "deputy",
        confirm_disposal,
        is_disposed,
    ),
    session(
        "a backup, the first",
        Base::Unit,
        "chief",
        back_up,
        |world, register| backed_up(world, register, None),
    ),
    session(
        "a backup, brought onward",
        Base::BackedUp,
        "chief",
        back_up,
        |world, register| backed_up(world, register, Some(7)),
    ),
    session(
        "a backup, brought onward after new keys",
        Base::BackedUpBeforeNewKeys,
        "chief",
        back_up,
        |world, register| backed_up(world, register, Some(7)),
    ),
    Operation {
        name: "restore",
        base: Base::BackedUp,
        who: "chief",
        looks: "chief",
        deed: Deed::On(|world, disk| {
            let (from, to) = (backup_of(world), world.path("restored"));
            restore(&disk, &from, &to, None, &mut |_, _| true).map(drop)
        }),
        done: |world, _| restored(world, 7),
        may: true,
    },
    Operation {
        name: "mend from a backup and what is left",
        base: Base::BackedUp,
        who: "chief",
        looks: "chief",
        deed: Deed::On(|world, disk| {
            let (from, to, left) = (backup_of(world), world.path("restored"), world.place());
            restore(&disk, &from, &to, Some(&left), &mut |_, _| true).map(drop)
        }),
        done: |world, _| restored(world, 9),
        may: true,
    },
    session(
        "a test of restoring",
        Base::BackedUp,
        "chief",
        |world, register| {
            let to = world.path("restored");
            // Made by hand, for this is about the entry that says so.
            if !to.exists() {
                let (disk, from) = (Arc::new(RealDisk) as Arc<dyn Disk>, backup_of(world));
                restore(&disk, &from, &to, None, &mut |_, _| true)?;
            }
            register
                .test_restored(&to, world.now(), &mut |_, _, _| true)
                .map(drop)
        },
        |_, register| register.tally().last_restore_test.is_some(),
    ),
];
