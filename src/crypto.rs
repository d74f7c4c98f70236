//! Seals, signatures, key files and cards: bytes in, bytes out. Must not know what a record is.
