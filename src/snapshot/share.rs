//! A share of the records: those that are looked at in one reading of a snapshot.
//!
//! What has to be remembered of each record and of each version that waits is little, but there is no bound to how many there
//! are. Where it becomes more than may be remembered, only half of the records are gone on with, and what the other half needs is
//! seen when the snapshot is read once more. Memory is thus the same whatever a snapshot's size.

/// Shares in all: by the last byte of a record's id.
pub(super) const SHARES: usize = 256;

/// Records whose id ends within these bounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Share {
    from: usize,
    to: usize,
}

impl Share {
    /// All records.
    pub(super) const WHOLE: Self = Self {
        from: 0,
        to: SHARES,
    };

    /// Where a record belongs among all shares.
    pub(super) fn of(id: &[u8; 16]) -> usize {
        let [.., last] = id;
        usize::from(*last)
    }

    /// Whether a record is in it.
    pub(super) fn holds(self, id: &[u8; 16]) -> bool {
        self.holds_share(Self::of(id))
    }

    /// Whether the records of one of all shares are in it.
    pub(super) fn holds_share(self, share: usize) -> bool {
        (self.from..self.to).contains(&share)
    }

    /// Whether all records are.
    pub(super) fn is_whole(self) -> bool {
        self == Self::WHOLE
    }

    /// Its first half; none where it can't be halved.
    pub(super) fn halved(self) -> Option<Self> {
        let half = (self.to - self.from) / 2;
        (half > 0).then_some(Self {
            from: self.from,
            to: self.from + half,
        })
    }

    /// One as large that follows on it, as far as there are records left.
    pub(super) fn next(self) -> Option<Self> {
        let to = (self.to + (self.to - self.from)).min(SHARES);
        (self.to < SHARES).then_some(Self { from: self.to, to })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_follow_each_other_and_every_record_is_in_one() {
        let mut share = Share::WHOLE.halved().unwrap().halved().unwrap();
        share = share.halved().unwrap();
        assert!(!share.is_whole());
        let mut held = [0; SHARES];
        let mut next = Some(share);
        while let Some(share) = next {
            for last in 0..=255u8 {
                let mut id = [9; 16];
                id[15] = last;
                held[usize::from(last)] += usize::from(share.holds(&id));
            }
            next = share.next();
        }
        assert_eq!(held, [1; SHARES]);
        assert_eq!(Share::WHOLE.next(), None);
        let one = (0..8).fold(Share::WHOLE, |share, _| share.halved().unwrap());
        assert_eq!(one.halved(), None);
    }
}
