//! Who may have signed: `allowed_signers`, the principals in it, and the signature over the sums.

use super::collect::Custodian;
use super::encode::{hex, unbase64};
use super::{NAMESPACE, SIGNATURE, SIGNERS, SnapshotError};
use crate::crypto::sshsig::{self, Message};
use crate::crypto::{Signer, VerifyKey};
use crate::journal::MemberRole;

/// A role as the manifest and the principals write it.
pub(super) fn role_code(role: MemberRole) -> &'static str {
    match role {
        MemberRole::Chief => "chief",
        MemberRole::Deputy => "deputy",
        MemberRole::Auditor => "auditor",
    }
}

/// A custodian's name in `allowed_signers`, which `ssh-keygen -Y verify -I` is told: the role and the key id.
pub fn principal(role: MemberRole, key: &VerifyKey) -> String {
    format!("{}-{}", role_code(role), hex(&key.id()))
}

/// The key as ssh writes it: `ssh-ed25519 AAAA…`.
pub(super) fn key_text(key: &VerifyKey) -> String {
    sshsig::public_line(key, "")
}

/// The file `allowed_signers`: those of the custodians who may sign a snapshot, in their order.
pub(super) fn allowed_signers(custodians: &[Custodian]) -> Result<Vec<u8>, SnapshotError> {
    let mut out = String::new();
    for custodian in custodians.iter().filter(|one| one.role.writes()) {
        let principal = principal(custodian.role, &custodian.key);
        let line = sshsig::allowed_signers_line(&principal, &[NAMESPACE], &custodian.key);
        out.push_str(&line.ok_or_else(|| SnapshotError::of("snapshot-signers", SIGNERS))?);
        out.push('\n');
    }
    Ok(out.into_bytes())
}

/// Signs the sums.
pub(super) fn sign(signer: &Signer, sums: &[u8]) -> Vec<u8> {
    sshsig::sign(signer, NAMESPACE, &Message::of(sums)).into_bytes()
}

/// Who of the custodians that may sign has signed the sums.
pub(super) fn signatory<'a>(
    custodians: &'a [Custodian],
    sums: &[u8],
    signature: &[u8],
) -> Result<&'a Custodian, SnapshotError> {
    let refused = || SnapshotError::of("snapshot-signature", SIGNATURE);
    let text = std::str::from_utf8(signature).map_err(|_| refused())?;
    if !is_as_written(text) {
        return Err(refused());
    }
    let message = Message::of(sums);
    let holds = |one: &&Custodian| {
        one.role.writes() && sshsig::verify(text, NAMESPACE, &message, &one.key).is_ok()
    };
    custodians.iter().find(holds).ok_or_else(refused)
}

/// Whether the armor stands as it is written here. Readers pass over blanks and line ends, so that a changed byte there
/// would go unseen.
fn is_as_written(text: &str) -> bool {
    const WIDTH: usize = 70;
    let inner = text
        .strip_prefix("-----BEGIN SSH SIGNATURE-----\n")
        .and_then(|rest| rest.strip_suffix("\n-----END SSH SIGNATURE-----\n"));
    let Some(inner) = inner else { return false };
    let lines: Vec<&str> = inner.split('\n').collect();
    let (last, full) = match lines.split_last() {
        Some((last, full)) => (last.len(), full),
        None => return false,
    };
    full.iter().all(|line| line.len() == WIDTH)
        && (1..=WIDTH).contains(&last)
        && unbase64(&lines.concat()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::testing::World;

    #[test]
    fn a_custodian_who_may_sign_is_found_and_nobody_else() {
        let world = World::new();
        let custodians = world.custodians();
        let signature = sign(&world.deputy, b"sums");
        let found = signatory(&custodians, b"sums", &signature).unwrap();
        assert_eq!(found.name, custodians[1].name);
        assert!(signatory(&custodians, b"sumz", &signature).is_err());
        assert!(signatory(&custodians[..1], b"sums", &signature).is_err());
        // An auditor is a custodian too, but does not sign snapshots.
        let auditors = sign(&world.auditor, b"sums");
        assert!(signatory(&custodians, b"sums", &auditors).is_err());
        let lines = String::from_utf8(allowed_signers(&custodians).unwrap()).unwrap();
        assert_eq!(lines.lines().count(), 2);
        assert!(lines.starts_with(&principal(MemberRole::Chief, &world.chief.public())));
    }

    #[test]
    fn no_byte_of_the_armor_can_be_another() {
        let world = World::new();
        let custodians = world.custodians();
        let signature = sign(&world.chief, b"sums");
        for at in 0..signature.len() {
            for bit in [1, 4, 0x20] {
                let mut changed = signature.clone();
                changed[at] ^= bit;
                assert!(
                    signatory(&custodians, b"sums", &changed).is_err(),
                    "byte {at}"
                );
            }
        }
        let spaced = [b"\n", signature.as_slice()].concat();
        assert!(signatory(&custodians, b"sums", &spaced).is_err());
    }
}
