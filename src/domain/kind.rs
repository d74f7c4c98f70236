//! The kinds of record and the compartments they are sealed in.

/// A group of records that is opened with one key: need to know is a key, not a menu.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Compartment {
    /// Operators, units, offices, decisions, outside actors, supervision.
    Organisation,
    /// What must be protected and where it is weak: parts, values, sites, systems, threats, vulnerabilities, measures,
    /// own control, events, and where classified documents are.
    Analysis,
    /// Positions, persons, vetting cases, and all that is kept about a person.
    Personnel,
    /// Events, settings, and who the custodians are.
    System,
}

impl Compartment {
    /// Every compartment, in the order of their numbers.
    pub const ALL: [Self; 4] = [
        Self::Organisation,
        Self::Analysis,
        Self::Personnel,
        Self::System,
    ];

    /// The number that stands for the compartment in the journal.
    pub fn number(self) -> u16 {
        match self {
            Self::Organisation => 1,
            Self::Analysis => 2,
            Self::Personnel => 3,
            Self::System => 4,
        }
    }

    /// The compartment with this number.
    pub fn from_number(number: u16) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.number() == number)
    }

    /// The name in file names: `keyring/<code>.<epoch>.age`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Analysis => "analysis",
            Self::Personnel => "personnel",
            Self::System => "system",
        }
    }
}

/// How the chief thinks of the kinds. Only for finding one's way: keys follow the compartment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Group {
    /// The analysis and its plan: parts, values, threats, vulnerabilities, measures.
    Analysis,
    /// Positions, persons, and every step of vetting and training.
    Personnel,
    /// Those outside who come near: exposure, agreements, transfers, consultations.
    Outside,
    /// Sites and information systems.
    Systems,
    /// Security-threatening events.
    Events,
    /// Classified documents, as metadata.
    Documents,
    /// Own control, and supervision by others.
    Control,
    /// Operators, units, offices, decisions and steering documents.
    Organisation,
}

impl Group {
    /// Every group, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Analysis,
        Self::Personnel,
        Self::Outside,
        Self::Systems,
        Self::Events,
        Self::Documents,
        Self::Control,
        Self::Organisation,
    ];

    /// The stable code: words are found under `group-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Analysis => "analysis",
            Self::Personnel => "personnel",
            Self::Outside => "outside",
            Self::Systems => "systems",
            Self::Events => "events",
            Self::Documents => "documents",
            Self::Control => "control",
            Self::Organisation => "organisation",
        }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $prefix:literal, $compartment:ident, $group:ident;)*) => {
        /// What a record is about.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Kind { $($(#[$doc])* $name,)* }

        impl Kind {
            /// Every kind, in the order in which references build on each other.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The kind's stable name in files and in keys of words.
            pub fn code(self) -> &'static str { match self { $(Self::$name => $code,)* } }

            /// The letters before the readable number: `SV` in SV-0012.
            pub fn prefix(self) -> &'static str { match self { $(Self::$name => $prefix,)* } }

            /// The compartment whose key seals records of this kind.
            pub fn compartment(self) -> Compartment { match self { $(Self::$name => Compartment::$compartment,)* } }

            /// Where the chief looks for records of this kind.
            pub fn group(self) -> Group { match self { $(Self::$name => Group::$group,)* } }
        }
    };
}

