//! Rules about exposure: before an outsider can reach sensitive activity it is assessed, tested, consulted on and agreed
//! (SSL 4 kap. 1-12 §§).
//!
//! A case that has not begun is only a plan: nothing is found until it has. What was done too late can't be mended, but
//! is found all the same for as long as the exposure lasts.

use crate::domain::{ConsequenceLevel, InfoLevel, Kind, Record};
use crate::rules::dates::{has_come, was_done_by};
use crate::rules::rule;
use crate::rules::survey::several;
use crate::rules::{Finding, Survey};
use jiff::civil::Date;

/// The highest levels that an outsider can reach: what the case says, and what the values that it names say.
pub(super) fn highest(
    survey: &Survey<'_>,
    case: &Record,
) -> (Option<InfoLevel>, Option<ConsequenceLevel>) {
    let values = several(case, "values");
    let values = values.iter().filter_map(|id| survey.record(*id));
    values.fold((case.info_level(), case.consequence()), |high, value| {
        (
            high.0.max(value.info_level()),
            high.1.max(value.consequence()),
        )
    })
}

/// Whether the agreement duty covers the case: the chief's answer, and where there is none, what can be reached. A no
/// does not stand against level K or consequence C.
pub(super) fn is_covered(survey: &Survey<'_>, case: &Record) -> bool {
    let (level, consequence) = highest(survey, case);
    case.values.code("duty") == Some("ja")
        || level >= Some(InfoLevel::Confidential)
        || consequence >= Some(ConsequenceLevel::C)
}

/// Whether assessment, test and consultation are exempt (SSF 6 kap. 1-2 §§). The agreement duty is not.
fn is_exempt(case: &Record) -> bool {
    matches!(case.values.code("exemption"), Some("ssf-6-1" | "ssf-6-2"))
}

