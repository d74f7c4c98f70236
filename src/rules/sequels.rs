//! What falls due because a record changes, over and above what the rules find: named steps with their provisions.
//!
//! It looks at one record before and after, and at what points at it. It decides nothing: a step is something to do, and
//! what is done is entered like everything else.

use crate::domain::{ConsequenceLevel, InfoLevel, Kind, Record, SecurityClass};
use crate::rules::Survey;
use crate::rules::survey::{is_live, takes_part};

/// One step that follows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sequel {
    /// Its stable name: words under `sequel-<code>`.
    pub code: &'static str,
    /// The provision that it comes from.
    pub provision: &'static str,
    /// How many cases, checks or positions it concerns; 1 where there is only the record itself.
    pub count: usize,
}

macro_rules! sequels {
    ($($name:ident = $code:literal, $provision:literal;)*) => {
        $(const $name: Sequel = Sequel { code: $code, provision: $provision, count: 1 };)*

        /// Every step that can follow.
        pub const SEQUELS: &[Sequel] = &[$($name,)*];
    };
}

sequels! {
    CLASS_DECISION = "class-decision", "SSF 5 kap. 5-10 §§";
    NEW_CHECK = "new-check", "SSL 3 kap. 18 §";
    OLD_CHECK = "old-check", "SSF 5 kap. 20 §";
    DEREGISTER = "deregister", "SSF 5 kap. 20 §";
    SECRECY_REMINDER = "secrecy-reminder", "SSL 8 kap. 1-2 §§";
    OTHER_POSITION = "other-position", "SSL 3 kap. 3 §";
    CITIZENSHIP = "citizenship", "SSL 3 kap. 11 §";
    POSITIONS_AGAIN = "positions-again", "SSL 3 kap. 6-8 §§";
    SYSTEM_AGAIN = "system-again", "SSF 3 kap. 3 §";
    SYSTEM_CONSULTATION = "system-consultation", "SSF 3 kap. 2 §";
    INTENT_NOTICE = "intent-notice", "SSF 6 kap. 4 §";
    AGREEMENT_SIGNED = "agreement-signed", "SSF 6 kap. 5 §";
    AGREEMENT_ENDED = "agreement-ended", "SSF 6 kap. 5 §";
    TRANSFER_CONSULTATION = "transfer-consultation", "SSL 4 kap. 13-15 §§";
    AUTHORITY_NOTICE = "authority-notice", "SSL 2 kap. 6 §";
    AUTHORITY_CEASED = "authority-ceased", "SSL 2 kap. 6 §";
    EVENT_REPORT = "event-report", "SSF 2 kap. 4 §";
    OFFICE_VACANT = "office-vacant", "SSL 2 kap. 7 §";
}

/// A record before and after.
struct Step<'a> {
    survey: &'a Survey<'a>,
    before: Option<&'a Record>,
    after: &'a Record,
}

impl Step<'_> {
    /// Whether a date is named now that was not named before.
    fn dated(&self, field: &str) -> bool {
        let before = self.before.and_then(|record| record.values.date(field));
        let after = self.after.values.date(field);
        after.is_some() && after != before
    }

    /// Whether a date stays empty.
    fn lacks(&self, field: &str) -> bool {
        self.after.values.date(field).is_none()
    }

    fn ends(&self) -> bool {
        let was_ended = self.before.is_some_and(|before| before.ended.is_some());
        self.after.ended.is_some() && !was_ended
    }

    fn is_new(&self) -> bool {
        self.before.is_none()
    }

    /// The cases under way that point at the record.
    fn live_cases(&self) -> Vec<&Record> {
        let cases = self.survey.pointing(self.after.id, Kind::VettingCase);
        cases.into_iter().filter(|case| is_live(case)).collect()
    }

    fn code_becomes(&self, field: &str, code: &str) -> bool {
        let before = self.before.and_then(|record| record.values.code(field));
        self.after.values.code(field) == Some(code) && before != Some(code)
    }
}

/// What follows when a record becomes another; `before` is none for a new one.
pub(super) fn sequels(survey: &Survey<'_>, before: Option<&Record>, after: &Record) -> Vec<Sequel> {
    let step = Step {
        survey,
        before,
        after,
    };
    match after.kind {
        Kind::Position => position(&step),
        Kind::VettingCase => case(&step),
        Kind::Person => person(&step),
        Kind::ProtectiveValue => value(&step),
        Kind::InfoSystem => system(&step),
        Kind::ExposureCase => when(step.code_becomes("duty", "ja"), INTENT_NOTICE),
        Kind::Agreement => agreement(&step),
        Kind::TransferCase => when(
            step.is_new() && step.lacks("consultation_sent"),
            TRANSFER_CONSULTATION,
        ),
        Kind::Operator => operator(&step),
        Kind::Event => event(&step),
        Kind::Appointment => {
            let leaves = step.ends() || step.dated("to");
            when(
                leaves && after.values.code("role") == Some("skc"),
                OFFICE_VACANT,
            )
        }
        _ => Vec::new(),
    }
}

