use super::*;
use crate::domain::{
    Command, ConsequenceLevel, Context, CustodianId, InfoLevel, Record, RegisterId, RegisterInfo,
    Role, Stamped, Value, Values, apply, decide,
};
use crate::exchange::table;
use crate::words::Language;
use jiff::Timestamp;
use proptest::prelude::*;
use std::sync::LazyLock;

const TODAY: Date = jiff::civil::date(2026, 11, 22);
const CHIEF: CustodianId = CustodianId([1; 16]);

static BOTH: LazyLock<[Words; 2]> = LazyLock::new(|| Language::ALL.map(Words::new));

fn words() -> [&'static Words; 2] {
    [&BOTH[0], &BOTH[1]]
}

/// A register that takes imports, with identities that count upwards.
struct World {
    state: State,
    drawn: u64,
}

impl World {
    fn new() -> Self {
        let info = RegisterInfo {
            id: RegisterId([9; 16]),
            municipality_code: "1281".into(),
            municipality: "Lund".into(),
            authority: "Länsstyrelsen i Skåne län".into(),
            ceiling: InfoLevel::Confidential,
            exercise: true,
            created: Timestamp::UNIX_EPOCH,
        };
        let chief = crate::domain::Custodian {
            id: CHIEF,
            role: Role::Chief,
            name: "Chefen".into(),
        };
        Self {
            state: State::new(info, vec![chief]),
            drawn: 0,
        }
    }

