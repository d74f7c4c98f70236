//! What a journey needs: a world of its own, the built program in a pseudo-terminal, and custodians with their keys.
//!
//! It drives the program as a person does, by keys and by what is on the screen, and waits for conditions, never for a
//! time. It must not know what any test is about.

mod custodians;
mod exercise;
mod folders;
mod keys;
mod memory;
mod terminal;
mod tools;
mod tree;
mod world;

pub use custodians::{CHIEF, Custodian, DEPUTY, first_key, founded, init, with_keys};
pub use exercise::{ASTRID, BJORN, asvik, exercise};
pub use memory::{Mark, search};
pub use terminal::Terminal;
pub use tools::tool;
pub use world::World;
