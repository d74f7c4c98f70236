//! Custodians without a screen: who holds keys, and changes that one proposes and another confirms.

use crate::cli::args::{CustodianOrder, CustodianTask};
use crate::cli::counter::unlock;
use crate::cli::out;
use crate::desk::{Ask, Told};
use crate::say;
use crate::views::{Custodians, OfferRow};
use crate::words::{Words, time};

/// Does what was asked about custodians.
pub fn run(words: &Words, order: CustodianOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let (ask, done) = match order.task {
        CustodianTask::List => {
            let Told::Custodians(told) = counter.ask(Ask::Custodians)? else {
                return Err(counter.gone());
            };
            list(words, &told);
            return Ok(());
        }
        CustodianTask::Propose(order) => (Ask::Propose(order), "cli-custodian-proposed"),
        CustodianTask::Confirm(seq) => (Ask::Confirm(seq), "cli-custodian-confirmed"),
        CustodianTask::Decline(seq) => (Ask::Decline(seq), "cli-custodian-declined"),
    };
    match counter.ask(ask)? {
        Told::Saved { seq, .. } => out::line(&words.with(done, &[("seq", &seq.to_string())])),
        Told::Locked => out::line(&words.get("cli-custodian-own-seat")),
        _ => return Err(counter.gone()),
    }
    Ok(())
}

fn list(words: &Words, told: &Custodians) {
    for row in &told.rows {
        let role = words.get(&format!("role-{}", row.role.code()));
        let state = match (row.active, row.me) {
            (false, _) => words.get("custodian-former"),
            (true, true) => words.get("custodian-me"),
            (true, false) => String::new(),
        };
        let head = [row.name.as_str(), &role, &state];
        let head: Vec<&str> = head.into_iter().filter(|text| !text.is_empty()).collect();
        out::line(&head.join(", "));
        out::line(&words.with("cli-custodian-key", &[("key", &say::grouped(&row.key))]));
        if row.active {
            let reach = say::reach(words, &row.reach);
            out::line(&words.with("cli-custodian-reach", &[("reach", &reach)]));
        }
        if let Some(person) = &row.person {
            out::line(&words.with("cli-custodian-person", &[("label", person)]));
        }
    }
    out::line(&say::sheets(words, told.sheets.as_ref()));
    out::line(&words.with("custodians-head", &[("words", &told.head)]));
    for offer in &told.offers {
        say_offer(words, offer);
    }
}

fn say_offer(words: &Words, offer: &OfferRow) {
    let seq = offer.seq.to_string();
    let at = time(offer.at);
    let args = [
        ("seq", seq.as_str()),
        ("name", offer.by.as_str()),
        ("time", at.as_str()),
    ];
    out::line(&words.with("cli-custodian-offer", &args));
    for diff in &offer.diffs {
        out::line(&format!("  - {}", say::custody_diff(words, diff)));
    }
    if offer.mine_to_confirm {
        out::line(&words.with("cli-custodian-answer", &[("seq", &seq)]));
    }
}
