use super::*;
use crate::domain::testing::info;
use crate::domain::*;
use jiff::Timestamp;

const CHIEF: CustodianId = CustodianId([1; 16]);
const DEPUTY: CustodianId = CustodianId([2; 16]);
const AUDITOR: CustodianId = CustodianId([3; 16]);

const TITLE: FieldSpec = FieldSpec {
    name: "title",
    section: "identity",
    ty: FieldType::Line(20),
    required: Required::Yes,
    sensitivity: Sensitivity::Plain,
    provision: "",
    column: 10,
    search: true,
};
const LEVELS: FieldType = FieldType::Choice {
    set: "info_level",
    codes: &["none", "bh", "k", "h", "kh"],
};
const FIELDS: &[FieldSpec] = &[
    TITLE,
    FieldSpec {
        name: "class_mark",
        ty: LEVELS,
        required: Required::No,
        ..TITLE
    },
    FieldSpec {
        name: "unit",
        ty: FieldType::Ref(&[Kind::Unit]),
        required: Required::No,
        ..TITLE
    },
    FieldSpec {
        name: "state",
        ty: FieldType::Choice {
            set: "case_state",
            codes: &["grundutredning", "ansokan"],
        },
        required: Required::No,
        ..TITLE
    },
];

fn kind(kind: Kind) -> KindSpec {
    KindSpec {
        kind,
        schema: 1,
        title: "title",
        natural_key: &["title"],
        fields: FIELDS,
    }
}

fn schema() -> Schema {
    let kinds: Vec<_> = Kind::ALL.iter().map(|k| kind(*k)).collect();
    Schema {
        kinds: kinds.leak(),
    }
}

struct World {
    state: State,
    schema: Schema,
    next: u8,
    seq: u64,
}

impl World {
    fn new() -> Self {
        let info = RegisterInfo {
            ceiling: InfoLevel::Confidential,
            ..info()
        };
        let member = |id, role| Custodian::new(id, role, "");
        let members = vec![
            member(CHIEF, Role::Chief),
            member(DEPUTY, Role::Deputy),
            member(AUDITOR, Role::Auditor),
        ];
        Self {
            state: State::new(info, members),
            schema: schema(),
            next: 0,
            seq: 0,
        }
    }

    fn decide(&mut self, who: CustodianId, command: Command) -> Result<Change, Refusal> {
        let next = &mut self.next;
        let mut fresh = || {
            *next += 1;
            RecordId([*next; 16])
        };
        let today = jiff::civil::date(2026, 11, 23);
        decide(
            &self.state,
            &mut Context {
                schema: &self.schema,
                who,
                today,
                fresh: &mut fresh,
                manifest_hash: &|_| ContentHash([7; 32]),
                going: &mut |_, _| true,
            },
            command,
        )
    }

    fn run(&mut self, who: CustodianId, command: Command) -> Result<u64, Refusal> {
        let change = self.decide(who, command)?;
        self.seq += 1;
        for act in &change.acts {
            let hash = ContentHash([self.seq as u8; 32]);
            apply(
                &mut self.state,
                Stamped {
                    seq: self.seq,
                    at: Timestamp::UNIX_EPOCH,
                    author: who,
                    act,
                    hash,
                },
            );
        }
        Ok(self.seq)
    }

    fn unit(&mut self, who: CustodianId, title: &str) -> RecordId {
        self.run(who, save_new(Kind::Unit, title)).unwrap();
        RecordId([self.next; 16])
    }

    fn rename(&mut self, who: CustodianId, id: RecordId, title: &str) {
        let held = self.state.get(id).unwrap();
        let values = held
            .record
            .values
            .clone()
            .with("title", Value::Text(title.into()));
        let base = held.record.version;
        self.run(who, save(id, base, Kind::Unit, values)).unwrap();
    }

    fn approve(&mut self, who: CustodianId, id: RecordId, version: u32) -> Result<u64, Refusal> {
        let hash = self
            .state
            .get(id)
            .unwrap()
            .pending
            .iter()
            .find(|p| p.record.version == version)
            .map(|p| p.hash);
        self.run(
            who,
            Command::Approve {
                items: vec![(id, version, hash.unwrap_or(ContentHash([0; 32])))],
            },
        )
    }
}

