//! The palette: every command that can be reached, and every record, found while one types.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::Kind;
use crate::tui::command::{self, Offer};
use crate::tui::screen::detail::DetailScreen;
use crate::tui::screen::guide::{narrowed_by_key, narrowed_by_paste};
use crate::tui::spoken;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::Rows;
use crate::tui::widget::{LineEdit, say, text};
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::Picks;
use crate::words::{Haystack, Needle, Words};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// The longest text to look for, in characters.
const QUERY_MAX: usize = 80;
/// Records that are listed at most: whoever sees more types more.
const RECORDS_MAX: usize = 200;

/// Columns that a line may take when it is said.
const SAID: usize = 160;

#[derive(Clone, Copy)]
enum Hit {
    Command(usize),
    Record(usize),
}

/// The palette.
pub struct Palette {
    offers: Vec<Offer>,
    /// What finding looks in: the labels, and after the records the sentences.
    hays: Vec<(Haystack, Haystack)>,
    picks: Option<Picks>,
    query: LineEdit,
    hits: Vec<Hit>,
    rows: Rows,
}

impl Palette {
    /// The palette with the commands that can be reached.
    pub fn new(mut offers: Vec<Offer>) -> Self {
        offers.retain(|offer| !command::moves(offer.spec));
        Self {
            offers,
            hays: Vec::new(),
            picks: None,
            query: LineEdit::new(QUERY_MAX),
            hits: Vec::new(),
            rows: Rows::new(0),
        }
    }

    fn reckon(&mut self, words: &Words) {
        let needle = Needle::new(self.query.text());
        if self.hays.len() != self.offers.len() {
            self.hays = self
                .offers
                .iter()
                .map(|offer| {
                    let (label, help) = (offer.spec.label(words), offer.spec.help(words));
                    (
                        Haystack::new(&label),
                        Haystack::new(&format!("{label} {help}")),
                    )
                })
                .collect();
        }
        let off = |at: usize| self.offers.get(at).is_some_and(|offer| offer.off.is_some());
        let mut by_label = Vec::new();
        let mut by_help = Vec::new();
        for (at, (label, help)) in self.hays.iter().enumerate() {
            if let Some(rank) = needle.rank(label) {
                by_label.push((off(at), rank, at));
            } else if needle.rank(help).is_some() {
                by_help.push((off(at), 0, at));
            } else if let Some(rank) = needle.fuzzy(label) {
                // Last of all: a record that has the letters beside each other is a better guess.
                by_help.push((off(at), rank, at));
            }
        }
        by_label.sort_unstable();
        by_help.sort_unstable_by_key(|(off, rank, at)| (*rank, *off, *at));
        let commands =
            |found: Vec<(bool, u8, usize)>| found.into_iter().map(|(_, _, at)| Hit::Command(at));
        self.hits = commands(by_label).collect();
        // Without a query the records would only push the commands away.
        if let Some(picks) = self.picks.as_ref().filter(|_| !needle.is_empty()) {
            // By rank, without sorting: a register of 50 000 records is gone through at each key.
            let mut records: [Vec<Hit>; 3] = Default::default();
            for (at, pick) in picks.iter().enumerate() {
                let rank = needle.rank(&pick.hay).map(usize::from);
                if let Some(found) = rank.and_then(|rank| records.get_mut(rank))
                    && found.len() < RECORDS_MAX
                {
                    found.push(Hit::Record(at));
                }
            }
            self.hits
                .extend(records.into_iter().flatten().take(RECORDS_MAX));
        }
        self.hits.extend(commands(by_help));
        self.rows.set_len(self.hits.len());
        self.rows.home();
    }

    fn enter(&self, cx: &Cx<'_>) -> Vec<Deed> {
        let hit = self.rows.selected().and_then(|at| self.hits.get(at));
        match hit {
            Some(Hit::Command(at)) => match self.offers.get(*at) {
                Some(Offer { off: Some(why), .. }) => {
                    vec![Deed::Say(Tone::Error, say::reason(cx.words, why))]
                }
                Some(offer) => vec![Deed::Pop, Deed::Run(offer.spec.id)],
                None => Vec::new(),
            },
            Some(Hit::Record(at)) => {
                let picked = self.picks.as_ref().and_then(|picks| picks.get(*at));
                picked.map_or_else(Vec::new, |pick| {
                    let page = DetailScreen::new(pick.link.clone());
                    vec![Deed::Pop, Deed::Push(Box::new(page))]
                })
            }
            None => Vec::new(),
        }
    }

