//! Everything that changes a register or its copies, each with what goes before it and with what is there when it is done.

use crate::crypto::{Card, RecoverySecret, Share};
use crate::disk::{Disk, RealDisk};
use crate::domain::{
    Command, Compartment, CustodianId, ImportNote, Kind, Proposal, RecordId, Role, Seated, Seating,
    Sheets, Value, Values,
};
use crate::fields::catalogue;
use crate::register::tests::{TODAY, World, person, unit};
use crate::register::*;
use std::path::PathBuf;
use std::sync::Arc;

/// What goes before an operation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Base {
    /// Keys, and no register.
    Keys,
    /// A unit that waits for review.
    Unit,
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

fn proposal(kind: Kind, values: Values) -> Proposal {
    Proposal {
        id: None,
        kind,
        base: 0,
        values,
        new_id: None,
    }
}

pub(super) fn has_unit(register: &Register, name: &str) -> bool {
    let mut units = register.state().of_kind(Kind::Unit);
    units.any(|held| held.record.values.text("name") == Some(name))
}

fn first(register: &Register, kind: Kind) -> &crate::domain::Held {
    let mut held = register.state().of_kind(kind);
    held.next().unwrap()
}

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
                id: held.record.id,
                version: held.record.version,
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
        |world, register| propose_third(world, register),
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
            let key = typed(world);
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
            register.test_restored(&to, world.now()).map(drop)
        },
        |_, register| register.tally().last_restore_test.is_some(),
    ),
];

fn card(world: &World, who: &str) -> Card {
    load_card(&world.path(&format!("{who}.card"))).unwrap()
}

fn seated(card: &Card) -> Seated {
    Seated {
        key: CustodianId(card.signing_key.id()),
        replaces: None,
        role: Role::Deputy,
        name: card.name.clone(),
        reach: Compartment::ALL.to_vec(),
        person: None,
    }
}

fn offered(register: &Register) -> u64 {
    register.state().keeping.offers[0].seq
}

fn propose_third(world: &mut World, register: &mut Register) -> Result<(), Failure> {
    let card = card(world, "third");
    let mut wanted = register.state().seating();
    wanted.custodians.push(seated(&card));
    let now = world.now();
    register
        .propose(wanted, &[card], None, TODAY, now)
        .map(drop)
}

fn confirm(world: &mut World, register: &mut Register) -> Result<(), Failure> {
    // Again after it was said and did not get so far as the keys: it is settled, and the keys are the next opening's.
    let Some(offer) = register.state().keeping.offers.first() else {
        return Ok(());
    };
    let seq = offer.seq;
    register.confirm(seq, TODAY, world.now()).map(drop)
}

/// Whether so many are in office; and then the keys are wrapped for each of them, and for nobody else.
fn is_settled(world: &mut World, register: &Register, count: usize, other: &str) -> bool {
    let members = register.verifier.members().unwrap();
    let settled = register.state().in_office().count() == count
        && register
            .state()
            .in_office()
            .any(|one| one.name.starts_with(other));
    if settled {
        assert!(members.stale().is_empty() && members.unwrapped().is_empty());
        let key = load_key(&world.path(&format!("{other}.key")), &super::phrase()).unwrap();
        let layout = Layout::new(&world.place());
        let ring = keyring::Keyring::open(&layout, members.keys(), &key.identity).unwrap();
        for compartment in Compartment::ALL {
            assert!(ring.holds_all(compartment, members.keys()), "{other}");
        }
    }
    settled
}

fn decision() -> Values {
    Values::new()
        .with("title", Value::Text("Gallring av avslutade".into()))
        .with("ref", Value::Text("2026/12".into()))
        .with("valid_from", Value::Date(TODAY))
}

fn propose_disposal(world: &mut World, register: &mut Register) -> Result<(), Failure> {
    let command = Command::Dispose {
        decision: first(register, Kind::DisposalDecision).record.id,
        persons: vec![first(register, Kind::Person).record.id],
    };
    register.commit(command, TODAY, world.now()).map(drop)
}

fn confirm_disposal(world: &mut World, register: &mut Register) -> Result<(), Failure> {
    let seq = register.state().keeping.condemned[0].seq;
    let command = Command::ConfirmDisposal(seq);
    register.commit(command, TODAY, world.now()).map(drop)
}

