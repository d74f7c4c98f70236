//! The themes: contrast reckoned, no red against green, and few colours where there are few.

use super::*;

/// The colours of xterm.
fn rgb(color: Color) -> Option<[f64; 3]> {
    Some(match color {
        Color::Black => [0.0, 0.0, 0.0],
        Color::White => [255.0, 255.0, 255.0],
        Color::LightCyan => [0.0, 255.0, 255.0],
        Color::LightYellow => [255.0, 255.0, 0.0],
        _ => return None,
    })
}

/// Relative luminance (WCAG 2.2).
fn luminance(rgb: [f64; 3]) -> f64 {
    let [r, g, b] = rgb.map(|part| {
        let part = part / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn styles(theme: &Theme) -> [Style; 13] {
    [
        theme.text,
        theme.dim,
        theme.frame,
        theme.accent,
        theme.selected,
        theme.field,
        theme.ok,
        theme.warning,
        theme.error,
        theme.added,
        theme.removed,
        theme.level,
        theme.exercise,
    ]
}

#[test]
fn high_contrast_is_at_least_seven_to_one() {
    for style in styles(&Theme::at_depth(ThemeName::Contrast, Depth::Many)) {
        let front = style.fg.unwrap_or(Color::White);
        let back = style.bg.unwrap_or(Color::Black);
        if front == Color::Reset {
            continue;
        }
        let (front, back) = (rgb(front).unwrap(), rgb(back).unwrap());
        let (a, b) = (luminance(front) + 0.05, luminance(back) + 0.05);
        assert!(a.max(b) / a.min(b) >= 7.0, "{style:?}");
    }
}

#[test]
fn no_theme_has_green_to_tell_from_red() {
    for name in ThemeName::ALL {
        for style in styles(&Theme::at_depth(name, Depth::Many)) {
            assert!(!matches!(style.fg, Some(Color::Green | Color::LightGreen)));
        }
    }
}

#[test]
fn sixteen_colours_are_enough_where_there_are_no_more() {
    for name in ThemeName::ALL {
        for style in styles(&Theme::at_depth(name, Depth::Sixteen)) {
            for color in [style.fg, style.bg].into_iter().flatten() {
                assert!(
                    !matches!(color, Color::Indexed(_) | Color::Rgb(..)),
                    "{color:?}"
                );
            }
        }
    }
}

#[test]
fn mono_has_no_colour_and_still_tells_selection_error_and_level_apart() {
    let theme = Theme::at_depth(ThemeName::Mono, Depth::Many);
    assert!(
        styles(&theme)
            .iter()
            .all(|style| style.fg.is_none() && style.bg.is_none())
    );
    assert!(theme.selected.add_modifier.contains(Modifier::REVERSED));
    assert!(theme.error.add_modifier.contains(Modifier::BOLD));
    assert!(
        theme
            .level
            .add_modifier
            .contains(Modifier::REVERSED | Modifier::BOLD)
    );
}

#[test]
fn the_themes_are_gone_through_and_known_by_their_codes() {
    let mut theme = ThemeName::Standard;
    for _ in ThemeName::ALL {
        assert_eq!(ThemeName::from_code(theme.code()), Some(theme));
        theme = theme.next();
    }
    assert_eq!(theme, ThemeName::Standard);
    assert_eq!(ThemeName::from_code("ljus"), Some(ThemeName::Light));
    assert_eq!(ThemeName::from_code("disco"), None);
}
