//! What the shell promises: stale answers, locking, leaving, keys.
//!
//! Long because each promise is tried in the same few worlds.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::Refusal;
use crate::tui::testing::world::{World, session};
use crate::tui::testing::{Stage, options};
use crate::tui::widget::say;
use crate::tui::{CommandId, Context, Keymap, Options, Signal, command};
use crate::views::Chain;
use std::time::Duration;

/// A stage whose keeper holds back the answers to questions of one name.
fn holding(held: fn(&Ask) -> bool) -> Stage {
    let world = World::new();
    let answers = move |ask: &Ask| {
        if held(ask) { None } else { world.answer(ask) }
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.keys("hemligt Enter");
    stage
}

#[test]
fn an_answer_to_a_layer_that_is_gone_is_dropped() {
    let mut stage = holding(|ask| matches!(ask, Ask::Detail(_)));
    stage.keys("2 Enter Esc");
    // The list's own question for its preview came first.
    stage.waiting.remove(0);
    let before = stage.text();
    let refused = Trouble::from(Refusal::new("no-such-record"));
    stage.answer(Err(refused));
    assert_eq!(stage.text(), before);
}

#[test]
fn the_newest_selection_is_what_the_preview_shows() {
    let mut stage = holding(|ask| matches!(ask, Ask::Detail(_)));
    stage.size(120, 40).keys("2 j j j");
    // What was passed over on the way is never asked for.
    assert_eq!(stage.waiting.len(), 1);
    let world = World::new();
    let first = world.answer(&stage.waiting[0].ask).unwrap();
    stage.answer(first);
    assert!(!stage.text().contains("Tål avbrott"), "{}", stage.text());
    assert_eq!(stage.waiting.len(), 1);
    let second = world.answer(&stage.waiting[0].ask).unwrap();
    stage.answer(second);
    assert!(
        stage.text().contains("Version 1: B. Ek"),
        "{}",
        stage.text()
    );
    assert!(stage.waiting.is_empty());
}

#[test]
fn locking_leaves_nothing_of_what_was_shown_in_either_buffer() {
    let mut stage = Stage::open();
    stage.size(120, 40).keys("2 j Enter");
    assert!(stage.text().contains("Råvattenledning"));
    stage.keys("F12");
    assert!(stage.asked.ends_with(&["lock", "look-ahead"]));
    assert!(stage.wiped > 0 && !stage.model.is_open());
    let remains = stage.remains();
    for word in [
        "Råvatten",
        "SV-00",
        "Vattenverk",
        "A. Lind",
        "HEMLIG",
        "B. Ek",
    ] {
        assert!(!remains.contains(word), "{word} in\n{remains}");
    }
}

#[test]
fn what_was_closed_is_dropped_after_the_frame_and_at_once_when_it_locks() {
    let mut stage = Stage::open();
    stage.keys("7 2");
    assert!(!stage.model.gone.is_empty());
    stage.model.let_go();
    assert!(stage.model.gone.is_empty());
    stage.keys("7 2 F12");
    assert!(stage.model.gone.is_empty() && !stage.model.is_open());
}

#[test]
fn it_locks_when_no_key_has_come_for_the_time_set_and_warns_a_minute_before() {
    let mut stage = Stage::open();
    stage.wait(239);
    assert!(!stage.text().contains("Låser om"));
    assert!(stage.text().contains("lås 1:01"));
    stage.wait(2);
    assert!(stage.text().contains("Låser om 59 s"), "{}", stage.text());
    stage.keys("j").wait(200);
    assert!(stage.model.is_open());
    stage.wait(100);
    assert!(!stage.model.is_open());
    assert!(stage.text().contains("Lås upp registret"));
}

#[test]
fn a_clock_that_was_set_back_does_not_keep_it_open_for_ever() {
    let mut stage = Stage::open();
    stage.now -= jiff::SignedDuration::from_hours(5);
    stage.wait(1);
    assert_eq!(stage.model.until_lock(), Some(Duration::from_secs(300)));
    stage.wait(300);
    assert!(!stage.model.is_open());
}

#[test]
fn drafts_are_sealed_before_the_keys_go_and_the_same_custodian_gets_back_to_them() {
    let mut stage = Stage::open();
    stage.keys("2 e");
    assert_eq!(stage.model.context(), Context::Form);
    stage.keys("xyz F12");
    let at = |name| stage.asked.iter().position(|asked| *asked == name);
    assert!(at("seal-draft").unwrap() < at("lock").unwrap());
    assert!(!stage.remains().contains("xyz"));
    stage.keys("hemligt Enter");
    assert_eq!(stage.model.context(), Context::Form);
    assert!(stage.text().contains("Du är tillbaka i utkastet"));
}

#[test]
fn another_custodian_does_not_get_the_formers_form() {
    let world = World::new();
    let mut times = 0;
    let answers = move |ask: &Ask| {
        if let Ask::Unlock { .. } = ask {
            times += 1;
            let mut session = session();
            if times > 1 {
                session.name = "B. Ek".into();
            }
            return Some(Ok(Told::Opened(Box::new(session))));
        }
        world.answer(ask)
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.keys("hemligt Enter 2 e xyz F12 hemligt Enter");
    assert_eq!(stage.model.context(), Context::Overview);
}

#[test]
fn a_draft_that_could_not_be_sealed_is_told_at_the_gate() {
    let mut stage = holding(|ask| matches!(ask, Ask::SealDraft(_)));
    stage.keys("2 e xyz F12");
    stage.answer(Err(Trouble::new("disk-full").arg("path", "/srv/skans")));
    assert!(
        stage.text().contains("! Disken är full: /srv/skans"),
        "{}",
        stage.text()
    );
}

#[test]
fn leaving_a_form_for_another_view_is_asked_about_and_seals_the_draft() {
    let mut stage = Stage::open();
    stage.keys("2 e xyz Ctrl+P personer Enter");
    assert!(
        stage.text().contains("Lämna formuläret?"),
        "{}",
        stage.text()
    );
    stage.keys("Enter s");
    assert_eq!(stage.model.context(), Context::Form);
    stage.keys("Ctrl+P personer Enter l");
    assert_eq!(stage.model.context(), Context::List);
    assert!(stage.asked.contains(&"seal-draft"));
    assert!(stage.text().contains("Översikt › Personer"));
}

#[test]
fn quitting_locks_first_and_leaves_when_the_keeper_has_answered() {
    let mut stage = holding(|ask| matches!(ask, Ask::Lock));
    stage.keys("Ctrl+Q");
    assert!(!stage.left && !stage.model.is_open());
    assert!(stage.asked.ends_with(&["lock", "look-ahead"]));
    stage.answer(Ok(Told::Locked));
    assert!(stage.left);
    let mut hurried = holding(|ask| matches!(ask, Ask::Lock));
    hurried.keys("Ctrl+Q Ctrl+Q");
    assert!(hurried.left);
}

#[test]
fn a_signal_to_end_seals_drafts_without_asking() {
    let mut stage = Stage::open();
    stage.keys("2 e xyz");
    stage.signal(Signal::Terminate);
    assert!(stage.asked.contains(&"seal-draft"));
    assert!(stage.left);
}

#[test]
fn esc_leads_back_to_the_overview_and_never_out() {
    let mut stage = Stage::open();
    stage.keys("2 Enter t Esc Esc Esc Esc Esc");
    assert_eq!(stage.model.context(), Context::Overview);
    assert!(!stage.left && stage.model.is_open());
}

#[test]
fn a_command_that_is_off_says_why() {
    let world = World::new();
    let answers = move |ask: &Ask| match ask {
        Ask::Unlock { .. } => {
            let mut session = session();
            session.read_only = Some("stays-full");
            Some(Ok(Told::Opened(Box::new(session))))
        }
        ask => world.answer(ask),
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.keys("hemligt Enter");
    let text = stage.text();
    assert!(
        text.contains("! Disken är full. Registret kan läsas"),
        "{text}"
    );
    assert!(text.contains(" ENDAST LÄSNING "), "{text}");
    stage.keys("2 e");
    assert_eq!(stage.model.context(), Context::List);
    assert!(stage.text().contains("! Registret kan bara läsas just nu."));
    assert!(!stage.text().contains("e redigera"));
    stage.keys("? redigera");
    assert!(
        stage.text().contains("ej nu: Registret kan bara läsas"),
        "{}",
        stage.text()
    );
}

#[test]
fn a_chain_that_is_found_broken_takes_the_commands_that_write_away() {
    let mut stage = Stage::open();
    stage.keys("2");
    assert!(stage.text().contains("e redigera"));
    stage.news(Told::Chain(Chain {
        total: 184_203,
        checked: 17,
        finished: None,
        broken: Some(("chain-broken", Vec::new())),
    }));
    let text = stage.text();
    assert!(text.contains("! Journalens kedja håller inte."), "{text}");
    assert!(
        text.contains(" ENDAST LÄSNING ") && !text.contains("e redigera"),
        "{text}"
    );
}

#[test]
fn news_of_a_change_refresh_what_is_open_and_news_of_the_chain_reach_the_overview() {
    let mut stage = Stage::open();
    stage.keys("2");
    stage.asked.clear();
    stage.news(Told::Changed);
    assert_eq!(stage.asked, ["list", "overview", "trend"]);
    stage.keys("Esc");
    stage.news(Told::Chain(Chain {
        total: 184_203,
        checked: 184_203,
        finished: Some(stage.now),
        broken: None,
    }));
    assert!(
        stage.text().contains("Kedja hel: 184 203"),
        "{}",
        stage.text()
    );
}

#[test]
fn the_language_is_turned_at_once() {
    let mut stage = Stage::open();
    stage.keys("Ctrl+L");
    assert!(stage.text().contains("Risk map"));
    stage.keys("2 Ctrl+L");
    assert!(stage.text().contains("Översikt › Skyddsvärden"));
}

#[test]
fn help_runs_the_chosen_line_in_the_layer_below() {
    let mut stage = Stage::open();
    stage.keys("2 ? filtrera Enter vatten");
    assert!(stage.text().contains("/ vatten"), "{}", stage.text());
    stage.keys("Esc Ctrl+P aso Enter");
    assert_eq!(stage.model.context(), Context::Detail);
    assert!(stage.text().contains("SV-0012"));
}

#[test]
fn every_view_opens_from_its_key_above_the_overview() {
    let mut stage = Stage::open();
    for (key, crumb) in [
        ("2", "Skyddsvärden"),
        ("3", "Befattningar"),
        ("4", "Personer"),
        ("5", "Prövningsärenden"),
        ("6", "Enheter"),
        ("7", "Granskning"),
        ("8", "Journal"),
        ("F8", "Ögonblicksbild"),
    ] {
        let text = stage.keys(key).text();
        assert!(
            text.contains(&format!("Översikt › {crumb}")),
            "{key}\n{text}"
        );
        stage.keys("Esc Esc");
    }
    stage.keys("1");
    assert_eq!(stage.model.context(), Context::Overview);
}

#[test]
fn every_screen_is_drawn_at_every_size_in_both_alphabets() {
    let roads = [
        "",
        "2",
        "2 /vat",
        "2 Enter",
        "2 Enter Tab",
        "2 Enter x",
        "2 Enter xRivet Enter",
        "2 e",
        "2 n",
        "2 t",
        "4 Enter F9",
        "4 Enter F9 a",
        "7",
        "8",
        ":",
        "? ",
        "2 i",
        "F8",
        "F12",
        "F7",
        "F7 /zzz",
        "9 ss",
        ": ansökningar Enter",
        ": ansökningar Enter A",
        ": väntar Enter",
    ];
    for ascii in [false, true] {
        for road in roads {
            let world = World::new();
            let options = Options { ascii, ..options() };
            let mut stage = Stage::new(options, Box::new(move |ask| world.answer(ask)));
            stage.keys("hemligt Enter").keys(road);
            for (width, height) in [
                (0, 0),
                (1, 1),
                (2, 7),
                (9, 3),
                (20, 10),
                (80, 1),
                (80, 24),
                (99, 30),
                (100, 30),
                (120, 40),
                (200, 60),
            ] {
                let text = stage.size(width, height).text();
                if width >= 80 && height >= 24 {
                    assert!(!text.contains('⟦'), "{road}\n{text}");
                    assert!(!text.contains("{$"), "{road}\n{text}");
                    assert!(
                        !ascii || !text.contains(['─', '│', '…', '»', '·']),
                        "{text}"
                    );
                }
                stage.keys("j k");
            }
        }
    }
}

#[test]
fn the_selection_is_seen_without_colours_and_the_cursor_follows_it() {
    let mut stage = Stage::open();
    stage.keys("2 j j");
    let rows = stage.reversed();
    assert!(
        rows.iter().any(|row| row.contains("Vattentorn Östra")),
        "{rows:?}"
    );
    assert_eq!(stage.cursor(), (1, 5));
}

/// The ways to every context.
const ROADS: [(&str, Context); 17] = [
    (": ansökningar Enter", Context::Paper),
    (": kommundirekt Enter", Context::Paper),
    (": väntar Enter", Context::Waiting),
    (": sammanträde Enter", Context::Sitting),
    ("", Context::Overview),
    ("2", Context::List),
    ("2 Enter", Context::Detail),
    ("2 e", Context::Form),
    ("2 t", Context::History),
    ("7", Context::Review),
    ("8", Context::Journal),
    ("F7", Context::Check),
    ("9", Context::Agenda),
    (": import Enter", Context::Import),
    ("F8", Context::Snapshot),
    ("?", Context::Dialog),
    (":", Context::Dialog),
];

#[test]
fn every_command_in_every_context_runs_or_says_why_not() {
    for (road, context) in ROADS {
        let names: Vec<_> = {
            let mut stage = Stage::open();
            stage.keys(road);
            assert_eq!(stage.model.context(), context, "{road}: {}", stage.text());
            let keys = stage.model.options.keys;
            keys.all()
                .filter(|spec| command::reaches(spec, context))
                .collect()
        };
        let fresh = || {
            let mut stage = Stage::open();
            stage.keys(road);
            stage
        };
        let mut stage = fresh();
        for spec in names {
            let top = stage.model.top().unwrap();
            let off = stage.model.enabled(top, spec).err();
            let mut effects = Vec::new();
            stage.model.run(top, spec, &mut effects);
            let Some(reason) = off else {
                stage.text();
                // Where it only moved about, the next one is tried from there.
                if stage.model.top() != Some(top) || stage.model.context() != context {
                    stage = fresh();
                }
                continue;
            };
            let key = format!("reason-{}", reason.code);
            assert!(stage.model.shell.words.has(&key), "{road} {:?}", spec.id);
            let said = stage.model.message.as_ref().map(|(_, words)| words.clone());
            let words = say::reason(&stage.model.shell.words, &reason);
            assert_eq!(said, Some(words), "{road} {:?}", spec.id);
            assert!(effects.is_empty(), "{road} {:?}", spec.id);
        }
    }
    assert!(Keymap::standard().by_id(CommandId("no.such")).is_none());
}

/// A stage whose keeper is slow with what a list or a form shows.
fn slow() -> (Stage, World) {
    let stage = holding(|ask| matches!(ask, Ask::List(_) | Ask::Form { .. }));
    (stage, World::new())
}

/// Answers the question that waits longest as the register would.
fn answer_next(stage: &mut Stage, world: &World) {
    let told = world.answer(&stage.waiting[0].ask).unwrap();
    stage.answer(told);
}

#[test]
fn keys_typed_before_a_list_stands_there_are_its_own() {
    let (mut stage, world) = slow();
    stage.keys("2 / vatten Enter j Enter");
    assert!(stage.text().contains("Hämtar"), "{}", stage.text());
    answer_next(&mut stage, &world);
    assert!(stage.text().contains("› SV-0013"), "{}", stage.text());
}

#[test]
fn text_typed_and_pasted_before_a_form_stands_there_is_in_it() {
    let (mut stage, world) = slow();
    stage.keys("2");
    answer_next(&mut stage, &world);
    stage.keys("n Ny").paste("tt vattentorn").keys("! Tab");
    answer_next(&mut stage, &world);
    let text = stage.text();
    assert!(text.contains("Nytt vattentorn!"), "{text}");
}

#[test]
fn what_is_looked_for_and_chosen_before_the_records_have_come_is_found() {
    let mut stage = holding(|ask| matches!(ask, Ask::Picks(_)));
    let world = World::new();
    stage.keys(": s v - 0 0 1 3 Enter");
    assert!(
        stage.text().contains("Kommando eller post"),
        "{}",
        stage.text()
    );
    answer_next(&mut stage, &world);
    assert!(stage.text().contains("› SV-0013"), "{}", stage.text());
    // A digit is looked for too, and leads to no view.
    stage.keys(": 5");
    assert!(
        stage.text().contains("Kommando eller post"),
        "{}",
        stage.text()
    );
    answer_next(&mut stage, &world);
    assert!(stage.text().contains(": 5"), "{}", stage.text());
}

#[test]
fn what_is_picked_before_the_list_has_come_is_in_the_field() {
    let mut stage = holding(|ask| matches!(ask, Ask::Picks(_)));
    let world = World::new();
    // A case that was only opened is left without a question.
    stage.keys("5 n Esc");
    assert!(!stage.text().contains("Lämna?"), "{}", stage.text());
    stage.keys("n F4 karin Enter Tab");
    assert!(!stage.waiting.is_empty(), "{}", stage.text());
    answer_next(&mut stage, &world);
    let text = stage.text();
    assert!(
        text.contains("• Person") && text.contains("Karin"),
        "{text}"
    );
    assert!(text.contains("[ Initierat"), "{text}");
}

#[test]
fn another_view_the_lock_and_esc_do_not_wait_for_a_slow_register() {
    let (mut stage, _) = slow();
    stage.keys("2 8");
    assert!(stage.text().contains("Journal"), "{}", stage.text());
    stage.keys("2 Esc");
    assert!(stage.text().contains("Granskning"), "{}", stage.text());
    stage.keys("2 j j Esc");
    assert!(stage.text().contains("Hämtar"), "{}", stage.text());
    stage.keys("Esc");
    assert!(stage.text().contains("Granskning"), "{}", stage.text());
    stage.keys("2 j F12");
    assert!(!stage.model.is_open());
}

#[test]
fn keys_kept_for_a_list_that_is_refused_are_not_kept_for_ever() {
    let (mut stage, _) = slow();
    stage.keys("2 j");
    stage.answer(Err(Trouble::new("no-such-record")));
    stage.keys("1");
    assert!(stage.text().contains("Granskning"), "{}", stage.text());
}
