//! Two threads over one stream: what this thread writes another takes on, and what it reads another has read ahead.
//!
//! Blocks go round between the two, a fixed number of them, so that the memory is the same however long the stream is. It
//! must not know what flows through.

use super::block::{BLOCK, Block};
use crate::crypto;
use std::io::{self, Read, Write};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;

/// Blocks that go round.
const BLOCKS: usize = 4;

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

/// The other end has failed, and says why itself.
fn gone<E>(_: E) -> io::Error {
    io::ErrorKind::BrokenPipe.into()
}

impl Filler {
    fn pass_on(&mut self) -> io::Result<()> {
        let next = self.empty.recv().map_err(gone)?;
        let full = std::mem::replace(&mut self.block, next);
        self.full.send(full).map_err(gone)
    }

    /// Lets something be laid in an empty block, which is then on its way.
    pub(super) fn lay(&mut self, lay: impl FnOnce(&mut Block) -> io::Result<()>) -> io::Result<()> {
        if !self.block.is_empty() {
            self.pass_on()?;
        }
        lay(&mut self.block)
    }
}

impl Write for Filler {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.block.room() == 0 {
            self.pass_on()?;
        }
        let taken = bytes.get(..self.block.room()).unwrap_or(bytes);
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
        while let Ok(mut full) = self.full.recv() {
            out.write_all(&full)?;
            full.clear();
            // Nobody waits for a block when everything was written.
            drop(self.empty.send(full));
        }
        Ok(())
    }
}

/// Fills on this thread what another drains, whose name is given. Both are told: what became of filling, and what of
/// draining.
///
/// # Errors
/// Where no thread is to be had.
pub(super) fn piped<T, U: Send>(
    name: &str,
    fill: impl FnOnce(&mut Filler) -> T,
    drain: impl FnOnce(Drain) -> io::Result<U> + Send,
) -> io::Result<(T, io::Result<U>)> {
    let (full, filled) = sync_channel(BLOCKS);
    let (emptied, empty) = channel();
    for _ in 1..BLOCKS {
        drop(emptied.send(Block::new()));
    }
    thread::scope(|scope| {
        let end = Drain {
            full: filled,
            empty: emptied,
        };
        let beside = beside(name).spawn_scoped(scope, move || {
            let drained = drain(end);
            // What has flowed by stays nowhere.
            crypto::scrub_stack();
            drained
        })?;
        let mut filler = Filler {
            block: Block::new(),
            full,
            empty,
        };
        let filled = fill(&mut filler);
        if !filler.block.is_empty() {
            // As above: why is told by the other end.
            let _ = filler.pass_on();
        }
        drop(filler);
        let drained = beside.join();
        Ok((
            filled,
            drained.unwrap_or_else(|_| Err(io::ErrorKind::Other.into())),
        ))
    })
}

fn beside(name: &str) -> thread::Builder {
    let threads = thread::Builder::new().name(name.into());
    threads.stack_size(crypto::SCRUBBED_STACK)
}

/// A reader that another thread keeps ahead of: see [`ahead`].
pub(super) struct Ahead {
    block: Block,
    at: usize,
    full: Receiver<io::Result<Block>>,
    empty: Sender<Block>,
}

impl Read for Ahead {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.at == self.block.len() {
            let Ok(next) = self.full.recv() else {
                return Ok(0);
            };
            let mut read = std::mem::replace(&mut self.block, next?);
            self.at = 0;
            read.clear();
            // Nobody waits for a block when everything was read.
            drop(self.empty.send(read));
        }
        let mut left = self.block.get(self.at..).unwrap_or_default();
        let taken = left.read(into)?;
        self.at += taken;
        Ok(taken)
    }
}

