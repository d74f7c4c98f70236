//! The screens, one layer each. What several of them share stands last.

// Before the register is open, and the pages that everything is reached from.
pub mod first_run;
pub mod help;
pub mod leave;
pub mod overview;
pub mod palette;
pub mod unlock;

// Records: lists, one record, its form, its past, its end.
pub mod detail;
pub mod end;
pub mod end_many;
pub mod form;
pub mod history;
pub mod import;
pub mod list;
pub mod past;
pub mod tree;
pub mod unmask;

// The analysis: its columns, its editions, their adoption.
pub mod adopt;
pub mod editions;
pub mod provisions;
pub mod sitting;
pub mod strands;

// Vetting: the steps of a case, and the papers that are sent.
pub mod apply;
pub mod paper;
pub mod print;
pub mod reply;
pub mod steps;
pub mod waiting;

// What the rules find, and what falls due.
pub mod agenda;
pub mod check;
pub mod requirements;

// The second custodian: review, comments, the journal, what leaves for an auditor.
pub mod comment;
pub mod journal;
pub mod open_comments;
pub mod review;
pub mod snapshot;

// The register itself: custodians, keys on paper, copies, disposal.
pub mod copies;
pub mod custodians;
pub mod disposal;
pub mod drill;
pub mod restore_test;
pub mod sheets;
pub mod upkeep;

// What several screens share: frames, and what findings, comments and changes look like.
mod decorate;
mod due;
pub mod foresight;
mod guide;
mod threads;
