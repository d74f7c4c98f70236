//! What `update` wants done outside the model. Data, so that a test can compare it.

use crate::desk::Question;

/// One thing to do.
pub enum Effect {
    /// Ask the desk.
    Ask(Question),
    /// Clear the terminal and draw into both buffers, so that nothing of what was shown is left in either.
    Wipe,
    /// Give the terminal back and stop the process until it is told to go on.
    Suspend,
    /// Leave.
    Quit,
}
