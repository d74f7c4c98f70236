//! What only the screen says; everything else is said as on the command line.

pub use crate::say::*;

use crate::tui::Reason;
use crate::words::Words;

/// Why a command is off.
pub fn reason(words: &Words, reason: &Reason) -> String {
    said(
        words,
        &format!("reason-{}", reason.code),
        None,
        &reason.args,
    )
}
