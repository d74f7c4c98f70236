//! Every word and option that any order takes, as they were written, and how the common ones are read.

use super::{Ahead, Fault, Options, ScreenOrder};
use crate::domain::{Compartment, Role};
use crate::words::Language;
use lexopt::{Parser, ValueExt};
use std::ffi::OsString;
use std::path::PathBuf;

/// Everything that any order takes, as it was written.
#[derive(Default)]
pub struct Given {
    pub words: Vec<OsString>,
    pub register: Option<PathBuf>,
    pub key: Option<PathBuf>,
    pub name: Option<String>,
    pub role: Option<String>,
    pub out: Option<PathBuf>,
    pub municipality: Option<String>,
    pub ceiling: Option<String>,
    pub card: Option<PathBuf>,
    pub cards: Vec<PathBuf>,
    pub need: Option<String>,
    pub of: Option<String>,
    pub to: Option<PathBuf>,
    pub person: Option<String>,
    pub witness: Option<String>,
    pub decision: Option<String>,
    pub chief_card: Option<PathBuf>,
    pub deputy_card: Option<PathBuf>,
    pub kind: Option<String>,
    pub columns: Vec<(String, String)>,
    pub recipients: Vec<PathBuf>,
    pub purpose: Option<String>,
    pub reason: Option<String>,
    pub reference: Option<String>,
    pub method: Option<String>,
    pub date: Option<String>,
    pub annexes: bool,
    pub scope: Option<String>,
    pub weeks: Option<String>,
    pub ahead: Option<Ahead>,
    pub json: bool,
    pub requirements: bool,
    pub dry_run: bool,
    pub without_identities: bool,
    pub damaged: Option<PathBuf>,
    pub remember: bool,
    pub test: bool,
    pub help: bool,
    pub version: bool,
}

impl Given {
    /// Takes an option, with its value where it has one. `options` are those that hold for every order.
    pub fn take(
        &mut self,
        name: &str,
        parser: &mut Parser,
        options: &mut Options,
    ) -> Result<(), Fault> {
        match name {
            "help" => self.help = true,
            "version" => self.version = true,
            "language" | "språk" => {
                let code = text(parser, name)?;
                let language = Language::from_code(&code)
                    .ok_or_else(|| Fault::of("cli-language-unknown", code))?;
                options.language = Some(language);
            }
            "theme" | "tema" => options.theme = Some(text(parser, name)?),
            "ascii" => options.ascii = true,
            "plain" | "enkelt" => options.plain = true,
            "color" | "färg" => options.color = Some(text(parser, name)?),
            "register" | "place" => self.register = Some(path(parser, name)?),
            "key" => self.key = Some(path(parser, name)?),
            "name" => self.name = Some(text(parser, name)?),
            "role" => self.role = Some(text(parser, name)?),
            "out" => self.out = Some(path(parser, name)?),
            "municipality" => self.municipality = Some(text(parser, name)?),
            "ceiling" => self.ceiling = Some(text(parser, name)?),
            "card" => {
                let card = path(parser, name)?;
                self.cards.push(card.clone());
                self.card = Some(card);
            }
            "need" => self.need = Some(text(parser, name)?),
            "of" => self.of = Some(text(parser, name)?),
            "to" => self.to = Some(path(parser, name)?),
            "decision" => self.decision = Some(text(parser, name)?),
            "witness" => self.witness = Some(text(parser, name)?),
            "person" => self.person = Some(text(parser, name)?),
            "chief-card" => self.chief_card = Some(path(parser, name)?),
            "deputy-card" => self.deputy_card = Some(path(parser, name)?),
            "kind" => self.kind = Some(text(parser, name)?),
            "column" => {
                let pair = text(parser, name)?;
                let (head, field) = pair
                    .split_once('=')
                    .ok_or_else(|| Fault::of("cli-column-form", pair.as_str()))?;
                self.columns.push((head.to_owned(), field.to_owned()));
            }
            "recipient" => self.recipients.push(path(parser, name)?),
            "purpose" => self.purpose = Some(text(parser, name)?),
            "reason" => self.reason = Some(text(parser, name)?),
            "ref" => self.reference = Some(text(parser, name)?),
            "method" => self.method = Some(text(parser, name)?),
            "date" => self.date = Some(text(parser, name)?),
            "annexes" => self.annexes = true,
            "scope" => self.scope = Some(text(parser, name)?),
            "weeks" => self.weeks = Some(text(parser, name)?),
            "week" => self.ahead = Some(Ahead::Weeks(1)),
            "month" => self.ahead = Some(Ahead::Month),
            "year" => self.ahead = Some(Ahead::Year),
            "json" => self.json = true,
            "requirements" => self.requirements = true,
            "dry-run" => self.dry_run = true,
            "damaged" => self.damaged = Some(path(parser, name)?),
            "remember" => self.remember = true,
            "test" => self.test = true,
            "without-identities" => self.without_identities = true,
            short if short.starts_with('-') => return Err(Fault::of("cli-option-unknown", short)),
            _ => return Err(Fault::of("cli-option-unknown", format!("--{name}"))),
        }
        Ok(())
    }

