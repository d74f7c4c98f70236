//! What a cell may say.

use super::*;
use crate::domain::{FieldType, Values};

#[test]
fn what_is_marked_above_the_ceiling_is_refused() {
    let mut world = World::new();
    let file = "Skyddsvärde;Slag;Hanteringsnivå\nA;Uppgift;Hemlig\nB;Uppgift;K\n";
    let plan = world.import(file);
    assert_eq!(faults(&plan), [(2, "Hanteringsnivå", "above-ceiling")]);
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
            let (FieldType::Choice { set, codes } | FieldType::Choices { set, codes }) = field.ty
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
