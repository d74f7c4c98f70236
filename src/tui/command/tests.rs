//! Walks the registry: what is bound must exist on a Swedish keyboard, mean one thing and have words.

use super::*;
use crate::words::Language;
use crossterm::event::KeyCode;
use std::collections::BTreeSet;

const CONTEXTS: [Context; 15] = [
    Context::Gate,
    Context::FirstRun,
    Context::Overview,
    Context::List,
    Context::Detail,
    Context::Form,
    Context::History,
    Context::Review,
    Context::Journal,
    Context::Check,
    Context::Requirements,
    Context::Agenda,
    Context::Import,
    Context::Snapshot,
    Context::Dialog,
];

#[test]
fn no_key_means_two_things_where_both_can_be_reached() {
    for context in CONTEXTS {
        let mut seen: Vec<(Chord, CommandId)> = Vec::new();
        for spec in all() {
            for chord in spec.keys {
                if !runs(spec, context, *chord) {
                    continue;
                }
                let other = seen.iter().find(|(taken, _)| taken == chord);
                assert_eq!(other, None, "{chord} in {context:?}: also {:?}", spec.id);
                seen.push((*chord, spec.id));
            }
        }
    }
}

#[test]
fn no_chord_needs_altgr_a_dead_key_or_a_clever_terminal() {
    for spec in all() {
        for chord in spec.keys {
            let KeyCode::Char(c) = chord.code else {
                continue;
            };
            assert!(
                !"[]{}\\|@$~^´¨`åäöÅÄÖ£€".contains(c),
                "{chord} of {:?}",
                spec.id
            );
            let taken = matches!(c, 'i' | 'm' | '[' | 'j' | 'h') || c.is_ascii_digit();
            assert!(!(chord.ctrl && taken), "{chord} of {:?}", spec.id);
            assert!(!chord.ctrl || c.is_ascii_lowercase(), "{chord}");
        }
    }
}

#[test]
fn every_command_has_a_name_of_its_own_and_words_in_both_languages() {
    let mut ids = BTreeSet::new();
    for spec in all() {
        assert!(ids.insert(spec.id), "{:?} twice", spec.id);
        for language in Language::ALL {
            let words = Words::new(language);
            assert!(words.has(&spec.key()), "{} {}", language.code(), spec.key());
            let help = format!("{}-help", spec.key());
            assert!(words.has(&help), "{} {help}", language.code());
        }
    }
}

#[test]
fn what_help_and_lock_need_is_reached_everywhere() {
    let lock = by_id(CommandId("everywhere.lock")).unwrap();
    for context in CONTEXTS {
        let gate = matches!(context, Context::Gate | Context::FirstRun);
        assert_eq!(reaches(lock, context), !gate, "{context:?}");
        assert!(find(context, Chord::ctrl('q')).is_some(), "{context:?}");
    }
}

#[test]
fn digits_are_text_where_text_is_typed() {
    assert!(find(Context::List, Chord::char('1')).is_some());
    for context in [Context::Form, Context::Import, Context::Gate] {
        assert!(find(context, Chord::char('1')).is_none(), "{context:?}");
        assert!(find(context, Chord::char('?')).is_none(), "{context:?}");
    }
}
