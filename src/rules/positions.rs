//! Rules about positions and their security classes.

use crate::domain::{InfoLevel, Record, SecurityClass};
use crate::rules::Finding;
use jiff::civil::{Date, date};

/// Placements decided before this day, under the 1996 act, lapsed at the end of 2024 (transitional provisions).
const ACT_IN_FORCE: Date = date(2019, 4, 1);
/// The house warns this many days before a position's review.
const DAYS_AHEAD: i64 = 60;

/// The class that access and possible damage demand (SSL 3 kap. 6-8 §§); none while neither is judged.
pub fn demanded_class(position: &Record) -> Option<SecurityClass> {
    let level = position
        .values
        .code("max_level")
        .and_then(InfoLevel::from_code);
    let minor = position.values.code("extent") == Some("ringa");
    let by_access = level.map(|level| match level {
        InfoLevel::TopSecret if minor => SecurityClass::Two,
        InfoLevel::TopSecret => SecurityClass::One,
        InfoLevel::Secret if minor => SecurityClass::Three,
        InfoLevel::Secret => SecurityClass::Two,
        InfoLevel::Confidential => SecurityClass::Three,
        InfoLevel::Restricted | InfoLevel::None => SecurityClass::Without,
    });
    let by_damage = position.values.code("damage").map(|damage| match damage {
        "synnerligen" => SecurityClass::One,
        "allvarlig" => SecurityClass::Two,
        "inte-obetydlig" => SecurityClass::Three,
        _ => SecurityClass::Without,
    });
    by_access.max(by_damage)
}

/// R7 to R10 and the review of the list of positions.
pub fn judge(position: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let fields = &position.values;
    let (class, demanded) = (position.security_class(), demanded_class(position));
    match (class, demanded) {
        (None, Some(demanded)) if demanded > SecurityClass::Without => {
            found.push(Finding::error(
                "position-without-class",
                "SSL 3 kap. 5 §",
                position.id,
            ));
        }
        (Some(class), Some(demanded)) if class < demanded => {
            found.push(Finding::error(
                "class-too-low",
                "SSL 3 kap. 6-8 §§",
                position.id,
            ));
        }
        (Some(class), Some(demanded))
            if class > demanded
                && fields.text("check_reason").is_none()
                && fields.text("international_basis").is_none() =>
        {
            found.push(Finding::warning(
                "class-too-high",
                "SSL 3 kap. 10 §",
                position.id,
            ));
        }
        _ => {}
    }
    let classed = class.is_some_and(|class| class > SecurityClass::Without);
    if classed {
        match fields.date("decision_date") {
            None => found.push(Finding::error(
                "class-without-decision",
                "SSL 3 kap. 12 §",
                position.id,
            )),
            Some(decided) if decided < ACT_IN_FORCE => {
                found.push(Finding::error(
                    "class-decision-void",
                    "SSL övergångsbest. 3-4",
                    position.id,
                ));
            }
            Some(_) => {}
        }
        let by = fields.code("decision_by");
        let right = match class {
            Some(SecurityClass::One) => by == Some("regeringen"),
            _ => matches!(
                by,
                Some("kommunen" | "tillsynsmyndighet" | "transportstyrelsen")
            ),
        };
        if fields.date("decision_date").is_some() && !right {
            found.push(Finding::error(
                "class-decided-by-other",
                "SSF 5 kap. 5-10 §§",
                position.id,
            ));
        }
        if fields.text("alternative_considered").is_none() {
            found.push(Finding::warning(
                "alternative-not-considered",
                "SSL 3 kap. 10 §",
                position.id,
            ));
        }
    }
    if let Some(due) = fields.date("review_date") {
        found.extend(
            Finding::deadline(
                "position-review-due",
                "PMFS 2022:1 6 kap.",
                position.id,
                due,
                today,
                DAYS_AHEAD,
            )
            .map(|finding| finding.limited("house-own-date")),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, RecordId, Value, Values};
    use std::collections::BTreeMap;

    const TODAY: Date = date(2026, 11, 23);

    fn position(values: Values) -> Record {
        Record {
            kind: Kind::Position,
            id: RecordId([1; 16]),
            number: 1,
            version: 1,
            values,
            ended: None,
            unknown: BTreeMap::new(),
        }
    }

    fn access(level: &'static str, extent: &'static str) -> Values {
        Values::new()
            .with("max_level", Value::Code(level))
            .with("extent", Value::Code(extent))
    }

    fn codes(values: Values) -> Vec<&'static str> {
        judge(&position(values), TODAY)
            .into_iter()
            .map(|finding| finding.rule)
            .collect()
    }

    fn decided(class: &'static str, by: &'static str, on: Date) -> Values {
        access("h", "mer")
            .with("class", Value::Code(class))
            .with("decision_by", Value::Code(by))
            .with("decision_date", Value::Date(on))
            .with("alternative_considered", Value::Text("Prövat".into()))
    }

    #[test]
    fn the_demanded_class_follows_access_and_damage() {
        let table = [
            ("kh", "mer", Some(SecurityClass::One)),
            ("kh", "ringa", Some(SecurityClass::Two)),
            ("h", "mer", Some(SecurityClass::Two)),
            ("h", "ringa", Some(SecurityClass::Three)),
            ("k", "mer", Some(SecurityClass::Three)),
            ("k", "ringa", Some(SecurityClass::Three)),
            ("bh", "mer", Some(SecurityClass::Without)),
        ];
        for (level, extent, class) in table {
            assert_eq!(
                demanded_class(&position(access(level, extent))),
                class,
                "{level} {extent}"
            );
        }
        let damage = access("bh", "mer").with("damage", Value::Code("allvarlig"));
        assert_eq!(demanded_class(&position(damage)), Some(SecurityClass::Two));
        assert_eq!(demanded_class(&position(Values::new())), None);
    }

    #[test]
    fn a_class_needs_the_right_decision_after_the_act_came_into_force() {
        assert!(codes(decided("2", "kommunen", date(2019, 4, 1))).is_empty());
        assert_eq!(
            codes(decided("2", "kommunen", date(2019, 3, 31))),
            ["class-decision-void"]
        );
        assert_eq!(
            codes(decided("2", "regeringen", date(2024, 1, 1))),
            ["class-decided-by-other"]
        );
        assert_eq!(
            codes(decided("3", "kommunen", date(2024, 1, 1))),
            ["class-too-low"]
        );
        let mut undecided = decided("2", "kommunen", TODAY);
        undecided.set("decision_date", None);
        assert_eq!(codes(undecided), ["class-without-decision"]);
        assert_eq!(codes(access("k", "mer")), ["position-without-class"]);
    }

    #[test]
    fn a_class_above_the_demand_needs_a_written_reason() {
        let high = decided("1", "regeringen", date(2024, 1, 1));
        assert_eq!(codes(high.clone()), ["class-too-high"]);
        assert!(codes(high.with("check_reason", Value::Text("Samlad kännedom".into()))).is_empty());
    }
}
