//! A custodian's card: the public half of a key, signed by itself, to be carried to the register and compared by voice.
//!
//! Must not know whether the custodian is admitted anywhere. One card has exactly one form: it is written out again when
//! it is read, and every byte must be the same.

use crate::crypto::keyfile::CustodianKey;
use crate::crypto::recipient::{Recipient, is_name};
use crate::crypto::sign::{SIGNATURE_LEN, VerifyKey};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Map, Value};
use unicode_normalization::UnicodeNormalization;

/// The version that is written and read.
const VERSION: u64 = 1;
/// The largest card that is read, in bytes.
const CARD_CAP: usize = 8 * 1024;
/// In front of what is signed, so that the signature serves no other purpose.
const CONTEXT: &str = "skans card v1\0";
/// What a custodian may be.
pub const ROLES: [&str; 3] = ["chief", "deputy", "auditor"];

/// What a card says. Only [`Card::parse`] and [`Card::sign`] vouch that it is signed by its own key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// The custodian's name, NFC.
    pub name: String,
    /// One of [`ROLES`].
    pub role: String,
    /// Whom keys are wrapped for.
    pub recipient: Recipient,
    /// What the custodian's signatures are checked with.
    pub signing_key: VerifyKey,
    /// When the card was made: an ISO 8601 date or time, as claimed.
    pub created: String,
}

/// Why a card is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum CardError {
    /// Something else than a card.
    #[error("this is not a card")]
    NotACard,
    /// A card of a later version, which is given.
    #[error("the card is of version {0}, which this program does not know")]
    Newer(u64),
    /// A field is missing or wrong, or (`layout`) the text is not as a card is written.
    #[error("the card is damaged at: {field}")]
    Damaged {
        /// Which field.
        field: &'static str,
    },
    /// Not signed by its own key as it stands: a field has been changed.
    #[error("the signature of the card does not hold")]
    BadSignature,
    /// Larger than any card is.
    #[error("the file is too large for a card")]
    TooBig,
}

impl Card {
    /// Makes the card of a key, as the text of its file. The error names the field that can't stand on a card.
    pub fn sign(
        key: &CustodianKey,
        name: &str,
        role: &str,
        created: &str,
    ) -> Result<String, CardError> {
        let card = Self {
            name: name.trim().nfc().collect(),
            role: role.to_owned(),
            recipient: key.identity.recipient(),
            signing_key: key.signer.public(),
            created: created.to_owned(),
        };
        card.check()?;
        let signature = key.signer.sign(&card.signed_bytes());
        Ok(card.write(Some(&signature)))
    }

    /// Reads a card. Tolerates a byte order mark in front and CRLF at the ends of lines, which mail and editors bring;
    /// anything else that differs is refused.
    pub fn parse(text: &str) -> Result<Self, CardError> {
        if text.len() > CARD_CAP {
            return Err(CardError::TooBig);
        }
        let text = text
            .strip_prefix('\u{feff}')
            .unwrap_or(text)
            .replace("\r\n", "\n");
        let object: Map<String, Value> = serde_json::from_str(&text).map_err(|_| {
            if text.contains("\"skans-card\"") {
                CardError::Damaged { field: "layout" }
            } else {
                CardError::NotACard
            }
        })?;
        match object.get("skans-card").map(Value::as_u64) {
            None => return Err(CardError::NotACard),
            Some(Some(VERSION)) => {}
            Some(Some(version)) if version > VERSION => return Err(CardError::Newer(version)),
            Some(_) => {
                return Err(CardError::Damaged {
                    field: "skans-card",
                });
            }
        }
        let card = Self {
            name: field(&object, "name")?.to_owned(),
            role: field(&object, "role")?.to_owned(),
            recipient: Recipient::parse(field(&object, "recipient")?)
                .map_err(|_| CardError::Damaged { field: "recipient" })?,
            signing_key: VerifyKey(base64(&object, "signing-key")?),
            created: field(&object, "created")?.to_owned(),
        };
        card.check()?;
        let signature: [u8; SIGNATURE_LEN] = base64(&object, "signature")?;
        if card.write(Some(&signature)) != text {
            return Err(CardError::Damaged { field: "layout" });
        }
        if !card.signing_key.verify(&card.signed_bytes(), &signature) {
            return Err(CardError::BadSignature);
        }
        Ok(card)
    }

