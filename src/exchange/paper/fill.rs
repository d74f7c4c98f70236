//! What is written in each field of a form: the value that the register has, or where it is entered.

use super::form::{AGREEMENT, ANNEX, APPLICATION, DEREGISTRATION, EVENT, FormField, Need};
use super::{Making, Part, Place};
use crate::domain::{Application, Entry, Kind, Record, Value};
use crate::fields::{catalogue, masked, shown_person_number};
use crate::words::date;

/// What a field of a form asks for, in the order of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Slot {
    Operator,
    Through,
    AddressCode,
    Purpose,
    Reason,
    Title,
    End,
    Agreement,
    Class,
    Person,
    Consent,
    Annex,
    Deregistered,
    Parties,
    EventType,
}

impl Slot {
    /// Every one, in the order of the table.
    #[cfg(test)]
    pub const ALL: [Self; 15] = [
        Self::Operator,
        Self::Through,
        Self::AddressCode,
        Self::Purpose,
        Self::Reason,
        Self::Title,
        Self::End,
        Self::Agreement,
        Self::Class,
        Self::Person,
        Self::Consent,
        Self::Annex,
        Self::Deregistered,
        Self::Parties,
        Self::EventType,
    ];

    /// What a field asks for, by how its name begins: the rest of a name is what the table says of it.
    pub fn of(field: &FormField) -> Option<Self> {
        let begins = |with| field.name.starts_with(with);
        Some(match field.form.as_str() {
            APPLICATION if begins("Verksamhetsutövare") => Self::Operator,
            APPLICATION if begins("Tillsynsmyndighet") => Self::Through,
            APPLICATION if begins("Adresskod") => Self::AddressCode,
            APPLICATION if begins("Syfte") => Self::Purpose,
            APPLICATION if begins("Kontrollorsak") => Self::Reason,
            APPLICATION if begins("Titel") => Self::Title,
            APPLICATION if begins("Sluttid") => Self::End,
            APPLICATION if begins("Avtal") => Self::Agreement,
            APPLICATION if begins("Säkerhetsklass") => Self::Class,
            APPLICATION if begins("Personuppgifter") => Self::Person,
            APPLICATION if begins("Samtycke") => Self::Consent,
            ANNEX => Self::Annex,
            DEREGISTRATION => Self::Deregistered,
            AGREEMENT => Self::Parties,
            EVENT => Self::EventType,
            _ => return None,
        })
    }
}

/// What is lacking, where it would stand: `[saknas: befattning BE-0012, Kontrollorsak]`.
pub(super) fn lacking(making: Making<'_>, entry: Entry) -> String {
    let words = making.words;
    let kind = words.get(&format!("one-{}", entry.kind.code()));
    let field = words.get(&format!("field-{}-{}", entry.kind.code(), entry.field));
    match entry.id.and_then(|id| making.state.get(id)) {
        Some(held) => words.with(
            "paper-lacks-at",
            &[
                ("kind", &kind),
                ("label", &held.record.label()),
                ("field", &field),
            ],
        ),
        None => words.with("paper-lacks-new", &[("kind", &kind), ("field", &field)]),
    }
}

/// The same of the record that the sheet is about: `[saknas: Beslutad]`.
pub(super) fn lacking_own(making: Making<'_>, entry: Entry) -> String {
    let (kind, field) = (entry.kind.code(), entry.field);
    let field = making.words.get(&format!("field-{kind}-{field}"));
    making.words.with("paper-lacks-own", &[("field", &field)])
}

/// A person's number, in full or masked, and the name.
pub(super) fn person(making: Making<'_>, person: &Record) -> String {
    let number = match person.values.get("person_no") {
        Some(Value::Text(text)) if making.reveal => shown_person_number(text),
        Some(value) => masked(value),
        None => lacking(
            making,
            Entry {
                kind: Kind::Person,
                id: Some(person.id),
                field: "person_no",
            },
        ),
    };
    let name = person.values.text("name").unwrap_or_default();
    format!("{number} {name}").trim_end().to_owned()
}

