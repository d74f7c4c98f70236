//! Vetting as a state machine: which step may follow which, and the provision that forbids the others.

use crate::domain::{Refusal, SecurityClass};

/// Where a vetting case stands (the codes of the catalogue's `case_state`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum CaseState {
    /// A person is expected to take part.
    Opened,
    /// The basic investigation is under way (SSF 5 kap. 2 §).
    BasicInvestigation,
    /// It was passed.
    BasicPassed,
    /// It was not; no register check may follow (SSF 5 kap. 3 §).
    BasicFailed,
    /// The person has consented (SSL 3 kap. 18 §).
    Consent,
    /// The application for a register check was sent (SSF 5 kap. 13 §).
    Applied,
    /// The reply has come; its content is never stored.
    Replied,
    /// The overall assessment is made (SSL 3 kap. 4 §).
    Assessment,
    /// Decided: assumed loyal and reliable.
    Approved,
    /// Decided: not.
    Rejected,
    /// Takes part.
    Participating,
    /// Re-assessed, because there was reason (SSL 3 kap. 4 § fourth paragraph).
    Reassessment,
    /// Class, duties, employer, name or civil status changes.
    Changing,
    /// Participation ends; deregistration and closing remain (SSF 5 kap. 20 §).
    Closing,
    /// All closing steps are done.
    Closed,
}

use CaseState::*;

impl CaseState {
    /// Every state, in the order of the ordinary case.
    pub const ALL: [Self; 15] = [
        Opened,
        BasicInvestigation,
        BasicPassed,
        BasicFailed,
        Consent,
        Applied,
        Replied,
        Assessment,
        Approved,
        Rejected,
        Participating,
        Reassessment,
        Changing,
        Closing,
        Closed,
    ];

    /// The stable code in the journal and the field catalogue.
    pub fn code(self) -> &'static str {
        match self {
            Opened => "initierad",
            BasicInvestigation => "grundutredning",
            BasicPassed => "gu_godkand",
            BasicFailed => "gu_ej_godkand",
            Consent => "samtycke",
            Applied => "ansokan",
            Replied => "svar",
            Assessment => "bedomning",
            Approved => "godkand",
            Rejected => "ej_godkand",
            Participating => "deltar",
            Reassessment => "omprovning",
            Changing => "andring",
            Closing => "avslut",
            Closed => "avslutad",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether the case needs nothing more.
    pub fn is_terminal(self) -> bool {
        matches!(self, BasicFailed | Rejected | Closed)
    }
}

/// The steps that may come next. Without a class there is no register check (domain: vetting without class).
pub fn next_states(from: CaseState, class: Option<SecurityClass>) -> &'static [CaseState] {
    let checked = matches!(
        class,
        Some(SecurityClass::One | SecurityClass::Two | SecurityClass::Three)
    );
    match from {
        Opened => &[BasicInvestigation, Closed],
        BasicInvestigation => &[BasicPassed, BasicFailed, Closed],
        BasicPassed if checked => &[Consent, Closed],
        BasicPassed => &[Assessment, Closed],
        Consent => &[Applied, Closed],
        Applied => &[Replied, Closing],
        Replied => &[Assessment, Closing],
        Assessment => &[Approved, Rejected, Closing],
        Approved => &[Participating, Closing],
        Participating => &[Reassessment, Changing, Closing],
        Reassessment | Changing => &[Participating, Closing],
        Closing => &[Closed],
        BasicFailed | Rejected | Closed => &[],
    }
}

/// Whether a case may go from one state to another; the refusal names what is lacking and the provision.
pub fn transition(
    from: CaseState,
    to: CaseState,
    class: Option<SecurityClass>,
) -> Result<(), Refusal> {
    if from == to || next_states(from, class).contains(&to) {
        return Ok(());
    }
    let refusal = match (from, to) {
        (BasicFailed, Consent | Applied | Replied) => {
            Refusal::new("case-basic-failed").under("SSF 5 kap. 3 §")
        }
        (Opened | BasicInvestigation, Applied) => {
            Refusal::new("case-no-basic").under("SSF 5 kap. 3 §")
        }
        (BasicPassed, Applied) => Refusal::new("case-no-consent").under("SSL 3 kap. 18 §"),
        (_, Participating) => Refusal::new("case-not-decided").under("SSL 3 kap. 3 §"),
        _ => Refusal::new("case-order"),
    };
    Err(refusal.arg("from", from.code()).arg("to", to.code()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_register_check_before_basic_investigation_and_consent() {
        let two = Some(SecurityClass::Two);
        assert_eq!(
            transition(BasicFailed, Applied, two).unwrap_err().provision,
            "SSF 5 kap. 3 §"
        );
        assert_eq!(
            transition(BasicPassed, Applied, two).unwrap_err().provision,
            "SSL 3 kap. 18 §"
        );
        assert_eq!(
            transition(BasicInvestigation, Applied, two)
                .unwrap_err()
                .code,
            "case-no-basic"
        );
        assert!(transition(Consent, Applied, two).is_ok());
    }

    #[test]
    fn nobody_takes_part_before_a_decision() {
        for from in CaseState::ALL {
            let may = matches!(from, Approved | Participating | Reassessment | Changing);
            assert_eq!(
                transition(from, Participating, None).is_ok(),
                may,
                "{}",
                from.code()
            );
        }
    }

    #[test]
    fn without_class_there_is_no_consent_and_no_application() {
        assert!(transition(BasicPassed, Assessment, Some(SecurityClass::Without)).is_ok());
        assert!(transition(BasicPassed, Consent, Some(SecurityClass::Without)).is_err());
        assert!(transition(BasicPassed, Assessment, Some(SecurityClass::Three)).is_err());
    }

    #[test]
    fn terminal_states_lead_nowhere_and_codes_read_back() {
        for state in CaseState::ALL {
            assert_eq!(
                state.is_terminal(),
                next_states(state, None).is_empty(),
                "{}",
                state.code()
            );
            assert_eq!(CaseState::from_code(state.code()), Some(state));
        }
    }
}
