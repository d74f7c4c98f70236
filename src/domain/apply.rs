//! How an entry changes the register as it stands.