/// A choice of a record in words; none where it is not filled.
pub(super) fn choice(making: Making<'_>, record: &Record, field: &str) -> Option<String> {
    use crate::domain::FieldType::Choice;
    let spec = catalogue().kind(record.kind).field(field)?;
    let Choice { set, .. } = spec.ty else {
        return None;
    };
    let code = record.values.code(field)?;
    Some(making.words.get(&format!("choice-{set}-{code}")))
}

/// A name and organisation number, as far as they are known.
fn named(making: Making<'_>, record: &Record, name: &'static str) -> String {
    let part = |field: &'static str| match record.values.text(field) {
        Some(text) => text.to_owned(),
        None => lacking(
            making,
            Entry {
                kind: record.kind,
                id: Some(record.id),
                field,
            },
        ),
    };
    format!("{}, {}", part(name), part("org_no"))
}

/// What stands in a field: the text, whether it is lacking, and where it is entered.
struct Filled {
    text: String,
    gap: bool,
    at: Option<Entry>,
}

impl Filled {
    fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            gap: false,
            at: None,
        }
    }

    fn or_at(making: Making<'_>, text: Option<String>, entry: Option<Entry>) -> Self {
        match (text, entry) {
            (Some(text), _) => Self::text(text),
            (None, Some(entry)) => Self {
                text: lacking(making, entry),
                gap: true,
                at: Some(entry),
            },
            (None, None) => Self {
                text: making.words.get("paper-lacks"),
                gap: true,
                at: None,
            },
        }
    }
}

/// One field of the application of a case.
pub(super) fn application(
    making: Making<'_>,
    field: &FormField,
    application: &Application<'_>,
) -> Option<Part> {
    let words = making.words;
    let evidence = &application.evidence;
    let entry = |record: Option<&Record>, field| {
        record.map(|record| Entry {
            kind: record.kind,
            id: Some(record.id),
            field,
        })
    };
    let check = |field| Entry {
        kind: Kind::RegisterCheck,
        id: application.prepared.map(|check| check.id),
        field,
    };
    let case = entry(Some(evidence.case), "position");
    let filled = match Slot::of(field)? {
        Slot::Operator => {
            let text = application
                .operator
                .map(|operator| named(making, operator, "name"));
            let gap = application
                .operator
                .is_some_and(|operator| operator.values.text("org_no").is_none());
            let place = match gap {
                true => entry(application.operator, "org_no"),
                false => entry(evidence.position, "operator"),
            };
            let mut filled = Filled::or_at(making, text, place.or(case));
            if gap {
                (filled.gap, filled.at) = (true, place);
            }
            filled
        }
        Slot::Through => Filled::text(through(making, application)),
        Slot::AddressCode => Filled::text(words.get("paper-address-code")),
        Slot::Purpose => {
            let purpose = application.purpose;
            let text = purpose.map(|code| words.get(&format!("choice-check_purpose-{code}")));
            Filled::or_at(making, text, Some(check("purpose")))
        }
        Slot::Reason => Filled::or_at(
            making,
            application.reason.map(str::to_owned),
            entry(evidence.position, "check_reason").or(case),
        ),
        Slot::Title => {
            let title = evidence.position.and_then(|one| one.values.text("title"));
            Filled::or_at(making, title.map(str::to_owned), case)
        }
        Slot::End => match application.end {
            Some(end) => Filled::text(date(end)),
            None => Filled::text(words.get("paper-no-end")),
        },
        Slot::Agreement if application.purpose != Some("avtal") => {
            Filled::text(words.get("paper-no-agreement"))
        }
        Slot::Agreement => {
            let text = application
                .agreement
                .map(|agreement| named(making, agreement, "counterpart"));
            let place = Entry {
                kind: Kind::Agreement,
                id: None,
                field: "positions",
            };
            Filled::or_at(making, text, Some(place))
        }
        Slot::Class => {
            let class = evidence.position;
            let text = class.and_then(|position| choice(making, position, "class"));
            Filled::or_at(making, text, entry(evidence.position, "class").or(case))
        }
        Slot::Person => match evidence.person {
            Some(record) => {
                let gap = record.values.text("person_no").is_none();
                Filled {
                    text: person(making, record),
                    gap,
                    at: gap.then(|| entry(Some(record), "person_no")).flatten(),
                }
            }
            None => Filled::or_at(making, None, entry(Some(evidence.case), "person")),
        },
        Slot::Consent => {
            let consent = evidence.consent_on(making.today);
            let text = consent.map(|consent| consented(making, consent));
            let place = Entry {
                kind: Kind::Consent,
                id: None,
                field: "date",
            };
            Filled::or_at(making, text, Some(place))
        }
        _ => return None,
    };
    Some(part(making, field, filled, evidence.case))
}

