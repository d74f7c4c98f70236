//! Frames and signs in ASCII, for terminals, fonts and print-outs that lack the rest. Letters stay as they are.

use ratatui::buffer::Buffer;

/// Replaces the frame characters and signs of a drawn screen.
pub fn replace(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if let Some(plain) = plain(cell.symbol()) {
            cell.set_symbol(plain);
        }
    }
}

/// The ASCII sign in the place of another, of the same width.
fn plain(symbol: &str) -> Option<&'static str> {
    Some(match symbol {
        "─" | "–" | "—" | "−" => "-",
        "│" => "|",
        "┌" | "┐" | "└" | "┘" | "├" | "┤" | "┬" | "┴" | "┼" => "+",
        "█" | "▓" => "#",
        "▄" => "_",
        "▒" => ":",
        "░" | "·" | "…" => ".",
        "»" | "›" | "→" => ">",
        "←" | "≤" => "<",
        "↑" | "▲" => "^",
        "↓" | "▼" => "v",
        "≈" => "~",
        "•" => "*",
        "×" => "x",
        "”" | "“" => "\"",
        "’" => "'",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    #[test]
    fn frames_become_ascii_and_letters_stay() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 1));
        buffer.set_string(0, 0, "┌─ Åsö › … ┐", Style::new());
        replace(&mut buffer);
        let shown: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
        assert_eq!(shown, "+- Åsö > . +");
    }
}
