//! Every rule once, as data: what it is called, which provision it comes from, how grave it is. The judging stands in the
//! files of what is judged; docs/RULES.md prints this table.

use crate::rules::Severity;

/// One rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rule {
    /// Its stable name: words under `rule-<code>`.
    pub code: &'static str,
    /// The provision that it comes from, as [`crate::rules::Edition::resolve`] knows it.
    pub provision: &'static str,
    /// How grave a break is. A deadline that is not yet passed is a warning.
    pub severity: Severity,
    /// The legal word or house limit behind its date: words under `limit-<code>`; "" for none.
    pub limit: &'static str,
    /// How many days before its date it is warned of; none for what has no date.
    pub ahead: Option<i64>,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $provision:literal, $severity:ident, $limit:literal, $ahead:expr;)*) => {
        $($(#[$doc])* pub(super) const $name: Rule = Rule {
            code: $code, provision: $provision, severity: Severity::$severity, limit: $limit, ahead: $ahead,
        };)*

        /// Every rule, in the order of the records that they judge.
        pub const RULES: &[Rule] = &[$($name,)*];
    };
}

rules! {
    /// R30: an operator with security-sensitive activity has told the supervisory authority so.
    OPERATOR_NOT_NOTIFIED = "operator-not-notified", "SSL 2 kap. 6 §", Error, "without-delay", None;
    /// R25: a system in use was assessed before.
    SYSTEM_NOT_ASSESSED = "system-not-assessed", "SSF 3 kap. 1 §", Error, "before-use", None;
    /// R25: a system for level K, or whose loss means more than insignificant damage, was consulted on.
    SYSTEM_NOT_CONSULTED = "system-not-consulted", "SSF 3 kap. 2 §", Error, "before-use", None;
    /// R25: a system in use was approved before.
    SYSTEM_NOT_APPROVED = "system-not-approved", "SSF 3 kap. 3 §", Error, "before-use", None;
    /// R25: after a material change it is all done again.
    SYSTEM_CHANGED = "system-changed-since-approval", "SSF 3 kap. 3 §", Warning, "before-use", None;
    /// R3: information has a level.
    VALUE_WITHOUT_LEVEL = "value-without-info-level", "SSL 2 kap. 5 §", Error, "", None;
    /// R3: information has a secrecy basis.
    VALUE_WITHOUT_SECRECY = "value-without-secrecy-basis", "SSL 1 kap. 2 §", Error, "", None;
    /// R3: other values have a consequence level.
    VALUE_WITHOUT_CONSEQUENCE = "value-without-consequence", "PMFS 2022:1 2 kap. 3-5 §§", Error, "", None;
    /// R2: every value has its reason.
    VALUE_WITHOUT_REASON = "value-without-reason", "SSF 2 kap. 1 §", Error, "", None;
    /// R1: the day of the judgement is known.
    VALUE_NOT_ASSESSED = "value-not-assessed", "SSF 2 kap. 1 §", Error, "", None;
    /// R1: the analysis, and with it each judgement, is updated at least every other year; warned of three months before.
    VALUE_ASSESSMENT_DUE = "value-assessment-due", "SSF 2 kap. 1 §", Error, "every-other-year", Some(92);
    /// R4: what holds information is at least at its level.
    SYSTEM_BELOW_VALUE = "system-below-value", "SSF 3 kap. 7 §", Error, "", None;
    /// Coverage: a value of level K or consequence C and above that one single participating person reaches.
    DEPENDS_ON_ONE = "depends-on-one", "SSL 2 kap. 2 §", Notice, "", None;
    /// R7: access that demands a class has one.
    POSITION_WITHOUT_CLASS = "position-without-class", "SSL 3 kap. 5 §", Error, "", None;
    /// R7: the class is not lower than access and damage demand.
    CLASS_TOO_LOW = "class-too-low", "SSL 3 kap. 6-8 §§", Error, "", None;
    /// R8: a class higher than demanded has its reason written.
    CLASS_TOO_HIGH = "class-too-high", "SSL 3 kap. 10 §", Warning, "", None;
    /// R8: a class whose reason has vanished with the values.
    CLASS_WITHOUT_VALUES = "class-without-values", "SSL 3 kap. 10 §", Warning, "", None;
    /// R8: a class higher than the values that the position reaches, and the damage it can do, give.
    CLASS_ABOVE_VALUES = "class-above-values", "SSL 3 kap. 10 §", Warning, "", None;
    /// R9: a class has a decision.
    CLASS_UNDECIDED = "class-without-decision", "SSL 3 kap. 12 §", Error, "", None;
    /// R10: placements under the 1996 act have lapsed.
    CLASS_VOID = "class-decision-void", "SSL övergångsbest. 3-4", Error, "", None;
    /// R9: the Government decides class 1, the municipality 2 and 3.
    CLASS_BY_OTHER = "class-decided-by-other", "SSF 5 kap. 5-10 §§", Error, "", None;
    /// R8: it was considered whether protection can be arranged otherwise.
    NO_ALTERNATIVE = "alternative-not-considered", "SSL 3 kap. 10 §", Warning, "", None;
    /// The list of positions is kept current.
    POSITION_REVIEW_DUE = "position-review-due", "PMFS 2022:1 6 kap.", Error, "house-own-date", Some(60);
    /// R11: citizenship in class 1 and 2.
    CITIZENSHIP = "citizenship-not-confirmed", "SSL 3 kap. 11 §", Error, "", None;
    /// R14: nobody takes part before a decision.
    PARTICIPATES_UNDECIDED = "participates-undecided", "SSL 3 kap. 3 §", Error, "", None;
    /// R14: nobody starts before it.
    STARTED_BEFORE = "started-before-decision", "SSL 3 kap. 3 §", Error, "", None;
    /// R17: "skyndsamt" has no number; the house says five working days.
    DEREGISTRATION_DUE = "deregistration-due", "SSF 5 kap. 20 §", Error, "promptly-days", Some(i64::MAX);
    /// R14: the vetting ends before participation starts.
    VETTING_DUE = "vetting-before-start", "SSL 3 kap. 3 §", Error, "before-start", Some(14);
    /// R18: council membership alone is not vetted.
    COUNCIL = "council-not-vetted", "SSL 3 kap. 1 §", Warning, "", None;
    /// R19: one vetting is for one position; a second one for the same is a mistake.
    CASE_DOUBLED = "case-doubled", "SSL 3 kap. 3 §", Warning, "", None;
    /// R17 and R19: a case that goes on for a position that has ended.
    CASE_POSITION_ENDED = "case-position-ended", "SSF 5 kap. 20 §", Warning, "", None;
    /// A record that builds on one that has ended.
    POINTS_AT_ENDED = "points-at-ended", "SSF 2 kap. 1 §", Warning, "", None;
    /// R1: each operator has an analysis in force: adopted, and the adoption approved by a second custodian.
    ANALYSIS_NOT_ADOPTED = "analysis-not-adopted", "SSL 2 kap. 1 §", Error, "", None;
    /// R1: the edition in force is less than 24 months old; warned of from the house's month, 21 by default.
    ANALYSIS_DUE = "analysis-due", "SSF 2 kap. 1 §", Error, "every-other-year-from", Some(0);
    /// Adoption by the head of the operation: the chief answers to the head, and so does nobody below the chief adopt.
    ANALYSIS_BELOW_HEAD = "analysis-adopted-below-head", "SSL 2 kap. 7 §", Warning, "", None;
    /// R2: an edition that was adopted although something stood in the way.
    ANALYSIS_EXCEPTION = "analysis-adopted-with-exception", "SSF 2 kap. 1 §", Warning, "", None;
    /// R6: the plan follows the edition in force: decided for it, and not before it.
    PLAN_NOT_CURRENT = "plan-not-current", "PMFS 2022:1 2 kap. 12 §", Warning, "", None;
    /// R6: an open line of the plan that names an edition which is no longer in force.
    PLAN_ITEM_STALE = "plan-item-of-old-edition", "PMFS 2022:1 2 kap. 12 §", Warning, "", None;
    /// Design-basis capabilities that were asked for and have not come.
    DAF_UNANSWERED = "daf-unanswered", "PMFS 2022:1 2 kap. 7 §", Warning, "", None;
    /// A contribution to the analysis that was asked for and has not come.
    CONTRIBUTION_DUE = "contribution-due", "SSF 2 kap. 1 §", Warning, "house-own-date", Some(30);
    /// R2: every value above the lowest level has a threat judgement.
    VALUE_WITHOUT_THREAT = "value-without-threat", "SSF 2 kap. 1 §", Error, "", None;
    /// R2: every value above the lowest level has a vulnerability judgement.
    VALUE_WITHOUT_VULNERABILITY = "value-without-vulnerability", "SSF 2 kap. 1 §", Error, "", None;
    /// A value below the level that it inherits from what depends on it, without a reason.
    VALUE_BELOW_INHERITED = "value-below-inherited", "PMFS 2022:1 2 kap. 3-5 §§", Warning, "", None;
    /// R4: a system is at least at the consequence level of what depends on it for being available and right.
    SYSTEM_BELOW_CONSEQUENCE = "system-below-consequence", "PMFS 2022:1 2 kap. 3-5 §§", Warning, "", None;
    /// A threat was judged at all.
    THREAT_NOT_ASSESSED = "threat-not-assessed", "SSF 2 kap. 1 §", Error, "", None;
    /// The judgement of a threat is reviewed within the house's months, or on its own date.
    THREAT_REVIEW_DUE = "threat-review-due", "PMFS 2022:1 2 kap. 6 §", Warning, "house-months", Some(7);
    /// R2: an open vulnerability has a measure, or is closed by a decision not to act.
    VULNERABILITY_OPEN = "vulnerability-without-measure", "SSF 2 kap. 1 §", Error, "", None;
    /// R5: a needed measure has its line in the plan.
    MEASURE_NOT_PLANNED = "measure-without-plan-item", "SSL 2 kap. 1 §", Error, "", None;
    /// R5: a line of the plan says which function is in charge, and when.
    PLAN_ITEM_INCOMPLETE = "plan-item-incomplete", "PMFS 2022:1 2 kap. 12 §", Error, "", None;
    /// A measure is done when the plan says.
    MEASURE_DUE = "measure-due", "SSL 2 kap. 1 §", Error, "house-own-date", Some(30);
    /// That a measure works is verified after it was done.
    NOT_VERIFIED = "protection-not-verified", "SSL 2 kap. 1 §", Warning, "", None;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::edition;
    use std::collections::BTreeSet;

    #[test]
    fn each_rule_has_a_name_of_its_own_and_a_provision_that_the_edition_knows() {
        let codes: BTreeSet<&str> = RULES.iter().map(|rule| rule.code).collect();
        assert_eq!(codes.len(), RULES.len());
        for rule in RULES {
            assert!(
                !edition().resolve(rule.provision).is_empty(),
                "{}",
                rule.provision
            );
            assert!(
                rule.ahead.is_none() || !rule.limit.is_empty(),
                "{}",
                rule.code
            );
        }
    }
}
