//! The made-up municipality that is measured: units, protective values, positions, persons and cases with fields as long
//! as people write them. The same every time.

use jiff::civil::{Date, date};
use skans::domain::{Kind, RecordId, Span, SpanUnit, Value, Values};

/// The day on which it is measured.
pub const TODAY: Date = date(2026, 11, 23);

const PLACES: [&str; 12] = [
    "Norra Åsen",
    "Östra hamnen",
    "Sjövik",
    "Kvarnbacken",
    "Björkhöjden",
    "Västra ängen",
    "Torget",
    "Älvstranden",
    "Skogsbrynet",
    "Industrivägen",
    "Lillö",
    "Gamla bruket",
];
const THINGS: [&str; 12] = [
    "Vattenverk",
    "Reservvattentäkt",
    "Tryckstegring",
    "Fjärrvärmecentral",
    "Driftcentral",
    "Ledningsplats",
    "Reservkraft",
    "Styrsystem",
    "Kommunikationsnod",
    "Beredskapslager",
    "Larmcentral",
    "Avloppspumpstation",
];
const WORK: [&str; 10] = [
    "Driftchef",
    "IT-arkitekt",
    "Registrator",
    "Drifttekniker",
    "Enhetschef",
    "Systemförvaltare",
    "Utredare",
    "Beredskapssamordnare",
    "Larmoperatör",
    "Arkivarie",
];
const FIRST: [&str; 12] = [
    "Karin", "Jan", "Åsa", "Björn", "Märta", "Östen", "Elin", "Göran", "Sofia", "Håkan", "Ingrid",
    "Per",
];
const LAST: [&str; 12] = [
    "Alm",
    "Öberg",
    "Lindström",
    "Åkesson",
    "Wallin",
    "Björkman",
    "Ek",
    "Sjögren",
    "Nyström",
    "Hägg",
    "Fors",
    "Dahl",
];
const SENTENCES: [&str; 6] = [
    "Anläggningen försörjer flera delar av kommunen, och ett bortfall över ett dygn medför skada för samhällsviktig \
     verksamhet som inte kan ersättas på annat sätt.",
    "Uppgifterna visar tillsammans hur skyddet är ordnat och var det brister.",
    "Beroendet av elförsörjning och av två leverantörer är bedömt i analysen från i fjol.",
    "Ett angrepp skulle märkas först efter några timmar, eftersom platsen är obemannad på natten.",
    "Återställning kräver reservdelar som har en leveranstid på tolv veckor.",
    "Bedömningen är gjord tillsammans med räddningstjänsten och bolagets driftledning.",
];

/// Numbers that look drawn and are the same every time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % sides.max(1) as u64).unwrap_or(0)
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())]
    }

    fn text(&mut self, word: &[&str]) -> Value {
        Value::Text(self.one(word).to_owned())
    }

    fn prose(&mut self, sentences: usize) -> Value {
        let first = self.roll(SENTENCES.len());
        let chosen: Vec<_> = SENTENCES
            .iter()
            .cycle()
            .skip(first)
            .take(sentences)
            .copied()
            .collect();
        Value::Text(chosen.join(" "))
    }

    fn day(&mut self, year: i16) -> Value {
        let (month, day) = (self.roll(12) + 1, self.roll(28) + 1);
        Value::Date(date(
            year,
            i8::try_from(month).unwrap_or(1),
            i8::try_from(day).unwrap_or(1),
        ))
    }

    fn reference(&mut self, of: &[RecordId]) -> Value {
        Value::Ref(self.one(of))
    }
}

/// The identity of the record with this number; spread as random ones are.
pub fn id(kind: Kind, number: usize) -> RecordId {
    let name = format!("{} {number}", kind.code());
    let hash = skans::crypto::sha256(&[name.as_bytes()]);
    let mut id = [0; 16];
    id.copy_from_slice(&hash[..16]);
    RecordId(id)
}

/// Twelve digits of a day and a number, the last one checked as Swedish personal numbers are.
fn person_number(dice: &mut Dice, number: usize) -> String {
    let ten = format!(
        "{:02}{:02}{:02}{:03}",
        50 + dice.roll(49),
        1 + dice.roll(12),
        1 + dice.roll(28),
        number % 1000
    );
    let sum: u32 = ten
        .chars()
        .filter_map(|digit| digit.to_digit(10))
        .enumerate()
        .map(|(place, digit)| match place % 2 {
            0 => digit * 2 / 10 + digit * 2 % 10,
            _ => digit,
        })
        .sum();
    format!("19{ten}{}", (10 - sum % 10) % 10)
}

/// A municipality of records, in the order in which they can be saved.
#[derive(Default)]
pub struct Town {
    units: Vec<RecordId>,
    values: Vec<RecordId>,
    positions: Vec<RecordId>,
    persons: Vec<RecordId>,
}

/// A record to be made.
pub type Made = (RecordId, Kind, Values);

