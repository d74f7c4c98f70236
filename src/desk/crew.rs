//! Two threads for the judgement of a whole register: at opening, and on a new day.

use crate::crypto;
use std::thread;

/// Does a piece of work on this thread and one beside it. Where no second one is to be had, this one does it all.
pub fn two(work: &(dyn Fn() + Sync)) {
    thread::scope(|scope| {
        let _ = thread::Builder::new()
            .name("judge".into())
            .stack_size(crypto::SCRUBBED_STACK)
            .spawn_scoped(scope, || {
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
