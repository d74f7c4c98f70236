//! The keys of a session: compartments and persons. They leave memory when the session ends.

use crate::crypto::{self, Identity, Recipient, SealKey, Sealed};
use crate::disk::{self, Disk};
use crate::domain::{Compartment, RecordId, RegisterId};
use crate::journal::KeyNote;
use crate::register::Failure;
use crate::register::layout::{FORMAT, Layout};
use crate::register::payload::PersonKeys;
use base64::{Engine, engine::general_purpose::STANDARD};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// What stands in front of a compartment key inside its age file.
const KEY_LINE: &str = "skans-compartment-key";
/// The first bytes of the file of person keys.
const PERSONS_MAGIC: &[u8; 8] = b"SKPERS1\n";
/// A wrapped key is about half a kilobyte for two readers.
const KEY_CAP: u64 = 64 * 1024;
/// Room for about five million persons.
pub(super) const PERSONS_CAP: u64 = 256 * 1024 * 1024;

/// The keys that one custodian can open.
#[derive(Default)]
pub struct Keyring {
    compartments: BTreeMap<(Compartment, u32), SealKey>,
    persons: BTreeMap<RecordId, SealKey>,
}

impl PersonKeys for Keyring {
    fn person_key(&self, id: RecordId) -> Option<&SealKey> {
        self.persons.get(&id)
    }
}

fn wrap_key(
    compartment: Compartment,
    epoch: u32,
    key: &SealKey,
    readers: &[Recipient],
) -> Result<Vec<u8>, Failure> {
    let line = Zeroizing::new(format!(
        "{KEY_LINE} 1 {} {epoch} {}\n",
        compartment.number(),
        *Zeroizing::new(STANDARD.encode(key.bytes()))
    ));
    crypto::wrap(readers, line.as_bytes()).map_err(|_| Failure::new("no-randomness"))
}

/// A key that was wrapped again, and what is public of it.
pub struct Rewrapped {
    /// What is public.
    pub note: KeyNote,
    key: SealKey,
}

fn note_of(compartment: Compartment, epoch: u32, key: &SealKey, file: &[u8]) -> KeyNote {
    let number = compartment.number();
    KeyNote {
        compartment: number,
        epoch,
        check: crypto::key_check(crypto::KEY_CHECK_CONTEXT, number, epoch, key),
        file_sha256: crypto::sha256(&[file]),
    }
}

/// The file of a note: the one that is named by its sum, or the founding's.
pub fn wrapped(layout: &Layout, note: &KeyNote, compartment: Compartment) -> PathBuf {
    let named = layout.rewrapped_key(compartment, note.epoch, &note.file_sha256);
    match named.exists() {
        true => named,
        false => layout.compartment_key(compartment, note.epoch),
    }
}

/// The format of a key's line, where it is later than this version's.
fn newer_line(text: &str) -> Option<u32> {
    let format = text.strip_prefix(KEY_LINE)?.split(' ').nth(1)?;
    format.parse().ok().filter(|format| *format > FORMAT)
}

fn unwrap_key(text: &str, compartment: Compartment, epoch: u32) -> Option<SealKey> {
    let mut words = text.trim_end_matches('\n').split(' ');
    let right = words.next() == Some(KEY_LINE)
        && words.next() == Some("1")
        && words.next()?.parse() == Ok(compartment.number())
        && words.next()?.parse() == Ok(epoch);
    let bytes = Zeroizing::new(STANDARD.decode(words.next()?).ok()?);
    let key: [u8; 32] = bytes.as_slice().try_into().ok()?;
    (right && words.next().is_none()).then(|| SealKey::from_bytes(key))
}

