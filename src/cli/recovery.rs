//! Recovery sheets without a screen: made, tried once a year, and used when keys are lost.

use crate::cli::args::{RecoveryOrder, RecoveryTask, ScreenOrder};
use crate::cli::counter::{Counter, place, unlock};
use crate::cli::{out, printer, settings};
use crate::crypto::{RecoverySecret, Share, ShareError};
use crate::desk::{self, Ask, CustodyOrder, Told, Trouble};
use crate::disk::RealDisk;
use crate::register::{self, Recovering};
use crate::say;
use crate::words::Words;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use zeroize::Zeroizing;

/// Takes what was shown off the terminal, and off what can be scrolled back to.
const WIPE: &str = "\x1b[2J\x1b[3J\x1b[H";

/// Does what was asked about recovery sheets.
pub fn run(words: &Words, order: RecoveryOrder) -> Result<(), String> {
    match order.task {
        RecoveryTask::Make { need, of, to } => make(words, order.at, need, of, to.as_deref()),
        RecoveryTask::Drill => drill(words, order.at),
        RecoveryTask::Retire => {
            let mut counter = unlock(words, order.at)?;
            let seq = counter.save(Ask::Propose(CustodyOrder::NoSheets))?;
            out::line(&words.with("cli-custodian-proposed", &[("seq", &seq.to_string())]));
            Ok(())
        }
        RecoveryTask::Open(cards) => {
            let read = |path: &PathBuf| {
                register::load_card(path).map_err(|failure| said(words, failure.into()))
            };
            let cards: Vec<_> = cards.iter().map(read).collect::<Result<_, _>>()?;
            for card in &cards {
                out::line(&words.with("cli-card-name", &[("name", &card.name)]));
                let print = card.fingerprint();
                out::line(&words.with("cli-card-fingerprint", &[("fingerprint", &print)]));
            }
            recover(words, order.at, &Recovering::Admit(cards))
        }
        RecoveryTask::Confirm(seq) => recover(words, order.at, &Recovering::Confirm(seq)),
    }
}

fn said(words: &Words, trouble: Trouble) -> String {
    say::trouble(words, &trouble)
}

fn terminal(words: &Words) -> Result<File, String> {
    let tty = File::options().read(true).write(true).open("/dev/tty");
    tty.map_err(|_| words.get("cli-no-terminal"))
}

/// Makes sheets, hands them out one by one, and proposes that they count.
fn make(
    words: &Words,
    order: ScreenOrder,
    need: u8,
    of: u8,
    to: Option<&Path>,
) -> Result<(), String> {
    let way = Way::open(words, to)?;
    let mut counter = unlock(words, order)?;
    hand_out(words, &mut counter, need, of, way)
}

/// Where sheets are shown or printed. It is opened before anything of a register is.
pub struct Way {
    tty: File,
    printer: Option<File>,
}

impl Way {
    /// The terminal, and a printer's device or a pipe where one is named.
    pub fn open(words: &Words, to: Option<&Path>) -> Result<Self, String> {
        let printer = to.map(|path| {
            let path_said = path.display().to_string();
            let said = |_| words.with("cli-sheets-no-file", &[("path", &path_said)]);
            printer::open(path).map_err(said)
        });
        Ok(Self {
            tty: terminal(words)?,
            printer: printer.transpose()?,
        })
    }
}

/// Lets the desk make sheets, and shows or prints each; the last one done, they are proposed.
pub fn hand_out(
    words: &Words,
    counter: &mut Counter<'_>,
    need: u8,
    of: u8,
    mut way: Way,
) -> Result<(), String> {
    let language = words.language();
    let mut told = counter.ask(Ask::MakeSheets { need, of, language })?;
    loop {
        match told {
            Told::Sheet { number, text, .. } => match &mut way.printer {
                Some(printer) => printer::print(printer, &text)
                    .map_err(|_| words.get("cli-sheets-not-printed"))?,
                None => show(words, &mut way.tty, &text, number)?,
            },
            Told::Saved { seq, .. } => {
                out::line(&words.with("cli-custodian-proposed", &[("seq", &seq.to_string())]));
                out::line(&words.get("cli-sheets-honest"));
                return Ok(());
            }
            _ => return Err(counter.gone()),
        }
        told = counter.ask(Ask::NextSheet)?;
    }
}

