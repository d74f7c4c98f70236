//! Working days as the house limits count them: Monday to Friday. Public holidays are not taken out, so that a limit is
//! never later than the house meant.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The date that lies so many working days after `from`.
pub fn add_working_days(from: Date, days: u32) -> Date {
    let (mut date, mut left) = (from, days);
    while left > 0 {
        let Ok(next) = date.checked_add(1.day()) else {
            return date;
        };
        date = next;
        if !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) {
            left -= 1;
        }
    }
    date
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn weekends_do_not_count() {
        assert_eq!(add_working_days(date(2026, 11, 20), 1), date(2026, 11, 23));
        assert_eq!(add_working_days(date(2026, 11, 21), 5), date(2026, 11, 27));
        assert_eq!(add_working_days(date(2026, 11, 23), 0), date(2026, 11, 23));
    }
}
