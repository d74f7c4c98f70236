//! A world of its own for each test: keys on media, a place for a register, and a clock that stands until it is moved.

use crate::desk::Desk;
use crate::folders::copy_folder;
use jiff::Timestamp;
use skans::crypto::{Card, CustodianKey, Passphrase};
use skans::desk::{Ask, FoundOrder, Told};
use skans::domain::InfoLevel;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// 2026-11-23 in the morning.
const BEGIN: i64 = 1_795_424_000;
/// The least that can be read again: the tests are not about how long scrypt takes.
const WORK: u8 = 10;

/// What the chief's key file opens to.
pub const CHIEF_PHRASE: &str = "Åtta röda ekorrar spelar fiol 4711";
/// What the deputy's key file opens to.
pub const DEPUTY_PHRASE: &str = "nio-blå-Älgar-dricker-öl-0815";

/// The folder of a test.
pub struct World {
    folder: tempfile::TempDir,
    seconds: Arc<AtomicI64>,
}

impl World {
    /// Chief, deputy and a stranger, each with a key and a card on a medium of their own; no register yet.
    pub fn bare() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("media")).unwrap();
        let seconds = Arc::new(AtomicI64::new(BEGIN));
        let world = Self { folder, seconds };
        for (who, name, role) in [
            ("chief", "Astrid Lindqvist", "chief"),
            ("deputy", "Björn Ekman", "deputy"),
            ("stranger", "Främmande", "chief"),
        ] {
            std::fs::create_dir(world.medium(who)).unwrap();
            let key = CustodianKey::create().unwrap();
            let file = key.seal_key_file("2026-11-23", &phrase(who), WORK);
            std::fs::write(world.key(who), file.unwrap()).unwrap();
            let card = Card::sign(&key, name, role, "2026-11-23").unwrap();
            std::fs::write(world.card(who), card).unwrap();
        }
        world
    }

    /// With a register, founded over the desk and closed again.
    pub fn new() -> Self {
        let world = Self::bare();
        world.found_at(&world.place(), "1281");
        world
    }

    /// Founds a register, and closes it.
    pub fn found_at(&self, place: &Path, municipality_code: &str) {
        let order = FoundOrder {
            place: place.to_owned(),
            municipality_code: municipality_code.to_owned(),
            ceiling: InfoLevel::Secret,
            chief_card: self.card("chief"),
            deputy_card: self.card("deputy"),
            chief_key: self.key("chief"),
            passphrase: phrase("chief"),
        };
        let mut desk = self.desk();
        match desk.ask(Ask::Found(Box::new(order))) {
            Ok(Told::Opened(_)) => desk.lock(),
            Ok(_) => panic!("founded, and answered something else"),
            Err(trouble) => panic!("not founded: {trouble:?}"),
        }
    }

    /// A file or folder of the world's own.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Where the register lies.
    pub fn place(&self) -> PathBuf {
        self.path("register")
    }

    /// All media.
    pub fn media(&self) -> PathBuf {
        self.path("media")
    }

    /// Somebody's medium.
    pub fn medium(&self, who: &str) -> PathBuf {
        self.media().join(who)
    }

    /// Somebody's key file.
    pub fn key(&self, who: &str) -> PathBuf {
        self.medium(who).join(format!("{who}.skans-key.age"))
    }

    /// Somebody's card.
    pub fn card(&self, who: &str) -> PathBuf {
        self.medium(who).join(format!("{who}.skans-card"))
    }

    /// A private folder.
    pub fn make_dir(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::DirBuilder::new()
            .mode(0o700)
            .create(&path)
            .unwrap();
        path
    }

    /// A file with this content.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// A desk with nothing open.
    pub fn desk(&self) -> Desk {
        let seconds = self.seconds.clone();
        let now = move || Timestamp::from_second(seconds.load(Ordering::SeqCst)).unwrap();
        Desk::start(Arc::new(now))
    }

    /// A desk with the register open.
    pub fn opened(&self, who: &str) -> Desk {
        let mut desk = self.desk();
        desk.unlock(&self.place(), &self.key(who), phrase(who))
            .unwrap();
        desk
    }

    /// Time passes.
    pub fn pass(&self, minutes: i64) {
        self.seconds.fetch_add(60 * minutes, Ordering::SeqCst);
    }

    /// The register as a killed program leaves it: what stands on disk at this moment, beside the one that is open.
    pub fn killed(&self, name: &str) -> PathBuf {
        let to = self.path(name);
        copy_folder(&self.place(), &to);
        to
    }
}

/// What opens somebody's key file.
pub fn phrase(who: &str) -> Passphrase {
    Passphrase::new(match who {
        "deputy" => DEPUTY_PHRASE,
        _ => CHIEF_PHRASE,
    })
}

/// Every file in a folder and below.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}
