//! Opaque identifiers. All are random or derived from a hash; none says anything about what it names.

use std::fmt;

macro_rules! opaque {
    ($(#[$doc:meta])* $name:ident, $len:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $len]);

        impl $name {
            /// Reads the lower-case hexadecimal form that [`fmt::Display`] writes; `None` for anything else.
            pub fn parse(text: &str) -> Option<Self> {
                let bytes = text.as_bytes();
                if bytes.len() != $len * 2 {
                    return None;
                }
                let mut out = [0u8; $len];
                for (slot, pair) in out.iter_mut().zip(bytes.chunks_exact(2)) {
                    let digit = |b: u8| match b {
                        b'0'..=b'9' => Some(b - b'0'),
                        b'a'..=b'f' => Some(b - b'a' + 10),
                        _ => None,
                    };
                    *slot = digit(pair[0])? << 4 | digit(pair[1])?;
                }
                Some(Self(out))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }
    };
}

opaque!(
    /// A record's identity for ever: 128 random bits.
    RecordId, 16
);
opaque!(
    /// The register's identity: 128 random bits, bound into every seal and signature.
    RegisterId, 16
);
opaque!(
    /// A custodian's key id: the first 16 bytes of the SHA-256 of the signing key's public half.
    CustodianId, 16
);
opaque!(
    /// SHA-256 over the exact line that a record version has in the journal; what an approval signs.
    ContentHash, 32
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_what_it_writes_and_nothing_else() {
        let id = RecordId([0xab; 16]);
        assert_eq!(RecordId::parse(&id.to_string()), Some(id));
        assert_eq!(RecordId::parse("AB"), None);
        assert_eq!(RecordId::parse(&"AB".repeat(16)), None);
        assert_eq!(RecordId::parse(&"å".repeat(16)), None);
    }
}
