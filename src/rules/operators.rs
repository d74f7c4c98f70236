//! Rules about operators.

use crate::domain::Record;
use crate::rules::{Finding, rule};

/// R30: an operator with security-sensitive activity has told the supervisory authority so.
pub fn judge(operator: &Record) -> Vec<Finding> {
    if operator.values.date("notified_at").is_some() {
        return Vec::new();
    }
    vec![Finding::of(&rule::OPERATOR_NOT_NOTIFIED, operator.id)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Value, Values};
    use crate::rules::testing::record;
    use jiff::civil::date;

    #[test]
    fn an_operator_has_a_day_of_notification() {
        let silent = record(Kind::Operator, 1, Values::new());
        assert_eq!(judge(&silent).len(), 1);
        let told = Values::new().with("notified_at", Value::Date(date(2024, 1, 1)));
        assert!(judge(&record(Kind::Operator, 1, told)).is_empty());
    }
}
