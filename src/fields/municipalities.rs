//! The municipalities of Sweden, and the board that supervises each. A leaf: must know neither records nor screens.
//!
//! The list stands in `municipalities.csv`, with its sources at its head; the supervising board follows from the county
//! (SFS 2021:955 8 kap. 1 §). It is built into the program, because the workstation has no network.

use std::sync::LazyLock;

/// One municipality.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Municipality {
    /// Four digits (SCB): `1281`.
    pub code: &'static str,
    /// `Lund`.
    pub name: &'static str,
    /// `Skåne län`.
    pub county: &'static str,
    /// The supervising county administrative board: `Länsstyrelsen i Skåne län`.
    pub authority: &'static str,
}

static TABLE: LazyLock<Vec<Municipality>> = LazyLock::new(|| {
    include_str!("municipalities.csv")
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_digit()))
        .filter_map(read)
        .collect()
});

/// One line of the table; the test holds every line to be readable.
fn read(line: &'static str) -> Option<Municipality> {
    let mut cells = line.split(',').map(str::trim);
    let row = Municipality {
        code: cells.next()?,
        name: cells.next()?,
        county: cells.next()?,
        authority: cells.next()?,
    };
    cells.next().is_none().then_some(row)
}

/// All 290, by code.
pub fn all() -> &'static [Municipality] {
    &TABLE
}

/// The municipality with this code; none for a code that no municipality has.
pub fn by_code(code: &str) -> Option<&'static Municipality> {
    all().iter().find(|row| row.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn there_are_290_with_codes_of_four_digits_in_order() {
        let codes: BTreeSet<&str> = all().iter().map(|row| row.code).collect();
        assert_eq!((all().len(), codes.len()), (290, 290));
        assert!(all().is_sorted_by_key(|row| row.code));
        assert!(codes.iter().all(|code| code.len() == 4));
        assert!(all().iter().all(|row| row.county.ends_with("län")));
    }

    #[test]
    fn four_boards_supervise_and_a_county_has_one_board() {
        let mut board_of: BTreeMap<&str, &str> = BTreeMap::new();
        for row in all() {
            assert_eq!(
                *board_of.entry(row.county).or_insert(row.authority),
                row.authority
            );
        }
        let boards: BTreeSet<&str> = board_of.values().copied().collect();
        assert_eq!((board_of.len(), boards.len()), (21, 4));
    }

    #[test]
    fn a_code_finds_its_municipality_and_board() {
        let lund = by_code("1281").unwrap();
        assert_eq!(
            (lund.name, lund.authority),
            ("Lund", "Länsstyrelsen i Skåne län")
        );
        assert_eq!(
            by_code("0980").unwrap().authority,
            "Länsstyrelsen i Stockholms län"
        );
        assert_eq!(by_code("0000"), None);
    }
}
