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
    /// R12: no register check where the basic investigation is not passed, or was passed after the application.
    CHECK_WITHOUT_BASIC = "check-without-basic", "SSF 5 kap. 3 §", Error, "", None;
    /// R12: an application has a consent that held on its day.
    CHECK_WITHOUT_CONSENT = "check-without-consent", "SSL 3 kap. 18 §", Error, "", None;
    /// R12: a register check is for a position in class 1 to 3.
    CHECK_WITHOUT_CLASS = "check-without-class", "SSL 3 kap. 12 §", Error, "", None;
    /// R12: an application is for somebody who can be assumed to take part, exceptional grounds apart.
    CHECK_NOT_EXPECTED = "check-not-expected", "SSF 5 kap. 13 §", Warning, "", None;
    /// R13: the annex for the special personal investigation goes along in class 1 and 2.
    CHECK_WITHOUT_ANNEX = "check-without-annex", "SSF 5 kap. 15 §", Error, "", None;
    /// R12: an application has its reason for check, in the check or in the position.
    CHECK_WITHOUT_REASON = "check-without-reason", "SSL 3 kap. 5-8 §§", Warning, "", None;
    /// R12: a consent was withdrawn while the check goes on.
    CONSENT_WITHDRAWN = "consent-withdrawn", "SSL 3 kap. 18 §", Error, "", None;
    /// R17: a check that runs for another class than the position has now.
    CHECK_OF_OTHER_CLASS = "check-of-other-class", "SSF 5 kap. 20 §", Error, "", None;
    /// The reply to an application is long in coming; no provision sets a time.
    REPLY_WAITING = "reply-waiting", "SSF 5 kap. 13 §", Warning, "no-time-days", None;
    /// A time-limited check ends by itself and can't be prolonged; warned of by the house's days.
    CHECK_ENDS = "check-ends", "SSL 3 kap. 14 §", Error, "own-date", Some(60);
    /// R16: documents that were handed over go back after the decision: "snarast" has no number, the house says ten
    /// working days.
    DOCUMENTS_KEPT = "documents-not-returned", "SSL 3 kap. 21 §", Error, "at-once-days", Some(i64::MAX);
    /// R15: whoever takes part in class 1 to 3 has a register check that runs.
    NO_RUNNING_CHECK = "participates-without-check", "SSL 3 kap. 14 §", Error, "", None;
    /// R14: nobody starts before the reply.
    STARTED_BEFORE_REPLY = "started-before-reply", "SSL 3 kap. 3 §", Error, "", None;
    /// R14: nobody starts before the secrecy briefing.
    STARTED_UNBRIEFED = "started-before-briefing", "SSF 2 kap. 3 §", Error, "", None;
    /// R14: nobody starts before the training.
    STARTED_UNTRAINED = "started-before-training", "SSF 5 kap. 1 §", Error, "", None;
    /// Whoever takes part needs it for the work, and the need is stated.
    NO_NEED = "participates-without-need", "SSF 2 kap. 2 §", Warning, "", None;
    /// Vetting is followed up as long as participation lasts; the house says how often.
    FOLLOW_UP_DUE = "follow-up-due", "SSL 3 kap. 3 §", Error, "throughout-months", Some(30);
    /// The need of training is followed up; the house says how often.
    TRAINING_DUE = "training-refresh-due", "SSF 5 kap. 1 §", Error, "follow-up-months", Some(30);
    /// A reassessment that nobody closes.
    REASSESSMENT_OPEN = "reassessment-open", "SSL 3 kap. 4 §", Warning, "when-reason-days", None;
    /// R33: nobody decides on their own case.
    OWN_CASE = "own-case-decided", "SSL 3 kap. 4 §", Error, "", None;
    /// Access is withdrawn when participation ends.
    ACCESS_KEPT = "access-not-withdrawn", "SSF 2 kap. 2 §", Error, "", None;
    /// The end is talked through; required in the defence industry's regime, here a house rule.
    NO_TALK = "closing-without-talk", "SSL 8 kap. 2 §", Warning, "", None;
    /// Whoever leaves is reminded that confidentiality goes on.
    NO_REMINDER = "closing-without-reminder", "SSL 8 kap. 2 §", Warning, "", None;
    /// A stated need, and with it access, that outlives its case.
    ACCESS_OPEN = "access-open-after-end", "SSF 2 kap. 2 §", Error, "", None;
    /// Access that was given before decision, briefing or training.
    ACCESS_EARLY = "access-before-evidence", "SSF 2 kap. 2 §", Error, "", None;
    /// A certificate that others issued expires.
    CERTIFICATE_EXPIRES = "certificate-expires", "SSL 5 kap. 1 §", Error, "own-date", Some(60);
    /// Coverage: a value that several persons reach now and at most one a month from now.
    DEPENDS_SOON = "depends-on-one-soon", "SSL 2 kap. 2 §", Notice, "", None;
    /// A record that builds on one that has ended.
    POINTS_AT_ENDED = "points-at-ended", "SSF 2 kap. 1 §", Warning, "", None;
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
