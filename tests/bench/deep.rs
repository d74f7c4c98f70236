//! What the other screens show, beside what [`Founded::fill`] puts in: an analysis with threats, vulnerabilities and
//! measures, values that depend on each other, applications that wait for a reply, and comments in the review.

use super::founded::{Founded, import};
use super::measure::Outcome;
use jiff::civil::date;
use skans::domain::{Command, Comment, Kind, Proposal, RecordId, Value, Values};
use skans::register::Register;

/// So many applications wait at most.
const WAITING: usize = 400;
/// So many comments are written.
const COMMENTS: usize = 12;

/// Puts it in.
pub fn deepen(founded: &mut Founded) -> Outcome<()> {
    let (_, mut chief) = founded.open("chief")?;
    let values = ids(&chief, Kind::ProtectiveValue);
    let analysis = Values::new()
        .with("title", text("Säkerhetsskyddsanalys för kommunen"))
        .with("status", Value::Code("utkast"))
        .with("version_no", text("1"));
    put(founded, &mut chief, Kind::Analysis, vec![analysis])?;
    let threats = (0..values.len().div_ceil(20)).map(|number| {
        let aimed = values.iter().skip(number * 20).take(20).copied().collect();
        Values::new()
            .with("title", text(&format!("Angrepp på driften {number}")))
            .with("actor_type", Value::Code("framst_makt"))
            .with("values", Value::Refs(aimed))
            .with("intent", Value::Code("betydande"))
            .with("capability", Value::Code("stor"))
    });
    put(founded, &mut chief, Kind::Threat, threats.collect())?;
    let grave = ["liten", "betydande", "allvarlig"];
    let weak = values.iter().zip(grave.into_iter().cycle()).enumerate();
    let weak = weak.map(|(number, (value, grave))| {
        Values::new()
            .with("title", text(&format!("Skalskydd saknas {number}")))
            .with("value", Value::Ref(*value))
            .with("gap_type", Value::Code("krav"))
            .with("severity", Value::Code(grave))
            .with("found_date", Value::Date(date(2026, 3, 2)))
    });
    put(founded, &mut chief, Kind::Vulnerability, weak.collect())?;
    let weak = ids(&chief, Kind::Vulnerability);
    let measures = weak.iter().enumerate().map(|(number, weak)| {
        Values::new()
            .with("title", text(&format!("Nytt skalskydd {number}")))
            .with("area", Value::Code("fysisk"))
            .with("basis", Value::Code("foreskrift"))
            .with("vulnerabilities", Value::Refs(vec![*weak]))
    });
    put(founded, &mut chief, Kind::Measure, measures.collect())?;
    let applied = chief.state().of_kind(Kind::VettingCase).filter(|held| {
        let state = held.record.values.code("state");
        state == Some("ansokan")
    });
    let applied: Vec<RecordId> = applied.map(|held| held.record.id).take(WAITING).collect();
    let checks = applied.iter().enumerate().map(|(number, case)| {
        Values::new()
            .with("case", Value::Ref(*case))
            .with("application_date", Value::Date(date(2026, 10, 1)))
            .with("dispatch_ref", text(&format!("Exp {number}")))
    });
    put(founded, &mut chief, Kind::RegisterCheck, checks.collect())?;
    depend(founded, &mut chief, &values)?;
    founded.close(chief)?;
    let (_, mut deputy) = founded.open("deputy")?;
    let waiting: Vec<Command> = deputy
        .state()
        .of_kind(Kind::ProtectiveValue)
        .filter_map(|held| held.pending.last())
        .take(COMMENTS)
        .map(|pending| {
            Command::Comment(Comment::Write {
                of: pending.record.id,
                version: pending.record.version,
                hash: pending.hash,
                field: "title".into(),
                text: "Finns ett vedertaget namn på anläggningen?".into(),
            })
        })
        .collect();
    for comment in waiting {
        founded.commit(&mut deputy, comment)?;
    }
    founded.close(deputy)
}

/// Lets the first values depend on those after them, each on two.
fn depend(founded: &mut Founded, chief: &mut Register, values: &[RecordId]) -> Outcome<()> {
    for (number, id) in values.iter().enumerate().take(8) {
        let below = [number * 2 + 1, number * 2 + 2];
        let below: Vec<RecordId> = below
            .iter()
            .filter_map(|at| values.get(*at))
            .copied()
            .collect();
        let held = chief.state().get(*id).ok_or("no such value")?;
        let mut values = held.record.values.clone();
        values.set("depends_on", Some(Value::Refs(below)));
        let proposal = Proposal {
            id: Some(*id),
            kind: Kind::ProtectiveValue,
            base: held.record.version,
            values,
            new_id: None,
        };
        let reason = Some("Beroendet är prövat.".to_owned());
        founded.commit(chief, Command::Save { proposal, reason })?;
    }
    Ok(())
}

fn put(founded: &mut Founded, by: &mut Register, kind: Kind, rows: Vec<Values>) -> Outcome<()> {
    let rows = rows.into_iter().enumerate();
    let rows = rows.map(|(number, values)| (super::town::id(kind, number + 1), kind, values));
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        founded.commit(by, import(kind, rows))?;
    }
    Ok(())
}

fn ids(register: &Register, kind: Kind) -> Vec<RecordId> {
    let state = register.state();
    state.of_kind(kind).map(|held| held.record.id).collect()
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
