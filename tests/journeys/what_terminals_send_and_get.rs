//! What a Swedish keyboard sends, and what leaves for the terminal: signs made with dead keys and AltGr, no mouse and no
//! keyboard protocol that nobody asked for, no colour where none is wanted, and ASCII where that is wanted.

use crate::support::{ASTRID, Terminal, World, asvik, exercise};

/// The screen with options and variables of the surroundings, unlocked.
fn unlocked(world: &World, options: &[&str], surroundings: &[(&str, &str)]) -> Terminal {
    let register = world.register();
    let key = ASTRID.key(world);
    let mut args = vec!["--register", register.to_str().unwrap()];
    args.extend(["--key", key.to_str().unwrap()]);
    args.extend(options);
    let mut command = world.skans(args);
    for (name, value) in surroundings {
        command.env(name, value);
    }
    let mut screen = Terminal::start(command, (100, 30));
    ASTRID.unlock_at(&mut screen);
    screen
}

/// Every view, a record, a form with a fault in it, a question, the help and the palette.
fn walk(screen: &mut Terminal) {
    for (key, crumb) in [
        ("2", "Skyddsvärden"),
        ("3", "Befattningar"),
        ("4", "Personer"),
        ("5", "Prövningsärenden"),
        ("6", "Enheter"),
        ("7", "Granskning"),
        ("8", "Journal"),
        ("9", "Agenda"),
        ("1", "versikt"),
    ] {
        screen.keys(key).see(crumb);
    }
    screen.keys("2").see("SV-0001").keys("<Enter>");
    screen.see("Benämning").keys("e").see("Redigera SV-0001");
    screen.keys("<Tab><F4>").see(": välj").keys("<Esc>");
    screen.see_no(": välj").keys("<Esc>").see_no("Redigera");
    screen.keys("?").see("Enter kör raden").keys("<Esc>");
    screen.see_no("Enter kör raden");
    screen.keys("<C-p>").see("Kommando eller post");
    screen.keys("<Esc>").see_no("Kommando eller post");
}

/// The parameters of every select-graphic-rendition sequence.
fn looks(bytes: &[u8]) -> Vec<u16> {
    let mut found = Vec::new();
    for at in 0..bytes.len() {
        let Some(rest) = bytes[at..].strip_prefix(b"\x1b[") else {
            continue;
        };
        let end = rest
            .iter()
            .position(|byte| !matches!(byte, b'0'..=b'9' | b';' | b':'));
        let Some(end) = end.filter(|end| rest[*end] == b'm') else {
            continue;
        };
        let text = std::str::from_utf8(&rest[..end]).unwrap();
        found.extend(
            text.split([';', ':'])
                .map(|number| number.parse().unwrap_or(0)),
        );
    }
    found
}

/// The modes that are switched on or off: `CSI ? … h` and `CSI ? … l`.
fn modes(bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for at in 0..bytes.len() {
        let Some(rest) = bytes[at..].strip_prefix(b"\x1b[?") else {
            continue;
        };
        let end = rest
            .iter()
            .position(|byte| !matches!(byte, b'0'..=b'9' | b';'));
        if let Some(end) = end.filter(|end| matches!(rest[*end], b'h' | b'l')) {
            let text = std::str::from_utf8(&rest[..end]).unwrap();
            found.extend(text.split(';').map(str::to_owned));
        }
    }
    found
}

#[test]
fn signs_of_dead_keys_and_altgr_are_typed_and_none_of_them_is_a_command() {
    // As a terminal sends them: the composed letter, the sign alone, and a letter before its accent where the terminal
    // does not compose.
    let typed = [
        ("é ü ñ à ô", "é ü ñ à ô"),
        ("~ ^ ¨ ´ `", "~ ^ ¨ ´ `"),
        ("@ £ $ { [ ] } \\ | € µ", "@ £ $ { [ ] } \\ | € µ"),
        ("< > * ' ½ §", "< > * ' ½ §"),
        ("E\u{301}va A\u{30a}s", "Éva Ås"),
    ];
    let world = exercise();
    let mut screen = ASTRID.unlock(&world, (100, 30));
    screen.keys("2").see("Här finns inga").keys("n");
    screen.see("* Benämning");
    for (sent, seen) in typed {
        screen.text(sent).see(seen);
        let value = screen.screen();
        let row = value.lines().find(|row| row.contains("Benämning"));
        assert!(row.is_some_and(|row| row.contains(seen)), "{sent}: {value}");
        // One key takes one sign away, and all of them with it.
        screen.keys("<C-u>").see_no(seen);
    }
    screen.keys("<Esc>");
    // In a list they are no text, and no view is opened by them.
    screen.see("Här finns inga");
    screen.text("~^|{[]}\\@€éü").see("Här finns inga");
    screen.keys("/").text("é|~").see("é|~").keys("<Esc>");
    screen.see_no("é|~").keys("<C-q>").done();
    // No keyboard protocol was asked for that would send them otherwise.
    let bytes = screen.written();
    for asks in [&b"\x1b[>1u"[..], b"\x1b[=", b"\x1b[>4;"] {
        assert!(
            !bytes.windows(asks.len()).any(|part| part == asks),
            "{asks:?}"
        );
    }
}

