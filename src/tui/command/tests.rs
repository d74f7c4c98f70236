//! Walks the registry: what is bound must exist on a Swedish keyboard, mean one thing and have words.

use super::*;
use crate::tui::Keymap;
use crate::words::Language;
use std::collections::BTreeSet;

#[test]
fn no_key_means_two_things_where_both_can_be_reached() {
    assert_eq!(Keymap::standard().collision(), None);
}

#[test]
fn no_chord_needs_altgr_a_dead_key_or_a_clever_terminal() {
    for spec in all() {
        for chord in spec.keys {
            assert!(chord.is_on_swedish_keyboard(), "{chord} of {:?}", spec.id);
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
    let keys = Keymap::standard();
    let lock = keys.by_id(CommandId("everywhere.lock")).unwrap();
    for context in Context::ALL.iter().copied() {
        let gate = matches!(context, Context::Gate | Context::FirstRun);
        assert_eq!(reaches(lock, context), !gate, "{context:?}");
        assert!(
            keys.find(context, Chord::ctrl('q')).is_some(),
            "{context:?}"
        );
    }
}

#[test]
fn digits_are_text_where_text_is_typed() {
    let keys = Keymap::standard();
    assert!(keys.find(Context::List, Chord::char('1')).is_some());
    for context in [Context::Form, Context::Import, Context::Gate] {
        assert!(
            keys.find(context, Chord::char('1')).is_none(),
            "{context:?}"
        );
        assert!(
            keys.find(context, Chord::char('?')).is_none(),
            "{context:?}"
        );
    }
}

/// The key table, as docs/KEYS.md prints it.
fn key_table() -> String {
    let [sv, en] = Language::ALL.map(Words::new);
    let mut out = String::from(
        "# Keys\n\nMade from the registry of commands; a test holds it to it. Keys of one's own stand in \
         `~/.config/skans/keys`, a line per\ncommand: `list.sort = o, F10`. A key that a Swedish keyboard lacks, one that \
         would then mean two things, and one that is pressed\nwithout thinking for what can't be taken back are refused.\n",
    );
    for context in Context::ALL.iter().copied().map(Some).chain([None]) {
        let rows: Vec<&CommandSpec> = all()
            .filter(|spec| match context {
                Some(context) => spec.contexts.first() == Some(&context),
                None => spec.contexts.is_empty(),
            })
            .collect();
        if rows.is_empty() {
            continue;
        }
        let title = context.map_or("Everywhere".to_owned(), |context| format!("{context:?}"));
        out.push_str(&format!(
            "\n## {title}\n\n| keys | svenska | English | command |\n| --- | --- | --- | --- |\n"
        ));
        for spec in rows {
            let keys: Vec<String> = spec.keys.iter().map(|key| format!("`{key}`")).collect();
            let keys = match keys.is_empty() {
                true => "palette".to_owned(),
                false => keys.join(" "),
            };
            let (id, sv, en) = (spec.id.0, spec.label(&sv), spec.label(&en));
            out.push_str(&format!("| {keys} | {sv} | {en} | `{id}` |\n"));
        }
    }
    out
}

#[test]
fn the_printed_key_table_is_the_registry() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/KEYS.md");
    if std::env::var_os("SKANS_WRITE_DOCS").is_some() {
        std::fs::write(path, key_table()).unwrap();
    }
    let printed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        printed == key_table(),
        "docs/KEYS.md is old: run this test with SKANS_WRITE_DOCS=1"
    );
}
