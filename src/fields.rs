//! The field catalogue: every field of every kind of record described once. Form, list, detail, difference, search,
//! import, export and masking follow from it.
//!
//! It must not know words, screens, keys or files: labels and help are found by key in `words`, and records come and go
//! as the domain's values.

mod activity_part;
mod agreement;
mod agreement_control;
mod analysis;
mod applicability;
mod appointment;
mod authorisation;
mod certificate;
mod closing;
mod consent;
mod consultation;
mod contribution;
mod control_finding;
mod course;
mod decision;
mod difference;
mod disposal_decision;
mod document;
mod event;
mod exposure_case;
mod follow_up;
mod house_limits;
mod info_system;
mod information_transfer;
mod inventory_round;
mod measure;
pub mod municipalities;
mod not_applicable;
mod notification;
mod operator;
mod parse;
mod person;
mod plan_item;
mod position;
mod protective_value;
mod provision;
mod provision_edition;
mod reassessment;
mod register_check;
mod report;
mod secrecy_briefing;
mod sets;
mod show;
mod site;
mod spec;
mod steering_document;
mod supervision_case;
mod threat;
mod threat_observation;
mod training_record;
mod transfer_case;
mod unit;
mod unit_follow_up;
mod vetting_case;
mod vulnerability;
mod watch;

pub use difference::{FieldChange, difference};
pub use parse::parse;
pub use show::{edit_text, masked, shown_person_number};
pub use watch::{Caution, watch};

use crate::domain::{KindSpec, Schema};

static KINDS: &[KindSpec] = &[
    operator::SPEC,
    unit::SPEC,
    activity_part::SPEC,
    site::SPEC,
    info_system::SPEC,
    protective_value::SPEC,
    position::SPEC,
    person::SPEC,
    vetting_case::SPEC,
    analysis::SPEC,
    contribution::SPEC,
    threat::SPEC,
    threat_observation::SPEC,
    vulnerability::SPEC,
    measure::SPEC,
    plan_item::SPEC,
    register_check::SPEC,
    consent::SPEC,
    follow_up::SPEC,
    reassessment::SPEC,
    secrecy_briefing::SPEC,
    course::SPEC,
    training_record::SPEC,
    authorisation::SPEC,
    closing::SPEC,
    certificate::SPEC,
    exposure_case::SPEC,
    agreement::SPEC,
    agreement_control::SPEC,
    transfer_case::SPEC,
    consultation::SPEC,
    notification::SPEC,
    appointment::SPEC,
    applicability::SPEC,
    steering_document::SPEC,
    unit_follow_up::SPEC,
    decision::SPEC,
    disposal_decision::SPEC,
    report::SPEC,
    event::SPEC,
    document::SPEC,
    inventory_round::SPEC,
    information_transfer::SPEC,
    control_finding::SPEC,
    supervision_case::SPEC,
    house_limits::SPEC,
    provision_edition::SPEC,
    provision::SPEC,
    not_applicable::SPEC,
];

static CATALOGUE: Schema = Schema { kinds: KINDS };

