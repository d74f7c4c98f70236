//! The one function that decides. Screen, import, review and command line all ask here, and nothing is written that
//! was not decided here.

use crate::domain::provision_edition::remember;
use crate::domain::{
    Act, Adoption, Change, Command, ContentHash, CustodianId, Ended, Event, EventCode, ImportNote,
    Kind, Manifest, Proposal, Record, RecordId, Refusal, Role, Schema, State, check_values, clean,
    comment, custody, dependency, disposal, edition,
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What the decision needs to be told.
pub struct Context<'a> {
    /// The field catalogue.
    pub schema: &'a Schema,
    /// Who asks.
    pub who: CustodianId,
    /// The local date.
    pub today: Date,
    /// Draws an identity that was never used.
    pub fresh: &'a mut dyn FnMut() -> RecordId,
    /// The hash of a manifest's line, as the journal will hold it.
    pub manifest_hash: &'a dyn Fn(&Manifest) -> ContentHash,
    /// Is told how many of a large change's records are judged, of how many; false from it stops the decision.
    pub going: &'a mut dyn FnMut(u64, u64) -> bool,
}

impl Context<'_> {
    /// Tells how far a decision on many has come.
    fn goes_on(&mut self, done: usize, of: usize) -> Result<(), Refusal> {
        match (self.going)(done as u64, of as u64) {
            true => Ok(()),
            false => Err(Refusal::new("work-stopped")),
        }
    }
}

/// The longest comment or reason, in characters.
const SENTENCE_MAX: usize = 1000;

/// Decides what a command writes, or refuses with a reason and, where there is one, the provision.
pub fn decide(
    state: &State,
    context: &mut Context<'_>,
    command: Command,
) -> Result<Change, Refusal> {
    let role = state
        .custodian(context.who)
        .filter(|custodian| custodian.active)
        .map(|custodian| custodian.role)
        .ok_or(Refusal::new("not-a-custodian"))?;
    if !role.writes() && !matches!(command, Command::Trace(_)) {
        return Err(Refusal::new("role-reads-only"));
    }
    let change = match command {
        Command::Save { proposal, reason } => save(state, context, proposal, reason),
        Command::SaveAll { rows, reason } => together::save_all(state, context, rows, reason),
        Command::End {
            id,
            base,
            on,
            reason,
        } => end(state, context.who, id, base, on, &reason),
        Command::Import { rows, note } => import(state, context, rows, note),
        Command::Undo {
            seq,
            before,
            reason,
        } => undo(state, context, seq, before, reason),
        Command::Approve { items } => review::approve(state, context, items),
        Command::Return { items, comment } => {
            review::send_back(state, context.who, &items, &comment)
        }
        Command::Comment(said) => comment::decide(state, context.schema, context.who, said)
            .map(|said| alone(Act::Comment(said))),
        Command::Adopt(order) => adopt(state, context, order),
        Command::NewEdition { of, new_id } => new_edition(state, context, of, new_id),
        Command::Trace(event) => trace(role, event).map(alone),
        Command::TraceAll(events) => {
            let acts = events.into_iter().map(|event| trace(role, event));
            Ok(Change {
                acts: acts.collect::<Result<_, _>>()?,
                reason: None,
            })
        }
        Command::Custody(custody) => {
            custody::decide(state, context.who, &custody)?;
            Ok(Change {
                acts: vec![Act::Custody(custody)],
                reason: None,
            })
        }
        Command::Dispose { decision, persons } => {
            disposal::propose(state, context.who, context.today, decision, persons).map(alone)
        }
        Command::ConfirmDisposal(seq) => {
            disposal::confirm(state, context.who, context.today, seq).map(alone)
        }
        Command::DeclineDisposal(seq) => disposal::decline(state, context.who, seq).map(alone),
    }?;
    guard(state, &change.acts)?;
    Ok(change)
}

/// A change of one act, without a reason of its own.
fn alone(act: Act) -> Change {
    Change {
        acts: vec![act],
        reason: None,
    }
}

/// What holds however a version came about: adopted editions stand, nothing depends on itself, and who was disposed of is
/// not written anew.
fn guard(state: &State, acts: &[Act]) -> Result<(), Refusal> {
    let puts = || {
        acts.iter().filter_map(|act| match act {
            Act::Put(record) => Some(record),
            _ => None,
        })
    };
    if let Some(record) = puts().find(|record| state.is_disposed(record.id)) {
        return Err(Refusal::new("disposed-already").arg("label", record.label()));
    }
    for record in puts().filter(|record| record.kind == Kind::Analysis) {
        let adopts = acts
            .iter()
            .any(|act| matches!(act, Act::Edition(manifest) if manifest.analysis == record.id));
        if let Some(code) = edition::fault(state.get(record.id), record, adopts) {
            return Err(Refusal::new(code)
                .arg("label", record.label())
                .under("PMFS 2022:1 1 kap. 4 §"));
        }
    }
    let values: Vec<&Record> = puts()
        .filter(|record| record.kind == Kind::ProtectiveValue)
        .collect();
    dependency::check(state, &values)
}

