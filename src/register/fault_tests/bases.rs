//! What goes before an operation: registers, custodians, proposals, backups.

use super::deeds::{
    back_up, backups, card, confirm, confirm_disposal, decision, first, propose_disposal,
    propose_third, seated,
};
use super::phrase;
use crate::crypto::{Card, RecoverySecret};
use crate::disk::RealDisk;
use crate::domain::{Command, CustodianId, Kind, Seated, Seating, Sheets};
use crate::register::tests::{TODAY, World, person};
use crate::register::*;
use std::sync::Arc;

/// What goes before an operation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Base {
    /// Keys, and no register.
    Keys,
    /// A unit that waits for review.
    Unit,
    /// A register that the first release wrote.
    FirstFormat,
    /// A register whose state another release computed, with a draft in it.
    ComputedByAnother,
    /// Two unlockings have failed.
    Attempts,
    /// The chief has proposed a third custodian.
    ThirdOffered,
    /// Of three the deputy is to go.
    RemovalOffered,
    /// Of three the deputy is to have another key.
    KeyOffered,
    /// Recovery sheets are proposed.
    SheetsOffered,
    /// There are recovery sheets, and the custodians' keys are lost.
    Sheets,
    /// A person has left, under an approved disposal decision.
    Left,
    /// The disposal of that person is proposed.
    DisposalOffered,
    /// The deputy has gone, and the new keys wait for whoever opens next.
    KeysDue,
    /// The disposal counts, and the key is still there.
    DisposalDue,
    /// There is a backup with a person, and two entries more than it holds.
    BackedUp,
    /// There is a backup with a person, and since then new keys.
    BackedUpBeforeNewKeys,
}

/// The recovery key, as two of the three sheets give it.
pub(super) fn by_sheets(world: &World) -> crate::crypto::CustodianKey {
    load_key(&world.path("sheets.key"), &phrase()).unwrap()
}

fn propose_sheets(world: &mut World) {
    let secret = RecoverySecret::create().unwrap();
    let key = secret.key().unwrap();
    let sheets = secret.split(2, 3).unwrap();
    let set = sheets[0].set;
    // Put together from the sheets once: each trial takes it from a file.
    let found = RecoverySecret::combine(&sheets[1..])
        .unwrap()
        .key()
        .unwrap();
    let sealed = found.seal_key_file("2026-11-23", &phrase(), 2).unwrap();
    std::fs::write(world.path("sheets.key"), sealed).unwrap();
    in_session(world, "chief", |world, chief| {
        let mut wanted = chief.state().seating();
        wanted.recovery = Some(Sheets {
            need: 2,
            of: 3,
            set,
        });
        let recovery = (key.signer.public().0, key.identity.recipient());
        let now = world.now();
        chief
            .propose(wanted, &[], Some(recovery), TODAY, now)
            .unwrap();
    });
}

fn in_session(world: &mut World, who: &str, work: impl FnOnce(&mut World, &mut Register)) {
    let mut register = world.open(who);
    work(world, &mut register);
    let now = world.now();
    register.close(now);
}

fn propose(world: &mut World, change: impl FnOnce(&World, &mut Seating, &mut Vec<Card>)) {
    in_session(world, "chief", |world, chief| {
        let (mut wanted, mut cards) = (chief.state().seating(), Vec::new());
        change(world, &mut wanted, &mut cards);
        let now = world.now();
        chief.propose(wanted, &cards, None, TODAY, now).unwrap();
    });
}

fn agreed(world: &mut World) {
    in_session(world, "deputy", |world, deputy| {
        confirm(world, deputy).unwrap()
    });
}

