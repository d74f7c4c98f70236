//! Decisions on many at once, what an edition contains, and decisions on persons.

use super::*;
use crate::tui::screen::guide::stage::running;

#[test]
fn an_import_is_returned_together_and_what_is_held_out_is_said() {
    let stage = Stage::new();
    let mut items: Vec<QueueItem> = (1..=12).map(|n| item(n, "Rad", true)).collect();
    items[11].mine_to_decide = false;
    items[11].barred = Some("own-case");
    items[10].mine_to_decide = false;
    items[10].barred = Some("own-work");
    items[9].seq = 9;
    let mut screen = open(&stage, items);
    stage.draw(&screen, 120, 36);
    let deeds = stage.press(&mut screen, KeyCode::Char('m'));
    let told = said(&deeds);
    assert!(told.contains("9 versioner"), "{told}");
    assert!(
        told.contains("Hålls utanför: 1 som du skrev själv, 1 i din egen sak"),
        "{told}"
    );
    stage.press(&mut screen, KeyCode::Char('R'));
    stage.keys(&mut screen, "Fel fil");
    stage.press(&mut screen, KeyCode::Enter);
    let shown = running(&stage.draw(&screen, 120, 36));
    assert!(shown.contains("Returnera 9 versioner"), "{shown}");
    assert!(shown.contains("Hålls utanför"), "{shown}");
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    match asked(&deeds)[..] {
        [(DECIDE, Ask::Do(Command::Return { items, comment }))] => {
            assert_eq!((items.len(), comment.as_str()), (9, "Fel fil"));
        }
        _ => panic!("the return was not asked for"),
    }
    // Stopped on the way nothing is signed, and it can be decided anew.
    let deeds = stage.told(&mut screen, DECIDE, Told::Cancelled);
    assert!(said(&deeds).contains("Avbrutet"), "{}", said(&deeds));
    stage.press(&mut screen, KeyCode::Char('R'));
    stage.keys(&mut screen, "Fel fil");
    stage.press(&mut screen, KeyCode::Enter);
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    assert!(matches!(asked(&deeds)[..], [(DECIDE, Ask::Do(_))]));
}

#[test]
fn what_was_written_on_different_occasions_is_not_returned_in_one() {
    let stage = Stage::new();
    let mut items: Vec<QueueItem> = (1..=2).map(|n| item(n, "Rad", true)).collect();
    items[1].seq = 9;
    let mut screen = open(&stage, items);
    stage.draw(&screen, 120, 36);
    stage.press(&mut screen, KeyCode::Char(' '));
    stage.press(&mut screen, KeyCode::Char(' '));
    let deeds = stage.press(&mut screen, KeyCode::Char('R'));
    assert!(!screen.question.stands() && said(&deeds).contains("olika tillfällen"));
}

#[test]
fn an_adoption_says_what_the_edition_contains_and_opens_each_record_of_it() {
    use crate::views::{EditionChange, EditionDiff, Fate};
    let stage = Stage::new();
    let mut adoption = item(3, "Analys 2026", true);
    adoption.diffs.truncate(1);
    adoption.adopts = Some(Some(link(1, "").id));
    let mut screen = open(&stage, vec![item(1, "Annat", true), adoption.clone()]);
    let change = |number: u32, kind: Kind, fate: Fate| EditionChange {
        link: crate::views::Link {
            kind,
            label: kind.label(number),
            ..link(number, "Vattenverk Åsö")
        },
        fate,
        diffs: match fate {
            Fate::Changed => vec![diff("title", "Vattenverk Aso", "Vattenverk Åsö")],
            _ => Vec::new(),
        },
    };
    let edition = EditionDiff {
        from: Some(link(1, "Analys 2024")),
        to: adoption.link.clone(),
        draft: false,
        changes: vec![
            change(12, Kind::ProtectiveValue, Fate::Changed),
            change(13, Kind::ProtectiveValue, Fate::Added),
            change(7, Kind::Threat, Fate::Removed),
        ],
        same: 40,
    };
    let deeds = stage.press(&mut screen, KeyCode::Char('J'));
    let wanted = |(_, ask): &(Tag, &Ask)| matches!(ask, Ask::EditionDiff { from: Some(_), to } if *to == adoption.link.id);
    assert!(asked(&deeds).iter().any(wanted));
    stage.press(&mut screen, KeyCode::Enter);
    stage.told(
        &mut screen,
        CONTENT,
        Told::EditionDiff(std::sync::Arc::new(edition.clone())),
    );
    let [narrow, shown] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("Utgåvan innehåller"));
    for part in [
        "Jämförd med SV-0001",
        "1 nya, 1 ändrade, 1 borttagna, 40 lika",
        "Skyddsvärden: 1 ny, 1 ändrad",
        "ändrad: Benämning",
        "Säkerhetshot: 1 borttagen",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    // The field of the analysis itself, then each record.
    let mut opened = Vec::new();
    for _ in 0..4 {
        stage.draw(&screen, 120, 36);
        let deeds = stage.press(&mut screen, KeyCode::Enter);
        opened.push(deeds.iter().any(|deed| matches!(deed, Deed::Push(_))));
        stage.press(&mut screen, KeyCode::Char('j'));
    }
    assert_eq!(opened, [false, true, true, true]);
    let deeds = stage.press(&mut screen, KeyCode::Char('c'));
    assert!(said(&deeds).contains("granskas var för sig"));
    // What was told of another edition, later, does not stand beside this one.
    stage.press(&mut screen, KeyCode::Char('K'));
    stage.told(
        &mut screen,
        CONTENT,
        Told::EditionDiff(std::sync::Arc::new(edition)),
    );
    assert!(!stage.draw(&screen, 120, 36).contains("Utgåvan innehåller"));
}

