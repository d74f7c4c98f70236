//! References between rows and to records.

use super::*;
use crate::domain::Command;

#[test]
fn rows_may_stand_in_any_order() {
    let mut lines: Vec<&str> = std::str::from_utf8(LUND).unwrap().lines().collect();
    lines[1..].reverse();
    let mut world = World::new();
    assert_eq!(counts(&world.import(&lines.join("\n"))), [36, 0, 0, 0]);
    assert_eq!(counts(&world.plan(LUND)), [0, 0, 36, 0]);
}

#[test]
fn references_are_found_by_number_title_and_organisation_number() {
    let mut world = World::new();
    let file = "typ;namn;överordnad;orgnr\nkommun;Åsö kommun;;212000-1132\nnämnd;A;en-0001;\n\
                nämnd;B;EN-0001 åsö kommun;\nnämnd;C;ÅSÖ  KOMMUN;\nnämnd;D;2120001132;\nnämnd;E;aso kommun;\n\
                nämnd;F;EN-0001 Lunds kommun;\n";
    world.import("typ;namn;orgnr;överordnad\nkommun;Åsö kommun;212000-1132;\n");
    let plan = world.plan(file.as_bytes());
    assert_eq!(
        faults(&plan),
        [
            (7, "överordnad", "reference-not-found"),
            (8, "överordnad", "reference-not-found")
        ]
    );
    assert_eq!(counts(&plan), [4, 0, 1, 2]);
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
