//! The screen without a terminal: keys in, and the bytes that a terminal would be sent out. Its questions are answered at
//! once from a made-up state, and making the answers is not timed: that is the keeper's work.

use super::measure::{Outcome, timed};
use super::town::{TODAY, Town};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::Timestamp;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use skans::crypto::sha256;
use skans::desk::{Answer, Ask, FormSeed, SeedField, Told};
use skans::domain::{
    Act, ContentHash, Custodian, CustodianId, InfoLevel, Kind, Record, RecordId, RegisterId,
    RegisterInfo, Role, Stamped, State, apply,
};
use skans::tui::{Effect, Model, Msg, Options, draw, update};
use skans::views::{self, Chain, Session};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

const CHIEF: CustodianId = CustodianId([1; 16]);
const DEPUTY: CustodianId = CustodianId([2; 16]);

/// A state with so many protective values, and a tenth as many units, positions, persons and cases.
pub fn state(values: usize) -> Outcome<State> {
    let custodian = |id, role, name: &str| Custodian::new(id, role, name);
    let at: Timestamp = "2026-11-20T08:00:00Z".parse()?;
    let info = RegisterInfo {
        id: RegisterId([9; 16]),
        municipality_code: "9999".into(),
        municipality: "Exempelstad".into(),
        authority: "Länsstyrelsen".into(),
        ceiling: InfoLevel::Secret,
        exercise: false,
        created: at,
    };
    let custodians = vec![
        custodian(CHIEF, Role::Chief, "A. Lind"),
        custodian(DEPUTY, Role::Deputy, "B. Ek"),
    ];
    let mut state = State::new(info, custodians);
    let mut town = Town::default();
    let tenth = values / 10;
    let mut seq = 0;
    for (kind, count) in [
        (Kind::Unit, tenth),
        (Kind::ProtectiveValue, values),
        (Kind::Position, tenth),
        (Kind::Person, tenth),
        (Kind::VettingCase, tenth),
    ] {
        for (number, (id, kind, values)) in (1..).zip(town.make(kind, count)) {
            seq += 1;
            let hash = ContentHash(sha256(&[&id.0]));
            let record = Record {
                kind,
                id,
                number,
                version: 1,
                values,
                ended: None,
                unknown: BTreeMap::new(),
            };
            let act = Act::Put(record);
            apply(
                &mut state,
                Stamped {
                    seq,
                    at,
                    author: DEPUTY,
                    act: &act,
                    hash,
                },
            );
            if number % 20 != 0 {
                let act = Act::Approve(id, 1, hash);
                apply(
                    &mut state,
                    Stamped {
                        seq,
                        at,
                        author: CHIEF,
                        act: &act,
                        hash,
                    },
                );
            }
        }
    }
    Ok(state)
}

/// What a terminal would be sent.
#[derive(Clone, Default)]
struct Sent(Rc<RefCell<Vec<u8>>>);

impl Write for Sent {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What a key cost the screen's thread.
pub struct Pressed {
    /// Until the first frame after it.
    pub first: Duration,
    /// Until the frame that shows the answers to what was asked, all frames together; the same where nothing was asked.
    pub last: Duration,
    /// Sent to the terminal by all of them.
    pub bytes: usize,
}

/// A model, a state that answers, and a terminal of bytes.
pub struct Stage {
    model: Model,
    state: State,
    book: views::Book,
    terminal: Terminal<CrosstermBackend<Sent>>,
    sent: Sent,
    lists: BTreeMap<Kind, Arc<views::List>>,
}

impl Stage {
    /// On the overview.
    pub fn open(state: State, width: u16, height: u16) -> Outcome<Self> {
        let options = Options {
            register: Some("/medium/register".into()),
            key_files: vec!["/medium/chief.skans-key.age".into()],
            ..Options::default()
        };
        let now: Timestamp = "2026-11-23T08:41:07Z".parse()?;
        let (model, _) = Model::new(options, now);
        let sent = Sent::default();
        let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
        let backend = CrosstermBackend::new(sent.clone());
        let terminal = Terminal::with_options(backend, TerminalOptions { viewport })?;
        let mut stage = Self {
            model,
            book: views::Book::of(&state, TODAY),
            state,
            terminal,
            sent,
            lists: BTreeMap::new(),
        };
        update(&mut stage.model, Msg::Resize(width, height));
        stage.type_text("hemligt")?;
        stage.press(key(KeyCode::Enter))?;
        if !stage.model.is_open() {
            return Err("the gate did not open".into());
        }
        Ok(stage)
    }

