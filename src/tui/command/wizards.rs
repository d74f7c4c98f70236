//! The commands of the wizards.

use crate::tui::CommandSpec;

/// The table.
pub const WIZARDS: &[CommandSpec] = &[];
