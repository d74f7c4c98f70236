//! Which question is answered by what.

use crate::desk::keeper::Keeper;
use crate::desk::reckon::Reckoned;
use crate::desk::shelf::{Of, Page};
use crate::desk::{Ask, EditionReceipt, MediaTold, Ticket, Told, Trouble, chain, work};
use crate::disk;
use crate::domain::{Command, Event, EventCode, RecordId, Value};
use crate::register::{Committed, Failure, STAYS_DAMAGED};
use crate::views;
use std::path::PathBuf;
use std::sync::Arc;
use zeroize::Zeroizing;

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        match failure.refusal {
            Some(refusal) => Self::Refused(*refusal),
            None => Self::Failed {
                code: failure.code,
                args: failure.args,
            },
        }
    }
}

/// The endings of key files and cards.
const KEY: &str = ".skans-key.age";
const CARD: &str = ".skans-card";

/// What stands on media, and in folders beside.
pub fn media(beside: &[PathBuf]) -> MediaTold {
    MediaTold {
        key_files: disk::find(KEY, beside),
        cards: disk::find(CARD, beside),
    }
}

impl Keeper {
    pub(super) fn answer(&mut self, ticket: Ticket, ask: Ask) -> Result<Told, Trouble> {
        let (now, today) = (self.now(), self.today());
        match ask {
            Ask::Unlock {
                register,
                key_file,
                passphrase,
            } => self.unlock(ticket, &register, &key_file, &passphrase),
            Ask::LookAhead { register, key_file } => {
                crate::register::look_ahead(&register, &key_file)?;
                Ok(Told::LooksRight)
            }
            Ask::Media(beside) => Ok(Told::Media(media(&beside))),
            Ask::Lock => {
                self.close();
                Ok(Told::Locked)
            }
            Ask::Found(order) => self.found(ticket, *order),
            Ask::Overview => self.first_page(self.judges_soon()),
            Ask::OverviewJudged => self.first_page(true),
            Ask::Sitting => self.kept(Of::Sitting),
            Ask::Findings => self.kept(Of::Findings),
            Ask::Requirements => self.kept(Of::Requirements),
            Ask::LookAtEdition(path) => {
                let seen = work::look_at_edition(self.open()?, &path, today)?;
                Ok(Told::EditionSeen(Box::new(seen)))
            }
            Ask::LoadEdition { path, seen } => {
                let (command, loaded) = work::edition(self.open()?, &path, seen.as_deref())?;
                let committed = self.open_mut()?.commit(command, today, now)?;
                let seq = committed.seq;
                self.saved(&committed)?;
                Ok(Told::EditionLoaded(EditionReceipt { seq, ..loaded }))
            }
            Ask::Agenda(until) => self.kept(Of::Agenda(until)),
            Ask::List(kind) => Ok(Told::List(self.list((kind, Vec::new()))?)),
            Ask::ListOf(kind, columns) => Ok(Told::List(self.list((kind, columns))?)),
            Ask::Filters(kind) => Ok(Told::Filters(work::filters(self.open()?, kind))),
            Ask::KeepFilters(kind, filters) => {
                work::keep_filters(self.open_mut()?, kind, &filters)?;
                Ok(Told::Filters(filters))
            }
            Ask::Prove(passphrase) => {
                let _reckoned = Reckoned::derivations(1, ticket, self.answers.clone());
                self.open()?.prove(&passphrase, now)?;
                Ok(Told::Proved)
            }
            Ask::CommentDraft(key) => {
                let text = work::comment_draft(self.open()?, &key);
                Ok(Told::CommentDraft(text))
            }
            Ask::KeepComment(key, text) => {
                work::keep_comment(self.open_mut()?, &key, &text)?;
                Ok(Told::DraftSealed(now))
            }
            Ask::ExportList(order) => self.export_list(&order),
            Ask::Detail(id) => {
                let (register, book) = self.judged()?;
                let held = register
                    .state()
                    .get(id)
                    .ok_or(Trouble::new("no-such-record"))?;
                let key = crate::desk::DraftKey {
                    kind: held.record.kind,
                    id: Some(id),
                };
                let draft = work::draft(register, key).map(|draft| draft.at);
                Ok(Told::Detail(Box::new(views::detail(
                    register.state(),
                    book,
                    held,
                    register.who(),
                    draft,
                ))))
            }
            Ask::History(id) => Ok(Told::History(Box::new(work::history(self.open()?, id)?))),
            Ask::Readiness(id) => self.kept(Of::Readiness(id)),
            Ask::Editions(id) => {
                let register = self.open()?;
                let held = work::analysis(register, id)?;
                Ok(Told::Editions(Box::new(views::editions(
                    register.state(),
                    held,
                    today,
                ))))
            }
            Ask::EditionDiff { from, to } => self.kept(Of::EditionDiff(from, to)),
            Ask::OpenComments => {
                let register = self.open()?;
                let open = views::open_comments(register.state(), register.who());
                Ok(Told::OpenComments(open))
            }
            Ask::Strands => self.kept(Of::Strands),
            Ask::Tree(id) => {
                let state = self.open()?.state();
                let held = state.get(id).ok_or(Trouble::new("no-such-record"))?;
                Ok(Told::Tree(Box::new(views::tree(state, &held.record))))
            }
            Ask::PastList(kind, on) => self.past_list(ticket, kind, on),
            Ask::PastDetail(id, on) => self.past_detail(ticket, id, on),
            Ask::Queue => self.kept(Of::Queue),
            Ask::Journal {
                before,
                count,
                object,
            } => {
                let register = self.register.as_deref().ok_or(Trouble::new("locked"))?;
                let (gists, chain) = (&mut self.gists, &self.chain);
                let journal = work::journal(register, gists, chain, before, count, object)?;
                Ok(Told::Journal(Box::new(journal)))
            }
            Ask::Picks(kinds) => {
                let register = self.register.as_ref().ok_or(Trouble::new("locked"))?;
                let (seq, _) = register.head();
                let picks = self.shelf.picks(register.state(), kinds, seq);
                Ok(Told::Picks(picks))
            }
            Ask::Form { kind, id, like } => Ok(Told::Form(Box::new(work::form(
                self.open()?,
                kind,
                id,
                like,
            )?))),
            Ask::SealDraft(mut draft) => {
                draft.at = now;
                work::seal_draft(self.open_mut()?, &draft)?;
                Ok(Told::DraftSealed(now))
            }
            Ask::DropDraft(key) => {
                work::drop_draft(self.open_mut()?, key)?;
                Ok(Told::DraftDropped)
            }
            Ask::Foresee(change) => {
                let (register, book) = self.judged()?;
                let seen = work::foresee(register, book, change, now)?;
                Ok(Told::Foresight(Box::new(seen)))
            }
            Ask::Submit(form) => {
                let key = crate::desk::DraftKey {
                    kind: form.kind,
                    id: form.id,
                };
                let register = self.open_mut()?;
                let command = work::proposal(register, form)?;
                let committed = register.commit(command, today, now)?;
                // The change is on disk; a draft that can't be dropped comes back as an old draft and is told as such.
                let _ = work::drop_draft(register, key);
                self.saved(&committed)
            }
            Ask::Do(command) => self.commit(ticket, command),
            Ask::Undo { seq, reason } => {
                let before = self.open()?.before(seq)?;
                let undo = Command::Undo {
                    seq,
                    before,
                    reason,
                };
                self.commit(ticket, undo)
            }
            Ask::Unmask { id, field, purpose } => self.unmask(id, field, purpose),
            Ask::ReadTable(path) => {
                let table = work::LoadedTable::read(&path)?;
                let view = table.view();
                self.table = Some(table);
                self.plan = None;
                Ok(Told::Table(Box::new(view)))
            }
            Ask::PlanImport { kind, columns } => self.plan_import(ticket, kind, columns),
            Ask::RunImport => self.run_import(ticket),
            Ask::Print(order) => {
                let told = self.print(&order)?;
                self.tell(Ticket(0), Told::Changed);
                Ok(told)
            }
            Ask::Paper(work, language) => {
                let paper = self.paper(ticket, &work, language, false)?;
                Ok(Told::Paper(Box::new(paper)))
            }
            Ask::WritePaper(order) => {
                let told = self.write_paper(ticket, &order)?;
                self.tell(Ticket(0), Told::Changed);
                Ok(told)
            }
            Ask::Apply(order) => self.apply(order),
            Ask::Waiting => self.kept(Of::Waiting),
            Ask::Replies(replies, language) => self.replies(&replies, language),
            Ask::Snapshot(order) => {
                let told = self.snapshot(ticket, &order)?;
                self.tell(Ticket(0), Told::Changed);
                Ok(told)
            }
            Ask::BackUp(places) => self.back_up(ticket, places),
            Ask::TestRestored(place) => {
                let mut meter = self.meter(ticket);
                let place = work::expand(&place);
                let tested =
                    self.open_mut()?
                        .test_restored(&place, now, &mut |step, done, total| {
                            meter.tell(step, done, total)
                        });
                if meter.is_stopped() && tested.is_err() {
                    return Ok(Told::Cancelled);
                }
                let seq = tested?;
                self.tell(Ticket(0), Told::Changed);
                Ok(Told::RestoreTested(seq))
            }
            Ask::Mirror => self.mirror_told(),
            Ask::SetMirror(place) => self.set_mirror(ticket, &place),
            Ask::RemoveMirror => self.remove_mirror(),
            Ask::Copies => Ok(Told::Copies(self.copies()?)),
            Ask::KeepBackups(places) => {
                self.backups = places.iter().map(|place| work::expand(place)).collect();
                Ok(Told::Copies(self.copies()?))
            }
            Ask::Mend(from) => self.mend(ticket, &from),
            Ask::MirrorDiffers(file) => self.mirror_differs(file),
            Ask::Custodians => self.custodians(),
            Ask::Propose(order) => self.propose(&order),
            Ask::Confirm(seq) => self.confirm(seq),
            Ask::Decline(seq) => self.decline(seq),
            Ask::Disposals => self.disposals(),
            Ask::Dispose { decision, persons } => self.dispose(&decision, &persons),
            Ask::ConfirmDisposal { seq, passphrase } => {
                let _reckoned = Reckoned::derivations(1, ticket, self.answers.clone());
                self.confirm_disposal(seq, &passphrase)
            }
            Ask::DeclineDisposal(seq) => self.decline_disposal(seq),
            Ask::Drilled {
                key,
                recipient,
                sheets,
            } => self.drilled(&key, &recipient, sheets),
            Ask::Upkeep => self.upkeep(),
            Ask::NoteHead(seq) => self.note_head(seq),
            Ask::MakeSheets { need, of, language } => self.make_sheets(need, of, language),
            Ask::NextSheet => self.next_sheet(),
            Ask::TrySheet(typed) => self.try_sheet(&typed),
            Ask::DropSheets => {
                self.drop_sheets();
                Ok(Told::Cancelled)
            }
            Ask::Card(path) => self.card(&path),
            Ask::ChangePassphrase { old, new } => {
                // The old one opens the file, and the new one seals it.
                let _reckoned = Reckoned::derivations(2, ticket, self.answers.clone());
                self.change_passphrase(&old, &new)
            }
            Ask::Verify => self.verify(ticket),
            Ask::Cancel(ticket) => {
                self.cancelled.cancel(ticket);
                Ok(Told::Cancelled)
            }
            Ask::ChainNews(news) => {
                self.take_news(news);
                Ok(Told::Chain(self.chain.clone()))
            }
            // The keeper answers it when it has read the journal; see `trend`.
            Ask::Trend => Ok(Told::Cancelled),
            Ask::Leave => Ok(Told::Locked),
        }
    }

