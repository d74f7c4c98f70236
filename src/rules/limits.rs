//! The house's own limits: numbers beside legal words that have none, and intervals that no provision sets.
//!
//! What a statute sets in numbers ("vartannat år") is not here: it is no setting.

/// The limits in force. The defaults are the domain's proposals.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Limits {
    /// Months between editions from which renewal is warned of; the statute's own limit is 24 (SSF 2 kap. 1 §).
    pub analysis_warning_months: u32,
    /// Working days for "skyndsamt" when participation has ended or the class changed (SSF 5 kap. 20 §).
    pub deregistration_days: u32,
    /// Working days for "snarast" when documents go back after the decision (SSL 3 kap. 21 §).
    pub return_days: u32,
    /// Hours for "skyndsamt" from discovery to the report to Säpo (SSF 2 kap. 4 §).
    pub event_report_hours: u32,
    /// Working days for "utan dröjsmål" to the supervisory authority (SSL 2 kap. 6 §).
    pub notification_days: u32,
    /// Working days for "utan dröjsmål" in the notices about agreements (SSF 6 kap. 4-5 §§).
    pub agreement_notice_days: u32,
    /// Days ahead of a register check's own end at which it is warned of the first time.
    pub check_end_first_days: u32,
    /// Months between follow-ups of a person in class 1 to 3 (SSL 3 kap. 3 §).
    pub follow_up_months: u32,
    /// Months between follow-ups without class (SSL 3 kap. 3 §).
    pub follow_up_without_class_months: u32,
    /// Months between trainings (SSF 5 kap. 1 §).
    pub training_months: u32,
    /// Months between controls of a counterpart (SSL 4 kap. 5 §).
    pub agreement_control_months: u32,
    /// Months between reviews of the list of positions (PMFS 2022:1 6 kap.).
    pub position_review_months: u32,
    /// Months between inventories of documents at levels H and K (SSF 3 kap. 8 §).
    pub inventory_months: u32,
    /// Months between reviews of the threats (PMFS 2022:1 2 kap. 6 §).
    pub threat_review_months: u32,
    /// Months between reviews of a system's logs (SSF 3 kap. 4 §).
    pub log_review_months: u32,
    /// Months between controls of each of the three areas (SSL 2 kap. 1 §).
    pub control_area_months: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            analysis_warning_months: 21,
            deregistration_days: 5,
            return_days: 10,
            event_report_hours: 24,
            notification_days: 10,
            agreement_notice_days: 5,
            check_end_first_days: 60,
            follow_up_months: 12,
            follow_up_without_class_months: 24,
            training_months: 24,
            agreement_control_months: 12,
            position_review_months: 24,
            inventory_months: 12,
            threat_review_months: 1,
            log_review_months: 12,
            control_area_months: 24,
        }
    }
}
