//! A drawn screen as a picture: SVG with the colours of a terminal, so that it can be shown in a document.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use std::fmt::Write as _;

/// A cell's width and height, and the size of its letters.
const CELL: (f32, f32) = (8.4, 17.0);
const LETTER: f32 = 14.0;

/// The ground that a picture is drawn on.
#[derive(Clone, Copy)]
pub enum Ground {
    Dark,
    Light,
}

impl Ground {
    fn colours(self) -> (&'static str, &'static str) {
        match self {
            Self::Dark => ("#e0e0e0", "#101418"),
            Self::Light => ("#1c1c1c", "#ffffff"),
        }
    }
}

fn colour(colour: Color) -> Option<String> {
    if let Color::Indexed(index) = colour {
        return indexed(index);
    }
    Some(named(colour)?.to_owned())
}

/// The colours above the sixteen: a cube of six by six by six, and greys.
fn indexed(index: u8) -> Option<String> {
    let [r, g, b] = match index {
        ..16 => return None,
        16..232 => {
            let part = |by: u8| match (index - 16) / by % 6 {
                0 => 0,
                step => 55 + step * 40,
            };
            [part(36), part(6), part(1)]
        }
        _ => [8 + (index - 232) * 10; 3],
    };
    Some(format!("#{r:02x}{g:02x}{b:02x}"))
}

fn named(colour: Color) -> Option<&'static str> {
    Some(match colour {
        Color::Black => "#000000",
        Color::Red => "#a40000",
        Color::Yellow => "#d7a000",
        Color::Blue => "#1a4fb4",
        Color::Cyan => "#2aa1b3",
        Color::Gray => "#a8adb3",
        Color::DarkGray => "#6c7279",
        Color::LightRed => "#ff7a6b",
        Color::LightBlue => "#7fb2ff",
        Color::LightCyan => "#7fe0ee",
        Color::LightYellow => "#ffe27a",
        Color::White => "#ffffff",
        _ => return None,
    })
}

/// Ink and ground of a cell; none where the ground is the picture's own.
fn colours(cell: &Cell, ground: Ground) -> (String, Option<String>) {
    let (ink, paper) = ground.colours();
    let fg = colour(cell.fg).unwrap_or_else(|| ink.to_owned());
    let bg = colour(cell.bg);
    if cell.modifier.contains(Modifier::REVERSED) {
        return (bg.unwrap_or_else(|| paper.to_owned()), Some(fg));
    }
    (fg, bg)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The picture.
pub fn svg(buffer: &Buffer, ground: Ground) -> String {
    let (ink, paper) = ground.colours();
    let (columns, rows) = (buffer.area.width, buffer.area.height);
    let (width, height) = (
        f32::from(columns) * CELL.0 + 16.0,
        f32::from(rows) * CELL.1 + 16.0,
    );
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" \
         font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"{LETTER}\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"{paper}\"/>\n"
    );
    for row in 0..rows {
        let mut column = 0;
        while column < columns {
            // Neighbours that look alike are one piece.
            let first = &buffer[(column, row)];
            let look = (colours(first, ground), first.modifier);
            let mut text = String::new();
            let begun = column;
            while column < columns {
                let cell = &buffer[(column, row)];
                if (colours(cell, ground), cell.modifier) != look {
                    break;
                }
                text.push_str(cell.symbol());
                column += 1;
            }
            let ((fg, bg), modifier) = look;
            let (x, y) = (
                8.0 + f32::from(begun) * CELL.0,
                8.0 + f32::from(row) * CELL.1,
            );
            let wide = f32::from(column - begun) * CELL.0;
            if let Some(bg) = bg {
                let _ = writeln!(
                    out,
                    "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{wide:.1}\" height=\"{}\" fill=\"{bg}\"/>",
                    CELL.1
                );
            }
            if text.trim().is_empty() {
                continue;
            }
            let bold = match modifier.contains(Modifier::BOLD) {
                true => " font-weight=\"bold\"",
                false => "",
            };
            let line = match modifier.contains(Modifier::UNDERLINED) {
                true => " text-decoration=\"underline\"",
                false => "",
            };
            let fill = match fg == ink {
                true => String::new(),
                false => format!(" fill=\"{fg}\""),
            };
            // Each piece is stretched to its cells, whatever the font.
            let _ = writeln!(
                out,
                "<text x=\"{x:.1}\" y=\"{:.1}\" textLength=\"{wide:.1}\" xml:space=\"preserve\"{bold}{line}{fill}>{}</text>",
                y + 13.0,
                escaped(&text)
            );
        }
    }
    // What is not coloured has the ground's ink.
    out = out.replacen("font-size", &format!("fill=\"{ink}\" font-size"), 1);
    out.push_str("</svg>\n");
    out
}
