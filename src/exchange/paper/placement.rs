//! The decision on a position's security class, from the position's own record. Class 1 is the Government's to decide, so
//! that what the municipality writes is a request (SSF 5 kap. 5-6 §§).
//!
//! What it rests on is cited as data: which paragraphs, never their text.

use super::fill::{choice, lacking, lacking_own};
use super::{Making, Part, Place, Sheet};
use crate::domain::{
    ACT_IN_FORCE, CaseState, Entry, Held, Kind, Record, SecurityClass, operator_of,
};
use crate::words::date;

/// A paragraph and what it is cited for: words under `paper-cites-<code>`.
type Cited = (&'static str, &'static str);

/// What a position is placed under, by its class.
const BY_CLASS: [(SecurityClass, Cited); 3] = [
    (SecurityClass::One, ("SSL 3 kap. 6 §", "class")),
    (SecurityClass::Two, ("SSL 3 kap. 7 §", "class")),
    (SecurityClass::Three, ("SSL 3 kap. 8 §", "class")),
];

/// Who may decide, by the code of the field.
const BY_DECIDER: [(&str, Cited); 4] = [
    ("regeringen", ("SSF 5 kap. 5-6 §§", "government")),
    ("kommunen", ("SSF 5 kap. 8 §", "municipality")),
    ("tillsynsmyndighet", ("SSF 5 kap. 10 §", "authority")),
    ("transportstyrelsen", ("SSF 5 kap. 8 §", "aviation")),
];

/// The paragraphs that the decision rests on, in their order.
pub(super) fn cited(position: &Record) -> Vec<Cited> {
    let class = position.security_class();
    let mut cited: Vec<Cited> = vec![("SSL 3 kap. 5 §", "placement")];
    let by_class = BY_CLASS.iter().find(|(one, _)| Some(*one) == class);
    cited.extend(by_class.map(|(_, cited)| *cited));
    if position.values.text("international_basis").is_some() {
        cited.push(("SSL 3 kap. 9 §", "international"));
    }
    if by_class.is_some() {
        cited.push(("SSL 3 kap. 10 §", "need"));
    }
    if class > Some(SecurityClass::Three) && position.values.flag("citizenship_required") {
        cited.push(("SSL 3 kap. 11 §", "citizenship"));
    }
    cited.push(("SSL 3 kap. 12 §", "decider"));
    // Whoever the record names: class 1 is never anybody else's.
    let decider = match class {
        Some(SecurityClass::One) => Some("regeringen"),
        _ => position.values.code("decision_by"),
    };
    let by = BY_DECIDER.iter().find(|(code, _)| Some(*code) == decider);
    cited.extend(by.map(|(_, cited)| *cited));
    cited
}

/// Writes one position's decision.
struct Writer<'a> {
    making: Making<'a>,
    position: &'a Record,
    sheet: Sheet,
}

impl Writer<'_> {
    fn entry(&self, field: &'static str) -> Entry {
        Entry {
            kind: Kind::Position,
            id: Some(self.position.id),
            field,
        }
    }

    /// A text of the record, or that it is lacking.
    fn said(&self, text: Option<String>, field: &'static str) -> String {
        text.unwrap_or_else(|| lacking_own(self.making, self.entry(field)))
    }

    fn of_text(&self, field: &'static str) -> String {
        self.said(self.position.values.text(field).map(str::to_owned), field)
    }

    fn of_date(&self, field: &'static str) -> String {
        self.said(self.position.values.date(field).map(date), field)
    }

    fn of_choice(&self, field: &'static str) -> String {
        self.said(choice(self.making, self.position, field), field)
    }

    /// A name and its value beside each other.
    fn pair(&mut self, field: &'static str, text: String) {
        let words = self.making.words;
        let gap = self.position.values.get(field).is_none();
        self.sheet.parts.push(Part::Pair {
            name: words.get(&format!("field-position-{field}")),
            text,
            gap,
            at: gap.then(|| Place {
                entry: self.entry(field),
                typed: Vec::new(),
            }),
        });
    }

    fn word(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.making.words.with(key, args)
    }
}

/// What stands on top: a decision, a request, or a decision not to place.
fn title_key(class: Option<SecurityClass>) -> &'static str {
    match class {
        Some(SecurityClass::One) => "paper-placement-request",
        Some(SecurityClass::Without) => "paper-placement-without",
        _ => "paper-placement-title",
    }
}

