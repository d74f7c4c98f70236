//! What the law asks, row by row, as data with an edition: the rules and the field catalogue only name the provision.
//!
//! The rows stand in `provisions.txt`, in own words. A row that was not read in the primary text says so, and so must
//! everyone who shows it.

use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The first edition.
const TEXT: &str = include_str!("provisions.txt");
/// How rules and fields name the regulations, and how the rows do.
const LONG: &str = "PMFS 2022:1 ";

/// One requirement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Provision {
    /// `SSL 2 kap. 6 § 1 st`.
    pub id: &'static str,
    /// `SSL (2018:585)`.
    pub act: &'static str,
    /// The area it belongs to.
    pub area: &'static str,
    /// Whether number and wording were read in the primary text.
    pub verified: bool,
    /// What it asks, in Swedish.
    pub sv: &'static str,
    /// The same in English.
    pub en: &'static str,
    /// What shows that it is done.
    pub evidence: &'static str,
}

/// All requirements as they stood on a day.
pub struct Edition {
    /// The day.
    pub as_of: Date,
    /// The rows, by act.
    pub provisions: Vec<Provision>,
    aliases: BTreeMap<&'static str, Vec<&'static str>>,
}

impl Edition {
    /// Reads an edition. Errors: the number of the first line that can't be read, or 0 where the date is missing.
    fn parse(text: &'static str) -> Result<Self, usize> {
        let mut as_of = None;
        let mut provisions: Vec<Provision> = Vec::new();
        let mut aliases = BTreeMap::new();
        for (number, line) in (1..).zip(text.lines()) {
            if line.is_empty() || line.starts_with('#') || line.starts_with("id|") {
                continue;
            }
            if let Some(alias) = line.strip_prefix('=') {
                let (name, rows) = alias.split_once('|').ok_or(number)?;
                let rows: Vec<&str> = rows.split(';').collect();
                let known = |row: &&str| provisions.iter().any(|held| held.id == *row);
                if !rows.iter().all(known) || aliases.insert(name, rows).is_some() {
                    return Err(number);
                }
                continue;
            }
            if let Some(date) = line.strip_prefix("edition|") {
                as_of = Some(date.parse().map_err(|_| number)?);
                continue;
            }
            let row = row(line).ok_or(number)?;
            if provisions.iter().any(|held| held.id == row.id) {
                return Err(number);
            }
            provisions.push(row);
        }
        Ok(Self {
            as_of: as_of.ok_or(0usize)?,
            provisions,
            aliases,
        })
    }

    /// The rows that a provision stands for, as rules and fields name it: the row itself, those of an alias, or the parts
    /// of the paragraph. None where the edition knows nothing of it.
    pub fn resolve(&self, name: &str) -> Vec<&Provision> {
        if let Some(rows) = self.aliases.get(name) {
            let named = |row: &&Provision| rows.contains(&row.id);
            return self.provisions.iter().filter(named).collect();
        }
        let short = name
            .strip_prefix(LONG)
            .map_or_else(|| name.to_owned(), |rest| format!("PMFS {rest}"));
        let part = format!("{short} ");
        self.provisions
            .iter()
            .filter(|row| row.id == short || (short.ends_with('§') && row.id.starts_with(&part)))
            .collect()
    }
}

/// Strict: as many cells as the head names, none of them empty.
fn row(line: &'static str) -> Option<Provision> {
    let cells: Vec<&str> = line.split('|').collect();
    let &[id, act, area, verified, sv, en, evidence] = cells.as_slice() else {
        return None;
    };
    let verified = match verified {
        "yes" => true,
        "no" => false,
        _ => return None,
    };
    if cells.iter().any(|cell| cell.trim().is_empty()) {
        return None;
    }
    Some(Provision {
        id,
        act,
        area,
        verified,
        sv,
        en,
        evidence,
    })
}

/// The edition that this version of skans carries.
pub fn edition() -> &'static Edition {
    static EDITION: LazyLock<Edition> = LazyLock::new(|| {
        // A test holds the text to be readable; without rows nothing is claimed of any provision.
        Edition::parse(TEXT).unwrap_or(Edition {
            as_of: Date::constant(1, 1, 1),
            provisions: Vec::new(),
            aliases: BTreeMap::new(),
        })
    });
    &EDITION
}

/// Its rows.
pub fn provisions() -> &'static [Provision] {
    &edition().provisions
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_edition_is_read_whole() {
        let read = Edition::parse(TEXT).unwrap_or_else(|line| panic!("line {line}"));
        assert_eq!(read.as_of, date(2026, 11, 22));
        assert_eq!(provisions().len(), 121);
        let unverified = provisions().iter().filter(|row| !row.verified).count();
        assert_eq!(unverified, 17);
        assert!(provisions().iter().all(|row| row.sv != row.en));
    }

    #[test]
    fn what_is_not_exactly_a_row_is_refused_with_its_line() {
        let refused = |text| Edition::parse(text).err();
        let head = "edition|2026-11-22\n";
        assert_eq!(refused("A|B|C|yes|D|E|F"), Some(0));
        assert_eq!(refused("edition|2026-13-22"), Some(1));
        for bad in [
            "A|B|C|yes|D|E",
            "A|B|C|perhaps|D|E|F",
            "A|B|C|yes||E|F",
            "=A|B",
        ] {
            let text: &'static str = format!("{head}{bad}").leak();
            assert_eq!(refused(text), Some(2), "{bad}");
        }
        assert_eq!(
            refused("edition|2026-11-22\nA|B|C|no|D|E|F\nA|B|C|no|D|E|F"),
            Some(3)
        );
    }

    #[test]
    fn a_name_stands_for_its_row_its_alias_or_its_parts() {
        let ids =
            |name| -> Vec<&str> { edition().resolve(name).iter().map(|row| row.id).collect() };
        assert_eq!(ids("SSL 3 kap. 10 §"), ["SSL 3 kap. 10 §"]);
        assert_eq!(
            ids("SSL 3 kap. 6-8 §§"),
            ["SSL 3 kap. 6 §", "SSL 3 kap. 7 §", "SSL 3 kap. 8 §"]
        );
        assert_eq!(
            ids("SSL 2 kap. 6 §"),
            ["SSL 2 kap. 6 § 1 st", "SSL 2 kap. 6 § 2 st"]
        );
        assert_eq!(ids("PMFS 2022:1 2 kap. 8 §"), ["PMFS 2 kap. 8 §"]);
        assert!(ids("SSL 99 kap. 1 §").is_empty() && ids("SSL 3 kap. 1").is_empty());
    }
}
