use super::*;
use crate::domain::testing::{CHIEF, DEPUTY, info};
use crate::domain::{
    Act, Custodian, FieldSpec, FieldType, Kind, KindSpec, Required, Role, Sensitivity, Stamped,
    Value, Values, apply as apply_act,
};
use std::collections::BTreeMap;

const AUDITOR: CustodianId = CustodianId([3; 16]);
const THIRD: CustodianId = CustodianId([4; 16]);
const ID: RecordId = RecordId([7; 16]);

const REASON: FieldSpec = FieldSpec {
    name: "reason",
    section: "identity",
    ty: FieldType::Prose(2000),
    required: Required::No,
    sensitivity: Sensitivity::Plain,
    provision: "",
    column: 0,
    search: true,
};
const SCHEMA: Schema = Schema {
    kinds: &[KindSpec {
        kind: Kind::ProtectiveValue,
        schema: 1,
        title: "title",
        natural_key: &["title"],
        fields: &[
            FieldSpec {
                name: "title",
                ..REASON
            },
            REASON,
        ],
    }],
};

fn write(field: &str, text: &str) -> Comment {
    write_on(1, field, text)
}

fn write_on(version: u32, field: &str, text: &str) -> Comment {
    Comment::Write {
        of: ID,
        version,
        hash: hash(version),
        field: field.into(),
        text: text.into(),
    }
}

fn reply(to: u64, text: &str) -> Comment {
    Comment::Reply {
        of: ID,
        to,
        text: text.into(),
    }
}

fn resolve(to: u64) -> Comment {
    Comment::Resolve { of: ID, to }
}

struct World {
    state: State,
    seq: u64,
}

fn hash(version: u32) -> ContentHash {
    ContentHash([version as u8; 32])
}

impl World {
    /// The deputy has written version 1.
    fn new() -> Self {
        let member = |id, role| Custodian::new(id, role, "");
        let members = vec![
            member(CHIEF, Role::Chief),
            member(DEPUTY, Role::Deputy),
            member(AUDITOR, Role::Auditor),
            member(THIRD, Role::Deputy),
        ];
        let mut world = Self {
            state: State::new(info(), members),
            seq: 10,
        };
        world.put(DEPUTY, 1, "Bortfall medför skada.");
        world
    }

    fn act(&mut self, who: CustodianId, act: &Act, of: ContentHash) -> u64 {
        self.seq += 1;
        let stamped = Stamped {
            seq: self.seq,
            at: Timestamp::UNIX_EPOCH,
            author: who,
            act,
            hash: of,
        };
        apply_act(&mut self.state, stamped);
        self.seq
    }

    fn put(&mut self, who: CustodianId, version: u32, reason: &str) {
        let record = Record {
            kind: Kind::ProtectiveValue,
            id: ID,
            number: 12,
            version,
            values: Values::new()
                .with("title", Value::Text("Vattenverk".into()))
                .with("reason", Value::Text(reason.into())),
            ended: None,
            unknown: BTreeMap::new(),
        };
        self.act(who, &Act::Put(record), hash(version));
    }

    fn decide(&self, who: CustodianId, comment: Comment) -> Result<Comment, &'static str> {
        super::decide(&self.state, &SCHEMA, who, comment).map_err(|refusal| refusal.code)
    }

    /// What is decided is never forged, and is applied.
    fn say(&mut self, who: CustodianId, comment: Comment) -> Result<u64, &'static str> {
        let comment = self.decide(who, comment)?;
        assert_eq!(forged(&self.state, who, &comment), None);
        Ok(self.act(who, &Act::Comment(comment), hash(0)))
    }

    fn held(&self) -> &Held {
        self.state.get(ID).unwrap()
    }

    fn approve(&mut self, who: CustodianId, version: u32) {
        self.act(who, &Act::Approve(ID, version, hash(version)), hash(0));
    }

    fn open(&self) -> usize {
        self.held()
            .threads
            .iter()
            .filter(|one| one.is_open())
            .count()
    }
}

#[test]
fn a_comment_is_on_exactly_what_was_read_and_never_on_ones_own() {
    let mut world = World::new();
    assert_eq!(world.say(DEPUTY, write("reason", "x")), Err("comment-own"));
    assert_eq!(
        world.say(CHIEF, write_on(2, "reason", "x")),
        Err("not-waiting")
    );
    let other = Comment::Write {
        of: ID,
        version: 1,
        hash: hash(9),
        field: "reason".into(),
        text: "x".into(),
    };
    assert_eq!(world.say(CHIEF, other.clone()), Err("other-content"));
    assert_eq!(
        forged(&world.state, CHIEF, &other),
        Some("comments-nothing")
    );
    assert_eq!(
        world.say(CHIEF, write("no_such", "x")),
        Err("comment-no-field")
    );
    assert_eq!(
        world.say(CHIEF, write("reason", " \n ")),
        Err("comment-empty")
    );
    let long = "å".repeat(COMMENT_MAX + 1);
    assert_eq!(
        world.say(CHIEF, write("reason", &long)),
        Err("sentence-too-long")
    );
    let seq = world
        .say(CHIEF, write("reason", "Hur länge?\n\nAnge dygn."))
        .unwrap();
    let thread = world.held().thread(seq).unwrap();
    assert_eq!((thread.author, thread.hash), (DEPUTY, hash(1)));
    assert_eq!(thread.text, "Hur länge?\n\nAnge dygn.");
    let stranger = Comment::Reply {
        of: RecordId([8; 16]),
        to: seq,
        text: "x".into(),
    };
    assert_eq!(world.say(CHIEF, stranger), Err("no-such-record"));
}

