//! The screens, one layer each.
