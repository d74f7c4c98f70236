//! Roles, not colours: what a style means is chosen here, how it looks is the theme's.

use ratatui::style::{Color, Modifier, Style};

/// The four themes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ThemeName {
    /// Dark backgrounds, an axis of blue and orange: safe for red–green blindness.
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
    /// The plain mode: no frames, one pane, everything in words.
    pub plain: bool,
}

impl ThemeName {
    /// Every one, in the order that the command goes through them.
    pub const ALL: [Self; 4] = [Self::Standard, Self::Light, Self::Contrast, Self::Mono];

    /// The stable code, for settings and arguments: words under `theme-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Light => "light",
            Self::Contrast => "contrast",
            Self::Mono => "mono",
        }
    }

    /// The theme with a code, in English or in Swedish.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "ljus" => Some(Self::Light),
            "kontrast" => Some(Self::Contrast),
            code => Self::ALL.into_iter().find(|theme| theme.code() == code),
        }
    }

    /// The one after this.
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|theme| *theme == self);
        let next = (at.unwrap_or(0) + 1) % Self::ALL.len();
        Self::ALL.get(next).copied().unwrap_or(Self::Standard)
    }
}

/// How many colours the terminal has.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Depth {
    /// The sixteen that every one has: the Linux console.
    Sixteen,
    /// At least 256.
    #[default]
    Many,
}

impl Theme {
    /// The styles of a theme, where there are many colours.
    #[cfg(test)]
    pub fn new(name: ThemeName) -> Self {
        Self::at_depth(name, Depth::Many)
    }

    /// The styles of a theme, in the colours that the terminal has.
    pub fn at_depth(name: ThemeName, depth: Depth) -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let reverse = plain.add_modifier(Modifier::REVERSED);
        let of = |many: u8, few: Color| match depth {
            Depth::Many => Color::Indexed(many),
            Depth::Sixteen => few,
        };
        match name {
            // The terminal's own blue is too dark on black to read, and its yellow is green to many eyes: where there are
            // colours to choose from, a clear blue and an orange.
            ThemeName::Standard => Self::coloured(
                of(75, Color::LightBlue),
                of(214, Color::Yellow),
                of(203, Color::LightRed),
                of(80, Color::Cyan),
                of(244, Color::DarkGray),
            ),
            ThemeName::Light => {
                Self {
                    // Grey on white is too faint to read; what is less important is left as text.
                    dim: plain,
                    ..Self::coloured(
                        Color::Blue,
                        of(94, Color::Magenta),
                        of(124, Color::Red),
                        of(24, Color::Cyan),
                        of(242, Color::DarkGray),
                    )
                }
            }
            // Each at least 7:1 against black; what is wrong is white, bold and underlined, for no red is.
            ThemeName::Contrast => Self {
                dim: plain.fg(Color::White),
                text: plain.fg(Color::White),
                error: plain
                    .fg(Color::White)
                    .add_modifier(Modifier::BOLD)
                    .add_modifier(Modifier::UNDERLINED),
                level: plain
                    .fg(Color::Black)
                    .bg(Color::White)
                    .add_modifier(Modifier::BOLD),
                exercise: plain
                    .fg(Color::Black)
                    .bg(Color::LightYellow)
                    .add_modifier(Modifier::BOLD),
                ..Self::coloured(
                    Color::LightCyan,
                    Color::LightYellow,
                    Color::White,
                    Color::LightCyan,
                    Color::White,
                )
            },
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
                plain: false,
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
            plain: false,
        }
    }
}

#[cfg(test)]
mod tests;
