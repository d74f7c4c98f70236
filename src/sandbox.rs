//! What the process takes away from itself before it opens anything.
