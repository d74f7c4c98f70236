//! The whole chain, checked beside the work after unlocking; what has been checked is told, and no more.

use crate::desk::{Ask, Question, Ticket};
use crate::journal::{Reader, Report, verify_since};
use crate::register::of_finding;
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

/// What a report says, as the screen shows it.
pub fn of_report(report: &Report, total: u64, now: Timestamp) -> Chain {
    let broken = report.findings.first().map(|finding| {
        let failure = of_finding(finding);
        (failure.code, failure.args)
    });
    Chain {
        total,
        checked: report.entries,
        finished: (report.complete && broken.is_none()).then_some(now),
        broken,
    }
}

/// Starts the check on a thread of its own. It reads files and holds no key. Setting the flag stops it.
pub fn watch(reader: Reader, news: Sender<Question>, clock: crate::desk::Clock) -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let seen = stop.clone();
    let total = reader.head().map_or(0, |head| head.seq);
    let work = move || {
        let send = |chain| {
            news.send(Question {
                ticket: Ticket(0),
                ask: Ask::ChainNews(chain),
            })
            .is_ok()
        };
        let mut last = Instant::now();
        let result = verify_since(&reader, None, &mut |checked, total| {
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
        let chain = match result {
            Ok((reached, true)) => Chain {
                total,
                checked: reached.seq(),
                finished: Some(clock()),
                broken: None,
            },
            Ok((_, false)) => return,
            Err(finding) => {
                let failure = of_finding(&finding);
                let checked = finding.seq.saturating_sub(1);
                Chain {
                    total,
                    checked,
                    finished: None,
                    broken: Some((failure.code, failure.args)),
                }
            }
        };
        send(chain);
    };
    // Without a thread there is no check, and the overview goes on saying that nothing has been checked.
    let _ = std::thread::Builder::new().name("chain".into()).spawn(work);
    stop
}
