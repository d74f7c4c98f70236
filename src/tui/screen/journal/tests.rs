//! What the journal must do: page without end, narrow, and call verified only what was.

use super::*;
use crate::tui::screen::guide::stage::{Stage, asked, link, said, says_done};
use crate::views::Journal;

const TOTAL: u64 = 184_203;

fn entry(seq: u64) -> JournalItem {
    let imported = seq.is_multiple_of(50);
    JournalItem {
        seq,
        at: jiff::Timestamp::from_second(1_795_000_000 + i64::try_from(seq).unwrap() * 1098)
            .unwrap(),
        who: if seq.is_multiple_of(2) {
            "Anna Lind"
        } else {
            "Bo Ek"
        }
        .into(),
        what: if imported { "imported" } else { "changed" },
        object: Some(link(u32::try_from(seq % 97).unwrap(), "Vattenverk Åsö")),
        count: if imported { 38 } else { 1 },
        link_hash: format!("{seq:064x}"),
        key: "5C1F 09A2 77B0 0C4D".into(),
        previous: format!("{:064x}", seq - 1),
        remark: imported.then(|| "created=30 updated=8 refused=2".to_owned()),
        checked: seq < 1000,
    }
}

/// Answers every page that is asked for, as the desk would, until nothing more is asked.
fn serve(stage: &Stage, screen: &mut JournalScreen, mut deeds: Vec<Deed>, most: usize) -> usize {
    let mut pages = 0;
    while let Some((tag, before, count)) = asked(&deeds).iter().find_map(|(tag, ask)| match ask {
        Ask::Journal { before, count, .. } => Some((*tag, *before, *count)),
        _ => None,
    }) {
        if pages == most {
            break;
        }
        pages += 1;
        let newest = before.min(TOTAL + 1) - 1;
        let items = (1..=newest).rev().take(count).map(entry).collect();
        let page = Journal {
            chain: unchecked(),
            total: TOTAL,
            items,
        };
        deeds = stage.told(screen, tag, Told::Journal(Box::new(page)));
    }
    pages
}

fn unchecked() -> Chain {
    Chain {
        total: TOTAL,
        checked: 0,
        finished: None,
        broken: None,
    }
}

fn open(stage: &Stage) -> JournalScreen {
    let mut screen = JournalScreen::new(None);
    let deeds = screen.refresh(&stage.cx());
    assert_eq!(serve(stage, &mut screen, deeds, 9), 1);
    screen
}

#[test]
fn it_draws_at_every_size_with_the_entry_below() {
    let stage = Stage::new();
    let mut screen = open(&stage);
    stage.keys(&mut screen, "jjj");
    let [narrow, wide] = stage.draw_everywhere(&screen);
    assert!(
        narrow.contains("184 203") && narrow.contains("18 min 18 s"),
        "{narrow}"
    );
    assert!(narrow.contains("SV-0092") && wide.contains("inte kontrollerad än"));
    stage.press(&mut screen, KeyCode::Enter);
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("5C1F 09A2"));
    assert!(stage.press(&mut screen, KeyCode::Esc).is_empty() && !screen.in_entry);
}

#[test]
fn older_pages_come_when_one_gets_there_and_not_before() {
    let stage = Stage::new();
    let mut screen = open(&stage);
    stage.draw(&screen, 80, 20);
    assert!(asked(&stage.press(&mut screen, KeyCode::PageDown)).is_empty());
    let deeds = stage.press(&mut screen, KeyCode::End);
    assert_eq!(serve(&stage, &mut screen, deeds, 9), 1);
    assert_eq!(screen.filter.held(), FIRST + PAGE);
    assert_eq!(screen.selected().unwrap().seq, TOTAL - (FIRST as u64 - 1));
}

#[test]
fn a_filter_looks_further_down_but_not_without_end() {
    let stage = Stage::new();
    let mut screen = open(&stage);
    stage.press(&mut screen, KeyCode::Char('/'));
    let deeds = stage.keys(&mut screen, "SV-0013");
    let pages = serve(&stage, &mut screen, deeds, 2000);
    assert!(
        pages > 1 && screen.filter.held() <= STRETCH + PAGE,
        "{pages}"
    );
    assert!(screen.filter.found() > 1);
    stage.press(&mut screen, KeyCode::Enter);
    stage.draw_everywhere(&screen);
    stage.press(&mut screen, KeyCode::Esc);
    assert!(!screen.filter.is_on());
}

#[test]
fn letters_are_text_while_the_filter_has_the_keyboard() {
    let stage = Stage::new();
    let mut screen = open(&stage);
    stage.press(&mut screen, KeyCode::Char('/'));
    let deeds = stage.keys(&mut screen, "vou");
    assert!(asked(&deeds).iter().all(|(tag, _)| *tag >= PAGES));
    assert!(screen.verifying.is_none());
}

#[test]
fn it_is_verified_only_when_the_check_reached_the_end_unbroken() {
    let stage = Stage::new();
    let mut screen = open(&stage);
    let deeds = stage.press(&mut screen, KeyCode::Char('v'));
    assert!(matches!(asked(&deeds)[..], [(VERIFY, Ask::Verify)]));
    stage.told(
        &mut screen,
        VERIFY,
        Told::Progress {
            step: "verify",
            done: 100,
            total: TOTAL,
        },
    );
    assert!(!screen.status(&stage.cx()).contains("hel"));
    let chain = |checked, finished: bool, broken: bool| Chain {
        total: TOTAL,
        checked,
        finished: finished.then(|| stage.cx().now),
        broken: broken.then(|| ("chain-broken", vec![("seq", "17".to_owned())])),
    };
    for (checked, finished, broken) in [
        (100, false, false),
        (TOTAL, true, true),
        (TOTAL - 1, true, false),
    ] {
        let deeds = stage.told(
            &mut screen,
            VERIFY,
            Told::Chain(chain(checked, finished, broken)),
        );
        assert!(!says_done(&deeds) && !said(&deeds).contains("verifierad"));
        assert!(!screen.status(&stage.cx()).contains("Kedjan hel"));
    }
    let deeds = stage.told(&mut screen, VERIFY, Told::Chain(chain(TOTAL, true, false)));
    assert!(says_done(&deeds) && said(&deeds).contains("verifierad"));
    // The marks of the entries are asked for again.
    assert_eq!(serve(&stage, &mut screen, deeds, 9), 1);
}

