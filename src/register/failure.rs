//! What can go wrong with a register, as data: the words are found under `trouble-<code>` and `trouble-<code>-do`.

use crate::domain::Refusal;

/// What went wrong.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{code}")]
pub struct Failure {
    /// What.
    pub code: &'static str,
    /// What the words need: a path, a place, a number; never content.
    pub args: Vec<(&'static str, String)>,
    /// Set when the domain said no.
    pub refusal: Option<Box<Refusal>>,
}

impl Failure {
    /// A failure without arguments.
    pub fn new(code: &'static str) -> Self {
        Self {
            code,
            args: Vec::new(),
            refusal: None,
        }
    }

    /// That a file is of a later format than this version reads: which file, and both formats.
    pub fn newer(path: impl ToString, format: impl ToString) -> Self {
        Self::new("newer-format")
            .arg("path", path)
            .arg("format", format)
            .arg("known", crate::register::layout::FORMAT)
    }

    /// Adds an argument for the words.
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self {
            code: "refused",
            args: Vec::new(),
            refusal: Some(Box::new(refusal)),
        }
    }
}
