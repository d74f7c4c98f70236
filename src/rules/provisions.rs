//! What the law asks, row by row, as data with an edition: the rules and the field catalogue only name the provision.
//!
//! The rows stand in `provisions.txt`, in own words. A row that was not read in the primary text says so, and so must
//! everyone who shows it.

use crate::domain::{FIRST_EDITION, Record, RecordId, State, edition_on, edition_rows};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

/// The first edition.
const TEXT: &str = include_str!("provisions.txt");
/// How rules and fields name the regulations, and how the rows do.
const LONG: &str = "PMFS 2022:1 ";

/// One requirement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Provision {
    /// `SSL 2 kap. 6 § 1 st`.
    pub id: String,
    /// `SSL (2018:585)`.
    pub act: String,
    /// The area it belongs to: words under `choice-provision_area-<area>`.
    pub area: String,
    /// Whether number and wording were read in the primary text.
    pub verified: bool,
    /// What it asks, in Swedish.
    pub sv: String,
    /// The same in English.
    pub en: String,
    /// What shows that it is done.
    pub evidence: String,
}

/// All requirements as they stood on a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edition {
    /// Its name.
    pub title: String,
    /// The day on which its rows were read against the law.
    pub as_of: Date,
    /// The record that holds it; none for the one that the program carries.
    pub record: Option<RecordId>,
    /// The rows, by act.
    pub provisions: Vec<Provision>,
    aliases: BTreeMap<String, Vec<String>>,
}

