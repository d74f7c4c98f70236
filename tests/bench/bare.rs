//! Signatures and nothing else: what the verification of a chain is held against, in the same run.
//!
//! The batches are what ed25519-dalek calls `verify_batch`, but for the hashing that draws its random factors, which would
//! make them slower. Their verdict on a forged point of small order is left to chance; see decision 0059.

use super::measure::{Outcome, Table, Times, timed};
use curve25519_dalek::constants::ED25519_BASEPOINT_POINT;
use curve25519_dalek::edwards::{CompressedEdwardsY, EdwardsPoint};
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::{IsIdentity, VartimeMultiscalarMul};
use sha2::{Digest, Sha512};
use skans::crypto::{Signer, VerifyKey, Verifying};
use std::thread::{available_parallelism, scope};
use std::time::Duration;

/// Bytes that a signature covers in an entry of one part.
const COVERED: usize = 250;

struct Claim {
    covered: Vec<u8>,
    signature: [u8; 64],
}

/// How many signatures are verified of one share: all of them, by whatever way.
type Way<'a> = &'a (dyn Fn(&VerifyKey, &[Claim]) -> bool + Sync);

/// Rows of bare signatures beside the verification of so many entries, and how that compares.
pub fn beside(verified: Duration, entries: u64, table: &mut Table) -> Outcome<()> {
    let threads = available_parallelism()?.get();
    let some = u32::try_from(entries.min(20_000 * threads as u64))?;
    let signer = Signer::from_seed(&[7; 32]);
    let key = signer.public();
    let claim = |number: u32| {
        let mut covered = vec![0x5a; COVERED];
        covered[..4].copy_from_slice(&number.to_le_bytes());
        let signature = signer.sign(&covered);
        Claim { covered, signature }
    };
    let claims: Vec<Claim> = (0..some).map(claim).collect();
    let verifying = Verifying::default();
    let strictly = |key: &VerifyKey, all: &[Claim]| {
        let mut all = all.iter();
        all.all(|claim| key.verify(&claim.covered, &claim.signature))
    };
    let by_tables = |key: &VerifyKey, all: &[Claim]| {
        let claims = all.iter();
        verifying.verify_each(claims.map(|one| (key, one.covered.as_slice(), &one.signature)))
    };
    let few = |key: &VerifyKey, all: &[Claim]| all.chunks(64).all(|some| batch(key, some));
    let many = |key: &VerifyKey, all: &[Claim]| all.chunks(1024).all(|some| batch(key, some));
    let ways: [(&str, usize, Way<'_>); 4] = [
        ("one by one, strictly, on one thread", 1, &strictly),
        ("one by one, by tables, as we do", threads, &by_tables),
        ("in batches of 64, which chance has a say in", threads, &few),
        (
            "in batches of 1024, which chance has a say in",
            threads,
            &many,
        ),
    ];
    for (what, threads, way) in ways {
        let took = shared(&key, &claims, threads, way)?;
        let all = took.mul_f64(entries as f64 / f64::from(some));
        let note = format!("nothing else; reckoned from {some}; {threads} at once");
        let row = format!("as many signatures {what}");
        table.row(&row, &Times::new(vec![all]), &note)?;
        if threads > 1 {
            let ratio = verified.as_secs_f64() / all.as_secs_f64();
            table.value("  verify / these", &format!("{ratio:.2}"), "")?;
        }
    }
    Ok(())
}

fn shared(key: &VerifyKey, claims: &[Claim], threads: usize, way: Way<'_>) -> Outcome<Duration> {
    let (took, held) = timed(|| {
        scope(|scope| {
            let share = claims.len().div_ceil(threads);
            let shares = claims.chunks(share);
            let work: Vec<_> = shares
                .map(|share| scope.spawn(|| way(key, share)))
                .collect();
            let mut work = work.into_iter();
            work.all(|one| one.join().is_ok_and(|held| held))
        })
    });
    match held {
        true => Ok(took),
        false => Err("a signature does not hold".into()),
    }
}

/// One equation for all of them, with a random factor for each.
fn batch(key: &VerifyKey, claims: &[Claim]) -> bool {
    let equation = || {
        let a = CompressedEdwardsY(key.0).decompress()?;
        let mut of_base = Scalar::ZERO;
        let (mut scalars, mut points) = (Vec::new(), Vec::new());
        for (number, claim) in (0u64..).zip(claims) {
            let (r, s) = claim.signature.split_first_chunk::<32>()?;
            let s = Option::<Scalar>::from(Scalar::from_canonical_bytes(s.try_into().ok()?))?;
            let hash = Sha512::new().chain_update(r).chain_update(key.0);
            let k = Scalar::from_hash(hash.chain_update(&claim.covered));
            let drawn = Sha512::digest(number.to_le_bytes());
            let factor = Scalar::from(u128::from_le_bytes(*drawn.first_chunk()?));
            of_base -= factor * s;
            scalars.extend([factor, factor * k]);
            points.extend([CompressedEdwardsY(*r).decompress()?, a]);
        }
        scalars.push(of_base);
        points.push(ED25519_BASEPOINT_POINT);
        Some(EdwardsPoint::vartime_multiscalar_mul(scalars, points))
    };
    equation().is_some_and(|sum| sum.is_identity())
}
