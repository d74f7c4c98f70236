//! The indicators 3.1 to 3.21 of the municipality's plan, answered from the register: how many of how many, and when last.
//! Only counts and dates, never names: the sheet goes into a report that anyone may read.

use crate::domain::{Compartment, Kind, Record, State};
use crate::rules::dates::{has_come, years_after};
use crate::rules::survey::takes_part;
use crate::rules::{Book, Survey, controls, offices, operators, units};
use jiff::civil::Date;

/// One answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Indicator {
    /// Its number in the plan: words under `indicator-<code>` with `-` for the point.
    pub code: &'static str,
    /// How many show it.
    pub have: usize,
    /// Of how many.
    pub of: usize,
    /// The last day on which something was done for it.
    pub last: Option<Date>,
}

/// All of them that there are keys to count, in the order of the plan.
pub fn indicators(state: &State, book: &Book) -> Vec<Indicator> {
    let survey = Survey::of(state);
    let look = Counter {
        survey: &survey,
        today: book.today(),
    };
    let mut all = look.all();
    all.retain(|one| !state.is_shut(counted_in(one.code)));
    all
}

/// The compartment that an indicator counts in. Without its key nothing is counted, and nothing is told.
fn counted_in(code: &str) -> Compartment {
    match code {
        "3.12" => Compartment::Personnel,
        "3.1" | "3.4" | "3.5" | "3.10" | "3.11" | "3.14" | "3.16" | "3.18" | "3.19" | "3.20" => {
            Compartment::Organisation
        }
        _ => Compartment::Analysis,
    }
}

struct Counter<'a, 's> {
    survey: &'s Survey<'a>,
    today: Date,
}

