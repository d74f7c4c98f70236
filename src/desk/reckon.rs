//! Tells by the clock how far the derivation of a key has come: it can't say so itself. How long it takes on this machine is
//! reckoned from a small part of the same work. The thread for it knows no passphrase and no key.

use crate::crypto;
use crate::desk::{Answer, Ticket, Told};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// How often it is told.
const EVERY: Duration = Duration::from_millis(100);
/// What is over sooner is not reckoned: nobody would be told of it, and the reckoning would take the time of what comes after it.
const SOON: Duration = Duration::from_millis(50);

/// Whether the work is over, and what tells of it.
type Over = Arc<(Mutex<bool>, Condvar)>;

/// Tells for as long as it is kept; after it was dropped nothing more is told.
pub(super) struct Reckoned {
    over: Over,
}

impl Reckoned {
    /// So many derivations of real keys begin now, and are told to whoever asked with this ticket.
    pub(super) fn derivations(count: u32, ticket: Ticket, answers: Sender<Answer>) -> Self {
        let over = Over::default();
        let seen = Arc::clone(&over);
        // Where no thread is to be had nothing is told; the work does not need it.
        let _ = thread::Builder::new()
            .name("reckoner".into())
            .spawn(move || {
                let began = Instant::now();
                if is_over_within(&seen, SOON) {
                    return;
                }
                let share = Instant::now();
                crypto::derive_a_share();
                let takes = share.elapsed() * crypto::SHARES * count;
                tell(&seen, (began, takes), ticket, &answers);
            });
        Self { over }
    }
}

impl Drop for Reckoned {
    fn drop(&mut self) {
        if let Ok(mut over) = self.over.0.lock() {
            *over = true;
        }
        self.over.1.notify_all();
    }
}

/// Waits, and answers whether it is over before that.
fn is_over_within(over: &Over, wait: Duration) -> bool {
    let Ok(ended) = over.0.lock() else {
        return true;
    };
    let waited = over.1.wait_timeout_while(ended, wait, |ended| !*ended);
    waited.map_or(true, |(ended, _)| *ended)
}

/// Tells until it is over. It never says that all is done: only who waits for the answer knows that.
fn tell(
    over: &Over,
    (began, takes): (Instant, Duration),
    ticket: Ticket,
    answers: &Sender<Answer>,
) {
    let millis = |time: Duration| u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
    let total = millis(takes);
    let Ok(mut ended) = over.0.lock() else { return };
    while !*ended {
        let done = millis(began.elapsed()).min(total.saturating_sub(1));
        let step = "derive";
        let told = Ok(Told::Progress { step, done, total });
        // Told while the lock is held: nothing comes after the work's own answer.
        if answers.send(Answer { ticket, told }).is_err() {
            return;
        }
        match over.1.wait_timeout(ended, EVERY) {
            Ok((again, _)) => ended = again,
            Err(_) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn what_is_over_at_once_is_not_reckoned() {
        let over = Over::default();
        *over.0.lock().unwrap() = true;
        assert!(is_over_within(&over, Duration::from_secs(600)));
        // What goes on is.
        assert!(!is_over_within(&Over::default(), Duration::ZERO));
    }

    #[test]
    fn it_is_told_that_it_goes_on_and_nothing_after_it_was_over() {
        let (send, told) = channel();
        let reckoned = Reckoned::derivations(1, Ticket(7), send);
        let mut last = 0;
        for _ in 0..3 {
            let answer = told.recv().unwrap();
            let Ok(Told::Progress { step, done, total }) = answer.told else {
                panic!("no progress")
            };
            assert_eq!((answer.ticket, step), (Ticket(7), "derive"));
            assert!(last <= done && done < total, "{last} {done} {total}");
            last = done;
        }
        drop(reckoned);
        let after = told.try_iter().count();
        assert!(after <= 1, "{after}");
        // The thread lets go of its end when it is over.
        assert!(told.recv().is_err());
    }
}
