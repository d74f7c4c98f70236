//! The journal: every entry, newest first, page by page; what each says, and the check of the whole chain.
//!
//! The chain is said to be verified only when the desk answers that it was checked to its end in this session and that
//! nothing is broken.

mod draw;
mod filter;
mod query;

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::guide::{Narrowed, Outcome, Standing, say_trouble};
use crate::tui::screen::history::{HistoryScreen, undo_prompt, undone};
use crate::tui::widget::progress::Pace;
use crate::tui::widget::reader::Reader;
use crate::tui::widget::rows::Rows;
use crate::tui::widget::say;
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone, open};
use crate::views::{Chain, JournalItem, Link, Routine};
use crate::words::thousands;
use crossterm::event::{KeyCode, KeyEvent};
use filter::Filter;
use ratatui::{Frame, layout::Rect};

const VERIFY: Tag = 1;
const UNDO: Tag = 2;
/// Pages are tagged from here on, so that a page of an earlier question is told from one of the latest.
const PAGES: Tag = 100;
/// Entries asked for at first: more than the tallest screen shows with what is asked for ahead.
const FIRST: usize = 64;
/// And then at a time.
const PAGE: usize = 200;
/// The next page is asked for when so few rows are left below.
const AHEAD: usize = 50;
/// So many entries are looked through at a time for what is filtered; further down on request.
const STRETCH: usize = 20_000;

/// The journal.
pub struct JournalScreen {
    object: Option<Link>,
    total: u64,
    filter: Filter,
    rows: Rows,
    series: Tag,
    /// A page is on its way.
    waiting: bool,
    /// Of so many entries.
    wanted: usize,
    /// The next page replaces what is shown.
    fresh: bool,
    ended: bool,
    limit: usize,
    /// The entry that was selected before the pages were asked for anew, until it is here again.
    sought: Option<u64>,
    in_entry: bool,
    /// How far one has read in the entry.
    reader: Reader,
    chain: Option<Chain>,
    verifying: Option<Pace>,
    question: Standing<u64>,
    undoing: Option<u64>,
}

impl JournalScreen {
    /// The whole journal, or the entries about one record.
    pub fn new(object: Option<Link>) -> Self {
        Self {
            object,
            total: 0,
            filter: Filter::new(),
            rows: Rows::new(0),
            series: 0,
            waiting: false,
            wanted: FIRST,
            fresh: true,
            ended: false,
            limit: STRETCH,
            sought: None,
            in_entry: false,
            reader: Reader::default(),
            chain: None,
            verifying: None,
            question: Standing::none(),
            undoing: None,
        }
    }

    /// The whole journal, narrowed from the first.
    pub fn narrowed_to(text: &str) -> Self {
        let mut journal = Self::new(None);
        journal.filter.set(text);
        journal
    }

    fn selected(&self) -> Option<&JournalItem> {
        self.rows.selected().and_then(|row| self.filter.item(row))
    }

    /// Asks from the newest entry on; what is shown stays until the answer is here.
    fn again(&mut self) -> Vec<Deed> {
        self.series = (self.series + 1) % 1000;
        self.sought = self.selected().map(|item| item.seq);
        self.fresh = true;
        self.ended = false;
        self.limit = STRETCH;
        self.ask_page(u64::MAX)
    }

    fn ask_page(&mut self, before: u64) -> Vec<Deed> {
        self.waiting = true;
        self.wanted = if before == u64::MAX { FIRST } else { PAGE };
        let ask = Ask::Journal {
            before,
            count: self.wanted,
            object: self.object.as_ref().map(|link| link.id),
        };
        vec![Deed::Ask(PAGES + self.series, ask)]
    }

    /// Asks for the next page when the selection comes near the end of what is here.
    fn ahead(&mut self) -> Vec<Deed> {
        let near = self
            .rows
            .selected()
            .is_none_or(|row| row + AHEAD >= self.filter.found());
        let within = !self.filter.is_on() || self.filter.held() < self.limit;
        let seeks = self.filter.held() < self.limit
            && self
                .sought
                .is_some_and(|seq| self.filter.oldest() > Some(seq));
        match self.filter.oldest() {
            Some(oldest) if (seeks || near && within) && !self.waiting && !self.ended => {
                self.ask_page(oldest)
            }
            _ => Vec::new(),
        }
    }

