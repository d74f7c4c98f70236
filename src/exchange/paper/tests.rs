mod many;

use super::*;

use crate::domain::testing::{CHIEF, TODAY, id, ready, record, register, with};
use crate::domain::{
    Act, Change, Command, Context, Dispatch, Proposal, Record, Refusal, Value, Values, application,
    decide,
};
use crate::exchange::write_paper;
use crate::fields::catalogue;
use crate::words::Language;
use std::sync::LazyLock;

static SV: LazyLock<Words> = LazyLock::new(|| Words::new(Language::Sv));

fn without_field(kind: Kind, field: &'static str) -> Vec<Record> {
    let mut records = ready();
    for one in records.iter_mut().filter(|one| one.kind == kind) {
        one.values.set(field, None);
    }
    records
}

fn dispatch(annexes: bool) -> Dispatch {
    Dispatch {
        on: TODAY,
        reference: Some("KS 2026/77".into()),
        method: Some("bud"),
        annexes,
    }
}

fn run(state: &State, command: Command) -> Result<Change, Refusal> {
    let mut drawn = 100;
    let mut fresh = || {
        drawn += 1;
        RecordId([drawn; 16])
    };
    let mut context = Context {
        schema: catalogue(),
        who: CHIEF,
        today: TODAY,
        fresh: &mut fresh,
        manifest_hash: &|_| crate::domain::ContentHash([0; 32]),
        going: &mut |_, _| true,
    };
    decide(state, &mut context, command)
}

fn sent(state: &State, annexes: bool) -> Proposal {
    let case = state.get(id(Kind::VettingCase, 1)).unwrap();
    application(state, &case.record, TODAY).sent(&dispatch(annexes))
}

/// The papers of these records, waited for to the end.
fn all_of(making: Making<'_>, ids: &[RecordId]) -> Paper {
    papers(making, ids, &mut |_, _| true).unwrap()
}

#[test]
fn what_was_sent_becomes_a_check_with_its_evidence_and_moves_the_case() {
    let state = register(ready());
    let rows = vec![sent(&state, true)];
    let change = run(&state, Command::SaveAll { rows, reason: None }).unwrap();
    let [Act::Put(check), Act::Put(case)] = change.acts.as_slice() else {
        panic!("a check and its case");
    };
    assert_eq!(check.values.text("dispatch_ref"), Some("KS 2026/77"));
    assert_eq!(check.values.code("dispatch_method"), Some("bud"));
    assert_eq!(check.values.code("purpose"), Some("anstallning"));
    assert_eq!(check.values.text("reason"), Some("Styr driften"));
    assert!(check.values.flag("annex_sent"));
    assert_eq!(case.values.code("state"), Some("ansokan"));
}

#[test]
fn one_that_may_not_be_sent_stops_all_of_them_and_none_goes_twice() {
    let state = register(ready());
    let refused = run(
        &state,
        Command::SaveAll {
            rows: vec![sent(&state, true), sent(&state, true)],
            reason: None,
        },
    );
    assert_eq!(refused.err().unwrap().code, "together-twice");
    let refused = run(
        &state,
        Command::SaveAll {
            rows: vec![sent(&state, false)],
            reason: None,
        },
    );
    let refused = refused.err().unwrap();
    assert_eq!(
        (refused.code, refused.faults[0].code),
        ("step-lacks", "lacks-annex")
    );
    let nothing = Command::SaveAll {
        rows: Vec::new(),
        reason: None,
    };
    assert_eq!(run(&state, nothing).err().unwrap().code, "nothing-changed");
}

#[test]
fn a_check_is_prepared_once_it_may_be_applied_for_and_filled_in_later() {
    let prepare = |records| {
        let values = Values::new()
            .with("case", Value::Ref(id(Kind::VettingCase, 1)))
            .with("purpose", Value::Code("forordnande"));
        let proposal = Proposal {
            id: None,
            kind: Kind::RegisterCheck,
            base: 0,
            values,
            new_id: None,
        };
        let save = Command::Save {
            proposal,
            reason: None,
        };
        run(&register(records), save)
    };
    // The annex goes when the application goes, and the case stays where it is.
    assert_eq!(prepare(ready()).unwrap().acts.len(), 1);
    let early = prepare(without_field(Kind::Consent, "date"));
    assert_eq!(early.err().unwrap().faults[0].code, "lacks-consent");
    let mut records = ready();
    records.push(record(
        Kind::RegisterCheck,
        7,
        &[("case", ""), ("purpose", "forordnande")],
    ));
    let state = register(records);
    let filled = sent(&state, true);
    assert_eq!(filled.id, Some(id(Kind::RegisterCheck, 7)));
    assert_eq!(filled.values.code("purpose"), Some("forordnande"));
}

