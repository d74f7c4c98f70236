//! A whole screen without a terminal: a made-up register answers, keys are typed as text, and frames are read as text.
//!
//! `Stage::open()` stands on the overview of the made-up register in [`world`].

pub mod key_names;
pub mod world;

use crate::desk::{Answer, Ask, Question, Ticket, Told, Trouble};
use crate::tui::{Effect, Model, Msg, Options, ThemeName, ascii, draw, update};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::{SignedDuration, Timestamp};
use key_names::named;
use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};
use ratatui::buffer::Buffer;
use ratatui::style::Modifier;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::time::Duration;
use world::World;

/// When the tests play.
pub const NOW: &str = "2026-11-22T08:41:07Z";

/// Answers a question; none keeps it waiting.
pub type Answers = Box<dyn FnMut(&Ask) -> Option<Result<Told, Trouble>>>;

/// A model, a desk that answers, and a screen.
pub struct Stage {
    pub model: Model,
    pub now: Timestamp,
    /// Names of what was asked, in order.
    pub asked: Vec<&'static str>,
    /// What was asked and not answered.
    pub waiting: Vec<Question>,
    pub wiped: usize,
    pub left: bool,
    /// What was last to be remembered.
    pub remembered: Option<crate::tui::Preferences>,
    /// Where backups were last remembered to be made.
    pub backups: Option<Vec<std::path::PathBuf>>,
    /// Where the mirror was last remembered to lie.
    pub mirror: Option<Option<std::path::PathBuf>>,
    answers: Answers,
    terminal: Terminal<TestBackend>,
}

impl Stage {
    /// Before unlocking, with a desk of one's own.
    pub fn new(options: Options, answers: Answers) -> Self {
        let now: Timestamp = NOW.parse().unwrap();
        let (model, effects) = Model::new(options, now);
        let mut stage = Self {
            model,
            now,
            asked: Vec::new(),
            waiting: Vec::new(),
            wiped: 0,
            left: false,
            remembered: None,
            backups: None,
            mirror: None,
            answers,
            terminal: Terminal::new(TestBackend::new(80, 24)).unwrap(),
        };
        stage.work(effects);
        stage
    }

    /// Before unlocking, with the made-up register behind.
    pub fn gate() -> Self {
        let world = World::new();
        Self::new(options(), Box::new(move |ask| world.answer(ask)))
    }

    /// On the overview of the made-up register.
    pub fn open() -> Self {
        let mut stage = Self::gate();
        stage.keys("hemligt Enter");
        assert!(stage.model.is_open());
        stage.asked.clear();
        stage
    }

    fn send(&mut self, msg: Msg) {
        let effects = update(&mut self.model, msg);
        self.work(effects);
    }

    fn work(&mut self, effects: Vec<Effect>) {
        let mut queue = VecDeque::from(effects);
        while let Some(effect) = queue.pop_front() {
            match effect {
                Effect::Ask(question) => {
                    self.asked.push(name(&question.ask));
                    match (self.answers)(&question.ask) {
                        Some(told) => {
                            let ticket = question.ticket;
                            queue.extend(update(
                                &mut self.model,
                                Msg::Answer(Answer { ticket, told }),
                            ));
                        }
                        None => self.waiting.push(question),
                    }
                }
                Effect::Wipe => {
                    self.wiped += 1;
                    let all = ratatui::backend::ClearType::All;
                    self.terminal.backend_mut().clear_region(all).unwrap();
                    self.terminal.swap_buffers();
                    self.frame();
                    self.frame();
                }
                Effect::Suspend => {}
                Effect::Remember(preferences) => self.remembered = Some(*preferences),
                Effect::RememberBackups(places) => self.backups = Some(places),
                Effect::RememberMirror(place) => self.mirror = Some(place),
                Effect::Quit => self.left = true,
            }
        }
    }

    /// Keys, separated by spaces: names (`Enter`, `F9`, `Ctrl+P`) or text that is typed. A frame is drawn after each, as
    /// the program does.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for word in keys.split(' ').filter(|word| !word.is_empty()) {
            match named(word) {
                Some(key) => self.press(key),
                None => {
                    for c in word.chars() {
                        self.press(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
                    }
                }
            }
        }
        self
    }

    fn press(&mut self, key: KeyEvent) {
        self.model.set_now(self.now);
        self.send(Msg::Key(key));
        self.frame();
    }

    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.send(Msg::Paste(text.to_owned()));
        self
    }

    /// Time passes, a tick each second.
    pub fn wait(&mut self, seconds: u32) -> &mut Self {
        for _ in 0..seconds {
            self.now += SignedDuration::from_secs(1);
            self.send(Msg::Tick(self.now));
        }
        self.frame();
        self
    }

    pub fn signal(&mut self, signal: crate::tui::Signal) {
        self.send(Msg::Signal(signal));
    }

    pub fn news(&mut self, told: Told) {
        let ticket = Ticket(0);
        self.send(Msg::Answer(Answer {
            ticket,
            told: Ok(told),
        }));
    }

    /// Answers what waits longest.
    pub fn answer(&mut self, told: Result<Told, Trouble>) {
        let ticket = self.waiting.remove(0).ticket;
        self.send(Msg::Answer(Answer { ticket, told }));
    }

    /// The screen gets another size.
    pub fn size(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        self.send(Msg::Resize(width, height));
        self.frame();
        self
    }

    fn frame(&mut self) {
        let model = &self.model;
        self.terminal
            .draw(|frame| {
                draw(model, frame);
                if model.ascii() {
                    ascii::replace(frame.buffer_mut());
                }
            })
            .unwrap();
    }

    /// What is on the screen.
    pub fn text(&mut self) -> String {
        self.frame();
        text(self.terminal.backend().buffer())
    }

    /// What either of the two buffers still holds.
    pub fn remains(&mut self) -> String {
        let mut out = text(self.terminal.backend().buffer());
        out.push_str(&text(self.terminal.current_buffer_mut()));
        self.terminal.swap_buffers();
        out.push_str(&text(self.terminal.current_buffer_mut()));
        self.terminal.clear().unwrap();
        out
    }

    /// The rows that are drawn reversed, where the selection is.
    pub fn reversed(&mut self) -> Vec<String> {
        self.frame();
        let buffer = self.terminal.backend().buffer();
        let rows = buffer.content.chunks(usize::from(buffer.area.width).max(1));
        rows.map(|row| {
            row.iter()
                .filter(|cell| cell.modifier.contains(Modifier::REVERSED))
                .map(|cell| cell.symbol())
                .collect::<String>()
        })
        .filter(|row| !row.trim().is_empty())
        .collect()
    }

    pub fn cursor(&mut self) -> (u16, u16) {
        self.frame();
        let at = self.terminal.get_cursor_position().unwrap();
        (at.x, at.y)
    }
}

