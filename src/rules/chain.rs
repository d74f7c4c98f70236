//! Where in the two chains a finding stands: from the analysis by value, position and person to the day when somebody
//! leaves, and from value by threat, vulnerability and measure to the plan.

use crate::domain::Kind;
use crate::rules::Finding;

macro_rules! links {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)*) => {
        /// A link of the chains, in the order in which they are walked.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum ChainLink { $($(#[$doc])* $name,)* }

        impl ChainLink {
            /// Every link, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable code: words under `chain-<code>`.
            pub fn code(self) -> &'static str { match self { $(Self::$name => $code,)* } }
        }
    };
}

links! {
    /// Operators, units, offices: who answers for it.
    Organisation = "organisation";
    /// The analysis and what is contributed to it.
    Analysis = "analysis";
    /// Protective values.
    Value = "value";
    /// Threats and what is seen of them.
    Threat = "threat";
    /// Vulnerabilities.
    Vulnerability = "vulnerability";
    /// Measures.
    Measure = "measure";
    /// The plan and its follow-up.
    Plan = "plan";
    /// Positions.
    Position = "position";
    /// Placement in a security class.
    ClassDecision = "class-decision";
    /// Persons.
    Person = "person";
    /// Vetting.
    Vetting = "vetting";
    /// Consent and register check.
    RegisterCheck = "register-check";
    /// Secrecy briefing and training.
    Training = "training";
    /// Authorisation and certificates.
    Authorisation = "authorisation";
    /// Agreements, exposure, transfers, consultations.
    Agreement = "agreement";
    /// Closing and deregistration.
    Deregistration = "deregistration";
    /// Systems and sites.
    System = "system";
    /// Classified documents.
    Document = "document";
    /// Security-threatening events.
    Event = "event";
    /// Own control and supervision.
    Control = "control";
}

/// Rules whose link is not that of the record where it is mended.
const ELSEWHERE: &[(&str, ChainLink)] = &[
    ("position-without-class", ChainLink::ClassDecision),
    ("class-too-low", ChainLink::ClassDecision),
    ("class-too-high", ChainLink::ClassDecision),
    ("class-without-values", ChainLink::ClassDecision),
    ("class-above-values", ChainLink::ClassDecision),
    ("class-without-decision", ChainLink::ClassDecision),
    ("class-decision-void", ChainLink::ClassDecision),
    ("class-decided-by-other", ChainLink::ClassDecision),
    ("alternative-not-considered", ChainLink::ClassDecision),
    ("deregistration-due", ChainLink::Deregistration),
    ("case-position-ended", ChainLink::Deregistration),
    ("participates-without-check", ChainLink::RegisterCheck),
    ("started-before-reply", ChainLink::RegisterCheck),
    ("started-before-briefing", ChainLink::Training),
    ("started-before-training", ChainLink::Training),
    ("training-refresh-due", ChainLink::Training),
    ("participates-without-need", ChainLink::Authorisation),
    ("access-not-withdrawn", ChainLink::Deregistration),
    ("access-open-after-end", ChainLink::Deregistration),
    ("closing-without-talk", ChainLink::Deregistration),
    ("closing-without-reminder", ChainLink::Deregistration),
    ("analysis-not-adopted", ChainLink::Analysis),
    ("value-without-threat", ChainLink::Threat),
    ("value-without-vulnerability", ChainLink::Vulnerability),
    ("measure-without-plan-item", ChainLink::Plan),
    ("missing-without-event", ChainLink::Event),
    ("control-not-planned", ChainLink::Control),
    ("control-information-due", ChainLink::Control),
    ("control-physical-due", ChainLink::Control),
    ("control-personnel-due", ChainLink::Control),
];

/// The link that a finding about a record of this kind belongs to.
pub fn chain_link(finding: &Finding, kind: Kind) -> ChainLink {
    let elsewhere = ELSEWHERE.iter().find(|(rule, _)| *rule == finding.rule);
    elsewhere.map_or_else(|| of_kind(kind), |(_, link)| *link)
}

fn of_kind(kind: Kind) -> ChainLink {
    match kind {
        Kind::Operator
        | Kind::Unit
        | Kind::ActivityPart
        | Kind::Notification
        | Kind::Appointment
        | Kind::Applicability
        | Kind::SteeringDocument
        | Kind::UnitFollowUp
        | Kind::Decision
        | Kind::DisposalDecision
        | Kind::Report
        | Kind::HouseLimits
        | Kind::ProvisionEdition
        | Kind::Provision
        | Kind::NotApplicable => ChainLink::Organisation,
        Kind::Analysis | Kind::Contribution => ChainLink::Analysis,
        Kind::ProtectiveValue => ChainLink::Value,
        Kind::Threat | Kind::ThreatObservation => ChainLink::Threat,
        Kind::Vulnerability => ChainLink::Vulnerability,
        Kind::Measure => ChainLink::Measure,
        Kind::PlanItem => ChainLink::Plan,
        Kind::Position => ChainLink::Position,
        Kind::Person => ChainLink::Person,
        Kind::VettingCase | Kind::FollowUp | Kind::Reassessment => ChainLink::Vetting,
        Kind::Consent | Kind::RegisterCheck => ChainLink::RegisterCheck,
        Kind::SecrecyBriefing | Kind::Course | Kind::TrainingRecord => ChainLink::Training,
        Kind::Authorisation | Kind::Certificate => ChainLink::Authorisation,
        Kind::ExposureCase
        | Kind::Agreement
        | Kind::AgreementControl
        | Kind::TransferCase
        | Kind::Consultation => ChainLink::Agreement,
        Kind::Closing => ChainLink::Deregistration,
        Kind::Site | Kind::InfoSystem => ChainLink::System,
        Kind::Document | Kind::InventoryRound | Kind::InformationTransfer => ChainLink::Document,
        Kind::Event => ChainLink::Event,
        Kind::ControlFinding | Kind::SupervisionCase => ChainLink::Control,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RULES;

    #[test]
    fn what_stands_elsewhere_in_the_chain_names_rules_that_there_are() {
        for (rule, _) in ELSEWHERE {
            assert!(RULES.iter().any(|known| known.code == *rule), "{rule}");
        }
    }
}
