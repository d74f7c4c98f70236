//! The keeper's thread: takes questions one by one, answers each, and owns the register while it is open.

use crate::crypto;
use crate::desk::{Answer, Ask, Question, Ticket, Told, Trouble, chain, work};
use crate::disk::RealDisk;
use crate::domain::Schema;
use crate::register::Register;
use crate::views;
use jiff::{Timestamp, Zoned, civil::Date};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Arc, Mutex};

/// What time it is: given from outside, so that tests and exercises have their own.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The tickets of work that was asked to stop. Shared with the side that asks, because the keeper is busy then.
#[derive(Clone, Default)]
pub struct Cancelled(Arc<Mutex<BTreeSet<Ticket>>>);

impl Cancelled {
    /// Asks the work with this ticket to stop.
    pub fn cancel(&self, ticket: Ticket) {
        if let Ok(mut tickets) = self.0.lock() {
            tickets.insert(ticket);
        }
    }

    /// Whether it was asked to.
    pub fn is_cancelled(&self, ticket: Ticket) -> bool {
        self.0.lock().is_ok_and(|tickets| tickets.contains(&ticket))
    }
}

/// A way to ask the keeper.
#[derive(Clone)]
pub struct Client {
    questions: Sender<Question>,
    cancelled: Cancelled,
}

impl Client {
    /// Asks. False when the keeper is gone.
    pub fn ask(&self, question: Question) -> bool {
        if let Ask::Cancel(ticket) = question.ask {
            self.cancelled.cancel(ticket);
            return true;
        }
        self.questions.send(question).is_ok()
    }
}

/// What the keeper holds between questions.
pub struct Keeper {
    pub(super) schema: &'static Schema,
    pub(super) disk: Arc<RealDisk>,
    /// Boxed, so that no copy of its keys stays in this thread's own frame when it is closed.
    pub(super) register: Option<Box<Register>>,
    pub(super) chain: views::Chain,
    pub(super) watch: Option<Arc<AtomicBool>>,
    pub(super) table: Option<work::LoadedTable>,
    pub(super) plan: Option<work::PlannedImport>,
    pub(super) answers: Sender<Answer>,
    pub(super) cancelled: Cancelled,
    pub(super) clock: Clock,
    pub(super) news: Sender<Question>,
}

/// Starts the keeper's thread. Answers come through `answers` until every client is gone; then the register is closed.
pub fn start(
    schema: &'static Schema,
    clock: Clock,
    answers: Sender<Answer>,
) -> std::io::Result<(Client, std::thread::JoinHandle<()>)> {
    let (questions, inbox) = std::sync::mpsc::channel();
    let cancelled = Cancelled::default();
    let client = Client {
        questions: questions.clone(),
        cancelled: cancelled.clone(),
    };
    let keeper = Keeper {
        schema,
        disk: Arc::new(RealDisk),
        register: None,
        chain: chain::unchecked(0),
        watch: None,
        table: None,
        plan: None,
        answers,
        cancelled,
        clock,
        news: questions,
    };
    let thread = std::thread::Builder::new()
        .name("keeper".into())
        .stack_size(crypto::SCRUBBED_STACK)
        .spawn(move || keeper.serve(&inbox))?;
    Ok((client, thread))
}

impl Keeper {
    fn serve(mut self, inbox: &Receiver<Question>) {
        // The background check also sends through `news`, so that the inbox never closes by itself: the asking side
        // says good-bye by `Ask::Leave`.
        while let Ok(Question { ticket, ask }) = inbox.recv() {
            if matches!(ask, Ask::Leave) {
                break;
            }
            let told = self.answer(ticket, ask);
            if self.register.is_none() {
                // Before anybody is told that it is locked: what opening and working left on the stack.
                crypto::scrub_stack();
            }
            if self.answers.send(Answer { ticket, told }).is_err() {
                break;
            }
        }
        self.close();
        crypto::scrub_stack();
    }

    pub(super) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    pub(super) fn today(&self) -> Date {
        today(self.now())
    }

    pub(super) fn tell(&self, ticket: Ticket, told: Told) {
        let _ = self.answers.send(Answer {
            ticket,
            told: Ok(told),
        });
    }

    pub(super) fn open(&self) -> Result<&Register, Trouble> {
        self.register
            .as_deref()
            .ok_or_else(|| Trouble::new("locked"))
    }

    pub(super) fn open_mut(&mut self) -> Result<&mut Register, Trouble> {
        self.register
            .as_deref_mut()
            .ok_or_else(|| Trouble::new("locked"))
    }

    /// Closes the register and drops what was read from it.
    pub(super) fn close(&mut self) {
        if let Some(stop) = self.watch.take() {
            stop.store(true, Ordering::Relaxed);
        }
        (self.table, self.plan) = (None, None);
        if let Some(register) = self.register.take() {
            register.close(self.now());
        }
        self.chain = chain::unchecked(0);
    }
}

/// The local date in Sweden.
pub fn today(now: Timestamp) -> Date {
    let zone = jiff::tz::TimeZone::get("Europe/Stockholm").unwrap_or(jiff::tz::TimeZone::UTC);
    Zoned::new(now, zone).date()
}
