//! Long because every answer of the desk that chance or the machine decides is made repeatable here.
//!
//! The program without a terminal: keys are typed as text, a real desk answers, and frames are read as text.
//!
//! Everything that chance or the machine decides is kept out of the pictures: time stands still, places have names of
//! the stage's own, and hashes are masked.

use crate::key_names::named;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::Timestamp;
use ratatui::{Terminal, backend::TestBackend};
use skans::crypto::exercise::{CHIEF_CARD, CHIEF_KEY, DEPUTY_CARD, DEPUTY_KEY, PASSPHRASE};
use skans::crypto::{Card, Passphrase, open_key_file};
use skans::desk::{Answer, Ask, Client, Copies, Question, Ticket, Told, Trouble};
use skans::disk::RealDisk;
use skans::domain::InfoLevel;
use skans::exercise::Exercise;
use skans::fields::catalogue;
use skans::register::{self, Founding};
use skans::tui::{Effect, Model, Msg, Options, ThemeName, draw, update};
use std::collections::{BTreeSet, VecDeque};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, LazyLock};
use std::thread::JoinHandle;
use std::time::Duration;

/// When all pictures are taken: a Monday.
const NOW: &str = "2026-11-23T09:00:00Z";
/// No answer takes longer.
const PATIENCE: Duration = Duration::from_secs(120);

/// What is read on the screen, and stands for a folder of the stage's own.
pub const REGISTER: &str = "/srv/skans/asvik";
/// The chief's and the deputy's media, a disk for snapshots, and the tests' own data.
const PLACES: [(&str, &str); 4] = [
    (REGISTER, "register"),
    ("/media/lind", "chief"),
    ("/media/ek", "deputy"),
    ("/media/usb", "usb"),
];
/// Where the tests' data is said to be.
const DATA: &str = "/home/chef/listor";

fn now() -> Timestamp {
    NOW.parse().unwrap()
}

/// The exercise register, made once, its files held in memory; and the two keys, sealed again so that they open quickly.
struct Base {
    files: Vec<(PathBuf, Vec<u8>)>,
    keys: [Vec<u8>; 2],
}

static BASE: LazyLock<Base> = LazyLock::new(|| {
    let exercise = Exercise::make(now(), &mut |_, _| {}).unwrap();
    let mut files = Vec::new();
    collect(&exercise.place, &exercise.place, &mut files);
    let phrase = Passphrase::new(PASSPHRASE);
    let again = |sealed| {
        let key = open_key_file(sealed, &phrase).unwrap();
        key.seal_key_file("2026-01-01", &phrase, 10).unwrap()
    };
    Base {
        files,
        keys: [again(CHIEF_KEY), again(DEPUTY_KEY)],
    }
});

fn collect(root: &Path, folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_owned();
            files.push((name, std::fs::read(&path).unwrap()));
        }
    }
}

/// A model, a desk, and a screen.
pub struct Stage {
    model: Model,
    terminal: Terminal<TestBackend>,
    client: Client,
    answers: Receiver<Answer>,
    keeper: Option<JoinHandle<()>>,
    out: BTreeSet<Ticket>,
    /// The background check of the chain has begun and not ended.
    checking: bool,
    /// What chance made, and must not be in a picture.
    random: Vec<String>,
    folder: tempfile::TempDir,
}

impl Stage {
    /// With options of one's own; places as they are read on the screen.
    pub fn new(options: Options) -> Self {
        Self::on(options, |_| {})
    }

    /// The same, in a folder that is filled before anything is asked.
    fn on(options: Options, fill: impl FnOnce(&Path)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (_, real) in PLACES {
            std::fs::create_dir(folder.path().join(real)).unwrap();
        }
        fill(folder.path());
        let (sender, answers) = channel();
        let clock = Arc::new(now);
        let (client, keeper) = skans::desk::start(catalogue(), clock, sender).unwrap();
        let (model, effects) = Model::new(options, now());
        let mut stage = Self {
            model,
            terminal: Terminal::new(TestBackend::new(80, 24)).unwrap(),
            client,
            answers,
            keeper: Some(keeper),
            out: BTreeSet::new(),
            checking: false,
            random: Vec::new(),
            folder,
        };
        stage.work(effects);
        stage
    }

    /// Before unlocking the exercise register.
    pub fn gate() -> Self {
        Self::gate_with(options())
    }

