//! The commands of the forms.

use crate::tui::CommandSpec;

/// The table.
pub const FORMS: &[CommandSpec] = &[];
