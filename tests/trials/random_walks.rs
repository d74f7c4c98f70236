//! Two custodians do whatever comes: what stands afterwards is the same after every closing, kill and rebuild, it is what
//! a plain model of the register expects, and the chain holds.

use crate::desk::{Desk, Saved, Typed};
use crate::kept_answers;
use crate::world::{World, phrase};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use skans::desk::Trouble;
use skans::disk::RealDisk;
use skans::domain::{Command, Kind, RecordId};
use skans::fields::{catalogue, edit_text};
use skans::register::{self, Register};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// How many walks are tried, and how long each is.
const WALKS: u32 = 40;
const STEPS: std::ops::Range<usize> = 10..30;

/// One thing that somebody does. Numbers choose among what is there, so that every step means something everywhere.
#[derive(Clone, Debug)]
enum Step {
    /// A new unit, site, value or person.
    Make(u8, u16),
    /// Another text in a field of some record, or of one that is ended: then it is refused.
    Change(usize, u16),
    /// The form of an older version.
    Stale(usize),
    /// Ends a record.
    End(usize),
    /// Approves something in the queue, own work too: then it is refused.
    Approve(usize),
    /// Sends something back, own work too.
    Return(usize),
    /// Takes back one of the last entries, also where it can't be.
    Undo(u64),
    /// A draft, which changes nothing.
    Draft(usize),
    /// The other custodian opens it.
    Switch,
    /// The program is killed, and started again.
    Kill,
    /// The computed state is gone.
    Forget,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (any::<u8>(), any::<u16>()).prop_map(|(kind, text)| Step::Make(kind, text)),
        6 => (any::<usize>(), any::<u16>()).prop_map(|(which, text)| Step::Change(which, text)),
        1 => any::<usize>().prop_map(Step::Stale),
        1 => any::<usize>().prop_map(Step::End),
        5 => any::<usize>().prop_map(Step::Approve),
        2 => any::<usize>().prop_map(Step::Return),
        3 => (0..6u64).prop_map(Step::Undo),
        1 => any::<usize>().prop_map(Step::Draft),
        3 => Just(Step::Switch),
        1 => Just(Step::Kill),
        1 => Just(Step::Forget),
    ]
}

/// Everything that counts of a record: as it stands, what was approved, what waits and was sent back.
type Standing = BTreeMap<RecordId, String>;

fn standing(register: &Register) -> Standing {
    let one = |record: &skans::domain::Record| {
        let spec = catalogue().kind(record.kind);
        let fields: Vec<String> = record
            .values
            .iter()
            .map(|(name, value)| format!("{name}={}", edit_text(spec.field(name).unwrap(), value)))
            .collect();
        let ended = record
            .ended
            .as_ref()
            .map(|ended| (ended.on, ended.reason.clone()));
        format!(
            "{} v{} {} {ended:?}",
            record.label(),
            record.version,
            fields.join(" ")
        )
    };
    let all = register.state().all().map(|held| {
        let pending: Vec<String> = held
            .pending
            .iter()
            .map(|version| {
                format!(
                    "{} {} {} {}",
                    one(&version.record),
                    version.hash,
                    version.author,
                    version.seq
                )
            })
            .collect();
        let approved = held.approved.as_ref().map(|approved| {
            format!(
                "{} {} {} {}",
                one(&approved.record),
                approved.hash,
                approved.by,
                approved.seq
            )
        });
        let returned = held
            .returned
            .as_ref()
            .map(|returned| format!("{} {} {}", returned.version, returned.comment, returned.by));
        let text = format!(
            "{} {} {} {} | {pending:?} | {approved:?} | {returned:?}",
            one(&held.record),
            held.hash,
            held.author,
            held.seq
        );
        (held.record.id, text)
    });
    all.collect()
}

/// What a plain model knows of a record.
#[derive(Clone)]
struct Known {
    kind: Kind,
    version: u32,
    title: String,
    ended: bool,
}

struct Walk {
    world: World,
    desk: Option<Desk>,
    who: &'static str,
    known: BTreeMap<RecordId, Known>,
    /// Entries that put something, newest last: the entry, the record, and what stood before.
    puts: Vec<(u64, RecordId, Option<Known>)>,
    /// Entries that took another back, and which.
    undone: BTreeMap<u64, u64>,
}

const KINDS: [Kind; 4] = [Kind::Unit, Kind::Site, Kind::ProtectiveValue, Kind::Person];

impl Walk {
    fn new() -> Self {
        let world = World::new();
        let desk = Some(world.opened("chief"));
        Self {
            world,
            desk,
            who: "chief",
            known: BTreeMap::new(),
            puts: Vec::new(),
            undone: BTreeMap::new(),
        }
    }

    fn desk(&mut self) -> &mut Desk {
        self.desk.as_mut().unwrap()
    }

    /// A record of the walk's own, by number.
    fn pick(&self, which: usize) -> Option<RecordId> {
        let count = self.known.len();
        self.known.keys().nth(which.checked_rem(count)?).copied()
    }

