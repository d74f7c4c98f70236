//! Where the parts of a form stand: a pure function of the size and of what the fields need.

use super::field::{Editor, Field};
use crate::domain::FieldType;
use ratatui::layout::Rect;

/// From this width on, the list of sections stands beside the fields.
pub(super) const WIDE: u16 = 100;
/// Rows of the help panel: the same for every field, so that nothing jumps.
pub(super) const HELP: u16 = 3;

/// The parts of the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Places {
    /// Frames: sections to the left, fields and help to the right.
    Wide {
        /// The list of sections, with frame.
        sections: Rect,
        /// The fields, with frame.
        page: Rect,
        /// The help, with frame.
        help: Rect,
    },
    /// No frames: one section is a page.
    Narrow {
        /// The section's name and the counts.
        title: Rect,
        /// A line under it, and one above the help; empty where it is tight.
        rules: [Rect; 2],
        /// The fields.
        page: Rect,
        /// The help.
        help: Rect,
    },
}

impl Places {
    /// The parts within an area of any size.
    pub(super) fn of(area: Rect) -> Self {
        let row = |y: u16, height: u16| Rect { y, height, ..area };
        if area.width >= WIDE && area.height >= HELP + 9 {
            let left = if area.width >= 120 { 34 } else { 26 };
            let right = Rect {
                x: area.x + left,
                width: area.width - left,
                ..area
            };
            let help = HELP + 2;
            return Self::Wide {
                sections: Rect {
                    width: left,
                    ..area
                },
                page: Rect {
                    height: area.height - help,
                    ..right
                },
                help: Rect {
                    y: area.bottom() - help,
                    height: help,
                    ..right
                },
            };
        }
        // Where it is low, first the lines go, then help, then the title: the field itself stays to the last.
        let title = u16::from(area.height >= 2);
        let rule = u16::from(area.height >= 9);
        let help = match area.height {
            0..4 => 0,
            4..7 => 1,
            _ => HELP,
        };
        let page = area.height - title - help - 2 * rule;
        Self::Narrow {
            title: row(area.y, title),
            rules: [
                row(area.y + title, rule),
                row(area.y + title + rule + page, rule),
            ],
            page: row(area.y + title + rule, page),
            help: row(area.bottom() - help, help),
        }
    }
}

/// Columns of the labels: the same in all sections of a form, 18 to 26, less only where the screen is too narrow.
pub(super) fn label_width(longest: usize, room: u16) -> u16 {
    u16::try_from(longest)
        .unwrap_or(u16::MAX)
        .clamp(18, 26)
        .min(room / 3)
}

/// Rows that a field takes on a page of this height. It depends on the field's kind and never on what is typed, so that
/// nothing jumps.
pub(super) fn rows(field: &Field, page: u16) -> u16 {
    match (&field.editor, field.spec.ty) {
        (Editor::Prose(_), FieldType::Prose(max)) => {
            let wanted = match max {
                0..=400 => 3,
                401..=2000 => 4,
                _ => 5,
            };
            let roomy = if page >= 24 { 3 } else { 0 };
            // One more row tells how much is seen.
            (wanted + roomy).min(8).min(page.saturating_sub(1).max(1)) + 1
        }
        _ => 1,
    }
}

/// The first field that is drawn, so that the focused one is seen whole: as few as possible are scrolled away.
pub(super) fn first_seen(heights: &[u16], focus: usize, page: u16) -> usize {
    let mut used = 0;
    let mut first = focus;
    for at in (0..=focus.min(heights.len().saturating_sub(1))).rev() {
        used += heights.get(at).copied().unwrap_or(1);
        if used > page {
            break;
        }
        first = at;
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_never_leave_their_area_and_never_overlap() {
        for width in [0, 1, 20, 79, 80, 99, 100, 101, 119, 120, 200] {
            for height in 0..60 {
                let area = Rect::new(2, 1, width, height);
                let parts = match Places::of(area) {
                    Places::Wide {
                        sections,
                        page,
                        help,
                    } => vec![sections, page, help],
                    Places::Narrow {
                        title,
                        rules: [above, below],
                        page,
                        help,
                    } => vec![title, above, page, below, help],
                };
                let mut cells = 0;
                for part in &parts {
                    assert_eq!(part.intersection(area), *part, "{area:?} {part:?}");
                    cells += part.area();
                }
                assert_eq!(cells, area.area(), "{area:?}");
            }
        }
    }

    #[test]
    fn the_list_of_sections_comes_at_a_hundred_columns() {
        let wide = |width| matches!(Places::of(Rect::new(0, 0, width, 27)), Places::Wide { .. });
        assert!(!wide(99) && wide(100) && wide(101));
    }

    #[test]
    fn the_focused_field_is_always_seen() {
        let heights = [1, 1, 6, 1, 6, 1];
        assert_eq!(first_seen(&heights, 0, 5), 0);
        assert_eq!(first_seen(&heights, 3, 9), 0);
        assert_eq!(first_seen(&heights, 3, 8), 1);
        assert_eq!(first_seen(&heights, 4, 6), 4);
        assert_eq!(first_seen(&heights, 4, 2), 4);
        assert_eq!(first_seen(&[], 0, 0), 0);
    }

    #[test]
    fn labels_keep_to_eighteen_to_twenty_six_columns() {
        assert_eq!(label_width(5, 80), 18);
        assert_eq!(label_width(22, 80), 22);
        assert_eq!(label_width(60, 80), 26);
        assert_eq!(label_width(60, 30), 10);
    }
}
