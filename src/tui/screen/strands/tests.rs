//! What hangs under what, where the breaks are, and what is made, linked and unlinked from there.

use super::*;
use crate::tui::screen::guide::stage::{Stage, asked, running, said};
use crate::views::{Severity, Strands};
use crossterm::event::KeyCode;

fn id(kind: Kind, number: u8) -> RecordId {
    let mut bytes = [kind as u8; 16];
    bytes[15] = number;
    RecordId(bytes)
}

fn link(kind: Kind, number: u8) -> Link {
    Link {
        id: id(kind, number),
        kind,
        label: kind.label(number.into()),
        title: format!("Benämning {number}"),
    }
}

fn row(kind: Kind, number: u8, under: &[u8], breaks: &[&'static str]) -> StrandRow {
    let above = match kind {
        Kind::Measure => Kind::Vulnerability,
        _ => Kind::ProtectiveValue,
    };
    StrandRow {
        link: link(kind, number),
        under: under.iter().map(|number| id(above, *number)).collect(),
        values: Vec::new(),
        facts: Vec::new(),
        closed: false,
        severity: breaks.first().map(|_| Severity::Error),
        breaks: breaks
            .iter()
            .map(|rule| (*rule, "SSF 2 kap. 1 §"))
            .collect(),
    }
}

/// Three values: the first has a whole chain but for the plan, the second has an open vulnerability without a measure, the
/// third lacks everything. A threat and a measure hang nowhere.
fn chain() -> Strands {
    use Kind::{Measure, ProtectiveValue, Threat, Vulnerability};
    let mut own = row(Measure, 2, &[], &[]);
    own.values = vec![id(ProtectiveValue, 1)];
    let lacks = ["value-without-threat", "value-without-vulnerability"];
    Strands::new([
        vec![
            row(ProtectiveValue, 1, &[], &[]),
            row(ProtectiveValue, 2, &[], &[]),
            row(ProtectiveValue, 3, &[], &lacks),
        ],
        vec![
            row(Threat, 1, &[1, 2], &[]),
            row(Threat, 2, &[1], &[]),
            row(Threat, 3, &[], &[]),
        ],
        vec![
            row(Vulnerability, 1, &[1], &[]),
            row(Vulnerability, 2, &[1], &[]),
            row(Vulnerability, 3, &[2], &["vulnerability-without-measure"]),
        ],
        vec![
            row(Measure, 1, &[1], &["measure-without-plan-item"]),
            own,
            row(Measure, 3, &[], &[]),
        ],
    ])
}

fn open(stage: &Stage, on: Option<Link>) -> StrandsScreen {
    let mut screen = StrandsScreen::new(on);
    screen.refresh(&stage.cx());
    stage.told(
        &mut screen,
        CHAIN,
        Told::Strands(std::sync::Arc::new(chain())),
    );
    screen
}

fn labels(screen: &StrandsScreen, column: usize) -> Vec<&str> {
    let places = screen.places.as_ref().unwrap();
    let shown = places.shown(column);
    shown.iter().map(|row| row.link.label.as_str()).collect()
}

/// Where one stands: the column and the number there.
fn at(screen: &StrandsScreen) -> (usize, &str) {
    let places = screen.places.as_ref().unwrap();
    let label = screen.here().map_or("–", |row| row.link.label.as_str());
    (places.column, label)
}

/// The form that a key opens: which kind, and of which record.
fn form(stage: &Stage, mut deeds: Vec<Deed>) -> (Kind, Option<RecordId>) {
    deeds.retain(|deed| matches!(deed, Deed::Push(_)));
    let Some(Deed::Push(mut layer)) = deeds.pop() else {
        panic!("nothing was opened: {}", said(&deeds));
    };
    let deeds = layer.refresh(&stage.cx());
    match asked(&deeds)[..] {
        [(_, Ask::Form { kind, id, .. }), ..] => (*kind, *id),
        _ => panic!("no form"),
    }
}

#[test]
fn each_column_is_what_hangs_under_the_row_to_its_left() {
    let stage = Stage::new();
    let mut screen = open(&stage, None);
    assert_eq!(labels(&screen, THREAT), ["HO-0001", "HO-0002"]);
    assert_eq!(labels(&screen, GAP), ["SA-0001", "SA-0002"]);
    // Against the vulnerability first, then what is for the value itself.
    assert_eq!(labels(&screen, MEASURE), ["AT-0001", "AT-0002"]);
    stage.keys(&mut screen, "llj");
    assert_eq!(at(&screen), (GAP, "SA-0002"));
    assert_eq!(labels(&screen, MEASURE), ["AT-0002"]);
    stage.keys(&mut screen, "hhj");
    assert_eq!(labels(&screen, THREAT), ["HO-0001"]);
    assert_eq!(labels(&screen, MEASURE), [""; 0]);
    // Last stands what no value leads to.
    stage.keys(&mut screen, "jj");
    assert_eq!(labels(&screen, THREAT), ["HO-0003"]);
    assert_eq!(labels(&screen, MEASURE), ["AT-0003"]);
    assert!(stage.draw(&screen, 80, 21).contains("utan värde (2)"));
}

#[test]
fn it_draws_at_every_size_and_marks_the_break_where_it_is() {
    let stage = Stage::new();
    let mut screen = open(&stage, None);
    let [narrow, wide] = stage.draw_everywhere(&screen);
    assert!(
        narrow.contains("SV-0001 → HO-0001 → SA-0001 → AT-0001"),
        "{narrow}"
    );
    assert!(
        wide.contains("Sårbarheter") && narrow.contains("Sårb."),
        "{wide}"
    );
    stage.keys(&mut screen, "jl");
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(
        narrow.contains("SV-0002 → HO-0001 → SA-0003 → !! –"),
        "{narrow}"
    );
    stage.keys(&mut screen, "ll");
    let [narrow, _] = stage.draw_everywhere(&screen);
    let words = "Öppen sårbarhet utan åtgärd. SSF 2 kap. 1 §. n lägger in en åtgärd";
    assert!(running(&narrow).contains(words), "{narrow}");
}

#[test]
fn the_next_break_is_where_something_is_lacking_and_goes_round() {
    let stage = Stage::new();
    let mut screen = open(&stage, None);
    let mut walked = Vec::new();
    for _ in 0..5 {
        stage.keys(&mut screen, "b");
        let places = screen.places.as_ref().unwrap();
        let value = places.chosen(VALUE).map(|row| row.link.label.clone());
        walked.push((value.unwrap(), at(&screen).0, at(&screen).1.to_owned()));
    }
    let walked: Vec<(&str, usize, &str)> = walked
        .iter()
        .map(|(value, column, row)| (value.as_str(), *column, row.as_str()))
        .collect();
    let round = [
        ("SV-0001", MEASURE, "AT-0001"),
        ("SV-0002", MEASURE, "–"),
        ("SV-0003", THREAT, "–"),
        ("SV-0003", GAP, "–"),
        ("SV-0001", MEASURE, "AT-0001"),
    ];
    assert_eq!(walked, round);
}

#[test]
fn new_records_are_made_below_and_beside() {
    let stage = Stage::new();
    let mut screen = open(&stage, None);
    let made = |screen: &mut StrandsScreen, key: &str| form(&stage, stage.keys(screen, key));
    assert_eq!(made(&mut screen, "N"), (Kind::ProtectiveValue, None));
    assert_eq!(made(&mut screen, "n"), (Kind::Threat, None));
    stage.keys(&mut screen, "l");
    assert_eq!(made(&mut screen, "N"), (Kind::Threat, None));
    assert_eq!(made(&mut screen, "n"), (Kind::Vulnerability, None));
    stage.keys(&mut screen, "ll");
    assert_eq!(made(&mut screen, "N"), (Kind::Measure, None));
    assert_eq!(made(&mut screen, "n"), (Kind::PlanItem, None));
    // In an empty column what is lacking there is made.
    stage.keys(&mut screen, "hhhjl");
    stage.keys(&mut screen, "ll");
    assert_eq!(at(&screen), (MEASURE, "–"));
    assert_eq!(made(&mut screen, "n"), (Kind::Measure, None));
}

#[test]
fn a_link_is_picked_among_what_does_not_hang_here_and_taken_away_in_the_form() {
    let stage = Stage::new();
    let mut screen = open(&stage, None);
    assert!(said(&stage.keys(&mut screen, "m")).contains("hänger inte under något"));
    stage.keys(&mut screen, "l");
    assert!(asked(&stage.keys(&mut screen, "m")).is_empty());
    let shown = stage.draw(&screen, 80, 21);
    assert!(
        shown.contains("Koppla till SV-0001") && shown.contains("HO-0003"),
        "{shown}"
    );
    let deeds = stage.press(&mut screen, KeyCode::Enter);
    assert_eq!(
        form(&stage, deeds),
        (Kind::Threat, Some(id(Kind::Threat, 3)))
    );
    let deeds = stage.keys(&mut screen, "x");
    assert_eq!(
        form(&stage, deeds),
        (Kind::Threat, Some(id(Kind::Threat, 1)))
    );
}

#[test]
fn it_stands_on_what_it_was_opened_from_and_on_what_was_written() {
    let stage = Stage::new();
    let mut screen = open(&stage, Some(link(Kind::Vulnerability, 3)));
    assert_eq!(at(&screen), (GAP, "SA-0003"));
    assert_eq!(labels(&screen, THREAT), ["HO-0001"]);
    screen.stand_on(&link(Kind::Measure, 3), &stage.cx());
    stage.told(
        &mut screen,
        CHAIN,
        Told::Strands(std::sync::Arc::new(chain())),
    );
    assert_eq!(at(&screen), (MEASURE, "AT-0003"));
    // The register changes under one: one stays.
    stage.told(
        &mut screen,
        CHAIN,
        Told::Strands(std::sync::Arc::new(chain())),
    );
    assert_eq!(at(&screen), (MEASURE, "AT-0003"));
}

#[test]
fn a_register_without_values_says_how_to_begin() {
    let stage = Stage::new();
    let mut screen = StrandsScreen::new(None);
    assert!(screen.awaits());
    let empty = Strands::new(Default::default());
    stage.told(
        &mut screen,
        CHAIN,
        Told::Strands(std::sync::Arc::new(empty)),
    );
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(
        running(&narrow).contains("n lägger upp det första"),
        "{narrow}"
    );
    let deeds = stage.keys(&mut screen, "n");
    assert_eq!(form(&stage, deeds), (Kind::ProtectiveValue, None));
    assert!(said(&stage.keys(&mut screen, "b")).contains("ingen brist"));
}
