//! The built program at a pseudo-terminal, driven as its users drive it. Each file is one journey.

// A test may stop where it stands, and says aloud what it can't test.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::print_stderr
    )
)]

mod agenda_on_paper;
mod an_edition_is_adopted;
mod as_one_wants_it;
mod auditor_with_stock_tools;
mod backup_and_restore;
mod busy_and_hindered;
mod custodians_change;
mod disposal;
mod drafts_survive;
mod evidence;
mod exercise_apart;
mod fifteen_jobs;
mod first_run_on_the_screen;
mod hardened;
mod imports;
mod keeping_the_register;
mod keys_and_init;
mod kill_anywhere;
mod kill_in_the_middle;
mod many_applications;
mod memory_is_wiped;
mod mirror_and_mending;
mod pasted_text;
mod personal_number_is_masked;
mod recovery_sheets;
mod rough_handling;
mod sizes_and_colours;
#[path = "../support/harness.rs"]
mod support;
mod terminal_is_given_back;
mod two_custodians_comment;
mod two_custodians_review;
mod vetting_step_by_step;
mod what_terminals_send_and_get;
