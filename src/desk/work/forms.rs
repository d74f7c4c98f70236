//! What a form starts from, its draft, and the command that a submitted form becomes.

use crate::desk::{Draft, DraftKey, FormSeed, FormWork, SeedField, Trouble};
use crate::domain::{Command, Kind, Proposal, RecordId};
use crate::register::Register;
use crate::views;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// A draft as it lies sealed.
#[derive(Serialize, Deserialize)]
struct Written {
    kind: String,
    id: Option<String>,
    base: u32,
    typed: Vec<(String, String)>,
    focus: String,
    at: Timestamp,
    /// The identity that a new record will get. Once a record has it, the draft has been saved, whatever came between
    /// the save and the dropping of the draft.
    #[serde(default)]
    new_id: Option<String>,
}

impl Written {
    fn new_id(&self) -> Option<RecordId> {
        self.new_id.as_deref().and_then(RecordId::parse)
    }
}

fn name(key: DraftKey) -> Vec<u8> {
    let id = key.id.map_or_else(|| "new".to_owned(), |id| id.to_string());
    format!("{}/{id}", key.kind.code()).into_bytes()
}

fn written(register: &Register, key: DraftKey) -> Option<Written> {
    let text = register.draft(&name(key))?;
    serde_json::from_slice(&text).ok()
}

/// The identity that the draft of a new record keeps for it, unless the record is there already.
fn kept_id(register: &Register, key: DraftKey) -> Option<RecordId> {
    written(register, key)?
        .new_id()
        .filter(|id| register.state().get(*id).is_none())
}

/// Whether what the draft holds stands in the register already: saved, before it could be dropped.
fn is_saved(register: &Register, key: DraftKey, written: &Written) -> bool {
    let state = register.state();
    let Some(id) = key.id else {
        return written.new_id().is_some_and(|id| state.get(id).is_some());
    };
    let Some(held) = state.get(id) else {
        return false;
    };
    let (starts, _) = views::start(state, key.kind, Some(held), None);
    let stands = |(name, text): &(String, String)| {
        starts
            .iter()
            .any(|start| start.name == name && start.text == *text)
    };
    written.base != held.record.version && written.typed.iter().all(stands)
}

/// The sealed draft of a record, or of a new one of a kind.
pub fn draft(register: &Register, key: DraftKey) -> Option<Draft> {
    let written = written(register, key).filter(|written| !is_saved(register, key, written))?;
    Some(Draft {
        key,
        base: written.base,
        typed: written.typed,
        focus: written.focus,
        at: written.at,
    })
}

/// Seals a draft: when this returns, it is on disk.
pub fn seal_draft(register: &mut Register, draft: &Draft) -> Result<(), Trouble> {
    let new_id = match draft.key.id {
        Some(_) => None,
        None => Some(match kept_id(register, draft.key) {
            Some(id) => id,
            None => Register::fresh_id()?,
        }),
    };
    let written = Written {
        new_id: new_id.map(|id| id.to_string()),
        kind: draft.key.kind.code().to_owned(),
        id: draft.key.id.map(|id| id.to_string()),
        base: draft.base,
        typed: draft.typed.clone(),
        focus: draft.focus.clone(),
        at: draft.at,
    };
    let text =
        Zeroizing::new(serde_json::to_vec(&written).map_err(|_| Trouble::new("draft-not-sealed"))?);
    Ok(register.put_draft(&name(draft.key), Some(&text))?)
}

/// Drops a draft.
pub fn drop_draft(register: &mut Register, key: DraftKey) -> Result<(), Trouble> {
    Ok(register.put_draft(&name(key), None)?)
}

/// What a form starts from: a record, a new one, or a new one like another.
pub fn form(
    register: &Register,
    kind: Kind,
    id: Option<RecordId>,
    like: Option<RecordId>,
) -> Result<FormSeed, Trouble> {
    let state = register.state();
    let find = |id: RecordId| state.get(id).ok_or(Trouble::new("no-such-record"));
    let held = id.map(find).transpose()?;
    let like = like.map(find).transpose()?;
    if let Some(held) = held.filter(|held| held.record.ended.is_some()) {
        return Err(crate::domain::Refusal::new("record-ended")
            .arg("label", held.record.label())
            .into());
    }
    let (starts, mut links) = views::start(state, kind, held, like);
    let draft = draft(register, DraftKey { kind, id });
    for id in draft
        .iter()
        .flat_map(|draft| &draft.typed)
        .flat_map(|(_, text)| text.split(' '))
    {
        let pointed = RecordId::parse(id).and_then(|id| state.get(id));
        links.extend(pointed.map(|held| views::link(state, &held.record)));
    }
    let base = held.map_or(0, |held| held.record.version);
    Ok(FormSeed {
        kind,
        id,
        label: held.map(|held| held.record.label()).unwrap_or_default(),
        base,
        fields: starts
            .into_iter()
            .map(|start| SeedField {
                name: start.name,
                text: start.text,
                shown: start.shown,
                approved: start.approved,
            })
            .collect(),
        links,
        comments: held.map_or_else(Vec::new, |held| {
            views::comments(state, held, register.who())
        }),
        draft_is_stale: draft.as_ref().is_some_and(|draft| draft.base != base),
        draft,
    })
}

/// The command that a submitted form becomes: what was not touched stays as it stands.
pub fn proposal(register: &Register, form: FormWork) -> Result<Command, Trouble> {
    let held = form
        .id
        .map(|id| {
            register
                .state()
                .get(id)
                .ok_or(Trouble::new("no-such-record"))
        })
        .transpose()?;
    let mut values = held
        .map(|held| held.record.values.clone())
        .unwrap_or_default();
    for (field, value) in form.changes {
        values.set(field, value);
    }
    let key = DraftKey {
        kind: form.kind,
        id: form.id,
    };
    let new_id = form.id.is_none().then(|| kept_id(register, key)).flatten();
    let proposal = Proposal {
        id: form.id,
        kind: form.kind,
        base: form.base,
        values,
        new_id,
    };
    Ok(Command::Save {
        proposal,
        reason: form.reason,
    })
}
