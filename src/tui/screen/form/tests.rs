//! The thirteen rules of the form, one by one, and every size.

mod drafts;
mod editors;
mod follows;
mod rules;
mod sizes;

use super::FormScreen;
use crate::desk::{Ask, Draft, FormSeed, SeedField, Told, Trouble};
use crate::domain::{FieldType, Kind, RecordId, Value};
use crate::fields;
use crate::tui::{
    Chord, CommandId, Context, Cx, Deed, Layer, Tag, Theme, ThemeName, Tone, command,
};
use crate::views::{Link, Pick, Picks, Shown};
use crate::words::{Haystack, Language, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::{Timestamp, civil::Date};
use ratatui::{Terminal, backend::TestBackend};
use std::sync::Arc;
use zeroize::Zeroizing;

const TODAY: Date = jiff::civil::date(2026, 11, 22);
const ID: RecordId = RecordId([12; 16]);
const OWNER: RecordId = RecordId([3; 16]);
const VALUES: &[(&str, &str)] = &[
    ("title", "Vattenverk Åsö"),
    ("value_kind", "anlaggning"),
    ("categories", "samhall skadegen"),
    ("info_level", "h"),
    ("consequence", "b"),
    (
        "reason",
        "Anläggningen försörjer åtta delar av kommunen. Bortfall över ett dygn medför allvarlig skada för nationellt samhällsviktig verksamhet genom att sjukhuset och ledningsplatserna saknar eget vatten.\n\nReservvattnet räcker inte till.",
    ),
    ("assessed", "2026-11-20"),
    ("confidentiality", "2"),
    ("integrity", "1"),
    ("availability", "1"),
    ("tolerable_outage", "48h"),
    ("owner", "03030303030303030303030303030303"),
    ("class_mark", "h"),
];

/// A form with a desk and a screen of its own: keys in, asks and words out.
pub(super) struct World {
    pub form: FormScreen,
    words: Words,
    theme: Theme,
    pub now: Timestamp,
    pub asks: Vec<(Tag, Ask)>,
    pub said: Vec<(Tone, String)>,
    pub gone: bool,
}

impl World {
    /// A form that has asked and not been answered.
    pub fn opening(kind: Kind, id: Option<RecordId>, like: Option<RecordId>) -> Self {
        let mut world = Self {
            form: FormScreen::new(kind, id, like),
            words: Words::new(Language::Sv),
            theme: Theme::new(ThemeName::Mono),
            now: "2026-11-22T08:41:07Z".parse().unwrap(),
            asks: Vec::new(),
            said: Vec::new(),
            gone: false,
        };
        world.act(|form, cx| form.refresh(cx));
        world
    }

    /// SV-0012, open.
    pub fn edit() -> Self {
        let mut world = Self::opening(Kind::ProtectiveValue, Some(ID), None);
        world.seed(seed());
        world
    }

    /// A new protective value, open.
    pub fn fresh() -> Self {
        let mut world = Self::opening(Kind::ProtectiveValue, None, None);
        world.seed(blank(Kind::ProtectiveValue));
        world
    }

    /// A person whose number is masked, open.
    pub fn person() -> Self {
        let mut world = Self::opening(Kind::Person, Some(ID), None);
        let mut seed = blank(Kind::Person);
        seed.id = Some(ID);
        seed.label = "PE-0003".into();
        seed.base = 2;
        for field in &mut seed.fields {
            match field.name {
                "name" => {
                    field.text = "Berg, Olof".into();
                    field.shown = Shown::Text("Berg, Olof".into());
                }
                "person_no" => field.shown = Shown::Masked("19••••••-••••".into()),
                _ => {}
            }
        }
        world.seed(seed);
        world.to("person_no");
        world
    }

    pub fn act(&mut self, f: impl FnOnce(&mut FormScreen, &Cx<'_>) -> Vec<Deed>) {
        let cx = Cx {
            columns: &crate::tui::layer::NO_COLUMNS,
            words: &self.words,
            theme: &self.theme,
            today: TODAY,
            now: self.now,
            session: None,
            lacking: &[],
        };
        for deed in f(&mut self.form, &cx) {
            match deed {
                Deed::Ask(tag, ask) => self.asks.push((tag, ask)),
                Deed::Say(tone, words) => self.said.push((tone, words)),
                Deed::Pop => self.gone = true,
                Deed::Wipe | Deed::Stand(_) | Deed::Keep(..) => {}
                _ => panic!("a form does nothing else"),
            }
        }
    }

    pub fn seed(&mut self, seed: FormSeed) {
        self.answer(super::SEED, Ok(Told::Form(Box::new(seed))));
    }

    pub fn answer(&mut self, tag: Tag, told: Result<Told, Trouble>) {
        self.act(|form, cx| form.told(tag, told, cx));
    }

    /// Answers that the draft is on disk.
    pub fn sealed(&mut self) {
        let at = self.now;
        self.answer(super::SEAL, Ok(Told::DraftSealed(at)));
    }

    /// A key as the shell hands it on: first to the form, then to the registry.
    pub fn event(&mut self, key: KeyEvent) {
        let mut taken = true;
        self.act(|form, cx| {
            form.key(&key, cx).unwrap_or_else(|| {
                taken = false;
                Vec::new()
            })
        });
        if taken {
            return;
        }
        let context = self.form.context();
        if let Some(spec) = crate::tui::Keymap::standard().find(context, Chord::of(&key))
            && spec.contexts.contains(&context)
        {
            self.run(spec.id);
        }
    }

    pub fn run(&mut self, id: CommandId) {
        let mut off = None;
        self.act(|form, cx| match form.enabled(id, cx) {
            Ok(()) => form.run(id, cx),
            Err(reason) => {
                off = Some(reason.code);
                Vec::new()
            }
        });
        if let Some(code) = off {
            let words = self.words.get(&format!("reason-{code}"));
            self.said.push((Tone::Error, words));
        }
    }

    pub fn press(&mut self, code: KeyCode) {
        self.event(KeyEvent::new(code, KeyModifiers::NONE));
    }

    pub fn ctrl(&mut self, c: char) {
        self.event(KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL));
    }

    /// The end of the text that is typed in.
    pub fn end(&mut self) {
        self.event(KeyEvent::new(KeyCode::End, KeyModifiers::CONTROL));
    }

    pub fn type_in(&mut self, text: &str) {
        for c in text.chars() {
            self.press(KeyCode::Char(c));
        }
    }

    /// Empties the focused line and types.
    pub fn retype(&mut self, text: &str) {
        self.ctrl('u');
        self.type_in(text);
    }

    pub fn paste(&mut self, text: &str) {
        self.act(|form, cx| form.paste(text, cx));
    }

    /// Moves the focus by Tab.
    pub fn to(&mut self, field: &str) {
        while self.sheet().beside(false).is_some() {
            self.press(KeyCode::BackTab);
        }
        while self.focus() != field {
            assert!(self.sheet().beside(true).is_some(), "no field {field}");
            self.press(KeyCode::Tab);
        }
        self.said.clear();
        self.asks.clear();
    }

    pub fn sheet(&self) -> &super::Sheet {
        self.form.sheet.as_ref().unwrap()
    }

    pub fn focus(&self) -> &'static str {
        self.sheet().here().spec.name
    }

    pub fn text(&self, field: &str) -> String {
        let at = self.sheet().place(field).unwrap();
        self.sheet().fields[at].text()
    }

    pub fn fault(&self, field: &str) -> Option<&'static str> {
        let at = self.sheet().place(field).unwrap();
        self.sheet().fields[at].fault.as_ref().map(|f| f.code)
    }

    /// The screen as text, and where the terminal's cursor stands.
    pub fn draw(&self, width: u16, height: u16) -> (String, (u16, u16)) {
        let cx = Cx {
            columns: &crate::tui::layer::NO_COLUMNS,
            words: &self.words,
            theme: &self.theme,
            today: TODAY,
            now: self.now,
            session: None,
            lacking: &[],
        };
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal
            .draw(|frame| self.form.draw(frame, frame.area(), &cx))
            .unwrap();
        let at = terminal.get_cursor_position().unwrap();
        // The backend can't write a screen without cells.
        let shown = if width * height > 0 {
            terminal.backend().to_string()
        } else {
            String::new()
        };
        (shown, (at.x, at.y))
    }

    pub fn shows(&self, part: &str) {
        let (shown, _) = self.draw(80, 21);
        assert!(shown.contains(part), "no “{part}” in\n{shown}");
    }

    pub fn shows_not(&self, part: &str) {
        let (shown, _) = self.draw(80, 21);
        assert!(!shown.contains(part), "“{part}” in\n{shown}");
    }

    pub fn status(&self) -> String {
        let cx = Cx {
            columns: &crate::tui::layer::NO_COLUMNS,
            words: &self.words,
            theme: &self.theme,
            today: TODAY,
            now: self.now,
            session: None,
            lacking: &[],
        };
        self.form.status(&cx)
    }

    pub fn last_said(&self) -> &str {
        self.said.last().map_or("", |(_, words)| words)
    }

    /// The drafts that were asked to be sealed.
    pub fn drafts(&self) -> Vec<&Draft> {
        self.asks
            .iter()
            .filter_map(|(_, ask)| match ask {
                Ask::SealDraft(draft) => Some(draft),
                _ => None,
            })
            .collect()
    }

    pub fn submitted(&self) -> Option<&crate::desk::FormWork> {
        self.asks.iter().find_map(|(_, ask)| match ask {
            Ask::Submit(work) => Some(work),
            _ => None,
        })
    }
}

