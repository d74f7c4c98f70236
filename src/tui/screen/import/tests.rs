//! What an import must never do: take anything by Enter, hide a fault, say too early.

use super::*;
use crate::desk::{PlanColumn, PlanRow, RowOutcome};
use crate::domain::Fault;
use crate::tui::screen::guide::stage::{Stage, asked, said, says_done};

fn fields() -> Columns {
    vec![Some("title"), None, Some("info_level"), Some("note"), None]
}

fn table() -> TableView {
    let row = |cells: [&str; 5]| cells.map(str::to_owned).to_vec();
    TableView {
        name: "skyddsvarden-2026.csv".into(),
        digest: "9f3a20b7".repeat(8),
        encoding: "windows-1252",
        separator: ';',
        columns: row([
            "Benämning",
            "Slag",
            "Nivå",
            "Kommentar från förvaltningen",
            "Pris",
        ]),
        sample: (0..12)
            .map(|n| {
                row([
                    &format!("Vattenverk {n}"),
                    "anläggning",
                    "H",
                    "Se bilaga\n2",
                    "12",
                ])
            })
            .collect(),
        rows: 240,
        suggestion: Some((Kind::ProtectiveValue, fields())),
        mappings: vec![
            (Kind::Unit, vec![Some("name"), None, None, None, None]),
            (Kind::ProtectiveValue, fields()),
        ],
    }
}

fn plan(refused: usize) -> PlanView {
    let fault = |code| {
        Fault::new("info_level", code)
            .arg("text", "Mycket hemlig")
            .arg("codes", "none, bh, k, h, kh")
    };
    let rows: Vec<PlanRow> = (0..240)
        .map(|n| PlanRow {
            line: n + 2,
            outcome: match n {
                n if n < refused => RowOutcome::Refused,
                n if n % 2 == 0 => RowOutcome::Created,
                n if n % 3 == 0 => RowOutcome::Updated,
                _ => RowOutcome::Unchanged,
            },
            label: String::new(),
            title: format!("Vattenverk {n}"),
            faults: if n < refused {
                vec![
                    ("Nivå".into(), fault("choice-unknown")),
                    (String::new(), Fault::new("value_kind", "required")),
                ]
            } else {
                Vec::new()
            },
            notes: if n == 100 {
                vec![(
                    "Kommentar från förvaltningen".into(),
                    Fault::new("note", "cleaned"),
                )]
            } else {
                Vec::new()
            },
        })
        .collect();
    let count = |outcome| rows.iter().filter(|row| row.outcome == outcome).count();
    PlanView {
        kind: Kind::ProtectiveValue,
        columns: table()
            .columns
            .into_iter()
            .zip(fields())
            .map(|(head, field)| PlanColumn { head, field })
            .collect(),
        created: count(RowOutcome::Created),
        updated: count(RowOutcome::Updated),
        unchanged: count(RowOutcome::Unchanged),
        refused: count(RowOutcome::Refused),
        rows,
        lacking: Vec::new(),
    }
}

/// As far as the columns.
fn at_columns(stage: &Stage) -> ImportScreen {
    let mut screen = ImportScreen::new(None);
    screen.refresh(&stage.cx());
    assert!(said(&stage.press(&mut screen, KeyCode::Enter)).contains("sökvägen"));
    stage.keys(&mut screen, "~/vt-1.csv");
    stage.draw_everywhere(&screen);
    let deeds = stage.press(&mut screen, KeyCode::Enter);
    match asked(&deeds)[..] {
        [(TABLE, Ask::ReadTable(path))] => assert_eq!(path, &PathBuf::from("~/vt-1.csv")),
        _ => panic!("the file was not asked for"),
    }
    stage.told(&mut screen, TABLE, Told::Table(Box::new(table())));
    let [narrow, wide] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("Windows-1252, semikolon") && wide.contains("240 rader"));
    stage.press(&mut screen, KeyCode::Enter);
    assert!(stage.draw_everywhere(&screen)[0].contains("passar filens rubriker"));
    stage.press(&mut screen, KeyCode::Enter);
    assert_eq!(screen.step, Step::Columns);
    screen
}

