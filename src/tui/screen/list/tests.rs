//! Lists: finding, sorting, staying in place.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::Kind;
use crate::tui::testing::world::World;
use crate::tui::testing::{NOW, Stage, options};
use crate::views::{Link, List};
use std::cell::Cell;
use std::sync::Arc;

/// The readable numbers of the rows that are seen.
fn labels(stage: &mut Stage) -> Vec<String> {
    stage
        .text()
        .lines()
        .filter_map(|line| line.split_whitespace().find(|word| word.starts_with("SV-")))
        .map(str::to_owned)
        .collect()
}

#[test]
fn typing_narrows_and_esc_gives_all_back_with_the_row_kept() {
    let mut stage = Stage::open();
    stage.keys("2 / vatten");
    assert_eq!(
        labels(&mut stage),
        ["SV-0012", "SV-0013", "SV-0044", "SV-0057", "SV-0058"]
    );
    assert!(stage.text().contains("5/66"));
    stage.keys("Down Enter");
    assert!(stage.text().contains("»  ▓  SV-0013"), "{}", stage.text());
    stage.keys("Esc");
    assert!(stage.text().contains("65/66"));
    assert!(stage.text().contains("»  ▓  SV-0013"), "{}", stage.text());
    stage.keys("/ aso Enter Enter");
    assert!(stage.text().contains("› SV-0012"), "{}", stage.text());
}

#[test]
fn letters_are_text_in_the_filter_and_what_is_not_found_is_said() {
    let mut stage = Stage::open();
    stage.keys("2 / qnx12?");
    assert!(
        stage.text().contains("Inget stämmer med ”qnx12?”"),
        "{}",
        stage.text()
    );
    assert!(stage.text().contains("0/66"));
    stage.keys("Esc");
    assert!(stage.text().contains("65/66"));
}

#[test]
fn columns_sort_as_swedish_and_codes_by_how_grave_they_are() {
    let mut stage = Stage::open();
    stage.keys("2 / vatten Enter s");
    assert!(stage.text().contains("Benämning ↑"), "{}", stage.text());
    assert_eq!(
        labels(&mut stage),
        ["SV-0058", "SV-0013", "SV-0057", "SV-0044", "SV-0012"]
    );
    stage.keys("Esc s s S g");
    let first: Vec<String> = labels(&mut stage).into_iter().take(3).collect();
    assert_eq!(first, ["SV-0057", "SV-0058", "SV-0091"]);
    assert!(stage.text().contains("sorterat på Nivå, uppgift, fallande"));
}

#[test]
fn ended_records_are_hidden_until_asked_for() {
    let mut stage = Stage::open();
    stage.keys("2 / 101 Enter");
    assert!(labels(&mut stage).is_empty());
    stage.keys("a");
    assert!(stage.text().contains("×"), "{}", stage.text());
    assert_eq!(labels(&mut stage), ["SV-0101"]);
    stage.keys("e");
    assert!(
        stage.text().contains("! Posten är avslutad."),
        "{}",
        stage.text()
    );
}

#[test]
fn an_empty_list_says_what_to_do() {
    let mut stage = Stage::open();
    stage.keys(": informationssystem Enter");
    let text = stage.text();
    assert!(
        text.contains("Här finns inga informationssystem ännu."),
        "{text}"
    );
    assert!(text.contains("Tryck n"), "{text}");
}

