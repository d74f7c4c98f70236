//! What is kept so that a key is answered at once is what would be answered if nothing were kept.

use crate::desk::Desk;
use crate::world::World;
use skans::desk::{Ask, Told};
use skans::domain::{Command, Kind, RecordId};
use skans::views::HistoryItem;

/// Everything that the desk keeps, as text: pages, the months, the journal up to an entry, and histories.
pub fn told(desk: &mut Desk, records: &[RecordId], until: u64) -> Vec<String> {
    let mut lines = Vec::new();
    for item in desk.queue() {
        lines.push(format!(
            "queue {} {} v{} {} {} {:?} {:?} {:?} {} {:?}",
            item.link.label,
            item.link.title,
            item.version,
            item.author,
            item.diffs.len(),
            item.reason,
            item.barred,
            item.returned,
            item.ends,
            item.hash.to_string()
        ));
    }
    let due = jiff::civil::date(2027, 11, 23);
    for ask in [
        Ask::Findings,
        Ask::Agenda(due),
        Ask::Requirements,
        Ask::Sitting,
        Ask::Trend,
    ] {
        match desk.ask(ask) {
            Ok(Told::Findings(page)) => lines.extend(
                page.rows
                    .iter()
                    .map(|row| format!("found {} {} {:?}", row.rule, row.link.label, row.severity)),
            ),
            Ok(Told::Agenda(page)) => lines.extend(
                page.due
                    .iter()
                    .map(|row| format!("due {} {} {:?}", row.rule, row.link.label, row.due)),
            ),
            Ok(Told::Requirements(page)) => lines.extend(page.rows.iter().map(|row| {
                format!(
                    "asked {} {:?} {} of {}",
                    row.at, row.status, row.have, row.of
                )
            })),
            Ok(Told::Sitting(page)) => lines.extend(page.values.iter().map(|value| {
                format!(
                    "value {} {} {}",
                    value.link.label, value.level, value.reason
                )
            })),
            Ok(Told::Trend(trend)) => {
                lines.extend(trend.months.iter().map(|month| format!("{month:?}")));
            }
            _ => panic!("not what was asked"),
        }
    }
    let journal = desk.journal();
    for item in journal.iter().filter(|item| item.seq <= until) {
        lines.push(format!(
            "entry {} {} {} {} {:?} {:?} {} {}",
            item.seq,
            item.at,
            item.who,
            item.what,
            item.object.as_ref().map(|link| (&link.label, &link.title)),
            item.remark,
            item.count,
            item.link_hash
        ));
    }
    for id in records {
        lines.extend(desk.history(*id).iter().map(item));
    }
    lines
}

/// A step of a history as text.
fn item(item: &HistoryItem) -> String {
    format!(
        "step {} {} {} {} v{} {:?} {}",
        item.seq,
        item.at,
        item.who,
        item.act,
        item.version,
        item.remark,
        item.diffs.len()
    )
}

/// More rows than a key waits for an import of.
const ROWS: usize = 80;

fn imported(world: &World, desk: &mut Desk) -> Vec<RecordId> {
    let rows = (1..=ROWS).map(|number| format!("enhet,Enhet {number}\n"));
    let text = format!("typ,namn\n{}", rows.collect::<String>());
    let file = world.write("enheter.csv", text);
    assert_eq!(desk.plan(&file, Kind::Unit).created, ROWS);
    desk.import().unwrap();
    let list = desk.list(Kind::Unit);
    list.rows.iter().map(|row| row.id).collect()
}

fn approve_all(desk: &mut Desk) {
    let waiting = desk.queue();
    let items = waiting.iter().filter(|item| item.mine_to_decide);
    let items = items.map(|item| (item.link.id, item.version, item.hash));
    let items = items.collect();
    desk.do_it(Command::Approve { items }).unwrap();
}

/// That of these steps the oldest are those that were told before: what was known of the record then was not read, and is
/// read now.
#[track_caller]
fn begins_as(now: &[HistoryItem], before: &[HistoryItem]) {
    let said = |items: &[HistoryItem]| items.iter().rev().map(item).collect::<Vec<_>>();
    let (now, before) = (said(now), said(before));
    assert_eq!(now.get(..before.len()), Some(&before[..]));
    assert!(now.len() > before.len());
}

#[test]
fn the_history_of_an_imported_record_is_the_same_whether_the_import_is_read_or_not() {
    let world = World::new();
    let mut chief = world.opened("chief");
    let units = imported(&world, &mut chief);
    let (own, other) = (units[7], units[8]);
    let made = chief.history(own);
    assert_eq!(
        (made.len(), made[0].act, made[0].version),
        (1, "created", 1)
    );
    assert!(made[0].diffs.len() >= 2);
    drop(chief);
    let mut deputy = world.opened("deputy");
    approve_all(&mut deputy);
    let approved = deputy.history(own);
    assert_eq!(approved[0].act, "approved");
    begins_as(&approved, &made);
    drop(deputy);
    // Changed, and the change approved: the imported version is at hand no more.
    let mut chief = world.opened("chief");
    chief.change(Kind::Unit, own, &[("head_role", "Enhetschef")]);
    let changed = chief.history(own);
    begins_as(&changed, &approved);
    drop(chief);
    let mut deputy = world.opened("deputy");
    deputy.approve(own).unwrap();
    let again = deputy.history(own);
    begins_as(&again, &changed);
    let acts: Vec<_> = again.iter().map(|item| item.act).collect();
    assert_eq!(acts, ["approved", "changed", "approved", "created"]);
    assert_eq!(deputy.history(other).len(), 2);
}

#[test]
fn what_is_kept_over_an_import_an_approval_and_an_undoing_is_what_a_rebuilt_register_tells() {
    let world = World::new();
    let mut chief = world.opened("chief");
    let units = imported(&world, &mut chief);
    let import = chief.journal()[0].seq;
    let some = [units[0], units[41], units[79]];
    // Asked before and after each change, so that what is kept has grown old.
    told(&mut chief, &some, import);
    crate::walk::unit(&mut chief, "En till");
    told(&mut chief, &some, import);
    drop(chief);
    let mut deputy = world.opened("deputy");
    told(&mut deputy, &some, import);
    approve_all(&mut deputy);
    told(&mut deputy, &some, import);
    deputy.undo(import, "Fel fil").unwrap();
    let until = deputy.journal()[0].seq;
    let kept = told(&mut deputy, &some, until);
    drop(deputy);
    let mut deputy = world.opened("deputy");
    assert_eq!(told(&mut deputy, &some, until), kept);
    drop(deputy);
    let state = world.place().join("state");
    std::fs::remove_dir_all(&state).unwrap();
    std::fs::create_dir(&state).unwrap();
    let mut deputy = world.opened("deputy");
    assert_eq!(told(&mut deputy, &some, until), kept);
}