/// Shows a sheet until it has been written down.
fn show(words: &Words, tty: &mut File, sheet: &str, number: u8) -> Result<(), String> {
    let gone = |_| words.get("cli-no-terminal");
    let number = number.to_string();
    let taken = words.with("cli-sheets-taken", &[("number", &number)]);
    write!(tty, "{WIPE}{sheet}\n{taken} ").map_err(gone)?;
    tty.flush().map_err(gone)?;
    line(tty).map_err(gone)?;
    write!(tty, "{WIPE}").map_err(gone)
}

/// A line that is typed, echoed by the terminal.
fn line(tty: &File) -> std::io::Result<Zeroizing<String>> {
    let mut typed = Zeroizing::new(String::with_capacity(4096));
    let mut reader = BufReader::new(tty.try_clone()?);
    match reader.read_line(&mut typed)? {
        0 => Err(std::io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(typed),
    }
}

/// Reads sheets until there are as many as they say are needed.
fn sheets(words: &Words) -> Result<(RecoverySecret, u8), String> {
    let mut tty = terminal(words)?;
    let gone = |_| words.get("cli-no-terminal");
    let mut given: Vec<Share> = Vec::new();
    loop {
        let number = (given.len() + 1).to_string();
        let prompt = words.with("cli-sheets-type", &[("number", &number)]);
        write!(tty, "{prompt}\n> ").map_err(gone)?;
        let typed = line(&tty).map_err(gone)?;
        if typed.trim().is_empty() {
            write!(tty, "{WIPE}").map_err(gone)?;
            return Err(words.get("cli-sheets-stopped"));
        }
        match Share::parse(&typed) {
            Ok(share) => given.push(share),
            Err(error) => {
                out::error(&said(words, desk::wrong_sheet(&error)));
                continue;
            }
        }
        match RecoverySecret::combine(&given) {
            Ok(secret) => {
                write!(tty, "{WIPE}").map_err(gone)?;
                return Ok((secret, u8::try_from(given.len()).unwrap_or(u8::MAX)));
            }
            Err(ShareError::TooFew { .. }) => {}
            Err(error) => {
                given.pop();
                out::error(&said(words, desk::wrong_sheet(&error)));
            }
        }
    }
}

/// Tries the sheets without opening anything with them, and journals that they fit.
fn drill(words: &Words, at_order: ScreenOrder) -> Result<(), String> {
    let (secret, given) = sheets(words)?;
    let key = secret
        .key()
        .map_err(|_| said(words, Trouble::new("no-randomness")))?;
    let public = key.signer.public().0;
    let recipient = key.identity.recipient();
    drop((secret, key));
    let mut counter = unlock(words, at_order)?;
    let ask = Ask::Drilled {
        key: public,
        recipient,
        sheets: given,
    };
    let seq = counter.save(ask)?;
    out::line(&words.with("cli-sheets-drilled", &[("seq", &seq.to_string())]));
    Ok(())
}

/// Lets the sheets say who the custodians are, or confirm a proposal.
fn recover(words: &Words, order: ScreenOrder, what: &Recovering) -> Result<(), String> {
    let place = place(words, order.register)?;
    let (secret, _) = sheets(words)?;
    let key = secret
        .key()
        .map_err(|_| said(words, Trouble::new("no-randomness")))?;
    drop(secret);
    let mirror = settings::mirror();
    let at = register::At {
        register: &place,
        mirror: mirror.as_deref(),
    };
    let done = register::recover(
        Arc::new(RealDisk),
        at,
        key,
        what,
        crate::fields::catalogue(),
        jiff::Timestamp::now(),
        &mut |_, _, _| {},
    );
    let seq = done.map_err(|failure| said(words, failure.into()))?;
    out::line(&words.with("cli-sheets-recovered", &[("seq", &seq.to_string())]));
    out::line(&words.get("cli-sheets-make-new"));
    Ok(())
}
