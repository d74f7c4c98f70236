//! Custodian keys: made on their own medium, and what a card says.

use crate::cli::args::KeyOrder;
use crate::cli::{out, phrase};
use crate::crypto::{Card, CustodianKey, WORK_FACTOR};
use crate::desk::{self, Trouble};
use crate::disk::{Disk, RealDisk};
use crate::register::{Failure, load_card, load_key, look_at_key};
use crate::words::{Words, bare, date};
use std::path::Path;

/// Makes a key file and a card. Nothing that exists is written over.
pub fn new(words: &Words, order: &KeyOrder) -> Result<(), String> {
    let said = |trouble: Trouble| crate::say::trouble(words, &trouble);
    let stem = stem(&order.name);
    let key_path = order.out.join(format!("{stem}.skans-key.age"));
    let card_path = order.out.join(format!("{stem}.skans-card"));
    for path in [&key_path, &card_path] {
        if path.exists() {
            return Err(said(
                Trouble::new("file-exists").arg("path", path.display()),
            ));
        }
    }
    // A passphrase is chosen once there is somewhere to put what it seals, and a card that can be made.
    crate::disk::list(&order.out).map_err(|error| said(Trouble::from(Failure::from(error))))?;
    let created = date(desk::today(jiff::Timestamp::now()));
    let no_randomness = |_| said(Trouble::new("no-randomness"));
    let key = CustodianKey::create().map_err(no_randomness)?;
    let card = Card::sign(&key, &order.name, order.role.code(), &created)
        .map_err(|_| said(Trouble::new("card-name")))?;
    let passphrase = phrase::ask_new(words)?;
    out::error(&words.get("cli-key-sealing"));
    let sealed = key
        .seal_key_file(&created, &passphrase, WORK_FACTOR)
        .map_err(no_randomness)?;
    // Read back before it is called made: a key that does not open is worse than none.
    crate::crypto::open_key_file(&sealed, &passphrase)
        .map_err(|_| said(Trouble::new("key-damaged")))?;
    let failed = |error| said(Trouble::from(Failure::from(error)));
    RealDisk.replace(&key_path, &sealed).map_err(failed)?;
    RealDisk
        .replace(&card_path, card.as_bytes())
        .map_err(failed)?;
    out::line(&words.with("cli-key-made", &[("path", &key_path.display().to_string())]));
    out::line(&words.with(
        "cli-card-made",
        &[("path", &card_path.display().to_string())],
    ));
    show(words, &card_path)
}

/// Seals a key file under a new passphrase: beside it, read back, and renamed over it. The key is the same, and so is what
/// it opens; a copy of the old file still opens with the old passphrase.
pub fn passphrase(words: &Words, path: &Path) -> Result<(), String> {
    let said = |trouble: Trouble| crate::say::trouble(words, &trouble);
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    look_at_key(path).map_err(|failure| said(failure.into()))?;
    let old = phrase::ask(words, &words.with("cli-phrase-for", &[("file", &name)]))?;
    let key = load_key(path, &old).map_err(|failure| said(failure.into()))?;
    let new = phrase::ask_new(words)?;
    out::error(&words.get("cli-key-sealing"));
    let created = date(desk::today(jiff::Timestamp::now()));
    let sealed = key
        .seal_key_file(&created, &new, WORK_FACTOR)
        .map_err(|_| said(Trouble::new("no-randomness")))?;
    // Read back before it takes the place of the one that opens.
    let back = crate::crypto::open_key_file(&sealed, &new);
    if !back.is_ok_and(|back| back.signer.public() == key.signer.public()) {
        return Err(said(Trouble::new("key-damaged")));
    }
    RealDisk
        .replace(path, &sealed)
        .map_err(|error| said(Trouble::from(Failure::from(error))))?;
    out::line(&words.with("cli-key-sealed", &[("path", &path.display().to_string())]));
    Ok(())
}

/// Says what a card says, with the fingerprint that is compared by telephone.
pub fn show(words: &Words, path: &Path) -> Result<(), String> {
    let card = load_card(path).map_err(|failure| crate::say::trouble(words, &failure.into()))?;
    out::line(&words.with("cli-card-name", &[("name", &card.name)]));
    out::line(&words.with(
        "cli-card-role",
        &[("role", &words.get(&format!("role-{}", card.role)))],
    ));
    out::line(&words.with(
        "cli-card-fingerprint",
        &[("fingerprint", &card.fingerprint())],
    ));
    out::line(&words.with(
        "cli-card-recipient",
        &[("recipient", &card.recipient.to_string())],
    ));
    Ok(())
}

/// A file name from a name: plain letters, digits and hyphens.
fn stem(name: &str) -> String {
    let plain: String = bare(name)
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        "custodian".to_owned()
    } else {
        parts.join("-")
    }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn a_name_becomes_a_plain_file_name() {
        assert_eq!(stem("Åsa Öberg-Lind (SKC)"), "asa-oberg-lind-skc");
        assert_eq!(stem("../.."), "custodian");
    }
}
