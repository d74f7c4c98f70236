//! The positions of the exercise: the table, and the placement that follows from it.

use super::book::{Book, Row};
use super::dice::Dice;
use crate::domain::{Kind, SecurityClass, Value};
use crate::fields::catalogue;
use crate::register::Failure;
use jiff::ToSpan;

/// Which alternative to placement was considered (SSL 3 kap. 10 §).
const ALTERNATIVES: [&str; 8] = [
    "Att skilja uppgifterna från befattningen har prövats. Det skulle göra att ingen på plats kan fatta beslut under jour.",
    "Ledsagning har prövats men går inte att förena med arbetets omfattning.",
    "Behörigheten har begränsats så långt det går. Det som återstår kräver placering.",
    "Färre personer har övervägts. Med färre än så går inte beredskapen att upprätthålla.",
    "Avskilda handlingar har prövats. Befattningen behöver ändå sammanställningen.",
    "Delning av rollen på två har prövats, men båda skulle då behöva samma åtkomst.",
    "Tillträde bara tillsammans med annan har prövats och gäller redan. Skadan kan ändå orsakas av en ensam.",
    "Inget alternativ finns: uppgiften följer av befattningen enligt reglemente.",
];
/// The reason for a register check: detailed, but in itself open.
const REASONS: [&str; 8] = [
    "Tar del av säkerhetsskyddsklassificerade uppgifter i sammanställning.",
    "Har högsta behörighet i system av betydelse för säkerhetskänslig verksamhet.",
    "Kan ensam påverka driften så att skada uppstår för många.",
    "Deltar i planläggning för höjd beredskap.",
    "Har tillträde till skyddade platser utan ledsagare.",
    "Beslutar om skyddsåtgärder och känner deras brister.",
    "Handlägger ärenden där sammanställningen visar sårbarheter.",
    "Ingår i ledningen och tar del av lägesbilder vid kris.",
];

/// The rows, each with a placement that holds; what shall not hold is spoiled afterwards.
pub(super) fn rows(book: &Book, table: &'static str, units: &[Row]) -> Result<Vec<Row>, Failure> {
    let mut dice = Dice::new(70);
    let mut rows = book.rows(Kind::Position, table)?;
    for (number, row) in (11u32..).zip(&mut rows) {
        let unit = units
            .iter()
            .find(|unit| row.values.reference("unit") == Some(unit.id));
        let operator = unit.and_then(|unit| unit.values.get("operator").cloned());
        row.values.set("operator", operator);
        place(book, &mut dice, number, row)?;
    }
    Ok(rows)
}

/// The class of a position's row.
pub(super) fn class(row: &Row) -> Option<SecurityClass> {
    row.values.code("class").and_then(SecurityClass::from_code)
}

fn place(book: &Book, dice: &mut Dice, number: u32, row: &mut Row) -> Result<(), Failure> {
    let spec = catalogue().kind(Kind::Position);
    let (class, decided) = (class(row), dice.days(405, 280));
    let review = book.today.saturating_add(dice.days(75, 560).days());
    let (alternative, reason) = (dice.pick(&ALTERNATIVES), dice.pick(&REASONS));
    let mut fill = |name, text: &str| book.fill(spec, &mut row.values, name, text, book.today);
    fill("analysis_version", "{-800}:1")?;
    if class.is_none_or(|class| class == SecurityClass::Without) {
        fill("class_mark", "bh")?;
        row.values.set("review_date", Some(Value::Date(review)));
        return Ok(());
    }
    let high = class > Some(SecurityClass::Three);
    let (role, by) = match class {
        Some(SecurityClass::One) => ("Regeringen", "regeringen"),
        Some(SecurityClass::Two) => ("Kommunstyrelsen", "kommunen"),
        _ => ("Säkerhetsskyddschef enligt delegation", "kommunen"),
    };
    fill("alternative_considered", alternative)?;
    fill("check_reason", reason)?;
    fill("decision_by", by)?;
    fill("decision_role", role)?;
    fill("decision_date", &format!("-{decided}d"))?;
    fill("decision_ref", &format!("KS {{-{decided}}}/{number}"))?;
    fill("class_mark", if high { "k" } else { "bh" })?;
    let employed = row.extra.get("+how") == Some(&"anstalld_kommun");
    row.values
        .set("citizenship_required", Some(Value::Flag(high && employed)));
    row.values.set("review_date", Some(Value::Date(review)));
    Ok(())
}
