//! `manifest.json`: what the snapshot says about itself, in words and numbers.

use super::collect::{Custodian, Header, Scope};
use super::encode::{hex, unhex};
use super::error::SnapshotError;
use super::signers::key_text;
use super::{MANIFEST, NAMESPACE};
use crate::crypto::VerifyKey;
use crate::journal::{MemberRole, RegisterId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The manifest. Fields that a later version adds are passed over.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub format: String,
    pub register: String,
    pub municipality: String,
    pub exercise: bool,
    pub level: String,
    pub number: String,
    pub purpose: String,
    pub scope: Vec<Scope>,
    pub identities: bool,
    pub created: String,
    pub author: String,
    pub head: Head,
    pub entries: u64,
    pub records: u64,
    pub custodians: Vec<Named>,
    pub recipients: Vec<Sealed>,
}

/// The last entry.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Head {
    pub seq: u64,
    pub link: String,
}

/// A custodian.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Named {
    pub name: String,
    pub role: MemberRole,
    /// The signing key, in hexadecimal.
    pub signing_key: String,
    /// The same as ssh writes it.
    pub ssh: String,
}

/// A recipient.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sealed {
    pub name: String,
    pub recipient: String,
}

impl Manifest {
    /// A manifest of these facts.
    pub(super) fn new(
        header: &Header,
        custodians: &[Custodian],
        recipients: Vec<Sealed>,
        author: &VerifyKey,
        (entries, records): (u64, u64),
    ) -> Self {
        let named = |custodian: &Custodian| Named {
            name: custodian.name.clone(),
            role: custodian.role,
            signing_key: hex(&custodian.key.0),
            ssh: key_text(&custodian.key),
        };
        Self {
            format: NAMESPACE.to_owned(),
            register: hex(&header.register),
            municipality: header.municipality.clone(),
            exercise: header.exercise,
            level: header.level.clone(),
            number: header.number.clone(),
            purpose: header.purpose.clone(),
            scope: header.scope.clone(),
            identities: header.identities,
            created: header.created.to_string(),
            author: hex(&author.id()),
            head: Head {
                seq: header.seq,
                link: hex(&header.link),
            },
            entries,
            records,
            custodians: custodians.iter().map(named).collect(),
            recipients,
        }
    }

    /// The file's bytes, indented for those who read it.
    pub(super) fn encode(&self) -> Result<Vec<u8>, SnapshotError> {
        let mut bytes = serde_json::to_vec_pretty(self)
            .map_err(|_| SnapshotError::of("snapshot-manifest", MANIFEST))?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// Reads the file. A format of another version is told apart from a broken one.
    pub(super) fn decode(bytes: &[u8]) -> Result<Self, SnapshotError> {
        #[derive(Deserialize)]
        struct Format {
            format: String,
        }
        let broken = |_| SnapshotError::of("snapshot-manifest", MANIFEST);
        let Format { format } = serde_json::from_slice(bytes).map_err(broken)?;
        if format != NAMESPACE {
            return Err(SnapshotError::of("snapshot-newer", MANIFEST));
        }
        serde_json::from_slice(bytes).map_err(broken)
    }

    /// The facts, with their types; refused when one of them is not in its form.
    pub(super) fn header(&self) -> Result<Header, SnapshotError> {
        let broken = || SnapshotError::of("snapshot-manifest", MANIFEST);
        let created: Timestamp = self.created.parse().map_err(|_| broken())?;
        Ok(Header {
            register: unhex::<16>(&self.register).ok_or_else(broken)? as RegisterId,
            municipality: self.municipality.clone(),
            exercise: self.exercise,
            level: self.level.clone(),
            number: self.number.clone(),
            purpose: self.purpose.clone(),
            scope: self.scope.clone(),
            identities: self.identities,
            created,
            seq: self.head.seq,
            link: unhex(&self.head.link).ok_or_else(broken)?,
        })
    }

    /// The custodians; refused when a key is not in its form, or not the same in both.
    pub(super) fn custodians(&self) -> Result<Vec<Custodian>, SnapshotError> {
        let custodian = |named: &Named| {
            let key = VerifyKey(unhex(&named.signing_key)?);
            (named.ssh == key_text(&key)).then(|| Custodian {
                name: named.name.clone(),
                role: named.role,
                key,
            })
        };
        let all: Option<Vec<_>> = self.custodians.iter().map(custodian).collect();
        all.ok_or_else(|| SnapshotError::of("snapshot-manifest", MANIFEST))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::testing::World;

    #[test]
    fn a_manifest_reads_back_and_later_fields_are_passed_over() {
        let world = World::new();
        let (header, custodians) = (world.header(), world.custodians());
        let author = world.chief.public();
        let manifest = Manifest::new(&header, &custodians, vec![], &author, (5, 2));
        let bytes = manifest.encode().unwrap();
        let back = Manifest::decode(&bytes).unwrap();
        assert!(back == manifest);
        assert!(back.header().unwrap() == header);
        assert!(back.custodians().unwrap() == custodians);
        let text = String::from_utf8(bytes).unwrap();
        let more = text.replacen('{', "{\"later\": [1],", 1);
        assert!(Manifest::decode(more.as_bytes()).unwrap() == manifest);
        let newer = text.replace("snapshot@v1", "snapshot@v2");
        let refused = Manifest::decode(newer.as_bytes()).err().unwrap();
        assert_eq!(refused.code, "snapshot-newer");
        let mut other = manifest.clone();
        other.custodians[0].ssh = other.custodians[1].ssh.clone();
        assert!(other.custodians().is_err());
    }
}
