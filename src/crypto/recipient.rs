//! Recipients: the public halves of age identities, and the text files that people hand them over in.
//!
//! Must not know what is wrapped for them.

use std::fmt;
use std::str::FromStr;
use unicode_normalization::UnicodeNormalization;

/// The largest recipient file that is read, in bytes.
const FILE_CAP: usize = 64 * 1024;
/// The longest name in a recipient file or on a card, in characters.
pub(super) const NAME_CAP: usize = 100;

/// The points of low order on Curve25519, in every encoding that reduces to them (the top bit is ignored). Wrapping for
/// one of them would give a key that anyone can compute, and the age library stops the whole program over it, so that
/// they are refused when a recipient is read.
const LOW_ORDER: [&str; 7] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

/// Whom something is wrapped for: an X25519 recipient in its canonical form, `age1…`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Recipient(String);

/// Why a text is not a recipient that can be wrapped for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum RecipientError {
    /// Not of the form `age1…`.
    #[error("this is not an age recipient")]
    NotARecipient,
    /// A secret identity in the place of a public recipient. It must be seen as disclosed.
    #[error("this is a secret age identity, not a recipient: it must not lie here")]
    Secret,
    /// An age recipient of another kind (post-quantum, a plugin's).
    #[error("this kind of age recipient is not supported")]
    UnknownKind,
    /// The check sum fails, or the point is one that nothing can be wrapped for.
    #[error("the age recipient is miscopied")]
    Damaged,
}

impl Recipient {
    /// Reads a recipient. Only the form that age itself writes is accepted.
    pub fn parse(text: &str) -> Result<Self, RecipientError> {
        if text
            .get(..15)
            .is_some_and(|start| start.eq_ignore_ascii_case("AGE-SECRET-KEY-"))
        {
            return Err(RecipientError::Secret);
        }
        if !text.starts_with("age1") || !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(RecipientError::NotARecipient);
        }
        let (kind, point) = bech32::decode(text).map_err(|_| RecipientError::Damaged)?;
        if kind.as_str() != "age" {
            return Err(RecipientError::UnknownKind);
        }
        let canonical = age::x25519::Recipient::from_str(text)
            .is_ok_and(|recipient| recipient.to_string() == text);
        if !canonical || is_low_order(&point) {
            return Err(RecipientError::Damaged);
        }
        Ok(Self(text.to_owned()))
    }

    /// The recipient of an identity, which is sound by making.
    pub(super) fn of(recipient: &age::x25519::Recipient) -> Self {
        Self(recipient.to_string())
    }

    /// As the age library wants it. Only what [`Recipient::parse`] let through is inside, so that this doesn't fail.
    pub(super) fn for_age(&self) -> Result<age::x25519::Recipient, std::io::Error> {
        age::x25519::Recipient::from_str(&self.0).map_err(std::io::Error::other)
    }

    /// The text, `age1…`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_low_order(point: &[u8]) -> bool {
    let mut masked = point.to_vec();
    if let Some(top) = masked.last_mut() {
        *top &= 0x7f;
    }
    let hex: String = masked.iter().map(|byte| format!("{byte:02x}")).collect();
    LOW_ORDER.contains(&hex.as_str())
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Recipient {
    type Err = RecipientError;

    fn from_str(text: &str) -> Result<Self, RecipientError> {
        Self::parse(text)
    }
}

/// What a recipient file says: who they are, if it says so, and the recipients.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RecipientFile {
    /// From the line `# name: …`, NFC.
    pub name: Option<String>,
    /// At least one, in the order of the file, none twice.
    pub recipients: Vec<Recipient>,
}

/// What is wrong with a recipient file, and in which line (the first is 1).
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum RecipientFileError {
    /// A line that is neither empty, a comment, nor a recipient.
    #[error("line {line}: {what}")]
    Line {
        /// The line.
        line: usize,
        /// What is wrong with it.
        what: RecipientError,
    },
    /// A recipient that stands in an earlier line too.
    #[error("line {line}: the same recipient as in line {first}")]
    Twice {
        /// The line.
        line: usize,
        /// Where it stood first.
        first: usize,
    },
    /// A name that is empty, too long, holds control or direction characters, or is the second.
    #[error("line {line}: not a name that can be shown, or a second name")]
    Name {
        /// The line.
        line: usize,
    },
    /// No recipient in the whole file.
    #[error("there is no recipient in the file")]
    Empty,
    /// Larger than any recipient file is.
    #[error("the file is too large for a recipient file")]
    TooBig,
}

