//! One custodian's seat, before it is proposed: the card with its fingerprint to compare, the role, and the compartments that
//! the custodian is given the keys of. A letter proposes; Enter only reads the card.

use crate::desk::{Ask, CardTold, CustodyOrder, Told, Trouble};
use crate::domain::{Compartment, Role};
use crate::tui::screen::guide::{below, facts, pasted, prose, put, typed};
use crate::tui::spoken;
use crate::tui::widget::Down;
use crate::tui::widget::found::Found;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::Rows;
use crate::tui::widget::{LineEdit, say, text};
use crate::tui::{Chord, Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::CustodianRow;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

/// The longest path, in characters.
const PATH_MAX: usize = 1024;
/// The tag of a card that is read.
const CARD: Tag = 1;
/// What media hold, because another card was asked for.
const NEXT: Tag = 2;
/// The same, at the start.
const MEDIA: Tag = 3;
/// The roles, in the order of the rows.
const ROLES: [Role; 3] = [Role::Chief, Role::Deputy, Role::Auditor];

/// What the seat is for.
enum For {
    Add,
    /// A new key in place of a lost one.
    Replace,
    /// Another role, or other compartments.
    Change,
}

/// A seat that is filled in.
pub(super) struct Seat {
    purpose: For,
    /// Whose; "" for a new custodian.
    key: String,
    name: String,
    cards: Found,
    path: LineEdit,
    card: Option<CardTold>,
    role: Role,
    reach: Vec<Compartment>,
    rows: Rows,
    sent: bool,
}

impl Seat {
    /// A new custodian; cards that were found are offered.
    pub(super) fn add(cards: Found) -> Self {
        Self::of(For::Add, cards)
    }

    /// A new key for a custodian.
    pub(super) fn replace(row: &CustodianRow, cards: Found) -> Self {
        Self {
            key: row.key.clone(),
            name: row.name.clone(),
            ..Self::of(For::Replace, cards)
        }
    }

    /// Another role or other compartments for a custodian.
    pub(super) fn change(row: &CustodianRow) -> Self {
        Self {
            key: row.key.clone(),
            name: row.name.clone(),
            role: row.role,
            reach: row.reach.clone(),
            ..Self::of(For::Change, Found::default())
        }
    }

    fn of(purpose: For, cards: Found) -> Self {
        let mut path = LineEdit::new(PATH_MAX);
        if let Some(first) = cards.nth(0) {
            path.set(&first.to_string_lossy());
        }
        Self {
            purpose,
            key: String::new(),
            name: String::new(),
            cards,
            path,
            card: None,
            role: Role::Deputy,
            reach: Compartment::ALL.to_vec(),
            rows: Rows::new(ROLES.len() + Compartment::ALL.len()),
            sent: false,
        }
    }

    /// Whether the card is still to be named.
    fn wants_card(&self) -> bool {
        !matches!(self.purpose, For::Change) && self.card.is_none()
    }

    /// Whether roles and compartments are chosen: a new key takes over those of the old one.
    fn chooses(&self) -> bool {
        !matches!(self.purpose, For::Replace)
    }

    fn toggle(&mut self) {
        let Some(at) = self.rows.selected().filter(|_| self.chooses()) else {
            return;
        };
        if let Some(role) = ROLES.get(at) {
            self.role = *role;
            return;
        }
        let one = Compartment::ALL.get(at - ROLES.len()).copied();
        // Who the custodians are stands in system: it is always given.
        let Some(one) = one.filter(|one| *one != Compartment::System) else {
            return;
        };
        let given = |known: &Compartment| match *known == one {
            true => !self.reach.contains(&one),
            false => self.reach.contains(known),
        };
        self.reach = Compartment::ALL
            .iter()
            .copied()
            .filter(|known| given(known))
            .collect();
    }

    fn order(&self) -> Option<CustodyOrder> {
        Some(match self.purpose {
            For::Add => CustodyOrder::Add {
                card: self.card.as_ref()?.path.clone(),
                role: Some(self.role),
                reach: self.reach.clone(),
            },
            For::Replace => CustodyOrder::Replace {
                who: self.key.clone(),
                card: self.card.as_ref()?.path.clone(),
            },
            For::Change => CustodyOrder::Change {
                who: self.key.clone(),
                role: Some(self.role),
                reach: Some(self.reach.clone()),
                person: None,
            },
        })
    }

    fn put_next(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        match self.cards.put_next(&mut self.path) {
            true => Vec::new(),
            false => vec![Deed::Say(Tone::Info, cx.words.get("first-no-other-file"))],
        }
    }

    fn path_key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        match key.code {
            KeyCode::Enter if self.path.text().trim().is_empty() => Some(Vec::new()),
            KeyCode::Enter => {
                self.sent = true;
                let path = PathBuf::from(self.path.text().trim());
                Some(vec![Deed::Ask(CARD, Ask::Card(path))])
            }
            KeyCode::F(4) => Some(match self.cards.look() {
                Some(ask) => vec![Deed::Ask(NEXT, ask)],
                None => self.put_next(cx),
            }),
            _ => typed(&mut self.path, key, cx),
        }
    }
}

