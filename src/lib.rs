//! skans keeps one sealed register of protective security for a Swedish municipality.
//!
//! Data flows one way: key press → [`tui`] → message to the [`desk`] → [`register`] (`decide`, seal, sign, append,
//! fdatasync) → [`domain`] state → [`views`] → screen. Each module's head says what it must not know;
//! `tests/architecture.rs` holds it to that.

// A test may stop where it stands: the lints are for what the chief runs.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod cli;
pub mod crypto;
pub mod desk;
pub mod disk;
pub mod domain;
pub mod exchange;
pub mod exercise;
pub mod fields;
pub mod journal;
pub mod register;
pub mod rules;
pub mod sandbox;
pub mod say;
pub mod snapshot;
pub mod state;
pub mod tui;
pub mod views;
pub mod words;