    /// Reads on in an entry that is longer than the screen; false where the key leads to another entry.
    fn read_on(&self, command: CommandId) -> bool {
        let (first, last, all) = self.reader.seen();
        let more = match command.0 {
            "list.down" => last < all,
            "list.up" => first > 1,
            _ => first > 1 || last < all,
        };
        self.in_entry && more && self.reader.run(command)
    }

    fn narrowed(&mut self) -> Vec<Deed> {
        self.sought = None;
        self.rows.set_len(self.filter.found());
        self.rows.home();
        self.limit = self.limit.max(STRETCH);
        self.ahead()
    }

    fn take_page(&mut self, total: u64, items: Vec<JournalItem>, cx: &Cx<'_>) -> Vec<Deed> {
        let kept = self.selected().map(|item| item.seq);
        let kept = self.sought.or(kept);
        self.waiting = false;
        self.total = total;
        self.ended = items.len() < self.wanted;
        if std::mem::take(&mut self.fresh) {
            self.filter.clear_items();
        }
        self.filter.add(items, cx);
        self.rows.set_len(self.filter.found());
        if let Some(row) = kept.and_then(|seq| self.filter.row_of(seq)) {
            self.rows.select(row);
            self.sought = None;
        }
        self.ahead()
    }

    fn chain_told(&mut self, chain: Chain, asked: bool, cx: &Cx<'_>) -> Vec<Deed> {
        let mut deeds = Vec::new();
        if asked {
            self.verifying = None;
            let counts = [
                ("checked", whole(chain.checked)),
                ("total", whole(chain.total)),
            ];
            let counts = counts.each_ref().map(|(name, n)| (*name, n.as_str()));
            deeds.push(if let Some((code, args)) = &chain.broken {
                let said = say::said(cx.words, &format!("trouble-{code}"), None, args);
                Deed::Say(
                    Tone::Error,
                    cx.words.with("journal-broken", &[("what", &said)]),
                )
            } else if is_verified(&chain) {
                Deed::Say(Tone::Done, cx.words.with("journal-verified", &counts))
            } else {
                Deed::Say(Tone::Info, cx.words.with("journal-partly", &counts))
            });
            deeds.extend(self.again());
        }
        self.chain = Some(chain);
        deeds
    }

    fn answered(&mut self, outcome: Outcome<u64>) -> Vec<Deed> {
        match outcome {
            Outcome::Yes(seq, reason) => {
                self.undoing = Some(seq);
                vec![Deed::Ask(UNDO, Ask::Undo { seq, reason })]
            }
            Outcome::Else(deeds) => deeds,
        }
    }
}

/// Whether the chain was checked from the first entry to the last in this session, and nothing is broken.
fn is_verified(chain: &Chain) -> bool {
    chain.finished.is_some() && chain.broken.is_none() && chain.checked >= chain.total
}

/// A number of entries, grouped.
fn whole(number: u64) -> String {
    thousands(i64::try_from(number).unwrap_or(i64::MAX))
}