impl<'a> Counter<'a, '_> {
    fn records(&self, kind: Kind) -> Vec<&'a Record> {
        self.survey.of_kind(kind).collect()
    }

    /// How many of these records show it, and when last, by a field.
    fn share(
        &self,
        code: &'static str,
        records: &[&Record],
        shows: impl Fn(&Record) -> bool,
        last: impl Fn(&Record) -> Option<Date>,
    ) -> Indicator {
        Indicator {
            code,
            have: records.iter().filter(|record| shows(record)).count(),
            of: records.len(),
            last: records.iter().filter_map(|record| last(record)).max(),
        }
    }

    fn within_a_year(&self, date: Option<Date>) -> bool {
        date.is_some_and(|date| date <= self.today && years_after(date, 1) >= self.today)
    }

    /// An office at the municipality: held or not, and since when.
    fn office(&self, code: &'static str, role: &str) -> Indicator {
        let municipality = self
            .survey
            .of_kind(Kind::Operator)
            .find(|operator| operators::is_municipality(operator));
        let held = municipality.and_then(|operator| {
            offices::held(self.survey, operator, role)
                .into_iter()
                .rfind(|office| offices::holds(office, self.today))
        });
        Indicator {
            code,
            have: usize::from(held.is_some()),
            of: 1,
            last: held.and_then(|office| office.values.date("from")),
        }
    }

    fn adopted(&self, code: &'static str, lasts: bool) -> Indicator {
        let last = self
            .survey
            .of_kind(Kind::Analysis)
            .filter(|analysis| analysis.values.code("status") == Some("faststalld"))
            .filter_map(|analysis| analysis.values.date("adopted_date"))
            .max();
        let holds = |date| !lasts || years_after(date, 2) >= self.today;
        Indicator {
            code,
            have: usize::from(last.is_some_and(holds)),
            of: 1,
            last,
        }
    }

    fn steering(&self, code: &'static str, kind: Option<&str>) -> Indicator {
        let documents: Vec<&Record> = self
            .survey
            .of_kind(Kind::SteeringDocument)
            .filter(|document| {
                kind.is_none_or(|kind| document.values.code("document_kind") == Some(kind))
            })
            .collect();
        let current = |document: &Record| document.values.date("review_date") >= Some(self.today);
        self.share(code, &documents, current, |document| {
            document.values.date("date")
        })
    }

    fn all(&self) -> Vec<Indicator> {
        let judging: Vec<&Record> = self
            .survey
            .of_kind(Kind::Unit)
            .filter(|unit| units::judges_itself(unit))
            .collect();
        let concerned: Vec<&Record> = judging
            .iter()
            .copied()
            .filter(|unit| units::is_concerned(self.survey, unit))
            .collect();
        let plan = self.records(Kind::PlanItem);
        let plan: Vec<&Record> = plan
            .into_iter()
            .filter(|item| item.values.code("status") != Some("avskriven"))
            .collect();
        let common: Vec<&Record> = plan
            .iter()
            .copied()
            .filter(|item| item.values.code("scope") == Some("kommunovergripande"))
            .collect();
        let checked: Vec<&Record> = self
            .survey
            .of_kind(Kind::ControlFinding)
            .filter(|control| {
                let day = control
                    .values
                    .date("done")
                    .or(control.values.date("planned"));
                day.is_some_and(|day| day <= self.today && years_after(day, 2) >= self.today)
            })
            .collect();
        let observations = self.records(Kind::ThreatObservation);
        let contributions = self.records(Kind::Contribution);
        let taking_part: Vec<&Record> = self
            .survey
            .of_kind(Kind::VettingCase)
            .filter(|case| takes_part(case))
            .collect();
        let instructions: Vec<&Record> = self
            .survey
            .of_kind(Kind::SteeringDocument)
            .filter(|document| document.values.code("document_kind") == Some("instruktion"))
            .collect();
        let systems: Vec<&Record> = self
            .survey
            .of_kind(Kind::InfoSystem)
            .filter(|system| has_come(system.values.date("go_live"), self.today))
            .collect();
        let courses = self.records(Kind::Course);
        let values = self.records(Kind::ProtectiveValue);
        let date = |field: &'static str| move |record: &Record| record.values.date(field);
        let status = |item: &Record, done: &[&str]| {
            item.values
                .code("status")
                .is_some_and(|status| done.contains(&status))
        };
        let trained = |case: &Record| {
            let person = case.values.reference("person");
            person.is_some_and(|id| !self.survey.pointing(id, Kind::TrainingRecord).is_empty())
        };
        let verified = |value: &Record| {
            self.survey
                .pointing(value.id, Kind::Measure)
                .iter()
                .flat_map(|measure| self.survey.pointing(measure.id, Kind::PlanItem))
                .any(|item| status(item, &["verifierad"]))
        };
        let unit_date =
            |field: &'static str| move |unit: &Record| units::last(self.survey, unit, field);
        let judged_on = |unit: &Record| {
            let judgements = self.survey.pointing(unit.id, Kind::Applicability);
            judgements
                .iter()
                .filter_map(|one| one.values.date("date"))
                .max()
        };
        vec![
            self.share(
                "3.1",
                &judging,
                |unit| self.within_a_year(judged_on(unit)),
                judged_on,
            ),
            self.share(
                "3.2",
                &plan,
                |item| status(item, &["genomford", "verifierad"]),
                date("done_date"),
            ),
            self.adopted("3.3", false),
            self.office("3.4", "skc"),
            self.office("3.5", "stallforetradare"),
            self.share(
                "3.6",
                &checked,
                |control| {
                    has_come(control.values.date("done"), self.today)
                        && controls::is_answered(control)
                },
                date("done"),
            ),
            self.share(
                "3.7",
                &observations,
                |seen| self.within_a_year(seen.values.date("date")),
                date("reviewed_date"),
            ),
            self.adopted("3.8", true),
            self.share(
                "3.9",
                &contributions,
                |one| one.values.date("received").is_some(),
                date("received"),
            ),
            self.steering("3.10", Some("policy")),
            self.steering("3.11", Some("riktlinje")),
            self.share("3.12", &taking_part, trained, |_| None),
            self.share(
                "3.13",
                &contributions,
                |one| one.values.date("reviewed").is_some(),
                date("reviewed"),
            ),
            self.share(
                "3.14",
                &instructions,
                |document| document.values.date("acknowledged").is_some(),
                date("acknowledged"),
            ),
            self.share(
                "3.15",
                &common,
                |item| status(item, &["genomford", "verifierad"]),
                date("done_date"),
            ),
            self.share(
                "3.16",
                &concerned,
                |unit| self.within_a_year(units::last(self.survey, unit, "done")),
                unit_date("done"),
            ),
            self.share(
                "3.17",
                &systems,
                |system| system.values.date("assessment_date").is_some(),
                date("assessment_date"),
            ),
            self.share(
                "3.18",
                &courses,
                |course| course.values.get("evaluation").is_some(),
                |_| None,
            ),
            self.steering("3.19", None),
            self.share(
                "3.20",
                &concerned,
                |unit| self.within_a_year(units::last(self.survey, unit, "briefing_date")),
                unit_date("briefing_date"),
            ),
            self.share("3.21", &values, verified, date("assessed")),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Value, Values};
    use crate::rules::testing::{id, record, register};
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn of(records: Vec<Record>, code: &str) -> (usize, usize, Option<Date>) {
        let state = register(records);
        let all = indicators(&state, &Book::of(&state, TODAY));
        let one = all.iter().find(|one| one.code == code).unwrap();
        (one.have, one.of, one.last)
    }

    #[test]
    fn there_are_twenty_one_in_the_order_of_the_plan() {
        let state = register(Vec::new());
        let all = indicators(&state, &Book::of(&state, TODAY));
        let codes: Vec<String> = all.iter().map(|one| one.code.to_owned()).collect();
        let plan: Vec<String> = (1..=21).map(|number| format!("3.{number}")).collect();
        assert_eq!(codes, plan);
        assert!(all.iter().all(|one| one.have == 0 && one.last.is_none()));
    }

    #[test]
    fn a_share_counts_what_shows_it_and_tells_when_last() {
        let system = |number, assessed: Option<Date>| {
            let mut values = Values::new().with("go_live", Value::Date(TODAY));
            values.set("assessment_date", assessed.map(Value::Date));
            record(Kind::InfoSystem, number, values)
        };
        let day = date(2026, 5, 4);
        let planned = record(Kind::InfoSystem, 3, Values::new());
        assert_eq!(
            of(vec![system(1, Some(day)), system(2, None), planned], "3.17"),
            (1, 2, Some(day))
        );
    }

    #[test]
    fn what_is_yearly_counts_for_a_year() {
        let seen = |on| {
            let values = Values::new().with("date", Value::Date(on));
            of(vec![record(Kind::ThreatObservation, 1, values)], "3.7").0
        };
        assert_eq!((seen(date(2025, 11, 23)), seen(date(2025, 11, 22))), (1, 0));
    }

    #[test]
    fn an_office_is_held_or_not_and_since_when() {
        let municipality = Values::new().with("operator_kind", Value::Code("kommun"));
        let deputy = Values::new()
            .with("role", Value::Code("stallforetradare"))
            .with("from", Value::Date(TODAY));
        let records = vec![
            record(Kind::Operator, 1, municipality),
            record(Kind::Appointment, 1, deputy),
        ];
        assert_eq!(of(records.clone(), "3.5"), (1, 1, Some(TODAY)));
        assert_eq!(of(records, "3.4"), (0, 1, None));
    }

    #[test]
    fn an_analysis_counts_for_two_years_as_documented_and_always_as_adopted() {
        let adopted = |on| {
            let values = Values::new()
                .with("status", Value::Code("faststalld"))
                .with("adopted_date", Value::Date(on));
            let records = vec![record(Kind::Analysis, 1, values)];
            (of(records.clone(), "3.3").0, of(records, "3.8").0)
        };
        assert_eq!(adopted(date(2024, 11, 23)), (1, 1));
        assert_eq!(adopted(date(2024, 11, 22)), (1, 0));
    }

    #[test]
    fn a_value_has_verified_protection_when_its_plan_was_verified() {
        let plan = |status| {
            let measure =
                Values::new().with("values", Value::Refs(vec![id(Kind::ProtectiveValue, 1)]));
            let item = Values::new()
                .with("measure", Value::Ref(id(Kind::Measure, 1)))
                .with("status", Value::Code(status));
            of(
                vec![
                    record(Kind::ProtectiveValue, 1, Values::new()),
                    record(Kind::Measure, 1, measure),
                    record(Kind::PlanItem, 1, item),
                ],
                "3.21",
            )
            .0
        };
        assert_eq!((plan("verifierad"), plan("genomford")), (1, 0));
    }
}