    fn plan_as(&mut self, file: &[u8], kind: Kind, mapping: &[Option<&'static str>]) -> Plan {
        let table = table::read(file).ok().unwrap();
        let drawn = &mut self.drawn;
        let mut fresh = || {
            *drawn += 1;
            RecordId((u128::from(*drawn)).to_be_bytes())
        };
        plan(
            &table,
            kind,
            mapping,
            &self.state,
            TODAY,
            &mut fresh,
            words(),
        )
    }

    /// Plans with what the heads suggest.
    fn plan(&mut self, file: &[u8]) -> Plan {
        let table = table::read(file).ok().unwrap();
        let (kind, mapping) = suggest(&table, words()).unwrap();
        self.plan_as(file, kind, &mapping)
    }

    fn decide(&mut self, command: Command) {
        let drawn = &mut self.drawn;
        let mut fresh = || {
            *drawn += 1;
            RecordId((u128::from(*drawn)).to_be_bytes())
        };
        let mut context = Context {
            schema: catalogue(),
            who: CHIEF,
            today: TODAY,
            fresh: &mut fresh,
        };
        let change = decide(&self.state, &mut context, command).unwrap_or_else(|refusal| {
            panic!("{refusal:?}");
        });
        for act in &change.acts {
            let stamped = Stamped {
                seq: 1,
                at: Timestamp::UNIX_EPOCH,
                author: CHIEF,
                act,
                hash: crate::domain::ContentHash([0; 32]),
            };
            apply(&mut self.state, stamped);
        }
    }

    fn take(&mut self, plan: Plan) {
        self.decide(Command::Import {
            rows: plan.proposals,
            note: plan.note,
        });
    }

    fn import(&mut self, file: &str) -> Plan {
        let plan = self.plan(file.as_bytes());
        if !plan.proposals.is_empty() {
            self.take(plan.clone());
        }
        plan
    }

    fn record(&self, kind: Kind, title: &str) -> &Record {
        let spec = catalogue().kind(kind);
        let mut all = self.state.of_kind(kind).map(|held| held.record.as_ref());
        all.find(|record| record.values.text(spec.title) == Some(title))
            .unwrap()
    }

    fn end(&mut self, kind: Kind, title: &str) {
        let record = self.record(kind, title);
        self.decide(Command::End {
            id: record.id,
            base: record.version,
            on: TODAY,
            reason: "Upphör".into(),
        });
    }
}

fn counts(plan: &Plan) -> [u32; 4] {
    let note = &plan.note;
    [note.created, note.updated, note.unchanged, note.refused]
}

/// The faults of a plan: line, head, code.
fn faults(plan: &Plan) -> Vec<(usize, &str, &str)> {
    let rows = plan.rows.iter();
    rows.flat_map(|row| {
        let faults = row.faults.iter();
        faults.map(|(head, fault)| (row.line, head.as_str(), fault.code))
    })
    .collect()
}

const LUND: &[u8] = include_bytes!("../../../tests/data/lund_organisation.csv");

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
fn rows_may_stand_in_any_order() {
    let mut lines: Vec<&str> = std::str::from_utf8(LUND).unwrap().lines().collect();
    lines[1..].reverse();
    let mut world = World::new();
    assert_eq!(counts(&world.import(&lines.join("\n"))), [36, 0, 0, 0]);
    assert_eq!(counts(&world.plan(LUND)), [0, 0, 36, 0]);
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
fn what_is_marked_above_the_ceiling_is_refused() {
    let mut world = World::new();
    let file = "Skyddsvärde;Slag;Hanteringsnivå\nA;Uppgift;Hemlig\nB;Uppgift;K\n";
    let plan = world.import(file);
    assert_eq!(faults(&plan), [(2, "Hanteringsnivå", "above-ceiling")]);
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
fn references_are_found_by_number_title_and_organisation_number() {
    let mut world = World::new();
    let file = "typ;namn;överordnad;orgnr\nkommun;Åsö kommun;;212000-1132\nnämnd;A;en-0001;\n\
                nämnd;B;EN-0001 Något;\nnämnd;C;ÅSÖ  KOMMUN;\nnämnd;D;2120001132;\nnämnd;E;aso kommun;\n";
    world.import("typ;namn;orgnr;överordnad\nkommun;Åsö kommun;212000-1132;\n");
    let plan = world.plan(file.as_bytes());
    assert_eq!(faults(&plan), [(7, "överordnad", "reference-not-found")]);
    assert_eq!(counts(&plan), [4, 0, 1, 1]);
}

#[test]
fn a_name_that_several_records_have_is_not_guessed() {
    let mut world = World::new();
    world.import("typ;namn\nenhet;Alfa\nenhet;ALFA beta\n");
    let first = world.record(Kind::Unit, "Alfa").clone();
    world.decide(Command::Save {
        proposal: Proposal {
            id: None,
            kind: Kind::Unit,
            base: 0,
            values: first.values.clone(),
            new_id: None,
        },
        reason: None,
    });
    let plan =
        world.import("typ;namn;överordnad\nenhet;Gamma;alfa\nenhet;Alfa;\nenhet;Delta;EN-0001\n");
    assert_eq!(
        faults(&plan),
        [
            (2, "överordnad", "reference-ambiguous"),
            (3, "namn", "key-ambiguous")
        ]
    );
    assert_eq!(plan.rows[1].faults[0].1.args[0].1, "EN-0001, EN-0003");
    // The one that still counts is meant when the other has ended.
    world.end(Kind::Unit, "Alfa");
    let plan = world.plan("typ;namn;överordnad\nenhet;Gamma;alfa\n".as_bytes());
    assert_eq!(counts(&plan), [1, 0, 0, 0]);
}

#[test]
fn a_row_falls_with_the_row_that_it_points_at() {
    let mut world = World::new();
    let plan = world.import(
        "typ;namn;överordnad;orgnr\nbolag;Moder AB;;1\nbolag;Dotter AB;Moder AB;\nbolag;Barn AB;Dotter AB;\nbolag;Fri AB;;\n",
    );
    assert_eq!(
        faults(&plan),
        [
            (2, "orgnr", "org-number-unreadable"),
            (3, "överordnad", "reference-refused"),
            (4, "överordnad", "reference-refused")
        ]
    );
    assert_eq!(plan.rows[2].faults[0].1.args, [("line", "3".to_owned())]);
    assert_eq!(counts(&plan), [1, 0, 0, 3]);
}

#[test]
fn a_circle_is_refused_also_when_half_of_it_stands_in_the_register() {
    let mut world = World::new();
    let plan = world.import(
        "typ;namn;överordnad\nenhet;A;B\nenhet;B;C\nenhet;C;A\nenhet;D;C\nenhet;E;E\nenhet;F;\n",
    );
    let refused: Vec<&str> = faults(&plan).iter().map(|(_, _, code)| *code).collect();
    assert_eq!(
        refused,
        [
            "reference-cycle",
            "reference-cycle",
            "reference-cycle",
            "reference-refused",
            "reference-cycle"
        ]
    );
    world.import("typ;namn;överordnad\nenhet;A;B\nenhet;B;\n");
    let plan = world.import("typ;namn;överordnad\nenhet;B;A\n");
    assert_eq!(faults(&plan), [(2, "överordnad", "reference-cycle")]);
    // Turned round as a whole it is no circle, but half of it would be.
    let half = world.plan("typ;namn;överordnad;orgnr\nenhet;A;F;1\nenhet;B;A;\n".as_bytes());
    assert_eq!(
        faults(&half),
        [
            (2, "orgnr", "org-number-unreadable"),
            (3, "överordnad", "reference-cycle")
        ]
    );
    let plan = world.import("typ;namn;överordnad\nenhet;B;A\nenhet;A;F\n");
    assert_eq!(counts(&plan), [0, 2, 0, 0]);
}

#[test]
fn choices_are_read_by_code_word_and_short_word_in_both_languages() {
    let mut world = World::new();
    let words = words();
    let mut file = String::from("Skyddsvärde;Slag;Kategorier\n");
    for (at, kind) in ["anlaggning", "ANLÄGGNING", "anlaggning "]
        .iter()
        .enumerate()
    {
        file.push_str(&format!("V{at};{kind};yttre+inre\n"));
    }
    let english = words[1].get("choice-value_kind-anlaggning");
    let short = words[1].get("short-category-samhall");
    let long = words[0].get("choice-category-ekonomi");
    file.push_str(&format!(
        "V3;{english};{short} | {long}\nV4;system;yttre okänd\n"
    ));
    let plan = world.import(&file);
    assert_eq!(faults(&plan), [(6, "Kategorier", "choice-unknown")]);
    for title in ["V0", "V1", "V2", "V3"] {
        let value = world.record(Kind::ProtectiveValue, title);
        assert_eq!(value.values.code("value_kind"), Some("anlaggning"));
    }
    let last = world
        .record(Kind::ProtectiveValue, "V3")
        .values
        .get("categories");
    assert!(last == Some(&Value::Codes(vec!["samhall", "ekonomi"])));
}

#[test]
fn every_word_of_every_choice_means_its_code_and_no_other() {
    for spec in catalogue().kinds {
        for field in spec.fields {
            let (crate::domain::FieldType::Choice { set, codes }
            | crate::domain::FieldType::Choices { set, codes }) = field.ty
            else {
                continue;
            };
            let heads = [field.name.to_owned()];
            let columns = cell::columns(spec, &heads, &[Some(field.name)], words());
            let world = World::new();
            let ground = Ground {
                spec,
                columns: Vec::new(),
                state: &world.state,
                today: TODAY,
            };
            let lookup = lookup::Lookup::new(&ground);
            for code in codes.iter().copied() {
                for words in words() {
                    let word = words.get(&format!("choice-{set}-{code}"));
                    let read = columns[0]
                        .read(&word, TODAY, &lookup)
                        .ok()
                        .and_then(|r| r.value);
                    let one = read == Some(Value::Code(code));
                    assert!(
                        one || read == Some(Value::Codes(vec![code])),
                        "{set} {word}"
                    );
                }
            }
        }
    }
}

#[test]
fn dates_that_depend_on_the_day_of_reading_are_refused() {
    let mut world = World::new();
    let plan = world.plan(
        "plats;senaste kontroll\nP1;2026-03-01\nP2;20260301\nP3;1/3 2026\nP4;idag\nP5;+0030d\nP6;22/11\n"
            .as_bytes(),
    );
    assert_eq!(plan.kind, Kind::Site);
    let refused: Vec<usize> = faults(&plan).iter().map(|(line, ..)| *line).collect();
    assert_eq!(refused, [5, 6, 7]);
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

#[test]
fn what_was_dropped_from_a_cell_is_told() {
    let mut world = World::new();
    let file = "plats;upptäcka;anteckning\nA\u{30A}s\u{7}\u{f6};\"larm\nkamera\";\"ett\ntvå\"\n";
    let plan = world.import(file);
    let notes: Vec<(&str, &str)> = plan.rows[0]
        .notes
        .iter()
        .map(|(head, note)| (head.as_str(), note.code))
        .collect();
    assert_eq!(notes, [("plats", "cleaned"), ("anteckning", "cleaned")]);
    let site = world.record(Kind::Site, "Åsö");
    assert_eq!(site.values.text("detect"), Some("larm\nkamera"));
    assert_eq!(site.values.text("note"), Some("ett två"));
}

#[test]
fn what_is_accepted_is_what_stands_afterwards() {
    let mut world = World::new();
    let plan = world.import("typ;namn\nenhet;=1+1\nenhet;@x\n");
    assert!(
        plan.proposals[0].values
            == Values::new()
                .with("unit_kind", Value::Code("enhet"))
                .with("name", Value::Text("=1+1".into()))
    );
    assert_eq!(world.state.len(), 2);
}

/// Units that each belong to the one before, the last one first.
fn chain(length: usize, root: &str) -> String {
    let mut file = String::from("typ;namn;överordnad\n");
    for number in (1..length).rev() {
        let parent = number - 1;
        file.push_str(&format!("enhet;Enhet {number};Enhet {parent}\n"));
    }
    file.push_str(&format!("enhet;Enhet 0;{root}\n"));
    file
}

#[test]
fn fifty_thousand_rows_that_build_on_each_other_are_planned_in_one_sweep() {
    let mut world = World::new();
    let plan = world.plan(chain(50_000, "").as_bytes());
    assert_eq!(counts(&plan), [50_000, 0, 0, 0]);
    // One identity was drawn for each row; nothing was looked at twice.
    assert_eq!(world.drawn, 50_000);
}

#[test]
fn the_longest_circle_is_found_and_refused_whole() {
    let mut world = World::new();
    let plan = world.plan(chain(2_000, "Enhet 1999").as_bytes());
    assert_eq!(counts(&plan), [0, 0, 0, 2_000]);
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
        prop_assert!(first.rows.iter().all(|row| row.faults.is_empty() != (row.outcome == Outcome::Refused)));
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
