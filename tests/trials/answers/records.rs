//! What a form may hand in and the register does not take.

use super::{answered, faulted, said};
use crate::desk::value;
use crate::world::World;
use skans::desk::Trouble;
use skans::domain::{Fault, InfoLevel, Kind, RecordId, Refusal, Value};
use skans::fields::{catalogue, parse};
use unicode_normalization::UnicodeNormalization;

/// The one fault that a form was refused for.
fn only_fault<T>(outcome: Result<T, Trouble>) -> Fault {
    match outcome {
        Err(Trouble::Refused(Refusal { code, faults, .. })) => {
            assert_eq!((code, faults.len()), ("fields-at-fault", 1));
            faults[0].clone()
        }
        Err(trouble) => panic!("{trouble:?}"),
        Ok(_) => panic!("it was taken"),
    }
}

fn text(text: &str) -> Option<Value> {
    Some(Value::Text(text.to_owned()))
}

#[test]
fn a_reference_to_nothing_or_to_another_kind_names_the_field() {
    let world = World::new();
    let mut desk = world.opened("chief");
    let before = desk.journal().len();
    let mut parent = |id: RecordId| {
        let changes = vec![
            ("name", text("Nämnd")),
            ("unit_kind", value(Kind::Unit, "unit_kind", "namnd")),
            ("parent", Some(Value::Ref(id))),
        ];
        only_fault(desk.submit_values(Kind::Unit, None, changes, None))
    };
    let nothing = parent(RecordId([7; 16]));
    faulted(
        &nothing,
        Kind::Unit,
        "parent",
        "reference-to-nothing",
        &["F4"],
    );
    let operator = world_operator(&world, &mut parent);
    faulted(
        &operator,
        Kind::Unit,
        "parent",
        "reference-of-wrong-kind",
        &["F4"],
    );
    assert_eq!(desk.journal().len(), before, "nothing was written");
}

/// The register's first operator is a record, and no unit.
fn world_operator(world: &World, parent: &mut dyn FnMut(RecordId) -> Fault) -> Fault {
    let left = world.killed("beside");
    let mut other = world.desk();
    other
        .unlock(&left, &world.key("deputy"), crate::world::phrase("deputy"))
        .unwrap();
    let operator = other.find(Kind::Operator, "Lunds kommun");
    parent(operator)
}

#[test]
fn control_characters_are_named_and_never_stored() {
    let world = World::new();
    let mut desk = world.opened("chief");
    for bad in ["Nämnd\u{1b}[31m", "Nämnd\u{202e}", "Näm\u{0}nd", "Rad\nrad"] {
        let changes = vec![
            ("name", text(bad)),
            ("unit_kind", value(Kind::Unit, "unit_kind", "namnd")),
        ];
        let fault = only_fault(desk.submit_values(Kind::Unit, None, changes, None));
        faulted(&fault, Kind::Unit, "name", "control-characters", &[]);
    }
    // As it is typed in a form, the sign is dropped and the rest kept.
    let name = catalogue().kind(Kind::Unit).field("name").unwrap();
    let today = jiff::civil::date(2026, 11, 23);
    let typed = parse(name, "Nämnd\u{1b}[31m\u{202e}", today).unwrap_or(None);
    assert!(matches!(typed, Some(Value::Text(text)) if text == "Nämnd[31m"));
}

#[test]
fn a_decomposed_letter_is_composed_in_a_field_and_refused_past_it() {
    let world = World::new();
    let mut desk = world.opened("chief");
    let decomposed: String = "Åsö nämnd".nfd().collect();
    let changes = vec![
        ("name", text(&decomposed)),
        ("unit_kind", value(Kind::Unit, "unit_kind", "namnd")),
    ];
    let fault = only_fault(desk.submit_values(Kind::Unit, None, changes, None));
    faulted(&fault, Kind::Unit, "name", "not-normalised", &["NFC"]);
    let id = desk.make(Kind::Unit, &[("name", &decomposed), ("unit_kind", "namnd")]);
    assert_eq!(desk.detail(id).link.title, "Åsö nämnd");
    // And one that is sealed as a draft comes back as it was typed.
    desk.seal_draft(crate::desk::draft(
        Kind::Unit,
        None,
        0,
        &[("name", &decomposed)],
    ))
    .unwrap();
    let seed = desk.form(Kind::Unit, None);
    assert_eq!(seed.draft.unwrap().typed[0].1, decomposed);
}

