//! The analysis as a chain of columns: value, threat, vulnerability, measure. Each column is what hangs under the row that is
//! chosen to its left; what is broken is marked where it is, an empty column where something is lacking. New records are made
//! below and beside, and linked and unlinked, through the same form as everywhere: nothing is saved before it is submitted.

mod draw;
mod places;
#[cfg(test)]
mod tests;

use crate::desk::{Ask, Told, Trouble};
use crate::domain::{Kind, RecordId};
use crate::tui::screen::detail::DetailScreen;
use crate::tui::screen::form::FormScreen;
use crate::tui::screen::tree::TreeScreen;
use crate::tui::widget::picker::{Entry, Outcome, Picker};
use crate::tui::widget::say;
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{Detail, Link, STRAND, StrandRow};
use crate::words::Haystack;
use crossterm::event::KeyEvent;
use places::{GAP, MEASURE, Places, THREAT, VALUE};
use ratatui::{Frame, layout::Rect};
use std::collections::BTreeMap;

const CHAIN: Tag = 0;
const PAGE: Tag = 1;

/// The columns.
pub struct StrandsScreen {
    /// None until the register has answered.
    places: Option<Places>,
    /// Where to stand when it has: what it was opened from, or what was written last.
    on: Option<Link>,
    /// What is being unlinked: when it is written one stays where it hung, and does not follow it to where else it hangs.
    leaving: Option<RecordId>,
    /// The chosen record in full, below the columns.
    page: Option<Box<Detail>>,
    /// A page is on its way: one at a time, so that what was passed over is never asked for.
    asked: bool,
    /// A record that could not be shown: it is not asked for again and again.
    refused: Option<RecordId>,
    /// What is linked to, while it is chosen.
    picker: Option<(Picker, Vec<Link>)>,
}

impl StrandsScreen {
    /// The columns; standing on a record where one is named.
    pub fn new(on: Option<Link>) -> Self {
        Self {
            places: None,
            on,
            leaving: None,
            page: None,
            asked: false,
            refused: None,
            picker: None,
        }
    }

    fn here(&self) -> Option<&StrandRow> {
        self.places.as_ref()?.here()
    }

    /// Asks for the chosen record where it is not the one shown.
    fn want_page(&mut self) -> Vec<Deed> {
        let Some(id) = self.here().map(|row| row.link.id) else {
            self.page = None;
            return Vec::new();
        };
        let shown = self.page.as_ref().is_some_and(|page| page.link.id == id);
        if self.asked || shown || self.refused == Some(id) {
            return Vec::new();
        }
        self.asked = true;
        vec![Deed::Ask(PAGE, Ask::Detail(id))]
    }

    /// The form of a new record of a column, hanging where one stands.
    fn make(&self, column: usize) -> Option<Deed> {
        let places = self.places.as_ref()?;
        let kind = *STRAND.get(column)?;
        let typed = places
            .parent(column)
            .and_then(|parent| link_field(column, parent))
            .map(|(field, parent)| (field, parent.to_string()));
        let form = FormScreen::new(kind, None, None)
            .typed(typed.into_iter().collect())
            .at("title");
        Some(Deed::Push(Box::new(form)))
    }

    /// What is made below the chosen row; where the column is empty, what is lacking in it.
    fn below(&self) -> Option<Deed> {
        let places = self.places.as_ref()?;
        match (places.here(), places.column) {
            (None, column) => self.make(column),
            (Some(measure), MEASURE) => {
                let form = FormScreen::new(Kind::PlanItem, None, None)
                    .typed(vec![("measure", measure.link.id.to_string())])
                    .at("title");
                Some(Deed::Push(Box::new(form)))
            }
            (Some(_), column) => self.make(column + 1),
        }
    }

    /// The records of the column that do not hang here yet.
    fn candidates(&self) -> Vec<&StrandRow> {
        let Some(places) = &self.places else {
            return Vec::new();
        };
        let shown = places.shown(places.column);
        let here = |row: &&StrandRow| shown.iter().any(|there| there.link.id == row.link.id);
        places
            .all(places.column)
            .iter()
            .filter(|row| !here(row))
            .collect()
    }

