//! The keeper's thread: takes questions one by one, answers each, and owns the register while it is open.

use crate::crypto;
use crate::desk::shelf::{Of, Page, Shelf, Which};
use crate::desk::trend::TrendWork;
use crate::desk::{Answer, Ask, Question, Ticket, Told, Trouble, chain, crew, work};
use crate::disk::RealDisk;
use crate::domain::{Kind, Schema, State, edition, to_apply};
use crate::register::{Committed, Register};
use crate::views::{self, List};
use jiff::{Timestamp, Zoned, civil::Date};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// So long nobody has asked when the keeper begins to make what will be asked for.
const QUIET: Duration = Duration::from_millis(150);
/// And so long, where that may take longer than a key wants to wait; with many records one more page takes a tenth of a
/// second, which is left for when somebody reads.
const STILL: Duration = Duration::from_millis(600);
const STILL_WITH_MANY: Duration = Duration::from_secs(2);
/// So often a mirror that is behind is tried while nobody asks.
const MIRROR_AGAIN: Duration = Duration::from_secs(3);

/// So many records are judged in some ten milliseconds; with more, the first page is shown before they are.
const MANY: usize = 10_000;

/// What time it is: given from outside, so that tests and exercises have their own.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The tickets of work that was asked to stop. Shared with the side that asks, because the keeper is busy then.
#[derive(Clone, Default)]
pub struct Cancelled(Arc<Mutex<BTreeSet<Ticket>>>);

impl Cancelled {
    /// Asks the work with this ticket to stop.
    pub fn cancel(&self, ticket: Ticket) {
        if let Ok(mut tickets) = self.0.lock() {
            tickets.insert(ticket);
        }
    }

    /// Whether it was asked to.
    pub fn is_cancelled(&self, ticket: Ticket) -> bool {
        self.0.lock().is_ok_and(|tickets| tickets.contains(&ticket))
    }
}

/// What the keeper makes while nobody asks.
enum Next {
    List(Which),
    /// Some of the newest entries are read.
    Entries,
    Picks(Kind),
    Page(Of),
}

impl Next {
    /// How long nobody must have asked.
    fn pause(&self, many: bool) -> Duration {
        match self {
            Self::List(_) | Self::Entries => QUIET,
            Self::Picks(_) | Self::Page(_) if many => STILL_WITH_MANY,
            Self::Picks(_) | Self::Page(_) => STILL,
        }
    }
}

/// A way to ask the keeper.
#[derive(Clone)]
pub struct Client {
    questions: Sender<Question>,
    cancelled: Cancelled,
}

impl Client {
    /// Asks. False when the keeper is gone.
    pub fn ask(&self, question: Question) -> bool {
        if let Ask::Cancel(ticket) = question.ask {
            self.cancelled.cancel(ticket);
            return true;
        }
        self.questions.send(question).is_ok()
    }
}

/// What the keeper holds between questions.
pub struct Keeper {
    pub(super) schema: &'static Schema,
    pub(super) disk: Arc<RealDisk>,
    /// Boxed, so that no copy of its keys stays in this thread's own frame when it is closed.
    pub(super) register: Option<Box<Register>>,
    pub(super) chain: views::Chain,
    /// What the rules find, and the entry up to which they judged.
    pub(super) book: views::Book,
    pub(super) judged: Option<(u64, Date)>,
    pub(super) watch: Option<Arc<AtomicBool>>,
    pub(super) table: Option<work::LoadedTable>,
    pub(super) plan: Option<work::PlannedImport>,
    /// The register as it stood at the end of a day, while somebody looks at it.
    pub(super) past: Option<work::PastDay>,
    pub(super) answers: Sender<Answer>,
    pub(super) cancelled: Cancelled,
    pub(super) clock: Clock,
    pub(super) news: Sender<Question>,
    pub(super) shelf: Shelf,
    /// What was looked at of the journal.
    pub(super) gists: work::Gists,
    /// Where backups are made after each session.
    pub(super) backups: Vec<PathBuf>,
    /// Where the mirror lies, and how it was told to stand.
    pub(super) mirror: Option<PathBuf>,
    pub(super) told_mirror: Option<views::MirrorRow>,
    /// The mirror was seen to differ, and is to be looked at when it has answered.
    pub(super) doubt: Option<crate::register::Doubt>,
    pub(super) trend: TrendWork,
    /// Recovery sheets that are being made, and those that are being tried.
    pub(super) making: Option<work::Making>,
    pub(super) tried: Vec<crypto::Share>,
}

