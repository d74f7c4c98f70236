//! The vetting cases of the exercise: some that have gone through long ago, and some that are under way.

use super::book::{Book, Row};
use super::dice::Dice;
use super::persons::name;
use super::positions::class;
use crate::domain::CaseState::{self, *};
use crate::domain::{Kind, SecurityClass, Values};
use crate::fields::catalogue;
use crate::register::Failure;
use std::collections::{BTreeMap, VecDeque};

/// How far the cases of the first import have come. The story carries some of them further.
const SETTLED: [(CaseState, usize); 4] = [
    (Participating, 56),
    (Closed, 10),
    (Rejected, 1),
    (BasicFailed, 1),
];
/// How far the cases of the second import have come.
const UNDER_WAY: [(CaseState, usize); 8] = [
    (Approved, 3),
    (Opened, 4),
    (BasicInvestigation, 5),
    (BasicPassed, 4),
    (Consent, 4),
    (Applied, 5),
    (Replied, 3),
    (Assessment, 4),
];
/// How many persons the first import holds.
pub(super) const FIRST_PERSONS: usize = 70;
/// The position whose holders are not vetted in that capacity (SSL 3 kap. 1 §).
const COUNCIL: &str = "Ledamot i kommunfullmäktige";
/// Steps through seats and plans without a pattern that the eye finds; has no factor in common with their numbers.
const STRIDE: usize = 37;

/// The cases of both imports, and the titles that they are known by: their readable numbers.
pub(super) fn rows(book: &Book, positions: &[Row]) -> Result<(Vec<Row>, Vec<Row>), Failure> {
    let mut dice = Dice::new(100);
    let mut seats = seats(positions);
    let (settled, under_way) = (spread(&SETTLED), spread(&UNDER_WAY));
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for (at, state) in settled.iter().enumerate() {
        let label = Kind::VettingCase.label(u32::try_from(at + 1).unwrap_or_default());
        if let Some(seat) = take(&mut seats, *state) {
            first.push(row(book, &mut dice, label, *state, &name(at), seat)?);
        }
    }
    for (at, state) in under_way.iter().enumerate() {
        let number = settled.len() + at + 1;
        let label = Kind::VettingCase.label(u32::try_from(number).unwrap_or_default());
        // The last ones are persons who hold a position already and are vetted for another.
        let person = if at < 20 {
            FIRST_PERSONS + at
        } else {
            (at - 20) * 5 + 2
        };
        if let Some(seat) = take(&mut seats, *state) {
            second.push(row(book, &mut dice, label, *state, &name(person), seat)?);
        }
    }
    let council = positions.iter().find(|position| position.title == COUNCIL);
    let opened = second
        .iter_mut()
        .find(|row| row.values.code("state") == Some(Opened.code()));
    if let (Some(council), Some(row)) = (council, opened) {
        let spec = catalogue().kind(Kind::VettingCase);
        book.fill(
            spec,
            &mut row.values,
            "position",
            &council.title,
            book.today,
        )?;
        book.fill(
            spec,
            &mut row.values,
            "participation",
            "fortroendevald",
            book.today,
        )?;
    }
    Ok((first, second))
}

/// Each state as often as planned, mixed.
fn spread(plan: &[(CaseState, usize)]) -> Vec<CaseState> {
    let states: Vec<CaseState> = plan
        .iter()
        .flat_map(|(state, count)| std::iter::repeat_n(*state, *count))
        .collect();
    let count = states.len();
    (0..count)
        .filter_map(|at| states.get(at * STRIDE % count).copied())
        .collect()
}

/// Every seat of every position, mixed.
fn seats(positions: &[Row]) -> VecDeque<&Row> {
    let seats: Vec<&Row> = positions
        .iter()
        .filter(|position| position.title != COUNCIL)
        .flat_map(|position| {
            let count = match position.values.get("seats") {
                Some(crate::domain::Value::Number(count)) => usize::try_from(*count).unwrap_or(1),
                _ => 1,
            };
            std::iter::repeat_n(position, count)
        })
        .collect();
    let count = seats.len();
    (0..count)
        .filter_map(|at| seats.get(at * STRIDE % count).copied())
        .collect()
}