    fn gate_with(options: Options) -> Self {
        Self::on(options, |folder| {
            let register = folder.join("register");
            for (name, bytes) in &BASE.files {
                let path = register.join(name);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(path, bytes).unwrap();
            }
            make_private(&register);
            let [chief, deputy] = &BASE.keys;
            std::fs::write(folder.join("chief/lind.skans-key.age"), chief).unwrap();
            std::fs::write(folder.join("deputy/ek.skans-key.age"), deputy).unwrap();
            let recipients = skans::crypto::exercise::AUDITOR_RECIPIENTS;
            std::fs::write(folder.join("usb/revisor.txt"), recipients).unwrap();
        })
    }

    /// On the overview, as the chief.
    pub fn open() -> Self {
        Self::gate().unlocked()
    }

    /// The same where some protections of the process are not in force.
    pub fn lacking(codes: &[&'static str]) -> Self {
        let lacking = codes.to_vec();
        Self::gate_with(Options {
            lacking,
            ..options()
        })
        .unlocked()
    }

    fn unlocked(self) -> Self {
        let mut stage = self;
        stage.keys(PASSPHRASE).keys("Enter");
        assert!(stage.model.is_open(), "{}", stage.text());
        stage
    }

    /// The same, with options of one's own.
    pub fn open_with(options: Options) -> Self {
        Self::gate_with(options).unlocked()
    }

    /// On the overview of a register in whose journal a byte was changed.
    pub fn broken() -> Self {
        let stage = Self::gate();
        stage.harm();
        stage.unlocked()
    }

    /// The same where the journal must be read again, and can't be.
    pub fn damaged() -> Self {
        let stage = Self::gate();
        let register = stage.harm();
        let _ = std::fs::remove_dir_all(register.join("state"));
        std::fs::create_dir(register.join("state")).unwrap();
        make_private(&register);
        stage.unlocked()
    }

    fn harm(&self) -> PathBuf {
        let register = self.folder.path().join("register");
        let segment = register.join("journal/00000001.skj");
        let mut bytes = std::fs::read(&segment).unwrap();
        bytes[5000] ^= 1;
        std::fs::write(segment, bytes).unwrap();
        register
    }

    /// Takes away what lies in a place.
    pub fn unplug(&mut self, place: &str) {
        let folder = self.real(Path::new(place));
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                std::fs::remove_dir_all(path).unwrap();
            }
        }
    }

    /// On the overview of a register in which nothing has been done.
    pub fn empty() -> Self {
        let stage = Self::gate();
        let register = stage.folder.path().join("register");
        std::fs::remove_dir_all(&register).unwrap();
        let chief = stage.folder.path().join("chief/lind.skans-key.age");
        let founder = register::load_key(&chief, &Passphrase::new(PASSPHRASE)).unwrap();
        let card = |text| Card::parse(text).unwrap();
        let founding = Founding {
            place: register,
            municipality_code: "9999".to_owned(),
            municipality: "Åsvik".to_owned(),
            authority: "Länsstyrelsen i Övningslän".to_owned(),
            ceiling: InfoLevel::Confidential,
            exercise: true,
            cards: vec![card(CHIEF_CARD), card(DEPUTY_CARD)],
            schema: catalogue(),
            now: now(),
        };
        register::found(Arc::new(RealDisk), founding, &founder).unwrap();
        stage.unlocked()
    }

    /// The path behind one that is read on the screen.
    fn real(&self, path: &Path) -> PathBuf {
        if let Ok(rest) = path.strip_prefix(DATA) {
            return Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("tests/data")
                .join(rest);
        }
        for (shown, real) in PLACES {
            if let Ok(rest) = path.strip_prefix(shown) {
                // Joining nothing would leave a slash behind.
                return self
                    .folder
                    .path()
                    .join(real)
                    .components()
                    .chain(rest.components())
                    .collect();
            }
        }
        path.to_owned()
    }

    /// What was written to the disk for snapshots under this name.
    pub fn written(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.path().join("usb").join(name)).unwrap()
    }

    /// A text of the desk's with its real paths as they are read on the screen.
    fn shown(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (shown, real) in PLACES {
            text = text.replace(&self.folder.path().join(real).display().to_string(), shown);
        }
        text
    }

    fn ask(&mut self, mut question: Question) {
        match &mut question.ask {
            Ask::Unlock {
                register, key_file, ..
            }
            | Ask::LookAhead { register, key_file } => {
                *register = self.real(register);
                *key_file = self.real(key_file);
            }
            Ask::ReadTable(path) => *path = self.real(path),
            Ask::WritePaper(order) => order.folder = self.real(&order.folder),
            Ask::Print(order) => order.folder = self.real(&order.folder),
            Ask::Snapshot(order) => {
                order.folder = self.real(&order.folder);
                for path in &mut order.recipients {
                    *path = self.real(path);
                }
            }
            Ask::SetMirror(place) => *place = self.real(place),
            Ask::Found(_) => panic!("the pictures found nothing"),
            _ => {}
        }
        if !matches!(question.ask, Ask::Cancel(_)) {
            self.out.insert(question.ticket);
        }
        assert!(self.client.ask(question));
    }

    /// Notes what chance made of an answer, and gives places the names that are read on the screen.
    fn look(&mut self, answer: &mut Answer) {
        let mut random = Vec::new();
        match &mut answer.told {
            Ok(Told::Opened(_)) => self.checking = true,
            Ok(Told::Chain(chain)) if chain.finished.is_some() || chain.broken.is_some() => {
                self.checking = false;
            }
            Ok(Told::Journal(journal)) => {
                for item in &journal.items {
                    random.extend([item.link_hash.clone(), item.previous.clone()]);
                    random.extend(item.remark.clone().filter(|text| text.contains("digest=")));
                }
            }
            Ok(
                Told::Printed { path, .. }
                | Told::Copies(Copies {
                    mirror: Some(path), ..
                }),
            ) => {
                *path = PathBuf::from(self.shown(&path.display().to_string()));
            }
            Ok(Told::Snapshot(receipt)) => {
                random.extend([receipt.digest.clone(), receipt.head.1.clone()]);
                random.push(receipt.path.display().to_string());
                receipt.path = PathBuf::from(self.shown(&receipt.path.display().to_string()));
            }
            // Words have lengths, and lines break by them: those of the format's own example.
            Ok(Told::Upkeep(view)) => {
                let words = "extra meter tanke metod väldig penna harpa neon engelsk gräs";
                view.head.1 = format!("{words} {}", view.head.0);
            }
            Ok(Told::Custodians(view)) => {
                "extra meter tanke metod väldig penna harpa neon engelsk gräs 1234"
                    .clone_into(&mut view.head);
            }
            Ok(Told::Queue(queue)) => {
                random.extend(queue.items.iter().map(|item| item.hash.to_string()));
            }
            Err(Trouble::Failed { args, .. }) => {
                for (_, value) in args {
                    *value = self.shown(value);
                }
            }
            _ => {}
        }
        // Only the hexadecimal parts of a remark or a file name.
        let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        let parts = random.iter().flat_map(|text| text.split(|c| !hex(c)));
        let parts: Vec<String> = parts
            .filter(|part| part.len() >= 8)
            .map(str::to_owned)
            .collect();
        self.random.extend(parts);
    }

    fn send(&mut self, msg: Msg) {
        let effects = update(&mut self.model, msg);
        self.work(effects);
    }

    /// Carries effects out until nothing more is waited for.
    fn work(&mut self, effects: Vec<Effect>) {
        let mut effects = VecDeque::from(effects);
        loop {
            while let Some(effect) = effects.pop_front() {
                if let Effect::Ask(question) = effect {
                    self.ask(question);
                }
            }
            if self.out.is_empty() && !self.checking {
                return;
            }
            let mut answer = self.answers.recv_timeout(PATIENCE).expect("an answer");
            self.look(&mut answer);
            if !matches!(answer.told, Ok(Told::Progress { .. })) {
                self.out.remove(&answer.ticket);
            }
            effects.extend(update(&mut self.model, Msg::Answer(answer)));
        }
    }

    /// Keys, separated by spaces: names (`Enter`, `F9`, `Ctrl+P`) or text that is typed.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for word in keys.split(' ').filter(|word| !word.is_empty()) {
            match named(word) {
                Some(key) => self.send(Msg::Key(key)),
                None => {
                    for c in word.chars() {
                        let key = KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE);
                        self.send(Msg::Key(key));
                    }
                }
            }
        }
        self
    }

    /// Text with spaces, typed at once.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.send(Msg::Paste(text.to_owned()));
        self
    }

    /// The screen gets another size.
    pub fn size(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        self.send(Msg::Resize(width, height));
        self
    }

    /// What the plain mode says has the focus: the rows above the footer.
    pub fn spoken(&mut self) -> String {
        let buffer = self.buffer();
        let (width, height) = (usize::from(buffer.area.width), buffer.area.height);
        let rows = buffer.content.chunks(width.max(1));
        let said = rows.skip(usize::from(height.saturating_sub(3))).take(2);
        let said = said.map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>());
        said.collect::<Vec<_>>().join(" ")
    }

    /// The layer that is on top, by the name of its type.
    pub fn layer(&self) -> &'static str {
        self.model.standing().0
    }

    /// What the message line says.
    pub fn said(&self) -> Option<String> {
        self.model.standing().1.map(str::to_owned)
    }

    /// What has the focus, in words.
    pub fn focus(&self) -> String {
        self.model.spoken()
    }

    /// Whether a register is open.
    pub fn is_open(&self) -> bool {
        self.model.is_open()
    }

    /// Where the terminal's cursor was put by the last frame; none where it was not.
    pub fn cursor(&mut self) -> Option<(u16, u16)> {
        // The backend keeps where it was: a place that no frame chooses tells whether this one chose any.
        let nowhere = (self.terminal.backend().buffer().area.width - 1, 0);
        self.terminal.set_cursor_position(nowhere).unwrap();
        self.buffer();
        let at = self.terminal.get_cursor_position().unwrap();
        Some((at.x, at.y)).filter(|at| *at != nowhere)
    }

    /// What is on the screen, with its colours.
    pub fn buffer(&mut self) -> ratatui::buffer::Buffer {
        let model = &self.model;
        self.terminal.draw(|frame| draw(model, frame)).unwrap();
        self.terminal.backend().buffer().clone()
    }

    /// The same without what chance made.
    pub fn picture(&mut self) -> ratatui::buffer::Buffer {
        let mut buffer = self.buffer();
        let width = usize::from(buffer.area.width).max(1);
        for row in buffer.content.chunks_mut(width) {
            let line: String = row.iter().map(|cell| cell.symbol()).collect();
            for (cell, (was, is)) in row
                .iter_mut()
                .zip(line.chars().zip(self.masked(&line).chars()))
            {
                if was != is {
                    cell.set_symbol(is.encode_utf8(&mut [0; 4]));
                }
            }
        }
        buffer
    }

    /// What is on the screen, without what chance made.
    pub fn text(&mut self) -> String {
        let model = &self.model;
        self.terminal.draw(|frame| draw(model, frame)).unwrap();
        let buffer = self.terminal.backend().buffer();
        let rows = buffer.content.chunks(usize::from(buffer.area.width).max(1));
        let mut out = String::new();
        for row in rows {
            let line: String = row.iter().map(|cell| cell.symbol()).collect();
            out.push_str(self.masked(&line).trim_end());
            out.push('\n');
        }
        out
    }

    /// A line in which every piece of what chance made is as many `#`.
    fn masked(&self, line: &str) -> String {
        let mut line = line.to_owned();
        for text in self.random.iter().filter(|text| text.len() == 64) {
            // The two ends of a hash, as lists show it.
            line = line.replace(&format!("{}…{}", &text[..4], &text[60..]), "####…####");
        }
        if line.contains("iB (") {
            // The length of a sealed file: what seals it holds a piece of random length.
            let masked = |c: char| if c.is_ascii_digit() { '#' } else { c };
            line = line.chars().map(masked).collect();
        }
        let line = line.as_str();
        let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        let mut out = String::new();
        let mut rest = line;
        while !rest.is_empty() {
            let end = rest.find(|c| !hex(c)).unwrap_or(rest.len());
            let (run, after) = rest.split_at(end);
            let random = run.len() >= 6 && self.random.iter().any(|text| text.contains(run));
            match random {
                true => out.extend(std::iter::repeat_n('#', run.len())),
                false => out.push_str(run),
            }
            let next = after.find(hex).unwrap_or(after.len());
            out.push_str(&after[..next]);
            rest = &after[next..];
        }
        out
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let (ticket, ask) = (Ticket(0), Ask::Leave);
        self.client.ask(Question { ticket, ask });
        if let Some(keeper) = self.keeper.take() {
            let _ = keeper.join();
        }
    }
}

/// Without colours, so that what colour says must be said otherwise too.
pub fn options() -> Options {
    Options {
        theme: ThemeName::Mono,
        register: Some(PathBuf::from(REGISTER)),
        key_files: vec![
            PathBuf::from("/media/lind/lind.skans-key.age"),
            PathBuf::from("/media/ek/ek.skans-key.age"),
        ],
        recipients: vec![PathBuf::from("/media/usb/revisor.txt")],
        exercise_hint: Some(PASSPHRASE.to_owned()),
        ..Options::default()
    }
}

/// As skans makes it: its owner's alone.
fn make_private(path: &std::path::Path) {
    let mode = if path.is_dir() { 0o700 } else { 0o600 };
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    for entry in std::fs::read_dir(path).into_iter().flatten() {
        make_private(&entry.unwrap().path());
    }
}
