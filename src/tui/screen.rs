//! The screens, one layer each.

mod decorate;
pub mod detail;
pub mod end;
pub mod help;
pub mod leave;
pub mod list;
pub mod overview;
pub mod palette;
pub mod unlock;
pub mod unmask;
