//! The register's folder: which file is what, and the public file that says what the folder is.

use crate::crypto::{Signer, VerifyKey};
use crate::disk::{self, Disk};
use crate::domain::{Compartment, CustodianId, RegisterId};
use crate::register::Failure;
use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// The format that this version reads and writes. A newer one is refused.
pub const FORMAT: u32 = 1;
/// What stands in front of the public file when it is signed.
const CONTEXT: &str = "skans register v1\n";
/// The public file is a few hundred bytes.
const CAP: u64 = 16 * 1024;

/// Where things lie within the register's folder.
#[derive(Clone)]
pub struct Layout {
    root: PathBuf,
}

impl Layout {
    /// The layout of a register in a folder.
    pub fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
        }
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What the folder is: format, register, founder.
    pub fn about(&self) -> PathBuf {
        self.root.join("skans.json")
    }

    /// Held by the one process that has the register open.
    pub fn lock(&self) -> PathBuf {
        self.root.join("lock")
    }

    /// Failed unlocks since the last good one.
    pub fn attempts(&self) -> PathBuf {
        self.root.join("attempts")
    }

    /// Mendings that wait to be journalled.
    pub fn mended(&self) -> PathBuf {
        self.root.join("mended")
    }

    /// Public halves.
    pub fn custodians(&self) -> PathBuf {
        self.root.join("custodians")
    }

    /// A custodian's public half.
    pub fn custodian(&self, id: CustodianId) -> PathBuf {
        self.custodians().join(format!("{id}.json"))
    }

    /// Wrapped keys.
    pub fn keyring(&self) -> PathBuf {
        self.root.join("keyring")
    }

    /// A compartment's key of an epoch, wrapped for its readers.
    pub fn compartment_key(&self, compartment: Compartment, epoch: u32) -> PathBuf {
        self.keyring()
            .join(format!("{}.{epoch}.age", compartment.code()))
    }

    /// A compartment's key of an epoch, wrapped again since the founding: named by the file's sum, so that the file of before
    /// stands until the entry that names the new one is on disk.
    pub fn rewrapped_key(&self, compartment: Compartment, epoch: u32, sum: &[u8; 32]) -> PathBuf {
        let short = hex(sum.get(..8).unwrap_or_default());
        self.keyring()
            .join(format!("{}.{epoch}-{short}.age", compartment.code()))
    }

    /// The keys of persons, sealed.
    pub fn person_keys(&self) -> PathBuf {
        self.keyring().join("persons")
    }

    /// The computed states.
    pub fn states(&self) -> PathBuf {
        self.root.join("state")
    }

    /// The computed state of one custodian.
    pub fn state(&self, id: CustodianId) -> PathBuf {
        self.states().join(id.to_string())
    }
}

/// The public file: what the folder is. No names.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    skans: u32,
    register: String,
    created: String,
    exercise: bool,
    founder: String,
    signature: String,
}

/// What the public file says.
#[derive(Clone)]
pub struct About {
    /// The register.
    pub register: RegisterId,
    /// When it was made.
    pub created: Timestamp,
    /// An exercise.
    pub exercise: bool,
    /// Who made it.
    pub founder: VerifyKey,
}

impl About {
    fn covered(&self) -> String {
        format!(
            "{CONTEXT}{FORMAT}\n{}\n{}\n{}\n{}\n",
            self.register,
            self.created,
            self.exercise,
            hex(&self.founder.0)
        )
    }

    /// The file, signed by the founder.
    pub fn text(&self, signer: &Signer) -> Result<String, Failure> {
        self.written(&STANDARD.encode(signer.sign(self.covered().as_bytes())))
    }

    fn written(&self, signature: &str) -> Result<String, Failure> {
        let written = Written {
            skans: FORMAT,
            register: self.register.to_string(),
            created: self.created.to_string(),
            exercise: self.exercise,
            founder: hex(&self.founder.0),
            signature: signature.to_owned(),
        };
        let text =
            serde_json::to_string_pretty(&written).map_err(|_| Failure::new("about-damaged"))?;
        Ok(text + "\n")
    }

    /// Reads and checks the file: signature, and every byte, since only one writing of the same content is right.
    pub fn read(layout: &Layout) -> Result<Self, Failure> {
        let path = layout.about();
        let damaged = || Failure::new("about-damaged").arg("path", path.display());
        let bytes = match disk::read_all(&path, CAP) {
            Err(error) if error.is_missing() => return Err(damaged()),
            read => read?,
        };
        let text = std::str::from_utf8(&bytes).map_err(|_| damaged())?;
        let json: serde_json::Value = serde_json::from_str(text).map_err(|_| damaged())?;
        if let Some(format) = json["skans"]
            .as_u64()
            .filter(|format| *format > u64::from(FORMAT))
        {
            return Err(Failure::newer(path.display(), format));
        }
        let written: Written = serde_json::from_str(text).map_err(|_| damaged())?;
        let about = Self {
            register: RegisterId::parse(&written.register).ok_or_else(damaged)?,
            created: written.created.parse().map_err(|_| damaged())?,
            exercise: written.exercise,
            founder: VerifyKey(unhex(&written.founder).ok_or_else(damaged)?),
        };
        let signature = STANDARD
            .decode(&written.signature)
            .ok()
            .and_then(|bytes| bytes.try_into().ok());
        let held = signature
            .is_some_and(|signature| about.founder.verify(about.covered().as_bytes(), &signature));
        if !held || about.written(&written.signature)? != text {
            return Err(damaged());
        }
        Ok(about)
    }
}

/// Whether a folder holds a register, is free for one, or neither.
pub fn look(root: &Path) -> Result<bool, Failure> {
    match disk::list(root) {
        Ok(names) if names.is_empty() => Ok(false),
        Ok(names) if names.iter().any(|name| name == "skans.json") => Ok(true),
        // Its public file is gone. It is no place for a new one, and reading it says what is wrong.
        Ok(names) if names.iter().any(|name| name == "journal") => Ok(true),
        Ok(_) => Err(Failure::new("not-a-register").arg("path", root.display())),
        Err(error) if error.is_missing() => Ok(false),
        Err(error) => Err(Failure::from(error)),
    }
}

/// Makes the folders of a register that is being made beside its place.
pub fn make_folders(disk: &dyn Disk, layout: &Layout) -> Result<(), Failure> {
    for folder in [
        layout.root().to_owned(),
        layout.custodians(),
        layout.keyring(),
        layout.states(),
    ] {
        disk.make_dir(&folder)?;
    }
    Ok(())
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads lower-case hexadecimal of exactly 32 bytes.
pub fn unhex(text: &str) -> Option<[u8; 32]> {
    crate::domain::ContentHash::parse(text).map(|hash| hash.0)
}
