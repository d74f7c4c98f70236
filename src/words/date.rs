//! Dates, times and distances as they are shown. Dates are local to Sweden; the zone's rules are built into the program,
//! so that a workstation without zone files, or with another zone set, shows the same.

use crate::words::Words;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Unit};
use std::sync::LazyLock;

static SWEDEN: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC));

/// `2026-11-20`.
pub fn date(date: Date) -> String {
    date.to_string()
}

/// The moment in Swedish local time, to the minute: `2026-11-20 16:31`.
pub fn time(at: Timestamp) -> String {
    let local = at.to_zoned(SWEDEN.clone());
    format!("{} {:02}:{:02}", local.date(), local.hour(), local.minute())
}

/// The same of a moment as it is written in files; what is no moment stays as it is.
pub fn time_as_written(text: &str) -> String {
    text.parse().map_or_else(|_| text.to_owned(), time)
}

/// The time of day in Swedish local time: `16:31:02`.
pub fn clock(at: Timestamp) -> String {
    let local = at.to_zoned(SWEDEN.clone());
    format!(
        "{:02}:{:02}:{:02}",
        local.hour(),
        local.minute(),
        local.second()
    )
}

/// The Swedish local date of a moment.
pub fn local_date(at: Timestamp) -> Date {
    at.to_zoned(SWEDEN.clone()).date()
}

/// The number of the ISO week, 1 to 53.
pub fn iso_week(date: Date) -> i8 {
    date.iso_week_date().week()
}

/// The ISO week of a date, its Monday and its Sunday.
pub fn week_span(date: Date) -> (i8, Date, Date) {
    let week = date.iso_week_date();
    let day =
        |end: Result<jiff::civil::ISOWeekDate, jiff::Error>| end.map_or(date, |end| end.date());
    let (first, last) = (day(week.first_of_week()), day(week.last_of_week()));
    (week.week(), first, last)
}

/// Whole days from `today` to `date`; negative when it has passed.
pub fn days_until(date: Date, today: Date) -> i32 {
    today
        .until((Unit::Day, date))
        .map_or(0, |span| span.get_days())
}

impl Words {
    /// The weekday in two letters: `fr`.
    pub fn weekday_short(&self, date: Date) -> String {
        let number = date.weekday().to_monday_one_offset();
        self.get(&format!("weekday-short-{number}"))
    }

    /// The name of a month, 1 to 12.
    pub fn month(&self, month: i8) -> String {
        self.get(&format!("month-{month}"))
    }

    /// How far a date lies from today: `i dag`, `i morgon`, `om 2 dagar`, `för 2 dagar sedan`.
    pub fn distance(&self, date: Date, today: Date) -> String {
        let days = days_until(date, today);
        let count = days.unsigned_abs().to_string();
        match days {
            0 => self.get("distance-today"),
            1 => self.get("distance-tomorrow"),
            -1 => self.get("distance-yesterday"),
            2.. => self.with("distance-ahead", &[("days", &count)]),
            _ => self.with("distance-behind", &[("days", &count)]),
        }
    }

    /// How long ago something was done, for a narrow place: `4 d sedan`, `13 mån sedan`, `4 år sedan`. Months and years are
    /// whole ones that have passed.
    pub fn ago_short(&self, date: Date, today: Date) -> String {
        let days = days_until(today, date);
        let whole = |unit| date.until((unit, today));
        let months = whole(Unit::Month).map_or(0, |span| span.get_months());
        let years = whole(Unit::Year).map_or(0, |span| span.get_years());
        let (key, count) = match days {
            ..=0 => return self.get("distance-short-today"),
            1..100 => ("ago-short-days", i64::from(days)),
            _ if years < 3 => ("ago-short-months", i64::from(months)),
            _ => ("ago-short-years", i64::from(years)),
        };
        self.with(key, &[("count", &count.to_string())])
    }

    /// How far a deadline lies from today, for a narrow column: `om 2 d`, `4 d sen`.
    pub fn distance_short(&self, date: Date, today: Date) -> String {
        let days = days_until(date, today);
        let count = days.unsigned_abs().to_string();
        if days.unsigned_abs() >= 1000 {
            // Four figures of days say nothing: whole years.
            let years = (days.unsigned_abs() / 365).to_string();
            let key = match days {
                1.. => "distance-short-years-ahead",
                _ => "distance-short-years-behind",
            };
            return self.with(key, &[("years", &years)]);
        }
        match days {
            0 => self.get("distance-short-today"),
            1.. => self.with("distance-short-ahead", &[("days", &count)]),
            _ => self.with("distance-short-behind", &[("days", &count)]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;
    use jiff::civil::date as day;

    #[test]
    fn how_long_ago_is_said_in_days_months_and_years() {
        let words = Words::new(Language::Sv);
        let today = day(2026, 11, 25);
        for (done, said) in [
            (day(2026, 11, 25), "i dag"),
            (day(2026, 11, 24), "1 d sedan"),
            (day(2026, 8, 18), "99 d sedan"),
            (day(2026, 8, 17), "3 mån sedan"),
            (day(2025, 10, 26), "12 mån sedan"),
            (day(2025, 10, 25), "13 mån sedan"),
            (day(2023, 11, 26), "35 mån sedan"),
            (day(2023, 11, 25), "3 år sedan"),
        ] {
            assert_eq!(words.ago_short(done, today), said, "{done}");
        }
    }

    #[test]
    fn moments_are_shown_in_swedish_time_summer_and_winter() {
        let winter: Timestamp = "2026-11-20T15:31:02Z".parse().unwrap();
        let summer: Timestamp = "2026-07-01T22:30:00Z".parse().unwrap();
        assert_eq!(
            (time(winter).as_str(), clock(winter).as_str()),
            ("2026-11-20 16:31", "16:31:02")
        );
        assert_eq!(time(summer), "2026-07-02 00:30");
        assert_eq!(local_date(summer), day(2026, 7, 2));
    }

    #[test]
    fn distances_are_said_as_people_say_them() {
        let words = Words::new(Language::Sv);
        let today = day(2026, 11, 22);
        let said = |d| words.distance(d, today);
        assert_eq!(said(today), "i dag");
        assert_eq!(said(day(2026, 11, 23)), "i morgon");
        assert_eq!(said(day(2026, 11, 24)), "om 2 dagar");
        assert_eq!(said(day(2026, 11, 20)), "för 2 dagar sedan");
        assert_eq!(words.distance_short(day(2026, 12, 4), today), "om 12 d");
        assert_eq!(words.distance_short(day(2026, 11, 18), today), "4 d sen");
        assert_eq!(said(day(2027, 11, 22)), "om 365 dagar");
        assert_eq!(words.distance_short(day(2024, 2, 26), today), "2 år sen");
        assert_eq!(words.distance_short(day(2024, 2, 27), today), "999 d sen");
        assert_eq!(words.distance_short(day(2031, 11, 22), today), "om 5 år");
    }

    #[test]
    fn weeks_follow_iso_and_days_and_months_have_names() {
        let words = Words::new(Language::Sv);
        assert_eq!(iso_week(day(2026, 11, 22)), 47);
        assert_eq!(iso_week(day(2027, 1, 1)), 53);
        assert_eq!(words.weekday_short(day(2026, 11, 20)), "fr");
        assert_eq!(words.weekday_short(day(2026, 11, 22)), "sö");
        assert_eq!(words.month(11), "november");
    }
}
