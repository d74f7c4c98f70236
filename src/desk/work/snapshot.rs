//! Writing a snapshot: what is in it, for whom, and that it left is journalled.

use crate::crypto::{self, Recipient, RecipientFileError};
use crate::desk::keeper::Keeper;
use crate::desk::work::import::expand;
use crate::desk::{SnapshotOrder, SnapshotReceipt, Ticket, Told, Trouble};
use crate::domain::{Command, Compartment, Event, EventCode, RecordId, State};
use crate::exchange;
use crate::register::{Failure, Register};
use crate::snapshot::{self, Collect, Custodian, Exporter, Header, Scope, SnapshotError, Source};
use crate::words::{Language, Words};
use jiff::{Timestamp, civil::Date};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Value as Json, json};
use std::borrow::Cow;
use std::io::{self, Write};
use std::path::PathBuf;

impl From<SnapshotError> for Trouble {
    fn from(error: SnapshotError) -> Self {
        Self::Failed {
            code: error.code,
            args: error.args,
        }
    }
}

/// The recipients that files name, each with a name for the receipt.
pub fn recipients(files: &[PathBuf], exercise: bool) -> Result<Vec<(String, Recipient)>, Trouble> {
    let mut found = Vec::new();
    for path in files {
        let path = expand(path);
        let at = |trouble: Trouble| trouble.arg("path", path.display());
        let bytes = crate::disk::read_all(&path, 64 * 1024)
            .map_err(|error| Trouble::from(Failure::from(error)))?;
        let text = String::from_utf8(bytes).map_err(|_| at(Trouble::new("recipients-not-text")))?;
        let file = crypto::parse_recipient_file(&text).map_err(|error| at(unreadable(&error)))?;
        let stem = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        let name = file.name.unwrap_or(stem);
        for recipient in file.recipients {
            if crypto::exercise::is_exercise_recipient(&recipient) != exercise {
                return Err(at(Trouble::new("exercise-mixed")));
            }
            found.push((name.clone(), recipient));
        }
    }
    if found.is_empty() {
        return Err(Trouble::new("recipients-none"));
    }
    Ok(found)
}

/// What is wrong with a file of recipients, and in which line.
fn unreadable(error: &RecipientFileError) -> Trouble {
    match error {
        RecipientFileError::Line { line, .. } => Trouble::new("recipients-line").arg("line", line),
        RecipientFileError::Twice { line, .. } => {
            Trouble::new("recipients-twice").arg("line", line)
        }
        RecipientFileError::Name { line } => Trouble::new("recipients-name").arg("line", line),
        RecipientFileError::Empty => Trouble::new("recipients-none"),
        RecipientFileError::TooBig => Trouble::new("recipients-too-big"),
    }
}

/// What a snapshot of a register is made for and of.
pub struct Order<'a> {
    /// What was ordered.
    pub order: &'a SnapshotOrder,
    /// Today, for the report.
    pub today: Date,
    /// Now.
    pub now: Timestamp,
}

/// Writes a snapshot, reads it back, compares, and journals that it left. `progress` is told step, done and total, and
/// stops the work by answering false; then nothing is left of it.
pub fn write(
    register: &mut Register,
    disk: &dyn crate::disk::Disk,
    order: &Order<'_>,
    progress: &mut dyn FnMut(&'static str, u64, u64) -> bool,
) -> Result<SnapshotReceipt, Trouble> {
    let wanted = order.order;
    // Without the key nothing of it is here: a snapshot would say that there is nothing.
    if let Some(shut) = wanted
        .scope
        .iter()
        .find(|one| register.state().is_shut(**one))
    {
        return Err(Trouble::new("snapshot-shut").arg("compartment", shut.code()));
    }
    let exercise = register.state().info.exercise;
    let named = recipients(&wanted.recipients, exercise)?;
    let number = format!("EX-{:04}", register.tally().exports + 1);
    let receipt = {
        let collect = collect(register, order, &number, named)?;
        let exporter = Exporter {
            signer: &register.key().signer,
            identity: &register.key().identity,
        };
        let folder = expand(&wanted.folder);
        snapshot::write(
            disk,
            &folder,
            collect,
            &exporter,
            &mut |step, done, total| progress(step.code(), done, total),
        )?
    };
    let scope: Vec<&str> = wanted
        .scope
        .iter()
        .map(|compartment| compartment.code())
        .collect();
    let details = [
        ("number", number.clone()),
        ("digest", receipt.digest.clone()),
        ("seq", receipt.head.0.to_string()),
        ("scope", scope.join("+")),
        ("identities", wanted.identities.to_string()),
        ("recipients", receipt.recipients.len().to_string()),
    ];
    let details = details
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    let event = Event {
        code: EventCode::Exported,
        object: None,
        details,
    };
    if let Err(failure) = register.commit(Command::Trace(event), order.today, order.now) {
        // What can't be journalled does not leave.
        let _ = disk.remove(&receipt.path);
        return Err(failure.into());
    }
    Ok(SnapshotReceipt {
        number,
        path: receipt.path,
        digest: receipt.digest,
        bytes: receipt.bytes,
        records: receipt.records as usize,
        entries: receipt.entries,
        head: receipt.head,
        recipients: receipt.recipients,
    })
}

fn collect<'a>(
    register: &'a Register,
    order: &'a Order<'_>,
    number: &str,
    recipients: Vec<(String, Recipient)>,
) -> Result<Collect<'a>, Trouble> {
    let wanted = order.order;
    let state = register.state();
    let words = Words::new(Language::Sv);
    let (seq, link) = register.head();
    let level = words
        .get(&format!("choice-info_level-{}", state.info.ceiling.code()))
        .to_uppercase();
    let scope = wanted.scope.iter().map(|compartment| Scope {
        code: compartment.number(),
        name: compartment.code().to_owned(),
    });
    let header = Header {
        register: register.id().0,
        municipality: state.info.municipality.clone(),
        exercise: state.info.exercise,
        level,
        number: number.to_owned(),
        purpose: wanted.purpose.clone(),
        scope: scope.collect(),
        identities: wanted.identities,
        created: order.now,
        seq,
        link,
    };
    let custodians = register.members().iter().map(|member| Custodian {
        name: state
            .custodian(state.person_of(crate::domain::CustodianId(member.id())))
            .map(|custodian| custodian.name.clone())
            .unwrap_or_default(),
        role: member.role,
        key: member.key,
    });
    let options = exchange::ReportOptions {
        today: order.today,
        level: state.info.ceiling,
        export_number: number.to_owned(),
        purpose: wanted.purpose.clone(),
        scope: wanted.scope.clone(),
        identities: wanted.identities,
        head: (seq, link),
    };
    Ok(Collect {
        custodians: custodians.collect(),
        recipients,
        chain: Source::new(move |out| chain(register, &wanted.scope, out)),
        records: Source::new(move |out| records(register, wanted, out)),
        report: Source::new(move |out| exchange::report(register.state(), &words, &options, out)),
        aside: Some(register.folder().to_owned()),
        header,
    })
}

