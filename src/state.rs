//! The computed state in sled: disposable, rebuilt from the journal. The only place that knows sled.
