//! Read models for the screen and for reports: lists, details, differences, queue. Dropped at lock.
