//! Asking the desk as the screen does, and waiting for the answer.

use skans::crypto::Passphrase;
use skans::desk::{
    Answer, Ask, Client, Clock, Draft, DraftKey, FormSeed, FormWork, ImportReceipt, PlanView,
    Question, SnapshotOrder, SnapshotReceipt, TableView, Ticket, Told, Trouble,
};
use skans::domain::{Command, Kind, Purpose, RecordId, Value};
use skans::fields::catalogue;
use skans::views;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// Nothing at the desk takes longer; a test that waits for it hangs.
const PATIENCE: Duration = Duration::from_secs(120);

/// What a field is set to: as typed, or nothing.
pub type Typed<'a> = (&'static str, &'a str);

/// A keeper of the test's own, and what it has said unasked.
pub struct Desk {
    client: Client,
    answers: Receiver<Answer>,
    keeper: Option<JoinHandle<()>>,
    last: u64,
    news: Vec<Told>,
    /// How far the work of the last question came: its steps, and how much of how much.
    pub came: Vec<(&'static str, u64, u64)>,
}

/// An entry that is on disk.
#[derive(Debug)]
pub struct Saved {
    pub seq: u64,
    pub id: RecordId,
}

impl Desk {
    pub fn start(clock: Clock) -> Self {
        let (sender, answers) = channel();
        let (client, keeper) = skans::desk::start(catalogue(), clock, sender).unwrap();
        Self {
            client,
            answers,
            keeper: Some(keeper),
            last: 0,
            news: Vec::new(),
            came: Vec::new(),
        }
    }

    /// Asks, and waits for the answer to this question.
    pub fn ask(&mut self, ask: Ask) -> Result<Told, Trouble> {
        self.last += 1;
        self.came.clear();
        let ticket = Ticket(self.last);
        assert!(self.client.ask(Question { ticket, ask }));
        loop {
            let answer = self.answers.recv_timeout(PATIENCE).expect("an answer");
            match answer.told {
                Ok(Told::Progress { step, done, total }) => self.came.push((step, done, total)),
                told if answer.ticket == ticket => return told,
                Ok(told) => self.news.push(told),
                Err(trouble) => panic!("unasked: {trouble:?}"),
            }
        }
    }

    /// The same, of work that is asked to stop before it has begun: it stops at the first word of how far it has come.
    pub fn ask_to_stop(&mut self, ask: Ask) -> Result<Told, Trouble> {
        let ticket = Ticket(self.last + 1);
        let stop = Ask::Cancel(ticket);
        assert!(self.client.ask(Question { ticket, ask: stop }));
        self.ask(ask)
    }

    /// Waits until the whole chain has been checked, or found broken.
    pub fn chain_news(&mut self) -> views::Chain {
        let settled = |told: &Told| match told {
            Told::Chain(chain) if chain.finished.is_some() || chain.broken.is_some() => {
                Some(chain.clone())
            }
            _ => None,
        };
        loop {
            let news = self.news.drain(..);
            if let Some(chain) = news.rev().find_map(|told| settled(&told)) {
                return chain;
            }
            let answer = self.answers.recv_timeout(PATIENCE).expect("news");
            self.news.extend(answer.told);
        }
    }

    pub fn unlock(
        &mut self,
        register: &Path,
        key_file: &Path,
        passphrase: Passphrase,
    ) -> Result<views::Session, Trouble> {
        let ask = Ask::Unlock {
            register: register.to_owned(),
            key_file: key_file.to_owned(),
            passphrase,
        };
        match self.ask(ask)? {
            Told::Opened(session) => Ok(*session),
            _ => panic!("not what was asked"),
        }
    }

    pub fn lock(&mut self) {
        assert!(matches!(self.ask(Ask::Lock), Ok(Told::Locked)));
    }

