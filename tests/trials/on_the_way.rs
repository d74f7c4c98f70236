//! Long work tells how far it has come, and is stopped cleanly: an import and its plan, what the rules judge, a day that has
//! passed, the report.

use crate::desk::Desk;
use crate::world::World;
use skans::desk::{Ask, PaperWork, Told};
use skans::domain::Kind;
use skans::words::Language;

/// More than is judged before anybody notices, and than a small change has.
const ROWS: usize = 5_200;

/// A file of persons, read and planned.
fn planned(world: &World, desk: &mut Desk, rows: usize) {
    let row = |number: usize| format!("Person {number};{number}\n");
    let text = format!("namn;rad\n{}", (1..=rows).map(row).collect::<String>());
    let file = world.write("personer.csv", text);
    assert_eq!(desk.plan(&file, Kind::Person).created, rows);
}

fn steps(desk: &Desk) -> Vec<&'static str> {
    let mut steps: Vec<_> = desk.came.iter().map(|(step, ..)| *step).collect();
    steps.dedup();
    steps
}

#[test]
fn a_large_import_is_told_and_where_it_is_stopped_nothing_is_taken_until_it_is_run_again() {
    let world = World::new();
    let mut desk = world.opened("chief");
    planned(&world, &mut desk, ROWS);
    assert_eq!(steps(&desk), ["plan"]);
    let before = desk.journal().len();
    assert!(matches!(
        desk.ask_to_stop(Ask::RunImport),
        Ok(Told::Cancelled)
    ));
    assert_eq!(steps(&desk), ["decide"]);
    assert_eq!(desk.journal().len(), before);
    assert!(desk.list(Kind::Person).rows.is_empty());
    // The same plan, without reading the file anew.
    let receipt = desk.import().unwrap();
    assert_eq!(receipt.created, ROWS);
    assert_eq!(steps(&desk), ["plan", "decide", "seal", "write", "take-in"]);
    assert!(desk.came.iter().all(|(_, done, of)| done <= of));
    assert_eq!(desk.journal().len(), before + 1);
    // So many rows at once are also judged on the way, and taken back on the way.
    assert_eq!(desk.list(Kind::Person).rows.len(), ROWS);
    let undo = |seq| Ask::Undo { seq, reason: None };
    assert!(matches!(
        desk.ask_to_stop(undo(receipt.seq)),
        Ok(Told::Cancelled)
    ));
    assert_eq!(desk.journal().len(), before + 1);
    assert!(matches!(
        desk.ask(undo(receipt.seq)),
        Ok(Told::Saved { .. })
    ));
    assert_eq!(steps(&desk), ["decide", "seal", "write", "take-in"]);
}

#[test]
fn a_small_change_is_not_told_and_not_stopped() {
    let world = World::new();
    let mut desk = world.opened("chief");
    planned(&world, &mut desk, 20);
    assert!(desk.came.is_empty());
    assert!(matches!(
        desk.ask_to_stop(Ask::RunImport),
        Ok(Told::Imported(_))
    ));
    assert!(desk.came.is_empty());
}

#[test]
fn what_the_rules_judge_is_told_on_a_new_day_on_a_day_that_has_passed_and_for_the_report() {
    let world = World::new();
    let mut desk = world.opened("chief");
    planned(&world, &mut desk, ROWS);
    desk.import().unwrap();
    assert!(matches!(desk.ask(Ask::Findings), Ok(Told::Findings(_))));
    assert_eq!(steps(&desk), ["judge"]);
    // Judged once: the next answer rests on it.
    assert!(matches!(
        desk.ask(Ask::Requirements),
        Ok(Told::Requirements(_))
    ));
    assert!(desk.came.is_empty());
    world.pass(24 * 60);
    // A judgement that is stopped leaves nothing half judged behind.
    assert!(matches!(
        desk.ask_to_stop(Ask::Findings),
        Ok(Told::Cancelled)
    ));
    let Ok(Told::Findings(found)) = desk.ask(Ask::Findings) else {
        panic!("not what was asked")
    };
    assert_eq!(steps(&desk), ["judge"]);
    assert!(!found.rows.is_empty());
    let yesterday = jiff::civil::date(2026, 11, 23);
    let past = || Ask::PastList(Kind::Person, yesterday);
    assert!(matches!(desk.ask_to_stop(past()), Ok(Told::Cancelled)));
    match desk.ask(past()) {
        Ok(Told::List(list)) => assert_eq!(list.rows.len(), ROWS),
        _ => panic!("not what was asked"),
    }
    assert_eq!(steps(&desk), ["past", "past-judge"]);
    // The report compares with the day of the one before it.
    desk.make(
        Kind::Report,
        &[
            ("title", "Rapport"),
            ("report_kind", "annan"),
            ("period", "2026"),
            ("produced", "2026-11-23"),
            ("recipient", "Kommundirektören"),
        ],
    );
    world.pass(24 * 60);
    let report = || Ask::Paper(PaperWork::Director, Language::Sv);
    assert!(matches!(desk.ask_to_stop(report()), Ok(Told::Cancelled)));
    assert!(matches!(desk.ask(report()), Ok(Told::Paper(_))));
    // That day was kept, and today is judged.
    assert_eq!(steps(&desk), ["judge"]);
    assert!(matches!(desk.ask(report()), Ok(Told::Paper(_))));
    assert!(desk.came.is_empty());
}
