use super::*;
use crate::domain::FieldType;
use crate::exchange::world::{LUND, World, counts, words};
use crate::exchange::{read, suggest};

const ALL: ListOptions = ListOptions {
    identities: true,
    ended: true,
};

fn written(world: &World, kind: Kind, options: ListOptions, language: usize) -> String {
    let mut out = Vec::new();
    write_csv(
        &world.state,
        words()[language],
        kind,
        options,
        &|_| true,
        &mut out,
    )
    .unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_list_that_is_read_back_gives_nothing_new_in_either_language() {
    let mut world = World::new();
    let lund = world.plan(LUND);
    world.take(lund);
    world.import(
        "befattning;enhet;klass;antal;medborgarskapskrav;motivering\n\
         \"Arkitekt; den äldre\";Kommunkontoret;2;3;ja;\"=1+1\nrad två\"\n'@x;LKF;utan;;nej;-\n",
    );
    world.import("skyddsvärde;slag;kategorier;tål avbrott\nVatten;Objekt;yttre, inre;24h\n");
    world.import("namn;personnummer;medborgare\nAnna Ek;19121212-1212;ja\n");
    world.import("person;befattning;läge\nPE-0001;BE-0001;initierad\n");
    for kind in Kind::ALL
        .iter()
        .copied()
        .filter(|kind| *kind != Kind::Operator)
    {
        for language in [0, 1] {
            let text = written(&world, kind, ALL, language);
            let Ok(table) = read(text.as_bytes()) else {
                assert_eq!(world.state.of_kind(kind).count(), 0);
                continue;
            };
            let (suggested, mapping) = suggest(&table, words()).unwrap();
            assert_eq!(suggested, kind);
            let fields = catalogue().kind(kind).fields.len();
            assert_eq!(mapping.iter().flatten().count(), fields, "{kind:?}");
            let plan = world.plan_as(text.as_bytes(), kind, &mapping);
            let count = u32::try_from(table.rows.len()).unwrap();
            assert_eq!(counts(&plan), [0, 0, count, 0], "{kind:?}");
        }
    }
}

#[test]
fn no_cell_begins_as_a_formula() {
    for text in ["=1+1", "+46 46", "-1", "@x", "'=1", "''@"] {
        assert_eq!(guarded(text), format!("'{text}"));
    }
    for text in ["", "a=1", "'n", "1-2"] {
        assert_eq!(guarded(text), text);
    }
}

#[test]
fn a_list_without_identities_names_nobody() {
    let mut world = World::new();
    world.import("namn;personnummer;kontakt\nAnna Ek;19121212-1212;växeln\n");
    world.import("befattning;klass\nArkitekt;3\n");
    world.import("person;befattning;läge\nAnna Ek;Arkitekt;initierad\n");
    let options = ListOptions {
        identities: false,
        ..ALL
    };
    let persons = written(&world, Kind::Person, options, 0);
    let cases = written(&world, Kind::VettingCase, options, 0);
    for secret in ["Anna", "1212", "växeln", "Personnummer"] {
        assert!(
            !persons.contains(secret) && !cases.contains(secret),
            "{secret}"
        );
    }
    assert!(cases.contains(";PE-0001;BE-0001 Arkitekt;"));
    assert!(written(&world, Kind::Person, ALL, 0).contains("19121212-1212"));
}

#[test]
fn ended_records_are_left_out_unless_they_are_asked_for() {
    let mut world = World::new();
    world.import("typ;namn\nnämnd;Valnämnden\nnämnd;Miljönämnden\n");
    world.end(Kind::Unit, "Valnämnden");
    let options = ListOptions {
        ended: false,
        ..ALL
    };
    let live = written(&world, Kind::Unit, options, 0);
    assert!(live.starts_with("\u{FEFF}Nummer;Namn;Slag;"));
    assert!(!live.contains("Valnämnden") && live.contains("EN-0002;Miljönämnden;Nämnd;"));
    assert!(written(&world, Kind::Unit, ALL, 0).contains("Att granska;2026-11-22\r\n"));
}

#[test]
fn heads_and_words_of_a_list_exist_and_differ() {
    for spec in catalogue().kinds {
        for words in words() {
            let heads = spec.fields.iter().map(|field| {
                assert!(!matches!(field.ty, FieldType::Line(0)));
                words.get(&format!("field-{}-{}", spec.kind.code(), field.name))
            });
            let mut heads: Vec<String> = heads.collect();
            heads.extend(["list-number", "list-review", "list-ended"].map(|key| words.get(key)));
            let mut unique = heads.clone();
            unique.sort();
            unique.dedup();
            assert_eq!(unique.len(), heads.len(), "{:?} {heads:?}", spec.kind);
        }
    }
}
