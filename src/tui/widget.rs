//! The pieces that screens are drawn from. They draw and take keys; they never know what is asked of the desk.
//!
//! Every widget survives any size, also zero: it draws what fits.

pub mod blocks;
pub mod calendar;
pub mod choice;
pub mod dialog;
mod down;
pub mod found;
pub mod grid;
mod line_edit;
pub mod panel;
pub mod picker;
pub mod progress;
pub mod prose;
pub mod reader;
pub mod rows;
pub mod say;
pub mod text;

pub use down::Down;
pub use line_edit::{Edited, LineEdit, Notice};
