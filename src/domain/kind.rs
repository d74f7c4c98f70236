//! The kinds of record and the compartments they are sealed in.

/// A group of records that is opened with one key: need to know is a key, not a menu.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Compartment {
    /// Operators and units.
    Organisation,
    /// Activity parts, protective values, sites and systems.
    Analysis,
    /// Positions, persons and vetting cases.
    Personnel,
    /// Events, settings, and who the custodians are.
    System,
}

impl Compartment {
    /// Every compartment, in the order of their numbers.
    pub const ALL: [Self; 4] = [
        Self::Organisation,
        Self::Analysis,
        Self::Personnel,
        Self::System,
    ];

    /// The number that stands for the compartment in the journal.
    pub fn number(self) -> u16 {
        match self {
            Self::Organisation => 1,
            Self::Analysis => 2,
            Self::Personnel => 3,
            Self::System => 4,
        }
    }

    /// The compartment with this number.
    pub fn from_number(number: u16) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.number() == number)
    }

    /// The name in file names: `keyring/<code>.<epoch>.age`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Analysis => "analysis",
            Self::Personnel => "personnel",
            Self::System => "system",
        }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $prefix:literal, $compartment:ident;)*) => {
        /// What a record is about.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Kind { $($(#[$doc])* $name,)* }

        impl Kind {
            /// Every kind, in the order in which references build on each other.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The kind's stable name in files and in keys of words.
            pub fn code(self) -> &'static str { match self { $(Self::$name => $code,)* } }

            /// The letters before the readable number: `SV` in SV-0012.
            pub fn prefix(self) -> &'static str { match self { $(Self::$name => $prefix,)* } }

            /// The compartment whose key seals records of this kind.
            pub fn compartment(self) -> Compartment { match self { $(Self::$name => Compartment::$compartment,)* } }
        }
    };
}

kinds! {
    /// Verksamhetsutövare (SSL 2 kap. 1 §).
    Operator = "operator", "VU", Organisation;
    /// Board, administration, department or company of an operator.
    Unit = "unit", "EN", Organisation;
    /// Verksamhetsdel: a part of the operation, judged sensitive or not, with reasons (PMFS 2 kap. 2 §).
    ActivityPart = "activity_part", "VD", Analysis;
    /// Plats, under a neutral name, with its three protective functions (SSF 4 kap. 1 §).
    Site = "site", "PL", Analysis;
    /// Informationssystem (SSF 3 kap.).
    InfoSystem = "info_system", "IS", Analysis;
    /// Skyddsvärde (SSF 2 kap. 1 §).
    ProtectiveValue = "protective_value", "SV", Analysis;
    /// Befattning, with its analysis and class decision (SSL 3 kap. 5-12 §§).
    Position = "position", "BE", Personnel;
    /// Person: name and number are sealed under a key of the person's own.
    Person = "person", "PE", Personnel;
    /// Prövningsärende: one person and one position (SSL 3 kap. 1-4 §§).
    VettingCase = "vetting_case", "PR", Personnel;
}

impl Kind {
    /// The kind with this stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }

    /// The readable number of a record: SV-0012.
    pub fn label(self, number: u32) -> String {
        format!("{}-{number:04}", self.prefix())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_prefixes_and_numbers_are_unique_and_read_back() {
        let codes: BTreeSet<_> = Kind::ALL.iter().map(|k| k.code()).collect();
        let prefixes: BTreeSet<_> = Kind::ALL.iter().map(|k| k.prefix()).collect();
        assert_eq!(
            (codes.len(), prefixes.len()),
            (Kind::ALL.len(), Kind::ALL.len())
        );
        assert!(
            Kind::ALL
                .iter()
                .all(|k| Kind::from_code(k.code()) == Some(*k))
        );
        assert!(
            Compartment::ALL
                .iter()
                .all(|c| Compartment::from_number(c.number()) == Some(*c))
        );
        assert_eq!(Kind::ProtectiveValue.label(12), "SV-0012");
    }
}