    /// A page that is kept, as an answer.
    fn kept(&mut self, of: Of) -> Result<Told, Trouble> {
        Ok(match self.page(of)? {
            Page::Queue(queue) => Told::Queue(queue),
            Page::Findings(found) => Told::Findings(found),
            Page::Agenda(agenda) => Told::Agenda(agenda),
            Page::Requirements(sheet) => Told::Requirements(sheet),
            Page::Sitting(sitting) => Told::Sitting(sitting),
            Page::EditionDiff(diff) => Told::EditionDiff(diff),
            Page::Readiness(view) => Told::Readiness(view),
            Page::Overview(page) => Told::Overview(page),
            Page::Strands(chain) => Told::Strands(chain),
            Page::Disposals(view) => Told::Disposals(view),
            Page::Waiting(view) => Told::Waiting(view),
            // They are not asked for as they are: papers are made of them.
            Page::Director(_) | Page::ToApply(_) => Told::Cancelled,
        })
    }

    /// The first page: with what the rules find, or with what is ready without them.
    fn first_page(&mut self, judged: bool) -> Result<Told, Trouble> {
        if let Ok(register) = self.open_mut() {
            register.tend_mirror();
        }
        if !judged {
            return Ok(Told::Overview(Arc::new(self.overview(false)?)));
        }
        let Page::Overview(mut page) = self.page(Of::Overview)? else {
            return Err(Trouble::new("locked"));
        };
        // How far the chain is checked and how a mirror stands are no entries: they are told as they are now.
        let now = (self.chain.clone(), work::past_of(self.open()?));
        if (&page.chain, &page.past) != (&now.0, &now.1) {
            let own = Arc::make_mut(&mut page);
            (own.chain, own.past) = now;
            let when = (self.open()?.head().0, self.today());
            self.shelf
                .keep(Of::Overview, when, Page::Overview(page.clone()));
        }
        Ok(Told::Overview(page))
    }