/// Starts the keeper's thread, as [`start_keeping`] does, without places for backups.
pub fn start(
    schema: &'static Schema,
    clock: Clock,
    answers: Sender<Answer>,
) -> std::io::Result<(Client, std::thread::JoinHandle<()>)> {
    start_keeping(schema, clock, Copying::default(), answers)
}

/// Where the register is copied to.
#[derive(Clone, Default)]
pub struct Copying {
    /// Places in which a backup is made after each session.
    pub backups: Vec<PathBuf>,
    /// The place that the mirror lies in.
    pub mirror: Option<PathBuf>,
}

/// Starts the keeper's thread. Backups are made in the places after each session, and what is saved goes to the mirror too.
/// Answers come through `answers` until every client is gone; then the register is closed.
pub fn start_keeping(
    schema: &'static Schema,
    clock: Clock,
    copying: Copying,
    answers: Sender<Answer>,
) -> std::io::Result<(Client, std::thread::JoinHandle<()>)> {
    let (questions, inbox) = std::sync::mpsc::channel();
    let cancelled = Cancelled::default();
    let client = Client {
        questions: questions.clone(),
        cancelled: cancelled.clone(),
    };
    let keeper = Keeper {
        schema,
        disk: Arc::new(RealDisk),
        register: None,
        chain: chain::unchecked(0),
        book: views::Book::default(),
        judged: None,
        watch: None,
        table: None,
        plan: None,
        past: None,
        answers,
        cancelled,
        clock,
        news: questions,
        shelf: Shelf::default(),
        gists: work::Gists::default(),
        backups: copying.backups,
        mirror: copying.mirror,
        told_mirror: None,
        doubt: None,
        trend: TrendWork::default(),
        making: None,
        tried: Vec::new(),
    };
    let thread = std::thread::Builder::new()
        .name("keeper".into())
        .stack_size(crypto::SCRUBBED_STACK)
        .spawn(move || keeper.serve(&inbox))?;
    Ok((client, thread))
}

impl Keeper {
    fn serve(mut self, inbox: &Receiver<Question>) {
        // The background check also sends through `news`, so that the inbox never closes by itself: the asking side
        // says good-bye by `Ask::Leave`.
        while let Some(Question { ticket, ask }) = self.next(inbox) {
            match ask {
                Ask::Leave => break,
                Ask::Trend => {
                    self.trend.want(ticket);
                    continue;
                }
                _ => {}
            }
            let told = match self.judges_first(ticket, &ask) {
                true => self.answer(ticket, ask),
                false => Ok(Told::Cancelled),
            };
            let told = match told {
                Err(trouble) if trouble.is_stopped() => Ok(Told::Cancelled),
                told => told,
            };
            if self.register.is_none() {
                // Before anybody is told that it is locked: what opening and working left on the stack.
                crypto::scrub_stack();
            }
            // Before the answer: who says that something is saved says on how many disks.
            self.mirror_news();
            if self.answers.send(Answer { ticket, told }).is_err() {
                break;
            }
        }
        self.close();
        crypto::scrub_stack();
    }

