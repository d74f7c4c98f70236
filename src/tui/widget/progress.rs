//! A bar that fills, drawn with block characters; `--ascii` turns them into `#` and `.` like every other sign.

/// A bar of this many columns. An unknown total (0) gives an empty bar.
pub fn bar(columns: usize, done: u64, total: u64) -> String {
    let full = filled(columns, done, total);
    let mut out = "█".repeat(full);
    out.push_str(&"░".repeat(columns - full));
    out
}

/// Whole per cent, 0 to 100; none while the total is unknown.
pub fn percent(done: u64, total: u64) -> Option<u64> {
    (total > 0).then(|| {
        let share = u128::from(done.min(total)) * 100 / u128::from(total);
        u64::try_from(share).unwrap_or(100)
    })
}

fn filled(columns: usize, done: u64, total: u64) -> usize {
    if total == 0 {
        return 0;
    }
    let share = u128::from(done.min(total)) * columns as u128 / u128::from(total);
    usize::try_from(share).unwrap_or(columns).min(columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_has_its_width_and_is_full_only_when_all_is_done() {
        assert_eq!(bar(4, 1, 2), "██░░");
        assert_eq!(bar(4, 99, 100), "███░");
        assert_eq!(bar(4, 100, 100), "████");
        assert_eq!(bar(4, 200, 100), "████");
        assert_eq!(bar(3, 5, 0), "░░░");
        assert_eq!(bar(0, 1, 1), "");
        assert_eq!(percent(u64::MAX - 1, u64::MAX), Some(99));
        assert_eq!((percent(0, 0), percent(7, 7)), (None, Some(100)));
    }
}
