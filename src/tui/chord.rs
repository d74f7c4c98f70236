//! A key with its modifiers, as the registry binds it and as people read it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::fmt;

/// A key with its modifiers. Letters are bound as typed (`G` is Shift+g), so that Shift is part of the character.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Chord {
    /// The key.
    pub code: KeyCode,
    /// Whether Ctrl is held.
    pub ctrl: bool,
}

impl Chord {
    /// A printable character.
    pub const fn char(c: char) -> Self {
        Self {
            code: KeyCode::Char(c),
            ctrl: false,
        }
    }

    /// Ctrl and a letter.
    pub const fn ctrl(c: char) -> Self {
        Self {
            code: KeyCode::Char(c),
            ctrl: true,
        }
    }

    /// The character that a key types; none with Ctrl or Alt, which belong to commands.
    pub fn typed(key: &KeyEvent) -> Option<char> {
        let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
        match key.code {
            KeyCode::Char(c) if !key.modifiers.intersects(held) => Some(c),
            _ => None,
        }
    }

    /// A named key.
    pub const fn key(code: KeyCode) -> Self {
        Self { code, ctrl: false }
    }

    /// A function key.
    pub const fn f(n: u8) -> Self {
        Self {
            code: KeyCode::F(n),
            ctrl: false,
        }
    }

    /// The chord of a key event. Alt is never bound (AltGr writes characters on a Swedish keyboard).
    pub fn of(event: &KeyEvent) -> Self {
        // Ctrl and Alt together is how some terminals send AltGr.
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL)
            && !event.modifiers.contains(KeyModifiers::ALT);
        let code = match event.code {
            KeyCode::Char(c) if ctrl => KeyCode::Char(c.to_ascii_lowercase()),
            code => code,
        };
        Self { code, ctrl }
    }

    /// Whether the key would be text in a text field.
    pub fn is_text(self) -> bool {
        !self.ctrl && matches!(self.code, KeyCode::Char(_))
    }
}

/// What a Swedish keyboard writes only with AltGr or a dead key, and letters that other keyboards lack.
const NOT_SWEDISH: &str = "[]{}\\|@$~^´¨`åäöÅÄÖ£€";

/// The keys with names, as they are shown and as they may be written.
const NAMED: [(&str, KeyCode); 18] = [
    ("Space", KeyCode::Char(' ')),
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("Shift+Tab", KeyCode::BackTab),
    ("↑", KeyCode::Up),
    ("↓", KeyCode::Down),
    ("←", KeyCode::Left),
    ("→", KeyCode::Right),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("PgUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("Delete", KeyCode::Delete),
    ("Backspace", KeyCode::Backspace),
    ("Insert", KeyCode::Insert),
];

impl Chord {
    /// The key that is written so: `o`, `Ctrl+O`, `F7`, `PgDn`.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(letter) = text.strip_prefix("Ctrl+") {
            let mut chars = letter.chars();
            return match (chars.next(), chars.next()) {
                (Some(c), None) => Some(Self::ctrl(c.to_ascii_lowercase())),
                _ => None,
            };
        }
        if let Some((_, code)) = NAMED.iter().find(|(name, _)| *name == text) {
            return Some(Self::key(*code));
        }
        if let Some(n) = text.strip_prefix('F').and_then(|n| n.parse().ok()) {
            return (1..=12).contains(&n).then_some(Self::f(n));
        }
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) if !c.is_control() => Some(Self::char(c)),
            _ => None,
        }
    }

    /// Whether it can be pressed on a Swedish keyboard without AltGr or a dead key, and reaches a plain terminal: Ctrl with
    /// a digit does not, and Ctrl with I, M, J and H is another key there.
    pub fn is_on_swedish_keyboard(self) -> bool {
        match self.code {
            KeyCode::Char(c) if self.ctrl => {
                c.is_ascii_lowercase() && !matches!(c, 'i' | 'm' | 'j' | 'h')
            }
            KeyCode::Char(c) => !NOT_SWEDISH.contains(c),
            _ => true,
        }
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl+")?;
        }
        match self.code {
            KeyCode::Char(' ') => f.write_str("Space"),
            KeyCode::Char(c) if self.ctrl => write!(f, "{}", c.to_ascii_uppercase()),
            KeyCode::Char(c) => write!(f, "{c}"),
            KeyCode::F(n) => write!(f, "F{n}"),
            KeyCode::Enter => f.write_str("Enter"),
            KeyCode::Esc => f.write_str("Esc"),
            KeyCode::Tab => f.write_str("Tab"),
            KeyCode::BackTab => f.write_str("Shift+Tab"),
            KeyCode::Up => f.write_str("↑"),
            KeyCode::Down => f.write_str("↓"),
            KeyCode::Left => f.write_str("←"),
            KeyCode::Right => f.write_str("→"),
            KeyCode::PageUp => f.write_str("PgUp"),
            KeyCode::PageDown => f.write_str("PgDn"),
            KeyCode::Home => f.write_str("Home"),
            KeyCode::End => f.write_str("End"),
            KeyCode::Delete => f.write_str("Delete"),
            KeyCode::Backspace => f.write_str("Backspace"),
            KeyCode::Insert => f.write_str("Insert"),
            other => write!(f, "{other}"),
        }
    }
}
