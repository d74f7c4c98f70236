//! What a form starts from, apart from its draft.

use crate::domain::{Held, Kind, Sensitivity, State};
use crate::fields;
use crate::views::show::{link, shown};
use crate::views::{Link, Shown};

/// One field as a form starts from it: its name, its text for editing (empty where masked), what stands, and what was
/// approved where it differs.
pub struct Start {
    /// The field's name.
    pub name: &'static str,
    /// The text to edit.
    pub text: String,
    /// What stands.
    pub shown: Shown,
    /// What was approved, where it differs.
    pub approved: Option<Shown>,
}

/// The fields of a kind as a form starts from them, and the records that they point at. A copy of a record (`like`)
/// leaves out what identifies a person.
pub fn start(
    state: &State,
    kind: Kind,
    held: Option<&Held>,
    like: Option<&Held>,
) -> (Vec<Start>, Vec<Link>) {
    let record = held.or(like).map(|held| &held.record);
    let approved = held
        .and_then(|held| held.approved.as_ref())
        .map(|approved| &approved.record);
    let mut links: Vec<Link> = Vec::new();
    let starts = fields::catalogue()
        .kind(kind)
        .fields
        .iter()
        .map(|field| {
            let copied_identity = held.is_none() && field.sensitivity != Sensitivity::Plain;
            let value = record
                .filter(|_| !copied_identity)
                .and_then(|record| record.values.get(field.name));
            let old = approved.map(|record| record.values.get(field.name));
            for id in value.map_or(&[][..], |value| value.references()) {
                links.extend(state.get(*id).map(|held| link(state, &held.record)));
            }
            let masked = field.sensitivity == Sensitivity::Masked;
            Start {
                name: field.name,
                text: value
                    .filter(|_| !masked)
                    .map(|value| fields::edit_text(field, value))
                    .unwrap_or_default(),
                shown: shown(state, field, value),
                approved: old
                    .filter(|old| *old != value)
                    .map(|old| shown(state, field, old)),
            }
        })
        .collect();
    (starts, links)
}
