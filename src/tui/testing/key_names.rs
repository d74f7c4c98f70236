//! Keys by the names that tests write them with: those of the crate, and the pictures, which take this file in by its path.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The key of a name; none where the word is text to be typed.
pub fn named(word: &str) -> Option<KeyEvent> {
    if let Some(letter) = word.strip_prefix("Ctrl+") {
        let letter = letter.to_lowercase().chars().next()?;
        return Some(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL));
    }
    let code = match word {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "Shift+Tab" => KeyCode::BackTab,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "Delete" => KeyCode::Delete,
        "Backspace" => KeyCode::Backspace,
        "Space" => KeyCode::Char(' '),
        word => KeyCode::F(word.strip_prefix('F')?.parse().ok()?),
    };
    Some(KeyEvent::new(code, KeyModifiers::NONE))
}