fn chain(register: &Register, scope: &[Compartment], out: &mut dyn Write) -> io::Result<()> {
    snapshot::write_chain(out, &register.id().0, register.entries(), |entry, part| {
        register
            .take_wanted(entry, usize::from(part), scope)
            .map_err(io::Error::other)
    })
}

/// Every record of the disclosed compartments, as the line that was signed, found where its latest version stands.
fn records(register: &Register, wanted: &SnapshotOrder, out: &mut dyn Write) -> io::Result<()> {
    let state = register.state();
    for entry in register.entries() {
        let mut entry = entry.map_err(io::Error::other)?;
        for number in 0..entry.parts.len() {
            let opened = register
                .take_wanted(&mut entry, number, &wanted.scope)
                .map_err(io::Error::other)?;
            let Some(opened) = opened else { continue };
            for (line, text) in snapshot::payload_lines(&opened.payload) {
                let Some((json, approved)) = latest(state, entry.seq, text) else {
                    continue;
                };
                let part = u16::try_from(number).unwrap_or(u16::MAX);
                let identity = match wanted.identities {
                    true => register
                        .disclose_identity(&json)
                        .map_err(io::Error::other)?,
                    false => None,
                };
                let identity = identity
                    .as_ref()
                    .map(|(random, text)| (random, text.as_slice()));
                out.write_all(&snapshot::record_line(
                    entry.seq, part, line, approved, text, identity,
                ))?;
            }
        }
    }
    Ok(())
}

/// What is looked at of a record's line; the rest is passed over.
#[derive(Deserialize)]
struct Seen<'a> {
    #[serde(rename = "put")]
    _put: IgnoredAny,
    #[serde(borrow)]
    id: Cow<'a, str>,
    version: Json,
    #[serde(default)]
    identity: Json,
}

/// Whether a line is a record's latest version, and whether that is approved. Of the line only what tells whom it
/// identifies is answered.
fn latest(state: &State, seq: u64, text: &[u8]) -> Option<(Json, bool)> {
    if !text.starts_with(b"{") {
        return None;
    }
    let seen: Seen<'_> = serde_json::from_slice(text).ok()?;
    let held = state.get(RecordId::parse(&seen.id)?)?;
    (held.seq == seq).then(|| {
        let line = json!({"id": seen.id, "version": seen.version, "identity": seen.identity});
        (line, held.is_approved())
    })
}

impl Keeper {
    /// Writes a snapshot for the screen, with progress and a way to stop it.
    pub(in crate::desk) fn snapshot(
        &mut self,
        ticket: Ticket,
        order: &SnapshotOrder,
    ) -> Result<Told, Trouble> {
        let order = Order {
            order,
            today: self.today(),
            now: self.now(),
        };
        let (answers, cancelled, disk) = (
            self.answers.clone(),
            self.cancelled.clone(),
            self.disk.clone(),
        );
        let mut progress = |step, done, total| {
            let told = Ok(Told::Progress { step, done, total });
            let _ = answers.send(crate::desk::Answer { ticket, told });
            !cancelled.is_cancelled(ticket)
        };
        let written = write(self.open_mut()?, disk.as_ref(), &order, &mut progress);
        match written {
            Ok(receipt) => {
                let total = self.open()?.head().0;
                if self.chain.finished.is_some() {
                    self.chain.checked += total.saturating_sub(self.chain.total);
                }
                self.chain.total = total;
                Ok(Told::Snapshot(Box::new(receipt)))
            }
            Err(Trouble::Failed {
                code: "snapshot-cancelled",
                ..
            }) => Ok(Told::Cancelled),
            Err(trouble) => Err(trouble),
        }
    }
}
