//! The same register without a screen: keys, first creation, import, verification, snapshot, exercise.
