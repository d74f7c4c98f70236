//! How far ahead an agenda looks.

use super::Fault;
use jiff::ToSpan;
use jiff::civil::Date;

/// How far one looks ahead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ahead {
    /// So many weeks, 1 to 520.
    Weeks(u16),
    /// A month.
    Month,
    /// A year.
    Year,
}

impl Ahead {
    /// The last day that is seen.
    pub fn until(self, today: Date) -> Date {
        match self {
            Self::Weeks(weeks) => today.saturating_add(i64::from(weeks).weeks()),
            Self::Month => today.saturating_add(1.month()),
            Self::Year => today.saturating_add(1.year()),
        }
    }
}

/// The time that was named, or so many weeks.
pub fn of(named: Option<Ahead>, text: Option<String>) -> Result<Ahead, Fault> {
    match named {
        Some(named) => Ok(named),
        None => weeks(text).map(Ahead::Weeks),
    }
}

fn weeks(text: Option<String>) -> Result<u16, Fault> {
    let Some(text) = text else { return Ok(5) };
    match text.parse() {
        Ok(weeks @ 1..=520) => Ok(weeks),
        _ => Err(Fault::of("cli-weeks-unreadable", text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_time_ends_where_it_says() {
        let today = jiff::civil::date(2026, 11, 23);
        let until = |ahead: Ahead| ahead.until(today).to_string();
        assert_eq!(until(Ahead::Weeks(1)), "2026-11-30");
        assert_eq!(until(Ahead::Month), "2026-12-23");
        assert_eq!(until(Ahead::Year), "2027-11-23");
        assert_eq!(of(None, None).ok(), Some(Ahead::Weeks(5)));
        assert_eq!(of(Some(Ahead::Year), None).ok(), Some(Ahead::Year));
        assert!(of(None, Some("0".into())).is_err() && of(None, Some("521".into())).is_err());
    }
}
