//! Start: take away what the process does not need, then do what the arguments ask for.

use std::process::ExitCode;

/// What is freed is overwritten, in the whole program.
#[global_allocator]
static MEMORY: skans::sandbox::Wiping = skans::sandbox::Wiping;

fn main() -> ExitCode {
    skans::sandbox::give_back_large();
    let hardening = skans::sandbox::harden();
    skans::cli::run(std::env::args_os(), hardening)
}
