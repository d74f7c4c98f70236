//! What an entry is, as far as an outsider needs to know in order to judge who may write it.

/// The kinds of entries. A code outside these was written by a later version of the program.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum EntryKind {
    /// The first entry: who the custodians are and which keys there are.
    Genesis,
    /// Record versions.
    Change,
    /// A custodian's yes to another's changes.
    Approval,
    /// A custodian's no to another's change.
    Return,
    /// A trace: an unlocking, an export, a view of personal data.
    Event,
    /// Custodians, their keys and the recovery key: proposed, confirmed, wrapped.
    Members,
    /// Rules of the register. Reserved.
    Settings,
    /// A comment on another's change, an answer to one, or that it is resolved.
    Comment,
}

impl EntryKind {
    /// The code in the journal.
    pub fn code(self) -> u16 {
        match self {
            Self::Genesis => 1,
            Self::Change => 2,
            Self::Approval => 3,
            Self::Return => 4,
            Self::Event => 5,
            Self::Members => 6,
            Self::Settings => 7,
            Self::Comment => 8,
        }
    }

    /// The kind with this code; `None` for one that this version does not know.
    pub fn from_code(code: u16) -> Option<Self> {
        Some(match code {
            1 => Self::Genesis,
            2 => Self::Change,
            3 => Self::Approval,
            4 => Self::Return,
            5 => Self::Event,
            6 => Self::Members,
            7 => Self::Settings,
            8 => Self::Comment,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back() {
        let known = (0..=u16::MAX).filter_map(|code| Some((code, EntryKind::from_code(code)?)));
        let known: Vec<_> = known.collect();
        assert_eq!(known.len(), 8);
        assert!(known.iter().all(|(code, kind)| kind.code() == *code));
    }
}
