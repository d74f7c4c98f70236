//! The program at a pseudo-terminal whose other end keeps the time: when a key was sent, and when the last byte of each
//! frame had come.

use super::measure::Outcome;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::ffi::OsStr;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// Ends each frame.
const END: &[u8] = b"\x1b[?2026l";
/// So long nothing more has come when a frame was the last one.
const QUIET: Duration = Duration::from_millis(40);
/// A program that draws nothing for so long has hung.
const DEADLINE: Duration = Duration::from_secs(60);
/// Said where an answer is waited for.
const WAITING: [&str; 2] = ["Hämtar", "Räknar fram"];

/// What came at a moment.
struct Came {
    at: Instant,
    bytes: Vec<u8>,
}

/// What a key cost.
pub struct Pressed {
    /// Until the last byte of the first frame.
    pub first: Duration,
    /// Until the last byte of the frame after which nothing more came.
    pub last: Duration,
    /// In all frames.
    pub bytes: usize,
}

/// The program and its terminal.
pub struct Pty {
    writer: Box<dyn Write + Send>,
    came: Receiver<Came>,
    parser: vt100::Parser,
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
    pressed: Instant,
    /// The end of what came last, in which a mark may have begun.
    tail: Vec<u8>,
}

impl Pty {
    /// Starts the program in a window, with a home of its own.
    pub fn start(args: Vec<&OsStr>, home: &Path, window: (u16, u16)) -> Outcome<Self> {
        let (cols, rows) = window;
        let pair = native_pty_system().openpty(PtySize {
            rows,
            cols,
            pixel_width: 0,
            pixel_height: 0,
        })?;
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_skans"));
        command.args(args);
        command.env_clear();
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "TMPDIR"] {
            command.env(name, home);
        }
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        command.cwd(home);
        let mut source = pair.master.try_clone_reader()?;
        let writer = pair.master.take_writer()?;
        let child = pair.slave.spawn_command(command)?;
        let (send, came) = channel();
        std::thread::spawn(move || {
            let mut bytes = vec![0; 64 * 1024];
            while let Ok(count @ 1..) = source.read(&mut bytes) {
                let at = Instant::now();
                let bytes = bytes.get(..count).unwrap_or_default().to_vec();
                if send.send(Came { at, bytes }).is_err() {
                    return;
                }
            }
        });
        Ok(Self {
            writer,
            came,
            parser: vt100::Parser::new(side(rows), side(cols), 0),
            child,
            _master: pair.master,
            pressed: Instant::now(),
            tail: Vec::new(),
        })
    }

    /// Types text, not timed.
    pub fn text(&mut self, text: &str) -> Outcome<()> {
        self.writer.write_all(text.as_bytes())?;
        self.writer.flush()?;
        self.settle().map(|_| ())
    }

    /// Presses a key and waits for nothing.
    pub fn send(&mut self, key: &[u8]) -> Outcome<()> {
        self.settle()?;
        self.pressed = Instant::now();
        self.writer.write_all(key)?;
        Ok(self.writer.flush()?)
    }

    /// Presses a key, and waits until all that follows stands there.
    pub fn press(&mut self, key: &[u8]) -> Outcome<Pressed> {
        self.settle()?;
        self.pressed = Instant::now();
        self.writer.write_all(key)?;
        self.writer.flush()?;
        let (mut first, mut last, mut sent) = (None, None, 0);
        loop {
            let wait = if last.is_some() && !self.waits() {
                QUIET
            } else {
                DEADLINE
            };
            match self.came.recv_timeout(wait) {
                Ok(came) => {
                    sent += came.bytes.len();
                    if self.take(&came.bytes) {
                        let took = came.at.duration_since(self.pressed);
                        first = first.or(Some(took));
                        last = Some(took);
                    }
                }
                Err(RecvTimeoutError::Timeout) if wait == QUIET => break,
                Err(_) => return Err(self.stuck("nothing is drawn")),
            }
        }
        let first = first.unwrap_or_default();
        Ok(Pressed {
            first,
            last: last.unwrap_or(first),
            bytes: sent,
        })
    }

    /// Takes in what comes until it is quiet; answers how long after the last key the last frame ended.
    pub fn settle(&mut self) -> Outcome<Option<Duration>> {
        let mut last = None;
        let wait = |shown: bool| {
            if shown {
                DEADLINE
            } else {
                Duration::from_millis(1)
            }
        };
        loop {
            let waits = self.waits();
            match self.came.recv_timeout(wait(waits)) {
                Ok(came) => {
                    if self.take(&came.bytes) {
                        last = Some(came.at.saturating_duration_since(self.pressed));
                    }
                }
                Err(RecvTimeoutError::Timeout) if !waits => return Ok(last),
                Err(_) => return Err(self.stuck("the answer does not come")),
            }
        }
    }

    /// Takes in what comes until nothing more has come for a while; answers how long after the last key the last frame
    /// ended.
    pub fn quiet(&mut self) -> Outcome<Option<Duration>> {
        let mut last = None;
        loop {
            let wait = if self.waits() { DEADLINE } else { QUIET };
            match self.came.recv_timeout(wait) {
                Ok(came) => {
                    if self.take(&came.bytes) {
                        last = Some(came.at.saturating_duration_since(self.pressed));
                    }
                }
                Err(RecvTimeoutError::Timeout) if wait == QUIET => return Ok(last),
                Err(_) => return Err(self.stuck("the answer does not come")),
            }
        }
    }

    /// Waits until a text is seen.
    pub fn until(&mut self, text: &str) -> Outcome<()> {
        self.since(text, true).map(|_| ())
    }

    /// Waits until a text is seen, or is gone; answers how long after the last key that was. None where it was so at once.
    pub fn since(&mut self, text: &str, seen: bool) -> Outcome<Option<Duration>> {
        let mut at = None;
        while self.shows(text) != seen {
            let Ok(came) = self.came.recv_timeout(DEADLINE) else {
                return Err(self.stuck(text));
            };
            if self.take(&came.bytes) {
                at = Some(came.at.saturating_duration_since(self.pressed));
            }
        }
        Ok(at)
    }

    /// Shows bytes; answers whether a frame ended in them.
    fn take(&mut self, bytes: &[u8]) -> bool {
        self.parser.process(bytes);
        self.tail.extend_from_slice(bytes);
        let ended = self.tail.windows(END.len()).any(|part| part == END);
        let keep = match ended && self.tail.ends_with(END) {
            true => 0,
            false => END.len() - 1,
        };
        let from = self.tail.len().saturating_sub(keep);
        self.tail.drain(..from);
        ended
    }

    fn waits(&self) -> bool {
        WAITING.iter().any(|text| self.shows(text))
    }

    fn shows(&self, text: &str) -> bool {
        self.parser.screen().contents().contains(text)
    }

    fn stuck(&self, what: &str) -> Box<dyn std::error::Error> {
        format!("{what}:\n{}", self.parser.screen().contents()).into()
    }
}

fn side(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).unwrap_or(NonZeroU16::MIN)
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
