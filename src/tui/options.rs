//! What the screen is started with.

use crate::tui::{Depth, Keymap, Preferences, Theme, ThemeName};
use crate::words::Language;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Chosen on the command line or by the environment; nothing here comes from the register.
#[derive(Clone)]
pub struct Options {
    /// The language to begin in; Ctrl+L changes it.
    pub language: Language,
    /// The theme.
    pub theme: ThemeName,
    /// Draw only ASCII characters in frames and signs.
    pub ascii: bool,
    /// The plain mode, for screen readers and braille lines: no frames, one pane, everything in words.
    pub plain: bool,
    /// How many colours the terminal has.
    pub depth: Depth,
    /// No colours are wanted (NO_COLOR): no theme with colours can be chosen.
    pub no_color: bool,
    /// The chosen columns of lists, by the code of the kind.
    pub columns: BTreeMap<String, Vec<String>>,
    /// Remembers how the user wants the screen to be; none forgets it.
    pub remember: Option<fn(&Preferences)>,
    /// Remembers where the mirror lies; none forgets it.
    pub remember_mirror: Option<fn(Option<&Path>)>,
    /// Remembers where backups are made; none forgets it.
    pub remember_backups: Option<fn(&[PathBuf])>,
    /// The register's folder; none lets the user write it.
    pub register: Option<PathBuf>,
    /// Folders where key files and cards are looked for beside mounted media; none looks nowhere, as in an exercise.
    pub beside: Option<Vec<PathBuf>>,
    /// Key files that were found; the first is offered.
    pub key_files: Vec<PathBuf>,
    /// Cards that were found, for the guided first run.
    pub cards: Vec<PathBuf>,
    /// Files with recipients of snapshots that were found; the first is offered.
    pub recipients: Vec<PathBuf>,
    /// The passphrase of the made-up custodian of an exercise, told on the unlock screen. None for a real register.
    pub exercise_hint: Option<String>,
    /// The keys of the commands.
    pub keys: &'static Keymap,
    /// Begin with the guided first run.
    pub first_run: bool,
    /// Protections of the process that are not in force. Words under `sandbox-<code>`.
    pub lacking: Vec<&'static str>,
    /// How long without a key until it locks.
    pub idle: Duration,
}

impl Options {
    /// The styles that are asked for.
    pub(super) fn look(&self) -> Theme {
        Theme {
            plain: self.plain,
            ..Theme::at_depth(self.theme, self.depth)
        }
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: ThemeName::Standard,
            ascii: false,
            plain: false,
            depth: Depth::Many,
            no_color: false,
            columns: BTreeMap::new(),
            remember: None,
            remember_mirror: None,
            remember_backups: None,
            register: None,
            beside: None,
            key_files: Vec::new(),
            cards: Vec::new(),
            recipients: Vec::new(),
            exercise_hint: None,
            keys: Keymap::standard(),
            first_run: false,
            lacking: Vec::new(),
            idle: Duration::from_secs(300),
        }
    }
}