    /// The next question. While none comes, the last months are read for those who wait for them, and the lists are made
    /// true again, one at a time.
    fn next(&mut self, inbox: &Receiver<Question>) -> Option<Question> {
        let mut waited = false;
        loop {
            if self.trend.is_wanted() {
                match inbox.try_recv() {
                    Ok(question) => return Some(question),
                    Err(TryRecvError::Empty) => self.read_trend(),
                    Err(TryRecvError::Disconnected) => return None,
                }
                continue;
            }
            let Some(next) = self.stale() else {
                if self.told_mirror.is_none_or(|row| !row.is_behind()) {
                    return inbox.recv().ok();
                }
                match inbox.recv_timeout(MIRROR_AGAIN) {
                    Ok(question) => return Some(question),
                    Err(RecvTimeoutError::Timeout) => self.look_for_mirror(),
                    Err(RecvTimeoutError::Disconnected) => return None,
                }
                continue;
            };
            let many = self.register.as_deref();
            let many = many.is_some_and(|register| register.state().len() >= MANY);
            let pause = match waited {
                true => Duration::ZERO,
                false => next.pause(many),
            };
            match inbox.recv_timeout(pause) {
                Ok(question) => return Some(question),
                Err(RecvTimeoutError::Timeout) => {
                    waited = matches!(next, Next::Picks(_) | Next::Page(_));
                    self.make(next);
                }
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
    }

    /// What should be made while nobody asks.
    fn stale(&self) -> Option<Next> {
        let register = self.register.as_ref()?;
        let (total, today) = (register.head().0, self.today());
        let list = self.shelf.stale((total, today)).map(Next::List);
        let entries = || self.gists.lacks_newest(total).then_some(Next::Entries);
        let page = || {
            let also = drafts(register.state()).into_iter().chain(self.report());
            let stale = self.shelf.stale_page((total, today), also);
            stale.map(Next::Page)
        };
        let picks = || self.shelf.stale_picks(total).map(Next::Picks);
        list.or_else(entries).or_else(picks).or_else(page)
    }

    /// Makes it. Nobody asked: nobody is told what went wrong either.
    fn make(&mut self, next: Next) {
        match next {
            Next::List(which) => drop(self.list(which)),
            Next::Entries => {
                if let Some(register) = self.register.as_deref() {
                    self.gists.read_newest(register);
                }
            }
            Next::Picks(kind) => {
                if let Some(register) = self.register.as_deref() {
                    let (seq, _) = register.head();
                    self.shelf.picks(register.state(), &[kind], seq);
                }
            }
            Next::Page(of) => {
                if self.page(of).is_err() {
                    self.shelf.give_up(of);
                }
            }
        }
    }

    /// A page that is kept, made now unless it was.
    pub(super) fn page(&mut self, of: Of) -> Result<Page, Trouble> {
        self.page_for(Ticket(0), of)
    }

    /// The same, told to whoever asked with this ticket where it takes long.
    pub(super) fn page_for(&mut self, ticket: Ticket, of: Of) -> Result<Page, Trouble> {
        let today = self.today();
        let when = (self.open()?.head().0, today);
        if let Some(page) = self.shelf.page(of, when) {
            return Ok(page);
        }
        let page = match of {
            Of::Queue => {
                let register = self.open()?;
                let reasons = &register.tally().reasons;
                let queue = views::queue(register.state(), register.who(), today, reasons);
                Page::Queue(Arc::new(queue))
            }
            Of::Sitting => Page::Sitting(Arc::new(views::sitting(self.open()?.state()))),
            Of::Findings => {
                let (register, book) = self.judged()?;
                Page::Findings(Arc::new(views::findings(register.state(), book)))
            }
            Of::Requirements => {
                let (register, book) = self.judged()?;
                Page::Requirements(Arc::new(views::requirements(register.state(), book)))
            }
            Of::Agenda(until) => {
                let (register, book) = self.judged()?;
                Page::Agenda(Arc::new(views::agenda(register.state(), book, until)))
            }
            Of::EditionDiff(from, to) => {
                let differs = work::difference(self.open()?, from, to)?;
                Page::EditionDiff(Arc::new(differs))
            }
            Of::Readiness(id) => {
                let register = self.open()?;
                let held = work::analysis(register, id)?;
                let view = views::readiness(register.state(), held, today);
                Page::Readiness(Arc::new(view))
            }
            Of::Strands => {
                let (register, book) = self.judged()?;
                Page::Strands(Arc::new(views::strands(register.state(), book)))
            }
            Of::ToApply => {
                let next = to_apply(self.open()?.state(), today);
                Page::ToApply(Arc::new(next))
            }
            Of::Overview => {
                self.judged()?;
                Page::Overview(Arc::new(self.overview(true)?))
            }
            Of::Disposals => Page::Disposals(Arc::new(self.disposals_now()?)),
            Of::Waiting => {
                let waiting = views::waiting(self.open()?.state(), today);
                Page::Waiting(Arc::new(waiting))
            }
            Of::Director => Page::Director(Arc::new(self.director(ticket)?)),
        };
        self.shelf.keep(of, when, page.clone());
        Ok(page)
    }

    /// All rows of a kind.
    pub(super) fn list(&mut self, which: Which) -> Result<Arc<List>, Trouble> {
        let today = self.today();
        let (register, _) = self.judged()?;
        let when = (register.head().0, today);
        let state = self.register.as_deref().map(Register::state);
        let state = state.ok_or(Trouble::new("locked"))?;
        Ok(self.shelf.list(state, &self.book, which, when))
    }

    pub(super) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    pub(super) fn today(&self) -> Date {
        today(self.now())
    }

    pub(super) fn tell(&self, ticket: Ticket, told: Told) {
        let _ = self.answers.send(Answer {
            ticket,
            told: Ok(told),
        });
    }

    pub(super) fn open(&self) -> Result<&Register, Trouble> {
        self.register
            .as_deref()
            .ok_or_else(|| Trouble::new("locked"))
    }

    pub(super) fn open_mut(&mut self) -> Result<&mut Register, Trouble> {
        self.register
            .as_deref_mut()
            .ok_or_else(|| Trouble::new("locked"))
    }

    /// The open register and what the rules find in it today: what has changed since the last question is judged first.
    pub(super) fn judged(&mut self) -> Result<(&Register, &views::Book), Trouble> {
        let today = self.today();
        let register = self.register.as_deref().ok_or(Trouble::new("locked"))?;
        let (head, _) = register.head();
        if self.judged != Some((head, today)) {
            self.book.follow_with(register.state(), today, crew::two);
            self.judged = Some((head, today));
        }
        Ok((register, &self.book))
    }

    /// Whether a judgement would be there before anybody notices: most of it was made today, or there is not much.
    pub(super) fn judges_soon(&self) -> bool {
        let made = self.judged.is_some_and(|(_, day)| day == self.today());
        let state = self.register.as_deref().map(Register::state);
        made || state.is_none_or(|state| state.len() < MANY)
    }

    /// Lets the book, and what can be picked, follow an entry that was just written. An entry that nobody told of here is caught up with at the next
    /// question.
    pub(super) fn note(&mut self, committed: &Committed) {
        let today = self.today();
        let Some(register) = &self.register else {
            return;
        };
        self.shelf
            .follow(register.state(), committed.seq, &committed.ids);
        if self.judged == Some((committed.seq.saturating_sub(1), today)) {
            let state = register.state();
            self.book.follow_changes(state, today, &committed.ids);
            self.judged = Some((committed.seq, today));
        }
    }

    /// Closes the register and drops what was read from it.
    pub(super) fn close(&mut self) {
        if let Some(stop) = self.watch.take() {
            stop.store(true, Ordering::Relaxed);
        }
        (self.table, self.plan, self.past) = (None, None, None);
        self.drop_sheets();
        self.shelf.clear();
        self.gists = work::Gists::default();
        self.back_up_after_session();
        let mut trend = std::mem::take(&mut self.trend);
        if let Some(mut register) = self.register.take() {
            trend.keep(&mut register);
            register.close(self.now());
        }
        self.chain = chain::unchecked(0);
        (self.book, self.judged) = (views::Book::default(), None);
    }
}

/// What is looked at of the analysis that is worked on: what differs from the edition before it, and what is lacking.
fn drafts(state: &State) -> Vec<Of> {
    newest_draft(state).into_iter().flatten().collect()
}

fn newest_draft(state: &State) -> Option<[Of; 2]> {
    let drafts = state.of_kind(Kind::Analysis).rev();
    let mut drafts = drafts.filter(|held| {
        let record = &held.record;
        record.ended.is_none() && !edition::is_adopted(record)
    });
    let record = &drafts.next()?.record;
    let before = record.values.reference("supersedes");
    let known = before.filter(|id| {
        let held = state.get(*id);
        held.is_some_and(|held| {
            !edition::is_adopted(&held.record) || edition::manifest_hash(&held.record).is_some()
        })
    });
    Some([Of::EditionDiff(known, record.id), Of::Readiness(record.id)])
}

/// The local date in Sweden.
pub fn today(now: Timestamp) -> Date {
    let zone = jiff::tz::TimeZone::get("Europe/Stockholm").unwrap_or(jiff::tz::TimeZone::UTC);
    Zoned::new(now, zone).date()
}
