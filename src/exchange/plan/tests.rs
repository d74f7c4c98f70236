use super::*;
use crate::domain::{ConsequenceLevel, Value};
use crate::exchange::table;
use crate::exchange::world::{LUND, TODAY, World, counts, faults, words};
use proptest::prelude::*;

mod links;
mod reading;

#[test]
fn the_organisation_of_lund_is_taken_whole_with_its_parents() {
    let mut world = World::new();
    let table = table::read(LUND).ok().unwrap();
    let (kind, mapping) = suggest(&table, words()).unwrap();
    assert_eq!(kind, Kind::Unit);
    assert_eq!(
        mapping,
        [
            Some("unit_kind"),
            Some("name"),
            Some("parent"),
            Some("org_no"),
            None,
            None
        ]
    );
    let plan = world.plan(LUND);
    assert_eq!(faults(&plan), []);
    assert_eq!(counts(&plan), [36, 0, 0, 0]);
    let others: Vec<usize> = plan
        .rows
        .iter()
        .filter(|row| {
            row.notes
                .iter()
                .any(|(_, note)| note.code == "reference-and-others")
        })
        .map(|row| row.line)
        .collect();
    assert_eq!(others, [36, 37]);
    world.take(plan);
    let parent = |title: &str| {
        let parent = world.record(Kind::Unit, title).values.reference("parent");
        let held = world.state.get(parent?)?;
        held.record.values.text("name").map(str::to_owned)
    };
    assert_eq!(parent("Lunds kommun"), None);
    assert_eq!(parent("Kommunfullmäktige").as_deref(), Some("Lunds kommun"));
    assert_eq!(
        parent("Räddningstjänsten Syd").as_deref(),
        Some("Lunds kommun")
    );
    assert_eq!(parent("Kommunkontoret").as_deref(), Some("Kommunstyrelsen"));
    let housing = world.record(Kind::Unit, "Lunds Kommuns Fastighets AB (LKF)");
    assert_eq!(housing.values.text("org_no"), Some("556050-4341"));
    assert_eq!(housing.values.code("unit_kind"), Some("bolag"));
    let again = world.plan(LUND);
    assert_eq!(counts(&again), [0, 0, 36, 0]);
    assert!(again.proposals.is_empty());
}

#[test]
fn positions_from_an_older_spreadsheet_point_at_the_units() {
    let mut world = World::new();
    let lund = world.plan(LUND);
    world.take(lund);
    let file = include_bytes!("../../../tests/data/befattningar_1252.csv");
    let plan = world.plan(file);
    assert_eq!((plan.kind, faults(&plan)), (Kind::Position, vec![]));
    world.take(plan);
    let chief = world.record(Kind::Position, "Säkerhetsskyddschef");
    assert_eq!(chief.values.code("class"), Some("2"));
    assert!(chief.values.flag("citizenship_required"));
    assert!(chief.values.get("seats") == Some(&Value::Number(1)));
    let board = world.record(Kind::Unit, "Kommunstyrelsen").id;
    assert_eq!(chief.values.reference("unit"), Some(board));
    assert_eq!(counts(&world.plan(file)), [0, 0, 3, 0]);
}

#[test]
fn a_row_at_fault_says_why_under_its_head_and_the_others_are_taken() {
    let mut world = World::new();
    world.import("typ;namn\nnämnd;Tekniska nämnden\n");
    let plan = world.plan(include_bytes!("../../../tests/data/skyddsvarden_fel.csv"));
    assert_eq!(plan.kind, Kind::ProtectiveValue);
    assert_eq!(
        faults(&plan),
        [
            (3, "Nivå", "choice-unknown"),
            (4, "Bedömd", "date-impossible"),
            (5, "Tålbart avbrott", "span-unreadable"),
            (6, "Ägare", "reference-not-found"),
            (7, "Skyddsvärde", "required"),
            (8, "", "duplicate-row"),
        ]
    );
    assert_eq!(counts(&plan), [2, 0, 0, 6]);
    let owner = &plan.rows[4].faults[0].1;
    assert_eq!(owner.args, [("text", "Rymdförvaltningen".to_owned())]);
    assert_eq!(plan.rows[6].faults[0].1.args, [("line", "2".to_owned())]);
    world.take(plan);
    let water = world.record(Kind::ProtectiveValue, "Reservvatten");
    assert_eq!(water.consequence(), Some(ConsequenceLevel::B));
}

#[test]
fn an_empty_cell_says_nothing_and_a_filled_one_makes_a_version() {
    let mut world = World::new();
    world.import("typ;namn;kontakt\nnämnd;Miljönämnden;växeln\nnämnd;Valnämnden;växeln\n");
    let plan = world.import("typ;namn;kontakt\n;MILJÖNÄMNDEN;\nnämnd;Valnämnden;receptionen\n");
    assert_eq!(counts(&plan), [0, 2, 0, 0]);
    let unit = world.record(Kind::Unit, "MILJÖNÄMNDEN");
    assert_eq!(unit.values.text("contact"), Some("växeln"));
    assert_eq!(plan.rows[0].label, "EN-0001");
    assert_eq!(plan.proposals[1].base, 1);
}

