//! What changed, as lines to read: short values side by side, long texts under each other with the changed words marked.
//! History draws the same. Every mark is a sign (`~ + −`) as well as a style.

use super::flow::flow;
use super::word_diff::{Fate, Piece, word_diff};
use crate::domain::{FieldSpec, Kind};
use crate::tui::Theme;
use crate::tui::widget::{say, text};
use crate::views::{FieldDiff, Shown};
use crate::words::Words;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Words kept on each side of a change when the unchanged stretch between two is cut.
const AROUND: usize = 8;
/// The widest column of labels.
const LABEL_MAX: usize = 22;

struct Row {
    field: &'static FieldSpec,
    label: String,
    before: String,
    after: String,
    pieces: Vec<Piece>,
}

/// The changed fields of one version, said once, so that drawing is quick.
pub struct Difference {
    rows: Vec<Row>,
    all_new: bool,
}

/// What the lines are made for.
pub struct Sheet<'a> {
    /// The words.
    pub words: &'a Words,
    /// The colours.
    pub theme: &'a Theme,
    /// How many columns there are.
    pub columns: usize,
    /// Whether unchanged stretches are shown too.
    pub whole: bool,
    /// The words over what was and what is.
    pub heads: [&'static str; 2],
}

impl Difference {
    /// Says the values and compares the texts.
    pub fn new(words: &Words, kind: Kind, diffs: &[FieldDiff]) -> Self {
        let rows: Vec<Row> = diffs
            .iter()
            .map(|diff| {
                let before = say::shown(words, &diff.before);
                let mut after = say::shown(words, &diff.after);
                if before == after && matches!(diff.after, Shown::Masked(_)) {
                    after = words.with("difference-masked", &[("shown", &after)]);
                }
                Row {
                    field: diff.field,
                    label: say::field(words, kind, diff.field.name),
                    pieces: word_diff(&before, &after),
                    before,
                    after,
                }
            })
            .collect();
        Self {
            all_new: rows.iter().all(|row| row.before.is_empty()),
            rows,
        }
    }

