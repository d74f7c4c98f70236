//! Text in columns: measured, cut and wrapped on the borders of graphemes, never inside å or ö.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The sign that something was cut off.
const CUT: &str = "…";

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// At most this many columns of a text, with `…` last where something was cut.
pub fn fit(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    if columns == 0 {
        return String::new();
    }
    let mut out = head(text, columns - 1).trim_end().to_owned();
    out.push_str(CUT);
    out
}

/// As many of the parts between middle dots as fit in these columns; the first always stays.
pub fn whole_parts(text: &str, columns: usize) -> &str {
    let mut shown = text;
    while width(shown) > columns
        && let Some((before, _)) = shown.rsplit_once(" · ")
    {
        shown = before;
    }
    shown
}

/// The last columns of a text, with `…` first where something was cut: for paths, whose end says most.
pub fn fit_end(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    if columns == 0 {
        return String::new();
    }
    let mut used = 1;
    let mut tail: Vec<&str> = Vec::new();
    for grapheme in text.graphemes(true).rev() {
        let wide = width(grapheme);
        if used + wide > columns {
            break;
        }
        used += wide;
        tail.push(grapheme);
    }
    tail.push(CUT);
    tail.into_iter().rev().collect()
}

/// The first graphemes that fit in this many columns.
pub fn head(text: &str, columns: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += width(grapheme);
        if used > columns {
            return &text[..at];
        }
    }
    text
}

/// Exactly this many columns, filled with spaces on the right.
pub fn pad(text: &str, columns: usize) -> String {
    let mut out = fit(text, columns);
    out.extend(std::iter::repeat_n(
        ' ',
        columns.saturating_sub(width(&out)),
    ));
    out
}

/// A cell of exactly this many columns, to the left or to the right. What fills it is not underlined.
pub fn cell(text: &str, columns: usize, right: bool, style: Style) -> Vec<Span<'static>> {
    let fitted = fit(text, columns);
    let fill = Span::styled(
        " ".repeat(columns.saturating_sub(width(&fitted))),
        style.remove_modifier(Modifier::UNDERLINED),
    );
    let words = Span::styled(fitted, style);
    match right {
        true => vec![fill, words],
        false => vec![words, fill],
    }
}

/// The spans of a line, each with the line's own style: a span that is put into another line must not lose it.
pub fn spans(line: Line<'_>) -> impl Iterator<Item = Span<'_>> {
    let style = line.style;
    line.spans
        .into_iter()
        .map(move |span| Span::styled(span.content, style.patch(span.style)))
}

/// Exactly this many columns, filled with spaces on the left: for numbers.
pub fn pad_left(text: &str, columns: usize) -> String {
    let fitted = fit(text, columns);
    let mut out = " ".repeat(columns.saturating_sub(width(&fitted)));
    out.push_str(&fitted);
    out
}

/// The text in lines of at most this many columns, broken at spaces; a word that is too long is broken where it must be.
/// Line ends in the text stay. At least one line, also for an empty text; none where there are no columns.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    if columns == 0 {
        return lines;
    }
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, columns, &mut lines);
    }
    lines
}

/// How many lines [`wrap`] makes: for thousands of texts of which few are seen.
pub fn wrapped(text: &str, columns: usize) -> usize {
    match columns {
        0 => 0,
        columns => text.split('\n').map(|part| folded(part, columns)).sum(),
    }
}

fn folded(paragraph: &str, columns: usize) -> usize {
    let (mut lines, mut used, mut empty) = (1, 0, true);
    for word in paragraph.split(' ') {
        let wide = width(word);
        if wide > columns {
            // A word that is longer than a line is rare, and is broken where the making of the lines breaks it.
            let mut lines = Vec::new();
            wrap_paragraph(paragraph, columns, &mut lines);
            return lines.len();
        }
        let gap = usize::from(!empty);
        if used + gap + wide <= columns {
            used += gap + wide;
        } else {
            (lines, used) = (lines + usize::from(!empty), wide);
            empty = true;
        }
        empty &= word.is_empty();
    }
    lines
}