#[test]
fn an_ended_record_is_found_and_taken_up_again() {
    let mut world = World::new();
    world.import("typ;namn\nnämnd;Valnämnden\n");
    world.end(Kind::Unit, "Valnämnden");
    let plan = world.import("typ;namn\nnämnd;Valnämnden\n");
    assert_eq!(counts(&plan), [0, 1, 0, 0]);
    assert_eq!(plan.rows[0].notes[0].1.code, "reopens");
    let unit = world.record(Kind::Unit, "Valnämnden");
    assert!(unit.version == 3 && unit.ended.is_none());
}

#[test]
fn persons_of_one_name_are_told_apart_and_never_repeated_in_faults() {
    let mut world = World::new();
    let plan =
        world.import("namn;personnummer\nAnna Ek;19121212-1212\nAnna Ek;198112289874\nBo Al;\n");
    assert_eq!((plan.kind, counts(&plan)), (Kind::Person, [3, 0, 0, 0]));
    let again = world.plan("namn;personnummer\nAnna Ek;121212+1212\nAnna Ek;\nBo Al;\n".as_bytes());
    assert_eq!(faults(&again), [(3, "namn", "key-needed")]);
    assert_eq!(counts(&again), [0, 0, 2, 1]);
    world.import("befattning;klass\nArkitekt;3\n");
    let cases = world.plan(
        "person;befattning;läge\n811228-9874;Arkitekt;initierad\nAnna Ek;Arkitekt;initierad\nEva Ny;Arkitekt;initierad\n"
            .as_bytes(),
    );
    assert_eq!(cases.kind, Kind::VettingCase);
    assert_eq!(
        faults(&cases),
        [
            (3, "person", "reference-ambiguous"),
            (4, "person", "person-not-found")
        ]
    );
    assert!(cases.rows[2].faults[0].1.args.is_empty());
    world.take(cases);
    let step = world.plan("person;befattning;läge\n811228-9874;Arkitekt;deltar\n".as_bytes());
    assert_eq!(faults(&step), [(2, "läge", "step-not-allowed")]);
}

#[test]
fn a_required_field_without_a_column_is_told_as_lacking() {
    let mut world = World::new();
    let plan = world.plan_as(
        b"namn;x\nMilj\xC3\xB6;y\n",
        Kind::Unit,
        &[Some("name"), Some("no-such-field")],
    );
    assert_eq!(
        (plan.lacking.as_slice(), counts(&plan)),
        (&["unit_kind"][..], [0, 0, 0, 1])
    );
    assert_eq!(plan.columns[1].field, None);
    let plan = world.plan_as(b"a;b\nA;B\n", Kind::Site, &[Some("name"), Some("name")]);
    assert_eq!(plan.columns[1].field, None);
    assert_eq!(plan.rows[0].title, "A");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_table_is_planned_without_panic_and_twice_gives_nothing_new(
        rows in proptest::collection::vec(("[a-dA-D åö]{0,3}", "[a-d åö]{0,3}", "enhet|nämnd|x|"), 1..12)
    ) {
        let mut file = String::from("namn;överordnad;typ\nenhet;;enhet\n");
        for (name, parent, kind) in &rows {
            file.push_str(&format!("{name};{parent};{kind}\n"));
        }
        let mut world = World::new();
        let first = world.import(&file);
        let second = world.plan(file.as_bytes());
        prop_assert_eq!(second.note.created + second.note.updated, 0);
        prop_assert_eq!(second.note.unchanged, first.note.created + first.note.updated);
        prop_assert!(first.rows.iter().all(|row| row.faults.is_empty() != (row.outcome == RowOutcome::Refused)));
        let puts = first.proposals.iter().filter(|p| p.new_id.is_some()).count();
        prop_assert_eq!(puts, first.note.created as usize);
    }

    #[test]
    fn any_cell_of_any_kind_is_planned_without_panic(text in "\\PC{0,30}", kind in 0..Kind::ALL.len()) {
        let spec = catalogue().kind(Kind::ALL[kind]);
        let heads: Vec<&str> = spec.fields.iter().map(|field| field.name).collect();
        let cell = format!("\"{}\"", text.replace('"', "\"\""));
        let row = vec![cell; heads.len()].join(";");
        let mapping: Vec<Option<&'static str>> = heads.iter().map(|head| Some(*head)).collect();
        let file = format!("{}\n{row}\n", heads.join(";"));
        if table::read(file.as_bytes()).is_ok() {
            World::new().plan_as(file.as_bytes(), spec.kind, &mapping);
        }
    }
}
