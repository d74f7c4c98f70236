//! The walk over all files of a journal that [`super::verify_all`] makes, and how it goes on after damage.
//!
//! Where an entry can't be read or does not hold, the next magic is looked for, after which an entry stands whose link
//! holds; the chain is picked up there and what lies between is lost, and said to be.

use super::claims::Claims;
use super::head::{self, Head, Slot, Slots};
use super::read::Reader;
use super::segment::{self, HEADER_LEN, Header, SEGMENT_LEN};
use super::skeleton::Skeleton;
use super::verifier::{ChainFault, Verifier};
use super::verify::{Fault, Finding, Report, can_be_lost};
use super::{Entry, HeaderFault, Place, entry};
use crate::disk;

/// How often the head is read again when somebody may be writing it and a slot looks damaged.
const TRIES: usize = 3;

/// A walk under way.
pub(super) struct Walk<'a, 'b> {
    reader: &'a Reader,
    progress: &'a mut dyn FnMut(u64, u64) -> bool,
    /// Takes signatures to be verified beside; without it each is verified on the spot.
    claims: Option<&'a mut Claims<'b>>,
    verifier: Verifier,
    report: Report,
    /// Something is lost before this point: the next whole entry is where the chain goes on.
    gap: bool,
    done: u64,
    total: u64,
    /// The head that the walk goes up to.
    head: Option<Head>,
    /// What the head's slots say, to be compared in passing.
    slots: Vec<(u64, Head)>,
    /// Findings about the head, told last.
    about_head: Vec<(u64, Fault)>,
}

impl<'a, 'b> Walk<'a, 'b> {
    pub fn new(
        reader: &'a Reader,
        progress: &'a mut dyn FnMut(u64, u64) -> bool,
        claims: Option<&'a mut Claims<'b>>,
    ) -> Self {
        Self {
            reader,
            progress,
            claims,
            verifier: Verifier::new(reader.register),
            report: Report::default(),
            gap: false,
            done: 0,
            total: 0,
            head: reader.head,
            slots: Vec::new(),
            about_head: Vec::new(),
        }
    }

    pub fn run(mut self) -> Report {
        self.read_head();
        self.report.complete = true;
        match segment::list(&self.reader.dir) {
            Ok(listing) => self.segments(listing),
            Err(error) => self.find("journal".to_owned(), 0, seen(error)),
        }
        if self.report.complete {
            self.compare_end();
        }
        for (offset, fault) in std::mem::take(&mut self.about_head) {
            self.find(head::NAME.to_owned(), offset, fault);
        }
        self.report.seq = self.verifier.seq();
        self.report.link = self.verifier.link();
        self.report.members = self.verifier.members().cloned();
        self.report
    }

    fn find(&mut self, file: String, offset: u64, fault: Fault) {
        self.report.find(Finding {
            file,
            offset,
            seq: self.verifier.seq().saturating_add(1),
            fault,
            intact_after: 0,
        });
    }

    fn read_head(&mut self) {
        let mut found = Slots::read(&self.reader.dir);
        for _ in 1..TRIES {
            let torn = found.as_ref().is_ok_and(|slots| slots.fault().is_some());
            if self.reader.live && torn {
                found = Slots::read(&self.reader.dir);
            }
        }
        let slots = match found {
            Ok(slots) => slots,
            Err(error) => {
                self.head = self.head.filter(|_| self.reader.live);
                return self.about_head.push((0, seen(error)));
            }
        };
        if !self.reader.live {
            // With a slot lost the other may be one behind: then what can be read to the files' ends counts.
            let newest = slots.newest().map(|(_, slot)| slot.head);
            self.head = newest.filter(|_| slots.fault().is_none());
        }
        for (number, slot) in (0u64..).zip(slots.slots) {
            let offset = number * head::SLOT_LEN as u64;
            match slot {
                Ok(Slot { head, .. }) => self.slots.push((offset, head)),
                Err(fault) => self.about_head.push((offset, Fault::Slot(fault))),
            }
        }
        if let [Ok(a), Ok(b)] = slots.slots {
            let (old, new) = if a.counter < b.counter {
                (a, b)
            } else {
                (b, a)
            };
            if new.counter - old.counter != 1 || old.head.seq > new.head.seq {
                self.about_head.push((0, Fault::SlotOrder));
            }
        }
        if slots.excess > 0 {
            let bytes = slots.excess;
            let fault = Fault::Trailing { bytes };
            self.about_head.push((head::HEAD_LEN as u64, fault));
        }
    }