#[test]
fn a_decision_on_a_person_is_signed_with_the_passphrase_and_never_together_with_others() {
    let stage = Stage::new();
    let mut one = item(1, "Jan Öberg", true);
    one.personal = true;
    let other = item(2, "Rad", true);
    let mut screen = open(&stage, vec![one, other]);
    stage.draw(&screen, 120, 36);
    let deeds = stage.press(&mut screen, KeyCode::Char(' '));
    assert!(screen.marked.is_empty() && said(&deeds).contains("lösenfrasen"));
    let deeds = stage.press(&mut screen, KeyCode::Char('m'));
    assert!(
        said(&deeds).contains("1 med beslut om en person"),
        "{}",
        said(&deeds)
    );
    assert_eq!(screen.marked.len(), 1);
    let deeds = stage.keys(&mut screen, "aj");
    assert!(asked(&deeds).is_empty());
    stage.draw_everywhere(&screen);
    let deeds = stage.press(&mut screen, KeyCode::Enter);
    assert!(
        asked(&deeds).is_empty(),
        "an empty passphrase proves nothing"
    );
    stage.keys(&mut screen, "rätt häst");
    let [narrow, wide] = stage.draw_everywhere(&screen);
    assert!(!narrow.contains("rätt häst") && wide.contains("SV-0001 v8"));
    let deeds = stage.press(&mut screen, KeyCode::Enter);
    assert!(matches!(asked(&deeds)[..], [(PROVE, Ask::Prove(_))]));
    let deeds = stage.told(&mut screen, PROVE, Told::Proved);
    assert!(matches!(
        asked(&deeds)[..],
        [(DECIDE, Ask::Do(Command::Approve { .. }))]
    ));
    // A return needs none: nobody is let in by it.
    let mut screen = open(
        &stage,
        vec![{
            let mut one = item(1, "Jan Öberg", true);
            one.personal = true;
            one
        }],
    );
    stage.draw(&screen, 120, 36);
    stage.keys(&mut screen, "rx");
    stage.press(&mut screen, KeyCode::Enter);
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    assert_eq!(asked(&deeds).len(), 1);
}

#[test]
fn a_wrong_passphrase_signs_nothing_and_the_third_locks() {
    let stage = Stage::new();
    let mut one = item(1, "Jan Öberg", true);
    one.personal = true;
    let mut screen = open(&stage, vec![one]);
    stage.draw(&screen, 120, 36);
    stage.keys(&mut screen, "aj");
    for nth in 1..=3 {
        stage.keys(&mut screen, "fel");
        let deeds = stage.press(&mut screen, KeyCode::Enter);
        assert_eq!(asked(&deeds).len(), 1);
        let deeds = stage.trouble(&mut screen, PROVE, "passphrase-wrong");
        let locks = deeds.iter().any(|deed| matches!(deed, Deed::Lock));
        assert!(!said(&deeds).is_empty() && locks == (nth == 3), "{nth}");
        assert!(asked(&deeds).is_empty());
    }
    // Esc goes back, and nothing was signed.
    stage.press(&mut screen, KeyCode::Esc);
    assert!(screen.context() == Context::Review && screen.sent.is_none());
}