    fn put(&mut self, saved: &Saved, known: Known) {
        let before = self.known.insert(saved.id, known);
        self.puts.push((saved.seq, saved.id, before));
    }

    fn take(&mut self, step: &Step) {
        self.world.pass(1);
        // So that what is kept is of another entry than the next question.
        self.told(None);
        match *step {
            Step::Make(kind, text) => self.make(KINDS[usize::from(kind) % KINDS.len()], text),
            Step::Change(which, text) => self.change(which, text),
            Step::Stale(which) => self.stale(which),
            Step::End(which) => self.end(which),
            Step::Approve(which) => self.approve(which),
            Step::Return(which) => self.send_back(which),
            Step::Undo(back) => self.undo(back),
            Step::Draft(which) => self.draft(which),
            Step::Switch => {
                self.who = if self.who == "chief" {
                    "deputy"
                } else {
                    "chief"
                };
                self.close();
                self.desk = Some(self.world.opened(self.who));
            }
            Step::Kill => self.kill(),
            Step::Forget => self.forget(),
        }
    }

    fn make(&mut self, kind: Kind, text: u16) {
        let title = format!("Nr {text} åäö");
        let mut typed: Vec<Typed<'_>> = vec![(catalogue().kind(kind).title, &title)];
        match kind {
            Kind::Unit => typed.push(("unit_kind", "namnd")),
            Kind::ProtectiveValue => typed.push(("value_kind", "system")),
            _ => {}
        }
        let saved = self.desk().submit(kind, None, &typed, None).unwrap();
        let known = Known {
            kind,
            version: 1,
            title,
            ended: false,
        };
        self.put(&saved, known);
    }

    fn change(&mut self, which: usize, text: u16) {
        let Some(id) = self.pick(which) else { return };
        let mut known = self.known[&id].clone();
        let title = format!("Ändrad {}", text % 8);
        let typed = [(catalogue().kind(known.kind).title, title.as_str())];
        let outcome =
            self.desk()
                .submit(known.kind, Some((id, known.version)), &typed, Some("skäl"));
        if known.ended {
            refused(outcome, "record-ended");
        } else if known.title == title {
            refused(outcome, "nothing-changed");
        } else {
            (known.version, known.title) = (known.version + 1, title);
            self.put(&outcome.unwrap(), known);
        }
    }

    fn stale(&mut self, which: usize) {
        let Some(id) = self.pick(which) else { return };
        let known = self.known[&id].clone();
        if !known.ended {
            let typed = [(catalogue().kind(known.kind).title, "Försenad")];
            let base = known.version - 1;
            let outcome = self
                .desk()
                .submit(known.kind, Some((id, base)), &typed, None);
            refused(outcome, "changed-meanwhile");
        }
    }

    fn end(&mut self, which: usize) {
        let Some(id) = self.pick(which) else { return };
        let mut known = self.known[&id].clone();
        let outcome = self.desk().do_it(Command::End {
            id,
            base: known.version,
            on: jiff::civil::date(2026, 11, 23),
            reason: "Upphört".to_owned(),
        });
        if known.ended {
            refused(outcome, "record-ended");
        } else {
            (known.version, known.ended) = (known.version + 1, true);
            self.put(&outcome.unwrap(), known);
        }
    }

    fn approve(&mut self, which: usize) {
        let queue = self.desk().queue();
        let Some(at) = which.checked_rem(queue.len()) else {
            return;
        };
        let item = &queue[at];
        let items = vec![(item.link.id, item.version, item.hash)];
        let outcome = self.desk().do_it(Command::Approve { items });
        if item.mine_to_decide {
            outcome.unwrap();
        } else {
            refused(outcome, "own-work");
        }
    }

    fn send_back(&mut self, which: usize) {
        let queue = self.desk().queue();
        let Some(at) = which.checked_rem(queue.len()) else {
            return;
        };
        let id = queue[at].link.id;
        // The latest version is what is sent back, whoever wrote those before it.
        let own = self.desk().detail(id).changed.0 == name(self.who);
        let outcome = self.desk().send_back(id, "Se över texten");
        if own {
            refused(outcome, "own-work");
        } else {
            outcome.unwrap();
        }
    }

    fn undo(&mut self, back: u64) {
        let count = self.puts.len();
        let Some(at) = count.checked_sub(1 + back as usize) else {
            return;
        };
        let (seq, id, before) = self.puts[at].clone();
        let latest = self
            .puts
            .iter()
            .rev()
            .find(|(_, of, _)| *of == id)
            .unwrap()
            .0;
        let outcome = self.desk().undo(seq, "Ångrat");
        if self.undone.get(&latest) == Some(&seq) {
            return refused(outcome, "already-undone");
        }
        if latest != seq {
            return refused(outcome, "changed-meanwhile");
        }
        let saved = outcome.unwrap();
        self.undone.insert(saved.seq, seq);
        let now = self.known[&id].clone();
        let version = now.version + 1;
        let known = match before {
            Some(before) => Known { version, ..before },
            None => Known {
                version,
                ended: true,
                ..now
            },
        };
        self.put(&saved, known);
    }