fn at_plan(stage: &Stage, plan: PlanView) -> ImportScreen {
    let mut screen = at_columns(stage);
    let deeds = stage.press(&mut screen, KeyCode::F(5));
    assert!(matches!(
        asked(&deeds)[..],
        [(
            PLAN,
            Ask::PlanImport {
                kind: Kind::ProtectiveValue,
                ..
            }
        )]
    ));
    stage.told(&mut screen, PLAN, Told::Plan(Box::new(plan)));
    screen
}

#[test]
fn columns_are_suggested_and_changed_with_a_list_to_type_in() {
    let stage = Stage::new();
    let mut screen = at_columns(&stage);
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("tas inte in") && narrow.contains("! Ingen kolumn fyller"));
    stage.press(&mut screen, KeyCode::Down);
    stage.press(&mut screen, KeyCode::F(4));
    stage.draw_everywhere(&screen);
    stage.keys(&mut screen, "slag");
    stage.press(&mut screen, KeyCode::Enter);
    assert_eq!(screen.columns[1], Some("value_kind"));
    assert!(stage.draw(&screen, 80, 20).contains("F5 visar"));
    // A field that another column filled moves, and that is said.
    stage.press(&mut screen, KeyCode::F(4));
    stage.keys(&mut screen, "benämning");
    let deeds = stage.press(&mut screen, KeyCode::Enter);
    assert!(said(&deeds).contains("Benämning") && screen.columns[0].is_none());
}

#[test]
fn every_refused_row_and_each_fault_is_reached_by_scrolling() {
    let stage = Stage::new();
    let mut screen = at_plan(&stage, plan(70));
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(
        narrow.contains("70 avvisade") && narrow.contains("Pris"),
        "{narrow}"
    );
    let mut seen = String::new();
    for _ in 0..=screen.spots.len() {
        seen.push_str(&stage.draw(&screen, 80, 20));
        stage.press(&mut screen, KeyCode::Down);
    }
    for line in 2..72 {
        assert!(seen.contains(&format!(" {line}  ! avvisad")), "{line}");
        assert!(seen.contains(&format!("Rad {line}: Nivå: ")), "{line}");
    }
    assert!(seen.contains("102  + ny"), "a row with a note is not shown");
    stage.press(&mut screen, KeyCode::Char('f'));
    assert!(screen.spots.len() > 240);
    stage.draw_everywhere(&screen);
}

#[test]
fn enter_takes_nothing_and_it_is_said_only_after_the_receipt() {
    let stage = Stage::new();
    let mut screen = at_plan(&stage, plan(2));
    let mut deeds = stage.press(&mut screen, KeyCode::Enter);
    deeds.extend(stage.press(&mut screen, KeyCode::Char('t')));
    let shown = stage.draw_everywhere(&screen);
    assert!(shown[0].contains("2 rader avvisas"), "{}", shown[0]);
    deeds.extend(stage.press(&mut screen, KeyCode::Enter));
    assert!(asked(&deeds).is_empty());
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    assert!(matches!(asked(&deeds)[..], [(TAKE, Ask::RunImport)]));
    assert!(!says_done(&deeds));
    // Nothing is taken twice while the answer is awaited.
    assert!(asked(&stage.press(&mut screen, KeyCode::Char('t'))).is_empty());
    let receipt = ImportReceipt {
        seq: 184_210,
        created: 119,
        updated: 40,
        unchanged: 79,
        refused: 2,
    };
    let deeds = stage.told(&mut screen, TAKE, Told::Imported(receipt));
    assert!(says_done(&deeds) && said(&deeds).contains("159 poster"));
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("184 210") && narrow.contains("motpost"));
}

