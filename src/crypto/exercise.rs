//! The made-up custodians of the demonstration. Their secret keys and passphrase are public, so that everything sealed
//! for them is public too: a real register refuses them, and only demonstrations and tests use them.
//!
//! Must not know of any register. The files lie in `keys/exercise/`.

use crate::crypto::card::Card;
use crate::crypto::recipient::{Recipient, parse_recipient_file};
use crate::crypto::sign::VerifyKey;

/// What opens the three key files.
pub const PASSPHRASE: &str = "övning-övning-övning";
/// The key file of the made-up chief.
pub const CHIEF_KEY: &[u8] = include_bytes!("../../keys/exercise/chief.skans-key.age");
/// The key file of the made-up deputy.
pub const DEPUTY_KEY: &[u8] = include_bytes!("../../keys/exercise/deputy.skans-key.age");
/// The identity of the made-up auditor, without a signing key.
pub const AUDITOR_KEY: &[u8] = include_bytes!("../../keys/exercise/auditor.skans-key.age");
/// The card of the made-up chief, Astrid Lind.
pub const CHIEF_CARD: &str = include_str!("../../keys/exercise/chief.skans-card");
/// The card of the made-up deputy, Björn Ek.
pub const DEPUTY_CARD: &str = include_str!("../../keys/exercise/deputy.skans-card");
/// The recipient file of the made-up auditor.
pub const AUDITOR_RECIPIENTS: &str = include_str!("../../keys/exercise/auditor.txt");

/// Whether a signing key is one of the made-up custodians'.
pub fn is_exercise_key(key: &VerifyKey) -> bool {
    cards().any(|card| card.signing_key == *key)
}

/// Whether a recipient is one of the made-up custodians' or the made-up auditor's.
pub fn is_exercise_recipient(recipient: &Recipient) -> bool {
    let auditors = parse_recipient_file(AUDITOR_RECIPIENTS);
    cards().any(|card| card.recipient == *recipient)
        || auditors.is_ok_and(|file| file.recipients.contains(recipient))
}

fn cards() -> impl Iterator<Item = Card> {
    [CHIEF_CARD, DEPUTY_CARD]
        .into_iter()
        .filter_map(|text| Card::parse(text).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::{
        CustodianKey, KeyFileError, Passphrase, open_identity_file, open_key_file,
    };

    #[test]
    fn keys_and_cards_of_the_exercise_agree() {
        let passphrase = Passphrase::new(PASSPHRASE);
        for (file, card, name, role) in [
            (CHIEF_KEY, CHIEF_CARD, "Astrid Lind (övning)", "chief"),
            (DEPUTY_KEY, DEPUTY_CARD, "Björn Ek (övning)", "deputy"),
        ] {
            let key = open_key_file(file, &passphrase).unwrap();
            let card = Card::parse(card).unwrap();
            assert_eq!((card.name.as_str(), card.role.as_str()), (name, role));
            assert_eq!(card.signing_key, key.signer.public());
            assert_eq!(card.recipient, key.identity.recipient());
            assert!(is_exercise_key(&card.signing_key) && is_exercise_recipient(&card.recipient));
        }
    }

    #[test]
    fn the_auditor_of_the_exercise_can_open_but_not_sign() {
        let passphrase = Passphrase::new(PASSPHRASE);
        let identity = open_identity_file(AUDITOR_KEY, &passphrase).unwrap();
        let file = parse_recipient_file(AUDITOR_RECIPIENTS).unwrap();
        assert_eq!(file.name.as_deref(), Some("Länsstyrelsen (övning)"));
        assert_eq!(file.recipients, [identity.recipient()]);
        assert!(is_exercise_recipient(&identity.recipient()));
        let refused = open_key_file(AUDITOR_KEY, &passphrase).err().unwrap();
        assert_eq!(refused, KeyFileError::NoSigningKey);
    }

    #[test]
    fn real_keys_are_not_taken_for_the_exercise() {
        let key = CustodianKey::create().unwrap();
        assert!(!is_exercise_key(&key.signer.public()));
        assert!(!is_exercise_recipient(&key.identity.recipient()));
    }

    #[test]
    fn the_readme_tells_the_passphrase() {
        assert!(include_str!("../../keys/README.md").contains(PASSPHRASE));
    }
}
