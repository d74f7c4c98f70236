//! The commands: lists.

use crate::tui::CommandSpec;

/// The table.
pub const LISTS: &[CommandSpec] = &[];
