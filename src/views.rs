//! Read models for the screen and for reports: lists, details, differences, the queue, the overview.
//!
//! They are data without behaviour, built from the register's state and dropped at lock. They hold codes, not words: the
//! screen says them in the user's language. Must not know keys, disk, or how anything is drawn.

mod check;
mod comments;
mod custodians;
mod detail;
mod director;
mod disposals;
mod edition;
mod foresight;
mod form;
mod groups;
mod list;
mod mirror;
mod order;
mod overview;
mod picks;
mod queue;
mod requirements;
mod shape;
mod show;
mod sitting;
mod standing;
mod steps;
mod strands;
mod timeline;
mod tree;
mod trend;
mod upkeep;
mod waiting;

pub use crate::rules::{
    Because, Book, Edition, Indicator, Provision, Routine, RowStatus, Sequel, edition,
    edition_in_force,
};
pub use check::{Agenda, Due, FindingCounts, Findings, Unjudged, agenda, findings};
pub use comments::{CommentRow, comments, count_open, open_comments};
pub use custodians::{
    CustodianRow, Custodians, CustodyDiff, OfferRow, SheetsRow, custodians, custody_diffs, sheets,
};
pub use detail::detail;
pub use director::{Director, Moved, director, last_report};
pub use disposals::{CandidateRow, DisposalRow, Disposals, ElsewhereRow, disposals};
pub use edition::*;
pub use foresight::{Foresight, followed, foresee};
pub use form::{Start, start};
pub use groups::{Group, Grouping, Head};
pub use list::{list, list_of, may_be_column};
pub use mirror::MirrorRow;
pub use order::Orders;
pub use overview::{AHEAD_DAYS, glance, overview};
pub use picks::{Picks, called_by_others, pick, picks};
pub use queue::{diffs, queue};
pub use requirements::{RequirementRow, Requirements, requirements};
pub use shape::*;
pub use show::{link, name, shown, title};
pub use sitting::{Sitting, SittingGap, SittingMeasure, SittingValue, sitting};
pub use standing::{PartRow, StandingRow};
pub use steps::StepRow;
pub use strands::{Hanging, STRAND, Spot, StrandRow, Strands, broken_at, strands};
pub use timeline::Moment;
pub use tree::{Heritage, Node, Tree, tree};
pub use trend::{MONTHS, Month, Replay, Trend};
pub use upkeep::{Upkeep, UpkeepRow, upkeep};
pub use waiting::{Waiting, WaitingRow, waiting};
