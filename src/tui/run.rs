//! The loop: everything that happens comes through one queue; all that waits is handled, then one frame is drawn.
//!
//! It blocks on the queue. Only while something on the screen depends on the time does it wake once a second.

use crate::desk::{Answer, Client};
use crate::tui::effect::Effect;
use crate::tui::input;
use crate::tui::model::Model;
use crate::tui::msg::{Msg, Signal};
use crate::tui::term::Term;
use crate::tui::update::update;
use crate::tui::{Options, Preferences};
use jiff::Timestamp;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use std::io::{self, IsTerminal};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How often what depends on the time is looked at.
const SECOND: Duration = Duration::from_secs(1);

/// The two ends of the counter to the register.
pub struct Desk {
    /// Takes questions.
    pub ask: Client,
    /// Gives answers and news.
    pub answers: Receiver<Answer>,
}

/// Why the screen could not be run. `code` names the words.
#[derive(thiserror::Error, Debug)]
pub enum RunError {
    /// Output goes to a file or a pipe.
    #[error("the output is not a terminal")]
    NotATerminal,
    /// The terminal failed.
    #[error("the terminal failed: {0}")]
    Terminal(#[from] io::Error),
    /// The register's thread has ended.
    #[error("the register has stopped answering")]
    DeskGone,
}

impl RunError {
    /// Words under `trouble-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotATerminal => "not-a-terminal",
            Self::Terminal(_) => "terminal-failed",
            Self::DeskGone => "desk-gone",
        }
    }
}

/// What reaches the loop.
enum Happening {
    Msg(Msg),
    DeskGone,
}

/// Runs the screen until the user leaves.
///
/// # Errors
/// When there is no terminal, when it fails, and when the register's thread ends before the user does.
pub fn run(options: Options, desk: Desk) -> Result<(), RunError> {
    if !io::stdout().is_terminal() {
        return Err(RunError::NotATerminal);
    }
    // Whether there are colours is the theme's business, which knows NO_COLOR. Left to itself, crossterm would drop bold and
    // reverse, which carry the selection, with the colours.
    crossterm::style::force_color_output(true);
    let (queue, inbox) = channel();
    let Desk { ask, answers } = desk;
    watch_signals(queue.clone())?;
    let mut term = Term::take()?;
    watch_keys(queue.clone());
    watch_desk(queue, answers);
    let (remember, remember_mirror) = (options.remember, options.remember_mirror);
    let remember_backups = options.remember_backups;
    let (mut model, effects) = Model::new(options, Timestamp::now());
    let mut screen = Screen {
        term: &mut term,
        ask,
        remember,
        remember_mirror,
        remember_backups,
    };
    screen.carry_out(&model, effects)?;
    screen.term.draw(&model)?;
    let mut ticked = Instant::now();
    loop {
        let Some(first) = next(&inbox, model.needs_tick())? else {
            return Ok(());
        };
        model.set_now(Timestamp::now());
        let mut leave = false;
        // Also while news keep coming: who left the machine during long work is not waited for.
        let due = model.needs_tick() && ticked.elapsed() >= SECOND;
        let tick = due.then(|| Happening::Msg(Msg::Tick(Timestamp::now())));
        for event in std::iter::once(first).chain(inbox.try_iter()).chain(tick) {
            let Happening::Msg(msg) = event else {
                return Err(RunError::DeskGone);
            };
            if matches!(msg, Msg::Tick(_)) {
                ticked = Instant::now();
            }
            let effects = update(&mut model, msg);
            leave |= screen.carry_out(&model, effects)?;
            if leave {
                return Ok(());
            }
        }
        screen.term.draw(&model)?;
        model.let_go();
    }
}

/// The next event; a tick when a second has passed without one. None when nobody can send any more.
fn next(inbox: &Receiver<Happening>, ticking: bool) -> Result<Option<Happening>, RunError> {
    if !ticking {
        return Ok(inbox.recv().ok());
    }
    match inbox.recv_timeout(SECOND) {
        Ok(event) => Ok(Some(event)),
        Err(RecvTimeoutError::Timeout) => Ok(Some(Happening::Msg(Msg::Tick(Timestamp::now())))),
        Err(RecvTimeoutError::Disconnected) => Ok(None),
    }
}

/// What effects work on.
struct Screen<'a> {
    term: &'a mut Term,
    ask: Client,
    remember: Option<fn(&Preferences)>,
    remember_mirror: Option<fn(Option<&std::path::Path>)>,
    remember_backups: Option<fn(&[std::path::PathBuf])>,
}

impl Screen<'_> {
    /// Carries out effects; answers whether to leave.
    fn carry_out(&mut self, model: &Model, effects: Vec<Effect>) -> Result<bool, RunError> {
        for effect in effects {
            match effect {
                Effect::Ask(question) => {
                    if !self.ask.ask(question) {
                        return Err(RunError::DeskGone);
                    }
                }
                Effect::Wipe => self.term.wipe(model)?,
                Effect::Suspend => {
                    self.term.suspend()?;
                    self.term.wipe(model)?;
                }
                Effect::Remember(preferences) => {
                    if let Some(remember) = self.remember {
                        // Beside the screen: it waits for the disk.
                        thread::spawn(move || remember(&preferences));
                    }
                }
                Effect::RememberMirror(place) => {
                    if let Some(remember) = self.remember_mirror {
                        remember(place.as_deref());
                    }
                }
                Effect::RememberBackups(places) => {
                    if let Some(remember) = self.remember_backups {
                        remember(&places);
                    }
                }
                Effect::Quit => return Ok(true),
            }
        }
        Ok(false)
    }
}

/// Keys and pasted text. The thread ends with the process: reading a terminal can't be interrupted.
fn watch_keys(queue: Sender<Happening>) {
    thread::spawn(move || {
        input::read(|msg| queue.send(Happening::Msg(msg)).is_ok());
        // The terminal can't be read any more: it is gone.
        let _ = queue.send(Happening::Msg(Msg::Signal(Signal::Hangup)));
    });
}

fn watch_desk(queue: Sender<Happening>, answers: Receiver<Answer>) {
    thread::spawn(move || {
        for answer in answers {
            if queue.send(Happening::Msg(Msg::Answer(answer))).is_err() {
                return;
            }
        }
        let _ = queue.send(Happening::DeskGone);
    });
}

fn watch_signals(queue: Sender<Happening>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH])?;
    thread::spawn(move || {
        for signal in signals.forever() {
            let msg = match signal {
                SIGHUP => Msg::Signal(Signal::Hangup),
                SIGTSTP => Msg::Signal(Signal::Suspend),
                SIGCONT => Msg::Signal(Signal::Resume),
                SIGWINCH => match crossterm::terminal::size() {
                    Ok((width, height)) => Msg::Resize(width, height),
                    Err(_) => continue,
                },
                _ => Msg::Signal(Signal::Terminate),
            };
            if queue.send(Happening::Msg(msg)).is_err() {
                return;
            }
        }
    });
    Ok(())
}