/// A new record's seed.
pub(super) fn blank(kind: Kind) -> FormSeed {
    FormSeed {
        kind,
        id: None,
        label: String::new(),
        base: 0,
        fields: fields::catalogue()
            .kind(kind)
            .fields
            .iter()
            .map(|spec| SeedField {
                name: spec.name,
                text: String::new(),
                shown: Shown::Empty,
                approved: None,
            })
            .collect(),
        links: Vec::new(),
        comments: Vec::new(),
        draft: None,
        draft_is_stale: false,
    }
}

/// SV-0012 version 7.
pub(super) fn seed() -> FormSeed {
    let mut seed = blank(Kind::ProtectiveValue);
    seed.id = Some(ID);
    seed.label = "SV-0012".into();
    seed.base = 7;
    seed.links = vec![owner()];
    for (name, text) in VALUES {
        set(&mut seed, name, text);
    }
    seed
}

/// Lets a field of a seed stand as a text says.
pub(super) fn set(seed: &mut FormSeed, name: &str, text: &str) {
    let spec = fields::catalogue().kind(seed.kind).field(name).unwrap();
    let value = fields::parse(spec, text, TODAY).unwrap();
    let field = seed.fields.iter_mut().find(|f| f.name == name).unwrap();
    field.text = text.to_owned();
    field.shown = match value {
        None => Shown::Empty,
        Some(value) => shown(spec.ty, value),
    };
}

