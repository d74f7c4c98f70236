//! Two years in the life of the register: who did what, when and why, session by session.
//!
//! Everything goes through the same commands as real work: what is refused there stops the exercise.

use super::Place;
use super::book::{Book, Row, lines};
use super::calendar::Calendar;
use super::plan::{Plan, note};
use crate::crypto::{Passphrase, exercise::PASSPHRASE};
use crate::disk::RealDisk;
use crate::domain::{
    Adoption, ClassMark, Command, Event, EventCode, Held, Kind, Proposal, Refusal, State, Values,
};
use crate::fields::catalogue;
use crate::register::{Failure, Register, open};
use jiff::civil::Date;
use std::path::Path;
use std::sync::Arc;

/// The story.
const TABLE: &str = include_str!("tables/story.txt");

/// One line of the story.
struct Deed {
    ago: i64,
    who: &'static str,
    verb: &'static str,
    subject: &'static str,
    what: &'static str,
    why: &'static str,
}

fn deeds() -> Vec<Deed> {
    lines(TABLE)
        .skip(1)
        .map(|cells| {
            let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
            Deed {
                ago: cell(0).parse().unwrap_or_default(),
                who: cell(1),
                verb: cell(2),
                subject: cell(3),
                what: cell(4),
                why: cell(5),
            }
        })
        .collect()
}

/// Lives through the story. `progress` is told how many deeds are done, and of how many.
pub(super) fn tell(
    place: &Place,
    calendar: &mut Calendar,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(), Failure> {
    let deeds = deeds();
    let total = u64::try_from(deeds.len()).unwrap_or_default();
    let mut told = 0;
    let mut prepared: Option<(Book, Plan)> = None;
    for session in deeds.chunk_by(|one, next| (one.ago, one.who) == (next.ago, next.who)) {
        let Some(first) = session.first() else {
            continue;
        };
        let at = calendar.begin(first.ago);
        let mut register = enter(place, first.who, at)?;
        let (book, plan) = match prepared.take() {
            Some(prepared) => prepared,
            None => prepare(register.state(), calendar.today())?,
        };
        for deed in session {
            let today = calendar.day(deed.ago);
            let command = command(deed, register.state(), &register, &book, &plan, today)?;
            register.commit(command, today, calendar.tick())?;
            told += 1;
            progress(told, total);
        }
        register.close(calendar.tick());
        prepared = Some((book, plan));
    }
    Ok(())
}

fn enter(place: &Place, who: &str, now: jiff::Timestamp) -> Result<Register, Failure> {
    let key: &Path = if who == "deputy" {
        &place.deputy_key
    } else {
        &place.chief_key
    };
    let passphrase = Passphrase::new(PASSPHRASE);
    open(
        Arc::new(RealDisk),
        &place.register,
        key,
        &passphrase,
        catalogue(),
        now,
        &mut |_, _, _| {},
    )
}

fn prepare(state: &State, today: Date) -> Result<(Book, Plan), Failure> {
    let municipality = state
        .by_number(Kind::Operator, 1)
        .ok_or_else(lost)?
        .record
        .id;
    let book = Book {
        today,
        municipality,
    };
    let plan = Plan::make(&book)?;
    Ok((book, plan))
}

fn lost() -> Failure {
    Refusal::new("no-such-record").into()
}

/// The record with this readable number or title.
fn find<'a>(state: &'a State, subject: &str) -> Result<&'a Held, Failure> {
    let titled = |held: &&Held| {
        let record = &held.record;
        let title = catalogue().kind(record.kind).title;
        record.label() == subject || record.values.text(title) == Some(subject)
    };
    state.all().find(titled).ok_or_else(lost)
}