    /// Which register, and with which key.
    pub fn at(&self) -> ScreenOrder {
        ScreenOrder {
            register: self.register.clone(),
            key: self.key.clone(),
        }
    }

    /// A word as a path, by its place; the path may be no text.
    pub fn path(&self, place: usize) -> PathBuf {
        self.words.get(place).map(PathBuf::from).unwrap_or_default()
    }

    /// The words from a place on as paths.
    pub fn paths(&self, from: usize) -> Vec<PathBuf> {
        self.words.iter().skip(from).map(PathBuf::from).collect()
    }

    /// The role that was named.
    pub fn role(&self) -> Result<Option<Role>, Fault> {
        let role = self
            .role
            .as_deref()
            .map(|role| Role::from_code(role).ok_or_else(|| Fault::of("cli-role-unknown", role)));
        role.transpose()
    }

    /// The compartments that were named, separated by commas; all of them when nothing is said.
    pub fn scope(&self) -> Result<Vec<Compartment>, Fault> {
        let Some(text) = &self.scope else {
            return Ok(Compartment::ALL.to_vec());
        };
        let named: Vec<Compartment> = text
            .split(',')
            .map(|name| {
                Compartment::ALL
                    .into_iter()
                    .find(|compartment| compartment.code() == name.trim())
                    .ok_or_else(|| Fault::of("cli-compartment-unknown", name))
            })
            .collect::<Result<_, _>>()?;
        let all = Compartment::ALL.into_iter();
        Ok(all.filter(|one| named.contains(one)).collect())
    }

    /// How many sheets are needed, of how many.
    pub fn sheets(&self) -> Result<(u8, u8), Fault> {
        let count = |text: &Option<String>, name: &str| {
            let text = need(text.clone(), name)?;
            let count = text
                .parse::<u8>()
                .ok()
                .filter(|count| (2..=16).contains(count));
            count.ok_or_else(|| Fault::of("cli-sheets-unreadable", text))
        };
        let (needed, of) = (count(&self.need, "--need")?, count(&self.of, "--of")?);
        match needed > of {
            true => Err(Fault::of("cli-sheets-unreadable", needed.to_string())),
            false => Ok((needed, of)),
        }
    }
}

fn text(parser: &mut Parser, name: &str) -> Result<String, Fault> {
    parser
        .value()
        .map_err(|_| Fault::of("cli-value-missing", name))?
        .string()
        .map_err(|_| Fault::of("cli-argument-unreadable", name))
}

fn path(parser: &mut Parser, name: &str) -> Result<PathBuf, Fault> {
    parser
        .value()
        .map(PathBuf::from)
        .map_err(|_| Fault::of("cli-value-missing", name))
}

/// What an order can't do without.
pub fn need<T>(value: Option<T>, name: &str) -> Result<T, Fault> {
    value.ok_or_else(|| Fault::of("cli-option-missing", name))
}

/// The number of an entry.
pub fn number(text: &str) -> Result<u64, Fault> {
    text.parse()
        .map_err(|_| Fault::of("cli-number-unreadable", text))
}

/// Words as texts of their own.
pub fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|one| (*one).to_owned()).collect()
}
