//! A mirror: the same journal on a second disk, written before a save is acknowledged.
//!
//! The entry goes to the mirror when it is on the first disk, before the head says so; the mirror's head follows the first
//! one's, so that a mirror never knows more than the register it mirrors. Work never waits for a mirror that does not answer:
//! a thread of its own writes to it, and has so long. What could not be mirrored is caught up with, and until then
//! [`MirrorState`] says that what is saved stands on one disk only.

use super::head::{Head, HeadFile, Slots};
use super::read::Reader;
use super::segment::{self, HEADER_LEN, Place};
use super::store::new_segment;
use super::{Link, RegisterId};
use crate::disk::{Disk, DiskError, DiskResult, Handle};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// So long a save waits for the mirror.
pub const PATIENCE: Duration = Duration::from_secs(2);

/// Why a mirror does not have what is saved.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MirrorFault {
    /// It is not there: its medium is not mounted, or was taken away.
    Missing,
    /// Its medium is full.
    Full,
    /// Its medium can't be written, or read back.
    Failed,
    /// It is at work, and has not answered in time.
    Catching,
    /// What lies in its place is not a copy of this register.
    Foreign,
    /// It has another history than the register.
    Other,
    /// It reaches further than the register.
    Ahead,
}

impl MirrorFault {
    /// The stable code; words stand under `mirror-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Full => "full",
            Self::Failed => "failed",
            Self::Catching => "catching",
            Self::Foreign => "foreign",
            Self::Other => "other",
            Self::Ahead => "ahead",
        }
    }

    /// Whether trying again can help.
    fn passes(self) -> bool {
        !matches!(self, Self::Foreign | Self::Other | Self::Ahead)
    }
}

impl From<DiskError> for MirrorFault {
    fn from(error: DiskError) -> Self {
        if error.is_full() {
            Self::Full
        } else if error.is_missing() {
            Self::Missing
        } else {
            Self::Failed
        }
    }
}

/// How a mirror stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MirrorState {
    /// It has everything that is acknowledged.
    Even,
    /// It has not, and why: what is saved stands on one disk only.
    Behind(MirrorFault),
}

/// The SHA-256 of each wrapped key that the chain names, at the moment an order is given: what a mirror may not lose yet.
pub type Named = BTreeSet<[u8; 32]>;

/// What the register does for its mirror besides the journal's own writing. It runs on the mirror's thread, while none of the
/// mirror's files is open.
pub trait Follow: Send {
    /// Where the mirror lies.
    fn folder(&self) -> PathBuf;
    /// Brings the mirror's other files up to the register's. What the chain names is not taken away, whoever else lacks it.
    fn keys(&self, disk: &dyn Disk, named: &Named) -> Result<(), MirrorFault>;
    /// Brings everything up to the reader's head, verified. `named` is what the chain names there; where it is not told, nothing
    /// is taken away.
    fn catch_up(
        &self,
        disk: &dyn Disk,
        reader: &Reader,
        named: Option<&Named>,
    ) -> Result<(), MirrorFault>;
    /// Mends what is damaged in the mirror, from the register.
    fn heal(&self, disk: &dyn Disk) -> Result<(), MirrorFault>;
}

/// An entry as it is written.
pub(super) struct Written {
    pub place: Place,
    pub seq: u64,
    pub prev: Link,
    pub bytes: Vec<u8>,
}

enum Order {
    Entry(Written),
    Head(Head),
    Undo(Head),
    Keys(Named),
    CatchUp(Reader, Option<Named>),
    Heal(Reader, Named),
}

type Report = Result<u64, MirrorFault>;

/// A mirror, as the journal and the register see it.
pub struct Mirror {
    /// None when it is let go of.
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
    /// Behind a lock only so that others may look at the register from a second thread: nobody waits for it.
    reports: Mutex<Receiver<Report>>,
    state: MirrorState,
    /// An order has not been answered.
    pending: bool,
    patience: Duration,
    reached: u64,
}

