//! What flows through: counted, summed, shown as progress, and stopped when the one who watches says so.

use super::error::{SnapshotError, Stopped};
use super::{LONG_CAP, Progress, Step};
use crate::crypto;
use sha2::{Digest, Sha256};
use std::io::{self, Read, Write};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// How often progress is told, in bytes.
const EVERY: u64 = 256 * 1024;

/// What has been seen of a stream.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Sum {
    /// Bytes.
    pub size: u64,
    /// Line feeds.
    pub lines: u64,
    /// SHA-256.
    pub digest: [u8; 32],
}

impl Sum {
    /// Of bytes at hand.
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self {
            size: bytes.len() as u64,
            lines: bytes.iter().filter(|byte| **byte == b'\n').count() as u64,
            digest: crypto::sha256(&[bytes]),
        }
    }
}

/// Whoever is told how many bytes have passed, and may stop them.
pub(super) trait Tell {
    /// So many bytes more. An error stops what flows.
    fn more(&mut self, bytes: u64) -> io::Result<()>;
}

/// What flows beside: counted for the one who tells, and stopped with it.
#[derive(Default)]
pub(super) struct Aside {
    passed: AtomicU64,
    stopped: AtomicBool,
}

impl Aside {
    /// Stops it.
    pub(super) fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Bytes that have passed.
    pub(super) fn passed(&self) -> u64 {
        self.passed.load(Ordering::Relaxed)
    }
}

impl Tell for &Aside {
    fn more(&mut self, bytes: u64) -> io::Result<()> {
        self.passed.fetch_add(bytes, Ordering::Relaxed);
        match self.stopped.load(Ordering::Relaxed) {
            true => Err(io::Error::other(Stopped)),
            false => Ok(()),
        }
    }
}

/// Tells progress, not too often.
pub(super) struct Teller<'a, 'p> {
    progress: &'a mut Progress<'p>,
    step: Step,
    done: u64,
    told: u64,
    total: u64,
}

impl<'a, 'p> Teller<'a, 'p> {
    /// Begins a step of so many bytes, 0 when that is unknown, and tells that it has begun.
    pub(super) fn begin(
        progress: &'a mut Progress<'p>,
        step: Step,
        total: u64,
    ) -> Result<Self, SnapshotError> {
        let mut teller = Self {
            progress,
            step,
            done: 0,
            told: 0,
            total,
        };
        teller
            .tell()
            .map_err(|error| SnapshotError::stream("", &error))?;
        Ok(teller)
    }

    fn tell(&mut self) -> io::Result<()> {
        self.told = self.done;
        match (self.progress)(self.step, self.done, self.total) {
            true => Ok(()),
            false => Err(io::Error::other(Stopped)),
        }
    }
}

impl Tell for Teller<'_, '_> {
    fn more(&mut self, bytes: u64) -> io::Result<()> {
        self.done += bytes;
        match self.done - self.told >= EVERY {
            true => self.tell(),
            false => Ok(()),
        }
    }
}

/// A writer that sums what it passes on.
pub(super) struct Meter<'a> {
    out: &'a mut dyn Write,
    teller: &'a mut dyn Tell,
    hasher: Sha256,
    size: u64,
    lines: u64,
    cap: u64,
}

impl<'a> Meter<'a> {
    /// Passes on to `out` at most `cap` bytes.
    pub(super) fn new(out: &'a mut dyn Write, teller: &'a mut dyn Tell, cap: Option<u64>) -> Self {
        Self {
            out,
            teller,
            hasher: Sha256::new(),
            size: 0,
            lines: 0,
            cap: cap.unwrap_or(LONG_CAP),
        }
    }

    /// What has passed.
    pub(super) fn sum(self) -> Sum {
        Sum {
            size: self.size,
            lines: self.lines,
            digest: self.hasher.finalize().into(),
        }
    }
}

/// That a source wrote more than it may, or more than it did the first time.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("more than was expected")]
pub(super) struct TooMuch;

impl Write for Meter<'_> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        if buf.len() as u64 > self.cap - self.size {
            return Err(io::Error::other(TooMuch));
        }
        let written = self.out.write(buf)?;
        let seen = buf.get(..written).unwrap_or(buf);
        self.hasher.update(seen);
        self.size += written as u64;
        self.lines += seen.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.teller.more(written as u64)?;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// A reader that tells how far it has come.
pub(super) struct Watched<'a, 'b, 'p, R>(pub R, pub &'a mut Teller<'b, 'p>);

impl<R: Read> Read for Watched<'_, '_, '_, R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(buf)?;
        self.1.more(read as u64)?;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_is_summed_capped_and_can_be_stopped() {
        let mut told = 0;
        let mut progress = |_, done, _| {
            told = done;
            done < 600_000
        };
        let mut teller = Teller::begin(&mut progress, Step::Collect, 0).unwrap();
        let mut out = Vec::new();
        let mut meter = Meter::new(&mut out, &mut teller, Some(8));
        meter.write_all(b"one\ntwo\n").unwrap();
        let more = meter.write_all(b"x").unwrap_err();
        assert!(more.get_ref().unwrap().is::<TooMuch>());
        assert_eq!(meter.sum(), Sum::of(&out));
        let mut meter = Meter::new(&mut out, &mut teller, None);
        let stopped = meter.write_all(&vec![0; 700_000]).unwrap_err();
        assert!(stopped.get_ref().unwrap().is::<Stopped>());
        assert!(told >= 600_000);
    }
}
