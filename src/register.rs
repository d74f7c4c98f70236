//! The keeper: joins keys, journal, state and domain. Nothing else writes.