impl Mirror {
    /// Starts the mirror's thread. Nothing is written before it is told to catch up.
    pub fn start(
        disk: Arc<dyn Disk>,
        register: RegisterId,
        follow: Box<dyn Follow>,
        patience: Duration,
    ) -> std::io::Result<Self> {
        let (orders, inbox) = channel();
        let (outbox, reports) = channel();
        let hand = Hand {
            disk,
            register,
            follow,
            open: None,
        };
        let thread = std::thread::Builder::new()
            .name("mirror".into())
            .spawn(move || hand.serve(&inbox, &outbox))?;
        Ok(Self {
            orders: Some(orders),
            thread: Some(thread),
            reports: Mutex::new(reports),
            state: MirrorState::Behind(MirrorFault::Catching),
            pending: false,
            patience,
            reached: 0,
        })
    }

    /// How it stands.
    pub fn state(&self) -> MirrorState {
        self.state
    }

    /// The last entry that it is known to have.
    pub fn reached(&self) -> u64 {
        self.reached
    }

    /// Brings it up to the reader's head when it is behind, as far as that is done in time.
    pub fn catch_up(&mut self, reader: &Reader, named: Option<Named>) {
        self.hear();
        let MirrorState::Behind(fault) = self.state else {
            return;
        };
        if fault.passes() {
            self.call(Order::CatchUp(reader.clone(), named));
            self.compare(reader);
        }
    }

    /// Brings its keys up to the register's, before an entry that needs them is acknowledged.
    pub fn keys(&mut self, named: Named) {
        if self.hear() {
            self.call(Order::Keys(named));
        }
    }

    /// Mends it from the register, and brings it up to the reader's head.
    pub fn heal(&mut self, reader: &Reader, named: Named) {
        self.hear();
        self.call(Order::Heal(reader.clone(), named));
        self.compare(reader);
    }

    /// An entry that is on the first disk.
    pub(super) fn entry(&mut self, written: Written) {
        if self.hear() {
            self.call(Order::Entry(written));
        }
    }

    /// The head that the first disk has now: the entry is acknowledged there.
    pub(super) fn head(&mut self, head: Head) {
        if self.hear() {
            self.call(Order::Head(head));
        }
    }

    /// The entry after this head was taken back.
    pub(super) fn undo(&mut self, old: Head) {
        if self.hear() {
            self.call(Order::Undo(old));
        }
    }

    /// Takes a late answer, if there is one. Whether the mirror is even, and free.
    fn hear(&mut self) -> bool {
        if self.pending {
            match self.reports().try_recv() {
                Ok(report) => self.late(report),
                Err(TryRecvError::Empty) => {}
                Err(TryRecvError::Disconnected) => {
                    self.state = MirrorState::Behind(MirrorFault::Failed);
                }
            }
        }
        self.state == MirrorState::Even && !self.pending
    }

    /// Waits for an answer that is late, as long as a save does. For those who want nothing else than to know.
    pub fn hear_out(&mut self) {
        if self.pending {
            let patience = self.patience;
            match self.reports().recv_timeout(patience) {
                Ok(report) => self.late(report),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    self.state = MirrorState::Behind(MirrorFault::Failed);
                }
            }
        }
    }

    fn late(&mut self, report: Report) {
        self.pending = false;
        match report {
            // Late, so something has been written since that it was not told of.
            Ok(reached) => self.reached = self.reached.max(reached),
            Err(fault) => self.state = MirrorState::Behind(fault),
        }
    }

    fn reports(&mut self) -> &mut Receiver<Report> {
        self.reports
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn call(&mut self, order: Order) {
        if self.pending {
            return;
        }
        let sent = self
            .orders
            .as_ref()
            .is_some_and(|orders| orders.send(order).is_ok());
        let report = match sent {
            true => {
                let patience = self.patience;
                self.reports().recv_timeout(patience)
            }
            false => Err(RecvTimeoutError::Disconnected),
        };
        self.state = match report {
            Ok(Ok(reached)) => {
                self.reached = self.reached.max(reached);
                MirrorState::Even
            }
            Ok(Err(fault)) => MirrorState::Behind(fault),
            Err(RecvTimeoutError::Timeout) => {
                self.pending = true;
                MirrorState::Behind(MirrorFault::Catching)
            }
            Err(RecvTimeoutError::Disconnected) => MirrorState::Behind(MirrorFault::Failed),
        };
    }

    /// Even only with all that the register has.
    fn compare(&mut self, reader: &Reader) {
        let last = reader.head.map_or(0, |head| head.seq);
        if self.state == MirrorState::Even && self.reached < last {
            self.state = MirrorState::Behind(MirrorFault::Catching);
        }
    }
}