    /// The first page as things stand; what the rules find is in it where all was judged.
    pub(super) fn overview(&self, judged: bool) -> Result<views::Overview, Trouble> {
        let register = self.open()?;
        let (chain, past) = (self.chain.clone(), work::past_of(register));
        let (state, who) = (register.state(), register.who());
        Ok(match judged {
            true => views::overview(state, &self.book, who, chain, past),
            false => views::glance(state, self.today(), who, chain, past),
        })
    }

    /// News of the background check. Entries written meanwhile were checked as they were written.
    fn take_news(&mut self, news: views::Chain) {
        let Some(register) = self.register.as_deref_mut() else {
            return;
        };
        let (total, _) = register.head();
        let written = total.saturating_sub(news.total);
        let checked = if news.finished.is_some() {
            news.checked + written
        } else {
            news.checked
        };
        let known = register.read_only() == Some(STAYS_DAMAGED);
        if news.broken.is_some() && !known {
            register.stop_writing("chain-broken");
            if self.heal() {
                return;
            }
        }
        self.chain = views::Chain {
            total,
            checked,
            ..news
        };
    }

    fn commit(&mut self, ticket: Ticket, command: Command) -> Result<Told, Trouble> {
        let (now, today, mut meter) = (self.now(), self.today(), self.meter(ticket));
        let mut going = |step, done, of| meter.tell_large(step, done, of);
        let register = self.open_mut()?;
        let committed = register.commit_told(command, today, now, &mut going)?;
        self.saved(&committed)
    }