fn is_disposed(world: &mut World, register: &Register) -> bool {
    let held = first(register, Kind::Person);
    let gone = register.state().is_disposed(held.record.id);
    assert_eq!(gone, held.record.values.text("name").is_none());
    // Whoever opened has destroyed the key, even where the session before did not come so far.
    let layout = Layout::new(&world.place());
    let mut ring = keyring::Keyring::default();
    let members = register.verifier.members().unwrap();
    if let Ok(opened) = keyring::Keyring::open(&layout, members.keys(), &register.me.identity) {
        ring = opened;
    }
    ring.load_persons(&layout, register.register).unwrap();
    assert_eq!(ring.persons_known(), usize::from(!gone));
    gone
}

fn backups(world: &World) -> PathBuf {
    world.path("disk")
}

fn backup_of(world: &World) -> PathBuf {
    let register = About::read(&Layout::new(&world.place())).unwrap().register;
    backup_folder(&backups(world), register)
}

fn back_up(world: &mut World, register: &mut Register) -> Result<(), Failure> {
    let (place, now) = (backups(world), world.now());
    register.back_up(&place, now, &mut |_, _| true).map(drop)
}

/// Whether the register says that a backup was made. What lies in the place is no backup yet, or one from which all that it
/// held before is had; and whatever it is, the next one makes it whole.
fn backed_up(world: &mut World, register: &Register, before: Option<u64>) -> bool {
    let (folder, place) = (backup_of(world), backups(world));
    let told = register.elsewhere().unwrap();
    let said = told
        .iter()
        .any(|one| one.seq > before.map_or(0, |seq| seq + 1));
    if said || before.is_some() {
        let (to, seq) = (world.path("had"), before.unwrap_or(4));
        let disk: Arc<dyn Disk> = Arc::new(RealDisk);
        let had = restore(&disk, &folder, &to, None, &mut |_, _| true);
        let had = had.unwrap_or_else(|failure| panic!("of what was backed up: {failure:?}"));
        assert!(had.seq >= seq);
        let (key, now) = (world.path("chief.key"), world.now());
        let stage = &mut |_: &'static str, _, _| {};
        let had = open(disk, &to, &key, &super::phrase(), catalogue(), now, stage).unwrap();
        assert!(has_unit(&had, "Kommunstyrelsen"));
        let mut persons = had.state().of_kind(Kind::Person);
        let named = persons.all(|held| held.record.values.text("name").is_some());
        assert!(named, "a person of the backup has no key");
    }
    let about = About::read(&Layout::new(&world.place())).unwrap();
    let reader = crate::journal::Reader::offline(&world.place(), about.register.0);
    let layout = Layout::new(&world.place());
    let again = backup::back_up(&RealDisk, &layout, &about, &reader, &place, &mut |_, _| {
        true
    });
    again.unwrap_or_else(|failure| panic!("the next backup: {failure:?}"));
    said
}

/// Whether a register was restored. It is not there, or whole; and restoring again makes it.
fn restored(world: &mut World, at_least: u64) -> bool {
    let (from, to) = (backup_of(world), world.path("restored"));
    let there = look(&to).unwrap();
    if !there {
        let disk: Arc<dyn Disk> = Arc::new(RealDisk);
        restore(&disk, &from, &to, None, &mut |_, _| true)
            .unwrap_or_else(|failure| panic!("restoring again: {failure:?}"));
    }
    let verdict = verify(&to, &mut |_, _| true).unwrap();
    assert!(verdict.findings.is_empty(), "{:?}", verdict.findings);
    assert!(!there || verdict.chain.seq >= at_least);
    there
}

/// The sheets as they are typed: through their words.
fn typed(world: &World) -> crate::crypto::CustodianKey {
    let text = std::fs::read_to_string(world.path("sheets")).unwrap();
    let sheets: Vec<Share> = text
        .lines()
        .map(|line| Share::parse(line).unwrap())
        .collect();
    let secret = RecoverySecret::combine(&sheets[1..]).unwrap();
    secret.key().unwrap()
}

fn propose_sheets(world: &mut World) {
    let secret = RecoverySecret::create().unwrap();
    let key = secret.key().unwrap();
    let sheets = secret.split(2, 3).unwrap();
    let set = sheets[0].set;
    let words: Vec<String> = sheets.iter().map(|sheet| sheet.words().join(" ")).collect();
    std::fs::write(world.path("sheets"), words.join("\n")).unwrap();
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
        Base::Keys | Base::Unit => {}
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
