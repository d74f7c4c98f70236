//! A choice among many: what is typed narrows the list, arrows move in it, the screen asks what is chosen.

use crate::tui::Cx;
use crate::tui::spoken;
use crate::tui::widget::rows::Rows;
use crate::tui::widget::{Edited, LineEdit, text};
use crate::words::{Haystack, Needle};
use crossterm::event::KeyEvent;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

struct Item {
    label: String,
    note: String,
    hay: Haystack,
}

/// A list that is narrowed by typing.
pub struct Choose {
    edit: LineEdit,
    items: Vec<Item>,
    /// The items that match, the best match first.
    found: Vec<usize>,
    rows: Rows,
}

impl Choose {
    /// A list of labels with a note beside each; typing finds both.
    pub fn new(items: impl IntoIterator<Item = (String, String)>) -> Self {
        let items = worded(items);
        let found: Vec<usize> = (0..items.len()).collect();
        Self {
            edit: LineEdit::new(80),
            rows: Rows::new(found.len()),
            items,
            found,
        }
    }

    /// The same items in other words: the language was turned. What is typed and chosen stays.
    pub fn relabel(&mut self, items: impl IntoIterator<Item = (String, String)>) {
        let kept = self.chosen();
        self.items = worded(items);
        self.narrow();
        if let Some(row) = kept.and_then(|kept| self.found.iter().position(|at| *at == kept)) {
            self.rows.select(row);
        }
    }

    /// Moves to an item, by its place in the whole list; all are shown again.
    pub fn select(&mut self, item: usize) {
        self.edit.set("");
        self.narrow();
        self.rows.select(item);
    }

    /// The chosen item, by its place in the whole list; none where nothing matches.
    pub fn chosen(&self) -> Option<usize> {
        self.rows
            .selected()
            .and_then(|row| self.found.get(row).copied())
    }

    /// Takes a key: arrows move, text narrows. False where the key means nothing here.
    pub fn key(&mut self, key: &KeyEvent) -> bool {
        if self.rows.key(key) {
            return true;
        }
        let edited = self.edit.key(key);
        self.narrow();
        edited != Edited::NotMine
    }

    /// Takes pasted text.
    pub fn paste(&mut self, pasted: &str) {
        self.edit.paste(pasted);
        self.narrow();
    }

    fn narrow(&mut self) {
        let kept = self.chosen();
        let needle = Needle::new(self.edit.text());
        let mut ranked: Vec<(u8, usize)> = self
            .items
            .iter()
            .enumerate()
            .filter_map(|(at, item)| needle.rank(&item.hay).map(|rank| (rank, at)))
            .collect();
        ranked.sort_unstable();
        let found: Vec<usize> = ranked.into_iter().map(|(_, at)| at).collect();
        if found == self.found {
            return;
        }
        self.found = found;
        self.rows.set_len(self.found.len());
        // While one narrows, the best match is first; when the filter is emptied, the choice stays where it was.
        let place = kept.filter(|_| needle.is_empty()).unwrap_or(0);
        self.rows.select(place);
    }

    /// The row that Enter takes, in words.
    pub fn spoken(&self, cx: &Cx<'_>) -> String {
        let item = self.chosen().and_then(|at| self.items.get(at));
        let what = item.map_or(String::new(), |item| match item.note.as_str() {
            "" => item.label.clone(),
            note => format!("{}, {note}", item.label),
        });
        spoken::row(cx.words, &self.rows, &what)
    }

    /// Draws the filter and the list under it.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>, focused: bool) {
        if area.height == 0 {
            return;
        }
        text::draw(frame, area, "/", cx.theme.dim);
        let edit = Rect {
            x: area.x.saturating_add(2).min(area.right()),
            width: area.width.saturating_sub(2),
            height: 1,
            ..area
        };
        self.edit.draw(frame, edit, cx.theme.field, focused);
        let list = Rect {
            y: area.y.saturating_add(1),
            height: area.height.saturating_sub(1),
            ..area
        };
        let label = self
            .items
            .iter()
            .map(|item| text::width(&item.label))
            .max()
            .unwrap_or(0)
            .min(usize::from(area.width) / 2);
        self.rows.draw(frame, list, cx.theme, focused, |row, _| {
            let Some(item) = self.found.get(row).and_then(|at| self.items.get(*at)) else {
                return Line::default();
            };
            Line::from(vec![
                Span::styled(text::pad(&item.label, label), cx.theme.text),
                Span::styled(format!("  {}", item.note), cx.theme.dim),
            ])
        });
    }
}

fn worded(items: impl IntoIterator<Item = (String, String)>) -> Vec<Item> {
    let items = items.into_iter().map(|(label, note)| Item {
        hay: Haystack::new(&format!("{label} {note}")),
        label,
        note,
    });
    items.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyCode;

    fn typed(choose: &mut Choose, text: &str) {
        for c in text.chars() {
            choose.key(&KeyEvent::from(KeyCode::Char(c)));
        }
    }

    fn three() -> Choose {
        Choose::new(
            ["Lund", "Malmö", "Östra Göinge"].map(|name| (name.to_owned(), "Skåne län".to_owned())),
        )
    }

    #[test]
    fn typing_finds_with_and_without_diacritics_and_arrows_move() {
        let mut choose = three();
        typed(&mut choose, "ostra");
        assert_eq!((choose.chosen(), choose.found.len()), (Some(2), 1));
        let mut choose = three();
        typed(&mut choose, "skåne");
        choose.key(&KeyEvent::from(KeyCode::Down));
        assert_eq!((choose.chosen(), choose.found.len()), (Some(1), 3));
    }

    #[test]
    fn nothing_is_chosen_where_nothing_matches() {
        let mut choose = three();
        typed(&mut choose, "kiruna");
        assert_eq!(choose.chosen(), None);
    }
}
