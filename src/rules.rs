//! Checks and deadlines over the register and a date, each with its provision. Pure.
//!
//! Each rule is written once, in the file of what it judges. A legal word such as "skyndsamt" is never replaced by a
//! house limit: the finding carries the limit's name, whose words say both.

mod cases;
mod finding;
mod operators;
mod positions;
mod values;
mod workdays;

pub use finding::{Finding, Severity, findings, of_record};
pub use positions::demanded_class;
pub use workdays::add_working_days;
