//! What fields were last submitted with, so that the same owner or date needn't be picked twelve times. Kept in memory for as
//! long as the register is open, and offered when asked for; nothing is filled in unasked.

use crate::domain::{FieldSpec, FieldType, Kind, Sensitivity};
use crate::views::Link;
use std::collections::BTreeMap;

/// What a field was last submitted with.
#[derive(Clone)]
pub enum Kept {
    /// A date or options, as their text is edited.
    Text(String),
    /// Other records.
    Links(Vec<Link>),
}

/// The last of each field, by kind and name.
#[derive(Default)]
pub struct Recent(BTreeMap<(Kind, &'static str), Kept>);

impl Recent {
    /// Keeps what a form was submitted with, in the place of what was kept before.
    pub fn keep(&mut self, kind: Kind, fields: Vec<(&'static str, Kept)>) {
        self.0
            .extend(fields.into_iter().map(|(name, kept)| ((kind, name), kept)));
    }

    /// The last value of a field.
    pub fn of(&self, kind: Kind, field: &'static str) -> Option<&Kept> {
        self.0.get(&(kind, field))
    }

    /// Forgets everything: the register is locked.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// Whether a field's last value is kept: what is picked and dated is, what is written about a record is not, and what is
/// masked never is.
pub fn is_kept(field: &FieldSpec) -> bool {
    let picked = matches!(
        field.ty,
        FieldType::Date
            | FieldType::Ref(_)
            | FieldType::Refs(_)
            | FieldType::Choice { .. }
            | FieldType::Choices { .. }
    );
    picked && field.sensitivity != Sensitivity::Masked
}

#[cfg(test)]
mod tests {
    use crate::desk::{Ask, Told};
    use crate::tui::Context;
    use crate::tui::testing::world::World;
    use crate::tui::testing::{NOW, Stage, options};

    /// A made-up register that saves whatever is submitted.
    fn saving() -> Stage {
        let world = World::new();
        let answers = move |ask: &Ask| match ask {
            Ask::Submit(_) => Some(Ok(Told::Saved {
                seq: 1,
                links: Vec::new(),
                at: NOW.parse().unwrap(),
            })),
            ask => world.answer(ask),
        };
        let mut stage = Stage::new(options(), Box::new(answers));
        stage.keys("hemligt Enter");
        stage
    }

    /// What stands in the focused field's row.
    fn row(stage: &mut Stage, label: &str) -> String {
        let text = stage.text();
        let row = text.lines().find(|row| row.contains(label));
        row.unwrap_or_default().to_owned()
    }

    #[test]
    fn rule_13_ctrl_d_fills_in_what_the_field_was_last_submitted_with_and_a_lock_forgets_it() {
        let mut stage = saving();
        let nothing = "inget senaste värde";
        stage.keys("2 e PgDn Ctrl+D");
        assert!(stage.text().contains(nothing), "{}", stage.text());
        stage.keys("Right Right");
        let chosen = row(&mut stage, "Nivå, uppgift");
        assert!(chosen.contains("(•) BH"), "{chosen}");
        stage.keys("F5 Enter");
        assert_eq!(stage.model.context(), Context::List, "{}", stage.text());
        stage.keys("j e PgDn");
        assert_ne!(row(&mut stage, "Nivå, uppgift"), chosen);
        stage.keys("Ctrl+D");
        assert_eq!(row(&mut stage, "Nivå, uppgift"), chosen);
        // It is a change like any other, and is put back like any other.
        stage.keys("Ctrl+R");
        assert_ne!(row(&mut stage, "Nivå, uppgift"), chosen);
        stage.keys("Esc F12 hemligt Enter 2 e PgDn Ctrl+D");
        assert!(stage.text().contains(nothing), "{}", stage.text());
    }

    #[test]
    fn text_about_a_record_and_masked_numbers_are_never_kept() {
        let catalogue = crate::fields::catalogue();
        for kind in crate::domain::Kind::ALL {
            for field in catalogue.kind(*kind).fields {
                let free = matches!(
                    field.ty,
                    crate::domain::FieldType::Prose(_)
                        | crate::domain::FieldType::Line(_)
                        | crate::domain::FieldType::PersonNumber
                );
                assert!(!(free && super::is_kept(field)), "{}", field.name);
            }
        }
    }
}