/// When and by what form the person consented.
fn consented(making: Making<'_>, consent: &Record) -> String {
    let on = consent.values.date("date").map(date).unwrap_or_default();
    let label = consent.label();
    let args = [("date", on.as_str()), ("label", label.as_str())];
    let mut text = making.words.with("paper-consented", &args);
    if let Some(form) = consent.values.text("form_ref") {
        text = format!("{text} ({form})");
    }
    text
}

/// Through whom an operator without a right of its own to decide applies (SSF 5 kap. 8 and 10 §§).
fn through(making: Making<'_>, application: &Application<'_>) -> String {
    let Some(operator) = application.operator else {
        return making.words.get("paper-through-unknown");
    };
    if operator.values.code("operator_kind") != Some("bolag") {
        return making.words.get("paper-through-nobody");
    }
    if operator.values.flag("controlled") {
        return making.state.info.municipality.clone();
    }
    match operator.values.text("authorities") {
        Some(authorities) => authorities.to_owned(),
        None => lacking(
            making,
            Entry {
                kind: Kind::Operator,
                id: Some(operator.id),
                field: "authorities",
            },
        ),
    }
}

/// Where something about a case is entered, and what a new record starts with.
pub(super) fn place(entry: Entry, case: &Record) -> Place {
    let position = || case.values.reference("position");
    let typed = match (entry.kind, entry.id) {
        (Kind::RegisterCheck | Kind::Consent, None) => vec![("case", case.id.to_string())],
        (Kind::Agreement, None) => position()
            .map(|id| ("positions", id.to_string()))
            .into_iter()
            .collect(),
        _ => Vec::new(),
    };
    Place { entry, typed }
}

/// The part of a sheet for a field, with its note.
fn part(making: Making<'_>, field: &FormField, filled: Filled, case: &Record) -> Part {
    let need = match field.need {
        Need::Always => String::new(),
        Need::Sometimes => making.words.get("paper-sometimes"),
        Need::Free => making.words.get("paper-free"),
    };
    let name = match need.is_empty() {
        true => field.name.clone(),
        false => format!("{} ({need})", field.name),
    };
    let at = filled.at.map(|entry| place(entry, case));
    // What the form says of a field is told where there is something to write.
    let text = match filled.gap && !field.note.is_empty() {
        true => format!("{}\n({})", filled.text, field.note),
        false => filled.text,
    };
    Part::Pair {
        name,
        text,
        gap: filled.gap,
        at,
    }
}

/// A part that needs no place.
pub(super) fn plain(making: Making<'_>, field: &FormField, text: String, case: &Record) -> Part {
    part(making, field, Filled::text(text), case)
}

/// A part whose value stands in a record, or would.
pub(super) fn of_record(
    making: Making<'_>,
    field: &FormField,
    text: Option<String>,
    record: &Record,
    at: &'static str,
) -> Part {
    let entry = Entry {
        kind: record.kind,
        id: Some(record.id),
        field: at,
    };
    part(
        making,
        field,
        Filled::or_at(making, text, Some(entry)),
        record,
    )
}
