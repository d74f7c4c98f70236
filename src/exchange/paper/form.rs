//! The fields of other authorities' forms, as data. The table stands beside this file with its sources and its licence.
//!
//! Nothing is added to it here: a field that the table does not have is not on a sheet.

use std::sync::LazyLock;

/// Whether a form wants a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// Always.
    Always,
    /// Under a condition that its note tells.
    Sometimes,
    /// If one likes.
    Free,
}

/// One field of one form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FormField {
    /// The form's name.
    pub form: String,
    /// The field's name.
    pub name: String,
    /// Whether it must be filled.
    pub need: Need,
    /// What should be known of it.
    pub note: String,
    /// Where this was read.
    pub source: String,
}

/// The application for a register check.
pub(super) const APPLICATION: &str = "Ansökan om registerkontroll";
/// The annex that class 1 and 2 ask for.
pub(super) const ANNEX: &str = "Bilaga särskild personutredning";
/// The end of a register check.
pub(super) const DEREGISTRATION: &str = "Avanmälan registerkontroll";
/// The notice of a protective security agreement.
pub(super) const AGREEMENT: &str = "Underlag för säkerhetsskyddsavtal";
/// The notice of a security-threatening event.
pub(super) const EVENT: &str = "Anmälan säkerhetshotande händelse";

/// The forms that sheets are made for.
pub const FORMS: [&str; 5] = [APPLICATION, ANNEX, DEREGISTRATION, AGREEMENT, EVENT];

static TABLE: LazyLock<Vec<FormField>> = LazyLock::new(|| {
    let text = include_str!("sapo_falt.csv");
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let rows = reader.records().filter_map(Result::ok);
    rows.filter_map(|row| read(&row)).collect()
});

/// One line of the table; the test holds every line to be readable.
fn read(row: &csv::StringRecord) -> Option<FormField> {
    let cell = |at| row.get(at).map(str::to_owned);
    Some(FormField {
        form: cell(0)?,
        name: cell(1)?,
        need: match row.get(2)? {
            "ja" => Need::Always,
            "villkorat" => Need::Sometimes,
            "valfritt" => Need::Free,
            _ => return None,
        },
        note: cell(3)?,
        source: cell(4)?,
    })
}

/// The fields of a form, in its order.
pub fn fields_of(form: &str) -> impl Iterator<Item = &'static FormField> {
    TABLE.iter().filter(move |field| field.form == form)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::paper::fill::Slot;

    #[test]
    fn every_line_of_the_table_is_read_and_of_a_form_that_is_known() {
        let lines = include_str!("sapo_falt.csv")
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty())
            .count();
        assert_eq!(TABLE.len(), lines - 1);
        for form in FORMS {
            assert!(fields_of(form).count() > 0, "{form}");
        }
        for field in TABLE.iter() {
            assert!(FORMS.contains(&field.form.as_str()), "{}", field.form);
            assert!(!field.source.is_empty(), "{}", field.name);
        }
    }

    #[test]
    fn every_field_of_every_form_has_a_place_in_the_register_and_every_place_its_field() {
        let mut slots: Vec<Slot> = TABLE
            .iter()
            .map(|field| Slot::of(field).unwrap_or_else(|| panic!("{} has none", field.name)))
            .collect();
        assert_eq!(slots.len(), Slot::ALL.len());
        slots.dedup();
        assert_eq!(slots, Slot::ALL);
    }
}
