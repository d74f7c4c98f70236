//! Rules about classified information that is handed over (SSF 3 kap. 5 and 9-10 §§).

use crate::domain::{InfoLevel, Record};
use crate::rules::{Finding, Severity, rule};
use jiff::civil::Date;

/// From this day information goes abroad only under a commitment (SSF, transitional provision 6).
pub(super) const ABROAD_FROM: Date = Date::constant(2028, 1, 1);

/// Whether the recipient sits in another country.
pub(super) fn is_abroad(transfer: &Record) -> bool {
    transfer
        .values
        .text("country")
        .is_some_and(|country| !matches!(country.to_lowercase().as_str(), "sverige" | "sweden"))
}

/// What went abroad has its commitment, and what is classified went by a known way.
pub fn judge(transfer: &Record) -> Vec<Finding> {
    let mut found = Vec::new();
    if is_abroad(transfer) && transfer.values.text("commitment").is_none() {
        let mut finding = Finding::of(&rule::ABROAD_WITHOUT_COMMITMENT, transfer.id);
        if transfer
            .values
            .date("date")
            .is_some_and(|date| date < ABROAD_FROM)
        {
            finding.severity = Severity::Notice;
        }
        found.push(finding);
    }
    let classified = transfer.info_level() >= Some(InfoLevel::Restricted);
    if classified && matches!(transfer.values.code("method"), None | Some("annat")) {
        found.push(Finding::of(&rule::HANDED_OVER_OTHERWISE, transfer.id));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Value, Values};
    use crate::rules::testing::record;
    use jiff::civil::date;

    fn found(values: Values) -> Vec<(&'static str, Severity)> {
        judge(&record(Kind::InformationTransfer, 1, values))
            .iter()
            .map(|finding| (finding.rule, finding.severity))
            .collect()
    }

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    #[test]
    fn what_goes_abroad_needs_a_commitment_from_2028() {
        let on = |day| {
            let values = Values::new()
                .with("country", text("Finland"))
                .with("date", Value::Date(day));
            found(values)
        };
        let rule = "abroad-without-commitment";
        assert_eq!(on(date(2027, 12, 31)), [(rule, Severity::Notice)]);
        assert_eq!(on(date(2028, 1, 1)), [(rule, Severity::Error)]);
        let under = Values::new()
            .with("country", text("Finland"))
            .with("commitment", text("Avtal"));
        assert!(found(under).is_empty());
        let home = Values::new().with("country", text("Sverige"));
        assert!(found(home).is_empty());
    }

    #[test]
    fn classified_information_goes_by_a_known_way() {
        let by = |level, method: Option<&'static str>| {
            let mut values = Values::new().with("info_level", Value::Code(level));
            values.set("method", method.map(Value::Code));
            found(values)
        };
        let rule = [("handed-over-otherwise", Severity::Warning)];
        assert_eq!(by("bh", None), rule);
        assert_eq!(by("k", Some("annat")), rule);
        assert!(by("k", Some("krypto")).is_empty() && by("none", None).is_empty());
    }
}
