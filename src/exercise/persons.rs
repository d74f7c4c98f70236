//! The persons of the exercise. None of them exists.
//!
//! The surnames are put together for the exercise. The numbers hold their check digit, so that they pass every check of
//! form, but can't be anybody's: they are coordination numbers (sixty is added to the day) of people born 1890 to 1899,
//! and coordination numbers were first given out in the year 2000.

use super::book::{Book, Row, fault};
use crate::domain::{Fault, Kind, RecordId, Value, Values};
use crate::fields::{catalogue, parse};
use crate::register::Failure;
use std::collections::BTreeMap;

/// How many there are.
pub(super) const COUNT: usize = 90;

const FIRST: [&str; 45] = [
    "Agneta", "Albin", "Alva", "Amina", "Anders", "Annika", "Bengt", "Birgitta", "Cecilia",
    "Dagny", "Daniel", "Edvin", "Elin", "Emil", "Erik", "Fatima", "Folke", "Gunnel", "Göran",
    "Hanna", "Henrik", "Ida", "Ingvar", "Jasmin", "Johan", "Karin", "Klara", "Lars", "Leila",
    "Linnéa", "Magnus", "Maja", "Mats", "Mirjam", "Nils", "Oskar", "Petra", "Rasmus", "Rut",
    "Samira", "Sigrid", "Stellan", "Ture", "Viktor", "Östen",
];
const SURNAMES: [&str; 30] = [
    "Alspång",
    "Björkhake",
    "Dimskär",
    "Ekspira",
    "Fjällspång",
    "Granlykta",
    "Hagklinga",
    "Iskvarn",
    "Klippfors",
    "Lindspång",
    "Mossvret",
    "Näverholt",
    "Oxkulle",
    "Pilspång",
    "Rimnäs",
    "Sjöspira",
    "Skogspira",
    "Snöklev",
    "Stenlykta",
    "Stormvret",
    "Tallklinga",
    "Tuvholt",
    "Ugglefält",
    "Vasskär",
    "Vindklev",
    "Vitspång",
    "Åkerspira",
    "Ängskvarn",
    "Ölykta",
    "Örnkulle",
];

/// The rows. `confirmed` says of whom citizenship must be confirmed; of the others it is known for two in three.
pub(super) fn rows(book: &Book, confirmed: &dyn Fn(RecordId) -> bool) -> Result<Vec<Row>, Failure> {
    (0..COUNT).map(|at| row(book, at, confirmed)).collect()
}

/// The name of a person; no two are the same.
pub(super) fn name(at: usize) -> String {
    let pick = |names: &[&'static str], at: usize| {
        names.iter().copied().cycle().nth(at).unwrap_or_default()
    };
    let surname = (at * 7 + 3) % SURNAMES.len();
    format!(
        "{} {}",
        pick(&FIRST, at % FIRST.len()),
        pick(&SURNAMES, surname)
    )
}

fn row(book: &Book, at: usize, confirmed: &dyn Fn(RecordId) -> bool) -> Result<Row, Failure> {
    let spec = catalogue().kind(Kind::Person);
    let title = name(at);
    let id = book.id(Kind::Person, &title);
    let mut values = Values::new();
    let mut fill = |name, text: &str| book.fill(spec, &mut values, name, text, book.today);
    fill("name", &title)?;
    fill("contact", &format!("Internt {}", 4100 + at * 3))?;
    fill("class_mark", "bh")?;
    let known = confirmed(id) || !at.is_multiple_of(3);
    fill("citizenship_confirmed", if known { "ja" } else { "" })?;
    fill(
        "citizenship_date",
        &if known {
            format!("-{}d", 410 + at)
        } else {
            String::new()
        },
    )?;
    let number =
        number(book, at).ok_or_else(|| fault(Fault::new("person_no", "person-number-check")))?;
    values.set("person_no", Some(number));
    Ok(Row {
        kind: Kind::Person,
        id,
        title,
        values,
        extra: BTreeMap::new(),
    })
}

/// The number whose last digit the catalogue accepts.
fn number(book: &Book, at: usize) -> Option<Value> {
    let field = catalogue().kind(Kind::Person).field("person_no")?;
    let (year, month, day) = (1890 + at % 10, 1 + at * 7 % 12, 61 + at * 11 % 28);
    let head = format!("{year}{month:02}{day:02}{:03}", 100 + at * 9);
    (0..10).find_map(|last| {
        parse(field, &format!("{head}{last}"), book.today)
            .ok()
            .flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::collections::BTreeSet;

    #[test]
    fn names_and_numbers_are_different_and_the_numbers_impossible() {
        let book = Book {
            today: date(2026, 11, 23),
            municipality: RecordId([0; 16]),
        };
        let rows = rows(&book, &|_| false).unwrap();
        let titles: BTreeSet<_> = rows.iter().map(|row| row.title.clone()).collect();
        let numbers: BTreeSet<_> = rows
            .iter()
            .filter_map(|row| row.values.text("person_no"))
            .collect();
        assert_eq!((titles.len(), numbers.len()), (COUNT, COUNT));
        for number in numbers {
            assert!(
                number.starts_with("189") && &number[6..8] > "60",
                "{number}"
            );
        }
    }
}