/// Reads a recipient file, as `age-keygen -y` or a person writes it: one recipient a line, comments with `#`, among them
/// at most one `# name: …`. A byte order mark, CRLF and blanks at the ends of lines are tolerated.
pub fn parse_recipient_file(text: &str) -> Result<RecipientFile, RecipientFileError> {
    if text.len() > FILE_CAP {
        return Err(RecipientFileError::TooBig);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut name = None;
    let mut found: Vec<(usize, Recipient)> = Vec::new();
    for (line, content) in (1..).zip(text.lines().map(str::trim)) {
        if let Some(comment) = content.strip_prefix('#') {
            if let Some(given) = comment.trim_start().strip_prefix("name:") {
                let given: String = given.trim().nfc().collect();
                if name.is_some() || !is_name(&given) {
                    return Err(RecipientFileError::Name { line });
                }
                name = Some(given);
            }
        } else if !content.is_empty() {
            let recipient = Recipient::parse(content)
                .map_err(|what| RecipientFileError::Line { line, what })?;
            if let Some((first, _)) = found.iter().find(|(_, known)| *known == recipient) {
                let first = *first;
                return Err(RecipientFileError::Twice { line, first });
            }
            found.push((line, recipient));
        }
    }
    if found.is_empty() {
        return Err(RecipientFileError::Empty);
    }
    let recipients = found.into_iter().map(|(_, recipient)| recipient).collect();
    Ok(RecipientFile { name, recipients })
}

/// Whether a text is a name that can be shown and compared: NFC, trimmed, of a sensible length, without characters that
/// steer a terminal or turn the direction of the text.
pub(super) fn is_name(text: &str) -> bool {
    let unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
    };
    !text.is_empty()
        && text.chars().count() <= NAME_CAP
        && text.trim() == text
        && !text.contains(unseen)
        && unicode_normalization::is_nfc(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Identity;

    const KNOWN: &str = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";

    #[test]
    fn recipients_are_read_in_their_canonical_form_only() {
        assert_eq!(Recipient::parse(KNOWN).unwrap().to_string(), KNOWN);
        let of = |text: &str| Recipient::parse(text).unwrap_err();
        assert_eq!(of(&KNOWN.to_uppercase()), RecipientError::NotARecipient);
        assert_eq!(of(&KNOWN.replace('7', "8")), RecipientError::Damaged);
        assert_eq!(of(&KNOWN[..40]), RecipientError::Damaged);
        assert_eq!(of("ssh-ed25519 AAAA"), RecipientError::NotARecipient);
        assert_eq!(of("AGE-SECRET-KEY-1QQ"), RecipientError::Secret);
        let plugin =
            bech32::encode::<bech32::Bech32>(bech32::Hrp::parse("age1yubikey").unwrap(), &[3; 33]);
        assert_eq!(of(&plugin.unwrap()), RecipientError::UnknownKind);
    }

    #[test]
    fn points_of_low_order_are_refused() {
        let hrp = bech32::Hrp::parse("age").unwrap();
        for hex in LOW_ORDER {
            for top in [0u8, 0x80] {
                let mut point: Vec<u8> = (0..32)
                    .map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap())
                    .collect();
                point[31] |= top;
                let text = bech32::encode::<bech32::Bech32>(hrp, &point).unwrap();
                // That age knows the text as a recipient shows that the refusal is about the point.
                assert!(age::x25519::Recipient::from_str(&text).is_ok());
                assert_eq!(Recipient::parse(&text), Err(RecipientError::Damaged));
            }
        }
    }

    #[test]
    fn a_recipient_file_is_read_as_people_write_it() {
        let other = Identity::random().recipient();
        let text = format!("\u{feff}# name: Länsstyrelsen\r\n\r\n# 2026\r\n {KNOWN} \r\n{other}");
        let file = parse_recipient_file(&text).unwrap();
        assert_eq!(file.name.as_deref(), Some("Länsstyrelsen"));
        assert_eq!(file.recipients, [Recipient::parse(KNOWN).unwrap(), other]);
        assert_eq!(parse_recipient_file(KNOWN).unwrap().name, None);
    }

    #[test]
    fn a_bad_recipient_file_names_the_line() {
        let of = |text: String| parse_recipient_file(&text).unwrap_err();
        let line = |line, what| RecipientFileError::Line { line, what };
        assert_eq!(
            of(format!("# a\n{KNOWN}x\n")),
            line(2, RecipientError::Damaged)
        );
        assert_eq!(
            of(format!("{KNOWN}\n\nhej\n")),
            line(3, RecipientError::NotARecipient)
        );
        assert_eq!(
            of("AGE-SECRET-KEY-1QQ".into()),
            line(1, RecipientError::Secret)
        );
        let twice = RecipientFileError::Twice { line: 3, first: 1 };
        assert_eq!(of(format!("{KNOWN}\n\n{KNOWN}")), twice);
        let name = RecipientFileError::Name { line: 2 };
        assert_eq!(of(format!("# name: a\n# name: b\n{KNOWN}")), name);
        assert_eq!(of(format!("\n# name: a\u{202e}b\n{KNOWN}")), name);
        assert_eq!(of(format!("\n# name:\n{KNOWN}")), name);
        assert_eq!(of("# name: only\n".into()), RecipientFileError::Empty);
        assert_eq!(of("#".repeat(70_000)), RecipientFileError::TooBig);
    }
}
