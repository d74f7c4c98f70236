//! A mirror that was seen to differ from its register: whether it is damaged, or on its way.
//!
//! It is seen beside the work, while entries and keys may be going to the mirror. What a mirror lacks that has not answered yet
//! is no damage, and to say so would have somebody throw away a disk that is whole.

use crate::register::Register;

/// A file of the mirror that was seen to differ from the register's.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Doubt {
    file: String,
    /// The mirror was told to mend it, and has perhaps not answered yet.
    healing: bool,
}

impl Doubt {
    /// About this file, from the mirror's folder.
    pub fn new(file: String) -> Self {
        let healing = false;
        Self { file, healing }
    }
}

/// What came of a doubt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Looked {
    /// The mirror has all that the register has: what was seen was on its way.
    Same,
    /// The mirror is catching up, or away, and is told as that: it is to be looked at when it is even.
    Waits(Doubt),
    /// This file was damaged; it is mended, and the mirror is the register's to the byte.
    Healed(String),
    /// This file is damaged and could not be mended.
    Damaged(String),
}

impl Register {
    /// Looks at a mirror that was seen to differ, where the chain was found whole. Nothing is written to it meanwhile: when it is
    /// even and differs all the same it is damaged, and is mended from the register.
    pub fn look_at(&mut self, mut doubt: Doubt) -> Looked {
        loop {
            let differs = match self.mirrored().map(|mirrored| mirrored.code) {
                Some("even") => self.chain().mirror_differs(),
                Some("failed") => Some(doubt.file.clone()),
                Some(_) => return Looked::Waits(doubt),
                None => return Looked::Same,
            };
            match differs {
                Some(file) if !doubt.healing && self.read_only().is_none() => {
                    self.heal_mirror();
                    let healing = true;
                    doubt = Doubt { file, healing };
                }
                Some(_) => return Looked::Damaged(doubt.file),
                None if doubt.healing => return Looked::Healed(doubt.file),
                None => return Looked::Same,
            }
        }
    }
}