fn when(holds: bool, sequel: Sequel) -> Vec<Sequel> {
    holds.then_some(sequel).into_iter().collect()
}

fn of(sequel: Sequel, count: usize) -> Option<Sequel> {
    (count > 0).then_some(Sequel { count, ..sequel })
}

fn position(step: &Step<'_>) -> Vec<Sequel> {
    let class = |record: &Record| record.security_class();
    let (was, is) = (step.before.and_then(class), class(step.after));
    let classed = |class: Option<SecurityClass>| class > Some(SecurityClass::Without);
    let cases = step.live_cases();
    if step.ends() {
        let count = if classed(was) { cases.len() } else { 0 };
        return of(OLD_CHECK, count).into_iter().collect();
    }
    let mut found = Vec::new();
    if was == is {
        return found;
    }
    let decided = |record: &Record| record.values.date("decision_date");
    if classed(is) && decided(step.after) == step.before.and_then(decided) {
        found.push(CLASS_DECISION);
    }
    if step.before.is_some() {
        if classed(was) {
            found.extend(of(OLD_CHECK, cases.len()));
        }
        if classed(is) {
            found.extend(of(NEW_CHECK, cases.len()));
        }
    }
    if is > Some(SecurityClass::Three) && was <= Some(SecurityClass::Three) {
        let employed = cases
            .iter()
            .filter(|case| case.values.code("participation") == Some("anstalld_kommun"))
            .filter_map(|case| step.survey.record(case.values.reference("person")?))
            .filter(|person| !person.values.flag("citizenship_confirmed"));
        found.extend(of(CITIZENSHIP, employed.count()));
    }
    found
}

fn case(step: &Step<'_>) -> Vec<Sequel> {
    let position = |record: &Record| record.values.reference("position");
    let mut found = Vec::new();
    if let Some(before) = step.before
        && position(before) != position(step.after)
        && is_live(step.after)
    {
        found.push(OTHER_POSITION);
    }
    let took_part = step.before.is_some_and(takes_part);
    let leaves = took_part && (!takes_part(step.after) || step.ends());
    if leaves || (step.dated("end_date") && !step.is_new()) {
        let place = position(step.after).and_then(|id| step.survey.record(id));
        let class = place.and_then(Record::security_class);
        if class > Some(SecurityClass::Without) {
            found.push(DEREGISTER);
        }
        found.push(SECRECY_REMINDER);
    }
    found
}

fn person(step: &Step<'_>) -> Vec<Sequel> {
    let ending = if step.ends() {
        step.live_cases().len()
    } else {
        0
    };
    of(DEREGISTER, ending).into_iter().collect()
}

fn value(step: &Step<'_>) -> Vec<Sequel> {
    let rises = step.before.is_some_and(|before| {
        step.after.info_level() > before.info_level().max(Some(InfoLevel::Restricted))
            || step.after.consequence() > before.consequence().max(Some(ConsequenceLevel::D))
    });
    let reaching = if rises {
        step.survey.pointing(step.after.id, Kind::Position).len()
    } else {
        0
    };
    of(POSITIONS_AGAIN, reaching).into_iter().collect()
}

fn system(step: &Step<'_>) -> Vec<Sequel> {
    let matters = |record: &Record| {
        record.info_level() >= Some(InfoLevel::Confidential)
            || record.consequence() >= Some(ConsequenceLevel::C)
    };
    let mut found = Vec::new();
    let used = !step.lacks("go_live");
    if used && step.dated("material_change_date") && !step.dated("approval") {
        found.push(SYSTEM_AGAIN);
    }
    let mattered = step.before.is_some_and(matters);
    if matters(step.after) && !mattered && step.lacks("consultation") {
        found.push(SYSTEM_CONSULTATION);
    }
    found
}

fn agreement(step: &Step<'_>) -> Vec<Sequel> {
    let mut found = Vec::new();
    if step.dated("signed_date") && step.lacks("signed_notified_date") {
        found.push(AGREEMENT_SIGNED);
    }
    if (step.dated("ended_date") || step.ends()) && step.lacks("ended_notified_date") {
        found.push(AGREEMENT_ENDED);
    }
    found
}

fn operator(step: &Step<'_>) -> Vec<Sequel> {
    let mut found = when(step.is_new() && step.lacks("notified_at"), AUTHORITY_NOTICE);
    if step.dated("ceased_at") || step.ends() {
        found.push(AUTHORITY_CEASED);
    }
    found
}

fn event(step: &Step<'_>) -> Vec<Sequel> {
    let reportable = |record: &Record| {
        let kind = record.values.code("event_type");
        kind.is_some_and(|kind| kind != "ej_anmalningspliktig")
    };
    let was = step.before.is_some_and(reportable);
    let due = reportable(step.after) && !was && step.lacks("reported_date");
    when(due, EVENT_REPORT)
}

#[cfg(test)]
mod tests;
