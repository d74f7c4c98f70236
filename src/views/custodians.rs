//! Who holds keys, what waits for a second custodian's answer, and how the recovery sheets stand.

use crate::domain::{
    Compartment, Custodian, CustodianId, Offer, Role, Seated, Seating, Sheets, State,
};
use crate::rules::{self, Routine};
use crate::views::show::name;
use jiff::{Timestamp, civil::Date};

/// One who holds a key, or has held one.
#[derive(Clone)]
pub struct CustodianRow {
    /// The key id, 32 hexadecimal digits.
    pub key: String,
    /// The name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// The compartments that they have the keys of.
    pub reach: Vec<Compartment>,
    /// The record of the person, as people call it; none where the custodian is not in the register, or can't be seen.
    pub person: Option<String>,
    /// Whether they are in office.
    pub active: bool,
    /// Whether this is the one who looks.
    pub me: bool,
}

/// One difference that a proposal makes: words under `custody-<code>`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CustodyDiff {
    /// `added`, `removed`, `new-key`, `role`, `reach`, `person`, `renamed`, `sheets-new`, `sheets-gone`.
    pub code: &'static str,
    /// Whom it concerns; "" for the sheets.
    pub name: String,
    /// The role after it, where that is what is told.
    pub role: Option<Role>,
    /// The compartments after it, where that is what is told.
    pub reach: Option<Vec<Compartment>>,
    /// The id of a key that comes with it, 32 hexadecimal digits: whoever confirms compares it with the card.
    pub key: Option<String>,
    /// The sheets after it, where that is what is told.
    pub sheets: Option<Sheets>,
}

/// A proposal that waits.
#[derive(Clone)]
pub struct OfferRow {
    /// The entry.
    pub seq: u64,
    /// Who proposed it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Whether the one who looks may confirm it.
    pub mine_to_confirm: bool,
    /// What it would change.
    pub diffs: Vec<CustodyDiff>,
}

/// How the recovery sheets stand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetsRow {
    /// How many open, of how many.
    pub sheets: Sheets,
    /// Since when.
    pub since: Timestamp,
    /// When they were last tried.
    pub drilled: Option<Timestamp>,
    /// When they are to be tried next: as many months after the last time as the house says.
    pub due: Date,
    /// Whether that day has passed.
    pub overdue: bool,
}

/// The custodians as a screen shows them.
#[derive(Clone)]
pub struct Custodians {
    /// Those in office first.
    pub rows: Vec<CustodianRow>,
    /// What waits, oldest first.
    pub offers: Vec<OfferRow>,
    /// The recovery sheets, where there are any.
    pub sheets: Option<SheetsRow>,
    /// The head in words and number, for the diary.
    pub head: String,
}

/// Who holds keys, as one custodian sees it.
pub fn custodians(state: &State, who: CustodianId, today: Date, head: String) -> Custodians {
    let row = |custodian: &Custodian| CustodianRow {
        key: custodian.key.to_string(),
        name: custodian.name.clone(),
        role: custodian.role,
        reach: custodian.reach.clone(),
        person: custodian
            .person
            .and_then(|id| state.get(id))
            .map(|held| held.record.label()),
        active: custodian.active,
        me: custodian.id == who,
    };
    let mut rows: Vec<_> = state.custodians.iter().map(row).collect();
    rows.sort_by_key(|row| !row.active);
    let writes = state
        .custodian(who)
        .is_some_and(|custodian| custodian.active && custodian.role.writes());
    let offer = |offer: &Offer| OfferRow {
        seq: offer.seq,
        by: name(state, offer.by),
        at: offer.at,
        mine_to_confirm: writes && offer.by != who,
        diffs: custody_diffs(&state.seating(), &offer.seating),
    };
    Custodians {
        rows,
        offers: state.keeping.offers.iter().map(offer).collect(),
        sheets: sheets(state, today),
        head,
    }
}

