//! The register tried from its own counter: two custodians, real files, and everything that the first journey promises.
//!
//! Each test makes its world in a temporary folder and asks the desk as the screen does.

// A test may stop where it stands.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod answers;
mod desk;
mod editions;
#[path = "../support/folders.rs"]
mod folders;
mod kept_answers;
mod kept_drafts;
mod lookback;
mod on_the_way;
mod random_walks;
mod search;
mod unreadable;
mod walk;
mod world;
