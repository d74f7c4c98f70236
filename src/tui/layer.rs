//! What a layer is: a screen, a form, a dialog. It turns keys, commands and answers into deeds, and draws itself.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::Kind;
use crate::tui::recent::{Kept, Recent};
use crate::tui::theme::Theme;
use crate::tui::{CommandId, Context, Reason};
use crate::views::{Link, Session};
use crate::words::Words;
use crossterm::event::KeyEvent;
use jiff::{Timestamp, civil::Date};
use ratatui::{Frame, layout::Rect};
use std::collections::BTreeMap;

/// No columns were chosen.
#[cfg(test)]
pub(super) static NO_COLUMNS: BTreeMap<String, Vec<String>> = BTreeMap::new();

/// What every layer is told when it acts or draws.
pub struct Cx<'a> {
    /// The words of the user's language.
    pub words: &'a Words,
    /// The colours.
    pub theme: &'a Theme,
    /// The local date.
    pub today: Date,
    /// The chosen columns of lists, by the code of the kind.
    pub columns: &'a BTreeMap<String, Vec<String>>,
    /// The time, for messages such as "draft sealed 09:41:07".
    pub now: Timestamp,
    /// Who opened the register; none before unlocking.
    pub session: Option<&'a Session>,
    /// Protections of the process that are not in force.
    pub lacking: &'a [&'static str],
}

/// Marks a question, so that the layer knows which of its questions an answer belongs to. The layer chooses it.
pub type Tag = u16;

/// The tag of news that no layer asked for, such as how far the chain is checked.
pub const NEWS: Tag = Tag::MAX;

/// How a message on the message line is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// Something happened.
    Info,
    /// Something is done, on disk.
    Done,
    /// Something is wrong.
    Error,
}

/// What a layer wants done.
pub enum Deed {
    /// Ask the desk; the answer comes back to this layer with the tag.
    Ask(Tag, Ask),
    /// Put a layer on top; it is opened at once.
    Push(Box<dyn Layer>),
    /// Leave this layer.
    Pop,
    /// Put a layer in this one's place.
    Replace(Box<dyn Layer>),
    /// Close all layers and open this one as the only one.
    Root(Box<dyn Layer>),
    /// Run a command as if its key were pressed, in the layer below this one (help and palette, after `Pop`).
    Run(CommandId),
    /// Remember the columns of a list; none are those of the catalogue.
    Columns(Kind, Vec<String>),
    /// A record was written: the lists below stand on it.
    Stand(Link),
    /// Remember where backups are made after each session.
    Backups(Vec<std::path::PathBuf>),
    /// Remember where the mirror lies, or that there is none.
    Mirror(Option<std::path::PathBuf>),
    /// A form was submitted with these: they are offered again for the same fields of the same kind.
    Keep(Kind, Vec<(&'static str, Kept)>),
    /// What was last kept is asked for; [`Layer::recall`] gets it.
    Recall,
    /// Say something on the message line, in words that are ready.
    Say(Tone, String),
    /// Draw afresh into both of the terminal's buffers: something was shown that must not linger in either.
    Wipe,
    /// Lock now.
    Lock,
    /// Leave the program.
    Quit,
}

/// A screen, a form, a dialog.
pub trait Layer {
    /// Where the keyboard is while this layer is on top.
    fn context(&self) -> Context;

    /// The name of its type, for tests that go through all layers.
    fn name(&self) -> &'static str {
        let name = std::any::type_name::<Self>();
        name.rsplit("::").next().unwrap_or(name)
    }

    /// What stands in the header's path for this layer; "" adds nothing.
    fn crumb(&self, _cx: &Cx<'_>) -> String {
        String::new()
    }

    /// Called once when the layer is put on the stack, and again (news `Told::Changed`) when the register has changed:
    /// asks for what it shows.
    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    /// A key before the registry sees it: for text. `None` hands it on to the registry.
    fn key(&mut self, _key: &KeyEvent, _cx: &Cx<'_>) -> Option<Vec<Deed>> {
        None
    }

    /// Pasted text (bracketed paste), uncleaned.
    fn paste(&mut self, _text: &str, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    /// Whether a command of this context can run now, or why not.
    fn enabled(&self, _command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        Ok(())
    }

    /// Runs a command of this context. The contexts of dialogs have none.
    fn run(&mut self, _command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    /// An answer to a question of this layer.
    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed>;

    /// A record was written from a layer above: a list of its kind stands on it.
    fn stand_on(&mut self, _link: &Link, _cx: &Cx<'_>) {}

    /// What was last kept, asked for by [`Deed::Recall`].
    fn recall(&mut self, _recent: &Recent, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    /// Time has passed, about once a second while anything on the screen depends on it.
    fn tick(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    /// Whether `tick` is wanted also while nothing is open.
    fn ticks(&self) -> bool {
        false
    }

    /// Whether it draws how far its own work has come; otherwise the message line does.
    fn shows_work(&self) -> bool {
        false
    }

    /// Whether it is told how far its own work has come; otherwise only its answers reach it.
    fn follows_work(&self) -> bool {
        self.shows_work()
    }

    /// Called before the program locks: a form answers with its draft, so that no key is lost. Nothing may be kept that
    /// was shown.
    fn before_lock(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    /// Whether something typed here would be left by going elsewhere: it is asked about first.
    fn unsaved(&self) -> bool {
        self.context() == Context::Form
    }

    /// Whether the layer still waits for what it shows: keys are kept until it stands there, and are then its own.
    fn awaits(&self) -> bool {
        false
    }

    /// Whether keys that write are text just now: the footer then shows no such keys.
    fn typing(&self) -> bool {
        false
    }

    /// Draws itself into its area (the screen without header, message line and footer; a dialog chooses its own place
    /// within) and puts the terminal's cursor at the focus if it has a text field.
    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>);

    /// Whether the layer below is drawn first.
    fn is_dialog(&self) -> bool {
        false
    }

    /// Where the focus is and how it stands, in words: said under the message line in the plain mode. The one place where a
    /// layer says it; the sentences are those of `tui::spoken`. A test of the source sees to that each layer says more than
    /// where one is.
    fn spoken(&self, cx: &Cx<'_>) -> String {
        self.crumb(cx)
    }

    /// Words of its own in the message line's place while nothing was said, such as counts; "" for none.
    fn status(&self, _cx: &Cx<'_>) -> String {
        String::new()
    }
}
