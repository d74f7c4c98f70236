//! What reaches the screen: keys, pasted text, answers, signals and time. All come through one queue.

use crate::desk::Answer;
use crossterm::event::KeyEvent;
use jiff::Timestamp;

/// One thing that happened.
pub enum Msg {
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted as a whole.
    Paste(String),
    /// The terminal is now this wide and this high.
    Resize(u16, u16),
    /// The desk answered.
    Answer(Answer),
    /// A second has passed and nothing else waits.
    Tick(Timestamp),
    /// The system wants something.
    Signal(Signal),
}

/// What the system wants of the process.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Signal {
    /// To end in good order (SIGTERM, SIGINT).
    Terminate,
    /// The terminal is gone (SIGHUP).
    Hangup,
    /// To stop for a while (SIGTSTP).
    Suspend,
    /// To go on after that (SIGCONT).
    Resume,
}