fn wrap_paragraph(paragraph: &str, columns: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut used = 0;
    for word in paragraph.split(' ') {
        let mut word = word;
        let mut wide = width(word);
        let gap = usize::from(!line.is_empty());
        if used + gap + wide <= columns {
            line.push_str(if gap == 1 { " " } else { "" });
            line.push_str(word);
            used += gap + wide;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        while wide > columns {
            // A grapheme that is wider than the whole line is left out rather than turned round for ever.
            let part = head(word, columns);
            if part.is_empty() {
                let next = word.graphemes(true).next().map_or(word.len(), str::len);
                word = &word[next..];
            } else {
                lines.push(part.to_owned());
                word = &word[part.len()..];
            }
            wide = width(word);
        }
        line.push_str(word);
        used = wide;
    }
    lines.push(line);
}

/// Draws one line of text at the top of an area, cut to fit.
pub fn draw(frame: &mut Frame<'_>, area: Rect, text: &str, style: Style) {
    draw_line(
        frame,
        area,
        Line::from(Span::styled(text.to_owned(), style)),
    );
}

/// Draws one line of styled pieces at the top of an area; what does not fit is cut with `…`.
pub fn draw_line(frame: &mut Frame<'_>, area: Rect, line: Line<'_>) {
    if area.height == 0 || area.width == 0 {
        return;
    }
    let columns = usize::from(area.width);
    let total: usize = line.spans.iter().map(|span| width(&span.content)).sum();
    let mut spans = Vec::with_capacity(line.spans.len());
    if total <= columns {
        spans = line.spans;
    } else {
        let mut left = columns - 1;
        for span in line.spans {
            let wide = width(&span.content);
            if wide <= left {
                left -= wide;
                spans.push(span);
                continue;
            }
            let cut = format!("{}{CUT}", head(&span.content, left));
            spans.push(Span::styled(cut, span.style));
            break;
        }
    }
    let row = Rect { height: 1, ..area };
    frame
        .buffer_mut()
        .set_line(row.x, row.y, &Line::from(spans), row.width);
}

/// Draws wrapped text from the top of an area; answers how many rows it took. Where it does not fit, the last row ends
/// with `…`.
pub fn draw_wrapped(frame: &mut Frame<'_>, area: Rect, text: &str, style: Style) -> u16 {
    let columns = usize::from(area.width);
    let lines = wrap(text, columns);
    let room = usize::from(area.height);
    let mut row = area;
    for (at, line) in lines.iter().take(room).enumerate() {
        let cut = at + 1 == room && lines.len() > room;
        let shown = if cut {
            format!("{}{CUT}", head(line, columns.saturating_sub(1)))
        } else {
            line.clone()
        };
        draw(frame, row, &shown, style);
        row.y = row.y.saturating_add(1);
        row.height = row.height.saturating_sub(1);
    }
    u16::try_from(lines.len().min(room)).unwrap_or(area.height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_do_not_fit_are_left_out_whole() {
        let text = "Kopia: 2026-11-25 · i dag · två ställen";
        assert_eq!(whole_parts(text, 80), text);
        assert_eq!(whole_parts(text, 25), "Kopia: 2026-11-25 · i dag");
        assert_eq!(whole_parts(text, 24), "Kopia: 2026-11-25");
        assert_eq!(whole_parts(text, 3), "Kopia: 2026-11-25");
    }

    #[test]
    fn text_is_cut_between_graphemes_and_says_so() {
        assert_eq!(fit("Vattenverk Åsö", 14), "Vattenverk Åsö");
        assert_eq!(fit("Vattenverk Åsö", 13), "Vattenverk Å…");
        assert_eq!(fit("Vattenverk Åsö", 12), "Vattenverk…");
        assert_eq!(fit("a\u{30A}so\u{308}n", 3), "a\u{30A}s…");
        assert_eq!((fit("ab", 1), fit("ab", 0)), ("…".into(), String::new()));
        assert_eq!(fit("漢字", 3), "漢…");
        assert_eq!(fit_end("/media/usb/nyckel.age", 10), "…yckel.age");
    }

    #[test]
    fn padding_counts_columns_and_not_bytes() {
        assert_eq!(pad("åäö", 5), "åäö  ");
        assert_eq!(pad_left("12", 4), "  12");
        assert_eq!(width(&pad("漢字漢字", 5)), 5);
    }

    #[test]
    fn lines_are_counted_as_they_are_made() {
        let texts = [
            "",
            "ett två tre",
            "  två  blanka   ",
            "a\n\nb",
            "rinkabyholm i söder",
            "漢字 och 漢",
            "SV-0001 Vattenverk Åsö: skäl saknas, nivå saknas",
        ];
        for text in texts {
            for columns in 0..30 {
                let made = wrap(text, columns).len();
                assert_eq!(wrapped(text, columns), made, "{text:?} in {columns}");
            }
        }
    }

    #[test]
    fn wrapping_breaks_at_spaces_keeps_line_ends_and_cuts_long_words() {
        assert_eq!(wrap("ett två tre", 7), ["ett två", "tre"]);
        assert_eq!(wrap("a\n\nb", 4), ["a", "", "b"]);
        assert_eq!(
            wrap("rinkabyholm i söder", 5),
            ["rinka", "byhol", "m i", "söder"]
        );
        assert_eq!(wrap("", 5), [""]);
        assert!(wrap("abc", 0).is_empty());
        assert_eq!(wrap("漢", 1), [""]);
        for columns in 1..12 {
            for line in wrap("Anläggningen försörjer åtta delar", columns) {
                assert!(width(&line) <= columns);
            }
        }
    }
}