fn adopt(state: &State, context: &Context<'_>, order: Adoption) -> Result<Change, Refusal> {
    let (manifest, mut record) =
        edition::adopt(state, context.today, order, context.manifest_hash)?;
    let spec = context.schema.kind(Kind::Analysis);
    if spec.field("provision_edition").is_some() {
        let before = state.get(record.id).map(|held| &held.record.values);
        remember(state, Kind::Analysis, before, &mut record.values);
    }
    let faults = check_values(spec, &record.values, state, &|_| None);
    if !faults.is_empty() {
        return Err(Refusal {
            faults,
            ..Refusal::new("fields-at-fault")
        });
    }
    Ok(Change {
        acts: vec![Act::Edition(manifest), Act::Put(record)],
        reason: None,
    })
}

fn new_edition(
    state: &State,
    context: &mut Context<'_>,
    of: RecordId,
    new_id: Option<RecordId>,
) -> Result<Change, Refusal> {
    let proposal = Proposal {
        id: None,
        kind: Kind::Analysis,
        base: 0,
        values: edition::continued(state, of)?,
        new_id,
    };
    save(state, context, proposal, None)
}

fn sentence(text: &str) -> Result<Option<String>, Refusal> {
    let (text, _) = clean(text, true);
    if text.chars().count() > SENTENCE_MAX {
        return Err(Refusal::new("sentence-too-long").arg("max", SENTENCE_MAX));
    }
    Ok((!text.is_empty()).then_some(text))
}

fn save(
    state: &State,
    context: &mut Context<'_>,
    proposal: Proposal,
    reason: Option<String>,
) -> Result<Change, Refusal> {
    let records = together::saved(state, context, &mut BTreeMap::new(), proposal)?;
    let reason = reason.as_deref().map(sentence).transpose()?.flatten();
    let acts = records.into_iter().map(Act::Put).collect();
    Ok(Change { acts, reason })
}

/// The record that a proposal becomes; none when everything stands so already.
fn put(
    state: &State,
    context: &mut Context<'_>,
    numbers: &mut BTreeMap<Kind, u32>,
    mut proposal: Proposal,
    also: &dyn Fn(RecordId) -> Option<Kind>,
) -> Result<Option<Record>, Refusal> {
    let spec = context.schema.kind(proposal.kind);
    if spec.field("provision_edition").is_some() {
        let before = proposal.id.and_then(|id| state.get(id));
        let before = before.map(|held| &held.record.values);
        remember(state, proposal.kind, before, &mut proposal.values);
    }
    let faults = check_values(spec, &proposal.values, state, also);
    if !faults.is_empty() {
        return Err(Refusal {
            faults,
            ..Refusal::new("fields-at-fault")
        });
    }
    let record = match proposal.id {
        None => {
            one_of_its_kind(state, numbers, proposal.kind)?;
            let number = numbers
                .entry(proposal.kind)
                .or_insert_with(|| state.next_number(proposal.kind));
            let record = Record {
                kind: proposal.kind,
                id: proposal.new_id.unwrap_or_else(|| (context.fresh)()),
                number: *number,
                version: 1,
                values: proposal.values,
                ended: None,
                unknown: BTreeMap::new(),
            };
            if state.get(record.id).is_some() {
                return Err(Refusal::new("identity-taken"));
            }
            *number += 1;
            record
        }
        Some(id) => {
            let held = state.get(id).ok_or(Refusal::new("no-such-record"))?;
            let before = &held.record;
            if before.kind != proposal.kind {
                return Err(Refusal::new("kind-is-fixed"));
            }
            if before.version != proposal.base {
                return Err(Refusal::new("changed-meanwhile")
                    .arg("label", before.label())
                    .arg("base", proposal.base)
                    .arg("version", before.version));
            }
            if before.values == proposal.values && before.ended.is_none() {
                return Ok(None);
            }
            Record {
                version: before.version + 1,
                values: proposal.values,
                ended: None,
                ..before.as_ref().clone()
            }
        }
    };
    not_own_case(state, context.who, &record)?;
    if record.kind == Kind::VettingCase {
        vetting::order(state, &record)?;
    }
    Ok(Some(record))
}

/// Nobody writes in their own case, whatever it is about: the chain knows who the custodian is in the register.
fn not_own_case(state: &State, who: CustodianId, record: &Record) -> Result<(), Refusal> {
    match state.is_own_case(who, record) {
        true => Err(Refusal::new("own-case")
            .arg("label", record.label())
            .under("SSL 3 kap. 4 §")),
        false => Ok(()),
    }
}