impl Edition {
    /// Reads an edition. Errors: the number of the first line that can't be read, or 0 where the date is missing.
    fn parse(text: &str) -> Result<Self, usize> {
        let mut as_of: Option<Date> = None;
        let mut provisions: Vec<Provision> = Vec::new();
        let mut aliases = BTreeMap::new();
        for (number, line) in (1..).zip(text.lines()) {
            if line.is_empty() || line.starts_with('#') || line.starts_with("id|") {
                continue;
            }
            if let Some(alias) = line.strip_prefix('=') {
                let (name, rows) = alias.split_once('|').ok_or(number)?;
                let rows: Vec<String> = rows.split(';').map(str::to_owned).collect();
                let known = |row: &String| provisions.iter().any(|held| held.id == *row);
                if !rows.iter().all(known) || aliases.insert(name.to_owned(), rows).is_some() {
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
        let as_of = as_of.ok_or(0usize)?;
        Ok(Self {
            title: as_of.to_string(),
            as_of,
            record: None,
            provisions,
            aliases,
        })
    }

    /// The edition that a register holds. Names that it does not say are those of the first one, as far as the rows that
    /// they stand for are still there.
    fn held(record: &Record, rows: &[&Record]) -> Self {
        let provisions: Vec<Provision> = rows.iter().map(|row| held_row(row)).collect();
        let there = |id: &String| provisions.iter().any(|row| row.id == *id);
        let mut aliases: BTreeMap<String, Vec<String>> = edition()
            .aliases
            .iter()
            .map(|(name, rows)| (name.clone(), rows.clone()))
            .filter(|(_, rows)| rows.iter().all(there))
            .collect();
        let mut own: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in rows {
            let called = row.values.text("called").unwrap_or_default();
            for name in called
                .split(';')
                .map(str::trim)
                .filter(|name| !name.is_empty())
            {
                own.entry(name.to_owned())
                    .or_default()
                    .push(row.values.text("row").unwrap_or_default().to_owned());
            }
        }
        aliases.extend(own);
        Self {
            title: record.values.text("title").unwrap_or_default().to_owned(),
            as_of: record.values.date("as_of").unwrap_or(Date::MIN),
            record: Some(record.id),
            provisions,
            aliases,
        }
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

    /// The other names of a row: what rules and fields call it, and what an edition before called it.
    pub(super) fn names<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a str> {
        let called = self
            .aliases
            .iter()
            .filter(move |(_, rows)| rows.iter().any(|row| row == id))
            .map(|(name, _)| name.as_str());
        std::iter::once(id).chain(called)
    }
}

/// A row that a register holds.
fn held_row(row: &Record) -> Provision {
    let text = |field| row.values.text(field).unwrap_or_default().to_owned();
    Provision {
        id: text("row"),
        act: text("act"),
        area: row.values.code("area").unwrap_or_default().to_owned(),
        verified: row.values.flag("verified"),
        sv: text("sv"),
        en: text("en"),
        evidence: text("evidence"),
    }
}

/// Strict: as many cells as the head names, none of them empty.
fn row(line: &str) -> Option<Provision> {
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
        id: id.to_owned(),
        act: act.to_owned(),
        area: area.to_owned(),
        verified,
        sv: sv.to_owned(),
        en: en.to_owned(),
        evidence: evidence.to_owned(),
    })
}

/// The edition that this version of skans carries.
pub fn edition() -> &'static Arc<Edition> {
    static EDITION: LazyLock<Arc<Edition>> = LazyLock::new(|| {
        // A test holds the text to be readable; without rows nothing is claimed of any provision.
        Arc::new(Edition::parse(TEXT).unwrap_or(Edition {
            title: FIRST_EDITION.0.to_owned(),
            as_of: Date::constant(1, 1, 1),
            record: None,
            provisions: Vec::new(),
            aliases: BTreeMap::new(),
        }))
    });
    &EDITION
}

/// The edition in force in a register on a day: the last one that was loaded, approved and has come into force, or the
/// one that the program carries.
pub fn edition_in_force(state: &State, today: Date) -> Arc<Edition> {
    match edition_on(state, today) {
        Some(held) => {
            let rows = edition_rows(state, held.record.id);
            Arc::new(Edition::held(held.record, &rows))
        }
        None => edition().clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Act, ContentHash, CustodianId, Kind, Stamped, Value, Values, apply};
    use crate::rules::testing::{id, record, register};
    use jiff::civil::date;

    #[test]
    fn the_edition_is_read_whole() {
        let read = Edition::parse(TEXT).unwrap_or_else(|line| panic!("line {line}"));
        assert_eq!(read.as_of, date(2026, 11, 22));
        assert_eq!(read.title, FIRST_EDITION.0);
        assert_eq!(read.provisions.len(), 121);
        let unverified = read.provisions.iter().filter(|row| !row.verified);
        assert_eq!(unverified.count(), 17);
        assert!(read.provisions.iter().all(|row| row.sv != row.en));
    }

    #[test]
    fn what_is_not_exactly_a_row_is_refused_with_its_line() {
        let refused = |text: &str| Edition::parse(text).err();
        let head = "edition|2026-11-22\n";
        assert_eq!(refused("A|B|C|yes|D|E|F"), Some(0));
        assert_eq!(refused("edition|2026-13-22"), Some(1));
        for bad in [
            "A|B|C|yes|D|E",
            "A|B|C|perhaps|D|E|F",
            "A|B|C|yes||E|F",
            "=A|B",
        ] {
            assert_eq!(refused(&format!("{head}{bad}")), Some(2), "{bad}");
        }
        assert_eq!(
            refused("edition|2026-11-22\nA|B|C|no|D|E|F\nA|B|C|no|D|E|F"),
            Some(3)
        );
    }

    #[test]
    fn a_name_stands_for_its_row_its_alias_or_its_parts() {
        let ids = |name| -> Vec<&str> {
            let rows = edition().resolve(name);
            rows.iter().map(|row| row.id.as_str()).collect()
        };
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

    fn loaded(rows: i64) -> (Record, Record) {
        let text = |text: &str| Value::Text(text.into());
        let edition = Values::new()
            .with("title", text("2027-01-15"))
            .with("as_of", Value::Date(date(2027, 1, 15)))
            .with("in_force_from", Value::Date(date(2027, 3, 1)))
            .with("rows", Value::Number(rows));
        let row = Values::new()
            .with("row", text("PMFS 2026:8 4 kap. 2 §"))
            .with("edition", Value::Ref(id(Kind::ProvisionEdition, 1)))
            .with("area", Value::Code("analys"))
            .with("called", text("PMFS 2022:1 2 kap. 8 §; PMFS 2 kap. 8 §"));
        (
            record(Kind::ProvisionEdition, 1, edition),
            record(Kind::Provision, 1, row),
        )
    }

    fn approve(state: &mut State, kind: Kind) {
        let hash = ContentHash([1; 32]);
        apply(
            state,
            Stamped {
                seq: 9,
                at: jiff::Timestamp::UNIX_EPOCH,
                author: CustodianId([2; 16]),
                act: &Act::Approve(id(kind, 1), 1, hash),
                hash,
            },
        );
    }

    #[test]
    fn a_loaded_edition_is_in_force_from_its_day_when_all_of_it_is_approved() {
        let (edition, row) = loaded(1);
        let mut state = register(vec![edition, row]);
        let day = date(2027, 3, 1);
        let title = |state: &State, on| edition_in_force(state, on).title.clone();
        assert_eq!(title(&state, day), "2026-11-22");
        approve(&mut state, Kind::ProvisionEdition);
        assert_eq!(title(&state, day), "2026-11-22");
        approve(&mut state, Kind::Provision);
        assert_eq!(title(&state, day), "2027-01-15");
        assert_eq!(title(&state, date(2027, 2, 28)), "2026-11-22");
        let (edition, row) = loaded(2);
        let mut half = register(vec![edition, row]);
        approve(&mut half, Kind::ProvisionEdition);
        approve(&mut half, Kind::Provision);
        assert_eq!(title(&half, day), "2026-11-22");
    }

    #[test]
    fn what_rules_and_fields_name_resolves_against_the_edition_in_force() {
        let (edition, row) = loaded(1);
        let mut state = register(vec![edition, row]);
        approve(&mut state, Kind::ProvisionEdition);
        approve(&mut state, Kind::Provision);
        let held = edition_in_force(&state, date(2027, 3, 1));
        let ids = |name| {
            held.resolve(name)
                .iter()
                .map(|row| row.id.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(ids("PMFS 2022:1 2 kap. 8 §"), ["PMFS 2026:8 4 kap. 2 §"]);
        assert!(ids("SSL 2 kap. 6 §").is_empty());
    }
}
