//! Who waits for Säpo's reply, the longest first. Only since when: what a reply says is nowhere.

use crate::domain::{CaseState, Evidence, Kind, RecordId, State, waits};
use crate::views::Link;
use crate::views::show::link;
use jiff::civil::Date;

/// One application that waits.
#[derive(Clone, PartialEq, Eq)]
pub struct WaitingRow {
    /// The register check.
    pub check: RecordId,
    /// RK-0012.
    pub label: String,
    /// The case.
    pub case: Link,
    /// The position.
    pub position: Option<Link>,
    /// A code of the set `security_class`; "" where the position has none.
    pub class: &'static str,
    /// When it was sent.
    pub since: Date,
    /// How many days it has waited.
    pub days: i64,
    /// The municipality's reference; "" for none.
    pub reference: String,
}

/// Everybody who waits.
#[derive(Clone)]
pub struct Waiting {
    /// The longest first.
    pub rows: Vec<WaitingRow>,
}

/// Everybody who waits on a day.
pub fn waiting(state: &State, today: Date) -> Waiting {
    let mut rows: Vec<WaitingRow> = state
        .of_kind(Kind::RegisterCheck)
        .map(|held| &*held.record)
        .filter(|check| check.ended.is_none() && waits(check))
        .filter_map(|check| {
            let case = check
                .values
                .reference("case")
                .and_then(|id| state.get(id))?;
            let at = case.record.values.code("state");
            let over = at
                .and_then(CaseState::from_code)
                .is_some_and(CaseState::is_terminal);
            if case.record.ended.is_some() || over {
                return None;
            }
            let evidence = Evidence::of(state, &case.record);
            let since = check.values.date("application_date")?;
            Some(WaitingRow {
                check: check.id,
                label: check.label(),
                position: evidence.position.map(|position| link(state, position)),
                class: evidence.class().map_or("", |class| class.code()),
                case: link(state, &case.record),
                since,
                days: (today - since).get_days().into(),
                reference: check
                    .values
                    .text("dispatch_ref")
                    .unwrap_or_default()
                    .to_owned(),
            })
        })
        .collect();
    rows.sort_by(|a, b| (a.since, &a.label).cmp(&(b.since, &b.label)));
    Waiting { rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{TODAY, register, with};
    use jiff::civil::date;

    #[test]
    fn one_who_waits_is_told_with_days_and_one_who_was_answered_is_not() {
        let unanswered = [("reply_date", ""), ("status", "ansokt")];
        let state = register(with(Kind::RegisterCheck, &unanswered));
        let found = waiting(&state, TODAY);
        assert_eq!(found.rows.len(), 1);
        let row = &found.rows[0];
        assert_eq!(row.since, date(2026, 1, 9));
        assert_eq!((row.days, row.class), (318, "2"));
        let answered = register(with(Kind::RegisterCheck, &[]));
        assert!(waiting(&answered, TODAY).rows.is_empty());
        let mut rejected = with(Kind::RegisterCheck, &unanswered);
        for case in rejected.iter_mut().filter(|r| r.kind == Kind::VettingCase) {
            let over = crate::domain::Value::Code("ej_godkand");
            case.values.set("state", Some(over));
        }
        assert!(waiting(&register(rejected), TODAY).rows.is_empty());
    }
}
