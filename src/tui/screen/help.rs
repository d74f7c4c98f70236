//! Help: what can be done here and everywhere, generated from the registry. Enter does it.

use crate::desk::{Told, Trouble};
use crate::tui::command::{self, Offer};
use crate::tui::screen::guide::{narrowed_by_key, narrowed_by_paste};
use crate::tui::screen::palette::prompt;
use crate::tui::spoken;
use crate::tui::widget::blocks::{Block, Place};
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{LineEdit, say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Tag, Tone};
use crate::words::{Haystack, Needle, Words};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// The longest text to look for, in characters.
const QUERY_MAX: usize = 60;
/// Columns of the keys and of the labels.
const KEYS: usize = 14;
const LABELS: usize = 24;

/// The groups, in order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Here,
    Moving,
    Everywhere,
}

impl Group {
    fn of(offer: &Offer) -> Self {
        if command::moves(offer.spec) {
            Self::Moving
        } else if offer.spec.contexts.is_empty() {
            Self::Everywhere
        } else {
            Self::Here
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Here => "help-here",
            Self::Moving => "help-moving",
            Self::Everywhere => "help-everywhere",
        }
    }
}

/// The commands of a context and of everywhere.
pub struct Help {
    under: Context,
    /// In the order of their groups.
    offers: Vec<Offer>,
    query: LineEdit,
    /// Places in `offers` of those that match.
    seen: Vec<usize>,
    place: Place,
}

impl Help {
    /// Help for the layer that has this context.
    pub fn new(under: Context, mut offers: Vec<Offer>) -> Self {
        offers.sort_by_key(Group::of);
        Self {
            under,
            seen: (0..offers.len()).collect(),
            offers,
            query: LineEdit::new(QUERY_MAX),
            place: Place::default(),
        }
    }

    fn reckon(&mut self, words: &Words) {
        let needle = Needle::new(self.query.text());
        let matches = |offer: &Offer| {
            let (label, help) = (offer.spec.label(words), offer.spec.help(words));
            let keys = offer.spec.chords();
            needle
                .rank(&Haystack::new(&format!("{label} {help} {keys}")))
                .is_some()
        };
        self.seen = (0..self.offers.len())
            .filter(|at| self.offers.get(*at).is_some_and(matches))
            .collect();
        // Enter runs what is called so, before what only speaks of it.
        let called = |at: &usize| {
            let offer = self.offers.get(*at)?;
            needle.rank(&Haystack::new(&offer.spec.label(words)))
        };
        let ranks = self.seen.iter().map(|at| called(at).unwrap_or(u8::MAX));
        let best = ranks.enumerate().min_by_key(|(nth, rank)| (*rank, *nth));
        self.place = Place::default();
        if let Some((nth, _)) = best.filter(|_| !needle.is_empty()) {
            self.place.choose(nth);
        }
    }

    fn blocks(&self, cx: &Cx<'_>) -> Vec<Block<usize>> {
        let mut blocks = Vec::new();
        let mut group = None;
        for at in &self.seen {
            let Some(offer) = self.offers.get(*at) else {
                continue;
            };
            let own = Group::of(offer);
            if group != Some(own) {
                if group.is_some() {
                    blocks.push(Block::gap());
                }
                let title = cx.words.get(own.key());
                blocks.push(Block::heading(Line::styled(title, cx.theme.accent)));
                group = Some(own);
            }
            blocks.push(Block::item(vec![line(offer, cx)], *at));
        }
        blocks
    }

    fn selected(&self, cx: &Cx<'_>) -> Option<&Offer> {
        let blocks = self.blocks(cx);
        self.offers.get(*self.place.chosen(&blocks)?)
    }
}