    /// The lines.
    pub fn lines(&self, sheet: &Sheet<'_>) -> Vec<Line<'static>> {
        let mut lines: Vec<Line<'static>> = self.head(sheet).into_iter().collect();
        lines.extend(self.fields(sheet).flat_map(|(_, lines)| lines));
        lines
    }

    /// What stands over the columns; nothing over a new record.
    pub fn head(&self, sheet: &Sheet<'_>) -> Option<Line<'static>> {
        (!self.all_new).then(|| self.grid(sheet).head(sheet))
    }

    /// Each changed field with its lines.
    pub fn fields(
        &self,
        sheet: &Sheet<'_>,
    ) -> impl Iterator<Item = (&'static FieldSpec, Vec<Line<'static>>)> {
        let grid = self.grid(sheet);
        self.rows.iter().map(move |row| {
            let mut lines = Vec::new();
            row.lines(sheet, &grid, self.all_new, &mut lines);
            (row.field, lines)
        })
    }

    fn grid(&self, sheet: &Sheet<'_>) -> Grid {
        let label = self
            .rows
            .iter()
            .map(|row| text::width(&row.label))
            .max()
            .unwrap_or(0)
            .clamp(6, LABEL_MAX)
            .min(sheet.columns / 3);
        Grid {
            label,
            half: sheet.columns.saturating_sub(label + 6) / 2,
            rest: sheet.columns.saturating_sub(label + 4),
        }
    }
}

struct Grid {
    label: usize,
    half: usize,
    rest: usize,
}

impl Grid {
    fn head(&self, sheet: &Sheet<'_>) -> Line<'static> {
        let said = format!(
            "  {}  {}  {}",
            text::pad(&sheet.words.get("difference-field"), self.label),
            text::pad(&sheet.words.get(sheet.heads[0]), self.half),
            sheet.words.get(sheet.heads[1])
        );
        Line::from(Span::styled(said, sheet.theme.dim))
    }
}

impl Row {
    fn lines(&self, sheet: &Sheet<'_>, grid: &Grid, all_new: bool, out: &mut Vec<Line<'static>>) {
        let theme = sheet.theme;
        let (sign, style) = if self.before.is_empty() {
            ("+", theme.added)
        } else if self.after.is_empty() {
            ("−", theme.removed)
        } else {
            ("~", theme.accent)
        };
        let label = text::pad(&self.label, grid.label);
        let head = vec![
            Span::styled(format!("{sign} "), style),
            Span::styled(format!("{label}  "), theme.dim),
        ];
        let fits = |value: &str, columns| !value.contains('\n') && text::width(value) <= columns;
        let rest = " ".repeat(grid.label + 4);
        if all_new {
            let runs = [(self.after.clone(), theme.text)];
            out.extend(flow(&runs, grid.rest + rest.len(), head, &rest));
        } else if fits(&self.before, grid.half) && fits(&self.after, grid.half) {
            let mut line = head;
            let before = if self.before.is_empty() {
                "–"
            } else {
                &self.before
            };
            let after = if self.after.is_empty() {
                sheet.words.get("difference-emptied")
            } else {
                self.after.clone()
            };
            line.push(Span::styled(text::pad(before, grid.half), theme.removed));
            line.push(Span::raw("  "));
            line.push(Span::styled(after, theme.added));
            out.push(Line::from(line));
        } else {
            out.push(Line::from(vec![
                Span::styled(format!("{sign} "), style),
                Span::styled(self.label.clone(), theme.dim),
            ]));
            self.block(sheet, Fate::Removed, out);
            self.block(sheet, Fate::Added, out);
        }
    }

    /// One side of a long text: what was, or what is.
    fn block(&self, sheet: &Sheet<'_>, side: Fate, out: &mut Vec<Line<'static>>) {
        let theme = sheet.theme;
        let (sign, style, whole) = match side {
            Fate::Removed => ("−", theme.removed, &self.before),
            _ => ("+", theme.added, &self.after),
        };
        if whole.is_empty() {
            return;
        }
        let head = vec![Span::styled(format!("    {sign} "), style)];
        let runs = if self.is_rewritten() {
            vec![(whole.clone(), style)]
        } else {
            self.runs(sheet, side, sign, style)
        };
        out.extend(flow(&runs, sheet.columns, head, "      "));
    }

    /// So little is left of the old text that marks on words would only be noise.
    fn is_rewritten(&self) -> bool {
        let kept: usize = self
            .pieces
            .iter()
            .filter(|piece| piece.fate == Fate::Kept)
            .map(|piece| piece.text.len())
            .sum();
        kept * 5 < self.before.len().max(self.after.len())
    }

    fn runs(
        &self,
        sheet: &Sheet<'_>,
        side: Fate,
        sign: &str,
        style: Style,
    ) -> Vec<(String, Style)> {
        let mut runs = Vec::new();
        let last = self.pieces.len().saturating_sub(1);
        for (at, piece) in self.pieces.iter().enumerate() {
            if piece.fate == Fate::Kept {
                let said = if sheet.whole {
                    piece.text.clone()
                } else {
                    shortened(&piece.text, at == 0, at == last)
                };
                runs.push((said, sheet.theme.text));
            } else if piece.fate == side {
                let words = piece.text.trim_end();
                let space = &piece.text[words.len()..];
                runs.push((format!("{sign}{words}{sign}"), style));
                runs.push((space.to_owned(), sheet.theme.text));
            }
        }
        runs
    }
}

/// An unchanged stretch with its middle cut out, or its outer end where it stands first or last.
fn shortened(kept: &str, first: bool, last: bool) -> String {
    let words: Vec<&str> = kept.split_inclusive(char::is_whitespace).collect();
    let head = if first { 0 } else { AROUND };
    let tail = if last { 0 } else { AROUND };
    if words.len() <= head + tail + 2 {
        return kept.to_owned();
    }
    let mut out: String = words[..head].concat();
    out.push('…');
    if tail > 0 {
        out.push(' ');
        out.push_str(&words[words.len() - tail..].concat());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::tests::diff;
    use super::*;
    use crate::tui::ThemeName;
    use crate::words::Language;

    fn lines(diffs: &[FieldDiff], columns: usize, whole: bool) -> Vec<String> {
        let words = Words::new(Language::Sv);
        Difference::new(&words, Kind::ProtectiveValue, diffs)
            .lines(&Sheet {
                words: &words,
                theme: &Theme::new(ThemeName::Mono),
                columns,
                whole,
                heads: ["difference-now", "difference-proposed"],
            })
            .iter()
            .map(|line| line.to_string().trim_end().to_owned())
            .collect()
    }

    #[test]
    fn short_values_stand_side_by_side_under_heads() {
        let shown = lines(
            &[diff("title", "Vattenverk Aso", "Vattenverk Åsö")],
            64,
            false,
        );
        assert_eq!(shown.len(), 2);
        assert!(shown[0].contains("Nu") && shown[0].contains("Föreslås"));
        let columns: Vec<usize> = shown
            .iter()
            .zip(["Föreslås", "Vattenverk Åsö"])
            .map(|(line, what)| text::width(line.split(what).next().unwrap()))
            .collect();
        assert_eq!(columns[0], columns[1]);
        assert!(shown[1].starts_with("~ ") && shown[1].contains("Vattenverk Aso"));
    }

    #[test]
    fn long_texts_stand_under_each_other_with_only_the_changed_words_marked() {
        let before = "Anläggningen försörjer åtta delar av kommunen och två grannkommuner med dricksvatten \
            enligt avtal. Bortfall över två dygn medför skada.";
        let after = before
            .replace("två dygn", "ett dygn")
            .replace("skada", "allvarlig skada");
        let shown = lines(&[diff("reason", before, &after)], 60, false).join("\n");
        assert!(shown.contains("− …") && shown.contains("−två−"), "{shown}");
        assert!(
            shown.contains("+ett+") && shown.contains("+allvarlig+"),
            "{shown}"
        );
        assert!(!shown.contains("Anläggningen"), "{shown}");
        let whole = lines(&[diff("reason", before, &after)], 60, true).join("\n");
        assert!(whole.contains("− Anläggningen"), "{whole}");
    }

    #[test]
    fn a_new_record_is_a_list_of_what_it_holds() {
        let shown = lines(
            &[diff("title", "", "Larm"), diff("note", "", "Ny")],
            60,
            false,
        );
        assert_eq!(shown.len(), 2);
        assert!(shown.iter().all(|line| line.starts_with("+ ")));
    }

    #[test]
    fn an_emptied_field_is_said_to_be_empty() {
        let shown = lines(
            &[diff("title", "a", "b"), diff("note", "Se dnr 24", "")],
            70,
            false,
        );
        assert!(shown[2].starts_with("− ") && shown[2].contains("Se dnr 24"));
        assert!(shown[2].contains("tomt"));
    }
}