impl Keyring {
    /// Makes a key for every compartment, wrapped for its readers, and says what is public of each.
    pub fn found(
        disk: &dyn Disk,
        layout: &Layout,
        readers: &[Recipient],
    ) -> Result<(Self, Vec<KeyNote>), Failure> {
        let mut keyring = Self::default();
        let mut notes = Vec::new();
        for compartment in Compartment::ALL {
            let epoch = 1;
            let key = SealKey::random().map_err(|_| Failure::new("no-randomness"))?;
            let file = wrap_key(compartment, epoch, &key, readers)?;
            notes.push(note_of(compartment, epoch, &key, &file));
            disk.replace(&layout.compartment_key(compartment, epoch), &file)?;
            keyring.compartments.insert((compartment, epoch), key);
        }
        Ok((keyring, notes))
    }

    /// Opens the keys that are wrapped for this identity. A key that is not is left out: that compartment stays shut. One
    /// that is damaged, or is not the key that the chain names, is an error.
    pub fn open(layout: &Layout, notes: &[KeyNote], identity: &Identity) -> Result<Self, Failure> {
        let mut keyring = Self::default();
        for note in notes {
            let Some(compartment) = Compartment::from_number(note.compartment) else {
                continue;
            };
            let path = wrapped(layout, note, compartment);
            let damaged = || Failure::new("keyring-damaged").arg("path", path.display());
            let file = disk::read_all(&path, KEY_CAP)?;
            if crypto::sha256(&[&file]) != note.file_sha256 {
                return Err(damaged());
            }
            let text = match crypto::unwrap(identity, &file) {
                Ok(text) => text,
                Err(crypto::WrapError::NotForThis) => continue,
                Err(_) => return Err(damaged()),
            };
            let text = std::str::from_utf8(&text).map_err(|_| damaged())?;
            if let Some(format) = newer_line(text) {
                return Err(Failure::newer(path.display(), format));
            }
            let key = unwrap_key(text, compartment, note.epoch).ok_or_else(damaged)?;
            let check = crypto::key_check(
                crypto::KEY_CHECK_CONTEXT,
                note.compartment,
                note.epoch,
                &key,
            );
            if check != note.check {
                return Err(damaged());
            }
            keyring.compartments.insert((compartment, note.epoch), key);
        }
        Ok(keyring)
    }

    /// The same for a journal that is damaged, and is read up to there: the files that its last readable entry names may have been
    /// wrapped again since. A key is taken from any file that has it, where it is the one that the chain names; what can't be
    /// had stays shut. Newer keys to the personnel compartment are taken as they are, for the file of person keys alone: nothing
    /// that is read is sealed with them.
    pub fn open_of_damaged(
        layout: &Layout,
        notes: &[KeyNote],
        identity: &Identity,
    ) -> Result<Self, Failure> {
        let mut keyring = Self::default();
        for name in disk::list(&layout.keyring())? {
            let mut parts = name.splitn(2, '.');
            let code = parts.next().unwrap_or_default();
            let digits = parts.next().unwrap_or_default();
            let digits: String = digits.chars().take_while(char::is_ascii_digit).collect();
            let compartment = Compartment::ALL.into_iter().find(|one| one.code() == code);
            let (Some(compartment), Ok(epoch)) = (compartment, digits.parse::<u32>()) else {
                continue;
            };
            let Ok(file) = disk::read_all(&layout.keyring().join(&name), KEY_CAP) else {
                continue;
            };
            let text = crypto::unwrap(identity, &file).ok();
            let text = text
                .as_ref()
                .and_then(|text| std::str::from_utf8(text).ok());
            let Some(key) = text.and_then(|text| unwrap_key(text, compartment, epoch)) else {
                continue;
            };
            let number = compartment.number();
            let check = crypto::key_check(crypto::KEY_CHECK_CONTEXT, number, epoch, &key);
            let mut named = notes.iter().filter(|note| note.compartment == number);
            let right = named
                .clone()
                .any(|note| (note.epoch, note.check) == (epoch, check));
            let newer =
                compartment == Compartment::Personnel && named.all(|note| note.epoch < epoch);
            if right || newer {
                keyring.compartments.insert((compartment, epoch), key);
            }
        }
        Ok(keyring)
    }

