//! The screen: messages in, effects out, and drawing. Must not know keys, disk or sled.
//!
//! A stack of layers; the top one has the keyboard. A layer answers a key, a command or an answer with deeds, which are
//! data; `update` carries them out. Nothing here waits: what takes time is asked of the desk.

mod ahead;
mod ascii;
mod chord;
pub mod command;
mod draw;
mod effect;
mod input;
mod keymap;
mod layer;
mod model;
mod msg;
mod open;
mod options;
mod plain;
mod preferences;
mod recent;
mod run;
pub mod screen;
mod spoken;
mod term;
mod theme;
mod update;
mod whole;
pub mod widget;

#[cfg(test)]
pub(crate) mod testing;

pub use chord::Chord;
pub use command::{CommandId, CommandSpec, Context, Reason};
pub use draw::draw;
pub use effect::Effect;
pub use keymap::Keymap;
pub use layer::{Cx, Deed, Layer, NEWS, Tag, Tone};
pub use model::Model;
pub use msg::{Msg, Signal};
pub use options::Options;
pub use preferences::Preferences;
pub use run::{Desk, RunError, run};
pub use theme::{Depth, Theme, ThemeName};
pub use update::update;
