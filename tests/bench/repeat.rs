//! Work that is done again and again, after a warm-up that does not count.

use super::measure::{Outcome, Times};
use std::time::Duration;

/// How often a piece of work is done.
#[derive(Clone, Copy)]
pub struct Runs {
    /// Before it is timed.
    pub warm: usize,
    /// Timed.
    pub timed: usize,
}

impl Runs {
    /// So many runs after a tenth as many that are not timed, and at least one.
    pub const fn of(timed: usize) -> Self {
        let warm = timed / 10;
        Self {
            warm: if warm == 0 { 1 } else { warm },
            timed,
        }
    }
}

/// Does work that times itself, so that what prepares it does not count.
pub fn times(runs: Runs, mut work: impl FnMut() -> Outcome<Duration>) -> Outcome<Times> {
    for _ in 0..runs.warm {
        work()?;
    }
    let times = (0..runs.timed)
        .map(|_| work())
        .collect::<Outcome<Vec<_>>>()?;
    Ok(Times::new(times))
}
