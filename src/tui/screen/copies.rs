//! Three dialogs about the register's copies: where backups are made, the mirror on a second disk, and the mending of a damaged
//! register from a copy.

use crate::desk::{Ask, BackupTold, Copies, MendedTold, Ticket, Told, Trouble};
use crate::tui::screen::guide::{pasted, typed};
use crate::tui::spoken;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::progress::Pace;
use crate::tui::widget::{Down, LineEdit, say, text};
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::style::Style;
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

/// The longest path, in characters.
const PATH_MAX: usize = 400;
/// Columns of the dialog.
const WIDE: u16 = 76;
/// So many places of backups are shown.
const SHOWN: usize = 3;
/// Rows of the line that is typed, with its label.
const FIELD: u16 = 2;
/// Tags of the questions.
const COPIES: Tag = 0;
const WORK: Tag = 1;
const KEEP: Tag = 2;

/// What the dialog is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Task {
    Backups,
    Mirror,
    Mend,
}

/// The dialog.
pub struct CopiesDialog {
    task: Task,
    path: LineEdit,
    copies: Option<Copies>,
    /// Which place of a backup is marked.
    marked: usize,
    working: Option<Pace>,
    /// A place in which a backup was just made, until it is kept: before that it is not said to be.
    made: Option<PathBuf>,
}

impl CopiesDialog {
    /// Adds and takes away places of backups.
    pub fn backups() -> Self {
        Self::of(Task::Backups)
    }

    /// Sets, changes or takes away the mirror.
    pub fn mirror() -> Self {
        Self::of(Task::Mirror)
    }

    /// Mends the register from a copy.
    pub fn mend() -> Self {
        Self::of(Task::Mend)
    }

    fn of(task: Task) -> Self {
        Self {
            task,
            path: LineEdit::new(PATH_MAX),
            copies: None,
            marked: 0,
            working: None,
            made: None,
        }
    }

    fn typed(&self) -> Option<PathBuf> {
        let text = self.path.text();
        let text = text.trim();
        (!text.is_empty()).then(|| PathBuf::from(text))
    }

    fn go(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let ask = match (self.task, self.typed()) {
            (Task::Mirror | Task::Backups, None) => return Vec::new(),
            (Task::Backups, Some(place)) => Ask::BackUp(vec![place]),
            (Task::Mirror, Some(place)) => Ask::SetMirror(place),
            (Task::Mend, place) => Ask::Mend(place.into_iter().collect()),
        };
        self.work(ask, cx)
    }

    fn work(&mut self, ask: Ask, cx: &Cx<'_>) -> Vec<Deed> {
        self.working = Some(Pace::begin(cx.now));
        vec![Deed::Ask(WORK, ask)]
    }

    fn places(&self) -> &[PathBuf] {
        self.copies
            .as_ref()
            .map_or(&[], |copies| copies.backups.as_slice())
    }

    /// A place in which a backup was made is kept; one that failed is not.
    fn backed_up(&mut self, told: &[BackupTold], cx: &Cx<'_>) -> Vec<Deed> {
        let Some(told) = told.first() else {
            self.working = None;
            return Vec::new();
        };
        if let Err(trouble) = &told.made {
            self.working = None;
            return vec![Deed::Say(Tone::Error, say::trouble(cx.words, trouble))];
        }
        self.path.set("");
        let mut places = self.places().to_vec();
        if !places.contains(&told.place) {
            places.push(told.place.clone());
        }
        self.made = Some(told.place.clone());
        vec![Deed::Ask(KEEP, Ask::KeepBackups(places))]
    }

    fn has_mirror(&self) -> bool {
        self.copies
            .as_ref()
            .is_some_and(|copies| copies.row.is_some())
    }

    fn key_words(&self, name: &str) -> String {
        match self.task {
            Task::Backups => format!("backups-dialog-{name}"),
            Task::Mirror => format!("mirror-dialog-{name}"),
            Task::Mend => format!("mend-dialog-{name}"),
        }
    }