    /// A changed record, its fields as they are typed; "" empties one.
    pub fn submit(
        &mut self,
        kind: Kind,
        record: Option<(RecordId, u32)>,
        typed: &[Typed<'_>],
        reason: Option<&str>,
    ) -> Result<Saved, Trouble> {
        let changes = typed
            .iter()
            .map(|(name, text)| (*name, value(kind, name, text)));
        let changes = changes.collect();
        self.submit_values(kind, record, changes, reason)
    }

    /// The same with values that no field would have let through.
    pub fn submit_values(
        &mut self,
        kind: Kind,
        record: Option<(RecordId, u32)>,
        changes: Vec<(&'static str, Option<Value>)>,
        reason: Option<&str>,
    ) -> Result<Saved, Trouble> {
        let form = FormWork {
            kind,
            id: record.map(|(id, _)| id),
            base: record.map_or(0, |(_, base)| base),
            changes,
            reason: reason.map(str::to_owned),
        };
        self.ask(Ask::Submit(form)).map(saved)
    }

    /// A new record.
    pub fn make(&mut self, kind: Kind, typed: &[Typed<'_>]) -> RecordId {
        self.submit(kind, None, typed, None).unwrap().id
    }

    /// A change of a record as it stands.
    pub fn change(&mut self, kind: Kind, id: RecordId, typed: &[Typed<'_>]) -> Saved {
        let base = self.detail(id).version;
        self.submit(kind, Some((id, base)), typed, None).unwrap()
    }

    pub fn do_it(&mut self, command: Command) -> Result<Saved, Trouble> {
        self.ask(Ask::Do(command)).map(saved)
    }

    /// Approves what waits of a record, as the queue shows it.
    pub fn approve(&mut self, id: RecordId) -> Result<Saved, Trouble> {
        let item = self.waiting(id).expect("it waits");
        self.do_it(Command::Approve {
            items: vec![(id, item.version, item.hash)],
        })
    }

    pub fn send_back(&mut self, id: RecordId, comment: &str) -> Result<Saved, Trouble> {
        let version = self.detail(id).version;
        let comment = comment.to_owned();
        self.do_it(Command::Return {
            items: vec![(id, version)],
            comment,
        })
    }

    pub fn undo(&mut self, seq: u64, reason: &str) -> Result<Saved, Trouble> {
        let reason = Some(reason.to_owned());
        self.ask(Ask::Undo { seq, reason }).map(saved)
    }

    pub fn seal_draft(&mut self, draft: Draft) -> Result<(), Trouble> {
        match self.ask(Ask::SealDraft(draft))? {
            Told::DraftSealed(_) => Ok(()),
            _ => panic!("not what was asked"),
        }
    }

    pub fn unmask(&mut self, id: RecordId, field: &'static str, purpose: Purpose) -> String {
        match self.ask(Ask::Unmask { id, field, purpose }) {
            Ok(Told::Unmasked(text)) => text.to_string(),
            _ => panic!("not what was asked"),
        }
    }

    pub fn overview(&mut self) -> views::Overview {
        match self.ask(Ask::Overview) {
            Ok(Told::Overview(overview)) => views::Overview::clone(&overview),
            _ => panic!("not what was asked"),
        }
    }

    pub fn list(&mut self, kind: Kind) -> std::sync::Arc<views::List> {
        match self.ask(Ask::List(kind)) {
            Ok(Told::List(list)) => list,
            _ => panic!("not what was asked"),
        }
    }

    /// The record that people know by this title.
    pub fn find(&mut self, kind: Kind, title: &str) -> RecordId {
        let list = self.list(kind);
        let row = list.rows.iter().find(|row| row.title == title);
        row.unwrap_or_else(|| panic!("no {title}")).id
    }

    pub fn detail(&mut self, id: RecordId) -> views::Detail {
        match self.ask(Ask::Detail(id)) {
            Ok(Told::Detail(detail)) => *detail,
            _ => panic!("not what was asked"),
        }
    }

    pub fn history(&mut self, id: RecordId) -> Vec<views::HistoryItem> {
        match self.ask(Ask::History(id)) {
            Ok(Told::History(history)) => history.items,
            _ => panic!("not what was asked"),
        }
    }

    pub fn queue(&mut self) -> Vec<views::QueueItem> {
        match self.ask(Ask::Queue) {
            Ok(Told::Queue(queue)) => queue.items.clone(),
            _ => panic!("not what was asked"),
        }
    }

    pub fn waiting(&mut self, id: RecordId) -> Option<views::QueueItem> {
        self.queue().into_iter().find(|item| item.link.id == id)
    }

    /// The whole journal, newest first.
    pub fn journal(&mut self) -> Vec<views::JournalItem> {
        let ask = Ask::Journal {
            before: u64::MAX,
            count: usize::MAX,
            object: None,
        };
        match self.ask(ask) {
            Ok(Told::Journal(journal)) => journal.items,
            _ => panic!("not what was asked"),
        }
    }

    pub fn form(&mut self, kind: Kind, id: Option<RecordId>) -> FormSeed {
        match self.ask(Ask::Form {
            kind,
            id,
            like: None,
        }) {
            Ok(Told::Form(seed)) => *seed,
            _ => panic!("not what was asked"),
        }
    }

    pub fn table(&mut self, path: &Path) -> Result<TableView, Trouble> {
        match self.ask(Ask::ReadTable(path.to_owned()))? {
            Told::Table(table) => Ok(*table),
            _ => panic!("not what was asked"),
        }
    }

    /// Reads a file and plans it with the columns that its heads suggest.
    pub fn plan(&mut self, path: &Path, kind: Kind) -> PlanView {
        let table = self.table(path).unwrap();
        let mapping = table.mappings.iter().find(|(of, _)| *of == kind);
        let columns = mapping.unwrap().1.clone();
        match self.ask(Ask::PlanImport { kind, columns }) {
            Ok(Told::Plan(plan)) => *plan,
            _ => panic!("not what was asked"),
        }
    }

    pub fn import(&mut self) -> Result<ImportReceipt, Trouble> {
        match self.ask(Ask::RunImport)? {
            Told::Imported(receipt) => Ok(receipt),
            _ => panic!("not what was asked"),
        }
    }

    pub fn snapshot(&mut self, order: SnapshotOrder) -> Result<SnapshotReceipt, Trouble> {
        match self.ask(Ask::Snapshot(order))? {
            Told::Snapshot(receipt) => Ok(*receipt),
            _ => panic!("not what was asked"),
        }
    }

    pub fn verify(&mut self) -> views::Chain {
        match self.ask(Ask::Verify) {
            Ok(Told::Chain(chain)) => chain,
            _ => panic!("not what was asked"),
        }
    }
}

impl Drop for Desk {
    /// Leaves in good order, so that the next one finds the lock free.
    fn drop(&mut self) {
        let leave = Question {
            ticket: Ticket(0),
            ask: Ask::Leave,
        };
        self.client.ask(leave);
        if let Some(keeper) = self.keeper.take() {
            let _ = keeper.join();
        }
    }
}

/// The value that a text means in a field; a record's id means a reference to it.
pub fn value(kind: Kind, name: &str, text: &str) -> Option<Value> {
    let field = catalogue().kind(kind).field(name);
    let field = field.unwrap_or_else(|| panic!("no field {name}"));
    let today = jiff::civil::date(2026, 11, 23);
    match skans::fields::parse(field, text, today) {
        Ok(value) => value,
        Err(fault) => panic!("{name}: {}", fault.code),
    }
}

/// A draft of a new record, or of one that stands.
pub fn draft(kind: Kind, id: Option<RecordId>, base: u32, typed: &[Typed<'_>]) -> Draft {
    let own = |(name, text): &Typed<'_>| ((*name).to_owned(), (*text).to_owned());
    Draft {
        key: DraftKey { kind, id },
        base,
        typed: typed.iter().map(own).collect(),
        focus: typed.last().map_or("", |(name, _)| name).to_owned(),
        at: jiff::Timestamp::UNIX_EPOCH,
    }
}

fn saved(told: Told) -> Saved {
    match told {
        Told::Saved { seq, links, .. } => Saved {
            seq,
            id: links.first().expect("a record").id,
        },
        _ => panic!("not what was asked"),
    }
}
