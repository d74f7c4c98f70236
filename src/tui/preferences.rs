//! How the user wants the screen to be. Codes only, no content of the register: it is remembered in plain text outside it.

use crate::tui::ThemeName;
use crate::words::Language;
use std::collections::BTreeMap;

/// What is remembered from one time to the next.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Preferences {
    /// The language.
    pub language: Language,
    /// The theme.
    pub theme: ThemeName,
    /// Draw only ASCII characters in frames and signs.
    pub ascii: bool,
    /// The plain mode, for screen readers and braille lines.
    pub plain: bool,
    /// The chosen columns of lists: field names, by the code of the kind.
    pub columns: BTreeMap<String, Vec<String>>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: ThemeName::Standard,
            ascii: false,
            plain: false,
            columns: BTreeMap::new(),
        }
    }
}
