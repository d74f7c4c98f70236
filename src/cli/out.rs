//! The only place that prints. Control characters never reach the terminal, wherever the text came from.

use crate::domain::has_forbidden;
use std::io::{IsTerminal, Write};

fn safe(text: &str) -> String {
    text.chars()
        .map(|c| {
            if has_forbidden(c) && c != '\n' {
                '?'
            } else {
                c
            }
        })
        .collect()
}

/// A line of what was asked for. A reader that has gone away is no error of ours.
pub fn line(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{}", safe(text));
}

/// A line of what went wrong, or of how work goes.
pub fn error(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", safe(text));
}

/// How far work has come, on one line that is written over; nothing where nobody watches.
pub fn progress(text: &str) {
    let mut err = std::io::stderr().lock();
    if err.is_terminal() {
        let _ = write!(err, "\r{}\x1b[K", safe(text));
        let _ = err.flush();
    }
}

/// Takes the line of progress away.
pub fn progress_done() {
    progress("");
}