fn line(offer: &Offer, cx: &Cx<'_>) -> Line<'static> {
    let style = if offer.off.is_some() {
        cx.theme.dim
    } else {
        cx.theme.text
    };
    let about = match &offer.off {
        Some(why) => cx
            .words
            .with("off-because", &[("reason", &say::reason(cx.words, why))]),
        None => offer.spec.help(cx.words),
    };
    Line::from(vec![
        Span::styled(text::pad(&offer.spec.chords(), KEYS), cx.theme.accent),
        Span::raw(" "),
        Span::styled(text::pad(&offer.spec.label(cx.words), LABELS), style),
        Span::raw(" "),
        Span::styled(about, cx.theme.dim),
    ])
}

/// The movement that a key of a list means, where letters are text.
fn movement(key: &KeyEvent) -> Option<CommandId> {
    Some(CommandId(match key.code {
        KeyCode::Down => "list.down",
        KeyCode::Up => "list.up",
        KeyCode::PageDown => "list.page-down",
        KeyCode::PageUp => "list.page-up",
        _ => return None,
    }))
}

impl Layer for Help {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if let Some(movement) = movement(key) {
            self.place.run(movement, self.seen.len());
            return Some(Vec::new());
        }
        match key.code {
            KeyCode::Esc => Some(vec![Deed::Pop]),
            KeyCode::Enter => Some(match self.selected(cx) {
                Some(Offer { off: Some(why), .. }) => {
                    vec![Deed::Say(Tone::Error, say::reason(cx.words, why))]
                }
                Some(offer) => vec![Deed::Pop, Deed::Run(offer.spec.id)],
                None => Vec::new(),
            }),
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

    fn told(&mut self, _tag: Tag, _told: Result<Told, Trouble>, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        // Where it is low, all of it: a strip of what lies below would look like a part of the help.
        let tall = match area.height {
            low if low <= 30 => low,
            high => (high - 1).min(34),
        };
        let place = centred(area, 100, tall);
        let here = cx
            .words
            .get(&format!("context-{}", context_key(self.under)));
        let title = cx.words.with("help-title", &[("here", &here)]);
        let panel = Panel::new(title)
            .right(cx.words.get("help-right"))
            .focused(true);
        let inner = inset(panel.draw_over(frame, place, cx.theme));
        let foot = u16::from(inner.height >= 8) * 2;
        let list = Rect {
            y: inner.y.saturating_add(2).min(inner.bottom()),
            height: inner.height.saturating_sub(2 + foot),
            ..inner
        };
        if self.seen.is_empty() {
            text::draw(frame, list, &cx.words.get("palette-nothing"), cx.theme.dim);
        }
        self.place
            .draw(frame, list, cx.theme, true, &self.blocks(cx));
        if foot > 0 {
            // The sentence of the chosen line in full, where the line itself may be cut.
            let below = Rect {
                y: list.bottom(),
                height: foot,
                ..inner
            };
            let words = self
                .selected(cx)
                .map_or(String::new(), |offer| offer.spec.help(cx.words));
            text::draw_wrapped(frame, below, &words, cx.theme.text);
        }
        prompt(frame, inner, "/", &self.query, cx);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        cx.words.get("help-status")
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let blocks = self.blocks(cx);
        spoken::block(cx.words, &self.place, &blocks)
    }
}

/// The key of a context's name: words under `context-<key>`.
fn context_key(context: Context) -> &'static str {
    match context {
        Context::Gate => "gate",
        Context::FirstRun => "first-run",
        Context::Overview => "overview",
        Context::List => "list",
        Context::Detail => "detail",
        Context::Form => "form",
        Context::Comment => "comment",
        Context::History => "history",
        Context::Review => "review",
        Context::Journal => "journal",
        Context::Check => "check",
        Context::Agenda => "agenda",
        Context::Custodians => "custodians",
        Context::Upkeep => "upkeep",
        Context::Disposal => "disposal",
        Context::Requirements => "requirements",
        Context::Editions => "editions",
        Context::Strands => "strands",
        Context::Tree => "tree",
        Context::Paper => "paper",
        Context::Waiting => "waiting",
        Context::Sitting => "sitting",
        Context::Past => "past",
        Context::Import => "import",
        Context::Snapshot => "snapshot",
        Context::Dialog => "dialog",
    }
}