/// How the recovery sheets stand on a day; none where there are none.
pub fn sheets(state: &State, today: Date) -> Option<SheetsRow> {
    let (sheets, since) = state.keeping.recovery?;
    let drilled = state.keeping.drilled;
    let mut routines = rules::upkeep(state).into_iter();
    let drill = routines.find(|one| one.routine == Routine::Drill)?;
    let due = drill.due?;
    Some(SheetsRow {
        sheets,
        since,
        drilled,
        due,
        overdue: due < today,
    })
}

/// What differs between two lists of custodians.
pub fn custody_diffs(before: &Seating, after: &Seating) -> Vec<CustodyDiff> {
    let of = |code, name: &str| CustodyDiff {
        code,
        name: name.to_owned(),
        role: None,
        reach: None,
        key: None,
        sheets: None,
    };
    let old = |seated: &Seated| {
        before
            .custodians
            .iter()
            .find(|old| old.key == seated.key || Some(old.key) == seated.replaces)
    };
    let mut diffs = Vec::new();
    for new in &after.custodians {
        let Some(old) = old(new) else {
            diffs.push(CustodyDiff {
                role: Some(new.role),
                reach: Some(new.reach.clone()),
                key: Some(new.key.to_string()),
                ..of("added", &new.name)
            });
            continue;
        };
        if old.key != new.key {
            diffs.push(CustodyDiff {
                key: Some(new.key.to_string()),
                ..of("new-key", &new.name)
            });
        }
        if old.name != new.name {
            diffs.push(of("renamed", &new.name));
        }
        if old.role != new.role {
            diffs.push(CustodyDiff {
                role: Some(new.role),
                ..of("role", &new.name)
            });
        }
        if old.reach != new.reach {
            diffs.push(CustodyDiff {
                reach: Some(new.reach.clone()),
                ..of("reach", &new.name)
            });
        }
        if old.person != new.person {
            diffs.push(of("person", &new.name));
        }
    }
    for old in &before.custodians {
        let stays = |new: &Seated| new.key == old.key || new.replaces == Some(old.key);
        if !after.custodians.iter().any(stays) {
            diffs.push(of("removed", &old.name));
        }
    }
    if before.recovery != after.recovery {
        diffs.push(CustodyDiff {
            sheets: after.recovery,
            ..of(
                match after.recovery {
                    Some(_) => "sheets-new",
                    None => "sheets-gone",
                },
                "",
            )
        });
    }
    diffs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seated(key: u8, role: Role) -> Seated {
        Seated {
            key: CustodianId([key; 16]),
            replaces: None,
            role,
            name: format!("N{key}"),
            reach: Compartment::ALL.to_vec(),
            person: None,
        }
    }

    #[test]
    fn each_difference_is_told_by_its_own_name() {
        let before = Seating {
            custodians: vec![
                seated(1, Role::Chief),
                seated(2, Role::Deputy),
                seated(3, Role::Auditor),
            ],
            recovery: None,
        };
        let mut after = before.clone();
        after.custodians[0].role = Role::Deputy;
        after.custodians[1].key = CustodianId([9; 16]);
        after.custodians[1].replaces = Some(CustodianId([2; 16]));
        after.custodians[1].reach = vec![Compartment::System];
        after.custodians[2] = seated(4, Role::Chief);
        after.recovery = Some(Sheets {
            need: 2,
            of: 3,
            set: [1, 2],
        });
        let codes: Vec<_> = custody_diffs(&before, &after)
            .iter()
            .map(|diff| (diff.code, diff.name.clone(), diff.key.clone()))
            .collect();
        let keyed = |code, name: &str, key: Option<u8>| {
            let key = key.map(|key| CustodianId([key; 16]).to_string());
            (code, name.to_owned(), key)
        };
        let named = |code, name: &str| keyed(code, name, None);
        assert_eq!(
            codes,
            [
                named("role", "N1"),
                keyed("new-key", "N2", Some(9)),
                named("reach", "N2"),
                keyed("added", "N4", Some(4)),
                named("removed", "N3"),
                named("sheets-new", ""),
            ]
        );
        assert!(custody_diffs(&before, &before).is_empty());
    }
}
