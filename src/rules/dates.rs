//! Lengths of time that rules count in: calendar months and years, as laws count them.

use jiff::ToSpan;
use jiff::civil::Date;

/// The day that lies so many months after; the last of the month where it has no such day.
pub(super) fn months_after(from: Date, months: u32) -> Date {
    from.saturating_add(i64::from(months).months())
}

/// The day that lies so many years after.
pub(super) fn years_after(from: Date, years: u32) -> Date {
    months_after(from, years.saturating_mul(12))
}

/// Whether something that is written down has come by today.
pub(super) fn has_come(date: Option<Date>, today: Date) -> bool {
    date.is_some_and(|date| date <= today)
}

/// Whether something was done in time for what began on a day: no day is no proof.
pub(super) fn was_done_by(done: Option<Date>, began: Date) -> bool {
    done.is_some_and(|done| done <= began)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn months_end_where_the_calendar_says() {
        assert_eq!(months_after(date(2026, 1, 31), 1), date(2026, 2, 28));
        assert_eq!(months_after(date(2026, 11, 23), 12), date(2027, 11, 23));
        assert_eq!(years_after(date(2024, 2, 29), 2), date(2026, 2, 28));
    }

    #[test]
    fn what_has_no_day_has_not_come_and_was_not_done() {
        let day = date(2026, 11, 23);
        assert!(has_come(Some(day), day) && !has_come(Some(date(2026, 11, 24)), day));
        assert!(was_done_by(Some(day), day) && !was_done_by(Some(date(2026, 11, 24)), day));
        assert!(!has_come(None, day) && !was_done_by(None, day));
    }
}