/// The next seat that a case in this state can be about: there is no register check without a class.
fn take<'a>(seats: &mut VecDeque<&'a Row>, state: CaseState) -> Option<&'a Row> {
    let fits = |seat: &&Row| {
        !matches!(state, Consent | Applied | Replied) || class(seat) > Some(SecurityClass::Without)
    };
    let at = seats.iter().position(fits)?;
    seats.remove(at)
}

fn row(
    book: &Book,
    dice: &mut Dice,
    label: String,
    state: CaseState,
    person: &str,
    position: &Row,
) -> Result<Row, Failure> {
    let spec = catalogue().kind(Kind::VettingCase);
    let id = book.id(Kind::VettingCase, &label);
    let mut values = Values::new();
    let mut fill = |name, text: &str| book.fill(spec, &mut values, name, text, book.today);
    fill("person", person)?;
    fill("position", &position.title)?;
    fill(
        "participation",
        position.extra.get("+how").copied().unwrap_or_default(),
    )?;
    fill("state", state.code())?;
    fill("expected_participation", "ja")?;
    let high = class(position) > Some(SecurityClass::Three);
    fill("class_mark", if high { "k" } else { "bh" })?;
    fill("basis_elements", basis(dice, state))?;
    if matches!(
        state,
        Assessment | Approved | Participating | Closed | Rejected
    ) {
        fill(
            "assessor",
            dice.pick(&[
                "Säkerhetsskyddshandläggare",
                "Ställföreträdande säkerhetsskyddschef",
            ]),
        )?;
    }
    let decided = match state {
        Participating | Rejected | BasicFailed => dice.days(405, 300),
        Closed => dice.days(650, 250),
        Approved => dice.days(48, 14),
        _ => 0,
    };
    if decided > 0 {
        let outcome = if matches!(state, Rejected | BasicFailed) {
            "ej_godkand"
        } else {
            "godkand"
        };
        fill("decision", outcome)?;
        fill("decision_date", &format!("-{decided}d"))?;
        fill("decision_by", "Säkerhetsskyddschefen")?;
        fill("decision_role", "Delegat enligt punkt S 3")?;
        fill(
            "decision_ref",
            &format!("SÄK {{-{decided}}}/{}", 20 + dice.below(180)),
        )?;
    }
    if matches!(state, Participating | Closed) {
        fill("start_date", &format!("-{}d", decided - dice.days(3, 14)))?;
    }
    if state == Closed {
        fill("end_date", &format!("-{}d", dice.days(400, 120)))?;
    }
    if !state.is_terminal() && state != Participating {
        fill("expected_from", &format!("+{}d", dice.days(22, 80)))?;
    }
    Ok(Row {
        kind: Kind::VettingCase,
        id,
        title: label,
        values,
        extra: BTreeMap::new(),
    })
}

/// What the assessment rests on so far (SSF 5 kap. 2 §).
fn basis(dice: &mut Dice, state: CaseState) -> &'static str {
    match state {
        Opened => "",
        BasicInvestigation => dice.pick(&["identity", "identity certificates", ""]),
        BasicFailed => "identity interview",
        _ => dice.pick(&[
            "interview grades certificates references identity",
            "interview certificates references identity",
            "interview references identity",
        ]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_spread_whole() {
        for (plan, sum) in [(&SETTLED[..], 68), (&UNDER_WAY[..], 32)] {
            let states = spread(plan);
            assert_eq!(states.len(), sum);
            for (state, count) in plan {
                assert_eq!(
                    states.iter().filter(|other| *other == state).count(),
                    *count
                );
            }
        }
    }
}