    /// The copies that the machine knows of, a line each.
    fn known(&self, cx: &Cx<'_>) -> Vec<(String, Style)> {
        let Some(copies) = &self.copies else {
            return Vec::new();
        };
        let mut lines = Vec::new();
        let shown = |path: &PathBuf| path.display().to_string();
        if self.task != Task::Backups {
            let (told, style) = match &copies.row {
                Some(row) if row.is_behind() => (say::mirror(cx.words, row), cx.theme.warning),
                Some(row) => (say::mirror(cx.words, row), cx.theme.ok),
                None => (cx.words.get("mirror-none"), cx.theme.text),
            };
            lines.push((told, style));
            if let Some(place) = &copies.mirror {
                lines.push((format!("  {}", shown(place)), cx.theme.text));
            }
            if copies.row.is_some_and(|row| row.same_disk) {
                lines.push((cx.words.get("mirror-same-disk"), cx.theme.warning));
            }
        }
        if self.task != Task::Mirror {
            let backups = cx.words.get("copies-backups");
            lines.push((backups, cx.theme.text));
            let from = self.marked.saturating_sub(SHOWN - 1);
            for (at, place) in copies.backups.iter().enumerate().skip(from).take(SHOWN) {
                let marked = self.task == Task::Backups && at == self.marked;
                let mark = if marked { "›" } else { " " };
                lines.push((format!("{mark} {}", shown(place)), cx.theme.text));
            }
            if copies.backups.is_empty() {
                lines.push((format!("  {}", cx.words.get("copies-none")), cx.theme.dim));
            }
        }
        lines
    }
}

/// What a mending came to, in one sentence.
fn mended(told: &MendedTold, cx: &Cx<'_>) -> (Tone, String) {
    let files = told.files.to_string();
    let (key, tone) = match (told.lost.is_some(), told.left.is_empty()) {
        (false, true) => ("mend-done", Tone::Done),
        (true, _) => ("mend-lost", Tone::Error),
        (false, false) => ("mend-left", Tone::Error),
    };
    let (first, last) = told.lost.unwrap_or_default();
    let said = cx.words.with(
        key,
        &[
            ("entries", &told.entries),
            ("files", &files),
            ("first", &first.to_string()),
            ("last", &last.to_string()),
        ],
    );
    (tone, said)
}

