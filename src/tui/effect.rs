//! What `update` wants done outside the model. Data, so that a test can compare it.

use crate::desk::Question;
use crate::tui::Preferences;
use std::path::PathBuf;

/// One thing to do.
pub enum Effect {
    /// Ask the desk.
    Ask(Question),
    /// Clear the terminal and draw into both buffers, so that nothing of what was shown is left in either.
    Wipe,
    /// Give the terminal back and stop the process until it is told to go on.
    Suspend,
    /// Remember how the user wants the screen to be.
    Remember(Box<Preferences>),
    /// Remember where the mirror lies, or that there is none.
    RememberMirror(Option<PathBuf>),
    /// Remember where backups are made after each session.
    RememberBackups(Vec<PathBuf>),
    /// Leave.
    Quit,
}
