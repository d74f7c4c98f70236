//! When things happened in the exercise: working days and office hours, counted back from today.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// The time of the exercise. It only goes forward.
pub(super) struct Calendar {
    zone: TimeZone,
    today: Date,
    last: Timestamp,
}

impl Calendar {
    /// The calendar as seen from `now`, before anything has happened.
    pub(super) fn new(now: Timestamp) -> Self {
        let zone = TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC);
        Self {
            today: now.to_zoned(zone.clone()).date(),
            last: Timestamp::MIN,
            zone,
        }
    }

    /// The local date in Sweden.
    pub(super) fn today(&self) -> Date {
        self.today
    }

    /// The working day that lies so many days back, or the Friday before it.
    pub(super) fn day(&self, ago: i64) -> Date {
        let day = self.today.saturating_sub(ago.days());
        match day.weekday() {
            Weekday::Saturday => day.saturating_sub(1.day()),
            Weekday::Sunday => day.saturating_sub(2.days()),
            _ => day,
        }
    }

    /// Goes to the morning of that working day, but never back.
    pub(super) fn begin(&mut self, ago: i64) -> Timestamp {
        let minutes = ago.saturating_mul(7).rem_euclid(50);
        let morning = self.day(ago).at(8, 5, 0, 0).to_zoned(self.zone.clone());
        let at = morning.map_or(self.last, |morning| morning.timestamp());
        let at = later(at, minutes * 60 + minutes);
        self.last = at.max(later(self.last, 300));
        self.last
    }

    /// A few minutes later.
    pub(super) fn tick(&mut self) -> Timestamp {
        let seconds = self.last.as_second().rem_euclid(5) * 61 + 137;
        self.last = later(self.last, seconds);
        self.last
    }
}

fn later(at: Timestamp, seconds: i64) -> Timestamp {
    Timestamp::from_second(at.as_second().saturating_add(seconds)).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_is_a_working_day_and_time_never_goes_back() {
        // A Monday, a Saturday, a Sunday, and the minute after midnight in Sweden.
        for now in [
            "2026-11-23T09:00:00Z",
            "2026-11-21T09:00:00Z",
            "2026-11-22T09:00:00Z",
            "2026-11-22T23:01:00Z",
        ] {
            let now: Timestamp = now.parse().unwrap();
            let mut calendar = Calendar::new(now);
            let mut last = Timestamp::MIN;
            for ago in [400, 30, 5, 4, 3, 3, 2, 2, 1] {
                let weekday = calendar.day(ago).weekday();
                assert!(!matches!(weekday, Weekday::Saturday | Weekday::Sunday));
                for at in [calendar.begin(ago), calendar.tick(), calendar.tick()] {
                    assert!(at > last && at < now, "{now} {ago} {at}");
                    last = at;
                }
            }
        }
    }
}
