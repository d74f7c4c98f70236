//! What the screen is: the stack of layers, the questions that are out, the session, the message line.
//!
//! It holds no key and reads no clock: time is told to it.

use crate::desk::{Ask, DraftKey, Question, Ticket};
use crate::tui::ahead::Ahead;
use crate::tui::effect::Effect;
use crate::tui::recent::Recent;
use crate::tui::screen::unlock::Unlock;
use crate::tui::widget::progress::Pace;
use crate::tui::{Context, Cx, Layer, Options, Preferences, Tag, Theme, Tone, open};
use crate::views::Session;
use crate::words::{Words, local_date};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeMap;
use std::time::Duration;

/// Tells one layer from another for as long as the program runs. 0 is the shell itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct LayerId(u64);

/// The asker of questions that no layer asks.
pub(super) const SHELL: LayerId = LayerId(0);

/// A layer with its name.
pub(super) struct Open {
    pub(super) id: LayerId,
    pub(super) layer: Box<dyn Layer>,
}

/// What every layer is told.
pub(super) struct Shell {
    pub(super) words: Words,
    pub(super) theme: Theme,
    pub(super) today: Date,
    pub(super) now: Timestamp,
    pub(super) columns: BTreeMap<String, Vec<String>>,
    pub(super) session: Option<Session>,
    pub(super) lacking: Vec<&'static str>,
    /// What is saved stands on one disk only, though a mirror is set.
    pub(super) one_disk: bool,
}

impl Shell {
    pub(super) fn cx(&self) -> Cx<'_> {
        Cx {
            words: &self.words,
            theme: &self.theme,
            today: self.today,
            now: self.now,
            columns: &self.columns,
            session: self.session.as_ref(),
            lacking: &self.lacking,
        }
    }
}

/// A form that was open when it locked: where its draft lies, and a digest of who had it.
pub(super) struct Left {
    pub(super) who: u64,
    pub(super) draft: DraftKey,
}

/// The whole state of the screen. Changed by [`crate::tui::update`] only.
pub struct Model {
    pub(super) options: Options,
    pub(super) shell: Shell,
    pub(super) stack: Vec<Open>,
    /// Layers that were closed since the last frame: with many rows, dropping one takes longer than drawing another.
    pub(super) gone: Vec<Open>,
    pub(super) asked: BTreeMap<Ticket, (LayerId, Tag)>,
    /// The work that was last told to be under way, and how far it has come.
    pub(super) work: Option<(Ticket, Pace)>,
    /// What fields were last submitted with.
    pub(super) recent: Recent,
    pub(super) message: Option<(Tone, String)>,
    pub(super) ahead: Ahead,
    pub(super) last_key: Timestamp,
    pub(super) left: Option<Left>,
    /// The lock that must be answered before the program leaves.
    pub(super) quitting: Option<Ticket>,
    size: (u16, u16),
    next_layer: u64,
    next_ticket: u64,
}

impl Model {
    /// Drops what was closed. Called when the frame that no longer shows it has been drawn; locking does it at once.
    pub fn let_go(&mut self) {
        self.gone.clear();
    }

    /// The first screen, and what it asks.
    pub fn new(options: Options, now: Timestamp) -> (Self, Vec<Effect>) {
        let mut model = Self {
            shell: Shell {
                words: Words::new(options.language),
                theme: options.look(),
                today: local_date(now),
                now,
                columns: options.columns.clone(),
                session: None,
                lacking: options.lacking.clone(),
                one_disk: false,
            },
            options,
            stack: Vec::new(),
            gone: Vec::new(),
            asked: BTreeMap::new(),
            work: None,
            recent: Recent::default(),
            message: None,
            ahead: Ahead::default(),
            last_key: now,
            left: None,
            quitting: None,
            size: (80, 24),
            next_layer: 0,
            next_ticket: 0,
        };
        let first = if model.options.first_run {
            open::first_run(&model.options)
        } else {
            Box::new(Unlock::new(&model.options))
        };
        let mut effects = Vec::new();
        model.push(first, &mut effects);
        (model, effects)
    }