impl Layer for JournalScreen {
    fn context(&self) -> Context {
        if self.question.stands() {
            Context::Dialog
        } else {
            Context::Journal
        }
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        match &self.object {
            Some(link) => cx
                .words
                .with("journal-crumb-object", &[("label", &link.label)]),
            None => cx.words.get("journal-crumb"),
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.question.say_again(|seq| undo_prompt(cx, *seq));
        self.again()
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.question.stands() {
            let outcome = self.question.key(key, cx)?;
            return Some(self.answered(outcome));
        }
        if self.in_entry && key.code == KeyCode::Esc {
            self.in_entry = false;
            return Some(Vec::new());
        }
        if !self.filter.is_typing() {
            // First out of the filter, then out of the object, then out of the journal.
            let clears = key.code == KeyCode::Esc && self.filter.is_on();
            return clears.then(|| {
                self.filter.empty();
                self.narrowed()
            });
        }
        Some(match self.filter.key(key, &mut self.rows, cx)? {
            Narrowed::All => {
                self.filter.empty();
                self.narrowed()
            }
            Narrowed::Moved => self.ahead(),
            Narrowed::Changed(mut deeds) => {
                deeds.extend(self.narrowed());
                deeds
            }
            Narrowed::Stays(deeds) => deeds,
        })
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        if let Some(outcome) = self.question.paste(text, cx) {
            return self.answered(outcome);
        }
        let (changed, mut deeds) = self.filter.paste(text, cx);
        if changed {
            deeds.extend(self.narrowed());
        }
        deeds
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        let item = self.selected().ok_or(Reason::new("journal-empty"));
        match command.0 {
            "journal.verify" if self.verifying.is_some() => Err(Reason::new("journal-verifying")),
            "journal.undo" if self.undoing.is_some() => Err(Reason::new("undo-busy")),
            "journal.undo" => match item?.what {
                "imported" => Ok(()),
                _ => Err(Reason::new("undo-only-imports")),
            },
            "journal.object" | "journal.history" if self.object.is_none() => item?
                .object
                .as_ref()
                .map(|_| ())
                .ok_or(Reason::new("journal-no-object")),
            "journal.person" | "journal.enter" => item.map(|_| ()),
            _ => Ok(()),
        }
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "journal.filter" => {
                self.filter.begin();
                Vec::new()
            }
            "journal.enter" => {
                self.in_entry = !self.in_entry;
                self.reader.reset();
                Vec::new()
            }
            "journal.object" => {
                let to = match self.object {
                    Some(_) => None,
                    None => self.selected().and_then(|item| item.object.clone()),
                };
                self.object = to;
                let deeds = self.again();
                // Other entries: from the newest.
                self.sought = None;
                self.rows.home();
                deeds
            }
            "journal.person" => {
                if let Some(who) = self.selected().map(|item| item.who.clone()) {
                    self.filter.set(&who);
                }
                self.narrowed()
            }
            "journal.history" => self
                .selected()
                .and_then(|item| item.object.clone())
                .map(|link| Deed::Push(Box::new(HistoryScreen::new(link))))
                .into_iter()
                .collect(),
            "journal.diary" => vec![Deed::Push(open::upkeep(Some(Routine::Head)))],
            "journal.verify" => {
                self.verifying = Some(Pace::begin(cx.now));
                vec![Deed::Ask(VERIFY, Ask::Verify)]
            }
            "journal.undo" => {
                if let Some(seq) = self.selected().map(|item| item.seq) {
                    self.question.ask(seq, undo_prompt(cx, seq));
                }
                Vec::new()
            }
            _ if self.read_on(command) => Vec::new(),
            _ => {
                let before = self.rows.selected();
                self.rows.run(command);
                self.reader.reset();
                if before == self.rows.selected() && self.filter.is_on() && !self.ended {
                    // At the end of what was looked through: look further down.
                    self.limit = self.filter.held() + STRETCH;
                }
                self.ahead()
            }
        }
    }

    fn follows_work(&self) -> bool {
        true
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Journal(page)) if tag == PAGES + self.series => {
                self.chain = Some(page.chain);
                self.take_page(page.total, page.items, cx)
            }
            Ok(Told::Chain(chain)) => self.chain_told(chain, tag == VERIFY, cx),
            Ok(Told::Progress { step, done, total }) => {
                if let Some(pace) = &mut self.verifying {
                    pace.tell(step, done, total, cx.now);
                }
                Vec::new()
            }
            Ok(Told::Cancelled) => {
                match tag {
                    VERIFY => self.verifying = None,
                    UNDO => self.undoing = None,
                    _ => {}
                }
                vec![Deed::Say(Tone::Info, cx.words.get("work-stopped"))]
            }
            Ok(Told::Saved { seq, .. }) if tag == UNDO => match self.undoing.take() {
                Some(taken) => {
                    let mut deeds = vec![Deed::Say(Tone::Done, undone(cx, taken, seq))];
                    deeds.extend(self.again());
                    deeds
                }
                None => Vec::new(),
            },
            Ok(Told::Changed) => self.again(),
            Ok(_) => Vec::new(),
            Err(trouble) => {
                match tag {
                    VERIFY => self.verifying = None,
                    UNDO => self.undoing = None,
                    _ => self.waiting = false,
                }
                vec![say_trouble(cx, &trouble)]
            }
        }
    }

    fn before_lock(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        *self = Self::new(None);
        Vec::new()
    }

    fn awaits(&self) -> bool {
        self.waiting && self.fresh && self.filter.held() == 0
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        draw::draw(self, frame, area, cx);
        self.question.draw(frame, area, cx);
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        draw::status(self, cx)
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        draw::spoken(self, cx)
    }
}

#[cfg(test)]
mod tests;
