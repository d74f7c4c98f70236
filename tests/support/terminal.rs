//! The program in a pseudo-terminal, and what a person in front of it sees.
//!
//! A thread feeds what the program writes to a terminal emulator. A frame that the program marks as one update is shown
//! as one, so that nobody ever looks at half a screen.

use super::keys;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::{Arc, Condvar, LazyLock, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long is waited for what should come at once: only a program that hangs takes so long. `SKANS_WAIT` sets another
/// number of seconds.
static DEADLINE: LazyLock<Duration> = LazyLock::new(|| {
    let set = std::env::var("SKANS_WAIT")
        .ok()
        .and_then(|seconds| seconds.parse().ok());
    Duration::from_secs(set.unwrap_or(60))
});
/// How often it is looked whether the program still runs.
const LOOK: Duration = Duration::from_millis(50);
/// Rows that have been scrolled out of sight and are still kept.
const SCROLLBACK: usize = 2000;
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// Columns and rows.
pub type Size = (u16, u16);

struct Shown {
    parser: vt100::Parser,
    /// Of an update that has not ended.
    held: Vec<u8>,
    /// All that the program wrote.
    written: Vec<u8>,
}

impl Shown {
    /// Shows whole updates, and what stands outside of any.
    fn take(&mut self, bytes: &[u8]) {
        self.held.extend_from_slice(bytes);
        self.written.extend_from_slice(bytes);
        let whole = match rfind(&self.held, BEGIN) {
            Some(begun) if rfind(&self.held, END).is_none_or(|ended| ended < begun) => begun,
            _ => self.held.len(),
        };
        let rest = self.held.split_off(whole);
        self.parser.process(&self.held);
        self.held = rest;
    }
}

fn rfind(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).rposition(|window| window == part)
}

type Shared = Arc<(Mutex<Shown>, Condvar)>;

/// How the program ended.
pub struct Ended {
    /// Its exit status; more than 128 when a signal ended it.
    pub code: u32,
    /// All that it wrote, as text.
    pub text: String,
}

/// A program at a terminal. Killed when dropped.
pub struct Terminal {
    master: Box<dyn MasterPty + Send>,
    /// Kept open, so that the terminal's settings can be looked at after the program has left it.
    slave: Option<Box<dyn SlavePty + Send>>,
    child: Box<dyn Child + Send + Sync>,
    writer: Box<dyn Write + Send>,
    shared: Shared,
    reader: Option<JoinHandle<()>>,
    /// The terminal's settings before the program came, and after it left.
    settings: (String, Option<String>),
    told: String,
}

impl Terminal {
    /// Starts a program.
    pub fn start(command: CommandBuilder, (columns, rows): Size) -> Self {
        let told = format!("{:?}", command.get_argv());
        let pair = native_pty_system()
            .openpty(pty_size(columns, rows))
            .unwrap();
        let settings = format!("{:?}", pair.master.get_termios());
        let parser = vt100::Parser::new(side(rows), side(columns), SCROLLBACK);
        let shown = Shown {
            parser,
            held: Vec::new(),
            written: Vec::new(),
        };
        let shared: Shared = Arc::new((Mutex::new(shown), Condvar::new()));
        let mut source = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let feeds = Arc::clone(&shared);
        let reader = std::thread::spawn(move || {
            let mut bytes = [0; 16 * 1024];
            while let Ok(count @ 1..) = source.read(&mut bytes) {
                lock(&feeds).take(&bytes[..count]);
                feeds.1.notify_all();
            }
        });
        let (master, slave) = (pair.master, Some(pair.slave));
        Self {
            master,
            slave,
            child,
            writer,
            shared,
            reader: Some(reader),
            settings: (settings, None),
            told,
        }
    }

