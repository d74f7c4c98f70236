//! The screen: messages in, effects out, and drawing. Must not know keys, disk or sled.
