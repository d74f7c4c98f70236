use super::*;

fn typed(bytes: &[u8]) -> Vec<Typed> {
    let mut out = Vec::new();
    Decoder::default().feed(bytes, false, &mut |typed| out.push(typed));
    out
}

fn keys(bytes: &[u8]) -> Vec<(KeyCode, KeyModifiers)> {
    typed(bytes)
        .into_iter()
        .map(|typed| match typed {
            Typed::Key(key) => (key.code, key.modifiers),
            Typed::Paste(text) => panic!("pasted {text}"),
        })
        .collect()
}

const NONE: KeyModifiers = KeyModifiers::NONE;
const SHIFT: KeyModifiers = KeyModifiers::SHIFT;
const ALT: KeyModifiers = KeyModifiers::ALT;
const CONTROL: KeyModifiers = KeyModifiers::CONTROL;

#[test]
fn every_key_that_terminals_send_is_known() {
    use KeyCode::*;
    let table: &[(&[u8], KeyCode, KeyModifiers)] = &[
        (b"a", Char('a'), NONE),
        (b"A", Char('A'), SHIFT),
        ("å".as_bytes(), Char('å'), NONE),
        ("Ö".as_bytes(), Char('Ö'), SHIFT),
        ("\u{1f6a8}".as_bytes(), Char('\u{1f6a8}'), NONE),
        (b"\r", Enter, NONE),
        (b"\n", Char('j'), CONTROL),
        (b"\t", Tab, NONE),
        (b"\x7f", Backspace, NONE),
        (b"\x08", Char('h'), CONTROL),
        (b"\x11", Char('q'), CONTROL),
        (b"\x1c", Char('4'), CONTROL),
        (b"\0", Char(' '), CONTROL),
        (b"\x1b", Esc, NONE),
        (b"\x1bx", Char('x'), ALT),
        ("\x1bå".as_bytes(), Char('å'), ALT),
        (b"\x1b\r", Enter, ALT),
        (b"\x1b[", Char('['), ALT),
        (b"\x1bO", Char('O'), ALT),
        (b"\x1b[A", Up, NONE),
        (b"\x1bOB", Down, NONE),
        (b"\x1b[1;5C", Right, CONTROL),
        (b"\x1b[1;2D", Left, SHIFT),
        (b"\x1b[H", Home, NONE),
        (b"\x1b[4~", End, NONE),
        (b"\x1b[7~", Home, NONE),
        (b"\x1b[2~", Insert, NONE),
        (b"\x1b[3;3~", Delete, ALT),
        (b"\x1b[5~", PageUp, NONE),
        (b"\x1b[6;5~", PageDown, CONTROL),
        (b"\x1b[Z", BackTab, SHIFT),
        (b"\x1bOP", F(1), NONE),
        (b"\x1b[[E", F(5), NONE),
        (b"\x1b[15~", F(5), NONE),
        (b"\x1b[17~", F(6), NONE),
        (b"\x1b[21~", F(10), NONE),
        (b"\x1b[24~", F(12), NONE),
        (b"\x1b[1;2P", F(1), SHIFT),
        (b"\x1b[34~", F(17), NONE),
    ];
    for (bytes, code, modifiers) in table {
        assert_eq!(keys(bytes), [(*code, *modifiers)], "{bytes:?}");
    }
}

#[test]
fn keys_in_a_row_are_told_apart_and_strange_ones_are_passed_over_whole() {
    use KeyCode::*;
    let some = keys("a\x1b[Aå\x1b\x1b[B\r\x1b".as_bytes());
    let codes: Vec<KeyCode> = some.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, [Char('a'), Up, Char('å'), Esc, Down, Enter, Esc]);
    assert_eq!(keys(b"\x1b\x1b").len(), 2);
    for strange in [
        &b"\x1b[?62;4c"[..],
        b"\x1b[I",
        b"\x1b[99~",
        b"\x1b[300~",
        b"\x1b[201~",
        b"\x1b[[Z",
        b"\x1bOz",
        b"\x1b[1\x01",
        b"\xff",
        b"\xc3(",
    ] {
        let mut bytes = strange.to_vec();
        bytes.push(b'z');
        assert_eq!(keys(&bytes), [(Char('z'), NONE)], "{strange:?}");
    }
}

#[test]
fn what_comes_in_pieces_is_put_together() {
    let bytes = "å\x1b[1;5C\x1b[200~två\nrader\x1b[A\x1b[201~x".as_bytes();
    let whole = typed(bytes);
    assert_eq!(whole.len(), 4);
    assert_eq!(whole[2], Typed::Paste("två\nrader\x1b[A".into()));
    for size in 1..bytes.len() {
        let mut decoder = Decoder::default();
        let mut out = Vec::new();
        for piece in bytes.chunks(size) {
            decoder.feed(piece, true, &mut |typed| out.push(typed));
        }
        assert_eq!(out, whole, "in pieces of {size}");
        assert!(decoder.held.is_empty());
    }
}

#[test]
fn a_paste_without_end_is_cut_and_what_comes_after_it_is_heard() {
    let mut bytes = PASTE_BEGINS.to_vec();
    bytes.extend(std::iter::repeat_n(b'x', LONGEST_PASTE + 4096));
    bytes.extend(PASTE_ENDS);
    bytes.push(b'y');
    let mut out = typed(&bytes);
    assert_eq!(out.pop(), Some(Typed::Key(KeyCode::Char('y').into())));
    let Some(Typed::Paste(text)) = out.pop() else {
        panic!("no paste");
    };
    assert!(text.len() <= LONGEST_PASTE && text.len() > LONGEST_PASTE - 64);
    // An endless sequence ends too.
    let mut bytes = b"\x1b[".to_vec();
    bytes.extend(std::iter::repeat_n(b'1', 2 * LONGEST_SEQUENCE));
    bytes.extend(b"~z");
    assert_eq!(keys(&bytes).last(), Some(&(KeyCode::Char('z'), NONE)));
}