    fn draft(&mut self, which: usize) {
        let Some(id) = self.pick(which) else { return };
        let kind = self.known[&id].kind;
        let draft = crate::desk::draft(kind, Some(id), 1, &[("note", "Påbörjat")]);
        self.desk().seal_draft(draft).unwrap();
    }

    /// What the desk keeps, up to an entry; up to the last one where none is named.
    fn told(&mut self, until: Option<u64>) -> (u64, Vec<String>) {
        let records: Vec<RecordId> = self.known.keys().copied().collect();
        let desk = self.desk();
        let until = until.unwrap_or_else(|| desk.journal().first().map_or(0, |item| item.seq));
        (until, kept_answers::told(desk, &records, until))
    }

    /// What was kept is what the same custodian is told who opens it anew.
    fn told_again(&mut self, (until, kept): (u64, Vec<String>)) {
        assert_eq!(self.told(Some(until)).1, kept);
    }

    /// What is on disk at this moment is what a kill leaves.
    fn kill(&mut self) {
        let kept = self.told(None);
        let left = self.world.killed("left");
        self.close();
        std::fs::remove_dir_all(self.world.place()).unwrap();
        std::fs::rename(left, self.world.place()).unwrap();
        // The medium remembers the closing; a killed program would not have written that.
        for file in crate::world::files(&self.world.medium(self.who)) {
            if file
                .extension()
                .is_some_and(|ending| ending == "skans-witness")
            {
                std::fs::remove_file(file).unwrap();
            }
        }
        self.desk = Some(self.world.opened(self.who));
        self.told_again(kept);
    }

    fn forget(&mut self) {
        let kept = self.told(None);
        self.close();
        std::fs::remove_dir_all(self.world.place().join("state")).unwrap();
        std::fs::create_dir(self.world.place().join("state")).unwrap();
        self.desk = Some(self.world.opened(self.who));
        self.told_again(kept);
    }

    fn close(&mut self) {
        drop(self.desk.take());
    }

    /// The register in a folder as one custodian opens it.
    fn look(&self, place: &Path, who: &str) -> Standing {
        let now = jiff::Timestamp::from_second(1_795_600_000).unwrap();
        let (key, phrase) = (self.world.key(who), phrase(who));
        let disk = Arc::new(RealDisk);
        let stage = &mut |_: &'static str, _, _| {};
        let opened = register::open(disk, place, &key, &phrase, catalogue(), now, stage).unwrap();
        assert_eq!(opened.read_only(), None);
        standing(&opened)
    }

    fn end_of_it(mut self) -> Result<(), TestCaseError> {
        // The screens' own view against the model.
        for (id, known) in self.known.clone() {
            let detail = self.desk().detail(id);
            prop_assert_eq!(&detail.link.title, &known.title);
            prop_assert_eq!(
                (detail.version, detail.ended.is_some()),
                (known.version, known.ended)
            );
        }
        let left = self.world.killed("killed");
        self.close();
        let place = self.world.place();
        let closed = self.look(&place, self.who);
        prop_assert_eq!(&self.look(&left, self.who), &closed, "killed");
        std::fs::remove_dir_all(left.join("state")).unwrap();
        std::fs::create_dir(left.join("state")).unwrap();
        let other = if self.who == "chief" {
            "deputy"
        } else {
            "chief"
        };
        prop_assert_eq!(&self.look(&place, other), &closed, "the other custodian");
        std::fs::remove_dir_all(place.join("state")).unwrap();
        std::fs::create_dir(place.join("state")).unwrap();
        prop_assert_eq!(&self.look(&place, self.who), &closed, "rebuilt");
        let verdict = register::verify(&place, &mut |_, _| true).unwrap();
        prop_assert!(verdict.findings.is_empty() && verdict.chain.complete);
        let verdict = register::verify(&left, &mut |_, _| true).unwrap();
        prop_assert!(verdict.findings.is_empty() && verdict.chain.complete);
        Ok(())
    }
}

fn name(who: &str) -> &'static str {
    match who {
        "chief" => "Astrid Lindqvist",
        _ => "Björn Ekman",
    }
}

#[track_caller]
fn refused<T>(outcome: Result<T, Trouble>, code: &str) {
    match outcome {
        Err(Trouble::Refused(refusal)) => assert_eq!(refusal.code, code),
        Err(trouble) => panic!("{trouble:?}"),
        Ok(_) => panic!("{code}: it was done"),
    }
}

#[test]
fn whatever_two_custodians_do_stands_the_same_however_it_is_opened() {
    let config = Config {
        cases: WALKS,
        failure_persistence: None,
        max_shrink_iters: 60,
        ..Config::default()
    };
    let mut runner = TestRunner::new(config);
    let walks = proptest::collection::vec(step(), STEPS);
    let outcome = runner.run(&walks, |steps| {
        let mut walk = Walk::new();
        for step in &steps {
            walk.take(step);
        }
        walk.end_of_it()
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}
