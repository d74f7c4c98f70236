//! Rules about operators.

use crate::domain::Record;
use crate::rules::Finding;

/// R30: an operator with security-sensitive activity has told the supervisory authority so.
pub fn judge(operator: &Record) -> Vec<Finding> {
    if operator.values.date("notified_at").is_some() {
        return Vec::new();
    }
    vec![
        Finding::error("operator-not-notified", "SSL 2 kap. 6 §", operator.id)
            .limited("without-delay"),
    ]
}
