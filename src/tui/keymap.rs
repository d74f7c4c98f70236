//! Which key runs which command in this run of the program: as printed, or as a file of the user's own says.
//!
//! The file has a line per command, `list.sort = o, F10`. It can't make the program unreachable or dangerous: a key that a
//! Swedish keyboard lacks, a key that then means two things, and a key of everyday use for what can't be undone are refused
//! with the line and the key.

use crate::tui::command::{self, CommandSpec, Reason};
use crate::tui::{Chord, CommandId, Context};
use crossterm::event::KeyCode;
use std::sync::LazyLock;

/// What must always have a key.
const NEEDED: [&str; 5] = [
    "everywhere.back",
    "everywhere.help",
    "everywhere.lock",
    "everywhere.palette",
    "everywhere.quit",
];

/// What can't be taken back by the one who pressed: never on a key that is pressed without thinking.
const GRAVE: [&str; 7] = [
    "record.end",
    "analysis.adopt",
    "analysis.next",
    "review.approve",
    "review.approve-marked",
    "review.return",
    "journal.undo",
];

/// The commands with their keys.
pub struct Keymap {
    specs: Vec<CommandSpec>,
    changed: Vec<CommandId>,
}

static STANDARD: LazyLock<Keymap> = LazyLock::new(|| Keymap {
    specs: command::all().copied().collect(),
    changed: Vec::new(),
});

impl Keymap {
    /// The keys as printed.
    pub fn standard() -> &'static Self {
        &STANDARD
    }

    /// The keys as a file says, for as long as the program runs.
    ///
    /// # Errors
    /// As [`Keymap::read`].
    pub fn from_file(text: &str) -> Result<&'static Self, Reason> {
        Ok(Box::leak(Box::new(Self::read(text)?)))
    }

    /// Reads a file of keys; what it does not name stays as printed.
    ///
    /// # Errors
    /// With what is wrong in which line: words under `trouble-<code>`.
    pub fn read(text: &str) -> Result<Self, Reason> {
        let mut map = Self {
            specs: STANDARD.specs.clone(),
            changed: Vec::new(),
        };
        let mut lines: Vec<(usize, CommandId)> = Vec::new();
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.split(" #").next().unwrap_or_default().trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let id = map.take(number, line)?;
            if lines.iter().any(|(_, known)| *known == id) {
                return Err(wrong("keys-twice", number, &[("command", id.0.to_owned())]));
            }
            lines.push((number, id));
        }
        map.changed = lines.iter().map(|(_, id)| *id).collect();
        if let Some((chord, one, other)) = map.collision() {
            // The line that made it: the later of the two that were changed.
            let line = lines
                .iter()
                .rev()
                .find(|(_, id)| *id == one || *id == other);
            let args = [
                ("key", chord.to_string()),
                ("command", one.0.to_owned()),
                ("other", other.0.to_owned()),
            ];
            let number = line.map_or(0, |(number, _)| *number);
            return Err(wrong("keys-collision", number, &args));
        }
        Ok(map)
    }

    /// Takes one line; answers whose keys it changes.
    fn take(&mut self, number: usize, line: &str) -> Result<CommandId, Reason> {
        let (name, keys) = line
            .split_once('=')
            .ok_or_else(|| wrong("keys-no-line", number, &[]))?;
        let name = name.trim();
        let spec = self
            .specs
            .iter_mut()
            .find(|spec| spec.id.0 == name)
            .ok_or_else(|| wrong("keys-no-command", number, &[("command", name.to_owned())]))?;
        let mut chords = Vec::new();
        for key in keys.split(',').map(str::trim).filter(|key| !key.is_empty()) {
            let named = [("key", key.to_owned())];
            let chord = Chord::parse(key).ok_or_else(|| wrong("keys-no-key", number, &named))?;
            if !chord.is_on_swedish_keyboard() {
                return Err(wrong("keys-not-swedish", number, &named));
            }
            let thoughtless = matches!(chord.code, KeyCode::Enter | KeyCode::Esc | KeyCode::Tab)
                || chord.code == KeyCode::Char(' ');
            if thoughtless && GRAVE.contains(&name) {
                return Err(wrong("keys-too-easy", number, &named));
            }
            chords.push(chord);
        }
        if chords.is_empty() && NEEDED.contains(&name) {
            let named = [("command", name.to_owned())];
            return Err(wrong("keys-needed", number, &named));
        }
        spec.keys = Box::leak(chords.into_boxed_slice());
        Ok(spec.id)
    }

    /// Every command.
    pub fn all(&self) -> impl Iterator<Item = &CommandSpec> {
        self.specs.iter()
    }

    /// The command with a name.
    pub fn by_id(&self, id: CommandId) -> Option<&CommandSpec> {
        self.all().find(|spec| spec.id == id)
    }

    /// The command that a key runs in a context; the context's own before those of everywhere.
    pub fn find(&self, context: Context, chord: Chord) -> Option<&CommandSpec> {
        let mut found = self
            .all()
            .filter(|spec| command::runs(spec, context, chord));
        let first = found.next()?;
        if first.contexts.is_empty() {
            found.find(|spec| !spec.contexts.is_empty()).or(Some(first))
        } else {
            Some(first)
        }
    }

    /// Whether a command has other keys than the printed ones.
    pub fn is_changed(&self, id: CommandId) -> bool {
        self.changed.contains(&id)
    }

    /// A key that means two things where both can be reached.
    pub fn collision(&self) -> Option<(Chord, CommandId, CommandId)> {
        for context in Context::ALL.iter().copied() {
            let mut seen: Vec<(Chord, CommandId)> = Vec::new();
            for spec in self.all() {
                for chord in spec.keys {
                    if !command::runs(spec, context, *chord) {
                        continue;
                    }
                    if let Some((_, other)) = seen.iter().find(|(taken, _)| taken == chord) {
                        return Some((*chord, *other, spec.id));
                    }
                    seen.push((*chord, spec.id));
                }
            }
        }
        None
    }
}

fn wrong(code: &'static str, line: usize, args: &[(&'static str, String)]) -> Reason {
    let mut all = vec![("line", line.to_string())];
    all.extend_from_slice(args);
    Reason { code, args: all }
}

#[cfg(test)]
mod tests;
