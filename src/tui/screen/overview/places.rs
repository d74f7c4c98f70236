//! Where the panes of the first page stand: a pure function of the size and of the pane that has the keyboard.

use super::{CLASSES, DUE, KINDS, MAP, PANES, REVIEW, STANDING, TREND};
use ratatui::layout::Rect;

/// From this size on all panes stand at once.
const WIDE: (u16, u16) = (110, 34);
/// Below this size one pane stands alone.
const NARROW: (u16, u16) = (76, 20);

/// The places; none for a pane that is not shown.
pub(super) fn places(area: Rect, focused: usize) -> [Option<Rect>; PANES] {
    let mut places = [None; PANES];
    if area.width < NARROW.0 || area.height < NARROW.1 {
        places[focused] = Some(area);
        return places;
    }
    let left = area.width * 29 / 50;
    let right = area.width - left;
    let mut column = |x: u16, width: u16, panes: &[(usize, u16)]| {
        // Heights are shares; the last pane takes what is over.
        let all: u16 = panes.iter().map(|(_, share)| share).sum();
        let mut y = 0;
        for (nth, (pane, share)) in panes.iter().enumerate() {
            let height = match nth + 1 == panes.len() {
                true => area.height - y,
                false => area.height * share / all,
            };
            places[*pane] = Some(Rect {
                x: area.x + x,
                y: area.y + y,
                width,
                height,
            });
            y += height;
        }
    };
    if area.width >= WIDE.0 && area.height >= WIDE.1 {
        column(0, left, &[(DUE, 16), (CLASSES, 9), (TREND, 12)]);
        column(
            left,
            right,
            &[(MAP, 9), (REVIEW, 9), (STANDING, 8), (KINDS, 11)],
        );
    } else if focused < KINDS {
        column(0, left, &[(DUE, 12), (CLASSES, 9)]);
        column(left, right, &[(MAP, 8), (REVIEW, 5), (STANDING, 8)]);
    } else {
        column(0, left, &[(TREND, 1)]);
        column(left, right, &[(KINDS, 1)]);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_focused_pane_is_always_shown_and_no_two_overlap() {
        for (width, height) in [
            (0, 0),
            (75, 21),
            (76, 19),
            (76, 20),
            (80, 21),
            (109, 40),
            (110, 33),
            (110, 34),
            (120, 37),
            (220, 67),
        ] {
            let area = Rect::new(0, 1, width, height);
            for focused in 0..PANES {
                let shown = places(area, focused);
                assert!(shown[focused].is_some(), "{width}x{height} {focused}");
                let shown: Vec<Rect> = shown.into_iter().flatten().collect();
                let cells: u32 = shown.iter().map(|place| place.area()).sum();
                assert_eq!(cells, area.area(), "{width}x{height} {focused}");
                for (nth, one) in shown.iter().enumerate() {
                    assert_eq!(one.intersection(area), *one);
                    let rest = &shown[nth + 1..];
                    assert!(rest.iter().all(|other| one.intersection(*other).is_empty()));
                }
            }
        }
    }

    #[test]
    fn all_panes_stand_at_once_where_there_is_room() {
        let shown = places(Rect::new(0, 1, 120, 37), 0);
        assert!(shown.iter().all(Option::is_some));
        let shown = places(Rect::new(0, 1, 80, 21), 0);
        assert_eq!(shown.iter().flatten().count(), 5);
    }
}