    fn segments(&mut self, listing: segment::Listing) {
        self.report.tails = listing.tails;
        for name in listing.strangers {
            self.find(format!("journal/{name}"), 0, Fault::Stranger);
        }
        let present = listing.segments;
        let until = match self.head {
            Some(head) => head.segment,
            None => {
                let named = self.slots.iter().map(|(_, head)| head.segment);
                named.chain(present.last().copied()).max().unwrap_or(1)
            }
        };
        let size =
            |number: &u32| disk::open_read(&segment::path(&self.reader.dir, *number))?.size();
        let walked = present.iter().filter(|number| **number <= until);
        self.total = walked.filter_map(|number| size(number).ok()).sum();
        let mut expected = 1u32;
        for number in present {
            if number > until {
                self.beyond(number);
                continue;
            }
            // Whole stretches may be missing; they are named by their first.
            if number > expected {
                self.lost(expected);
            }
            if !self.segment(number) {
                self.report.complete = false;
                return;
            }
            expected = number.saturating_add(1);
        }
        if expected <= until {
            self.lost(expected);
        }
    }

    fn lost(&mut self, number: u32) {
        self.find(segment::shown(number), 0, Fault::Missing);
        self.gap = true;
    }

    /// A segment after the head's.
    fn beyond(&mut self, number: u32) {
        if self.reader.live {
            return;
        }
        let size = disk::open_read(&segment::path(&self.reader.dir, number))
            .and_then(|handle| handle.size());
        let fault = match size {
            Ok(bytes) => Fault::Trailing { bytes },
            Err(error) => seen(error),
        };
        self.find(segment::shown(number), 0, fault);
    }

    /// Walks one segment; `false` when told to stop.
    fn segment(&mut self, number: u32) -> bool {
        let file = segment::shown(number);
        let ends = self.head.filter(|head| head.segment == number);
        let ends = ends.map(|head| head.end);
        let read = disk::open_read(&segment::path(&self.reader.dir, number)).and_then(|handle| {
            let size = handle.size()?;
            // No segment is written longer than this, and no more is taken into memory.
            let until = ends.unwrap_or(size).min(size).min(SEGMENT_LEN);
            Ok((size, handle.bytes_at(0, until as usize)?))
        });
        let (size, bytes) = match read {
            Ok(read) => read,
            Err(error) => {
                self.find(file, 0, seen(error));
                self.gap = true;
                return true;
            }
        };
        let before = self.done;
        match Header::decode(&bytes, &self.reader.register, number) {
            Ok(header) => {
                let next = self.verifier.seq().saturating_add(1);
                let follows = header.first_seq == next && header.prev == self.verifier.link();
                if !self.gap && !follows {
                    self.find(file.clone(), 0, HeaderFault::Order.into());
                }
            }
            Err(fault) => self.find(file.clone(), 0, fault.into()),
        }
        if !self.entries(number, &bytes) {
            return false;
        }
        let until = bytes.len() as u64;
        match ends {
            Some(acknowledged) if until < acknowledged => {
                self.find(file, until, Fault::Short { acknowledged });
            }
            _ if size > until && !(self.reader.live && ends.is_some()) => {
                let bytes = size - until;
                self.find(file, until, Fault::Trailing { bytes });
            }
            _ => {}
        }
        self.done = before.saturating_add(size);
        (self.progress)(self.done, self.total)
    }

