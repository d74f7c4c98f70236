//! What a snapshot must never do: leave by Enter, with names nobody chose, or be called written before it is.

use super::*;
use crate::domain::Compartment;
use crate::tui::screen::guide::stage::{Stage, asked, running, said, says_done};
use std::path::PathBuf;

fn at_control(stage: &Stage) -> SnapshotScreen {
    let mut screen = SnapshotScreen::new();
    screen.refresh(&stage.cx());
    assert!(said(&stage.press(&mut screen, KeyCode::Enter)).contains("minst en"));
    stage.press(&mut screen, KeyCode::Char(' '));
    stage.press(&mut screen, KeyCode::Down);
    stage.press(&mut screen, KeyCode::Char(' '));
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("[x] Analys") && narrow.contains("[ ] Namn och personnummer"));
    stage.press(&mut screen, KeyCode::Enter);
    assert!(said(&stage.press(&mut screen, KeyCode::Enter)).contains("minst en mottagare"));
    stage.keys(&mut screen, "/media/usb/lst.txt");
    stage.press(&mut screen, KeyCode::Enter);
    stage.press(&mut screen, KeyCode::Enter);
    stage.keys(&mut screen, "/media/ut");
    stage.draw_everywhere(&screen);
    stage.press(&mut screen, KeyCode::Enter);
    assert!(said(&stage.press(&mut screen, KeyCode::Enter)).contains("ändamålet"));
    stage.keys(&mut screen, "Tillsyn 2026, dnr 24-311");
    stage.draw_everywhere(&screen);
    stage.press(&mut screen, KeyCode::Enter);
    assert_eq!(screen.step, Step::Control);
    screen
}

fn started(stage: &Stage) -> SnapshotScreen {
    let mut screen = at_control(stage);
    stage.keys(&mut screen, "sj");
    assert_eq!(screen.step, Step::Create);
    screen
}

fn receipt() -> SnapshotReceipt {
    SnapshotReceipt {
        number: "EX-0031".into(),
        path: PathBuf::from("/media/ut/EX-0031.skans.age"),
        digest: "9f3a20b7".repeat(8),
        bytes: 17_825_792,
        records: 1_204,
        entries: 184_204,
        head: (184_204, "77b01e00".repeat(8)),
        recipients: vec!["Länsstyrelsen i Skåne län".into(), "KS arkiv".into()],
    }
}

#[test]
fn nothing_is_written_by_enter_and_names_only_where_they_were_chosen() {
    let stage = Stage::new();
    let mut screen = at_control(&stage);
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("utan namn och personnummer") && narrow.contains("signalskydd"));
    let mut deeds = stage.press(&mut screen, KeyCode::Enter);
    deeds.extend(stage.press(&mut screen, KeyCode::Char('s')));
    stage.draw_everywhere(&screen);
    deeds.extend(stage.press(&mut screen, KeyCode::Enter));
    assert!(asked(&deeds).is_empty());
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    match asked(&deeds)[..] {
        [(CREATE, Ask::Snapshot(order))] => {
            assert!(!order.identities);
            assert_eq!(
                order.scope,
                [Compartment::Organisation, Compartment::Analysis]
            );
            assert_eq!(order.recipients, [PathBuf::from("/media/usb/lst.txt")]);
            assert_eq!(order.folder, PathBuf::from("/media/ut"));
            assert_eq!(order.purpose, "Tillsyn 2026, dnr 24-311");
        }
        _ => panic!("the snapshot was not asked for"),
    }
    assert!(!says_done(&deeds));
}

#[test]
fn steps_are_ticked_only_when_they_were_told_of() {
    let stage = Stage::new();
    let mut screen = started(&stage);
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("[ ] Samlar poster") && !narrow.contains("[x]"));
    let step = |step, done| Told::Progress {
        step,
        done,
        total: 17_825_792,
    };
    let deeds = stage.told(&mut screen, CREATE, step("snapshot-encrypt", 11_744_051));
    assert!(!says_done(&deeds));
    let [narrow, _] = stage.draw_everywhere(&screen);
    // The desk never told that it collected: it must not look as if it had.
    assert!(!narrow.contains("Samlar"), "{narrow}");
    assert!(narrow.contains("[>] Krypterar") && narrow.contains("11,2 MiB av 17,0 MiB"));
    assert!(narrow.contains("65 %"));
    stage.told(&mut screen, CREATE, step("snapshot-compare", 5));
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("[x] Krypterar") && narrow.contains("[>] Öppnar filen"));
    assert!(!narrow.contains("Läser tillbaka") && !narrow.contains("⟦"));
}

#[test]
fn it_is_written_only_when_the_receipt_is_here() {
    let stage = Stage::new();
    let mut screen = started(&stage);
    let deeds = stage.told(&mut screen, CREATE, Told::Snapshot(Box::new(receipt())));
    assert!(says_done(&deeds) && said(&deeds).contains("EX-0031"));
    let [narrow, wide] = stage.draw_everywhere(&screen);
    for shown in [narrow, wide] {
        for part in [
            "EX-0031.skans.age",
            "17,0 MiB",
            "184 204",
            "KS arkiv",
            "papper",
        ] {
            assert!(shown.contains(part), "{part}: {shown}");
        }
        assert!(running(&shown).contains("inte ett godkänt signalskydd"));
        assert!(shown.contains("77b01e00"));
    }
}

#[test]
fn esc_asks_before_it_stops_the_work_and_the_work_is_named() {
    let stage = Stage::new();
    let mut screen = started(&stage);
    assert!(asked(&stage.press(&mut screen, KeyCode::Esc)).is_empty());
    stage.draw_everywhere(&screen);
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    assert!(matches!(asked(&deeds)[..], [(CREATE, Ask::Cancel(_))]));
    assert_eq!(screen.step, Step::Create);
    let deeds = stage.told(&mut screen, CREATE, Told::Cancelled);
    assert!(said(&deeds).contains("Ingen fil") && !says_done(&deeds));
    assert_eq!(screen.step, Step::Control);
    assert_eq!(screen.order.folder.text(), "/media/ut");
}

#[test]
fn a_trouble_is_shown_and_all_that_was_typed_stays() {
    let stage = Stage::new();
    let mut screen = started(&stage);
    let deeds = stage.trouble(&mut screen, CREATE, "made-up");
    assert!(!says_done(&deeds) && screen.step == Step::Control);
    assert!(stage.draw_everywhere(&screen)[0].contains("made-up"));
    for _ in 0..3 {
        stage.press(&mut screen, KeyCode::Esc);
    }
    assert_eq!(screen.step, Step::Scope);
    assert_eq!(screen.order.recipients.len(), 1);
    let esc = KeyEvent::from(KeyCode::Esc);
    assert!(screen.key(&esc, &stage.cx()).is_none());
}
