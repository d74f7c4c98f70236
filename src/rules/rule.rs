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
    /// R30: an operator whose activity has ceased has told the supervisory authority so.
    CEASED_NOT_NOTIFIED = "ceased-not-notified", "SSL 2 kap. 6 §", Error, "without-delay-days", Some(i64::MAX);
    /// Each operator has its supervisory authority in the register.
    OPERATOR_WITHOUT_AUTHORITY = "operator-without-authority", "SSF 8 kap. 1 §", Warning, "", None;
    /// R28: an operator has a chief of protective security today.
    CHIEF_NOT_APPOINTED = "chief-not-appointed", "SSL 2 kap. 7 § 1 st", Error, "", None;
    /// R28: one chief follows the other without a gap, as far back as a charge can be made (SSL 7 kap. 8 §).
    CHIEF_GAP = "chief-gap", "SSL 2 kap. 7 § 1 st", Error, "", None;
    /// R28: the chief reports to the head of the operation.
    CHIEF_NOT_UNDER_HEAD = "chief-not-under-head", "SSL 2 kap. 7 § placering", Error, "", None;
    /// R29: a deputy is appointed.
    DEPUTY_NOT_APPOINTED = "deputy-not-appointed", "Lund 3 ställföreträdare", Warning, "", None;
    /// R28 and R29: an office has a successor before it ends.
    APPOINTMENT_ENDING = "appointment-ending", "SSL 2 kap. 7 §", Warning, "own-end", Some(60);
    /// An office rests on a decision.
    APPOINTMENT_UNDECIDED = "appointment-without-decision", "SSL 2 kap. 7 § uppgift", Warning, "", None;
    /// Each board and company has judged whether the act applies to it.
    APPLICABILITY_MISSING = "applicability-missing", "SSL 1 kap. 1 §", Error, "", None;
    /// A judgement of applicability has its answer and its reasons.
    APPLICABILITY_OPEN = "applicability-without-reason", "SSL 1 kap. 1 §", Warning, "", None;
    /// The judgement of applicability is reviewed yearly.
    APPLICABILITY_DUE = "applicability-review-due", "Lund 3 tillämplighet", Warning, "yearly", Some(30);
    /// A unit that the act applies to follows its own work up yearly.
    UNIT_FOLLOW_UP_DUE = "unit-follow-up-due", "Lund 3 arlig", Warning, "yearly", Some(30);
    /// A unit that the act applies to knows what it must protect.
    UNIT_BRIEFING_DUE = "unit-briefing-due", "Lund 3 kunskap", Warning, "yearly", Some(30);
    /// Policies, guidelines and instructions are reviewed on their day.
    STEERING_REVIEW_DUE = "steering-review-due", "Lund 3 styrdokument", Warning, "house-own-date", Some(30);
    /// The programme is followed up in the yearly report.
    YEARLY_REPORT_DUE = "yearly-report-due", "Lund ansvar KS", Warning, "yearly", Some(60);
    /// And in depth every third year.
    THREE_YEAR_REPORT_DUE = "three-year-report-due", "Lund ansvar KS", Warning, "third-year", Some(90);
    /// R21: an exposure begins after its special assessment.
    EXPOSURE_NOT_ASSESSED = "exposure-not-assessed", "SSL 4 kap. 8 § bedömning", Error, "before-procedure", None;
    /// R21: and after its suitability test.
    EXPOSURE_NOT_TESTED = "exposure-not-tested", "SSL 4 kap. 8 § lämplighet", Error, "before-procedure", None;
    /// R23: what was found unsuitable does not begin.
    EXPOSURE_UNSUITABLE = "exposure-unsuitable", "SSL 4 kap. 8 § lämplighet", Error, "", None;
    /// R22: at level H or consequence B and above the supervisory authority has answered before it begins.
    EXPOSURE_NOT_CONSULTED = "exposure-not-consulted", "SSL 4 kap. 9 §", Error, "before-procedure", None;
    /// What the authority forbade does not go on.
    EXPOSURE_FORBIDDEN = "exposure-forbidden", "SSL 4 kap. 11 §", Error, "", None;
    /// R21: an exposure that the agreement duty covers has an agreement that was signed before it began.
    EXPOSURE_WITHOUT_AGREEMENT = "exposure-without-agreement", "SSL 4 kap. 1 § 1 st", Error, "before-procedure", None;
    /// R21: the agreement is signed before access.
    ACCESS_BEFORE_AGREEMENT = "access-before-agreement", "SSL 4 kap. 1 § 3 st", Error, "before-access", None;
    /// R21: the intention to sign is notified.
    INTENT_NOT_NOTIFIED = "intent-not-notified", "SSF 6 kap. 4 §", Error, "without-delay-days", Some(i64::MAX);
    /// A signed agreement is notified.
    SIGNING_NOT_NOTIFIED = "signing-not-notified", "SSF 6 kap. 5 §", Error, "house-days", Some(i64::MAX);
    /// The end of an agreement is notified.
    ENDING_NOT_NOTIFIED = "ending-not-notified", "SSF 6 kap. 5 §", Error, "house-days", Some(i64::MAX);
    /// An agreement says what is demanded, that it may be controlled, and that it may be revised.
    AGREEMENT_CLAUSES = "agreement-without-clauses", "SSL 4 kap. 3 §", Error, "", None;
    /// The counterpart is controlled.
    AGREEMENT_CONTROL_DUE = "agreement-control-due", "SSL 4 kap. 5 §", Error, "house-months", Some(30);
    /// An agreement with access is prolonged or ended before it runs out.
    AGREEMENT_EXPIRES = "agreement-expires", "SSL 4 kap. 1 §", Error, "own-end", Some(60);
    /// A subcontractor's agreement does not outlive the one above it.
    PARENT_AGREEMENT_ENDED = "parent-agreement-ended", "SSL 4 kap. 1 § 2 st", Warning, "", None;
    /// The counterpart's staff is vetted: the agreement names positions, and someone approved holds each.
    AGREEMENT_STAFF = "agreement-staff-not-vetted", "SSL 4 kap. 4 §", Error, "before-access", None;
    /// A transfer is assessed before.
    TRANSFER_NOT_ASSESSED = "transfer-not-assessed", "SSL 4 kap. 14 §", Error, "before-transfer", None;
    /// A transfer is tested for suitability before.
    TRANSFER_NOT_TESTED = "transfer-not-tested", "SSL 4 kap. 14 §", Error, "before-transfer", None;
    /// R23: what was found unsuitable is not transferred.
    TRANSFER_UNSUITABLE = "transfer-unsuitable", "SSL 4 kap. 14 §", Error, "", None;
    /// R24: a transfer is always consulted on.
    TRANSFER_NOT_CONSULTED = "transfer-not-consulted", "SSL 4 kap. 15 §", Error, "before-transfer", None;
    /// A forbidden transfer is void.
    TRANSFER_FORBIDDEN = "transfer-forbidden", "SSL 4 kap. 18 §", Error, "", None;
    /// The acquirer knows that the act applies.
    ACQUIRER_NOT_INFORMED = "acquirer-not-informed", "SSL 4 kap. 20 §", Error, "before-transfer", None;
    /// R24: property counts as covered; the wording in force was not seen.
    TRANSFER_OF_PROPERTY = "transfer-of-property", "SSL 4 kap. 13 §", Warning, "", None;
    /// R25: after a material change Säpo is consulted again.
    SYSTEM_CHANGED_UNCONSULTED = "system-changed-since-consultation", "SSF 3 kap. 2 §", Error, "before-use", None;
    /// R25: compromising emanations are considered from level K.
    SYSTEM_TEMPEST = "system-tempest-not-considered", "SSF 3 kap. 4 § 2 st", Error, "", None;
    /// The logs of a system in use are reviewed.
    LOG_REVIEW_DUE = "log-review-due", "SSF 3 kap. 4 § 1 st", Warning, "house-months", Some(30);
    /// A place has its three functions.
    SITE_FUNCTION = "site-without-function", "SSF 4 kap. 1 §", Error, "", None;
    /// R27: a reportable event is reported to Säpo.
    EVENT_NOT_REPORTED = "event-not-reported", "SSF 2 kap. 4 §", Error, "promptly-hours", Some(i64::MAX);
    /// An incident of communications security is reported to the supervisory authority.
    SIGNALS_NOT_REPORTED = "signals-not-reported", "SSL 2 kap. 1 § 3 st rapportera", Error, "promptly-hours", Some(i64::MAX);
    /// Affected clients are informed.
    CLIENTS_NOT_INFORMED = "clients-not-informed", "SSF 2 kap. 5 §", Error, "", None;
    /// A document that is missing is an event.
    MISSING_WITHOUT_EVENT = "missing-without-event", "SSF 2 kap. 4 §", Error, "promptly", None;
    /// An inventory that missed something is followed by what was missed.
    INVENTORY_MISSED = "inventory-missed", "SSF 2 kap. 4 §", Error, "promptly", None;
    /// R26: a copy at level KH is inventoried at least yearly.
    INVENTORY_KH_DUE = "inventory-kh-due", "SSF 3 kap. 8 § KH", Error, "at-least-yearly", Some(60);
    /// R26: a copy at level H or K is inventoried as the house says; the number in the regulation was not seen.
    INVENTORY_DUE = "inventory-due", "SSF 3 kap. 8 § H-K", Warning, "house-months", Some(60);
    /// A document is marked with its level.
    DOCUMENT_WITHOUT_LEVEL = "document-without-level", "SSF 3 kap. 7 §", Error, "", None;
    /// A marking says on what ground it stands.
    DOCUMENT_WITHOUT_GROUND = "document-without-ground", "OSL 5 kap. 5 §", Error, "", None;
    /// A document in the diary has its day and its direction.
    DOCUMENT_NOT_REGISTERED = "document-not-registered", "OSL 5 kap. 1-2 §§", Error, "", None;
    /// A copy at level K or above was signed for.
    COPY_WITHOUT_RECEIPT = "copy-without-receipt", "PMFS 2022:1 3 kap. exemplar", Warning, "", None;
    /// R31: a document is destroyed under a disposal decision.
    DESTROYED_UNDECIDED = "destroyed-without-decision", "Arkivlagen 10 §", Error, "", None;
    /// And two people sign for it.
    DESTROYED_UNSIGNED = "destroyed-unsigned", "Arkivlagen 10 §", Warning, "", None;
    /// Information goes abroad under a commitment; demanded from 1 January 2028.
    ABROAD_WITHOUT_COMMITMENT = "abroad-without-commitment", "SSF 3 kap. 9-10 §§", Error, "from-2028", None;
    /// That day itself.
    ABROAD_RULE_STARTS = "abroad-rule-starts", "SSF 3 kap. 9-10 §§", Notice, "from-2028", Some(180);
    /// Classified information is handed over by a known way.
    HANDED_OVER_OTHERWISE = "handed-over-otherwise", "SSF 3 kap. 5 § 2 st", Warning, "", None;
    /// What was planned in the control plan is done.
    CONTROL_DUE = "control-due", "SSL 2 kap. 1 § 3 st kontroll", Error, "house-own-date", Some(30);
    /// There is a plan for control.
    CONTROL_NOT_PLANNED = "control-not-planned", "SSL 2 kap. 1 § 3 st kontroll", Warning, "", None;
    /// Information security is controlled at least every other year.
    CONTROL_INFORMATION = "control-information-due", "SSL 2 kap. 1 § 3 st kontroll", Error, "house-months", Some(60);
    /// So is physical security.
    CONTROL_PHYSICAL = "control-physical-due", "SSL 2 kap. 1 § 3 st kontroll", Error, "house-months", Some(60);
    /// So is personnel security.
    CONTROL_PERSONNEL = "control-personnel-due", "SSL 2 kap. 1 § 3 st kontroll", Error, "house-months", Some(60);
    /// A control answers whether protection exists, suffices and works.
    CONTROL_UNANSWERED = "control-unanswered", "Lund 3 kontroll", Warning, "", None;
    /// What a control found wanting has a measure.
    CONTROL_WITHOUT_MEASURE = "control-without-measure", "SSL 2 kap. 1 § 2 st", Error, "", None;
    /// What the supervisory authority asked for is delivered in time.
    SUPERVISION_DUE = "supervision-due", "SSL 6 kap. 2 §", Error, "authority-date", Some(30);
    /// An injunction is obeyed in time.
    INJUNCTION_DUE = "injunction-due", "SSL 6 kap. 4 §", Error, "authority-date", Some(30);
    /// Until when the authority must have given a hearing for a charge.
    HEARING_LIMIT = "hearing-limit", "SSL 7 kap. 8-10 §§", Notice, "two-years", Some(90);
    /// A charge is paid within 30 days from legal force.
    PAYMENT_DUE = "payment-due", "SSL 7 kap. 8-10 §§", Error, "thirty-days", Some(30);
    /// When an unpaid charge lapses.
    CHARGE_LAPSES = "charge-lapses", "SSL 7 kap. 8-10 §§", Notice, "five-years", Some(90);
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
    /// The register has recovery sheets, made within a month from its founding.
    RECOVERY_MISSING = "recovery-sheets-missing", "Husets rutin", Warning, "house-founding-months", Some(7);
    /// The recovery sheets are tried; the house says how often.
    RECOVERY_DRILL_DUE = "recovery-drill-due", "Husets rutin", Warning, "house-months", Some(30);
    /// A backup is restored elsewhere and tried; the house says how often.
    RESTORE_TEST_DUE = "restore-test-due", "Husets rutin", Warning, "house-months", Some(30);
    /// The head in words is put in the diary; the house says how often.
    HEAD_NOTE_DUE = "head-note-due", "Husets rutin", Warning, "house-months", Some(7);
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