    /// Walks a segment's entries; `false` when told to stop.
    fn entries(&mut self, number: u32, bytes: &[u8]) -> bool {
        let before = self.done;
        let mut at = HEADER_LEN as usize;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            let offset = at as u64;
            match Entry::decode(rest) {
                Ok((entry, used)) => {
                    let place = Place {
                        segment: number,
                        offset,
                        len: used as u32,
                    };
                    match self.take(&entry.skeleton(&self.reader.register)) {
                        Ok(()) => self.taken(place),
                        Err(fault) => {
                            self.find(segment::shown(number), offset, fault.into());
                            self.gap = true;
                        }
                    }
                    at += used;
                }
                Err(error) => {
                    // The beginning of the entry, not where reading it failed: what sends a reader astray, a length above
                    // all, stands before the point where it is noticed.
                    self.find(segment::shown(number), offset, error.fault.into());
                    self.gap = true;
                    at = match self.next_whole(rest) {
                        Some(skip) => at + skip,
                        None => bytes.len(),
                    };
                }
            }
            self.done = before.saturating_add(at as u64);
            if !(self.progress)(self.done, self.total) {
                return false;
            }
        }
        true
    }

    /// Takes up an entry; after a gap, as the one where the chain goes on.
    fn take(&mut self, entry: &Skeleton) -> Result<(), ChainFault> {
        if self.gap {
            if !entry.link_holds() {
                return Err(ChainFault::Link);
            }
            let lost = entry.seq.checked_sub(self.verifier.seq().saturating_add(1));
            if !lost.is_some_and(|lost| can_be_lost(lost, self.total)) {
                return Err(ChainFault::Sequence { found: entry.seq });
            }
            let mut bridged = self.verifier.clone();
            bridged.bridge(entry);
            bridged.feed_skeleton(entry).map_err(|error| error.fault)?;
            self.verifier = bridged;
            self.gap = false;
            return Ok(());
        }
        let fed = match &mut self.claims {
            Some(claims) => self.verifier.feed_claiming(entry, claims),
            None => self.verifier.feed_skeleton(entry),
        };
        fed.map_err(|error| error.fault)
    }

    fn taken(&mut self, place: Place) {
        self.report.entries += 1;
        if let Some(last) = self.report.findings.last_mut() {
            last.intact_after += 1;
        }
        let now = Head::after(self.verifier.seq(), self.verifier.link(), place);
        for (offset, head) in &self.slots {
            if head.seq == now.seq && *head != now {
                self.about_head.push((*offset, Fault::OtherHead));
            }
        }
    }

    /// How many bytes after the beginning of `rest` the next whole entry stands.
    fn next_whole(&self, rest: &[u8]) -> Option<usize> {
        let magic = |(at, window): (usize, &[u8])| (window == entry::MAGIC).then_some(at);
        let places = rest.windows(entry::MAGIC.len()).enumerate().skip(1);
        places.filter_map(magic).find(|at| {
            let found = rest.get(*at..).map(Entry::decode);
            let whole = |entry: &Entry| {
                entry.seq > self.verifier.seq() && entry.link_holds(&self.reader.register)
            };
            found.is_some_and(|found| found.is_ok_and(|(entry, _)| whole(&entry)))
        })
    }

    /// Whether the chain ends where the head says.
    fn compare_end(&mut self) {
        for (offset, head) in &self.slots {
            if head.seq == 0 && *head != Head::EMPTY {
                self.about_head.push((*offset, Fault::OtherHead));
            }
        }
        let seq = self.verifier.seq();
        let ends = match self.head {
            Some(head) => head.seq == seq && head.link == self.verifier.link(),
            None => self.slots.iter().all(|(_, head)| head.seq <= seq),
        };
        // After damage the end can't be compared, and the damage is told already.
        if self.report.findings.is_empty() && !ends {
            self.about_head.push((0, Fault::OtherHead));
        }
    }
}

fn seen(error: disk::DiskError) -> Fault {
    match error.is_missing() {
        true => Fault::Missing,
        false => Fault::Unreadable(error),
    }
}
