//! What the review, the journal and the guides share: the line of steps, text that scrolls, a question with a reason
//! before it, and the choice of one pane or two. Must not know what is asked or answered.

mod choose;
mod panes;
mod prompt;
mod scroll;
mod steps;
#[cfg(test)]
pub mod stage;

pub use choose::Choose;
pub use panes::panes;
pub use prompt::{Answered, Prompt};
pub use scroll::Scroll;
pub use steps::{draw_steps, tick};

use crate::desk::Trouble;
use crate::tui::widget::say;
use crate::tui::{Cx, Deed, Tone};

/// Says what went wrong and what to do, on the message line.
pub fn say_trouble(cx: &Cx<'_>, trouble: &Trouble) -> Deed {
    Deed::Say(Tone::Error, say::trouble(cx.words, trouble))
}

/// Says a refusal of the screen's own.
pub fn say_no(cx: &Cx<'_>, key: &str, args: &[(&str, &str)]) -> Vec<Deed> {
    vec![Deed::Say(Tone::Error, cx.words.with(key, args))]
}
