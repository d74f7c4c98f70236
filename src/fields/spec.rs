//! How the catalogue writes its descriptions: a field begins plain and optional, and says what more it is.

use crate::domain::{FieldSpec, FieldType, Required, Sensitivity};

/// A plain, optional field that stands in no list and is not searched.
pub(super) const fn field(section: &'static str, name: &'static str, ty: FieldType) -> FieldSpec {
    FieldSpec {
        name,
        section,
        ty,
        required: Required::No,
        sensitivity: Sensitivity::Plain,
        provision: "",
        column: 0,
        search: false,
    }
}

impl FieldSpec {
    /// A record can't be saved without it.
    pub(super) const fn must(mut self) -> Self {
        self.required = Required::Yes;
        self
    }

    /// A column of the list, this many characters wide.
    pub(super) const fn listed(mut self, width: u8) -> Self {
        self.column = width;
        self
    }

    /// Searched by "find while typing".
    pub(super) const fn found(mut self) -> Self {
        self.search = true;
        self
    }

    /// Asked for by this provision.
    pub(super) const fn under(mut self, provision: &'static str) -> Self {
        self.provision = provision;
        self
    }

    /// Sealed under the person's own key.
    pub(super) const fn identity(mut self) -> Self {
        self.sensitivity = Sensitivity::Identity;
        self
    }

    /// Sealed under the person's own key, and masked until shown for a purpose.
    pub(super) const fn masked(mut self) -> Self {
        self.sensitivity = Sensitivity::Masked;
        self
    }
}

/// The level at which the record itself is handled. Stands last but one in every form.
pub(super) const CLASS_MARK: FieldSpec =
    field("handling", "class_mark", super::sets::INFO_LEVEL).under("SSF 3 kap. 7 §");

/// A short note, never about a person. Stands last in every form.
pub(super) const NOTE: FieldSpec = field("handling", "note", FieldType::Line(160));
