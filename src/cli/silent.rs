//! The terminal without echo while a passphrase is typed, given back as it was: also when the user breaks off, or a signal
//! ends the program.

use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;
use std::fs::File;
use std::io::{self, Read, Write};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

/// How often giving back is tried with what was typed dropped.
const TRIES: u8 = 3;

/// The terminal that is silent now, and its settings from before.
static SILENT: Mutex<Option<(File, Termios)>> = Mutex::new(None);

/// The terminal with echo off, until this is dropped.
pub struct Silent {
    tty: File,
}

impl Silent {
    /// Turns the echo off. What was typed ahead is dropped.
    ///
    /// Errors: there is no terminal.
    pub fn open() -> io::Result<Self> {
        let tty = File::options().read(true).write(true).open("/dev/tty")?;
        let before = tcgetattr(&tty)?;
        let mut silent = before.clone();
        silent.local_modes.remove(LocalModes::ECHO);
        silent.local_modes.insert(LocalModes::ICANON);
        watch_signals();
        *lock() = Some((tty.try_clone()?, before));
        if let Err(error) = tcsetattr(&tty, OptionalActions::Flush, &silent) {
            *lock() = None;
            return Err(error.into());
        }
        Ok(Self { tty })
    }
}

impl Drop for Silent {
    fn drop(&mut self) {
        give_back(&mut lock());
    }
}

impl Read for Silent {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.tty.read(into)
    }
}

impl Write for Silent {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.tty.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.tty.flush()
    }
}

fn lock() -> MutexGuard<'static, Option<(File, Termios)>> {
    SILENT.lock().unwrap_or_else(PoisonError::into_inner)
}

fn give_back(silent: &mut Option<(File, Termios)>) {
    if let Some((tty, before)) = silent.take() {
        // Dropping what was typed waits for what is written, and may be broken off by the very signal that ends the
        // program. The echo must come back all the same.
        let dropped = (0..TRIES).any(|_| tcsetattr(&tty, OptionalActions::Flush, &before).is_ok());
        if !dropped {
            let _ = tcsetattr(&tty, OptionalActions::Now, &before);
        }
    }
}

/// From the first prompt on: a signal that ends the program first gives the terminal back, and then does what it always
/// does.
fn watch_signals() {
    static WATCHED: Once = Once::new();
    WATCHED.call_once(|| {
        // Where it can't be watched, the prompt still works.
        let Ok(mut signals) = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGQUIT]) else {
            return;
        };
        std::thread::spawn(move || {
            for signal in signals.forever() {
                let mut silent = lock();
                give_back(&mut silent);
                // Held until the end, so that nothing turns the echo off again.
                let _ = emulate_default_handler(signal);
            }
        });
    });
}