    /// The fingerprint of the signing key, as [`fingerprint`] gives it. As the card is signed by that key, comparing it
    /// compares the whole card.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.signing_key)
    }

    fn check(&self) -> Result<(), CardError> {
        let date = |c: char| c.is_ascii_alphanumeric() || "+-:.[]/_".contains(c);
        let field = if !is_name(&self.name) {
            "name"
        } else if !ROLES.contains(&self.role.as_str()) {
            "role"
        } else if !(10..=64).contains(&self.created.len()) || !self.created.chars().all(date) {
            "created"
        } else {
            return Ok(());
        };
        Err(CardError::Damaged { field })
    }

    fn signed_bytes(&self) -> Vec<u8> {
        [CONTEXT, &self.write(None)].concat().into_bytes()
    }

    /// The one form of the card: a JSON object over lines, its fields in a fixed order.
    fn write(&self, signature: Option<&[u8; SIGNATURE_LEN]>) -> String {
        let key = BASE64_STANDARD.encode(self.signing_key.0);
        let mut fields = vec![
            ("skans-card", Value::from(VERSION)),
            ("name", Value::from(self.name.as_str())),
            ("role", Value::from(self.role.as_str())),
            ("recipient", Value::from(self.recipient.as_str())),
            ("signing-key", Value::from(key)),
            ("created", Value::from(self.created.as_str())),
        ];
        fields.extend(signature.map(|bytes| ("signature", BASE64_STANDARD.encode(bytes).into())));
        let lines: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("  \"{name}\": {value}"))
            .collect();
        format!("{{\n{}\n}}\n", lines.join(",\n"))
    }
}

/// The id of a key in groups of four hexadecimal digits, `5C1F 09A2 …`: 128 bits, to be read out over the telephone.
pub fn fingerprint(key: &VerifyKey) -> String {
    let groups: Vec<String> = key
        .id()
        .as_chunks::<2>()
        .0
        .iter()
        .map(|[high, low]| format!("{high:02X}{low:02X}"))
        .collect();
    groups.join(" ")
}

fn field<'a>(object: &'a Map<String, Value>, field: &'static str) -> Result<&'a str, CardError> {
    object
        .get(field)
        .and_then(Value::as_str)
        .ok_or(CardError::Damaged { field })
}

