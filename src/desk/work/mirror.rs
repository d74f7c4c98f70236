//! The mirror and the mending of a damaged register: set, removed, told, and done again when a damage is found beside the work.

use crate::desk::keeper::Keeper;
use crate::desk::work::import::expand;
use crate::desk::{Ask, Copies, MendedTold, Question, Ticket, Told, Trouble, chain};
use crate::register::{Doubt, Leg, Looked, Mended, Register, STAYS_DAMAGED};
use crate::views::{Chain, MirrorRow};
use std::path::{Path, PathBuf};

/// How an open register's mirror stands.
pub fn row(register: &Register) -> Option<MirrorRow> {
    register.mirrored().map(|mirrored| MirrorRow {
        code: mirrored.code,
        reached: mirrored.reached,
        same_disk: mirrored.same_disk,
    })
}

fn told(mended: Mended) -> MendedTold {
    MendedTold {
        entries: crate::register::ranges(&mended.entries),
        files: mended.files.len(),
        lost: mended.lost,
        left: mended.left.into_iter().map(Trouble::from).collect(),
    }
}

impl Keeper {
    /// News of the mirror, when it stands otherwise than was told last.
    pub(in crate::desk) fn mirror_news(&mut self) {
        self.look_at_doubt();
        let now = self.register.as_deref().and_then(row);
        // How far it has come is told where it is asked for.
        let stands = |row: Option<MirrorRow>| row.map(|row| row.code);
        if stands(now) != stands(self.told_mirror) {
            let place = self.mirror.clone();
            self.tell(Ticket(0), Told::Mirror { place, row: now });
        }
        self.told_mirror = now;
    }

    /// Tries a mirror that is behind, when nobody asks anything.
    pub(in crate::desk) fn look_for_mirror(&mut self) {
        if let Ok(register) = self.open_mut() {
            register.tend_mirror();
        }
        self.mirror_news();
    }

    /// How the mirror stands. Whoever asks has nothing else to do: one that is at work is waited for once more.
    pub(in crate::desk) fn mirror_told(&mut self) -> Result<Told, Trouble> {
        self.open_mut()?.wait_for_mirror();
        let row = row(self.open()?);
        let place = self.mirror.clone().filter(|_| row.is_some());
        Ok(Told::Mirror { place, row })
    }

    /// Makes a mirror in a place.
    pub(in crate::desk) fn set_mirror(
        &mut self,
        ticket: Ticket,
        place: &Path,
    ) -> Result<Told, Trouble> {
        let (place, now, mut meter) = (expand(place), self.now(), self.meter(ticket));
        let made = self
            .open_mut()?
            .mirror_in(&place, now, &mut |leg, done, total| {
                let step = match leg {
                    Leg::Copy => "copy",
                    Leg::ReadBack => "mirror",
                };
                meter.tell(step, done, total)
            });
        if meter.is_stopped() && made.is_err() {
            // What was copied lies there and is gone on from the next time; the mirror that was is looked for again.
            self.tell(Ticket(0), Told::Changed);
            return Ok(Told::Cancelled);
        }
        made?;
        self.mirror = Some(place);
        self.tell(Ticket(0), Told::Changed);
        self.mirror_told()
    }

    /// Lets go of the mirror.
    pub(in crate::desk) fn remove_mirror(&mut self) -> Result<Told, Trouble> {
        let now = self.now();
        self.open_mut()?.remove_mirror(now)?;
        self.mirror = None;
        self.tell(Ticket(0), Told::Changed);
        self.mirror_told()
    }

    /// Where copies are.
    pub(in crate::desk) fn copies(&mut self) -> Result<Copies, Trouble> {
        self.open_mut()?.tend_mirror();
        Ok(Copies {
            mirror: self.mirror.clone(),
            row: row(self.open()?),
            backups: self.backups.clone(),
        })
    }

    fn known_copies(&self) -> Vec<PathBuf> {
        let mirror = self.mirror.iter();
        mirror.chain(&self.backups).cloned().collect()
    }

