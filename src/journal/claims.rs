//! Signatures that are verified beside the walk over a chain, on the cores that are free.
//!
//! The walk goes on as if each held. Where one does not, nothing of what was found counts, and the walk is made again one
//! by one: so the verdict is the same, word for word, and only slower where something is wrong.

use crate::crypto::{SIGNATURE_LEN, VerifyKey, Verifying};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Mutex, PoisonError};

/// Signatures handed over at a time.
const BATCH: usize = 128;
/// Bytes that a signature usually covers, at most.
const COVERED: usize = 512;
/// Batches that wait at most; then the walk verifies one itself.
const WAITING: usize = 8;
/// Threads beside the walk at most: it reads no faster than that.
const MOST_THREADS: usize = 7;

/// That signatures are a key's, to be verified.
struct Batch {
    /// What each covers, one after the other: memory that one thread takes and another gives back is taken once for all.
    covered: Vec<u8>,
    /// Each key, where what is covered ends, and the signature.
    claims: Vec<(VerifyKey, usize, [u8; SIGNATURE_LEN])>,
}

impl Batch {
    fn new() -> Self {
        Self {
            covered: Vec::with_capacity(BATCH * COVERED),
            claims: Vec::with_capacity(BATCH),
        }
    }

    fn each(&self) -> impl Iterator<Item = (&VerifyKey, &[u8], &[u8; SIGNATURE_LEN])> {
        let mut rest = self.covered.as_slice();
        let mut begins = 0;
        self.claims.iter().map(move |(key, end, signature)| {
            // What is put in is never past the end; were it, the signature would not hold.
            let (covered, after) = rest.split_at_checked(*end - begins).unwrap_or_default();
            (rest, begins) = (after, *end);
            (key, covered, signature)
        })
    }
}

/// Takes claims while a walk goes on.
pub struct Claims<'a> {
    gathered: Batch,
    send: SyncSender<Batch>,
    bench: &'a Bench,
}

/// What all threads share.
#[derive(Default)]
struct Bench {
    verifying: Verifying,
    refused: AtomicBool,
}

impl Bench {
    fn verify(&self, batch: &Batch) {
        if !self.verifying.verify_each(batch.each()) {
            self.refused.store(true, Ordering::Relaxed);
        }
    }
}

/// Does work that makes claims, and answers what it found and whether every claim held.
pub fn verified_beside<T>(work: impl FnOnce(&mut Claims<'_>) -> T) -> (T, bool) {
    let bench = Bench::default();
    let (send, receive) = sync_channel(WAITING);
    let receive = Mutex::new(receive);
    let threads = std::thread::available_parallelism().map_or(0, |cores| cores.get() - 1);
    let done = std::thread::scope(|scope| {
        for _ in 0..threads.min(MOST_THREADS) {
            // Where no thread is to be had, the walk does it all itself.
            let _ = std::thread::Builder::new()
                .name("verify".into())
                .spawn_scoped(scope, || take(&receive, &bench));
        }
        let mut claims = Claims {
            gathered: Batch::new(),
            send,
            bench: &bench,
        };
        let done = work(&mut claims);
        bench.verify(&claims.gathered);
        // The threads end when there is no sender and no batch left.
        drop(claims.send);
        while let Some(batch) = next(&receive) {
            bench.verify(&batch);
        }
        done
    });
    let held = !bench.refused.load(Ordering::Relaxed);
    (done, held)
}

fn next(receive: &Mutex<Receiver<Batch>>) -> Option<Batch> {
    let receive = receive.lock().unwrap_or_else(PoisonError::into_inner);
    receive.recv().ok()
}

fn take(receive: &Mutex<Receiver<Batch>>, bench: &Bench) {
    while let Some(batch) = next(receive) {
        bench.verify(&batch);
    }
}

impl Claims<'_> {
    /// Takes one more: that the signature over what is covered is the key's.
    pub fn push(&mut self, key: &VerifyKey, covered: &[u8], signature: &[u8; SIGNATURE_LEN]) {
        let Batch {
            covered: all,
            claims,
        } = &mut self.gathered;
        all.extend_from_slice(covered);
        claims.push((*key, all.len(), *signature));
        if claims.len() >= BATCH {
            let batch = std::mem::replace(&mut self.gathered, Batch::new());
            match self.send.try_send(batch) {
                Ok(()) => {}
                Err(TrySendError::Full(batch) | TrySendError::Disconnected(batch)) => {
                    self.bench.verify(&batch);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Signer;

    #[test]
    fn one_false_claim_among_thousands_is_found_wherever_it_stands() {
        let signer = Signer::from_seed(&[4; 32]);
        let key = signer.public();
        let claims: Vec<_> = (0..1500u32)
            .map(|number| {
                let covered = number.to_le_bytes().to_vec();
                (covered.clone(), signer.sign(&covered))
            })
            .collect();
        let all = |wrong: Option<usize>| {
            let ((), held) = verified_beside(|beside| {
                for (number, (covered, signature)) in claims.iter().enumerate() {
                    let mut signature = *signature;
                    signature[7] ^= u8::from(wrong == Some(number));
                    beside.push(&key, covered, &signature);
                }
            });
            held
        };
        assert!(all(None));
        for wrong in [0, 127, 128, 700, 1407, 1408, 1499] {
            assert!(!all(Some(wrong)), "{wrong}");
        }
        assert_eq!(verified_beside(|_| 7), (7, true));
    }
}
