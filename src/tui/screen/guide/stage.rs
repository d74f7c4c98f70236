//! A made-up world for the tests of screens: words, colours, a session, a screen of any size, and keys.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::{InfoLevel, Kind, RecordId, Role};
use crate::tui::{Chord, CommandId, CommandSpec, Cx, Deed, Layer, Tag, Theme, ThemeName, Tone};
use crate::views::{Link, Session};
use crate::words::{Language, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::Timestamp;
use ratatui::{Terminal, backend::TestBackend};

/// What a layer is told.
pub struct Stage {
    words: Words,
    theme: Theme,
    session: Session,
    now: Timestamp,
}

impl Stage {
    pub fn new() -> Self {
        Self {
            words: Words::new(Language::Sv),
            theme: Theme::new(ThemeName::Mono),
            session: Session {
                name: "Anna Lind".into(),
                role: Role::Chief,
                municipality: "Lund".into(),
                authority: "Länsstyrelsen i Skåne län".into(),
                ceiling: InfoLevel::Secret,
                exercise: false,
                last_opened: None,
                failed_unlocks: 0,
                notices: Vec::new(),
                read_only: None,
                shut: Vec::new(),
            },
            now: "2026-11-22T08:41:07Z".parse().unwrap(),
        }
    }

    pub fn cx(&self) -> Cx<'_> {
        Cx {
            columns: &crate::tui::layer::NO_COLUMNS,
            words: &self.words,
            theme: &self.theme,
            today: jiff::civil::date(2026, 11, 22),
            now: self.now,
            session: Some(&self.session),
            lacking: &[],
        }
    }

    /// Lets seconds pass.
    pub fn pass(&mut self, seconds: i64) {
        self.now += jiff::SignedDuration::from_secs(seconds);
    }

    /// A letter with Ctrl held.
    pub fn ctrl(&self, layer: &mut dyn Layer, letter: char) -> Vec<Deed> {
        let key = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
        if let Some(deeds) = layer.key(&key, &self.cx()) {
            return deeds;
        }
        let (context, chord) = (layer.context(), Chord::ctrl(letter));
        let here =
            |spec: &&CommandSpec| spec.contexts.contains(&context) && spec.keys.contains(&chord);
        let command = crate::tui::command::all().find(here);
        command.map_or_else(Vec::new, |spec| self.command(layer, spec.id))
    }

    fn command(&self, layer: &mut dyn Layer, command: CommandId) -> Vec<Deed> {
        match layer.enabled(command, &self.cx()) {
            Ok(()) => layer.run(command, &self.cx()),
            Err(reason) => vec![Deed::Say(
                Tone::Error,
                crate::tui::widget::say::reason(&self.words, &reason),
            )],
        }
    }

    /// A key as the program hands it on: to the layer, and if it wants nothing of it, to the registry.
    pub fn press(&self, layer: &mut dyn Layer, code: KeyCode) -> Vec<Deed> {
        let key = KeyEvent::new(code, KeyModifiers::NONE);
        if let Some(deeds) = layer.key(&key, &self.cx()) {
            return deeds;
        }
        let Some(command) = motion(code).or_else(|| bound(layer, code)) else {
            return Vec::new();
        };
        self.command(layer, command)
    }

    pub fn keys(&self, layer: &mut dyn Layer, text: &str) -> Vec<Deed> {
        text.chars()
            .flat_map(|c| self.press(layer, KeyCode::Char(c)))
            .collect()
    }

    pub fn told(&self, layer: &mut dyn Layer, tag: Tag, told: Told) -> Vec<Deed> {
        layer.told(tag, Ok(told), &self.cx())
    }

    pub fn trouble(&self, layer: &mut dyn Layer, tag: Tag, code: &'static str) -> Vec<Deed> {
        layer.told(tag, Err(Trouble::new(code)), &self.cx())
    }

    pub fn draw(&self, layer: &dyn Layer, width: u16, height: u16) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal
            .draw(|frame| layer.draw(frame, frame.area(), &self.cx()))
            .unwrap();
        if width == 0 || height == 0 {
            return String::new();
        }
        terminal.backend().to_string()
    }

    /// Draws at every size that matters; the sizes of ordinary terminals come back.
    pub fn draw_everywhere(&self, layer: &dyn Layer) -> [String; 2] {
        for (width, height) in [
            (0, 0),
            (0, 9),
            (9, 0),
            (1, 1),
            (3, 12),
            (7, 3),
            (40, 10),
            (99, 30),
            (100, 30),
            (200, 60),
        ] {
            self.draw(layer, width, height);
        }
        [self.draw(layer, 80, 20), self.draw(layer, 120, 36)]
    }
}

fn bound(layer: &dyn Layer, code: KeyCode) -> Option<CommandId> {
    let context = layer.context();
    let here = |spec: &&CommandSpec| {
        spec.contexts.contains(&context)
            && spec
                .keys
                .iter()
                .any(|chord| chord.code == code && !chord.ctrl)
    };
    crate::tui::command::all().find(here).map(|spec| spec.id)
}

/// The commands of lists that every list has.
fn motion(code: KeyCode) -> Option<CommandId> {
    Some(CommandId(match code {
        KeyCode::Down | KeyCode::Char('j') => "list.down",
        KeyCode::Up | KeyCode::Char('k') => "list.up",
        KeyCode::PageDown => "list.page-down",
        KeyCode::PageUp => "list.page-up",
        KeyCode::Home => "list.first",
        KeyCode::End | KeyCode::Char('G') => "list.last",
        _ => return None,
    }))
}

/// What was said, joined.
pub fn said(deeds: &[Deed]) -> String {
    deeds
        .iter()
        .filter_map(|deed| match deed {
            Deed::Say(_, words) => Some(words.as_str()),
            _ => None,
        })
        .collect::<Vec<_>>()
        .join(" | ")
}

/// Whether anything was said to be done.
pub fn says_done(deeds: &[Deed]) -> bool {
    deeds
        .iter()
        .any(|deed| matches!(deed, Deed::Say(Tone::Done, _)))
}

/// What was asked of the desk.
pub fn asked(deeds: &[Deed]) -> Vec<(Tag, &Ask)> {
    deeds
        .iter()
        .filter_map(|deed| match deed {
            Deed::Ask(tag, ask) => Some((*tag, ask)),
            _ => None,
        })
        .collect()
}

pub fn link(number: u32, title: &str) -> Link {
    let mut id = [0; 16];
    id[..4].copy_from_slice(&number.to_le_bytes());
    Link {
        id: RecordId(id),
        kind: Kind::ProtectiveValue,
        label: Kind::ProtectiveValue.label(number),
        title: title.into(),
    }
}

/// What is shown as running text: without frames and line ends, so that wrapped sentences are found.
pub fn running(shown: &str) -> String {
    shown
        .split(|c: char| c.is_whitespace() || "│\"".contains(c))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