    /// Mends the open register and closes it: what was opened with something missing must be opened anew.
    pub(in crate::desk) fn mend(
        &mut self,
        ticket: Ticket,
        from: &[PathBuf],
    ) -> Result<Told, Trouble> {
        let from: Vec<PathBuf> = match from.is_empty() {
            true => self.known_copies(),
            false => from.iter().map(|path| expand(path)).collect(),
        };
        if from.is_empty() {
            return Err(Trouble::new("backup-nowhere"));
        }
        let (now, mut meter) = (self.now(), self.meter(ticket));
        let mended = self.open_mut()?.mend_from(&from, now, &mut |done, total| {
            // Whether it was asked to stop is passed over: half mended would be worse than damaged.
            meter.tell("mend", done, total);
        })?;
        if mended.was_whole() {
            return Err(Trouble::new("mend-nothing"));
        }
        let told = told(mended);
        if told.files > 0 {
            self.close();
        }
        Ok(Told::Mended(told))
    }

    /// Mends the register from its mirror, when the check beside the work has found it damaged, and has it checked again. False
    /// where there is no mirror, or it could not help.
    pub(in crate::desk) fn heal(&mut self) -> bool {
        let now = self.now();
        let Some(mirror) = self.mirror.clone() else {
            return false;
        };
        let Some(register) = self.register.as_deref_mut() else {
            return false;
        };
        let mended = register.mend_from(&[mirror], now, &mut |_, _| {});
        let whole = mended.is_ok_and(|mended| mended.left.is_empty() && !mended.files.is_empty());
        if !whole || !register.write_again(now) {
            return false;
        }
        self.watch_chain();
        self.tell(Ticket(0), Told::Changed);
        true
    }

    /// Starts the check of the whole chain beside the work.
    pub(in crate::desk) fn watch_chain(&mut self) {
        self.doubt = None;
        let Some(register) = self.register.as_deref() else {
            return;
        };
        let seq = register.head().0;
        if register.read_only() == Some(STAYS_DAMAGED) {
            // What can't be read can't be checked, and what stands before it is not the whole chain.
            let lost = register
                .notices()
                .iter()
                .find(|notice| matches!(notice.code, "entries-lost" | "end-lost"));
            let told = lost.map(|notice| (notice.code, notice.args.clone()));
            let news = Chain {
                checked: seq,
                broken: Some(told.unwrap_or((STAYS_DAMAGED, Vec::new()))),
                ..chain::unchecked(seq)
            };
            let (ticket, ask) = (Ticket(0), Ask::ChainNews(news));
            let _ = self.news.send(Question { ticket, ask });
            return;
        }
        self.chain = chain::unchecked(seq);
        self.watch = Some(chain::watch(
            register.chain(),
            self.news.clone(),
            self.clock.clone(),
        ));
    }

    /// A mirror differed from a register whose chain was just found whole.
    pub(in crate::desk) fn mirror_differs(&mut self, file: String) -> Result<Told, Trouble> {
        self.open_mut()?.tend_mirror();
        self.doubt = Some(Doubt::new(file));
        self.look_at_doubt();
        let (place, row) = (self.mirror.clone(), row(self.open()?));
        Ok(Told::Mirror { place, row })
    }

    fn look_at_doubt(&mut self) {
        let (Some(doubt), Some(register)) = (self.doubt.take(), self.register.as_deref_mut())
        else {
            return;
        };
        let (code, file) = match register.look_at(doubt) {
            Looked::Same => return,
            Looked::Waits(doubt) => {
                self.doubt = Some(doubt);
                return;
            }
            Looked::Healed(file) => ("mirror-healed", file),
            Looked::Damaged(file) => ("mirror-damaged", file),
        };
        let _ = self.answers.send(crate::desk::Answer {
            ticket: Ticket(0),
            told: Err(Trouble::new(code).arg("file", file)),
        });
    }
}