kinds! {
    /// Verksamhetsutövare (SSL 2 kap. 1 §).
    Operator = "operator", "VU", Organisation, Organisation;
    /// Board, administration, department or company of an operator.
    Unit = "unit", "EN", Organisation, Organisation;
    /// Verksamhetsdel: a part of the operation, judged sensitive or not, with reasons (PMFS 2 kap. 2 §).
    ActivityPart = "activity_part", "VD", Analysis, Analysis;
    /// Plats, under a neutral name, with its three protective functions (SSF 4 kap. 1 §).
    Site = "site", "PL", Analysis, Systems;
    /// Informationssystem (SSF 3 kap.).
    InfoSystem = "info_system", "IS", Analysis, Systems;
    /// Skyddsvärde (SSF 2 kap. 1 §).
    ProtectiveValue = "protective_value", "SV", Analysis, Analysis;
    /// Befattning, with its analysis and class decision (SSL 3 kap. 5-12 §§).
    Position = "position", "BE", Personnel, Personnel;
    /// Person: name and number are sealed under a key of the person's own.
    Person = "person", "PE", Personnel, Personnel;
    /// Prövningsärende: one person and one position (SSL 3 kap. 1-4 §§).
    VettingCase = "vetting_case", "PR", Personnel, Personnel;
    /// Säkerhetsskyddsanalys: what it covers, who adopted which version, and the plan that continues it (SSL 2 kap. 1
    /// §).
    Analysis = "analysis", "AN", Analysis, Analysis;
    /// Bidrag till analysen: what a unit was asked for, and when it came.
    Contribution = "contribution", "BI", Analysis, Analysis;
    /// Säkerhetshot: intent and capability, judged per protective value, never by likelihood (SSF 2 kap. 1 §).
    Threat = "threat", "HO", Analysis, Analysis;
    /// Hotiakttagelse: one entry of the world-watch, with source and what was done.
    ThreatObservation = "threat_observation", "HI", Analysis, Analysis;
    /// Sårbarhet: a gap against the law or against a capability, per protective value (SSF 2 kap. 1 §).
    Vulnerability = "vulnerability", "SA", Analysis, Analysis;
    /// Säkerhetsskyddsåtgärd: in one of the three areas, traced to values and vulnerabilities (SSL 2 kap. 2-4 §§).
    Measure = "measure", "AT", Analysis, Analysis;
    /// Planpost: one line of the protective security plan, with function and date (PMFS 2022:1 2 kap. 12 §).
    PlanItem = "plan_item", "PP", Analysis, Analysis;
    /// Registerkontroll: purpose, reason for check and dates of one application; never what it showed (SSL 3 kap.
    /// 13-21 §§).
    RegisterCheck = "register_check", "RK", Personnel, Personnel;
    /// Samtycke: date and form of a consent to register check (SSL 3 kap. 18 §).
    Consent = "consent", "SM", Personnel, Personnel;
    /// Uppföljning: that a person in sensitive activity was followed up, with a code and no notes (SSL 3 kap. 3 §).
    FollowUp = "follow_up", "UF", Personnel, Personnel;
    /// Omprövning: what kind of reason there was, and the outcome as a code (SSL 3 kap. 4 §).
    Reassessment = "reassessment", "OP", Personnel, Personnel;
    /// Sekretessupplysning: that a person was told what secrecy means, before access (SSF 2 kap. 3 §).
    SecrecyBriefing = "secrecy_briefing", "SU", Personnel, Personnel;
    /// Utbildning: a course in protective security, its need and its evaluation (SSF 5 kap. 1 §).
    Course = "course", "KU", Organisation, Personnel;
    /// Genomförd utbildning: person, course and date (SSL 2 kap. 4 §, SSF 5 kap. 1 §).
    TrainingRecord = "training_record", "UT", Personnel, Personnel;
    /// Behörighet: the need and its scope. Whether a person is authorised is computed, never typed (SSF 2 kap. 2 §).
    Authorisation = "authorisation", "BH", Personnel, Personnel;
    /// Avslut: the steps when participation ends (SSF 5 kap. 20 §, SSL 8 kap. 2 §).
    Closing = "closing", "AV", Personnel, Personnel;
    /// Säkerhetsintyg: an existing security clearance certificate (SSL 5 kap. 1 §).
    Certificate = "certificate", "SI", Personnel, Personnel;
    /// Exponeringsärende: a procurement, agreement or cooperation through which an outsider can reach sensitive
    /// activity (SSL 4 kap.).
    ExposureCase = "exposure_case", "EX", Organisation, Outside;
    /// Säkerhetsskyddsavtal or överenskommelse, with its notices. Agreement levels are convention and no security
    /// classes (SSL 4 kap. 1 §).
    Agreement = "agreement", "AG", Organisation, Outside;
    /// Avtalskontroll: that the counterpart keeps the agreement, and whether it must be revised (SSL 4 kap. 5 §).
    AgreementControl = "agreement_control", "AK", Organisation, Outside;
    /// Överlåtelse of sensitive activity or property: assessment, suitability, consultation always (SSL 4 kap. 13-20
    /// §§).
    TransferCase = "transfer_case", "OL", Organisation, Outside;
    /// Samråd with an authority on an exposure, a transfer or a system (SSL 4 kap. 9 and 15 §§, SSF 3 kap. 2 §).
    Consultation = "consultation", "SR", Organisation, Outside;
    /// Anmälan to an authority that sensitive activity is run, has changed or has ceased (SSL 2 kap. 6 §).
    Notification = "notification", "AM", Organisation, Organisation;
    /// Uppdrag: who is chief, deputy, registrar or system owner, from when and by which decision (SSL 2 kap. 7 §).
    Appointment = "appointment", "UP", Organisation, Organisation;
    /// Tillämplighetsbedömning: whether and how an act applies to a unit, with reasons.
    Applicability = "applicability", "TB", Organisation, Organisation;
    /// Styrdokument: policy, guideline or instruction, with its review.
    SteeringDocument = "steering_document", "SD", Organisation, Organisation;
    /// Enhetsuppföljning: a unit's yearly follow-up of its own work, and whether it has been briefed on what it must
    /// protect.
    UnitFollowUp = "unit_follow_up", "EU", Organisation, Organisation;
    /// Beslut: the register of placements, adoptions, approvals and delegations, by reference.
    Decision = "decision", "BS", Organisation, Organisation;
    /// Gallringsbeslut: without one nothing is disposed of (arkivlagen 10 §).
    DisposalDecision = "disposal_decision", "GB", Organisation, Organisation;
    /// Rapport: that a report was produced, for which period and at which level.
    Report = "report", "RP", Organisation, Organisation;
    /// Säkerhetshotande händelse: what happened, what was done, and the report to Säpo (SSF 2 kap. 4 §).
    Event = "event", "HN", Analysis, Events;
    /// Säkerhetsskyddsklassificerad handling: metadata only, with its copy and receipt, never the document (SSF 3
    /// kap. 7-8 §§).
    Document = "document", "HD", Analysis, Documents;
    /// Inventering of classified documents (SSF 3 kap. 8 §).
    InventoryRound = "inventory_round", "IV", Analysis, Documents;
    /// Överföring av uppgifter: what went to whom, by which approved way (SSF 3 kap. 5 §).
    InformationTransfer = "information_transfer", "OF", Analysis, Documents;
    /// Kontroll: one row of the control plan with its three answers and what was found (SSL 2 kap. 1 and 7 §§).
    ControlFinding = "control_finding", "KO", Analysis, Control;
    /// Tillsynsärende: requests, injunctions and charges with their dates (SSL 6-7 kap.).
    SupervisionCase = "supervision_case", "TS", Organisation, Control;
    /// Husets gränser: the house's own numbers beside legal words that have none. There is one; only what the second
    /// person has approved counts.
    HouseLimits = "house_limits", "HG", Organisation, Organisation;
    /// Utgåva: an edition of the provisions. It counts when it and all its rows are approved.
    ProvisionEdition = "provision_edition", "FU", Organisation, Organisation;
    /// Krav: one row of an edition, in own words.
    Provision = "provision", "KR", Organisation, Organisation;
    /// Ej tillämpligt: that a row does not apply here, and why. Only what the second person has approved counts.
    NotApplicable = "not_applicable", "ET", Organisation, Organisation;
}

