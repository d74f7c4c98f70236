//! The commands: everywhere.

use crate::tui::CommandSpec;

/// The table.
pub const EVERYWHERE: &[CommandSpec] = &[];