#[test]
fn what_is_typed_wrong_says_how_it_should_be() {
    let today = jiff::civil::date(2026, 11, 23);
    for (kind, field, typed, code, place) in [
        (
            Kind::ProtectiveValue,
            "assessed",
            "2026-02-30",
            "date-impossible",
            "2026-02-30",
        ),
        (
            Kind::ProtectiveValue,
            "assessed",
            "igår kväll",
            "date-unreadable",
            "2026-11-22",
        ),
        (
            Kind::ProtectiveValue,
            "assessed",
            "9999-01-01",
            "date-out-of-range",
            "2200",
        ),
        (
            Kind::ProtectiveValue,
            "tolerable_outage",
            "24 tim",
            "span-unreadable",
            "24h",
        ),
        (Kind::Position, "seats", "0", "number-out-of-range", "999"),
        (
            Kind::Person,
            "person_no",
            "19121212-1213",
            "person-number-check",
            "",
        ),
        (Kind::Unit, "org_no", "556677-8890", "org-number-check", ""),
        (Kind::Unit, "unit_kind", "rike", "choice-unknown", "rike"),
    ] {
        let spec = catalogue().kind(kind).field(field).unwrap();
        match parse(spec, typed, today) {
            Ok(_) => panic!("{typed} was taken"),
            Err(fault) => faulted(&fault, kind, field, code, &[place]),
        }
    }
}

#[test]
fn nothing_above_the_ceiling_comes_in_and_the_ceiling_is_said() {
    let world = World::new();
    let mut desk = world.opened("chief");
    let mark = |level: InfoLevel| Some(Value::Code(level.code()));
    let changes = vec![
        ("name", text("Nämnd")),
        ("unit_kind", value(Kind::Unit, "unit_kind", "namnd")),
        ("class_mark", mark(InfoLevel::TopSecret)),
    ];
    let fault = only_fault(desk.submit_values(Kind::Unit, None, changes, None));
    faulted(&fault, Kind::Unit, "class_mark", "above-ceiling", &[]);
    for language in skans::words::Language::ALL {
        let words = skans::words::Words::new(language);
        let secret = words.get("choice-info_level-h");
        assert!(skans::say::fault(&words, &fault).contains(&secret));
    }
}

#[test]
fn a_case_takes_its_steps_in_order_and_the_provision_is_named() {
    let world = World::new();
    let mut desk = world.opened("chief");
    let person = desk.make(Kind::Person, &[("name", "Åsa Ek")]);
    let position = desk.make(Kind::Position, &[("title", "Driftchef"), ("class", "2")]);
    let links = [person.to_string(), position.to_string()];
    let case = desk.make(
        Kind::VettingCase,
        &[
            ("person", &links[0]),
            ("position", &links[1]),
            ("state", "initierad"),
        ],
    );
    let mut step = |base, to| {
        let typed = [("state", to)];
        desk.submit(Kind::VettingCase, Some((case, base)), &typed, None)
    };
    answered(step(1, "ansokan"), "case-no-basic", &["SSF 5 kap."]);
    answered(step(1, "deltar"), "case-not-decided", &["kap."]);
    step(1, "grundutredning").unwrap();
    answered(step(2, "gu_godkand"), "step-lacks", &["SSF 5 kap. 2 §"]);
    let passed = [("state", "gu_godkand"), ("basis_elements", "interview")];
    let record = Some((case, 2));
    desk.submit(Kind::VettingCase, record, &passed, None)
        .unwrap();
    let mut step = |base, to| {
        let typed = [("state", to)];
        desk.submit(Kind::VettingCase, Some((case, base)), &typed, None)
    };
    answered(step(3, "ansokan"), "case-no-consent", &["kap."]);
}

#[test]
fn refusals_of_review_name_the_record_and_say_what_to_do() {
    let world = World::new();
    let mut desk = world.opened("chief");
    let typed = [("name", "Nämnd"), ("unit_kind", "namnd")];
    let id = desk.make(Kind::Unit, &typed);
    let label = desk.detail(id).link.label;
    let hash = desk.waiting(id).unwrap().hash;
    let approve = |hash| skans::domain::Command::Approve {
        items: vec![(id, 1, hash)],
    };
    answered(desk.do_it(approve(hash)), "own-work", &[&label]);
    answered(desk.send_back(id, "nej"), "own-work", &[&label]);
    let again = desk.submit(Kind::Unit, Some((id, 1)), &typed, None);
    answered(again, "nothing-changed", &[]);
    let stale = desk.submit(Kind::Unit, Some((id, 7)), &[("name", "Ny")], None);
    answered(stale, "changed-meanwhile", &[&label]);
    drop(desk);
    let mut deputy = world.opened("deputy");
    let other = skans::domain::ContentHash([3; 32]);
    answered(deputy.do_it(approve(other)), "other-content", &[&label]);
    answered(deputy.send_back(id, " "), "return-needs-comment", &[]);
    deputy.do_it(approve(hash)).unwrap();
    answered(deputy.do_it(approve(hash)), "not-waiting", &[&label]);
    let gone = Trouble::new("no-such-record");
    said(&gone, "no-such-record", &[]);
}
