//! Runs a decoder over its changed seeds, so many rounds or so long, and says which input it could not stand.

use crate::corpus;
use crate::mutate::{Dice, mutated};
use crate::targets::TARGETS;
use rustix::process::{Resource, Rlimit, setrlimit};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Once};
use std::time::{Duration, Instant};

/// The seed of the fixed rounds.
const SEED: u64 = 20_261_123;
/// No input takes longer, on the slowest machine.
const LONGEST: Duration = Duration::from_secs(60);
/// All that a test run may take: a length that is believed before it is checked asks for more, and ends the run.
const MEMORY: u64 = 8 << 30;

fn variable(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// A decoder that takes an input for ever would hang the run without a word: this ends it, and says which round it was.
fn watch(name: &'static str, round: &Arc<AtomicU64>, seed: u64) {
    let round = Arc::downgrade(round);
    std::thread::spawn(move || {
        let (mut last, mut since) = (u64::MAX, Instant::now());
        while let Some(now) = round.upgrade().map(|round| round.load(Ordering::Relaxed)) {
            if now != last {
                (last, since) = (now, Instant::now());
            } else if since.elapsed() > LONGEST {
                eprintln!("{name}: round {now} of seed {seed} does not end");
                std::process::abort();
            }
            std::thread::park_timeout(Duration::from_millis(200));
        }
    });
}

/// Runs one decoder.
pub fn run(name: &'static str) {
    static LIMIT: Once = Once::new();
    LIMIT.call_once(|| {
        let limit = Rlimit {
            current: Some(MEMORY),
            maximum: Some(MEMORY),
        };
        // Where it can't be set, the rounds are run all the same.
        let _ = setrlimit(Resource::As, limit);
    });
    let target = TARGETS.iter().find(|target| target.name == name).unwrap();
    let seeds = corpus::seeds(name);
    let decode = (target.prepare)();
    let long = variable("SKANS_FUZZ_SECONDS").map(Duration::from_secs);
    let clock = || {
        let since = std::time::SystemTime::UNIX_EPOCH.elapsed();
        since.unwrap().as_secs()
    };
    let seed = variable("SKANS_FUZZ_SEED").unwrap_or_else(|| long.map_or(SEED, |_| clock()));
    let mut dice = Dice::new(seed, name);
    let at = Arc::new(AtomicU64::new(0));
    watch(name, &at, seed);
    let begun = Instant::now();
    let mut taken = 0u64;
    loop {
        let round = at.load(Ordering::Relaxed);
        match long {
            Some(long) if begun.elapsed() >= long => break,
            None if round >= target.rounds => break,
            _ => {}
        }
        let input = mutated(&seeds, &mut dice);
        match catch_unwind(AssertUnwindSafe(|| decode(&input))) {
            Ok(accepted) => taken += u64::from(accepted),
            Err(_) => {
                let file = std::env::temp_dir().join(format!("skans-fuzz-{name}"));
                std::fs::write(&file, &input).unwrap();
                panic!(
                    "{name}: round {round} of seed {seed}; the input is in {}",
                    file.display()
                );
            }
        }
        at.store(round + 1, Ordering::Relaxed);
    }
    let rounds = at.load(Ordering::Relaxed);
    if long.is_some() {
        eprintln!(
            "{name}: {rounds} inputs, {taken} taken, {} s, seed {seed}",
            begun.elapsed().as_secs()
        );
    }
    assert!(rounds > 0);
}

macro_rules! decoders {
    ($($test:ident => $name:literal,)*) => {
        $(#[test]
        fn $test() {
            run($name);
        })*

        #[test]
        fn every_decoder_has_a_test() {
            let tested = [$($name),*];
            let targets: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
            assert_eq!(targets, tested);
        }
    };
}

decoders! {
    an_entry_of_the_journal_stands_any_bytes => "entry",
    the_skeleton_of_an_entry_stands_any_bytes => "skeleton",
    a_checkpoint_stands_any_bytes => "checkpoint",
    the_head_stands_any_bytes => "head",
    a_segment_stands_any_bytes => "segment",
    the_public_file_stands_any_bytes => "about",
    a_custodian_file_stands_any_bytes => "custodian",
    the_file_of_person_keys_stands_any_bytes => "persons",
    a_payload_stands_any_bytes => "payload",
    the_payload_of_the_first_entry_stands_any_bytes => "genesis",
    a_witness_stands_any_bytes => "witness",
    the_file_of_attempts_stands_any_bytes => "attempts",
    a_key_file_stands_any_bytes => "keyfile",
    a_wrapped_key_stands_any_bytes => "wrapped",
    a_card_stands_any_bytes => "card",
    a_file_of_recipients_stands_any_bytes => "recipients",
    a_signature_stands_any_bytes => "sshsig",
    a_snapshot_stands_any_bytes => "snapshot",
    a_table_stands_any_bytes => "csv",
    the_file_of_mendings_stands_any_bytes => "mended",
    the_settings_stand_any_bytes => "settings",
    a_change_of_custodians_stands_any_bytes => "members",
    the_founding_of_custodians_stands_any_bytes => "founding",
    a_recovery_sheet_stands_any_bytes => "sheet",
    the_ten_words_of_the_head_stand_any_bytes => "headwords",
    an_edition_of_the_provisions_stands_any_bytes => "edition",
    saved_filters_stand_any_bytes => "filters",
    keys_of_ones_own_stand_any_bytes => "keys",
}
