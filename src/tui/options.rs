//! What the screen is started with.

use crate::tui::ThemeName;
use crate::words::Language;
use std::path::PathBuf;
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
    /// The register's folder; none lets the user write it.
    pub register: Option<PathBuf>,
    /// Key files that were found; the first is offered.
    pub key_files: Vec<PathBuf>,
    /// Cards that were found, for the guided first run.
    pub cards: Vec<PathBuf>,
    /// Files with recipients of snapshots that were found; the first is offered.
    pub recipients: Vec<PathBuf>,
    /// The passphrase of the made-up custodian of an exercise, told on the unlock screen. None for a real register.
    pub exercise_hint: Option<String>,
    /// Begin with the guided first run.
    pub first_run: bool,
    /// Protections of the process that are not in force. Words under `sandbox-<code>`.
    pub lacking: Vec<&'static str>,
    /// How long without a key until it locks.
    pub idle: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: ThemeName::Standard,
            ascii: false,
            register: None,
            key_files: Vec::new(),
            cards: Vec::new(),
            recipients: Vec::new(),
            exercise_hint: None,
            first_run: false,
            lacking: Vec::new(),
            idle: Duration::from_secs(300),
        }
    }
}