impl Layer for Seat {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get(self.title())
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        let look = self.cards.look().filter(|_| self.wants_card());
        look.map(|ask| Deed::Ask(MEDIA, ask)).into_iter().collect()
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.sent {
            return None;
        }
        if key.code == KeyCode::Esc {
            return Some(vec![Deed::Pop]);
        }
        if self.wants_card() {
            return self.path_key(key, cx);
        }
        if matches!(key.code, KeyCode::Char(_)) && Chord::typed(key).is_none() {
            return None;
        }
        let propose = cx.words.get("seat-propose-letter").chars().next();
        match key.code {
            KeyCode::Char(typed) if Some(typed) == propose => {
                let order = self.order()?;
                self.sent = true;
                return Some(vec![Deed::Ask(0, Ask::Propose(order))]);
            }
            KeyCode::Char(' ') => self.toggle(),
            KeyCode::Char('j') => self.rows.down(),
            KeyCode::Char('k') => self.rows.up(),
            _ => return self.rows.key(key).then(Vec::new),
        }
        Some(Vec::new())
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match self.wants_card() && !self.sent {
            true => pasted(&mut self.path, text, cx),
            false => Vec::new(),
        }
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        if let Ok(Told::Media(media)) = told {
            self.cards.take(media.cards);
            return match tag {
                NEXT => self.put_next(cx),
                _ => {
                    let first = self.cards.nth(0).filter(|_| self.path.is_empty());
                    if let Some(path) = first.map(|path| path.to_string_lossy().into_owned()) {
                        self.path.set(&path);
                    }
                    Vec::new()
                }
            };
        }
        self.sent = false;
        match told {
            Ok(Told::Card(card)) => {
                self.role = card.role;
                self.card = Some(card);
                Vec::new()
            }
            Ok(Told::Saved { seq, .. }) => {
                let seq = seq.to_string();
                let said = cx.words.with("cli-custodian-proposed", &[("seq", &seq)]);
                vec![Deed::Pop, Deed::Say(Tone::Done, said)]
            }
            Ok(_) => Vec::new(),
            Err(trouble) => vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))],
        }
    }

    fn typing(&self) -> bool {
        self.wants_card()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let words = cx.words;
        let panel = Panel::new(words.get(self.title())).focused(true);
        let inner = inset(panel.draw_over(frame, area, cx.theme));
        let columns = usize::from(inner.width);
        let args = [("name", self.name.as_str())];
        let hint = words.with(self.hint(), &args);
        let mut down = Down::of(inner);
        // The line with its label, or as much of what is chosen from, stays where there is little room.
        down.words(frame, &hint, cx.theme.text, 2);
        let mut rest = down.rest();
        if self.wants_card() {
            text::draw(frame, rest, &words.get("seat-card"), cx.theme.text);
            let field = below(rest, 1);
            self.path
                .draw_bracketed(frame, field, cx.theme.field, !self.sent);
            let keys = prose(&words.get("seat-card-keys"), columns, cx.theme.dim);
            put(frame, below(field, 2), keys);
            return;
        }
        if let Some(card) = &self.card {
            rest = below(put(frame, rest, self.card_lines(card, columns, cx)), 1);
        }
        if self.chooses() {
            let count = u16::try_from(self.rows.len()).unwrap_or(7);
            let list = Rect {
                height: rest.height.min(count),
                ..rest
            };
            self.rows
                .draw(frame, list, cx.theme, true, |at, _| self.choice(at, cx));
            rest = below(rest, list.height + 1);
        }
        let key = match self.chooses() {
            true => "seat-keys",
            false => "seat-keys-replace",
        };
        put(
            frame,
            rest,
            prose(&words.get(key), columns, cx.theme.accent),
        );
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if self.wants_card() {
            return spoken::typed(cx.words, &cx.words.get("seat-card"), &self.path);
        }
        if !self.chooses() {
            return cx.words.get("seat-keys-replace");
        }
        let line = self.rows.selected().map(|at| self.choice(at, cx));
        let what = spoken::lines(cx.words, line.as_slice());
        spoken::row(cx.words, &self.rows, &what)
    }
}

impl Seat {
    fn title(&self) -> &'static str {
        match self.purpose {
            For::Add => "custodians-add-title",
            For::Replace => "custodians-replace-title",
            For::Change => "custodians-role-title",
        }
    }

    fn hint(&self) -> &'static str {
        match self.purpose {
            For::Add => "seat-add-hint",
            For::Replace => "seat-replace-hint",
            For::Change => "seat-change-hint",
        }
    }

    fn card_lines(&self, card: &CardTold, columns: usize, cx: &Cx<'_>) -> Vec<Line<'static>> {
        let words = cx.words;
        let label = |key: &str| words.get(&format!("seat-fact-{key}"));
        let role = words.get(&format!("role-{}", card.role.code()));
        let rows = [
            (label("name"), card.name.clone()),
            (label("role"), role),
            (label("fingerprint"), card.fingerprint.clone()),
        ];
        let mut lines = facts(cx, columns, &rows);
        lines.extend(prose(&words.get("seat-compare"), columns, cx.theme.warning));
        if card.known {
            lines.extend(prose(&words.get("seat-known"), columns, cx.theme.error));
        }
        lines
    }

    fn choice(&self, at: usize, cx: &Cx<'_>) -> Line<'static> {
        if let Some(role) = ROLES.get(at) {
            let sign = match *role == self.role {
                true => "(•)",
                false => "( )",
            };
            let said = cx.words.get(&format!("seat-role-{}", role.code()));
            return Line::from(Span::styled(format!("{sign} {said}"), cx.theme.text));
        }
        let Some(one) = Compartment::ALL.get(at - ROLES.len()) else {
            return Line::default();
        };
        let sign = match self.reach.contains(one) {
            true => "[x]",
            false => "[ ]",
        };
        let said = cx.words.get(&format!("seat-reach-{}", one.code()));
        let style = match one {
            Compartment::System => cx.theme.dim,
            _ => cx.theme.text,
        };
        Line::from(Span::styled(format!("{sign} {said}"), style))
    }
}