#[test]
fn same_object_asks_the_desk_and_a_late_page_of_before_is_dropped() {
    let stage = Stage::new();
    let mut screen = open(&stage);
    let late = PAGES + screen.series;
    let deeds = stage.press(&mut screen, KeyCode::Char('o'));
    assert!(matches!(
        asked(&deeds)[..],
        [(
            _,
            Ask::Journal {
                object: Some(_),
                ..
            }
        )]
    ));
    let page = Journal {
        chain: unchecked(),
        total: 1,
        items: vec![entry(1)],
    };
    stage.told(&mut screen, late, Told::Journal(Box::new(page)));
    assert_eq!(screen.filter.held(), FIRST);
}

#[test]
fn only_an_import_can_be_undone_here_and_with_a_reason() {
    let stage = Stage::new();
    let mut screen = open(&stage);
    let deeds = stage.press(&mut screen, KeyCode::Char('u'));
    assert!(said(&deeds).contains("historik"));
    stage.keys(&mut screen, "jjj");
    stage.press(&mut screen, KeyCode::Char('u'));
    stage.keys(&mut screen, "Fel fil");
    stage.press(&mut screen, KeyCode::Enter);
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    assert!(matches!(
        asked(&deeds)[..],
        [(UNDO, Ask::Undo { seq: 184_200, .. })]
    ));
    // Stopped on the way nothing was taken back, and it can be asked for anew.
    let again = |screen: &JournalScreen| screen.enabled(CommandId("journal.undo"), &stage.cx());
    assert!(again(&screen).is_err());
    let deeds = stage.told(&mut screen, UNDO, Told::Cancelled);
    assert!(said(&deeds).contains("Avbrutet"), "{}", said(&deeds));
    assert!(again(&screen).is_ok());
}

#[test]
fn new_entries_do_not_move_the_selection_from_where_it_was() {
    let stage = Stage::new();
    let mut screen = open(&stage);
    for _ in 0..4 {
        let deeds = stage.press(&mut screen, KeyCode::End);
        serve(&stage, &mut screen, deeds, 9);
    }
    let seq = screen.selected().unwrap().seq;
    assert!(seq < TOTAL - 500);
    let deeds = screen.refresh(&stage.cx());
    serve(&stage, &mut screen, deeds, 9);
    assert_eq!(screen.selected().unwrap().seq, seq);
    assert!(screen.filter.held() < 6 * PAGE);
}

#[test]
fn a_check_that_is_stopped_is_said_to_be_stopped_and_can_be_begun_again() {
    let stage = Stage::new();
    let mut screen = JournalScreen::new(None);
    let deeds = screen.refresh(&stage.cx());
    serve(&stage, &mut screen, deeds, 1);
    screen.run(CommandId("journal.verify"), &stage.cx());
    let progress = Told::Progress {
        step: "verify",
        done: 40,
        total: 100,
    };
    stage.told(&mut screen, VERIFY, progress);
    assert!(screen.status(&stage.cx()).contains("40 %"));
    let deeds = stage.told(&mut screen, VERIFY, Told::Cancelled);
    assert!(said(&deeds).contains("Avbrutet"), "{}", said(&deeds));
    let again = screen.enabled(CommandId("journal.verify"), &stage.cx());
    assert!(again.is_ok() && !screen.status(&stage.cx()).contains("40 %"));
}

#[test]
fn a_long_entry_is_read_to_its_end_on_a_low_screen_before_the_keys_lead_on() {
    let stage = Stage::new();
    let mut screen = open(&stage);
    let remark: Vec<String> = (1..=60).map(|n| format!("mening {n}.")).collect();
    let mut item = entry(TOTAL);
    item.remark = Some(remark.join(" "));
    screen.filter.clear_items();
    screen.filter.add(vec![item, entry(TOTAL - 1)], &stage.cx());
    stage.press(&mut screen, KeyCode::Enter);
    let shown = stage.draw(&screen, 40, 12);
    assert!(
        shown.contains("mening 1.") && shown.contains("▼"),
        "{shown}"
    );
    assert!(!shown.contains("mening 60."), "{shown}");
    assert!(draw::spoken(&screen, &stage.cx()).contains("rad 1–"));
    let mut steps = 0;
    while !stage.draw(&screen, 40, 12).contains("kan inte ändras") {
        stage.keys(&mut screen, "j");
        steps += 1;
        assert!(steps < 60 && stage.draw(&screen, 40, 12).contains("184 203"));
    }
    // PgUp leads back within it; only from the end does j lead to the next entry, from its beginning.
    stage.press(&mut screen, KeyCode::PageUp);
    assert!(!stage.draw(&screen, 40, 12).contains("kan inte ändras"));
    stage.press(&mut screen, KeyCode::End);
    stage.keys(&mut screen, "j");
    let shown = stage.draw(&screen, 40, 12);
    assert!(
        shown.contains("184 202") && shown.contains("Händelse"),
        "{shown}"
    );
}