    /// Offers what can be linked to where one stands.
    fn offer(&mut self, cx: &Cx<'_>) {
        let values = self.places.as_ref().map_or(&[][..], |at| at.all(VALUE));
        let values: BTreeMap<RecordId, &str> = values
            .iter()
            .map(|row| (row.link.id, row.link.label.as_str()))
            .collect();
        let (entries, links): (Vec<Entry>, Vec<Link>) = self
            .candidates()
            .into_iter()
            .map(|row| {
                // A vulnerability has one value: who links it here takes it from there, and must see it.
                let under = match row.link.kind {
                    Kind::Vulnerability => row.under.as_slice(),
                    _ => &[],
                };
                let taken = under.iter().filter_map(|id| values.get(id).copied());
                let note = std::iter::once(row.link.label.as_str()).chain(taken);
                let hay = Haystack::new(&say::link(&row.link));
                let entry = Entry {
                    words: row.link.title.clone(),
                    note: note.collect::<Vec<_>>().join(" < "),
                    hay,
                };
                (entry, row.link.clone())
            })
            .unzip();
        let mut picker = Picker::new(self.picker_title(cx), false, "");
        picker.fill(entries, Vec::new());
        self.picker = Some((picker, links));
    }

    fn picker_title(&self, cx: &Cx<'_>) -> String {
        let parent = self.places.as_ref().and_then(|places| {
            let parent = places.parent(places.column)?;
            Some(parent.link.label.clone())
        });
        let label = parent.unwrap_or_default();
        cx.words.with("strands-link-title", &[("label", &label)])
    }

    /// The form of a record with its link to what one stands under put in or taken out, and which that is: a long field does
    /// not show it.
    fn relink(&self, link: &Link, on: bool, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        let places = self.places.as_ref()?;
        let column = places.column;
        let row = places
            .all(column)
            .iter()
            .find(|row| row.link.id == link.id)?;
        let parent = match (column, on) {
            // A measure leaves the vulnerability where it is against it, and otherwise the value.
            (MEASURE, false) => places
                .chosen(GAP)
                .filter(|gap| row.under.contains(&gap.link.id))
                .or_else(|| places.chosen(VALUE)),
            _ => places.parent(column),
        }?;
        let to = parent.link.label.as_str();
        let (field, parent) = link_field(column, parent)?;
        let stands = match field {
            "values" if column == MEASURE => &row.values,
            _ => &row.under,
        };
        let mut ids: Vec<RecordId> = stands
            .iter()
            .copied()
            .filter(|id| *id != parent && column != GAP)
            .collect();
        if on {
            ids.push(parent);
        }
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        let form = FormScreen::new(link.kind, Some(link.id), None)
            .typed(vec![(field, ids.join(" "))])
            .at(field);
        let key = if on {
            "strands-linking"
        } else {
            "strands-unlinking"
        };
        let args = [("label", link.label.as_str()), ("to", to)];
        let words = cx.words.with(key, &args);
        Some(vec![
            Deed::Push(Box::new(form)),
            Deed::Say(Tone::Info, words),
        ])
    }

    /// The column must hang under something.
    fn hangs(&self) -> Result<(), Reason> {
        let Some(places) = &self.places else {
            return Err(Reason::new("nothing-selected"));
        };
        match places.parent(places.column) {
            _ if places.column == VALUE => Err(Reason::new("strands-value")),
            None => Err(Reason::new("strands-loose")),
            Some(_) => Ok(()),
        }
    }
}

/// The field by which a record of a column hangs under another, and under which.
fn link_field(column: usize, parent: &StrandRow) -> Option<(&'static str, RecordId)> {
    let field = match (column, parent.link.kind) {
        (THREAT, _) => "values",
        (GAP, _) => "value",
        (MEASURE, Kind::Vulnerability) => "vulnerabilities",
        (MEASURE, _) => "values",
        _ => return None,
    };
    Some((field, parent.link.id))
}

impl Layer for StrandsScreen {
    fn context(&self) -> Context {
        match self.picker {
            Some(_) => Context::Dialog,
            None => Context::Strands,
        }
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("strands-crumb")
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let title = self.picker_title(cx);
        if let Some((picker, _)) = &mut self.picker {
            picker.relabel(title, None);
        }
        // What is shown in full may have changed with the rest.
        (self.page, self.refused) = (None, None);
        vec![Deed::Ask(CHAIN, Ask::Strands)]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        let (picker, links) = self.picker.as_mut()?;
        match picker.key(key) {
            Outcome::NotMine => return None,
            Outcome::Moved => {}
            Outcome::Away => self.picker = None,
            Outcome::Picked(at) => {
                let link = at.first().and_then(|at| links.get(*at)).cloned();
                self.picker = None;
                let deeds = link.and_then(|link| self.relink(&link, true, cx));
                return Some(deeds.unwrap_or_default());
            }
        }
        Some(Vec::new())
    }