    /// Tells the time without anything happening.
    pub fn set_now(&mut self, now: Timestamp) {
        let back = self.shell.now.duration_since(now);
        if back.is_positive() {
            // A clock that is set back must not keep the register open: the last key moves with it.
            self.last_key = self.last_key.checked_sub(back).unwrap_or(now);
        }
        self.shell.now = now;
        self.shell.today = local_date(now);
    }

    /// Whether a register is open.
    pub fn is_open(&self) -> bool {
        self.shell.session.is_some()
    }

    /// The name of the type of the layer on top, and what the message line says: for tests that go through all screens.
    pub fn standing(&self) -> (&'static str, Option<&str>) {
        let layer = self.stack.last().map_or("", |open| open.layer.name());
        let said = self.message.as_ref().map(|(_, words)| words.as_str());
        (layer, said)
    }

    /// What has the focus, in words, as the plain mode says it.
    pub fn spoken(&self) -> String {
        let top = self.stack.last();
        top.map_or_else(String::new, |open| open.layer.spoken(&self.shell.cx()))
    }

    /// Whether something on the screen depends on the time.
    pub fn needs_tick(&self) -> bool {
        self.is_open() || self.stack.iter().any(|open| open.layer.ticks())
    }

    /// Whether frames and signs are drawn in ASCII.
    pub fn ascii(&self) -> bool {
        self.options.ascii
    }

    /// Whether the plain mode is on.
    pub fn plain(&self) -> bool {
        self.options.plain
    }

    /// Wants it remembered how the screen is to be.
    pub(super) fn remember(&self, effects: &mut Vec<Effect>) {
        effects.push(Effect::Remember(Box::new(Preferences {
            language: self.shell.words.language(),
            theme: self.options.theme,
            ascii: self.options.ascii,
            plain: self.options.plain,
            columns: self.shell.columns.clone(),
        })));
    }

    /// How wide and high the screen was last said to be.
    pub fn size(&self) -> (u16, u16) {
        self.size
    }

    pub(super) fn set_size(&mut self, width: u16, height: u16) {
        self.size = (width, height);
    }

    /// Time left until it locks by itself; none while nothing is open.
    pub fn until_lock(&self) -> Option<Duration> {
        self.is_open().then(|| {
            let idle = self.shell.now.duration_since(self.last_key);
            let idle = Duration::try_from(idle).unwrap_or(Duration::ZERO);
            self.options.idle.saturating_sub(idle)
        })
    }

    /// Where the keyboard is.
    pub(super) fn context(&self) -> Context {
        self.stack
            .last()
            .map_or(Context::Gate, |open| open.layer.context())
    }

    pub(super) fn top(&self) -> Option<LayerId> {
        self.stack.last().map(|open| open.id)
    }

    pub(super) fn place(&self, id: LayerId) -> Option<usize> {
        self.stack.iter().position(|open| open.id == id)
    }

    pub(super) fn name(&mut self, layer: Box<dyn Layer>) -> Open {
        self.next_layer += 1;
        Open {
            id: LayerId(self.next_layer),
            layer,
        }
    }

    pub(super) fn ask(
        &mut self,
        asker: LayerId,
        tag: Tag,
        ask: Ask,
        effects: &mut Vec<Effect>,
    ) -> Ticket {
        self.next_ticket += 1;
        let ticket = Ticket(self.next_ticket);
        self.asked.insert(ticket, (asker, tag));
        effects.push(Effect::Ask(Question { ticket, ask }));
        ticket
    }

    pub(super) fn say(&mut self, tone: Tone, words: String) {
        // Whatever is said to be saved is said to be saved on one disk, where it is.
        let words = match tone == Tone::Done && self.shell.one_disk {
            true => format!(
                "!! {} {words}",
                self.shell.words.get("mirror-one-disk-short")
            ),
            false => words,
        };
        self.message = Some((tone, words));
    }
}