fn command(
    deed: &Deed,
    state: &State,
    register: &Register,
    book: &Book,
    plan: &Plan,
    today: Date,
) -> Result<Command, Failure> {
    let reason = (!deed.why.is_empty()).then(|| deed.why.to_owned());
    match deed.verb {
        "import" => import(state, plan.import(deed.subject)),
        "approve" => approve(state, register, deed),
        "new" => {
            let kind = Kind::from_code(deed.subject).ok_or_else(lost)?;
            let mut values = Values::new();
            book.change(catalogue().kind(kind), &mut values, deed.what, today)?;
            // What is called by another record is known by what it says.
            let title = values.text(catalogue().kind(kind).title);
            let title = title.unwrap_or(deed.what);
            let new_id = Some(book.id(kind, title));
            let proposal = Proposal {
                id: None,
                kind,
                base: 0,
                values,
                new_id,
            };
            Ok(Command::Save { proposal, reason })
        }
        "save" => {
            let held = find(state, deed.subject)?;
            let mut values = held.record.values.clone();
            book.change(
                catalogue().kind(held.record.kind),
                &mut values,
                deed.what,
                today,
            )?;
            Ok(Command::Save {
                proposal: proposal(held, values),
                reason,
            })
        }
        "adopt" => adopt(state, deed, today),
        "edition" => Ok(Command::NewEdition {
            of: find(state, deed.subject)?.record.id,
            new_id: Some(book.id(Kind::Analysis, deed.what)),
        }),
        "end" => {
            let held = find(state, deed.subject)?;
            let (id, base) = (held.record.id, held.record.version);
            Ok(Command::End {
                id,
                base,
                on: today,
                reason: deed.why.to_owned(),
            })
        }
        "return" => {
            let held = find(state, deed.subject)?;
            let (id, version) = (held.record.id, held.record.version);
            Ok(Command::Return {
                items: vec![(id, version)],
                comment: deed.why.to_owned(),
            })
        }
        "unmask" => {
            let object = Some(find(state, deed.subject)?.record.id);
            let detail = |name: &str, value: &str| (name.to_owned(), value.to_owned());
            let details = vec![detail("field", "person_no"), detail("purpose", deed.what)];
            Ok(Command::Trace(Event {
                code: EventCode::Unmasked,
                object,
                details,
            }))
        }
        "trace" => {
            let details = deed.what.split(" & ").filter_map(|one| one.split_once('='));
            let details = details.map(|(name, value)| (name.to_owned(), value.to_owned()));
            Ok(Command::Trace(Event {
                code: EventCode::from_code(deed.subject).ok_or_else(lost)?,
                object: None,
                details: details.collect(),
            }))
        }
        _ => Err(lost()),
    }
}

/// The adoption of an analysis: who, in which office and role, where it is written, and the level, between `;`. The reason
/// is that of the exception.
fn adopt(state: &State, deed: &Deed, today: Date) -> Result<Command, Failure> {
    let held = find(state, deed.subject)?;
    let mut said = deed.what.split(';').map(str::trim);
    let mut next = || said.next().unwrap_or_default();
    let (by, office, role) = (next().to_owned(), next(), next().to_owned());
    let (doc_ref, level) = (next().to_owned(), ClassMark::from_code(next()));
    Ok(Command::Adopt(Adoption {
        id: held.record.id,
        base: held.record.version,
        by,
        office,
        role,
        on: today,
        doc_ref,
        level: level.ok_or_else(lost)?,
        exception: (!deed.why.is_empty()).then(|| deed.why.to_owned()),
    }))
}

/// New rows are made; rows that are there already are changed in the fields that the table has.
fn import(state: &State, rows: &[Row]) -> Result<Command, Failure> {
    let kind = rows.first().ok_or_else(lost)?.kind;
    let mut updated = 0;
    let mut proposals = Vec::with_capacity(rows.len());
    for row in rows {
        proposals.push(match state.get(row.id) {
            None => Proposal {
                id: None,
                kind,
                base: 0,
                values: row.values.clone(),
                new_id: Some(row.id),
            },
            Some(held) => {
                updated += 1;
                let mut values = held.record.values.clone();
                for (field, value) in row.values.iter() {
                    values.set(field, Some(value.clone()));
                }
                proposal(held, values)
            }
        });
    }
    Ok(Command::Import {
        rows: proposals,
        note: note(rows, kind, updated),
    })
}

fn proposal(held: &Held, values: Values) -> Proposal {
    let record = &held.record;
    Proposal {
        id: Some(record.id),
        kind: record.kind,
        base: record.version,
        values,
        new_id: None,
    }
}

/// One record, or everything of a kind that waits for this custodian, but for those that are left out.
fn approve(state: &State, register: &Register, deed: &Deed) -> Result<Command, Failure> {
    let who = register.who();
    let item = |held: &Held| {
        let pending = held.approvable_by(who)?;
        Some((held.record.id, pending.record.version, pending.hash))
    };
    let Some(kind) = Kind::from_code(deed.subject) else {
        let items = item(find(state, deed.subject)?).into_iter().collect();
        return Ok(Command::Approve { items });
    };
    let mut left_out = Vec::new();
    for subject in deed
        .what
        .split(';')
        .map(str::trim)
        .filter(|subject| !subject.is_empty())
    {
        left_out.push(find(state, subject)?.record.id);
    }
    let items = state
        .waiting()
        .filter(|held| held.record.kind == kind && !left_out.contains(&held.record.id))
        .filter_map(item)
        .collect();
    Ok(Command::Approve { items })
}
