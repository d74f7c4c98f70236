//! The truth: sealed, signed, linked entries in segments, and the head. Sees only bytes.
