//! The difference between two texts, word by word, so that a reviewer sees what was changed in a long reason without
//! comparing it by eye. Pure: text in, pieces out; must not know how they are drawn.

/// What became of a stretch of text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// Stands in both.
    Kept,
    /// Stands only in what was.
    Removed,
    /// Stands only in what is.
    Added,
}

/// A stretch of words with one fate, in reading order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// What became of it.
    pub fate: Fate,
    /// The words, with the white space after each.
    pub text: String,
}

/// The largest table of comparison, in cells: about 2 000 words against 2 000. Beyond it the middle counts as replaced,
/// so that no text, however long, makes the screen wait.
const CELLS_MAX: usize = 4_000_000;

/// The pieces that lead from one text to the other. Joining the kept and removed ones gives `before` back, letter for
/// letter, and joining the kept and added ones gives `after`.
pub fn word_diff(before: &str, after: &str) -> Vec<Piece> {
    let old = tokens(before);
    let new = tokens(after);
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let tail = old[head..]
        .iter()
        .rev()
        .zip(new[head..].iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let mut pieces = Vec::new();
    push_all(&mut pieces, Fate::Kept, &old[..head]);
    middle(
        &mut pieces,
        &old[head..old.len() - tail],
        &new[head..new.len() - tail],
    );
    push_all(&mut pieces, Fate::Kept, &old[old.len() - tail..]);
    pieces
}

/// Words, each with the white space that follows; white space at the start is a word of its own.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut in_space = false;
    for (at, c) in text.char_indices() {
        if in_space && !c.is_whitespace() {
            tokens.push(&text[start..at]);
            start = at;
        }
        in_space = c.is_whitespace();
    }
    if start < text.len() {
        tokens.push(&text[start..]);
    }
    tokens
}

/// The longest common run of words, by the usual table; equal heads and tails are already taken off.
fn middle(pieces: &mut Vec<Piece>, old: &[&str], new: &[&str]) {
    let width = new.len() + 1;
    if old.is_empty() || new.is_empty() || width.saturating_mul(old.len() + 1) > CELLS_MAX {
        push_all(pieces, Fate::Removed, old);
        push_all(pieces, Fate::Added, new);
        return;
    }
    let mut longest = vec![0u16; width * (old.len() + 1)];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            longest[a * width + b] = if old[a] == new[b] {
                longest[(a + 1) * width + b + 1].saturating_add(1)
            } else {
                longest[(a + 1) * width + b].max(longest[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    while a < old.len() && b < new.len() {
        if old[a] == new[b] {
            push(pieces, Fate::Kept, old[a]);
            (a, b) = (a + 1, b + 1);
        } else if longest[(a + 1) * width + b] >= longest[a * width + b + 1] {
            push(pieces, Fate::Removed, old[a]);
            a += 1;
        } else {
            push(pieces, Fate::Added, new[b]);
            b += 1;
        }
    }
    push_all(pieces, Fate::Removed, &old[a..]);
    push_all(pieces, Fate::Added, &new[b..]);
}

fn push_all(pieces: &mut Vec<Piece>, fate: Fate, words: &[&str]) {
    for word in words {
        push(pieces, fate, word);
    }
}

/// Adds a word to the last piece when it shares its fate. A removed word after added ones goes before them, so that a
/// replaced stretch is one removal and one addition.
fn push(pieces: &mut Vec<Piece>, fate: Fate, word: &str) {
    let last = pieces.len().checked_sub(1);
    if let Some(last) = last {
        if pieces[last].fate == fate {
            pieces[last].text.push_str(word);
            return;
        }
        if fate == Fate::Removed && pieces[last].fate == Fate::Added {
            match last.checked_sub(1) {
                Some(before) if pieces[before].fate == Fate::Removed => {
                    pieces[before].text.push_str(word);
                }
                _ => pieces.insert(last, piece(fate, word)),
            }
            return;
        }
    }
    pieces.push(piece(fate, word));
}

fn piece(fate: Fate, word: &str) -> Piece {
    Piece {
        fate,
        text: word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(pieces: &[Piece], without: Fate) -> String {
        pieces
            .iter()
            .filter(|piece| piece.fate != without)
            .map(|piece| piece.text.as_str())
            .collect()
    }

    fn shown(before: &str, after: &str) -> String {
        word_diff(before, after)
            .iter()
            .map(|piece| match piece.fate {
                Fate::Kept => piece.text.clone(),
                Fate::Removed => format!("[-{}-]", piece.text),
                Fate::Added => format!("{{+{}+}}", piece.text),
            })
            .collect()
    }

    const BEFORE: &str = "Anläggningen försörjer åtta delar av kommunen. Bortfall över två dygn medför skada \
        för den allmänna hälsan.\n\nReservvattentäkten räcker i tre dygn.";
    const AFTER: &str = "Anläggningen försörjer åtta delar av kommunen. Bortfall över ett dygn medför allvarlig skada \
        för nationellt samhällsviktig verksamhet.\n\nReservvattentäkten räcker i tre dygn.";

    #[test]
    fn a_long_swedish_reason_shows_only_the_words_that_changed() {
        assert_eq!(
            shown(BEFORE, AFTER),
            "Anläggningen försörjer åtta delar av kommunen. Bortfall över [-två -]{+ett +}dygn medför \
             {+allvarlig +}skada för [-den allmänna hälsan.\n\n-]{+nationellt samhällsviktig verksamhet.\n\n+}\
             Reservvattentäkten räcker i tre dygn."
        );
    }

    #[test]
    fn both_texts_can_be_read_back_letter_for_letter() {
        for (before, after) in [
            (BEFORE, AFTER),
            ("", AFTER),
            (BEFORE, ""),
            ("", ""),
            ("  å\tä \n", "å ä  ö"),
            ("a b c d e f", "f e d c b a"),
            ("ett ett ett", "ett två ett"),
        ] {
            let pieces = word_diff(before, after);
            assert_eq!(joined(&pieces, Fate::Added), before);
            assert_eq!(joined(&pieces, Fate::Removed), after);
        }
    }

    #[test]
    fn equal_texts_are_one_kept_piece() {
        assert_eq!(
            word_diff(BEFORE, BEFORE),
            [piece(Fate::Kept, BEFORE)].as_slice()
        );
    }

    #[test]
    fn a_replaced_stretch_is_one_removal_and_one_addition() {
        let pieces = word_diff("a x y z b", "a p q b");
        let fates: Vec<Fate> = pieces.iter().map(|piece| piece.fate).collect();
        assert_eq!(fates, [Fate::Kept, Fate::Removed, Fate::Added, Fate::Kept]);
    }

    #[test]
    fn texts_too_long_to_compare_are_replaced_whole_and_still_read_back() {
        let many = |word: &str| (0..3000).map(|n| format!("{word}{n} ")).collect::<String>();
        let pieces = word_diff(&many("a"), &many("b"));
        assert_eq!(pieces.len(), 2);
        assert_eq!(joined(&pieces, Fate::Added), many("a"));
    }
}