    fn paste(&mut self, text: &str, _cx: &Cx<'_>) -> Vec<Deed> {
        if let Some((picker, _)) = &mut self.picker {
            picker.paste(text);
        }
        Vec::new()
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        let stands = self.here().is_some();
        let why = match command.0 {
            "strands.open" | "strands.mend" if !stands => "nothing-selected",
            "strands.link" => {
                self.hangs()?;
                match self.candidates().is_empty() {
                    true => "strands-none-to-link",
                    false => return Ok(()),
                }
            }
            "strands.unlink" => {
                self.hangs()?;
                match stands {
                    true => return Ok(()),
                    false => "nothing-selected",
                }
            }
            "strands.tree" if self.here().is_none_or(|row| row.link.kind != STRAND[VALUE]) => {
                "only-values"
            }
            "strands.break" if self.places.as_ref().is_none_or(|p| p.breaks().is_empty()) => {
                "strands-no-break"
            }
            _ => return Ok(()),
        };
        Err(Reason::new(why))
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        let link = self.here().map(|row| row.link.clone());
        let deed = match command.0 {
            "strands.open" => link.map(|link| Deed::Push(Box::new(DetailScreen::new(link)))),
            "strands.mend" => link.map(|link| {
                let form = FormScreen::new(link.kind, Some(link.id), None);
                Deed::Push(Box::new(form))
            }),
            "strands.tree" => link.map(|link| Deed::Push(Box::new(TreeScreen::new(link)))),
            "strands.below" => self.below(),
            "strands.beside" => {
                let column = self.places.as_ref().map(|places| places.column);
                column.and_then(|column| self.make(column))
            }
            "strands.link" => {
                self.offer(cx);
                None
            }
            "strands.unlink" => {
                self.leaving = link.as_ref().map(|link| link.id);
                let deeds = link.and_then(|link| self.relink(&link, false, cx));
                return deeds.unwrap_or_default();
            }
            _ => {
                if let Some(places) = &mut self.places {
                    match command.0 {
                        "strands.left" => places.turn(false),
                        "strands.right" => places.turn(true),
                        "strands.break" => {
                            places.next_break();
                        }
                        _ => {
                            places.run(command);
                        }
                    }
                }
                return self.want_page();
            }
        };
        deed.into_iter().collect()
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        self.asked &= tag != PAGE;
        match told {
            Ok(Told::Strands(view)) => {
                match &mut self.places {
                    Some(places) => places.renew(view),
                    None => self.places = Some(Places::new(view)),
                }
                if let (Some(places), Some(on)) = (&mut self.places, self.on.take()) {
                    places.go_to(&on);
                }
                self.want_page()
            }
            Ok(Told::Detail(mut page)) => {
                // The title stands above it already.
                for (_, lines) in &mut page.sections {
                    lines.retain(|line| line.field.name != "title");
                }
                self.page = Some(page);
                self.want_page()
            }
            Ok(_) => Vec::new(),
            Err(trouble) => {
                if tag == PAGE {
                    self.refused = self.here().map(|row| row.link.id);
                }
                vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))]
            }
        }
    }

    fn stand_on(&mut self, link: &Link, _cx: &Cx<'_>) {
        let leaves = self.leaving.take() == Some(link.id);
        if STRAND.contains(&link.kind) && !leaves {
            self.on = Some(link.clone());
        }
    }

    fn awaits(&self) -> bool {
        self.places.is_none()
    }

    fn typing(&self) -> bool {
        self.picker.is_some()
    }

    fn before_lock(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        self.picker = None;
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        draw::draw(self, frame, area, cx);
        if let Some((picker, _)) = &self.picker {
            picker.draw(frame, area, cx.words, cx.theme);
        }
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        draw::status(self, cx)
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        match &self.picker {
            Some((picker, _)) => picker.spoken(cx.words),
            None => draw::spoken(self, cx),
        }
    }
}
