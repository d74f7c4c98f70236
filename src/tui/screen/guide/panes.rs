//! One pane or two, by the width alone.

use ratatui::layout::Rect;

/// From this width a list and what it points at stand side by side.
const TWO: u16 = 100;

/// The panes of an area: the list, and beside it what it points at where there is room.
pub fn panes(area: Rect, list: u16) -> (Rect, Option<Rect>) {
    if area.width < TWO {
        return (area, None);
    }
    let left = Rect {
        width: list.min(area.width),
        ..area
    };
    let right = Rect {
        x: left.right(),
        width: area.width - left.width,
        ..area
    };
    (left, Some(right))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_panes_from_a_hundred_columns_and_they_fill_the_area() {
        let (one, none) = panes(Rect::new(0, 0, 99, 20), 34);
        assert_eq!((one.width, none), (99, None));
        let (left, right) = panes(Rect::new(0, 1, 100, 20), 34);
        assert_eq!(right, Some(Rect::new(34, 1, 66, 20)));
        assert_eq!(left.width, 34);
    }
}
