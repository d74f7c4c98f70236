//! The comments on fields that still ask for something, wherever they are: Enter opens the record at them.

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::detail::DetailScreen;
use crate::tui::screen::threads::field_of;
use crate::tui::spoken;
use crate::tui::widget::blocks::{Block, Place};
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{say, text};
use crate::tui::{Chord, CommandId, Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::{CommentRow, Link};
use crate::words::{date, local_date};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// Columns and rows of the box.
const SIZE: (u16, u16) = (76, 20);

/// The list.
pub struct OpenComments {
    /// None until the register has answered.
    rows: Option<Vec<(Link, CommentRow)>>,
    place: Place,
}

impl OpenComments {
    /// The list, not asked for yet.
    pub fn new() -> Self {
        Self {
            rows: None,
            place: Place::default(),
        }
    }

    fn blocks(&self, cx: &Cx<'_>, width: usize) -> Vec<Block<usize>> {
        let rows = self.rows.as_deref().unwrap_or_default().iter();
        rows.enumerate()
            .map(|(at, (link, row))| Block::item(lines(link, row, cx, width), at))
            .collect()
    }

    fn open(&self) -> Vec<Deed> {
        let rows = self.rows.as_deref().unwrap_or_default();
        let all: Vec<Block<usize>> = (0..rows.len())
            .map(|at| Block::item(Vec::new(), at))
            .collect();
        let chosen = self.place.chosen(&all).and_then(|at| rows.get(*at));
        let page = chosen.map(|(link, _)| DetailScreen::new(link.clone()).at_side());
        page.map(|page| Deed::Push(Box::new(page)))
            .into_iter()
            .collect()
    }
}

impl Default for OpenComments {
    fn default() -> Self {
        Self::new()
    }
}

/// Which field of which record; and who said what last, in one row.
fn lines(link: &Link, row: &CommentRow, cx: &Cx<'_>, width: usize) -> Vec<Line<'static>> {
    let field = field_of(row, link.kind, cx);
    let (by, at, said) = match row.replies.last() {
        Some((by, at, said)) => (by, *at, said),
        None => (&row.by, row.at, &row.text),
    };
    let day = date(local_date(at));
    let said = said.replace('\n', " ");
    let under = format!("{by} {day}: {said}");
    let left = width.saturating_sub(text::width(&field) + 2);
    vec![
        Line::from(vec![
            Span::styled(text::pad(&say::link(link), left), cx.theme.text),
            Span::styled(format!("  {field}"), cx.theme.accent),
        ]),
        Line::styled(
            format!("  {}", text::fit(&under, width.saturating_sub(2))),
            cx.theme.dim,
        ),
    ]
}

impl Layer for OpenComments {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, _cx: &Cx<'_>) -> String {
        String::new()
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(0, Ask::OpenComments)]
    }

    fn key(&mut self, key: &KeyEvent, _cx: &Cx<'_>) -> Option<Vec<Deed>> {
        let plain = Chord::typed(key).is_some();
        let count = self.rows.as_ref().map_or(0, Vec::len);
        let command = match key.code {
            KeyCode::Esc => return Some(vec![Deed::Pop]),
            KeyCode::Enter => return Some(self.open()),
            KeyCode::Down => "list.down",
            KeyCode::Up => "list.up",
            KeyCode::Char('j') if plain => "list.down",
            KeyCode::Char('k') if plain => "list.up",
            KeyCode::PageDown => "list.page-down",
            KeyCode::PageUp => "list.page-up",
            KeyCode::Home => "list.first",
            KeyCode::End => "list.last",
            _ => return None,
        };
        self.place.run(CommandId(command), count);
        Some(Vec::new())
    }

    fn run(&mut self, _command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::OpenComments(rows)) => {
                self.rows = Some(rows);
                Vec::new()
            }
            Ok(_) => Vec::new(),
            Err(trouble) => vec![
                Deed::Pop,
                Deed::Say(Tone::Error, say::trouble(cx.words, &trouble)),
            ],
        }
    }

    fn awaits(&self) -> bool {
        self.rows.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let width = usize::from(SIZE.0.min(area.width)).saturating_sub(6);
        let blocks = self.blocks(cx, width);
        let rows: usize = blocks.iter().map(|block| block.lines.len()).sum();
        let rows = u16::try_from(rows.max(2) + 4).unwrap_or(SIZE.1);
        let place = centred(area, SIZE.0, rows.min(SIZE.1));
        let panel = Panel::new(cx.words.get("open-comments-title"))
            .right(blocks.len().to_string())
            .focused(true);
        let mut inner = inset(panel.draw_over(frame, place, cx.theme));
        let foot = Rect {
            y: inner.bottom().saturating_sub(1),
            height: inner.height.min(1),
            ..inner
        };
        inner.height = inner.height.saturating_sub(1);
        text::draw(
            frame,
            foot,
            &cx.words.get("open-comments-keys"),
            cx.theme.dim,
        );
        if blocks.is_empty() {
            let key = match self.rows {
                None => "waiting",
                Some(_) => "open-comments-none",
            };
            text::draw_wrapped(frame, inner, &cx.words.get(key), cx.theme.dim);
            if !inner.is_empty() {
                frame.set_cursor_position((inner.x, inner.y));
            }
            return;
        }
        self.place.draw(frame, inner, cx.theme, true, &blocks);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let blocks = self.blocks(cx, usize::from(SIZE.0));
        let said = match blocks.is_empty() {
            true => cx.words.get("open-comments-none"),
            false => spoken::block(cx.words, &self.place, &blocks),
        };
        spoken::field(cx.words, &cx.words.get("open-comments-title"), &said)
    }
}
