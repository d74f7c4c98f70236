//! The terminal: taken, drawn on and always given back.
//!
//! What a panic says may hold what was shown, so our hook prints where it happened and nothing else. A panic of another
//! thread is not the terminal's business: the keeper contains its own, or its channel closes.

use crate::tui::model::Model;
use crate::tui::whole::Whole;
use crate::tui::{ascii, draw};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Terminal;
use ratatui::backend::{Backend, ClearType, CrosstermBackend};
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::panic::PanicHookInfo;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the terminal is ours now.
static TAKEN: AtomicBool = AtomicBool::new(false);

type Hook = Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>;

/// The terminal while it is ours.
pub(super) struct Term {
    terminal: Terminal<CrosstermBackend<Whole>>,
    /// What the terminal's backend writes to.
    bytes: Whole,
    /// Where a frame is sent. Not the library's standard output: that keeps the last thousand bytes.
    out: File,
    former_hook: Option<Hook>,
}

impl Term {
    /// Takes the terminal.
    pub(super) fn take() -> io::Result<Self> {
        let former_hook = Some(std::panic::take_hook());
        let screen = std::thread::current().id();
        std::panic::set_hook(Box::new(move |info| {
            if std::thread::current().id() == screen {
                give_back();
                let place = info
                    .location()
                    .map_or(String::new(), |at| format!(" {}:{}", at.file(), at.line()));
                let _ = writeln!(io::stderr(), "skans: internal error{place}");
            }
        }));
        raise()?;
        let bytes = Whole::new();
        let out = File::from(io::stdout().as_fd().try_clone_to_owned()?);
        Ok(Self {
            terminal: Terminal::new(CrosstermBackend::new(bytes.clone()))?,
            bytes,
            out,
            former_hook,
        })
    }

    /// Draws one frame: one synchronised update, sent in one write.
    pub(super) fn draw(&mut self, model: &Model) -> io::Result<()> {
        self.update(|term| term.frame(model))
    }

    /// Clears the terminal and draws into both buffers, so that neither holds what was shown before.
    pub(super) fn wipe(&mut self, model: &Model) -> io::Result<()> {
        self.update(|term| {
            // Not `Terminal::clear`: it asks the terminal where the cursor is, and the thread that reads the keys has
            // the answer. What was scrolled out of sight goes too.
            let backend = term.terminal.backend_mut();
            backend.clear_region(ClearType::All)?;
            queue!(backend, Clear(crossterm::terminal::ClearType::Purge))?;
            term.terminal.swap_buffers();
            term.frame(model)?;
            term.frame(model)
        })
    }

    /// Puts what is drawn between the two marks of an update. It is sent also when drawing fails, so that the mark of
    /// the end always comes.
    fn update(&mut self, draw: impl FnOnce(&mut Self) -> io::Result<()>) -> io::Result<()> {
        queue!(self.bytes, BeginSynchronizedUpdate)?;
        let drawn = draw(self);
        queue!(self.bytes, EndSynchronizedUpdate)?;
        self.bytes.send(&mut self.out)?;
        drawn
    }

    fn frame(&mut self, model: &Model) -> io::Result<()> {
        self.terminal.draw(|frame| {
            draw(model, frame);
            if model.ascii() {
                ascii::replace(frame.buffer_mut());
            }
        })?;
        Ok(())
    }

    /// Gives the terminal back, stops the process, and takes the terminal again when it goes on.
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        give_back();
        signal_hook::low_level::raise(signal_hook::consts::SIGSTOP)?;
        raise()
    }
}

impl Drop for Term {
    fn drop(&mut self) {
        give_back();
        // A hook can't be changed while panicking; ours then stays, and says no more than it should.
        if !std::thread::panicking()
            && let Some(hook) = self.former_hook.take()
        {
            std::panic::set_hook(hook);
        }
    }
}

fn raise() -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)
}

/// Gives the terminal back if it is ours. Errors have nobody to be told to.
fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(
            io::stdout(),
            EndSynchronizedUpdate,
            DisableBracketedPaste,
            LeaveAlternateScreen,
            cursor::Show
        );
        let _ = disable_raw_mode();
    }
}
