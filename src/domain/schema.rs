//! What a description of a field is. The descriptions themselves stand in `fields`, once each; the domain is handed
//! them, so that the same rules hold for the screen, an import and the command line.

use crate::domain::Kind;

/// What a field can hold, and its limits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldType {
    /// One line of text of at most this many characters.
    Line(u16),
    /// Several lines of text of at most this many characters in all.
    Prose(u16),
    /// One of a named set of codes.
    Choice {
        /// The set's name: words are found under `choice-<set>-<code>`.
        set: &'static str,
        /// The codes, in the order in which they are offered.
        codes: &'static [&'static str],
    },
    /// Several of a named set of codes.
    Choices {
        /// The set's name.
        set: &'static str,
        /// The codes, in the order in which they are offered.
        codes: &'static [&'static str],
    },
    /// A calendar date.
    Date,
    /// Yes or no.
    Flag,
    /// A whole number within these limits, both included.
    Number(i64, i64),
    /// A length of time.
    Span,
    /// Another record of one of these kinds.
    Ref(&'static [Kind]),
    /// Several other records of one of these kinds.
    Refs(&'static [Kind]),
    /// A Swedish personal or coordination number, twelve digits, checked.
    PersonNumber,
    /// A Swedish organisation number, ten digits, checked.
    OrgNumber,
}

/// Whether a field must be filled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Required {
    /// May be left empty.
    No,
    /// A record can't be saved without it (a draft can).
    Yes,
}

/// Who and what may see a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sensitivity {
    /// Sealed with the record, shown where the record is shown.
    Plain,
    /// Identifies a person: sealed under the person's own key, so that it can be destroyed (disposal).
    Identity,
    /// Identifies a person and is masked everywhere until shown for a stated purpose (DSL 3 kap. 10 §).
    Masked,
}

/// One field of one kind, described once: form, list, detail, difference, search, import, export and masking follow.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FieldSpec {
    /// Stable name in the journal; words are found under `field-<kind>-<name>` and `help-<kind>-<name>`.
    pub name: &'static str,
    /// The section of the form; words are found under `section-<section>`.
    pub section: &'static str,
    /// What it holds.
    pub ty: FieldType,
    /// Whether it must be filled.
    pub required: Required,
    /// Who may see it.
    pub sensitivity: Sensitivity,
    /// The provision or rule that asks for it, or "".
    pub provision: &'static str,
    /// Width as a column of the list, in characters; 0 keeps it out of the list.
    pub column: u8,
    /// Whether "find while typing" looks in it.
    pub search: bool,
}

/// One kind of record: its fields in the order of the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct KindSpec {
    /// The kind.
    pub kind: Kind,
    /// The schema version that is written with each record.
    pub schema: u32,
    /// The field that names the record for people.
    pub title: &'static str,
    /// The fields that together recognise the same thing in an imported file.
    pub natural_key: &'static [&'static str],
    /// The fields.
    pub fields: &'static [FieldSpec],
}

impl KindSpec {
    /// The description of a field.
    pub fn field(&self, name: &str) -> Option<&'static FieldSpec> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The sections in the order of the form.
    pub fn sections(&self) -> Vec<&'static str> {
        let mut sections: Vec<&'static str> = Vec::new();
        for field in self.fields {
            if !sections.contains(&field.section) {
                sections.push(field.section);
            }
        }
        sections
    }
}

/// The whole catalogue.
#[derive(Clone, Copy)]
pub struct Schema {
    /// One description per kind, in the order of [`Kind::ALL`].
    pub kinds: &'static [KindSpec],
}

impl Schema {
    /// The description of a kind. The catalogue has one for each; a test holds it to that.
    pub fn kind(&self, kind: Kind) -> &'static KindSpec {
        self.kinds
            .iter()
            .find(|spec| spec.kind == kind)
            .unwrap_or(&self.kinds[0])
    }
}

/// What is wrong with one field, as data: the words are found under `fault-<code>`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The field, by the catalogue's name.
    pub field: &'static str,
    /// What is wrong.
    pub code: &'static str,
    /// What the words need: the text as typed, a limit, a number.
    pub args: Vec<(&'static str, String)>,
}

impl Fault {
    /// A fault without arguments.
    pub fn new(field: &'static str, code: &'static str) -> Self {
        Self {
            field,
            code,
            args: Vec::new(),
        }
    }

    /// Adds an argument for the words.
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// Why a command was refused, as data: the words are found under `refusal-<code>`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// Why.
    pub code: &'static str,
    /// What the words need.
    pub args: Vec<(&'static str, String)>,
    /// The provision that forbids it, or "".
    pub provision: &'static str,
    /// What is wrong with single fields, if that is why.
    pub faults: Vec<Fault>,
}

impl Refusal {
    /// A refusal without arguments.
    pub fn new(code: &'static str) -> Self {
        Self {
            code,
            args: Vec::new(),
            provision: "",
            faults: Vec::new(),
        }
    }

    /// Adds an argument for the words.
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// Names the provision.
    pub fn under(mut self, provision: &'static str) -> Self {
        self.provision = provision;
        self
    }
}