/// The decision on one position.
pub(super) fn sheet(making: Making<'_>, held: &Held) -> Sheet {
    let position = &*held.record;
    let class = position.security_class();
    let words = making.words;
    let mut sheet = Sheet::new(held, words.get(title_key(class)));
    sheet.text(words.get("paper-in-swedish"));
    sheet.parts.push(Part::Gap);
    let mut writer = Writer {
        making,
        position,
        sheet,
    };
    let unit = position.values.reference("unit");
    let unit = unit.and_then(|id| making.state.get(id));
    let unit = unit.map(|held| &*held.record);
    let operator = operator_of(making.state, position);
    let name = |record: Option<&Record>| {
        let name = record.and_then(|record| record.values.text("name"));
        name.map(str::to_owned)
    };
    let (unit_name, operator_name) = (
        writer.said(name(unit), "unit"),
        writer.said(name(operator), "operator"),
    );
    let title = writer.of_text("title");
    writer.sheet.stops = stops(making, position);
    head(&mut writer, &title, &unit_name);
    decided(&mut writer, &title, &unit_name, &operator_name);
    reasons(&mut writer);
    provisions(&mut writer);
    validity(&mut writer);
    told(&mut writer, unit, operator);
    writer.sheet
}

/// What must be mended before anybody decides, in the words of the rules that find it.
fn stops(making: Making<'_>, position: &Record) -> Vec<String> {
    let values = &position.values;
    let class = position.security_class();
    let by_government = values.code("decision_by") == Some("regeringen");
    let is_first = class == Some(SecurityClass::One);
    let placed = class > Some(SecurityClass::Without);
    let rules = [
        (class.is_none(), "position-without-class"),
        (
            placed && values.code("decision_by").is_some() && is_first != by_government,
            "class-decided-by-other",
        ),
        (
            values
                .date("decision_date")
                .is_some_and(|day| day < ACT_IN_FORCE),
            "class-decision-void",
        ),
        (
            placed && values.text("alternative_considered").is_none(),
            "alternative-not-considered",
        ),
    ];
    rules
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, rule)| making.words.get(&format!("rule-{rule}")))
        .collect()
}

/// What the case system wants first.
fn head(writer: &mut Writer<'_>, title: &str, unit: &str) {
    let label = writer.position.label();
    writer.pair("title", format!("{title} ({label})"));
    writer.pair("unit", unit.to_owned());
    let by = writer.of_choice("decision_by");
    writer.pair("decision_by", by);
    let role = writer.of_text("decision_role");
    writer.pair("decision_role", role);
    let day = writer.of_date("decision_date");
    writer.pair("decision_date", day);
    let reference = writer.of_text("decision_ref");
    writer.pair("decision_ref", reference);
}

fn decided(writer: &mut Writer<'_>, title: &str, unit: &str, operator: &str) {
    let words = writer.making.words;
    let class = writer.position.security_class();
    writer.sheet.heading(words.get("paper-placement-decision"));
    let key = match class {
        Some(SecurityClass::One) => "paper-placement-asks",
        Some(SecurityClass::Without) => "paper-placement-not-placed",
        _ => "paper-placement-places",
    };
    let by = writer.of_text("decision_role");
    let class = writer.position.values.code("class").map(str::to_owned);
    let class = writer.said(class, "class");
    let text = writer.word(
        key,
        &[
            ("by", &by),
            ("title", title),
            ("unit", unit),
            ("operator", operator),
            ("class", &class),
        ],
    );
    writer.sheet.text(text);
    if let Some(crate::domain::Value::Number(seats)) = writer.position.values.get("seats") {
        let text = writer.word("paper-placement-seats", &[("count", &seats.to_string())]);
        writer.sheet.text(text);
    }
}