/// Options for a stage: without colours, so that what colour says must be said otherwise too.
pub fn options() -> Options {
    Options {
        theme: ThemeName::Mono,
        register: Some(PathBuf::from("/srv/skans/exempelstad")),
        key_files: vec![
            PathBuf::from("/media/nyckel/lind.skans-key.age"),
            PathBuf::from("/media/reserv/lind.skans-key.age"),
        ],
        idle: Duration::from_secs(300),
        ..Options::default()
    }
}

fn text(buffer: &Buffer) -> String {
    let rows = buffer.content.chunks(usize::from(buffer.area.width).max(1));
    let mut out = String::new();
    for row in rows {
        let line: String = row.iter().map(|cell| cell.symbol()).collect();
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

fn name(ask: &Ask) -> &'static str {
    match ask {
        Ask::Unlock { .. } => "unlock",
        Ask::Lock => "lock",
        Ask::Found(_) => "found",
        Ask::Overview => "overview",
        Ask::OverviewJudged => "overview-judged",
        Ask::Trend => "trend",
        Ask::Sitting => "sitting",
        Ask::Findings => "findings",
        Ask::Requirements => "requirements",
        Ask::LookAtEdition(_) => "look-at-edition",
        Ask::LoadEdition { .. } => "load-edition",
        Ask::Agenda(_) => "agenda",
        Ask::List(_) => "list",
        Ask::ListOf(..) => "list-of",
        Ask::Filters(_) => "filters",
        Ask::KeepFilters(..) => "keep-filters",
        Ask::ExportList(_) => "export-list",
        Ask::Detail(_) => "detail",
        Ask::History(_) => "history",
        Ask::Readiness(_) => "readiness",
        Ask::Editions(_) => "editions",
        Ask::EditionDiff { .. } => "edition-diff",
        Ask::OpenComments => "open-comments",
        Ask::Strands => "strands",
        Ask::Tree(_) => "tree",
        Ask::PastList(..) => "past-list",
        Ask::PastDetail(..) => "past-detail",
        Ask::Queue => "queue",
        Ask::Journal { .. } => "journal",
        Ask::Picks(_) => "picks",
        Ask::Form { .. } => "form",
        Ask::SealDraft(_) => "seal-draft",
        Ask::DropDraft(_) => "drop-draft",
        Ask::Prove(_) => "prove",
        Ask::CommentDraft(_) => "comment-draft",
        Ask::KeepComment(..) => "keep-comment",
        Ask::Foresee(_) => "foresee",
        Ask::Submit(_) => "submit",
        Ask::Print(_) => "print",
        Ask::Do(_) => "do",
        Ask::Undo { .. } => "undo",
        Ask::Unmask { .. } => "unmask",
        Ask::ReadTable(_) => "read-table",
        Ask::PlanImport { .. } => "plan-import",
        Ask::RunImport => "run-import",
        Ask::Paper(..) => "paper",
        Ask::WritePaper(_) => "write-paper",
        Ask::Apply(_) => "apply",
        Ask::Waiting => "waiting",
        Ask::Replies(..) => "replies",
        Ask::Snapshot(_) => "snapshot",
        Ask::BackUp(_) => "back-up",
        Ask::Mirror => "mirror",
        Ask::SetMirror(_) => "set-mirror",
        Ask::RemoveMirror => "remove-mirror",
        Ask::Copies => "copies",
        Ask::KeepBackups(_) => "keep-backups",
        Ask::Mend(_) => "mend",
        Ask::MirrorDiffers(_) => "mirror-differs",
        Ask::TestRestored(_) => "test-restored",
        Ask::Custodians => "custodians",
        Ask::Propose(_) => "propose",
        Ask::Confirm(_) => "confirm",
        Ask::Decline(_) => "decline",
        Ask::Drilled { .. } => "drilled",
        Ask::Disposals => "disposals",
        Ask::Dispose { .. } => "dispose",
        Ask::ConfirmDisposal { .. } => "confirm-disposal",
        Ask::Upkeep => "upkeep",
        Ask::NoteHead(_) => "note-head",
        Ask::MakeSheets { .. } => "make-sheets",
        Ask::NextSheet => "next-sheet",
        Ask::TrySheet(_) => "try-sheet",
        Ask::DropSheets => "drop-sheets",
        Ask::Card(_) => "card",
        Ask::LookAhead { .. } => "look-ahead",
        Ask::Media(_) => "media",
        Ask::ChangePassphrase { .. } => "change-passphrase",
        Ask::DeclineDisposal(_) => "decline-disposal",
        Ask::Verify => "verify",
        Ask::Cancel(_) => "cancel",
        Ask::ChainNews(_) => "chain-news",
        Ask::Leave => "leave",
    }
}
