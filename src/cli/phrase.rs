//! Passphrases at the terminal: without echo, and the terminal is given back as it was.

use crate::cli::out;
use crate::cli::silent::Silent;
use crate::crypto::{self, FLOOR_BITS, Passphrase};
use crate::words::Words;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use zeroize::Zeroizing;

/// The longest passphrase that is read, in bytes.
const CAP: usize = 1024;

/// Asks for a passphrase once.
pub fn ask(words: &Words, prompt: &str) -> Result<Passphrase, String> {
    let mut silent = Silent::open().map_err(|_| words.get("cli-no-terminal"))?;
    let _ = write!(silent, "{prompt} ");
    let _ = silent.flush();
    let mut typed = Zeroizing::new(Vec::with_capacity(CAP));
    let mut byte = Zeroizing::new([0u8; 1]);
    loop {
        match silent.read(byte.as_mut_slice()) {
            Ok(1) if byte[0] == b'\n' => break,
            Ok(1) if typed.len() < CAP => typed.push(byte[0]),
            Ok(1) => {}
            _ => return Err(words.get("cli-no-passphrase")),
        }
    }
    let _ = writeln!(silent);
    let text = std::str::from_utf8(&typed).map_err(|_| words.get("cli-passphrase-not-text"))?;
    let phrase = Passphrase::new(text);
    if phrase.is_empty() {
        return Err(words.get("cli-no-passphrase"));
    }
    Ok(phrase)
}

/// Asks for a line that is no secret, at the terminal itself.
pub fn line(words: &Words, prompt: &str) -> Result<String, String> {
    let gone = |_| words.get("cli-no-terminal");
    let mut tty = File::options()
        .read(true)
        .write(true)
        .open("/dev/tty")
        .map_err(gone)?;
    write!(tty, "{prompt} ").map_err(gone)?;
    let mut typed = String::new();
    BufReader::new(tty).read_line(&mut typed).map_err(gone)?;
    Ok(typed)
}

/// Asks for a new passphrase: offers generated words, holds the floor, and asks twice.
pub fn ask_new(words: &Words) -> Result<Passphrase, String> {
    let offered = crypto::suggest().map_err(|_| words.get("trouble-no-randomness"))?;
    out::error(&words.get("cli-phrase-offer"));
    show(offered.as_str());
    out::error(&words.get("cli-phrase-own"));
    loop {
        let first = ask(words, &words.get("cli-phrase-first"))?;
        let bits = crypto::bits(&first);
        if bits < FLOOR_BITS {
            let args = [
                ("bits", bits.to_string()),
                ("floor", FLOOR_BITS.to_string()),
            ];
            out::error(&words.with(
                "cli-phrase-weak",
                &[(args[0].0, &args[0].1), (args[1].0, &args[1].1)],
            ));
            continue;
        }
        let second = ask(words, &words.get("cli-phrase-again"))?;
        if first.same_as(&second) {
            return Ok(first);
        }
        out::error(&words.get("cli-phrase-differs"));
    }
}

/// Shows the offered words on the terminal only, never in what is piped or logged.
fn show(phrase: &str) {
    if let Ok(mut tty) = File::options().write(true).open("/dev/tty") {
        let _ = writeln!(tty, "\n    {phrase}\n");
    }
}
