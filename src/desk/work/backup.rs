//! Backups: on demand in the places that are named, and after each session in those that the machine remembers.

use crate::desk::keeper::Keeper;
use crate::desk::work::import::expand;
use crate::desk::{BackupTold, Ticket, Told, Trouble};
use crate::register::Leg;
use std::path::PathBuf;

impl Keeper {
    /// Brings the backups up to now, one place after the other; a place that fails does not keep the next from it.
    pub(in crate::desk) fn back_up(
        &mut self,
        ticket: Ticket,
        places: Vec<PathBuf>,
    ) -> Result<Told, Trouble> {
        let places = if places.is_empty() {
            self.backups.clone()
        } else {
            places.iter().map(|place| expand(place)).collect()
        };
        if places.is_empty() {
            return Err(Trouble::new("backup-nowhere"));
        }
        let (now, mut meter) = (self.now(), self.meter(ticket));
        let register = self.open_mut()?;
        let mut made = Vec::new();
        for place in places {
            let backup = register.back_up(&place, now, &mut |leg, done, total| {
                let step = match leg {
                    Leg::Copy => "copy",
                    Leg::ReadBack => "backup",
                };
                meter.tell(step, done, total)
            });
            if meter.is_stopped() && backup.is_err() {
                // Those that were made stand. What was copied of the one under way stands too, but is not said to be made: the
                // next backup goes on from it and reads it back.
                self.tell(Ticket(0), Told::Changed);
                return Ok(Told::Cancelled);
            }
            made.push(BackupTold {
                place,
                made: backup
                    .map(|backup| (backup.seq, backup.entries))
                    .map_err(Trouble::from),
            });
        }
        self.tell(Ticket(0), Told::Changed);
        Ok(Told::BackedUp(made))
    }

    /// The same at the end of a session. A medium that is not there is no trouble: the age of the last backup stands on the
    /// overview. A register that is read-only is left alone, since something may be wrong with it.
    pub(in crate::desk) fn back_up_after_session(&mut self) {
        let (now, places, answers) = (self.now(), self.backups.clone(), self.answers.clone());
        let Some(register) = self.register.as_mut() else {
            return;
        };
        for place in places {
            if register.read_only().is_some() || !place.is_dir() {
                continue;
            }
            if let Err(failure) = register.back_up(&place, now, &mut |_, _, _| true) {
                // Nobody asked, and whoever stands at the gate should know.
                let told = Err(Trouble::from(failure));
                let _ = answers.send(crate::desk::Answer {
                    ticket: Ticket(0),
                    told,
                });
            }
        }
    }
}
