//! Nyckelbärare: who holds keys, what waits for the other's answer, how the recovery sheets stand, and the head in words.
//!
//! What changes who may read is asked about, and answered by its letter: Enter changes nothing here.

mod draw;
mod passphrase;
mod person;
mod question;
mod seat;

use crate::desk::{Ask, Told, Trouble};
use crate::domain::Role;
use crate::tui::screen::sheets::SheetsScreen;
use crate::tui::spoken;
use crate::tui::widget::dialog::Picked;
use crate::tui::widget::found::Found;
use crate::tui::widget::rows::Rows;
use crate::tui::widget::say;
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{CustodianRow, Custodians, OfferRow};
use crossterm::event::KeyEvent;
use passphrase::Change;
use person::OwnRecord;
use question::Asking;
use ratatui::{Frame, layout::Rect};
use seat::Seat;

/// The tag of an answer to what changes something.
const CHANGE: Tag = 1;

/// Who holds keys.
pub struct CustodiansScreen {
    view: Option<Box<Custodians>>,
    rows: Rows,
    cards: Found,
    asking: Option<Asking>,
}

/// What a row is.
enum Row<'a> {
    Custodian(&'a CustodianRow),
    Offer(&'a OfferRow),
}

impl CustodiansScreen {
    /// Not yet filled; a new custodian's card is chosen among `cards`.
    pub fn new(cards: Found) -> Self {
        Self {
            view: None,
            rows: Rows::new(0),
            cards,
            asking: None,
        }
    }

    /// What waits stands first: it is what one comes here for.
    fn row(&self, at: usize) -> Option<Row<'_>> {
        let view = self.view.as_ref()?;
        match view.offers.get(at) {
            Some(offer) => Some(Row::Offer(offer)),
            None => view.rows.get(at - view.offers.len()).map(Row::Custodian),
        }
    }

    fn selected(&self) -> Option<Row<'_>> {
        self.row(self.rows.selected()?)
    }

    fn offer(&self) -> Result<&OfferRow, Reason> {
        match self.selected() {
            Some(Row::Offer(offer)) => Ok(offer),
            _ => Err(Reason::new("custodians-no-offer")),
        }
    }

    fn custodian(&self) -> Result<&CustodianRow, Reason> {
        match self.selected() {
            Some(Row::Custodian(row)) if row.active => Ok(row),
            _ => Err(Reason::new("custodians-none-selected")),
        }
    }
}

impl Layer for CustodiansScreen {
    fn context(&self) -> Context {
        match self.asking {
            Some(_) => Context::Dialog,
            None => Context::Custodians,
        }
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("custodians-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(0, Ask::Custodians)]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        let picked = self.asking.as_ref()?.question(cx.words).pick(key)?;
        let asking = self.asking.take()?;
        match picked {
            Picked::Away => Some(Vec::new()),
            Picked::Choice(_) => Some(vec![Deed::Ask(CHANGE, asking.answer())]),
        }
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        match command.0 {
            "custodians.confirm" => match self.offer()?.mine_to_confirm {
                true => Ok(()),
                false => Err(Reason::new("custodians-own-offer")),
            },
            "custodians.decline" => self.offer().map(|_| ()),
            "custodians.remove" | "custodians.role" | "custodians.replace"
            | "custodians.person" => self.custodian().map(|_| ()),
            "custodians.hand-over" => match self.custodian()?.role {
                Role::Chief => Err(Reason::new("custodians-is-chief")),
                _ => Ok(()),
            },
            "custodians.no-sheets" => {
                let has = self.view.as_ref().is_some_and(|view| view.sheets.is_some());
                match has {
                    true => Ok(()),
                    false => Err(Reason::new("custodians-no-sheets")),
                }
            }
            _ => Ok(()),
        }
    }

    fn run(&mut self, command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        let asking = match command.0 {
            "custodians.confirm" => self.offer().ok().map(Asking::confirm),
            "custodians.decline" => self.offer().ok().map(Asking::decline),
            "custodians.remove" => self.custodian().ok().map(Asking::remove),
            "custodians.hand-over" => self.custodian().ok().map(Asking::hand_over),
            "custodians.no-sheets" => Some(Asking::NoSheets),
            "custodians.role" | "custodians.replace" | "custodians.person" => {
                let page = self.custodian().ok().map(|row| -> Box<dyn Layer> {
                    match command.0 {
                        "custodians.role" => Box::new(Seat::change(row)),
                        "custodians.replace" => Box::new(Seat::replace(row, self.cards.clone())),
                        _ => Box::new(OwnRecord::new(row)),
                    }
                });
                return page.map(Deed::Push).into_iter().collect();
            }
            "custodians.add" => return vec![Deed::Push(Box::new(Seat::add(self.cards.clone())))],
            "custodians.sheets" => return vec![Deed::Push(Box::new(SheetsScreen::new()))],
            "custodians.passphrase" => return vec![Deed::Push(Box::new(Change::new()))],
            _ => {
                self.rows.run(command);
                return Vec::new();
            }
        };
        self.asking = asking;
        Vec::new()
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Custodians(view)) => {
                self.rows.set_len(view.rows.len() + view.offers.len());
                self.view = Some(view);
                Vec::new()
            }
            Ok(Told::Saved { seq, .. }) if tag == CHANGE => {
                let words = cx
                    .words
                    .with("custodians-saved", &[("seq", &seq.to_string())]);
                vec![Deed::Say(Tone::Done, words)]
            }
            // One's own seat changed: what is on the screen may be more than one may see now.
            Ok(Told::Locked) => vec![Deed::Lock],
            Ok(_) => Vec::new(),
            Err(trouble) => vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))],
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        draw::draw(self, frame, area, cx);
        if let Some(asking) = &self.asking {
            asking.question(cx.words).draw(frame, area, cx.theme);
        }
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        cx.words.get("custodians-status")
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if let Some(asking) = &self.asking {
            return asking.question(cx.words).spoken(cx.words);
        }
        let cells = match self.selected() {
            Some(Row::Offer(offer)) => draw::offer_cells(offer, cx),
            Some(Row::Custodian(row)) => draw::custodian_cells(row, cx),
            None => Vec::new(),
        };
        spoken::row(cx.words, &self.rows, &spoken::cells(&cells))
    }
}

#[cfg(test)]
mod tests;