#[test]
fn esc_stops_an_import_until_it_is_written_and_then_says_that_it_goes_on() {
    let stage = Stage::new();
    let progress = |step| Told::Progress {
        step,
        done: 1,
        total: 2,
    };
    let stops = |deeds: &[Deed]| matches!(asked(deeds)[..], [(TAKE, Ask::Cancel(_))]);
    let mut screen = at_plan(&stage, plan(0));
    stage.keys(&mut screen, "tj");
    for step in ["decide", "seal"] {
        stage.told(&mut screen, TAKE, progress(step));
        assert!(stops(&stage.press(&mut screen, KeyCode::Esc)), "{step}");
    }
    let deeds = stage.told(&mut screen, TAKE, Told::Cancelled);
    assert!(
        said(&deeds).contains("Inget har tagits in"),
        "{}",
        said(&deeds)
    );
    assert!(!says_done(&deeds));
    // The plan stands, and can be taken again.
    stage.keys(&mut screen, "tj");
    for step in ["write", "take-in"] {
        let deeds = stage.told(&mut screen, TAKE, progress(step));
        assert!(!says_done(&deeds));
        let deeds = stage.press(&mut screen, KeyCode::Esc);
        assert!(asked(&deeds).is_empty(), "{step}");
        assert!(said(&deeds).contains("Vänta"), "{step}: {}", said(&deeds));
    }
}

#[test]
fn the_whole_import_is_undone_with_a_reason() {
    let stage = Stage::new();
    let mut screen = at_plan(&stage, plan(0));
    stage.keys(&mut screen, "tj");
    let receipt = ImportReceipt {
        seq: 184_210,
        created: 1,
        updated: 0,
        unchanged: 0,
        refused: 0,
    };
    stage.told(&mut screen, TAKE, Told::Imported(receipt));
    stage.press(&mut screen, KeyCode::Char('u'));
    stage.keys(&mut screen, "Fel fil");
    stage.press(&mut screen, KeyCode::Enter);
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    assert!(matches!(
        asked(&deeds)[..],
        [(UNDO, Ask::Undo { seq: 184_210, .. })]
    ));
    let saved = Told::Saved {
        seq: 184_211,
        links: Vec::new(),
        at: stage.cx().now,
    };
    assert!(says_done(&stage.told(&mut screen, UNDO, saved)));
    assert!(stage.draw(&screen, 80, 20).contains("Importen är ångrad"));
    assert!(stage.press(&mut screen, KeyCode::Char('u')).len() == 1);
}

#[test]
fn nothing_is_taken_while_required_fields_have_no_column_or_nothing_is_new() {
    let stage = Stage::new();
    let mut lacking = plan(0);
    lacking.lacking = vec!["value_kind"];
    let mut screen = at_plan(&stage, lacking);
    let deeds = stage.press(&mut screen, KeyCode::Char('t'));
    assert!(said(&deeds).contains("saknar kolumn") && !screen.question.stands());
    let mut nothing = plan(0);
    (nothing.created, nothing.updated) = (0, 0);
    let mut screen = at_plan(&stage, nothing);
    let deeds = stage.press(&mut screen, KeyCode::Char('t'));
    assert!(said(&deeds).contains("inget att ta in"));
}

#[test]
fn going_back_keeps_the_path_and_the_columns_and_a_trouble_is_shown() {
    let stage = Stage::new();
    let mut screen = at_columns(&stage);
    stage.press(&mut screen, KeyCode::Delete);
    for _ in 0..2 {
        stage.press(&mut screen, KeyCode::Esc);
    }
    stage.press(&mut screen, KeyCode::Enter);
    stage.press(&mut screen, KeyCode::Enter);
    assert_eq!((screen.step, screen.columns[0]), (Step::Columns, None));
    stage.press(&mut screen, KeyCode::F(5));
    let deeds = stage.trouble(&mut screen, PLAN, "made-up");
    assert!(!says_done(&deeds));
    assert!(stage.draw(&screen, 80, 20).contains("made-up"));
    for _ in 0..3 {
        stage.press(&mut screen, KeyCode::Esc);
    }
    assert_eq!(screen.path.text(), "~/vt-1.csv");
    assert_eq!(screen.step, Step::File);
    // Out of the guide is the program's to decide.
    let esc = KeyEvent::from(KeyCode::Esc);
    assert!(screen.key(&esc, &stage.cx()).is_none());
}
