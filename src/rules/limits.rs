//! The house's own limits: numbers beside legal words that have none, and intervals that no provision sets.
//!
//! What a statute sets in numbers ("vartannat år") is not here: it is no setting. The settings are a record like any
//! other, and only the version that the second person approved last counts.

use crate::domain::{Kind, Record, State, Value};

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
    /// Months between drills of the recovery sheets.
    pub recovery_drill_months: u32,
    /// Months between tests of a restored backup.
    pub restore_test_months: u32,
    /// Months between notes of the journal's head in the diary.
    pub head_note_months: u32,
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
            recovery_drill_months: 12,
            restore_test_months: 12,
            head_note_months: 1,
        }
    }
}

impl Limits {
    /// The limits in force: of the approved settings, and for what they leave empty, the proposals.
    pub fn of(state: &State) -> Self {
        let approved = state
            .of_kind(Kind::HouseLimits)
            .filter_map(|held| held.approved.as_ref())
            .map(|approved| &*approved.record)
            .rfind(|record| record.ended.is_none());
        approved.map_or_else(Self::default, Self::from_record)
    }

    fn from_record(record: &Record) -> Self {
        let mut limits = Self::default();
        for (field, limit) in limits.by_field() {
            if let Some(Value::Number(number)) = record.values.get(field) {
                *limit = u32::try_from(*number).unwrap_or(*limit);
            }
        }
        limits
    }

    /// Each limit by the name of its field.
    fn by_field(&mut self) -> [(&'static str, &mut u32); 19] {
        [
            ("analysis_warning_months", &mut self.analysis_warning_months),
            ("deregistration_days", &mut self.deregistration_days),
            ("return_days", &mut self.return_days),
            ("event_report_hours", &mut self.event_report_hours),
            ("notification_days", &mut self.notification_days),
            ("agreement_notice_days", &mut self.agreement_notice_days),
            ("check_end_first_days", &mut self.check_end_first_days),
            ("follow_up_months", &mut self.follow_up_months),
            (
                "follow_up_without_class_months",
                &mut self.follow_up_without_class_months,
            ),
            ("training_months", &mut self.training_months),
            (
                "agreement_control_months",
                &mut self.agreement_control_months,
            ),
            ("position_review_months", &mut self.position_review_months),
            ("inventory_months", &mut self.inventory_months),
            ("threat_review_months", &mut self.threat_review_months),
            ("log_review_months", &mut self.log_review_months),
            ("control_area_months", &mut self.control_area_months),
            ("recovery_drill_months", &mut self.recovery_drill_months),
            ("restore_test_months", &mut self.restore_test_months),
            ("head_note_months", &mut self.head_note_months),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Act, ContentHash, CustodianId, Stamped, Values, apply};
    use crate::rules::testing::{id, record, register};
    use jiff::Timestamp;

    fn settings(number: i64) -> Record {
        record(
            Kind::HouseLimits,
            1,
            Values::new().with("deregistration_days", Value::Number(number)),
        )
    }

    fn write(state: &mut State, seq: u64, act: &Act) {
        let stamped = Stamped {
            seq,
            at: Timestamp::UNIX_EPOCH,
            author: CustodianId([2; 16]),
            act,
            hash: ContentHash([1; 32]),
        };
        apply(state, stamped);
    }

    fn approve(version: u32) -> Act {
        Act::Approve(id(Kind::HouseLimits, 1), version, ContentHash([1; 32]))
    }

    #[test]
    fn only_what_was_approved_counts_and_what_is_left_empty_is_the_proposal() {
        let days = |state: &State| Limits::of(state).deregistration_days;
        let mut state = register(vec![settings(3)]);
        assert_eq!(days(&state), 5);
        write(&mut state, 2, &approve(1));
        assert_eq!(days(&state), 3);
        let second = Record {
            version: 2,
            ..settings(9)
        };
        write(&mut state, 3, &Act::Put(second));
        assert_eq!(days(&state), 3);
        write(&mut state, 4, &approve(2));
        let limits = Limits::of(&state);
        assert_eq!(limits.deregistration_days, 9);
        let rest = Limits {
            deregistration_days: 5,
            ..limits
        };
        assert_eq!(rest, Limits::default());
    }

    #[test]
    fn every_limit_has_its_field_and_no_two_share_one() {
        let mut limits = Limits::default();
        let mut names: Vec<&str> = limits.by_field().iter().map(|(name, _)| *name).collect();
        for (at, (_, limit)) in (100..).zip(limits.by_field()) {
            *limit = at;
        }
        let set: Vec<u32> = limits.by_field().iter().map(|(_, limit)| **limit).collect();
        assert_eq!(set, (100..119).collect::<Vec<u32>>());
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 19);
    }
}