impl Layer for CopiesDialog {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get(&self.key_words("crumb"))
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(COPIES, Ask::Copies)]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.working.is_some() {
            // Nothing is left unheard: what was asked to stop answers that it was stopped, or what it came to.
            return (key.code == KeyCode::Esc).then(|| match self.task {
                // Half mended would be worse than damaged.
                Task::Mend => vec![Deed::Say(Tone::Info, cx.words.get("reason-work-goes-on"))],
                _ => vec![Deed::Ask(WORK, Ask::Cancel(Ticket(0)))],
            });
        }
        match key.code {
            KeyCode::Esc => Some(vec![Deed::Pop]),
            KeyCode::Enter => Some(self.go(cx)),
            KeyCode::Down if self.task == Task::Backups => {
                self.marked = (self.marked + 1).min(self.places().len().saturating_sub(1));
                Some(Vec::new())
            }
            KeyCode::Up if self.task == Task::Backups => {
                self.marked = self.marked.saturating_sub(1);
                Some(Vec::new())
            }
            KeyCode::F(4) if self.task == Task::Backups && !self.places().is_empty() => {
                let mut places = self.places().to_vec();
                places.remove(self.marked.min(places.len() - 1));
                self.marked = self.marked.min(places.len().saturating_sub(1));
                Some(vec![Deed::Ask(KEEP, Ask::KeepBackups(places))])
            }
            KeyCode::F(4) if self.task == Task::Mirror && self.has_mirror() => {
                Some(self.work(Ask::RemoveMirror, cx))
            }
            _ => typed(&mut self.path, key, cx),
        }
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match self.working.is_none() {
            true => pasted(&mut self.path, text, cx),
            false => Vec::new(),
        }
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Copies(copies)) => {
                let places = copies.backups.clone();
                self.copies = Some(copies);
                if tag == KEEP {
                    self.working = None;
                    let said = self.made.take().map(|place| {
                        let path = place.display().to_string();
                        let said = cx.words.with("backups-added", &[("path", &path)]);
                        Deed::Say(Tone::Done, said)
                    });
                    return std::iter::once(Deed::Backups(places)).chain(said).collect();
                }
            }
            Ok(Told::BackedUp(told)) if tag == WORK => return self.backed_up(&told, cx),
            Ok(Told::Progress { step, done, total }) if tag == WORK => {
                let pace = self.working.get_or_insert_with(|| Pace::begin(cx.now));
                pace.tell(step, done, total, cx.now);
            }
            Ok(Told::Cancelled) if tag == WORK => {
                self.working = None;
                return vec![Deed::Say(Tone::Info, cx.words.get("work-stopped"))];
            }
            Ok(Told::Mirror { place, row }) if tag == WORK => {
                let (tone, said) = match &row {
                    None => (Tone::Done, cx.words.get("mirror-removed")),
                    Some(row) if row.is_behind() => (Tone::Error, say::one_disk(cx.words, row)),
                    Some(row) => (Tone::Done, say::mirror(cx.words, row)),
                };
                return vec![Deed::Mirror(place), Deed::Pop, Deed::Say(tone, said)];
            }
            Ok(Told::Mended(told)) if tag == WORK => {
                let (tone, said) = mended(&told, cx);
                // What was mended is opened anew: the keeper has closed it.
                return match told.files {
                    0 => {
                        self.working = None;
                        vec![Deed::Say(tone, said)]
                    }
                    _ => vec![Deed::Lock, Deed::Say(tone, said)],
                };
            }
            Err(trouble) if matches!(tag, WORK | KEEP) => {
                (self.working, self.made) = (None, None);
                return vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))];
            }
            _ => {}
        }
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let known = self.known(cx);
        let note = cx.words.get(&self.key_words("note"));
        let columns = usize::from(area.width.min(WIDE).saturating_sub(4));
        let noted = u16::try_from(text::wrap(&note, columns).len()).unwrap_or(1);
        let tall = 8 + noted + u16::try_from(known.len()).unwrap_or(0);
        let place = centred(area, WIDE, tall);
        let panel = Panel::new(cx.words.get(&self.key_words("crumb"))).focused(true);
        let mut down = Down::of(inset(panel.draw_over(frame, place, cx.theme)));
        let listed = u16::try_from(known.len()).unwrap_or(u16::MAX);
        down.words(frame, &note, cx.theme.dim, listed.saturating_add(FIELD));
        for (line, style) in known {
            if down.rest().height > FIELD {
                text::draw(frame, down.row(), &line, style);
            }
        }
        if down.rest().height > FIELD {
            down.row();
        }
        let label = cx.words.get(&self.key_words("path"));
        text::draw(frame, down.row(), &label, cx.theme.text);
        let focused = self.working.is_none();
        self.path
            .draw_bracketed(frame, down.row(), cx.theme.field, focused);
        if let Some(pace) = self.working {
            return pace.draw(frame, down.rest(), cx.words, cx.theme, "copies-working");
        }
        down.row();
        let mut keys = cx.words.get(&self.key_words("keys"));
        if self.task == Task::Mirror && self.has_mirror() {
            keys = format!("{} · {keys}", cx.words.get("mirror-dialog-remove"));
        }
        if self.task == Task::Backups && !self.places().is_empty() {
            keys = format!("{} · {keys}", cx.words.get("backups-dialog-remove"));
        }
        text::draw(frame, down.row(), &keys, cx.theme.dim);
    }

    fn shows_work(&self) -> bool {
        true
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if let Some(pace) = self.working {
            return pace.words(cx.words, "copies-working");
        }
        let label = cx.words.get(&self.key_words("path"));
        spoken::typed(cx.words, &label, &self.path)
    }
}

