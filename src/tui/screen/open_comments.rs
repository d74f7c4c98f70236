//! The comments on fields that still ask for something, wherever they are: Enter opens the record at them.

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::detail::DetailScreen;
use crate::tui::screen::guide::{Around, COLUMNS, Chose, SmallList, blocks};
use crate::tui::screen::threads::field_of;
use crate::tui::spoken;
use crate::tui::widget::blocks::Block;
use crate::tui::widget::{say, text};
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::{CommentRow, Link};
use crate::words::{date, local_date};
use crossterm::event::KeyEvent;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// The list.
pub struct OpenComments {
    /// None until the register has answered.
    rows: Option<Vec<(Link, CommentRow)>>,
    list: SmallList,
}

impl OpenComments {
    /// The list, not asked for yet.
    pub fn new() -> Self {
        Self {
            rows: None,
            list: SmallList::default(),
        }
    }

    fn rows(&self) -> &[(Link, CommentRow)] {
        self.rows.as_deref().unwrap_or_default()
    }

    fn blocks(&self, cx: &Cx<'_>, width: usize) -> Vec<Block<usize>> {
        let rows = self.rows().iter();
        blocks(rows.map(|(link, row)| lines(link, row, cx, width)))
    }

    fn open(&self) -> Vec<Deed> {
        let rows = self.rows();
        let chosen = self.list.chosen(rows.len()).and_then(|at| rows.get(at));
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

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(0, Ask::OpenComments)]
    }

    fn key(&mut self, key: &KeyEvent, _cx: &Cx<'_>) -> Option<Vec<Deed>> {
        let count = self.rows().len();
        Some(match self.list.key(key, count)? {
            Chose::Away => vec![Deed::Pop],
            Chose::Row => self.open(),
            Chose::Moved => Vec::new(),
        })
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
        let blocks = self.blocks(cx, SmallList::columns(area));
        let empty = match self.rows {
            None => "waiting",
            Some(_) => "open-comments-none",
        };
        let around = Around {
            title: cx.words.get("open-comments-title"),
            right: blocks.len().to_string(),
            empty: cx.words.get(empty),
            keys: cx.words.get("open-comments-keys"),
        };
        self.list.draw(frame, area, cx, &blocks, around);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let blocks = self.blocks(cx, COLUMNS);
        let none = cx.words.get("open-comments-none");
        let said = self.list.spoken(cx, &blocks).unwrap_or(none);
        spoken::field(cx.words, &cx.words.get("open-comments-title"), &said)
    }
}