impl Town {
    /// So many records of a kind, pointing at those that were made before.
    pub fn make(&mut self, kind: Kind, count: usize) -> Vec<Made> {
        let mut dice = Dice(kind as u64 + 1);
        let mut made = Vec::with_capacity(count);
        for number in 1..=count {
            let id = id(kind, number);
            let values = match kind {
                Kind::Unit => self.unit(&mut dice, number),
                Kind::ProtectiveValue => self.value(&mut dice, number),
                Kind::Position => self.position(&mut dice, number),
                Kind::Person => person(&mut dice, number),
                _ => self.case(&mut dice, number),
            };
            match kind {
                Kind::Unit => self.units.push(id),
                Kind::ProtectiveValue => self.values.push(id),
                Kind::Position => self.positions.push(id),
                Kind::Person => self.persons.push(id),
                _ => {}
            }
            made.push((id, kind, values));
        }
        made
    }

    fn unit(&self, dice: &mut Dice, number: usize) -> Values {
        let kinds = ["namnd", "forvaltning", "avdelning", "enhet", "bolag"];
        let name = format!("Enheten för {} {number}", dice.one(&PLACES));
        let mut values = Values::new()
            .with("name", Value::Text(name))
            .with("unit_kind", Value::Code(dice.one(&kinds)))
            .with("head_role", dice.text(&WORK))
            .with(
                "contact",
                Value::Text(format!(
                    "enhet{number}@exempel.invalid, 0123-45 67 {:02}",
                    number % 100
                )),
            );
        if number > 20 {
            values.set("parent", Some(dice.reference(&self.units[..20])));
        }
        values
    }

    fn value(&self, dice: &mut Dice, number: usize) -> Values {
        let title = format!("{} {} {number}", dice.one(&THINGS), dice.one(&PLACES));
        let mut values = Values::new()
            .with("title", Value::Text(title))
            .with(
                "value_kind",
                Value::Code(dice.one(&["uppgift", "anlaggning", "objekt", "system"])),
            )
            .with(
                "categories",
                Value::Codes(vec![dice.one(&["inre", "samhall"]), "ekonomi"]),
            )
            .with("consequence", Value::Code(dice.one(&["d", "c", "b"])))
            .with("confidentiality", Value::Code(dice.one(&["1", "2", "3"])))
            .with("availability", Value::Code(dice.one(&["1", "2", "3"])))
            .with("class_mark", Value::Code("bh"));
        if dice.roll(2) == 0 {
            values.set("info_level", Some(Value::Code(dice.one(&["bh", "k"]))));
            values.set(
                "secrecy_basis",
                Some(Value::Codes(vec!["osl-15-2", "osl-18-8"])),
            );
        }
        let (year, sentences) = (dice.one(&[2024, 2025, 2026]), 2 + dice.roll(4));
        values.set("reason", Some(dice.prose(sentences)));
        values.set("assessed", Some(dice.day(year)));
        let span = Span {
            count: 24,
            unit: SpanUnit::Hours,
        };
        values.set("tolerable_outage", Some(Value::Span(span)));
        values.set("aspect_reason", Some(dice.prose(1)));
        values.set("owner", Some(dice.reference(&self.units)));
        values
    }

    fn position(&self, dice: &mut Dice, number: usize) -> Values {
        let reached = (0..1 + dice.roll(4))
            .map(|_| dice.one(&self.values))
            .collect();
        Values::new()
            .with(
                "title",
                Value::Text(format!("{} {number}", dice.one(&WORK))),
            )
            .with("unit", dice.reference(&self.units))
            .with("seats", Value::Number(1))
            .with("values", Value::Refs(reached))
            .with("max_level", Value::Code(dice.one(&["bh", "k"])))
            .with("extent", Value::Code("mer"))
            .with("class", Value::Code(dice.one(&["without", "3", "3", "2"])))
            .with("check_reason", dice.prose(2))
            .with("decision_date", dice.day(2025))
            .with("decision_by", Value::Code("kommunen"))
            .with("decision_role", Value::Text("Säkerhetsskyddschef".into()))
            .with("decision_ref", Value::Text(format!("KS 2025/{number:04}")))
            .with("review_date", dice.day(2027))
    }

    fn case(&self, dice: &mut Dice, number: usize) -> Values {
        let person = self.persons[(number - 1) % self.persons.len()];
        Values::new()
            .with("person", Value::Ref(person))
            .with("position", dice.reference(&self.positions))
            .with("participation", Value::Code("anstalld_kommun"))
            .with(
                "state",
                Value::Code(dice.one(&["ansokan", "svar", "deltar", "deltar", "deltar"])),
            )
            .with(
                "basis_elements",
                Value::Codes(vec!["interview", "references", "identity"]),
            )
            .with("assessor", dice.text(&WORK))
            .with("decision", Value::Code("godkand"))
            .with("decision_date", dice.day(2025))
            .with("decision_ref", Value::Text(format!("KS 2025/{number:04}")))
            .with("start_date", dice.day(2026))
    }
}

fn person(dice: &mut Dice, number: usize) -> Values {
    Values::new()
        .with(
            "name",
            Value::Text(format!("{} {} {number}", dice.one(&FIRST), dice.one(&LAST))),
        )
        .with("person_no", Value::Text(person_number(dice, number)))
        .with(
            "contact",
            Value::Text(format!(
                "070-{:03} {:02} {:02}",
                dice.roll(1000),
                dice.roll(100),
                dice.roll(100)
            )),
        )
        .with("citizenship_confirmed", Value::Flag(true))
        .with("citizenship_date", dice.day(2025))
}
