//! Two threads for the judgement of a whole register: at opening, and on a new day. What works beside gives way.

use crate::crypto;
use std::thread;

/// How far a thread that nobody waits for stands back, in steps of the system's niceness, of which there are 19.
const BACK: i32 = 10;

/// Lets this thread give way for good to those that answer a key, where both want the same core.
pub fn give_way() {
    // Where it may not, everything is done all the same, and a key may wait for the system's clock.
    let _ = rustix::process::nice(BACK);
}

/// Does a piece of work on this thread and one beside it. Where no second one is to be had, this one does it all.
pub fn two(work: &(dyn Fn() + Sync)) {
    thread::scope(|scope| {
        let _ = thread::Builder::new()
            .name("judge".into())
            .stack_size(crypto::SCRUBBED_STACK)
            .spawn_scoped(scope, || {
                give_way();
                work();
                // It has read the register: nothing of that stays behind on its stack.
                crypto::scrub_stack();
            });
        work();
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn the_work_is_done_when_both_have_returned_from_it() {
        let left = AtomicUsize::new(1_000);
        let take = |left: usize| left.checked_sub(1);
        two(&|| {
            while left
                .fetch_update(Ordering::Relaxed, Ordering::Relaxed, take)
                .is_ok()
            {}
        });
        assert_eq!(left.into_inner(), 0);
    }
}
