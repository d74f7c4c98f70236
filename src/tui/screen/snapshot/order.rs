//! What is ordered: compartments, recipients, folder, purpose. Typed text stays when one goes back.

use crate::desk::SnapshotOrder;
use crate::domain::Compartment;
use crate::tui::screen::guide::typed;
use crate::tui::widget::LineEdit;
use crate::tui::widget::rows::Rows;
use crate::tui::{Cx, Deed};
use crossterm::event::{KeyCode, KeyEvent};
use std::path::PathBuf;

/// The longest path that can be typed, in characters.
const PATH_MAX: usize = 1024;
/// The longest purpose, in characters.
const PURPOSE_MAX: usize = 300;

/// Which line has the keyboard in the step of the recipients.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Field {
    Recipient,
    Folder,
}

/// The order as it grows.
pub(super) struct Order {
    chosen: [bool; Compartment::ALL.len()],
    pub(super) identities: bool,
    /// One line per compartment and one for the identities.
    pub(super) lines: Rows,
    pub(super) field: Field,
    pub(super) recipient: LineEdit,
    pub(super) recipients: Vec<PathBuf>,
    pub(super) folder: LineEdit,
    pub(super) purpose: LineEdit,
}

impl Order {
    pub(super) fn new() -> Self {
        Self {
            chosen: [false; Compartment::ALL.len()],
            identities: false,
            lines: Rows::new(Compartment::ALL.len() + 1),
            field: Field::Recipient,
            recipient: LineEdit::new(PATH_MAX),
            recipients: Vec::new(),
            folder: LineEdit::new(PATH_MAX),
            purpose: LineEdit::new(PURPOSE_MAX),
        }
    }

    /// The chosen compartments.
    pub(super) fn scope(&self) -> Vec<Compartment> {
        Compartment::ALL
            .into_iter()
            .zip(self.chosen)
            .filter(|(_, chosen)| *chosen)
            .map(|(compartment, _)| compartment)
            .collect()
    }

    /// Whether a line of the scope is chosen; the last line is the identities.
    pub(super) fn is_chosen(&self, line: usize) -> bool {
        self.chosen.get(line).copied().unwrap_or(self.identities)
    }

    /// Chooses or leaves out the selected line. False where names are chosen without the compartment that they are of.
    pub(super) fn toggle(&mut self) -> bool {
        let line = self.lines.selected().unwrap_or(0);
        if let Some(chosen) = self.chosen.get_mut(line) {
            *chosen = !*chosen;
        } else if self.has_personnel() {
            self.identities = !self.identities;
        } else {
            return false;
        }
        self.identities &= self.has_personnel();
        true
    }

    fn has_personnel(&self) -> bool {
        self.scope().contains(&Compartment::Personnel)
    }

    /// Adds the file that is typed. False where nothing is.
    pub(super) fn add_recipient(&mut self) -> bool {
        let typed = PathBuf::from(self.recipient.text().trim());
        if typed.as_os_str().is_empty() {
            return false;
        }
        if !self.recipients.contains(&typed) {
            self.recipients.push(typed);
        }
        self.recipient.set("");
        true
    }

    /// The line that has the keyboard in the step of the recipients.
    pub(super) fn edit(&mut self) -> &mut LineEdit {
        match self.field {
            Field::Recipient => &mut self.recipient,
            Field::Folder => &mut self.folder,
        }
    }

    /// Takes a key in the step of the recipients.
    pub(super) fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        match key.code {
            KeyCode::Tab | KeyCode::BackTab | KeyCode::Down | KeyCode::Up => {
                self.field = match self.field {
                    Field::Recipient => Field::Folder,
                    Field::Folder => Field::Recipient,
                };
                Some(Vec::new())
            }
            _ => typed(self.edit(), key, cx),
        }
    }

    /// The order as the desk wants it.
    pub(super) fn made(&self) -> SnapshotOrder {
        SnapshotOrder {
            folder: PathBuf::from(self.folder.text().trim()),
            recipients: self.recipients.clone(),
            purpose: self.purpose.text().trim().to_owned(),
            scope: self.scope(),
            identities: self.identities,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_chosen_from_the_start_and_names_go_with_their_compartment() {
        let mut order = Order::new();
        assert!(order.scope().is_empty() && !order.identities);
        order.lines.end();
        assert!(!order.toggle() && !order.identities);
        order.lines.select(2);
        assert!(order.toggle());
        order.lines.end();
        assert!(order.toggle() && order.identities);
        order.lines.select(2);
        assert!(order.toggle());
        assert!(!order.identities && order.scope().is_empty());
    }

    #[test]
    fn a_recipient_is_added_once() {
        let mut order = Order::new();
        assert!(!order.add_recipient());
        for _ in 0..2 {
            order.recipient.set(" /media/usb/lst.txt ");
            assert!(order.add_recipient() && order.recipient.is_empty());
        }
        assert_eq!(order.recipients, [PathBuf::from("/media/usb/lst.txt")]);
    }
}
