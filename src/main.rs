//! Start: take away what the process does not need, then do what the arguments ask for.

use std::process::ExitCode;

fn main() -> ExitCode {
    let hardening = skans::sandbox::harden();
    skans::cli::run(std::env::args_os(), &hardening)
}
