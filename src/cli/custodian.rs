//! Custodians without a screen: who holds keys, and changes that one proposes and another confirms.

use crate::cli::args::{CustodianOrder, CustodianTask};
use crate::cli::counter::{Counter, unlock};
use crate::cli::{out, phrase};
use crate::desk::{Ask, Told};
use crate::say;
use crate::views::{Custodians, OfferRow};
use crate::words::{Words, time};

/// Does what was asked about custodians.
pub fn run(words: &Words, order: CustodianOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let (ask, done) = match order.task {
        CustodianTask::List => {
            list(words, &custodians(&mut counter)?);
            return Ok(());
        }
        CustodianTask::Propose(order) => {
            let seq = counter.save(Ask::Propose(order))?;
            out::line(&words.with("cli-custodian-proposed", &[("seq", &seq.to_string())]));
            let told = custodians(&mut counter)?;
            for offer in told.offers.iter().filter(|offer| offer.seq == seq) {
                say_diffs(words, offer);
            }
            return Ok(());
        }
        CustodianTask::Confirm(seq) => {
            read_first(words, seq, &custodians(&mut counter)?)?;
            (Ask::Confirm(seq), "cli-custodian-confirmed")
        }
        CustodianTask::Decline(seq) => (Ask::Decline(seq), "cli-custodian-declined"),
    };
    match counter.ask(ask)? {
        Told::Saved { seq, .. } => out::line(&words.with(done, &[("seq", &seq.to_string())])),
        Told::Locked => out::line(&words.get("cli-custodian-own-seat")),
        _ => return Err(counter.gone()),
    }
    Ok(())
}

fn custodians(counter: &mut Counter<'_>) -> Result<Custodians, String> {
    match counter.ask(Ask::Custodians)? {
        Told::Custodians(told) => Ok(*told),
        _ => Err(counter.gone()),
    }
}

/// Shows what is to be confirmed, with the fingerprint of every key that it brings, and asks for a word: nobody signs unread
/// what lets another in. What may not be confirmed is left to the desk, which says why.
fn read_first(words: &Words, seq: u64, told: &Custodians) -> Result<(), String> {
    let mine = |offer: &&OfferRow| offer.seq == seq && offer.mine_to_confirm;
    let Some(offer) = told.offers.iter().find(mine) else {
        return Ok(());
    };
    say_head(words, offer);
    say_diffs(words, offer);
    let word = words.get("cli-custodian-word");
    let typed = phrase::line(words, &words.with("cli-custodian-type", &[("word", &word)]))?;
    match typed.trim() == word {
        true => Ok(()),
        false => Err(words.get("cli-custodian-stopped")),
    }
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
    say_head(words, offer);
    say_diffs(words, offer);
    if offer.mine_to_confirm {
        let seq = offer.seq.to_string();
        out::line(&words.with("cli-custodian-answer", &[("seq", &seq)]));
    }
}

fn say_head(words: &Words, offer: &OfferRow) {
    let seq = offer.seq.to_string();
    let at = time(offer.at);
    let args = [
        ("seq", seq.as_str()),
        ("name", offer.by.as_str()),
        ("time", at.as_str()),
    ];
    out::line(&words.with("cli-custodian-offer", &args));
}

fn say_diffs(words: &Words, offer: &OfferRow) {
    for diff in &offer.diffs {
        out::line(&format!("  - {}", say::custody_diff(words, diff)));
        if let Some(key) = say::custody_key(words, diff) {
            out::line(&format!("    {key}"));
        }
    }
}
