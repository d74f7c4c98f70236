//! The commands: detail.

use crate::tui::CommandSpec;

/// The table.
pub const DETAIL: &[CommandSpec] = &[];