/// Works on this thread with what another reads: in the same order, with the same error at the same place.
///
/// # Errors
/// Where no thread is to be had.
pub(super) fn ahead<T>(
    name: &str,
    mut reader: impl Read + Send,
    work: impl FnOnce(&mut Ahead) -> T,
) -> io::Result<T> {
    let (filled, full) = sync_channel(BLOCKS);
    let (empty, emptied) = channel::<Block>();
    for _ in 1..BLOCKS {
        drop(empty.send(Block::new()));
    }
    thread::scope(|scope| {
        beside(name).spawn_scoped(scope, move || {
            while let Ok(mut block) = emptied.recv() {
                let read = (&mut reader).take(BLOCK as u64).read_to_end(&mut block);
                // What was read before an error comes before it. Nobody waits for more when the work has ended.
                let ended = block.is_empty() || filled.send(Ok(block)).is_err();
                if let Err(error) = read {
                    drop(filled.send(Err(error)));
                    break;
                }
                if ended {
                    break;
                }
            }
            crypto::scrub_stack();
        })?;
        let mut ahead = Ahead {
            block: Block::new(),
            at: 0,
            full,
            empty,
        };
        Ok(work(&mut ahead))
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
            let (filled, drained) = piped("drain", fill, |drain| {
                let mut out = Vec::new();
                drain.into(&mut out).map(|()| out)
            })
            .unwrap();
            assert!(filled.is_ok() && drained.unwrap() == bytes, "{len}");
        }
    }

    #[test]
    fn blocks_that_lie_ready_keep_their_place_among_what_is_written() {
        let given = |byte| vec![byte; BLOCK - 5];
        let lay = |filler: &mut Filler, byte| {
            filler.lay(|block| {
                assert!(block.is_empty());
                block.extend_from_slice(&given(byte));
                Ok(())
            })
        };
        let fill = |filler: &mut Filler| {
            filler.write_all(b"head")?;
            for byte in 0..9 {
                lay(filler, byte)?;
            }
            filler.write_all(b"between")?;
            lay(filler, 9)?;
            filler.write_all(b"end")
        };
        let (filled, drained) = piped("drain", fill, |drain| {
            let mut out = Vec::new();
            drain.into(&mut out).map(|()| out)
        })
        .unwrap();
        filled.unwrap();
        let mut expected = b"head".to_vec();
        (0..9).for_each(|byte| expected.extend_from_slice(&given(byte)));
        expected.extend_from_slice(b"between");
        expected.extend_from_slice(&given(9));
        expected.extend_from_slice(b"end");
        assert!(drained.unwrap() == expected);
    }

    #[test]
    fn what_is_read_ahead_is_the_same_up_to_the_same_error() {
        struct Fails(usize);
        impl Read for Fails {
            fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
                let some = self.0.min(into.len()).min(70_001);
                self.0 -= some;
                into[..some].fill(3);
                match some {
                    0 => Err(io::ErrorKind::InvalidData.into()),
                    some => Ok(some),
                }
            }
        }
        for len in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 7 * BLOCK + 3] {
            let bytes: Vec<u8> = (0..len).map(|at| (at % 251) as u8).collect();
            let read = ahead("read", bytes.as_slice(), |reader| {
                let mut out = Vec::new();
                reader.read_to_end(&mut out).map(|_| out)
            });
            assert!(read.unwrap().unwrap() == bytes, "{len}");
            let failed = ahead("read", Fails(len), |reader| {
                let mut out = Vec::new();
                let error = reader.read_to_end(&mut out).unwrap_err();
                (error.kind(), out.len())
            });
            assert_eq!(failed.unwrap(), (io::ErrorKind::InvalidData, len));
        }
        // Work that ends early ends the reading too.
        let endless = io::repeat(1);
        let first = ahead("read", endless, |reader| {
            let mut one = [0; 10];
            reader.read_exact(&mut one).map(|()| one)
        });
        assert_eq!(first.unwrap().unwrap(), [1; 10]);
    }

    #[test]
    fn an_end_that_fails_stops_the_other_and_says_why() {
        let fill = |filler: &mut Filler| filler.write_all(&vec![1; 40 * BLOCK]);
        let drain = |_| Err::<(), _>(io::Error::from(io::ErrorKind::StorageFull));
        let (filled, drained) = piped("drain", fill, drain).unwrap();
        assert_eq!(filled.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
        assert_eq!(drained.unwrap_err().kind(), io::ErrorKind::StorageFull);
    }
}
