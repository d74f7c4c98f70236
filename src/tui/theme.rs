//! Roles, not colours: what a style means is chosen here, how it looks is the theme's.

use ratatui::style::{Color, Modifier, Style};

/// The four themes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ThemeName {
    /// Dark or light terminals, an axis of blue and orange: safe for red–green blindness.
    Standard,
    /// For light backgrounds.
    Light,
    /// High contrast.
    Contrast,
    /// No colours: bold, reverse and underline only (NO_COLOR).
    Mono,
}

/// A style for each role. State is never told by colour alone: a sign or a word stands beside it.
#[derive(Clone, Copy)]
pub struct Theme {
    /// Ordinary text.
    pub text: Style,
    /// Less important text: labels of columns, hints.
    pub dim: Style,
    /// Frames.
    pub frame: Style,
    /// Titles, keys in the footer, links.
    pub accent: Style,
    /// The selected row or the focused choice.
    pub selected: Style,
    /// The focused text field.
    pub field: Style,
    /// Done, approved, as it should be.
    pub ok: Style,
    /// Due soon.
    pub warning: Style,
    /// Wrong or overdue.
    pub error: Style,
    /// Text that was added.
    pub added: Style,
    /// Text that was removed.
    pub removed: Style,
    /// The level mark in the header.
    pub level: Style,
    /// The mark ÖVNING.
    pub exercise: Style,
}

impl Theme {
    /// The styles of a theme.
    pub fn new(name: ThemeName) -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let reverse = plain.add_modifier(Modifier::REVERSED);
        match name {
            ThemeName::Standard => Self::coloured(
                Color::LightBlue,
                Color::Yellow,
                Color::LightRed,
                Color::Cyan,
                Color::DarkGray,
            ),
            ThemeName::Light => Self::coloured(
                Color::Blue,
                Color::Rgb(150, 80, 0),
                Color::Rgb(170, 0, 0),
                Color::Rgb(0, 90, 120),
                Color::Gray,
            ),
            ThemeName::Contrast => Self::coloured(
                Color::LightCyan,
                Color::LightYellow,
                Color::LightRed,
                Color::LightCyan,
                Color::White,
            ),
            ThemeName::Mono => Self {
                text: plain,
                dim: plain,
                frame: plain,
                accent: bold,
                selected: reverse,
                field: plain.add_modifier(Modifier::UNDERLINED),
                ok: plain,
                warning: bold,
                error: bold,
                added: plain.add_modifier(Modifier::UNDERLINED),
                removed: plain,
                level: reverse.add_modifier(Modifier::BOLD),
                exercise: reverse.add_modifier(Modifier::BOLD),
            },
        }
    }

    fn coloured(accent: Color, warning: Color, error: Color, ok: Color, frame: Color) -> Self {
        let plain = Style::new();
        Self {
            text: plain,
            dim: plain.fg(Color::Gray),
            frame: plain.fg(frame),
            accent: plain.fg(accent).add_modifier(Modifier::BOLD),
            // Resets the colours of what it is laid over, so that a selected row is one quiet bar.
            selected: plain
                .fg(Color::Reset)
                .bg(Color::Reset)
                .add_modifier(Modifier::REVERSED),
            field: plain.add_modifier(Modifier::UNDERLINED),
            ok: plain.fg(ok),
            warning: plain.fg(warning),
            error: plain.fg(error).add_modifier(Modifier::BOLD),
            added: plain.fg(ok).add_modifier(Modifier::UNDERLINED),
            removed: plain.fg(warning),
            level: plain
                .fg(Color::White)
                .bg(Color::Red)
                .add_modifier(Modifier::BOLD),
            exercise: plain
                .fg(Color::Black)
                .bg(Color::Yellow)
                .add_modifier(Modifier::BOLD),
        }
    }
}
