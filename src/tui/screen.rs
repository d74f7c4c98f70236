//! The screens, one layer each.

pub mod form;
