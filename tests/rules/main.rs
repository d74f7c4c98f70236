//! The rules over whole registers: that the book follows every change, that one break is named and nothing else.

#[path = "../support/chance.rs"]
mod chance;
mod follows;
