//! The computed state in sled, and a file beside it: disposable, rebuilt from the journal. The only place that knows sled.
//!
//! Keys and values are bytes; what they mean, and their seals, is `register`'s. sled 0.34.7 is never the truth: it can
//! panic or lose data on damage, so every call is contained, and whatever looks off ends in a rebuild.

mod base;
mod store;

pub use base::Base;
pub use store::{Pair, Store, StoreError, Tree, Write};
