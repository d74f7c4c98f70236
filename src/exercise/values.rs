//! The protective values of the exercise: the table, and what every row has alike.

use super::book::{Book, Row};
use super::dice::Dice;
use crate::domain::{ConsequenceLevel, InfoLevel, Kind, Value, Values};
use crate::fields::catalogue;
use crate::register::Failure;
use jiff::ToSpan;

const OUTAGE: [&str; 4] = [
    "Ett avbrott längre än så går inte att ta igen samma dygn.",
    "Tiden bygger på övning och på samtal med driften.",
    "Reservförfarandet håller så länge, därefter blir skadan märkbar.",
    "Kortare avbrott hanteras av jouren utan följder för andra.",
];
const INTEGRITY: [&str; 3] = [
    "Felaktiga uppgifter är farligare än saknade, eftersom de används.",
    "Obehörig ändring upptäcks först i efterhand och styr därför bedömningen.",
    "Riktigheten avgör, eftersom manuell kontroll saknas nattetid.",
];
const SECRECY: [&str; 3] = [
    "Röjandet kan inte göras ogjort. Övriga aspekter är underordnade.",
    "Uppgifterna behövs av få och kan vara borta någon dag.",
    "Kännedomen i sig är skadan, oavsett hur den har nåtts.",
];

/// The rows. Assessments lie so far back that the next one is due, but not yet near.
pub(super) fn rows(book: &Book, table: &'static str, parts: &[Row]) -> Result<Vec<Row>, Failure> {
    let mut dice = Dice::new(60);
    let mut rows = book.rows(Kind::ProtectiveValue, table)?;
    let spec = catalogue().kind(Kind::ProtectiveValue);
    for row in &mut rows {
        let values = &mut row.values;
        let part = parts
            .iter()
            .find(|part| values.reference("part") == Some(part.id));
        values.set(
            "categories",
            part.and_then(|part| part.values.get("categories").cloned()),
        );
        let assessed = book.today.saturating_sub(dice.days(430, 145).days());
        values.set("assessed", Some(Value::Date(assessed)));
        let reason = match (values.code("availability"), values.code("integrity")) {
            (Some("3"), _) => dice.pick(&OUTAGE),
            (_, Some("3")) => dice.pick(&INTEGRITY),
            _ if values.code("confidentiality") == Some("3") => dice.pick(&SECRECY),
            _ => "",
        };
        book.fill(spec, values, "aspect_reason", reason, book.today)?;
        let mark = mark(values);
        book.fill(spec, values, "class_mark", mark.code(), book.today)?;
    }
    Ok(rows)
}

/// A row is handled at the level of what it describes, never above the ceiling of the exercise.
fn mark(values: &Values) -> InfoLevel {
    let code = |field| values.code(field);
    let level = code("info_level").and_then(InfoLevel::from_code);
    let consequence = code("consequence").and_then(ConsequenceLevel::from_code);
    let serious = consequence.is_some_and(|level| level > ConsequenceLevel::D);
    if serious || level.is_some_and(|level| level >= InfoLevel::Confidential) {
        InfoLevel::Confidential
    } else {
        InfoLevel::Restricted
    }
}