/// The house has one set of limits: a second beside it would leave it open which counts.
fn one_of_its_kind(
    state: &State,
    numbers: &BTreeMap<Kind, u32>,
    kind: Kind,
) -> Result<(), Refusal> {
    if kind != Kind::HouseLimits {
        return Ok(());
    }
    let held = state
        .of_kind(kind)
        .find(|held| held.record.ended.is_none())
        .map(|held| held.record.label())
        .or_else(|| {
            numbers
                .contains_key(&kind)
                .then(|| kind.label(state.next_number(kind)))
        });
    match held {
        Some(label) => Err(Refusal::new("only-one").arg("label", label)),
        None => Ok(()),
    }
}

fn end(
    state: &State,
    who: CustodianId,
    id: RecordId,
    base: u32,
    on: Date,
    reason: &str,
) -> Result<Change, Refusal> {
    let held = state.get(id).ok_or(Refusal::new("no-such-record"))?;
    let before = &held.record;
    not_own_case(state, who, before)?;
    if before.ended.is_some() {
        return Err(Refusal::new("record-ended").arg("label", before.label()));
    }
    if before.version != base {
        return Err(Refusal::new("changed-meanwhile")
            .arg("label", before.label())
            .arg("base", base)
            .arg("version", before.version));
    }
    vetting::not_while_checked(state, before, on)?;
    let reason = sentence(reason)?.ok_or(Refusal::new("end-needs-reason"))?;
    let record = Record {
        version: before.version + 1,
        ended: Some(Ended {
            on,
            reason: reason.clone(),
        }),
        ..before.as_ref().clone()
    };
    Ok(Change {
        acts: vec![Act::Put(record)],
        reason: Some(reason),
    })
}

fn import(
    state: &State,
    context: &mut Context<'_>,
    rows: Vec<Proposal>,
    note: ImportNote,
) -> Result<Change, Refusal> {
    let made: BTreeMap<RecordId, Kind> = rows
        .iter()
        .filter_map(|row| row.new_id.map(|id| (id, row.kind)))
        .collect();
    let mut numbers = BTreeMap::new();
    let of = rows.len();
    let mut acts = Vec::with_capacity(of + 1);
    for (done, row) in rows.into_iter().enumerate() {
        context.goes_on(done, of)?;
        if let Some(record) = put(state, context, &mut numbers, row, &|id| {
            made.get(&id).copied()
        })? {
            acts.push(Act::Put(record));
        }
    }
    if acts.is_empty() {
        return Err(Refusal::new("nothing-changed"));
    }
    acts.push(Act::Import(note));
    Ok(Change { acts, reason: None })
}

fn undo(
    state: &State,
    context: &mut Context<'_>,
    seq: u64,
    before: Vec<(RecordId, Option<Record>)>,
    reason: Option<String>,
) -> Result<Change, Refusal> {
    let reason = reason.as_deref().map(sentence).transpose()?.flatten();
    let mut acts = Vec::with_capacity(before.len() + 1);
    let of = before.len();
    for (done, (id, before)) in before.into_iter().enumerate() {
        context.goes_on(done, of)?;
        let held = state.get(id).ok_or(Refusal::new("no-such-record"))?;
        let now = &held.record;
        not_own_case(state, context.who, now)?;
        if held.seq != seq {
            return Err(Refusal::new("changed-meanwhile")
                .arg("label", now.label())
                .arg("base", seq)
                .arg("version", now.version));
        }
        let mut record = Record {
            version: now.version + 1,
            ..now.as_ref().clone()
        };
        match before {
            Some(before) => (record.values, record.ended) = (before.values, before.ended),
            None => {
                let reason = reason.clone().unwrap_or_else(|| format!("#{seq}"));
                record.ended = Some(Ended {
                    on: context.today,
                    reason,
                });
            }
        }
        acts.push(Act::Put(record));
    }
    if acts.is_empty() {
        return Err(Refusal::new("nothing-to-undo").arg("seq", seq));
    }
    acts.push(Act::Undo(seq));
    Ok(Change { acts, reason })
}

fn trace(role: Role, event: Event) -> Result<Act, Refusal> {
    if !role.writes()
        && matches!(
            event.code,
            EventCode::Unmasked | EventCode::Exported | EventCode::Printed
        )
    {
        return Err(Refusal::new("role-reads-only"));
    }
    Ok(Act::Event(event))
}

mod review;
mod together;
mod vetting;

pub use review::approvable;
pub use vetting::decides_on_person;

#[cfg(test)]
pub(in crate::domain) use vetting::guard as vetting_guard;

#[cfg(test)]
mod tests;
