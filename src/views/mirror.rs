//! How the mirror stands, as the overview and the dialogs show it.

/// How the mirror on a second disk stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MirrorRow {
    /// Words under `mirror-<code>`; `even` when it has all that is saved.
    pub code: &'static str,
    /// The last entry that it is known to have.
    pub reached: u64,
    /// It lies on the register's own file system.
    pub same_disk: bool,
}

impl MirrorRow {
    /// Whether what is saved stands on one disk only.
    pub fn is_behind(&self) -> bool {
        self.code != "even"
    }
}
