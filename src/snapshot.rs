//! Encrypted snapshots for audit: collect, write, read back, verify.
