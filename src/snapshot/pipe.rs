//! Two threads over one stream: what this thread writes, another seals and hands to the medium.
//!
//! Blocks go round between the two, a fixed number of them, so that the memory is the same however long the stream is;
//! they are wiped once, at the end. It must not know what flows through.

use crate::crypto;
use std::io::{self, Write};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;
use zeroize::Zeroizing;

/// Bytes of a block.
const BLOCK: usize = 256 * 1024;
/// Blocks that go round.
const BLOCKS: usize = 4;

type Block = Zeroizing<Vec<u8>>;

/// The end that is written to.
pub(super) struct Filler {
    block: Block,
    full: SyncSender<Block>,
    empty: Receiver<Block>,
}

/// The end that is read from.
pub(super) struct Drain {
    full: Receiver<Block>,
    empty: Sender<Block>,
}

impl Filler {
    fn pass_on(&mut self) -> io::Result<()> {
        // The other end has failed, and says why itself.
        let gone = || io::Error::from(io::ErrorKind::BrokenPipe);
        let next = self.empty.recv().map_err(|_| gone())?;
        let full = std::mem::replace(&mut self.block, next);
        self.full.send(full).map_err(|_| gone())
    }
}

impl Write for Filler {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.block.len() == BLOCK {
            self.pass_on()?;
        }
        let room = BLOCK - self.block.len();
        let taken = bytes.get(..room).unwrap_or(bytes);
        self.block.extend_from_slice(taken);
        Ok(taken.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drain {
    /// Hands everything on, until the other end is done.
    pub(super) fn into(self, out: &mut dyn Write) -> io::Result<()> {
        while let Ok(mut block) = self.full.recv() {
            out.write_all(&block)?;
            block.clear();
            // Nobody waits for an empty block when everything was written.
            let _ = self.empty.send(block);
        }
        Ok(())
    }
}

/// Fills on this thread what another drains. Both are told: what became of filling, and what of draining.
///
/// # Errors
/// Where no thread is to be had.
pub(super) fn piped<T, U: Send>(
    fill: impl FnOnce(&mut Filler) -> T,
    drain: impl FnOnce(Drain) -> io::Result<U> + Send,
) -> io::Result<(T, io::Result<U>)> {
    let block = || Zeroizing::new(Vec::with_capacity(BLOCK));
    let (full, filled) = sync_channel(BLOCKS);
    let (emptied, empty) = channel();
    for _ in 1..BLOCKS {
        let _ = emptied.send(block());
    }
    thread::scope(|scope| {
        let end = Drain {
            full: filled,
            empty: emptied,
        };
        let beside = thread::Builder::new()
            .name("seal".into())
            .stack_size(crypto::SCRUBBED_STACK)
            .spawn_scoped(scope, move || {
                let drained = drain(end);
                // What has flowed by stays nowhere.
                crypto::scrub_stack();
                drained
            })?;
        let mut filler = Filler {
            block: block(),
            full,
            empty,
        };
        let done = fill(&mut filler);
        if !filler.block.is_empty() {
            // As above: why is told by the other end.
            let _ = filler.pass_on();
        }
        drop(filler);
        let drained = beside.join();
        Ok((
            done,
            drained.unwrap_or_else(|_| Err(io::ErrorKind::Other.into())),
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_in_comes_out_whatever_its_length() {
        for len in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 7 * BLOCK + 3] {
            let bytes: Vec<u8> = (0..len).map(|at| (at % 251) as u8).collect();
            let fill = |filler: &mut Filler| filler.write_all(&bytes);
            let (filled, drained) = piped(fill, |drain| {
                let mut out = Vec::new();
                drain.into(&mut out).map(|()| out)
            })
            .unwrap();
            assert!(filled.is_ok() && drained.unwrap() == bytes, "{len}");
        }
    }

    #[test]
    fn an_end_that_fails_stops_the_other_and_says_why() {
        let fill = |filler: &mut Filler| filler.write_all(&vec![1; 40 * BLOCK]);
        let drain = |_| Err::<(), _>(io::Error::from(io::ErrorKind::StorageFull));
        let (filled, drained) = piped(fill, drain).unwrap();
        assert_eq!(filled.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
        assert_eq!(drained.unwrap_err().kind(), io::ErrorKind::StorageFull);
    }
}