fn reasons(writer: &mut Writer<'_>) {
    let words = writer.making.words;
    let values = &writer.position.values;
    writer.sheet.heading(words.get("paper-placement-reasons"));
    // Without a class there is no check, and no reason for one.
    let placed = writer.position.security_class() != Some(SecurityClass::Without);
    if placed || values.text("check_reason").is_some() {
        let reason = writer.of_text("check_reason");
        writer.sheet.text(reason);
    }
    let level = values.code("max_level").filter(|level| *level != "none");
    if level.is_some() {
        let level = writer.of_choice("max_level").to_lowercase();
        let extent = writer.of_choice("extent").to_lowercase();
        let args = [("level", level.as_str()), ("extent", extent.as_str())];
        let text = writer.word("paper-placement-access", &args);
        writer.sheet.text(text);
    }
    if level.is_none() || values.code("damage").is_some() {
        let damage = writer.of_choice("damage").to_lowercase();
        let text = writer.word("paper-placement-damage", &[("damage", &damage)]);
        writer.sheet.text(text);
    }
    // By numbers only: a decision is filed where the titles of values may not stand.
    let reached = values.get("values").map_or(&[][..], |one| one.references());
    let labels: Vec<String> = reached
        .iter()
        .filter_map(|id| writer.making.state.get(*id))
        .map(|held| held.record.label())
        .collect();
    if !labels.is_empty() {
        let text = writer.word("paper-placement-values", &[("labels", &labels.join(", "))]);
        writer.sheet.text(text);
    }
    if let Some(basis) = values.text("international_basis") {
        let text = writer.word("paper-placement-international", &[("basis", basis)]);
        writer.sheet.text(text);
    }
    if writer.position.security_class() > Some(SecurityClass::Without) {
        let considered = writer.of_text("alternative_considered");
        let text = writer.word("paper-placement-alternative", &[("text", &considered)]);
        writer.sheet.text(text);
    }
}

fn provisions(writer: &mut Writer<'_>) {
    let words = writer.making.words;
    writer
        .sheet
        .heading(words.get("paper-placement-provisions"));
    for (provision, code) in cited(writer.position) {
        writer.sheet.parts.push(Part::Pair {
            name: provision.to_owned(),
            text: words.get(&format!("paper-cites-{code}")),
            gap: false,
            at: None,
        });
    }
    let edition = writer.of_text("provision_edition");
    writer.pair("provision_edition", edition);
}

fn validity(writer: &mut Writer<'_>) {
    let words = writer.making.words;
    writer.sheet.heading(words.get("paper-placement-validity"));
    let (from, review) = (
        writer.of_date("decision_date"),
        writer.of_date("review_date"),
    );
    let args = [("from", from.as_str()), ("review", review.as_str())];
    let key = match writer.position.security_class() {
        Some(SecurityClass::One) => "paper-placement-asked-until",
        _ => "paper-placement-holds",
    };
    let text = writer.word(key, &args);
    writer.sheet.text(text);
    let goes_on = |case: &Record| {
        let at = case.values.code("state").and_then(CaseState::from_code);
        case.ended.is_none() && !at.is_some_and(CaseState::is_terminal)
    };
    let cases = writer
        .making
        .state
        .pointing_of(writer.position.id, Kind::VettingCase)
        .filter(|held| goes_on(&held.record))
        .count();
    if cases > 0 {
        let text = writer.word("paper-placement-cases", &[("count", &cases.to_string())]);
        writer.sheet.text(text);
    }
}

/// Who is told of it: whoever leads the unit, the operator where it is another than the municipality, and the chief.
fn told(writer: &mut Writer<'_>, unit: Option<&Record>, operator: Option<&Record>) {
    let words = writer.making.words;
    writer.sheet.heading(words.get("paper-placement-told"));
    let mut who = Vec::new();
    if let Some(unit) = unit {
        let head = match unit.values.text("head_role") {
            Some(role) => role.to_owned(),
            None => lacking(
                writer.making,
                Entry {
                    kind: Kind::Unit,
                    id: Some(unit.id),
                    field: "head_role",
                },
            ),
        };
        let name = unit.values.text("name").unwrap_or_default();
        who.push(format!("{head}, {name}"));
    }
    let other = operator.filter(|one| one.values.code("operator_kind") != Some("kommun"));
    who.extend(other.and_then(|one| one.values.text("name").map(str::to_owned)));
    if writer.position.security_class() == Some(SecurityClass::One) {
        who.push(words.get("paper-placement-told-government"));
    }
    who.push(words.get("paper-placement-told-chief"));
    for one in who {
        writer.sheet.text(format!("– {one}"));
    }
    writer.sheet.parts.push(Part::Gap);
    writer.sheet.text(words.get("paper-signature"));
}
