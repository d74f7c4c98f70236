//! Which field each column of the file fills.

use crate::domain::{FieldSpec, Kind, Required};
use crate::fields::catalogue;

/// A field per column; none where the column is not taken in.
pub(super) type Columns = Vec<Option<&'static str>>;

/// The fields of a kind, in the order of the form.
pub(super) fn fields(kind: Kind) -> &'static [FieldSpec] {
    catalogue().kind(kind).fields
}

/// Lets a column fill a field, or none. Answers the column that filled the field before and no longer does.
pub(super) fn fill(
    columns: &mut Columns,
    column: usize,
    field: Option<&'static str>,
) -> Option<usize> {
    let before = field.and_then(|field| {
        columns
            .iter()
            .enumerate()
            .position(|(at, taken)| at != column && *taken == Some(field))
    });
    if let Some(slot) = before.and_then(|at| columns.get_mut(at)) {
        *slot = None;
    }
    if let Some(slot) = columns.get_mut(column) {
        *slot = field;
    }
    before
}

/// Required fields that no column fills.
pub(super) fn lacking(kind: Kind, columns: &Columns) -> Vec<&'static str> {
    fields(kind)
        .iter()
        .filter(|field| field.required == Required::Yes && !columns.contains(&Some(field.name)))
        .map(|field| field.name)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_that_is_filled_by_another_column_leaves_that_one() {
        let mut columns = vec![Some("title"), None];
        assert_eq!(fill(&mut columns, 1, Some("title")), Some(0));
        assert_eq!(columns, [None, Some("title")]);
        assert_eq!(fill(&mut columns, 1, None), None);
        assert_eq!(columns, [None, None]);
        assert!(lacking(Kind::ProtectiveValue, &columns).contains(&"title"));
    }
}
