//! A made-up register: its records, and the answers to what a screen asks.

use crate::desk::{About, Ask, Foreseen, FormSeed, Paper, Part, SeedField, Sheet, Told, Trouble};
use crate::domain::testing::info;
use crate::domain::{
    Act, ContentHash, Custodian, CustodianId, Held, InfoLevel, Kind, Record, RecordId,
    RegisterInfo, Role, Stamped, State, Value, Values, apply,
};
use crate::views::{self, Chain, Session};
use crate::{fields, words};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};
use zeroize::Zeroizing;

/// Who looks.
pub const LIND: CustodianId = CustodianId([1; 16]);
/// The other custodian.
pub const EK: CustodianId = CustodianId([2; 16]);

#[derive(Clone)]
pub struct World {
    state: State,
    seq: u64,
    now: Timestamp,
}

fn id(kind: Kind, number: u32) -> RecordId {
    let mut bytes = [0; 16];
    bytes[0] = kind as u8 + 1;
    bytes[12..].copy_from_slice(&number.to_be_bytes());
    RecordId(bytes)
}

/// A paper of two sheets, made up: papers are composed where the screen does not reach.
fn paper() -> Paper {
    let sheet = |number: u32| Sheet {
        about: Some(About {
            id: id(Kind::VettingCase, number),
            kind: Kind::VettingCase,
            label: Kind::VettingCase.label(number),
        }),
        title: format!("{} Någon, Jourledare", Kind::VettingCase.label(number)),
        parts: vec![
            Part::Heading("Ansökan om registerkontroll".into()),
            Part::Pair {
                name: "Titel".into(),
                text: "Jourledare".into(),
                gap: false,
                at: None,
            },
        ],
        stops: (number > 1)
            .then(|| "Samtycke saknas.".to_owned())
            .into_iter()
            .collect(),
        mend: None,
        can_apply: number == 1,
        annex: false,
        persons: vec![id(Kind::Person, 1)],
        level: InfoLevel::None,
    };
    Paper {
        what: "application",
        sheets: vec![sheet(1), sheet(2)],
    }
}

impl World {
    /// Made once, for it has many records.
    pub fn new() -> Self {
        static MADE: LazyLock<World> = LazyLock::new(World::make);
        MADE.clone()
    }

    fn make() -> Self {
        let now: Timestamp = super::NOW.parse().unwrap();
        let custodian = |id, role, name: &str| Custodian::new(id, role, name);
        let state = State::new(
            RegisterInfo {
                created: now,
                ..info()
            },
            vec![
                custodian(LIND, Role::Chief, "A. Lind"),
                custodian(EK, Role::Deputy, "B. Ek"),
            ],
        );
        let mut world = Self { state, seq: 0, now };
        world.fill();
        world
    }

    fn today(&self) -> Date {
        words::local_date(self.now)
    }

    /// Puts a version of a record, its fields as people type them; `@KIND-number` is a reference.
    fn put(&mut self, author: CustodianId, kind: Kind, number: u32, typed: &[(&str, &str)]) {
        let spec = fields::catalogue().kind(kind);
        let mut values = Values::new();
        for (name, text) in typed {
            let field = spec.field(name).unwrap();
            let value = match text.strip_prefix('@') {
                Some(label) => {
                    let (prefix, number) = label.split_once('-').unwrap();
                    let of = Kind::ALL.iter().find(|k| k.prefix() == prefix).unwrap();
                    let to = id(*of, number.parse().unwrap());
                    Some(match field.ty {
                        crate::domain::FieldType::Refs(_) => Value::Refs(vec![to]),
                        _ => Value::Ref(to),
                    })
                }
                None => match fields::parse(field, text, self.today()) {
                    Ok(value) => value,
                    Err(fault) => panic!("{name} {text}: {}", fault.code),
                },
            };
            values.set(field.name, value);
        }
        let of = id(kind, number);
        let version = self.state.get(of).map_or(1, |held| held.record.version + 1);
        let record = Record {
            kind,
            id: of,
            number,
            version,
            values,
            ended: None,
            unknown: BTreeMap::new(),
        };
        self.act(author, Act::Put(record));
    }