    /// Wraps every key of a compartment for its readers, and begins a new one where `begin` says so. Says what is public of
    /// each. Nothing counts before the entry that names the files is on disk.
    pub fn rewrap(
        &self,
        disk: &dyn Disk,
        layout: &Layout,
        compartment: Compartment,
        begin: bool,
        readers: &[Recipient],
    ) -> Result<Vec<Rewrapped>, Failure> {
        let mut keys: Vec<(u32, SealKey)> = self
            .compartments
            .range((compartment, 0)..=(compartment, u32::MAX))
            .map(|((_, epoch), key)| (*epoch, key.clone()))
            .collect();
        if begin {
            let next = keys.last().map_or(1, |(epoch, _)| epoch + 1);
            let key = SealKey::random().map_err(|_| Failure::new("no-randomness"))?;
            keys.push((next, key));
        }
        let mut done = Vec::with_capacity(keys.len());
        for (epoch, key) in keys {
            let file = wrap_key(compartment, epoch, &key, readers)?;
            let note = note_of(compartment, epoch, &key, &file);
            let path = layout.rewrapped_key(compartment, epoch, &note.file_sha256);
            disk.replace(&path, &file)?;
            done.push(Rewrapped { note, key });
        }
        Ok(done)
    }

    /// Takes up keys that were wrapped again, once the entry that names them is on disk.
    pub fn take_up(&mut self, rewrapped: Vec<Rewrapped>) {
        for Rewrapped { note, key } in rewrapped {
            if let Some(compartment) = Compartment::from_number(note.compartment) {
                self.compartments.insert((compartment, note.epoch), key);
            }
        }
    }

    /// Whether this custodian holds every key of a compartment that the chain names.
    pub fn holds_all(&self, compartment: Compartment, notes: &[KeyNote]) -> bool {
        notes
            .iter()
            .filter(|note| note.compartment == compartment.number())
            .all(|note| self.compartment(compartment, note.epoch).is_some())
    }

    /// A compartment's key of an epoch; none when this custodian may not open it.
    pub fn compartment(&self, compartment: Compartment, epoch: u32) -> Option<&SealKey> {
        self.compartments.get(&(compartment, epoch))
    }

    /// The newest key of a compartment, for sealing.
    pub fn newest(&self, compartment: Compartment) -> Option<(u32, &SealKey)> {
        self.compartments
            .range((compartment, 0)..=(compartment, u32::MAX))
            .next_back()
            .map(|((_, epoch), key)| (*epoch, key))
    }

    /// Makes keys for persons who have none, and says for whom: they must be saved before anything is sealed with them, and
    /// forgotten when they can't be.
    pub fn admit_persons(
        &mut self,
        ids: impl Iterator<Item = RecordId>,
    ) -> Result<Vec<RecordId>, Failure> {
        let mut made = Vec::new();
        for id in ids {
            if let Entry::Vacant(place) = self.persons.entry(id) {
                place.insert(SealKey::random().map_err(|_| Failure::new("no-randomness"))?);
                made.push(id);
            }
        }
        Ok(made)
    }

    /// How many persons' keys are known.
    pub fn persons_known(&self) -> usize {
        self.persons.len()
    }

    /// Forgets the keys of these persons; true when any was known. They are destroyed when the file is written without them.
    pub fn forget_persons(&mut self, ids: &[RecordId]) -> bool {
        let before = self.persons.len();
        for id in ids {
            self.persons.remove(id);
        }
        self.persons.len() != before
    }

    fn persons_aad(register: RegisterId) -> Vec<u8> {
        [b"skans persons v1\n", register.0.as_slice()].concat()
    }

