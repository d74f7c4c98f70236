//! Rules about positions and their security classes.

use crate::domain::{ConsequenceLevel, InfoLevel, Record, SecurityClass};
use crate::rules::survey::{Survey, several};
use crate::rules::{Finding, rule};
use jiff::civil::{Date, date};

/// Placements decided before this day, under the 1996 act, lapsed at the end of 2024 (transitional provisions).
const ACT_IN_FORCE: Date = date(2019, 4, 1);

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
    by_access.max(by_damage(position))
}

/// The class that the damage it can do demands.
fn by_damage(position: &Record) -> Option<SecurityClass> {
    position.values.code("damage").map(|damage| match damage {
        "synnerligen" => SecurityClass::One,
        "allvarlig" => SecurityClass::Two,
        "inte-obetydlig" => SecurityClass::Three,
        _ => SecurityClass::Without,
    })
}

/// The highest class that a value can give one who reaches it: by its level, or by the consequence that runs parallel.
fn by_value(value: &Record) -> SecurityClass {
    let level = match value.info_level() {
        Some(InfoLevel::TopSecret) => SecurityClass::One,
        Some(InfoLevel::Secret) => SecurityClass::Two,
        Some(InfoLevel::Confidential) => SecurityClass::Three,
        _ => SecurityClass::Without,
    };
    let consequence = match value.consequence() {
        Some(ConsequenceLevel::A) => SecurityClass::One,
        Some(ConsequenceLevel::B) => SecurityClass::Two,
        Some(ConsequenceLevel::C) => SecurityClass::Three,
        _ => SecurityClass::Without,
    };
    level.max(consequence)
}

/// The brake on overuse: a class whose reason has vanished, or that nothing reached explains.
fn overused(survey: &Survey<'_>, position: &Record) -> Option<Finding> {
    let class = position.security_class()?;
    let international = position.values.text("international_basis").is_some();
    if class == SecurityClass::Without || international {
        return None;
    }
    let reached = several(position, "values")
        .iter()
        .filter_map(|id| survey.record(*id))
        .filter(|value| value.ended.is_none())
        .map(by_value)
        .max();
    let rule = match reached {
        None => &rule::CLASS_WITHOUT_VALUES,
        Some(reached) if Some(class) > by_damage(position).max(Some(reached)) => {
            &rule::CLASS_ABOVE_VALUES
        }
        Some(_) => return None,
    };
    Some(Finding::of(rule, position.id))
}

/// R7 to R10 and the review of the list of positions.
pub fn judge(survey: &Survey<'_>, position: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let fields = &position.values;
    let (class, demanded) = (position.security_class(), demanded_class(position));
    match (class, demanded) {
        (None, Some(demanded)) if demanded > SecurityClass::Without => {
            found.push(Finding::of(&rule::POSITION_WITHOUT_CLASS, position.id));
        }
        (Some(class), Some(demanded)) if class < demanded => {
            found.push(Finding::of(&rule::CLASS_TOO_LOW, position.id));
        }
        (Some(class), Some(demanded))
            if class > demanded
                && fields.text("check_reason").is_none()
                && fields.text("international_basis").is_none() =>
        {
            found.push(Finding::of(&rule::CLASS_TOO_HIGH, position.id));
        }
        _ => {}
    }
    let classed = class.is_some_and(|class| class > SecurityClass::Without);
    if classed {
        match fields.date("decision_date") {
            None => found.push(Finding::of(&rule::CLASS_UNDECIDED, position.id)),
            Some(decided) if decided < ACT_IN_FORCE => {
                found.push(Finding::of(&rule::CLASS_VOID, position.id));
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
            found.push(Finding::of(&rule::CLASS_BY_OTHER, position.id));
        }
        if fields.text("alternative_considered").is_none() {
            found.push(Finding::of(&rule::NO_ALTERNATIVE, position.id));
        }
    }
    found.extend(overused(survey, position));
    if let Some(due) = fields.date("review_date") {
        found.push(Finding::due(
            &rule::POSITION_REVIEW_DUE,
            position.id,
            due,
            today,
        ));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Value, Values};
    use crate::rules::testing::{self, id, record, register};

    const TODAY: Date = date(2026, 11, 23);

    fn position(values: Values) -> Record {
        record(Kind::Position, 1, values)
    }

    fn access(level: &'static str, extent: &'static str) -> Values {
        Values::new()
            .with("max_level", Value::Code(level))
            .with("extent", Value::Code(extent))
    }

    fn codes(values: Values) -> Vec<&'static str> {
        reaching(values, "kh")
    }

    /// What is found of a position that reaches one value of this level.
    fn reaching(values: Values, level: &'static str) -> Vec<&'static str> {
        let value = Values::new().with("info_level", Value::Code(level));
        let reached = Value::Refs(vec![id(Kind::ProtectiveValue, 1)]);
        let state = register(vec![
            record(Kind::ProtectiveValue, 1, value),
            position(values.with("values", reached)),
        ]);
        testing::codes(&state, id(Kind::Position, 1), TODAY)
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

    #[test]
    fn a_class_is_explained_by_the_values_that_are_reached_or_by_the_damage() {
        let two = || decided("2", "kommunen", date(2024, 1, 1));
        assert!(reaching(two(), "h").is_empty());
        assert_eq!(reaching(two(), "k"), ["class-above-values"]);
        let damage = |code| two().with("damage", Value::Code(code));
        assert!(reaching(damage("allvarlig"), "k").is_empty());
        assert_eq!(
            reaching(damage("inte-obetydlig"), "k"),
            ["class-above-values"]
        );
        let treaty = two().with("international_basis", Value::Text("Avtal".into()));
        assert!(reaching(treaty, "k").is_empty());
    }

    #[test]
    fn a_class_without_any_value_left_has_lost_its_reason() {
        let state = register(vec![position(decided("2", "kommunen", TODAY))]);
        let found = testing::codes(&state, id(Kind::Position, 1), TODAY);
        assert_eq!(found, ["class-without-values"]);
        let without = access("bh", "mer").with("class", Value::Code("without"));
        let state = register(vec![position(without)]);
        assert!(testing::codes(&state, id(Kind::Position, 1), TODAY).is_empty());
    }

    #[test]
    fn the_review_is_warned_of_sixty_days_before() {
        let due = |day| codes(access("bh", "mer").with("review_date", Value::Date(day)));
        assert_eq!(due(date(2027, 1, 22)), ["position-review-due"]);
        assert!(due(date(2027, 1, 23)).is_empty());
    }

    #[test]
    fn a_class_needs_its_alternative_considered() {
        let mut values = decided("2", "kommunen", TODAY);
        values.set("alternative_considered", None);
        assert_eq!(codes(values), ["alternative-not-considered"]);
        let without = access("bh", "mer").with("class", Value::Code("without"));
        assert!(codes(without).is_empty());
    }
}
