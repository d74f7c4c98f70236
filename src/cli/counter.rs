//! The command line at the desk: asks one thing, shows progress, waits for the answer.

use crate::cli::args::ScreenOrder;
use crate::cli::{out, phrase, settings};
use crate::desk::{self, Answer, Ask, Client, Question, Ticket, Told, Trouble};
use crate::say;
use crate::tui::widget::progress::Pace;
use crate::words::Words;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread::JoinHandle;

/// The asking side.
pub struct Counter<'a> {
    words: &'a Words,
    client: Client,
    answers: Receiver<Answer>,
    keeper: Option<JoinHandle<()>>,
    next: u64,
}

impl<'a> Counter<'a> {
    /// Starts a keeper.
    pub fn open(words: &'a Words) -> Result<Self, String> {
        let (send, answers) = channel();
        let clock = Arc::new(jiff::Timestamp::now);
        let copying = desk::Copying {
            mirror: settings::mirror(),
            ..desk::Copying::default()
        };
        let (client, keeper) =
            desk::start_keeping(crate::fields::catalogue(), clock, copying, send)
                .map_err(|_| say::trouble(words, &Trouble::new("desk-gone")))?;
        Ok(Self {
            words,
            client,
            answers,
            keeper: Some(keeper),
            next: 1,
        })
    }

    /// Asks for the passphrase of a key file and unlocks a register with it.
    pub fn unlock(
        &mut self,
        register: PathBuf,
        key_file: PathBuf,
    ) -> Result<Box<crate::views::Session>, String> {
        self.ask(Ask::LookAhead {
            register: register.clone(),
            key_file: key_file.clone(),
        })?;
        let name = key_file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let passphrase = phrase::ask(
            self.words,
            &self.words.with("cli-phrase-for", &[("file", &name)]),
        )?;
        match self.ask(Ask::Unlock {
            register,
            key_file,
            passphrase,
        })? {
            Told::Opened(session) => Ok(session),
            _ => Err(self.gone()),
        }
    }

    /// Asks, and waits for the answer; a trouble is said in words.
    pub fn ask(&mut self, ask: Ask) -> Result<Told, String> {
        self.try_ask(ask)
            .map_err(|trouble| say::trouble(self.words, &trouble))
    }

    fn try_ask(&mut self, ask: Ask) -> Result<Told, Trouble> {
        let ticket = Ticket(self.next);
        self.next += 1;
        if !self.client.ask(Question { ticket, ask }) {
            return Err(Trouble::new("desk-gone"));
        }
        let mut pace = Pace::begin(jiff::Timestamp::now());
        while let Ok(answer) = self.answers.recv() {
            if answer.ticket != ticket {
                self.news(&answer);
                continue;
            }
            match answer.told {
                Ok(Told::Progress { step, done, total }) => {
                    pace.tell(step, done, total, jiff::Timestamp::now());
                    out::progress(&pace.words(self.words, "waiting"));
                }
                told => {
                    out::progress_done();
                    return told;
                }
            }
        }
        Err(Trouble::new("desk-gone"))
    }

    /// What nobody asked for and everybody should know: that what is saved stands on one disk only.
    fn news(&self, answer: &Answer) {
        match &answer.told {
            Ok(Told::Mirror { row: Some(row), .. }) if row.is_behind() => {
                out::error(&say::one_disk(self.words, row));
            }
            Err(trouble) => out::error(&say::trouble(self.words, trouble)),
            _ => {}
        }
    }

    /// Asks for something that is saved; the entry's number comes back.
    pub fn save(&mut self, ask: Ask) -> Result<u64, String> {
        match self.ask(ask)? {
            Told::Saved { seq, .. } => Ok(seq),
            _ => Err(self.gone()),
        }
    }

    /// Asks for something that is written into a file, and says its number and where it is.
    pub fn print(&mut self, ask: Ask) -> Result<(), String> {
        let Told::Printed { number, path } = self.ask(ask)? else {
            return Err(self.gone());
        };
        let args = [("number", number), ("path", path.display().to_string())];
        out::line(&say::said(self.words, "print-done", None, &args));
        Ok(())
    }

    /// That the keeper has ended before its time.
    pub fn gone(&self) -> String {
        say::trouble(self.words, &Trouble::new("desk-gone"))
    }
}

impl Drop for Counter<'_> {
    fn drop(&mut self) {
        self.client.ask(Question {
            ticket: Ticket(0),
            ask: Ask::Leave,
        });
        if let Some(keeper) = self.keeper.take() {
            let _ = keeper.join();
        }
    }
}

/// Where the register is: as named, or as remembered.
pub fn place(words: &Words, named: Option<PathBuf>) -> Result<PathBuf, String> {
    named
        .or_else(settings::register)
        .ok_or_else(|| words.with("cli-option-missing", &[("what", "--register")]))
}

/// Unlocks the register that was named, and says what opening found.
pub fn unlock<'a>(words: &'a Words, order: ScreenOrder) -> Result<Counter<'a>, String> {
    let register = place(words, order.register)?;
    let key = order
        .key
        .ok_or_else(|| words.with("cli-option-missing", &[("what", "--key")]))?;
    let mut counter = Counter::open(words)?;
    let session = counter.unlock(register, key)?;
    for (code, args) in &session.notices {
        out::error(&say::said(words, &format!("notice-{code}"), None, args));
    }
    Ok(counter)
}
