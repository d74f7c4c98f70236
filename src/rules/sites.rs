//! Rules about places (SSF 4 kap. 1 §).

use crate::domain::Record;
use crate::rules::{Finding, rule};

/// The three functions that a place has.
pub(super) const FUNCTIONS: [&str; 3] = ["detect", "delay", "handle"];

/// A place detects, delays and handles. How well is for a control to say.
pub fn judge(site: &Record) -> Option<Finding> {
    FUNCTIONS
        .iter()
        .any(|function| site.values.text(function).is_none())
        .then(|| Finding::of(&rule::SITE_FUNCTION, site.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Value, Values};
    use crate::rules::testing::{codes, id, record, register};
    use jiff::civil::date;

    #[test]
    fn a_place_detects_delays_and_handles() {
        let found = |functions: &[&'static str]| {
            let mut values = Values::new();
            for function in functions {
                values.set(function, Some(Value::Text("Larm".into())));
            }
            let state = register(vec![record(Kind::Site, 1, values)]);
            codes(&state, id(Kind::Site, 1), date(2026, 11, 23))
        };
        assert!(found(&FUNCTIONS).is_empty());
        for left in 0..3 {
            let two: Vec<&str> = (0..3)
                .filter(|at| *at != left)
                .map(|at| FUNCTIONS[at])
                .collect();
            assert_eq!(found(&two), ["site-without-function"]);
        }
    }
}
