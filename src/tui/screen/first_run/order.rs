//! What the first run gathers. Typed text stays when one goes back.

use crate::crypto::Passphrase;
use crate::desk::{FoundOrder, MediaTold};
use crate::domain::InfoLevel;
use crate::fields::municipalities::{self, Municipality};
use crate::tui::screen::guide::Choose;
use crate::tui::widget::LineEdit;
use crate::tui::widget::found::Found;
use crate::tui::widget::rows::Rows;
use crate::words::sort_key;
use std::path::{Path, PathBuf};

/// Characters that a path or a passphrase may have.
const PATH_MAX: usize = 1024;
const PASSPHRASE_MAX: usize = 256;

/// A line that is typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Line {
    Place,
    ChiefCard,
    DeputyCard,
    ChiefKey,
    Passphrase,
}

/// The order as it grows.
pub(super) struct Order {
    place: LineEdit,
    /// By name, as Swedish sorts.
    named: Vec<&'static Municipality>,
    pub(super) municipalities: Choose,
    pub(super) levels: Rows,
    chief_card: LineEdit,
    deputy_card: LineEdit,
    chief_key: LineEdit,
    pub(super) passphrase: LineEdit,
    key_files: Found,
    cards: Found,
}

impl Order {
    pub(super) fn new(place: &Path, key_files: Found, cards: Found) -> Self {
        let mut named: Vec<&'static Municipality> = municipalities::all().iter().collect();
        named.sort_by_cached_key(|row| sort_key(row.name));
        let municipalities = Choose::new(named.iter().map(|row| {
            let note = format!("{}  {}", row.code, row.county);
            (row.name.to_owned(), note)
        }));
        let path = |path: Option<&Path>| {
            let mut edit = LineEdit::new(PATH_MAX);
            edit.set(&path.map(Path::to_string_lossy).unwrap_or_default());
            edit
        };
        Self {
            place: path(Some(place)),
            named,
            municipalities,
            levels: Rows::new(InfoLevel::ALL.len()),
            // Which card is whose can't be seen from a file's name: with two, both are offered and shown.
            chief_card: path(cards.nth(0)),
            deputy_card: path(cards.nth(1)),
            chief_key: path(key_files.nth(0)),
            passphrase: LineEdit::new(PASSPHRASE_MAX).masked(),
            key_files,
            cards,
        }
    }

    pub(super) fn edit(&self, line: Line) -> &LineEdit {
        match line {
            Line::Place => &self.place,
            Line::ChiefCard => &self.chief_card,
            Line::DeputyCard => &self.deputy_card,
            Line::ChiefKey => &self.chief_key,
            Line::Passphrase => &self.passphrase,
        }
    }

    pub(super) fn edit_mut(&mut self, line: Line) -> &mut LineEdit {
        match line {
            Line::Place => &mut self.place,
            Line::ChiefCard => &mut self.chief_card,
            Line::DeputyCard => &mut self.deputy_card,
            Line::ChiefKey => &mut self.chief_key,
            Line::Passphrase => &mut self.passphrase,
        }
    }

    /// What is wrong with a line, as a key of words.
    pub(super) fn lacks(&self, line: Line) -> Option<&'static str> {
        let typed = self.edit(line).text().trim();
        match line {
            Line::DeputyCard if !typed.is_empty() && typed == self.chief_card.text().trim() => {
                Some("first-same-card")
            }
            // White space may be part of a passphrase.
            Line::Passphrase if !self.passphrase.is_empty() => None,
            _ if !typed.is_empty() => None,
            Line::Place => Some("first-lacks-place"),
            Line::ChiefCard => Some("first-lacks-chief-card"),
            Line::DeputyCard => Some("first-lacks-deputy-card"),
            Line::ChiefKey => Some("first-lacks-chief-key"),
            Line::Passphrase => Some("first-lacks-passphrase"),
        }
    }

    /// The files that were found for a line; none where no file is written.
    pub(super) fn found(&self, line: Line) -> Option<&Found> {
        match line {
            Line::ChiefCard | Line::DeputyCard => Some(&self.cards),
            Line::ChiefKey => Some(&self.key_files),
            Line::Place | Line::Passphrase => None,
        }
    }

    /// Takes what media hold now. Lines that are empty are filled, so that media may be put in when they are asked for.
    pub(super) fn take(&mut self, media: MediaTold) {
        self.key_files.take(media.key_files);
        self.cards.take(media.cards);
        let offers = [
            (&mut self.chief_card, self.cards.nth(0)),
            (&mut self.deputy_card, self.cards.nth(1)),
            (&mut self.chief_key, self.key_files.nth(0)),
        ];
        for (line, path) in offers {
            if let Some(path) = path.filter(|_| line.is_empty()) {
                line.set(&path.to_string_lossy());
            }
        }
    }

    /// Puts the file after the one that stands in a line, among those found. False when there is no other.
    pub(super) fn put_next(&mut self, line: Line) -> bool {
        match line {
            Line::ChiefCard => self.cards.put_next(&mut self.chief_card),
            Line::DeputyCard => self.cards.put_next(&mut self.deputy_card),
            Line::ChiefKey => self.key_files.put_next(&mut self.chief_key),
            Line::Place | Line::Passphrase => false,
        }
    }

    /// The chosen municipality.
    pub(super) fn municipality(&self) -> Option<&'static Municipality> {
        self.municipalities
            .chosen()
            .and_then(|at| self.named.get(at).copied())
    }

    /// The chosen ceiling; the lowest from the start.
    pub(super) fn ceiling(&self) -> InfoLevel {
        self.levels
            .selected()
            .and_then(|at| InfoLevel::ALL.get(at).copied())
            .unwrap_or(InfoLevel::None)
    }

    /// The order as the desk wants it; none while the municipality is not chosen.
    pub(super) fn made(&self) -> Option<FoundOrder> {
        let path = |edit: &LineEdit| PathBuf::from(edit.text().trim());
        Some(FoundOrder {
            place: path(&self.place),
            municipality_code: self.municipality()?.code.to_owned(),
            ceiling: self.ceiling(),
            chief_card: path(&self.chief_card),
            deputy_card: path(&self.deputy_card),
            chief_key: path(&self.chief_key),
            passphrase: Passphrase::new(self.passphrase.text()),
        })
    }
}
