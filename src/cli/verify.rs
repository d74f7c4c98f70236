//! Checking a register or a snapshot, and saying in one sentence what it proves.

use crate::cli::args::VerifyOrder;
use crate::cli::{out, phrase};
use crate::crypto::{self, HeadMatch, HeadNote, HeadNoteError, Identity, WordError};
use crate::desk::Trouble;
use crate::register::{self, Failure};
use crate::say;
use crate::snapshot;
use crate::words::{Words, thousands};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Checks what lies there.
pub fn run(words: &Words, order: &VerifyOrder) -> Result<(), String> {
    if order.what.is_dir() {
        register(words, &order.what)?;
        match &order.witness {
            Some(text) => witness(words, &order.what, text),
            None => Ok(()),
        }
    } else {
        file(words, order)
    }
}

fn progress(words: &Words, done: u64, total: u64) {
    let percent = (done * 100).checked_div(total).unwrap_or(0);
    out::progress(&format!("{} {percent} %", words.get("step-verify")));
}

fn register(words: &Words, place: &Path) -> Result<(), String> {
    let said = |failure: Failure| say::trouble(words, &Trouble::from(failure));
    let mut told = 0;
    let verdict = register::verify(place, &mut |done, total| {
        let percent = (done * 100).checked_div(total).unwrap_or(0);
        if percent != told {
            told = percent;
            progress(words, done, total);
        }
        true
    });
    out::progress_done();
    let verdict = verdict.map_err(said)?;
    for name in &verdict.chain.tails {
        out::line(&words.with("cli-verify-tail", &[("file", name)]));
    }
    if let Some(bytes) = verdict.interrupted {
        out::line(&words.with("cli-verify-interrupted", &[("bytes", &bytes.to_string())]));
    }
    if verdict.findings.is_empty() {
        let entries = thousands(i64::try_from(verdict.chain.entries).unwrap_or(i64::MAX));
        let link: String = verdict
            .chain
            .link
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        out::line(&words.with(
            "cli-verify-register",
            &[("entries", &entries), ("link", &link)],
        ));
        let head = HeadNote::of(
            &verdict.about.register.0,
            verdict.chain.seq,
            &verdict.chain.link,
        );
        out::line(&words.with("custodians-head", &[("words", &head.text())]));
        return Ok(());
    }
    for finding in &verdict.findings {
        out::line(&said(finding.clone()));
    }
    let count = (verdict.findings.len() as u64 + verdict.chain.more).to_string();
    Err(words.with("cli-verify-broken", &[("count", &count)]))
}

/// Whether what was written in the diary still stands: everything before that day is then as it was.
fn witness(words: &Words, place: &Path, text: &str) -> Result<(), String> {
    let note = HeadNote::parse(text).map_err(|error| match error {
        HeadNoteError::Number => words.get("cli-witness-number"),
        HeadNoteError::Word(WordError::Unknown { position, nearest }) => words.with(
            match nearest {
                Some(_) => "cli-witness-word-near",
                None => "cli-witness-word",
            },
            &[
                ("position", &position.to_string()),
                ("nearest", nearest.unwrap_or_default()),
            ],
        ),
        HeadNoteError::Word(_) => words.get("cli-witness-count"),
    })?;
    let seq = note.seq.to_string();
    let chain = register::head_at(place, note.seq)
        .map_err(|failure| say::trouble(words, &Trouble::from(failure)))?;
    let found = chain.map(|chain| note.against(&chain));
    match found {
        Some(HeadMatch::Stands) => {
            out::line(&words.with("cli-witness-stands", &[("seq", &seq)]));
            Ok(())
        }
        Some(HeadMatch::Slip(at)) if !at.is_empty() => {
            let at: Vec<String> = at.iter().map(usize::to_string).collect();
            Err(words.with("cli-witness-slip", &[("position", &at.join(", "))]))
        }
        None if !note.is_whole() => Err(words.get("cli-witness-slip-somewhere")),
        None => Err(words.with("cli-witness-past", &[("seq", &seq)])),
        Some(_) => Err(words.with("cli-witness-another", &[("seq", &seq)])),
    }
}

/// The identity in a key file of a custodian, a sealed identity of an auditor, or an open age identity file.
fn identity(words: &Words, path: &Path) -> Result<Identity, String> {
    let said = |trouble: Trouble| say::trouble(words, &trouble.arg("path", path.display()));
    let bytes = crate::disk::read_all(path, crypto::KEY_FILE_CAP as u64)
        .map_err(|error| say::trouble(words, &Trouble::from(Failure::from(error))))?;
    if let Ok(text) = std::str::from_utf8(&bytes)
        && let Some(line) = text
            .lines()
            .find(|line| line.starts_with("AGE-SECRET-KEY-1"))
    {
        return Identity::parse(line).ok_or_else(|| said(Trouble::new("key-damaged")));
    }
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let passphrase = phrase::ask(words, &words.with("cli-phrase-for", &[("file", &name)]))?;
    crypto::open_identity_file(&bytes, &passphrase)
        .map_err(|error| say::trouble(words, &Trouble::from(register::of_key_file(&error, path))))
}

fn file(words: &Words, order: &VerifyOrder) -> Result<(), String> {
    let path = &order.what;
    let said = |trouble: Trouble| say::trouble(words, &trouble);
    let missing = |_| {
        said(
            Trouble::new("file-missing")
                .arg("path", path.display())
                .arg("why", ""),
        )
    };
    let mut source = File::open(path).map_err(missing)?;
    let mut start = [0u8; 5];
    if source.read_exact(&mut start).is_err() {
        return Err(said(
            Trouble::new("snapshot-not").arg("file", path.display()),
        ));
    }
    let identities = match &order.key {
        Some(key) => vec![identity(words, key)?],
        // An archive that lies open needs no key; a sealed one says so itself.
        None => Vec::new(),
    };
    let mut last = 0;
    let verdict = snapshot::verify(source, &identities, &mut |_, done, total| {
        let percent = (done * 100).checked_div(total).unwrap_or(0);
        if percent != last {
            last = percent;
            progress(words, done, total);
        }
        true
    });
    out::progress_done();
    let verdict = verdict.map_err(|error| said(Trouble::from(error)))?;
    out::line(&verdict.sentence(words));
    for note in &verdict.notes {
        out::line(&words.get(&format!("snapshot-note-{note}")));
    }
    for custodian in &verdict.custodians {
        let role = words.get(&format!("role-{}", custodian.role));
        out::line(&words.with(
            "cli-verify-custodian",
            &[
                ("name", &custodian.name),
                ("role", &role),
                ("fingerprint", &custodian.fingerprint),
            ],
        ));
    }
    Ok(())
}
