//! The commands that mean the same everywhere: views, help, palette, lock, quit.

use crate::domain::Kind;
use crate::tui::command::{self, Offer};
use crate::tui::effect::Effect;
use crate::tui::model::Model;
use crate::tui::screen::copies::CopiesDialog;
use crate::tui::screen::help::Help;
use crate::tui::screen::leave::Leave;
use crate::tui::screen::list::ListScreen;
use crate::tui::screen::palette::Palette;
use crate::tui::screen::provisions::LoadEdition;
use crate::tui::{CommandId, Layer, Tone, open};
use crate::words::{Language, Words};

/// The kind that a view command shows.
pub(in crate::tui) fn kind_of_view(command: CommandId) -> Option<Kind> {
    Kind::from_code(command.0.strip_prefix("view.")?)
}

impl Model {
    /// Runs a command of everywhere.
    pub(super) fn everywhere(&mut self, command: CommandId, effects: &mut Vec<Effect>) {
        if let Some(kind) = kind_of_view(command) {
            return self.view(command, Some(Box::new(ListScreen::new(kind))), effects);
        }
        match command.0 {
            "view.overview" => self.view(command, None, effects),
            "view.review" => self.view(command, Some(open::review(None)), effects),
            "view.journal" => self.view(command, Some(open::journal(None)), effects),
            "view.check" => self.view(command, Some(open::check()), effects),
            "view.requirements" => self.view(command, Some(open::requirements()), effects),
            "view.waiting" => self.view(command, Some(open::waiting()), effects),
            "view.applications" => self.view(command, Some(open::applications()), effects),
            "view.director" => self.view(command, Some(open::director()), effects),
            "view.strands" => self.view(command, Some(open::strands(None)), effects),
            "view.agenda" => self.view(command, Some(open::agenda()), effects),
            "everywhere.custodians" => {
                let screen = open::custodians(&self.options);
                self.view(command, Some(screen), effects);
            }
            "everywhere.upkeep" => self.view(command, Some(open::upkeep(None)), effects),
            "everywhere.disposal" => self.view(command, Some(open::disposal()), effects),
            "everywhere.edition" => self.push(Box::new(LoadEdition::new()), effects),
            "everywhere.import" => self.view(command, Some(open::import(None)), effects),
            "everywhere.snapshot" => self.view(
                command,
                Some(open::snapshot(&self.options.recipients)),
                effects,
            ),
            "everywhere.back" if self.stack.last().is_some_and(|open| open.layer.unsaved()) => {
                self.push(Box::new(Leave::new(command)), effects);
            }
            "everywhere.back" => {
                if let Some(top) = self.top().filter(|_| self.stack.len() > 1) {
                    self.pop(top, effects);
                }
            }
            "everywhere.help" => {
                let help = Help::new(self.context(), self.offers());
                self.push(Box::new(help), effects);
            }
            "everywhere.palette" => {
                let palette = Palette::new(self.offers());
                self.push(Box::new(palette), effects);
            }
            "everywhere.backup" => self.back_up(effects),
            "everywhere.backups" => self.push(Box::new(CopiesDialog::backups()), effects),
            "everywhere.mirror" => self.push(Box::new(CopiesDialog::mirror()), effects),
            "everywhere.mend" => self.push(Box::new(CopiesDialog::mend()), effects),
            "everywhere.verify" => self.verify(effects),
            "everywhere.stop" => self.stop_work(effects),
            "everywhere.comments" => self.push(open::comments(), effects),
            "everywhere.sitting" => self.view(command, Some(open::sitting()), effects),
            "everywhere.language" => {
                self.turn_language();
                self.remember(effects);
                // What was put into words when it was told or asked is told again.
                self.refresh_all(effects);
            }
            "everywhere.theme" => {
                self.options.theme = self.options.theme.next();
                self.shell.theme = self.options.look();
                let name = format!("theme-{}", self.options.theme.code());
                let words = self.shell.words.get(&name);
                self.say(Tone::Info, words);
                self.remember(effects);
            }
            "everywhere.plain" => {
                self.options.plain = !self.options.plain;
                self.shell.theme = self.options.look();
                self.remember(effects);
                effects.push(Effect::Wipe);
            }
            "everywhere.lock" => self.lock(effects),
            "everywhere.quit" if self.unsaved() => {
                self.push(Box::new(Leave::new(command)), effects);
            }
            "everywhere.quit" => self.quit(effects),
            _ => {}
        }
    }

    /// Shows a view above the overview. A form that is open is asked about first.
    fn view(
        &mut self,
        command: CommandId,
        layer: Option<Box<dyn Layer>>,
        effects: &mut Vec<Effect>,
    ) {
        if self.unsaved() {
            return self.push(Box::new(Leave::new(command)), effects);
        }
        self.home(effects);
        if let Some(layer) = layer {
            self.push(layer, effects);
        }
    }

    fn unsaved(&self) -> bool {
        self.stack.iter().any(|open| open.layer.unsaved())
    }

    /// The commands that can be reached from the layer on top, and why those that are off are off.
    fn offers(&self) -> Vec<Offer> {
        let context = self.context();
        let Some(top) = self.top() else {
            return Vec::new();
        };
        self.options
            .keys
            .all()
            .filter(|spec| command::reaches(spec, context))
            .map(|spec| Offer {
                spec,
                off: self.enabled(top, spec).err(),
            })
            .collect()
    }

    /// Swedish to English and back, at once.
    fn turn_language(&mut self) {
        let language = match self.shell.words.language() {
            Language::Sv => Language::En,
            Language::En => Language::Sv,
        };
        self.shell.words = Words::new(language);
    }
}
