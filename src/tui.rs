//! The screen: messages in, effects out, and drawing. Must not know keys, disk or sled.
//!
//! A stack of layers; the top one has the keyboard. A layer answers a key, a command or an answer with deeds, which are
//! data; `update` carries them out. Nothing here waits: what takes time is asked of the desk.

mod chord;
pub mod command;
mod layer;
pub mod screen;
mod theme;
pub mod widget;

pub use chord::Chord;
pub use command::{CommandId, CommandSpec, Context, Reason};
pub use layer::{Cx, Deed, Layer, Tag, Tone};
pub use theme::{Theme, ThemeName};