    fn act(&mut self, author: CustodianId, act: Act) {
        self.seq += 1;
        let hash = ContentHash([u8::try_from(self.seq % 251).unwrap(); 32]);
        let stamped = Stamped {
            seq: self.seq,
            at: self.now - jiff::SignedDuration::from_hours(30),
            author,
            act: &act,
            hash,
        };
        apply(&mut self.state, stamped);
    }

    fn approve(&mut self, kind: Kind, number: u32) {
        let held = self.state.get(id(kind, number)).unwrap();
        let (version, hash, author) = (held.record.version, held.hash, held.author);
        let by = if author == LIND { EK } else { LIND };
        self.act(by, Act::Approve(id(kind, number), version, hash));
    }

    fn fill(&mut self) {
        use Kind::*;
        self.put(LIND, Operator, 1, &[("name", "Exempelstads kommun")]);
        for (number, name) in [(1, "Kommunstyrelsen"), (2, "Tekniska nämnden")] {
            let typed = [
                ("name", name),
                ("unit_kind", "namnd"),
                ("operator", "@VU-1"),
            ];
            self.put(LIND, Unit, number, &typed);
            self.approve(Unit, number);
        }
        self.put(LIND, Site, 17, &[("name", "P-17")]);
        fn value<'a>(
            title: &'a str,
            kind: &'a str,
            level: &'a str,
            consequence: &'a str,
            assessed: &'a str,
        ) -> Vec<(&'a str, &'a str)> {
            vec![
                ("title", title),
                ("value_kind", kind),
                ("info_level", level),
                ("consequence", consequence),
                ("assessed", assessed),
            ]
        }
        let water = value("Vattenverk Åsö", "anlaggning", "", "b", "2025-11-20");
        let mut first = water.clone();
        first.extend([
            ("reason", "Anläggningen försörjer åtta delar av kommunen; bortfall över ett dygn medför allvarlig skada för nationellt samhällsviktig verksamhet."),
            ("tolerable_outage", "48h"),
            ("owner", "@EN-2"),
            ("site", "@PL-17"),
        ]);
        self.put(EK, ProtectiveValue, 12, &first);
        self.approve(ProtectiveValue, 12);
        let mut second = first.clone();
        second.retain(|(name, _)| *name != "tolerable_outage");
        second.push(("tolerable_outage", "24h"));
        self.put(EK, ProtectiveValue, 12, &second);
        for (number, typed) in [
            (
                13,
                value("Råvattenledning 2", "anlaggning", "", "c", "2026-03-02"),
            ),
            (
                44,
                value("Vattentorn Östra", "anlaggning", "", "b", "2026-03-02"),
            ),
            (
                57,
                value("Styrsystem vatten", "system", "h", "b", "2026-03-02"),
            ),
            (
                58,
                value("Driftdata vatten", "uppgift", "k", "", "2026-03-02"),
            ),
            (90, value("Kemikalielager VV", "anlaggning", "", "c", "")),
            (
                91,
                value("Reservkraft stadshuset", "objekt", "bh", "d", "2024-12-01"),
            ),
        ] {
            self.put(EK, ProtectiveValue, number, &typed);
            if number != 58 {
                self.approve(ProtectiveValue, number);
            }
        }
        for number in 101..160 {
            let title = format!("Pumpstation {number}");
            let typed = value(&title, "anlaggning", "", "d", "2026-03-02");
            self.put(LIND, ProtectiveValue, number, &typed);
            self.approve(ProtectiveValue, number);
        }
        let ended = crate::domain::Ended {
            on: Date::constant(2026, 9, 1),
            reason: "Rivet".into(),
        };
        let mut record = (*self.state.get(id(ProtectiveValue, 101)).unwrap().record).clone();
        record.version += 1;
        record.ended = Some(ended);
        self.act(LIND, Act::Put(record));
        self.approve(ProtectiveValue, 101);
        for (number, title, class) in [
            (1, "Driftchef VA", "2"),
            (2, "IT-arkitekt", "2"),
            (3, "Registrator", "3"),
            (4, "Säkerhetsskyddschef", "2"),
        ] {
            let typed = [
                ("title", title),
                ("unit", "@EN-2"),
                ("values", "@SV-12"),
                ("class", class),
                ("review_date", "2026-12-10"),
            ];
            self.put(LIND, Position, number, &typed);
        }
        for (number, name, no) in [
            (1, "Karin Alm", "19811228-9874"),
            (2, "Jan Öberg", "19670919-9530"),
        ] {
            self.put(LIND, Person, number, &[("name", name), ("person_no", no)]);
        }
        for (number, person, position, at) in [
            (387, "@PE-1", "@BE-1", "deltar"),
            (388, "@PE-2", "@BE-2", "ansokan"),
        ] {
            let typed = [("person", person), ("position", position), ("state", at)];
            self.put(LIND, VettingCase, number, &typed);
        }
        let of = id(VettingCase, 388);
        self.act(EK, Act::Return(of, 1, "Grundutredningen saknas".into()));
    }

    fn book(&self) -> views::Book {
        views::Book::of(&self.state, self.today())
    }

    /// What the keeper would answer.
    pub fn answer(&self, ask: &Ask) -> Option<Result<Told, Trouble>> {
        Some(Ok(match ask {
            Ask::Unlock { passphrase, .. } if passphrase.as_str() == "hemligt" => {
                Told::Opened(Box::new(session()))
            }
            Ask::Unlock { .. } => return Some(Err(Trouble::new("wrong-key"))),
            Ask::LookAhead { .. } => Told::LooksRight,
            Ask::Media(_) => Told::Media(crate::desk::MediaTold::default()),
            Ask::Lock => Told::Locked,
            Ask::Overview => {
                let chain = Chain {
                    total: 184_203,
                    checked: 121_400,
                    finished: None,
                    broken: None,
                };
                Told::Overview(Arc::new(views::overview(
                    &self.state,
                    &self.book(),
                    LIND,
                    chain,
                    views::Past {
                        snapshot: Some(self.now - jiff::SignedDuration::from_hours(500)),
                        ..views::Past::default()
                    },
                )))
            }
            Ask::Trend => {
                let trend = views::Replay::new(&self.state, self.today()).end(&self.book());
                Told::Trend(Arc::new(trend))
            }
            Ask::Waiting => {
                let today = self.book().today();
                Told::Waiting(Arc::new(views::waiting(&self.state, today)))
            }
            Ask::Paper(..) => Told::Paper(Box::new(paper())),
            Ask::Sitting => Told::Sitting(Arc::new(views::sitting(&self.state))),
            Ask::Findings => Told::Findings(Arc::new(views::findings(&self.state, &self.book()))),
            Ask::Requirements => {
                Told::Requirements(Arc::new(views::requirements(&self.state, &self.book())))
            }
            Ask::KeepBackups(backups) => Told::Copies(crate::desk::Copies {
                backups: backups.clone(),
                ..crate::desk::Copies::default()
            }),
            Ask::BackUp(places) if !places.is_empty() => Told::BackedUp(
                places
                    .iter()
                    .map(|place| crate::desk::BackupTold {
                        place: place.clone(),
                        made: Ok((12, 12)),
                    })
                    .collect(),
            ),
            Ask::Copies => Told::Copies(crate::desk::Copies {
                backups: vec!["/media/kopia".into()],
                ..crate::desk::Copies::default()
            }),
            Ask::SetMirror(place) => Told::Mirror {
                place: Some(place.clone()),
                row: Some(crate::views::MirrorRow {
                    code: "even",
                    reached: 12,
                    same_disk: false,
                }),
            },
            Ask::Mend(_) => Told::Mended(crate::desk::MendedTold {
                entries: "4-5".into(),
                files: 1,
                lost: None,
                left: Vec::new(),
            }),
            Ask::LookAtEdition(_) => Told::EditionSeen(Box::new(crate::desk::EditionSeen {
                title: "2027-01-15".into(),
                as_of: jiff::civil::date(2027, 1, 15),
                in_force_from: Some(jiff::civil::date(2027, 3, 1)),
                rows: 121,
                unverified: 17,
                against: "2026-11-22".into(),
                added: (1..=8)
                    .map(|n| format!("PMFS 2026:8 7 kap. {n} §"))
                    .collect(),
                changed: vec!["SSF 2 kap. 1 §".into()],
                removed: Vec::new(),
                digest: "ab".repeat(32),
            })),
            Ask::LoadEdition { .. } => Told::EditionLoaded(crate::desk::EditionReceipt {
                seq: 184_204,
                title: "2027-01-15".into(),
                rows: 121,
                unverified: 17,
            }),
            Ask::Agenda(until) => {
                Told::Agenda(Arc::new(views::agenda(&self.state, &self.book(), *until)))
            }
            Ask::List(kind) => Told::List(Arc::new(views::list(&self.state, &self.book(), *kind))),
            Ask::ListOf(kind, columns) => Told::List(Arc::new(views::list_of(
                &self.state,
                &self.book(),
                *kind,
                columns,
            ))),
            Ask::Detail(id) => {
                let Some(held) = self.state.get(*id) else {
                    let refusal = crate::domain::Refusal::new("no-such-record");
                    return Some(Err(Trouble::from(refusal)));
                };
                Told::Detail(Box::new(views::detail(
                    &self.state,
                    &self.book(),
                    held,
                    LIND,
                    None,
                )))
            }
            Ask::Foresee(Foreseen::Review(id)) => {
                let held = self.state.get(*id)?;
                let seen = views::followed(&self.state, &self.book(), held);
                Told::Foresight(Box::new(seen))
            }
            Ask::Foresee(_) => Told::Foresight(Box::default()),
            Ask::Picks(kinds) => {
                let parts = kinds.iter().map(|kind| views::picks(&self.state, *kind));
                Told::Picks(views::Picks::new(parts.map(Arc::new).collect()))
            }
            Ask::Form { kind, id, .. } => {
                let held = id.and_then(|id| self.state.get(id));
                Told::Form(Box::new(self.seed(*kind, held)))
            }
            Ask::SealDraft(_) | Ask::KeepComment(..) => Told::DraftSealed(self.now),
            Ask::Prove(_) => Told::Proved,
            Ask::CommentDraft(_) => Told::CommentDraft(Zeroizing::new(String::new())),
            Ask::DropDraft(_) => Told::DraftDropped,
            Ask::Queue => {
                let reasons = BTreeMap::new();
                let queue = views::queue(&self.state, LIND, self.today(), &reasons);
                Told::Queue(Arc::new(queue))
            }
            Ask::Unmask { .. } => Told::Unmasked(Zeroizing::new("19670919-9530".into())),
            Ask::Do(_) => Told::Saved {
                seq: 184_204,
                links: Vec::new(),
                at: self.now,
            },
            Ask::Custodians => Told::Custodians(Box::new(views::custodians(
                &self.state,
                LIND,
                self.today(),
                "aktie ballong 1".into(),
            ))),
            Ask::Upkeep => Told::Upkeep(Box::new(views::upkeep(
                &self.state,
                self.today(),
                (184_203, "aktie ballong 184203".into()),
                None,
            ))),
            Ask::NoteHead(_) => Told::Saved {
                seq: 184_204,
                links: Vec::new(),
                at: self.now,
            },
            Ask::Disposals => Told::Disposals(Arc::new(views::disposals(
                &self.state,
                LIND,
                self.today(),
                Vec::new(),
            ))),
            Ask::Verify => Told::Chain(Chain {
                total: 184_203,
                checked: 184_203,
                finished: Some(self.now),
                broken: None,
            }),
            _ => return None,
        }))
    }

    fn seed(&self, kind: Kind, held: Option<&Held>) -> FormSeed {
        let record = held.map(|held| &*held.record);
        let spec = fields::catalogue().kind(kind);
        FormSeed {
            kind,
            id: record.map(|record| record.id),
            label: record.map_or(String::new(), Record::label),
            base: record.map_or(0, |record| record.version),
            fields: spec
                .fields
                .iter()
                .map(|field| {
                    let value = record.and_then(|record| record.values.get(field.name));
                    SeedField {
                        name: field.name,
                        text: value.map_or(String::new(), |value| fields::edit_text(field, value)),
                        shown: views::shown(&self.state, field, value),
                        approved: None,
                    }
                })
                .collect(),
            links: Vec::new(),
            comments: held.map_or_else(Vec::new, |held| views::comments(&self.state, held, LIND)),
            draft: None,
            draft_is_stale: false,
        }
    }
}

pub fn session() -> Session {
    Session {
        name: "A. Lind".into(),
        role: Role::Chief,
        municipality: "Exempelstad".into(),
        authority: "Länsstyrelsen".into(),
        ceiling: InfoLevel::Secret,
        exercise: true,
        last_opened: Some(("B. Ek".into(), super::NOW.parse().unwrap())),
        failed_unlocks: 0,
        notices: Vec::new(),
        read_only: None,
        shut: Vec::new(),
    }
}
