//! Keys as a terminal sends them: text as it stands, other keys by name in angle brackets: `n<Enter>`, `<C-q>`, `<F12>`.

/// The bytes of keys. Panics at a name it does not know: a test that presses nothing must not pass.
pub fn bytes(keys: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = keys;
    while let Some(start) = rest.find('<') {
        out.extend_from_slice(&rest.as_bytes()[..start]);
        let end = start + rest[start..].find('>').expect("a key name ends with >");
        named(&rest[start + 1..end], &mut out);
        rest = &rest[end + 1..];
    }
    out.extend_from_slice(rest.as_bytes());
    out
}

fn named(name: &str, out: &mut Vec<u8>) {
    if let Some(letter) = name.strip_prefix("C-") {
        return out.push(letter.as_bytes()[0].to_ascii_lowercase() & 0x1f);
    }
    let sequence: &[u8] = match name {
        "Enter" => b"\r",
        "Esc" => b"\x1b",
        "Tab" => b"\t",
        "BackTab" => b"\x1b[Z",
        "Space" => b" ",
        "BS" => b"\x7f",
        "Del" => b"\x1b[3~",
        "Up" => b"\x1b[A",
        "Down" => b"\x1b[B",
        "Right" => b"\x1b[C",
        "Left" => b"\x1b[D",
        "Home" => b"\x1b[H",
        "End" => b"\x1b[F",
        "PageUp" | "PgUp" => b"\x1b[5~",
        "PageDown" | "PgDn" => b"\x1b[6~",
        "F1" => b"\x1bOP",
        "F2" => b"\x1bOQ",
        "F3" => b"\x1bOR",
        "F4" => b"\x1bOS",
        "F5" => b"\x1b[15~",
        "F7" => b"\x1b[18~",
        "F8" => b"\x1b[19~",
        "F9" => b"\x1b[20~",
        "F12" => b"\x1b[24~",
        other => panic!("no key is called {other}"),
    };
    out.extend_from_slice(sequence);
}