/// R21, R22 and R23.
pub fn judge(survey: &Survey<'_>, case: &Record, today: Date) -> Vec<Finding> {
    let date = |field| case.values.date(field);
    let Some(began) = date("started").filter(|began| *began <= today) else {
        return Vec::new();
    };
    if has_come(date("ended"), today) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut of = |rule| found.push(Finding::of(rule, case.id).since(began));
    if case.values.code("verdict") == Some("olamplig") {
        of(&rule::EXPOSURE_UNSUITABLE);
    }
    let consultations = survey.pointing(case.id, Kind::Consultation);
    let outcome = |code| {
        consultations
            .iter()
            .any(|asked| asked.values.code("outcome") == Some(code))
    };
    if outcome("forbud") {
        of(&rule::EXPOSURE_FORBIDDEN);
    }
    if !is_covered(survey, case) {
        return found;
    }
    if !is_exempt(case) {
        if !was_done_by(date("assessment_date"), began) {
            of(&rule::EXPOSURE_NOT_ASSESSED);
        }
        let tested = case.values.code("verdict").and(date("verdict_date"));
        if !was_done_by(tested, began) {
            of(&rule::EXPOSURE_NOT_TESTED);
        }
        let (level, consequence) = highest(survey, case);
        let high = level >= Some(InfoLevel::Secret) || consequence >= Some(ConsequenceLevel::B);
        let answered = consultations
            .iter()
            .any(|asked| was_done_by(asked.values.date("answered"), began));
        if high && !answered {
            of(&rule::EXPOSURE_NOT_CONSULTED);
        }
    }
    let signed = survey
        .pointing(case.id, Kind::Agreement)
        .into_iter()
        .any(|agreement| was_done_by(agreement.values.date("signed_date"), began));
    if !signed {
        of(&rule::EXPOSURE_WITHOUT_AGREEMENT);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Value, Values};
    use crate::rules::testing::{codes, id, record, register};
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);
    const BEGAN: Date = date(2026, 3, 2);

    fn case() -> Values {
        Values::new()
            .with("info_level", Value::Code("h"))
            .with("assessment_date", Value::Date(date(2026, 1, 5)))
            .with("verdict", Value::Code("lamplig"))
            .with("verdict_date", Value::Date(BEGAN))
            .with("started", Value::Date(BEGAN))
    }

    fn asked(answered: Date) -> Record {
        let values = Values::new()
            .with("concerns", Value::Refs(vec![id(Kind::ExposureCase, 1)]))
            .with("outcome", Value::Code("utan_erinran"))
            .with("answered", Value::Date(answered));
        record(Kind::Consultation, 1, values)
    }

    fn agreed(signed: Date) -> Record {
        let values = Values::new()
            .with("exposure_case", Value::Ref(id(Kind::ExposureCase, 1)))
            .with("signed_date", Value::Date(signed));
        record(Kind::Agreement, 1, values)
    }

    fn found(case: Values, beside: Vec<Record>) -> Vec<&'static str> {
        let mut all = vec![record(Kind::ExposureCase, 1, case)];
        all.extend(beside);
        codes(&register(all), id(Kind::ExposureCase, 1), TODAY)
    }

    fn whole() -> Vec<Record> {
        vec![asked(BEGAN), agreed(BEGAN)]
    }

    #[test]
    fn each_step_is_done_by_the_day_when_it_begins_and_not_the_day_after() {
        let after = date(2026, 3, 3);
        assert!(found(case(), whole()).is_empty());
        let table = [
            ("assessment_date", "exposure-not-assessed"),
            ("verdict_date", "exposure-not-tested"),
        ];
        for (field, rule) in table {
            let mut values = case();
            values.set(field, None);
            assert_eq!(found(values, whole()), [rule]);
            let late = case().with(field, Value::Date(after));
            assert_eq!(found(late, whole()), [rule]);
        }
        assert_eq!(
            found(case(), vec![asked(after), agreed(BEGAN)]),
            ["exposure-not-consulted"]
        );
        assert_eq!(
            found(case(), vec![asked(BEGAN), agreed(after)]),
            ["exposure-without-agreement"]
        );
    }

    #[test]
    fn nothing_is_found_before_it_begins_or_after_it_has_ended() {
        let planned = Values::new()
            .with("info_level", Value::Code("h"))
            .with("started", Value::Date(date(2026, 11, 24)));
        assert!(found(planned.clone(), Vec::new()).is_empty());
        let begun = planned.with("started", Value::Date(TODAY));
        assert_eq!(found(begun.clone(), Vec::new()).len(), 4);
        assert!(found(begun.with("ended", Value::Date(TODAY)), Vec::new()).is_empty());
    }

    #[test]
    fn the_duty_begins_at_k_and_consequence_c_and_the_consultation_at_h_and_b() {
        let table = [
            ("info_level", "bh", false, false),
            ("info_level", "k", true, false),
            ("info_level", "h", true, true),
            ("consequence", "d", false, false),
            ("consequence", "c", true, false),
            ("consequence", "b", true, true),
        ];
        for (field, code, agreement, consultation) in table {
            let bare = Values::new().with("started", Value::Date(BEGAN));
            let found = found(bare.with(field, Value::Code(code)), Vec::new());
            assert_eq!(found.contains(&"exposure-without-agreement"), agreement);
            assert_eq!(found.contains(&"exposure-not-consulted"), consultation);
        }
    }

    #[test]
    fn a_value_that_can_be_reached_raises_the_case_and_a_no_does_not_lower_it() {
        let reached = record(
            Kind::ProtectiveValue,
            1,
            Values::new().with("info_level", Value::Code("h")),
        );
        let values = Values::new()
            .with("started", Value::Date(BEGAN))
            .with("duty", Value::Code("nej"))
            .with("values", Value::Refs(vec![id(Kind::ProtectiveValue, 1)]));
        assert_eq!(found(values, vec![reached]).len(), 4);
    }

    #[test]
    fn an_exemption_spares_the_steps_but_not_the_agreement() {
        let exempt = Values::new()
            .with("duty", Value::Code("ja"))
            .with("exemption", Value::Code("ssf-6-2"))
            .with("started", Value::Date(BEGAN));
        assert_eq!(
            found(exempt.clone(), Vec::new()),
            ["exposure-without-agreement"]
        );
        assert!(found(exempt, vec![agreed(BEGAN)]).is_empty());
    }

    #[test]
    fn what_was_found_unsuitable_or_was_forbidden_does_not_go_on() {
        let unsuitable = case().with("verdict", Value::Code("olamplig"));
        assert_eq!(found(unsuitable, whole()), ["exposure-unsuitable"]);
        let mut forbidden = asked(BEGAN);
        forbidden.values.set("outcome", Some(Value::Code("forbud")));
        assert_eq!(
            found(case(), vec![forbidden, agreed(BEGAN)]),
            ["exposure-forbidden"]
        );
    }
}