/// What goes before an operation, closed.
pub(super) fn prepared(base: Base) -> World {
    if base == Base::FirstFormat {
        return crate::register::format_tests::laid_out(
            &crate::register::format_tests::first_kept(),
        );
    }
    let mut world = World::with_keys();
    if base == Base::Keys {
        return world;
    }
    world.found_on(Arc::new(RealDisk)).unwrap();
    std::fs::create_dir(backups(&world)).unwrap();
    for who in ["third", "deputy-new", "new-chief", "new-deputy"] {
        let role = if who == "new-chief" {
            "chief"
        } else {
            "deputy"
        };
        world.make_key(who, role);
    }
    in_session(&mut world, "chief", |world, chief| {
        world.unit(chief, "Kommunstyrelsen");
        if matches!(
            base,
            Base::Sheets
                | Base::BackedUp
                | Base::BackedUpBeforeNewKeys
                | Base::RemovalOffered
                | Base::KeysDue
                | Base::Left
                | Base::DisposalOffered
                | Base::DisposalDue
        ) {
            let id = world.save(chief, Kind::Person, person()).unwrap().ids[0];
            let command = Command::End {
                id,
                base: 1,
                on: TODAY,
                reason: "Har slutat".into(),
            };
            chief.commit(command, TODAY, world.now()).unwrap();
        }
    });
    match base {
        Base::Keys | Base::FirstFormat | Base::Unit => {}
        Base::ComputedByAnother => crate::register::pack::as_another_release(|| {
            in_session(&mut world, "chief", |_, chief| {
                let draft = Some("Utkast".as_bytes());
                chief.put_draft(b"unit/new", draft).unwrap();
            });
        }),
        Base::Attempts => {
            let wrong = crate::crypto::Passphrase::new("fel");
            for _ in 0..2 {
                assert!(world.try_open("chief", &wrong).is_err());
            }
        }
        Base::ThirdOffered => in_session(&mut world, "chief", |world, chief| {
            propose_third(world, chief).unwrap();
        }),
        Base::RemovalOffered | Base::KeyOffered | Base::KeysDue => {
            in_session(&mut world, "chief", |world, chief| {
                propose_third(world, chief).unwrap();
            });
            agreed(&mut world);
            let deputy = CustodianId(card(&world, "deputy").signing_key.id());
            match base {
                Base::RemovalOffered | Base::KeysDue => propose(&mut world, |_, wanted, _| {
                    wanted.custodians.retain(|one| one.key != deputy);
                }),
                Base::KeyOffered => propose(&mut world, |world, wanted, cards| {
                    let card = card(world, "deputy-new");
                    let lost = wanted.custodians.iter_mut().find(|one| one.key == deputy);
                    *lost.unwrap() = Seated {
                        replaces: Some(deputy),
                        ..seated(&card)
                    };
                    cards.push(card);
                }),
                _ => {}
            }
            if base == Base::KeysDue {
                agreed(&mut world);
            }
        }
        Base::SheetsOffered => propose_sheets(&mut world),
        Base::Sheets => {
            propose_sheets(&mut world);
            agreed(&mut world);
        }
        Base::Left | Base::DisposalOffered | Base::DisposalDue => {
            in_session(&mut world, "chief", |world, chief| {
                let kind = Kind::DisposalDecision;
                world.save(chief, kind, decision()).unwrap();
            });
            in_session(&mut world, "deputy", |world, deputy| {
                for kind in [Kind::Person, Kind::DisposalDecision] {
                    let id = first(deputy, kind).record.id;
                    world.approve(deputy, id).unwrap();
                }
            });
            if base != Base::Left {
                in_session(&mut world, "chief", |world, chief| {
                    propose_disposal(world, chief).unwrap();
                });
            }
            if base == Base::DisposalDue {
                let keys = Layout::new(&world.place()).person_keys();
                let before = std::fs::read(&keys).unwrap();
                in_session(&mut world, "deputy", |world, deputy| {
                    confirm_disposal(world, deputy).unwrap();
                });
                std::fs::write(&keys, before).unwrap();
            }
        }
        Base::BackedUp => in_session(&mut world, "chief", |world, chief| {
            back_up(world, chief).unwrap();
            world.unit(chief, "Byggnadsnämnden");
        }),
        Base::BackedUpBeforeNewKeys => {
            in_session(&mut world, "chief", |world, chief| {
                back_up(world, chief).unwrap();
                propose_third(world, chief).unwrap();
            });
            agreed(&mut world);
            let deputy = CustodianId(card(&world, "deputy").signing_key.id());
            propose(&mut world, |_, wanted, _| {
                wanted.custodians.retain(|one| one.key != deputy);
            });
            agreed(&mut world);
            in_session(&mut world, "chief", |_, _| {});
        }
    }
    world
}
