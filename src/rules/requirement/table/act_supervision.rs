//! The act, chapters 5 to 8: certificates, supervision, penalty fees and the duty of silence.

use super::Look::{Design, Each};
use super::Row;
use super::When::{Always, ThereIsACase};
use super::asks::{ANY, PART, filled, of_person};
use crate::domain::Kind;

/// Its rows, in the order of the edition.
pub const ROWS: &[Row] = &[
    (
        "SSL 5 kap. 1 §",
        Each(
            Kind::Certificate,
            ANY,
            |_, c, _| filled(&c.values, &["issuer", "expires"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 6 kap. 2-6 §§",
        Each(
            Kind::SupervisionCase,
            |_, c, _| filled(&c.values, &["due"]),
            |_, c, _| filled(&c.values, &["delivered"]),
            ThereIsACase,
        ),
    ),
    ("SSL 7 kap. 1-4 §§", Design),
    (
        "SSL 7 kap. 8-10 §§",
        Each(
            Kind::SupervisionCase,
            |_, c, _| filled(&c.values, &["breach_date"]) || filled(&c.values, &["legal_force"]),
            |_, c, _| filled(&c.values, &["hearing_date"]) || filled(&c.values, &["paid"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 8 kap. 1-2 §§",
        Each(
            Kind::VettingCase,
            PART,
            |s, c, _| {
                of_person(s, c, Kind::SecrecyBriefing)
                    .iter()
                    .any(|b| b.values.flag("signed"))
            },
            Always,
        ),
    ),
];
