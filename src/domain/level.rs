//! The three scales that are never mixed: classification level of information, consequence level of other values, and
//! security class of a position. Each is a type of its own; the codes are what the field catalogue offers.

macro_rules! scale {
    ($(#[$doc:meta])* $name:ident, $($(#[$vdoc:meta])* $variant:ident = $code:literal),* $(,)?) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// All steps, lowest first.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable code in the journal and the field catalogue.
            pub fn code(self) -> &'static str { match self { $(Self::$variant => $code,)* } }

            /// The step with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|step| step.code() == code)
            }
        }
    };
}

scale!(
    /// Säkerhetsskyddsklass of information, by the damage of disclosure (SSL 2 kap. 5 §). Ordered, lowest first.
    InfoLevel,
    /// Not security-classified.
    None = "none",
    /// Begränsat hemlig: only minor damage.
    Restricted = "bh",
    /// Konfidentiell: not insignificant damage.
    Confidential = "k",
    /// Hemlig: serious damage.
    Secret = "h",
    /// Kvalificerat hemlig: exceptionally serious damage.
    TopSecret = "kh",
);

/// The level at which a row of the register itself is handled, and the ceiling of an installation: the same scale as
/// information, because a row is information (SSF 3 kap. 7 §).
pub type ClassMark = InfoLevel;

scale!(
    /// Konsekvensnivå of what is not information (PMFS 2 kap. 3-5 §§, edition 2022:1). Ordered, lowest first.
    ConsequenceLevel,
    /// Judged to have none.
    None = "none",
    /// Minor damage.
    D = "d",
    /// Not insignificant damage.
    C = "c",
    /// Serious damage.
    B = "b",
    /// Exceptionally serious damage.
    A = "a",
);

scale!(
    /// Säkerhetsklass of a position (SSL 3 kap. 6-8 §§). Ordered by demand, lowest first.
    SecurityClass,
    /// Vetted without class.
    Without = "without",
    /// Class 3.
    Three = "3",
    /// Class 2.
    Two = "2",
    /// Class 1, decided by the Government.
    One = "1",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_ordered_by_damage_and_read_back() {
        assert!(
            InfoLevel::TopSecret > InfoLevel::Secret && InfoLevel::Restricted > InfoLevel::None
        );
        assert!(ConsequenceLevel::A > ConsequenceLevel::D);
        assert!(
            SecurityClass::One > SecurityClass::Two
                && SecurityClass::Three > SecurityClass::Without
        );
        assert!(
            InfoLevel::ALL
                .iter()
                .all(|l| InfoLevel::from_code(l.code()) == Some(*l))
        );
        assert_eq!(SecurityClass::from_code("4"), None);
    }
}