#[test]
fn the_mouse_is_left_to_the_terminal() {
    let world = exercise();
    let mut screen = ASTRID.unlock(&world, (100, 30));
    screen.keys("6").see("Enheter").keys("8").see("Journal");
    // What a terminal sends that reports the mouse by itself is no key.
    screen.text("\u{1b}[<0;10;10M\u{1b}[<0;10;10m\u{1b}[M !!");
    screen.keys("6").see("Enheter").keys("<C-q>").done();
    let modes = modes(&screen.written());
    assert!(modes.contains(&"2004".to_owned()), "{modes:?}");
    for mouse in [
        "9", "1000", "1001", "1002", "1003", "1005", "1006", "1015", "1016",
    ] {
        assert!(!modes.contains(&mouse.to_owned()), "{mouse}: {modes:?}");
    }
}

#[test]
fn with_no_color_nothing_that_leaves_is_coloured_and_bold_and_reverse_still_tell_the_focus() {
    let world = asvik();
    let mut screen = unlocked(
        &world,
        &[],
        &[("NO_COLOR", "1"), ("COLORTERM", "truecolor")],
    );
    walk(&mut screen);
    screen.keys("2").see("SV-0002");
    screen.until("no row is in reverse", |screen| {
        let (rows, columns) = screen.size();
        let reverse = |row| {
            let cells = (0..columns.get()).filter_map(move |column| screen.cell(row, column));
            cells.filter(|cell| cell.inverse()).count()
        };
        // A row of the list, not only the mark of the level on the first.
        (2..rows.get()).any(|row| reverse(row) > 20)
    });
    screen.keys("<C-q>").done();
    let looks = looks(&screen.written());
    // 39 and 49 are the terminal's own colours.
    let coloured = |look: &&u16| matches!(**look, 30..=38 | 40..=48 | 58 | 90..=107);
    let coloured: Vec<&u16> = looks.iter().filter(coloured).collect();
    assert!(coloured.is_empty(), "{coloured:?}");
    assert!(looks.contains(&1) && looks.contains(&7), "{looks:?}");
}

#[test]
fn with_ascii_only_letters_and_the_sign_of_a_paragraph_are_more_than_ascii() {
    let world = asvik();
    let mut screen = unlocked(&world, &["--ascii"], &[]);
    walk(&mut screen);
    screen.keys("<F7>").see("Kedjekoll");
    screen.keys("<C-q>").done();
    let text = String::from_utf8(screen.written()).unwrap();
    let other: std::collections::BTreeSet<char> = text
        .chars()
        .filter(|c| !c.is_ascii() && !"åäöÅÄÖéÉ§".contains(*c))
        .collect();
    assert!(other.is_empty(), "{other:?}");
    assert!(text.contains('ö') && text.contains("+-"), "{}", text.len());
}

#[test]
fn an_argument_too_many_is_named_and_the_way_the_command_is_written_is_said() {
    let world = exercise();
    let mut said = world.run(["check", world.register().to_str().unwrap(), "extra"]);
    let said = said.ended();
    assert_eq!(said.code, 2, "{}", said.text);
    let register = world.register();
    let first = format!(
        "Ett argument för mycket till skans check: {}.",
        register.display()
    );
    // The terminal breaks long lines where it likes.
    let flat = |text: &str| text.replace(['\n', '\r', ' '], "");
    assert!(flat(&said.text).contains(&flat(&first)), "{}", said.text);
    let text = said.text;
    assert!(text.contains("skans check [--json]"), "{text}");
    assert!(text.contains("skans check --requirements"), "{text}");
    assert!(!text.contains("skans agenda"), "{text}");
}
