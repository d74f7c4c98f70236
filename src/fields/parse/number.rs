//! Personal, coordination and organisation numbers.

use crate::domain::{Fault, FieldSpec};
use jiff::civil::Date;

/// Reads ten or twelve digits, with or without the hyphen (or the plus of those past hundred), into twelve. The date must
/// be one, not after today; sixty is taken from the day of a coordination number.
pub(super) fn person(spec: &FieldSpec, typed: &str, today: Date) -> Result<String, Fault> {
    let fault = |code| Fault::new(spec.name, code);
    let (digits, sign) = digits(typed).ok_or_else(|| fault("person-number-unreadable"))?;
    let number = match digits.len() {
        12 => digits,
        10 => {
            let century = century(&digits, sign == Some('+'), today)
                .ok_or_else(|| fault("person-number-date"))?;
            format!("{century:02}{digits}")
        }
        _ => return Err(fault("person-number-unreadable")),
    };
    match birth(&number) {
        Some(birth) if birth <= today && birth.year() >= 1850 => {}
        _ => return Err(fault("person-number-date")),
    }
    if !checks(number.get(2..).unwrap_or_default()) {
        return Err(fault("person-number-check"));
    }
    Ok(number)
}

/// Reads ten digits, with or without the hyphen, or twelve with the leading 16 of legal persons. A personal number is
/// refused: it has no business in this field.
pub(super) fn organisation(spec: &FieldSpec, typed: &str) -> Result<String, Fault> {
    let fault = |code| Fault::new(spec.name, code);
    let unreadable = || fault("org-number-unreadable");
    let (digits, sign) = digits(typed).ok_or_else(unreadable)?;
    let ten = match (digits.len(), sign) {
        (_, Some('+')) => return Err(unreadable()),
        (10, _) => digits.as_str(),
        (12, _) => match digits.strip_prefix("16") {
            Some(ten) => ten,
            None => return Err(fault("org-number-person")),
        },
        _ => return Err(unreadable()),
    };
    // The third and fourth digits of a legal person's number are never a month.
    if ten.get(2..4).is_none_or(|middle| middle < "20") {
        return Err(fault("org-number-person"));
    }
    if !checks(ten) {
        return Err(fault("org-number-check"));
    }
    let (first, last) = ten.split_at_checked(6).ok_or_else(unreadable)?;
    Ok(format!("{first}-{last}"))
}

/// The digits, and the sign before the last four if there is one. `None` where anything else stands there.
fn digits(typed: &str) -> Option<(String, Option<char>)> {
    let text: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let (text, sign) = match text.find(['-', '+', '−', '–']) {
        None => (text, None),
        Some(at) => {
            let sign = text.get(at..)?.chars().next()?;
            let (head, tail) = (text.get(..at)?, text.get(at + sign.len_utf8()..)?);
            if tail.len() != 4 {
                return None;
            }
            (format!("{head}{tail}"), Some(sign))
        }
    };
    text.bytes()
        .all(|b| b.is_ascii_digit())
        .then_some((text, sign))
}

/// The first two digits of the year: the latest birth that is not after today, or a hundred years before that.
fn century(ten: &str, past_hundred: bool, today: Date) -> Option<i16> {
    let now = today.year().div_euclid(100);
    let latest = [now, now - 1]
        .into_iter()
        .find(|century| birth(&format!("{century:02}{ten}")).is_some_and(|birth| birth <= today))?;
    Some(if past_hundred { latest - 1 } else { latest })
}

fn birth(twelve: &str) -> Option<Date> {
    let part = |from, to| twelve.get(from..to)?.parse::<i16>().ok();
    let day = part(6, 8)?;
    let day = if day > 60 { day - 60 } else { day };
    Date::new(
        part(0, 4)?,
        i8::try_from(part(4, 6)?).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

/// Whether ten digits end with their check digit.
fn checks(ten: &str) -> bool {
    match ten.split_at_checked(9) {
        Some((head, last)) => last.parse() == Ok(check_digit(head)),
        None => false,
    }
}

/// The check digit of nine digits (Luhn, modulus 10).
pub(super) fn check_digit(nine: &str) -> u32 {
    let sum: u32 = nine
        .chars()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(at, digit)| {
            let weighted = if at % 2 == 0 { digit * 2 } else { digit };
            weighted / 10 + weighted % 10
        })
        .sum();
    (10 - sum % 10) % 10
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::FieldType;
    use crate::fields::spec::field;

    const TODAY: Date = jiff::civil::date(2026, 11, 22);

    fn person_of(text: &str) -> Result<String, &'static str> {
        person(&field("s", "f", FieldType::PersonNumber), text, TODAY).map_err(|f| f.code)
    }

    fn organisation_of(text: &str) -> Result<String, &'static str> {
        organisation(&field("s", "f", FieldType::OrgNumber), text).map_err(|f| f.code)
    }

    #[test]
    fn ten_and_twelve_digits_become_twelve() {
        let tolvan = Ok("191212121212".to_owned());
        for text in [
            "191212121212",
            "19121212-1212",
            "19121212 1212",
            "121212+1212",
        ] {
            assert_eq!(person_of(text), tolvan, "{text}");
        }
        // Without the plus, twelve years old.
        assert_eq!(person_of("121212-1212"), Ok("201212121212".to_owned()));
        assert_eq!(person_of("811228-9874"), Ok("198112289874".to_owned()));
    }

    #[test]
    fn a_coordination_number_has_sixty_added_to_the_day() {
        assert_eq!(person_of("701063-2391"), Ok("197010632391".to_owned()));
        assert_eq!(person_of("701092-2391"), Err("person-number-date"));
    }

    #[test]
    fn dates_that_cannot_be_and_wrong_check_digits_are_told_apart() {
        assert_eq!(person_of("19810230-9876"), Err("person-number-date"));
        assert_eq!(person_of("20990101-0000"), Err("person-number-date"));
        assert_eq!(person_of("811228-9875"), Err("person-number-check"));
        for text in [
            "8112289874a",
            "811228-987",
            "81122-89874",
            "811228",
            "٨١١٢٢٨-9874",
        ] {
            assert_eq!(person_of(text), Err("person-number-unreadable"), "{text}");
        }
    }

    #[test]
    fn organisation_numbers_are_checked_and_never_a_persons() {
        let shown = Ok("212000-1132".to_owned());
        for text in ["2120001132", "212000-1132", "16212000-1132"] {
            assert_eq!(organisation_of(text), shown, "{text}");
        }
        assert_eq!(organisation_of("212000-1133"), Err("org-number-check"));
        assert_eq!(organisation_of("811228-9874"), Err("org-number-person"));
        assert_eq!(organisation_of("19811228-9874"), Err("org-number-person"));
        assert_eq!(organisation_of("212000"), Err("org-number-unreadable"));
    }
}
