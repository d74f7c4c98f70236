//! The views, from question to answer through the keeper's thread, as the screen gets them.

use super::asker::Asker;
use super::founded::{Founded, Size};
use super::measure::{Outcome, Table, Times};
use super::repeat::{Runs, times};
use super::town::id;
use skans::desk::{Ask, Draft, DraftKey};
use skans::domain::Kind;

/// Every view, over the whole register.
pub fn looking(
    world: &mut Founded,
    size: Size,
    table: &mut Table,
    runs: impl Fn(usize) -> Runs,
) -> Outcome<()> {
    let mut asker = Asker::open(world)?;
    let (took, entries) = asker.chain()?;
    table.row(
        "the whole chain, checked in the background after opening",
        &Times::new(vec![took]),
        &format!("{entries} entries"),
    )?;
    let mut row = |what: &str, many: usize, ask: &dyn Fn() -> Ask| -> Outcome<()> {
        let asked = times(runs(many), || asker.ask(ask()).map(|(took, _)| took))?;
        table.row(what, &asked, "")
    };
    row("overview of all records", 40, &|| Ask::OverviewJudged)?;
    for (kind, count) in [
        (Kind::Unit, size.units),
        (Kind::ProtectiveValue, size.values),
        (Kind::Position, size.positions),
        (Kind::Person, size.persons),
        (Kind::VettingCase, size.cases),
    ] {
        let what = format!("list of {count} of {}", kind.code());
        row(&what, 40, &|| Ask::List(kind))?;
    }
    row(
        "review queue: every case, every value saved again",
        40,
        &|| Ask::Queue,
    )?;
    row("what can be picked: units", 40, &|| {
        Ask::Picks(&[Kind::Unit])
    })?;
    let (unit, value) = (id(Kind::Unit, 1), id(Kind::ProtectiveValue, 1));
    row("detail of a unit, with all that points at it", 100, &|| {
        Ask::Detail(unit)
    })?;
    row("history of a value that was saved again", 40, &|| {
        Ask::History(value)
    })?;
    row("a page of the journal, 100 entries", 40, &|| Ask::Journal {
        before: u64::MAX,
        count: 100,
        object: None,
    })?;
    row("form of a value", 100, &|| Ask::Form {
        kind: Kind::ProtectiveValue,
        id: Some(value),
        like: None,
    })?;
    let at = world.now()?;
    row("draft of a form sealed, on the platter", 100, &|| {
        let reason = "Uppgifterna visar hur skyddet är ordnat. ".repeat(50);
        Ask::SealDraft(Draft {
            key: DraftKey {
                kind: Kind::ProtectiveValue,
                id: Some(value),
            },
            base: 1,
            typed: vec![("reason".into(), reason)],
            focus: "reason".into(),
            at,
        })
    })?;
    asker.leave()
}