impl Drop for Mirror {
    /// A thread that has nothing to do ends at once, and lets go of the mirror. One that does not answer is not waited for.
    fn drop(&mut self) {
        self.hear();
        self.orders = None;
        if let Some(thread) = self.thread.take().filter(|_| !self.pending) {
            let _ = thread.join();
        }
    }
}

/// The thread that writes to the mirror.
struct Hand {
    disk: Arc<dyn Disk>,
    register: RegisterId,
    follow: Box<dyn Follow>,
    open: Option<Open>,
}

/// The mirror's files, open for writing.
struct Open {
    segment: Handle,
    /// A segment that was begun with the entry whose head is to come.
    fresh: Option<Handle>,
    head: HeadFile,
}

impl Hand {
    fn serve(mut self, orders: &Receiver<Order>, reports: &Sender<Report>) {
        while let Ok(order) = orders.recv() {
            let report = self.obey(order);
            if report.is_err() {
                // Whatever half was written is found and cut when it is caught up with.
                self.open = None;
            }
            if reports.send(report).is_err() {
                return;
            }
        }
    }

    fn obey(&mut self, order: Order) -> Report {
        match order {
            Order::Entry(written) => self.entry(&written).map(|()| 0),
            Order::Head(head) => self.head(head).map(|()| head.seq),
            Order::Undo(old) => self.undo(old).map(|()| 0),
            Order::Keys(named) => self.follow.keys(self.disk.as_ref(), &named).map(|()| 0),
            Order::CatchUp(reader, named) => self.catch_up(&reader, named.as_ref()),
            Order::Heal(reader, named) => {
                self.open = None;
                self.follow.heal(self.disk.as_ref())?;
                self.catch_up(&reader, Some(&named))
            }
        }
    }

    fn catch_up(&mut self, reader: &Reader, named: Option<&Named>) -> Report {
        self.open = None;
        self.follow.catch_up(self.disk.as_ref(), reader, named)?;
        let folder = self.follow.folder();
        let slots = Slots::read(&folder)?;
        let (number, slot) = slots.newest().ok_or(MirrorFault::Failed)?;
        let path = segment::path(&folder, slot.head.segment);
        self.open = Some(Open {
            segment: self.disk.open_write(&path)?,
            fresh: None,
            head: HeadFile::open(self.disk.as_ref(), &folder, number, slot)?,
        });
        Ok(slot.head.seq)
    }

    fn open(&mut self) -> Result<&mut Open, MirrorFault> {
        let open = self.open.as_mut().ok_or(MirrorFault::Missing)?;
        // What is written to a file that has lost its name is nowhere.
        match open.segment.stands() && open.head.stands() {
            true => Ok(open),
            false => Err(MirrorFault::Missing),
        }
    }

    fn entry(&mut self, written: &Written) -> Result<(), MirrorFault> {
        let (disk, folder, register) = (self.disk.clone(), self.follow.folder(), self.register);
        let place = written.place;
        let open = self.open()?;
        open.fresh = match place.offset == HEADER_LEN && place.segment > 1 {
            true => Some(new_segment(
                disk.as_ref(),
                &folder,
                register,
                place.segment,
                written.seq,
                written.prev,
            )?),
            false => None,
        };
        let segment = open.fresh.as_ref().unwrap_or(&open.segment);
        disk.append(segment, place.offset, &written.bytes)?;
        Ok(disk.sync_data(segment)?)
    }

    fn head(&mut self, head: Head) -> Result<(), MirrorFault> {
        let disk = self.disk.clone();
        let open = self.open()?;
        open.head.write(disk.as_ref(), head)?;
        if let Some(fresh) = open.fresh.take() {
            open.segment = fresh;
        }
        Ok(())
    }

    fn undo(&mut self, old: Head) -> Result<(), MirrorFault> {
        let disk = self.disk.clone();
        let folder = segment::folder(&self.follow.folder());
        let open = self.open()?;
        let done: DiskResult<()> = match open.fresh.take() {
            Some(fresh) => disk
                .remove(fresh.path())
                .and_then(|()| disk.sync_dir(&folder)),
            None => disk
                .truncate(&open.segment, old.end)
                .and_then(|()| disk.sync_data(&open.segment)),
        };
        Ok(done?)
    }
}

#[cfg(test)]
mod tests;