/// The catalogue.
pub fn catalogue() -> &'static Schema {
    &CATALOGUE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        CaseState, Compartment, ConsequenceLevel, FieldSpec, FieldType, InfoLevel, Kind, Required,
        SecurityClass, Sensitivity,
    };
    use std::collections::{BTreeMap, BTreeSet};

    fn all() -> impl Iterator<Item = (&'static KindSpec, &'static FieldSpec)> {
        catalogue()
            .kinds
            .iter()
            .flat_map(|kind| kind.fields.iter().map(move |field| (kind, field)))
    }

    fn codes(kind: Kind, field: &str) -> Vec<&'static str> {
        match catalogue().kind(kind).field(field).unwrap().ty {
            FieldType::Choice { codes, .. } | FieldType::Choices { codes, .. } => codes.to_vec(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn there_is_one_description_per_kind_in_the_domains_order() {
        let kinds: Vec<Kind> = catalogue().kinds.iter().map(|spec| spec.kind).collect();
        assert_eq!(kinds, Kind::ALL);
    }

    #[test]
    fn names_are_unique_and_titles_and_natural_keys_exist() {
        for spec in catalogue().kinds {
            let names: BTreeSet<_> = spec.fields.iter().map(|field| field.name).collect();
            assert_eq!(names.len(), spec.fields.len(), "{:?}", spec.kind);
            assert_eq!(
                spec.field(spec.title).unwrap().required,
                Required::Yes,
                "{:?}",
                spec.kind
            );
            assert!(!spec.natural_key.is_empty());
            assert!(spec.natural_key.iter().all(|key| names.contains(key)));
        }
    }

    #[test]
    fn every_record_has_a_level_and_a_note_and_nothing_else_in_common_is_needed() {
        for spec in catalogue().kinds {
            let mark = spec.field("class_mark").unwrap();
            assert!(matches!(
                mark.ty,
                FieldType::Choice {
                    set: "info_level",
                    ..
                }
            ));
            assert!(
                matches!(spec.field("note").unwrap().ty, FieldType::Line(max) if max <= 160),
                "{:?}",
                spec.kind
            );
        }
    }

    #[test]
    fn a_section_stands_together_and_has_at_most_seven_fields() {
        for spec in catalogue().kinds {
            let mut order: Vec<&str> = spec.fields.iter().map(|field| field.section).collect();
            order.dedup();
            assert_eq!(order, spec.sections(), "{:?}", spec.kind);
            for section in spec.sections() {
                let count = spec.fields.iter().filter(|f| f.section == section).count();
                assert!((2..=7).contains(&count), "{:?} {section}", spec.kind);
            }
        }
    }

    #[test]
    fn a_list_fits_eighty_characters_beside_frame_number_and_marker() {
        for spec in catalogue().kinds {
            let width: usize = spec
                .fields
                .iter()
                .filter(|field| field.column > 0)
                .map(|field| usize::from(field.column) + 1)
                .sum();
            assert!((20..=60).contains(&width), "{:?} {width}", spec.kind);
        }
    }

    #[test]
    fn masked_fields_are_never_listed_and_never_searched() {
        let mut masked = 0;
        for (_, field) in all().filter(|(_, f)| f.sensitivity == Sensitivity::Masked) {
            assert!(field.column == 0 && !field.search, "{}", field.name);
            masked += 1;
        }
        assert_eq!(masked, 1);
    }

    #[test]
    fn only_persons_hold_what_identifies_a_person() {
        for (spec, field) in all().filter(|(_, f)| f.sensitivity != Sensitivity::Plain) {
            assert_eq!(spec.kind, Kind::Person, "{}", field.name);
        }
    }

    #[test]
    fn vetting_cases_have_no_room_for_what_a_register_check_showed() {
        for field in catalogue().kind(Kind::VettingCase).fields {
            let long = match field.ty {
                FieldType::Prose(_) => true,
                FieldType::Line(max) => max > 160,
                _ => false,
            };
            assert!(!long, "{}", field.name);
        }
    }

    #[test]
    fn what_is_kept_about_a_person_is_codes_dates_references_and_short_lines() {
        let of_persons = catalogue().kinds.iter().filter(|spec| {
            spec.kind.compartment() == Compartment::Personnel && spec.kind != Kind::Position
        });
        let mut kinds = 0;
        for spec in of_persons {
            for field in spec.fields {
                let bounded = match field.ty {
                    FieldType::Prose(_) => false,
                    FieldType::Line(max) => max <= 160,
                    _ => true,
                };
                assert!(bounded, "{:?} {}", spec.kind, field.name);
                // What is kept about a person is found through the person, never by what was written.
                let number = field.name.ends_with("ref");
                let named = spec.kind == Kind::Person;
                assert!(named || number || !field.search, "{}", field.name);
            }
            kinds += 1;
        }
        assert_eq!(kinds, 11);
    }

    #[test]
    fn whatever_points_at_a_person_or_a_case_is_sealed_with_persons() {
        for (spec, field) in all() {
            if let FieldType::Ref(to) | FieldType::Refs(to) = field.ty {
                let personal = to.contains(&Kind::Person) || to.contains(&Kind::VettingCase);
                let office = spec.kind == Kind::Appointment;
                assert!(
                    !personal || office || spec.kind.compartment() == Compartment::Personnel,
                    "{:?} {}",
                    spec.kind,
                    field.name
                );
            }
        }
    }

    #[test]
    fn nothing_is_judged_by_likelihood() {
        for (_, field) in all() {
            let odd = ["likel", "probab", "sannolik", "risk"];
            assert!(!odd.iter().any(|word| field.name.contains(word)));
        }
        for scale in ["intent", "capability"] {
            assert!(!codes(Kind::Threat, scale).is_empty());
        }
    }

    #[test]
    fn the_scales_offer_what_the_domain_knows() {
        let info: Vec<_> = InfoLevel::ALL.iter().map(|l| l.code()).collect();
        let consequence: Vec<_> = ConsequenceLevel::ALL.iter().map(|l| l.code()).collect();
        let class: Vec<_> = SecurityClass::ALL.iter().map(|l| l.code()).collect();
        let state: Vec<_> = CaseState::ALL.iter().map(|s| s.code()).collect();
        assert_eq!(codes(Kind::ProtectiveValue, "info_level"), info);
        assert_eq!(codes(Kind::Position, "max_level"), info);
        assert_eq!(codes(Kind::ProtectiveValue, "consequence"), consequence);
        assert_eq!(codes(Kind::Position, "class"), class);
        assert_eq!(codes(Kind::VettingCase, "state"), state);
    }

    #[test]
    fn a_set_of_choices_means_the_same_wherever_it_is_offered() {
        let mut sets: BTreeMap<&str, &[&str]> = BTreeMap::new();
        for (_, field) in all() {
            if let FieldType::Choice { set, codes } | FieldType::Choices { set, codes } = field.ty {
                assert_eq!(*sets.entry(set).or_insert(codes), codes, "{set}");
            }
        }
    }

    #[test]
    fn paragraphs_of_regulations_say_their_edition() {
        for (_, field) in all() {
            assert!(
                !field.provision.contains("PMFS") || field.provision.contains("PMFS 2022:1 "),
                "{}",
                field.name
            );
        }
    }
}