#[test]
fn a_list_of_fifty_thousand_is_walked_and_narrowed_without_making_what_is_not_seen() {
    let world = World::new();
    let answers = move |ask: &Ask| {
        let told = world.answer(ask);
        match (ask, told) {
            (Ask::List(Kind::ProtectiveValue), Some(Ok(Told::List(list)))) => {
                let mut rows = Vec::with_capacity(50_000);
                while rows.len() < 50_000 {
                    rows.extend(list.rows.iter().cloned());
                }
                rows.truncate(50_000);
                Some(Ok(Told::List(Arc::new(List {
                    rows,
                    ..(*list).clone()
                }))))
            }
            (_, told) => told,
        }
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.keys("hemligt Enter 2 a G");
    assert!(stage.text().contains("50000/50000"), "{}", stage.text());
    assert!(stage.text().contains("»"));
    stage.keys("/ reservkraft");
    assert!(stage.text().contains("758/50000"), "{}", stage.text());
}

#[test]
fn a_record_that_can_not_be_previewed_is_asked_for_once() {
    let world = World::new();
    let answers = move |ask: &Ask| match ask {
        Ask::Detail(_) => Some(Err(Trouble::new("no-such-record"))),
        ask => world.answer(ask),
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.size(120, 40).keys("hemligt Enter 2").wait(30);
    let asked = |stage: &Stage| stage.asked.iter().filter(|name| **name == "detail").count();
    assert_eq!(asked(&stage), 1);
    stage.keys("j").wait(3);
    assert_eq!(asked(&stage), 2);
}

/// A stage on the values whose desk remembers filters and takes changes.
fn keeping() -> Stage {
    let world = World::new();
    let mut kept = Vec::new();
    let answers = move |ask: &Ask| match ask {
        Ask::Filters(_) => Some(Ok(Told::Filters(kept.clone()))),
        Ask::KeepFilters(_, filters) => {
            kept.clone_from(filters);
            Some(Ok(Told::Filters(kept.clone())))
        }
        Ask::ExportList(order) => Some(Ok(Told::Listed {
            path: order.folder.join("lista.csv"),
            count: order.ids.len(),
            seq: 7,
        })),
        ask => world.answer(ask),
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.keys("hemligt Enter 2");
    stage
}

#[test]
fn columns_are_chosen_shown_and_remembered() {
    let mut stage = keeping();
    stage.asked.clear();
    stage.keys("c");
    assert!(stage.text().contains("[x] Benämning"), "{}", stage.text());
    // All that stand there are taken away but the first, and another is chosen.
    stage.keys("j Space Enter");
    let text = stage.text();
    assert!(!text.contains("[x]"), "{text}");
    assert!(stage.asked.contains(&"list-of"));
    let columns = stage.remembered.clone().unwrap().columns;
    assert!(columns["protective_value"].contains(&"title".to_owned()));
    stage.asked.clear();
    stage.keys("1 2");
    assert!(stage.asked.contains(&"list-of"));
    stage.asked.clear();
    stage.keys("c r");
    assert!(stage.asked.contains(&"list"));
    assert!(stage.remembered.unwrap().columns.is_empty());
}

#[test]
fn a_filter_is_kept_used_and_removed() {
    let mut stage = keeping();
    stage.keys("/ vatten Enter s f");
    assert!(
        stage.text().contains("Spara det som visas: / vatten"),
        "{}",
        stage.text()
    );
    stage.keys("Enter Esc Esc");
    assert!(stage.text().contains("65/66"), "{}", stage.text());
    stage.keys("f j Enter");
    let text = stage.text();
    assert!(
        text.contains("5/66") && text.contains("Benämning ↑"),
        "{text}"
    );
    stage.keys("f j x");
    assert!(!stage.text().contains("  / vatten"), "{}", stage.text());
}

#[test]
fn marked_rows_are_counted_and_ended_one_by_one() {
    let mut stage = keeping();
    stage.keys("/ pumpstation Enter Space Space");
    assert!(stage.text().contains("2 märkta"), "{}", stage.text());
    stage.asked.clear();
    stage.keys("x Rivna Enter");
    assert!(
        stage.text().contains("De 2 märkta posterna"),
        "{}",
        stage.text()
    );
    stage.keys("j");
    let ended = stage.asked.iter().filter(|name| **name == "do").count();
    assert_eq!(ended, 2);
    assert!(
        stage.text().contains("2 poster är avslutade"),
        "{}",
        stage.text()
    );
}

#[test]
fn enter_alone_ends_nothing_that_is_marked() {
    let mut stage = keeping();
    stage.keys("Space Space x Enter");
    assert!(!stage.asked.contains(&"do"));
    stage.keys("Skäl Enter Enter");
    assert!(!stage.asked.contains(&"do"));
}

#[test]
fn marked_rows_are_written_as_a_file_and_it_is_said_where() {
    let mut stage = keeping();
    stage.keys("m E");
    assert!(stage.text().contains("Namn och nummer"), "{}", stage.text());
    stage.keys("/media/usb Enter");
    assert!(
        stage
            .text()
            .contains("65 poster skrevs till /media/usb/lista.csv"),
        "{}",
        stage.text()
    );
}

/// A desk where SV-0058 comes to be when a form is submitted.
fn writing() -> Stage {
    let world = World::new();
    let done = Cell::new(false);
    let answers = move |ask: &Ask| {
        let mut told = world.answer(ask);
        match (ask, &mut told) {
            (Ask::List(Kind::ProtectiveValue), Some(Ok(Told::List(list)))) if !done.get() => {
                let mut before = (**list).clone();
                before.rows.retain(|row| row.label != "SV-0058");
                *list = Arc::new(before);
            }
            (Ask::Form { kind, id: None, .. }, told) => {
                let rows = &list_of(&world).rows;
                let of = rows.iter().find(|row| row.label == "SV-0012");
                let ask = Ask::Form {
                    kind: *kind,
                    id: of.map(|row| row.id),
                    like: None,
                };
                *told = world.answer(&ask);
                if let Some(Ok(Told::Form(seed))) = told {
                    (seed.base, seed.label) = (0, String::new());
                }
            }
            (Ask::Submit(_), told) => {
                done.set(true);
                let rows = &list_of(&world).rows;
                let row = rows.iter().find(|row| row.label == "SV-0058");
                let link = row.map(|row| Link {
                    id: row.id,
                    kind: Kind::ProtectiveValue,
                    label: row.label.clone(),
                    title: row.title.clone(),
                });
                *told = Some(Ok(Told::Saved {
                    seq: 184_204,
                    links: link.into_iter().collect(),
                    at: NOW.parse().unwrap(),
                }));
            }
            _ => {}
        }
        told
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.keys("hemligt Enter");
    stage
}

fn list_of(world: &World) -> Arc<List> {
    match world.answer(&Ask::List(Kind::ProtectiveValue)) {
        Some(Ok(Told::List(list))) => list,
        _ => panic!("no list"),
    }
}

#[test]
fn the_list_stands_on_the_record_that_was_just_written_when_it_comes_back() {
    let mut stage = writing();
    stage.keys("2 n x F5 Enter");
    assert!(stage.text().contains("SV-0058"), "{}", stage.text());
    assert!(!stage.text().contains("» +  SV-0058"), "{}", stage.text());
    stage.news(Told::Changed);
    let row = |stage: &mut Stage| {
        let text = stage.text();
        let row = text.lines().find(|line| line.contains('»'));
        row.map(str::to_owned).unwrap_or(text)
    };
    let stood_on = row(&mut stage);
    assert!(stood_on.contains("SV-0058"), "{stood_on}");
    // Once: after that one goes where one likes, and stays there.
    stage.keys("Home");
    let first = row(&mut stage);
    assert!(!first.contains("SV-0058"), "{first}");
    stage.news(Told::Changed);
    assert_eq!(row(&mut stage), first);
}

#[test]
fn what_a_row_shows_in_words_is_found_and_with_what_is_typed_in_it() {
    let shown = |stage: &mut Stage| {
        let text = stage.text();
        ["PR-0387", "PR-0388"].map(|label| text.contains(label))
    };
    let mut stage = Stage::open();
    stage.keys(": prövningsärenden Enter");
    assert_eq!(shown(&mut stage), [true, true], "{}", stage.text());
    for (query, found) in [
        ("deltar", [true, false]),
        ("ansokan", [false, true]),
        ("alm Space deltar", [true, false]),
        ("alm Space ansökan", [false, false]),
        ("klass", [true, false]),
    ] {
        stage.keys(&format!("/ {query}"));
        assert_eq!(shown(&mut stage), found, "{query}: {}", stage.text());
        stage.keys("Esc");
    }
}

#[test]
fn the_next_step_is_reached_from_the_list_of_cases_and_of_persons() {
    let mut stage = Stage::open();
    stage.keys(": prövningsärenden Enter >");
    assert!(
        stage.text().contains("Nästa steg i PR-0387"),
        "{}",
        stage.text()
    );
    stage.keys("Esc : personer Enter >");
    assert!(
        stage.text().contains("Nästa steg i PR-0387"),
        "{}",
        stage.text()
    );
    // A record of another kind has no steps, and says so.
    stage.keys("Esc 2 >");
    assert!(stage.text().contains("har steg"), "{}", stage.text());
}

#[test]
fn a_person_in_the_list_with_several_cases_asks_which_and_one_without_says_so() {
    let world = World::new();
    let cases = Cell::new(2);
    let mut stage = Stage::new(
        options(),
        Box::new(move |ask| {
            let mut told = world.answer(ask)?;
            if let Ok(Told::Detail(view)) = &mut told
                && view.link.kind == Kind::Person
            {
                let case = |number: u32| Link {
                    kind: Kind::VettingCase,
                    label: Kind::VettingCase.label(number),
                    ..view.link.clone()
                };
                let mut all = vec![view.cases[0].clone(), case(401)];
                all.truncate(cases.get());
                view.cases = all;
                // Once asked which, the person is told to have none.
                cases.set(0);
            }
            Some(told)
        }),
    );
    stage.size(80, 24).keys("hemligt Enter : personer Enter >");
    assert!(stage.text().contains("vilket ärende?"), "{}", stage.text());
    assert!(stage.text().contains("PR-0401"));
    stage.keys("Enter");
    assert!(
        stage.text().contains("Nästa steg i PR-0387"),
        "{}",
        stage.text()
    );
    stage.keys("Esc >");
    assert!(
        stage.text().contains("inget pågående prövningsärende"),
        "{}",
        stage.text()
    );
}
