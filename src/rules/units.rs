//! Rules about boards and companies: they judge whether the act applies to them, follow their own work up, and know
//! what they must protect (SSL 1 kap. 1 §, the municipality's programme).

use crate::domain::{Kind, Record};
use crate::rules::dates::years_after;
use crate::rules::{Finding, Survey, rule};
use jiff::civil::Date;

/// Whether a unit is one that judges for itself: a board, a company or an association.
pub(super) fn judges_itself(unit: &Record) -> bool {
    matches!(
        unit.values.code("unit_kind"),
        Some("namnd" | "bolag" | "forbund")
    )
}

/// The unit's judgements under the protective security act.
fn judgements<'a>(survey: &Survey<'a>, unit: &Record) -> Vec<&'a Record> {
    survey
        .pointing(unit.id, Kind::Applicability)
        .into_iter()
        .filter(|judgement| judgement.values.code("act") == Some("ssl"))
        .collect()
}

/// Whether the act applies to the unit, as its last judgement says.
pub(super) fn is_concerned(survey: &Survey<'_>, unit: &Record) -> bool {
    judges_itself(unit)
        && judgements(survey, unit)
            .into_iter()
            .max_by_key(|judgement| (judgement.values.date("date"), judgement.number))
            .is_some_and(|last| matches!(last.values.code("verdict"), Some("ja" | "delvis")))
}

/// Whether the unit has judged at all.
pub(super) fn has_judged(survey: &Survey<'_>, unit: &Record) -> bool {
    !judgements(survey, unit).is_empty()
}

/// The last day in a field of the unit's yearly records.
pub(super) fn last(survey: &Survey<'_>, unit: &Record, field: &str) -> Option<Date> {
    survey
        .pointing(unit.id, Kind::UnitFollowUp)
        .into_iter()
        .filter_map(|year| year.values.date(field))
        .max()
}

/// What a board or a company has to do.
pub fn judge(survey: &Survey<'_>, unit: &Record, today: Date) -> Vec<Finding> {
    if !judges_itself(unit) {
        return Vec::new();
    }
    if !has_judged(survey, unit) {
        return vec![Finding::of(&rule::APPLICABILITY_MISSING, unit.id)];
    }
    if !is_concerned(survey, unit) {
        return Vec::new();
    }
    let yearly = |rule, field| match last(survey, unit, field) {
        Some(last) => Finding::due(rule, unit.id, years_after(last, 1), today),
        None => Finding::of(rule, unit.id),
    };
    vec![
        yearly(&rule::UNIT_FOLLOW_UP_DUE, "done"),
        yearly(&rule::UNIT_BRIEFING_DUE, "briefing_date"),
    ]
}

/// A judgement of applicability has its answer and reasons, and is reviewed on its own day or yearly.
pub fn judge_applicability(judgement: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let fields = &judgement.values;
    let open = matches!(fields.code("verdict"), None | Some("utreds"));
    if open || fields.text("reason").is_none() {
        found.push(Finding::of(&rule::APPLICABILITY_OPEN, judgement.id));
    }
    let yearly = fields.date("date").map(|date| years_after(date, 1));
    if let Some(due) = fields.date("next_date").or(yearly) {
        found.push(Finding::due(
            &rule::APPLICABILITY_DUE,
            judgement.id,
            due,
            today,
        ));
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

    fn judgement(act: &'static str, verdict: &'static str) -> Record {
        let values = Values::new()
            .with("unit", Value::Ref(id(Kind::Unit, 1)))
            .with("act", Value::Code(act))
            .with("verdict", Value::Code(verdict))
            .with("reason", Value::Text("Skäl".into()))
            .with("date", Value::Date(TODAY));
        record(Kind::Applicability, 1, values)
    }

    fn year(done: Date, briefed: Date) -> Record {
        let values = Values::new()
            .with("unit", Value::Ref(id(Kind::Unit, 1)))
            .with("done", Value::Date(done))
            .with("briefing_date", Value::Date(briefed));
        record(Kind::UnitFollowUp, 1, values)
    }

    fn found(kind: &'static str, mut all: Vec<Record>) -> Vec<&'static str> {
        let unit = Values::new().with("unit_kind", Value::Code(kind));
        all.push(record(Kind::Unit, 1, unit));
        codes(&register(all), id(Kind::Unit, 1), TODAY)
    }

    #[test]
    fn every_board_and_company_judges_whether_the_act_applies() {
        for kind in ["namnd", "bolag", "forbund"] {
            assert_eq!(found(kind, Vec::new()), ["applicability-missing"]);
            assert!(found(kind, vec![judgement("ssl", "nej")]).is_empty());
            let other = vec![judgement("gdpr", "ja")];
            assert_eq!(found(kind, other), ["applicability-missing"]);
        }
        for kind in ["fullmaktige", "forvaltning", "enhet"] {
            assert!(found(kind, Vec::new()).is_empty());
        }
    }

    #[test]
    fn who_is_concerned_follows_up_and_is_briefed_within_a_year() {
        let on = |verdict, done, briefed| {
            found(
                "namnd",
                vec![judgement("ssl", verdict), year(done, briefed)],
            )
        };
        let (near, far) = (date(2025, 12, 23), date(2025, 12, 24));
        assert!(on("ja", far, far).is_empty());
        assert_eq!(on("ja", near, far), ["unit-follow-up-due"]);
        assert_eq!(on("delvis", far, near), ["unit-briefing-due"]);
        assert!(on("nej", near, near).is_empty());
        let never = found("bolag", vec![judgement("ssl", "ja")]);
        assert_eq!(never, ["unit-follow-up-due", "unit-briefing-due"]);
    }

    #[test]
    fn a_judgement_has_an_answer_reasons_and_a_yearly_review() {
        let of = |judgement: Record| {
            let unit = record(Kind::Unit, 1, Values::new());
            let state = register(vec![judgement, unit]);
            codes(&state, id(Kind::Applicability, 1), TODAY)
        };
        assert!(of(judgement("ssl", "ja")).is_empty());
        let rule = ["applicability-without-reason"];
        assert_eq!(of(judgement("ssl", "utreds")), rule);
        let mut bare = judgement("ssl", "nej");
        bare.values.set("reason", None);
        assert_eq!(of(bare), rule);
        let dated = |field, day| {
            let mut judgement = judgement("ssl", "ja");
            judgement.values.set(field, Some(Value::Date(day)));
            of(judgement)
        };
        assert!(dated("date", date(2025, 12, 24)).is_empty());
        assert_eq!(
            dated("date", date(2025, 12, 23)),
            ["applicability-review-due"]
        );
        assert_eq!(
            dated("next_date", date(2026, 12, 23)),
            ["applicability-review-due"]
        );
        assert!(dated("next_date", date(2026, 12, 24)).is_empty());
    }
}
