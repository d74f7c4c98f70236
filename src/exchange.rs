//! In and out of files: CSV in, reports out.

pub mod municipalities;