fn base64<const N: usize>(
    object: &Map<String, Value>,
    name: &'static str,
) -> Result<[u8; N], CardError> {
    let bytes = BASE64_STANDARD.decode(field(object, name)?).ok();
    bytes
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or(CardError::Damaged { field: name })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made() -> (CustodianKey, String) {
        let key = CustodianKey::create().unwrap();
        let text = Card::sign(&key, " Astrid \"Å\" Lind ", "chief", "2026-11-23T10:00:00Z");
        (key, text.unwrap())
    }

    #[test]
    fn a_card_says_what_it_was_made_of() {
        let (key, text) = made();
        let card = Card::parse(&text).unwrap();
        assert_eq!(card.name, "Astrid \"Å\" Lind");
        assert_eq!(card.role, "chief");
        assert_eq!(card.recipient, key.identity.recipient());
        assert_eq!(card.signing_key, key.signer.public());
        assert_eq!(card.created, "2026-11-23T10:00:00Z");
        assert!(text.starts_with("{\n  \"skans-card\": 1,\n  \"name\": \"Astrid"));
        assert_eq!(
            Card::parse(&format!("\u{feff}{}", text.replace('\n', "\r\n"))),
            Ok(card)
        );
    }

    #[test]
    fn any_changed_added_or_missing_byte_is_refused() {
        let (_, text) = made();
        for at in 0..text.len() {
            for other in [b'x', b' ', b'"', b'1', b'B', b'\n'] {
                let mut bytes = text.clone().into_bytes();
                let same = bytes[at] == other;
                bytes[at] = other;
                let refused =
                    |bytes| String::from_utf8(bytes).is_ok_and(|text| Card::parse(&text).is_ok());
                assert!(same || !refused(bytes), "changed at {at} to {other}");
                let mut bytes = text.clone().into_bytes();
                bytes.insert(at, other);
                assert!(!refused(bytes), "added at {at}");
            }
            let mut bytes = text.clone().into_bytes();
            bytes.remove(at);
            let cut = String::from_utf8(bytes);
            assert!(
                cut.is_err() || Card::parse(&cut.unwrap()).is_err(),
                "missing at {at}"
            );
        }
        assert!(Card::parse(&format!("{text}\n")).is_err());
    }

    #[test]
    fn a_changed_field_is_named_or_breaks_the_signature() {
        let (_, text) = made();
        let of = |from: &str, to: &str| Card::parse(&text.replace(from, to)).unwrap_err();
        assert_eq!(of("Astrid", "Ingrid"), CardError::BadSignature);
        assert_eq!(of("\"chief\"", "\"deputy\""), CardError::BadSignature);
        assert_eq!(
            of("\"chief\"", "\"king\""),
            CardError::Damaged { field: "role" }
        );
        assert_eq!(
            of("age1", "age2"),
            CardError::Damaged { field: "recipient" }
        );
        assert_eq!(
            of("\"created\"", "\"make\""),
            CardError::Damaged { field: "created" }
        );
        assert_eq!(
            of("  \"name", "   \"name"),
            CardError::Damaged { field: "layout" }
        );
        assert_eq!(
            of("\"skans-card\": 1", "\"skans-card\": 2"),
            CardError::Newer(2)
        );
        assert_eq!(
            of("\"skans-card\": 1", "\"skans-card\": 0"),
            CardError::Damaged {
                field: "skans-card"
            }
        );
        assert_eq!(of("}", "]"), CardError::Damaged { field: "layout" });
        assert_eq!(Card::parse("{}"), Err(CardError::NotACard));
        assert_eq!(Card::parse("a letter"), Err(CardError::NotACard));
        assert_eq!(Card::parse(&"x".repeat(9000)), Err(CardError::TooBig));
    }

    #[test]
    fn the_signature_of_another_key_does_not_hold() {
        let (key, text) = made();
        let other = CustodianKey {
            identity: key.identity.clone(),
            signer: crate::crypto::Signer::random().unwrap(),
        };
        let forged =
            Card::sign(&other, "Astrid \"Å\" Lind", "chief", "2026-11-23T10:00:00Z").unwrap();
        let line = |text: &str| {
            text.lines()
                .find(|line| line.contains("signature"))
                .unwrap()
                .to_owned()
        };
        let mixed = text.replace(&line(&text), &line(&forged));
        assert_eq!(Card::parse(&mixed), Err(CardError::BadSignature));
    }

    #[test]
    fn names_that_deceive_and_unknown_roles_are_not_signed() {
        let key = CustodianKey::create().unwrap();
        let of = |name: &str, role, created| Card::sign(&key, name, role, created).unwrap_err();
        let damaged = |field| CardError::Damaged { field };
        assert_eq!(of("", "chief", "2026-11-23"), damaged("name"));
        assert_eq!(of("a\u{202e}b", "chief", "2026-11-23"), damaged("name"));
        assert_eq!(of("a\u{1b}[2J", "chief", "2026-11-23"), damaged("name"));
        assert_eq!(of(&"a".repeat(101), "chief", "2026-11-23"), damaged("name"));
        assert_eq!(of("a", "boss", "2026-11-23"), damaged("role"));
        assert_eq!(of("a", "chief", "nu\n"), damaged("created"));
    }

    #[test]
    fn fingerprints_are_eight_groups_of_the_key_id() {
        let print = fingerprint(&crate::crypto::Signer::from_seed(&[1; 32]).public());
        assert_eq!(print.split(' ').count(), 8);
        let id = crate::crypto::Signer::from_seed(&[1; 32]).public().id();
        let hex: String = id.iter().map(|byte| format!("{byte:02X}")).collect();
        assert_eq!(print.replace(' ', ""), hex);
    }
}
