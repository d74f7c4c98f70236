//! Parts that screens are made of. They draw and take keys; they must not know what is asked of the desk.

mod line_edit;

pub use line_edit::{Edited, LineEdit, Notice};