    /// One key, and all that follows until the screen stands still. Where the screen asks, a frame is drawn before the
    /// answer comes, as in earnest.
    pub fn press(&mut self, key: KeyEvent) -> Outcome<Pressed> {
        self.sent.0.borrow_mut().clear();
        let (mut last, mut effects) = timed(|| update(&mut self.model, Msg::Key(key)));
        last += self.frame()?;
        let first = last;
        while !effects.is_empty() {
            let mut answers = Vec::new();
            for effect in effects {
                if let Effect::Ask(question) = effect {
                    let (ticket, told) = (question.ticket, Ok(self.answer(&question.ask)?));
                    answers.push(Answer { ticket, told });
                }
            }
            effects = Vec::new();
            for answer in answers {
                let (took, more) = timed(|| update(&mut self.model, Msg::Answer(answer)));
                last += took;
                effects.extend(more);
            }
            last += self.frame()?;
        }
        self.model.let_go();
        let bytes = self.sent.0.borrow().len();
        Ok(Pressed { first, last, bytes })
    }

    pub fn type_text(&mut self, text: &str) -> Outcome<()> {
        for letter in text.chars() {
            self.press(key(KeyCode::Char(letter)))?;
        }
        Ok(())
    }

    /// What was sent to the terminal since the last key.
    pub fn sent(&self) -> String {
        String::from_utf8_lossy(&self.sent.0.borrow()).into_owned()
    }

    fn frame(&mut self) -> Outcome<Duration> {
        let (model, terminal) = (&self.model, &mut self.terminal);
        let (took, drawn) = timed(|| terminal.draw(|frame| draw(model, frame)).map(|_| ()));
        drawn?;
        Ok(took)
    }

    fn answer(&mut self, ask: &Ask) -> Outcome<Told> {
        let state = &self.state;
        Ok(match ask {
            Ask::LookAhead { .. } => Told::LooksRight,
            Ask::Unlock { .. } => Told::Opened(Box::new(session())),
            Ask::Overview => {
                let chain = Chain {
                    total: 1000,
                    checked: 1000,
                    finished: None,
                    broken: None,
                };
                Told::Overview(Arc::new(views::overview(
                    state,
                    &self.book,
                    CHIEF,
                    chain,
                    views::Past::default(),
                )))
            }
            Ask::List(kind) => {
                let made = || Arc::new(views::list(state, &self.book, *kind));
                Told::List(self.lists.entry(*kind).or_insert_with(made).clone())
            }
            Ask::Detail(id) => {
                let held = state.get(*id).ok_or("no such record")?;
                Told::Detail(Box::new(views::detail(
                    state, &self.book, held, CHIEF, None,
                )))
            }
            Ask::Picks(kinds) => {
                let parts = kinds.iter().map(|kind| views::picks(state, *kind));
                Told::Picks(views::Picks::new(parts.map(Arc::new).collect()))
            }
            Ask::Queue => {
                let reasons = BTreeMap::new();
                Told::Queue(Arc::new(views::queue(state, CHIEF, TODAY, &reasons)))
            }
            Ask::Form { kind, id, .. } => Told::Form(Box::new(seed(state, *kind, *id))),
            Ask::SealDraft(draft) => Told::DraftSealed(draft.at),
            Ask::DropDraft(_) => Told::DraftDropped,
            _ => Told::Cancelled,
        })
    }
}

fn seed(state: &State, kind: Kind, id: Option<RecordId>) -> FormSeed {
    let held = id.and_then(|id| state.get(id));
    let (starts, links) = views::start(state, kind, held, None);
    let field = |start: views::Start| SeedField {
        name: start.name,
        text: start.text,
        shown: start.shown,
        approved: start.approved,
    };
    FormSeed {
        kind,
        id,
        label: held.map_or(String::new(), |held| held.record.label()),
        base: held.map_or(0, |held| held.record.version),
        fields: starts.into_iter().map(field).collect(),
        links,
        comments: Vec::new(),
        draft: None,
        draft_is_stale: false,
    }
}

fn session() -> Session {
    Session {
        name: "A. Lind".into(),
        role: Role::Chief,
        municipality: "Exempelstad".into(),
        authority: "Länsstyrelsen".into(),
        ceiling: InfoLevel::Secret,
        exercise: false,
        last_opened: None,
        failed_unlocks: 0,
        notices: Vec::new(),
        read_only: None,
        shut: Vec::new(),
    }
}

/// A key without others held.
pub fn key(code: KeyCode) -> KeyEvent {
    KeyEvent::new(code, KeyModifiers::NONE)
}