    /// Presses keys; see [`keys`]. Two keys that mean something only after what the first does must be two calls with a
    /// wait between them, as for a person.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        let bytes = keys::bytes(keys);
        self.send(&bytes)
    }

    /// Types text as it stands.
    pub fn text(&mut self, text: impl AsRef<str>) -> &mut Self {
        self.send(text.as_ref().as_bytes())
    }

    /// Pastes text.
    pub fn paste(&mut self, text: impl AsRef<str>) -> &mut Self {
        let pasted = format!("\x1b[200~{}\x1b[201~", text.as_ref());
        self.send(pasted.as_bytes())
    }

    fn send(&mut self, bytes: &[u8]) -> &mut Self {
        self.writer.write_all(bytes).unwrap();
        self.writer.flush().unwrap();
        self
    }

    /// Waits until a text is seen, also where it is broken over lines.
    #[track_caller]
    pub fn see(&mut self, text: &str) -> &mut Self {
        self.until(&format!("”{text}” was not seen"), |screen| {
            holds(screen, text)
        })
    }

    /// Waits until one of several texts is seen; answers its place.
    #[track_caller]
    pub fn see_one(&mut self, texts: &[&str]) -> usize {
        self.until(&format!("none of {texts:?} was seen"), |screen| {
            texts.iter().any(|text| holds(screen, text))
        });
        let screen = self.screen();
        let plain = flat(&screen);
        texts
            .iter()
            .position(|text| screen.contains(text) || plain.contains(text))
            .unwrap_or(0)
    }

    /// Waits until a text is no longer seen.
    #[track_caller]
    pub fn see_no(&mut self, text: &str) -> &mut Self {
        self.until(&format!("”{text}” is still seen"), |screen| {
            !holds(screen, text)
        })
    }

    /// Waits until the cursor stands after a prompt on a line without the screen.
    #[track_caller]
    pub fn prompt(&mut self, prompt: &str) -> &mut Self {
        self.until(&format!("no prompt ”{prompt}”"), |screen| {
            let (row, column) = screen.cursor_position();
            let line = screen.contents_between(row, 0, row, column);
            line.trim_end().ends_with(prompt)
        })
    }

    /// Waits for a prompt, and answers it.
    #[track_caller]
    pub fn answer(&mut self, prompt: &str, answer: &str) -> &mut Self {
        self.prompt(prompt).text(answer).keys("<Enter>")
    }

    /// Waits for a condition of the screen. Panics with the screen where it does not come.
    #[track_caller]
    pub fn until(&mut self, lacks: &str, holds: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        let begun = Instant::now();
        let shared = Arc::clone(&self.shared);
        let mut shown = lock(&shared);
        while begun.elapsed() < *DEADLINE {
            if holds(shown.parser.screen()) {
                return self;
            }
            shown = shared.1.wait_timeout(shown, LOOK).unwrap().0;
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                drop(shown);
                self.drain();
                let last = holds(lock(&shared).parser.screen());
                // The screen is printed when this is dropped.
                assert!(last, "{lacks}, and the program has ended");
                return self;
            }
        }
        panic!("{lacks}");
    }

    /// What is on the screen.
    pub fn screen(&self) -> String {
        lock(&self.shared).parser.screen().contents()
    }

    /// All that the program wrote, as it wrote it.
    pub fn written(&self) -> Vec<u8> {
        lock(&self.shared).written.clone()
    }

    /// Looks at the screen cell by cell.
    pub fn look<T>(&self, look: impl FnOnce(&vt100::Screen) -> T) -> T {
        look(lock(&self.shared).parser.screen())
    }

    /// What is on the screen and what has been scrolled out of it.
    pub fn all(&self) -> String {
        let mut shown = lock(&self.shared);
        let screen = shown.parser.screen_mut();
        let mut text = String::new();
        for back in (1..=screen.scrollback_len()).rev() {
            screen.set_scrollback(back);
            text.push_str(&screen.rows(0, u16::MAX).next().unwrap_or_default());
            text.push('\n');
        }
        screen.set_scrollback(0);
        text + &screen.contents()
    }

    /// Makes the window larger or smaller.
    pub fn resize(&mut self, (columns, rows): Size) -> &mut Self {
        lock(&self.shared)
            .parser
            .set_size(side(rows), side(columns));
        self.master.resize(pty_size(columns, rows)).unwrap();
        self
    }

    /// The number of the program's process.
    pub fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Sends a signal.
    pub fn signal(&mut self, signal: Signal) -> &mut Self {
        let pid = self
            .child
            .process_id()
            .and_then(|id| Pid::from_raw(id.cast_signed()))
            .unwrap();
        // It may have ended by itself.
        let _ = kill_process(pid, signal);
        self
    }

    /// Waits until the program has stopped, to be continued later.
    #[track_caller]
    pub fn stopped(&mut self) -> &mut Self {
        let stat = format!("/proc/{}/stat", self.child.process_id().unwrap());
        // The state stands after the name, which is in brackets.
        let state = || {
            Some(
                std::fs::read_to_string(&stat)
                    .ok()?
                    .rsplit(") ")
                    .next()?
                    .starts_with('T'),
            )
        };
        let begun = Instant::now();
        while state() != Some(true) {
            assert!(begun.elapsed() < *DEADLINE, "the program does not stop");
            std::thread::yield_now();
        }
        self
    }

    /// Whether the program, which has ended, left the terminal's settings as they were.
    pub fn has_former_settings(&self) -> bool {
        self.settings.1.as_ref() == Some(&self.settings.0)
    }

    /// Waits until the program has ended.
    #[track_caller]
    pub fn ended(&mut self) -> Ended {
        let begun = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(begun.elapsed() < *DEADLINE, "the program does not end");
            let shown = lock(&self.shared);
            drop(self.shared.1.wait_timeout(shown, Duration::from_millis(5)));
        };
        self.drain();
        let code = status.signal().map_or(status.exit_code(), |_| 129);
        Ended {
            code,
            text: self.all(),
        }
    }

    /// Waits until the program has ended, and panics unless all went well. Answers what it wrote.
    #[track_caller]
    pub fn done(&mut self) -> String {
        let ended = self.ended();
        assert_eq!(ended.code, 0, "{}\n{}", self.told, ended.text);
        ended.text
    }

    /// Waits until the program has ended, and panics unless it said no by status 1. Answers what it wrote.
    #[track_caller]
    pub fn refused(&mut self) -> String {
        let ended = self.ended();
        assert_eq!(ended.code, 1, "{}\n{}", self.told, ended.text);
        ended.text
    }

    /// Takes in all that an ended program wrote.
    fn drain(&mut self) {
        if let Some(reader) = self.reader.take() {
            self.settings.1 = Some(format!("{:?}", self.master.get_termios()));
            self.slave = None;
            let _ = reader.join();
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("--- {}\n{}\n---", self.told, self.all());
        }
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

fn lock(shared: &Shared) -> MutexGuard<'_, Shown> {
    shared
        .0
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn side(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).unwrap_or(NonZeroU16::MIN)
}

fn pty_size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn holds(screen: &vt100::Screen, text: &str) -> bool {
    let contents = screen.contents();
    contents.contains(text) || flat(&contents).contains(text)
}

/// Text without frames and line ends: a sentence that is broken over lines can be found in it.
pub fn flat(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| {
            if ('\u{2500}'..='\u{257f}').contains(&c) {
                ' '
            } else {
                c
            }
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
