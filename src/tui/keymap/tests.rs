//! Keys of one's own: what is taken, and what is refused with the line and the key.

use super::*;

fn refused(text: &str) -> (&'static str, Vec<(&'static str, String)>) {
    match Keymap::from_file(text) {
        Ok(_) => panic!("taken: {text}"),
        Err(reason) => (reason.code, reason.args),
    }
}

#[test]
fn a_file_changes_the_keys_it_names_and_no_others() {
    let map = Keymap::from_file("# mina\n\nlist.sort = o, Ctrl+O  # som i det gamla\n").unwrap();
    let run = |chord| map.find(Context::List, chord).map(|spec| spec.id.0);
    assert_eq!(run(Chord::char('o')), Some("list.sort"));
    assert_eq!(run(Chord::ctrl('o')), Some("list.sort"));
    assert_eq!(run(Chord::char('s')), None);
    assert_eq!(run(Chord::char('j')), Some("list.down"));
    assert!(map.is_changed(CommandId("list.sort")) && !map.is_changed(CommandId("list.down")));
}

#[test]
fn two_commands_may_change_places() {
    let map = Keymap::from_file("list.sort = S\nlist.turn = s\n").unwrap();
    let run = |chord| map.find(Context::List, chord).map(|spec| spec.id.0);
    assert_eq!(run(Chord::char('S')), Some("list.sort"));
    assert_eq!(run(Chord::char('s')), Some("list.turn"));
}

#[test]
fn a_key_that_means_two_things_is_refused_with_the_line_and_both_commands() {
    let (code, args) = refused("list.turn = O\nlist.sort = j\n");
    assert_eq!(code, "keys-collision");
    assert_eq!(args[0], ("line", "2".to_owned()));
    assert_eq!(args[1], ("key", "j".to_owned()));
    let both = [args[2].1.as_str(), args[3].1.as_str()];
    assert!(
        both.contains(&"list.down") && both.contains(&"list.sort"),
        "{both:?}"
    );
}

#[test]
fn keys_that_a_swedish_keyboard_lacks_are_refused() {
    for key in ["[", "\\", "@", "~", "^", "å", "Ctrl+I", "Ctrl+1", "Ctrl+H"] {
        let (code, args) = refused(&format!("list.sort = {key}"));
        assert_eq!(code, "keys-not-swedish", "{key}");
        assert_eq!(args[1], ("key", key.to_owned()));
    }
}

#[test]
fn what_is_not_a_line_a_command_or_a_key_is_named() {
    assert_eq!(refused("list.sort").0, "keys-no-line");
    assert_eq!(refused("list.shuffle = o").0, "keys-no-command");
    assert_eq!(refused("list.sort = F99").0, "keys-no-key");
    assert_eq!(refused("list.sort = Hyper+X").0, "keys-no-key");
    assert_eq!(refused("list.sort = o\nlist.sort = O").0, "keys-twice");
}

#[test]
fn the_way_out_keeps_a_key_and_what_is_grave_is_never_on_enter() {
    assert_eq!(refused("everywhere.lock =").0, "keys-needed");
    assert_eq!(refused("review.approve = Enter").0, "keys-too-easy");
    assert!(Keymap::from_file("list.all =").is_ok());
}

#[test]
fn every_key_that_is_printed_can_be_written_in_the_file() {
    for spec in command::all() {
        for chord in spec.keys {
            assert_eq!(Chord::parse(&chord.to_string()), Some(*chord), "{chord}");
        }
    }
}