fn shown(ty: FieldType, value: Value) -> Shown {
    match (ty, value) {
        (FieldType::Choice { set, .. }, Value::Code(code)) => Shown::Code { set, code },
        (FieldType::Choices { set, .. }, Value::Codes(codes)) => Shown::Codes { set, codes },
        (_, Value::Text(text)) => Shown::Text(text),
        (_, Value::Date(date)) => Shown::Date(date),
        (_, Value::Span(span)) => Shown::Span(span),
        (_, Value::Flag(flag)) => Shown::Flag(flag),
        (_, Value::Number(number)) => Shown::Number(number),
        _ => Shown::Links(vec![owner()]),
    }
}

pub(super) fn owner() -> Link {
    Link {
        id: OWNER,
        kind: Kind::Unit,
        label: "EN-0003".into(),
        title: "Tekniska nämnden".into(),
    }
}

/// Two units to pick from.
pub(super) fn picks() -> Told {
    let other = Link {
        id: RecordId([4; 16]),
        kind: Kind::Unit,
        label: "EN-0004".into(),
        title: "Åsö stadsdel".into(),
    };
    Told::Picks(Picks::new(vec![Arc::new(
        [owner(), other]
            .into_iter()
            .map(|link| Pick {
                hay: Haystack::new(&format!("{} {}", link.label, link.title)),
                link,
            })
            .collect(),
    )]))
}

pub(super) fn secret(text: &str) -> Told {
    Told::Unmasked(Zeroizing::new(text.to_owned()))
}
