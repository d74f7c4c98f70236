//! A desk, asked as the screen asks.

use super::founded::{Founded, phrase};
use super::measure::Outcome;
use skans::desk::{self, Answer, Ask, Client, Question, Ticket, Told};
use skans::fields::catalogue;
use skans::views::Chain;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// An open register behind the keeper's thread.
pub struct Asker {
    client: Client,
    answers: Receiver<Answer>,
    keeper: JoinHandle<()>,
    last: u64,
    opened: Instant,
    /// How long after opening the whole chain had been checked, and how many entries it has.
    checked: Option<(Duration, u64)>,
    /// When each step of the last answer was first told of.
    steps: Vec<(&'static str, Instant)>,
}

impl Asker {
    /// Starts a desk and opens the register.
    pub fn open(world: &mut Founded) -> Outcome<Self> {
        let now = world.now()?;
        let (send, answers) = channel();
        let (client, keeper) = desk::start(catalogue(), Arc::new(move || now), send)?;
        let mut asker = Self {
            client,
            answers,
            keeper,
            last: 0,
            opened: Instant::now(),
            checked: None,
            steps: Vec::new(),
        };
        asker.ask(Ask::Unlock {
            register: world.place(),
            key_file: world.path("chief.key"),
            passphrase: phrase(),
        })?;
        asker.opened = Instant::now();
        Ok(asker)
    }

    /// Asks, and says how long the answer took.
    pub fn ask(&mut self, ask: Ask) -> Outcome<(Duration, Told)> {
        self.last += 1;
        self.steps.clear();
        let ticket = Ticket(self.last);
        let start = Instant::now();
        self.client.ask(Question { ticket, ask });
        loop {
            let answer = self.next()?;
            let took = start.elapsed();
            if let Ok(Told::Progress { step, .. }) = answer.told
                && self.step(step).is_none()
            {
                self.steps.push((step, Instant::now()));
            }
            if answer.ticket == ticket && !matches!(answer.told, Ok(Told::Progress { .. })) {
                let told = answer.told.map_err(|trouble| format!("{trouble:?}"))?;
                return Ok((took, told));
            }
        }
    }

    /// When a step of the last answer began.
    pub fn step(&self, step: &str) -> Option<Instant> {
        let mut all = self.steps.iter();
        all.find(|(name, _)| *name == step).map(|(_, at)| *at)
    }

    /// Waits until the whole chain has been checked in the background, so that the check does not share the machine with
    /// what is measured next. Answers how long that took and how many entries there are.
    pub fn chain(&mut self) -> Outcome<(Duration, u64)> {
        loop {
            if let Some(checked) = self.checked {
                return Ok(checked);
            }
            self.next()?;
        }
    }

    fn next(&mut self) -> Outcome<Answer> {
        let answer = self.answers.recv()?;
        if let Ok(Told::Chain(Chain {
            finished: Some(_),
            total,
            ..
        })) = &answer.told
        {
            self.checked = Some((self.opened.elapsed(), *total));
        }
        Ok(answer)
    }

    /// Closes the register.
    pub fn leave(self) -> Outcome<()> {
        self.client.ask(Question {
            ticket: Ticket(u64::MAX),
            ask: Ask::Leave,
        });
        Ok(self.keeper.join().map_err(|_| "the keeper stopped")?)
    }
}
