//! Checks and deadlines over the register and a date, each with its provision. Pure.
//!
//! Each rule is written once, in the file of what it judges. A legal word such as "skyndsamt" is never replaced by a
//! house limit: the finding carries the limit's name, whose words say both. What a rule is called and where it comes from is
//! one row of `rule`; what the provision asks is a row of `provisions`.

mod agreements;
mod analyses;
mod authorisation;
mod book;
mod cases;
mod chain;
mod checks;
mod controls;
mod dates;
mod documents;
mod dossier;
mod ends;
mod events;
mod exposures;
mod finding;
mod foresight;
mod indicator;
mod information_transfers;
mod inherit;
mod judging;
mod limits;
mod lookers;
mod looks;
mod measures;
mod offices;
mod operators;
mod persons;
mod positions;
mod provisions;
mod reports;
mod requirement;
mod rule;
mod sequels;
mod shut;
mod sites;
mod status;
mod supervision;
mod survey;
mod systems;
#[cfg(test)]
mod testing;
mod threats;
mod transfers;
mod units;
mod upkeep;
mod values;
mod workdays;

pub use authorisation::{Part, Standing, standing};
pub use book::Book;
pub use chain::{ChainLink, chain_link};
#[cfg(test)]
use finding::of_record;
pub use finding::{Finding, Severity};
pub use foresight::{Foresight, foresee, look_back};
pub use indicator::{Indicator, indicators};
pub use inherit::{Inherited, inherited};
pub use judging::Crew;
pub use limits::Limits;
pub use positions::demanded_class;
pub use provisions::{Edition, Provision, edition, edition_in_force};
pub use requirement::{Because, Requirement, RowStatus, requirements};
pub use rule::{RULES, Rule};
pub use sequels::{SEQUELS, Sequel};
pub use shut::not_judged;
pub use status::{Status, seat, status};
pub use survey::Survey;
#[cfg(test)]
use testing::findings;
pub use upkeep::{Routine, Upkeep, upkeep};
pub use workdays::add_working_days;