    fn line(&self, at: usize, room: usize, cx: &Cx<'_>) -> Line<'static> {
        match self.hits.get(at) {
            Some(Hit::Command(at)) => self
                .offers
                .get(*at)
                .map_or(Line::default(), |offer| offer_line(offer, room, cx)),
            Some(Hit::Record(at)) => {
                let picked = self.picks.as_ref().and_then(|picks| picks.get(*at));
                picked.map_or(Line::default(), |pick| {
                    let kind = say::kind(cx.words, pick.link.kind);
                    sides(
                        &say::link(&pick.link),
                        &kind,
                        room,
                        cx.theme.text,
                        cx.theme.dim,
                    )
                })
            }
            None => Line::default(),
        }
    }
}

/// A command: its words on the left; its keys, or why it is off, on the right.
pub(super) fn offer_line(offer: &Offer, room: usize, cx: &Cx<'_>) -> Line<'static> {
    let label = offer.spec.label(cx.words);
    match &offer.off {
        Some(why) => {
            let words = cx
                .words
                .with("off-because", &[("reason", &say::reason(cx.words, why))]);
            sides(&label, &words, room, cx.theme.dim, cx.theme.dim)
        }
        None => sides(
            &label,
            &offer.spec.chords(),
            room,
            cx.theme.text,
            cx.theme.accent,
        ),
    }
}

/// Something on the left and something on the right; the left gives way.
fn sides(left: &str, right: &str, room: usize, one: Style, other: Style) -> Line<'static> {
    let right = text::fit(right, room / 2);
    let left = text::pad(left, room.saturating_sub(text::width(&right) + 1));
    Line::from(vec![
        Span::styled(left, one),
        Span::raw(" "),
        Span::styled(right, other),
    ])
}

impl Layer for Palette {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.reckon(cx.words);
        match cx.session {
            Some(_) => vec![Deed::Ask(0, Ask::Picks(Kind::ALL))],
            None => Vec::new(),
        }
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.rows.key(key) {
            return Some(Vec::new());
        }
        match key.code {
            KeyCode::Esc => Some(vec![Deed::Pop]),
            KeyCode::Enter => Some(self.enter(cx)),
            _ => {
                let (changed, said) = narrowed_by_key(&mut self.query, key, cx)?;
                if changed {
                    self.reckon(cx.words);
                }
                Some(said)
            }
        }
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        let (changed, said) = narrowed_by_paste(&mut self.query, text, cx);
        if changed {
            self.reckon(cx.words);
        }
        said
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Picks(picks)) => {
                self.picks = Some(picks);
                self.reckon(cx.words);
                Vec::new()
            }
            Ok(_) => Vec::new(),
            Err(trouble) => vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))],
        }
    }

    fn awaits(&self) -> bool {
        self.picks.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        // Where it is low, all of it: strips of what lies below would look like parts of the list.
        let tall = match area.height {
            low if low <= 24 => low,
            high => (high - 1).min(28),
        };
        let place = centred(area, 76, tall);
        let panel = Panel::new(cx.words.get("palette-title"))
            .right(cx.words.get("palette-right"))
            .focused(true);
        let inner = inset(panel.draw_over(frame, place, cx.theme));
        let list = Rect {
            y: inner.y.saturating_add(2).min(inner.bottom()),
            height: inner.height.saturating_sub(2),
            ..inner
        };
        if self.hits.is_empty() {
            text::draw(frame, list, &cx.words.get("palette-nothing"), cx.theme.dim);
        }
        self.rows.draw(frame, list, cx.theme, true, |at, room| {
            self.line(at, room, cx)
        });
        prompt(frame, inner, ":", &self.query, cx);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        cx.words.get("help-status")
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let line = self.rows.selected().map(|at| self.line(at, SAID, cx));
        let what = spoken::lines(cx.words, line.as_slice());
        spoken::row(cx.words, &self.rows, &what)
    }
}

/// The first row of a dialog: a sign and a text field with the terminal's cursor in it.
pub(super) fn prompt(
    frame: &mut Frame<'_>,
    inner: Rect,
    sign: &str,
    query: &LineEdit,
    cx: &Cx<'_>,
) {
    text::draw(frame, inner, sign, cx.theme.accent);
    let entry = Rect {
        x: inner.x.saturating_add(2).min(inner.right()),
        width: inner.width.saturating_sub(2),
        height: inner.height.min(1),
        ..inner
    };
    query.draw(frame, entry, cx.theme.field, true);
}
