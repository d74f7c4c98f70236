//! Every decoder against bytes that nobody meant: seeds that real registers wrote, changed at random, by a fixed seed and a
//! fixed number of rounds. A decoder may say no; it may not panic, hang, take memory without bound, or read something that
//! it would write otherwise.
//!
//! - `cargo test --test fuzz` runs the fixed rounds, the same on every machine.
//! - `SKANS_FUZZ_SECONDS=1800 cargo test --release --test fuzz` runs each decoder for as long, from a seed that it prints.
//! - `SKANS_FUZZ_SEED=<seed>` chooses the seed.
//! - `SKANS_FUZZ_CORPUS=write cargo test --test fuzz corpus` makes the seeds anew. docs/FUZZING.md says more.

// A test may stop where it stands, and says aloud how far it came.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::print_stderr
    )
)]

mod by_hand;
mod corpus;
#[path = "../support/folders.rs"]
mod folders;
mod mutate;
mod run;
mod targets;
