//! Commands: each runs or says why not, and help and palette lead to them.

use crate::desk::{Ask, Told};
use crate::tui::testing::world::{World, session};
use crate::tui::testing::{Stage, options};
use crate::tui::widget::say;
use crate::tui::{CommandId, Context, Keymap, Options, command};
use crate::views::Chain;

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
fn help_runs_the_chosen_line_in_the_layer_below() {
    let mut stage = Stage::open();
    stage.keys("2 ? filtrera Enter vatten");
    assert!(stage.text().contains("/ vatten"), "{}", stage.text());
    stage.keys("Esc Ctrl+P aso Enter");
    assert_eq!(stage.model.context(), Context::Detail);
    assert!(stage.text().contains("SV-0012"));
}

/// The ways to every context.
const ROADS: [(&str, Context); 30] = [
    ("", Context::Overview),
    (": ansökningar Enter", Context::Paper),
    (": kommundirekt Enter", Context::Paper),
    (": väntar Enter", Context::Waiting),
    (": sammanträde Enter", Context::Sitting),
    (": nyckelb Enter", Context::Custodians),
    (": rutiner Enter", Context::Upkeep),
    (": gallra Enter", Context::Disposal),
    (": import Enter", Context::Import),
    (": spegel Enter", Context::Dialog),
    ("2", Context::List),
    ("2 / vatten", Context::List),
    ("2 Enter", Context::Detail),
    ("2 Enter b", Context::Tree),
    ("2 D 2026-09-01 Enter", Context::Past),
    ("2 e", Context::Form),
    ("2 e xyz", Context::Form),
    ("2 t", Context::History),
    ("7", Context::Review),
    ("7 Enter c", Context::Comment),
    ("8", Context::Journal),
    ("9", Context::Agenda),
    ("F7", Context::Check),
    ("F7 b", Context::Requirements),
    ("F8", Context::Snapshot),
    ("editions", Context::Editions),
    (": analysens Space kedja Enter", Context::Strands),
    ("?", Context::Dialog),
    ("F12", Context::Gate),
    ("first run", Context::FirstRun),
];

/// At the end of a way.
fn at(road: &str) -> Stage {
    if road == "first run" {
        let first_run = true;
        let options = Options {
            first_run,
            ..options()
        };
        return Stage::new(options, Box::new(|_| None));
    }
    let mut stage = Stage::open();
    if road == "editions" {
        // The made-up register has no analysis.
        let link = crate::views::Link {
            id: crate::domain::RecordId([1; 16]),
            kind: crate::domain::Kind::Analysis,
            label: "AN-0001".into(),
            title: "Analys".into(),
        };
        let screen = crate::tui::screen::editions::EditionsScreen::new(link);
        stage.model.push(Box::new(screen), &mut Vec::new());
        return stage;
    }
    stage.keys(road);
    stage
}

#[test]
fn there_is_a_way_to_every_context() {
    for context in Context::ALL {
        let found = ROADS.iter().any(|(_, leads)| leads == context);
        assert!(found, "{context:?}");
    }
}

#[test]
fn every_command_in_every_context_runs_or_says_why_not() {
    for (road, context) in ROADS {
        let names: Vec<_> = {
            let mut stage = at(road);
            assert_eq!(stage.model.context(), context, "{road}: {}", stage.text());
            let keys = stage.model.options.keys;
            keys.all()
                .filter(|spec| command::reaches(spec, context))
                .collect()
        };
        let fresh = || at(road);
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