#[cfg(test)]
mod tests {
    use crate::desk::{Ask, Told};
    use crate::tui::Msg;
    use crate::tui::testing::world::World;
    use crate::tui::testing::{Stage, options};

    #[test]
    fn the_palette_sets_a_mirror_and_says_how_it_stands() {
        let mut stage = Stage::open();
        stage.size(120, 40).keys(": spegel Enter");
        let text = stage.text();
        assert!(text.contains("Ingen spegel är vald"), "{text}");
        stage.keys("Enter");
        assert!(stage.text().contains("Spegel på en andra disk"));
        stage.keys("/mnt/spegel Enter");
        let text = stage.text();
        assert!(text.contains("Spegeln är i takt"), "{text}");
        assert_eq!(stage.mirror, Some(Some("/mnt/spegel".into())));
    }

    #[test]
    fn places_of_backups_are_added_when_one_was_made_and_taken_away() {
        let mut stage = Stage::open();
        stage.size(120, 40).keys(": platser Space för Enter");
        let text = stage.text();
        assert!(text.contains("› /media/kopia"), "{text}");
        stage.keys("/media/usb Enter");
        let both = ["/media/kopia", "/media/usb"].map(std::path::PathBuf::from);
        assert_eq!(stage.backups.as_deref(), Some(&both[..]));
        let text = stage.text();
        assert!(text.contains("läst tillbaka"), "{text}");
        stage.keys("Down F4");
        assert_eq!(stage.backups.as_deref(), Some(&both[..1]));
        assert!(!stage.text().contains("/media/usb"));
    }

    #[test]
    fn mending_names_the_copies_that_are_known_and_ends_at_the_gate() {
        let mut stage = Stage::open();
        stage.size(120, 40).keys(": laga Enter");
        let text = stage.text();
        assert!(text.contains("/media/kopia"), "{text}");
        stage.keys("Enter");
        let text = stage.text();
        assert!(text.contains("lagat") && text.contains("4-5"), "{text}");
        assert!(text.contains("Lösenfras"), "{text}");
    }

    #[test]
    fn a_copying_says_how_long_is_left_and_esc_stops_it_and_waits_for_what_it_came_to() {
        let world = World::new();
        let answers = move |ask: &Ask| match ask {
            Ask::BackUp(_) => None,
            ask => world.answer(ask),
        };
        let mut stage = Stage::new(options(), Box::new(answers));
        stage.keys("hemligt Enter : platser Space för Enter /media/usb Enter");
        for (seconds, done) in [(0, 0), (3, 25)] {
            stage.now += jiff::SignedDuration::from_secs(seconds);
            stage.model.set_now(stage.now);
            let told = Ok(Told::Progress {
                step: "backup",
                done,
                total: 100,
            });
            let ticket = stage.waiting[0].ticket;
            let answer = crate::desk::Answer { ticket, told };
            crate::tui::update(&mut stage.model, Msg::Answer(answer));
        }
        let text = stage.text();
        assert!(
            text.contains("25 %, cirka 9 s kvar. F6 avbryter."),
            "{text}"
        );
        assert_eq!(text.matches("25 %").count(), 1, "{text}");
        stage.keys("Esc");
        assert_eq!(stage.asked.last(), Some(&"cancel"));
        assert!(stage.text().contains("25 %"), "{}", stage.text());
        stage.keys("F6");
        assert_eq!(stage.asked.last(), Some(&"cancel"));
        stage.answer(Ok(Told::Cancelled));
        let text = stage.text();
        assert!(
            text.contains("Avbrutet.") && !text.contains("25 %"),
            "{text}"
        );
        stage.keys("Esc");
        assert!(!stage.text().contains("/media/usb"));
    }
}