    /// Writes the keys of persons anew, whole. They lie nowhere else: destroying one here is disposal.
    pub fn save_persons(
        &self,
        disk: &dyn Disk,
        layout: &Layout,
        register: RegisterId,
    ) -> Result<(), Failure> {
        let Some((epoch, key)) = self.newest(Compartment::Personnel) else {
            return Err(
                Failure::new("compartment-shut").arg("compartment", Compartment::Personnel.code())
            );
        };
        let mut plain = Zeroizing::new(Vec::with_capacity(self.persons.len() * 48));
        for (id, key) in &self.persons {
            plain.extend_from_slice(&id.0);
            plain.extend_from_slice(key.bytes());
        }
        let sealed = crypto::seal(key, &Self::persons_aad(register), &crypto::pad(&plain))
            .map_err(|_| Failure::new("no-randomness"))?;
        let mut file = PERSONS_MAGIC.to_vec();
        file.extend_from_slice(&epoch.to_le_bytes());
        file.extend_from_slice(&sealed.nonce);
        file.extend_from_slice(&sealed.ciphertext);
        let sum = crypto::sha256(&[&file]);
        file.extend_from_slice(&sum);
        disk.replace(&layout.person_keys(), &file)?;
        Ok(())
    }

    /// Takes the keys of these persons from a copy's file, as far as it has them and can be read with the keys held here. Says
    /// how many.
    pub fn take_persons(
        &mut self,
        copy: &Layout,
        register: RegisterId,
        lacking: &[RecordId],
    ) -> usize {
        let mut other = Self {
            compartments: self.compartments.clone(),
            persons: BTreeMap::new(),
        };
        if other.load_persons(copy, register).is_err() {
            return 0;
        }
        let found: Vec<_> = lacking
            .iter()
            .filter_map(|id| Some((*id, other.persons.remove(id)?)))
            .collect();
        let count = found.len();
        self.persons.extend(found);
        count
    }

    /// Reads the keys of persons, where this custodian may.
    pub fn load_persons(&mut self, layout: &Layout, register: RegisterId) -> Result<(), Failure> {
        let path = layout.person_keys();
        let damaged = || Failure::new("keyring-damaged").arg("path", path.display());
        let file = read_persons(layout)?;
        let epoch = u32::from_le_bytes(file[8..12].try_into().map_err(|_| damaged())?);
        let Some(key) = self.compartment(Compartment::Personnel, epoch).cloned() else {
            return Ok(());
        };
        let (nonce, ciphertext) = file[12..].split_first_chunk().ok_or_else(damaged)?;
        let sealed = Sealed {
            nonce: *nonce,
            ciphertext: ciphertext.to_vec(),
        };
        let padded =
            crypto::open(&key, &Self::persons_aad(register), &sealed).map_err(|_| damaged())?;
        let plain = crypto::unpad(&padded).map_err(|_| damaged())?;
        for pair in plain.chunks(48) {
            let (id, key) = pair.split_first_chunk::<16>().ok_or_else(damaged)?;
            let key: [u8; 32] = key.try_into().map_err(|_| damaged())?;
            self.persons.insert(RecordId(*id), SealKey::from_bytes(key));
        }
        Ok(())
    }
}

/// The epoch of the key that the file of person keys is sealed with.
pub fn persons_epoch(layout: &Layout) -> Result<u32, Failure> {
    let file = read_persons(layout)?;
    let bytes = file.get(8..12).and_then(|bytes| bytes.try_into().ok());
    bytes
        .map(u32::from_le_bytes)
        .ok_or_else(|| Failure::new("keyring-damaged").arg("path", layout.person_keys().display()))
}

/// The file of person keys without its sum, which is checked: what anybody can check without a key.
pub fn read_persons(layout: &Layout) -> Result<Vec<u8>, Failure> {
    let path = layout.person_keys();
    let damaged = || Failure::new("keyring-damaged").arg("path", path.display());
    let mut file = disk::read_all(&path, PERSONS_CAP)?;
    let (body, sum) = file.split_last_chunk::<32>().ok_or_else(damaged)?;
    if body.len() < 12 + crypto::NONCE_LEN || crypto::sha256(&[body]) != *sum {
        return Err(damaged());
    }
    if let Some([digit @ b'2'..=b'9', b'\n', ..]) = body.strip_prefix(b"SKPERS") {
        return Err(Failure::newer(path.display(), digit - b'0'));
    }
    if !body.starts_with(PERSONS_MAGIC) {
        return Err(damaged());
    }
    file.truncate(file.len() - 32);
    Ok(file)
}