fn titled(title: &str) -> Values {
    Values::new().with("title", Value::Text(title.into()))
}

fn save_new(kind: Kind, title: &str) -> Command {
    Command::Save {
        proposal: Proposal {
            id: None,
            kind,
            base: 0,
            values: titled(title),
            new_id: None,
        },
        reason: None,
    }
}

fn save(id: RecordId, base: u32, kind: Kind, values: Values) -> Command {
    Command::Save {
        proposal: Proposal {
            id: Some(id),
            kind,
            base,
            values,
            new_id: None,
        },
        reason: None,
    }
}

#[test]
fn numbers_run_within_the_kind_and_versions_within_the_record() {
    let mut world = World::new();
    let (a, b) = (world.unit(CHIEF, "A"), world.unit(CHIEF, "B"));
    world.rename(DEPUTY, a, "A2");
    assert_eq!(world.state.get(a).unwrap().record.version, 2);
    assert_eq!(world.state.get(b).unwrap().record.label(), "EN-0002");
}

#[test]
fn a_save_over_a_version_that_was_not_seen_is_refused() {
    let mut world = World::new();
    let id = world.unit(CHIEF, "A");
    world.rename(DEPUTY, id, "B");
    assert_eq!(
        world
            .run(CHIEF, save(id, 1, Kind::Unit, titled("C")))
            .unwrap_err()
            .code,
        "changed-meanwhile"
    );
}

#[test]
fn nothing_is_written_when_nothing_changed() {
    let mut world = World::new();
    let id = world.unit(CHIEF, "A");
    assert_eq!(
        world
            .run(CHIEF, save(id, 1, Kind::Unit, titled("A")))
            .unwrap_err()
            .code,
        "nothing-changed"
    );
}

#[test]
fn every_fault_of_a_record_is_named() {
    let mut world = World::new();
    let values = Values::new()
        .with("class_mark", Value::Code("h"))
        .with("unit", Value::Ref(RecordId([77; 16])));
    let command = Command::Save {
        proposal: Proposal {
            id: None,
            kind: Kind::Unit,
            base: 0,
            values,
            new_id: None,
        },
        reason: None,
    };
    let mut codes: Vec<_> = world
        .run(CHIEF, command)
        .unwrap_err()
        .faults
        .into_iter()
        .map(|f| f.code)
        .collect();
    codes.sort_unstable();
    assert_eq!(codes, ["above-ceiling", "reference-to-nothing", "required"]);
}

#[test]
fn control_characters_decomposed_letters_and_long_text_are_refused() {
    let mut world = World::new();
    for (text, code) in [
        ("a\u{1b}[2J", "control-characters"),
        ("A\u{30A}", "not-normalised"),
        ("123456789012345678901", "too-long"),
    ] {
        assert_eq!(
            world
                .run(CHIEF, save_new(Kind::Unit, text))
                .unwrap_err()
                .faults[0]
                .code,
            code
        );
    }
}

#[test]
fn nobody_approves_own_work() {
    let mut world = World::new();
    let id = world.unit(CHIEF, "A");
    assert_eq!(world.approve(CHIEF, id, 1).unwrap_err().code, "own-work");
    world.approve(DEPUTY, id, 1).unwrap();
    assert!(world.state.get(id).unwrap().is_approved());
}

#[test]
fn own_work_is_not_approved_under_a_later_version_of_another() {
    let mut world = World::new();
    let id = world.unit(CHIEF, "A");
    world.rename(DEPUTY, id, "B");
    assert_eq!(world.approve(CHIEF, id, 2).unwrap_err().code, "own-work");
    assert_eq!(world.approve(DEPUTY, id, 2).unwrap_err().code, "own-work");
    world.approve(DEPUTY, id, 1).unwrap();
    let held = world.state.get(id).unwrap();
    assert!(held.approved.is_some() && !held.is_approved());
    world.approve(CHIEF, id, 2).unwrap();
    assert!(world.state.get(id).unwrap().is_approved());
}

#[test]
fn an_approval_is_bound_to_the_exact_content() {
    let mut world = World::new();
    let id = world.unit(CHIEF, "A");
    let items = vec![(id, 1, ContentHash([0xee; 32]))];
    assert_eq!(
        world
            .run(DEPUTY, Command::Approve { items })
            .unwrap_err()
            .code,
        "other-content"
    );
    assert_eq!(
        world.approve(DEPUTY, id, 9).unwrap_err().code,
        "not-waiting"
    );
}

