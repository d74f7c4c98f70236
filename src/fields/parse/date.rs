//! Dates as people type them: `2026-11-22`, `20261122`, `261122`, `22/11`, `22/11-26`, `idag`, `+30d`, `+6m`, `+1å`, `fre`.

use super::unread;
use crate::domain::{Fault, FieldSpec};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The years that the register takes; the domain holds every value to the same.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

pub(super) fn read(spec: &FieldSpec, typed: &str, today: Date) -> Result<Date, Fault> {
    let text = typed.to_lowercase();
    let date = match named(&text, today).or_else(|| relative(&text, today)) {
        Some(date) => date,
        None => {
            let Some((year, month, day)) = numeric(&text, today) else {
                return Err(unread(spec, "date-unreadable", typed));
            };
            let Ok(date) = Date::new(year, month, day) else {
                return Err(unread(spec, "date-impossible", typed));
            };
            date
        }
    };
    if !YEARS.contains(&date.year()) {
        return Err(unread(spec, "date-out-of-range", typed));
    }
    Ok(date)
}

/// Today and its neighbours, and the next day of a name: a weekday is never today.
fn named(text: &str, today: Date) -> Option<Date> {
    let joined: String = text.chars().filter(|c| *c != ' ').collect();
    match joined.as_str() {
        "idag" | "today" => return Some(today),
        "imorgon" | "tomorrow" => return today.tomorrow().ok(),
        "igår" | "yesterday" => return today.yesterday().ok(),
        _ => {}
    }
    let weekday = weekday(text)?;
    today.nth_weekday(1, weekday).ok()
}

/// A weekday by its first letters, at least two in Swedish and three in English.
fn weekday(text: &str) -> Option<Weekday> {
    const DAYS: [(&str, &str, Weekday); 7] = [
        ("måndag", "monday", Weekday::Monday),
        ("tisdag", "tuesday", Weekday::Tuesday),
        ("onsdag", "wednesday", Weekday::Wednesday),
        ("torsdag", "thursday", Weekday::Thursday),
        ("fredag", "friday", Weekday::Friday),
        ("lördag", "saturday", Weekday::Saturday),
        ("söndag", "sunday", Weekday::Sunday),
    ];
    let letters = text.chars().count();
    DAYS.iter()
        .find(|(sv, en, _)| {
            (letters >= 2 && sv.starts_with(text)) || (letters >= 3 && en.starts_with(text))
        })
        .map(|(_, _, day)| *day)
}

/// `+30d`, `-2v`, `+6m`, `+1å` from today. Months and years keep the day, or take the month's last.
fn relative(text: &str, today: Date) -> Option<Date> {
    let (ahead, rest) = match text.chars().next()? {
        '+' => (1, text.get(1..)?),
        '-' => (-1, text.get(1..)?),
        '−' => (-1, text.get('−'.len_utf8()..)?),
        _ => return None,
    };
    let (last, unit) = rest.char_indices().next_back()?;
    let digits = rest.get(..last)?.trim();
    // Four digits keep every unit within what a date can move.
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let count = ahead * digits.parse::<i64>().ok()?;
    let span = match unit {
        'd' => count.days(),
        'v' | 'w' => count.weeks(),
        'm' => count.months(),
        'å' | 'y' => count.years(),
        _ => return None,
    };
    // Beyond what dates can be, the last one there is: it is refused as out of range.
    Some(today.saturating_add(span))
}

/// Year, month and day, not yet known to be a date.
fn numeric(text: &str, today: Date) -> Option<(i16, i8, i8)> {
    if text.bytes().all(|b| b.is_ascii_digit()) {
        let (year, rest) = match text.len() {
            8 => (number(text.get(..4)?)?, text.get(4..)?),
            6 => (full_year(number(text.get(..2)?)?, today), text.get(2..)?),
            _ => return None,
        };
        return Some((year, short(rest.get(..2)?)?, short(rest.get(2..)?)?));
    }
    if let Some((day, rest)) = text.split_once('/') {
        let (month, year) = match rest.split_once(['-', ' ', '/']) {
            Some((month, year)) => (month, Some(year.trim())),
            None => (rest, None),
        };
        let year = match year {
            None => today.year(),
            Some(year) if year.len() == 2 => full_year(number(year)?, today),
            Some(year) if year.len() == 4 => number(year)?,
            Some(_) => return None,
        };
        return Some((year, short(month)?, short(day)?));
    }
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    // Only a year of four digits: 22-11-26 could be read two ways.
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Some((number(year)?, short(month)?, short(day)?))
}

fn number(text: &str) -> Option<i16> {
    (text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

fn short(text: &str) -> Option<i8> {
    let text = text.trim();
    (text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// The year of two digits that lies at most 50 years ahead and less than 50 behind.
fn full_year(two: i16, today: Date) -> i16 {
    let year = today.year() - today.year().rem_euclid(100) + two;
    if year > today.year() + 50 {
        year - 100
    } else if year <= today.year() - 50 {
        year + 100
    } else {
        year
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::FieldType;
    use crate::fields::spec::field;

    /// A Sunday.
    const TODAY: Date = jiff::civil::date(2026, 11, 22);

    fn said(text: &str) -> String {
        match read(&field("s", "f", FieldType::Date), text, TODAY) {
            Ok(date) => date.to_string(),
            Err(fault) => fault.code.to_owned(),
        }
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        for (text, date) in [
            ("2026-11-22", "2026-11-22"),
            ("2026-1-5", "2026-01-05"),
            ("20261122", "2026-11-22"),
            ("261122", "2026-11-22"),
            ("770301", "1977-03-01"),
            ("760301", "2076-03-01"),
            ("22/11", "2026-11-22"),
            ("1/2", "2026-02-01"),
            ("22/11-26", "2026-11-22"),
            ("22/11 2027", "2027-11-22"),
            ("idag", "2026-11-22"),
            ("I dag", "2026-11-22"),
            ("imorgon", "2026-11-23"),
            ("igår", "2026-11-21"),
            ("+30d", "2026-12-22"),
            ("-2v", "2026-11-08"),
            ("+6m", "2027-05-22"),
            ("+1å", "2027-11-22"),
            ("+1Y", "2027-11-22"),
            ("fre", "2026-11-27"),
            ("sö", "2026-11-29"),
            ("mån", "2026-11-23"),
            ("wed", "2026-11-25"),
        ] {
            assert_eq!(said(text), date, "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_told_apart_from_what_cannot_be() {
        for text in [
            "22-11-26", "snart", "f", "+d", "+3x", "2026", "1/2/3/4", "²²/11", "+99999d", "--", "/",
        ] {
            assert_eq!(said(text), "date-unreadable", "{text}");
        }
        for text in ["2026-02-30", "31/4", "20261301", "260230"] {
            assert_eq!(said(text), "date-impossible", "{text}");
        }
        for text in ["1899-12-31", "2201-01-01", "+9999å", "-9999m"] {
            assert_eq!(said(text), "date-out-of-range", "{text}");
        }
    }

    #[test]
    fn a_month_ahead_of_its_last_day_is_the_last_day() {
        let spec = field("s", "f", FieldType::Date);
        let end = jiff::civil::date(2027, 1, 31);
        assert_eq!(read(&spec, "+1m", end), Ok(jiff::civil::date(2027, 2, 28)));
    }
}