fn paper_of(state: &State, reveal: bool) -> Paper {
    let making = Making {
        state,
        words: &SV,
        today: TODAY,
        reveal,
    };
    all_of(making, &[id(Kind::VettingCase, 1)])
}

fn written(paper: &Paper) -> String {
    let head = PaperHead {
        today: TODAY,
        level: InfoLevel::Confidential,
        number: "EX-0042".into(),
        municipality: "Exempelstad".into(),
        exercise: true,
    };
    let mut out = Vec::new();
    write_paper(paper, &SV, &head, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_number_stands_in_full_only_where_it_is_written_for_a_purpose() {
    let state = register(ready());
    let number = "18900101-9802";
    for (reveal, stands) in [(false, false), (true, true)] {
        let paper = paper_of(&state, reveal);
        assert_eq!(written(&paper).contains(number), stands);
        assert_eq!(paper.persons(), [id(Kind::Person, 1)]);
    }
}

#[test]
fn a_sheet_has_every_field_of_its_form_and_no_other() {
    let state = register(ready());
    let paper = paper_of(&state, false);
    assert_eq!(paper.what, "application");
    let names: Vec<&str> = paper.sheets[0]
        .parts
        .iter()
        .filter_map(|part| match part {
            Part::Pair { name, .. } => Some(name.as_str()),
            _ => None,
        })
        .collect();
    let fields: Vec<&str> = fields_of(form::APPLICATION)
        .chain(fields_of(form::ANNEX))
        .map(|field| field.name.as_str())
        .collect();
    assert_eq!(names.len(), fields.len());
    for (name, field) in names.iter().zip(fields) {
        assert!(name.starts_with(field), "{name}");
    }
    assert!(paper.sheets[0].can_apply && paper.sheets[0].annex);
    assert_eq!(paper.sheets[0].gaps(), 0);
}

#[test]
fn what_is_lacking_stands_where_it_would_be_with_the_place_that_it_is_entered() {
    let state = register(without_field(Kind::Position, "check_reason"));
    let sheet = paper_of(&state, false).sheets.remove(0);
    assert!(!sheet.can_apply && sheet.gaps() == 1);
    let place = sheet.first_place().unwrap();
    assert_eq!(place.entry.kind, Kind::Position);
    assert_eq!(place.entry.field, "check_reason");
    let text = written(&Paper {
        what: "application",
        sheets: vec![sheet],
    });
    assert!(text.contains("[saknas: befattning BE-0001"), "{text}");
    assert!(text.contains("Ordna detta först"), "{text}");
}

#[test]
fn a_written_paper_has_its_level_number_and_handling_on_every_page_that_it_begins() {
    let state = register(ready());
    let mut paper = paper_of(&state, true);
    paper.sheets.push(paper.sheets[0].clone());
    let text = written(&paper);
    let pages: Vec<&str> = text.split('\u{C}').collect();
    assert_eq!(pages.len(), 2);
    for (at, page) in pages.iter().enumerate() {
        let first = page.lines().next().unwrap();
        assert!(
            first.starts_with("KONFIDENTIELL") && first.contains("EX-0042"),
            "{first}"
        );
        assert!(first.ends_with(&format!("sid {}", at + 1)), "{first}");
        assert!(page.contains("Papperet har personnummer"), "{page}");
    }
}

#[test]
fn the_level_is_that_of_the_highest_record_in_it() {
    let mut records = ready();
    for one in records.iter_mut().filter(|one| one.kind == Kind::Position) {
        one.values.set("class_mark", Some(Value::Code("h")));
    }
    let text = written(&paper_of(&register(records), false));
    assert!(text.starts_with("HEMLIG"), "{text}");
}

#[test]
fn a_case_that_was_not_passed_says_nothing_of_why() {
    let mut records = with(
        Kind::VettingCase,
        &[("state", "ej_godkand"), ("decision", "ej_godkand")],
    );
    records.retain(|one| one.kind != Kind::Closing);
    let paper = paper_of(&register(records), false);
    assert_eq!(paper.what, "case-decision");
    let text = written(&paper);
    assert!(
        text.contains("avslutad") && text.contains("Skäl redovisas inte"),
        "{text}"
    );
    for word in ["godkänd", "registerkontroll", "svar", "anmärkning"] {
        assert!(!text.to_lowercase().contains(word), "{word}: {text}");
    }
}

#[test]
fn what_ended_is_deregistered_by_person_check_and_day() {
    let records = with(
        Kind::VettingCase,
        &[("state", "avslut"), ("end_date", "2026-11-20")],
    );
    let paper = paper_of(&register(records), false);
    assert_eq!(paper.what, "deregistration");
    let text = written(&paper);
    assert!(
        text.contains("RK-0001") && text.contains("2026-11-20"),
        "{text}"
    );
    let over = [("status", "avanmald"), ("deregistered_date", "2026-11-21")];
    let mut records = with(Kind::RegisterCheck, &over);
    for one in records
        .iter_mut()
        .filter(|one| one.kind == Kind::VettingCase)
    {
        one.values.set("state", Some(Value::Code("avslut")));
    }
    let paper = paper_of(&register(records), false);
    assert_eq!(paper.sheets[0].stops.len(), 1);
}

fn placed(typed: &[(&'static str, &'static str)]) -> Sheet {
    let position = record(Kind::Position, 1, typed);
    let state = register(vec![position]);
    let making = Making {
        state: &state,
        words: &SV,
        today: TODAY,
        reveal: false,
    };
    all_of(making, &[id(Kind::Position, 1)]).sheets.remove(0)
}

#[test]
fn a_placement_cites_the_paragraph_of_its_class_and_who_decides_it() {
    let cites = |class, by| {
        let position = record(Kind::Position, 1, &[("class", class), ("decision_by", by)]);
        let cited = placement::cited(&position);
        cited
            .into_iter()
            .map(|(provision, _)| provision)
            .collect::<Vec<_>>()
    };
    for (class, by, ground, decider) in [
        ("1", "regeringen", "SSL 3 kap. 6 §", "SSF 5 kap. 5-6 §§"),
        ("2", "kommunen", "SSL 3 kap. 7 §", "SSF 5 kap. 8 §"),
        ("3", "kommunen", "SSL 3 kap. 8 §", "SSF 5 kap. 8 §"),
        (
            "3",
            "tillsynsmyndighet",
            "SSL 3 kap. 8 §",
            "SSF 5 kap. 10 §",
        ),
        // Class 1 is the Government's, whatever the record says.
        ("1", "kommunen", "SSL 3 kap. 6 §", "SSF 5 kap. 5-6 §§"),
    ] {
        let cited = cites(class, by);
        assert!(
            cited.contains(&ground) && cited.contains(&decider),
            "{cited:?}"
        );
        assert!(cited.contains(&"SSL 3 kap. 12 §"));
    }
    assert!(!cites("without", "kommunen").contains(&"SSL 3 kap. 10 §"));
}

#[test]
fn class_one_is_asked_for_and_no_class_is_not_placed() {
    let titles = ["1", "2", "3", "without"].map(|class| placed(&[("class", class)]).title);
    assert!(titles[0].starts_with("Begäran"), "{titles:?}");
    assert_eq!(titles[1], titles[2]);
    assert!(titles[3].contains("inte"), "{titles:?}");
}

#[test]
fn a_decision_that_cannot_hold_is_said_before_anybody_signs() {
    let stops = |typed: &[(&'static str, &'static str)]| placed(typed).stops.len();
    let considered = ("alternative_considered", "\"Prövat");
    assert_eq!(stops(&[]), 1);
    assert_eq!(stops(&[("class", "2"), considered]), 0);
    assert_eq!(stops(&[("class", "2")]), 1);
    assert_eq!(
        stops(&[("class", "2"), considered, ("decision_by", "regeringen")]),
        1
    );
    assert_eq!(
        stops(&[("class", "1"), considered, ("decision_by", "regeringen")]),
        0
    );
    assert_eq!(
        stops(&[("class", "2"), considered, ("decision_date", "2019-03-31")]),
        1
    );
    assert_eq!(
        stops(&[("class", "2"), considered, ("decision_date", "2019-04-01")]),
        0
    );
}

#[test]
fn a_record_without_a_paper_gives_none_and_mixed_papers_have_a_common_name() {
    let mut records = ready();
    records.push(record(Kind::Site, 1, &[]));
    let state = register(records);
    let making = Making {
        state: &state,
        words: &SV,
        today: TODAY,
        reveal: false,
    };
    assert!(all_of(making, &[id(Kind::Site, 1)]).sheets.is_empty());
    let mixed = [id(Kind::VettingCase, 1), id(Kind::Position, 1)];
    assert_eq!(all_of(making, &mixed).what, "sheets");
    assert!(has_papers(Kind::Event) && !has_papers(Kind::Site));
}

fn one(kind: Kind, typed: &[(&'static str, &'static str)]) -> String {
    let state = register(vec![record(kind, 1, typed)]);
    let making = Making {
        state: &state,
        words: &SV,
        today: TODAY,
        reveal: false,
    };
    written(&all_of(making, &[id(kind, 1)]))
}

#[test]
fn an_agreement_is_intended_new_or_ended_by_the_last_of_its_days() {
    let named = [
        ("counterpart", "\"Larmbolaget"),
        ("org_no", "\"556000-0000"),
    ];
    let with = |more: &[(&'static str, &'static str)]| {
        let all: Vec<_> = named.iter().chain(more).copied().collect();
        one(Kind::Agreement, &all)
    };
    let intended = with(&[("intent_notified_date", "2026-01-02")]);
    assert!(intended.contains("Avsikt att ingå avtal"), "{intended}");
    let signed = [
        ("intent_notified_date", "2026-01-02"),
        ("signed_date", "2026-02-03"),
    ];
    assert!(with(&signed).contains("undertecknades 2026-02-03"));
    let ended = [("signed_date", "2026-02-03"), ("ended_date", "2026-03-04")];
    let ended = with(&ended);
    assert!(
        ended.contains("upphörde 2026-03-04") && ended.contains("Larmbolaget"),
        "{ended}"
    );
}

#[test]
fn an_event_has_its_type_and_days_and_what_was_done_is_left_out() {
    let text = one(
        Kind::Event,
        &[
            ("title", "\"Kort borta"),
            ("event_type", "rojd_uppgift"),
            ("discovered", "2026-11-20"),
            ("action", "\"Spärrat av Någon Nyström"),
        ],
    );
    assert!(
        text.contains("Uppgift kan ha röjts") && text.contains("2026-11-20"),
        "{text}"
    );
    assert!(!text.contains("Nyström"), "{text}");
}

#[test]
fn an_adoption_names_the_frozen_content_and_lacks_it_before() {
    let draft = one(Kind::Analysis, &[("title", "\"Analysen")]);
    assert!(draft.contains("fryses när beslutet"), "{draft}");
    assert!(draft.contains("[saknas: Fastställd]"), "{draft}");
    let adopted = one(
        Kind::Analysis,
        &[("manifest", "\"00ff"), ("exception", "\"Hot saknas")],
    );
    assert!(
        adopted.contains("00ff") && adopted.contains("Undantag: Hot saknas"),
        "{adopted}"
    );
}

#[test]
fn nothing_is_cited_that_the_programs_own_edition_does_not_know() {
    let edition = crate::views::edition();
    let mut cited: Vec<&str> = Vec::new();
    for class in ["1", "2", "3", "without"] {
        for by in [
            "regeringen",
            "kommunen",
            "tillsynsmyndighet",
            "transportstyrelsen",
        ] {
            let typed = [
                ("class", class),
                ("decision_by", by),
                ("international_basis", "\"Nato"),
                ("citizenship_confirmed", "ja"),
            ];
            let mut position = record(Kind::Position, 1, &typed);
            position
                .values
                .set("citizenship_required", Some(Value::Flag(true)));
            cited.extend(placement::cited(&position).into_iter().map(|(one, _)| one));
        }
    }
    cited.extend(adoption::CITED.iter().map(|(one, _)| *one));
    // The edition has a row for each demand; who decides stands in a range that the field cites as a whole.
    let decider = catalogue()
        .kind(Kind::Position)
        .field("decision_by")
        .unwrap();
    assert_eq!(decider.provision, "SSF 5 kap. 5-10 §§");
    let within = ["SSF 5 kap. 5-6 §§", "SSF 5 kap. 10 §"];
    for provision in cited {
        let known = !edition.resolve(provision).is_empty();
        assert!(known || within.contains(&provision), "{provision}");
    }
}
