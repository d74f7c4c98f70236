//! The decoders, each as a function of bytes that answers whether it took them.

use crate::corpus;
use skans::crypto::{
    self, Card, HeadNote, Identity, Passphrase, SealKey, Share, VerifyKey, exercise, sshsig,
};
use skans::domain::RecordId;
use skans::journal::{Checkpoint, Entry, Members, MembersEntry, Skeleton};
use skans::register::{self, Form, PersonKeys};
use skans::tui::Keymap;
use std::io::Cursor;

/// A decoder, made ready.
pub type Decode = Box<dyn Fn(&[u8]) -> bool>;

/// A decoder with its rounds.
pub struct Target {
    /// Its name, and that of the folder of its seeds.
    pub name: &'static str,
    /// How many rounds are run in the ordinary tests: about a second's worth without optimisation.
    pub rounds: u64,
    /// Makes it ready: opens what it needs besides the bytes.
    pub prepare: fn() -> Decode,
}

const fn target(name: &'static str, rounds: u64, prepare: fn() -> Decode) -> Target {
    Target {
        name,
        rounds,
        prepare,
    }
}

/// All of them.
pub const TARGETS: &[Target] = &[
    target("entry", 20_000, || Box::new(entry)),
    target("skeleton", 20_000, || Box::new(skeleton)),
    target("checkpoint", 20_000, || Box::new(checkpoint)),
    target("head", 300, || in_register("head")),
    target("segment", 300, || in_register("journal/00000001.skj")),
    target("about", 300, || in_register("skans.json")),
    target("custodian", 300, || in_register(&corpus::a_custodian())),
    target("persons", 300, || in_register("keyring/persons")),
    target("payload", 10_000, || Box::new(payload)),
    target("genesis", 10_000, || Box::new(genesis)),
    target("witness", 5_000, || Box::new(witness)),
    target("attempts", 300, || in_register("attempts")),
    target("keyfile", 300, || {
        let passphrase = Passphrase::new(exercise::PASSPHRASE);
        Box::new(move |bytes| is_quick(bytes) && crypto::open_key_file(bytes, &passphrase).is_ok())
    }),
    target("wrapped", 2_000, || {
        let identity = identity();
        Box::new(move |bytes| crypto::unwrap(&identity, bytes).is_ok())
    }),
    target("card", 3_000, || Box::new(card)),
    target("recipients", 5_000, || Box::new(recipients)),
    target("sshsig", 3_000, || Box::new(signature)),
    target("snapshot", 300, || {
        let identities = [identity()];
        Box::new(move |bytes| {
            let bytes = Cursor::new(bytes.to_vec());
            skans::snapshot::verify(bytes, &identities, &mut |_, _, _| true).is_ok()
        })
    }),
    target("csv", 1_000, || {
        Box::new(|bytes| skans::exchange::read(bytes).is_ok())
    }),
    target("mended", 10_000, || {
        Box::new(|bytes| register::decode_mended(bytes).is_some())
    }),
    target("settings", 10_000, || {
        Box::new(|bytes| skans::cli::decode_settings(bytes).is_some())
    }),
    target("members", 10_000, || Box::new(members)),
    target("founding", 5_000, || {
        Box::new(|bytes| Members::from_genesis(bytes).is_ok())
    }),
    target("sheet", 150, || Box::new(sheet)),
    target("headwords", 150, || Box::new(head_words)),
    target("edition", 2_000, || {
        Box::new(|bytes| {
            let text = std::str::from_utf8(bytes);
            text.is_ok_and(|text| skans::exchange::read_edition(text).is_ok())
        })
    }),
    target("filters", 10_000, || {
        Box::new(|bytes| skans::desk::decode_filters(bytes).is_some())
    }),
    target("keys", 1_000, || Box::new(keys)),
];

fn entry(bytes: &[u8]) -> bool {
    let Ok((entry, used)) = Entry::decode(bytes) else {
        return false;
    };
    assert_eq!(
        entry.encode(),
        bytes[..used],
        "read as something that is written otherwise"
    );
    let register = corpus::REGISTER.0;
    let _ = (entry.known_kind(), entry.link_holds(&register));
    let skeleton = entry.skeleton(&register);
    assert_eq!(skeleton.link_holds(), entry.link_holds(&register));
    let key = SealKey::from_bytes([7; 32]);
    for number in 0..=entry.parts.len().min(4) {
        assert!(entry.open_part(&register, number, &key).is_err());
    }
    true
}

fn skeleton(bytes: &[u8]) -> bool {
    let Ok((skeleton, used)) = Skeleton::decode(bytes) else {
        return false;
    };
    assert_eq!(
        skeleton.encode(),
        bytes[..used],
        "read as something that is written otherwise"
    );
    let _ = skeleton.link_holds();
    true
}

