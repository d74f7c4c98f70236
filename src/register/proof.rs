//! That whoever sits at an open register is its custodian: the passphrase again, before what can't be taken back, and another
//! passphrase for the same key.

use crate::crypto::{self, Passphrase, WORK_FACTOR};
use crate::register::open::load_key;
use crate::register::{Failure, Register, attempts};
use jiff::Timestamp;

impl Register {
    /// Whether this is the passphrase of the key that has the register open. A wrong one is counted and slowed like a failed
    /// unlocking.
    pub fn prove(&self, passphrase: &Passphrase, now: Timestamp) -> Result<(), Failure> {
        let disk = self.disk.as_ref();
        if let Some(seconds) = attempts::pause_left(disk, &self.layout, now) {
            return Err(Failure::new("unlock-paused")
                .arg("seconds", seconds)
                .arg("count", attempts::failed(&self.layout)));
        }
        match load_key(&self.key_file, passphrase) {
            Ok(key) if key.signer.public() == self.me.signer.public() => Ok(()),
            Ok(_) => Err(Failure::new("key-changed").arg("path", self.key_file.display())),
            Err(failure) => {
                if failure.code == "passphrase-wrong" {
                    attempts::note(disk, &self.layout, now);
                }
                Err(failure)
            }
        }
    }

    /// Seals the key file under a new passphrase: beside it, read back, and renamed over it. The key is the same; a copy of
    /// the old file still opens with the old passphrase.
    pub fn change_passphrase(
        &self,
        old: &Passphrase,
        new: &Passphrase,
        created: &str,
        now: Timestamp,
    ) -> Result<(), Failure> {
        self.prove(old, now)?;
        if crypto::bits(new) < crypto::FLOOR_BITS {
            return Err(Failure::new("passphrase-weak")
                .arg("bits", crypto::bits(new))
                .arg("floor", crypto::FLOOR_BITS));
        }
        let sealed = self
            .me
            .seal_key_file(created, new, WORK_FACTOR)
            .map_err(|_| Failure::new("no-randomness"))?;
        let back = crypto::open_key_file(&sealed, new);
        if !back.is_ok_and(|back| back.signer.public() == self.me.signer.public()) {
            return Err(Failure::new("key-damaged").arg("path", self.key_file.display()));
        }
        self.disk.replace(&self.key_file, &sealed)?;
        Ok(())
    }
}
