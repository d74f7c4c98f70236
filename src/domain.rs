//! What the register is: records, levels, classes, vetting, commands, and the one function that decides.
//!
//! This module is pure. It must never know a screen, a disk, a clock, randomness, a key or a serialisation format: the
//! time, fresh ids and the field catalogue are arguments. It refuses with a [`Refusal`], never with a panic.

mod application;
mod apply;
mod by_id;
mod check;
mod closing;
mod command;
pub mod comment;
mod custody;
mod decide;
mod dependency;
mod disposal;
pub mod edition;
mod evidence;
mod id;
pub mod judgement;
mod kind;
mod lacks;
mod level;
mod provision_edition;
mod record;
mod review;
mod schema;
mod state;
mod steps;
#[cfg(test)]
pub(crate) mod testing;
mod text;
mod value;
mod vetting;

pub use application::{
    Application, Dispatch, Entry, Stop, agreement_of, application, operator_of, replied, to_apply,
};
pub use apply::{Stamped, apply};
pub use by_id::{ById, Drawn};
pub use check::{check_value, check_values};
pub use command::{Act, Change, Command, Event, EventCode, ImportNote, Proposal, Purpose};
pub use comment::{COMMENT_MAX, Comment, Reply, Resolved, Thread, may_not_resolve};
pub use custody::{Custodian, Custody, Keeping, Offer, Seated, Seating, Sheets};
pub use decide::{Context, approvable, decide, decides_on_person};
pub use disposal::{
    Condemned, Disposal, forged as disposal_forged, may_go as may_dispose,
    sees_all as disposer_sees_all, under as disposal_under,
};
pub use edition::{Adoption, Manifest};
pub use evidence::{ACT_IN_FORCE, Evidence, must_be_deregistered, runs_on, waits};
pub use id::{ContentHash, CustodianId, RecordId, RegisterId};
pub use kind::{Compartment, Group, Kind};
pub use lacks::{Lack, lacking, lacking_for_application};
pub use level::{ClassMark, ConsequenceLevel, InfoLevel, SecurityClass};
pub use provision_edition::{EditionHeld, FIRST_EDITION, edition_on, edition_rows, editions};
pub use record::{Ended, Names, Record, Values};
pub use review::{Approved, Held, Pending, Returned};
pub use schema::{Fault, FieldSpec, FieldType, KindSpec, Refusal, Required, Schema, Sensitivity};
pub use state::{RegisterInfo, Role, State, Work};
pub use steps::{Makes, Step, begun, next_steps, prefilled};
pub use text::{clean, has_forbidden, normalise};
pub use value::{Span, SpanUnit, Value};
pub use vetting::{CaseState, next_states, transition};
