//! The commands: overview.

use crate::tui::CommandSpec;

/// The table.
pub const OVERVIEW: &[CommandSpec] = &[];
