//! Bytes from a terminal into keys: UTF-8, control characters, and the sequences that xterm, the Linux console and rxvt
//! send. What is unknown is passed over whole, so that no half of it is taken for text.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use zeroize::{Zeroize, Zeroizing};

const ESC: u8 = 0x1b;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";
/// A sequence that has not ended by here is none.
const LONGEST_SEQUENCE: usize = 64;
/// The most that is taken of one paste, in bytes; what comes after is passed over.
const LONGEST_PASTE: usize = 1 << 20;

/// What was typed.
#[derive(PartialEq, Eq, Debug)]
pub(super) enum Typed {
    /// A key.
    Key(KeyEvent),
    /// Text that was pasted.
    Paste(String),
}

/// Holds the beginning of what is not whole yet.
#[derive(Default)]
pub(super) struct Decoder {
    held: Zeroizing<Vec<u8>>,
}

/// What the held bytes are.
enum Stands {
    /// The beginning of something.
    Unfinished,
    /// A key.
    Key(KeyEvent),
    /// Nothing that is known.
    Unknown,
}

impl Decoder {
    /// Takes bytes. `more` says that further bytes are waiting: otherwise a lone escape is the key of that name.
    pub(super) fn feed(&mut self, bytes: &[u8], more: bool, each: &mut dyn FnMut(Typed)) {
        for (at, byte) in bytes.iter().enumerate() {
            let more = more || at + 1 < bytes.len();
            if self.held.starts_with(PASTE_BEGINS) {
                self.pasted(*byte, each);
                continue;
            }
            if self.held.as_slice() == [ESC] && *byte == ESC {
                // Two in a row are two keys, or one and the beginning of a sequence.
                each(Typed::Key(KeyCode::Esc.into()));
                self.held.zeroize();
            }
            self.held.push(*byte);
            match stands(&self.held, more) {
                Stands::Unfinished if self.held.len() <= LONGEST_SEQUENCE => continue,
                Stands::Key(key) => each(Typed::Key(key)),
                Stands::Unfinished | Stands::Unknown => {}
            }
            if !self.held.starts_with(PASTE_BEGINS) {
                self.held.zeroize();
            }
        }
    }

    fn pasted(&mut self, byte: u8, each: &mut dyn FnMut(Typed)) {
        if self.held.len() > LONGEST_PASTE {
            // Full: only what could be the beginning of the end moves on.
            let from = self.held.len() - PASTE_ENDS.len();
            self.held.remove(from);
        }
        self.held.push(byte);
        if self.held.ends_with(PASTE_ENDS) {
            let to = (self.held.len() - PASTE_ENDS.len()).max(PASTE_BEGINS.len());
            let text = self.held.get(PASTE_BEGINS.len()..to).unwrap_or_default();
            each(Typed::Paste(String::from_utf8_lossy(text).into_owned()));
            self.held.zeroize();
        }
    }
}

fn stands(held: &[u8], more: bool) -> Stands {
    let key = |code: KeyCode| Stands::Key(code.into());
    let control = |letter: u8| {
        let code = KeyCode::Char(char::from(letter));
        Stands::Key(KeyEvent::new(code, KeyModifiers::CONTROL))
    };
    match held {
        [] => Stands::Unfinished,
        [ESC] if more => Stands::Unfinished,
        [ESC] => key(KeyCode::Esc),
        [ESC, b'['] | [ESC, b'O'] if !more => {
            // Alt with a letter: a terminal sends a sequence as one.
            let letter = char::from(held.last().copied().unwrap_or_default());
            Stands::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::ALT))
        }
        [ESC, b'[', rest @ ..] => sequence(rest),
        [ESC, b'O'] => Stands::Unfinished,
        [ESC, b'O', last] => function(*last).map_or(Stands::Unknown, key),
        [ESC, rest @ ..] => match stands(rest, more) {
            Stands::Key(mut pressed) => {
                pressed.modifiers |= KeyModifiers::ALT;
                Stands::Key(pressed)
            }
            other => other,
        },
        b"\r" => key(KeyCode::Enter),
        b"\t" => key(KeyCode::Tab),
        b"\x7f" => key(KeyCode::Backspace),
        b"\0" => control(b' '),
        [letter @ 1..=26] => control(letter - 1 + b'a'),
        [digit @ 28..=31] => control(digit - 28 + b'4'),
        _ => letter(held),
    }
}

/// A letter in UTF-8. A capital comes with shift, as crossterm has it.
fn letter(held: &[u8]) -> Stands {
    match std::str::from_utf8(held) {
        Ok(text) => text.chars().next().map_or(Stands::Unknown, |letter| {
            let shift = match letter.is_uppercase() {
                true => KeyModifiers::SHIFT,
                false => KeyModifiers::NONE,
            };
            Stands::Key(KeyEvent::new(KeyCode::Char(letter), shift))
        }),
        Err(error) if error.valid_up_to() == 0 && error.error_len().is_none() => Stands::Unfinished,
        Err(_) => Stands::Unknown,
    }
}

/// What follows `ESC [`: numbers, and one byte that ends it.
fn sequence(rest: &[u8]) -> Stands {
    let Some((last, numbers)) = rest.split_last() else {
        return Stands::Unfinished;
    };
    match (numbers, *last) {
        // The console's first five function keys.
        ([], b'[') => return Stands::Unfinished,
        (b"[", letter @ b'A'..=b'E') => return Stands::Key(KeyCode::F(1 + letter - b'A').into()),
        (b"[", _) => return Stands::Unknown,
        ([], b'Z') => {
            return Stands::Key(KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT));
        }
        (_, 0x40..=0x7e) => {}
        (_, 0x20..=0x3f) => return Stands::Unfinished,
        _ => return Stands::Unknown,
    }
    let text = std::str::from_utf8(numbers).unwrap_or_default();
    let mut parts = text.split(';');
    let first = parts.next().and_then(|part| part.parse().ok());
    let held = parts.next().and_then(|part| part.parse().ok());
    let code = match last {
        b'~' => first.and_then(numbered),
        other => function(*other),
    };
    // The beginning of a paste is no key; the decoder knows it.
    code.map_or(Stands::Unknown, |code| {
        Stands::Key(KeyEvent::new(code, modifiers(held.unwrap_or(1))))
    })
}

fn function(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        letter @ b'P'..=b'S' => KeyCode::F(1 + letter - b'P'),
        _ => return None,
    })
}

fn numbered(number: u8) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(number - 10),
        17..=21 => KeyCode::F(number - 11),
        23..=26 => KeyCode::F(number - 12),
        28..=29 => KeyCode::F(number - 15),
        31..=34 => KeyCode::F(number - 17),
        _ => return None,
    })
}

/// xterm's number for what is held down: one more than a sum of bits.
fn modifiers(number: u8) -> KeyModifiers {
    let bits = number.saturating_sub(1);
    let mut held = KeyModifiers::NONE;
    for (bit, modifier) in [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
    ] {
        held.set(modifier, bits & bit != 0);
    }
    held
}

#[cfg(test)]
mod tests;
