//! The whole chain, checked beside the work after unlocking; what has been checked is told, and no more.

use crate::desk::{Ask, Question, Ticket, crew};
use crate::register::{ChainReader, Checked};
use crate::views::Chain;
use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

/// News of the check come at most so often.
const NEWS_EVERY: Duration = Duration::from_millis(100);

/// A chain of which nothing has been checked yet.
pub fn unchecked(total: u64) -> Chain {
    Chain {
        total,
        checked: 0,
        finished: None,
        broken: None,
    }
}

/// What a check found, as the screen shows it.
pub fn of(checked: Checked, total: u64, now: Timestamp) -> Chain {
    let finished = (checked.complete && checked.broken.is_none()).then_some(now);
    let broken = checked.broken.map(|failure| (failure.code, failure.args));
    Chain {
        total,
        checked: checked.entries,
        finished,
        broken,
    }
}

/// Starts the check on a thread of its own. It reads files and holds no key. Setting the flag stops it.
pub fn watch(
    reader: ChainReader,
    news: Sender<Question>,
    clock: crate::desk::Clock,
) -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let seen = stop.clone();
    let total = reader.total();
    let work = move || {
        crew::give_way();
        let send = |chain| {
            news.send(Question {
                ticket: Ticket(0),
                ask: Ask::ChainNews(chain),
            })
            .is_ok()
        };
        let mut last = Instant::now();
        let checked = reader.check(&mut |checked, total| {
            if last.elapsed() >= NEWS_EVERY {
                last = Instant::now();
                send(Chain {
                    total,
                    checked,
                    finished: None,
                    broken: None,
                });
            }
            !seen.load(Ordering::Relaxed)
        });
        if checked.complete && !seen.load(Ordering::Relaxed) {
            let whole = checked.broken.is_none();
            send(of(checked, total, clock()));
            if let Some(file) = reader.mirror_differs().filter(|_| whole) {
                let ask = Ask::MirrorDiffers(file);
                let ticket = Ticket(0);
                let _ = news.send(Question { ticket, ask });
            }
        }
    };
    // Without a thread there is no check, and the overview goes on saying that nothing has been checked.
    let _ = std::thread::Builder::new().name("chain".into()).spawn(work);
    stop
}
