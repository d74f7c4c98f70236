//! The threshold of an opening: the first entry, the custodian's own store, and the keys, in the order in which each is
//! needed for the next.

use crate::crypto::{self, CustodianKey};
use crate::disk::{self, Disk};
use crate::domain::{Compartment, CustodianId, RegisterId, State};
use crate::journal::{Checkpoint, Entry, EntryKind, Journal, Members, Position, Verifier};
use crate::register::cache::Cache;
use crate::register::found::{custodian_file_holds, custodian_file_newer};
use crate::register::keyring::Keyring;
use crate::register::layout::{About, Layout};
use crate::register::open::{Ahead, open_parts};
use crate::register::{Failure, genesis};
use crate::state::Store;

/// A custodian's public half is about half a kilobyte.
const HALF_CAP: u64 = 64 * 1024;
/// A store writes when it is opened: a few segments of half a mebibyte, and a snapshot of its pages.
const STORE_ROOM: u64 = 16 * 1024 * 1024;

/// The first entry, and who it names.
pub struct Founded {
    /// The entry.
    pub entry: Entry,
    /// Who it names.
    pub members: Members,
}

/// Checks the first entry and the files that must agree with it.
pub fn founding(layout: &Layout, journal: &Journal, about: &About) -> Result<Founded, Failure> {
    let first = journal
        .iter_from(Position::START)
        .next()
        .ok_or(Failure::new("journal-empty"))?;
    let (_, entry) = first?;
    let mut verifier = Verifier::new(about.register.0);
    verifier.feed(&entry)?;
    let members = verifier.members().ok_or(Failure::new("journal-empty"))?;
    if members.key_of(&entry.author) != Some(about.founder) || members.exercise() != about.exercise
    {
        return Err(Failure::new("about-damaged").arg("path", layout.about().display()));
    }
    for member in members.custodians() {
        let path = layout.custodian(CustodianId(member.id()));
        let text = disk::read_all(&path, HALF_CAP)?;
        let text = String::from_utf8(text).unwrap_or_default();
        if let Some(format) = custodian_file_newer(&text) {
            return Err(Failure::newer(path.display(), format));
        }
        if !custodian_file_holds(&text, member, &about.founder) {
            return Err(Failure::new("custodian-damaged").arg("path", path.display()));
        }
    }
    let members = members.clone();
    Ok(Founded { entry, members })
}

/// The custodian's own store. Disposable by design: what can't be opened is taken away and made anew from the journal.
pub fn open_cache(
    disk: &dyn Disk,
    layout: &Layout,
    me: &CustodianKey,
    id: CustodianId,
    register: RegisterId,
    ahead: Option<Ahead>,
) -> Option<Cache> {
    let folder = layout.state(id);
    let opened = ahead.and_then(|ahead| ahead.store(&folder));
    let mut store = opened.or_else(|| Store::open(&folder).ok());
    // A store that does not open for want of room is kept: the drafts in it are nowhere else.
    let room = || {
        disk.free_space(layout.root())
            .is_ok_and(|free| free >= STORE_ROOM)
    };
    if store.is_none() && room() {
        let _ = std::fs::remove_dir_all(&folder);
        store = Store::open(&folder).ok();
    }
    let key = crypto::derive(&me.signer.seed(), "skans state v1");
    store.map(|store| Cache::new(store, key, register))
}

/// Who the custodians are at the journal's end, as far as clear parts tell before they are checked: the keys that the check
/// needs are found by it, and [`Register::take_office`] holds it against the chain afterwards. A register whose keys were
/// never wrapped again is not read for it by those who founded it.
pub fn members_now(
    layout: &Layout,
    journal: &Journal,
    founded: Members,
    who: CustodianId,
    cache: Option<&Cache>,
    register: RegisterId,
) -> (Members, bool) {
    let names = disk::list(&layout.keyring()).unwrap_or_default();
    if founded.member(&who.0).is_some() && !names.iter().any(|name| name.contains('-')) {
        return (founded, true);
    }
    let bytes = cache.and_then(Cache::checkpoint);
    let checkpoint = bytes.and_then(|bytes| Checkpoint::from_bytes(&bytes).ok());
    let head = journal.head();
    let known = checkpoint.filter(|checkpoint| checkpoint.seq() <= head.seq);
    let (mut members, from) = match known.as_ref().and_then(|known| known.members()) {
        Some(members) => (
            members.clone(),
            known.as_ref().map_or(Position::START, Checkpoint::after),
        ),
        None => (founded, Position::START),
    };
    for read in journal.iter_from(from) {
        let Ok((_, entry)) = read else {
            return (members, false);
        };
        if entry.known_kind() == Some(EntryKind::Members) {
            // A changed byte in the clear part would name keys that never were.
            if !entry.link_holds(&register.0) {
                return (members, false);
            }
            match members.glimpse(entry.seq, &entry.author, &entry.clear) {
                Ok(next) => members = next,
                Err(_) => return (members, false),
            }
        }
    }
    (members, true)
}

/// Opens the keys that are this custodian's, and reads what the first entry seals. `whole` is what [`members_now`] said.
pub fn first_entry(
    layout: &Layout,
    (members, whole): (&Members, bool),
    entry: &Entry,
    about: &About,
    me: &CustodianKey,
) -> Result<(State, Keyring), Failure> {
    let mut keyring = match whole {
        true => Keyring::open(layout, members.keys(), &me.identity)?,
        false => Keyring::open_of_damaged(layout, members.keys(), &me.identity)?,
    };
    keyring.load_persons(layout, about.register)?;
    let text = open_parts(&keyring, about.register, entry)?;
    let Some((_, text)) = text.first() else {
        let id = me.signer.public().id();
        return Err(match (members.is_former(&id), members.member(&id)) {
            (true, _) => Failure::new("custodian-removed"),
            (_, None) => {
                Failure::new("foreign-key").arg("key", crypto::fingerprint(&me.signer.public()))
            }
            (_, Some(_)) => Failure::new("keys-not-wrapped"),
        });
    };
    let (info, custodians) = genesis::decode(about.register, text)?;
    let mut state = State::new(info, custodians);
    state.shut = Compartment::ALL
        .into_iter()
        .filter(|compartment| keyring.newest(*compartment).is_none())
        .collect();
    Ok((state, keyring))
}