#[test]
fn an_author_answers_freely_but_resolves_only_what_a_change_has_met() {
    let mut world = World::new();
    let seq = world.say(CHIEF, write("reason", "Hur länge?")).unwrap();
    assert_eq!(world.say(DEPUTY, resolve(seq)), Err("comment-unanswered"));
    assert_eq!(
        forged(&world.state, DEPUTY, &resolve(seq)),
        Some("resolves-anothers")
    );
    world.say(DEPUTY, reply(seq, "Ett dygn.")).unwrap();
    assert_eq!(world.say(DEPUTY, resolve(seq)), Err("comment-unanswered"));
    // A change of another field meets nothing.
    world.put(DEPUTY, 2, "Bortfall medför skada.");
    assert_eq!(world.say(DEPUTY, resolve(seq)), Err("comment-unanswered"));
    world.put(DEPUTY, 3, "Bortfall över ett dygn medför skada.");
    world.say(DEPUTY, resolve(seq)).unwrap();
    let resolved = world.held().thread(seq).unwrap().resolved.unwrap();
    assert_eq!((resolved.by, resolved.version), (DEPUTY, 3));
    assert_eq!(world.say(DEPUTY, resolve(seq)), Err("comment-resolved"));
    assert_eq!(
        forged(&world.state, DEPUTY, &resolve(seq)),
        Some("answers-nothing")
    );
    // Back to the words that were commented on: what was met is met no longer, and an answer opens it again.
    world.put(DEPUTY, 4, "Bortfall medför skada.");
    world.say(CHIEF, reply(seq, "Dygnet försvann.")).unwrap();
    assert_eq!(world.open(), 1);
    assert_eq!(world.say(DEPUTY, resolve(seq)), Err("comment-unanswered"));
    world.say(CHIEF, resolve(seq)).unwrap();
    assert_eq!(world.open(), 0);
}

#[test]
fn whoever_commented_resolves_at_any_time_and_a_third_only_what_has_changed() {
    let mut world = World::new();
    let seq = world.say(CHIEF, write("title", "Vilket?")).unwrap();
    assert_eq!(world.say(THIRD, resolve(seq)), Err("comment-unanswered"));
    world.say(CHIEF, resolve(seq)).unwrap();
    assert_eq!(world.open(), 0);
}

#[test]
fn where_the_one_who_asked_has_left_anybody_but_the_author_may_resolve() {
    let mut world = World::new();
    let seq = world.say(CHIEF, write("title", "Vilket?")).unwrap();
    let gone = world
        .state
        .custodians
        .iter_mut()
        .find(|custodian| custodian.id == CHIEF);
    gone.unwrap().active = false;
    assert_eq!(world.say(DEPUTY, resolve(seq)), Err("comment-unanswered"));
    world.say(THIRD, resolve(seq)).unwrap();
}

#[test]
fn an_approval_leaves_what_is_open_and_drops_what_is_settled() {
    let mut world = World::new();
    let open = world
        .say(CHIEF, write("reason", "Nästa gång: ange källa."))
        .unwrap();
    let settled = world.say(CHIEF, write("title", "Vilket?")).unwrap();
    world.say(CHIEF, resolve(settled)).unwrap();
    world.approve(CHIEF, 1);
    assert!(world.held().thread(settled).is_none());
    assert_eq!(world.open(), 1);
    assert_eq!(world.say(CHIEF, resolve(settled)), Err("no-such-comment"));
    // What is approved takes no new comment, but the old one is still answered and resolved.
    assert_eq!(world.say(CHIEF, write("title", "x")), Err("not-waiting"));
    world.say(DEPUTY, reply(open, "Ja.")).unwrap();
    world.say(CHIEF, resolve(open)).unwrap();
    // It goes with the next approval.
    world.put(DEPUTY, 2, "Ny text.");
    world.approve(CHIEF, 2);
    assert!(world.held().threads.is_empty());
}

#[test]
fn answers_lead_to_a_comment_or_to_nothing() {
    let mut world = World::new();
    assert_eq!(world.say(DEPUTY, reply(4, "x")), Err("no-such-comment"));
    for comment in [reply(4, "x"), resolve(4)] {
        assert_eq!(
            forged(&world.state, DEPUTY, &comment),
            Some("answers-nothing")
        );
    }
    let seq = world.say(CHIEF, write("title", "Vilket?")).unwrap();
    assert_eq!(world.say(DEPUTY, reply(seq, "  ")), Err("comment-empty"));
    assert_eq!(
        forged(&world.state, DEPUTY, &write("title", "x")),
        Some("comments-own")
    );
}