#[test]
fn a_return_needs_a_comment_and_is_cleared_by_a_new_version() {
    let mut world = World::new();
    let id = world.unit(CHIEF, "A");
    let back = |comment: &str| Command::Return {
        items: vec![(id, 1)],
        comment: comment.into(),
    };
    assert_eq!(
        world.run(DEPUTY, back("  ")).unwrap_err().code,
        "return-needs-comment"
    );
    assert_eq!(world.run(CHIEF, back("x")).unwrap_err().code, "own-work");
    world.run(DEPUTY, back("Skälet saknas")).unwrap();
    assert_eq!(
        world
            .state
            .get(id)
            .unwrap()
            .returned
            .as_ref()
            .unwrap()
            .comment,
        "Skälet saknas"
    );
    world.rename(CHIEF, id, "B");
    assert!(world.state.get(id).unwrap().returned.is_none());
}

#[test]
fn an_auditor_writes_nothing() {
    let mut world = World::new();
    assert_eq!(
        world
            .run(AUDITOR, save_new(Kind::Unit, "A"))
            .unwrap_err()
            .code,
        "role-reads-only"
    );
    assert_eq!(
        world
            .run(CustodianId([8; 16]), save_new(Kind::Unit, "A"))
            .unwrap_err()
            .code,
        "not-a-custodian"
    );
    let opened = Event {
        code: EventCode::Unlocked,
        object: None,
        details: Vec::new(),
    };
    assert!(world.run(AUDITOR, Command::Trace(opened)).is_ok());
}

#[test]
fn an_import_is_one_change_whose_rows_may_point_at_each_other_and_undo_takes_it_back() {
    let mut world = World::new();
    let (parent, child) = (RecordId([200; 16]), RecordId([201; 16]));
    let row = |id, values| Proposal {
        id: None,
        kind: Kind::Unit,
        base: 0,
        values,
        new_id: Some(id),
    };
    let note = ImportNote {
        digest: "00".into(),
        kind: Kind::Unit,
        created: 2,
        updated: 0,
        unchanged: 0,
        refused: 0,
    };
    let rows = vec![
        row(
            child,
            titled("Förvaltning").with("unit", Value::Ref(parent)),
        ),
        row(parent, titled("Nämnd")),
    ];
    let seq = world.run(CHIEF, Command::Import { rows, note }).unwrap();
    assert_eq!(world.state.of_kind(Kind::Unit).count(), 2);

    let undo = Command::Undo {
        seq,
        before: vec![(parent, None), (child, None)],
        reason: None,
    };
    world.run(CHIEF, undo.clone()).unwrap();
    assert!(
        world
            .state
            .of_kind(Kind::Unit)
            .all(|held| held.record.ended.is_some())
    );
    assert_eq!(
        world.run(CHIEF, undo).unwrap_err().code,
        "changed-meanwhile"
    );
}

#[test]
fn a_vetting_case_follows_the_order_of_the_law() {
    let mut world = World::new();
    let started = titled("Fall").with("state", Value::Code("grundutredning"));
    world
        .run(
            CHIEF,
            Command::Save {
                proposal: Proposal {
                    id: None,
                    kind: Kind::VettingCase,
                    base: 0,
                    values: started.clone(),
                    new_id: None,
                },
                reason: None,
            },
        )
        .unwrap();
    let id = RecordId([world.next; 16]);
    let applied = started.with("state", Value::Code("ansokan"));
    let refusal = world
        .run(CHIEF, save(id, 1, Kind::VettingCase, applied))
        .unwrap_err();
    assert_eq!(
        (refusal.code, refusal.provision),
        ("case-no-basic", "SSF 5 kap. 3 §")
    );
}

#[test]
fn the_house_has_one_set_of_limits() {
    let mut desk = World::new();
    desk.run(CHIEF, save_new(Kind::HouseLimits, "KS 1"))
        .unwrap();
    let refused = desk.run(DEPUTY, save_new(Kind::HouseLimits, "KS 2"));
    let refused = refused.unwrap_err();
    assert_eq!(refused.code, "only-one");
    assert_eq!(refused.args, [("label", "HG-0001".to_owned())]);
}
