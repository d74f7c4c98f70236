//! The program at a pseudo-terminal whose other end keeps the time: when a key was sent, and when the last byte of each
//! frame had come.
//!
//! A key has been answered when every thread of the program sleeps, its last frame has come whole, and that frame does
//! not say that something is waited for. That is asked of the system, not guessed by a pause: a pause that is too short
//! would leave slow answers out, and one that is long enough makes a measurement of every screen take half an hour.

use super::measure::Outcome;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::ffi::OsStr;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// Ends each frame.
const END: &[u8] = b"\x1b[?2026l";
/// So long nothing has come when it is looked whether the program sleeps.
const LOOK: Duration = Duration::from_millis(2);
/// So many looks in a row that find it asleep, with nothing come between them, end what a key has led to.
const LOOKS: u32 = 3;
/// A program that draws nothing for so long has hung.
const DEADLINE: Duration = Duration::from_secs(120);
/// Said where an answer is waited for.
const WAITING: [&str; 7] = [
    "Hämtar",
    "Räknar fram",
    "Historiken läses",
    "Läser filen",
    "Läser tillbaka",
    "Räknar ut",
    "Görs i ordning",
];

/// What came at a moment.
struct Came {
    at: Instant,
    bytes: Vec<u8>,
}

/// What a key cost.
#[derive(Clone, Copy)]
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
        self.calm().map(|_| ())
    }

    /// Presses a key and waits for nothing.
    pub fn send(&mut self, key: &[u8]) -> Outcome<()> {
        self.pressed = Instant::now();
        self.writer.write_all(key)?;
        Ok(self.writer.flush()?)
    }

    /// Presses a key, and waits until all that follows stands there.
    pub fn press(&mut self, key: &[u8]) -> Outcome<Pressed> {
        self.send(key)?;
        self.follow(true)
    }

    /// Presses a key while the program may be at work, and waits for the first frame alone.
    pub fn interrupt(&mut self, key: &[u8]) -> Outcome<Duration> {
        while let Ok(came) = self.came.try_recv() {
            self.take(&came.bytes);
        }
        self.send(key)?;
        loop {
            let came = self.came.recv_timeout(DEADLINE);
            let came = came.map_err(|_| self.stuck("nothing is drawn"))?;
            // What was on its way before the key is no answer to it.
            if self.take(&came.bytes) && came.at > self.pressed {
                return Ok(came.at.duration_since(self.pressed));
            }
        }
    }

    /// Takes in what comes until the program sleeps and waits for nothing.
    pub fn calm(&mut self) -> Outcome<Pressed> {
        self.follow(false)
    }

    /// Takes in what comes until the program sleeps; `drawn`: and at least one frame has come.
    fn follow(&mut self, drawn: bool) -> Outcome<Pressed> {
        let (mut first, mut last, mut sent) = (None, None, 0);
        let (begun, mut calm) = (Instant::now(), 0);
        while calm < LOOKS {
            match self.came.recv_timeout(LOOK) {
                Ok(came) => {
                    calm = 0;
                    sent += came.bytes.len();
                    if self.take(&came.bytes) {
                        let took = came.at.saturating_duration_since(self.pressed);
                        first = first.or(Some(took));
                        last = Some(took);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
                    let whole = last.is_some() || !drawn;
                    calm = match whole && self.sleeps() && !self.waits() {
                        true => calm + 1,
                        false => 0,
                    };
                    if begun.elapsed() > DEADLINE {
                        return Err(self.stuck("it does not come to an end"));
                    }
                }
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(self.stuck("the program has ended"));
                }
            }
        }
        let first = first.unwrap_or_default();
        Ok(Pressed {
            first,
            last: last.unwrap_or(first),
            bytes: sent,
        })
    }

    /// Waits until a text is seen in a whole frame; answers how long after the last key the frame ended.
    pub fn until(&mut self, text: &str) -> Outcome<Duration> {
        let mut at = Duration::ZERO;
        let mut whole = true;
        while !(whole && self.shows(text)) {
            let came = self.came.recv_timeout(DEADLINE);
            let came = came.map_err(|_| self.stuck(text))?;
            // A frame longer than a read comes in pieces: what it begins with is there before it has come.
            whole = self.take(&came.bytes);
            at = came.at.saturating_duration_since(self.pressed);
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

    /// Whether no thread of the program runs, wants to, or waits for a disk.
    fn sleeps(&self) -> bool {
        let Some(id) = self.child.process_id() else {
            return false;
        };
        let Ok(threads) = std::fs::read_dir(format!("/proc/{id}/task")) else {
            return false;
        };
        threads.flatten().all(|thread| is_asleep(thread.path()))
    }

    fn waits(&self) -> bool {
        let shown = self.parser.screen().contents();
        WAITING.iter().any(|text| shown.contains(text))
    }

    /// Whether a text is seen.
    pub fn shows(&self, text: &str) -> bool {
        self.parser.screen().contents().contains(text)
    }

    /// What is seen, for whoever must be told that it is not what it should be.
    pub fn seen(&self) -> String {
        self.parser.screen().contents()
    }

    fn stuck(&self, what: &str) -> Box<dyn std::error::Error> {
        format!("{what}:\n{}", self.seen()).into()
    }
}

/// Whether a thread sleeps; one that has ended meanwhile does.
fn is_asleep(thread: PathBuf) -> bool {
    let Ok(line) = std::fs::read_to_string(thread.join("stat")) else {
        return true;
    };
    // The name stands in brackets and may hold any sign; the state is the letter after them.
    let state = line.rsplit_once(')').map(|(_, rest)| rest.trim_start());
    state.is_some_and(|state| state.starts_with(['S', 'Z', 'X']))
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
