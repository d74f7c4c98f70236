//! Variation without chance: the same seed always gives the same row of choices, so that every exercise is the same.
//!
//! Never to be used for anything secret.

/// A small generator (xorshift, 64 bits).
pub(super) struct Dice(u64);

impl Dice {
    /// Begins a row of choices; each part of the exercise has its own.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    /// A number below `end`; 0 when there is none.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let high = u32::try_from(self.0 >> 32).unwrap_or_default();
        high.checked_rem(end).unwrap_or_default()
    }

    /// A number of days from `low` up to, but not including, `low + width`.
    pub(super) fn days(&mut self, low: i64, width: u32) -> i64 {
        low + i64::from(self.below(width))
    }

    /// One of several phrases; the empty one when there is none.
    pub(super) fn pick(&mut self, phrases: &[&'static str]) -> &'static str {
        let count = u32::try_from(phrases.len()).unwrap_or_default();
        let at = usize::try_from(self.below(count)).unwrap_or_default();
        phrases.get(at).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_row_and_another_seed_another() {
        let row = |seed| {
            let mut dice = Dice::new(seed);
            (0..50).map(|_| dice.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(row(7), row(7));
        assert_ne!(row(7), row(9));
        assert!(row(7).iter().any(|n| *n > 500) && row(7).iter().any(|n| *n < 500));
    }

    #[test]
    fn nothing_to_choose_from_is_not_a_panic() {
        assert_eq!(Dice::new(1).below(0), 0);
        assert_eq!(Dice::new(1).pick(&[]), "");
    }
}
