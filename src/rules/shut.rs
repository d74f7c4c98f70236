//! What a session that lacks the keys of some compartments does not judge. A rule that must look into a shut compartment to
//! find that something is as it should be would find a break in everything; it is silent instead, and is told of as not
//! judged.

use crate::domain::{
    Compartment::{self, Analysis, Organisation, Personnel},
    State,
};
use crate::rules::{Finding, RULES, Survey};

/// The rules that look into compartments besides the one of the record that they are about.
const LOOKS_INTO: &[(&str, &[Compartment])] = &[
    ("agreement-staff-not-vetted", &[Personnel]),
    ("analysis-not-adopted", &[Analysis]),
    ("class-above-values", &[Analysis]),
    ("class-without-values", &[Analysis]),
    ("control-information-due", &[Analysis]),
    ("control-not-planned", &[Analysis]),
    ("control-personnel-due", &[Analysis]),
    ("control-physical-due", &[Analysis]),
    ("depends-on-one", &[Personnel]),
    ("depends-on-one-soon", &[Personnel]),
    ("destroyed-without-decision", &[Organisation]),
    ("own-case-decided", &[Organisation]),
    ("system-changed-since-consultation", &[Organisation]),
    ("system-not-consulted", &[Organisation]),
];

/// The compartments that a rule looks into.
fn into(rule: &str) -> &'static [Compartment] {
    let found = LOOKS_INTO.iter().find(|(code, _)| *code == rule);
    found.map_or(&[], |(_, into)| into)
}

/// Whether a rule can be judged with the keys of this session.
pub(super) fn is_judged(survey: &Survey<'_>, finding: &Finding) -> bool {
    !into(finding.rule).iter().any(|one| survey.is_shut(*one))
}

/// The rules that are not judged for want of keys, in the order of the table.
pub fn not_judged(state: &State) -> Vec<&'static str> {
    let shut = |code: &str| into(code).iter().any(|one| state.is_shut(*one));
    let codes = RULES.iter().map(|rule| rule.code);
    codes.filter(|code| shut(code)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_into_other_compartments_is_a_rule() {
        for (code, into) in LOOKS_INTO {
            assert!(RULES.iter().any(|rule| rule.code == *code), "{code}");
            assert!(!into.is_empty() && into.is_sorted(), "{code}");
        }
    }
}
