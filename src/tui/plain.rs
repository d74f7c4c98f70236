//! The plain mode, for screen readers and braille lines: what frames are left becomes space, and bars become nothing. What
//! they say stands in words beside them.

use ratatui::buffer::Buffer;

/// Takes the frames, rules and bars out of what was drawn. Signs of one row, such as `»` and `!`, stay.
pub fn unframe(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let drawn = cell.symbol().chars().next().is_some_and(|sign| {
            ('\u{2500}'..='\u{259f}').contains(&sign) && !matches!(sign, '▒' | '▓')
        });
        if drawn {
            cell.set_symbol(" ");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::tui::Options;
    use crate::tui::testing::world::World;
    use crate::tui::testing::{Stage, options};

    fn plain() -> Stage {
        let world = World::new();
        let options = Options {
            plain: true,
            ..options()
        };
        let mut stage = Stage::new(options, Box::new(move |ask| world.answer(ask)));
        stage.size(120, 40).keys("hemligt Enter");
        stage
    }

    #[test]
    fn nothing_is_framed_and_one_pane_stands_alone() {
        let mut stage = plain();
        for road in ["", "2", "Enter", "Esc e", "Esc 7", "8", "9", "F7", "?"] {
            let text = stage.keys(road).text();
            assert!(!text.contains(['│', '─', '┌', '█', '░']), "{road}: {text}");
        }
        let text = stage.keys("Esc 1").text();
        assert!(
            text.contains("Frister") && !text.contains("Riskbild"),
            "{text}"
        );
    }

    #[test]
    fn the_focus_is_said_in_words_and_the_cursor_stands_there() {
        let mut stage = plain();
        stage.keys("2 j");
        let text = stage.text();
        assert!(
            text.contains("Rad 2 av 65: SV-0013 Råvattenledning 2"),
            "{text}"
        );
        assert!(text.contains("brist"), "{text}");
        let (_, row) = stage.cursor();
        let line = text.lines().nth(row.into()).unwrap_or_default();
        assert!(line.contains("SV-0013"), "{line}");
    }

    #[test]
    fn it_is_turned_on_and_off_by_a_command_and_remembered() {
        let mut stage = Stage::open();
        stage.keys(": enkelt Enter");
        assert!(stage.remembered.as_ref().is_some_and(|wish| wish.plain));
        assert!(!stage.text().contains('│'));
        stage.keys(": enkelt Enter");
        assert!(stage.remembered.as_ref().is_some_and(|wish| !wish.plain));
        assert!(stage.text().contains('│'));
    }
}
