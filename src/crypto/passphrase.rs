//! A passphrase, normalised, wiped when dropped.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A passphrase in composed form (NFC). Wiped when dropped; never shown.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// A passphrase from what was typed.
    pub fn new(typed: &str) -> Self {
        Self(Zeroizing::new(typed.nfc().collect()))
    }

    /// The text, for deriving only.
    pub fn text(&self) -> &str {
        &self.0
    }
}