    /// Says that a change is on disk, and that open views have grown old.
    pub(super) fn saved(&mut self, committed: &Committed) -> Result<Told, Trouble> {
        if self.chain.finished.is_some() {
            self.chain.checked += 1;
        }
        self.chain.total = committed.seq;
        self.note(committed);
        self.tell(Ticket(0), Told::Changed);
        let state = self.open()?.state();
        let links = committed
            .ids
            .iter()
            .filter_map(|id| state.get(*id))
            .map(|held| views::link(state, &held.record))
            .collect();
        Ok(Told::Saved {
            seq: committed.seq,
            links,
            at: committed.at,
        })
    }

    /// Shows a masked field: journalled first, shown after.
    fn unmask(
        &mut self,
        id: RecordId,
        field: &'static str,
        purpose: crate::domain::Purpose,
    ) -> Result<Told, Trouble> {
        let (now, today) = (self.now(), self.today());
        let register = self.open_mut()?;
        let held = register
            .state()
            .get(id)
            .ok_or(Trouble::new("no-such-record"))?;
        let text = match held.record.values.get(field) {
            Some(Value::Text(text)) => Zeroizing::new(crate::fields::shown_person_number(text)),
            _ => return Err(Trouble::new("nothing-to-show")),
        };
        let details = vec![
            ("field".to_owned(), field.to_owned()),
            ("purpose".to_owned(), purpose.code().to_owned()),
        ];
        let event = Event {
            code: EventCode::Unmasked,
            object: Some(id),
            details,
        };
        let committed = register.commit(Command::Trace(event), today, now)?;
        if self.chain.finished.is_some() {
            self.chain.checked += 1;
        }
        self.chain.total = committed.seq;
        self.note(&committed);
        Ok(Told::Unmasked(text))
    }

    fn verify(&mut self, ticket: Ticket) -> Result<Told, Trouble> {
        let reader = self.open()?.chain();
        let total = reader.total();
        let mut meter = self.meter(ticket);
        let checked = reader.check_files(&mut |done, total| meter.tell("verify", done, total));
        if !checked.complete && checked.broken.is_none() {
            return Ok(Told::Cancelled);
        }
        let now = self.now();
        self.take_news(chain::of(checked, total, now));
        Ok(Told::Chain(self.chain.clone()))
    }
}