fn checkpoint(bytes: &[u8]) -> bool {
    let Ok(checkpoint) = Checkpoint::from_bytes(bytes) else {
        return false;
    };
    assert_eq!(
        checkpoint.to_bytes(),
        bytes,
        "read as something that is written otherwise"
    );
    true
}

fn members(bytes: &[u8]) -> bool {
    let Ok(entry) = MembersEntry::decode(bytes) else {
        return false;
    };
    let written = entry.encode();
    assert!(
        written.is_ok_and(|written| written == bytes),
        "read as something that is written otherwise"
    );
    true
}

fn sheet(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let Ok(share) = Share::parse(text) else {
        return false;
    };
    let again = Share::parse(&share.words().join(" "));
    assert!(again.is_ok_and(|again| again.words() == share.words()));
    true
}

fn head_words(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let Ok(note) = HeadNote::parse(text) else {
        return false;
    };
    let again = HeadNote::parse(&note.text());
    assert!(again.is_ok_and(|again| again.text() == note.text()));
    true
}

/// A file of keys that is taken leaves a program that can be left, locked and searched, and in which no key means two things.
fn keys(bytes: &[u8]) -> bool {
    let Ok(map) = Keymap::read(&String::from_utf8_lossy(bytes)) else {
        return false;
    };
    assert!(map.collision().is_none());
    for needed in ["back", "help", "lock", "palette", "quit"] {
        let name = format!("everywhere.{needed}");
        let mut all = map.all();
        let spec = all.find(|spec| spec.id.0 == name);
        assert!(spec.is_some_and(|spec| !spec.keys.is_empty()), "{name}");
    }
    true
}

struct NoKeys;

impl PersonKeys for NoKeys {
    fn person_key(&self, _: RecordId) -> Option<&SealKey> {
        None
    }
}

fn payload(bytes: &[u8]) -> bool {
    let form = Form {
        register: *corpus::REGISTER,
        schema: skans::fields::catalogue(),
        persons: &NoKeys,
    };
    register::decode_payload(&form, bytes).is_ok()
}

fn genesis(bytes: &[u8]) -> bool {
    register::decode_genesis(*corpus::REGISTER, bytes).is_ok()
}

fn witness(bytes: &[u8]) -> bool {
    register::decode_witness(bytes, *corpus::REGISTER, &chief()).is_some()
}

fn card(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    Card::parse(text).is_ok()
}

fn recipients(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| crypto::parse_recipient_file(text).is_ok())
}

fn signature(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let message = sshsig::Message::of(corpus::SIGNED);
    sshsig::verify(text, corpus::NAMESPACE, &message, &chief()).is_ok()
}

/// Whether a key file's derivation takes no time: one that asks for much is refused or obeyed, and both are tested
/// elsewhere; here it would only be waited for.
fn is_quick(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(400)]).into_owned();
    let line = start
        .lines()
        .find_map(|line| line.strip_prefix("-> scrypt "));
    let factor = line.and_then(|line| line.rsplit(' ').next());
    factor.is_none_or(|factor| factor.parse().is_ok_and(|factor: u8| factor <= 12))
}

/// A small register on disk, in which one file is what the round says; the whole of it is checked.
fn in_register(name: &str) -> Decode {
    // In memory where the system has such a place: the medium is not what is tried.
    let in_memory = tempfile::tempdir_in("/dev/shm");
    let folder = in_memory.or_else(|_| tempfile::tempdir()).unwrap();
    let place = folder.path().join("register");
    corpus::write_register(&place);
    let file = place.join(name);
    let seed = std::fs::read(&file).unwrap();
    let what = name.to_owned();
    Box::new(move |bytes| {
        // The folder lives as long as this does.
        let _ = &folder;
        std::fs::write(&file, bytes).unwrap();
        let verdict = register::verify(&place, &mut |_, _| true);
        let whole = verdict.is_ok_and(|verdict| verdict.findings.is_empty());
        // Failed attempts are a trace that anybody may write. What follows the last acknowledged entry is a save that was cut
        // short. Everything else that was changed must have been found.
        let may = match what.as_str() {
            "attempts" => true,
            "journal/00000001.skj" => bytes.starts_with(&seed),
            _ => bytes == seed,
        };
        assert!(!whole || may, "a changed {what} was called whole");
        whole
    })
}

fn chief() -> VerifyKey {
    Card::parse(exercise::CHIEF_CARD)
        .unwrap_or_else(|_| panic!("a card"))
        .signing_key
}

fn identity() -> Identity {
    let passphrase = Passphrase::new(exercise::PASSPHRASE);
    let key = crypto::open_key_file(exercise::CHIEF_KEY, &passphrase);
    key.unwrap_or_else(|_| panic!("a key")).identity
}