impl Kind {
    /// The kind with this stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }

    /// The readable number of a record: SV-0012.
    pub fn label(self, number: u32) -> String {
        format!("{}-{number:04}", self.prefix())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_prefixes_and_numbers_are_unique_and_read_back() {
        let codes: BTreeSet<_> = Kind::ALL.iter().map(|k| k.code()).collect();
        let prefixes: BTreeSet<_> = Kind::ALL.iter().map(|k| k.prefix()).collect();
        assert_eq!(
            (codes.len(), prefixes.len()),
            (Kind::ALL.len(), Kind::ALL.len())
        );
        assert!(
            Kind::ALL
                .iter()
                .all(|k| Kind::from_code(k.code()) == Some(*k))
        );
        assert!(
            Compartment::ALL
                .iter()
                .all(|c| Compartment::from_number(c.number()) == Some(*c))
        );
        assert_eq!(Kind::ProtectiveValue.label(12), "SV-0012");
    }

    #[test]
    fn every_group_has_its_kinds_and_a_code_of_its_own() {
        let codes: BTreeSet<_> = Group::ALL.iter().map(|group| group.code()).collect();
        assert_eq!(codes.len(), Group::ALL.len());
        for group in Group::ALL {
            assert!(Kind::ALL.iter().any(|kind| kind.group() == group));
        }
    }

    #[test]
    fn kinds_fit_the_byte_that_stands_for_them_in_a_stored_state() {
        assert!(Kind::ALL.len() <= 256);
        // New kinds come last: a stored state counts them from the first.
        assert_eq!(Kind::ALL[8], Kind::VettingCase);
    }
}
